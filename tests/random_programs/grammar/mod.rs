//! The grammar: functions over the types and functions of `library.rs` that always type-check.
//!
//! What differs is who owns, borrows and initialises what. The author of a function remembers roughly
//! what has been moved and keeps away from it most of the time, so that about half of the functions
//! have no error.

/// Numbers that only look random: the same seed gives the same programs everywhere (splitmix64).
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Random {
        Random(seed)
    }

    /// Below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % bound as u64) as usize
    }

    fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        if from.is_empty() { None } else { Some(&from[self.below(from.len())]) }
    }
}

/// A statement as it can be taken out of a function again.
#[derive(Clone)]
pub enum Stmt {
    Line(String),
    /// `open`, then for each part its statements and the line after them.
    Nested {
        open: String,
        parts: Vec<(Vec<Stmt>, String)>,
    },
}

#[derive(Clone)]
pub struct Function {
    /// Up to and with the `{`, without the name, which stands for `NAME`.
    pub head: String,
    pub body: Vec<Stmt>,
    /// The value of the body, or nothing.
    pub tail: String,
}

impl Function {
    pub fn text(&self, name: &str) -> String {
        let mut text = self.head.replace("NAME", name);
        text.push('\n');
        print(&self.body, 1, &mut text);
        if !self.tail.is_empty() {
            text.push_str("    ");
            text.push_str(&self.tail);
            text.push('\n');
        }
        text.push_str("}\n");
        text
    }
}

fn print(body: &[Stmt], depth: usize, text: &mut String) {
    let mut line = |depth: usize, line: &str| {
        text.push_str(&"    ".repeat(depth));
        text.push_str(line);
        text.push('\n');
    };
    for stmt in body {
        match stmt {
            Stmt::Line(one) => line(depth, one),
            Stmt::Nested { open, parts } => {
                line(depth, open);
                for (body, after) in parts {
                    let mut inner = String::new();
                    print(body, depth + 1, &mut inner);
                    inner.lines().for_each(|one| line(0, one));
                    line(depth, after);
                }
            }
        }
    }
}

mod statements;
mod values;

#[derive(Clone, PartialEq)]
enum Ty {
    Int,
    Text,
    Boxed,
    Texts,
    Opt,
    Pair,
    Loud,
    Cell,
    Holder,
    Guard,
    View,
    Array,
    Tuple,
    Refs,
    Ref(Box<Ty>),
    Mut(Box<Ty>),
    OptRef,
    OptMut,
}

use Ty::*;

impl Ty {
    fn text(&self, lifetime: &str) -> String {
        match self {
            Int => "i32".to_owned(),
            Text => "String".to_owned(),
            Boxed => "Box<String>".to_owned(),
            Texts => "Vec<String>".to_owned(),
            Opt => "Option<String>".to_owned(),
            Pair => "Pair".to_owned(),
            Loud => "Loud".to_owned(),
            Cell => "RefCell<String>".to_owned(),
            Holder => format!("Holder<{}>", if lifetime.is_empty() { "'_" } else { lifetime.trim() }),
            Guard => format!("Guard<{}>", if lifetime.is_empty() { "'_" } else { lifetime.trim() }),
            View => format!("View<{}>", if lifetime.is_empty() { "'_" } else { lifetime.trim() }),
            Array => "[String; 2]".to_owned(),
            Tuple => "(String, i32)".to_owned(),
            Refs => format!("Vec<&{lifetime}String>"),
            OptRef => format!("Option<&{lifetime}String>"),
            OptMut => format!("Option<&{lifetime}mut String>"),
            Ref(ty) => format!("&{lifetime}{}", ty.text(lifetime)),
            Mut(ty) => format!("&{lifetime}mut {}", ty.text(lifetime)),
        }
    }

    fn is_copy(&self) -> bool {
        matches!(self, Int | Ref(_) | OptRef)
    }
}

fn shared(ty: &Ty) -> Ty {
    Ref(Box::new(ty.clone()))
}

