//! The text of a body, much like rustc's MIR dumps: for tests and `freehold facts --dump ir`.

use std::fmt::{self, Display, Formatter, Write as _};

use super::*;

impl Display for Body {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:?} ({} arguments) {{", self.kind, self.arg_count)?;
        for (local, decl) in self.locals.iter_enumerated() {
            let mutable = if decl.mutable { "mut " } else { "" };
            write!(f, "    let {mutable}{local:?}: {}", TypeText(self, decl.ty))?;
            match &decl.kind {
                LocalKind::Var { name: Some(name), .. } => writeln!(f, "; // {name}")?,
                kind => writeln!(f, "; // {}", kind_word(kind))?,
            }
        }
        for upvar in &self.upvars {
            writeln!(f, "    // captures {} {:?}", upvar.name, upvar.by_ref)?;
        }
        for gap in &self.gaps {
            writeln!(f, "    // gap: {}", gap.reason)?;
        }
        for (block, data) in self.blocks.iter_enumerated() {
            let cleanup = if data.cleanup { " (cleanup)" } else { "" };
            writeln!(f, "  {block:?}{cleanup}:")?;
            for statement in &data.statements {
                writeln!(f, "    {}", statement.kind)?;
            }
            match &data.terminator {
                Some(terminator) => writeln!(f, "    {}", terminator.kind)?,
                None => writeln!(f, "    ?")?,
            }
        }
        f.write_char('}')
    }
}

fn kind_word(kind: &LocalKind) -> &'static str {
    match kind {
        LocalKind::Return => "return",
        LocalKind::Var { .. } => "of a desugaring",
        LocalKind::Arg => "argument",
        LocalKind::GuardRef(_) => "in a guard",
        LocalKind::Temp => "temporary",
    }
}

/// A type of a body as `&mut Vec`: names without their arguments.
pub struct TypeText<'a>(pub &'a Body, pub Ty);

impl Display for TypeText<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let inner = |ty: Ty| TypeText(self.0, ty);
        let list = |f: &mut Formatter<'_>, types: &[Ty]| {
            for (i, ty) in types.iter().enumerate() {
                let comma = if i > 0 { ", " } else { "" };
                write!(f, "{comma}{}", inner(*ty))?;
            }
            Ok(())
        };
        match &self.0.types[self.1].kind {
            TypeKind::Unknown => f.write_str("?"),
            TypeKind::Never => f.write_str("!"),
            TypeKind::Scalar => f.write_str("scalar"),
            TypeKind::Str => f.write_str("str"),
            TypeKind::Adt { name, .. } => f.write_str(name),
            TypeKind::Ref(Mutability::Shared, to) => write!(f, "&{}", inner(*to)),
            TypeKind::Ref(Mutability::Mut, to) => write!(f, "&mut {}", inner(*to)),
            TypeKind::RawPtr(Mutability::Shared, to) => write!(f, "*const {}", inner(*to)),
            TypeKind::RawPtr(Mutability::Mut, to) => write!(f, "*mut {}", inner(*to)),
            TypeKind::Tuple(types) => {
                f.write_char('(')?;
                list(f, types)?;
                f.write_char(')')
            }
            TypeKind::Array(of) => write!(f, "[{}; _]", inner(*of)),
            TypeKind::Slice(of) => write!(f, "[{}]", inner(*of)),
            TypeKind::Closure { captures, coroutine, .. } => {
                f.write_str(if *coroutine { "{coroutine: " } else { "{closure: " })?;
                list(f, captures)?;
                f.write_char('}')
            }
            TypeKind::FnItem => f.write_str("fn item"),
            TypeKind::FnPointer => f.write_str("fn"),
            TypeKind::Dynamic => f.write_str("dyn"),
            TypeKind::Parameter(name) => f.write_str(name),
            TypeKind::Opaque => f.write_str("impl"),
        }
    }
}

impl Display for Place {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for elem in self.projection.iter().rev() {
            match elem.kind {
                ElemKind::Deref => f.write_str("(*")?,
                ElemKind::Field(_) | ElemKind::Downcast(_) => f.write_char('(')?,
                _ => {}
            }
        }
        write!(f, "{:?}", self.local)?;
        for elem in &self.projection {
            match elem.kind {
                ElemKind::Deref => f.write_char(')')?,
                ElemKind::Field(field) => write!(f, ".{field})")?,
                ElemKind::Downcast(variant) => write!(f, " as {variant})")?,
                ElemKind::Index(local) => write!(f, "[{local:?}]")?,
                ElemKind::ConstantIndex { offset, from_end: false, .. } => write!(f, "[{offset}]")?,
                ElemKind::ConstantIndex { offset, from_end: true, .. } => write!(f, "[-{offset}]")?,
                ElemKind::Subslice { from, to, from_end: false } => write!(f, "[{from}..{to}]")?,
                ElemKind::Subslice { from, to, from_end: true } => write!(f, "[{from}..-{to}]")?,
            }
        }
        Ok(())
    }
}

impl Display for Operand {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Operand::Copy(place) => write!(f, "copy {place}"),
            Operand::Move(place) => write!(f, "move {place}"),
            Operand::Constant(constant) => match constant.kind {
                ConstantKind::Value | ConstantKind::Inert => f.write_str("const"),
                ConstantKind::Fn => f.write_str("const fn"),
                ConstantKind::StaticRef { .. } => f.write_str("const &static"),
                ConstantKind::Promoted => f.write_str("const promoted"),
            },
        }
    }
}

