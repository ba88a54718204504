//! The hints of one item, by HIR nodes: remembered by the database until the item changes.

use hir_def::{
    AdtId, DefWithBodyId, HasModule,
    expr_store::Body as HirBody,
    hir::{BinaryOp, BindingId, Expr, ExprId, LogicOp, LoopSource, MatchArm, PatId, Statement},
};
use hir_ty::{InferenceResult, db::HirDatabase, next_solver::TyKind};
use la_arena::RawIdx;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::inherent::IntoKind as _;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{HintKind, drop_points};
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
}

/// Where a hint stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Anchor {
    After(Node),
    /// After the `;` of the statement that the node is or begins.
    AfterStatement(Node),
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
    /// `text`, each `{}` of which is the line of one of `nodes`.
    pub(super) fn with_lines(text: &str, nodes: &[Node]) -> Words {
        let mut words = Vec::new();
        for (number, piece) in text.split("{}").enumerate() {
            if number > 0 {
                words.extend(nodes.get(number - 1).map(|&node| Word::Line(node)));
            }
            words.push(Word::Text(piece.to_owned()));
        }
        Words(words)
    }
}

impl Words {
    /// `text`, with the node's own text for `{code}`.
    pub(super) fn with_code(text: &str, node: Node) -> Words {
        let mut words = Vec::new();
        for (number, piece) in text.split("{code}").enumerate() {
            if number > 0 {
                words.push(Word::Code(node));
            }
            words.push(Word::Text(piece.to_owned()));
        }
        Words(words)
    }
}

impl From<String> for Words {
    fn from(text: String) -> Words {
        Words(vec![Word::Text(text)])
    }
}

/// What the kinds find their hints in.
pub(super) struct Context<'db> {
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
fn item_hints_query<'db>(db: &'db dyn HirDatabase, def: DefWithBodyId) -> Vec<NodeHint> {
    let hir = HirBody::of(db, def);
    let context = Context {
        db,
        facts: item_facts(db, def),
        hir,
        infer: InferenceResult::of(db, def),
        tree: Tree::of(hir),
    };
    let mut hints = Vec::new();
    for id in context.facts.set.bodies.indices() {
        if context.facts.doubt(id).is_some() {
            continue;
        }
        drop_points::of_body(&context, id, &mut hints);
    }
    hints
}

/// What HIR does not say of its nodes: what is around them.
pub(super) struct Tree {
    parents: FxHashMap<ExprId, ExprId>,
    /// The pattern of the `let` or match arm whose initialiser, guard or body the expression is.
    patterns: FxHashMap<ExprId, PatId>,
    /// The body of the match arm whose pattern it is.
    arms: FxHashMap<PatId, ExprId>,
    /// What decides a branch: conditions, and the parts of their `&&` and `||`.
    conditions: FxHashSet<ExprId>,
    /// The `break` that ends a `while` or `for`, which nobody wrote.
    loop_ends: FxHashSet<ExprId>,
    /// The `return`s of `?`.
    question_marks: FxHashSet<ExprId>,
}

impl Tree {
    fn of(hir: &HirBody) -> Tree {
        let mut tree = Tree {
            parents: FxHashMap::default(),
            patterns: FxHashMap::default(),
            arms: FxHashMap::default(),
            conditions: FxHashSet::default(),
            loop_ends: FxHashSet::default(),
            question_marks: FxHashSet::default(),
        };
        for (id, expr) in hir.exprs() {
            hir.walk_child_exprs(id, |child| {
                tree.parents.insert(child, id);
            });
            match expr {
                Expr::Block { statements, .. } | Expr::Unsafe { statements, .. } => {
                    for statement in statements {
                        if let Statement::Let { pat, initializer, else_branch, .. } = *statement {
                            tree.patterns.extend(initializer.map(|expr| (expr, pat)));
                            tree.patterns.extend(else_branch.map(|expr| (expr, pat)));
                        }
                    }
                }
                &Expr::If { condition, .. } => tree.condition(hir, condition),
                Expr::Match { expr: scrutinee, arms } => {
                    // `?` is a match on the call of a path that nobody wrote.
                    if let Expr::Call { callee, .. } = hir[*scrutinee]
                        && is_lang_path(hir, callee)
                        && let [_, MatchArm { expr, .. }] = **arms
                        && matches!(hir[expr], Expr::Return { .. } | Expr::Break { .. })
                    {
                        tree.question_marks.insert(expr);
                    }
                    for arm in arms {
                        tree.arms.insert(arm.pat, arm.expr);
                        tree.patterns.insert(arm.expr, arm.pat);
                        if let Some(guard) = arm.guard {
                            tree.patterns.insert(guard, arm.pat);
                            tree.condition(hir, guard);
                        }
                    }
                }
                Expr::BinaryOp { op: Some(BinaryOp::LogicOp(_)), .. } => tree.condition(hir, id),
                &Expr::Loop { body, source: LoopSource::While, .. } => {
                    if let Expr::If { else_branch: Some(end), .. } = hir[body] {
                        tree.loop_ends.insert(end);
                    }
                }
                &Expr::Loop { body, source: LoopSource::ForLoop, .. } => {
                    if let Expr::Block { tail: Some(tail), .. } = hir[body]
                        && let Expr::Match { arms, .. } = &hir[tail]
                    {
                        tree.loop_ends.extend(arms.first().map(|arm| arm.expr));
                    }
                }
                _ => {}
            }
        }
        tree
    }

