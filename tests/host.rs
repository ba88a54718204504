//! Projects on disk, loaded and changed.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use freehold::{
    host::{Change, Edition, Exactness, Host, LoadOptions, LoneFile, PackageSpec, Projects, SysrootChoice},
    ide::cursor::Item,
};
use ra_ap_hir_def::{DefWithBodyId, signatures::FunctionSignature};

/// A folder of files, made anew.
fn project(name: &str, files: &[(&str, &str)]) -> PathBuf {
    // Not in the folder of this package: Cargo looks for a workspace above.
    let folder = std::env::temp_dir()
        .join("freehold-tests")
        .join(env!("CARGO_MANIFEST_DIR").replace(['/', '\\', ':'], "-"))
        .join("host")
        .join(name);
    let _ = std::fs::remove_dir_all(&folder);
    for (path, text) in files {
        write(&folder.join(path), text.as_bytes());
    }
    folder
}

fn write(path: &Path, bytes: &[u8]) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, bytes).unwrap();
}

/// A workspace of two members, one of which uses the other and a package beside the workspace.
fn workspace(name: &str) -> PathBuf {
    project(
        name,
        &[
            ("ws/Cargo.toml", "[workspace]\nmembers = [\"app\", \"lib\"]\nresolver = \"3\"\n"),
            (
                "ws/app/Cargo.toml",
                "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\
                 [features]\nextra = []\n\
                 [dependencies]\nlib = { path = \"../lib\" }\nbeside = { path = \"../../beside\" }\n",
            ),
            ("ws/app/src/main.rs", "mod part;\nfn main() { part::run(); lib::shared(); beside::near(); }\n"),
            (
                "ws/app/src/part.rs",
                "pub fn run() { fn inner() {} inner() }\n#[cfg(feature = \"extra\")]\npub fn extra() {}\n",
            ),
            ("ws/app/src/orphan.rs", "fn orphan() {}\n"),
            ("ws/app/tests/all.rs", "#[test]\nfn all() {}\n"),
            ("ws/lib/Cargo.toml", "[package]\nname = \"lib\"\nversion = \"0.2.0\"\nedition = \"2024\"\n"),
            (
                "ws/lib/src/lib.rs",
                "pub fn shared() {}\n#[cfg(test)]\nmod tests { fn only_in_tests() {} }\n\
                 macro_rules! make { ($name:ident) => { pub fn $name() {} } }\nmake!(made);\n\
                 #[derive(Clone)]\npub struct Text(u8);\n",
            ),
            ("beside/Cargo.toml", "[package]\nname = \"beside\"\nversion = \"1.0.0\"\nedition = \"2018\"\n"),
            ("beside/src/lib.rs", "pub fn near() {}\n"),
        ],
    )
}

fn editor() -> LoadOptions {
    LoadOptions { offline: true, ..LoadOptions::editor(SysrootChoice::Mini) }
}

fn open(path: &Path, options: &LoadOptions) -> Host {
    Host::open(path, options, &|_| ControlFlow::Continue(())).unwrap()
}

fn load(host: &Host, folders: &[PathBuf]) -> Projects {
    host.loader(folders).run(&|_| ControlFlow::Continue(())).unwrap()
}

fn names(host: &Host, bodies: Vec<DefWithBodyId>) -> Vec<String> {
    let name = |def| match def {
        DefWithBodyId::FunctionId(id) => Some(FunctionSignature::of(host.db(), id).name.as_str().to_owned()),
        _ => None,
    };
    let mut names: Vec<String> = bodies.into_iter().filter_map(name).collect();
    names.sort();
    names
}

fn in_file(host: &Host, path: &Path) -> Vec<String> {
    host.file_id(path).map(|file| names(host, host.bodies(file))).unwrap_or_default()
}

fn exactness(host: &Host, path: &Path) -> Exactness {
    host.snapshot().exactness(host.file_id(path).unwrap()).unwrap()
}

#[test]
fn a_workspace_has_its_packages_and_their_targets() {
    let folder = workspace("targets");
    let host = open(&folder.join("ws"), &editor());
    let mut packages: Vec<_> = host.packages().iter().map(|package| package.name.clone()).collect();
    packages.sort();
    assert_eq!(packages, ["app", "beside", "lib"]);
    assert_eq!(host.report().problems, []);
    let ws = folder.join("ws");
    assert_eq!(in_file(&host, &ws.join("app/src/main.rs")), ["main"]);
    assert_eq!(in_file(&host, &ws.join("app/src/part.rs")), ["inner", "run"]);
    assert_eq!(in_file(&host, &ws.join("app/tests/all.rs")), ["all"]);
    assert_eq!(in_file(&host, &ws.join("lib/src/lib.rs")), ["made", "only_in_tests", "shared"]);
    assert_eq!(in_file(&host, &folder.join("beside/src/lib.rs")), ["near"]);
    assert_eq!(exactness(&host, &ws.join("app/src/part.rs")), Exactness::Exact);
    assert_eq!(exactness(&host, &ws.join("app/src/orphan.rs")), Exactness::Orphan);
    assert!(!folder.join("ws/Cargo.lock").exists(), "looking at a project left a lock file in it");
}

