//! The lifetimes of a body: every type gets regions of its own, and a walk over the IR collects what
//! must outlive what (`rustc_borrowck::type_check`; RFC 2094).
//!
//! **Architecture Invariant:** where something cannot be related, nothing is asked for: a constraint too
//! few can hide an error, one too many makes a false one.
//!
//! | file | holds |
//! |---|---|
//! | `fresh.rs` | types with new regions; elision inside of types |
//! | `objects.rs` | lifetimes of trait objects that have none written |
//! | `universal.rs` | what is given from outside, and what callers promise |
//! | `signature.rs` | what a call asks for and gives |
//! | `impls.rs` | which `impl` is used, and what it asks for |
//! | `predicates.rs` | where clauses of what is used; projections |
//! | `relate.rs` | one type in place of another, by variance |
//! | `unsize.rs` | coercions to trait objects and slices |
//! | `closures.rs` | which lifetimes a closure binds, and which are from around it |
//! | `annotations.rs` | types the user wrote in the body |
//! | `paths.rs` | generic arguments the user wrote in paths |
//! | `opaque.rs` | what `impl Trait` and `async fn` capture, and what their bounds say |
//! | `live.rs` | which lifetimes a value needs |
//! | `dropck.rs` | what a drop may look at |

mod annotations;
mod closures;
mod dropck;
mod fresh;
mod impls;
mod live;
mod objects;
mod opaque;
mod paths;
mod predicates;
mod relate;
mod signature;
mod universal;
mod unsize;

use hir_def::{CallableDefId, GenericDefId, ImplId, LifetimeParamId, Lookup};
use hir_ty::{
    Span,
    next_solver::{
        DbInterner, GenericArgs, ParamEnv, Region as HirRegion, TraitRef, Ty as HirTy, TyKind, TypingMode,
        infer::{DbInternerInferExt, InferCtxt},
    },
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::{
    AliasTyKind, RegionKind as HirRegionKind, RegionVid, TypeFoldable,
    Variance::{Covariant, Invariant},
    inherent::{GenericArgs as _, IntoKind, Region as _},
};
use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Lower,
    types::{Types, hir_mutability},
};
use crate::ir::*;
use fresh::Replace;
pub(super) use fresh::has_regions;

pub(super) use annotations::Ascribed;
pub(super) use closures::ClosureSites;

/// What a call of the IR calls, as far as rust-analyzer's types are needed for it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Called<'db> {
    /// A function or method with its generic arguments.
    Item(CallableDefId, GenericArgs<'db>),
    /// `Deref::deref` or `deref_mut`: from a reference to one.
    Deref,
    /// `IntoFuture::into_future`, whose result stands for its argument.
    IntoFuture,
    /// The payload of `Poll::Ready`, of the future in the local.
    Ready(Local),
}

/// Where the walk is, and why it asks.
#[derive(Debug, Clone, Copy)]
struct At {
    location: Option<Location>,
    category: Category,
    source: Source,
}

pub(super) struct Check<'a, 'db> {
    lower: &'a Lower<'a, 'db>,
    body: &'a Body,
    interner: DbInterner<'db>,
    infcx: InferCtxt<'db>,
    env: ParamEnv<'db>,
    out: Regions,
    /// The regions of early-bound lifetimes, by parameter.
    early: FxHashMap<LifetimeParamId, Region>,
    /// Those of late-bound ones, by their number.
    late: Vec<Region>,
    locals: IndexVec<Local, HirTy<'db>>,
    fields: FxHashMap<(HirTy<'db>, usize, u32), HirTy<'db>>,
    /// The `impl`s that were looked for, without lifetimes.
    impls: FxHashMap<TraitRef<'db>, Option<(ImplId, GenericArgs<'db>)>>,
    /// How many `impl`s deep the where clauses are that are looked at.
    depth: usize,
    /// The declared result, where it hides a type that the body decides.
    hidden: Option<HirTy<'db>>,
    /// The types of the item's signature as they are written.
    written: Vec<HirTy<'db>>,
    /// The associated types that the signature names: that they outlive something may follow from it.
    implied: FxHashSet<hir_def::TypeAliasId>,
    at: At,
}

