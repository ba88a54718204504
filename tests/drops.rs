//! Holds the drops that Freehold finds against what programs print when they run.
//!
//! In `fixtures/drops` every value that matters is a `Noisy`, which prints its name when it is
//! dropped. First the programs are run, and must print what their `//@ run` lines say. Then every
//! way through the function in question is walked on the IR, and what is dropped on it, in which
//! order, written down: the ways must be those that the runs took. `fixtures/README.md` explains
//! the names.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::Path,
    process::Command,
};

use freehold::{
    borrowck::{Facts, Piece},
    explain,
    host::{Host, LoneFile, SysrootChoice},
    ide::cursor::Item,
    ir::{Block, Body, BodyId, ElemKind, Local, LocalKind, Location, Place, StatementKind, TerminatorKind},
};
use ra_ap_hir_ty::attach_db;
use ra_ap_span::Edition;

const EDITIONS: [(&str, Edition); 4] = [
    ("2015", Edition::Edition2015),
    ("2018", Edition::Edition2018),
    ("2021", Edition::Edition2021),
    ("2024", Edition::Edition2024),
];

/// How often a way may come through one block: twice round a loop, and out.
const TURNS: usize = 3;

struct Program {
    name: String,
    text: String,
}

/// The names that one call prints, in order.
type Trace = Vec<String>;

impl Program {
    fn path(&self) -> String {
        format!("{}/fixtures/drops/{}.rs", env!("CARGO_MANIFEST_DIR"), self.name)
    }

    /// What follows `//@ {key}: ` or, for this edition, `//@ {key} 2018,2021: ` in the header.
    fn header<'a>(&'a self, key: &str, edition: &str) -> impl Iterator<Item = &'a str> {
        self.text.lines().filter_map(move |line| {
            let (editions, value) = line.strip_prefix("//@ ")?.strip_prefix(key)?.split_once(": ")?;
            (editions.is_empty() || editions.contains(edition)).then_some(value)
        })
    }

    fn is_of(&self, edition: &str) -> bool {
        self.header("editions", edition).any(|editions| editions.contains(edition))
    }

    /// All that is printed, on one line.
    fn expected(&self, edition: &str) -> &str {
        let mut found = self.header("run", edition);
        match (found.next(), found.next()) {
            (Some(run), None) => run,
            _ => panic!("{}: not one `//@ run` line for edition {edition}", self.name),
        }
    }

    /// The function whose drops are looked at: `run`, which `main` calls for each of its ways after
    /// printing `--`, else `main`.
    fn function(&self) -> &'static str {
        if self.text.contains("\nfn run(") { "run" } else { "main" }
    }

    /// What each call prints of its own: names in round brackets are dropped elsewhere.
    fn traces(&self, edition: &str) -> BTreeSet<Trace> {
        let printed = self.expected(edition);
        let calls: Vec<&str> = match self.function() {
            "run" => printed.split("--").skip(1).collect(),
            _ => vec![printed],
        };
        let own = |call: &str| {
            call.split_whitespace().filter(|name| !name.starts_with('(')).map(str::to_owned).collect()
        };
        calls.into_iter().map(own).collect()
    }

    /// The ways that a checker must think possible, though no call takes them.
    fn never(&self, edition: &str) -> BTreeSet<Trace> {
        self.header("never", edition).map(|way| way.split(' ').map(str::to_owned).collect()).collect()
    }
}

fn programs() -> Vec<Program> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/drops");
    let mut found: Vec<Program> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            Program { name, text: fs::read_to_string(&path).unwrap() }
        })
        .collect();
    assert!(found.len() >= 30, "only {} programs were found", found.len());
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