fn operands<'a>(operands: impl IntoIterator<Item = &'a Operand>) -> String {
    operands.into_iter().map(|o| o.to_string()).collect::<Vec<_>>().join(", ")
}

impl Display for Rvalue {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Rvalue::Use(operand) => write!(f, "{operand}"),
            Rvalue::Ref(BorrowKind::Shared, place) => write!(f, "&{place}"),
            Rvalue::Ref(BorrowKind::Fake, place) => write!(f, "&fake {place}"),
            Rvalue::Ref(BorrowKind::Mut(MutBorrowKind::Default), place) => write!(f, "&mut {place}"),
            Rvalue::Ref(BorrowKind::Mut(MutBorrowKind::TwoPhase), place) => write!(f, "&two_phase {place}"),
            Rvalue::Ref(BorrowKind::Mut(MutBorrowKind::ClosureCapture), place) => write!(f, "&uniq {place}"),
            Rvalue::RawPtr(Mutability::Shared, place) => write!(f, "&raw const {place}"),
            Rvalue::RawPtr(Mutability::Mut, place) => write!(f, "&raw mut {place}"),
            Rvalue::Aggregate(kind, all) => {
                match kind {
                    AggregateKind::Tuple => f.write_str("tuple")?,
                    AggregateKind::Array => f.write_str("array")?,
                    AggregateKind::Adt { variant, .. } => write!(f, "adt#{variant}")?,
                    AggregateKind::Closure(body) => write!(f, "closure {body:?}")?,
                }
                write!(f, "({})", operands(all))
            }
            Rvalue::Repeat(operand) => write!(f, "[{operand}; _]"),
            Rvalue::Cast(kind, operand, _) => write!(f, "{operand} as {kind:?}"),
            Rvalue::Binary(left, right) => write!(f, "binary({left}, {right})"),
            Rvalue::Unary(operand) => write!(f, "unary({operand})"),
            Rvalue::Discriminant(place) => write!(f, "discriminant({place})"),
            Rvalue::Len(place) => write!(f, "len({place})"),
        }
    }
}

impl Display for StatementKind {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            StatementKind::Assign(place, value) => write!(f, "{place} = {value}"),
            StatementKind::FakeRead(cause, place) => write!(f, "fake read {cause:?} {place}"),
            StatementKind::PlaceMention(place) => write!(f, "mention {place}"),
            StatementKind::StorageLive(local) => write!(f, "storage live {local:?}"),
            StatementKind::StorageDead(local) => write!(f, "storage dead {local:?}"),
        }
    }
}

/// ` -> bb1, unwind bb2`
struct Exits<'a>(Option<&'a Block>, &'a Option<Block>);

impl Display for Exits<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(target) => write!(f, " -> {target:?}")?,
            None => f.write_str(" -> !")?,
        }
        match self.1 {
            Some(unwind) => write!(f, ", unwind {unwind:?}"),
            None => Ok(()),
        }
    }
}

impl Display for TerminatorKind {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            TerminatorKind::Goto(target) => write!(f, "goto {target:?}"),
            TerminatorKind::Switch { discriminant, targets } => {
                write!(f, "switch {discriminant}")?;
                for (variant, block) in targets {
                    match variant {
                        Some(variant) => write!(f, " {variant}: {block:?}")?,
                        None => write!(f, " else {block:?}")?,
                    }
                }
                Ok(())
            }
            TerminatorKind::Return => f.write_str("return"),
            TerminatorKind::Unreachable => f.write_str("unreachable"),
            TerminatorKind::UnwindResume => f.write_str("resume unwinding"),
            TerminatorKind::Drop { place, target, unwind, replace } => {
                let word = if *replace { "drop and replace" } else { "drop" };
                write!(f, "{word} {place}{}", Exits(Some(target), unwind))
            }
            TerminatorKind::Call { func, args, destination, target, unwind } => {
                let args = operands(args.iter().map(|arg| &arg.operand));
                match func {
                    Callee::Item { name, .. } => write!(f, "{destination} = {name}({args})")?,
                    Callee::Value(value) => write!(f, "{destination} = ({value})({args})")?,
                }
                write!(f, "{}", Exits(target.as_ref(), unwind))
            }
            TerminatorKind::Assert { condition, target, unwind } => {
                write!(f, "assert {condition}{}", Exits(Some(target), unwind))
            }
            TerminatorKind::Yield { value, resume, resume_arg, drop } => {
                write!(f, "{resume_arg} = yield {value} -> {resume:?}")?;
                drop.map_or(Ok(()), |drop| write!(f, ", drop {drop:?}"))
            }
            TerminatorKind::FalseEdge { real, imaginary } => {
                write!(f, "goto {real:?}, or falsely {imaginary:?}")
            }
            TerminatorKind::FalseUnwind { real, unwind } => write!(f, "loop{}", Exits(Some(real), unwind)),
            TerminatorKind::InlineAsm { inputs, target, unwind, .. } => {
                write!(f, "asm({}){}", operands(inputs), Exits(target.as_ref(), unwind))
            }
        }
    }
}
