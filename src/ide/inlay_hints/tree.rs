//! What HIR does not say of its nodes: what is around them.

use hir_def::{
    expr_store::Body as HirBody,
    hir::{BinaryOp, Expr, ExprId, LogicOp, LoopSource, MatchArm, PatId, Statement},
};
use ra_ap_hir_def as hir_def;
use rustc_hash::{FxHashMap, FxHashSet};

use super::of_item::{Anchor, expr_id, expr_node, pat_id};
use crate::ir::{Node, Part, Source};

/// What HIR does not say of its nodes: what is around them.
pub(in crate::ide) struct Tree {
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
    /// The matches that `?` became.
    questions: FxHashSet<ExprId>,
}

impl Tree {
    pub(in crate::ide) fn of(hir: &HirBody) -> Tree {
        let mut tree = Tree {
            parents: FxHashMap::default(),
            patterns: FxHashMap::default(),
            arms: FxHashMap::default(),
            conditions: FxHashSet::default(),
            loop_ends: FxHashSet::default(),
            question_marks: FxHashSet::default(),
            questions: FxHashSet::default(),
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
                        tree.questions.insert(id);
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
    pub(in crate::ide) fn is_condition(&self, expr: ExprId) -> bool {
        self.conditions.contains(&expr)
    }

    pub(in crate::ide) fn is_question_mark(&self, expr: ExprId) -> bool {
        self.question_marks.contains(&expr)
    }

    pub(in crate::ide) fn is_loop_end(&self, expr: ExprId) -> bool {
        self.loop_ends.contains(&expr)
    }

    /// Whether `expr` is the body or guard of a match arm.
    pub(in crate::ide) fn is_arm(&self, expr: ExprId) -> bool {
        self.pattern(expr).is_some_and(|pat| self.arms.contains_key(&pat))
    }

    /// Whether `expr` is the match that a `?` became.
    pub(in crate::ide) fn is_question(&self, expr: ExprId) -> bool {
        self.questions.contains(&expr)
    }

    /// The loop around `expr`, of the same body.
    pub(in crate::ide) fn innermost_loop(&self, hir: &HirBody, expr: ExprId) -> Option<ExprId> {
        self.ancestors(expr)
            .take_while(|&around| !matches!(hir[around], Expr::Closure { .. }))
            .find(|&around| matches!(hir[around], Expr::Loop { .. }))
    }

    /// Whether the pattern declares its variables inside of `around`.
    pub(in crate::ide) fn declares(&self, hir: &HirBody, around: ExprId, pat: PatId) -> bool {
        let mut found = false;
        let mut todo = vec![around];
        while let (Some(expr), false) = (todo.pop(), found) {
            let mut look = |root: PatId| hir.walk_pats(root, &mut |inner| found |= inner == pat);
            match &hir[expr] {
                Expr::Block { statements, .. } | Expr::Unsafe { statements, .. } => {
                    for statement in statements {
                        if let Statement::Let { pat, .. } = statement {
                            look(*pat);
                        }
                    }
                }
                Expr::Match { arms, .. } => arms.iter().for_each(|arm| look(arm.pat)),
                Expr::Let { pat, .. } => look(*pat),
                _ => {}
            }
            hir.walk_child_exprs(expr, |child| todo.push(child));
        }
        found
    }

    pub(in crate::ide) fn parent(&self, expr: ExprId) -> Option<ExprId> {
        self.parents.get(&expr).copied()
    }

    /// The pattern of the `let` or match arm whose initialiser, guard or body `expr` is.
    pub(in crate::ide) fn pattern(&self, expr: ExprId) -> Option<PatId> {
        self.patterns.get(&expr).copied()
    }

    /// `expr` and everything around it, outwards.
    pub(in crate::ide) fn ancestors(&self, expr: ExprId) -> impl Iterator<Item = ExprId> + '_ {
        std::iter::successors(Some(expr), |&expr| self.parent(expr))
    }

    /// Whether `expr` lies in the scope that ends where `scope` does: in that expression, in the
    /// statement that begins with it, or in the arm or `let` whose pattern it is.
    pub(in crate::ide) fn is_inside(&self, expr: ExprId, scope: Node) -> bool {
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
pub(in crate::ide) fn is_lang_path(hir: &HirBody, expr: ExprId) -> bool {
    matches!(&hir[expr], Expr::Path(path) if path.mod_path().is_none())
}
