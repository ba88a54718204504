// Hint: binding-modes
//
// Under a reference, a pattern without `&` looks through it and its variables become references:
// the `&` and `ref` that nobody had to write.
//
// ```
// fn look(pair: &(String, u32), list: &mut Option<String>) {
//     let /*&*/(/*ref*/text, /*ref*/n) = pair;
//     if let /*&mut*/Some(/*ref mut*/text) = list {
//         text.push_str("more");
//     }
// }
// ```

use hir_def::hir::{BindingAnnotation, Pat};
use hir_ty::{ByRef, next_solver::TyKind};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::inherent::IntoKind as _;

use super::{
    HintKind,
    of_item::{Anchor, Context, NodeHint, NodePart, Words},
};
use crate::{explain::hints::binding_mode, ir::Node};

pub(super) fn of_item(context: &Context<'_>, hints: &mut Vec<NodeHint>) {
    for (id, pat) in context.hir.pats() {
        let node = Node::Pat(id.into_raw().into_u32());
        let mut add = |label: &str, space: bool, text: String| {
            hints.push(NodeHint {
                kind: HintKind::BindingMode,
                notable: false,
                anchor: Anchor::Before(node),
                label: vec![NodePart { text: label.to_owned().into(), node: None }],
                tooltip: Words::new(&text, node, &[]),
                padding: (false, space),
                edit: None,
            });
        };
        if let Some(adjustments) = context.infer.pat_adjustment(id) {
            let references = adjustments.iter().map(|adjustment| match adjustment.source.as_ref().kind() {
                TyKind::Ref(_, _, mutability) => Some(if mutability.is_mut() { "&mut " } else { "&" }),
                // Looked through by its `Deref`.
                _ => None,
            });
            if let Some(all) = references.collect::<Option<String>>() {
                add(all.trim_end(), all.ends_with(' '), binding_mode::looked_through(all.trim_end()));
            }
        }
        if let &Pat::Bind { id: binding, .. } = pat
            && matches!(
                context.hir[binding].mode,
                BindingAnnotation::Unannotated | BindingAnnotation::Mutable
            )
            && let Some(mode) = context.infer.binding_mode(id)
            && let ByRef::Yes(mutability) = mode.0
        {
            let name = context.hir[binding].name.as_str();
            match mutability.is_mut() {
                true => add("ref mut", true, binding_mode::bound(name, true)),
                false => add("ref", true, binding_mode::bound(name, false)),
            }
        }
    }
}
