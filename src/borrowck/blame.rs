//! Which constraint of a chain is shown to be wrong: where the error is
//! (`rustc_borrowck::region_infer`'s `best_blame_constraint`).

use crate::ir::*;

/// How little a constraint says to people; the least is blamed.
fn boredom(body: &Body, path: &[Outlives], to: Region, it: &Outlives) -> u8 {
    // What a desugaring made is not what was written; the `return` of `?` is clear enough.
    let category = match it.source.why {
        Why::Desugaring if it.category != Category::Return => Category::Boring,
        _ if makes_future(body, it) => Category::Boring,
        _ => it.category,
    };
    match category {
        Category::Return => 0,
        Category::Cast { unsize: true } if to == Region::STATIC && boxes(body, it) && !annotated(path) => 1,
        Category::Yield
        | Category::UseAsConst
        | Category::UseAsStatic
        | Category::TypeAnnotation
        | Category::Cast { .. }
        | Category::CallArgument
        | Category::CopyBound
        | Category::SizedBound
        | Category::Assignment
        | Category::Usage
        | Category::ClosureUpvar(_) => 2,
        // They are unlikely to be what relates lifetimes.
        Category::GenericArg => 3,
        Category::Predicate | Category::OpaqueType => 4,
        Category::Boring | Category::ClosureBounds => match it.location {
            Some(_) => 5,
            None => 6,
        },
        Category::Internal => 7,
    }
}

/// Whether an `async fn` gives back its future there, which nobody wrote: the text is that of the coroutine.
fn makes_future(body: &Body, it: &Outlives) -> bool {
    let statement = it.location.and_then(|at| body.blocks[at.block].statements.get(at.statement));
    body.kind == BodyKind::Fn
        && it.source.node == body.source.node
        && statement.is_some_and(|statement| {
            matches!(
                statement.kind,
                StatementKind::Assign(_, Rvalue::Aggregate(AggregateKind::Closure(_), _))
            )
        })
}

fn annotated(path: &[Outlives]) -> bool {
    path.iter().any(|it| matches!(it.category, Category::TypeAnnotation | Category::GenericArg))
}

/// Whether the coercion makes a `Box<dyn …>` or something else of its kind, no reference.
fn boxes(body: &Body, it: &Outlives) -> bool {
    let statement = it.location.and_then(|at| body.blocks[at.block].statements.get(at.statement));
    statement.is_some_and(|statement| match &statement.kind {
        StatementKind::Assign(_, Rvalue::Cast(CastKind::Unsize, _, ty)) => {
            matches!(body.types[*ty].kind, TypeKind::Adt { .. })
        }
        _ => false,
    })
}

/// The constraint of `path` to blame for its first region having to outlive its last, which is `to`.
///
/// `from_placeholder`: the first is one. Then the value is to blame, which is near the beginning, else
/// rather what is near the end. None if the path is empty.
pub(super) fn blame(body: &Body, path: &[Outlives], to: Region, from_placeholder: bool) -> Option<Outlives> {
    let bored = |&at: &usize| boredom(body, path, to, &path[at]);
    let best = match from_placeholder {
        true => (0..path.len()).min_by_key(bored)?,
        false => (0..path.len()).rev().min_by_key(bored)?,
    };
    // What an `impl Trait` result asks of the returned value is to blame, not the value.
    let next = path.get(best + 1).filter(|next| next.category == Category::OpaqueType);
    Some(match next {
        Some(next) if path[best].category == Category::Return => *next,
        _ => path[best],
    })
}