#[test]
fn programs_print_what_they_say() {
    let programs = programs();
    let mut wrong = String::new();
    for (edition, _) in EDITIONS {
        let programs: Vec<&Program> = programs.iter().filter(|program| program.is_of(edition)).collect();
        // One program of them all, since linking takes most of the time.
        let mut text = "#![allow(warnings)]\n".to_owned();
        for Program { name, .. } in &programs {
            text += &format!("mod {name} {{ include!({name:?}); pub fn start() {{ main() }} }}\n");
        }
        text += "fn main() {\n";
        for Program { name, .. } in &programs {
            text += &format!("println!(\"## {name}\"); {name}::start();\n");
        }
        text += "}\n";
        for program in &programs {
            let Program { name, .. } = program;
            text = text.replace(&format!("include!({name:?})"), &format!("include!({:?})", program.path()));
        }
        let source = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("drops-{edition}.rs"));
        let binary = source.with_extension(std::env::consts::EXE_EXTENSION);
        fs::write(&source, text).unwrap();
        let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
        let output = Command::new(rustc)
            .args(["--edition", edition, "-o"])
            .args([&binary, &source])
            .output()
            .unwrap_or_else(|error| panic!("rustc can not be run: {error}"));
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let output = Command::new(&binary).output().unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        let printed: BTreeMap<&str, String> = printed
            .split("## ")
            .skip(1)
            .map(|part| part.split_once('\n').unwrap())
            .map(|(name, lines)| (name, lines.lines().collect::<Vec<_>>().join(" ")))
            .collect();
        for program in programs {
            let (expected, got) = (program.expected(edition), &printed[program.name.as_str()]);
            if expected != got {
                let path = program.path();
                let _ = writeln!(wrong, "{path}, edition {edition}\n  said:    {expected}\n  printed: {got}");
            }
        }
    }
    assert!(wrong.is_empty(), "programs print otherwise:\n{wrong}");
}

/// Walks every way through a body and notes what is dropped.
struct Walk<'a> {
    item: &'a Item<'a>,
    body: &'a Body,
    facts: &'a Facts,
    text: &'a str,
    found: BTreeSet<Trace>,
    /// A way was given up since it went round a loop too often.
    cut: bool,
}

#[derive(Clone)]
struct Way {
    trace: Trace,
    /// Places without a value on this way.
    gone: Vec<Place>,
    turns: BTreeMap<Block, usize>,
}

impl Way {
    fn is_gone(&self, place: &Place) -> bool {
        self.gone.iter().any(|gone| place.starts_with(gone))
    }

    /// A box without its content, of which only the memory is freed.
    fn is_emptied(&self, place: &Place) -> bool {
        let content = |gone: &Place| gone.projection.get(place.projection.len()).map(|elem| elem.kind);
        self.gone.iter().any(|gone| gone.starts_with(place) && content(gone) == Some(ElemKind::Deref))
    }

    fn set(&mut self, place: &Place) {
        self.gone.retain(|gone| !gone.starts_with(place));
    }
}

impl Walk<'_> {
    fn name(&self, piece: &Piece) -> String {
        let name =
            explain::place_name(self.body, &piece.place).unwrap_or_else(|| self.temporary(piece.place.local));
        // An element, or what a box holds, belongs to the whole.
        name.split('[').next().unwrap().trim_start_matches('*').to_owned()
    }

    /// A value without a name is called after the `Noisy` in the text that makes it; what a `for`
    /// goes through is `iter`, as in `freehold facts`.
    fn temporary(&self, local: Local) -> String {
        if let LocalKind::Var { .. } = self.body.locals[local].kind {
            return "iter".to_owned();
        }
        let range = self.item.map.range(self.body.locals[local].source);
        let text = range.and_then(|range| self.text.get(std::ops::Range::<usize>::from(range.range)));
        let name = text.and_then(|text| text.split('"').nth(1)).or(text).unwrap_or("a temporary");
        name.split('.').next().unwrap().to_owned()
    }

    fn go(&mut self, block: Block, mut way: Way) {
        let turns = way.turns.entry(block).or_default();
        *turns += 1;
        if *turns > TURNS {
            self.cut = true;
            return;
        }
        let data = &self.body.blocks[block];
        for (statement, it) in data.statements.iter().enumerate() {
            self.moves(Location { block, statement }, &mut way);
            match &it.kind {
                StatementKind::Assign(place, _) => way.set(place),
                StatementKind::StorageLive(local) => way.gone.push(Place::local(*local)),
                _ => {}
            }
        }
        let location = Location { block, statement: data.statements.len() };
        self.moves(location, &mut way);
        match &data.terminator().kind {
            TerminatorKind::Drop { place, .. } => {
                let fact = self.facts.drops.iter().find(|fact| fact.location == location);
                for piece in fact.into_iter().flat_map(|fact| &fact.pieces) {
                    let there = !piece.flag || !way.is_gone(&piece.place);
                    if there && !way.is_emptied(&piece.place) {
                        way.trace.push(self.name(piece));
                    }
                }
                way.gone.push(place.clone());
            }
            TerminatorKind::Call { destination, .. } => way.set(destination),
            TerminatorKind::Return => {
                self.found.insert(way.trace);
                return;
            }
            _ => {}
        }
        for next in data.terminator().kind.ordinary_successors() {
            self.go(next, way.clone());
        }
    }

    fn moves(&self, location: Location, way: &mut Way) {
        for out in self.facts.moves.moves_at(location) {
            way.gone.push(self.facts.moves.paths[out.path].place.clone());
        }
    }
}

