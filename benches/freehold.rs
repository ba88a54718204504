//! How fast Freehold answers after a keystroke, where the time goes, and what it holds in memory.
//! README.md beside this file says how to run it. Nothing is asserted: a table is printed.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};
use clap::Parser;
use freehold::{
    host::{self, Host, LoadOptions, LoneFile, PackageSpec, SysrootChoice},
    ide::{
        FilePosition,
        cursor::Item,
        hover::hover,
        inlay_hints::{HintConfig, inlay_hints},
    },
    ir::Node,
};
use ra_ap_hir_def::expr_store::Body;
use ra_ap_hir_ty::{InferenceResult, attach_db};
use ra_ap_ide_db::RootDatabase;
use ra_ap_span::Edition;
use ra_ap_syntax::{TextRange, TextSize};
use ra_ap_vfs::FileId;

#[derive(Parser)]
struct Args {
    /// A Cargo project; without it a file made up for the purpose, with the small standard library.
    #[arg(long, requires_all = ["package", "file"])]
    project: Option<PathBuf>,
    #[arg(long)]
    package: Option<PackageSpec>,
    /// The file to edit, from the package's folder.
    #[arg(long)]
    file: Option<PathBuf>,
    #[arg(long, default_value = "auto")]
    sysroot: SysrootChoice,
    #[arg(long, default_value_t = 1000)]
    edits: usize,
    /// Of the places to edit: the same seed, the same edits.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// What `cargo bench` passes.
    #[arg(long, hide = true)]
    bench: bool,
}

/// The lines of a window around the cursor, for which an editor asks.
const WINDOW: usize = 60;

fn main() -> Result<()> {
    let args = Args::parse();
    let start = Instant::now();
    let (mut host, path, text) = match (&args.project, &args.package, &args.file) {
        (Some(project), Some(spec), Some(file)) => {
            let options = LoadOptions::library(args.sysroot.clone(), spec.clone());
            let host = Host::open(project, &options, &|_| ControlFlow::Continue(()))?;
            let package = host.packages().iter().find(|package| package.is(spec));
            let path = package.context("no such package")?.folder.join(file);
            let text = std::fs::read_to_string(&path)?;
            (host, path, text)
        }
        _ => {
            let (path, text) = (PathBuf::from("made-up.rs"), made_up());
            let file = LoneFile { path: path.clone(), text: text.clone(), edition: Edition::Edition2024 };
            (Host::lone(&[file], &SysrootChoice::Mini)?, path, text)
        }
    };
    row("loading", start.elapsed());
    let file = host.file_id(&path).with_context(|| format!("{} is not loaded", path.display()))?;
    let start = Instant::now();
    let hints = inlay_hints(host.db(), file, None, &HintConfig::learn());
    row("first hints of the whole file", start.elapsed());
    let bodies = bodies(host.db(), file);
    println!(
        "{}: {} lines, {} bodies, {} hints (learn)",
        path.display(),
        text.lines().count(),
        bodies.len(),
        hints.len()
    );
    hovers(host.db(), file, &bodies, &args);
    edits(&mut host, &path, file, &text, &bodies, &args)?;
    if let Some(memory) = memory() {
        println!("{:<44} {:>10.0} MB", "memory at its height", memory);
    }
    drop(host);
    if let Some(project) = &args.project {
        checks(project)?;
    }
    Ok(())
}

fn row(what: &str, time: Duration) {
    println!("{what:<44} {:>10.2} ms", time.as_secs_f64() * 1000.0);
}

fn percentiles(what: &str, times: &mut [Duration]) {
    times.sort();
    let Some(last) = times.len().checked_sub(1) else { return };
    let at = |part: f64| times[(last as f64 * part) as usize].as_secs_f64() * 1000.0;
    println!("{what:<44} median {:>8.2}  p99 {:>8.2}  most {:>8.2} ms", at(0.5), at(0.99), at(1.0));
}

/// Of this process, in megabytes.
fn memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes / 1024.0)
}

/// Small and the same everywhere (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap_or(0)
    }

    fn place(&mut self, bodies: &[TextRange]) -> usize {
        let body = bodies[self.below(bodies.len())];
        usize::from(body.start()) + self.below(usize::from(body.len()))
    }
}

/// The texts of the bodies of the file's items.
fn bodies(db: &RootDatabase, file: FileId) -> Vec<TextRange> {
    attach_db(db, || {
        let items = host::bodies_of_file(db, file).into_iter();
        let ranges = items.filter_map(|def| {
            let (at, _) = host::item_range(db, def)?;
            let item = Item::new(db, def);
            let range = item.range(Node::Expr(item.hir.root_expr().into_raw().into_u32()))?;
            (at == file && range.len() > TextSize::from(4)).then_some(range)
        });
        ranges.collect()
    })
}

fn position(file: FileId, offset: usize) -> FilePosition {
    FilePosition { file, offset: TextSize::try_from(offset).unwrap_or_default() }
}

/// At random places inside of bodies, everything known already.
fn hovers(db: &RootDatabase, file: FileId, bodies: &[TextRange], args: &Args) {
    let mut random = Random(args.seed);
    let mut times = Vec::new();
    for _ in 0..args.edits {
        let at = position(file, random.place(bodies));
        let start = Instant::now();
        std::hint::black_box(hover(db, at));
        times.push(start.elapsed());
    }
    percentiles("warm hover", &mut times);
}

