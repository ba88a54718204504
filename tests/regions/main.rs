//! The solver of regions against one that is slow and plain, on random bodies and on every fixture.

mod naive;
mod random;

use std::{
    fs,
    path::{Path, PathBuf},
};

use freehold::{
    borrowck,
    host::{Host, LoneFile, SysrootChoice},
    ide::cursor::Item,
    ir::*,
};
use ra_ap_hir_ty::attach_db;
use ra_ap_span::Edition;

/// The first region whose values differ, in words.
fn difference(body: &Body, lifetimes: &borrowck::Lifetimes) -> Option<String> {
    if body.regions.all.is_empty() {
        return None;
    }
    let (plain, ours) = (naive::values(body, lifetimes), naive::of(body, lifetimes));
    body.regions.all.indices().find(|&region| plain[region] != ours[region]).map(|region| {
        let more: Vec<_> = ours[region].difference(&plain[region]).collect();
        let less: Vec<_> = plain[region].difference(&ours[region]).collect();
        format!(
            "{region:?} has {more:?} too much and lacks {less:?} in\n{body}\n{:#?}",
            body.regions.outlives
        )
    })
}

#[test]
fn random_bodies() {
    for seed in 1..=3000 {
        let set = BodySet { bodies: [random::body(seed)].into_iter().collect() };
        let facts = borrowck::analyse_set(&set);
        for (body, facts) in set.bodies.iter().zip(facts.iter()) {
            if let Some(difference) = difference(body, &facts.lifetimes) {
                panic!("seed {seed}: {difference}");
            }
        }
    }
}

/// Bodies of which the plain solver would take too long are left out.
const TOO_LARGE: usize = 4_000_000;

#[test]
fn fixtures() {
    let mut paths = Vec::new();
    find(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"), &mut paths);
    let edition = Edition::Edition2021;
    let lone =
        |path: &PathBuf| LoneFile { path: path.clone(), text: fs::read_to_string(path).unwrap(), edition };
    let files: Vec<LoneFile> = paths.iter().map(lone).collect();
    let host = Host::lone(&files, &SysrootChoice::Mini).unwrap();
    let (mut checked, mut wrong) = (0, Vec::new());
    for path in paths {
        let id = host.file_id(&path).unwrap();
        attach_db(host.db(), || {
            for item in host.bodies(id).into_iter().map(|def| Item::new(host.db(), def)) {
                for (body, facts) in item.facts.set.bodies.iter().zip(item.facts.facts.iter()) {
                    let size = body.regions.all.len() * naive::locations(body).len();
                    if (1..TOO_LARGE).contains(&size) {
                        checked += 1;
                        let found = difference(body, &facts.lifetimes);
                        wrong.extend(found.map(|it| format!("{}: {it}", path.display())));
                    }
                }
            }
        });
    }
    assert!(checked > 100, "only {checked} bodies were compared");
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.first().unwrap());
}

fn find(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            find(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}
