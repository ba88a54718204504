//! Types that the user wrote in the body: of `let`s, casts, what patterns take apart, and of a closure's
//! parameters (`rustc_borrowck::type_check`'s `relate_type_and_user_type`, `input_output`).

use std::cell::OnceCell;

use hir_def::{
    hir::{BindingId, Expr, ExprId, PatId, Statement as HirStatement},
    resolver::{HasResolver, Resolver},
    type_ref::TypeRefId,
};
use hir_ty::{
    InferenceResult, LifetimeElisionKind, LifetimeLoweringMode, Span, TyLoweringContext,
    TyLoweringInferVarsCtx,
    next_solver::{Const, DbInterner, ErrorGuaranteed, Region as HirRegion, Ty as HirTy, TyKind},
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::inherent::{Const as _, IntoKind as _, Ty as _};
use rustc_hash::FxHashMap;

use super::{Check, objects};
use crate::ir::*;

/// A type that was written for what a pattern takes apart.
#[derive(Debug, Clone)]
pub(in crate::lower) struct Ascribed {
    pub pat: PatId,
    /// That of a `let`; None: the pattern's own path has it.
    pub written: Option<TypeRefId>,
    /// What is taken apart.
    pub place: Place,
    /// Whether a value flows from the place to that type; else only variables have it.
    pub valued: bool,
    /// The variables of the pattern, with the part of `place` that is bound.
    pub bound: Vec<(BindingId, Place)>,
}

impl<'db> Check<'_, 'db> {
    /// What was written of this body's variables.
    pub(super) fn annotations(&mut self) {
        self.at.location = None;
        self.closure_annotations();
        let mut near: Option<FxHashMap<PatId, ExprId>> = None;
        for ascribed in &self.lower.ascribed {
            let near = near.get_or_insert_with(|| self.near_patterns());
            let near = near.get(&ascribed.pat).copied().unwrap_or(self.lower.hir.root_expr());
            let node = Node::Pat(ascribed.pat.into_raw().into_u32());
            self.at.source = Source { node, part: Part::Whole, why: Why::Binding };
            let annotated = match ascribed.written {
                Some(ty) => {
                    let resolver = self.resolver_at(near);
                    self.user_type(ty, &resolver)
                }
                None => match self.type_of_pattern(ascribed.pat, near) {
                    Some(ty) => ty,
                    None => continue,
                },
            };
            self.at.category = Category::TypeAnnotation;
            if ascribed.valued
                && let Some(ty) = self.place(&ascribed.place)
            {
                self.sub(ty, annotated);
            }
            for (binding, place) in &ascribed.bound {
                let steps = place.projection.get(ascribed.place.projection.len()..).unwrap_or(&[]);
                let Some(annotated) = self.projected(annotated, steps) else { continue };
                let Some((ty, by_ref)) = self.variable(*binding) else { continue };
                match ty.kind() {
                    TyKind::Ref(_, to, _) if by_ref => self.equal(annotated, to),
                    _ if by_ref => {}
                    _ => self.equal(annotated, ty),
                }
            }
        }
    }

    /// The type of a variable, and whether its pattern makes it a reference.
    fn variable(&self, binding: BindingId) -> Option<(HirTy<'db>, bool)> {
        let number = binding.into_raw().into_u32();
        self.body.locals.iter_enumerated().find_map(|(local, decl)| match decl.kind {
            LocalKind::Var { binding, by_ref, arg: false, .. } if binding == number => {
                Some((self.locals[local], by_ref.is_some()))
            }
            _ => None,
        })
    }

    /// Types that a closure has written for its parameters and its result.
    fn closure_annotations(&mut self) {
        let Some(closure) = self.lower.closure else { return };
        let Expr::Closure { arg_types, ret_type, .. } = &self.lower.hir[closure] else { return };
        if !matches!(self.body.kind, BodyKind::Closure(_)) || arg_types.len() + 1 != self.body.arg_count {
            return;
        }
        let written = arg_types.iter().enumerate().map(|(index, ty)| (Local::new(index + 2), *ty));
        for (local, ty) in written.chain([(Local::new(0), *ret_type)]) {
            let Some(ty) = ty else { continue };
            let resolver = self.resolver_at(closure);
            self.at.source = self.body.locals[local].source;
            let ty = self.user_type(ty, &resolver);
            self.at.category = Category::Boring;
            self.equal(ty, self.locals[local]);
        }
    }

    /// `x as T`, which this statement is.
    pub(super) fn written_cast(&mut self, target: HirTy<'db>) {
        let Some(expr) = self.node_expr() else { return };
        let Expr::Cast { type_ref, .. } = self.lower.hir[expr] else { return };
        let resolver = self.resolver_at(expr);
        let at = self.at;
        self.at.location = None;
        let ty = self.user_type(type_ref, &resolver);
        self.at.category = Category::TypeAnnotation;
        self.equal(ty, target);
        self.at = at;
    }

    /// The expression that this statement or terminator evaluates.
    pub(super) fn node_expr(&self) -> Option<ExprId> {
        match self.at.source {
            Source { node: Node::Expr(number), part: Part::Whole, why: Why::Written } => {
                Some(ExprId::from_raw(number.into()))
            }
            _ => None,
        }
    }

    // ----------------------------------------------------------- lowering

    /// Names as they are resolved where `expr` stands.
    pub(super) fn resolver_at(&self, expr: ExprId) -> Resolver<'db> {
        let mut resolver = self.lower.def.resolver(self.lower.db);
        let _ = resolver.update_to_inner_scope(self.lower.db, self.lower.owner, expr);
        resolver
    }

    /// An expression in whose scope each pattern of the body stands, as far as types go.
    fn near_patterns(&self) -> FxHashMap<PatId, ExprId> {
        let hir = self.lower.hir;
        let mut near = FxHashMap::default();
        let mut add = |pat: PatId, expr: ExprId| {
            hir.walk_pats(pat, &mut |pat| {
                near.insert(pat, expr);
            });
        };
        for (id, expr) in hir.exprs() {
            match expr {
                Expr::Let { pat, expr } => add(*pat, *expr),
                Expr::Match { expr, arms } => arms.iter().for_each(|arm| add(arm.pat, *expr)),
                Expr::Closure { args, .. } => args.iter().for_each(|&pat| add(pat, id)),
                Expr::Assignment { target, value } => add(*target, *value),
                Expr::Block { statements, tail, .. } | Expr::Unsafe { statements, tail, .. } => {
                    // Anything of the block sees its items.
                    let inside = statements.iter().find_map(|statement| match statement {
                        HirStatement::Let { initializer, .. } => *initializer,
                        HirStatement::Expr { expr, .. } => Some(*expr),
                        HirStatement::Item(_) => None,
                    });
                    let inside = inside.or(*tail).unwrap_or(id);
                    for statement in statements.iter() {
                        if let HirStatement::Let { pat, initializer, .. } = statement {
                            add(*pat, initializer.unwrap_or(inside));
                        }
                    }
                }
                _ => {}
            }
        }
        near
    }

    /// A written type, with lifetimes of this body; it must make sense.
    pub(super) fn user_type(&mut self, ty: TypeRefId, resolver: &Resolver<'db>) -> HirTy<'db> {
        let ty = self.written_type(ty, resolver);
        let ty = self.declared(ty);
        self.at.category = Category::Boring;
        self.well_formed(ty);
        self.normalized(ty)
    }

    /// A type as it stands in the body; what it leaves to inference is as inferred.
    pub(super) fn written_type(&mut self, ty: TypeRefId, resolver: &Resolver<'db>) -> HirTy<'db> {
        let generics = OnceCell::new();
        let db = self.lower.db;
        let mut inferred = Inferred { interner: self.interner, infer: self.lower.infer };
        let mut context = TyLoweringContext::new(
            db,
            resolver,
            self.lower.hir,
            self.lower.owner,
            self.lower.def.generic_def(db),
            &generics,
            LifetimeElisionKind::Elided(HirRegion::error(self.interner)),
            LifetimeLoweringMode::LateParam,
        )
        .with_infer_vars_behavior(Some(&mut inferred));
        let ty = context.lower_ty(ty);
        objects::inferred(self.interner, ty)
    }
}

/// What `_` in a type stands for.
struct Inferred<'db> {
    interner: DbInterner<'db>,
    infer: &'db InferenceResult<'db>,
}

impl<'db> TyLoweringInferVarsCtx<'db> for Inferred<'db> {
    fn next_ty_var(&mut self, span: Span) -> HirTy<'db> {
        let known = match span {
            Span::TypeRefId(ty) => self.infer.type_of_type_placeholder(ty),
            _ => None,
        };
        known.unwrap_or_else(|| HirTy::new_error(self.interner, ErrorGuaranteed))
    }

    fn next_const_var(&mut self, _: Span) -> Const<'db> {
        Const::new_error(self.interner, ErrorGuaranteed)
    }

    fn next_region_var(&mut self, _: Span) -> HirRegion<'db> {
        HirRegion::error(self.interner)
    }
}
