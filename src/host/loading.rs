//! Loading projects on another thread, and taking them over when they are there.

use std::{
    panic::AssertUnwindSafe,
    path::PathBuf,
    sync::{Arc, Condvar, Mutex},
    time::Instant,
};

use ra_ap_base_db::{Crate, all_crates};
use ra_ap_hir_def::nameres::crate_def_map;
use ra_ap_hir_ty::{
    attach_db_allow_change,
    method_resolution::{InherentImpls, TraitImpls},
};
use ra_ap_ide_db::RootDatabase;
use ra_ap_project_model::ProjectManifest;
use ra_ap_vfs::FileId;
use rustc_hash::FxHashSet;

use super::{
    Host, LoadOptions,
    files::FileNames,
    load::{self, Loaded},
    progress::{OnProgress, Stopped, step},
    snapshot::State,
    workspace,
};

/// A load that has not begun. [`run`](Loader::run) it on a thread of its own.
pub struct Loader {
    manifests: Vec<ProjectManifest>,
    options: LoadOptions,
    names: Arc<FileNames>,
    folder: ra_ap_paths::AbsPathBuf,
    /// The host has nothing but the small standard library.
    early: bool,
}

/// Projects that are loaded, for [`Host::install`].
pub struct Projects {
    loaded: Loaded,
    /// The database, if the host has none worth keeping.
    made: Option<(RootDatabase, State)>,
}

impl Host {
    /// A host without projects: files that are shown are answered at once, each alone, beside the
    /// small standard library, until [`install`](Host::install) brings the rest. Reads nothing.
    pub fn new(options: LoadOptions) -> Host {
        let names = Arc::<FileNames>::default();
        let folder = super::lone::current_folder().unwrap_or_else(|_| super::root_folder());
        let loaded = Loaded::small(&names);
        let mut host = Host::with(loaded, names, options, folder);
        Arc::make_mut(&mut host.state).early = true;
        host.warm_up();
        host
    }

    /// A load of the projects in and around `folders`, and those that were loaded before.
    ///
    /// With no project among them it brings the standard library that the options ask for.
    pub fn loader(&self, folders: &[PathBuf]) -> Loader {
        let mut manifests = self.loaded.manifests.clone();
        for folder in folders {
            for manifest in workspace::manifests_in(folder) {
                if !manifests.contains(&manifest) {
                    manifests.push(manifest);
                }
            }
        }
        let folder = match manifests.first() {
            Some(manifest) => manifest.manifest_path().parent().to_path_buf(),
            None => (*self.folder).clone(),
        };
        Loader {
            manifests,
            options: self.options.clone(),
            names: self.names.clone(),
            folder,
            early: self.state.early,
        }
    }

    /// Takes over loaded projects. What editors show keeps its text; files that were shown alone and
    /// are of a project now belong to it.
    pub fn install(&mut self, projects: Projects) {
        let Projects { mut loaded, made } = projects;
        let texts: Vec<(FileId, String)> = self.shown.iter().map(|&file| (file, self.text(file))).collect();
        match made {
            Some((db, state)) => {
                self.db = db;
                self.warm = None;
                self.roots = loaded.roots.clone();
                self.state = Arc::new(state);
                self.loaded = loaded;
            }
            None => {
                let disk = std::mem::take(&mut loaded.texts);
                let incomplete = loaded.incomplete();
                loaded.place_rest();
                // Files that are new get a text with their root.
                let placed: FxHashSet<FileId> =
                    loaded.roots.iter().flat_map(|root| root.files.iter().copied()).collect();
                let state = Arc::make_mut(&mut self.state);
                state.present.retain(|file| placed.contains(file));
                state.early = false;
                state.incomplete = incomplete;
                state.lone.clear();
                self.loaded = loaded;
                self.set_roots_and_crates();
                for (file, text) in disk {
                    if !self.shown.contains(&file) {
                        self.set_text_of(file, &text);
                    }
                }
            }
        }
        self.shown.clear();
        let shown = texts.into_iter().filter_map(|(file, text)| {
            let path = self.names.path(file)?;
            Some(super::Change::Shown(path.to_path_buf(), text))
        });
        let shown: Vec<_> = shown.collect();
        self.apply(shown);
    }

