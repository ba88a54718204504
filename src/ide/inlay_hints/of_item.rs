//! The hints of one item, by HIR nodes: remembered by the database until the item changes.

use hir_def::{
    AdtId, DefWithBodyId, HasModule,
    expr_store::Body as HirBody,
    hir::{BindingId, ExprId, PatId},
    signatures::{EnumSignature, StructSignature, UnionSignature},
};
use hir_ty::{
    InferenceResult,
    db::HirDatabase,
    next_solver::{Ty, TyKind},
};
use la_arena::RawIdx;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::inherent::IntoKind as _;

use super::{HintKind, adjustments, binding_modes, borrow_ends, captures, drop_points, moves, tree::Tree};
use crate::{
    explain::hints::Guard,
    ide::item::{ItemFacts, item_facts},
    ir::*,
};

/// A hint whose places are HIR nodes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NodeHint {
    pub kind: HintKind,
    /// Shown by [`Show::Notable`](super::Show::Notable) too.
    pub notable: bool,
    pub anchor: Anchor,
    pub label: Vec<NodePart>,
    pub tooltip: Words,
    /// Room before and after the label.
    pub padding: (bool, bool),
    pub edit: Option<NodeEdit>,
}

/// Puts text around a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NodeEdit {
    pub node: Node,
    pub before: String,
    pub after: String,
}

/// Where a hint stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Anchor {
    Before(Node),
    After(Node),
    /// After the `;` of the statement that the node is or begins.
    AfterStatement(Node),
    /// Before the `|` of a closure, or after its `move`; after the `move` or `async` of a block.
    Captures(Node),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NodePart {
    pub text: Words,
    /// What it speaks of.
    pub node: Option<Node>,
}

/// A sentence that may name lines, which are known only when it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Words(pub Vec<Word>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Word {
    Text(String),
    /// The number of the line on which the node starts.
    Line(Node),
    /// The node's text, on one line and shortened.
    Code(Node),
}

impl Words {
    /// `text`: each `{}` in it is the number of the line of the next of `lines`, each `{code}` the
    /// text of `code`.
    pub(super) fn new(text: &str, code: Node, lines: &[Node]) -> Words {
        let mut words = Vec::new();
        let mut lines = lines.iter();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            words.push(Word::Text(before.to_owned()));
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            match name {
                "code" => words.push(Word::Code(code)),
                _ => words.extend(lines.next().map(|&line| Word::Line(line))),
            }
            rest = after;
        }
        words.push(Word::Text(rest.to_owned()));
        Words(words)
    }
}

impl From<String> for Words {
    fn from(text: String) -> Words {
        Words(vec![Word::Text(text)])
    }
}

/// What the kinds find their hints in.
pub(in crate::ide) struct Context<'db> {
    pub db: &'db dyn HirDatabase,
    pub facts: &'db ItemFacts,
    pub hir: &'db HirBody,
    pub infer: &'db InferenceResult<'db>,
    pub tree: Tree,
}

/// The hints of `def` of every kind, those of one place in the order in which things happen there.
///
/// Must run inside `hir_ty::attach_db`.
pub(super) fn item_hints(db: &dyn HirDatabase, def: DefWithBodyId) -> &[NodeHint] {
    item_hints_query(db, def)
}

#[salsa::tracked(returns(ref), lru = 4096)]
fn item_hints_query(db: &dyn HirDatabase, def: DefWithBodyId) -> Vec<NodeHint> {
    let context = Context::new(db, def);
    let (_, map) = HirBody::with_source_map(db, def);
    let mut hints = Vec::new();
    let (mut any, mut doubt) = (false, false);
    for id in context.facts.set.bodies.indices() {
        if context.facts.doubt(id).is_some() {
            doubt = true;
            continue;
        }
        any = true;
        drop_points::of_body(&context, id, &mut hints);
        borrow_ends::of_body(&context, map, id, &mut hints);
        moves::of_body(&context, id, &mut hints);
        captures::of_body(&context, id, &mut hints);
    }
    // These follow from types alone and do not know which body of the item they are in.
    if any && !doubt {
        adjustments::of_item(&context, &mut hints);
        binding_modes::of_item(&context, &mut hints);
    }
    hints
}

pub(in crate::ide) fn expr_id(raw: u32) -> ExprId {
    ExprId::from_raw(RawIdx::from_u32(raw))
}

