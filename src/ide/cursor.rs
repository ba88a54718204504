//! From a place in a file to the item, its facts, and the HIR nodes there.

use hir_def::{DefWithBodyId, expr_store::Body as HirBody};
use hir_ty::db::HirDatabase;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_ide_db::RootDatabase;
use ra_ap_syntax::{TextRange, TextSize};

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
    pub fn all(db: &'db RootDatabase, file: ra_ap_vfs::FileId) -> Vec<Item<'db>> {
        host::bodies_of_file(db, file).into_iter().map(|def| Item::new(db, def)).collect()
    }

    /// The innermost item around `at`.
    pub fn around(db: &'db RootDatabase, at: FilePosition) -> Option<Item<'db>> {
        let bodies = host::bodies_of_file(db, at.file);
        let inside = bodies.into_iter().filter_map(|def| {
            let (file, range) = host::item_range(db, def)?;
            (file == at.file && range.contains_inclusive(at.offset)).then_some((range.len(), def))
        });
        inside.min_by_key(|&(len, _)| len).map(|(_, def)| Item::new(db, def))
    }

    /// The text of a whole node, where it has any in the file it was asked for.
    pub fn range(&self, node: Node) -> Option<TextRange> {
        let source = Source { node, part: Part::Whole, why: Why::Written };
        self.map.range(source).map(|range| range.range)
    }

    /// The HIR expressions and patterns whose text is exactly or around `offset`, innermost first.
    pub fn nodes_at(&self, offset: TextSize) -> Vec<(Node, TextRange)> {
        let exprs = self.hir.exprs().map(|(id, _)| Node::Expr(id.into_raw().into_u32()));
        let pats = self.hir.pats().map(|(id, _)| Node::Pat(id.into_raw().into_u32()));
        let mut found: Vec<(Node, TextRange)> = exprs
            .chain(pats)
            .filter_map(|node| Some((node, self.range(node)?)))
            .filter(|(_, range)| range.contains_inclusive(offset))
            .collect();
        found.sort_by_key(|(_, range)| range.len());
        found
    }
}
