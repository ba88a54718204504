//! The facts of one item, computed once until its body or a signature it uses changes.

use hir_def::DefWithBodyId;
use hir_ty::db::HirDatabase;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use rustc_hash::FxHashMap;

use crate::{
    borrowck::{self, Facts},
    ir::{Body, BodyId, BodyKind, BodySet, IndexVec, Local, LocalKind, Location, Node},
    lower,
};

/// The bodies of one fn, const or static, with what is known of each.
///
/// Keyed by HIR nodes, never by text: an edit elsewhere in the file leaves it as it is.
#[derive(Debug, PartialEq, Eq)]
pub struct ItemFacts {
    pub set: BodySet,
    pub facts: IndexVec<BodyId, Facts>,
    /// Where each HIR node shows in the IR, in the order of the blocks.
    places: FxHashMap<Node, Vec<(BodyId, Location)>>,
    /// The local of each binding (a HIR binding's number), by body.
    locals: FxHashMap<(BodyId, u32), Local>,
}

impl ItemFacts {
    fn of(db: &dyn HirDatabase, def: DefWithBodyId) -> ItemFacts {
        let set = lower::lower(db, def);
        let facts = borrowck::analyse_set(&set);
        let mut places: FxHashMap<Node, Vec<(BodyId, Location)>> = FxHashMap::default();
        let mut locals = FxHashMap::default();
        for (id, body) in set.bodies.iter_enumerated() {
            for (local, decl) in body.locals.iter_enumerated() {
                if let LocalKind::Var { binding, .. } = decl.kind {
                    locals.insert((id, binding), local);
                }
            }
            for (block, data) in body.blocks.iter_enumerated().filter(|(_, data)| !data.cleanup) {
                let sources = data.statements.iter().map(|statement| statement.source);
                for (statement, source) in sources.chain([data.terminator().source]).enumerate() {
                    let location = Location { block, statement };
                    places.entry(source.node).or_default().push((id, location));
                }
            }
        }
        ItemFacts { set, facts, places, locals }
    }

    /// Whether the body only makes the future of an `async fn`, whose text is another body's.
    pub fn makes_future(&self, id: BodyId) -> bool {
        let body = &self.set.bodies[id];
        let inner = |other: &Body| other.parent == Some(id) && other.source.node == body.source.node;
        body.kind == BodyKind::Fn && self.set.bodies.iter().any(inner)
    }

    /// Whether the body is the item's own text: of an `async fn`, the coroutine's.
    pub fn is_item(&self, id: BodyId) -> bool {
        match self.set.bodies[id].parent {
            None => !self.makes_future(id),
            Some(parent) => {
                self.makes_future(parent)
                    && self.set.bodies[id].source.node == self.set.bodies[parent].source.node
            }
        }
    }

    pub fn body(&self, id: BodyId) -> (&Body, &Facts) {
        (&self.set.bodies[id], &self.facts[id])
    }

    /// The statements and terminators that `node` became.
    pub fn places(&self, node: Node) -> &[(BodyId, Location)] {
        self.places.get(&node).map_or(&[], Vec::as_slice)
    }

    /// The variable of a binding, in the body that declares it.
    pub fn local(&self, body: BodyId, binding: u32) -> Option<Local> {
        self.locals.get(&(body, binding)).copied()
    }

    /// The body that declares the binding, and its local there.
    pub fn declaration(&self, binding: u32) -> Option<(BodyId, Local)> {
        self.set.bodies.indices().find_map(|body| Some((body, self.local(body, binding)?)))
    }

    /// Why nothing may be claimed of the body, if so.
    pub fn doubt(&self, id: BodyId) -> Option<&str> {
        let (body, facts) = self.body(id);
        match body.gaps.first() {
            Some(gap) => Some(&gap.reason),
            None if !facts.trusted => Some("a type is not known"),
            None => None,
        }
    }
}

/// The facts of `def`, remembered by the database.
///
/// Must run inside `hir_ty::attach_db`.
pub fn item_facts(db: &dyn HirDatabase, def: DefWithBodyId) -> &ItemFacts {
    item_facts_query(db, def)
}

#[salsa::tracked(returns(ref), lru = 4096)]
fn item_facts_query(db: &dyn HirDatabase, def: DefWithBodyId) -> ItemFacts {
    ItemFacts::of(db, def)
}
