//! What rustc and Freehold say of functions, and the smallest functions on which they differ.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use serde_json::Value;

use crate::{
    codes::{At, CODES, PREDICTED, place},
    grammar::{Function, Stmt},
};

/// What one side says of one function: lines counted from its `fn`, and codes; sorted.
type Errors = Vec<At>;

pub struct Verdict {
    pub rustc: Errors,
    pub freehold: Errors,
    /// What rustc says besides: then the function is none that the grammar should write.
    pub other: Vec<String>,
}

impl Verdict {
    /// What Freehold says and rustc does not.
    pub fn alarms(&self) -> Errors {
        without(&self.freehold, &self.rustc)
    }

    /// What rustc says and Freehold, which looks for it, does not.
    pub fn misses(&self) -> Errors {
        let missed = without(&self.rustc, &self.freehold);
        missed.into_iter().filter(|(_, code)| PREDICTED.contains(&code.as_str())).collect()
    }

    pub fn differs(&self) -> bool {
        self.other.is_empty() && !(self.alarms().is_empty() && self.misses().is_empty())
    }
}

fn without(these: &Errors, those: &Errors) -> Errors {
    let mut rest = these.clone();
    for one in those {
        if let Some(i) = rest.iter().position(|other| other == one) {
            rest.remove(i);
        }
    }
    rest
}

/// Judges functions, as one crate in the file `scratch`.
fn judge(functions: &[Function], edition: &str, scratch: &Path) -> Vec<Verdict> {
    let mut text = include_str!("library.rs").to_owned();
    let mut starts = vec![];
    for (i, function) in functions.iter().enumerate() {
        starts.push(text.lines().count() + 1);
        text.push_str(&function.text(&format!("f{i}")));
    }
    fs::write(scratch, text).unwrap();
    let path = scratch.to_str().unwrap();
    let mut verdicts: Vec<Verdict> =
        functions.iter().map(|_| Verdict { rustc: vec![], freehold: vec![], other: vec![] }).collect();
    let mut compiler = Command::new(std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned()));
    compiler.args(["--edition", edition, "--crate-name", "random", "--crate-type", "lib"]);
    compiler.args(["--emit", "metadata", "--cap-lints", "allow", "--error-format", "json", "-o"]);
    let output = compiler.arg(scratch.with_extension("rmeta")).arg(path).output().unwrap();
    for message in messages(&output.stderr) {
        if message["level"] != "error" || message["spans"].as_array().is_none_or(Vec::is_empty) {
            continue;
        }
        let rendered = message["rendered"].as_str().unwrap_or_default();
        let (line, code) = place(&message, path).unwrap_or_else(|| panic!("{rendered}"));
        let function = starts.partition_point(|start| *start <= line).checked_sub(1);
        let function = function.unwrap_or_else(|| panic!("in library.rs: {rendered}"));
        if CODES.contains(&code.as_str()) {
            verdicts[function].rustc.push((line - starts[function], code));
        } else {
            verdicts[function].other.push(rendered.to_owned());
        }
    }
    let mut freehold = Command::new(env!("CARGO_BIN_EXE_freehold"));
    freehold.args(["check", "--message-format", "json", "--sysroot", "mini", "--edition", edition]);
    let output = freehold.arg(path).output().unwrap();
    assert!(matches!(output.status.code(), Some(0 | 1)), "{path}: {}", stderr(&output));
    for message in messages(&output.stdout) {
        let (line, code) = place(&message, path).unwrap();
        let function = starts.partition_point(|start| *start <= line).checked_sub(1).unwrap();
        verdicts[function].freehold.push((line - starts[function], code));
    }
    for verdict in &mut verdicts {
        verdict.rustc.sort();
        verdict.freehold.sort();
    }
    verdicts
}

/// Judges functions some of which may have errors of other kinds, which hide those of all the others.
pub fn judge_programs(
    mut functions: Vec<Function>,
    edition: &str,
    scratch: &Path,
) -> Vec<(Function, Verdict)> {
    let mut judged = vec![];
    loop {
        let verdicts = judge(&functions, edition, scratch);
        let (programs, others): (Vec<_>, Vec<_>) =
            functions.into_iter().zip(verdicts).partition(|(_, verdict)| verdict.other.is_empty());
        if others.is_empty() {
            judged.extend(programs);
            return judged;
        }
        judged.extend(others);
        functions = programs.into_iter().map(|(function, _)| function).collect();
    }
}

fn stderr(output: &Output) -> String {
    format!("{}: {}", output.status, String::from_utf8_lossy(&output.stderr))
}

fn messages(output: &[u8]) -> Vec<Value> {
    let output = String::from_utf8_lossy(output);
    output.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// Takes statements out of a function for as long as rustc and Freehold still differ on it.
pub fn shrink(function: &Function, edition: &str, scratch: &Path) -> (Function, Verdict) {
    let mut smallest = function.clone();
    let mut verdict = judge(std::slice::from_ref(function), edition, scratch).remove(0);
    let what = |verdict: &Verdict| {
        let kind = |errors: Errors| errors.into_iter().map(|(_, code)| code).next();
        (kind(verdict.alarms()), kind(verdict.misses()))
    };
    loop {
        let candidates: Vec<Function> = (0..count(&smallest.body))
            .flat_map(|at| [Change::Remove, Change::Unwrap].map(|change| (at, change)))
            .filter_map(|(mut at, change)| {
                let mut smaller = smallest.clone();
                take_out(&mut smaller.body, &mut at, change).then_some(smaller)
            })
            .collect();
        let next = judge_programs(candidates, edition, scratch)
            .into_iter()
            .find(|(_, found)| found.differs() && what(found) == what(&verdict));
        match next {
            Some(next) => (smallest, verdict) = next,
            None => return (smallest, verdict),
        }
    }
}

fn count(body: &[Stmt]) -> usize {
    let inner = |stmt: &Stmt| match stmt {
        Stmt::Line(_) => 0,
        Stmt::Nested { parts, .. } => parts.iter().map(|(body, _)| count(body)).sum(),
    };
    body.iter().map(|stmt| 1 + inner(stmt)).sum()
}

#[derive(Clone, Copy, PartialEq)]
enum Change {
    Remove,
    /// The statements of the first part stand in for the whole.
    Unwrap,
}

/// Changes the `at`th statement, counted from the outside; false where that changes nothing.
fn take_out(body: &mut Vec<Stmt>, at: &mut usize, change: Change) -> bool {
    for i in 0..body.len() {
        if *at == 0 {
            match (change, body.remove(i)) {
                (Change::Remove, _) => return true,
                (Change::Unwrap, Stmt::Line(_)) => return false,
                (Change::Unwrap, Stmt::Nested { parts, .. }) => {
                    let inner = parts.into_iter().next().map(|(body, _)| body).unwrap_or_default();
                    body.splice(i..i, inner);
                    return true;
                }
            }
        }
        *at -= 1;
        if let Stmt::Nested { parts, .. } = &mut body[i] {
            for (body, _) in parts {
                let inside = count(body);
                if *at < inside {
                    return take_out(body, at, change);
                }
                *at -= inside;
            }
        }
    }
    false
}
