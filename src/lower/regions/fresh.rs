//! Types with lifetimes of this body's own in place of those that inference left.
//!
//! What rust-analyzer's lowering of types leaves to be done is done here: an elided lifetime is
//! `'{error}`, in a signature as well as inside of `fn(&T) -> &U` and `dyn Fn(&T) -> &U`, which bind it
//! themselves; `&'a dyn Trait` is always lowered as `&'a (dyn Trait + 'static)` (see `objects.rs`).

use hir_def::{GenericDefId, TraitId};
use hir_ty::db::InternedOpaqueTyId;
use hir_ty::next_solver::{
    AliasTy, Binder, BoundExistentialPredicates, BoundRegion, BoundRegionKind, BoundVarKinds,
    BoundVariableKind, Const, ConstKind, DbInterner, ExistentialPredicate, ExistentialProjection,
    ExistentialTraitRef, GenericArg, GenericArgs, Region, Ty, TyKind, Tys,
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::{
    BoundVar, BoundVarIndexKind, DebruijnIndex, FnSigTys, INNERMOST, RegionKind, TypeFlags, TypeFoldable,
    TypeFolder, TypeSuperFoldable, TypeSuperVisitable, TypeVisitable, TypeVisitableExt, TypeVisitor,
    inherent::{GenericArgs as _, IntoKind, SliceLike},
};
use rustc_hash::FxHashSet;

use super::{
    objects,
    opaque::{captures, opaque_of},
};

/// Whether there may be a lifetime in it that is not bound inside of it; opaque types capture some that
/// rust-analyzer does not see.
pub(in crate::lower) fn has_regions<'db, T: TypeVisitable<DbInterner<'db>>>(value: &T) -> bool {
    value.has_type_flags(TypeFlags::HAS_FREE_REGIONS | TypeFlags::HAS_RE_ERASED | TypeFlags::HAS_TY_OPAQUE)
}

/// Whether it is written nowhere: rust-analyzer has an error for it.
pub(super) fn is_elided(region: Region<'_>) -> bool {
    region.is_error() || region.is_erased()
}

/// Whether there is a lifetime in it that is nobody's, or a variable that is not one of the first `known`.
pub(super) fn has_others<'db, T: TypeVisitable<DbInterner<'db>>>(value: &T, known: usize) -> bool {
    let mut held = Held { found: Vec::new(), bounds_of: None, bound: &|_| None };
    value.visit_with(&mut held);
    held.found.iter().any(|region| match region.kind() {
        RegionKind::ReVar(vid) => vid.as_usize() >= known,
        RegionKind::ReErased | RegionKind::ReError(_) => true,
        _ => false,
    })
}

/// Replaces every lifetime that is not bound inside of the type.
pub(super) struct Replace<'db, F> {
    pub interner: DbInterner<'db>,
    /// Whether the type was written in a signature, where `&'a dyn Trait` has a default; what inference
    /// found out has none.
    pub declared: bool,
    pub of: F,
}

