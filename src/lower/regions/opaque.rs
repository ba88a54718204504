//! Opaque types: which lifetimes they capture, and what their bounds say
//! (Reference, "Impl trait", "Capturing"; RFC 3498, RFC 3617).
//!
//! rust-analyzer's arguments of an opaque type are the parameters of its function; elided lifetimes are
//! nobody's parameter. Here they are further arguments behind those: the ones that the function's parameters
//! elide, in the order of the signature, where all are captured, then the one that the result elides,
//! where the opaque type's bounds name it. The trait solver never sees them.

use hir_def::{
    FunctionId, HasModule, ItemContainerId, Lookup,
    expr_store::{ExpressionStore, StoreVisitor},
    hir::generics::GenericParams,
    signatures::FunctionSignature,
    type_ref::{LifetimeRef, TypeBound, TypeRef, TypeRefId, UseArgRef},
};
use hir_ty::{
    ImplTraitId, ParamEnvAndCrate,
    db::{HirDatabase, InternedOpaqueTyId},
    next_solver::{
        AliasTy, Clause, DbInterner, ExistentialPredicate, GenericArg, GenericArgs, Region as HirRegion,
        SolverDefId, Ty as HirTy, TyKind, fold::fold_tys,
    },
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::{
    AliasTyKind, ClauseKind, OutlivesPredicate, RegionKind as HirRegionKind, TypeFlags, TypeFoldable,
    TypeSuperVisitable, TypeVisitable, TypeVisitableExt, TypeVisitor,
    inherent::{GenericArgs as _, IntoKind, Region as _},
};
use rustc_hash::{FxHashMap, FxHashSet};

use super::{Check, fresh};

/// Which lifetimes an opaque type captures. Of types and constants it captures all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Captures {
    /// Of rust-analyzer's arguments.
    pub own: Box<[bool]>,
    /// How many of those it captures are lifetimes.
    pub named: usize,
    /// How many elided lifetimes of the function's parameters.
    pub inputs: usize,
    /// Whether the elided lifetime of the result.
    pub result: bool,
}

impl Captures {
    pub fn elided(&self) -> usize {
        self.inputs + usize::from(self.result)
    }

    /// Whether the argument with this number is captured.
    pub fn holds(&self, argument: usize) -> bool {
        self.own.get(argument).copied().unwrap_or(true)
    }
}

/// The opaque type of an alias.
pub(super) fn opaque_of<'db>(alias: AliasTy<'db>) -> Option<InternedOpaqueTyId<'db>> {
    match alias.kind {
        AliasTyKind::Opaque { def_id } => Some(def_id.0),
        _ => None,
    }
}

/// What an opaque type captures.
pub(super) fn captures<'db>(opaque: InternedOpaqueTyId<'db>) -> Captures {
    captures_query(DbInterner::conjure().db(), opaque).clone()
}

/// The lifetimes that an opaque type's bounds say it outlives.
pub(super) fn outlives_of<'db>(alias: AliasTy<'db>) -> Vec<HirRegion<'db>> {
    let Some(opaque) = opaque_of(alias) else { return Vec::new() };
    let captures = captures(opaque);
    let interner = DbInterner::conjure();
    let args = alias.args.as_slice();
    let own = &args[..captures.own.len().min(args.len())];
    let result = args.last().and_then(|arg| arg.region()).filter(|_| captures.result);
    let clauses = opaque.predicates(interner.db()).iter_instantiated_copied(interner, own);
    let bounds = clauses.filter_map(|clause| match clause.skip_norm_wip().kind().skip_binder() {
        ClauseKind::TypeOutlives(OutlivesPredicate(ty, region))
            if matches!(ty.kind(), TyKind::Alias(of) if opaque_of(of) == Some(opaque)) =>
        {
            if fresh::is_elided(region) { result } else { Some(region) }
        }
        _ => None,
    });
    bounds.collect()
}