fn exclusive(ty: &Ty) -> Ty {
    Mut(Box::new(ty.clone()))
}

#[derive(Clone)]
struct Variable {
    name: String,
    ty: Ty,
    mutable: bool,
    moved: bool,
}

/// A place of a type, and what its way goes through.
#[derive(Clone)]
struct Place {
    text: String,
    variable: usize,
    ty: Ty,
    through_shared: bool,
    /// Nothing that is not `Copy` can be moved out.
    fixed: bool,
    writable: bool,
}

struct Author<'r> {
    random: &'r mut Random,
    variables: Vec<Variable>,
    /// Closures: name, and whether calling them changes them.
    closures: Vec<String>,
    next: usize,
    loops: usize,
    result: Option<Ty>,
    /// How many more statements may be written.
    budget: usize,
    in_closure: bool,
    /// Closures that take a `&String`, and values that can only be looked at.
    takers: Vec<String>,
    sealed: Vec<String>,
    /// Whether there are async blocks, and chains of `let`s.
    modern: (bool, bool),
}

/// One function, for an edition.
pub fn function(random: &mut Random, edition: &str) -> Function {
    let mut author = Author {
        random,
        variables: vec![],
        closures: vec![],
        next: 0,
        loops: 0,
        result: None,
        budget: 0,
        in_closure: false,
        takers: vec![],
        sealed: vec![],
        modern: (edition != "2015", edition == "2024"),
    };
    author.function()
}