/// The regions of `body`, which `lower` has just made.
pub(super) fn check<'db>(lower: &Lower<'_, 'db>, body: &Body) -> Regions {
    let at = At { location: None, category: Category::Boring, source: body.source };
    let infcx = lower.interner.infer_ctxt().build(TypingMode::non_body_analysis());
    let mut check = Check {
        lower,
        body,
        interner: lower.interner,
        infcx,
        env: lower.types.env(),
        out: Regions::default(),
        early: FxHashMap::default(),
        late: Vec::new(),
        locals: IndexVec::new(),
        fields: FxHashMap::default(),
        impls: FxHashMap::default(),
        depth: 0,
        hidden: None,
        written: Vec::new(),
        implied: FxHashSet::default(),
        at,
    };
    check.universal_regions();
    check.rest_of_locals();
    check.annotations();
    check.statements();
    check.finish()
}

impl<'a, 'db> Check<'a, 'db> {
    fn finish(mut self) -> Regions {
        self.regions_of_locals();
        self.at.source = self.body.source;
        self.take_in(self.infcx.num_region_vars());
        let count = self.out.all.len();
        self.out.outlives.retain(|it| it.longer.index() < count && it.shorter.index() < count);
        self.out.borrows.sort_by_key(|&(location, _)| location);
        self.out
    }

    // -------------------------------------------------------------- regions