/// Whether what was printed is the drop of these pieces: of each piece itself, or of its parts.
fn is_of(printed: &[String], pieces: &[String]) -> bool {
    let Some((piece, pieces)) = pieces.split_first() else { return printed.is_empty() };
    let part = |name: &String| {
        name.strip_prefix(piece.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let most = printed.iter().take_while(|name| part(name)).count();
    (1..=most).any(|count| is_of(&printed[count..], pieces))
}

#[test]
fn drops_are_those_of_the_runs() {
    let programs = programs();
    let mut wrong = String::new();
    for (name, edition) in EDITIONS {
        let programs: Vec<&Program> = programs.iter().filter(|program| program.is_of(name)).collect();
        let files: Vec<LoneFile> = programs
            .iter()
            .map(|program| LoneFile { path: program.path().into(), text: program.text.clone(), edition })
            .collect();
        let host = Host::lone(&files, &SysrootChoice::Mini).unwrap();
        for program in programs {
            let id = host.file_id(Path::new(&program.path())).unwrap();
            let problem = attach_db(host.db(), || {
                let item = host
                    .bodies(id)
                    .into_iter()
                    .map(|def| Item::new(host.db(), def))
                    .find(|item| item.name() == program.function())
                    .unwrap();
                compare(&item, program, name)
            });
            if let Some(problem) = problem {
                let _ = writeln!(wrong, "{}, edition {name}\n{problem}", program.path());
            }
        }
    }
    assert!(wrong.is_empty(), "drops are not those of the runs:\n{wrong}");
}

/// None if the ways through the function are those that its calls took.
fn compare(item: &Item<'_>, program: &Program, edition: &str) -> Option<String> {
    let id: BodyId = item.facts.set.bodies.indices().next()?;
    let (body, facts) = item.facts.body(id);
    if let Some(doubt) = item.facts.doubt(id) {
        return Some(format!("  given up: {doubt}"));
    }
    let mut walk = Walk { item, body, facts, text: &program.text, found: BTreeSet::new(), cut: false };
    // Arguments have their values from the start.
    let gone = body.locals.indices().skip(1 + body.arg_count).map(Place::local).collect();
    let start = body.blocks.indices().next()?;
    walk.go(start, Way { trace: Vec::new(), gone, turns: BTreeMap::new() });
    // What is empty by then is dropped without a word.
    let silent: Vec<&str> = program.header("silent", edition).collect();
    let spoken = |way: Trace| way.into_iter().filter(|name| !silent.contains(&name.as_str())).collect();
    walk.found = walk.found.into_iter().map(spoken).collect();
    let printed = program.traces(edition);
    let never = program.never(edition);
    let mut problem = String::new();
    for trace in printed.iter().filter(|trace| !walk.found.iter().any(|way| is_of(trace, way))) {
        let _ = writeln!(problem, "  on no way: {}", trace.join(" "));
    }
    let known = |way: &&Trace| printed.iter().chain(&never).any(|trace| is_of(trace, way));
    for way in walk.found.iter().filter(|way| !known(way) && !walk.cut) {
        let _ = writeln!(problem, "  in no run: {}", way.join(" "));
    }
    (!problem.is_empty()).then_some(problem)
}