impl<'db, F: FnMut(Region<'db>) -> Region<'db>> TypeFolder<DbInterner<'db>> for Replace<'db, F> {
    fn cx(&self) -> DbInterner<'db> {
        self.interner
    }

    fn fold_region(&mut self, region: Region<'db>) -> Region<'db> {
        match region.kind() {
            RegionKind::ReBound(..) => region,
            _ => (self.of)(region),
        }
    }

    fn fold_ty(&mut self, ty: Ty<'db>) -> Ty<'db> {
        if !has_regions(&ty) {
            return ty;
        }
        match ty.kind() {
            TyKind::FnPtr(tys, header) => {
                let tys = bind_elided(self.interner, tys, self.declared);
                Ty::new(self.interner, TyKind::FnPtr(tys.super_fold_with(self), header))
            }
            TyKind::Dynamic(predicates, region) => self.object(predicates, region, None),
            TyKind::Ref(region, to, m) => {
                let region = self.fold_region(region);
                let to = match to.kind() {
                    TyKind::Dynamic(predicates, bound) => self.object(predicates, bound, Some(region)),
                    _ => self.fold_ty(to),
                };
                Ty::new(self.interner, TyKind::Ref(region, to, m))
            }
            TyKind::Adt(adt, args) if self.declared => {
                let folded = args.fold_with(self);
                let objects = args.types().any(|arg| matches!(arg.kind(), TyKind::Dynamic(..)));
                let args = match objects {
                    true => self.objects_in_args(adt.def_id().into(), args, folded),
                    false => folded,
                };
                Ty::new(self.interner, TyKind::Adt(adt, args))
            }
            // What a closure has of the item around is not its own.
            TyKind::Closure(id, args) => {
                let args = self.own_args(args, args.as_closure().parent_args().len());
                Ty::new(self.interner, TyKind::Closure(id, args))
            }
            TyKind::Coroutine(id, args) => {
                let args = self.own_args(args, args.as_coroutine().parent_args().len());
                Ty::new(self.interner, TyKind::Coroutine(id, args))
            }
            TyKind::CoroutineClosure(id, args) => {
                let args = self.own_args(args, args.as_coroutine_closure().parent_args().len());
                Ty::new(self.interner, TyKind::CoroutineClosure(id, args))
            }
            TyKind::Alias(alias) if let Some(opaque) = opaque_of(alias) => {
                let captures = captures(opaque);
                let count = captures.own.len() + captures.elided();
                let mut args: Vec<GenericArg<'db>> =
                    alias.args.iter().map(|arg| arg.fold_with(self)).collect();
                while args.len() < count {
                    args.push((self.of)(Region::error(self.interner)).into());
                }
                let args = GenericArgs::new_from_slice(&args);
                Ty::new(self.interner, TyKind::Alias(AliasTy::new_from_args(self.interner, alias.kind, args)))
            }
            _ => ty.super_fold_with(self),
        }
    }
}

impl<'db, F: FnMut(Region<'db>) -> Region<'db>> Replace<'db, F> {
    /// A trait object; `around` is the lifetime that what it stands in gives it by default.
    fn object(
        &mut self,
        predicates: BoundExistentialPredicates<'db>,
        bound: Region<'db>,
        around: Option<Region<'db>>,
    ) -> Ty<'db> {
        let predicates = predicates.iter().map(|it| bind_elided_in_object(self.interner, it));
        let predicates =
            BoundExistentialPredicates::new_from_iter(self.interner, predicates.collect::<Vec<_>>());
        let predicates = predicates.fold_with(self);
        let default = match self.declared && bound.is_static() {
            true => objects::bound_of_trait(self.interner, predicates).or(around),
            false => None,
        };
        let bound = default.unwrap_or_else(|| self.fold_region(bound));
        Ty::new(self.interner, TyKind::Dynamic(predicates, bound))
    }

    /// The `folded` arguments of a type, its trait objects again with what the type gives them by default.
    fn objects_in_args(
        &mut self,
        of: GenericDefId,
        args: GenericArgs<'db>,
        folded: GenericArgs<'db>,
    ) -> GenericArgs<'db> {
        let all: Vec<GenericArg<'db>> = args
            .iter()
            .zip(folded.iter())
            .enumerate()
            .map(|(index, (arg, folded_arg))| match arg.ty().map(|ty| ty.kind()) {
                Some(TyKind::Dynamic(predicates, bound)) => {
                    let around = objects::bound_of_parameter(of, index, folded);
                    self.object(predicates, bound, around).into()
                }
                _ => folded_arg,
            })
            .collect();
        GenericArgs::new_from_slice(&all)
    }

    fn own_args(&mut self, args: GenericArgs<'db>, of_parent: usize) -> GenericArgs<'db> {
        let all: Vec<GenericArg<'db>> = args
            .iter()
            .enumerate()
            .map(|(index, arg)| match arg.ty().map(|ty| ty.kind()) {
                _ if index < of_parent => arg,
                // Its signature: what that binds is known already.
                Some(TyKind::FnPtr(tys, header)) => {
                    Ty::new(self.interner, TyKind::FnPtr(tys.super_fold_with(self), header)).into()
                }
                _ => arg.fold_with(self),
            })
            .collect();
        GenericArgs::new_from_slice(&all)
    }
}

