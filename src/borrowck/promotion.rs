//! Temporaries made of constants alone: a borrow of one is a borrow of a constant of its own, which
//! lasts for ever (RFC 1414; `rustc_mir_transform::promote_consts`).
//!
//! ```text
//! &1, &[1, 2], &Some(3), &(1 + 2), &mut []      constants
//! &String::new(), &Cell::new(1), &(1 / x)        temporaries
//! ```

use crate::ir::*;

/// How a temporary gets its value: by one assignment, or not so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Made {
    Never,
    At(Location),
    Otherwise,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Promoted {
    constant: IndexVec<Local, bool>,
    /// Those that are arrays without elements: they may even be borrowed as mutable.
    empty: IndexVec<Local, bool>,
}

impl Promoted {
    pub fn new(body: &Body) -> Promoted {
        let mut made = IndexVec::filled(Made::Never, body.locals.len());
        let mut set = |place: &Place, location| {
            let whole = place.projection.is_empty() && body.locals[place.local].kind == LocalKind::Temp;
            made[place.local] = match (whole, made[place.local]) {
                (true, Made::Never) => Made::At(location),
                _ => Made::Otherwise,
            };
        };
        for (block, data) in body.blocks.iter_enumerated() {
            for (statement, it) in data.statements.iter().enumerate() {
                if let StatementKind::Assign(place, _) = &it.kind {
                    set(place, Location { block, statement });
                }
            }
            let location = Location { block, statement: data.statements.len() };
            match &data.terminator().kind {
                TerminatorKind::Call { destination: place, .. }
                | TerminatorKind::Yield { resume_arg: place, .. } => set(place, location),
                TerminatorKind::InlineAsm { outputs, .. } => {
                    outputs.iter().for_each(|place| set(place, location));
                }
                _ => {}
            }
        }
        let mut judge = Judge {
            body,
            made,
            constant: IndexVec::filled(None, body.locals.len()),
            empty: IndexVec::filled(false, body.locals.len()),
        };
        // A temporary is made of those before it.
        let constant = body.locals.indices().map(|local| judge.local(local, 0)).collect();
        Promoted { constant, empty: judge.empty }
    }

    /// Whether a borrow of the place is one of a constant.
    pub fn is_constant(&self, place: &Place, kind: BorrowKind) -> bool {
        let direct = place.projection.iter().all(|elem| elem.kind != ElemKind::Deref);
        let allowed = match kind {
            BorrowKind::Shared | BorrowKind::Fake => true,
            BorrowKind::Mut(_) => self.empty[place.local] && place.projection.is_empty(),
        };
        direct && allowed && self.constant[place.local]
    }
}

struct Judge<'a> {
    body: &'a Body,
    made: IndexVec<Local, Made>,
    constant: IndexVec<Local, Option<bool>>,
    empty: IndexVec<Local, bool>,
}

/// Deeper literals than this are no constants to us.
const DEPTH: usize = 100;

