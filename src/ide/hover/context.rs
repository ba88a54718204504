//! What the files of hover share: the cursor, the item around it, and the ways from syntax to
//! HIR and from HIR to lines.

use hir::{DisplayTarget, HirDisplay, Semantics};
use hir_def::{
    expr_store::Body as HirBody,
    hir::{ExprId, PatId},
};
use la_arena::RawIdx;
use ra_ap_base_db::SourceDatabase as _;
use ra_ap_hir as hir;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_expand::InFile;
use ra_ap_ide_db::{RootDatabase, line_index};
use ra_ap_span::Edition;
use ra_ap_syntax::{AstNode, SyntaxNode, SyntaxToken, TextRange, TextSize, ast};
use ra_ap_vfs::FileId;

use crate::{
    explain::At,
    ide::cursor::{Item, Spot},
    ir::{Body, BodyId, Node, Source},
    lower::source::SourceRange,
};

pub(super) struct Context<'db> {
    pub db: &'db RootDatabase,
    pub sema: Semantics<'db, RootDatabase>,
    pub file: FileId,
    pub offset: TextSize,
    pub item: Option<Item<'db>>,
    pub target: DisplayTarget,
    pub edition: Edition,
    /// The token in the file itself.
    pub outer: SyntaxToken,
    inner: InFile<SyntaxToken>,
}