#[salsa::tracked(returns(ref))]
fn captures_query<'db>(db: &'db dyn HirDatabase, opaque: InternedOpaqueTyId<'db>) -> Captures {
    let args = GenericArgs::identity_for_item(DbInterner::new_no_crate(db), SolverDefId::from(opaque));
    let ImplTraitId::ReturnTypeImplTrait(function, index) = opaque.loc(db) else {
        let named = args.regions().count();
        return Captures { own: vec![true; args.len()].into(), named, inputs: 0, result: false };
    };
    let interner = DbInterner::new_with(db, function.module(db).krate(db));
    let signature = FunctionSignature::of(db, function);
    let index = index.into_raw().into_u32() as usize;
    let listed = listed(signature, index);
    let of_async = signature.is_async() && index == 0;
    let all = listed.is_none() && (of_async || captures_by_default(db, function));
    let mut named = FxHashSet::default();
    let mut result = false;
    for clause in opaque.predicates(db).skip_binder() {
        let mut held = fresh::Held { found: Vec::new(), bounds_of: Some(opaque), bound: &|_| None };
        clause.visit_with(&mut held);
        named.extend(held.found.iter().filter_map(|region| region_index(*region)));
        let mut elided = Elided { interner, count: 0, bounds_of: Some(opaque) };
        if !is_of_call(interner, *clause) {
            clause.visit_with(&mut elided);
        }
        result |= elided.count > 0;
    }
    for lifetime in listed.unwrap_or_default() {
        match lifetime {
            LifetimeRef::Named(name) => named.extend(args.regions().filter_map(|region| {
                let HirRegionKind::ReEarlyParam(param) = region.kind() else { return None };
                let declared = &GenericParams::of(db, param.id.parent)[param.id.local_id].name;
                (declared == name).then_some(param.index as usize)
            })),
            LifetimeRef::Placeholder => result = true,
            _ => {}
        }
    }
    let holds =
        |(index, arg): (usize, GenericArg<'db>)| all || arg.region().is_none() || named.contains(&index);
    let own: Box<[bool]> = args.iter().enumerate().map(holds).collect();
    let named = args.iter().zip(&own).filter(|(arg, holds)| **holds && arg.region().is_some()).count();
    let inputs = if all { elided_in_parameters(interner, function) } else { 0 };
    Captures { own, named, inputs, result }
}

/// All lifetimes in scope: since the edition 2024, and in traits and their `impl`s.
fn captures_by_default(db: &dyn HirDatabase, function: FunctionId) -> bool {
    let in_trait = match function.lookup(db).container {
        ItemContainerId::TraitId(_) => true,
        ItemContainerId::ImplId(id) => db.impl_trait(id).is_some(),
        _ => false,
    };
    in_trait || function.module(db).krate(db).data(db).edition >= ra_ap_span::Edition::Edition2024
}

/// The lifetimes of the `use<..>` of the opaque type with this number, if it has one.
fn listed(signature: &FunctionSignature, index: usize) -> Option<Vec<&LifetimeRef>> {
    let mut found = Written { store: &signature.store, opaque: Vec::new() };
    found.on_type(signature.ret_type?);
    let bounds = *found.opaque.get(index)?;
    bounds.iter().find_map(|bound| match bound {
        TypeBound::Use(args) => Some(
            args.iter()
                .filter_map(|arg| match arg {
                    UseArgRef::Lifetime(lifetime) => Some(&signature.store[*lifetime]),
                    UseArgRef::Name(_) => None,
                })
                .collect(),
        ),
        _ => None,
    })
}

/// The bounds of each `impl Trait`, those around before those within: so rust-analyzer numbers them.
struct Written<'a> {
    store: &'a ExpressionStore,
    opaque: Vec<&'a [TypeBound]>,
}

impl StoreVisitor for Written<'_> {
    fn on_type(&mut self, ty: TypeRefId) {
        if let TypeRef::ImplTrait(bounds) = &self.store[ty] {
            self.opaque.push(bounds);
        }
        self.store.visit_type_ref_children(ty, self);
    }
}

