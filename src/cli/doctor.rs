//! `freehold doctor`: what was found, what it costs, what is missing and how to get it.

use std::{io::Write as _, path::PathBuf, process::ExitCode, time::Instant};

use anyhow::Result;
use clap::ValueEnum;
use serde_json::json;

use super::{Language, progress::Meter};
use crate::host::{Host, LoadOptions, Macros, Report, memory, unexpanded_macros};

#[derive(clap::Args)]
pub(super) struct What {
    /// The folder to look at.
    #[arg(default_value = ".")]
    folder: PathBuf,
    #[arg(long, value_enum, default_value = "human")]
    message_format: Format,
    #[command(flatten)]
    project: super::Project,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Human,
    Json,
}

pub(super) fn run(what: &What, language: &Language) -> Result<ExitCode> {
    let meter = Meter::new();
    let options = what.project.options(LoadOptions::editor(language.sysroot.clone()));
    let mut host = Host::new(options);
    let folder = std::path::absolute(&what.folder)?;
    if !folder.exists() {
        anyhow::bail!("{} does not exist", folder.display());
    }
    let started = Instant::now();
    let projects = host.loader(&[folder]).run(&|step| meter.step(step))?;
    host.install(projects);
    let macros = unexpanded_macros(host.db());
    meter.clear();
    let report = host.report();
    let mut out = std::io::stdout().lock();
    match what.message_format {
        Format::Human => write!(out, "{}", report.human(&macros, started.elapsed()))?,
        Format::Json => writeln!(out, "{:#}", machine(&report, &macros, started))?,
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn machine(report: &Report, macros: &Macros, started: Instant) -> serde_json::Value {
    let stages: Vec<_> = report
        .stages
        .0
        .iter()
        .map(|stage| json!({ "name": stage.name, "seconds": stage.time.as_secs_f64(), "memory": stage.memory }))
        .collect();
    let problems: Vec<_> = report
        .problems
        .iter()
        .map(|problem| json!({ "what": problem.what, "remedy": problem.remedy }))
        .collect();
    json!({
        "freehold": env!("CARGO_PKG_VERSION"),
        "toolchain": report.toolchain, "sysroot": report.sysroot, "target": report.target,
        "library": report.library, "projects": report.projects,
        "crates": report.crates, "local_crates": report.local_crates, "files": report.files,
        "exact": report.exact, "unexpanded_macros": macros, "not_utf8": report.not_utf8,
        "seconds": started.elapsed().as_secs_f64(), "memory": memory(),
        "stages": stages, "problems": problems,
    })
}
