//! What a call asks for and gives: the callee's signature with regions of this call's own.

use hir_def::{
    CallableDefId, ItemContainerId, Lookup,
    expr_store::{
        ExpressionStore, StoreVisitor,
        path::{GenericArg as WrittenArg, Path},
    },
    signatures::FunctionSignature,
    type_ref::{TypeRef, TypeRefId},
};
use hir_ty::next_solver::{
    AliasTy, ExistentialPredicate, GenericArg, GenericArgs, Region as HirRegion, Ty as HirTy, TyKind,
    fold::fold_tys,
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::{
    AliasTyKind, ClauseKind, RegionKind as HirRegionKind, TypeFlags, TypeFoldable, TypeVisitableExt,
    inherent::{GenericArgs as _, IntoKind, Region as _},
};

use super::{
    super::types::Types,
    Called, Check, fresh,
    opaque::{self, OfSignature},
};
use crate::ir::*;

impl<'db> Check<'_, 'db> {
    /// A call: its arguments fit the parameters, its result fits `to`.
    pub(super) fn call(
        &mut self,
        block: Block,
        func: &Callee,
        types: &[Option<HirTy<'db>>],
        to: Option<HirTy<'db>>,
        category: Category,
    ) {
        let written = match func {
            Callee::Item { style, .. } => matches!(style, CallStyle::Function | CallStyle::Method),
            Callee::Value(_) => true,
        };
        let argument = if written { Category::CallArgument } else { Category::Boring };
        if let Callee::Value(operand) = func {
            let Some(ty) = self.operand(operand) else { return };
            let Some((inputs, output)) = self.callable(ty) else { return };
            return self.pass(&inputs, output, types, to, (argument, category));
        }
        match self.lower.callees.get(&block).copied() {
            Some(Called::Item(def, generic)) => {
                let generic = self.with_closure_signatures(generic);
                let generic = self.renumber(generic);
                if let Some(location) = self.at.location {
                    let named: Vec<HirRegion<'db>> =
                        generic.types().flat_map(fresh::positions_of).chain(generic.regions()).collect();
                    self.out.live_at.extend(self.ids(named).into_iter().map(|region| (location, region)));
                }
                if self.is_call_of_value(def) && self.call_of_value(types, to, category) {
                    return;
                }
                if written {
                    self.called_by_path(def, generic);
                }
                let (inputs, output) = self.signature(def, generic);
                self.at.category = Category::Predicate;
                let of = self.generic_def(def);
                self.predicates(of, generic);
                self.at.category = Category::Boring;
                for ty in generic.types().collect::<Vec<_>>() {
                    self.well_formed(ty);
                }
                self.pass(&inputs, output, types, to, (argument, category));
            }
            Some(Called::Deref) => {
                let Some(TyKind::Ref(region, base, m)) = types.first().copied().flatten().map(|ty| ty.kind())
                else {
                    return;
                };
                let Some(target) = self.lower.interner.lang_items().DerefTarget else { return };
                let target = self.projection(target, base);
                let output = HirTy::new(self.interner, TyKind::Ref(region, target, m));
                if let Some(to) = to {
                    self.at.category = category;
                    self.sub(output, to);
                }
            }
            Some(Called::IntoFuture) => {
                if let (Some(from), Some(to)) = (types.first().copied().flatten(), to) {
                    self.at.category = category;
                    self.sub(from, to);
                }
            }
            Some(Called::Ready(future)) => {
                let future = self.locals[future];
                let (Some(to), Some(output)) = (to, self.awaited(future)) else { return };
                self.at.category = category;
                self.sub(output, to);
            }
            None => {}
        }
    }

    fn pass(
        &mut self,
        inputs: &[HirTy<'db>],
        output: HirTy<'db>,
        types: &[Option<HirTy<'db>>],
        to: Option<HirTy<'db>>,
        (argument, category): (Category, Category),
    ) {
        if let Some(to) = to {
            self.at.category = category;
            self.sub(output, to);
        }
        self.at.category = argument;
        for (input, ty) in inputs.iter().zip(types) {
            if let Some(ty) = ty {
                self.sub(*ty, *input);
            }
        }
    }

    /// `<ty as _>::item`, normalised.
    fn projection(&mut self, item: hir_def::TypeAliasId, ty: HirTy<'db>) -> HirTy<'db> {
        let kind = AliasTyKind::Projection { def_id: item.into() };
        let alias =
            AliasTy::new_from_args(self.interner, kind, GenericArgs::new_from_slice(&[GenericArg::from(ty)]));
        let alias = HirTy::new(self.interner, TyKind::Alias(alias));
        self.normalized(alias)
    }

    /// What awaiting a future gives.
    fn awaited(&mut self, future: HirTy<'db>) -> Option<HirTy<'db>> {
        match future.kind() {
            TyKind::Coroutine(_, args) => Some(args.as_coroutine().return_ty()),
            _ => {
                let item = self.lower.interner.lang_items().FutureOutput?;
                Some(self.projection(item, future))
            }
        }
    }

    /// Parameters and result of an item with these generic arguments; lifetimes that it binds itself,
    /// and elided ones, are new.
    pub(super) fn signature(
        &mut self,
        def: CallableDefId,
        args: GenericArgs<'db>,
    ) -> (Vec<HirTy<'db>>, HirTy<'db>) {
        let mut bound = fresh::Numbered::default();
        let (inputs, output) = self.elided_signature(def, &mut |check, var| match var {
            Some(var) => bound.get(var, || check.fresh_region()),
            None => check.fresh_region(),
        });
        let put = |check: &mut Self, ty: HirTy<'db>| {
            let ty = fresh::put(check.interner, ty, args);
            let ty = check.declared(ty);
            let category = std::mem::replace(&mut check.at.category, Category::Boring);
            check.well_formed(ty);
            check.at.category = category;
            check.normalized(ty)
        };
        let inputs = inputs.into_iter().map(|ty| put(self, ty)).collect();
        let output = put(self, output);
        match def {
            CallableDefId::FunctionId(id) if output.has_opaque_types() && self.is_refined(id, args) => {
                (inputs, self.renumber(output))
            }
            _ => (inputs, output),
        }
    }

    /// The signature as declared, with elision done: `region` gives the region of the late-bound lifetime
    /// with a number, and one for each elided lifetime. Early-bound ones are left as they are.
    pub(super) fn elided_signature(
        &mut self,
        def: CallableDefId,
        region: &mut dyn FnMut(&mut Self, Option<u32>) -> HirRegion<'db>,
    ) -> (Vec<HirTy<'db>>, HirTy<'db>) {
        let interner = self.interner;
        // Those of the parameters, which opaque types of the result may capture.
        let mut unnamed: Vec<HirRegion<'db>> = Vec::new();
        let mut new = |check: &mut Self| {
            let new = region(check, None);
            unnamed.push(new);
            new
        };
        let binder = self.lower.db.callable_item_signature(def).skip_binder();
        let (inputs, output) = fresh::parts(binder.skip_binder().inputs_and_output);
        // `Self` of an `impl Trait for Type<'_>` has a lifetime that is nobody's parameter, the same each time.
        let this = self.unnamed_self(def);
        let own = this.map(|ty| self.with_elided(ty, &mut new));
        let signature = match def {
            CallableDefId::FunctionId(id) => Some(FunctionSignature::of(self.lower.db, id)),
            _ => None,
        };
        // `Type<'_>` is the same type, but with a lifetime of its own each time.
        let put_self = |ty: HirTy<'db>, written: Option<TypeRefId>| match (this, own, signature, written) {
            (Some(this), Some(own), Some(signature), Some(written))
                if names_self(&signature.store, written) =>
            {
                fold_tys(interner, ty, |ty| if ty == this { own } else { ty })
            }
            _ => ty,
        };
        let is_method = signature.is_some_and(|it| it.has_self_param());
        let mut lifetimes: Vec<HirRegion<'db>> = Vec::new();
        let mut of_self = None;
        let mut opened = Vec::new();
        let inputs: Vec<(bool, HirTy<'db>)> = inputs
            .into_iter()
            .enumerate()
            .map(|(index, input)| {
                let input = put_self(input, signature.and_then(|it| it.params.get(index).copied()));
                (own != Some(input), self.with_elided(input, &mut new))
            })
            .collect();
        for (index, (counts, ty)) in inputs.into_iter().enumerate() {
            let ty = fresh::open(interner, ty, &mut |var| region(self, Some(var)));
            // The lifetimes of a `self` that is no reference do not count.
            if counts && !(index == 0 && is_method) {
                lifetimes
                    .extend(fresh::positions_of(ty).into_iter().filter(|it| Some(*it) != region_of(own)));
            }
            if index == 0 && is_method && self.is_written_as_self(def) {
                of_self = first_reference(ty);
            }
            opened.push(ty);
        }
        let elided = of_self.or(fresh::only(&lifetimes));
        let output = put_self(output, signature.and_then(|it| it.ret_type));
        let output = match def {
            CallableDefId::FunctionId(id) if output.has_opaque_types() => {
                let result = elided.unwrap_or(HirRegion::new_static(interner));
                opaque::with_captures(interner, output, id, &OfSignature { inputs: &unnamed, result })
            }
            _ => output,
        };
        let output = self.with_elided(output, &mut |check| match elided {
            Some(elided) => elided,
            None => region(check, None),
        });
        let output = fresh::open(interner, output, &mut |var| region(self, Some(var)));
        (opened, output)
    }

    /// With `elided` for each lifetime that is written nowhere.
    pub(super) fn with_elided(
        &mut self,
        ty: HirTy<'db>,
        elided: &mut dyn FnMut(&mut Self) -> HirRegion<'db>,
    ) -> HirTy<'db> {
        if !fresh::has_regions(&ty) {
            return ty;
        }
        let interner = self.interner;
        let of = |region: HirRegion<'db>| match region.kind() {
            HirRegionKind::ReError(_) | HirRegionKind::ReErased => elided(self),
            _ => region,
        };
        ty.fold_with(&mut fresh::Replace { interner, declared: true, of })
    }

    /// Whether the type of a method's `self` names a reference to `Self`, or to the type by its own name
    /// (`rustc_resolve::late::find_lifetime_for_self`).
    fn is_written_as_self(&self, def: CallableDefId) -> bool {
        let CallableDefId::FunctionId(id) = def else { return false };
        let signature = FunctionSignature::of(self.lower.db, id);
        let Some(&this) = signature.params.first() else { return false };
        let name = match id.lookup(self.lower.db).container {
            ItemContainerId::ImplId(container) => {
                match self.lower.db.impl_self_ty(container).skip_binder().kind() {
                    TyKind::Adt(adt, _) => Some(Types::adt_name(self.lower.db, adt.def_id())),
                    _ => None,
                }
            }
            _ => None,
        };
        lends_self(&signature.store, this, name.as_deref())
    }

    fn unnamed_self(&self, def: CallableDefId) -> Option<HirTy<'db>> {
        let CallableDefId::FunctionId(id) = def else { return None };
        let ItemContainerId::ImplId(container) = id.lookup(self.lower.db).container else { return None };
        let ty = self.lower.db.impl_self_ty(container).skip_binder();
        ty.has_type_flags(TypeFlags::HAS_RE_ERROR).then_some(ty)
    }

    // ------------------------------------------------------- callable values

    fn is_call_of_value(&self, def: CallableDefId) -> bool {
        let CallableDefId::FunctionId(id) = def else { return false };
        let ItemContainerId::TraitId(container) = id.lookup(self.lower.db).container else { return false };
        fresh::is_fn_trait(self.interner, container)
    }

    /// `f(x)` by the `Fn` traits: the arguments are a tuple, the receiver is `f` or a reference to it.
    fn call_of_value(
        &mut self,
        types: &[Option<HirTy<'db>>],
        to: Option<HirTy<'db>>,
        category: Category,
    ) -> bool {
        let &[Some(receiver), Some(arguments)] = types else { return false };
        let Some((inputs, output)) = self.callable(receiver) else { return false };
        let TyKind::Tuple(arguments) = arguments.kind() else { return false };
        let arguments: Vec<Option<HirTy<'db>>> = arguments.iter().map(Some).collect();
        self.pass(&inputs, output, &arguments, to, (Category::CallArgument, category));
        true
    }

    /// Parameters and result of a value that can be called, opened anew.
    pub(super) fn callable(&mut self, ty: HirTy<'db>) -> Option<(Vec<HirTy<'db>>, HirTy<'db>)> {
        match ty.kind() {
            // Its parameters are one tuple.
            TyKind::Closure(_, args) => {
                let (tuple, output) = self.callable(args.as_closure().sig_as_fn_ptr_ty())?;
                let TyKind::Tuple(inputs) = tuple.first()?.kind() else { return None };
                Some((inputs.iter().collect(), output))
            }
            TyKind::FnPtr(tys, _) => Some(fresh::parts(self.opened(tys).inputs_and_output)),
            TyKind::FnDef(def, args) => Some(self.signature(def.0, args)),
            TyKind::Ref(_, of, _) => self.callable(of),
            TyKind::Adt(adt, args) if adt.is_box() => self.callable(args.types().next()?),
            TyKind::Dynamic(predicates, _) => {
                let all: Vec<_> = predicates.iter().collect();
                all.into_iter().find_map(|predicate| {
                    let ExistentialPredicate::Projection(it) = self.opened(predicate) else { return None };
                    let TyKind::Tuple(inputs) = it.args.types().next()?.kind() else { return None };
                    Some((inputs.iter().collect(), fresh::term_type(it.term)?))
                })
            }
            TyKind::Param(_) | TyKind::Alias(..) => self.bounded_callable(ty),
            _ => None,
        }
    }

    /// `F: Fn(&T) -> U`, from the bounds in scope.
    fn bounded_callable(&mut self, ty: HirTy<'db>) -> Option<(Vec<HirTy<'db>>, HirTy<'db>)> {
        let clauses: Vec<_> = match ty.kind() {
            TyKind::Alias(alias) => match alias.kind {
                AliasTyKind::Opaque { .. } => self.opaque_bounds(alias, ty),
                _ => self.env_clauses(),
            },
            _ => self.env_clauses(),
        };
        let output_item = self.lower.interner.lang_items().FnOnceOutput?;
        for clause in clauses {
            let kind = clause.kind();
            let ClauseKind::Projection(it) = kind.skip_binder() else { continue };
            if it.projection_term.self_ty() != ty || !self.is_item(it.projection_term, output_item) {
                continue;
            }
            let TyKind::Tuple(inputs) = it.projection_term.args.types().nth(1)?.kind() else { return None };
            let inputs: Vec<HirTy<'db>> = inputs.iter().collect();
            let output = fresh::term_type(it.term)?;
            return Some(self.opened_parameters(&inputs, output, kind.bound_vars()));
        }
        None
    }

    /// Binds what is elided in the bound `Fn(inputs) -> output`, and opens it.
    pub(super) fn opened_parameters(
        &mut self,
        inputs: &[HirTy<'db>],
        output: HirTy<'db>,
        vars: hir_ty::next_solver::BoundVarKinds<'db>,
    ) -> (Vec<HirTy<'db>>, HirTy<'db>) {
        let signature = fresh::bound_signature(self.interner, inputs, output, vars);
        let (inputs, output) = fresh::parts(self.opened(signature).inputs_and_output);
        let output = self.declared(output);
        (inputs.into_iter().map(|ty| self.declared(ty)).collect(), output)
    }

    /// A function or closure as a function pointer.
    pub(super) fn reify(&mut self, from: HirTy<'db>, to: HirTy<'db>) {
        let (Some((from_in, from_out)), Some((to_in, to_out))) = (self.callable(from), self.callable(to))
        else {
            return;
        };
        for (from, to) in from_in.into_iter().zip(to_in) {
            self.sub(to, from);
        }
        self.sub(from_out, to_out);
    }
}

fn region_of<'db>(ty: Option<HirTy<'db>>) -> Option<HirRegion<'db>> {
    fresh::positions_of(ty?).first().copied()
}

/// Whether `Self` is in the written type.
fn names_self(store: &ExpressionStore, ty: TypeRefId) -> bool {
    let in_path = |path: &Path| {
        path.type_anchor().is_some_and(|ty| names_self(store, ty))
            || path.segments().iter().any(|segment| {
                segment.name.as_str() == "Self"
                    || segment.args_and_bindings.is_some_and(|it| {
                        it.args.iter().any(|arg| match arg {
                            WrittenArg::Type(ty) => names_self(store, *ty),
                            _ => false,
                        }) || it.bindings.iter().any(|it| it.type_ref.is_some_and(|ty| names_self(store, ty)))
                    })
            })
    };
    match &store[ty] {
        TypeRef::Path(path) => in_path(path),
        TypeRef::Tuple(types) => types.iter().any(|&ty| names_self(store, ty)),
        TypeRef::RawPtr(ty, _) | TypeRef::Slice(ty) | TypeRef::PatternType(ty, _) => names_self(store, *ty),
        TypeRef::Reference(it) => names_self(store, it.ty),
        TypeRef::Array(it) => names_self(store, it.ty),
        TypeRef::Fn(it) => it.params.iter().any(|&(_, ty)| names_self(store, ty)),
        TypeRef::ImplTrait(bounds) | TypeRef::DynTrait(bounds) => {
            bounds.iter().any(|bound| bound.as_path(store).is_some_and(|(path, _)| in_path(path)))
        }
        TypeRef::Never | TypeRef::Placeholder | TypeRef::TypeParam(_) | TypeRef::Error => false,
    }
}

/// Whether a reference to what names `Self`, or the type called `name`, is in the written type.
fn lends_self(store: &ExpressionStore, ty: TypeRefId, name: Option<&str>) -> bool {
    let mut found = NamesSelf { store, name, lent: false, lends: false };
    found.on_type(ty);
    found.lends
}

struct NamesSelf<'a> {
    store: &'a ExpressionStore,
    name: Option<&'a str>,
    /// Whether the walk is behind a reference.
    lent: bool,
    lends: bool,
}

impl StoreVisitor for NamesSelf<'_> {
    fn on_type(&mut self, ty: TypeRefId) {
        let outer = self.lent;
        match &self.store[ty] {
            TypeRef::Reference(_) => self.lent = true,
            TypeRef::Path(path) if self.lent => {
                let last = path.segments().last();
                self.lends |= path.is_self_type()
                    || last.is_some_and(|segment| Some(segment.name.as_str()) == self.name);
            }
            _ => {}
        }
        self.store.visit_type_ref_children(ty, &mut *self);
        self.lent = outer;
    }
}

/// The lifetime of the first reference in the type of a `self`.
fn first_reference<'db>(ty: HirTy<'db>) -> Option<HirRegion<'db>> {
    match ty.kind() {
        TyKind::Ref(region, ..) => Some(region),
        TyKind::Adt(_, args) => args.types().find_map(first_reference),
        _ => None,
    }
}