#[test]
fn one_package_is_seen_as_its_dependents_see_it() {
    let folder = workspace("one");
    let spec: PackageSpec = "lib@0.2.0".parse().unwrap();
    let options = LoadOptions { offline: true, ..LoadOptions::library(SysrootChoice::Mini, spec.clone()) };
    let host = open(&folder.join("ws/app/Cargo.toml"), &options);
    let package = host.packages().iter().find(|package| package.is(&spec)).unwrap();
    assert_eq!(package.folder, folder.join("ws/lib"));
    let library = host.crate_of(package.library().unwrap()).unwrap();
    assert_eq!(names(&host, host.bodies_of_crate(library)), ["made", "shared"]);
    assert_eq!(host.packages().len(), 1, "only what the package needs is loaded");
}

#[test]
fn features_and_targets_can_be_chosen() {
    let folder = workspace("features");
    let part = folder.join("ws/app/src/part.rs");
    let options = LoadOptions { features: vec!["app/extra".to_owned()], ..editor() };
    assert_eq!(in_file(&open(&folder.join("ws"), &options), &part), ["extra", "inner", "run"]);
    let options = LoadOptions { all_targets: false, ..editor() };
    let host = open(&folder.join("ws"), &options);
    assert_eq!(in_file(&host, &folder.join("ws/app/tests/all.rs")), Vec::<String>::new());
}

#[test]
fn a_file_is_answered_alone_until_its_project_is_there() {
    let folder = workspace("early");
    let part = folder.join("ws/app/src/part.rs");
    let mut host = Host::new(editor());
    let applied = host.apply([Change::Shown(part.clone(), "fn unsaved() {}".to_owned())]);
    assert_eq!(applied.projects, [folder.join("ws/app")]);
    assert_eq!(in_file(&host, &part), ["unsaved"]);
    assert_eq!(exactness(&host, &part), Exactness::Early);

    let projects = load(&host, &applied.projects);
    host.apply([Change::Shown(part.clone(), "fn unsaved_too() {}".to_owned())]);
    host.install(projects);
    assert_eq!(in_file(&host, &part), ["unsaved_too"], "what the editor shows counts");
    assert_eq!(exactness(&host, &part), Exactness::Exact);
    assert_eq!(host.packages().len(), 3);

    host.apply([Change::Released(part.clone())]);
    assert_eq!(in_file(&host, &part), ["inner", "run"], "what is on disk counts again");
}

#[test]
fn files_come_and_go() {
    let folder = workspace("come");
    let main = folder.join("ws/app/src/main.rs");
    let new = folder.join("ws/app/src/new.rs");
    let mut host = open(&folder.join("ws"), &editor());
    write(&new, b"fn new() {}");
    write(&main, b"mod new;\nfn main() {}");
    host.apply([Change::OnDisk(new.clone()), Change::OnDisk(main.clone())]);
    assert_eq!(in_file(&host, &new), ["new"]);
    assert_eq!(exactness(&host, &folder.join("ws/app/src/part.rs")), Exactness::Orphan);

    std::fs::remove_file(&new).unwrap();
    host.apply([Change::OnDisk(new.clone())]);
    assert_eq!(host.file_id(&new), None);
    assert!(host.apply([Change::OnDisk(folder.join("ws/Cargo.toml"))]).reload);

    // A member less: its files are of no crate any more.
    write(&folder.join("ws/Cargo.toml"), b"[workspace]\nmembers = [\"lib\"]\nresolver = \"3\"\n");
    let projects = load(&host, &[]);
    host.install(projects);
    let mut packages: Vec<_> = host.packages().iter().map(|package| package.name.as_str()).collect();
    packages.sort();
    assert_eq!(packages, ["lib"]);
    assert_eq!(in_file(&host, &folder.join("ws/lib/src/lib.rs")), ["made", "only_in_tests", "shared"]);
    assert_eq!(host.file_id(&main), None);
}

