//! rust-analyzer's types, reduced to [`ir::TypeData`].

use std::ops::ControlFlow;

use hir_def::{
    AdtId, VariantId,
    signatures::{EnumSignature, StructFlags, StructSignature, UnionSignature},
};
use hir_ty::{
    db::HirDatabase,
    drop::destructor,
    next_solver::{
        DbInterner, ParamEnv, Region, Ty, TyKind, TypingMode,
        infer::{DbInternerInferExt, InferCtxt, select::EvaluationResult, traits::ObligationCause},
        obligation_ctxt::ObligationCtxt,
    },
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::{
    RegionKind, TypeSuperVisitable as _, TypeVisitable as _, TypeVisitableExt as _, TypeVisitor,
    inherent::{GenericArgs as _, IntoKind as _},
};
use rustc_hash::{FxHashMap, FxHashSet};

use super::{regions::has_regions, unexpanded};
use crate::ir::{self, AdtKind, DropGlue, FieldData, Mutability, TypeData, TypeKind, TypeTable};

/// The types of one body, with the way from rust-analyzer's.
pub(super) struct Types<'db> {
    db: &'db dyn HirDatabase,
    infcx: InferCtxt<'db>,
    env: ParamEnv<'db>,
    /// A parameter may be able to do more than `env` says.
    open: bool,
    known: FxHashMap<Ty<'db>, ir::Ty>,
    originals: Vec<Option<Ty<'db>>>,
    pub(super) table: TypeTable,
    scalar: Option<ir::Ty>,
    unknown: Option<ir::Ty>,
}

impl<'db> Types<'db> {
    pub(super) fn new(
        db: &'db dyn HirDatabase,
        interner: DbInterner<'db>,
        env: ParamEnv<'db>,
        open: bool,
    ) -> Self {
        Types {
            db,
            infcx: interner.infer_ctxt().build(TypingMode::non_body_analysis()),
            env,
            open,
            known: FxHashMap::default(),
            originals: Vec::new(),
            table: TypeTable::new(),
            scalar: None,
            unknown: None,
        }
    }

    fn add(&mut self, original: Option<Ty<'db>>, data: TypeData) -> ir::Ty {
        self.originals.push(original);
        self.table.push(data)
    }

    /// A type for conditions, lengths and other values made by lowering.
    pub(super) fn scalar(&mut self) -> ir::Ty {
        if let Some(ty) = self.scalar {
            return ty;
        }
        let ty = self.add(
            None,
            TypeData {
                kind: TypeKind::Scalar,
                copy: true,
                drop: DropGlue::No,
                regions: false,
                renumbered: false,
            },
        );
        self.scalar = Some(ty);
        ty
    }

    pub(super) fn unknown(&mut self) -> ir::Ty {
        if let Some(ty) = self.unknown {
            return ty;
        }
        let ty = self.add(
            None,
            TypeData {
                kind: TypeKind::Unknown,
                copy: false,
                drop: DropGlue::No,
                regions: true,
                renumbered: true,
            },
        );
        self.unknown = Some(ty);
        ty
    }

    /// `&ty` or `&mut ty`.
    pub(super) fn reference(&mut self, mutability: Mutability, to: ir::Ty) -> ir::Ty {
        let kind = TypeKind::Ref(mutability, to);
        // Not one of a literal, which holds no borrow.
        let same = |data: &TypeData| data.kind == kind && data.regions;
        if let Some((ty, _)) = self.table.iter_enumerated().find(|(_, data)| same(data)) {
            return ty;
        }
        self.add(
            None,
            TypeData {
                kind,
                copy: mutability == Mutability::Shared,
                drop: DropGlue::No,
                regions: true,
                renumbered: true,
            },
        )
    }

    /// A type of lowering's own.
    pub(super) fn made(&mut self, kind: TypeKind, drop: DropGlue) -> ir::Ty {
        let regions = match &kind {
            TypeKind::Closure { captures, .. } => captures.iter().any(|&ty| self.table[ty].regions),
            _ => true,
        };
        self.add(None, TypeData { kind, copy: false, drop, regions, renumbered: regions })
    }