    fn new_region(&mut self, kind: RegionKind) -> HirRegion<'db> {
        let region = self.infcx.next_region_var(Span::Dummy);
        let HirRegionKind::ReVar(vid) = region.kind() else { return region };
        self.take_in(vid.as_usize());
        self.out.all.push(RegionData { kind, source: self.at.source });
        region
    }

    /// The regions below `count` that the trait solver made in between.
    fn take_in(&mut self, count: usize) {
        while self.out.all.len() < count {
            self.out.all.push(RegionData { kind: RegionKind::Existential, source: self.at.source });
        }
    }

    fn fresh_region(&mut self) -> HirRegion<'db> {
        self.new_region(RegionKind::Existential)
    }

    /// Of what rust-analyzer calls it; None for what is of no body.
    fn region(&self, region: HirRegion<'db>) -> Option<Region> {
        match region.kind() {
            HirRegionKind::ReVar(vid) => Some(Region::new(vid.as_usize())),
            HirRegionKind::ReStatic => Some(Region::STATIC),
            HirRegionKind::ReEarlyParam(param) => self.early.get(&param.id).copied(),
            HirRegionKind::ReLateParam(param) => self.late.get(param.bound_region.var.as_usize()).copied(),
            _ => None,
        }
    }

    fn hir_region(&self, region: Region) -> HirRegion<'db> {
        match region {
            Region::STATIC => HirRegion::new_static(self.interner),
            _ => HirRegion::new_var(self.interner, RegionVid::from_u32(region.index() as u32)),
        }
    }

    /// With a new region in every place.
    fn renumber<T: TypeFoldable<DbInterner<'db>>>(&mut self, value: T) -> T {
        if !has_regions(&value) {
            return value;
        }
        let interner = self.interner;
        value.fold_with(&mut Replace { interner, declared: false, of: |_| self.fresh_region() })
    }

    /// A declared type: named lifetimes are this body's own, elided ones new.
    fn declared<T: TypeFoldable<DbInterner<'db>>>(&mut self, value: T) -> T {
        if !has_regions(&value) {
            return value;
        }
        let interner = self.interner;
        let of = |region: HirRegion<'db>| match self.region(region) {
            Some(region) => self.hir_region(region),
            None => self.fresh_region(),
        };
        value.fold_with(&mut Replace { interner, declared: true, of })
    }

    fn outlives(&mut self, longer: HirRegion<'db>, shorter: HirRegion<'db>) {
        let (Some(longer), Some(shorter)) = (self.region(longer), self.region(shorter)) else { return };
        // `'static` outlives everything.
        if longer == shorter || longer == Region::STATIC {
            return;
        }
        let At { location, category, source } = self.at;
        self.out.outlives.push(Outlives { longer, shorter, location, category, source });
    }

    // --------------------------------------------------------------- locals

    /// rust-analyzer's type of an IR type; of those that lowering made, put together again.
    fn hir_type(&self, ty: Ty) -> HirTy<'db> {
        self.lower.types.as_hir(&self.body.types, ty)
    }

    /// Types for those locals that the signature said nothing about.
    fn rest_of_locals(&mut self) {
        if let Some(declared) = self.hidden {
            let result = Local::new(0);
            self.at.source = self.body.locals[result].source;
            let ty = self.own_type(self.body.locals[result].ty);
            self.locals[result] = ty;
            self.at.category = Category::OpaqueType;
            self.hide(ty, declared);
        }
        for local in self.locals.len()..self.body.locals.len() {
            let decl = &self.body.locals[Local::new(local)];
            self.at.source = decl.source;
            let mut ty = self.own_type(decl.ty);
            // What inference found of a function pointer does not tell what its result borrows.
            if let TyKind::FnPtr(..) = ty.kind()
                && let Some(from) = self.only_copy_of(Local::new(local))
            {
                ty = self.renumber(from);
            }
            self.locals.push(ty);
        }
    }

    /// The type of the place that a local is a copy of, and of nothing else; of those before it.
    fn only_copy_of(&mut self, local: Local) -> Option<HirTy<'db>> {
        let body = self.body;
        let mut values =
            body.blocks.iter().flat_map(|block| &block.statements).filter_map(|it| match &it.kind {
                StatementKind::Assign(to, value) if to.as_local() == Some(local) => Some(value),
                _ => None,
            });
        let (Some(Rvalue::Use(Operand::Copy(from) | Operand::Move(from))), None) =
            (values.next(), values.next())
        else {
            return None;
        };
        let known = from.local.index() < self.locals.len();
        let from = if known { self.place(from)? } else { return None };
        matches!(from.kind(), TyKind::FnPtr(..)).then_some(from)
    }

    /// The same with regions of its own.
    fn own_type(&mut self, ty: Ty) -> HirTy<'db> {
        let ty = self.with_closure_signatures(self.hir_type(ty));
        self.renumber(ty)
    }

    fn regions_of_locals(&mut self) {
        for (local, _) in self.body.locals.iter_enumerated() {
            let ty = self.locals[local];
            let of = self.ids(self.live_regions(ty));
            let drop = match !of.is_empty() && self.body.types[self.body.locals[local].ty].needs_drop() {
                true => self.dropped_regions(ty),
                false => Vec::new(),
            };
            self.out.of_local.push(of);
            self.out.of_drop.push(drop);
        }
    }

    /// `actual` is what the declared result stands for.
    fn hide(&mut self, actual: HirTy<'db>, declared: HirTy<'db>) {
        match (actual.kind(), declared.kind()) {
            (_, TyKind::Alias(it)) if matches!(it.kind, AliasTyKind::Opaque { .. }) => {
                let mut choices = self.ids(fresh::positions_of(declared));
                choices.push(Region::STATIC);
                for region in self.ids(fresh::regions_of(actual, &|_| None)) {
                    let (choices, source) = (choices.clone(), self.at.source);
                    self.out.members.push(Member { region, choices, source });
                }
                self.at.category = Category::Boring;
                for bound in self.opaque_bounds(it, actual) {
                    self.clause(bound);
                }
                self.at.category = Category::OpaqueType;
            }
            (TyKind::Adt(a, args_a), TyKind::Adt(b, args_b)) if a.def_id() == b.def_id() => {
                for (a, b) in args_a.types().zip(args_b.types()).collect::<Vec<_>>() {
                    self.hide(a, b);
                }
                for (a, b) in args_a.regions().zip(args_b.regions()).collect::<Vec<_>>() {
                    self.outlives(a, b);
                }
            }
            (TyKind::Tuple(a), TyKind::Tuple(b)) => {
                for (a, b) in a.iter().zip(b.iter()).collect::<Vec<_>>() {
                    self.hide(a, b);
                }
            }
            (TyKind::Ref(a, to_a, _), TyKind::Ref(b, to_b, _)) => {
                self.outlives(a, b);
                self.hide(to_a, to_b);
            }
            _ => self.sub(actual, declared),
        }
    }

    fn generic_def(&self, def: CallableDefId) -> GenericDefId {
        match def {
            CallableDefId::FunctionId(id) => id.into(),
            CallableDefId::StructId(id) => hir_def::AdtId::StructId(id).into(),
            CallableDefId::EnumVariantId(id) => {
                hir_def::AdtId::EnumId(id.lookup(self.lower.db).parent).into()
            }
        }
    }

    fn ids(&self, regions: Vec<HirRegion<'db>>) -> Vec<Region> {
        regions.into_iter().filter_map(|region| self.region(region)).collect()
    }

    /// The type of a place, with this body's regions. None where a step does not fit the type.
    fn place(&mut self, place: &Place) -> Option<HirTy<'db>> {
        self.projected(self.locals[place.local], &place.projection)
    }

    /// The type of a part of something of type `ty`.
    fn projected(&mut self, mut ty: HirTy<'db>, steps: &[PlaceElem]) -> Option<HirTy<'db>> {
        let mut variant = 0;
        for elem in steps {
            ty = self.structurally_normalized(ty);
            ty = match elem.kind {
                ElemKind::Deref => match ty.kind() {
                    TyKind::Ref(_, to, _) | TyKind::RawPtr(to, _) => to,
                    TyKind::Adt(_, args) => args.types().next()?,
                    _ => return None,
                },
                ElemKind::Field(field) => self.field(ty, std::mem::take(&mut variant), field)?,
                ElemKind::Downcast(index) => {
                    variant = index as usize;
                    ty
                }
                ElemKind::Index(_) | ElemKind::ConstantIndex { .. } => match ty.kind() {
                    TyKind::Array(of, _) | TyKind::Slice(of) => of,
                    _ => return None,
                },
                ElemKind::Subslice { .. } => match ty.kind() {
                    TyKind::Array(..) | TyKind::Slice(_) => ty,
                    _ => return None,
                },
            };
        }
        Some(ty)
    }

    /// The type of a field of a struct, tuple or closure.
    fn field(&mut self, ty: HirTy<'db>, variant: usize, field: u32) -> Option<HirTy<'db>> {
        match ty.kind() {
            TyKind::Tuple(types) => types.iter().nth(field as usize),
            TyKind::Closure(_, args) => tuple_field(args.as_closure().tupled_upvars_ty(), field),
            TyKind::Coroutine(_, args) => tuple_field(args.as_coroutine().tupled_upvars_ty(), field),
            TyKind::CoroutineClosure(_, args) => {
                tuple_field(args.as_coroutine_closure().tupled_upvars_ty(), field)
            }
            TyKind::Adt(adt, args) => {
                if let Some(&known) = self.fields.get(&(ty, variant, field)) {
                    return Some(known);
                }
                let variants = Types::variants(self.lower.db, adt.def_id());
                let types = self.lower.db.field_types(*variants.get(variant)?);
                let declared = types.iter().nth(field as usize)?.1.ty();
                let of = declared.instantiate(self.interner, args).skip_norm_wip();
                let of = self.declared(of);
                let of = self.normalized(of);
                self.fields.insert((ty, variant, field), of);
                Some(of)
            }
            _ => None,
        }
    }

    // ----------------------------------------------------------- statements

    fn statements(&mut self) {
        let reachable = self.body.reachable(false);
        for (block, data) in self.body.blocks.iter_enumerated() {
            if !reachable[block] {
                continue;
            }
            for (statement, it) in data.statements.iter().enumerate() {
                if let StatementKind::Assign(place, value) = &it.kind {
                    self.enter(Location { block, statement }, it.source);
                    self.assign(place, value);
                }
            }
            let terminator = data.terminator();
            self.enter(Location { block, statement: data.statements.len() }, terminator.source);
            self.terminator(block, &terminator.kind);
        }
    }

    fn enter(&mut self, location: Location, source: Source) {
        self.at = At { location: Some(location), category: Category::Boring, source };
    }

    /// Why a value that goes to `dest` must fit there (`type_check::visit_statement`).
    fn category_of(&self, dest: &Place) -> Category {
        match dest.as_local() {
            Some(local) if local.index() == 0 => match self.body.kind {
                BodyKind::Const => Category::UseAsConst,
                BodyKind::Static => Category::UseAsStatic,
                _ => Category::Return,
            },
            Some(local) => match self.body.locals[local].kind {
                LocalKind::Var { .. } => Category::Assignment,
                _ => Category::Boring,
            },
            None => Category::Assignment,
        }
    }

    fn assign(&mut self, dest: &Place, value: &Rvalue) {
        let Some(to) = self.place(dest) else { return };
        let category = self.category_of(dest);
        let Some(from) = self.rvalue(value, to, category) else { return };
        self.at.category = category;
        self.sub(from, to);
    }

    /// The type of a value; `to` is that of where it goes, which says what is not the value's to say.
    fn rvalue(&mut self, value: &Rvalue, to: HirTy<'db>, category: Category) -> Option<HirTy<'db>> {
        match value {
            Rvalue::Use(operand) => self.operand(operand),
            Rvalue::Ref(kind, place) => {
                let of = self.place(place)?;
                let region = self.fresh_region();
                let m = if matches!(kind, BorrowKind::Mut(_)) { Mutability::Mut } else { Mutability::Shared };
                if let (Some(location), Some(id)) = (self.at.location, self.region(region)) {
                    self.out.borrows.push((location, id));
                    self.out.live_at.push((location, id));
                }
                self.reborrow(region, place);
                Some(HirTy::new(self.interner, TyKind::Ref(region, of, hir_mutability(m))))
            }
            Rvalue::RawPtr(m, place) => {
                let of = self.place(place)?;
                Some(HirTy::new(self.interner, TyKind::RawPtr(of, hir_mutability(*m))))
            }
            Rvalue::Aggregate(kind, operands) => self.aggregate(*kind, operands, to),
            Rvalue::Repeat(operand) => {
                let of = self.operand(operand)?;
                if let TyKind::Array(element, _) = to.kind() {
                    self.at.category = category;
                    self.sub(of, element);
                }
                None
            }
            Rvalue::Cast(kind, operand, ty) => {
                let from = self.operand(operand)?;
                let target = self.own_type(*ty);
                self.cast(*kind, from, target);
                self.written_cast(target);
                Some(target)
            }
            Rvalue::Binary(left, right) => {
                self.compared(left, right);
                None
            }
            Rvalue::Unary(_) | Rvalue::Discriminant(_) | Rvalue::Len(_) => None,
        }
    }

    /// Pointers are compared as what both can be (`rustc_borrowck::type_check::check_rvalue`).
    fn compared(&mut self, left: &Operand, right: &Operand) {
        let (Some(left), Some(right)) = (self.operand(left), self.operand(right)) else { return };
        if matches!(left.kind(), TyKind::RawPtr(..) | TyKind::FnPtr(..)) {
            let both = self.renumber(left);
            self.at.category = Category::CallArgument;
            self.sub(left, both);
            self.sub(right, both);
        }
    }

    /// What lies behind a reference must live as long as a new reference to it
    /// (RFC 2094, "Reborrow constraints").
    fn reborrow(&mut self, region: HirRegion<'db>, place: &Place) {
        let mut place = place.clone();
        self.at.category = Category::Boring;
        while let Some(elem) = place.projection.pop() {
            if elem.kind != ElemKind::Deref {
                continue;
            }
            let Some(base) = self.place(&place) else { return };
            match self.structurally_normalized(base).kind() {
                TyKind::Ref(of, _, m) => {
                    self.outlives(of, region);
                    // What is behind a `&` does not end with the reference it was reached by.
                    if !m.is_mut() {
                        return;
                    }
                }
                TyKind::RawPtr(..) => return,
                _ => {}
            }
        }
    }

    fn operand(&mut self, operand: &Operand) -> Option<HirTy<'db>> {
        match operand {
            Operand::Copy(place) | Operand::Move(place) => self.place(place),
            Operand::Constant(constant) => {
                let ty = self.hir_type(constant.ty);
                Some(match constant.kind {
                    ConstantKind::StaticRef { .. } => self.all_static(ty),
                    _ => self.constant(constant, ty),
                })
            }
        }
    }

    fn all_static(&mut self, ty: HirTy<'db>) -> HirTy<'db> {
        let interner = self.interner;
        ty.fold_with(&mut Replace { interner, declared: true, of: |_| HirRegion::new_static(interner) })
    }

    fn aggregate(&mut self, kind: AggregateKind, operands: &[Operand], to: HirTy<'db>) -> Option<HirTy<'db>> {
        let types: Vec<Option<HirTy<'db>>> = operands.iter().map(|it| self.operand(it)).collect();
        match kind {
            AggregateKind::Tuple => {
                let types: Option<Vec<HirTy<'db>>> = types.into_iter().collect();
                Some(fresh::tuple(self.interner, types?))
            }
            AggregateKind::Array => {
                let TyKind::Array(element, len) = to.kind() else { return None };
                let element = self.renumber(element);
                for ty in types.into_iter().flatten() {
                    self.at.category = Category::Usage;
                    self.sub(ty, element);
                }
                Some(HirTy::new(self.interner, TyKind::Array(element, len)))
            }
            AggregateKind::Adt { ty, variant, union_field } => {
                let whole = self.own_type(ty);
                let whole = self.structurally_normalized(whole);
                for (index, ty) in types.into_iter().enumerate() {
                    let index = union_field.unwrap_or(index as u32);
                    let (Some(ty), Some(field)) = (ty, self.field(whole, variant as usize, index)) else {
                        continue;
                    };
                    self.at.category = Category::Usage;
                    self.sub(ty, field);
                }
                self.built_by_path(whole);
                if let TyKind::Adt(adt, args) = whole.kind() {
                    self.at.category = Category::Predicate;
                    self.predicates(adt.def_id().into(), args);
                }
                Some(whole)
            }
            AggregateKind::Closure(body) => self.closure_value(body, &types, to),
        }
    }

    fn cast(&mut self, kind: CastKind, from: HirTy<'db>, to: HirTy<'db>) {
        match kind {
            CastKind::Unsize => {
                self.at.category = Category::Cast { unsize: true };
                self.coerce_unsized(from, to);
            }
            CastKind::ReifyFn | CastKind::ClosureFn => {
                self.at.category = Category::Cast { unsize: false };
                self.reify(from, to);
            }
            CastKind::As => {
                self.at.category = Category::Cast { unsize: false };
                match (from.kind(), to.kind()) {
                    (TyKind::Ref(_, from, _) | TyKind::RawPtr(from, _), TyKind::RawPtr(to, _)) => {
                        self.relate_alike(from, Covariant, to);
                    }
                    _ => self.relate_alike(from, Covariant, to),
                }
            }
        }
    }

    fn terminator(&mut self, block: Block, kind: &TerminatorKind) {
        match kind {
            TerminatorKind::Call { func, args, destination, .. } => {
                let types: Vec<Option<HirTy<'db>>> =
                    args.iter().map(|arg| self.operand(&arg.operand)).collect();
                let category = self.category_of(destination);
                let to = self.place(destination);
                self.call(block, func, &types, to, category);
            }
            TerminatorKind::Yield { value, .. } => {
                let Some(of) = self.operand(value) else { return };
                if let Some(to) = self.yield_type() {
                    self.at.category = Category::Yield;
                    self.sub(of, to);
                }
            }
            _ => {}
        }
    }

    // ------------------------------------------------------------ relations

    fn sub(&mut self, from: HirTy<'db>, to: HirTy<'db>) {
        self.relate(from, Covariant, to);
    }

    fn equal(&mut self, one: HirTy<'db>, other: HirTy<'db>) {
        self.relate(one, Invariant, other);
    }
}

fn tuple_field(tuple: HirTy<'_>, field: u32) -> Option<HirTy<'_>> {
    match tuple.kind() {
        TyKind::Tuple(types) => types.iter().nth(field as usize),
        _ => None,
    }
}
