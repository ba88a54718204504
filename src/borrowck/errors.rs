//! Every ownership error of a body that needs no loan, as plain facts: one walk over the body
//! that asks [`moves`](super::moves), [`move_errors`](super::move_errors) and
//! [`mutability`](super::mutability) at each statement, in the order of `rustc_borrowck`.

use rustc_hash::FxHashSet;

use super::{
    dataflow::{Analysis as _, solve},
    init::{Ever, Initialised},
    loan_errors::Conflict,
    move_errors::MoveErrors,
    move_paths::{MoveData, MoveOut, operands_of},
    moves::Uses,
    mutability::Permissions,
    promotion::Promoted,
    region_errors::Outlived,
};
use crate::ir::*;

/// rustc's code of an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// Used before it was given a value.
    E0381,
    /// Used after it was moved.
    E0382,
    /// Assigned twice, but not `mut`.
    E0384,
    /// Moved out of what is only borrowed.
    E0507,
    /// Moved out of an array or slice by index.
    E0508,
    /// Moved out of a type with a destructor.
    E0509,
    /// Assigned to, but not mutable.
    E0594,
    /// Borrowed as mutable, but not mutable.
    E0596,
    /// A closure that may outlive the function borrows one of its variables.
    E0373,
    /// Borrowed as exclusive twice.
    E0499,
    /// Captured as exclusive while borrowed.
    E0500,
    /// Borrowed while a closure has it as exclusive.
    E0501,
    /// Borrowed as exclusive and otherwise.
    E0502,
    /// Used while borrowed as exclusive.
    E0503,
    /// Moved while borrowed.
    E0505,
    /// Assigned to while borrowed.
    E0506,
    /// Changed by a guard of the match that looks at it.
    E0510,
    /// A reference to what the function owns is returned.
    E0515,
    /// Two closures capture it as exclusive.
    E0524,
    /// Ends while borrowed.
    E0597,
    /// A coroutine that may be moved keeps a borrow of its own across a `yield`.
    E0626,
    /// Dropped while a part that its destructor may look at is borrowed.
    E0713,
    /// A temporary ends while borrowed.
    E0716,
    /// What was borrowed leaves the body that it was lent to.
    E0521,
    /// The same, where naming a lifetime of an argument's type would do.
    E0621,
    /// The hidden type of an `impl Trait` has a lifetime that it does not capture.
    E0700,
    /// No code: "lifetime may not live long enough".
    Lifetime,
    /// No code: "captured variable cannot escape `FnMut` closure body".
    Escape,
    /// No code: variables on both sides of an `@` take the same value.
    AtPattern,
    /// No code: what holds for some lifetimes is asked for every one.
    HigherRanked,
}

impl Code {
    /// `E0382`; None for an error that rustc gives no code.
    pub fn number(self) -> Option<String> {
        Some(format!("{self:?}")).filter(|name| name.starts_with("E0"))
    }

    /// Its number, or a name of ours.
    pub fn name(self) -> String {
        match self {
            Code::Lifetime => "lifetime".to_owned(),
            Code::Escape => "escape".to_owned(),
            Code::AtPattern => "at-pattern".to_owned(),
            Code::HigherRanked => "higher-ranked".to_owned(),
            _ => format!("{self:?}"),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnershipError {
    pub code: Code,
    /// Where rustc puts the error.
    pub primary: Source,
    pub location: Location,
    /// What was used, moved out of, assigned to or borrowed.
    pub place: Place,
    pub reason: Reason,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// E0381. `sometimes`: some ways here give it a value.
    Unset { action: Action, sometimes: bool },
    /// E0382: the moves that took the value away, or a part of it.
    Moved { action: Action, moves: Vec<MoveSite>, partial: bool },
    /// E0384.
    Reassigned { argument: bool },
    /// E0507, E0508, E0509. `bindings` are the variables of the pattern that would take parts of it.
    Hole { of: Hole, bindings: Vec<Local> },
    /// E0594, E0596. `others`: where else one variable that lacks its `mut` is borrowed; the primary
    /// place of several is its declaration.
    Immutable { why: Immutable, others: Vec<Source> },
    /// E0521, E0621, E0700 and those without a code: `longer` would have to outlive `shorter`.
    Outlived { how: Outlived, longer: Region, shorter: Region, category: Category },
    /// The variable before an `@` and those after it that take what it has.
    AtOdds { outer: Bound, conflicts: Vec<Bound> },
    /// A loan is in the way.
    Lent(Box<Conflict>),
}

/// What needs the value to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    Use,
    Borrow,
    /// `x.field = …` where the type of `x` has a destructor.
    Assign,
    /// `x.field = …`
    AssignPart,
}

/// A move that a use comes after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveSite {
    pub out: MoveOut,
    /// What left: the used place, a part of it, or what it is a part of.
    pub place: Place,
    /// The move of an earlier turn of a loop.
    pub in_loop: bool,
}

/// What a value can not be moved out of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hole {
    /// Behind a reference or raw pointer, or in what an overloaded operator lends.
    Borrowed,
    Static,
    /// A variable of a pattern, in the guard.
    Guard,
    /// A captured variable, in a closure that can be called again.
    Capture(ClosureKind),
    Array,
    Slice,
    /// A type with a destructor of its own.
    Destructor(Ty),
}

