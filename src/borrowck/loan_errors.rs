//! What an access that a loan forbids is called, and where the error is
//! (`rustc_borrowck::diagnostics::conflict_errors`).

use super::{
    conflicts::{Access, Check},
    errors::{Code, OwnershipError, Reason},
    loan_reasons::{LaterUse, LoanReason, Reasons, WhyAlive, captured_by, capturing_closure},
    loans::{Loan, LoanData},
};
use crate::ir::*;

/// An access and the loan that forbids it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    pub loan: Loan,
    pub kind: BorrowKind,
    pub lent: Place,
    /// Where it was borrowed; the closure that captures it.
    pub borrowed: Source,
    /// What in the closure needs it.
    pub captured: Option<Source>,
    pub access: Access,
    /// Where the access is, or the end.
    pub accessed: Source,
    pub reason: LoanReason,
}

/// How what was borrowed ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ends {
    /// It is dropped, or its storage ends.
    Here,
    /// The body is left.
    Exit,
    /// The body is left by unwinding from here, with nothing to drop on the way.
    Unwinding,
}

impl Check<'_> {
    fn upvar(&self, found: Option<(BodyId, usize)>) -> Option<&Upvar> {
        let (closure, number) = found?;
        (self.closures)(closure)?.upvars.get(number)
    }

    /// The use in a closure that forces it to capture as it does.
    fn capture(&self, found: Option<(BodyId, usize)>) -> Option<Source> {
        self.upvar(found).map(|upvar| upvar.source)
    }

    fn reason(&self, loan: &LoanData, at: Location, ends: Option<Local>) -> LoanReason {
        Reasons { body: self.body, lifetimes: self.lifetimes }.of(loan, at, ends)
    }

    pub(super) fn report(&mut self, at: Location, loan: Loan, place: &Place, source: Source, access: Access) {
        if access == Access::End {
            return self.too_short(at, loan, place, source, Ends::Here);
        }
        let data = &self.loans.all[loan];
        let moved = self.body.source_of(at);
        let (code, primary) = match access {
            // What a closure takes is read where it is made; the error is where the closure needs it.
            Access::Read => (Code::E0503, self.capture(captured_by(self.body, place, at)).unwrap_or(moved)),
            Access::Move => (Code::E0505, moved),
            Access::Assign | Access::Replace if data.kind == BorrowKind::Fake => (Code::E0510, source),
            Access::Assign | Access::Replace => (Code::E0506, source),
            Access::Borrow(kind) => (of_borrows(kind, data.kind), source),
            Access::Reserve => (of_borrows(BorrowKind::Mut(MutBorrowKind::TwoPhase), data.kind), source),
            Access::Activate(activated) => (of_borrows(self.loans.all[activated].kind, data.kind), source),
            Access::End => return,
        };
        let reason = self.reason(data, at, None);
        self.push(code, primary, at, place.clone(), loan, access, source, reason);
    }

    /// `report_borrowed_value_does_not_live_long_enough`: what was borrowed ends.
    pub(super) fn too_short(&mut self, at: Location, loan: Loan, place: &Place, source: Source, how: Ends) {
        let body = self.body;
        let data = &self.loans.all[loan];
        let root = data.place.local;
        let borrowed = body.source_of(data.location);
        let captured = self.upvar(capturing_closure(body, data.location)).map(|upvar| upvar.path);
        let borrow_span = captured.unwrap_or(borrowed);
        let key = (Place::local(root), borrow_span);
        if self.immutable.contains(&key) || !self.reported.insert(((key.0, None), key.1)) {
            return;
        }
        let named = self.is_named(&data.place);
        let ends = place.as_local().filter(|_| how == Ends::Here && named);
        let reason = match how {
            Ends::Unwinding => {
                let reasons = Reasons { body, lifetimes: self.lifetimes };
                reasons.outlives_universal(data.region, Vec::new())
            }
            Ends::Here | Ends::Exit => self.reason(data, at, ends),
        };
        let is_part = place.starts_with(&data.place);
        let (code, primary) = if self.has_destructor(&data.place) && !is_part {
            (Code::E0713, borrow_span)
        } else {
            match &reason.why {
                WhyAlive::UsedLater { by: LaterUse::Capture, .. } if captured.is_some() && named => {
                    (Code::E0373, borrowed)
                }
                WhyAlive::MustOutlive { region, blamed, in_closure: false } => match blamed.category {
                    Category::Return | Category::CallArgument | Category::OpaqueType
                        if captured.is_some() && named =>
                    {
                        (Code::E0373, borrowed)
                    }
                    Category::Assignment if self.is_of_capture(*region) => (Code::E0521, blamed.source),
                    Category::Return | Category::Yield => (Code::E0515, blamed.source),
                    _ => self.ended(root, named, borrow_span),
                },
                _ => self.ended(root, named, borrow_span),
            }
        };
        let access = Access::End;
        self.push(code, primary, at, data.place.clone(), loan, access, source, reason);
    }

    /// A coroutine yields with a borrow of its own: E0626.
    pub(super) fn kept_across_yield(&mut self, at: Location, loan: Loan, source: Source) {
        let body = self.body;
        let data = &self.loans.all[loan];
        let captured = self.upvar(capturing_closure(body, data.location)).map(|upvar| upvar.path);
        let borrow_span = captured.unwrap_or(body.source_of(data.location));
        let reason = self.reason(data, at, None);
        self.push(Code::E0626, borrow_span, at, data.place.clone(), loan, Access::End, source, reason);
    }

    fn ended(&self, root: Local, named: bool, borrow_span: Source) -> (Code, Source) {
        match named {
            true => (Code::E0597, borrow_span),
            false => (Code::E0716, self.body.locals[root].source),
        }
    }

    #[expect(clippy::too_many_arguments, reason = "all of them are different parts of one error")]
    fn push(
        &mut self,
        code: Code,
        primary: Source,
        location: Location,
        place: Place,
        loan: Loan,
        access: Access,
        accessed: Source,
        reason: LoanReason,
    ) {
        let data = &self.loans.all[loan];
        let capturing = capturing_closure(self.body, data.location);
        let captured = match access {
            Access::End => self.upvar(capturing).map(|upvar| upvar.path),
            _ => self.capture(capturing),
        };
        let conflict = Conflict {
            loan,
            kind: data.kind,
            lent: data.place.clone(),
            borrowed: self.body.source_of(data.location),
            captured,
            access,
            accessed,
            reason,
        };
        // The alternatives of a pattern, and a scope's many ends, make the same error several times.
        let same = |error: &OwnershipError| {
            let Reason::Lent(other) = &error.reason else { return false };
            (error.code, error.primary, &error.place) == (code, primary, &place)
                && (other.borrowed, other.captured) == (conflict.borrowed, conflict.captured)
                && self.told_alike(&other.reason.why, &conflict.reason.why)
        };
        if !self.errors.iter().any(same) {
            let reason = Reason::Lent(Box::new(conflict));
            self.errors.push(OwnershipError { code, primary, location, place, reason });
        }
    }

    /// Whether two reasons have the same words.
    fn told_alike(&self, one: &WhyAlive, other: &WhyAlive) -> bool {
        let told = |why: &WhyAlive| match *why {
            WhyAlive::UsedLater { local, location, .. } => (0, Some(local), Some(location)),
            WhyAlive::UsedInNextTurn { local, location, .. } => (1, Some(local), Some(location)),
            WhyAlive::UsedWhenDropped { local, location, .. } => (2, Some(local), Some(location)),
            WhyAlive::MustOutlive { ref blamed, .. } => (3, None, blamed.location),
            WhyAlive::Unexplained => (4, None, None),
        };
        let ((one, local, at), (other, same_local, same_at)) = (told(one), told(other));
        let source = |at: Option<Location>| at.map(|at| self.body.source_of(at));
        (one, local, source(at)) == (other, same_local, source(same_at))
    }

    /// Whether the place can be called by a name: it is of a variable, captured, or of a static.
    fn is_named(&self, place: &Place) -> bool {
        let decl = &self.body.locals[place.local];
        decl.name().is_some()
            || matches!(decl.kind, LocalKind::GuardRef(_))
            || self.body.is_upvar(place)
            || self.loans.static_refs[place.local]
    }

    /// Whether one of the types that `place` leads through has a destructor of its own
    /// (`classify_drop_access_kind`).
    fn has_destructor(&self, place: &Place) -> bool {
        place.projection.iter().enumerate().any(|(step, elem)| {
            matches!(elem.kind, ElemKind::Field(_) | ElemKind::Downcast(_))
                && matches!(
                    self.body.types[place.ty_before(step, self.body)].kind,
                    TypeKind::Adt { destructor: true, .. }
                )
        })
    }

    /// Whether the region is of what a closure captured, has no name and is in no argument's type.
    fn is_of_capture(&self, region: Region) -> bool {
        let regions = &self.body.regions;
        let environment = Local::new(1);
        let has = |local: Local| regions.of_local.get(local).is_some_and(|of| of.contains(&region));
        let own = |local: Local| regions.of_local.get(local).and_then(|of| of.first()) == Some(&region);
        let by_ref = matches!(self.body.kind, BodyKind::Closure(ClosureKind::Fn | ClosureKind::FnMut));
        let unnamed = matches!(regions.all[region].kind, RegionKind::Universal { name: None, .. });
        self.body.is_environment(environment)
            && unnamed
            && has(environment)
            && !(by_ref && own(environment))
            && !(2..=self.body.arg_count).map(Local::new).any(has)
    }
}

/// `new` is made while `old` is there.
fn of_borrows(new: BorrowKind, old: BorrowKind) -> Code {
    let unique = BorrowKind::Mut(MutBorrowKind::ClosureCapture);
    match (new, old) {
        (BorrowKind::Mut(_), BorrowKind::Fake) => Code::E0510,
        (new, old) if new == unique && old == unique => Code::E0524,
        (new, _) if new == unique => Code::E0500,
        (_, old) if old == unique => Code::E0501,
        (BorrowKind::Mut(_), BorrowKind::Mut(_)) => Code::E0499,
        _ => Code::E0502,
    }
}
