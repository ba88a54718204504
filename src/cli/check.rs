//! `freehold check`: ownership errors of packages, workspaces and lone files, as `cargo check`
//! would print them.
//!
//! A folder or manifest stands for the packages of that project with all their targets, tests
//! included. A file stands for itself alone, wherever it lies.

use std::{
    io::Write as _,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::atomic::{AtomicUsize, Ordering},
    time::Instant,
};

use anyhow::{Result, bail};
use ra_ap_base_db::SourceDatabase as _;
use ra_ap_hir_def::DefWithBodyId;
use ra_ap_hir_ty::InferenceResult;
use ra_ap_ide_db::RootDatabase;
use ra_ap_vfs::FileId;
use rustc_hash::FxHashMap;

use super::{Language, coverage::Coverage, progress::Meter, report};
use crate::{
    host::{self, Host, LoadOptions, LoneFile, PackageSpec},
    ide::{
        cursor::Item,
        diagnostics::{self, Diagnostic},
    },
};

/// What to check and how to print it.
#[derive(clap::Args)]
pub(super) struct What {
    /// Folders or manifests of Cargo projects (all their packages, with tests, examples, benches and
    /// bins), and files, each a crate of its own.
    #[arg(default_value = ".")]
    paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value = "human")]
    message_format: report::Format,
    /// Only this package of the project, `NAME` or `NAME@VERSION`.
    #[arg(long, short)]
    package: Vec<PackageSpec>,
    #[command(flatten)]
    project: super::Project,
    /// Print on stderr how long loading, type inference and the analysis took.
    #[arg(long)]
    timings: bool,
    /// Print on stderr how many bodies were analysed, and why the others were not.
    #[arg(long)]
    coverage: bool,
}

pub(super) fn run(what: &What, language: &Language) -> Result<ExitCode> {
    let meter = Meter::new();
    let mut files = Vec::new();
    let mut projects = Vec::new();
    for path in &what.paths {
        if path.is_dir() || path.extension().is_some_and(|extension| extension != "rs") && path.is_file() {
            projects.push(path);
            continue;
        }
        match std::fs::read(path) {
            Ok(bytes) => files.push(LoneFile {
                path: path.clone(),
                // What is not UTF-8 is no Rust, but the rest of the file still is.
                text: String::from_utf8_lossy(&bytes).into_owned(),
                edition: language.edition(),
            }),
            Err(error) => eprintln!("error: {} can not be read: {error}", path.display()),
        }
    }
    if files.is_empty() && projects.is_empty() {
        bail!("no file could be read");
    }
    let mut out = report::Printer::new(what.message_format);
    if !files.is_empty() {
        let started = Instant::now();
        let host = Host::lone(&files, &language.sysroot)?;
        files.retain(|file| host.file_id(&file.path).is_some());
        let ids: Vec<FileId> = files.iter().filter_map(|file| host.file_id(&file.path)).collect();
        // The small units of work are the files: their items are listed in parallel too.
        let found = in_parallel(&host, &ids, &meter, |db, &file| {
            let defs = host::bodies_of_file(db, file);
            defs.into_iter().map(|def| of_item(db, def, file)).collect()
        });
        let given = ids.iter().copied().zip(files.iter().map(|file| file.path.as_path())).collect();
        print(&host, &given, found, what.coverage, &mut out)?;
        if what.timings {
            eprintln!("{} files: {:.2} s", files.len(), started.elapsed().as_secs_f64());
        }
    }
    for project in projects {
        check_project(project, what, language, &meter, &mut out)?;
    }
    Ok(ExitCode::from(u8::from(out.finish()?)))
}