/// How many lifetimes the parameters elide, `Self`'s own first
/// (in the order of `Check::elided_signature`).
fn elided_in_parameters(interner: DbInterner<'_>, function: FunctionId) -> usize {
    let db = interner.db();
    let signature = db.callable_item_signature(function.into()).skip_binder().skip_binder();
    let (inputs, _) = fresh::parts(signature.inputs_and_output);
    let this = match function.lookup(db).container {
        ItemContainerId::ImplId(id) => Some(db.impl_self_ty(id).skip_binder()),
        _ => None,
    };
    let this = this.filter(|ty| ty.has_type_flags(TypeFlags::HAS_RE_ERROR));
    let mut elided = Elided { interner, count: 0, bounds_of: None };
    if let Some(this) = this {
        this.visit_with(&mut elided);
    }
    let unit = HirTy::new_empty_tuple(interner);
    for input in inputs {
        fold_tys(interner, input, |ty| if Some(ty) == this { unit } else { ty }).visit_with(&mut elided);
    }
    elided.count
}

/// `Fn(A) -> B`: what is elided in `A` and `B` is bound there.
fn is_of_call<'db>(interner: DbInterner<'db>, clause: Clause<'db>) -> bool {
    match clause.kind().skip_binder() {
        ClauseKind::Trait(it) => fresh::is_fn_trait(interner, it.trait_ref.def_id.0),
        ClauseKind::Projection(it) => interner.lang_items().FnOnceOutput.is_some_and(
            |item| matches!(it.projection_term.def_id(), SolverDefId::TypeAliasId(id) if id == item),
        ),
        _ => false,
    }
}

fn region_index(region: HirRegion<'_>) -> Option<usize> {
    match region.kind() {
        HirRegionKind::ReEarlyParam(param) => Some(param.index as usize),
        _ => None,
    }
}

/// Counts the elided lifetimes of a type that no `fn` pointer or `dyn Fn` in it binds.
struct Elided<'db> {
    interner: DbInterner<'db>,
    count: usize,
    bounds_of: Option<InternedOpaqueTyId<'db>>,
}

impl<'db> TypeVisitor<DbInterner<'db>> for Elided<'db> {
    type Result = ();

    fn visit_ty(&mut self, ty: HirTy<'db>) {
        match ty.kind() {
            TyKind::FnPtr(..) => {}
            TyKind::Dynamic(predicates, region) => {
                for predicate in predicates.iter() {
                    let binds = match predicate.skip_binder() {
                        ExistentialPredicate::Trait(it) => fresh::is_fn_trait(self.interner, it.def_id.0),
                        ExistentialPredicate::Projection(it) => {
                            it.args.types().next().is_some_and(|ty| matches!(ty.kind(), TyKind::Tuple(_)))
                        }
                        ExistentialPredicate::AutoTrait(_) => false,
                    };
                    if !binds {
                        predicate.visit_with(self);
                    }
                }
                self.visit_region(region);
            }
            TyKind::Alias(alias) if let Some(opaque) = opaque_of(alias) => {
                if self.bounds_of != Some(opaque) {
                    self.count += usize::from(captures(opaque).result);
                    alias.args.visit_with(self);
                }
            }
            _ => ty.super_visit_with(self),
        }
    }

    fn visit_region(&mut self, region: HirRegion<'db>) {
        self.count += usize::from(fresh::is_elided(region));
    }
}

fn first_opaque(ty: HirTy<'_>) -> Option<Captures> {
    let mut found = None;
    fold_tys(DbInterner::conjure(), ty, |ty| {
        if let TyKind::Alias(alias) = ty.kind()
            && let Some(opaque) = opaque_of(alias)
        {
            found.get_or_insert_with(|| captures(opaque));
        }
        ty
    });
    found
}

/// The elided lifetimes of a signature, for the opaque types of its result.
pub(super) struct OfSignature<'a, 'db> {
    pub inputs: &'a [HirRegion<'db>],
    pub result: HirRegion<'db>,
}