    fn condition(&mut self, hir: &HirBody, expr: ExprId) {
        if !self.conditions.insert(expr) {
            return;
        }
        if let Expr::BinaryOp { lhs, rhs, op: Some(BinaryOp::LogicOp(LogicOp::And | LogicOp::Or)) } =
            hir[expr]
        {
            self.condition(hir, lhs);
            self.condition(hir, rhs);
        }
    }

    /// Whether `expr` decides a branch.
    pub(super) fn is_condition(&self, expr: ExprId) -> bool {
        self.conditions.contains(&expr)
    }

    pub(super) fn is_question_mark(&self, expr: ExprId) -> bool {
        self.question_marks.contains(&expr)
    }

    pub(super) fn is_loop_end(&self, expr: ExprId) -> bool {
        self.loop_ends.contains(&expr)
    }

    /// `expr` and everything around it, outwards.
    pub(super) fn ancestors(&self, expr: ExprId) -> impl Iterator<Item = ExprId> + '_ {
        std::iter::successors(Some(expr), |expr| self.parents.get(expr).copied())
    }

    /// Whether `expr` lies in the scope that ends where `scope` does: in that expression, in the
    /// statement that begins with it, or in the arm or `let` whose pattern it is.
    pub(super) fn is_inside(&self, expr: ExprId, scope: Node) -> bool {
        self.ancestors(expr).any(|around| match scope {
            Node::Expr(raw) => around == expr_id(raw),
            Node::Pat(raw) => self.patterns.get(&around) == Some(&pat_id(raw)),
            Node::Binding(_) | Node::Item => false,
        })
    }

    /// Where a scope with this end stops, in text.
    pub(super) fn end(&self, source: Source) -> Anchor {
        match (source.part, source.node) {
            (Part::StatementEnd, node) => Anchor::AfterStatement(node),
            (Part::ArmEnd, Node::Pat(raw)) => match self.arms.get(&pat_id(raw)) {
                Some(&body) => Anchor::After(expr_node(body)),
                None => Anchor::After(source.node),
            },
            (_, node) => Anchor::After(node),
        }
    }
}

/// A path that a desugaring made.
fn is_lang_path(hir: &HirBody, expr: ExprId) -> bool {
    matches!(&hir[expr], Expr::Path(path) if path.mod_path().is_none())
}

pub(super) fn expr_id(raw: u32) -> ExprId {
    ExprId::from_raw(RawIdx::from_u32(raw))
}

pub(super) fn pat_id(raw: u32) -> PatId {
    PatId::from_raw(RawIdx::from_u32(raw))
}

pub(super) fn expr_node(expr: ExprId) -> Node {
    Node::Expr(expr.into_raw().into_u32())
}

impl<'db> Context<'db> {
    /// The struct, enum or union that a local's type is.
    fn adt(&self, decl: &LocalDecl) -> Option<AdtId> {
        let ty = match (&decl.kind, decl.source.node) {
            (LocalKind::Var { binding, .. }, _) => {
                self.infer.binding_ty(BindingId::from_raw(RawIdx::from_u32(*binding)))
            }
            (_, Node::Expr(raw)) => {
                let expr = expr_id(raw);
                let adjusted = self.infer.expr_adjustment(expr).and_then(|all| all.last());
                adjusted.map_or_else(|| self.infer.expr_ty(expr), |last| last.target.as_ref())
            }
            (_, Node::Pat(raw)) => self.infer.pat_ty(pat_id(raw)),
            _ => return None,
        };
        match ty.kind() {
            TyKind::Adt(adt, _) => Some(adt.def_id()),
            _ => None,
        }
    }

    fn is_of_std(&self, adt: AdtId) -> bool {
        adt.module(self.db).krate(self.db).data(self.db).origin.is_lang()
    }

    /// What is given back when a value of this type is dropped, if it is a guard.
    pub(super) fn guard(&self, body: &Body, decl: &LocalDecl) -> Option<Guard> {
        let TypeKind::Adt { name, .. } = &body.types[decl.ty].kind else { return None };
        match &**name {
            "MutexGuard"
            | "MappedMutexGuard"
            | "RwLockReadGuard"
            | "RwLockWriteGuard"
            | "MappedRwLockReadGuard"
            | "MappedRwLockWriteGuard"
            | "ReentrantLockGuard"
            | "OwnedMutexGuard" => Some(Guard::Lock),
            "Ref" | "RefMut" if self.is_of_std(self.adt(decl)?) => Some(Guard::Borrow),
            _ => None,
        }
    }

    /// Whether somebody wrote an `impl Drop` for the type, other than the standard library.
    pub(super) fn has_own_destructor(&self, body: &Body, decl: &LocalDecl) -> bool {
        matches!(body.types[decl.ty].kind, TypeKind::Adt { destructor: true, .. })
            && self.adt(decl).is_some_and(|adt| !self.is_of_std(adt))
    }
}
