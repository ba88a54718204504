//! Random programs: rustc judges each function that `grammar.rs` writes, and Freehold must agree.
//!
//! An error that rustc does not give is a bug, and so is one that Freehold looks for and misses. Each
//! function on which they differ is printed, as small as it can be made. By hand, with another seed:
//!
//! ```text
//! FREEHOLD_RANDOM_PROGRAMS=20000 FREEHOLD_RANDOM_SEED=7 cargo test --test random_programs -- --nocapture
//! ```

#[path = "../codes/mod.rs"]
mod codes;
mod grammar;
mod judge;

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use grammar::{Function, Random};
use judge::{Verdict, judge_programs, shrink};

const EDITIONS: [&str; 4] = ["2015", "2018", "2021", "2024"];

/// Functions of one crate. rustc checks the borrows of each of them apart.
const BATCH: usize = 250;

/// How many of the functions that differ are made small and printed.
const SHOWN: usize = 20;

fn setting(name: &str, otherwise: usize) -> usize {
    match std::env::var(name) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{name}={text} is no number")),
        Err(_) => otherwise,
    }
}

#[derive(Default)]
struct Tally {
    judged: usize,
    clean: usize,
    /// How many errors of each code rustc gave, and how many of them Freehold missed or made up.
    codes: BTreeMap<String, [usize; 3]>,
    differing: Vec<(Function, &'static str)>,
    not_programs: Vec<String>,
}

impl Tally {
    fn add(&mut self, function: Function, edition: &'static str, verdict: &Verdict) {
        if let Some(other) = verdict.other.first() {
            self.not_programs.push(format!("{other}\n{}", function.text("f")));
            return;
        }
        self.judged += 1;
        self.clean += usize::from(verdict.rustc.is_empty());
        for (column, errors) in [verdict.rustc.clone(), verdict.misses(), verdict.alarms()].iter().enumerate()
        {
            for (_, code) in errors {
                self.codes.entry(code.clone()).or_default()[column] += 1;
            }
        }
        if verdict.differs() {
            self.differing.push((function, edition));
        }
    }
}

fn scratch(worker: usize) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("random-{worker}.rs"))
}

#[test]
fn freehold_agrees_with_rustc_on_random_programs() {
    let wanted = setting("FREEHOLD_RANDOM_PROGRAMS", 2000);
    let seed = setting("FREEHOLD_RANDOM_SEED", 1);
    let next = AtomicUsize::new(0);
    let tally = Mutex::new(Tally::default());
    thread::scope(|scope| {
        for worker in 0..2 {
            let (next, tally) = (&next, &tally);
            scope.spawn(move || {
                loop {
                    let batch = next.fetch_add(1, Ordering::Relaxed);
                    if batch * BATCH >= wanted {
                        break;
                    }
                    let edition = EDITIONS[batch % EDITIONS.len()];
                    let mut random = Random::new((seed as u64) << 32 | batch as u64);
                    let functions = (0..BATCH).map(|_| grammar::function(&mut random, edition)).collect();
                    for (function, verdict) in judge_programs(functions, edition, &scratch(worker)) {
                        tally.lock().unwrap().add(function, edition, &verdict);
                    }
                }
            });
        }
    });
    let tally = tally.into_inner().unwrap();
    let mut report = format!("{} functions, {} without an error\n", tally.judged, tally.clean);
    report.push_str("code: rustc's, missed, made up\n");
    for (code, [rustc, missed, alarms]) in &tally.codes {
        report.push_str(&format!("{code}: {rustc}, {missed}, {alarms}\n"));
    }
    report.push_str(&format!("{} functions differ\n", tally.differing.len()));
    for (function, edition) in tally.differing.iter().take(SHOWN) {
        let (smallest, verdict) = shrink(function, edition, &scratch(2));
        report.push_str(&format!(
            "\n// edition {edition}\n// rustc: {:?}\n// Freehold: {:?}\n{}",
            verdict.rustc,
            verdict.freehold,
            smallest.text("f")
        ));
    }
    println!("{report}");
    assert!(tally.not_programs.is_empty(), "other errors:\n{}", tally.not_programs.join("\n"));
    assert!((30..=70).contains(&(tally.clean * 100 / tally.judged)), "not about half are clean:\n{report}");
    assert!(tally.differing.is_empty(), "{report}");
}
