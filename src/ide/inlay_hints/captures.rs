// Hint: captures
//
// What a closure or async block takes from around it where it is made: by move, by copy, or by a
// borrow.
//
// ```
// fn make(list: Vec<u32>, mut count: u32, name: String, n: u32) {
//     let get = /*&list*/|| list.len();
//     let mut add = /*&mut count*/|| count = 1;
//     let take = move/*move(name), copy(n)*/ || (name, n);
//     let plain = || 1;
// }
// ```

use hir_def::{AdtId, VariantId, hir::Expr};
use hir_ty::{
    closure_analysis::{CapturedPlace, ProjectionKind},
    next_solver::TyKind,
};
use la_arena::RawIdx;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::inherent::IntoKind as _;

use super::{
    HintKind,
    of_item::{Anchor, Context, NodeHint, NodePart, Words, expr_id},
};
use crate::{
    explain::hints::{Captured, captured},
    ir::*,
};

pub(super) fn of_body(context: &Context<'_>, id: BodyId, hints: &mut Vec<NodeHint>) {
    let (body, _) = context.facts.body(id);
    for data in body.blocks.iter().filter(|data| !data.cleanup) {
        for statement in &data.statements {
            if let StatementKind::Assign(_, Rvalue::Aggregate(AggregateKind::Closure(_), operands)) =
                &statement.kind
            {
                hints.extend(hint(context, body, statement.source.node, operands));
            }
        }
    }
}

fn hint(context: &Context<'_>, body: &Body, node: Node, operands: &[Operand]) -> Option<NodeHint> {
    use hir_def::hir::{ClosureKind, CoroutineSource};
    let Node::Expr(raw) = node else { return None };
    let Expr::Closure { closure_kind, .. } = &context.hir[expr_id(raw)] else { return None };
    // The arguments of an async fn are its own.
    if let ClosureKind::Coroutine { source: CoroutineSource::Fn | CoroutineSource::Closure, .. } =
        closure_kind
    {
        return None;
    }
    let data = context.infer.closures_data.get(&expr_id(raw))?;
    let places: Vec<&CapturedPlace> = data.min_captures.values().flatten().collect();
    if places.is_empty() || places.len() != operands.len() {
        return None;
    }
    let mut label = Vec::new();
    let mut words = Vec::new();
    for (capture, operand) in places.iter().zip(operands) {
        let name = name(context, capture)?;
        let how = match operand {
            Operand::Move(place) => match captured_by_reference(body, place) {
                Some(Mutability::Shared) => Captured::Shared,
                Some(Mutability::Mut) => Captured::Exclusive,
                None => Captured::Move,
            },
            Operand::Copy(_) => Captured::Copy,
            Operand::Constant(_) => return None,
        };
        if !label.is_empty() {
            label.push(NodePart { text: ", ".to_owned().into(), node: None });
        }
        let binding = Node::Binding(capture.captured_local().into_raw().into_u32());
        label.push(NodePart { text: how.label(&name).into(), node: Some(binding) });
        words.push((name, how));
    }
    Some(NodeHint {
        kind: HintKind::Capture,
        notable: false,
        anchor: Anchor::Captures(node),
        label,
        tooltip: Words::new(&captured(&words), node, &[]),
        padding: (true, true),
        edit: None,
    })
}

/// A capture by reference goes through a temporary: lowering's, with nothing of its own.
fn captured_by_reference(body: &Body, place: &Place) -> Option<Mutability> {
    let decl = &body.locals[place.as_local()?];
    match (&decl.kind, &body.types[decl.ty].kind) {
        (LocalKind::Temp, &TypeKind::Ref(mutability, _)) => Some(mutability),
        _ => None,
    }
}

/// The captured place as one would write it: `self.items`.
fn name(context: &Context<'_>, capture: &CapturedPlace) -> Option<String> {
    let mut name = context.hir[capture.captured_local()].name.as_str().to_owned();
    // Derefs with a field after them are left to auto-deref.
    let mut derefs = 0;
    for (number, projection) in capture.place.projections.iter().enumerate() {
        match projection.kind {
            ProjectionKind::Deref => derefs += 1,
            ProjectionKind::Field { field_idx, variant_idx } => {
                derefs = 0;
                let field = match capture.place.ty_before_projection(number).kind() {
                    TyKind::Adt(adt, _) => {
                        let variant: VariantId = match adt.def_id() {
                            AdtId::StructId(id) => id.into(),
                            AdtId::UnionId(id) => id.into(),
                            AdtId::EnumId(id) => id
                                .enum_variants(context.db)
                                .variants
                                .values()
                                .nth(variant_idx as usize)?
                                .0
                                .into(),
                        };
                        let id = hir_def::LocalFieldId::from_raw(RawIdx::from_u32(field_idx));
                        variant.fields(context.db).fields()[id].name.as_str().to_owned()
                    }
                    _ => field_idx.to_string(),
                };
                name = format!("{name}.{field}");
            }
            _ => return None,
        }
    }
    Some("*".repeat(derefs) + &name)
}
