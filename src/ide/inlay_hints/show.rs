//! From HIR nodes to text: the hints that a request asks for.

use hir_def::{
    DefWithBodyId, FunctionId,
    expr_store::{Body as HirBody, body::BodySourceMap},
    hir::BindingId,
};
use hir_ty::db::HirDatabase;
use la_arena::RawIdx;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_expand::InFile;
use ra_ap_hir_ty as hir_ty;
use ra_ap_ide_db::{RootDatabase, line_index};
use ra_ap_syntax::{AstNode, SyntaxNode, SyntaxNodePtr, TextRange, TextSize, ast};
use ra_ap_vfs::FileId;

use super::{
    HintConfig, HintKind, InlayHint, LabelPart, Show,
    of_item::{Anchor, NodeEdit, NodeHint, NodePart, Word, Words, expr_id, item_hints, pat_id},
    signatures,
};
use crate::{
    ide::{FileRange, TextEdit, item::item_facts},
    ir::Node,
};

/// More values than this at one place are counted rather than named.
const MAX_NAMED: usize = 4;

/// Where a hint stands among others at the same place: what comes after a node first, then what
/// comes before one; of nodes that begin together the outer one first, of those that end together
/// the inner one.
type Order = (TextSize, bool, u32, HintKind);

pub(super) struct Shown<'a> {
    db: &'a RootDatabase,
    file: FileId,
    range: Option<TextRange>,
    config: &'a HintConfig,
    hints: Vec<(Order, InlayHint)>,
}

impl<'a> Shown<'a> {
    pub(super) fn new(
        db: &'a RootDatabase,
        file: FileId,
        range: Option<TextRange>,
        config: &'a HintConfig,
    ) -> Self {
        Shown { db, file, range, config, hints: Vec::new() }
    }

    pub(super) fn item(&mut self, def: DefWithBodyId) {
        let db: &dyn HirDatabase = self.db;
        if let DefWithBodyId::FunctionId(id) = def {
            self.signature(id, def);
        }
        let hints = item_hints(db, def);
        let wanted = |hint: &&NodeHint| match self.config.show(hint.kind) {
            Show::Never => false,
            Show::Notable => hint.notable,
            Show::Always => true,
        };
        let wanted: Vec<&NodeHint> = hints.iter().filter(wanted).collect();
        if wanted.is_empty() {
            return;
        }
        let (hir, map) = HirBody::with_source_map(db, def);
        for hint in wanted {
            self.hint(hir, map, hint);
        }
    }

    fn signature(&mut self, id: FunctionId, def: DefWithBodyId) {
        let wanted = |kind| self.config.show(kind) == Show::Always;
        if !wanted(HintKind::Summary) && !wanted(HintKind::Lifetime) {
            return;
        }
        let db: &dyn HirDatabase = self.db;
        for hint in signatures::of_function(self.db, self.file, id, item_facts(db, def), wanted) {
            if self.range.is_none_or(|range| range.contains_inclusive(hint.position)) {
                self.hints.push(((hint.position, false, 0, hint.kind), hint));
            }
        }
    }

    fn hint(&mut self, hir: &HirBody, map: &BodySourceMap, hint: &NodeHint) -> Option<()> {
        let (position, order) = self.position(hir, map, hint.anchor)?;
        // The end of a borrow on its own line is no news.
        if hint.kind == HintKind::BorrowEnd
            && let Some(borrow) = hint.label.first().and_then(|part| self.pointer(hir, map, part.node?))
        {
            let line = |at: TextSize| line_index(self.db, self.file).line_col(at).line;
            if line(borrow.value.text_range().end()) == line(position) {
                return None;
            }
        }
        if self.range.is_some_and(|range| !range.contains_inclusive(position)) {
            return None;
        }
        let (padding_left, padding_right) = hint.padding;
        let shown = InlayHint {
            position,
            kind: hint.kind,
            label: hint.label.iter().map(|part| self.label(hir, map, part)).collect(),
            tooltip: self.words(hir, map, &hint.tooltip),
            padding_left,
            padding_right,
            edit: hint.edit.as_ref().and_then(|edit| self.edit(hir, map, edit)),
        };
        let (before, rank) = order;
        self.hints.push(((position, before, rank, hint.kind), shown));
        Some(())
    }

    /// The place, whether what follows it is meant, and the rank among such.
    fn position(
        &self,
        hir: &HirBody,
        map: &BodySourceMap,
        anchor: Anchor,
    ) -> Option<(TextSize, (bool, u32))> {
        Some(match anchor {
            Anchor::Before(node) => {
                let range = self.pointer(hir, map, node)?.value.text_range();
                (range.start(), (true, u32::MAX - u32::from(range.len())))
            }
            Anchor::After(node) => {
                let range = self.pointer(hir, map, node)?.value.text_range();
                (range.end(), (false, 0))
            }
            Anchor::AfterStatement(node) => {
                let node = match self.node(hir, map, node) {
                    Some(node) => node,
                    None => self.macro_call(map, node)?,
                };
                let statement = node.ancestors().find(|node| ast::Stmt::can_cast(node.kind()));
                (statement.unwrap_or(node).text_range().end(), (false, 0))
            }
            Anchor::Captures(node) => {
                let node = self.node(hir, map, node)?;
                let (place, before) = match ast::Expr::cast(node)? {
                    ast::Expr::ClosureExpr(closure) => match closure.move_token() {
                        Some(token) => (token.text_range().end(), false),
                        None => (closure.param_list()?.syntax().text_range().start(), true),
                    },
                    ast::Expr::BlockExpr(block) => {
                        let token = block.move_token().or_else(|| block.async_token())?;
                        (token.text_range().end(), false)
                    }
                    _ => return None,
                };
                (place, (before, u32::MAX))
            }
        })
    }

