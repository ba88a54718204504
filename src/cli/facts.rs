//! `freehold facts`: what is known of every body, as JSON lines.
//!
//! | record | one for each |
//! |---|---|
//! | `body` | fn, closure, async block, const and static body: analysed, or skipped and why |
//! | `variable` | variable of the user's, with its moves, copies, drops and end of storage |
//! | `loan` | borrow: where it begins, where it is alive and how it ends (`loan_records.rs`) |
//!
//! Lines and columns are 1-based, columns count characters, ends are exclusive.

use std::{
    io::Write as _,
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context as _, Result, bail};
use ra_ap_base_db::SourceDatabase as _;
use ra_ap_hir_def::DefWithBodyId;
use ra_ap_hir_ty::attach_db;
use ra_ap_ide_db::RootDatabase;
use ra_ap_syntax::TextRange;
use ra_ap_vfs::FileId;
use rustc_hash::FxHashMap;
use serde_json::{Value, json};

use super::{Language, dump::lone, lines::Lines};
use crate::{
    borrowck::{self, DropBy, Dropped, Event, EventKind, Owner, Via},
    explain,
    host::{self, Host, LoadOptions, PackageSpec, SysrootChoice},
    ide::{cursor::Item, diagnostics},
    ir::{Body, BodyId, BodyKind, Local, LocalKind, Node, Source},
    lower,
};

/// What to print the facts of.
#[derive(clap::Args)]
pub(super) struct What {
    /// Lone files, each a crate of its own; with `--package`, the folder of a Cargo project.
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// The library of this package of the project, `NAME` or `NAME@VERSION`; dependencies included.
    #[arg(long)]
    pub package: Option<PackageSpec>,
}

pub(super) fn run(what: &What, language: &Language) -> Result<ExitCode> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    each(what, language, &mut |host, name, def| {
        attach_db(host.db(), || print(host.db(), def, name, &mut out))
    })?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// How a file is named in the records.
type FileName<'a> = &'a dyn Fn(FileId) -> String;

/// Calls `f` with every item that has a body.
pub(super) fn each(
    what: &What,
    language: &Language,
    f: &mut dyn FnMut(&Host, FileName<'_>, DefWithBodyId) -> std::io::Result<()>,
) -> Result<()> {
    let path = |host: &Host, file| host.path(file).unwrap_or_default();
    if let Some(spec) = &what.package {
        let [project] = what.paths.as_slice() else { bail!("--package takes the folder of one project") };
        if let Some(root) = library_crate(project, spec, &language.sysroot) {
            let host = Host::lone(&[], &language.sysroot)?;
            let library = host.file_id(&root).and_then(|file| host.crate_of_file(file));
            let library = library.with_context(|| format!("{} is not loaded", root.display()))?;
            let folder = project.join(&spec.name);
            let name = |file| {
                let path = path(&host, file);
                path.strip_prefix(&folder).unwrap_or(&path).to_string_lossy().into_owned()
            };
            for def in host.bodies_of_crate(library) {
                f(&host, &name, def)?;
            }
            return Ok(());
        }
        let options = LoadOptions::library(language.sysroot.clone(), spec.clone());
        let host = Host::open(project, &options, &|_| ControlFlow::Continue(()))?;
        for problem in host.report().problems {
            eprintln!("warning: {}; {}", problem.what, problem.remedy);
        }
        let package = host.packages().iter().find(|package| package.is(spec));
        let package = package.with_context(|| format!("the project has no package {spec}"))?;
        let library = package.library().and_then(|target| host.crate_of(target));
        let library = library.with_context(|| format!("{spec} has no library"))?;
        let name = |file| {
            let path = path(&host, file);
            path.strip_prefix(&package.folder).unwrap_or(&path).to_string_lossy().into_owned()
        };
        for def in host.bodies_of_crate(library) {
            f(&host, &name, def)?;
        }
        return Ok(());
    }
    let (host, files) = lone(&what.paths, language)?;
    let name = |file| {
        let path = path(&host, file);
        let given = files.iter().find(|given| given.path.ends_with(&path) || path.ends_with(&given.path));
        given.map_or(path, |given| given.path.clone()).to_string_lossy().into_owned()
    };
    for file in files.iter().filter_map(|file| host.file_id(&file.path)) {
        for def in host.bodies(file) {
            f(&host, &name, def)?;
        }
    }
    Ok(())
}

/// The root file of a crate of the standard library, if `project` is the `library` folder that
/// everything is analysed with.
///
/// As one more package beside itself it would not find its own lang items.
fn library_crate(project: &Path, spec: &PackageSpec, sysroot: &SysrootChoice) -> Option<PathBuf> {
    let SysrootChoice::Path(library) = sysroot else { return None };
    let is_same = project.canonicalize().ok()? == library.canonicalize().ok()?;
    let root = library.join(&spec.name).join("src/lib.rs");
    (is_same && root.is_file()).then_some(root)
}

/// Prints the records of every body of `def`.
///
/// Must run inside `hir_ty::attach_db`.
fn print(
    db: &RootDatabase,
    def: DefWithBodyId,
    name: FileName<'_>,
    out: &mut dyn std::io::Write,
) -> std::io::Result<()> {
    let Some((id, _)) = host::item_range(db, def) else { return Ok(()) };
    let text = db.file_text(id).text(db);
    let file = FactsFile { id, name: name(id), text };
    let item = Item::new(db, def);
    let printer = Printer { item: &item, file: &file, lines: &Lines::new(text) };
    for id in item.facts.set.bodies.indices().filter(|&id| !item.facts.makes_future(id)) {
        for record in printer.body(id) {
            writeln!(out, "{record}")?;
        }
    }
    Ok(())
}

pub(super) struct FactsFile<'a> {
    pub id: FileId,
    pub name: String,
    pub text: &'a str,
}