/// Why a place may not be written to or borrowed as mutable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Immutable {
    /// The variable is not declared `mut`.
    Variable(Local),
    /// So is the captured one: a field of the environment.
    Upvar(u32),
    Static,
    /// A variable of a pattern, in the guard.
    Guard,
    /// What a `Fn` closure has captured.
    FnClosure,
    /// Behind a `&`; the local is that reference's, where it is one.
    Shared(Option<Local>),
    /// Behind a `*const`.
    ConstPointer,
}

impl OwnershipError {
    /// The moves that took the value away.
    pub fn moves(&self) -> &[MoveSite] {
        match &self.reason {
            Reason::Moved { moves, .. } => moves,
            _ => &[],
        }
    }
}

/// The errors, and what is written to or borrowed as exclusive although it is not mutable.
pub(super) fn check(
    body: &Body,
    moves: &MoveData,
    init: &Initialised,
    promoted: &Promoted,
) -> (Vec<OwnershipError>, FxHashSet<(Place, Source)>) {
    let ever = Ever(body);
    let assigned = solve(&ever, body);
    let mut uses = Uses::new(body, moves);
    let mut holes = MoveErrors::new(body, moves);
    let mut permissions = Permissions::new(body);
    for block in body.reverse_postorder() {
        let data = &body.blocks[block];
        let (mut at, mut before) = (init.at(body, moves, block), assigned.entry[block].clone());
        for (statement, it) in data.statements.iter().enumerate() {
            let (location, source) = (Location { block, statement }, it.source);
            match &it.kind {
                StatementKind::Assign(place, value) => {
                    for operand in operands_of(value) {
                        holes.operand(operand, location, source);
                        uses.operand(operand, location, source, &at);
                    }
                    match value {
                        Rvalue::Ref(kind, of) => {
                            if let BorrowKind::Mut(kind) = kind {
                                permissions.borrowed(of, *kind, location, source, &before);
                            }
                            if !promoted.is_constant(of, *kind) {
                                uses.path_or_subpath(of, Action::Borrow, location, source, &at);
                            }
                        }
                        Rvalue::RawPtr(m, of) => {
                            if *m == Mutability::Mut {
                                permissions.borrowed(of, MutBorrowKind::Default, location, source, &before);
                            }
                            uses.path_or_subpath(of, Action::Borrow, location, source, &at);
                        }
                        Rvalue::Discriminant(of) | Rvalue::Len(of) => {
                            uses.path_or_subpath(of, Action::Use, location, source, &at);
                        }
                        _ => {}
                    }
                    uses.assigned(place, location, source, &at);
                    permissions.assigned(place, location, source, &before);
                }
                StatementKind::FakeRead(cause, place) => {
                    // Of a place that could be moved the closure is said to use it (rustc's `move_spans`).
                    let source = match cause {
                        FakeReadCause::InClosure(closure) if moves.find(place).1 => *closure,
                        _ => source,
                    };
                    uses.path_or_subpath(place, Action::Use, location, source, &at);
                }
                _ => {}
            }
            at.step();
            ever.statement(body, location, &mut before);
        }
        let location = Location { block, statement: data.statements.len() };
        let terminator = data.terminator();
        let source = terminator.source;
        let mut consume = |operand: &Operand, source: Source| {
            holes.operand(operand, location, source);
            uses.operand(operand, location, source, &at);
        };
        let mut written = Vec::new();
        match &terminator.kind {
            TerminatorKind::Switch { discriminant: operand, .. }
            | TerminatorKind::Assert { condition: operand, .. } => consume(operand, source),
            TerminatorKind::Call { func, args, destination, .. } => {
                if let Callee::Value(func) = func {
                    consume(func, source);
                }
                args.iter().for_each(|arg| consume(&arg.operand, arg.source));
                written.push(destination);
            }
            TerminatorKind::Yield { value, resume_arg, .. } => {
                consume(value, source);
                written.push(resume_arg);
            }
            TerminatorKind::InlineAsm { inputs, outputs, .. } => {
                inputs.iter().for_each(|input| consume(input, source));
                written.extend(outputs);
            }
            _ => {}
        }
        for place in written {
            uses.assigned(place, location, source, &at);
            permissions.assigned(place, location, source, &before);
        }
    }
    let mut errors = uses.errors;
    errors.extend(holes.finish());
    errors.extend(permissions.errors);
    let immutable = permissions.reported;
    // The alternatives of a pattern make the same error several times.
    let mut all: Vec<OwnershipError> = Vec::new();
    for error in errors {
        let same = |other: &OwnershipError| {
            (other.code, other.primary, &other.place) == (error.code, error.primary, &error.place)
        };
        if !all.iter().any(same) {
            all.push(error);
        }
    }
    (all, immutable)
}