    /// rust-analyzer's type of `ty`; None for types that lowering made.
    pub(super) fn original(&self, ty: ir::Ty) -> Option<Ty<'db>> {
        use ir::Index as _;
        self.originals[ty.index()]
    }

    pub(super) fn env(&self) -> ParamEnv<'db> {
        self.env
    }

    /// rust-analyzer's type of `ty`, which `table` has; of those that lowering made, put together again.
    pub(super) fn as_hir(&self, table: &TypeTable, ty: ir::Ty) -> Ty<'db> {
        if let Some(original) = self.original(ty) {
            return original;
        }
        let interner = self.infcx.interner;
        match &table[ty].kind {
            TypeKind::Ref(m, to) => {
                let region = Region::new_erased(interner);
                Ty::new(interner, TyKind::Ref(region, self.as_hir(table, *to), hir_mutability(*m)))
            }
            TypeKind::RawPtr(m, to) => {
                Ty::new(interner, TyKind::RawPtr(self.as_hir(table, *to), hir_mutability(*m)))
            }
            TypeKind::Tuple(types) => {
                let types: Vec<Ty<'db>> = types.iter().map(|&ty| self.as_hir(table, ty)).collect();
                let types = hir_ty::next_solver::Tys::new_from_iter(interner, types);
                Ty::new(interner, TyKind::Tuple(types))
            }
            _ => Ty::new_empty_tuple(interner),
        }
    }

    fn normalize(&self, ty: Ty<'db>) -> Ty<'db> {
        let mut ocx = ObligationCtxt::new(&self.infcx);
        ocx.structurally_normalize_ty(&ObligationCause::dummy(), self.env, ty).unwrap_or(ty)
    }

    pub(super) fn of(&mut self, ty: Ty<'db>) -> ir::Ty {
        if let Some(&known) = self.known.get(&ty) {
            return known;
        }
        // Reserve first: a type may contain itself behind a reference.
        let index = self.add(
            Some(ty),
            TypeData {
                kind: TypeKind::Unknown,
                copy: false,
                drop: DropGlue::No,
                regions: true,
                renumbered: true,
            },
        );
        self.known.insert(ty, index);
        let normal = if matches!(ty.kind(), TyKind::Alias(..)) { self.normalize(ty) } else { ty };
        self.originals[ir::Index::index(index)] = Some(normal);
        // Of a type with a hole nothing is known: not even whether it is `Copy`.
        if normal.has_infer_types() || normal.references_only_ty_error() {
            return index;
        }
        let kind = self.kind(normal);
        if kind == TypeKind::Unknown {
            return index;
        }
        // The language's own, whatever the loaded library says of them.
        let copy = match kind {
            TypeKind::Scalar
            | TypeKind::Never
            | TypeKind::Ref(Mutability::Shared, _)
            | TypeKind::RawPtr(..)
            | TypeKind::FnItem
            | TypeKind::FnPointer => true,
            TypeKind::Ref(Mutability::Mut, _) => false,
            _ => self.infcx.type_is_copy_modulo_regions(self.env, normal),
        };
        if !copy && (self.may_be_copy(normal) || (self.open && normal.has_param())) {
            return index;
        }
        let drop = if copy { Some(DropGlue::No) } else { self.drop_glue(normal, &mut FxHashSet::default()) };
        let Some(drop) = drop else { return index };
        let regions = normal.visit_with(&mut NamesRegion).is_break();
        let renumbered = has_regions(&normal);
        self.table[index] = TypeData { kind, copy, drop, regions, renumbered };
        index
    }

    /// What a value that is dropped has to do, of itself or of what it is made of
    /// (`rustc_ty_utils::needs_drop`); None where a part of it is not known.
    fn drop_glue(&self, ty: Ty<'db>, seen: &mut FxHashSet<Ty<'db>>) -> Option<DropGlue> {
        let ty = self.normalize(ty);
        if !seen.insert(ty) {
            return Some(DropGlue::No);
        }
        let interner = self.infcx.interner;
        match ty.kind() {
            TyKind::Adt(adt, args) => {
                let id = adt.def_id();
                if destructor(self.db, id).is_some() {
                    return Some(DropGlue::Yes);
                }
                match id {
                    AdtId::UnionId(_) => return Some(DropGlue::No),
                    AdtId::StructId(id) => {
                        let held = StructFlags::IS_MANUALLY_DROP | StructFlags::IS_PHANTOM_DATA;
                        if StructSignature::of(self.db, id).flags.intersects(held) {
                            return Some(DropGlue::No);
                        }
                    }
                    AdtId::EnumId(_) => {}
                }
                let variants = Types::variants(self.db, id).into_iter();
                let fields = variants.flat_map(|id| self.db.field_types(id).iter());
                let types = fields.map(|(_, field)| field.ty().instantiate(interner, args).skip_norm_wip());
                self.drop_glue_of_all(types, seen)
            }
            TyKind::Tuple(types) => self.drop_glue_of_all(types.iter(), seen),
            TyKind::Array(of, len) => match hir_ty::consteval::try_const_usize(self.db, len) {
                Some(0) => Some(DropGlue::No),
                _ => self.drop_glue(of, seen),
            },
            TyKind::Slice(of) | TyKind::Pat(of, _) => self.drop_glue(of, seen),
            TyKind::UnsafeBinder(of) => self.drop_glue(of.skip_binder(), seen),
            TyKind::Closure(_, args) => self.drop_glue(args.as_closure().tupled_upvars_ty(), seen),
            TyKind::Coroutine(_, args) => self.drop_glue(args.as_coroutine().tupled_upvars_ty(), seen),
            TyKind::CoroutineClosure(_, args) => {
                self.drop_glue(args.as_coroutine_closure().tupled_upvars_ty(), seen)
            }
            TyKind::Dynamic(..) => Some(DropGlue::Yes),
            TyKind::Alias(..) | TyKind::Param(_) => {
                let of_parameter = matches!(ty.kind(), TyKind::Param(_));
                Some(match self.infcx.type_is_copy_modulo_regions(self.env, ty) {
                    true => DropGlue::No,
                    false if of_parameter => DropGlue::OfParameter,
                    false => DropGlue::Yes,
                })
            }
            TyKind::Infer(_) => None,
            _ => Some(DropGlue::No),
        }
    }

    /// The greatest of all. What is known to be dropped is, whatever the rest may be.
    fn drop_glue_of_all(
        &self,
        types: impl Iterator<Item = Ty<'db>>,
        seen: &mut FxHashSet<Ty<'db>>,
    ) -> Option<DropGlue> {
        let mut all = Some(DropGlue::No);
        for ty in types {
            match (self.drop_glue(ty, seen), all) {
                (Some(DropGlue::Yes), _) => return Some(DropGlue::Yes),
                (Some(DropGlue::OfParameter), Some(_)) => all = Some(DropGlue::OfParameter),
                (None, _) => all = None,
                _ => {}
            }
        }
        all
    }

    /// Whether a macro that was not expanded may have made the type, or one it is made of, `Copy`.
    fn may_be_copy(&self, ty: Ty<'db>) -> bool {
        match ty.kind() {
            TyKind::Adt(adt, args) => {
                unexpanded::may_be_copy(self.db, adt.def_id()) || args.types().any(|ty| self.may_be_copy(ty))
            }
            TyKind::Tuple(types) => types.iter().any(|ty| self.may_be_copy(ty)),
            TyKind::Array(of, _) => self.may_be_copy(of),
            _ => false,
        }
    }

    fn kind(&mut self, ty: Ty<'db>) -> TypeKind {
        let mutability = |mutable: bool| if mutable { Mutability::Mut } else { Mutability::Shared };
        match ty.kind() {
            TyKind::Bool | TyKind::Char | TyKind::Int(_) | TyKind::Uint(_) | TyKind::Float(_) => {
                TypeKind::Scalar
            }
            TyKind::Str => TypeKind::Str,
            TyKind::Never => TypeKind::Never,
            TyKind::Adt(adt, _) => {
                let id = adt.def_id();
                let kind = match id {
                    AdtId::StructId(id) => {
                        let flags = StructSignature::of(self.db, id).flags;
                        if flags.contains(StructFlags::IS_BOX) { AdtKind::Box } else { AdtKind::Struct }
                    }
                    AdtId::EnumId(_) => AdtKind::Enum,
                    AdtId::UnionId(_) => AdtKind::Union,
                };
                let name = Types::adt_name(self.db, id);
                TypeKind::Adt {
                    kind,
                    name,
                    destructor: destructor(self.db, id).is_some(),
                    variants: Vec::new(),
                }
            }
            TyKind::Ref(_, to, m) => TypeKind::Ref(mutability(m.is_mut()), self.of(to)),
            TyKind::RawPtr(to, m) => TypeKind::RawPtr(mutability(m.is_mut()), self.of(to)),
            TyKind::Tuple(types) => TypeKind::Tuple(types.iter().map(|ty| self.of(ty)).collect()),
            TyKind::Array(of, _) => TypeKind::Array(self.of(of)),
            TyKind::Slice(of) => TypeKind::Slice(self.of(of)),
            TyKind::Closure(_, args) => {
                let captures = match args.as_closure().tupled_upvars_ty().kind() {
                    TyKind::Tuple(types) => types.iter().map(|ty| self.of(ty)).collect(),
                    _ => Vec::new(),
                };
                TypeKind::Closure { body: None, captures, coroutine: false }
            }
            TyKind::Coroutine(_, args) => {
                let captures = match args.as_coroutine().tupled_upvars_ty().kind() {
                    TyKind::Tuple(types) => types.iter().map(|ty| self.of(ty)).collect(),
                    _ => Vec::new(),
                };
                TypeKind::Closure { body: None, captures, coroutine: true }
            }
            TyKind::CoroutineClosure(..) | TyKind::CoroutineWitness(..) => TypeKind::Opaque,
            TyKind::FnDef(..) => TypeKind::FnItem,
            TyKind::FnPtr(..) => TypeKind::FnPointer,
            TyKind::Dynamic(..) => TypeKind::Dynamic,
            TyKind::Foreign(_) | TyKind::Alias(..) | TyKind::UnsafeBinder(_) => TypeKind::Opaque,
            TyKind::Pat(of, _) => self.kind(of),
            TyKind::Param(_) => TypeKind::Parameter("".into()),
            TyKind::Placeholder(_) | TyKind::Bound(..) => TypeKind::Opaque,
            TyKind::Infer(_) | TyKind::Error(_) => TypeKind::Unknown,
        }
    }

    pub(super) fn adt_name(db: &dyn HirDatabase, adt: AdtId) -> Box<str> {
        match adt {
            AdtId::StructId(id) => StructSignature::of(db, id).name.as_str().into(),
            AdtId::EnumId(id) => EnumSignature::of(db, id).name.as_str().into(),
            AdtId::UnionId(id) => UnionSignature::of(db, id).name.as_str().into(),
        }
    }

    /// The variants of an enum; of a struct or union, itself.
    pub(super) fn variants(db: &dyn HirDatabase, adt: AdtId) -> Vec<VariantId> {
        match adt {
            AdtId::StructId(id) => vec![id.into()],
            AdtId::UnionId(id) => vec![id.into()],
            AdtId::EnumId(id) => id.enum_variants(db).variants.values().map(|&(id, _)| id.into()).collect(),
        }
    }

    /// Makes the fields of a struct, enum or union known. Called before a place steps into one.
    pub(super) fn fill_fields(&mut self, ty: ir::Ty) {
        let TypeKind::Adt { variants, .. } = &self.table[ty].kind else { return };
        if !variants.is_empty() {
            return;
        }
        let Some(original) = self.original(ty) else { return };
        let TyKind::Adt(adt, args) = original.kind() else { return };
        let ids = Types::variants(self.db, adt.def_id());
        let mut all = Vec::new();
        for id in ids {
            let names = id.fields(self.db);
            let mut fields = Vec::new();
            for (local, field) in self.db.field_types(id).iter() {
                let ty = field.ty().instantiate(self.infcx.interner, args).skip_norm_wip();
                let name = names.fields()[local].name.as_str().into();
                fields.push(FieldData { name, ty: self.of(ty) });
            }
            all.push(fields);
        }
        if let TypeKind::Adt { variants, .. } = &mut self.table[ty].kind {
            *variants = all;
        }
    }

    /// The type of field `field` of variant `variant` (0 but for enums); unknown where there is none.
    pub(super) fn field(&mut self, ty: ir::Ty, variant: usize, field: usize) -> ir::Ty {
        self.fill_fields(ty);
        let found = match &self.table[ty].kind {
            TypeKind::Adt { variants, .. } => variants.get(variant).and_then(|v| v.get(field)).map(|f| f.ty),
            TypeKind::Tuple(types) => types.get(field).copied(),
            TypeKind::Closure { captures, .. } => captures.get(field).copied(),
            _ => None,
        };
        found.unwrap_or_else(|| self.unknown())
    }

    /// Whether `DerefMut` is there for the type (or can not be ruled out).
    pub(super) fn derefs_mutably(&self, ty: ir::Ty) -> bool {
        let (Some(ty), Some(deref_mut)) = (self.original(ty), self.infcx.interner.lang_items().DerefMut)
        else {
            return true;
        };
        self.infcx.type_implements_trait(deref_mut, [ty], self.env) != EvaluationResult::EvaluatedToErr
    }

    /// The length of an array, where it is a number.
    pub(super) fn array_len(&self, ty: ir::Ty) -> Option<u64> {
        match self.original(ty)?.kind() {
            TyKind::Array(_, len) => u64::try_from(hir_ty::consteval::try_const_usize(self.db, len)?).ok(),
            _ => None,
        }
    }

    /// Whether no value of the type exists, as far as it can be told without its private fields:
    /// a call with such a result does not return (`Ty::is_inhabited_from`).
    pub(super) fn is_uninhabited(&self, ty: ir::Ty) -> bool {
        match &self.table[ty].kind {
            TypeKind::Never => true,
            TypeKind::Tuple(types) => types.iter().any(|&ty| self.is_uninhabited(ty)),
            TypeKind::Adt { kind: AdtKind::Enum, .. } => {
                let Some(TyKind::Adt(adt, _)) = self.original(ty).map(|ty| ty.kind()) else { return false };
                matches!(adt.def_id(), AdtId::EnumId(id) if id.enum_variants(self.db).variants.is_empty())
            }
            _ => false,
        }
    }

    pub(super) fn is_float(&self, ty: ir::Ty) -> bool {
        self.original(ty).is_some_and(|ty| matches!(ty.kind(), TyKind::Float(_)))
    }

    /// The element of an array or slice.
    pub(super) fn element(&mut self, ty: ir::Ty) -> ir::Ty {
        match self.table[ty].kind {
            TypeKind::Array(of) | TypeKind::Slice(of) => of,
            _ => self.unknown(),
        }
    }
}

