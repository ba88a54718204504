//! The declarations of the small standard library against those of the real one: each function takes
//! and gives the same types, with lifetimes that mean the same.
//!
//! Both are compared as written, after what can be written in several ways is brought into one: names of
//! parameters, elided lifetimes, `Self`, bounds inline or in a `where` clause. What the real library
//! makes by macros is not seen, and not compared.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use ra_ap_syntax::{
    AstNode, Edition, SourceFile, SyntaxKind as S, SyntaxNode,
    ast::{self, HasGenericParams, HasModuleItem, HasName, HasTypeBounds},
};

/// The real standard library's `library` folder: of `FREEHOLD_STD_SOURCES`, else of the toolchain.
fn library() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("FREEHOLD_STD_SOURCES") {
        return Some(path.into());
    }
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = std::process::Command::new(rustc).args(["--print", "sysroot"]).output().ok()?;
    let root = PathBuf::from(String::from_utf8(output.stdout).ok()?.trim());
    Some(root.join("lib/rustlib/src/rust/library")).filter(|path| path.is_dir())
}

/// What is simpler in the small library, and why that does no harm.
const SIMPLER: [(&str, &str, &str); 4] = [
    ("Error", "from_raw_os_error", "`RawOsError` is another name of `i32`"),
    ("Error", "raw_os_error", "`RawOsError` is another name of `i32`"),
    ("Iterator", "try_reduce", "`ChangeOutputType` is another name of the same projection"),
    ("[T]", "get_disjoint_mut", "which indices may be disjoint is of no consequence for who owns what"),
];

/// What the real library declared in another way before the version the small one follows (1.95), so that
/// older sources can be held against it too: owner, name, and the whole of the older form.
const OLDER: [(&str, &str, &str); 10] = [
    (
        "BTreeMap",
        "extract_if",
        "self: &'1 mut BTreeMap < ?0 , ?1 > ; ?2: FnMut ( & ? , & mut ? ) -> bool ;-> \
         ExtractIf < '1 , ?0 , ?1 , ?2: FnMut ( & ? , & mut ? ) -> bool >",
    ),
    ("Cell", "update", "self: &'1 Cell < ?0 > ; ?1: FnOnce ( ? ) -> ? ;-> ?0"),
    (
        "ControlFlow",
        "map_break",
        "self: ControlFlow < ?0 , ?1 > ; impl FnOnce ( ?0 ) -> ?2 ;-> ControlFlow < ?2 , ?1 >",
    ),
    (
        "ControlFlow",
        "map_continue",
        "self: ControlFlow < ?0 , ?1 > ; impl FnOnce ( ?1 ) -> ?2 ;-> ControlFlow < ?0 , ?2 >",
    ),
    ("Cow", "is_borrowed", "self: &'1 Cow < '2 , ?0 > ;-> bool"),
    ("Cow", "is_owned", "self: &'1 Cow < '2 , ?0 > ;-> bool"),
    ("Location", "file", "self: &'1 Location < '2 > ;-> &'1 str"),
    ("Result", "is_err_and", "self: Result < ?0 , ?1 > ; impl FnOnce ( ?1 ) -> bool ;-> bool"),
    ("Result", "is_ok_and", "self: Result < ?0 , ?1 > ; impl FnOnce ( ?0 ) -> bool ;-> bool"),
    ("Vec", "pop_if", "self: &'1 mut Vec < ?0 > ; ?1: FnOnce ( & mut ? ) -> bool ;-> Option < ?0 >"),
];

/// By owner (a type or trait, `""` for a free function) and name: the forms it is declared in, each with
/// its place.
type Functions = BTreeMap<(String, String), Vec<(String, String)>>;

fn collect(folder: &Path, into: &mut Functions) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !matches!(name.as_str(), "tests" | "benches" | "sys" | "os") {
            collect(&path, into);
        }
        if name.ends_with(".rs") && !name.starts_with("test") {
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            let file = SourceFile::parse(&text, Edition::Edition2024).tree();
            let place = path.iter().rev().take(3).map(|part| part.to_string_lossy()).collect::<Vec<_>>();
            let place = place.into_iter().rev().collect::<Vec<_>>().join("/");
            items(&mut file.items(), &place, into);
        }
    }
}