/// With the elided lifetimes that the opaque types of `function` in `value` capture.
pub(super) fn with_captures<'db, T: TypeFoldable<DbInterner<'db>>>(
    interner: DbInterner<'db>,
    value: T,
    function: FunctionId,
    elided: &OfSignature<'_, 'db>,
) -> T {
    fold_tys(interner, value, |ty| {
        let TyKind::Alias(alias) = ty.kind() else { return ty };
        let Some(opaque) = opaque_of(alias).filter(|&opaque| is_of(opaque, function)) else { return ty };
        let captures = captures(opaque);
        if alias.args.len() > captures.own.len() {
            return ty;
        }
        let none = HirRegion::new_static(interner);
        let inputs = (0..captures.inputs).map(|at| elided.inputs.get(at).copied().unwrap_or(none));
        let all = inputs.chain(captures.result.then_some(elided.result));
        with_args(interner, alias, alias.args.iter().chain(all.map(GenericArg::from)))
    })
}

fn is_of(opaque: InternedOpaqueTyId<'_>, function: FunctionId) -> bool {
    let db = DbInterner::conjure().db();
    matches!(opaque.loc(db), ImplTraitId::ReturnTypeImplTrait(of, _) if of == function)
}

fn with_args<'db>(
    interner: DbInterner<'db>,
    alias: AliasTy<'db>,
    args: impl Iterator<Item = GenericArg<'db>>,
) -> HirTy<'db> {
    let args = GenericArgs::new_from_slice(&args.collect::<Vec<_>>());
    HirTy::new(interner, TyKind::Alias(AliasTy::new_from_args(interner, alias.kind, args)))
}

/// The captured elided lifetimes of the opaque types that were in a value. None for an opaque type that
/// was there with several.
type Kept<'db> = FxHashMap<InternedOpaqueTyId<'db>, Option<Vec<GenericArg<'db>>>>;

/// As the trait solver knows it.
pub(super) fn without_captures<'db, T: TypeFoldable<DbInterner<'db>>>(
    interner: DbInterner<'db>,
    value: T,
) -> (T, Kept<'db>) {
    let mut kept = Kept::default();
    if !value.has_type_flags(TypeFlags::HAS_TY_OPAQUE) {
        return (value, kept);
    }
    let value = fold_tys(interner, value, |ty| {
        let TyKind::Alias(alias) = ty.kind() else { return ty };
        let Some(opaque) = opaque_of(alias) else { return ty };
        let own = captures(opaque).own.len();
        let elided: Vec<GenericArg<'db>> = alias.args.iter().skip(own).collect();
        if elided.is_empty() {
            return ty;
        }
        let same = kept.entry(opaque).or_insert_with(|| Some(elided.clone()));
        if same.as_ref() != Some(&elided) {
            *same = None;
        }
        with_args(interner, alias, alias.args.iter().take(own))
    });
    (value, kept)
}

/// Undoes [`without_captures`] in what the solver made of the value.
pub(super) fn with_kept<'db, T: TypeFoldable<DbInterner<'db>>>(
    interner: DbInterner<'db>,
    value: T,
    kept: &Kept<'db>,
) -> T {
    if kept.is_empty() {
        return value;
    }
    let value = fold_tys(interner, value, |ty| {
        let TyKind::Alias(alias) = ty.kind() else { return ty };
        let Some(opaque) = opaque_of(alias) else { return ty };
        match kept.get(&opaque) {
            Some(Some(elided)) if alias.args.len() == captures(opaque).own.len() => {
                with_args(interner, alias, alias.args.iter().chain(elided.iter().copied()))
            }
            _ => ty,
        }
    });
    // What the solver read in an opaque type's bounds: `Item = &T`.
    let mut elided = kept.iter().filter(|(opaque, _)| captures(**opaque).result);
    match (elided.next(), elided.next()) {
        (Some((_, Some(elided))), None) => match elided.last().and_then(|it| it.region()) {
            Some(result) => with_result(interner, value, result),
            None => value,
        },
        _ => value,
    }
}

/// With `result` for each elided lifetime.
fn with_result<'db, T: TypeFoldable<DbInterner<'db>>>(
    interner: DbInterner<'db>,
    value: T,
    result: HirRegion<'db>,
) -> T {
    let of = |region: HirRegion<'db>| if fresh::is_elided(region) { result } else { region };
    value.fold_with(&mut fresh::Replace { interner, declared: true, of })
}