/// The elided lifetimes of a `fn` pointer's parameters are bound by it, and its result's is the only
/// one of its parameters (Reference, "Lifetime elision").
fn bind_elided<'db>(
    interner: DbInterner<'db>,
    tys: Binder<'db, FnSigTys<DbInterner<'db>>>,
    declared: bool,
) -> Binder<'db, FnSigTys<DbInterner<'db>>> {
    let all = tys.skip_binder().inputs_and_output;
    if !all.has_type_flags(TypeFlags::HAS_RE_ERROR | TypeFlags::HAS_RE_ERASED) {
        return tys;
    }
    let (inputs, output) = parts(all);
    if declared {
        return bound_signature(interner, &inputs, output, tys.bound_vars());
    }
    // What inference found may have been written `fn(&T) -> &'static U`: nothing is known of its result.
    let unit = Ty::new_empty_tuple(interner);
    let (inputs, _, vars) = bind_parameters(interner, &inputs, unit, tys.bound_vars());
    let all = Tys::new_from_iter(interner, inputs.into_iter().chain([output]).collect::<Vec<_>>());
    Binder::bind_with_vars(FnSigTys { inputs_and_output: all }, vars)
}

/// The signature `fn(inputs) -> output`, its elided lifetimes bound, besides the `vars` that are already.
pub(super) fn bound_signature<'db>(
    interner: DbInterner<'db>,
    inputs: &[Ty<'db>],
    output: Ty<'db>,
    vars: BoundVarKinds<'db>,
) -> Binder<'db, FnSigTys<DbInterner<'db>>> {
    let (inputs, output, vars) = bind_parameters(interner, inputs, output, vars);
    let all = Tys::new_from_iter(interner, inputs.into_iter().chain([output]).collect::<Vec<_>>());
    Binder::bind_with_vars(FnSigTys { inputs_and_output: all }, vars)
}

/// `Fn`, `FnMut`, `FnOnce`.
pub(super) fn is_fn_trait(interner: DbInterner<'_>, id: TraitId) -> bool {
    let items = interner.lang_items();
    [items.Fn, items.FnMut, items.FnOnce].contains(&Some(id))
}

/// As [`bind_elided`], for `dyn Fn(&T) -> &U`.
fn bind_elided_in_object<'db>(
    interner: DbInterner<'db>,
    predicate: Binder<'db, ExistentialPredicate<'db>>,
) -> Binder<'db, ExistentialPredicate<'db>> {
    let arguments = |args: GenericArgs<'db>| match args.types().next()?.kind() {
        TyKind::Tuple(types) => Some(types.iter().collect::<Vec<_>>()),
        _ => None,
    };
    let unit = Ty::new_empty_tuple(interner);
    match predicate.skip_binder() {
        ExistentialPredicate::Trait(it) if is_fn_trait(interner, it.def_id.0) => {
            let Some(inputs) = arguments(it.args) else { return predicate };
            let (inputs, _, vars) = bind_parameters(interner, &inputs, unit, predicate.bound_vars());
            let args = [GenericArg::from(tuple(interner, inputs))];
            let it =
                ExistentialTraitRef::new_from_args(interner, it.def_id, GenericArgs::new_from_slice(&args));
            Binder::bind_with_vars(ExistentialPredicate::Trait(it), vars)
        }
        ExistentialPredicate::Projection(it) => {
            let (Some(inputs), Some(output)) = (arguments(it.args), term_type(it.term)) else {
                return predicate;
            };
            let (inputs, output, vars) = bind_parameters(interner, &inputs, output, predicate.bound_vars());
            let args = [GenericArg::from(tuple(interner, inputs))];
            let args = GenericArgs::new_from_slice(&args);
            let it = ExistentialProjection::new_from_args(interner, it.def_id, args, output.into());
            Binder::bind_with_vars(ExistentialPredicate::Projection(it), vars)
        }
        _ => predicate,
    }
}

pub(super) fn term_type<'db>(term: hir_ty::next_solver::Term<'db>) -> Option<Ty<'db>> {
    match term.kind() {
        hir_ty::next_solver::TermKind::Ty(ty) => Some(ty),
        hir_ty::next_solver::TermKind::Const(_) => None,
    }
}

