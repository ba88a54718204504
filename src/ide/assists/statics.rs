//! Whether a callee asks for what lives as long as the program. Then it takes no borrow of a local.

use hir_def::{
    CallableDefId, FunctionId, ItemContainerId, Lookup as _, VariantId,
    hir::{Expr, ExprId},
    src::HasSource as _,
};
use hir_ty::next_solver::TyKind;
use la_arena::RawIdx;
use ra_ap_hir as hir;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_ide_db::RootDatabase;
use ra_ap_rustc_type_ir::inherent::IntoKind as _;
use ra_ap_syntax::{
    AstNode as _,
    ast::{self, HasGenericParams as _, HasTypeBounds as _},
};

use super::trial::Trial;
use crate::ir::{Node, Source};

/// Whether the callee of `call`, a call of the trial's, has `'static` in its parameters or bounds,
/// or can not be told. Functions that `change` are to take a borrow of any lifetime.
pub(super) fn asked_for(db: &RootDatabase, trial: &Trial<'_>, call: Source, change: &[FunctionId]) -> bool {
    let by_function = |db, function| !change.contains(&function) && by_function(db, function);
    let Node::Expr(raw) = call.node else { return false };
    let id = ExprId::from_raw(RawIdx::from_u32(raw));
    if let Some((function, _)) = trial.infer.method_resolution(id) {
        return by_function(db, function);
    }
    let body = hir_def::expr_store::Body::of(db, trial.def);
    let Expr::Call { callee, .. } = &body[id] else {
        // What a desugaring calls: `IntoIterator::into_iter`, `Try::branch`, formatting.
        return false;
    };
    match trial.infer.expr_ty(*callee).kind() {
        TyKind::FnDef(def, _) => match def.0 {
            CallableDefId::FunctionId(function) => by_function(db, function),
            // The field of a tuple struct may be a `&'static`.
            CallableDefId::StructId(id) => !is_of_std(db, VariantId::StructId(id)),
            CallableDefId::EnumVariantId(id) => !is_of_std(db, VariantId::EnumVariantId(id)),
        },
        TyKind::Closure(..) => false,
        _ => true,
    }
}

/// `Some`, `Ok` and their like have fields of a type parameter alone.
fn is_of_std(db: &RootDatabase, id: VariantId) -> bool {
    use hir_def::HasModule as _;
    id.module(db).krate(db).data(db).origin.is_lang()
}

fn by_function(db: &RootDatabase, function: FunctionId) -> bool {
    let location = function.lookup(db);
    let node = location.source(db).value;
    let mut header = Vec::new();
    header.extend(node.generic_param_list().map(|it| it.syntax().text().to_string()));
    header.extend(node.where_clause().map(|it| it.syntax().text().to_string()));
    if let ItemContainerId::ImplId(id) = location.container {
        let node = id.lookup(db).source(db).value;
        header.extend(node.generic_param_list().map(|it| it.syntax().text().to_string()));
        header.extend(node.where_clause().map(|it| it.syntax().text().to_string()));
    }
    let parameters = node.param_list().into_iter().flat_map(|list| list.params());
    let types: Vec<ast::Type> = parameters.filter_map(|parameter| parameter.ty()).collect();
    header.extend(types.iter().map(|ty| ty.syntax().text().to_string()));
    // `Box<dyn Trait>` is `Box<dyn Trait + 'static>`.
    let boxed = types.iter().any(|ty| {
        let mut objects = ty.syntax().descendants().filter_map(ast::DynTraitType::cast);
        objects.any(|object| {
            let inside = object.syntax().ancestors().skip(1).find_map(ast::Type::cast);
            !matches!(inside, Some(ast::Type::RefType(_) | ast::Type::ParenType(_)))
        })
    });
    if boxed || header.iter().any(|text| text.contains("'static")) {
        return true;
    }
    // `trait Service: 'static`
    let generics = hir::GenericDef::from(hir::Function::from(function)).type_or_const_params(db);
    let traits = generics
        .into_iter()
        .filter_map(|parameter| parameter.as_type_param(db))
        .flat_map(|parameter| parameter.trait_bounds(db))
        .flat_map(|bound| bound.all_supertraits(db));
    traits.into_iter().any(|bound| {
        let Some(source) = hir::HasSource::source(bound, db) else { return true };
        source
            .value
            .type_bound_list()
            .is_some_and(|list| list.syntax().text().to_string().contains("'static"))
    })
}