#[test]
fn a_file_of_no_project_and_one_of_no_crate_stand_alone() {
    let folder = workspace("alone");
    let lone = folder.join("lone.rs");
    let orphan = folder.join("ws/app/src/orphan.rs");
    let mut host = Host::new(editor());
    let projects = load(&host, &[folder.join("ws")]);
    host.install(projects);
    let applied = host.apply([
        Change::Shown(lone.clone(), "fn lone() {}".to_owned()),
        Change::Shown(orphan.clone(), "fn orphan() {}".to_owned()),
    ]);
    assert_eq!(applied.projects, Vec::<PathBuf>::new());
    assert_eq!(in_file(&host, &lone), ["lone"]);
    assert_eq!(exactness(&host, &lone), Exactness::Exact);
    assert_eq!(in_file(&host, &orphan), ["orphan"]);
    assert_eq!(exactness(&host, &orphan), Exactness::Orphan);
    host.apply([Change::Released(lone.clone())]);
    assert_eq!(host.file_id(&lone), None);
}

#[test]
fn a_broken_manifest_is_a_problem_and_no_more() {
    let folder =
        project("broken", &[("Cargo.toml", "[package\nname = broken"), ("src/lib.rs", "fn alone() {}\n")]);
    let lib = folder.join("src/lib.rs");
    let mut host = Host::new(editor());
    host.apply([Change::Shown(lib.clone(), "fn alone() {}".to_owned())]);
    let projects = load(&host, std::slice::from_ref(&folder));
    host.install(projects);
    assert_eq!(in_file(&host, &lib), ["alone"]);
    let problems = host.report().problems;
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].what.contains("Cargo.toml"), "{problems:?}");
    assert!(problems[0].remedy.contains("correct"), "{problems:?}");
}

#[test]
fn a_dependency_that_is_not_there_is_a_problem_and_no_more() {
    let folder = project(
        "missing",
        &[
            (
                "Cargo.toml",
                "[package]\nname = \"missing\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\
                 [dependencies]\nnowhere = { path = \"../nowhere\" }\n",
            ),
            ("src/lib.rs", "fn here() {}\n"),
        ],
    );
    let host = open(&folder, &editor());
    assert_eq!(in_file(&host, &folder.join("src/lib.rs")), ["here"]);
    assert_eq!(exactness(&host, &folder.join("src/lib.rs")), Exactness::Early, "no errors without it");
    assert_eq!(host.report().problems.len(), 1);
}

#[test]
fn a_rust_project_json_names_crates() {
    let folder = project(
        "json",
        &[
            (
                "rust-project.json",
                r#"{ "crates": [
                    { "root_module": "one.rs", "edition": "2021", "deps": [] },
                    { "root_module": "two.rs", "edition": "2024", "deps": [{ "crate": 0, "name": "one" }] }
                ] }"#,
            ),
            ("one.rs", "pub fn one() {}\n"),
            ("two.rs", "fn two() { one::one() }\n"),
        ],
    );
    let host = open(&folder, &editor());
    assert_eq!(in_file(&host, &folder.join("two.rs")), ["two"]);
    assert_eq!(host.packages().len(), 2);
    assert_eq!(exactness(&host, &folder.join("one.rs")), Exactness::Exact);
}

#[test]
fn a_file_that_is_not_utf8_is_read_as_far_as_it_goes() {
    let folder = workspace("latin");
    let part = folder.join("ws/app/src/part.rs");
    write(&part, b"// caf\xe9\npub fn run() {}\n");
    let host = open(&folder.join("ws"), &editor());
    assert_eq!(in_file(&host, &part), ["run"]);
    assert_eq!(host.report().not_utf8, [part]);
}

#[test]
fn a_load_can_be_stopped() {
    let folder = workspace("stopped");
    let result = Host::open(&folder.join("ws"), &editor(), &|_| ControlFlow::Break(()));
    assert_eq!(result.err().unwrap().to_string(), "loading was stopped");
}

#[test]
fn a_change_cancels_what_is_read() {
    let folder = workspace("cancelled");
    let part = folder.join("ws/app/src/part.rs");
    let mut host = open(&folder.join("ws"), &editor());
    let snapshot = host.snapshot();
    let file = snapshot.file_id(&part).unwrap();
    let (started, begun) = std::sync::mpsc::channel();
    let reader = std::thread::spawn(move || {
        let answer = snapshot.read(|db| {
            started.send(()).unwrap();
            loop {
                let _ = freehold::host::bodies_of_file(db, file);
                salsa::Database::unwind_if_revision_cancelled(db);
            }
        });
        answer.err()
    });
    begun.recv().unwrap();
    host.apply([Change::Shown(part.clone(), "fn later() {}".to_owned())]);
    assert_eq!(reader.join().unwrap(), Some(freehold::host::Cancelled));
    assert_eq!(in_file(&host, &part), ["later"]);
}