fn check_project(
    path: &Path,
    what: &What,
    language: &Language,
    meter: &Meter,
    out: &mut report::Printer,
) -> Result<()> {
    let started = Instant::now();
    let options = what.project.options(LoadOptions::editor(language.sysroot.clone()));
    let host = Host::open(path, &options, &|step| meter.step(step))?;
    for problem in host.report().problems {
        eprintln!("warning: {problem}");
    }
    if host.is_incomplete() {
        bail!("{}: without its dependencies no error is certain", path.display());
    }
    let wanted = |package: &&host::Package| match what.package.as_slice() {
        [] => package.is_local,
        named => named.iter().any(|spec| package.is(spec)),
    };
    let packages: Vec<_> = host.packages().iter().filter(wanted).collect();
    if packages.is_empty() {
        match what.package.as_slice() {
            [] => bail!("{} has no packages", path.display()),
            [spec, ..] => bail!("{} has no package {spec}", path.display()),
        }
    }
    let crates =
        packages.iter().flat_map(|package| package.targets.iter().filter_map(|it| host.crate_of(it)));
    let mut defs: Vec<DefWithBodyId> = crates.flat_map(|krate| host.bodies_of_crate(krate)).collect();
    let mut seen = rustc_hash::FxHashSet::default();
    defs.retain(|def| seen.insert(*def));
    let loaded = started.elapsed();
    if what.timings {
        let started = Instant::now();
        in_parallel(&host, &defs, meter, |db, &def| {
            InferenceResult::of(db, def);
            Vec::<()>::new()
        });
        eprintln!("loading: {:.2} s", loaded.as_secs_f64());
        eprintln!("type inference: {:.2} s", started.elapsed().as_secs_f64());
    }
    let started = Instant::now();
    let found = in_parallel(&host, &defs, meter, |db, &def| match host::item_range(db, def) {
        Some((file, _)) => vec![of_item(db, def, file)],
        None => Vec::new(),
    });
    if what.timings {
        eprintln!("analysis of {} items: {:.2} s", defs.len(), started.elapsed().as_secs_f64());
    }
    print(&host, &FxHashMap::default(), found, what.coverage, out)
}

type Found = (FileId, Diagnostic);

/// What was found in one item.
struct OfItem {
    errors: Vec<Found>,
    coverage: Coverage,
}

/// One item that defeats us must not hide the others.
fn of_item(db: &RootDatabase, def: DefWithBodyId, file: FileId) -> OfItem {
    let analyse = || {
        let item = Item::new(db, def);
        (diagnostics::of_item(&item, file), Coverage::of(&item))
    };
    match catch_unwind(AssertUnwindSafe(analyse)) {
        Ok((errors, coverage)) => {
            OfItem { errors: errors.into_iter().map(|error| (file, error)).collect(), coverage }
        }
        Err(_) => {
            eprintln!("warning: an item was given up; please report it with the file");
            OfItem { errors: Vec::new(), coverage: Coverage::of_panic() }
        }
    }
}

/// Calls `f` with every unit on as many threads as there are processors; the results are in the
/// order of the units.
fn in_parallel<U: Sync, T: Send>(
    host: &Host,
    units: &[U],
    meter: &Meter,
    f: impl Fn(&RootDatabase, &U) -> Vec<T> + Sync,
) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(units.len().max(1));
    let work = |snapshot: host::Snapshot| {
        let mut found = Vec::new();
        // Nothing changes the host meanwhile, so nothing is cancelled.
        let _ = snapshot.read(|db| {
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(unit) = units.get(at) else { break };
                meter.unit(at, units.len());
                found.push((at, f(db, unit)));
            }
        });
        found
    };
    let mut found: Vec<(usize, Vec<T>)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .filter_map(|_| {
                let snapshot = host.snapshot();
                let work = &work;
                let thread = std::thread::Builder::new().stack_size(host::STACK);
                thread.spawn_scoped(scope, move || work(snapshot)).ok()
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    });
    meter.clear();
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().flat_map(|(_, found)| found).collect()
}

/// `given`: the files that were named one by one, as they were.
fn print(
    host: &Host,
    given: &FxHashMap<FileId, &Path>,
    items: Vec<OfItem>,
    coverage: bool,
    out: &mut report::Printer,
) -> Result<()> {
    let (mut found, mut covered) = (Vec::new(), Coverage::default());
    for item in items {
        found.extend(item.errors);
        covered.add(item.coverage);
    }
    if coverage {
        eprintln!("{covered}");
    }
    let mut sources: FxHashMap<FileId, report::Source> = FxHashMap::default();
    let here = std::env::current_dir().ok();
    let files = found.iter().flat_map(|(file, error)| {
        std::iter::once(*file).chain(error.related.iter().map(|(range, _)| range.file))
    });
    for file in files {
        sources.entry(file).or_insert_with(|| {
            let path = host.path(file).unwrap_or_default();
            let short = || here.as_ref().and_then(|here| path.strip_prefix(here).ok()).unwrap_or(&path);
            let short = given.get(&file).copied().unwrap_or_else(short);
            report::Source {
                path: short.to_string_lossy().into_owned(),
                text: host.db().file_text(file).text(host.db()).to_string(),
            }
        });
    }
    // A module of several crates has its errors once.
    let mut seen: Vec<Found> = Vec::new();
    for (file, error) in found {
        if !seen.iter().any(|(at, known)| *at == file && *known == error) {
            seen.push((file, error));
        }
    }
    for (file, error) in &seen {
        out.error(*file, error, &sources)?;
    }
    std::io::stdout().flush()?;
    Ok(())
}