fn items(all: &mut dyn Iterator<Item = ast::Item>, place: &str, into: &mut Functions) {
    for item in all {
        match item {
            ast::Item::Impl(it) if it.trait_().is_none() => {
                let Some(ty) = it.self_ty() else { continue };
                let generics = Generics::of(&it);
                let owner = head(ty.syntax());
                functions(it.assoc_item_list(), &owner, &words(ty.syntax()), &generics, place, into);
            }
            ast::Item::Trait(it) => {
                let Some(name) = it.name() else { continue };
                let generics = Generics::of(&it);
                functions(it.assoc_item_list(), name.text(), &["Self".into()], &generics, place, into);
            }
            ast::Item::Module(it) => {
                items(&mut it.item_list().into_iter().flat_map(|list| list.items()), place, into);
            }
            _ => {}
        }
    }
}

fn functions(
    list: Option<ast::AssocItemList>,
    owner: &str,
    this: &[String],
    generics: &Generics,
    place: &str,
    into: &mut Functions,
) {
    for item in list.into_iter().flat_map(|list| list.assoc_items()) {
        let ast::AssocItem::Fn(it) = item else { continue };
        let Some(name) = it.name() else { continue };
        let form = form(&it, this, generics);
        into.entry((owner.into(), name.text().to_string())).or_default().push((form, place.into()));
    }
}

/// What stands for a type in the table: its name, `[T]`, `*const T`.
fn head(ty: &SyntaxNode) -> String {
    match ast::Type::cast(ty.clone()) {
        Some(ast::Type::PathType(path)) => {
            let segment = path.path().and_then(|path| path.segment()).and_then(|it| it.name_ref());
            segment.map_or_else(String::new, |name| name.text().to_string())
        }
        _ => words(ty).concat(),
    }
}

/// The tokens of a node, without those that mean nothing here: comments, attributes, `const` of bounds,
/// paths before the last segment.
fn words(node: &SyntaxNode) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let skip = |token: &ra_ap_syntax::SyntaxToken| {
        token.kind().is_trivia() || token.parent_ancestors().any(|it| it.kind() == S::ATTR)
    };
    for token in node.descendants_with_tokens().filter_map(|it| it.into_token()).filter(|it| !skip(it)) {
        if token.kind() == S::COLON2 {
            // The qualifier goes; that of an associated type stays.
            if all.last().is_some_and(|last| last != ">" && (last.len() > 1 && last != "Self")) {
                all.pop();
                continue;
            }
            if all.last().is_none_or(|last| last != ">" && last.len() > 1 && last != "Self") {
                continue;
            }
        }
        all.push(token.text().to_string());
    }
    all
}

#[derive(Default, Clone)]
struct Generics {
    /// Type and const parameters with their bounds.
    types: BTreeMap<String, BTreeSet<String>>,
    allocators: BTreeSet<String>,
}

impl Generics {
    fn of(item: &impl HasGenericParams) -> Generics {
        let mut found = Generics::default();
        for param in item.generic_param_list().into_iter().flat_map(|list| list.generic_params()) {
            match param {
                ast::GenericParam::TypeParam(it) => {
                    let Some(name) = it.name() else { continue };
                    found.bound(name.text(), it.type_bound_list());
                }
                ast::GenericParam::ConstParam(it) => {
                    let Some(name) = it.name() else { continue };
                    found.types.entry(name.text().to_string()).or_default();
                }
                ast::GenericParam::LifetimeParam(_) => {}
            }
        }
        for predicate in item.where_clause().into_iter().flat_map(|clause| clause.predicates()) {
            let Some(ty) = predicate.ty() else { continue };
            let name = words(ty.syntax()).concat();
            if found.types.contains_key(&name) {
                found.bound(&name, predicate.type_bound_list());
            }
        }
        found
    }

    fn bound(&mut self, name: &str, list: Option<ast::TypeBoundList>) {
        let bounds = self.types.entry(name.to_owned()).or_default();
        for bound in list.into_iter().flat_map(|list| list.bounds()) {
            let mut text = words(bound.syntax()).join(" ");
            for noise in ["[ const ] ", "~ const ", "const "] {
                text = text.replace(noise, "");
            }
            if text == "Allocator" {
                self.allocators.insert(name.to_owned());
            }
            if !matches!(text.as_str(), "? Sized" | "Sized" | "Destruct") {
                bounds.insert(text);
            }
        }
    }
}