pub(super) fn tuple<'db>(interner: DbInterner<'db>, types: Vec<Ty<'db>>) -> Ty<'db> {
    Ty::new(interner, TyKind::Tuple(Tys::new_from_iter(interner, types)))
}

/// Binds the elided lifetimes of `inputs` at the innermost binder, which binds `vars` already.
pub(super) fn bind_parameters<'db>(
    interner: DbInterner<'db>,
    inputs: &[Ty<'db>],
    output: Ty<'db>,
    vars: BoundVarKinds<'db>,
) -> (Vec<Ty<'db>>, Ty<'db>, BoundVarKinds<'db>) {
    let mut kinds: Vec<BoundVariableKind<'db>> = vars.iter().collect();
    let mut bind = Bind { interner, depth: INNERMOST, next: kinds.len() as u32, elided: None };
    let inputs: Vec<Ty<'db>> = inputs.iter().map(|ty| ty.fold_with(&mut bind)).collect();
    kinds.resize(bind.next as usize, BoundVariableKind::Region(BoundRegionKind::Anon));
    let output = match only_region(&inputs) {
        Some(region) => {
            output.fold_with(&mut Bind { interner, depth: INNERMOST, next: 0, elided: Some(region) })
        }
        None => output,
    };
    (inputs, output, BoundVarKinds::new_from_iter(interner, kinds))
}

/// The lifetime of a signature's parameters, if there is but one.
fn only_region<'db>(inputs: &[Ty<'db>]) -> Option<Region<'db>> {
    let mut all = Collect { depth: INNERMOST, found: Vec::new() };
    for ty in inputs {
        ty.visit_with(&mut all);
    }
    only(&all.found)
}

/// The one lifetime that a result's elided ones are. `'static` may be that of a `Box<dyn Trait>`, which is not
/// written: it counts only where there is no other.
pub(super) fn only<'db>(of_parameters: &[Region<'db>]) -> Option<Region<'db>> {
    let mut others = of_parameters.iter().copied().filter(|region| !region.is_static());
    match others.next() {
        Some(first) => others.all(|region| region == first).then_some(first),
        None => of_parameters.first().copied(),
    }
}

/// Elided lifetimes become bound ones of the binder that the fold started in; or all the same one.
struct Bind<'db> {
    interner: DbInterner<'db>,
    depth: DebruijnIndex,
    next: u32,
    elided: Option<Region<'db>>,
}

impl<'db> TypeFolder<DbInterner<'db>> for Bind<'db> {
    fn cx(&self) -> DbInterner<'db> {
        self.interner
    }

    fn fold_binder<T: TypeFoldable<DbInterner<'db>>>(&mut self, binder: Binder<'db, T>) -> Binder<'db, T> {
        self.depth.shift_in(1);
        let binder = binder.super_fold_with(self);
        self.depth.shift_out(1);
        binder
    }

    fn fold_ty(&mut self, ty: Ty<'db>) -> Ty<'db> {
        match ty.kind() {
            // They bind their own.
            TyKind::FnPtr(..) => ty,
            _ if !has_regions(&ty) => ty,
            _ => ty.super_fold_with(self),
        }
    }

    fn fold_region(&mut self, region: Region<'db>) -> Region<'db> {
        if !is_elided(region) {
            return region;
        }
        let bound = |var| {
            let bound = BoundRegion { var, kind: BoundRegionKind::Anon };
            Region::new_bound(self.interner, self.depth, bound)
        };
        match self.elided {
            Some(region) => match region.kind() {
                RegionKind::ReBound(_, it) => bound(it.var),
                _ => region,
            },
            None => {
                let region = bound(BoundVar::from_u32(self.next));
                self.next += 1;
                region
            }
        }
    }
}

/// Every lifetime that is bound by the binder the visit started in, or by none.
struct Collect<'db> {
    depth: DebruijnIndex,
    found: Vec<Region<'db>>,
}