    /// Whether what was asked for is not loaded yet.
    pub fn is_early(&self) -> bool {
        self.state.early
    }
}

impl Host {
    /// Begins to get the small standard library ready.
    pub(super) fn warm_up(&mut self) {
        let files = self.loaded.roots.first().map_or(&[][..], |root| &root.files);
        self.warm.get_or_insert_default().go_on(&self.db, files);
    }

    /// Goes on with it after a change.
    pub(super) fn go_on_warming(&mut self) {
        if self.warm.is_some() {
            self.warm_up();
        }
    }
}

impl Loader {
    /// Reads everything from disk, and makes the tables of names that the first answer needs.
    ///
    /// # Errors
    /// If `on` stopped it.
    pub fn run(self, on: OnProgress<'_>) -> Result<Projects, Stopped> {
        let mut loaded = load::load(&self.manifests, &self.folder, &self.options, &self.names, on)?;
        // The small library by itself is in the host's database already.
        let small = loaded.library.is_none() && self.manifests.is_empty();
        let made = match self.early && !small {
            true => {
                let (db, state) = super::database(&mut loaded, &self.names);
                prime(&db, &mut loaded, on)?;
                Some((db, state))
            }
            false => None,
        };
        Ok(Projects { loaded, made })
    }
}

/// Computes the names and impls of the crates, each after those it depends on, on as many threads as
/// there are processors.
fn prime(db: &RootDatabase, loaded: &mut Loaded, on: OnProgress<'_>) -> Result<(), Stopped> {
    let started = Instant::now();
    let crates: Vec<Crate> = all_crates(db).to_vec();
    let queue = Mutex::new(Queue { waiting: crates.clone(), done: FxHashSet::default(), stopped: false });
    let freed = Condvar::new();
    let work = |db: RootDatabase| {
        let mut lock = queue.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        loop {
            if lock.stopped || lock.waiting.is_empty() {
                freed.notify_all();
                return;
            }
            let Some(krate) = lock.take(&db) else {
                lock = freed.wait(lock).unwrap_or_else(|poisoned| poisoned.into_inner());
                continue;
            };
            let done = lock.done.len();
            drop(lock);
            let name = krate.extra_data(&db).display_name.as_ref();
            let name = name.map_or_else(String::new, |name| name.canonical_name().to_string());
            let stopped = step(on, &format!("indexing {name}"), done, crates.len()).is_err();
            if !stopped {
                // What defeats it here defeats whoever asks for it later, and is caught there.
                let _ = std::panic::catch_unwind(AssertUnwindSafe(|| {
                    attach_db_allow_change(&db, || {
                        crate_def_map(&db, krate);
                        TraitImpls::for_crate(&db, krate);
                        InherentImpls::for_crate(&db, krate);
                    });
                }));
            }
            lock = queue.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
            lock.stopped |= stopped;
            lock.done.insert(krate);
            freed.notify_all();
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let (db, work) = (db.clone(), &work);
            scope.spawn(move || work(db));
        }
    });
    loaded.stages.end("names", started);
    let stopped = queue.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner()).stopped;
    if stopped { Err(Stopped) } else { Ok(()) }
}

/// Crates whose names are still to be computed.
struct Queue {
    /// Dependencies before dependents.
    waiting: Vec<Crate>,
    done: FxHashSet<Crate>,
    stopped: bool,
}

impl Queue {
    /// The first crate whose dependencies are all done.
    fn take(&mut self, db: &RootDatabase) -> Option<Crate> {
        let ready = |krate: &Crate| {
            krate.data(db).dependencies.iter().all(|dependency| self.done.contains(&dependency.crate_id))
        };
        let at = self.waiting.iter().position(ready)?;
        Some(self.waiting.remove(at))
    }
}