pub(in crate::ide) fn pat_id(raw: u32) -> PatId {
    PatId::from_raw(RawIdx::from_u32(raw))
}

pub(in crate::ide) fn expr_node(expr: ExprId) -> Node {
    Node::Expr(expr.into_raw().into_u32())
}

impl<'db> Context<'db> {
    /// Must run inside `hir_ty::attach_db`.
    pub(in crate::ide) fn new(db: &'db dyn HirDatabase, def: DefWithBodyId) -> Context<'db> {
        let hir = HirBody::of(db, def);
        let (facts, infer) = (item_facts(db, def), InferenceResult::of(db, def));
        Context { db, facts, hir, infer, tree: Tree::of(hir) }
    }

    /// rust-analyzer's type of a local.
    ///
    /// A temporary holds its expression with some of the adjustments applied: `wanted` tells which.
    fn ty(&self, decl: &LocalDecl, wanted: &str) -> Option<Ty<'db>> {
        match (&decl.kind, decl.source.node) {
            (LocalKind::Var { binding, .. }, _) => {
                Some(self.infer.binding_ty(BindingId::from_raw(RawIdx::from_u32(*binding))))
            }
            (_, Node::Expr(raw)) => {
                let expr = expr_id(raw);
                let adjusted = self.infer.expr_adjustment(expr).unwrap_or(&[]);
                let types = adjusted.iter().map(|step| step.target.as_ref());
                std::iter::once(self.infer.expr_ty(expr)).chain(types).find(|&ty| self.is_named(ty, wanted))
            }
            (_, Node::Pat(raw)) => Some(self.infer.pat_ty(pat_id(raw))),
            _ => None,
        }
    }

    /// The name of a struct, enum or union.
    pub(super) fn adt_name(&self, adt: AdtId) -> &'db str {
        match adt {
            AdtId::StructId(id) => StructSignature::of(self.db, id).name.as_str(),
            AdtId::EnumId(id) => EnumSignature::of(self.db, id).name.as_str(),
            AdtId::UnionId(id) => UnionSignature::of(self.db, id).name.as_str(),
        }
    }

    fn is_named(&self, ty: Ty<'db>, name: &str) -> bool {
        matches!(ty.kind(), TyKind::Adt(adt, _) if self.adt_name(adt.def_id()) == name)
    }

    pub(super) fn is_of_std(&self, module: &impl HasModule) -> bool {
        module.krate(self.db).data(self.db).origin.is_lang()
    }

    /// What is given back when a value of this type is dropped, if it is a guard.
    pub(in crate::ide) fn guard(&self, body: &Body, decl: &LocalDecl) -> Option<Guard> {
        let TypeKind::Adt { name, .. } = &body.types[decl.ty].kind else { return None };
        if !matches!(&**name, "Result" | "Ref" | "RefMut") && !name.ends_with("Guard") {
            return None;
        }
        self.guard_of(self.ty(decl, name)?)
    }

    fn guard_of(&self, ty: Ty<'db>) -> Option<Guard> {
        let TyKind::Adt(adt, args) = ty.kind() else { return None };
        match self.adt_name(adt.def_id()) {
            "MutexGuard"
            | "MappedMutexGuard"
            | "RwLockReadGuard"
            | "RwLockWriteGuard"
            | "MappedRwLockReadGuard"
            | "MappedRwLockWriteGuard"
            | "ReentrantLockGuard"
            | "OwnedMutexGuard" => Some(Guard::Lock),
            "Ref" | "RefMut" if self.is_of_std(&adt.def_id()) => Some(Guard::Borrow),
            // `lock()` gives the guard in both cases: the error of a poisoned lock holds it too.
            "Result" => {
                let error = args.types().nth(1)?;
                self.is_named(error, "PoisonError").then(|| self.guard_of(args.types().next()?)).flatten()
            }
            _ => None,
        }
    }

    /// Whether somebody wrote an `impl Drop` for the type, other than the standard library.
    pub(super) fn has_own_destructor(&self, body: &Body, decl: &LocalDecl) -> bool {
        let TypeKind::Adt { destructor: true, name, .. } = &body.types[decl.ty].kind else { return false };
        let ty = self.ty(decl, name);
        ty.is_some_and(|ty| matches!(ty.kind(), TyKind::Adt(adt, _) if !self.is_of_std(&adt.def_id())))
    }
}
