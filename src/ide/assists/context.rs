//! What an assist is asked about: the cursor, the errors it touches, and the moves behind them.

use hir_def::{
    DefWithBodyId, FunctionId, HasModule as _, Lookup as _,
    lang_item::{LangItems, lang_items},
    src::HasSource as _,
};
use ra_ap_hir as hir;
use ra_ap_hir::Semantics;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_expand::{HirFileId, InFile};
use ra_ap_ide_db::RootDatabase;
use ra_ap_syntax::{AstNode as _, SyntaxKind, SyntaxNode, SyntaxNodePtr, TextRange, TextSize, ast};
use ra_ap_vfs::FileId;

use super::{
    Assist, Cost, FileRange, TextEdit,
    trial::{self, Found, Trial},
};
use crate::{
    borrowck::{Code, Conflict, MoveOut, OwnershipError, Reason, WhyAlive},
    explain,
    ide::{FilePosition, cursor::Item},
    ir::{Body, BodyId, ElemKind, Place, PlaceElem, Why},
};

pub(super) struct Context<'db> {
    pub db: &'db RootDatabase,
    pub sema: Semantics<'db, RootDatabase>,
    pub item: Item<'db>,
    /// The item, where it is a function written in this file.
    pub function: FunctionId,
    pub at: FileRange,
    /// Every ownership error of the item.
    errors: Vec<Found>,
    offers: Vec<(Cost, Assist)>,
}

/// An error the cursor touches.
#[derive(Debug, Clone)]
pub(super) struct Error {
    pub code: Code,
    pub primary: TextRange,
    pub moves: Vec<Moved>,
}

/// An error that a loan is behind, with its places in the file.
pub(super) struct Lent<'db> {
    pub error: Error,
    pub body: &'db Body,
    pub conflict: &'db Conflict,
    /// Where it was borrowed.
    pub borrowed: TextRange,
    /// Where the borrow is used later, or its holder dropped.
    pub later: Option<TextRange>,
}

/// A value leaves a place of the user's.
#[derive(Debug, Clone)]
pub(super) struct Moved {
    /// What is moved, in the user's names.
    pub name: String,
    pub why: Why,
    /// The expression, pattern or closure that moves it.
    pub node: InFile<SyntaxNode>,
    pub range: TextRange,
}

impl Moved {
    /// The moved expression, where it is one and not a pattern or a capture.
    pub fn expr(&self) -> Option<ast::Expr> {
        matches!(self.why, Why::Written).then(|| ast::Expr::cast(self.node.value.clone()))?
    }
}

/// What an assist wants to do.
pub(super) struct Proposal {
    pub id: &'static str,
    pub title: String,
    pub cost: Cost,
    pub edits: Vec<(FileId, TextEdit)>,
}

