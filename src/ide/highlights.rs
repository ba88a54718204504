//! One value's whole life, highlighted: where its variable is declared, every use, and where it
//! is dropped.
//!
//! | place | kind |
//! |---|---|
//! | the declaration: the variable gets its value | write |
//! | moves, assignments, exclusive borrows, also of a part | write |
//! | copies, shared borrows and other looks | read |
//! | `}`, `;`, `return`, `?`, `break` that drop it, or may | write |
//! | `move` of a closure that takes it, or the `|` of one that borrows it | as its capture |
//!
//! It is the life of a variable: closures that capture it are followed, a variable it is moved
//! into (`let b = a`) is not, since that one has a declaration and a life of its own. Of a variable that
//! holds borrows, each is shown where it is made; from its `&`, see `loan_highlights.rs`.

use hir_def::{
    DefWithBodyId, ExpressionStoreOwnerId,
    expr_store::Body as HirBody,
    hir::{BinaryOp, BindingId, Expr, ExprId, Pat, PatId, Statement},
    resolver::{HasResolver, Resolver, ValueNs},
    type_ref::Mutability as HirMutability,
};
use hir_ty::{Adjust, AutoBorrow, attach_db, next_solver::Mutability as TyMutability};
use la_arena::RawIdx;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_ide_db::RootDatabase;
use ra_ap_syntax::{AstNode, SyntaxKind, SyntaxNode, T, TextRange, TextSize, ast};
use ra_ap_vfs::FileId;
use rustc_hash::FxHashSet;