/// One-character edits inside of bodies: each is put in, then taken out again, and the hints around
/// it asked for, then those of the whole file.
fn edits(
    host: &mut Host,
    path: &Path,
    file: FileId,
    original: &str,
    bodies: &[TextRange],
    args: &Args,
) -> Result<()> {
    let config = HintConfig::learn();
    let mut random = Random(args.seed);
    let (mut around, mut ours_around, mut whole, mut ours_whole) = (vec![], vec![], vec![], vec![]);
    let mut typed: Option<(usize, char)> = None;
    let mut text = original.to_owned();
    for _ in 0..args.edits {
        let at = match typed.take() {
            Some((at, c)) => {
                text.replace_range(at..at + c.len_utf8(), "");
                at
            }
            None => {
                let mut at = random.place(bodies);
                while !text.is_char_boundary(at) {
                    at -= 1;
                }
                let c = ['x', '1', ' ', '.', ';', '(', '&', ',', '_', '\n'][random.below(10)];
                text.insert(at, c);
                typed = Some((at, c));
                at
            }
        };
        let window = window(&text, at);
        let start = Instant::now();
        host.set_text(path, text.clone());
        types(host.db(), file, Some(window));
        let ours = Instant::now();
        std::hint::black_box(inlay_hints(host.db(), file, Some(window), &config));
        ours_around.push(ours.elapsed());
        around.push(start.elapsed());

        // The rest of the file: what the window needed is known by now.
        types(host.db(), file, None);
        let ours = Instant::now();
        std::hint::black_box(inlay_hints(host.db(), file, None, &config));
        ours_whole.push(ours.elapsed());
        whole.push(start.elapsed());
    }
    percentiles("keystroke to fresh hints around it", &mut around);
    percentiles("  our own part (lowering to hints)", &mut ours_around);
    percentiles("keystroke to fresh hints, whole file", &mut whole);
    percentiles("  our own part, after the window's", &mut ours_whole);
    Ok(())
}

/// What rust-analyzer does for any answer about these bodies: parsing, names, types.
fn types(db: &RootDatabase, file: FileId, range: Option<TextRange>) {
    attach_db(db, || {
        for def in host::bodies_in_range(db, file, range) {
            std::hint::black_box(Body::with_source_map(db, def));
            std::hint::black_box(InferenceResult::of(db, def));
        }
    });
}

/// Half a window of lines on each side of `at`.
fn window(text: &str, at: usize) -> TextRange {
    let start = text[..at].rmatch_indices('\n').nth(WINDOW / 2).map_or(0, |(start, _)| start);
    let end = text[at..].match_indices('\n').nth(WINDOW / 2).map_or(text.len(), |(end, _)| at + end);
    let size = |offset| TextSize::try_from(offset).unwrap_or_default();
    TextRange::new(size(start), size(end))
}

/// `freehold check` with its stages, and `cargo check` from nothing, both of the same project.
fn checks(project: &Path) -> Result<()> {
    let start = Instant::now();
    let mut freehold = Command::new(env!("CARGO_BIN_EXE_freehold"));
    let mut stages = stderr(freehold.arg("check").arg("--timings").arg(project))?;
    row("freehold check, from process start", start.elapsed());
    stages.retain(|line| !line.starts_with("warning") && !line.starts_with("error"));
    stages.iter().for_each(|line| println!("  {line}"));
    let target = std::env::temp_dir().join(format!("freehold-bench-{}", std::process::id()));
    let mut cargo = Command::new("cargo");
    cargo.args(["check", "--quiet", "--offline"]).current_dir(project).env("CARGO_TARGET_DIR", &target);
    let start = Instant::now();
    let done = cargo.output().is_ok_and(|output| output.status.success());
    let time = start.elapsed();
    // The folder may not be there if Cargo did not come that far.
    let _ = std::fs::remove_dir_all(&target);
    match done {
        true => row("cargo check, nothing built before", time),
        false => println!("cargo check did not succeed"),
    }
    Ok(())
}

fn stderr(command: &mut Command) -> Result<Vec<String>> {
    let output = command.output().context("freehold could not be run")?;
    Ok(String::from_utf8_lossy(&output.stderr).lines().map(str::to_owned).collect())
}

/// About 3,000 lines of owned values, locks by another name, loops, closures and early ways out.
fn made_up() -> String {
    let mut text = String::from(
        "struct Letter { text: String, stamp: Option<u32> }\nfn send(letter: Letter) -> usize { letter.text.len() }\n",
    );
    for number in 0..200 {
        text.push_str(&format!(
            "fn f{number}(flag: bool, names: Vec<String>) -> usize {{
    let letter = Letter {{ text: String::from(\"a\"), stamp: None }};
    let copy = letter.stamp;
    let look = || letter.text.len();
    let length = look();
    if flag {{
        return send(letter);
    }}
    for name in names {{
        drop(name);
    }}
    let mut all = Vec::new();
    all.push(letter.text);
    all.len() + length + copy.map_or(0, |n| n as usize)
}}
"
        ));
    }
    text
}
