//! Which items of a file or crate have bodies: those of modules, impls, traits and blocks.

use ra_ap_base_db::{Crate, relevant_crates};
use ra_ap_hir_def::{
    AssocItemId, DefWithBodyId, Lookup, ModuleDefId,
    expr_store::Body,
    nameres::{DefMap, ModuleData, ModuleOrigin, crate_def_map},
    src::HasSource,
};
use ra_ap_hir_expand::{HirFileId, InFile, MacroCallKind};
use ra_ap_ide_db::RootDatabase;
use ra_ap_syntax::{AstNode, SyntaxNode, TextRange};
use ra_ap_vfs::FileId;
use rustc_hash::FxHashSet;

/// The crate a file belongs to: the first, dependencies before dependents, if it is a module of
/// several (`mod common;` of tests).
pub fn crate_of(db: &RootDatabase, file: FileId) -> Option<Crate> {
    let owns = |krate: &&Crate| crate_def_map(db, **krate).modules_for_file(db, file).next().is_some();
    relevant_crates(db, file).iter().find(owns).copied()
}

/// Every fn, const and static with a body that the file declares, in the order of the modules.
pub fn of_file(db: &RootDatabase, file: FileId) -> Vec<DefWithBodyId> {
    in_range(db, file, None)
}

/// Those of the file's bodies whose items stand in `range` or touch it: as much work as there is to
/// see there, not as the file is long.
pub fn in_range(db: &RootDatabase, file: FileId, range: Option<TextRange>) -> Vec<DefWithBodyId> {
    let Some(krate) = crate_of(db, file) else { return Vec::new() };
    let mut found = Found { db, only: Some(file), range, seen: FxHashSet::default(), all: Vec::new() };
    found.def_map(crate_def_map(db, krate));
    found.all
}

/// Every fn, const and static with a body that the crate declares: those of its own and others'
/// `macro_rules!` included, those of derives not. In the order of the modules.
pub fn of_crate(db: &RootDatabase, krate: Crate) -> Vec<DefWithBodyId> {
    let mut found = Found { db, only: None, range: None, seen: FxHashSet::default(), all: Vec::new() };
    found.def_map(crate_def_map(db, krate));
    found.all
}

/// The files of a crate, in the order of its modules.
pub fn files_of_crate(db: &RootDatabase, krate: Crate) -> Vec<FileId> {
    let modules = crate_def_map(db, krate).modules();
    modules.filter_map(|(_, data)| Some(data.origin.file_id()?.file_id(db))).collect()
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

/// The file and the place of what the body results in, as rustc's MIR has it for the return place:
/// the written type, or the end of the `)` where none is written.
pub fn item_result(db: &RootDatabase, def: DefWithBodyId) -> Option<(FileId, TextRange)> {
    fn original(db: &RootDatabase, file: HirFileId, node: Option<SyntaxNode>) -> Option<(FileId, TextRange)> {
        let range = InFile::new(file, &node?).original_file_range_rooted(db);
        Some((range.file_id.file_id(db), range.range))
    }
    match def {
        DefWithBodyId::FunctionId(id) => {
            let source = id.lookup(db).source(db);
            let written = source.value.ret_type().and_then(|it| it.ty()).map(|ty| ty.syntax().clone());
            if written.is_some() {
                return original(db, source.file_id, written);
            }
            let list = source.value.param_list().map(|list| list.syntax().clone());
            let (file, range) = original(db, source.file_id, list)?;
            Some((file, TextRange::empty(range.end())))
        }
        DefWithBodyId::ConstId(id) => {
            let source = id.lookup(db).source(db);
            original(db, source.file_id, source.value.ty().map(|ty| ty.syntax().clone()))
        }
        DefWithBodyId::StaticId(id) => {
            let source = id.lookup(db).source(db);
            original(db, source.file_id, source.value.ty().map(|ty| ty.syntax().clone()))
        }
        DefWithBodyId::VariantId(_) => None,
    }
}

struct Found<'a> {
    db: &'a RootDatabase,
    /// Leave out what stands in other files.
    only: Option<FileId>,
    /// Leave out items that do not touch it, and what is in them.
    range: Option<TextRange>,
    seen: FxHashSet<DefWithBodyId>,
    all: Vec<DefWithBodyId>,
}

impl Found<'_> {
    fn def_map(&mut self, map: &DefMap) {
        for (_, data) in map.modules() {
            if self.only.is_some_and(|only| file_of(self.db, data) != Some(only)) {
                continue;
            }
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
        if !self.seen.insert(def) || !self.is_written(def) {
            return;
        }
        self.all.push(def);
        let body = Body::of(self.db, def);
        for (_, map) in body.blocks(self.db) {
            self.def_map(map);
        }
    }

    /// Whether someone wrote the item (it does not come from a derive), with a body.
    fn is_written(&self, def: DefWithBodyId) -> bool {
        let db = self.db;
        let (source, has_body) = match def {
            DefWithBodyId::FunctionId(id) => {
                let source = id.lookup(db).source(db);
                let has_body = source.value.body().is_some();
                (source.map(|item| item.syntax().clone()), has_body)
            }
            DefWithBodyId::ConstId(id) => {
                let source = id.lookup(db).source(db);
                let has_body = source.value.body().is_some();
                (source.map(|item| item.syntax().clone()), has_body)
            }
            DefWithBodyId::StaticId(id) => {
                let source = id.lookup(db).source(db);
                let has_body = source.value.body().is_some();
                (source.map(|item| item.syntax().clone()), has_body)
            }
            DefWithBodyId::VariantId(_) => return false,
        };
        let file = source.file_id;
        let in_range = || {
            self.range.is_none_or(|range| {
                let item = source.as_ref().original_file_range_rooted(db).range;
                item.intersect(range).is_some()
            })
        };
        has_body
            && in_range()
            && !is_derived(db, file)
            && self.only.is_none_or(|only| file.original_file_respecting_includes(db).file_id(db) == only)
    }
}

fn is_derived(db: &RootDatabase, mut file: HirFileId) -> bool {
    // A `macro_rules!` call inside what a derive made is of the derive as well.
    while let Some(call) = file.macro_file() {
        let call = call.loc(db);
        if matches!(call.kind, MacroCallKind::Derive { .. }) {
            return true;
        }
        file = call.kind.file_id();
    }
    false
}

/// The file a module's items are written in.
fn file_of(db: &RootDatabase, module: &ModuleData) -> Option<FileId> {
    let file = match module.origin {
        ModuleOrigin::CrateRoot { definition } | ModuleOrigin::File { definition, .. } => definition,
        ModuleOrigin::Inline { definition_tree_id, .. } => definition_tree_id.file_id().original_file(db),
        ModuleOrigin::BlockExpr { block, .. } => block.file_id.original_file(db),
    };
    Some(file.file_id(db))
}