use super::{
    FilePosition,
    cursor::{Item, Spot},
    inlay_hints::{
        of_item::{Context, expr_id, expr_node, pat_id},
        ways::{Way, Ways},
    },
    loan_highlights,
};
use crate::{
    borrowck::Dropped,
    ir::{AggregateKind, LocalKind, Node, Operand, Part, Rvalue, Source, StatementKind, Why},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Highlight {
    pub range: TextRange,
    pub kind: HighlightKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HighlightKind {
    Read,
    Write,
}

/// The life of the variable at `at`, in the order of the text; None where there is none, or where
/// its body is not wholly understood.
pub fn highlights(db: &RootDatabase, at: FilePosition) -> Option<Vec<Highlight>> {
    attach_db(db, || {
        let spot = Spot::at(db, at)?;
        let item = spot.item()?;
        let names = Names::new(db, item.def);
        if item.facts.set.bodies.indices().any(|id| item.facts.doubt(id).is_some()) {
            return None;
        }
        let mut all = match binding_at(&spot, &item, &names) {
            None => loan_highlights::at(&spot, &item, &names, at.file)?,
            Some(binding) => {
                let mut all: Vec<Highlight> =
                    Life::of(&item, &names, binding, at.file).into_iter().map(|it| it.shown).collect();
                let held = loan_highlights::held(&item, binding, at.file);
                all.extend(held);
                all
            }
        };
        all.sort_by_key(|highlight| (highlight.range.start(), highlight.range.end(), highlight.kind));
        // Of two reasons at one place the stronger one.
        all.dedup_by(|next, before| {
            let same = next.range == before.range;
            if same {
                before.kind = before.kind.max(next.kind);
            }
            same
        });
        Some(all)
    })
}

/// A highlight and the expression that it is for; none for declarations, captures and drops.
pub(super) struct Of {
    pub node: Option<Node>,
    pub shown: Highlight,
}

/// What the names of an item stand for.
pub(super) struct Names<'db> {
    db: &'db RootDatabase,
    owner: ExpressionStoreOwnerId,
    resolver: Resolver<'db>,
    hir: &'db HirBody,
}

impl<'db> Names<'db> {
    fn new(db: &'db RootDatabase, def: DefWithBodyId) -> Names<'db> {
        let resolver = def.resolver(db);
        Names { db, owner: ExpressionStoreOwnerId::Body(def), resolver, hir: HirBody::of(db, def) }
    }

    fn binding(&self, expr: ExprId) -> Option<BindingId> {
        let Expr::Path(path) = &self.hir[expr] else { return None };
        let mut resolver = self.resolver.clone();
        let _scope = resolver.update_to_inner_scope(self.db, self.owner, expr);
        let hygiene = self.hir.expr_path_hygiene(expr);
        match resolver.resolve_path_in_value_ns_fully(self.db, path, hygiene)? {
            ValueNs::LocalBinding(binding) => Some(binding),
            _ => None,
        }
    }
}

fn binding_at(spot: &Spot<'_>, item: &Item<'_>, names: &Names<'_>) -> Option<BindingId> {
    let token = &spot.inner;
    if !matches!(token.value.kind(), SyntaxKind::IDENT | T![self]) {
        return None;
    }
    for node in token.value.parent_ancestors().take(4) {
        if ast::SelfParam::can_cast(node.kind()) {
            return item.hir.self_param.map(|param| param.user_written);
        }
        match item.node_of(token.with_value(&node)) {
            Some(Node::Expr(raw)) => return names.binding(expr_id(raw)),
            Some(Node::Pat(raw)) => {
                return match item.hir[pat_id(raw)] {
                    Pat::Bind { id, .. } => Some(id),
                    _ => None,
                };
            }
            _ => {}
        }
    }
    None
}

/// The highlights of one variable being collected.
pub(super) struct Life<'a, 'db> {
    item: &'a Item<'db>,
    context: Context<'db>,
    bindings: Vec<BindingId>,
    file: FileId,
    name: &'a str,
    /// The expressions and patterns that move a value out of a place.
    moving: FxHashSet<Node>,
    all: Vec<Of>,
    /// The use that is being looked at.
    node: Option<Node>,
}

fn life(item: &Item<'_>, names: &Names<'_>, binding: BindingId, file: FileId) -> Vec<Of> {
    let hir = item.hir;
    let mut bindings = vec![binding];
    if let Some(this) = hir.self_param
        && (this.formal == binding || this.user_written == binding)
    {
        bindings = vec![this.formal, this.user_written];
    }
    let mut moving = FxHashSet::default();
    for body in item.facts.set.bodies.iter() {
        let statements = body.blocks.iter().flat_map(|data| &data.statements);
        for statement in statements {
            if let StatementKind::Assign(_, Rvalue::Use(Operand::Move(_))) = statement.kind
                && matches!(statement.source.why, Why::Written | Why::Binding)
            {
                moving.insert(statement.source.node);
            }
        }
    }
    let name = hir[binding].name.as_str();
    let context = Context::new(item.db, item.def);
    let mut life = Life { item, context, bindings, file, name, moving, all: Vec::new(), node: None };
    life.declaration();
    for (expr, node) in hir.exprs() {
        let mentions = matches!(node, Expr::Path(path)
            if path.mod_path().and_then(|path| path.as_ident()).is_some_and(|ident| ident.as_str() == name)
                || path.mod_path().is_some_and(|path| path.is_self()));
        if mentions && names.binding(expr).is_some_and(|found| life.bindings.contains(&found)) {
            let kind = life.kind_of_use(expr);
            life.node = Some(expr_node(expr));
            life.used(expr, kind);
            life.node = None;
        }
    }
    life.captures();
    life.drops();
    life.all
}

impl Life<'_, '_> {
    pub(super) fn of(item: &Item<'_>, names: &Names<'_>, binding: BindingId, file: FileId) -> Vec<Of> {
        life(item, names, binding, file)
    }

    fn add(&mut self, range: TextRange, kind: HighlightKind) {
        self.all.push(Of { node: self.node, shown: Highlight { range, kind } });
    }

    /// The text of a node in the file, if a macro left it as it was written.
    fn range(&self, source: Source) -> Option<TextRange> {
        let range = self.item.map.range(source)?;
        (range.file == self.file).then_some(range.range)
    }

    fn syntax(&self, expr: ExprId) -> Option<SyntaxNode> {
        let (_, map) = HirBody::with_source_map(self.item.db, self.item.def);
        let pointer = map.expr_syntax(expr).ok()?;
        let file = pointer.file_id.file_id()?.file_id(self.item.db);
        (file == self.file).then(|| pointer.to_node(self.item.db).syntax().clone())
    }

    fn declaration(&mut self) {
        let (_, map) = HirBody::with_source_map(self.item.db, self.item.def);
        let mut nodes = Vec::new();
        for &binding in &self.bindings {
            let patterns = map.patterns_for_binding(binding).iter();
            nodes.extend(patterns.map(|pat| Node::Pat(pat.into_raw().into_u32())));
            nodes.push(Node::Binding(binding.into_raw().into_u32()));
        }
        for node in nodes {
            let whole = Source { node, part: Part::Whole, why: Why::Binding };
            let Some(range) = self.range(whole) else { continue };
            // Of `mut x`, `ref x`, `x @ Some(_)`, `&mut self` the name alone.
            if let Some(name) = self.name_in(range) {
                self.add(name, HighlightKind::Write);
            }
        }
    }

    /// The first token in `range` that is the variable's name.
    fn name_in(&self, range: TextRange) -> Option<TextRange> {
        let file = ra_ap_hir::Semantics::new(self.item.db).parse_guess_edition(self.file);
        let covering = file.syntax().covering_element(range);
        let node = covering.as_node().cloned().or_else(|| covering.parent())?;
        let tokens = node.descendants_with_tokens().filter_map(|element| element.into_token());
        let mut tokens = tokens.filter(|token| range.contains_range(token.text_range()));
        tokens.find(|token| token.text() == self.name).map(|token| token.text_range())
    }

    fn used(&mut self, expr: ExprId, kind: HighlightKind) {
        let whole = Source { node: expr_node(expr), part: Part::Whole, why: Why::Written };
        let Some(range) = self.range(whole) else { return };
        // A macro that uses it in more than one place, or not as written, has the text of its call.
        if usize::from(range.len()) == self.name.len() {
            self.add(range, kind);
        }
    }

    /// What the use does to the variable, or to the part of it that is named around the use.
    fn kind_of_use(&self, expr: ExprId) -> HighlightKind {
        let hir = self.item.hir;
        let mut place = expr;
        loop {
            if self.moving.contains(&expr_node(place)) || self.is_adjusted_exclusively(place) {
                return HighlightKind::Write;
            }
            let Some(parent) = self.context.tree.parent(place) else { return HighlightKind::Read };
            match hir[parent] {
                Expr::Field { .. } => place = parent,
                Expr::Index { base, .. } if base == place => place = parent,
                // What a reference points to is another value, but it is changed through this one.
                Expr::UnaryOp { op: hir_def::hir::UnaryOp::Deref, .. } => place = parent,
                _ => return self.kind_in(place, parent),
            }
        }
    }

    fn kind_in(&self, place: ExprId, parent: ExprId) -> HighlightKind {
        let hir = self.item.hir;
        let writes = match &hir[parent] {
            Expr::Assignment { value, .. } if *value != place => true,
            Expr::Assignment { target, .. } => self.pattern_writes(*target),
            Expr::BinaryOp { lhs, op: Some(BinaryOp::Assignment { .. }), .. } => *lhs == place,
            Expr::Ref { mutability: HirMutability::Mut, .. } => true,
            Expr::Match { expr, arms } if *expr == place => {
                arms.iter().any(|arm| self.pattern_writes(arm.pat))
            }
            Expr::Let { pat, .. } => self.pattern_writes(*pat),
            Expr::Block { statements, .. } | Expr::Unsafe { statements, .. } => {
                statements.iter().any(|statement| match statement {
                    Statement::Let { pat, initializer, .. } => {
                        *initializer == Some(place) && self.pattern_writes(*pat)
                    }
                    _ => false,
                })
            }
            _ => false,
        };
        if writes { HighlightKind::Write } else { HighlightKind::Read }
    }

    /// Whether the pattern moves out of what it matches or borrows it exclusively.
    fn pattern_writes(&self, pat: PatId) -> bool {
        let mut found = false;
        self.item.hir.walk_pats(pat, &mut |pat| {
            let node = Node::Pat(pat.into_raw().into_u32());
            let by_ref = self.context.infer.binding_mode(pat).map(|mode| mode.0);
            found |= self.moving.contains(&node);
            found |= matches!(by_ref, Some(hir_ty::ByRef::Yes(mutability)) if mutability.is_mut());
        });
        found
    }

    fn is_adjusted_exclusively(&self, expr: ExprId) -> bool {
        let adjustments = self.context.infer.expr_adjustment(expr).unwrap_or(&[]);
        adjustments.iter().any(|adjustment| match adjustment.kind {
            Adjust::Borrow(AutoBorrow::Ref(mutability)) => TyMutability::from(mutability).is_mut(),
            Adjust::Borrow(AutoBorrow::RawPtr(mutability)) => mutability.is_mut(),
            Adjust::Deref(Some(overloaded)) => overloaded.0.is_mut(),
            _ => false,
        })
    }

    /// `move` or `|` of the closures that capture the variable.
    fn captures(&mut self) {
        let mut found = Vec::new();
        for body in self.item.facts.set.bodies.iter() {
            let statements = body.blocks.iter().flat_map(|data| &data.statements);
            for statement in statements {
                let StatementKind::Assign(_, Rvalue::Aggregate(AggregateKind::Closure(_), operands)) =
                    &statement.kind
                else {
                    continue;
                };
                let Node::Expr(raw) = statement.source.node else { continue };
                let Some(data) = self.context.infer.closures_data.get(&expr_id(raw)) else { continue };
                let captures = data.min_captures.values().flatten();
                for (capture, operand) in captures.zip(operands) {
                    if !self.bindings.contains(&capture.captured_local()) {
                        continue;
                    }
                    let shared = match operand {
                        Operand::Move(place) => place.as_local().is_some_and(|local| {
                            let decl = &body.locals[local];
                            let shared = matches!(
                                body.types[decl.ty].kind,
                                crate::ir::TypeKind::Ref(crate::ir::Mutability::Shared, _)
                            );
                            decl.kind == LocalKind::Temp && shared
                        }),
                        _ => true,
                    };
                    let kind = if shared { HighlightKind::Read } else { HighlightKind::Write };
                    found.push((expr_id(raw), kind));
                }
            }
        }
        for (closure, kind) in found {
            let range = self.syntax(closure).and_then(|node| match ast::Expr::cast(node)? {
                ast::Expr::ClosureExpr(closure) => match closure.move_token() {
                    Some(token) => Some(token.text_range()),
                    None => {
                        let start = closure.param_list()?.syntax().text_range().start();
                        Some(TextRange::at(start, TextSize::of('|')))
                    }
                },
                ast::Expr::BlockExpr(block) => {
                    Some(block.move_token().or_else(|| block.async_token())?.text_range())
                }
                _ => None,
            });
            if let Some(range) = range {
                self.add(range, kind);
            }
        }
    }

    /// Where the variable is dropped, or what is left of it.
    fn drops(&mut self) {
        let mut found = Vec::new();
        for id in self.item.facts.set.bodies.indices() {
            let (body, facts) = self.context.facts.body(id);
            let mut ways = Ways::new(&self.context, body);
            for fact in facts.drops.iter().filter(|fact| !fact.replace) {
                let LocalKind::Var { binding, .. } = body.locals[fact.place.local].kind else { continue };
                let binding = BindingId::from_raw(RawIdx::from_u32(binding));
                if !self.bindings.contains(&binding) || fact.dropped() == Dropped::Never {
                    continue;
                }
                match ways.of(fact) {
                    Way::Through => found.push((fact.source, None)),
                    Way::Exit(exit) => found.push((fact.source, Some(exit))),
                    Way::Refused => {}
                }
            }
        }
        for (source, exit) in found {
            let range = match exit {
                Some(exit) => self.syntax(exit).and_then(|node| exit_token(&node)),
                None => self.range(source),
            };
            if let Some(range) = range {
                self.add(range, HighlightKind::Write);
            }
        }
    }
}

/// The `return`, `?`, `break` or `continue` of an expression.
fn exit_token(node: &SyntaxNode) -> Option<TextRange> {
    let kinds = [T![return], T![?], T![break], T![continue]];
    let mut tokens = node.children_with_tokens().filter_map(|element| element.into_token());
    tokens.find(|token| kinds.contains(&token.kind())).map(|token| token.text_range())
}