pub(super) struct Printer<'a> {
    pub item: &'a Item<'a>,
    pub file: &'a FactsFile<'a>,
    pub lines: &'a Lines<'a>,
}

impl Printer<'_> {
    pub fn range(&self, source: Source) -> Option<TextRange> {
        self.item.map.rustc_range(source).filter(|range| range.file == self.file.id).map(|range| range.range)
    }

    pub fn extent(&self, range: TextRange) -> Value {
        let (line, col) = self.lines.position(range.start().into());
        let (end_line, end_col) = self.lines.position(range.end().into());
        json!({ "line": line, "col": col, "end_line": end_line, "end_col": end_col })
    }

    /// The line of the return place, by which rustc's MIR tells bodies apart.
    fn line(&self, id: BodyId, body: &Body) -> Option<usize> {
        let (file, range) = match self.item.facts.is_item(id) {
            true => host::item_result(self.item.db, self.item.def)?,
            false => {
                let range = self.item.map.closure_result(body.source.node)?;
                (range.file, range.range)
            }
        };
        (file == self.file.id).then(|| self.lines.position(range.start().into()).0)
    }

    fn body(&self, id: BodyId) -> Vec<Value> {
        let (body, facts) = self.item.facts.body(id);
        let Some(line) = self.line(id, body) else { return Vec::new() };
        let name = self.item.name();
        let errors: Vec<Value> = facts
            .errors
            .iter()
            .filter_map(|error| diagnostics::diagnostic(self.item, id, error, self.file.id))
            .map(|error| {
                let (line, col) = self.lines.position(error.range.start().into());
                json!({ "code": error.code.name(), "line": line, "col": col })
            })
            .collect();
        let unexpanded = || {
            let name = lower::unexpanded::around_body(self.item.db, self.item.def)?;
            Some(format!("the attribute macro {name} is not expanded"))
        };
        let doubt = self.item.facts.doubt(id).map(str::to_owned).or_else(unexpanded);
        let kind = match body.kind {
            BodyKind::Fn => "fn",
            BodyKind::Const | BodyKind::Static => "const",
            BodyKind::Closure(_) => "closure",
            BodyKind::Coroutine => "async",
        };
        let status = if doubt.is_none() { "analysed" } else { "skipped" };
        let mut records = vec![json!({
            "record": "body", "file": self.file.name, "line": line, "fn": name, "body": kind,
            "status": status, "reason": doubt, "errors": errors,
        })];
        if doubt.is_some() {
            return records;
        }
        let mut lives = borrowck::lives(body, facts);
        for (local, decl) in body.locals.iter_enumerated() {
            let LocalKind::Var { binding, name, .. } = &decl.kind else { continue };
            let life = lives.remove(&Owner::Variable(local)).unwrap_or_default();
            records.extend(match name {
                Some(name) => self.variable(body, name, *binding, &life, false),
                None => self.iterator(body, local, &life),
            });
        }
        for (field, upvar) in body.upvars.iter().enumerate().filter(|(_, upvar)| upvar.whole) {
            let life = lives.remove(&Owner::Upvar(field as u32)).unwrap_or_default();
            records.extend(self.variable(body, &upvar.name, upvar.binding, &life, true));
        }
        records.extend(self.loans(body, facts));
        records
    }

    /// None for a variable that the file does not show: one that a macro made.
    fn variable(
        &self,
        body: &Body,
        name: &str,
        binding: u32,
        life: &[Event],
        captured: bool,
    ) -> Option<Value> {
        let node = Node::Binding(binding);
        let range = self.item.map.name(node).filter(|range| range.file == self.file.id)?.range;
        if self.file.text.get(std::ops::Range::<usize>::from(range)) != Some(name) {
            return None;
        }
        Some(self.record(body, name, range, life, captured))
    }

    /// The iterator of a `for` is a variable `iter` in rustc's MIR, declared where what it goes
    /// through is written.
    fn iterator(&self, body: &Body, local: Local, life: &[Event]) -> Option<Value> {
        let range = self.range(borrowck::iterated(body, local)?)?;
        Some(self.record(body, "iter", range, life, false))
    }

    fn record(&self, body: &Body, name: &str, declared: TextRange, life: &[Event], captured: bool) -> Value {
        let (line, col) = self.lines.position(declared.start().into());
        // As rustc's MIR, one fact for each place in the text: several ways come together there.
        let mut facts: Vec<(String, Value)> = Vec::new();
        let mut drops: FxHashMap<(TextRange, DropBy), Vec<&Event>> = FxHashMap::default();
        for event in life {
            let Some(range) = self.range(event.source) else { continue };
            let mut fact = self.extent(range);
            match &event.kind {
                EventKind::Move(used) | EventKind::Copy(used) => {
                    fact["kind"] = match event.kind {
                        EventKind::Move(_) => "move".into(),
                        _ => "copy".into(),
                    };
                    if used.part {
                        fact["place"] = place_text(body, &used.place).into();
                    }
                    match used.via {
                        Via::Capture => fact["via"] = "capture".into(),
                        Via::Return => fact["via"] = "return".into(),
                        Via::Plain => {}
                    }
                }
                EventKind::StorageDead => fact["kind"] = "storage_dead".into(),
                EventKind::Drop { by, .. } => {
                    drops.entry((range, *by)).or_default().push(event);
                    continue;
                }
            }
            facts.push((fact.to_string(), fact));
        }
        for ((range, by), events) in drops {
            let fact = self.drop(body, range, by, &events);
            facts.push((fact.to_string(), fact));
        }
        facts.sort_by(|(a_text, a), (b_text, b)| {
            let key = |fact: &Value| (fact["line"].as_u64(), fact["col"].as_u64());
            key(a).cmp(&key(b)).then_with(|| a_text.cmp(b_text))
        });
        facts.dedup_by(|a, b| a.0 == b.0);
        let facts: Vec<Value> = facts.into_iter().map(|(_, fact)| fact).collect();
        json!({
            "record": "variable", "file": self.file.name, "fn": self.item.name(), "variable": name,
            "decl_line": line, "decl_col": col, "captured": captured, "facts": facts,
        })
    }

    /// All drops of one variable at one place of the text.
    fn drop(&self, body: &Body, range: TextRange, by: DropBy, events: &[&Event]) -> Value {
        let (mut all, mut flags, mut texts, mut ways) = (Vec::new(), false, Vec::new(), Vec::new());
        for event in events {
            let EventKind::Drop { dropped, flag, parts, exits, .. } = &event.kind else { continue };
            all.push(*dropped);
            flags |= flag;
            texts.extend(parts.iter().map(|place| place_text(body, place)));
            for exit in exits {
                let Some(range) = self.range(exit.source) else { continue };
                let mut way = self.extent(range);
                way["kind"] = word(exit.dropped).into();
                if !ways.contains(&way) {
                    ways.push(way);
                }
            }
        }
        let all_are = |kind| all.iter().all(|&dropped| dropped == kind);
        let kind = match () {
            _ if all_are(Dropped::Always) => Dropped::Always,
            _ if all_are(Dropped::Never) => Dropped::Never,
            _ => Dropped::Maybe,
        };
        let mut fact = self.extent(range);
        fact["kind"] = word(kind).into();
        fact["by"] = match by {
            DropBy::Scope => "scope".into(),
            DropBy::Assignment => "assign".into(),
        };
        if flags {
            fact["flag"] = true.into();
        }
        texts.sort();
        texts.dedup();
        if !texts.is_empty() {
            fact["partial"] = texts.into();
        }
        if !ways.is_empty() {
            fact["exits"] = ways.into();
        }
        fact
    }
}

fn word(dropped: Dropped) -> &'static str {
    match dropped {
        Dropped::Always => "drop",
        Dropped::Maybe => "cond_drop",
        Dropped::Never => "no_drop",
    }
}

pub(super) fn place_text(body: &Body, place: &crate::ir::Place) -> String {
    explain::place_name(body, place).unwrap_or_else(|| place.to_string())
}