pub(super) fn hir_mutability(m: Mutability) -> hir_ty::next_solver::Mutability {
    match m {
        Mutability::Mut => hir_ty::next_solver::Mutability::Mut,
        Mutability::Shared => hir_ty::next_solver::Mutability::Not,
    }
}

/// Breaks at a lifetime that is neither `'static` nor bound inside of the type.
struct NamesRegion;

impl<'db> TypeVisitor<DbInterner<'db>> for NamesRegion {
    type Result = ControlFlow<()>;

    fn visit_region(&mut self, region: Region<'db>) -> ControlFlow<()> {
        match region.kind() {
            RegionKind::ReStatic | RegionKind::ReBound(..) => ControlFlow::Continue(()),
            _ => ControlFlow::Break(()),
        }
    }

    fn visit_ty(&mut self, ty: Ty<'db>) -> ControlFlow<()> {
        match ty.kind() {
            // Their other arguments are those of the item around.
            TyKind::Closure(_, args) => args.as_closure().tupled_upvars_ty().visit_with(self),
            TyKind::Coroutine(_, args) => args.as_coroutine().tupled_upvars_ty().visit_with(self),
            TyKind::FnDef(..) | TyKind::FnPtr(..) => ControlFlow::Continue(()),
            _ => ty.super_visit_with(self),
        }
    }
}