impl<'db> TypeVisitor<DbInterner<'db>> for Collect<'db> {
    type Result = ();

    fn visit_binder<T: TypeVisitable<DbInterner<'db>>>(&mut self, binder: &Binder<'db, T>) {
        self.depth.shift_in(1);
        binder.super_visit_with(self);
        self.depth.shift_out(1);
    }

    fn visit_ty(&mut self, ty: Ty<'db>) {
        if !matches!(ty.kind(), TyKind::FnPtr(..)) {
            ty.super_visit_with(self);
        }
    }

    fn visit_region(&mut self, region: Region<'db>) {
        match region.kind() {
            RegionKind::ReBound(BoundVarIndexKind::Bound(depth), it) if depth == self.depth => {
                self.found.push(Region::new_bound(
                    // Any interner will do: regions are interned globally.
                    DbInterner::conjure(),
                    INNERMOST,
                    it,
                ));
            }
            RegionKind::ReBound(..) => {}
            _ => self.found.push(region),
        }
    }
}

/// Puts generic arguments in place of the parameters. Unlike `EarlyBinder::instantiate`, for what has
/// regions of a body in it already. Nothing in `args` is bound outside of itself.
pub(super) fn put<'db, T: TypeFoldable<DbInterner<'db>>>(
    interner: DbInterner<'db>,
    value: T,
    args: GenericArgs<'db>,
) -> T {
    value.fold_with(&mut Put { interner, args })
}

struct Put<'db> {
    interner: DbInterner<'db>,
    args: GenericArgs<'db>,
}

impl<'db> TypeFolder<DbInterner<'db>> for Put<'db> {
    fn cx(&self) -> DbInterner<'db> {
        self.interner
    }

    fn fold_ty(&mut self, ty: Ty<'db>) -> Ty<'db> {
        match ty.kind() {
            _ if !ty.has_param() => ty,
            TyKind::Param(param) => {
                self.args.iter().nth(param.index as usize).and_then(|arg| arg.ty()).unwrap_or(ty)
            }
            _ => ty.super_fold_with(self),
        }
    }

    fn fold_region(&mut self, region: Region<'db>) -> Region<'db> {
        match region.kind() {
            RegionKind::ReEarlyParam(param) => {
                self.args.iter().nth(param.index as usize).and_then(|arg| arg.region()).unwrap_or(region)
            }
            _ => region,
        }
    }

    fn fold_const(&mut self, it: Const<'db>) -> Const<'db> {
        match it.kind() {
            ConstKind::Param(param) => {
                self.args.iter().nth(param.index as usize).and_then(|arg| arg.konst()).unwrap_or(it)
            }
            _ => it.super_fold_with(self),
        }
    }
}

/// Fills a binder's variables: with what `make` gives for the first of each number.
pub(super) fn open_anew<'db, T: TypeFoldable<DbInterner<'db>>>(
    interner: DbInterner<'db>,
    value: T,
    make: &mut dyn FnMut() -> Region<'db>,
) -> T {
    let mut made = Numbered::default();
    open(interner, value, &mut |var| made.get(var, &mut *make))
}

/// The regions of a binder's variables, made when they are met.
#[derive(Default)]
pub(super) struct Numbered<'db>(Vec<Option<Region<'db>>>);

impl<'db> Numbered<'db> {
    pub(super) fn get(&mut self, var: u32, make: impl FnOnce() -> Region<'db>) -> Region<'db> {
        let at = var as usize;
        if self.0.len() <= at {
            self.0.resize(at + 1, None);
        }
        *self.0[at].get_or_insert_with(make)
    }
}

/// Fills a binder's variables: each time with the regions given.
pub(super) fn open<'db, T: TypeFoldable<DbInterner<'db>>>(
    interner: DbInterner<'db>,
    value: T,
    regions: &mut dyn FnMut(u32) -> Region<'db>,
) -> T {
    value.fold_with(&mut Open { interner, depth: INNERMOST, regions })
}

struct Open<'a, 'db> {
    interner: DbInterner<'db>,
    depth: DebruijnIndex,
    regions: &'a mut dyn FnMut(u32) -> Region<'db>,
}

impl<'db> TypeFolder<DbInterner<'db>> for Open<'_, 'db> {
    fn cx(&self) -> DbInterner<'db> {
        self.interner
    }

    fn fold_binder<T: TypeFoldable<DbInterner<'db>>>(&mut self, binder: Binder<'db, T>) -> Binder<'db, T> {
        self.depth.shift_in(1);
        let binder = binder.super_fold_with(self);
        self.depth.shift_out(1);
        binder
    }

    fn fold_ty(&mut self, ty: Ty<'db>) -> Ty<'db> {
        if ty.has_vars_bound_at_or_above(self.depth) { ty.super_fold_with(self) } else { ty }
    }

    fn fold_region(&mut self, region: Region<'db>) -> Region<'db> {
        match region.kind() {
            RegionKind::ReBound(BoundVarIndexKind::Bound(depth), it) if depth == self.depth => {
                (self.regions)(it.var.as_u32())
            }
            _ => region,
        }
    }
}

/// The lifetimes of a type that a value of it may hold, each once, in the order of the type. Of a closure
/// those of its captures and its signature (`rustc_borrowck`'s `for_each_free_region`).
///
/// `bound` gives the lifetime that says all about an alias.
pub(super) fn regions_of<'db>(
    ty: Ty<'db>,
    bound: &dyn Fn(Ty<'db>) -> Option<Region<'db>>,
) -> Vec<Region<'db>> {
    let mut held = Held { found: Vec::new(), bounds_of: None, bound };
    ty.visit_with(&mut held);
    let mut seen = FxHashSet::default();
    held.found.into_iter().filter(|&region| seen.insert(region)).collect()
}