impl<'db> Context<'db> {
    /// None if the cursor is in no function, or in one that a macro wrote or that is not wholly
    /// understood.
    pub fn new(db: &'db RootDatabase, at: FileRange) -> Option<Context<'db>> {
        let item = Item::around(db, FilePosition { file: at.file, offset: at.range.start() })?;
        let DefWithBodyId::FunctionId(function) = item.def else { return None };
        let errors = trial::errors_of(&item)?;
        let sema = Semantics::new(db);
        Some(Context { db, sema, item, function, at, errors, offers: Vec::new() })
    }

    /// The errors with one of `codes` whose place, or one of whose moves, the cursor touches.
    ///
    /// A move out of what may not be left empty is its own only move.
    pub fn errors(&self, codes: &[Code]) -> Vec<Error> {
        let mut all = Vec::new();
        for (id, body) in self.item.facts.set.bodies.iter_enumerated() {
            for error in &self.item.facts.facts[id].errors {
                if !codes.contains(&error.code) {
                    continue;
                }
                let Some(primary) = self.item.map.range(error.primary) else { continue };
                let moves: Option<Vec<Moved>> = match &error.reason {
                    Reason::Hole { .. } => self.hole(body, error).map(|hole| vec![hole]),
                    _ => error.moves().iter().map(|site| self.moved(id, body, &site.out)).collect(),
                };
                let Some(moves) = moves else { continue };
                let here = |range: TextRange| self.touches(range);
                if primary.file == self.at.file
                    && (here(primary.range) || moves.iter().any(|moved| here(moved.range)))
                {
                    all.push(Error { code: error.code, primary: primary.range, moves });
                }
            }
        }
        all
    }

    /// The errors that a loan is behind, and one of whose places the cursor touches.
    pub fn lent(&self) -> Vec<Lent<'db>> {
        let facts = self.item.facts;
        let range = |source| {
            let found = self.item.map.range(source).filter(|found| found.file == self.at.file)?;
            Some(found.range)
        };
        let mut all = Vec::new();
        for (id, body) in facts.set.bodies.iter_enumerated() {
            for error in &facts.facts[id].errors {
                let Reason::Lent(conflict) = &error.reason else { continue };
                let (Some(primary), Some(borrowed)) = (range(error.primary), range(conflict.borrowed)) else {
                    continue;
                };
                let later = match conflict.reason.why {
                    WhyAlive::UsedLater { location, .. }
                    | WhyAlive::UsedInNextTurn { location, .. }
                    | WhyAlive::UsedWhenDropped { location, .. } => range(body.source_of(location)),
                    WhyAlive::MustOutlive { .. } | WhyAlive::Unexplained => None,
                };
                let at_use = matches!(conflict.reason.why, WhyAlive::UsedLater { .. });
                if self.touches(primary)
                    || self.touches(borrowed)
                    || later.is_some_and(|later| at_use && self.touches(later))
                {
                    let error = Error { code: error.code, primary, moves: Vec::new() };
                    all.push(Lent { error, body, conflict, borrowed, later });
                }
            }
        }
        all
    }

    /// What E0507 and its like would move: the expression, or the scrutinee of the pattern.
    fn hole(&self, body: &Body, error: &OwnershipError) -> Option<Moved> {
        let node = self.node(error.primary.node)?;
        let range = self.written(&node.value, node.file_id)?;
        if range.file != self.at.file || !ast::Expr::can_cast(node.value.kind()) {
            return None;
        }
        let name = match node.value.kind() {
            SyntaxKind::CLOSURE_EXPR => explain::place_name(body, &error.place)?,
            _ => self.text(range)?.to_owned(),
        };
        Some(Moved { name, why: Why::Written, node, range: range.range })
    }

    /// The moves at the cursor, innermost first.
    pub fn moves_here(&self) -> Vec<Moved> {
        let mut all = self.moves();
        all.retain(|moved| self.touches(moved.range));
        all.sort_by_key(|moved| moved.range.len());
        all
    }

    /// Every move of the item that has a text of its own.
    pub fn moves(&self) -> Vec<Moved> {
        let mut all = Vec::new();
        for (id, body) in self.item.facts.set.bodies.iter_enumerated() {
            let moves = &self.item.facts.facts[id].moves.moves;
            all.extend(moves.iter().filter_map(|out| self.moved(id, body, out)));
        }
        all
    }

    fn moved(&self, id: BodyId, body: &Body, out: &MoveOut) -> Option<Moved> {
        let place = self.item.facts.facts[id].moves.paths[out.path].place.clone();
        // A part that only a pattern names has the name of what it is taken from.
        let part = |elem: &PlaceElem| matches!(elem.kind, ElemKind::Downcast(_));
        let whole = place.projection.iter().position(part).unwrap_or(place.projection.len());
        let named = Place { local: place.local, projection: place.projection[..whole].to_vec() };
        let name = explain::place_name(body, &named)?;
        let mut node = self.node(out.source.node)?;
        let mut why = out.source.why;
        if why == Why::Binding
            && self.written(&node.value, node.file_id).is_none()
            && let Some(argument) = self.scrutinee(&node.value)
        {
            // `dbg!(x)` is a match on its argument, with a pattern of its own.
            (node.value, why) = (argument.syntax().clone(), Why::Written);
        }
        let range = self.written(&node.value, node.file_id)?;
        // As it is written, where it is: `u.a`, even if the move takes the whole of a union.
        let name = match node.value.kind() {
            SyntaxKind::PATH_EXPR | SyntaxKind::FIELD_EXPR => self.text(range)?.to_owned(),
            _ if why == Why::Binding => match self.scrutinee(&node.value) {
                Some(of) => of.syntax().text().to_string(),
                None => name,
            },
            _ => name,
        };
        (range.file == self.at.file).then_some(Moved { name, why, node, range: range.range })
    }

