//! `freehold doctor`: what was found, what it costs, what is missing and how to get it.

use std::{io::Write as _, path::PathBuf, process::ExitCode, time::Instant};

use anyhow::Result;
use clap::ValueEnum;
use serde_json::json;

use super::{Language, progress::Meter};
use crate::host::{Host, LoadOptions, Report, memory};

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
    let macros = host.unexpanded_macros();
    meter.clear();
    let report = host.report();
    let mut out = std::io::stdout().lock();
    match what.message_format {
        Format::Human => write!(out, "{}", human(&report, &macros, started))?,
        Format::Json => writeln!(out, "{:#}", machine(&report, &macros, started))?,
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

type Macros = std::collections::BTreeMap<String, usize>;

fn human(report: &Report, macros: &Macros, started: Instant) -> String {
    let mut lines = Vec::new();
    let mut line = |name: &str, text: String| lines.push(format!("{name:<12}{text}"));
    line("freehold", env!("CARGO_PKG_VERSION").to_owned());
    line(
        "toolchain",
        match (&report.toolchain, &report.sysroot) {
            (Some(version), Some(root)) => format!("rustc {version} in {}", root.display()),
            (Some(version), None) => format!("rustc {version}"),
            _ => "none".to_owned(),
        },
    );
    if let Some(target) = &report.target {
        line("target", target.clone());
    }
    line(
        "std",
        match &report.library {
            Some(library) => format!("sources in {}", library.display()),
            None => "the small one that Freehold carries".to_owned(),
        },
    );
    match report.projects.as_slice() {
        [] => line("project", "none: files are analysed alone".to_owned()),
        projects => {
            for project in projects {
                line("project", project.display().to_string());
            }
            line(
                "crates",
                format!(
                    "{} of the project, {} in all, from {} files",
                    report.local_crates, report.crates, report.files
                ),
            );
        }
    }
    line(
        "facts",
        match report.exact {
            true => "exact: errors are shown".to_owned(),
            false => {
                "not exact, since dependencies are missing: explained, but no errors are shown".to_owned()
            }
        },
    );
    if !macros.is_empty() {
        line(
            "macros",
            "not expanded; what they change or add is unknown, and no errors are shown there".to_owned(),
        );
        for (name, times) in macros {
            line("", format!("{name}, {times} {}", if *times == 1 { "time" } else { "times" }));
        }
        line("", "to run them: --proc-macros, or the setting of the same name".to_owned());
    }
    for path in &report.not_utf8 {
        line("not UTF-8", format!("{}: read as far as it goes", path.display()));
    }
    let total = started.elapsed().as_secs_f64();
    let size = memory().map_or_else(String::new, |bytes| format!(", {} MB", bytes >> 20));
    line("loading", format!("{total:.2} s{size}"));
    for stage in &report.stages.0 {
        let size = stage.memory.map_or_else(String::new, |bytes| format!(", then {} MB", bytes >> 20));
        line("", format!("{} {:.2} s{size}", stage.name, stage.time.as_secs_f64()));
    }
    if report.problems.is_empty() {
        line("problems", "none".to_owned());
    }
    for problem in &report.problems {
        line("problem", problem.what.clone());
        if !problem.remedy.is_empty() {
            line("", format!("→ {}", problem.remedy));
        }
    }
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
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