/// Every lifetime of a type that a value of it may hold, as often as the type has it.
pub(super) fn positions_of<'db>(ty: Ty<'db>) -> Vec<Region<'db>> {
    let mut held = Held { found: Vec::new(), bounds_of: None, bound: &|_| None };
    ty.visit_with(&mut held);
    held.found
}

pub(super) struct Held<'a, 'db> {
    pub found: Vec<Region<'db>>,
    /// The opaque type whose bounds are looked at: they name it as what they are bounds of.
    pub bounds_of: Option<InternedOpaqueTyId<'db>>,
    /// The lifetime that says all about an alias.
    pub bound: &'a dyn Fn(Ty<'db>) -> Option<Region<'db>>,
}

impl<'db> TypeVisitor<DbInterner<'db>> for Held<'_, 'db> {
    type Result = ();

    fn visit_ty(&mut self, ty: Ty<'db>) {
        match ty.kind() {
            _ if !has_regions(&ty) => {}
            TyKind::Alias(_) if let Some(region) = (self.bound)(ty) => self.visit_region(region),
            TyKind::Closure(_, args) => {
                args.as_closure().tupled_upvars_ty().visit_with(self);
                args.as_closure().sig_as_fn_ptr_ty().visit_with(self);
            }
            TyKind::Coroutine(_, args) => {
                let args = args.as_coroutine();
                args.tupled_upvars_ty().visit_with(self);
                args.return_ty().visit_with(self);
                args.yield_ty().visit_with(self);
                args.resume_ty().visit_with(self);
            }
            TyKind::CoroutineClosure(_, args) => {
                args.as_coroutine_closure().tupled_upvars_ty().visit_with(self);
                args.as_coroutine_closure().signature_parts_ty().visit_with(self);
            }
            TyKind::Alias(alias) if let Some(opaque) = opaque_of(alias) => {
                if self.bounds_of == Some(opaque) {
                    return;
                }
                let captures = captures(opaque);
                for (index, arg) in alias.args.iter().enumerate() {
                    if captures.holds(index) {
                        arg.visit_with(self);
                    }
                }
            }
            _ => ty.super_visit_with(self),
        }
    }

    fn visit_region(&mut self, region: Region<'db>) {
        if !matches!(region.kind(), RegionKind::ReBound(..)) {
            self.found.push(region);
        }
    }
}

/// A signature's parameters and result, from its `inputs_and_output`.
pub(super) fn parts<'db>(inputs_and_output: Tys<'db>) -> (Vec<Ty<'db>>, Ty<'db>) {
    let mut all: Vec<Ty<'db>> = inputs_and_output.iter().collect();
    let output = all.pop().expect("a signature has a result");
    (all, output)
}
