//! The way back from [`ir::Source`](crate::ir::Source) to text.

use hir_def::{
    DefWithBodyId,
    expr_store::{Body, body::BodySourceMap},
    hir::{BindingId, Expr, ExprId, Pat, PatId},
};
use hir_ty::db::HirDatabase;
use la_arena::RawIdx;
use ra_ap_base_db::SourceDatabase;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_expand::InFile;
use ra_ap_hir_ty as hir_ty;
use ra_ap_syntax::{
    AstNode, SyntaxNode, TextRange, TextSize,
    ast::{self, HasLoopBody as _, HasName as _},
};
use ra_ap_vfs::FileId;

use crate::ir::{Node, Part, Source};

/// A range of a file, as the user sees it: code from macros is at the call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SourceRange {
    pub file: FileId,
    pub range: TextRange,
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

    /// None for what a desugaring made without any text of its own.
    pub fn range(&self, source: Source) -> Option<SourceRange> {
        let node = match self.node(source.node) {
            Some(node) => node,
            None => return self.range(Source { node: self.written_part(source)?, ..source }),
        };
        let InFile { file_id, value: node } = node;
        let part = match source.part {
            Part::Whole => node,
            Part::End => return self.last_character(file_id, &node, node.text_range().end()),
            Part::StatementEnd => {
                let statement =
                    node.ancestors().find(|node| ast::Stmt::can_cast(node.kind())).unwrap_or(node);
                let end = statement.text_range().end();
                return self.last_character(file_id, &statement, end);
            }
            Part::ArmEnd => {
                let end = node.ancestors().find_map(|node| {
                    let body = match ast::MatchArm::cast(node.clone()) {
                        Some(arm) => arm.expr()?.syntax().clone(),
                        None => ast::ForExpr::cast(node)?.loop_body()?.syntax().clone(),
                    };
                    Some(body)
                });
                let node = end.unwrap_or(node);
                return self.last_character(file_id, &node, node.text_range().end());
            }
            Part::MatchHead => {
                let whole = self.up(file_id, &node)?;
                let scrutinee = ast::MatchExpr::cast(node).and_then(|it| it.expr());
                let Some(scrutinee) = scrutinee else { return Some(whole) };
                let end = self.up(file_id, scrutinee.syntax())?.range.end();
                let range = TextRange::new(whole.range.start(), end.max(whole.range.start()));
                return Some(SourceRange { range, ..whole });
            }
        };
        self.up(file_id, &part)
    }

    /// Something that a desugaring put around what was written ends where that ends:
    /// the block of an `async fn`, the `Some(x)` of a `for`.
    fn written_part(&self, source: Source) -> Option<Node> {
        match (source.node, source.part) {
            (Node::Expr(raw), Part::End) => match self.body[ExprId::from_raw(RawIdx::from_u32(raw))] {
                Expr::Block { tail: Some(tail), .. } => Some(Node::Expr(tail.into_raw().into_u32())),
                _ => None,
            },
            (Node::Pat(raw), Part::ArmEnd) => match &self.body[PatId::from_raw(RawIdx::from_u32(raw))] {
                Pat::TupleStruct { args, .. } => Some(Node::Pat(args.first()?.into_raw().into_u32())),
                _ => None,
            },
            _ => None,
        }
    }

    /// The name of a binding, where it is declared.
    pub fn name(&self, node: Node) -> Option<SourceRange> {
        let InFile { file_id, value } = self.node(node)?;
        let name = match ast::SelfParam::cast(value.clone()) {
            Some(this) => this.name()?.syntax().clone(),
            None => ast::IdentPat::cast(value)?.name()?.syntax().clone(),
        };
        self.up(file_id, &name)
    }

    /// The result type of a closure, or the end of its parameters where none is written.
    pub fn closure_result(&self, closure: Node) -> Option<SourceRange> {
        let InFile { file_id, value } = self.node(closure)?;
        let Some(closure) = ast::ClosureExpr::cast(value.clone()) else { return self.up(file_id, &value) };
        if let Some(ty) = closure.ret_type().and_then(|it| it.ty()) {
            return self.up(file_id, ty.syntax());
        }
        let Some(list) = closure.param_list() else { return self.up(file_id, &value) };
        let range = self.up(file_id, list.syntax())?;
        Some(SourceRange { range: TextRange::empty(range.range.end()), ..range })
    }

    fn up(&self, file: ra_ap_hir_expand::HirFileId, node: &SyntaxNode) -> Option<SourceRange> {
        let range = InFile::new(file, node).original_file_range_rooted(self.db as &dyn SourceDatabase);
        Some(SourceRange { file: range.file_id.file_id(self.db), range: range.range })
    }

    fn last_character(
        &self,
        file: ra_ap_hir_expand::HirFileId,
        node: &SyntaxNode,
        end: TextSize,
    ) -> Option<SourceRange> {
        let whole = self.up(file, node)?;
        let end = if file.is_macro() { whole.range.end() } else { end };
        let start = end.checked_sub(TextSize::from(1)).unwrap_or(end);
        Some(SourceRange { file: whole.file, range: TextRange::new(start, end) })
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
