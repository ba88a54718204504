// Hint: drop-points
//
// What is dropped where a scope or a statement ends, in the order of the drops. A value that was
// moved away is not there; one that was moved on some ways only is there with `maybe`. A guard
// says what its drop gives back. Of the values without a name those are shown whose drop matters:
// guards, and types with an `impl Drop` of the program's own.
//
// ```
// fn order(text: String, flag: bool) {
//     let first = String::new();
//     let second = String::new();
//     let gone = String::new();
//     drop(gone);
//     if flag {
//         drop(first);
//     }
// }/*drop(second), maybe drop(first), drop(text)*/
// ```
//
// Hint: overwrites
//
// An assignment drops the old value, if there is one.
//
// ```
// fn replace(mut name: String) -> String {
//     name = String::new();/*drop(old name)*/
//     let late;
//     late = String::new();
//     drop(late);
//     name
// }
// ```

use rustc_hash::FxHashMap;

use super::{
    HintKind, early_exits,
    of_item::{Anchor, Context, NodeHint, NodePart, Words, expr_id, expr_node},
    ways::{Way, Ways},
};
use crate::{
    borrowck::{DropFact, DropStyle, Facts},
    explain::{
        hints::{Certainty, Exit, Guard, box_freed, dropped, overwritten, temporary_dropped},
        place_name,
    },
    ir::*,
};

/// One value that may be dropped at one place, over all the ways that lead there.
pub(super) struct Dropping<'a> {
    pub place: &'a Place,
    /// A drop flag decides, or the way taken.
    pub maybe: bool,
    /// A box whose content has a drop of its own, or was moved away.
    pub memory_only: bool,
    /// On how many ways it is dropped.
    ways: usize,
}

pub(super) fn of_body(context: &Context<'_>, id: BodyId, hints: &mut Vec<NodeHint>) {
    let (body, facts) = context.facts.body(id);
    let mut ways = Ways::new(context, body);
    // By the scope's end: what is dropped there where it is reached.
    let mut ends: Vec<((Source, &Place), Vec<&DropFact>)> = Vec::new();
    let mut numbers: FxHashMap<(Node, Part, &Place), usize> = FxHashMap::default();
    let mut exits = Vec::new();
    for fact in &facts.drops {
        if fact.replace {
            overwrite(context, body, facts, fact, hints);
            continue;
        }
        match ways.of(fact) {
            Way::Through => {
                let key = (fact.source.node, fact.source.part, &fact.place);
                let number = *numbers.entry(key).or_insert_with(|| {
                    ends.push(((fact.source, &fact.place), Vec::new()));
                    ends.len() - 1
                });
                ends[number].1.push(fact);
            }
            Way::Exit(exit) => exits.push((exit, fact)),
            Way::Refused => {}
        }
    }
    for ((source, _), copies) in &ends {
        for dropping in droppings(body, copies) {
            let anchor = context.tree.end(*source);
            hints.extend(at_end(context, body, facts, anchor, &dropping));
        }
    }
    for (exit, fact) in exits {
        // Dropped at the end in any case: the way out is no news.
        let key = (fact.source.node, fact.source.part, &fact.place);
        let through = numbers.get(&key).map(|&number| ends[number].1.as_slice());
        let at_end = through.map(|copies| droppings(body, copies)).unwrap_or_default();
        let usual = |place: &Place| at_end.iter().any(|end| end.place == place && !end.maybe);
        for dropping in droppings(body, &[fact]) {
            hints.extend(early_exits::hint(context, body, facts, exit, &dropping, usual(dropping.place)));
        }
    }
}

/// What several ways to one place drop, taken together.
fn droppings<'a>(body: &Body, copies: &[&'a DropFact]) -> Vec<Dropping<'a>> {
    let mut all: Vec<Dropping<'a>> = Vec::new();
    for fact in copies {
        for piece in &fact.pieces {
            match all.iter_mut().find(|dropping| *dropping.place == piece.place) {
                Some(known) => {
                    known.maybe |= piece.flag;
                    known.ways += 1;
                }
                None => {
                    let place = &piece.place;
                    let is_box = body.types[place.ty(body)].is_box();
                    let memory_only = is_box && fact.style == DropStyle::Open;
                    all.push(Dropping { place, maybe: piece.flag, memory_only, ways: 1 });
                }
            }
        }
    }
    for dropping in &mut all {
        dropping.maybe |= dropping.ways < copies.len();
    }
    all
}