impl Author<'_> {
    fn function(&mut self) -> Function {
        let named = self.random.percent(60);
        let mut parameters = vec![];
        for _ in 0..self.random.below(4) {
            let ty = self.any_type();
            let lifetime = match self.random.below(3) {
                0 if named => "'a ",
                1 if named => "'b ",
                _ => "",
            };
            let name = self.fresh();
            let mutable = self.random.percent(70);
            let mutability = if mutable { "mut " } else { "" };
            parameters.push(format!("{mutability}{name}: {}", ty.text(lifetime)));
            self.variables.push(Variable { name, ty, mutable, moved: false });
        }
        let result = match self.random.below(12) {
            10 => Some(Opt),
            11 if named => Some(OptRef),
            0 => Some(Text),
            1 => Some(Int),
            2 | 3 if named => Some(shared(&Text)),
            4 if named => Some(exclusive(&Text)),
            5 if named => Some(Holder),
            _ => None,
        };
        let arrow = result.as_ref().map(|ty| format!(" -> {}", ty.text("'a "))).unwrap_or_default();
        let generics = if named { "<'a, 'b>" } else { "" };
        // Else most results would be references to locals.
        let given = result
            .clone()
            .filter(|ty| !matches!(ty, Text | Int | Opt) && self.random.percent(75))
            .map(|ty| {
                let name = self.fresh();
                parameters.push(format!("{name}: {}", ty.text("'a ")));
                self.declare(&name, ty, false);
                name
            });
        self.result = result.clone();
        self.budget = 3 + self.random.below(7);
        let mut body = vec![];
        while self.budget > 0 {
            self.statement(&mut body, 0);
        }
        let given = given.filter(|_| self.random.percent(70));
        let tail = given.or_else(|| Some(self.value(&result?, 2))).unwrap_or_default();
        Function { head: format!("fn NAME{generics}({}){arrow} {{", parameters.join(", ")), body, tail }
    }

    fn fresh(&mut self) -> String {
        self.next += 1;
        format!("v{}", self.next)
    }

    fn any_type(&mut self) -> Ty {
        match self.random.below(23) {
            20 => View,
            21 => Array,
            22 => Tuple,
            0 => Int,
            1..=4 => Text,
            5 => Boxed,
            6 => Texts,
            7 => Opt,
            8 | 9 => Pair,
            10 => Loud,
            11 => Cell,
            12 => Holder,
            13 => Guard,
            14 => Refs,
            15 => shared(&Text),
            16 => exclusive(&Text),
            17 => match self.random.below(3) {
                0 => exclusive(&Pair),
                1 => exclusive(&Texts),
                _ => shared(&Pair),
            },
            18 => {
                if self.random.percent(50) {
                    exclusive(&Int)
                } else {
                    exclusive(&Opt)
                }
            }
            _ => {
                if self.random.percent(50) {
                    OptRef
                } else {
                    OptMut
                }
            }
        }
    }

    /// All places that the variables lead to.
    fn places(&self) -> Vec<Place> {
        let mut all = vec![];
        for (variable, v) in self.variables.iter().enumerate() {
            let whole = Place {
                text: v.name.clone(),
                variable,
                ty: v.ty.clone(),
                through_shared: false,
                fixed: false,
                writable: v.mutable,
            };
            Self::extend(whole, 0, &mut all);
        }
        all
    }

    fn extend(place: Place, depth: usize, all: &mut Vec<Place>) {
        if depth < 2 {
            let part = |text: String, ty: Ty| Place { text, ty, ..place.clone() };
            let text = &place.text;
            let fixed = |one: Place| Place { fixed: true, ..one };
            let parts = match &place.ty {
                Pair => vec![
                    part(format!("{text}.a"), Text),
                    part(format!("{text}.b"), Text),
                    part(format!("{text}.n"), Int),
                ],
                Loud => vec![fixed(part(format!("{text}.s"), Text))],
                Boxed => vec![part(format!("(*{text})"), Text)],
                Texts => vec![fixed(part(format!("{text}[0]"), Text))],
                View => vec![part(format!("{text}.r"), exclusive(&Text)), part(format!("{text}.n"), Int)],
                Array => {
                    vec![fixed(part(format!("{text}[0]"), Text)), fixed(part(format!("{text}[1]"), Text))]
                }
                Tuple => vec![part(format!("{text}.0"), Text), part(format!("{text}.1"), Int)],
                Holder => vec![part(format!("{text}.r"), shared(&Text))],
                Guard => vec![fixed(part(format!("{text}.r"), exclusive(&Text)))],
                Ref(ty) => vec![Place {
                    through_shared: true,
                    fixed: true,
                    ..part(format!("(*{text})"), (**ty).clone())
                }],
                Mut(ty) => vec![Place {
                    fixed: true,
                    writable: !place.through_shared,
                    ..part(format!("(*{text})"), (**ty).clone())
                }],
                _ => vec![],
            };
            for one in parts {
                Self::extend(one, depth + 1, all);
            }
        }
        all.push(place);
    }

    /// A place for which `fits` holds, with hardly ever a variable that is moved.
    fn place(&mut self, ty: &Ty, fits: impl Fn(&Place) -> bool) -> Option<Place> {
        let careless = self.random.percent(6);
        let places: Vec<Place> = self
            .places()
            .into_iter()
            .filter(|place| place.ty == *ty)
            .filter(|place| careless || (fits(place) && !self.variables[place.variable].moved))
            .collect();
        // The younger ones are more interesting: what holds them still lives.
        let young = places.len().saturating_sub(3);
        if self.random.percent(50) { self.random.pick(&places[young..]) } else { self.random.pick(&places) }
            .cloned()
    }

    /// A place that may be read by `&`.
    fn readable(&mut self, ty: &Ty) -> Option<String> {
        Some(self.place(ty, |_| true)?.text)
    }

    /// A place that may be lent by `&mut` or assigned.
    fn writable(&mut self, ty: &Ty) -> Option<Place> {
        self.place(ty, |place| place.writable && !place.through_shared)
    }

    /// A place that is consumed.
    fn consumed(&mut self, ty: &Ty) -> Option<String> {
        let copy = ty.is_copy();
        let place = self.place(ty, |place| copy || !place.fixed)?;
        if !copy {
            self.variables[place.variable].moved = true;
        }
        Some(place.text)
    }
}