    pub fn touches(&self, range: TextRange) -> bool {
        range.intersect(self.at.range).is_some()
    }

    /// The syntax of a HIR node, in a tree that `sema` knows.
    pub fn node(&self, node: crate::ir::Node) -> Option<InFile<SyntaxNode>> {
        let InFile { file_id, value } = self.item.map.node(node)?;
        let root = self.sema.parse_or_expand(file_id);
        Some(InFile::new(file_id, SyntaxNodePtr::new(&value).to_node(&root)))
    }

    /// The innermost node of a kind at the cursor, in the file itself.
    pub fn node_here<N: ra_ap_syntax::AstNode>(&self) -> Option<N> {
        let root = self.item_root()?;
        root.token_at_offset(self.at.range.start())
            .filter_map(|token| token.parent_ancestors().find_map(N::cast))
            .min_by_key(|node| node.syntax().text_range().len())
    }

    /// The root of the file that the item stands in, as `sema` knows it.
    pub fn item_root(&self) -> Option<SyntaxNode> {
        let file = self.function.lookup(self.db).id.file_id;
        file.file_id()?;
        Some(self.sema.parse_or_expand(file))
    }

    /// The item's text in its file.
    pub fn item_range(&self) -> Option<TextRange> {
        let source = self.function.lookup(self.db).source(self.db);
        source.file_id.file_id()?;
        Some(source.value.syntax().text_range())
    }

