//! Which items of a file have bodies: those of modules, impls, traits and blocks.

use ra_ap_hir_def::{
    AssocItemId, DefWithBodyId, Lookup, ModuleDefId,
    expr_store::Body,
    nameres::{DefMap, crate_def_map},
    src::HasSource,
};
use ra_ap_hir_expand::{InFile, MacroCallKind};
use ra_ap_ide_db::{RootDatabase, base_db::all_crates};
use ra_ap_syntax::{AstNode, SyntaxKind, TextRange};
use ra_ap_vfs::FileId;
use rustc_hash::FxHashSet;

/// Every fn, const and static with a body that the file declares, in the order of the modules.
pub fn of_file(db: &RootDatabase, file: FileId) -> Vec<DefWithBodyId> {
    let mut found = Found { db, file, seen: FxHashSet::default(), all: Vec::new() };
    for &krate in all_crates(db).iter() {
        if krate.data(db).root_file_id != file && krate.data(db).origin.is_lang() {
            continue;
        }
        found.def_map(crate_def_map(db, krate));
    }
    found.all
}

/// The file and text of the whole item, as the user sees it: code from macros is at the call.
pub fn item_range(db: &RootDatabase, def: DefWithBodyId) -> Option<(FileId, TextRange)> {
    fn range<N: AstNode>(db: &RootDatabase, node: InFile<N>) -> (FileId, TextRange) {
        let node = node.map(|node| node.syntax().clone());
        let range = node.as_ref().original_file_range_rooted(db);
        (range.file_id.file_id(db), range.range)
    }
    Some(match def {
        DefWithBodyId::FunctionId(id) => range(db, id.lookup(db).source(db)),
        DefWithBodyId::ConstId(id) => range(db, id.lookup(db).source(db)),
        DefWithBodyId::StaticId(id) => range(db, id.lookup(db).source(db)),
        DefWithBodyId::VariantId(_) => return None,
    })
}

/// The file and the `fn`, `const` or `static` of the item.
pub fn item_keyword(db: &RootDatabase, def: DefWithBodyId) -> Option<(FileId, TextRange)> {
    fn keyword<N: AstNode>(db: &RootDatabase, node: InFile<N>) -> Option<(FileId, TextRange)> {
        let is_keyword =
            |kind| matches!(kind, SyntaxKind::FN_KW | SyntaxKind::CONST_KW | SyntaxKind::STATIC_KW);
        let tokens = node.value.syntax().children_with_tokens().filter_map(|it| it.into_token());
        // The last: `const fn`.
        let token = tokens.filter(|token| is_keyword(token.kind())).last()?;
        let range = InFile::new(node.file_id, token).original_file_range(db);
        Some((range.file_id.file_id(db), range.range))
    }
    match def {
        DefWithBodyId::FunctionId(id) => keyword(db, id.lookup(db).source(db)),
        DefWithBodyId::ConstId(id) => keyword(db, id.lookup(db).source(db)),
        DefWithBodyId::StaticId(id) => keyword(db, id.lookup(db).source(db)),
        DefWithBodyId::VariantId(_) => None,
    }
}

struct Found<'a> {
    db: &'a RootDatabase,
    file: FileId,
    seen: FxHashSet<DefWithBodyId>,
    all: Vec<DefWithBodyId>,
}

impl Found<'_> {
    fn def_map(&mut self, map: &DefMap) {
        for (_, data) in map.modules() {
            for def in data.scope.declarations() {
                match def {
                    ModuleDefId::FunctionId(id) => self.body(id.into()),
                    ModuleDefId::ConstId(id) => self.body(id.into()),
                    ModuleDefId::StaticId(id) => self.body(id.into()),
                    ModuleDefId::TraitId(id) => self.items(&id.trait_items(self.db).items),
                    _ => {}
                }
            }
            for id in data.scope.unnamed_consts() {
                self.body(id.into());
            }
            for id in data.scope.impls() {
                self.items(&id.impl_items(self.db).items);
            }
        }
    }

    fn items(&mut self, items: &[(ra_ap_hir_expand::name::Name, AssocItemId)]) {
        for (_, item) in items {
            match *item {
                AssocItemId::FunctionId(id) => self.body(id.into()),
                AssocItemId::ConstId(id) => self.body(id.into()),
                AssocItemId::TypeAliasId(_) => {}
            }
        }
    }

    fn body(&mut self, def: DefWithBodyId) {
        if !self.seen.insert(def) || !self.is_here(def) {
            return;
        }
        self.all.push(def);
        let body = Body::of(self.db, def);
        for (_, map) in body.blocks(self.db) {
            self.def_map(map);
        }
    }

    /// Whether the item stands in the file itself (not in what a derive made), with a body.
    fn is_here(&self, def: DefWithBodyId) -> bool {
        let db = self.db;
        let (file, has_body) = match def {
            DefWithBodyId::FunctionId(id) => {
                let source = id.lookup(db).source(db);
                (source.file_id, source.value.body().is_some())
            }
            DefWithBodyId::ConstId(id) => {
                let source = id.lookup(db).source(db);
                (source.file_id, source.value.body().is_some())
            }
            DefWithBodyId::StaticId(id) => {
                let source = id.lookup(db).source(db);
                (source.file_id, source.value.body().is_some())
            }
            DefWithBodyId::VariantId(_) => return false,
        };
        let derived =
            file.macro_file().is_some_and(|call| matches!(call.loc(db).kind, MacroCallKind::Derive { .. }));
        has_body && !derived && file.original_file_respecting_includes(db).file_id(db) == self.file
    }
}
