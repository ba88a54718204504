//! From a place in a file to the item, its facts, and the HIR nodes there.

use hir::Semantics;
use hir_def::{DefWithBodyId, expr_store::Body as HirBody, hir::ExprOrPatId};
use hir_ty::db::HirDatabase;
use ra_ap_hir as hir;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_expand::InFile;
use ra_ap_hir_ty as hir_ty;
use ra_ap_ide_db::RootDatabase;
use ra_ap_syntax::{AstNode, SyntaxKind, SyntaxNode, SyntaxToken, T, TextRange, ast};
use ra_ap_vfs::FileId;

use super::{
    FilePosition,
    item::{ItemFacts, item_facts},
};
use crate::{
    host,
    ir::{Node, Part, Source, Why},
    lower::source::SourceMap,
};

/// One item with a body, and the way between its HIR nodes and text.
pub struct Item<'db> {
    pub db: &'db RootDatabase,
    pub def: DefWithBodyId,
    pub facts: &'db ItemFacts,
    pub map: SourceMap<'db>,
    pub hir: &'db HirBody,
}

impl<'db> Item<'db> {
    pub fn new(db: &'db RootDatabase, def: DefWithBodyId) -> Item<'db> {
        let hir_db: &'db dyn HirDatabase = db;
        Item {
            db,
            def,
            facts: item_facts(hir_db, def),
            map: SourceMap::new(db, def),
            hir: HirBody::of(db, def),
        }
    }

    /// The item's own name; empty for `const _`.
    pub fn name(&self) -> String {
        let name = match self.def {
            DefWithBodyId::FunctionId(id) => {
                Some(hir_def::signatures::FunctionSignature::of(self.db, id).name.clone())
            }
            DefWithBodyId::ConstId(id) => hir_def::signatures::ConstSignature::of(self.db, id).name.clone(),
            DefWithBodyId::StaticId(id) => {
                Some(hir_def::signatures::StaticSignature::of(self.db, id).name.clone())
            }
            DefWithBodyId::VariantId(_) => None,
        };
        name.map_or_else(String::new, |name| name.as_str().to_owned())
    }

    /// Every item of the file that has a body.
    pub fn all(db: &'db RootDatabase, file: FileId) -> Vec<Item<'db>> {
        host::bodies_of_file(db, file).into_iter().map(|def| Item::new(db, def)).collect()
    }

    /// The innermost item around `at`.
    ///
    /// Must run inside `hir_ty::attach_db`.
    pub fn around(db: &'db RootDatabase, at: FilePosition) -> Option<Item<'db>> {
        Spot::at(db, at)?.item()
    }

    /// The text of a whole node, where it has any in the file it was asked for.
    pub fn range(&self, node: Node) -> Option<TextRange> {
        let source = Source { node, part: Part::Whole, why: Why::Written };
        self.map.range(source).map(|range| range.range)
    }

    /// The HIR expressions and patterns at or around `at`, innermost first, with their text.
    pub fn nodes_at(&self, at: FilePosition) -> Vec<(Node, TextRange)> {
        let Some(spot) = Spot::at(self.db, at) else { return Vec::new() };
        let nodes = spot.inner.value.parent_ancestors();
        let nodes = nodes.take_while(|node| !ast::Item::can_cast(node.kind()));
        let mut found: Vec<(Node, TextRange)> = Vec::new();
        for node in nodes.flat_map(|node| self.node_of(spot.inner.with_value(&node))) {
            if let Some(range) = self.range(node)
                && found.last().is_none_or(|&(last, _)| last != node)
            {
                found.push((node, range));
            }
        }
        found
    }

    /// The expression or pattern that a syntax node became.
    pub fn node_of(&self, node: InFile<&SyntaxNode>) -> Option<Node> {
        let (_, map) = HirBody::with_source_map(self.db, self.def);
        let found = if let Some(expr) = ast::Expr::cast(node.value.clone()) {
            map.node_expr(node.with_value(&expr))?
        } else {
            let pat = ast::Pat::cast(node.value.clone())?;
            map.node_pat(node.with_value(&pat))?
        };
        Some(match found {
            ExprOrPatId::ExprId(id) => Node::Expr(id.into_raw().into_u32()),
            ExprOrPatId::PatId(id) => Node::Pat(id.into_raw().into_u32()),
        })
    }
}

/// A token of a file, and what it became after the expansion of the macros around it.
pub struct Spot<'db> {
    pub db: &'db RootDatabase,
    pub sema: Semantics<'db, RootDatabase>,
    pub file: FileId,
    /// As it stands in the file.
    pub token: SyntaxToken,
    /// The same token where it was expanded to; the token itself outside of macros.
    pub inner: InFile<SyntaxToken>,
}

impl<'db> Spot<'db> {
    /// The token at or next to `at` that is most worth a question; None between spaces.
    ///
    /// Must run inside `hir_ty::attach_db`.
    pub fn at(db: &'db RootDatabase, at: FilePosition) -> Option<Spot<'db>> {
        let sema = Semantics::new(db);
        let file = sema.attach_first_edition_opt(at.file)?;
        let root = sema.parse(file);
        let range = root.syntax().text_range();
        if at.offset > range.end() {
            return None;
        }
        // Of equals the right one: the cursor stands before it.
        let token = root.syntax().token_at_offset(at.offset).max_by_key(worth)?;
        if worth(&token) == 0 {
            return None;
        }
        let inner = sema.descend_into_macros_exact_with_file(token.clone()).into_iter().next()?;
        Some(Spot { db, sema, file: at.file, token, inner })
    }

    /// The item whose body or signature the token is part of.
    pub fn item(&self) -> Option<Item<'db>> {
        let parent = self.inner.value.parent()?;
        let in_body = self.sema.store_owner_for(self.inner.with_value(&parent));
        let def = match in_body {
            Some(hir::ExpressionStoreOwner::Body(def)) => def,
            Some(hir::ExpressionStoreOwner::Signature(hir::GenericDef::Function(function)))
                if function.has_body(self.db) =>
            {
                hir::DefWithBody::Function(function)
            }
            _ => return None,
        };
        Some(Item::new(self.db, DefWithBodyId::try_from(def).ok()?))
    }
}

/// How much there may be to say of a token, beside its neighbour.
fn worth(token: &SyntaxToken) -> u8 {
    match token.kind() {
        SyntaxKind::WHITESPACE | SyntaxKind::COMMENT => 0,
        SyntaxKind::INT_NUMBER if token.parent().is_some_and(|it| ast::Literal::can_cast(it.kind())) => 1,
        T![,] | T![')'] | T![']'] | T!['('] | T!['['] => 1,
        SyntaxKind::IDENT | T![self] | SyntaxKind::LIFETIME_IDENT | SyntaxKind::INT_NUMBER => 5,
        T!['}'] | T![&] | T![_] | T![?] | T![*] | T![|] => 3,
        kind if kind.is_keyword(ra_ap_span::Edition::LATEST) => 4,
        kind if kind.is_punct() => 2,
        _ => 3,
    }
}
