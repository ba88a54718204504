//! Everything a session knows: documents, settings, and the host that holds the analysed files.
//!
//! An opened file is answered at once, alone, beside the small standard library, while its project
//! loads in the background. Names of other files are unknown until then, so it is explained as far
//! as it is understood, but no errors are reported ([`host::Exactness`]).
//!
//! **Architecture Invariant:** one lock around it, never held across an `.await`.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::SystemTime,
};

use tower_lsp::ls_types::{TextDocumentContentChangeEvent, TextDocumentItem};

use super::{
    client::ClientFacts,
    config::Config,
    documents::{Document, Documents, Refused},
    snapshot::Snapshot,
};
use crate::host::{Applied, Change, Host, LoadOptions, Projects, Report};

/// The state of a session.
pub struct Session {
    pub client: Arc<ClientFacts>,
    pub config: Arc<Config>,
    documents: Documents,
    /// The folders the client has open.
    pub folders: Vec<PathBuf>,
    pub host: Host,
    /// The projects' manifests as they were when they were loaded.
    manifests: Vec<(PathBuf, Option<SystemTime>)>,
}

impl Session {
    pub fn new(client: ClientFacts, config: Config, folders: Vec<PathBuf>) -> Session {
        Session {
            client: Arc::new(client),
            host: Host::new(options(&config)),
            config: Arc::new(config),
            documents: Documents::default(),
            folders,
            manifests: Vec::new(),
        }
    }

    pub fn documents(&self) -> &Documents {
        &self.documents
    }

    /// Opens a document, for the analysis too if it is Rust.
    pub fn open(&mut self, item: TextDocumentItem) -> Applied {
        let (path, document) = self.documents.open(item);
        self.host.apply(shown(&path, &document))
    }

    /// Applies the changes of one message.
    ///
    /// # Errors
    /// If they are not to what the document is now; nothing is changed then.
    pub fn edit(
        &mut self,
        path: &Path,
        version: i32,
        changes: &[TextDocumentContentChangeEvent],
    ) -> Result<Applied, Refused> {
        let document = self.documents.change(path, version, changes, self.client.encoding)?;
        Ok(self.host.apply(shown(path, document)))
    }

    /// The document as it was, if it was open.
    pub fn close(&mut self, path: &Path) -> Option<Document> {
        let document = self.documents.close(path)?;
        self.host.apply([Change::Released(path.to_owned())]);
        Some(document)
    }

    /// Follows new settings. True if everything must be loaded anew.
    pub fn configure(&mut self, config: Config) -> bool {
        let reload = options(&self.config) != options(&config);
        self.config = Arc::new(config);
        if reload {
            self.restart();
        }
        reload
    }

    /// Takes over what was loaded.
    pub fn install(&mut self, projects: Projects) {
        self.host.install(projects);
        self.manifests = self.host.manifest_times();
    }

    /// Looks at the manifests, for clients that do not tell of changes on disk.
    pub fn look_at_manifests(&mut self) -> Applied {
        let now = self.host.manifest_times();
        let before = std::mem::replace(&mut self.manifests, now.clone());
        let changed = now.into_iter().filter(|manifest| !before.contains(manifest));
        self.host.apply(changed.map(|(path, _)| Change::OnDisk(path)))
    }

    /// Starts over with nothing but the open documents.
    pub fn restart(&mut self) {
        self.host = Host::new(options(&self.config));
        for (path, document) in self.documents.iter() {
            self.host.apply(shown(path, document));
        }
    }

    /// What is known of an open Rust document.
    pub fn snapshot(&self, path: &Path) -> Option<Snapshot> {
        let document = self.documents.get(path).filter(|document| document.rust)?;
        Some(Snapshot {
            file: self.host.file_id(path)?,
            host: self.host.snapshot(),
            document: document.clone(),
            documents: self.documents.clone(),
            config: self.config.clone(),
            client: self.client.clone(),
        })
    }

    /// What is loaded, in a sentence.
    pub fn summary(&self) -> String {
        let Report { projects, library, .. } = self.host.report();
        let std = match library {
            Some(library) => format!("the standard library of {}", library.display()),
            None => "the small standard library".to_owned(),
        };
        let names: Vec<String> = projects.iter().map(|project| project.display().to_string()).collect();
        match names.is_empty() {
            true => format!("No project is loaded; {std}."),
            false => format!("{} with {std}.", names.join(", ")),
        }
    }
}

/// No change for a document that is not Rust.
fn shown(path: &Path, document: &Document) -> Option<Change> {
    document.rust.then(|| Change::Shown(path.to_owned(), document.text.to_string()))
}

fn options(config: &Config) -> LoadOptions {
    LoadOptions {
        build_scripts: config.build_scripts,
        proc_macros: config.proc_macros,
        cfg_test: config.cfg_test,
        ..LoadOptions::editor(config.sysroot.clone())
    }
}