/// A package that uses a procedural macro, with the macro's own.
fn with_macros(name: &str) -> PathBuf {
    project(
        name,
        &[
            ("Cargo.toml", "[workspace]\nmembers = [\"app\", \"mac\"]\nresolver = \"3\"\n"),
            (
                "app/Cargo.toml",
                "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\
                 [dependencies]\nmac = { path = \"../mac\" }\n",
            ),
            (
                "app/src/lib.rs",
                "struct S;\n\
                 #[mac::keep]\nfn under() { fn inside() {} }\n\
                 #[mac::keep]\nimpl S { fn method(&self) {} }\n\
                 impl S { #[mac::keep] fn own(&self) {} fn other(&self) {} }\n\
                 #[mac::keep]\nmod around { fn deep() {} }\n\
                 #[derive(mac::Known, Clone)]\n#[help(nothing)]\nstruct Plain(u8);\n\
                 #[derive(mac::Known, Clone)]\n#[help(Copy)]\nstruct Copied(u8);\n\
                 #[allow(dead_code)]\n#[inline]\nfn free() {}\n",
            ),
            (
                "mac/Cargo.toml",
                "[package]\nname = \"mac\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[lib]\nproc-macro = true\n",
            ),
            (
                "mac/src/lib.rs",
                "use proc_macro::TokenStream;\n\
                 #[proc_macro_attribute]\npub fn keep(_: TokenStream, item: TokenStream) -> TokenStream { item }\n\
                 #[proc_macro_derive(Known, attributes(help))]\npub fn known(_: TokenStream) -> TokenStream { TokenStream::new() }\n",
            ),
        ],
    )
}

#[test]
fn what_stands_under_a_macro_that_is_not_expanded_says_so() {
    let folder = with_macros("unexpanded");
    let host = open(&folder, &editor());
    let file = host.file_id(&folder.join("app/src/lib.rs")).unwrap();
    let snapshot = host.snapshot();
    let under = snapshot.read(|db| {
        let mut under: Vec<(String, Option<String>)> = Vec::new();
        for def in freehold::host::bodies_of_file(db, file) {
            let DefWithBodyId::FunctionId(id) = def else { continue };
            let name = FunctionSignature::of(db, id).name.as_str().to_owned();
            under.push((name, freehold::lower::unexpanded::around_body(db, def)));
        }
        under.sort();
        under
    });
    let keep = Some("mac::keep".to_owned());
    let expected = [
        ("deep", keep.clone()),
        ("free", None),
        ("inside", keep.clone()),
        ("method", keep.clone()),
        ("other", None),
        ("own", keep.clone()),
        ("under", keep),
    ];
    let expected: Vec<(String, Option<String>)> =
        expected.into_iter().map(|(name, under)| (name.to_owned(), under)).collect();
    assert_eq!(under.unwrap(), expected);
}

#[test]
fn macros_are_expanded_where_the_user_asks_for_it() {
    let folder = with_macros("expanded");
    let host = open(&folder, &LoadOptions { build_scripts: true, proc_macros: true, ..editor() });
    assert_eq!(host.report().problems, [], "rustup's toolchains have the server for procedural macros");
    let file = host.file_id(&folder.join("app/src/lib.rs")).unwrap();
    let snapshot = host.snapshot();
    let under = snapshot.read(|db| {
        let defs = freehold::host::bodies_of_file(db, file);
        let under = |def: &DefWithBodyId| freehold::lower::unexpanded::around_body(db, *def);
        (defs.len(), defs.iter().filter_map(under).collect::<Vec<_>>())
    });
    assert_eq!(under.unwrap(), (7, Vec::new()));
}

/// Where a memo lies tells whether it was made anew.
#[test]
fn an_edit_in_one_body_leaves_what_is_known_of_others() {
    let text = "fn first() { let a = 1; }
fn second(text: String) -> String {
    let lent = std::pin::pin!(text.clone());
    let told = format!(\"{text} {lent}\");
    match told.len() {
        0 => text,
        _ => told,
    }
}
";
    let file = LoneFile { path: "edited.rs".into(), text: text.to_owned(), edition: Edition::Edition2024 };
    let mut host = Host::lone(&[file], &SysrootChoice::Mini).unwrap();
    let path = Path::new("edited.rs");
    let facts = |host: &Host| {
        ra_ap_hir_ty::attach_db(host.db(), || {
            let items = Item::all(host.db(), host.file_id(path).unwrap());
            items.iter().map(|item| std::ptr::from_ref(item.facts).addr()).collect::<Vec<_>>()
        })
    };
    let before = facts(&host);
    host.set_text(path, text.replace("let a = 1;", "let a = String::new();"));
    let after = facts(&host);
    assert_ne!(before[0], after[0]);
    assert_eq!(before[1], after[1], "only its place in the file changed");
}
