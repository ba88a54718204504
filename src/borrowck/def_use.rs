//! What each statement does with the locals it names (`rustc_borrowck::def_use`).

use super::move_paths::operands_of;
use crate::ir::*;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DefUse {
    /// What the local held before counts no more: it is set as a whole, or its storage begins or ends.
    Def,
    /// Everything in its type must be alive.
    Use,
    /// Dropped as a whole: only what its destructors may look at must be alive.
    Drop,
}

/// Tells `f` each local at `location`, in the order of rustc's visitors.
pub(super) fn each(body: &Body, location: Location, f: &mut dyn FnMut(Local, DefUse)) {
    let block = &body.blocks[location.block];
    let Some(statement) = block.statements.get(location.statement) else {
        return terminator(&block.terminator().kind, f);
    };
    match &statement.kind {
        StatementKind::Assign(to, value) => {
            place(to, DefUse::Def, f);
            operands_of(value).into_iter().for_each(|of| operand(of, f));
            match value {
                Rvalue::Ref(_, of) | Rvalue::RawPtr(_, of) | Rvalue::Discriminant(of) | Rvalue::Len(of) => {
                    place(of, DefUse::Use, f);
                }
                _ => {}
            }
        }
        StatementKind::FakeRead(_, of) | StatementKind::PlaceMention(of) => place(of, DefUse::Use, f),
        StatementKind::StorageLive(local) | StatementKind::StorageDead(local) => f(*local, DefUse::Def),
    }
}

fn terminator(kind: &TerminatorKind, f: &mut dyn FnMut(Local, DefUse)) {
    match kind {
        TerminatorKind::Switch { discriminant: of, .. } | TerminatorKind::Assert { condition: of, .. } => {
            operand(of, f);
        }
        TerminatorKind::Return => f(Local::new(0), DefUse::Use),
        TerminatorKind::Drop { place: of, .. } => place(of, DefUse::Drop, f),
        TerminatorKind::Call { func, args, destination, .. } => {
            if let Callee::Value(of) = func {
                operand(of, f);
            }
            args.iter().for_each(|arg| operand(&arg.operand, f));
            place(destination, DefUse::Def, f);
        }
        TerminatorKind::Yield { value, resume_arg, .. } => {
            operand(value, f);
            place(resume_arg, DefUse::Def, f);
        }
        TerminatorKind::InlineAsm { inputs, outputs, .. } => {
            inputs.iter().for_each(|of| operand(of, f));
            outputs.iter().for_each(|of| place(of, DefUse::Def, f));
        }
        TerminatorKind::Goto(_)
        | TerminatorKind::Unreachable
        | TerminatorKind::UnwindResume
        | TerminatorKind::FalseEdge { .. }
        | TerminatorKind::FalseUnwind { .. } => {}
    }
}

fn operand(operand: &Operand, f: &mut dyn FnMut(Local, DefUse)) {
    if let Some(of) = operand.place() {
        place(of, DefUse::Use, f);
    }
}

/// A part of a local is reached through the local: that is a use of it, whatever happens to the part.
fn place(place: &Place, whole: DefUse, f: &mut dyn FnMut(Local, DefUse)) {
    f(place.local, if place.projection.is_empty() { whole } else { DefUse::Use });
    for elem in &place.projection {
        if let ElemKind::Index(local) = elem.kind {
            f(local, DefUse::Use);
        }
    }
}