impl Dropping<'_> {
    /// What is said of a drop that is not sure, and the place of the move that makes it so.
    pub(super) fn certainty(&self, body: &Body, facts: &Facts) -> (Certainty, Vec<Node>) {
        if !self.maybe {
            return (Certainty::Always, Vec::new());
        }
        let local = self.place.local;
        let moved = facts.moves.moves.iter().find(|out| {
            let path = &facts.moves.paths[out.path].place;
            path.local == local && !body.blocks[out.location.block].cleanup
        });
        match moved {
            Some(out) => (Certainty::UnlessMoved, vec![out.source.node]),
            None => (Certainty::IfSet, Vec::new()),
        }
    }
}

/// The node that declares the local, for the way there.
pub(super) fn declaration(decl: &LocalDecl) -> Node {
    match decl.kind {
        LocalKind::Var { binding, .. } => Node::Binding(binding),
        _ => decl.source.node,
    }
}

/// `drop(x)`, `maybe drop(x)`, `drop(g) unlocks`, with the way to `node`.
///
/// `{code}` in `name` is the text of `code`.
pub(super) fn label(name: &str, code: Node, maybe: bool, guard: Option<Guard>, node: Node) -> Vec<NodePart> {
    let maybe = if maybe { "maybe " } else { "" };
    let mut text = format!("{maybe}drop({name})");
    if let Some(guard) = guard {
        text = format!("{text} {}", guard.verb());
    }
    vec![NodePart { text: Words::new(&text, code, &[]), node: Some(node) }]
}

/// What is special about dropping the place.
pub(super) struct Matter {
    pub guard: Option<Guard>,
    /// A reader would want to be told: a guard, or a destructor of the program's own.
    pub notable: bool,
}

impl Matter {
    pub(super) fn of(context: &Context<'_>, body: &Body, place: &Place) -> Matter {
        let decl = &body.locals[place.local];
        if !place.projection.is_empty() {
            return Matter { guard: None, notable: false };
        }
        let guard = context.guard(body, decl);
        Matter { guard, notable: guard.is_some() || context.has_own_destructor(body, decl) }
    }
}

fn at_end(
    context: &Context<'_>,
    body: &Body,
    facts: &Facts,
    anchor: Anchor,
    dropping: &Dropping<'_>,
) -> Option<NodeHint> {
    let decl = &body.locals[dropping.place.local];
    let Matter { guard, notable } = Matter::of(context, body, dropping.place);
    let node = decl.source.node;
    let (label, tooltip) = match place_name(body, dropping.place) {
        Some(name) if dropping.memory_only => {
            let part = NodePart { text: format!("free({name})").into(), node: Some(declaration(decl)) };
            (vec![part], Words::from(box_freed(&name)))
        }
        Some(name) => {
            let (certainty, lines) = dropping.certainty(body, facts);
            let text = dropped(&format!("`{name}`"), Exit::ScopeEnd, certainty, guard);
            let label = label(&name, node, dropping.maybe, guard, declaration(decl));
            (label, Words::new(&text, node, &lines))
        }
        None if notable && decl.name().is_none() && !dropping.maybe => {
            let text = guard.map_or("drop({code})", Guard::verb);
            let part = NodePart { text: Words::new(text, node, &[]), node: Some(node) };
            (vec![part], Words::new(&temporary_dropped(guard), node, &[]))
        }
        None => return None,
    };
    let notable = notable || dropping.maybe;
    let padding = (true, false);
    Some(NodeHint { kind: HintKind::Drop, notable, anchor, label, tooltip, padding, edit: None })
}

fn overwrite(
    context: &Context<'_>,
    body: &Body,
    facts: &Facts,
    fact: &DropFact,
    hints: &mut Vec<NodeHint>,
) -> Option<()> {
    let target = fact.source.node;
    let Node::Expr(raw) = target else { return None };
    let assignment = context.tree.parent(expr_id(raw))?;
    for dropping in droppings(body, &[fact]) {
        let decl = &body.locals[dropping.place.local];
        let Matter { guard, notable } = Matter::of(context, body, dropping.place);
        let (certainty, lines) = dropping.certainty(body, facts);
        // The target as written, or the part of it that is left.
        let part = (*dropping.place != fact.place).then(|| place_name(body, dropping.place));
        let name = part.map_or(Some("{code}".to_owned()), |part| part)?;
        let text = overwritten(&format!("`{name}`"), certainty, guard);
        hints.push(NodeHint {
            kind: HintKind::Overwrite,
            notable: notable || dropping.maybe,
            anchor: Anchor::AfterStatement(expr_node(assignment)),
            label: label(&format!("old {name}"), target, dropping.maybe, guard, declaration(decl)),
            tooltip: Words::new(&text, target, &lines),
            padding: (true, false),
            edit: None,
        });
    }
    Some(())
}