/// A function's receiver, parameters and result in one way of writing.
fn form(it: &ast::Fn, this: &[String], outer: &Generics) -> String {
    let mut inner = Generics::of(it);
    let mut allocators = outer.allocators.clone();
    allocators.append(&mut inner.allocators);
    let mut input: Vec<String> = Vec::new();
    let mut receiver_is_reference = false;
    if let Some(list) = it.param_list() {
        if let Some(own) = list.self_param() {
            let mut text = words(own.syntax());
            match text.iter().position(|word| word == ":") {
                Some(colon) => text.drain(..=colon).for_each(drop),
                None => {
                    text.retain(|word| word != "self");
                    if text.first().is_some_and(|word| word == "mut") {
                        text.remove(0);
                    }
                    text.push("Self".into());
                }
            }
            receiver_is_reference = text.iter().any(|word| word == "&");
            input.push("self:".into());
            input.extend(text);
            input.push(";".into());
        }
        for param in list.params() {
            let Some(ty) = param.ty() else { continue };
            input.extend(words(ty.syntax()));
            input.push(";".into());
        }
    }
    let result = it.ret_type().and_then(|it| it.ty()).map(|ty| words(ty.syntax())).unwrap_or_default();
    let first_parameter = input.iter().position(|word| word == ";").unwrap_or(0);
    let mut renaming = Renaming::default_of(this, outer, &inner, &allocators);
    let receiver_end = if receiver_is_reference { Some(first_parameter) } else { None };
    let mut out = renaming.render(&input, receiver_end, false);
    out.push_str("-> ");
    out.push_str(&renaming.render(&result, None, true));
    out
}

struct Renaming<'a> {
    this: &'a [String],
    outer: &'a Generics,
    inner: &'a Generics,
    allocators: &'a BTreeSet<String>,
    names: BTreeMap<String, String>,
    fresh: usize,
    /// Lifetimes of the parameters, in order; of the receiver's reference.
    seen: Vec<String>,
    of_receiver: Option<String>,
}

