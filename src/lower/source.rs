//! The way back from [`ir::Source`](crate::ir::Source) to text.

use hir_def::{
    DefWithBodyId,
    expr_store::{Body, body::BodySourceMap},
    hir::{BindingId, Expr, ExprId, PatId},
};
use hir_ty::db::HirDatabase;
use la_arena::RawIdx;
use ra_ap_base_db::SourceDatabase;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_expand::{HirFileId, InFile, MacroCallId, resolve_span};
use ra_ap_hir_ty as hir_ty;
use ra_ap_span::Span;
use ra_ap_syntax::{
    AstNode, SyntaxElement, SyntaxNode, TextRange, TextSize,
    ast::{self, HasLoopBody as _, HasName as _},
};
use ra_ap_vfs::FileId;

use crate::ir::{Node, Part, Source, Why};

/// A range of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SourceRange {
    pub file: FileId,
    pub range: TextRange,
}

/// A part of a node in its own file or expansion.
struct Text {
    file: HirFileId,
    /// The whole node that the part is of.
    node: TextRange,
    range: TextRange,
    part: TextPart,
}

#[derive(Clone, Copy)]
enum TextPart {
    /// From a token to a token.
    Tokens,
    LastCharacter,
    /// Inside of a string.
    OfToken,
}

/// The part of `text` in `whole`, which is where its node was written.
fn within(whole: TextRange, text: &Text) -> TextRange {
    let moved = text.range - text.node.start() + whole.start();
    if whole.contains_range(moved) { moved } else { whole }
}

/// Attributes before an expression do not belong to it.
fn without_attributes(node: &SyntaxNode) -> TextRange {
    let whole = node.text_range();
    let is_attribute = |it: &SyntaxElement| ast::Attr::can_cast(it.kind()) || it.kind().is_trivia();
    if !node.first_child().is_some_and(|first| ast::Attr::can_cast(first.kind())) {
        return whole;
    }
    let first = node.children_with_tokens().find(|it| !is_attribute(it));
    first.map_or(whole, |first| TextRange::new(first.text_range().start(), whole.end()))
}

fn last_character(range: TextRange) -> TextRange {
    let end = range.end();
    TextRange::new(end.checked_sub(TextSize::from(1)).unwrap_or(end), end)
}

/// Finds the text of one item's IR.
pub struct SourceMap<'db> {
    db: &'db dyn HirDatabase,
    body: &'db Body,
    map: &'db BodySourceMap,
}

impl<'db> SourceMap<'db> {
    pub fn new(db: &'db dyn HirDatabase, def: DefWithBodyId) -> Self {
        let (body, map) = Body::with_source_map(db, def);
        SourceMap { db, body, map }
    }

    /// The text as the user sees it: what a macro makes of tokens of its own is at the call.
    /// None for what a desugaring made without any text.
    pub fn range(&self, source: Source) -> Option<SourceRange> {
        let text = self.text(source)?;
        let whole = self.up(text.file, text.node)?;
        let range = match text.part {
            _ if !text.file.is_macro() => text.range,
            TextPart::LastCharacter => last_character(whole.range),
            TextPart::OfToken => within(whole.range, &text),
            TextPart::Tokens => self.up(text.file, text.range)?.range,
        };
        Some(SourceRange { range, ..whole })
    }

    /// The text as rustc's spans have it: what a macro makes of tokens of its own is in the macro's
    /// definition (`rustc_span::Span::to`, where the ends are of different contexts).
    pub fn rustc_range(&self, source: Source) -> Option<SourceRange> {
        let text = self.text(source)?;
        match text.part {
            TextPart::OfToken => {
                let whole = self.defined(text.file, text.node)?;
                Some(SourceRange { range: within(whole.range, &text), ..whole })
            }
            _ => self.defined(text.file, text.range),
        }
    }

    /// The text of a part in its own file or expansion.
    fn text(&self, source: Source) -> Option<Text> {
        let Some(InFile { file_id: file, value: node }) = self.node(source.node) else {
            return match self.captured_by_format(source.node) {
                Some(text) => Some(text),
                None => self.text(Source { node: self.written_part(source)?, ..source }),
            };
        };
        // Parentheses belong to what they are around; a closure that captures is its own text alone.
        // Those in an expansion may come from nobody.
        let node = match (source.node, source.part) {
            (Node::Expr(_), Part::Whole) if source.why != Why::Capture && !file.is_macro() => node
                .ancestors()
                .skip(1)
                .take_while(|outer| ast::ParenExpr::can_cast(outer.kind()))
                .last()
                .unwrap_or(node),
            _ => node,
        };
        let tokens = |node, range| Text { file, node, range, part: TextPart::Tokens };
        let of = |node: SyntaxNode, is_end: bool| {
            let node = without_attributes(&node);
            match is_end {
                true => Text { file, node, range: last_character(node), part: TextPart::LastCharacter },
                false => tokens(node, node),
            }
        };
        Some(match source.part {
            Part::Whole => of(node, false),
            Part::End => of(node, true),
            Part::StatementEnd => {
                let statement = node.ancestors().find(|node| ast::Stmt::can_cast(node.kind()));
                of(statement.unwrap_or(node), true)
            }
            Part::ArmEnd => {
                let body = node.ancestors().find_map(|node| {
                    let body = match ast::MatchArm::cast(node.clone()) {
                        Some(arm) => arm.expr()?.syntax().clone(),
                        None => ast::ForExpr::cast(node)?.loop_body()?.syntax().clone(),
                    };
                    Some(body)
                });
                of(body.unwrap_or(node), true)
            }
            Part::After => {
                let node = node.text_range();
                tokens(node, TextRange::empty(node.end()))
            }
            Part::MatchHead => {
                let range = node.text_range();
                let scrutinee = ast::MatchExpr::cast(node).and_then(|it| it.expr());
                let end = scrutinee.map_or(range.end(), |it| it.syntax().text_range().end());
                tokens(range, TextRange::new(range.start(), end))
            }
        })
    }

