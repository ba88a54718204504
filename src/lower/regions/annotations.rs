//! Types that the user wrote in the body: `let x: &'a T`, parameters of closures.

use std::cell::OnceCell;

use hir_def::{
    hir::{Expr, Pat, Statement as HirStatement},
    type_ref::TypeRefId,
};
use hir_ty::{
    InferenceResult, LifetimeElisionKind, LifetimeLoweringMode, Span, TyLoweringContext,
    TyLoweringInferVarsCtx,
    next_solver::{Const, DbInterner, ErrorGuaranteed, Region as HirRegion, Ty as HirTy},
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::inherent::{Const as _, Ty as _};

use super::{Check, fresh};
use crate::ir::*;

impl<'db> Check<'_, 'db> {
    /// The types of `let`s, each to be equal to that of its variable.
    pub(super) fn annotations(&mut self) {
        let hir = self.lower.hir;
        let mut written: Vec<(u32, TypeRefId)> = Vec::new();
        for (_, expr) in hir.exprs() {
            let (Expr::Block { statements, .. } | Expr::Unsafe { statements, .. }) = expr else { continue };
            for statement in statements.iter() {
                let HirStatement::Let { pat, type_ref: Some(ty), .. } = statement else { continue };
                if let Pat::Bind { id, subpat: None } = hir[*pat] {
                    written.push((id.into_raw().into_u32(), *ty));
                }
            }
        }
        if written.is_empty() {
            return;
        }
        let variables: Vec<(Local, u32)> = self
            .body
            .locals
            .iter_enumerated()
            .filter_map(|(local, decl)| match decl.kind {
                LocalKind::Var { binding, by_ref: None, arg: false, .. } => Some((local, binding)),
                _ => None,
            })
            .collect();
        for (local, binding) in variables {
            let Some(&(_, ty)) = written.iter().find(|(of, _)| *of == binding) else { continue };
            self.at.category = Category::TypeAnnotation;
            self.at.location = None;
            self.at.source = self.body.locals[local].source;
            let annotated = self.written_type(ty);
            let annotated = self.declared(annotated);
            let annotated = self.normalized(annotated);
            self.equal(annotated, self.locals[local]);
        }
    }

    /// A type as it stands in the body; what it leaves to inference is as inferred.
    pub(super) fn written_type(&mut self, ty: TypeRefId) -> HirTy<'db> {
        let generics = OnceCell::new();
        let db = self.lower.db;
        let mut inferred = Inferred { interner: self.interner, infer: self.lower.infer };
        let mut context = TyLoweringContext::new(
            db,
            &self.lower.resolver,
            self.lower.hir,
            self.lower.owner,
            self.lower.def.generic_def(db),
            &generics,
            LifetimeElisionKind::Elided(HirRegion::error(self.interner)),
            LifetimeLoweringMode::LateParam,
        )
        .with_infer_vars_behavior(Some(&mut inferred));
        let ty = context.lower_ty(ty);
        fresh::objects_inferred(self.interner, ty)
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