impl<'a> Renaming<'a> {
    fn default_of(
        this: &'a [String],
        outer: &'a Generics,
        inner: &'a Generics,
        allocators: &'a BTreeSet<String>,
    ) -> Renaming<'a> {
        Renaming {
            this,
            outer,
            inner,
            allocators,
            names: BTreeMap::new(),
            fresh: 0,
            seen: Vec::new(),
            of_receiver: None,
        }
    }

    fn lifetime(&mut self, written: Option<&str>, result: bool) -> String {
        match written {
            Some("'static") => "'static".into(),
            Some(name) if name != "'_" => {
                if !self.names.contains_key(name) {
                    self.fresh += 1;
                    self.names.insert(name.into(), format!("'{}", self.fresh));
                }
                let name = self.names[name].clone();
                if !result {
                    self.seen.push(name.clone());
                }
                name
            }
            _ if result => {
                let all: BTreeSet<&String> = self.seen.iter().collect();
                match (&self.of_receiver, all.len()) {
                    (Some(name), _) => name.clone(),
                    (None, 1) => self.seen[0].clone(),
                    _ => "'?".into(),
                }
            }
            _ => {
                self.fresh += 1;
                let name = format!("'{}", self.fresh);
                self.seen.push(name.clone());
                name
            }
        }
    }

    /// `receiver_end`: up to where the words are those of a receiver that is a reference.
    fn render(&mut self, words: &[String], receiver_end: Option<usize>, result: bool) -> String {
        let mut expanded: Vec<String> = Vec::new();
        for word in words {
            match word.as_str() {
                "Self" => expanded.extend(self.this.iter().cloned()),
                _ => expanded.push(word.clone()),
            }
        }
        let mut out: Vec<String> = Vec::new();
        let mut at = 0;
        let mut past_receiver = receiver_end.is_none();
        // Inside of the parentheses of `Fn(&T)` lifetimes are the bound's own.
        let mut own: Option<usize> = None;
        let mut depth = 0;
        while at < expanded.len() {
            let word = expanded[at].as_str();
            let next = expanded.get(at + 1).map(String::as_str);
            match word {
                "(" => {
                    depth += 1;
                    let of_fn = out
                        .last()
                        .is_some_and(|last| matches!(last.as_str(), "Fn" | "FnMut" | "FnOnce" | "fn"));
                    if of_fn && own.is_none() {
                        own = Some(depth);
                    }
                    out.push("(".into());
                }
                ")" => {
                    if own == Some(depth) && next != Some("-") && next != Some("->") {
                        own = None;
                    }
                    depth -= 1;
                    out.push(")".into());
                }
                ";" => {
                    own = None;
                    past_receiver = true;
                    out.push(";".into());
                }
                "&" if own.is_none() => {
                    let written = next.filter(|next| next.starts_with('\''));
                    at += usize::from(written.is_some());
                    let written = written.map(str::to_owned);
                    let name = self.lifetime(written.as_deref(), result);
                    if !past_receiver && self.of_receiver.is_none() {
                        self.of_receiver = Some(name.clone());
                    }
                    out.push(format!("&{name}"));
                }
                _ if word.starts_with('\'') && own.is_none() => {
                    let word = word.to_owned();
                    let name = self.lifetime(Some(&word), result);
                    out.push(name);
                }
                _ if self.allocators.contains(word) => {
                    // `, A` goes, and `<A>` with its brackets.
                    if out.last().is_some_and(|last| last == ",") {
                        out.pop();
                    } else if out.last().is_some_and(|last| last == "<") && next == Some(">") {
                        out.pop();
                        at += 1;
                    }
                }
                _ if self.inner.types.contains_key(word) => {
                    let bounds: Vec<&str> = self.inner.types[word].iter().map(String::as_str).collect();
                    // What a bound says counts, not how the parameter is called.
                    out.push(match bounds.is_empty() {
                        true => format!("?{}", self.number(word)),
                        false => format!("?{}: {}", self.number(word), self.plain(&bounds.join(" + "))),
                    });
                }
                _ if self.outer.types.contains_key(word) => {
                    let number = self.number(word);
                    out.push(format!("?{number}"));
                }
                _ => out.push(word.to_owned()),
            }
            at += 1;
        }
        let text = out.join(" ");
        text.replace(", )", ")").replace(", >", ">").replace("[ const ] ", "").replace(" + Destruct", "")
    }

    fn number(&mut self, name: &str) -> usize {
        let known = self.names.len();
        let key = format!("type {name}");
        if !self.names.contains_key(&key) {
            self.names.insert(key.clone(), known.to_string());
        }
        let kinds = self.names.iter().filter(|(key, _)| key.starts_with("type "));
        let mut order: Vec<(usize, &String)> =
            kinds.map(|(key, value)| (value.parse().unwrap_or(0), key)).collect();
        order.sort();
        order.iter().position(|(_, known)| **known == key).unwrap_or(0)
    }

    /// A bound with the names of parameters replaced.
    fn plain(&mut self, bound: &str) -> String {
        let this = self.this.join(" ");
        let of_this = |word| if word == "Self" { this.as_str() } else { word };
        let bound = bound.split(' ').map(of_this).collect::<Vec<_>>().join(" ");
        let words: Vec<String> = bound.split(' ').map(str::to_owned).collect();
        let replaced = words.into_iter().map(|word| {
            let known = self.inner.types.contains_key(&word) || self.outer.types.contains_key(&word);
            if known { "?".to_owned() } else { word }
        });
        replaced.filter(|word| !word.starts_with('\'')).collect::<Vec<_>>().join(" ")
    }
}

#[test]
fn functions_agree_with_the_real_std() {
    let Some(library) = library() else {
        eprintln!("left out: no std sources (rust-src, or FREEHOLD_STD_SOURCES)");
        return;
    };
    let (mut real, mut small) = (Functions::new(), Functions::new());
    for krate in ["core", "alloc", "std"] {
        collect(&library.join(krate).join("src"), &mut real);
    }
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/host/mini/std"), &mut small);
    let mut compared = 0;
    let mut wrong = Vec::new();
    let mut unseen = 0;
    for ((owner, name), forms) in &small {
        let Some(known) = real.get(&(owner.clone(), name.clone())) else {
            unseen += 1;
            continue;
        };
        for (form, place) in forms {
            compared += 1;
            if SIMPLER.iter().any(|(of, simpler, _)| of == owner && simpler == name) {
                continue;
            }
            let is_older = |real: &str| {
                OLDER.iter().any(|(of, older, form)| of == owner && older == name && *form == real)
            };
            if !known.iter().any(|(real, _)| real == form || is_older(real)) {
                let real = known.iter().map(|(form, _)| form.as_str()).collect::<BTreeSet<_>>();
                let real = real.into_iter().collect::<Vec<_>>().join("\n    or ");
                wrong.push(format!("{place}: {owner}::{name}\n  ours {form}\n  real {real}"));
            }
        }
    }
    eprintln!("{compared} functions compared, {unseen} not seen in the real std");
    assert!(wrong.is_empty(), "{} differ\n{}", wrong.len(), wrong.join("\n"));
}
