//! Statements: what is declared, changed, used, and the ways through a function.

use super::{Author, Place, Stmt, Ty, Ty::*, Variable, exclusive, shared};

impl Author<'_> {
    /// Writes a block's statements; what it declares is forgotten after.
    fn block(&mut self, depth: usize, first: impl FnOnce(&mut Self)) -> Vec<Stmt> {
        let (variables, closures) = (self.variables.len(), self.closures.len());
        let (takers, sealed) = (self.takers.len(), self.sealed.len());
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
        self.takers.truncate(takers);
        self.sealed.truncate(sealed);
        body
    }

    pub(super) fn declare(&mut self, name: &str, ty: Ty, mutable: bool) {
        self.variables.push(Variable { name: name.to_owned(), ty, mutable, moved: false });
    }

    pub(super) fn statement(&mut self, body: &mut Vec<Stmt>, depth: usize) {
        self.budget = self.budget.saturating_sub(1);
        let choice = self.random.below(100);
        let written = match choice {
            0..=27 => self.declaration(body),
            28..=39 => self.assignment(body),
            40..=55 => self.use_of_any(body),
            56..=67 => self.method(body),
            68..=72 => self.closure(body),
            73 => self.taker(body),
            74..=77 => self.use_of_made(body),
            78..=79 => self.way_out(body),
            80..=82 => self.try_it(body),
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

    /// What is made of borrows is used: closures, async blocks, hidden types.
    fn use_of_made(&mut self, body: &mut Vec<Stmt>) -> bool {
        let line = match self.random.below(4) {
            0 | 1 => self.random.pick(&self.closures).map(|name| format!("{name}();")),
            2 => {
                let taker = self.random.pick(&self.takers).cloned();
                taker.map(|name| format!("{name}({});", self.value(&shared(&Text), 1)))
            }
            _ => self.random.pick(&self.sealed).map(|name| format!("look(&{name});")),
        };
        line.map(|line| body.push(Stmt::Line(line))).is_some()
    }

    /// `?`, values of loops and matches, parts of slices, arrays and tuples.
    fn try_it(&mut self, body: &mut Vec<Stmt>) -> bool {
        let (one, two) = (self.fresh(), self.fresh());
        match self.random.below(8) {
            0 if matches!(self.result, Some(Opt | OptRef)) && !self.in_closure => {
                let (optional, ty) = match self.random.below(3) {
                    0 => (Opt, Text),
                    1 => (OptRef, shared(&Text)),
                    _ => (OptMut, exclusive(&Text)),
                };
                let value = self.value(&optional, 1);
                body.push(Stmt::Line(format!("let {one} = {value}?;")));
                self.declare(&one, ty, false);
            }
            1 => {
                let ty = self.any_type();
                self.loops += 1;
                let inner = self.block(1, |_| {});
                let value = self.value(&ty, 1);
                self.loops -= 1;
                let out = vec![Stmt::Line(format!("break {value};"))];
                let test =
                    Stmt::Nested { open: "if cond() {".to_owned(), parts: vec![(out, "}".to_owned())] };
                // Its own `break`s and `continue`s would have to have values too.
                if inner.iter().any(jumps) {
                    return false;
                }
                let parts = vec![(inner.into_iter().chain([test]).collect(), "};".to_owned())];
                body.push(Stmt::Nested { open: format!("let {one}: {} = loop {{", ty.text("")), parts });
                self.declare(&one, ty, false);
            }
            2 => {
                let (value, ty) = (self.value(&Opt, 1), self.any_type());
                let (some, none) = (self.value(&ty, 1), self.value(&ty, 1));
                let arms = vec![
                    Stmt::Line(format!("Some({two}) if test(&{two}) => {some},")),
                    Stmt::Line(format!("_ => {none},")),
                ];
                let parts = vec![(arms, "};".to_owned())];
                body.push(Stmt::Nested {
                    open: format!("let mut {one}: {} = match {value} {{", ty.text("")),
                    parts,
                });
                self.declare(&one, ty, true);
            }
            3 => {
                let Some(list) = self.writable(&Texts) else { return false };
                let (pattern, m, ty) = match self.random.below(4) {
                    0 => (format!("[{one}, .., {two}]"), "", shared(&Text)),
                    1 => (format!("[{one}, .., {two}]"), "mut ", exclusive(&Text)),
                    2 => (format!("[.., {one}, {two}]"), "mut ", exclusive(&Text)),
                    _ => (format!("[{one}, {two}, ..]"), "", shared(&Text)),
                };
                let inner = self.block(1, |author| {
                    author.declare(&one, ty.clone(), false);
                    author.declare(&two, ty, false);
                });
                body.push(Stmt::Nested {
                    open: format!("if let {pattern} = &{m}{}[..] {{", list.text),
                    parts: vec![(inner, "}".to_owned())],
                });
            }
            4 => {
                let Some(array) = self.place(&Array, |place| !place.fixed) else { return false };
                match self.random.below(3) {
                    0 => {
                        body.push(Stmt::Line(format!("let [{one}, mut {two}] = {};", array.text)));
                        self.variables[array.variable].moved = true;
                        self.declare(&one, Text, false);
                        self.declare(&two, Text, true);
                    }
                    1 => {
                        body.push(Stmt::Line(format!("let [ref {one}, ref mut {two}] = {};", array.text)));
                        self.declare(&one, shared(&Text), false);
                        self.declare(&two, exclusive(&Text), false);
                    }
                    _ => {
                        body.push(Stmt::Line(format!("let [{one}, _] = {};", array.text)));
                        self.declare(&one, Text, false);
                    }
                }
            }
            5 => {
                let Some(tuple) = self.place(&Tuple, |place| !place.fixed) else { return false };
                match self.random.below(3) {
                    0 => {
                        body.push(Stmt::Line(format!("let (mut {one}, {two}) = {};", tuple.text)));
                        self.variables[tuple.variable].moved = true;
                        self.declare(&one, Text, true);
                        self.declare(&two, Int, false);
                    }
                    1 => {
                        body.push(Stmt::Line(format!("let (ref mut {one}, _) = {};", tuple.text)));
                        self.declare(&one, exclusive(&Text), false);
                    }
                    _ => {
                        body.push(Stmt::Line(format!("let ({one}, {two}) = &mut {};", tuple.text)));
                        self.declare(&one, exclusive(&Text), false);
                        self.declare(&two, exclusive(&Int), false);
                    }
                }
            }
            6 => {
                let value = self.value(&shared(&Text), 1);
                body.push(Stmt::Line(format!("let {one} = hidden({value});")));
                self.sealed.push(one);
            }
            _ => {
                let (Some(a), Some(b)) = (self.writable(&Text), self.writable(&Text)) else { return false };
                let (x, y) = (self.value(&Text, 0), self.value(&Text, 0));
                body.push(Stmt::Line(format!("({}, {}) = ({x}, {y});", a.text, b.text)));
            }
        }
        true
    }

    /// A closure with a parameter.
    fn taker(&mut self, body: &mut Vec<Stmt>) -> bool {
        if self.in_closure {
            return false;
        }
        let (name, parameter) = (self.fresh(), self.fresh());
        self.in_closure = true;
        let (result, loops) = (self.result.take(), std::mem::take(&mut self.loops));
        let inner = self.block(1, |author| author.declare(&parameter, shared(&Text), false));
        (self.result, self.loops, self.in_closure) = (result, loops, false);
        let by_move = if self.random.percent(25) { "move " } else { "" };
        body.push(Stmt::Nested {
            open: format!("let mut {name} = {by_move}|{parameter}: &String| {{"),
            parts: vec![(inner, "};".to_owned())],
        });
        self.takers.push(name);
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
        let line = match self.random.below(17) {
            12 => self.writable(&Pair).map(|p| match self.random.below(3) {
                0 => format!("{0}.put(&{0}.a);", p.text),
                1 => format!("{0}.set({0}.n);", p.text),
                _ => format!("{0}.set({0}.a().len() as i32);", p.text),
            }),
            13 => self.writable(&Texts).map(|v| match self.random.below(4) {
                0 => format!("{0}.push({0}[0].clone());", v.text),
                1 => format!("{0}.retain(|s| test(s));", v.text),
                2 => format!("{0}.push({0}.iter().map(|s| s.clone()).next().unwrap_or_default());", v.text),
                _ => format!("{}.iter_mut().for_each(|s| s.clear());", v.text),
            }),
            14 => self.writable(&exclusive(&Text)).map(|r| {
                let value = self.value(&exclusive(&Text), 1);
                format!("{} = {value};", r.text)
            }),
            15 => self
                .writable(&OptMut)
                .map(|o| format!("if let Some(r) = &mut {} {{ change(&mut **r); }}", o.text)),
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
        match self.random.below(6) {
            4 if self.modern.0 => {
                let name = self.fresh();
                body.push(Stmt::Nested {
                    open: format!("let {name} = async {by_move}{{"),
                    parts: vec![(inner, "};".to_owned())],
                });
                self.sealed.push(name);
            }
            5 => {
                let name = self.fresh();
                body.push(Stmt::Nested {
                    open: format!("let mut {name}: Box<dyn FnMut()> = Box::new({by_move}|| {{"),
                    parts: vec![(inner, "});".to_owned())],
                });
                self.closures.push(name);
            }
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
    pub(super) fn leave(&mut self) -> String {
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
                let (over, ty) = match self.random.below(7) {
                    4 => (self.writable(&Texts).map(|v| format!("{}.iter_mut()", v.text)), exclusive(&Text)),
                    5 => (self.writable(&Texts).map(|v| format!("{}.drain(..)", v.text)), Text),
                    6 => (
                        self.readable(&Texts).map(|v| format!("{v}.iter().filter(|s| test(s))")),
                        shared(&Text),
                    ),
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
                let guard = match self.random.below(12) {
                    0 => " if cond()".to_owned(),
                    1 => format!(" if test(&{name})"),
                    2 => self.readable(&Text).map(|s| format!(" if test(&{s})")).unwrap_or_default(),
                    _ => String::new(),
                };
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
                let more = match self.random.below(3) {
                    0 if self.modern.1 => " && cond()",
                    _ => "",
                };
                (
                    format!("if let Some({name}) = {value}{more} {{"),
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

/// Whether it leaves the loop around it or goes on with it.
fn jumps(stmt: &Stmt) -> bool {
    match stmt {
        Stmt::Line(line) => line.starts_with("break") || line.starts_with("continue"),
        Stmt::Nested { parts, .. } => parts.iter().flat_map(|(body, _)| body).any(jumps),
    }
}