    /// What was written of something that a desugaring made: of the `&x` of a `format_args!`, `x`;
    /// of the block around the text of an `async fn`, that text; of the block of an `async` block,
    /// the whole of it.
    fn written_part(&self, source: Source) -> Option<Node> {
        let Node::Expr(raw) = source.node else { return None };
        let id = ExprId::from_raw(RawIdx::from_u32(raw));
        let written = match (&self.body[id], source.part) {
            (&Expr::Ref { expr, .. }, Part::Whole) => expr,
            (&Expr::Block { tail, .. }, Part::End) => tail.or_else(|| {
                let is_of = |expr: &Expr| matches!(expr, Expr::Closure { body, .. } if *body == id);
                self.body.exprs().find(|(_, expr)| is_of(expr)).map(|(closure, _)| closure)
            })?,
            _ => return None,
        };
        Some(Node::Expr(written.into_raw().into_u32()))
    }

    /// The `x` of a `"{x}"`.
    fn captured_by_format(&self, node: Node) -> Option<Text> {
        let Node::Expr(raw) = node else { return None };
        let place = self.map.format_args_implicit_capture(ExprId::from_raw(RawIdx::from_u32(raw)))?;
        let (template, range) = place.value;
        let file = place.file_id;
        let node = template.syntax_node_ptr().text_range();
        let range = range + node.start();
        Some(Text { file, node, range, part: TextPart::OfToken })
    }

    /// The name of a binding, where it is declared.
    pub fn name(&self, node: Node) -> Option<SourceRange> {
        let InFile { file_id, value } = self.node(node)?;
        let name = match ast::SelfParam::cast(value.clone()) {
            Some(this) => this.name()?.syntax().clone(),
            None => ast::IdentPat::cast(value)?.name()?.syntax().clone(),
        };
        self.up(file_id, name.text_range())
    }

    /// The result type of a closure, or the end of its parameters where none is written; as rustc's
    /// spans have it.
    pub fn closure_result(&self, closure: Node) -> Option<SourceRange> {
        let InFile { file_id, value } = self.node(closure)?;
        let whole = value.text_range();
        let Some(closure) = ast::ClosureExpr::cast(value) else { return self.defined(file_id, whole) };
        if let Some(ty) = closure.ret_type().and_then(|it| it.ty()) {
            return self.defined(file_id, ty.syntax().text_range());
        }
        let list = closure.param_list().map_or(whole, |list| list.syntax().text_range());
        let range = self.defined(file_id, list)?;
        Some(SourceRange { range: TextRange::empty(range.range.end()), ..range })
    }

    fn up(&self, file: HirFileId, range: TextRange) -> Option<SourceRange> {
        let range = InFile::new(file, range).original_node_file_range_rooted(self.db as &dyn SourceDatabase);
        Some(SourceRange { file: range.file_id.file_id(self.db), range: range.range })
    }

    fn defined(&self, file: HirFileId, range: TextRange) -> Option<SourceRange> {
        let db: &dyn SourceDatabase = self.db;
        let call = match file {
            HirFileId::FileId(file) => return Some(SourceRange { file: file.file_id(db), range }),
            HirFileId::MacroFile(call) => call,
        };
        let mut spans = call.expansion_span_map(db).spans_for_range(range);
        let first = spans.next()?;
        let last = spans.last().unwrap_or(first);
        let (start, end) = (resolve_span(db, first), resolve_span(db, last));
        let own = |span: Span| span.ctx.outer_expn(db).map(MacroCallId::from) == Some(call);
        let ends = match (first.ctx == last.ctx && start.file_id == end.file_id, own(first)) {
            (true, _) => (start, end),
            // The end that the macro itself wrote says where.
            (false, false) => (end, end),
            (false, true) => (start, start),
        };
        let (start, end) = (ends.0.range.start(), ends.1.range.end());
        let range = TextRange::new(start, end.max(start));
        Some(SourceRange { file: ends.0.file_id.file_id(db), range })
    }

    /// The syntax of a node, in the file or macro expansion it stands in.
    pub fn node(&self, node: Node) -> Option<InFile<SyntaxNode>> {
        match node {
            Node::Expr(raw) => {
                let id = ExprId::from_raw(RawIdx::from_u32(raw));
                let ptr = self.map.expr_syntax(id).ok()?;
                Some(InFile::new(ptr.file_id, ptr.to_node(self.db).syntax().clone()))
            }
            Node::Pat(raw) => {
                let id = PatId::from_raw(RawIdx::from_u32(raw));
                let ptr = self.map.pat_syntax(id).ok()?;
                Some(InFile::new(ptr.file_id, ptr.to_node(self.db).syntax().clone()))
            }
            Node::Binding(raw) => {
                let id = BindingId::from_raw(RawIdx::from_u32(raw));
                if self.body.is_any_self_param(id) {
                    let ptr = self.map.self_param_syntax()?;
                    return Some(InFile::new(ptr.file_id, ptr.to_node(self.db).syntax().clone()));
                }
                let &pat = self.map.patterns_for_binding(id).first()?;
                self.node(Node::Pat(pat.into_raw().into_u32()))
            }
            Node::Item => None,
        }
    }
}