impl<'db> Check<'_, 'db> {
    /// What is known of the opaque type with these arguments, said of `this`: of itself or of what it hides.
    pub(super) fn opaque_bounds(&mut self, alias: AliasTy<'db>, this: HirTy<'db>) -> Vec<Clause<'db>> {
        let Some(opaque) = opaque_of(alias) else { return Vec::new() };
        let (db, interner) = (self.lower.db, self.interner);
        let captures = captures(opaque);
        let args = alias.args.as_slice();
        let (own, elided) = args.split_at(captures.own.len().min(args.len()));
        let clauses: Vec<Clause<'db>> = opaque
            .predicates(db)
            .iter_instantiated_copied(interner, own)
            .map(|clause| clause.skip_norm_wip())
            .collect();
        let regions: Vec<HirRegion<'db>> = elided.iter().filter_map(|arg| arg.region()).collect();
        let result = captures.result.then(|| regions.last().copied()).flatten();
        let of_signature = OfSignature {
            inputs: regions.get(..captures.inputs).unwrap_or_default(),
            result: result.unwrap_or_else(|| self.fresh_region()),
        };
        let ImplTraitId::ReturnTypeImplTrait(function, _) = opaque.loc(db) else {
            return clauses;
        };
        clauses
            .into_iter()
            .map(|clause| {
                let clause = fold_tys(interner, clause, |ty| match ty.kind() {
                    TyKind::Alias(of) if opaque_of(of) == Some(opaque) => this,
                    _ => ty,
                });
                let clause = with_captures(interner, clause, function, &of_signature);
                match is_of_call(interner, clause) {
                    true => clause,
                    false => with_result(interner, clause, of_signature.result),
                }
            })
            .collect()
    }

    /// Whether the function that runs for the trait's gives a type that may capture less than the trait's
    /// `impl Trait` (RFC 3245).
    pub(super) fn is_refined(&self, function: FunctionId, args: GenericArgs<'db>) -> bool {
        let (db, interner) = (self.lower.db, self.interner);
        if !matches!(function.lookup(db).container, ItemContainerId::TraitId(_)) {
            return false;
        }
        // The lookup has variables of its own.
        let of = |_| HirRegion::new_static(interner);
        let args = args.fold_with(&mut fresh::Replace { interner, declared: false, of });
        let (args, _) = without_captures(interner, args);
        let env = ParamEnvAndCrate { param_env: self.env, krate: function.module(db).krate(db) };
        let Some(runs) = db.lookup_impl_method(env, function, args).0.left() else { return false };
        let of = |function: FunctionId| {
            let signature = db.callable_item_signature(function.into()).skip_binder().skip_binder();
            first_opaque(fresh::parts(signature.inputs_and_output).1)
        };
        match (of(function), of(runs)) {
            (Some(of_trait), Some(own)) => own.inputs + own.named < of_trait.inputs + of_trait.named,
            (of_trait, own) => of_trait.is_some() && own.is_none(),
        }
    }

    /// `<impl Iterator<Item = T> as Iterator>::Item` is `T`.
    pub(super) fn with_bounds_of_opaque<T: TypeFoldable<DbInterner<'db>>>(&mut self, value: T) -> T {
        if !value.has_type_flags(TypeFlags::HAS_TY_OPAQUE) {
            return value;
        }
        let interner = self.interner;
        fold_tys(interner, value, |ty| {
            let TyKind::Alias(alias) = ty.kind() else { return ty };
            let AliasTyKind::Projection { def_id } = alias.kind else { return ty };
            let Some(this) = alias.args.types().next() else { return ty };
            let TyKind::Alias(of) = this.kind() else { return ty };
            if opaque_of(of).is_none() || this.has_escaping_bound_vars() {
                return ty;
            }
            let bounds = self.opaque_bounds(of, this);
            let known = bounds.into_iter().find_map(|clause| {
                let kind = clause.kind();
                let ClauseKind::Projection(it) = kind.skip_binder() else { return None };
                let same = it.projection_term.def_id() == SolverDefId::from(def_id)
                    && it.projection_term.self_ty() == this
                    && !it.has_escaping_bound_vars()
                    && it.projection_term.args.len() == 1;
                same.then(|| fresh::term_type(it.term)).flatten()
            });
            known.unwrap_or(ty)
        })
    }
}
