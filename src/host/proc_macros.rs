//! Build scripts and procedural macros, if the user asks for them: both run the project's own code.

use std::time::Instant;

use ra_ap_base_db::{CrateBuilderId, ProcMacroLoadingError, ProcMacroPaths};
use ra_ap_hir_expand::proc_macro::{ProcMacroLoadResult, ProcMacrosBuilder};
use ra_ap_proc_macro_api::ProcMacroClient;
use ra_ap_project_model::{CargoConfig, CargoFeatures, ProjectWorkspace, ProjectWorkspaceKind};
use rustc_hash::FxHashMap;

use super::{
    LoadOptions, Problem,
    progress::{OnProgress, Stopped, step},
    report::Stages,
    toolchain::{NO_INSTALL, Toolchain},
};

/// What is expanded by which library; None where nothing was asked for.
pub(super) struct ProcMacros {
    paths: ProcMacroPaths,
    client: Option<Result<ProcMacroClient, ProcMacroLoadingError>>,
}

fn environment() -> FxHashMap<String, Option<String>> {
    FxHashMap::from_iter([(NO_INSTALL.0.to_owned(), Some(NO_INSTALL.1.to_owned()))])
}

/// Runs the project's build scripts and builds its procedural macros, in its own target folder, with
/// `cargo check`.
pub(super) fn build(
    workspace: &mut ProjectWorkspace,
    options: &LoadOptions,
    problems: &mut Vec<Problem>,
    stages: &mut Stages,
    on: OnProgress<'_>,
) -> Result<(), Stopped> {
    if !options.build_scripts || !matches!(workspace.kind, ProjectWorkspaceKind::Cargo { error: None, .. }) {
        return Ok(());
    }
    step(on, "running build scripts", 0, 0)?;
    let started = Instant::now();
    let features = match options.all_features {
        true => CargoFeatures::All,
        false => CargoFeatures::Selected {
            features: options.features.clone(),
            no_default_features: options.no_default_features,
        },
    };
    let config = CargoConfig {
        features,
        target: options.target.clone(),
        all_targets: options.all_targets,
        extra_args: if options.offline { vec!["--offline".to_owned()] } else { Vec::new() },
        extra_env: environment(),
        ..CargoConfig::default()
    };
    let told = |what: String| {
        let _ = step(on, &what, 0, 0);
    };
    let folder = workspace.workspace_root().to_path_buf();
    let failed = match workspace.run_build_scripts(&config, &told) {
        Ok(scripts) => {
            let error = scripts.error().map(str::to_owned);
            workspace.set_build_scripts(scripts);
            error
        }
        Err(error) => Some(format!("{error:#}")),
    };
    if let Some(error) = failed {
        let first = error.lines().find(|line| line.contains("error")).unwrap_or("it did not say why").trim();
        problems.push(Problem::new(
            format!("not everything of {folder} could be built for its build scripts and macros: {first}"),
            format!("run `cargo check --all-targets` in {folder}"),
        ));
    }
    stages.end("build scripts", started);
    Ok(())
}

impl ProcMacros {
    /// Starts the toolchain's server for procedural macros, if they are asked for.
    pub(super) fn start(
        options: &LoadOptions,
        toolchain: &Toolchain,
        workspaces: &[ProjectWorkspace],
        problems: &mut Vec<Problem>,
    ) -> ProcMacros {
        let mut macros = ProcMacros { paths: FxHashMap::default(), client: None };
        if !options.proc_macros || workspaces.is_empty() {
            return macros;
        }
        let version = workspaces.iter().find_map(|workspace| workspace.toolchain.as_ref());
        let server = toolchain.sysroot().discover_proc_macro_srv();
        let server = server.unwrap_or_else(|| Err(anyhow::anyhow!("there is no toolchain")));
        let client = server.and_then(|path| {
            let environment = environment();
            Ok(ProcMacroClient::spawn(&path, &environment, version, 1)?)
        });
        macros.client = Some(client.map_err(|error| {
            problems.push(Problem::new(
                format!("procedural macros can not be expanded: {error:#}"),
                "use a toolchain of rustup: its rustc comes with rust-analyzer-proc-macro-srv",
            ));
            ProcMacroLoadingError::ProcMacroSrvError(format!("{error:#}").into_boxed_str())
        }));
        macros
    }

    /// Adds the macros of a workspace, by the ids of its crates.
    pub(super) fn add(&mut self, paths: ProcMacroPaths) {
        self.paths.extend(paths);
    }

    /// The expanders, loaded. A macro without one stays as it is written.
    pub(super) fn load(
        self,
        problems: &mut Vec<Problem>,
        on: OnProgress<'_>,
    ) -> Result<ProcMacrosBuilder, Stopped> {
        let ProcMacros { paths, client } = self;
        let total = paths.len();
        let mut loaded: Vec<(CrateBuilderId, ProcMacroLoadResult)> = Vec::new();
        let mut failed = Vec::new();
        for (done, (krate, path)) in paths.into_iter().enumerate() {
            let result = match &client {
                None => Err(ProcMacroLoadingError::Disabled),
                Some(Err(error)) => Err(error.clone()),
                Some(Ok(client)) => {
                    step(on, "loading procedural macros", done, total)?;
                    path.and_then(|(name, path)| {
                        ra_ap_load_cargo::load_proc_macro(client, &path, &[])
                            .inspect_err(|_| failed.push(name))
                    })
                }
            };
            loaded.push((krate, result));
        }
        if !failed.is_empty() {
            failed.sort();
            problems.push(Problem::new(
                format!("these procedural macros could not be loaded: {}", failed.join(", ")),
                "run `cargo clean` and `cargo check` with the toolchain that is active now",
            ));
        }
        Ok(loaded.into_iter().collect())
    }
}