    /// The text of the file at hand.
    pub fn file_text(&self) -> &'db str {
        use ra_ap_base_db::SourceDatabase as _;
        self.db.file_text(self.at.file).text(self.db)
    }

    /// The text of the item.
    pub fn item_text(&self) -> Option<String> {
        let source = self.function.lookup(self.db).source(self.db);
        Some(source.value.syntax().text().to_string())
    }

    /// Where the user wrote `node`; None if any of it comes from a macro's definition.
    pub fn written(&self, node: &SyntaxNode, file: HirFileId) -> Option<FileRange> {
        let range = InFile::new(file, node.text_range()).original_node_file_range_rooted_opt(self.db)?;
        let range = FileRange { file: range.file_id.file_id(self.db), range: range.range };
        // The parts of a macro's argument may be put together in another order.
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let text = self.text(range)?;
        (file.file_id().is_some() || squeezed(text) == squeezed(&node.text().to_string())).then_some(range)
    }

    /// The text of a range of a file.
    pub fn text(&self, range: FileRange) -> Option<&'db str> {
        use ra_ap_base_db::SourceDatabase as _;
        self.db.file_text(range.file).text(self.db).get(std::ops::Range::<usize>::from(range.range))
    }

    pub fn type_of(&self, expr: &ast::Expr) -> Option<hir::Type<'db>> {
        let ty = self.sema.type_of_expr(expr)?.original;
        (!ty.contains_unknown()).then_some(ty)
    }

    pub fn lang_items(&self) -> &'db LangItems {
        lang_items(self.db, self.function.module(self.db).krate(self.db))
    }

    /// The scrutinee or initialiser that a pattern takes apart.
    pub fn scrutinee(&self, pat: &SyntaxNode) -> Option<ast::Expr> {
        pat.ancestors().find_map(|node| {
            if let Some(statement) = ast::LetStmt::cast(node.clone()) {
                return Some(statement.initializer());
            }
            if let Some(condition) = ast::LetExpr::cast(node.clone()) {
                return Some(condition.expr());
            }
            if ast::MatchArm::can_cast(node.kind()) {
                return Some(node.ancestors().find_map(ast::MatchExpr::cast)?.expr());
            }
            ast::Expr::can_cast(node.kind()).then_some(None)
        })?
    }

    /// `line` as the first line of a block, indented as what follows.
    pub fn first_line(&self, block: &ast::BlockExpr, file: HirFileId, line: &str) -> Option<Vec<TextEdit>> {
        let list = block.stmt_list()?;
        let range = self.written(list.syntax(), file)?;
        let inside = self.text(range)?.strip_prefix('{')?;
        let at = TextRange::empty(range.range.start() + TextSize::of('{'));
        let blank = &inside[..inside.len() - inside.trim_start().len()];
        let text = match blank.rfind('\n') {
            Some(newline) => format!("\n{}{line}", &blank[newline + 1..]),
            None => format!(" {line}"),
        };
        Some(vec![TextEdit { range: at, text }])
    }

    /// The item with `edits`; None if that does not type-check.
    pub fn attempt(&self, edits: &[TextEdit]) -> Option<Trial<'db>> {
        trial::attempt(self.db, self.function, edits)
    }

    /// Whether `trial`, of the item, has its errors but for `error`.
    pub fn is_better(&self, error: Option<&Error>, trial: &Trial<'_>) -> bool {
        let old =
            |found: &Found| self.errors.iter().any(|old| old.code == found.code && old.range == found.range);
        let gone = error.is_none_or(|error| !trial.errors.iter().any(|found| found.range == error.primary));
        gone && trial.errors.iter().all(old)
    }

    /// Adds a proposal that was tried.
    pub fn offer(&mut self, error: Option<&Error>, target: TextRange, proposal: Proposal) {
        let Proposal { id, title, cost, edits } = proposal;
        let mut by_file: Vec<(FileId, Vec<TextEdit>)> = Vec::new();
        for (file, edit) in edits {
            match by_file.iter_mut().find(|(other, _)| *other == file) {
                Some((_, edits)) => edits.push(edit),
                None => by_file.push((file, vec![edit])),
            }
        }
        by_file.sort_by_key(|&(file, _)| (file != self.at.file, file));
        for (_, edits) in &mut by_file {
            edits.sort_by_key(|edit| (edit.range.start(), edit.range.end()));
            edits.dedup();
        }
        let assist = Assist {
            id,
            title,
            preferred: false,
            code: error.map(|error| error.code),
            target,
            edits: by_file,
        };
        if !self.offers.iter().any(|(_, other)| other.edits == assist.edits) {
            self.offers.push((cost, assist));
        }
    }

    /// The offers, cheapest first; fixes before refactorings.
    pub fn finish(mut self) -> Vec<Assist> {
        self.offers.sort_by_key(|(cost, assist)| (assist.code.is_none(), *cost));
        let mut all: Vec<Assist> = self.offers.into_iter().map(|(_, assist)| assist).collect();
        if let Some(best) = all.first_mut() {
            best.preferred = best.code.is_some();
        }
        all
    }
}

/// Puts `before` and `after` around `range`.
pub(super) fn around(range: TextRange, before: &str, after: &str) -> Vec<TextEdit> {
    let mut edits = Vec::new();
    if !before.is_empty() {
        edits.push(TextEdit { range: TextRange::empty(range.start()), text: before.to_owned() });
    }
    if !after.is_empty() {
        edits.push(TextEdit { range: TextRange::empty(range.end()), text: after.to_owned() });
    }
    edits
}

pub(super) fn replace(range: TextRange, text: impl Into<String>) -> TextEdit {
    TextEdit { range, text: text.into() }
}

/// `Rc` or `Arc`, where the type is one: a copy of it counts one more owner.
pub(super) fn handle_of(db: &RootDatabase, ty: &hir::Type<'_>) -> Option<String> {
    let adt = ty.as_adt().filter(|adt| adt.module(db).krate(db).origin(db).is_lang())?;
    let name = adt.name(db).as_str().to_owned();
    (name == "Rc" || name == "Arc").then_some(name)
}

/// `x` of `((x))`.
pub(super) fn without_parens(mut expr: ast::Expr) -> ast::Expr {
    while let ast::Expr::ParenExpr(paren) = &expr {
        let Some(inner) = paren.expr() else { break };
        expr = inner;
    }
    expr
}