impl Judge<'_> {
    fn local(&mut self, local: Local, depth: usize) -> bool {
        if let Some(known) = self.constant[local] {
            return known;
        }
        let Made::At(at) = self.made[local] else { return false };
        if depth > DEPTH {
            return false;
        }
        // What is made of itself is no constant.
        self.constant[local] = Some(false);
        let block = &self.body.blocks[at.block];
        let is_cell = self.is_cell(self.body.locals[local].ty);
        let constant = match block.statements.get(at.statement).map(|statement| &statement.kind) {
            Some(StatementKind::Assign(_, value)) => {
                self.empty[local] =
                    matches!(value, Rvalue::Aggregate(AggregateKind::Array, of) if of.is_empty());
                // Of `[]` and `None` there is nothing that could change, whatever they could be made of.
                (!is_cell || matches!(value, Rvalue::Aggregate(..))) && self.value(value, depth)
            }
            Some(_) => false,
            None => !is_cell && self.call(local, &block.terminator().kind, depth),
        };
        self.constant[local] = Some(constant);
        constant
    }

    fn value(&mut self, value: &Rvalue, depth: usize) -> bool {
        match value {
            // The address as a number is not known yet.
            Rvalue::Cast(CastKind::As, operand, ty)
                if self.is_pointer(operand) && self.body.types[*ty].kind == TypeKind::Scalar =>
            {
                false
            }
            Rvalue::Use(operand) | Rvalue::Repeat(operand) | Rvalue::Cast(_, operand, _) => {
                self.operand(operand, depth)
            }
            Rvalue::Unary(operand) => self.operand(operand, depth),
            Rvalue::Binary(left, right) if self.is_pointer(left) || self.is_pointer(right) => false,
            Rvalue::Binary(left, right) => self.operand(left, depth) && self.operand(right, depth),
            Rvalue::Discriminant(place) | Rvalue::Len(place) => self.place(place, depth),
            Rvalue::Aggregate(kind, operands) => {
                let destructor = match kind {
                    AggregateKind::Adt { ty, .. } => {
                        matches!(self.body.types[*ty].kind, TypeKind::Adt { destructor: true, .. })
                    }
                    _ => false,
                };
                !destructor && operands.iter().all(|operand| self.operand(operand, depth))
            }
            Rvalue::Ref(kind, place) => match place.projection.split_last() {
                // `&*&1`
                Some((last, base)) if last.kind == ElemKind::Deref => {
                    let base = Place { local: place.local, projection: base.to_vec() };
                    *kind == BorrowKind::Shared
                        && matches!(
                            self.body.types[base.ty(self.body)].kind,
                            TypeKind::Ref(Mutability::Shared, _)
                        )
                        && self.place(&base, depth)
                }
                _ => {
                    let constant = self.place(place, depth);
                    constant && (*kind == BorrowKind::Shared || self.empty[place.local])
                }
            },
            Rvalue::RawPtr(..) => false,
        }
    }

    fn operand(&mut self, operand: &Operand, depth: usize) -> bool {
        match operand {
            Operand::Copy(place) | Operand::Move(place) => self.place(place, depth),
            Operand::Constant(constant) => match constant.kind {
                ConstantKind::StaticRef { .. } => false,
                ConstantKind::Inert => true,
                _ => !self.body.types[constant.ty].needs_drop() && !self.is_cell(constant.ty),
            },
        }
    }

    fn is_pointer(&self, operand: &Operand) -> bool {
        let ty = match operand {
            Operand::Copy(place) | Operand::Move(place) => place.ty(self.body),
            Operand::Constant(constant) => constant.ty,
        };
        matches!(self.body.types[ty].kind, TypeKind::RawPtr(..) | TypeKind::FnPointer | TypeKind::FnItem)
    }

    fn place(&mut self, place: &Place, depth: usize) -> bool {
        place.projection.iter().all(|elem| matches!(elem.kind, ElemKind::Field(_)))
            && self.local(place.local, depth + 1)
    }

    /// Only calls of functions that are made for it, but every one in a const.
    fn call(&mut self, local: Local, kind: &TerminatorKind, depth: usize) -> bool {
        let TerminatorKind::Call { func: Callee::Item { name, .. }, args, .. } = kind else { return false };
        let result = match &self.body.types[self.body.locals[local].ty].kind {
            TypeKind::Adt { name, .. } => &**name,
            _ => "",
        };
        let made_for_it = match (result, &**name) {
            ("RangeInclusive" | "RawWaker" | "RawWakerVTable", "new") => true,
            ("Duration", "new" | "from_secs" | "from_millis" | "from_micros" | "from_nanos") => true,
            ("", "size_of" | "align_of" | "null" | "null_mut" | "min_value" | "max_value") => true,
            _ => {
                let of_const = matches!(self.body.kind, BodyKind::Const | BodyKind::Static);
                of_const && !self.body.types[self.body.locals[local].ty].needs_drop()
            }
        };
        made_for_it && args.iter().all(|arg| self.operand(&arg.operand, depth))
    }

    /// Whether values of the type can change behind a `&`, as far as its name tells.
    fn is_cell(&self, ty: Ty) -> bool {
        match &self.body.types[ty].kind {
            TypeKind::Adt { name, .. } => {
                name.ends_with("Cell")
                    || name.starts_with("Atomic")
                    || matches!(&**name, "Mutex" | "RwLock" | "Once" | "OnceLock" | "LazyLock" | "Condvar")
            }
            TypeKind::Array(of) => self.is_cell(*of),
            TypeKind::Tuple(of) => of.iter().any(|&ty| self.is_cell(ty)),
            _ => false,
        }
    }
}
