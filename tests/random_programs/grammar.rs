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
}

/// One function.
pub fn function(random: &mut Random) -> Function {
    let mut author = Author {
        random,
        variables: vec![],
        closures: vec![],
        next: 0,
        loops: 0,
        result: None,
        budget: 0,
        in_closure: false,
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
        let result = match self.random.below(10) {
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
        let given =
            result.clone().filter(|ty| !matches!(ty, Text | Int) && self.random.percent(75)).map(|ty| {
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
        match self.random.below(20) {
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

    /// An expression of a type. Never fails: there is always a way to make one.
    fn value(&mut self, ty: &Ty, depth: usize) -> String {
        let consume = if ty.is_copy() { 50 } else { 30 };
        if self.random.percent(consume)
            && let Some(place) = self.consumed(ty)
        {
            return place;
        }
        let deeper = depth.saturating_sub(1);
        match ty {
            Int => match self.random.below(3) {
                0 => self.readable(&Text).map(|s| format!("({s}.len() as i32)")),
                1 => self.readable(&Texts).map(|v| format!("({v}.len() as i32)")),
                _ => None,
            }
            .unwrap_or_else(|| "number()".to_owned()),
            Text => match self.random.below(8) {
                0 => self.readable(&Text).map(|s| format!("{s}.clone()")),
                1 if depth > 0 => Some(format!("({}).to_string()", self.value(&shared(&Text), deeper))),
                2 => self.consumed(&Pair).map(|p| format!("{p}.into_a()")),
                3 => self.writable(&Opt).map(|o| format!("{}.take().unwrap_or_default()", o.text)),
                4 => self.writable(&Texts).map(|v| format!("{}.remove(0)", v.text)),
                5 => self.writable(&Text).map(|s| format!("std::mem::take(&mut {})", s.text)),
                6 => self.readable(&Cell).map(|c| format!("{c}.borrow().clone()")),
                _ => None,
            }
            .unwrap_or_else(|| "make()".to_owned()),
            Boxed => format!("Box::new({})", self.value(&Text, deeper)),
            Texts => format!("vec![{}]", self.value(&Text, deeper)),
            Opt => match self.random.below(3) {
                0 => self.writable(&Texts).map(|v| format!("{}.pop()", v.text)),
                1 => self.writable(&Opt).map(|o| format!("{}.take()", o.text)),
                _ => None,
            }
            .unwrap_or_else(|| format!("Some({})", self.value(&Text, deeper))),
            Pair => {
                let (a, b, n) = (self.value(&Text, deeper), self.value(&Text, deeper), self.value(&Int, 0));
                format!("Pair {{ a: {a}, b: {b}, n: {n} }}")
            }
            Loud => format!("Loud {{ s: {} }}", self.value(&Text, deeper)),
            Cell => format!("RefCell::new({})", self.value(&Text, deeper)),
            Holder => format!("Holder {{ r: {} }}", self.value(&shared(&Text), depth)),
            Guard => format!("Guard {{ r: {} }}", self.value(&exclusive(&Text), depth)),
            Refs => format!("vec![{}]", self.value(&shared(&Text), deeper)),
            Ref(inner) if **inner == Text => self.shared_text(depth),
            Mut(inner) if **inner == Text => self.exclusive_text(depth),
            Ref(inner) => match self.readable(inner) {
                Some(place) => format!("&{place}"),
                None => format!("&{}", self.value(inner, 0)),
            },
            Mut(inner) => match self.writable(inner) {
                Some(place) => format!("&mut {}", place.text),
                None => format!("&mut {}", self.value(inner, 0)),
            },
            OptRef => match self.random.below(3) {
                0 => self.readable(&Opt).map(|o| format!("{o}.as_ref()")),
                1 => self.readable(&Texts).map(|v| format!("{v}.first()")),
                _ => None,
            }
            .unwrap_or_else(|| format!("Some({})", self.value(&shared(&Text), deeper))),
            OptMut => match self.random.below(4) {
                0 => self.writable(&Opt).map(|o| format!("{}.as_mut()", o.text)),
                1 => self.writable(&Texts).map(|v| format!("{}.last_mut()", v.text)),
                2 => self.writable(&Texts).map(|v| format!("last(&mut {})", v.text)),
                _ => None,
            }
            .unwrap_or_else(|| format!("Some({})", self.value(&exclusive(&Text), deeper))),
        }
    }

    fn shared_text(&mut self, depth: usize) -> String {
        let deeper = depth.saturating_sub(1);
        let place = self.readable(&Text);
        let borrowed = place.map(|place| format!("&{place}"));
        if depth > 0 {
            let ty = shared(&Text);
            let other = match self.random.below(14) {
                0 => Some(format!("same({})", self.value(&ty, deeper))),
                1 => Some(format!("either({}, {})", self.value(&ty, deeper), self.value(&ty, 0))),
                2 => Some(format!("first({}, {})", self.value(&ty, deeper), self.value(&ty, 0))),
                3 => Some(format!("fixed({})", self.value(&ty, deeper))),
                4 => self.readable(&Pair).map(|p| format!("{p}.a()")),
                5 => self.readable(&Holder).map(|h| format!("{h}.long()")),
                6 => self.readable(&Holder).map(|h| format!("{h}.short()")),
                7 => self.writable(&Pair).map(|p| format!("&*{}.b_mut()", p.text)),
                8 => Some(format!("&*same_mut({})", self.value(&exclusive(&Text), deeper))),
                _ => None,
            };
            if let Some(other) = other {
                return other;
            }
        }
        borrowed.unwrap_or_else(|| "&make()".to_owned())
    }

    fn exclusive_text(&mut self, depth: usize) -> String {
        let deeper = depth.saturating_sub(1);
        let place = self.writable(&Text);
        let borrowed = place.map(|place| format!("&mut {}", place.text));
        if depth > 0 {
            let other = match self.random.below(8) {
                0 => Some(format!("same_mut({})", self.value(&exclusive(&Text), deeper))),
                1 => self.writable(&Pair).map(|p| format!("{}.b_mut()", p.text)),
                2 => self.writable(&Guard).map(|g| format!("{}.get()", g.text)),
                3 => self.writable(&Cell).map(|c| format!("{}.get_mut()", c.text)),
                4 => self.writable(&Opt).map(|o| format!("{}.get_or_insert_with(make)", o.text)),
                _ => None,
            };
            if let Some(other) = other {
                return other;
            }
        }
        borrowed.unwrap_or_else(|| "&mut make()".to_owned())
    }

    /// Writes a block's statements; what it declares is forgotten after.
    fn block(&mut self, depth: usize, first: impl FnOnce(&mut Self)) -> Vec<Stmt> {
        let (variables, closures) = (self.variables.len(), self.closures.len());
        first(self);
        let mut body = vec![];
        let count = 1 + self.random.below(3);
        for _ in 0..count {
            if self.budget > 0 {
                self.statement(&mut body, depth + 1);
            }
        }
        self.variables.truncate(variables);
        self.closures.truncate(closures);
        body
    }

    fn declare(&mut self, name: &str, ty: Ty, mutable: bool) {
        self.variables.push(Variable { name: name.to_owned(), ty, mutable, moved: false });
    }

    fn statement(&mut self, body: &mut Vec<Stmt>, depth: usize) {
        self.budget = self.budget.saturating_sub(1);
        let choice = self.random.below(100);
        let written = match choice {
            0..=27 => self.declaration(body),
            28..=39 => self.assignment(body),
            40..=55 => self.use_of_any(body),
            56..=67 => self.method(body),
            68..=73 => self.closure(body),
            74..=77 => {
                let call = self.random.pick(&self.closures).cloned();
                call.map(|name| body.push(Stmt::Line(format!("{name}();")))).is_some()
            }
            78..=80 => self.way_out(body),
            _ if depth >= 2 => false,
            _ => self.nested(body, depth),
        };
        if !written {
            self.use_of_any(body);
        }
    }

    fn declaration(&mut self, body: &mut Vec<Stmt>) -> bool {
        match self.random.below(20) {
            0 => {
                let Some(pair) = self.place(&Pair, |place| !place.fixed) else { return false };
                let (a, b) = (self.fresh(), self.fresh());
                match self.random.below(3) {
                    0 => {
                        body.push(Stmt::Line(format!(
                            "let Pair {{ a: {a}, b: ref {b}, .. }} = {};",
                            pair.text
                        )));
                        self.variables[pair.variable].moved = true;
                        self.declare(&a, Text, false);
                        self.declare(&b, shared(&Text), false);
                    }
                    1 => {
                        body.push(Stmt::Line(format!(
                            "let Pair {{ a: ref mut {a}, b: ref {b}, .. }} = {};",
                            pair.text
                        )));
                        self.declare(&a, exclusive(&Text), false);
                        self.declare(&b, shared(&Text), false);
                    }
                    _ => {
                        body.push(Stmt::Line(format!(
                            "let Pair {{ a: {a}, b: {b}, .. }} = &mut {};",
                            pair.text
                        )));
                        self.declare(&a, exclusive(&Text), false);
                        self.declare(&b, exclusive(&Text), false);
                    }
                }
            }
            1 => {
                let value = self.value(&Opt, 1);
                let name = self.fresh();
                let out = self.leave();
                body.push(Stmt::Nested {
                    open: format!("let Some(mut {name}) = {value} else {{"),
                    parts: vec![(vec![Stmt::Line(out)], "};".to_owned())],
                });
                self.declare(&name, Text, true);
            }
            2 => {
                let ty = self.any_type();
                let name = self.fresh();
                let mutable = if self.random.percent(60) { "mut " } else { "" };
                body.push(Stmt::Line(format!("let {mutable}{name}: {};", ty.text(""))));
                // Set at once, on one way, or not at all.
                match self.random.below(8) {
                    0 => {}
                    1 | 2 => {
                        let (one, two) = (self.value(&ty, 1), self.value(&ty, 1));
                        body.push(Stmt::Nested {
                            open: "if cond() {".to_owned(),
                            parts: vec![
                                (vec![Stmt::Line(format!("{name} = {one};"))], "} else {".to_owned()),
                                (vec![Stmt::Line(format!("{name} = {two};"))], "}".to_owned()),
                            ],
                        });
                    }
                    _ => {
                        let value = self.value(&ty, 1);
                        body.push(Stmt::Line(format!("{name} = {value};")));
                    }
                }
                self.declare(&name, ty, !mutable.is_empty());
            }
            3 => {
                let Some(cell) = self.readable(&Cell) else { return false };
                let name = self.fresh();
                let (call, mutable) = *self.random.pick(&[("borrow", ""), ("borrow_mut", "mut ")]).unwrap();
                body.push(Stmt::Line(format!("let {mutable}{name} = {cell}.{call}();")));
                body.push(Stmt::Line(format!("look::<String>(&{name});")));
                if !mutable.is_empty() {
                    body.push(Stmt::Line(format!("{name}.push('x');")));
                }
            }
            _ => {
                let ty = self.any_type();
                let value = self.value(&ty, 2);
                let name = self.fresh();
                let mutable = self.random.percent(75);
                let mutability = if mutable { "mut " } else { "" };
                let annotation =
                    if self.random.percent(30) { format!(": {}", ty.text("")) } else { String::new() };
                body.push(Stmt::Line(format!("let {mutability}{name}{annotation} = {value};")));
                self.declare(&name, ty, mutable);
            }
        }
        true
    }

    fn assignment(&mut self, body: &mut Vec<Stmt>) -> bool {
        let targets: Vec<Place> =
            self.places().into_iter().filter(|place| place.writable && !place.through_shared).collect();
        let Some(target) = self.random.pick(&targets).cloned() else { return false };
        let value = self.value(&target.ty, 2);
        let operator = if target.ty == Int && self.random.percent(50) { "+=" } else { "=" };
        body.push(Stmt::Line(format!("{} {operator} {value};", target.text)));
        if target.text == self.variables[target.variable].name {
            self.variables[target.variable].moved = false;
        }
        true
    }

    fn use_of_any(&mut self, body: &mut Vec<Stmt>) -> bool {
        let careless = self.random.percent(5);
        let places: Vec<Place> = self
            .places()
            .into_iter()
            .filter(|place| careless || !self.variables[place.variable].moved)
            .collect();
        let Some(place) = self.random.pick(&places).cloned() else {
            let value = self.value(&Text, 2);
            body.push(Stmt::Line(format!("eat({value});")));
            return true;
        };
        let text = &place.text;
        let line = match self.random.below(10) {
            0 if !place.fixed || place.ty.is_copy() => {
                if !place.ty.is_copy() {
                    self.variables[place.variable].moved = true;
                }
                format!("eat({text});")
            }
            1 | 2 if place.writable && !place.through_shared => format!("change(&mut {text});"),
            3 => {
                let value = self.value(&shared(&Text), 2);
                format!("look({value});")
            }
            4 if !self.in_closure => {
                let value = self.value(&exclusive(&Text), 2);
                format!("change({value});")
            }
            _ => format!("look(&{text});"),
        };
        body.push(Stmt::Line(line));
        true
    }

    fn method(&mut self, body: &mut Vec<Stmt>) -> bool {
        let line = match self.random.below(12) {
            0 | 1 => self.writable(&Text).map(|s| {
                let value = self.value(&shared(&Text), 1);
                format!("{}.push_str({value});", s.text)
            }),
            2 | 3 => self.writable(&Texts).map(|v| {
                let value = self.value(&Text, 1);
                format!("{}.push({value});", v.text)
            }),
            4 => self.writable(&Texts).map(|v| format!("{0}.insert({0}.len() - 1, {0}[0].clone());", v.text)),
            5 => self.writable(&Texts).map(|v| format!("{}.clear();", v.text)),
            6 => self.writable(&Refs).map(|v| {
                let value = self.value(&shared(&Text), 1);
                format!("{}.push({value});", v.text)
            }),
            7 => self.writable(&Refs).map(|v| {
                let value = self.value(&shared(&Text), 1);
                format!("store(&mut {}, {value});", v.text)
            }),
            8 => {
                let (a, b) = (self.writable(&Text), self.writable(&Text));
                a.zip(b).map(|(a, b)| format!("std::mem::swap(&mut {}, &mut {});", a.text, b.text))
            }
            9 => self.writable(&Texts).map(|v| {
                let value = self.value(&Text, 1);
                format!("{0}[0] = {value};", v.text)
            }),
            10 => self.readable(&Cell).map(|c| {
                let value = self.value(&Text, 1);
                format!("*{c}.borrow_mut() = {value};")
            }),
            _ if self.random.percent(10) => {
                let value = self.value(&shared(&Text), 2);
                Some(format!("keep_static({value});"))
            }
            _ => self.writable(&Guard).map(|g| format!("{}.get().push('x');", g.text)),
        };
        line.map(|line| body.push(Stmt::Line(line))).is_some()
    }

    fn closure(&mut self, body: &mut Vec<Stmt>) -> bool {
        if self.in_closure {
            return false;
        }
        self.in_closure = true;
        let (result, loops) = (self.result.take(), std::mem::take(&mut self.loops));
        let inner = self.block(1, |_| {});
        (self.result, self.loops, self.in_closure) = (result, loops, false);
        let by_move = if self.random.percent(25) { "move " } else { "" };
        match self.random.below(4) {
            0 => {
                let call = *self.random.pick(&["run", "run_once"]).unwrap();
                body.push(Stmt::Nested {
                    open: format!("{call}({by_move}|| {{"),
                    parts: vec![(inner, "});".to_owned())],
                });
            }
            _ => {
                let name = self.fresh();
                body.push(Stmt::Nested {
                    open: format!("let mut {name} = {by_move}|| {{"),
                    parts: vec![(inner, "};".to_owned())],
                });
                if self.random.percent(60) {
                    body.push(Stmt::Line(format!("{name}();")));
                }
                self.closures.push(name);
            }
        }
        true
    }

    /// A statement that never comes back.
    fn leave(&mut self) -> String {
        if self.loops > 0 && self.random.percent(60) {
            return (*self.random.pick(&["break;", "continue;"]).unwrap()).to_owned();
        }
        match self.result.clone() {
            Some(ty) => format!("return {};", self.value(&ty, 1)),
            None => "return;".to_owned(),
        }
    }

    fn way_out(&mut self, body: &mut Vec<Stmt>) -> bool {
        let out = self.leave();
        body.push(Stmt::Nested {
            open: "if cond() {".to_owned(),
            parts: vec![(vec![Stmt::Line(out)], "}".to_owned())],
        });
        true
    }

    fn nested(&mut self, body: &mut Vec<Stmt>, depth: usize) -> bool {
        let end = || "}".to_owned();
        let (open, parts) = match self.random.below(16) {
            0..=2 => {
                let before: Vec<bool> = self.variables.iter().map(|v| v.moved).collect();
                let one = self.block(depth, |_| {});
                let after: Vec<bool> = self.variables.iter().map(|v| v.moved).collect();
                for (v, moved) in self.variables.iter_mut().zip(before) {
                    v.moved = moved;
                }
                let two = self.block(depth, |_| {});
                for (v, moved) in self.variables.iter_mut().zip(after) {
                    v.moved |= moved;
                }
                ("if cond() {".to_owned(), vec![(one, "} else {".to_owned()), (two, end())])
            }
            3 => ("if cond() {".to_owned(), vec![(self.block(depth, |_| {}), end())]),
            4 => ("{".to_owned(), vec![(self.block(depth, |_| {}), end())]),
            5 | 6 => {
                let open = *self.random.pick(&["while cond() {", "for _ in 0..2 {", "loop {"]).unwrap();
                self.loops += 1;
                let mut inner = self.block(depth, |_| {});
                self.loops -= 1;
                if open == "loop {" {
                    inner.push(Stmt::Nested {
                        open: "if cond() {".to_owned(),
                        parts: vec![(vec![Stmt::Line("break;".to_owned())], end())],
                    });
                }
                (open.to_owned(), vec![(inner, end())])
            }
            7 | 8 => {
                let name = self.fresh();
                let (over, ty) = match self.random.below(4) {
                    0 => (self.readable(&Texts).map(|v| format!("&{v}")), shared(&Text)),
                    1 => (self.writable(&Texts).map(|v| format!("&mut {}", v.text)), exclusive(&Text)),
                    2 => (self.readable(&Texts).map(|v| format!("{v}.iter()")), shared(&Text)),
                    _ => (self.consumed(&Texts), Text),
                };
                let Some(over) = over else { return false };
                self.loops += 1;
                let inner = self.block(depth, |author| author.declare(&name, ty, false));
                self.loops -= 1;
                (format!("for {name} in {over} {{"), vec![(inner, end())])
            }
            9 => {
                let name = self.fresh();
                let Some(v) = self.writable(&Texts) else { return false };
                self.loops += 1;
                let inner = self.block(depth, |author| author.declare(&name, Text, true));
                self.loops -= 1;
                (format!("while let Some(mut {name}) = {}.pop() {{", v.text), vec![(inner, end())])
            }
            10 | 11 => {
                let name = self.fresh();
                let (scrutinee, binding, ty) = match self.random.below(6) {
                    0 => (self.readable(&Opt).map(|o| format!("&{o}")), "", shared(&Text)),
                    1 => (self.writable(&Opt).map(|o| format!("&mut {}", o.text)), "", exclusive(&Text)),
                    2 => (self.readable(&Opt), "ref ", shared(&Text)),
                    3 => (self.writable(&Opt).map(|o| o.text), "ref mut ", exclusive(&Text)),
                    4 => (Some(self.value(&OptMut, 1)), "", exclusive(&Text)),
                    _ => (Some(self.value(&Opt, 1)), "", Text),
                };
                let Some(scrutinee) = scrutinee else { return false };
                let guard = if self.random.percent(15) { " if cond()" } else { "" };
                let some = self.block(depth, |author| author.declare(&name, ty, false));
                let none = self.block(depth, |_| {});
                let body = vec![
                    Stmt::Nested {
                        open: format!("Some({binding}{name}){guard} => {{"),
                        parts: vec![(some, end())],
                    },
                    Stmt::Nested { open: "_ => {".to_owned(), parts: vec![(none, end())] },
                ];
                (format!("match {scrutinee} {{"), vec![(body, end())])
            }
            12 | 13 => {
                let name = self.fresh();
                let (value, ty) = match self.random.below(4) {
                    0 => (self.value(&OptRef, 1), shared(&Text)),
                    1 => (self.value(&OptMut, 1), exclusive(&Text)),
                    _ => (self.value(&Opt, 1), Text),
                };
                let some = self.block(depth, |author| author.declare(&name, ty, false));
                let none = self.block(depth, |_| {});
                (
                    format!("if let Some({name}) = {value} {{"),
                    vec![(some, "} else {".to_owned()), (none, end())],
                )
            }
            _ => {
                let Some(cell) = self.readable(&Cell) else { return false };
                let inner = self.block(depth, |_| {});
                (format!("if {cell}.borrow().is_empty() {{"), vec![(inner, end())])
            }
        };
        body.push(Stmt::Nested { open, parts });
        true
    }
}
