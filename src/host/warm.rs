//! The small standard library is got ready on all processors while the first file is on its way.
//!
//! Only its own threads wait for what they compute: whoever asks for the same meanwhile shares it, and
//! a change of the host stops them as it stops any reader.

use std::{
    panic::AssertUnwindSafe,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use ra_ap_base_db::{Crate, EditionedFileId, all_crates};
use ra_ap_hir_def::{ImplId, item_tree::file_item_tree, lang_item::lang_items, nameres::crate_def_map};
use ra_ap_hir_ty::{
    attach_db_allow_change,
    db::HirDatabase as _,
    method_resolution::{InherentImpls, TraitImpls},
};
use ra_ap_ide_db::RootDatabase;
use ra_ap_span::Edition;
use ra_ap_vfs::FileId;

/// Whether everything is ready.
#[derive(Default, Clone)]
pub(super) struct Warm(Arc<AtomicBool>);

impl Warm {
    /// Starts over, or goes on where a change stopped it, unless all is done.
    pub(super) fn go_on(&self, db: &RootDatabase, files: &[FileId]) {
        if self.0.load(Ordering::Relaxed) {
            return;
        }
        let Some(&krate) = all_crates(db).iter().find(|krate| krate.data(db).origin.is_lang()) else {
            return;
        };
        let work = Arc::new(Work { krate, files: files.to_vec(), next: <[AtomicUsize; 2]>::default() });
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(8);
        for _ in 0..threads {
            let (db, work, warm) = (db.clone(), work.clone(), self.clone());
            // Without the thread, who asks computes it.
            let _ = std::thread::Builder::new().stack_size(super::STACK).spawn(move || {
                // What defeats it here defeats whoever asks for it later, and is caught there.
                let run = AssertUnwindSafe(|| attach_db_allow_change(&db, || work.run(&db)));
                if std::panic::catch_unwind(run).is_ok() {
                    warm.0.store(true, Ordering::Relaxed);
                }
            });
        }
    }
}

/// What the threads share.
struct Work {
    krate: Crate,
    files: Vec<FileId>,
    /// The next file, the next impl.
    next: [AtomicUsize; 2],
}

impl Work {
    fn run(&self, db: &RootDatabase) {
        let [file, impl_] = &self.next;
        while let Some(&file) = self.files.get(file.fetch_add(1, Ordering::Relaxed)) {
            let file = EditionedFileId::new(db, file, Edition::Edition2024);
            file_item_tree(db, file.into(), self.krate);
        }
        let impls: Vec<ImplId> = crate_def_map(db, self.krate)
            .modules()
            .flat_map(|(_, module)| module.scope.trait_impls().collect::<Vec<_>>())
            .collect();
        let mut first = false;
        loop {
            let next = impl_.fetch_add(1, Ordering::Relaxed);
            // As much work as all impls: for one of the threads.
            if next == 0 {
                first = true;
                lang_items(db, self.krate);
            }
            let Some(&next) = impls.get(next) else { break };
            db.impl_trait(next);
        }
        if first {
            TraitImpls::for_crate(db, self.krate);
            InherentImpls::for_crate(db, self.krate);
        }
    }
}
