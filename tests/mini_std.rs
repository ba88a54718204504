//! The small standard library: it is sound in itself, and common programs type-check against it.

use std::path::PathBuf;

use freehold::{
    host::{Edition, Host, LoneFile, SysrootChoice},
    lower,
};
use ra_ap_hir::{AnyDiagnostic, Crate};
use ra_ap_hir_ty::attach_db;

const EDITIONS: [Edition; 4] =
    [Edition::Edition2015, Edition::Edition2018, Edition::Edition2021, Edition::Edition2024];

fn host(text: &str, edition: Edition) -> (Host, PathBuf) {
    let path = PathBuf::from("/program.rs");
    let file = LoneFile { path: path.clone(), text: text.to_owned(), edition };
    (Host::lone(&[file], &SysrootChoice::Mini).unwrap(), path)
}

/// What rust-analyzer finds wrong in a crate: syntax, names, macros.
fn problems(host: &Host, which: impl Fn(Crate) -> bool) -> Vec<String> {
    let db = host.db();
    let mut found = Vec::new();
    for krate in Crate::all(db).into_iter().filter(|&krate| which(krate)) {
        for module in krate.modules(db) {
            let mut all = Vec::new();
            module.diagnostics(db, &mut all, false);
            // Impls leave methods out: the trait has their signatures.
            let matters = |one: &&AnyDiagnostic| {
                !matches!(one, AnyDiagnostic::IncorrectCase(_) | AnyDiagnostic::TraitImplMissingAssocItems(_))
            };
            let all = all.iter().filter(matters);
            let all = all.map(|one| format!("{one:?}"));
            // An attribute that rust-analyzer obeys and yet does not list.
            found.extend(all.filter(|one| !one.contains("rustc_skip_during_method_dispatch")));
        }
    }
    found
}

#[test]
fn the_small_std_has_no_errors() {
    let (host, _) = host("fn main() {}", Edition::Edition2024);
    attach_db(host.db(), || {
        assert!(Crate::all(host.db()).iter().any(|krate| krate.is_builtin(host.db())));
        let found = problems(&host, |krate| krate.is_builtin(host.db()));
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

/// Programs that must type-check without a hole in every edition.
const PROGRAMS: &[&str] = &[
    "fn main() { let v = vec![1, 2, 3]; for x in &v { println!(\"{} {:?}\", x, v); } let w: Vec<String> = v.iter().map(|x| x.to_string()).collect(); drop(w); }",
    "use std::collections::HashMap; fn main() { let mut m = HashMap::new(); for w in \"a b a\".split(' ') { *m.entry(w.to_string()).or_insert(0) += 1; } let mut all: Vec<_> = m.into_iter().collect(); all.sort_by(|a, b| b.1.cmp(&a.1)); if let Some((word, n)) = all.first() { println!(\"{} {}\", word, n); } }",
    "use std::{fmt, error::Error}; #[derive(Debug)] struct Bad; impl fmt::Display for Bad { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, \"bad\") } } impl Error for Bad {} fn f(s: &str) -> Result<i32, Box<dyn Error>> { let n: i32 = s.parse()?; if n < 0 { return Err(Bad.into()); } Err(\"no\")? } fn main() { let _ = f(\"1\"); }",
    "use std::{rc::Rc, cell::RefCell}; trait Shape { fn area(&self) -> f64; } struct Sq(f64); impl Shape for Sq { fn area(&self) -> f64 { self.0.powi(2) } } fn main() { let shared: Rc<RefCell<Vec<Box<dyn Shape>>>> = Rc::new(RefCell::new(Vec::new())); shared.borrow_mut().push(Box::new(Sq(2.0))); let sum: f64 = shared.borrow().iter().map(|s| s.area()).sum(); assert!(sum > 0.0, \"{}\", sum); }",
    "use std::{sync::{Arc, Mutex, mpsc}, thread}; fn main() { let n = Arc::new(Mutex::new(0)); let (tx, rx) = mpsc::channel(); let m = Arc::clone(&n); let h = thread::spawn(move || { *m.lock().unwrap() += 1; tx.send(String::new()).unwrap(); }); for s in rx { drop(s); } h.join().unwrap(); assert_eq!(*n.lock().unwrap(), 1); }",
    "fn main() { let a = [String::new(), String::new()]; let [x, y] = a; let s = x + &y; let t = &s[..]; let n = t.len() as u64 & 3 | 1 << 2; let f: Box<dyn Fn(u64) -> u64> = Box::new(move |k| k * n); f(n); let o = Some(s).filter(|s| !s.is_empty()).map(|s| s.len()).unwrap_or_default(); match o { 0 => {} 1..=9 => panic!(\"{}\", o), _ => unreachable!() } }",
    "use std::io::{self, BufRead, Write}; fn main() -> io::Result<()> { let stdin = io::stdin(); for line in stdin.lock().lines() { let line = line?; writeln!(io::stdout(), \"{}\", line.trim())?; } Ok(()) }",
];

#[test]
fn common_programs_type_check_in_every_edition() {
    let mut wrong = Vec::new();
    for (number, program) in PROGRAMS.iter().enumerate() {
        for edition in EDITIONS {
            let (host, path) = host(program, edition);
            let file = host.file_id(&path).unwrap();
            attach_db(host.db(), || {
                for def in host.bodies(file) {
                    for body in lower::lower(host.db(), def).bodies.iter() {
                        wrong.extend(body.gaps.iter().map(|gap| format!("{number} {edition:?}: {gap:?}")));
                        let unknown = body.types.iter().filter(|ty| ty.is_unknown()).count();
                        if unknown > 0 {
                            wrong.push(format!("{number} {edition:?}: {unknown} types are not known"));
                        }
                    }
                }
            });
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
