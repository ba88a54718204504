//! Writes to and exclusive borrows of what is not mutable: E0384, E0594 and E0596.
//!
//! `rustc_borrowck`'s `check_access_permissions` and `is_mutable`.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    dataflow::BitSet,
    errors::{Code, Immutable, OwnershipError, Reason},
};
use crate::ir::*;

/// Whether a variable that is not `mut` may be written to all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LocalMutation {
    Allowed,
    No,
}

pub(super) struct Permissions<'a> {
    body: &'a Body,
    pub errors: Vec<OwnershipError>,
    pub reported: FxHashSet<(Place, Source)>,
    /// All borrows of one variable that lacks its `mut` are one error: its number.
    borrowed: FxHashMap<Local, usize>,
}

impl<'a> Permissions<'a> {
    pub fn new(body: &'a Body) -> Self {
        let (reported, borrowed) = (FxHashSet::default(), FxHashMap::default());
        Permissions { body, errors: Vec::new(), reported, borrowed }
    }

    /// `ever` has the locals that had a value before.
    pub fn borrowed(
        &mut self,
        place: &Place,
        kind: MutBorrowKind,
        location: Location,
        source: Source,
        ever: &BitSet,
    ) {
        let locals = match kind {
            // The write that made the closure borrow it is judged in the closure.
            MutBorrowKind::ClosureCapture => LocalMutation::Allowed,
            MutBorrowKind::Default | MutBorrowKind::TwoPhase => LocalMutation::No,
        };
        self.access(place, locals, Code::E0596, location, source, ever);
    }

    pub fn assigned(&mut self, place: &Place, location: Location, source: Source, ever: &BitSet) {
        self.access(place, LocalMutation::No, Code::E0594, location, source, ever);
    }

    fn access(
        &mut self,
        place: &Place,
        locals: LocalMutation,
        code: Code,
        location: Location,
        source: Source,
        ever: &BitSet,
    ) {
        let Err(len) = self.is_mutable(place, place.projection.len(), locals) else { return };
        // What had no value yet is set, not changed.
        if !ever.contains(place.local.index()) || self.reported.contains(&(place.clone(), source)) {
            return;
        }
        self.reported.insert((place.clone(), source));
        let Some(why) = self.why(place, len) else { return };
        let error =
            |code, reason| OwnershipError { code, primary: source, location, place: place.clone(), reason };
        if code == Code::E0594 && place.projection.is_empty() {
            let argument = matches!(self.body.locals[place.local].kind, LocalKind::Var { arg: true, .. });
            return self.errors.push(error(Code::E0384, Reason::Reassigned { argument }));
        }
        if code == Code::E0596
            && let Immutable::Variable(local) = why
            && self.can_be_made_mutable(local)
        {
            // Several borrows blame the declaration.
            if let Some(&number) = self.borrowed.get(&local) {
                let declared = self.body.locals[local].source;
                let first = std::mem::replace(&mut self.errors[number].primary, declared);
                if let Reason::Immutable { others, .. } = &mut self.errors[number].reason {
                    if others.is_empty() {
                        others.push(first);
                    }
                    others.push(source);
                }
                return;
            }
            self.borrowed.insert(local, self.errors.len());
        }
        self.errors.push(error(code, Reason::Immutable { why, others: Vec::new() }));
    }

    /// Whether the place made of the first `len` steps of `place` may be written to; else the number
    /// of steps to what forbids it.
    fn is_mutable(&self, place: &Place, len: usize, locals: LocalMutation) -> Result<(), usize> {
        let Some(last) = len.checked_sub(1) else {
            let local = &self.body.locals[place.local];
            let declared = match &local.kind {
                LocalKind::Var { name, .. } => local.mutable || name.is_none(),
                LocalKind::Arg | LocalKind::GuardRef(_) | LocalKind::Temp | LocalKind::Return => true,
            };
            return if declared || locals == LocalMutation::Allowed { Ok(()) } else { Err(0) };
        };
        if place.projection[last].kind == ElemKind::Deref {
            return match &self.body.types[place.ty_before(last, self.body)].kind {
                TypeKind::Ref(Mutability::Shared, _) | TypeKind::RawPtr(Mutability::Shared, _) => Err(len),
                TypeKind::Ref(Mutability::Mut, _) => {
                    let by_ref = self.body.upvar_field(place, len).and_then(|upvar| upvar.1.by_ref);
                    let locals = if by_ref.is_some() { locals } else { LocalMutation::Allowed };
                    self.is_mutable(place, last, locals)
                }
                TypeKind::RawPtr(Mutability::Mut, _) => Ok(()),
                _ => self.is_mutable(place, last, locals),
            };
        }
        match self.body.upvar_field(place, len) {
            Some((_, upvar)) if !upvar.mutable && locals == LocalMutation::No => Err(len),
            _ => self.is_mutable(place, last, locals),
        }
    }

    /// Why the first `len` steps of `place` may not be written to. None where another body has the error.
    fn why(&self, place: &Place, len: usize) -> Option<Immutable> {
        let Some(last) = len.checked_sub(1) else { return Some(Immutable::Variable(place.local)) };
        if place.projection[last].kind != ElemKind::Deref {
            let (field, upvar) = self.body.upvar_field(place, len)?;
            // The borrow of what is behind the `&` is an error where the closure is made.
            return (!upvar.behind_shared).then_some(Immutable::Upvar(field));
        }
        if matches!(self.body.types[place.ty_before(last, self.body)].kind, TypeKind::RawPtr(..)) {
            return Some(Immutable::ConstPointer);
        }
        let local = &self.body.locals[place.local];
        Some(match last {
            0 if matches!(local.kind, LocalKind::GuardRef(_)) => Immutable::Guard,
            0 if self.body.is_static_ref(place.local) => Immutable::Static,
            0 if self.body.is_environment(place.local) => Immutable::FnClosure,
            0 => Immutable::Shared(Some(place.local)),
            _ => Immutable::Shared(None),
        })
    }

    /// Whether a `mut` at its declaration would help: not for `ref` bindings and `&self`.
    fn can_be_made_mutable(&self, local: Local) -> bool {
        let decl = &self.body.locals[local];
        let LocalKind::Var { by_ref: None, arg, .. } = decl.kind else { return false };
        let is_self = arg && decl.name() == Some("self");
        !(is_self && matches!(self.body.types[decl.ty].kind, TypeKind::Ref(..)))
    }
}