    fn edit(&self, hir: &HirBody, map: &BodySourceMap, edit: &NodeEdit) -> Option<TextEdit> {
        let node = self.node(hir, map, edit.node)?;
        let text = format!("{}{}{}", edit.before, node.text(), edit.after);
        Some(TextEdit { range: node.text_range(), text })
    }

    fn label(&self, hir: &HirBody, map: &BodySourceMap, part: &NodePart) -> LabelPart {
        let pointer = part.node.and_then(|node| self.pointer(hir, map, node));
        let location = pointer.map(|node| FileRange { file: self.file, range: node.value.text_range() });
        LabelPart { text: self.words(hir, map, &part.text), location }
    }

    fn words(&self, hir: &HirBody, map: &BodySourceMap, words: &Words) -> String {
        let mut text = String::new();
        for word in &words.0 {
            match word {
                Word::Text(piece) => text.push_str(piece),
                Word::Line(node) => {
                    let Some(node) = self.pointer(hir, map, *node) else { continue };
                    let start = node.value.text_range().start();
                    let line = line_index(self.db, self.file).line_col(start).line + 1;
                    text.push_str(&line.to_string());
                }
                Word::Code(node) => {
                    let Some(node) = self.node(hir, map, *node) else { continue };
                    text.push_str(&shortened(&node.text().to_string()));
                }
            }
        }
        text
    }

    /// Where the node stands, if that is in the file itself and not in what a macro made.
    fn pointer(&self, hir: &HirBody, map: &BodySourceMap, node: Node) -> Option<InFile<SyntaxNodePtr>> {
        let pointer = match node {
            Node::Expr(raw) => map.expr_syntax(expr_id(raw)).ok()?.map(|ptr| ptr.syntax_node_ptr()),
            Node::Pat(raw) => map.pat_syntax(pat_id(raw)).ok()?.map(|ptr| ptr.syntax_node_ptr()),
            Node::Binding(raw) => {
                let id = BindingId::from_raw(RawIdx::from_u32(raw));
                if hir.is_any_self_param(id) {
                    map.self_param_syntax()?.map(|ptr| ptr.syntax_node_ptr())
                } else {
                    let &pat = map.patterns_for_binding(id).first()?;
                    map.pat_syntax(pat).ok()?.map(|ptr| ptr.syntax_node_ptr())
                }
            }
            Node::Item => return None,
        };
        let file = pointer.file_id.file_id()?.file_id(self.db);
        (file == self.file).then_some(pointer)
    }

    /// The call, in the file itself, of the macro that the node comes from.
    fn macro_call(&self, map: &BodySourceMap, node: Node) -> Option<SyntaxNode> {
        let Node::Expr(raw) = node else { return None };
        let mut file = map.expr_syntax(expr_id(raw)).ok()?.file_id;
        let mut call = None;
        while let Some(expansion) = file.macro_file() {
            let node = expansion.call_node(self.db);
            file = node.file_id;
            call = Some(node.value);
        }
        call.filter(|_| file.file_id().is_some_and(|file| file.file_id(self.db) == self.file))
    }

    fn node(&self, hir: &HirBody, map: &BodySourceMap, node: Node) -> Option<SyntaxNode> {
        let pointer = self.pointer(hir, map, node)?;
        Some(pointer.value.to_node(&pointer.file_id.parse_or_expand(self.db)))
    }

    /// All hints in the order of the text, those of values at one place as one.
    pub(super) fn finish(mut self) -> Vec<InlayHint> {
        self.hints.sort_by_key(|&(order, _)| order);
        let mut all = Vec::new();
        let mut hints = self.hints.into_iter().map(|(_, hint)| hint).peekable();
        while let Some(hint) = hints.next() {
            let mut same = vec![hint];
            while let Some(next) = hints.next_if(|next| joins(&same[0], next)) {
                same.push(next);
            }
            all.extend(merge(same));
        }
        all
    }
}

/// Whether two neighbours are read as one list.
fn joins(one: &InlayHint, next: &InlayHint) -> bool {
    let lists =
        matches!(one.kind, HintKind::Drop | HintKind::Exit | HintKind::Overwrite | HintKind::BorrowEnd);
    lists && one.kind == next.kind && one.position == next.position
}

/// The hints of one kind at one place as one. Copies of one way out say the same.
fn merge(hints: Vec<InlayHint>) -> Option<InlayHint> {
    let mut different: Vec<InlayHint> = Vec::new();
    for hint in hints {
        if !different.contains(&hint) {
            different.push(hint);
        }
    }
    let count = different.len();
    let mut different = different.into_iter();
    let mut merged = different.next()?;
    for (number, hint) in different.enumerate() {
        merged.tooltip.push_str("\n\n");
        merged.tooltip.push_str(&hint.tooltip);
        if number + 1 < MAX_NAMED || count == MAX_NAMED + 1 {
            merged.label.push(LabelPart { text: ", ".to_owned(), location: None });
            merged.label.extend(hint.label);
        } else if number + 1 == MAX_NAMED {
            let text = format!(", … {} more", count - MAX_NAMED);
            merged.label.push(LabelPart { text, location: None });
        }
    }
    Some(merged)
}

/// An expression on one line, and not too long a piece of it.
fn shortened(code: &str) -> String {
    const MAX: usize = 30;
    let code = code.split_whitespace().collect::<Vec<_>>().join(" ");
    match code.char_indices().nth(MAX) {
        Some((end, _)) => format!("{}…", &code[..end]),
        None => code,
    }
}
