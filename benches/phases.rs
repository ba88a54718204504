//! What each stage of our own costs, with lifetimes and loans and without: of a project's package, or of
//! one long function. README.md beside this file says how to run it. Nothing is asserted.

use std::{
    ops::ControlFlow,
    path::PathBuf,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};
use clap::Parser;
use freehold::{
    borrowck,
    host::{self, Host, LoadOptions, LoneFile, PackageSpec, SysrootChoice},
    ir::{BodySet, Regions},
    lower,
};
use ra_ap_hir_def::DefWithBodyId;
use ra_ap_hir_ty::{InferenceResult, attach_db};
use ra_ap_ide_db::RootDatabase;
use ra_ap_span::Edition;

#[derive(Parser)]
struct Args {
    /// A Cargo project; without it one function made up for the purpose, with the small standard library.
    #[arg(long, requires = "package")]
    project: Option<PathBuf>,
    /// Its library is measured.
    #[arg(long)]
    package: Option<PackageSpec>,
    #[arg(long, default_value = "auto")]
    sysroot: SysrootChoice,
    /// Of several runs of each stage of each body the shortest counts.
    #[arg(long, default_value_t = 5)]
    runs: usize,
    /// Of the made-up function, about.
    #[arg(long, default_value_t = 3000)]
    lines: usize,
    /// What `cargo bench` passes.
    #[arg(long, hide = true)]
    bench: bool,
}

/// The stages of one body or of several together.
#[derive(Clone, Copy)]
struct Times {
    lowering: Duration,
    lowering_with_lifetimes: Duration,
    facts: Duration,
    facts_with_lifetimes: Duration,
}

impl Times {
    fn with_lifetimes(&self) -> Duration {
        self.lowering_with_lifetimes + self.facts_with_lifetimes
    }

    fn by(self, other: Times, f: fn(Duration, Duration) -> Duration) -> Times {
        Times {
            lowering: f(self.lowering, other.lowering),
            lowering_with_lifetimes: f(self.lowering_with_lifetimes, other.lowering_with_lifetimes),
            facts: f(self.facts, other.facts),
            facts_with_lifetimes: f(self.facts_with_lifetimes, other.facts_with_lifetimes),
        }
    }
}

fn main() -> Result<()> {
    let args = Args::parse();
    let start = Instant::now();
    let host = match (&args.project, &args.package) {
        (Some(project), Some(spec)) => {
            let options = LoadOptions::library(args.sysroot.clone(), spec.clone());
            Host::open(project, &options, &|_| ControlFlow::Continue(()))?
        }
        _ => {
            let path = PathBuf::from("made-up.rs");
            let file = LoneFile { path, text: made_up(args.lines), edition: Edition::Edition2024 };
            Host::lone(&[file], &SysrootChoice::Mini)?
        }
    };
    let defs = match &args.package {
        Some(spec) => {
            let package = host.packages().iter().find(|package| package.is(spec));
            let library = package.and_then(|package| host.crate_of(package.library()?));
            host.bodies_of_crate(library.with_context(|| format!("{spec} has no library"))?)
        }
        None => host.bodies(host.file_id("made-up.rs".as_ref()).context("the file is not loaded")?),
    };
    row("loading", start.elapsed());
    let db = host.db();
    attach_db(db, || {
        let start = Instant::now();
        for &def in &defs {
            InferenceResult::of(db, def);
        }
        row("names and types", start.elapsed());
        let mut all: Option<Times> = None;
        let mut longest: Option<(DefWithBodyId, Times)> = None;
        for &def in &defs {
            // The first time asks rust-analyzer for what is remembered then: signatures, bounds.
            lower::lower(db, def);
            let runs = (0..args.runs.max(1)).map(|_| stages(db, def));
            let Some(times) = runs.reduce(|one, other| one.by(other, Duration::min)) else { continue };
            all = Some(all.map_or(times, |all| all.by(times, |a, b| a + b)));
            if longest.is_none_or(|(_, longest)| times.with_lifetimes() > longest.with_lifetimes()) {
                longest = Some((def, times));
            }
        }
        if let Some(all) = all {
            println!("{} items", defs.len());
            print(&all);
        }
        if let Some((def, times)) = longest.filter(|_| defs.len() > 1) {
            let lines = host::item_range(db, def)
                .map_or(0, |(file, range)| host::text_of(db, file)[range].lines().count());
            println!("the longest, of {lines} lines");
            print(&times);
        }
    });
    Ok(())
}

fn stages(db: &RootDatabase, def: DefWithBodyId) -> Times {
    fn timed<T>(f: impl FnOnce() -> T) -> (Duration, T) {
        let start = Instant::now();
        let result = std::hint::black_box(f());
        (start.elapsed(), result)
    }
    let (lowering, _) = timed(|| lower::lower_without_lifetimes(db, def));
    let (lowering_with_lifetimes, set) = timed(|| lower::lower(db, def));
    let (facts_with_lifetimes, _) = timed(|| borrowck::analyse_set(&set));
    let mut without: BodySet = set.clone();
    without.bodies.iter_mut().for_each(|body| body.regions = Regions::default());
    let (facts, _) = timed(|| borrowck::analyse_set(&without));
    Times { lowering, lowering_with_lifetimes, facts, facts_with_lifetimes }
}

fn row(what: &str, time: Duration) {
    println!("{what:<44} {:>10.2} ms", time.as_secs_f64() * 1000.0);
}

fn print(times: &Times) {
    row("  lowering", times.lowering);
    row("  lowering, with lifetimes", times.lowering_with_lifetimes);
    row("  facts without lifetimes and loans", times.facts);
    row("  facts", times.facts_with_lifetimes);
    let (before, now) = (times.lowering + times.facts, times.with_lifetimes());
    println!(
        "{:<44} {:>10.2} ms, {:.2} of {:.2} ms without lifetimes",
        "  our own part",
        now.as_secs_f64() * 1000.0,
        now.as_secs_f64() / before.as_secs_f64(),
        before.as_secs_f64() * 1000.0
    );
}

/// One function: owned values, borrows, loops, matches, early ways out.
fn made_up(lines: usize) -> String {
    let mut text = String::from(
        "struct Letter { text: String, stamp: Option<u32>, parts: Vec<String> }
fn send(letter: Letter) -> usize { letter.text.len() }
fn pick<'a>(a: &'a str, b: &'a str) -> &'a str { if a.len() > 1 { a } else { b } }
fn long(flag: bool, names: Vec<String>) -> Option<usize> {
    let mut total = 0;
    let mut all: Vec<String> = Vec::new();
",
    );
    for _ in 0..lines / 25 {
        text.push_str(
            "    {
        let mut letter = Letter { text: String::from(\"a\"), stamp: None, parts: Vec::new() };
        let look = || letter.text.len();
        total += look();
        letter.parts.push(String::from(\"b\"));
        for part in &letter.parts {
            if part.len() > 3 {
                total += part.len();
                continue;
            }
            total += pick(part, &letter.text).len();
        }
        match letter.parts.first() {
            Some(first) if flag => total += first.len(),
            Some(_) => total += 1,
            None => {}
        }
        let stamp = &mut letter.stamp;
        *stamp = Some(total as u32);
        if flag && letter.stamp? > 3 {
            return Some(send(letter));
        }
        all.push(letter.text);
        drop(letter.parts);
    }
",
        );
    }
    text.push_str(
        "    for name in names {\n        all.push(name);\n    }\n    Some(total + all.len())\n}\n",
    );
    text
}