impl<'db> Context<'db> {
    pub(super) fn new(spot: Spot<'db>, offset: TextSize) -> Context<'db> {
        let item = spot.item();
        let krate = spot.sema.first_crate(spot.file);
        let edition = krate.map_or(Edition::LATEST, |krate| krate.edition(spot.db));
        let krate = krate.map(|krate| krate.to_display_target(spot.db));
        let Spot { db, sema, file, token, inner } = spot;
        let target = krate.unwrap_or_else(|| DisplayTarget::from_crate(db, first_crate(db)));
        Context { db, sema, file, offset, item, target, edition, outer: token, inner }
    }

    /// The text that the story is told of: the token, or the name in a format string.
    pub(super) fn range(&self) -> TextRange {
        let whole = self.outer.text_range();
        if self.outer.kind() != ra_ap_syntax::SyntaxKind::STRING {
            return whole;
        }
        let name = self.sema.check_for_format_args_template(self.outer.clone(), self.offset);
        name.map_or(whole, |(range, ..)| range)
    }

    /// The token where it was expanded to.
    pub(super) fn token(&self) -> &SyntaxToken {
        &self.inner.value
    }

    /// Why the body around the cursor is not known well enough, if so.
    pub(super) fn doubt(&self) -> Option<String> {
        let item = self.item.as_ref()?;
        item.facts.set.bodies.indices().find_map(|body| item.facts.doubt(body)).map(str::to_owned)
    }

    /// Whether everything may be said of the item around the cursor.
    pub(super) fn certain(&self) -> bool {
        self.item.is_some() && self.doubt().is_none()
    }

    // ------------------------------------------------------ syntax and HIR

    pub(super) fn in_file<'a>(&self, node: &'a SyntaxNode) -> InFile<&'a SyntaxNode> {
        InFile::new(self.sema.hir_file_for(node), node)
    }

    pub(super) fn node(&self, node: &SyntaxNode) -> Option<Node> {
        self.item.as_ref()?.node_of(self.in_file(node))
    }

    pub(super) fn expr_node(&self, expr: &ast::Expr) -> Option<Node> {
        self.node(expr.syntax())
    }

    /// The expression that `node` was made of.
    pub(super) fn syntax_of(&self, node: Node) -> Option<SyntaxNode> {
        let item = self.item.as_ref()?;
        let (_, map) = HirBody::with_source_map(self.db, item.def);
        let ptr = match node {
            Node::Expr(raw) => map.expr_syntax(ExprId::from_raw(RawIdx::from_u32(raw))).ok()?,
            Node::Pat(raw) => map.pat_syntax(PatId::from_raw(RawIdx::from_u32(raw))).ok()?,
            Node::Binding(_) | Node::Item => return None,
        };
        // The tree must be this `Semantics`' own.
        let root = self.sema.parse_or_expand(ptr.file_id);
        Some(ptr.value.syntax_node_ptr().to_node(&root))
    }

    /// Whether the text comes from a macro's definition, not from the file.
    pub(super) fn is_generated(&self, node: &SyntaxNode) -> bool {
        if !self.sema.hir_file_for(node).is_macro() {
            return false;
        }
        let call = self.macro_around(node).map(|call| call.syntax().text_range());
        self.sema.original_range_opt(node).is_none_or(|range| Some(range.range) == call)
    }

    /// The macro call in the file that `node` was expanded from.
    fn macro_around(&self, node: &SyntaxNode) -> Option<ast::MacroCall> {
        // Their files are told along: this `Semantics` has not met them all.
        let all = self.sema.ancestors_with_macros_file(self.in_file(node).cloned());
        all.filter(|node| !node.file_id.is_macro()).filter_map(|node| ast::MacroCall::cast(node.value)).last()
    }

    /// Its name.
    pub(super) fn macro_name(&self, node: &SyntaxNode) -> Option<String> {
        let path = self.macro_around(node)?.path()?;
        Some(path.segment()?.name_ref()?.text().to_string())
    }

    // --------------------------------------------------------------- lines

    fn at_range(&self, file: FileId, range: TextRange) -> At {
        let line = line_index(self.db, file).line_col(range.start()).line + 1;
        At { line, file: (file != self.file).then(|| self.file_name(file)).flatten() }
    }

    fn file_name(&self, file: FileId) -> Option<String> {
        let root = self.db.file_source_root(file).source_root_id(self.db);
        let root = self.db.source_root(root).source_root(self.db);
        let path = root.path_for_file(&file)?;
        let (name, extension) = path.name_and_extension()?;
        Some(match extension {
            Some(extension) => format!("{name}.{extension}"),
            None => name.to_owned(),
        })
    }

    pub(super) fn at(&self, source: Source) -> Option<At> {
        let SourceRange { file, range } = self.item.as_ref()?.map.range(source)?;
        Some(self.at_range(file, range))
    }

    pub(super) fn at_source_range(&self, range: SourceRange) -> At {
        self.at_range(range.file, range.range)
    }

    pub(super) fn at_node(&self, node: &SyntaxNode) -> At {
        let range = self.sema.original_range(node);
        self.at_range(range.file_id.file_id(self.db), range.range)
    }

    pub(super) fn at_declaration<N: AstNode>(&self, node: InFile<N>) -> At {
        let node = node.map(|node| node.syntax().clone());
        let range = node.as_ref().original_file_range_rooted(self.db);
        self.at_range(range.file_id.file_id(self.db), range.range)
    }

    // --------------------------------------------------------------- facts

    pub(super) fn body(&self, id: BodyId) -> Option<(&'db Body, &'db crate::borrowck::Facts)> {
        Some(self.item.as_ref()?.facts.body(id))
    }

    pub(super) fn place_name(&self, body: &Body, place: &crate::ir::Place) -> Option<String> {
        crate::explain::place_name(body, place)
    }

    /// The type of an expression before its adjustments; None if it is not known.
    pub(super) fn type_of(&self, expr: &ast::Expr) -> Option<hir::Type<'db>> {
        // The element of an array or slice, which inference leaves to a trait.
        if let ast::Expr::IndexExpr(index) = expr {
            let base = self.sema.type_of_expr(&index.base()?)?.original.strip_references();
            if base.is_array() {
                // The array itself comes first.
                let mut parts = Vec::new();
                base.walk(self.db, |part| parts.push(part));
                return parts.into_iter().nth(1);
            }
            if let Some(element) = base.as_slice() {
                return Some(element);
            }
        }
        let ty = self.sema.type_of_expr(expr)?.original;
        // An array's length may be unknown: that matters to nobody.
        (!ty.is_unknown() && !self.type_text(&ty).contains("{unknown}")).then_some(ty)
    }

    pub(super) fn type_text(&self, ty: &hir::Type<'db>) -> String {
        // The allocator is everybody's default.
        ty.display(self.db, self.target).to_string().replace(", Global>", ">").replace(" + 'static", "")
    }
}

fn first_crate(db: &RootDatabase) -> ra_ap_base_db::Crate {
    ra_ap_base_db::all_crates(db)[0]
}

/// The text of a node on one line, if it is short enough to be quoted.
pub(super) fn quote(node: &SyntaxNode) -> Option<String> {
    let text = node.text().to_string();
    let text: Vec<&str> = text.split_whitespace().collect();
    let text = text.join(" ");
    (text.chars().count() <= 48 && !text.is_empty()).then_some(text)
}
