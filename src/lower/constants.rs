//! What is in the value of a const, as far as its text tells: whether there is anything to drop, or to change
//! (`rustc_const_eval::check_consts::qualifs`, which go by the value where they can).
//!
//! ```text
//! const A: Value = Value::Null;                   inert, though a `Value` may own something
//! const B: Option<Cell<u32>> = None;              inert, though a `Cell` can change
//! const C: Vec<u32> = Vec::new();                 a call: whatever the type says
//! ```

use hir_def::{
    AdtId, ConstId, EnumVariantId, HasModule as _, ItemContainerId, Lookup, VariantId,
    expr_store::Body as HirBody,
    hir::{Array, Expr, ExprId, RecordSpread},
    resolver::{HasResolver as _, Resolver, ValueNs},
};
use hir_ty::{InferenceResult, db::HirDatabase, drop::destructor};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;

/// Whether the const is made of literals, and of types without destructors of their own.
pub(super) fn is_inert(db: &dyn HirDatabase, id: ConstId) -> bool {
    // An `impl` may give it another value.
    if matches!(id.lookup(db).container, ItemContainerId::TraitId(_)) {
        return false;
    }
    let def = id.into();
    let inert = Inert {
        db,
        body: HirBody::of(db, def),
        infer: InferenceResult::of(db, def),
        resolver: id.resolver(db),
    };
    inert.value(inert.body.root_expr(), 0)
}

struct Inert<'db> {
    db: &'db dyn HirDatabase,
    body: &'db HirBody,
    infer: &'db InferenceResult<'db>,
    resolver: Resolver<'db>,
}

impl Inert<'_> {
    fn value(&self, expr: ExprId, depth: usize) -> bool {
        if depth > 50 {
            return false;
        }
        let all = |exprs: &[ExprId]| exprs.iter().all(|&expr| self.value(expr, depth + 1));
        match &self.body[expr] {
            Expr::Literal(_) => true,
            Expr::Ref { .. } => true,
            Expr::Path(_) => self.of_variant(expr),
            Expr::Call { callee, args } => self.of_variant(*callee) && all(args),
            Expr::RecordLit { fields, spread: RecordSpread::None, .. } => {
                let variant = self.infer.variant_resolution_for_expr(expr);
                variant.is_some_and(|variant| self.is_plain(variant))
                    && fields.iter().all(|field| self.value(field.expr, depth + 1))
            }
            Expr::Tuple { exprs } => all(exprs),
            Expr::Array(Array::ElementList { elements }) => all(elements),
            Expr::Block { statements, tail: Some(tail), .. } if statements.is_empty() => {
                self.value(*tail, depth + 1)
            }
            _ => false,
        }
    }

    /// Whether the path is that of a unit or tuple struct or variant.
    fn of_variant(&self, path: ExprId) -> bool {
        let variant = self.infer.variant_resolution_for_expr(path).or_else(|| {
            let Expr::Path(written) = &self.body[path] else { return None };
            let hygiene = self.body.expr_path_hygiene(path);
            match self.resolver.resolve_path_in_value_ns_fully(self.db, written, hygiene)? {
                ValueNs::StructId(id) => Some(VariantId::StructId(id)),
                ValueNs::EnumVariantId(id) => Some(VariantId::EnumVariantId(id)),
                _ => None,
            }
        });
        variant.is_some_and(|variant| self.is_plain(variant))
    }

    /// Whether values of it are no more than their fields.
    fn is_plain(&self, variant: VariantId) -> bool {
        let of_enum = |id: EnumVariantId| AdtId::EnumId(id.lookup(self.db).parent);
        let adt = match variant {
            VariantId::StructId(id) => AdtId::StructId(id),
            VariantId::EnumVariantId(id) => of_enum(id),
            VariantId::UnionId(_) => return false,
        };
        let is_cell = hir_def::lang_item::lang_items(self.db, adt.module(self.db).krate(self.db))
            .UnsafeCell
            .is_some_and(|cell| adt == AdtId::StructId(cell));
        !is_cell && destructor(self.db, adt).is_none()
    }
}
