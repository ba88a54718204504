#![allow(unused, dead_code)]
use std::cell::RefCell;

pub struct Pair {
    a: String,
    b: String,
    n: i32,
}

impl Pair {
    fn a(&self) -> &String {
        &self.a
    }
    fn b_mut(&mut self) -> &mut String {
        &mut self.b
    }
    fn put(&mut self, _: &String) {}
    fn set(&mut self, n: i32) {
        self.n = n;
    }
    fn into_a(self) -> String {
        self.a
    }
}

pub struct Loud {
    s: String,
}

impl Drop for Loud {
    fn drop(&mut self) {}
}

pub struct Holder<'a> {
    r: &'a String,
}

impl<'a> Holder<'a> {
    fn long(&self) -> &'a String {
        self.r
    }
    fn short(&self) -> &String {
        self.r
    }
}

pub struct Guard<'a> {
    r: &'a mut String,
}

impl<'a> Guard<'a> {
    fn get(&mut self) -> &mut String {
        self.r
    }
}

impl<'a> Drop for Guard<'a> {
    fn drop(&mut self) {}
}

pub struct View<'a> {
    r: &'a mut String,
    n: i32,
}

impl<'a> View<'a> {
    fn peek(&self) -> &String {
        self.r
    }
    fn poke(&mut self) -> &mut String {
        self.r
    }
}

fn cond() -> bool {
    true
}
fn number() -> i32 {
    1
}
fn make() -> String {
    String::new()
}
fn eat<T>(_: T) {}
fn look<T: ?Sized>(_: &T) {}
fn change<T: ?Sized>(_: &mut T) {}
fn same(s: &String) -> &String {
    s
}
fn same_mut(s: &mut String) -> &mut String {
    s
}
fn either<'a>(a: &'a String, b: &'a String) -> &'a String {
    if cond() { a } else { b }
}
fn first<'a>(a: &'a String, _: &String) -> &'a String {
    a
}
fn fixed(_: &String) -> &'static String {
    static EMPTY: String = String::new();
    &EMPTY
}
fn keep_static(_: &'static String) {}
fn store<'a>(v: &mut Vec<&'a String>, s: &'a String) {
    v.push(s);
}
fn last(v: &mut Vec<String>) -> Option<&mut String> {
    v.last_mut()
}
fn run<F: FnMut()>(mut f: F) {
    f();
}
fn run_once<F: FnOnce()>(f: F) {
    f();
}
fn test<T: ?Sized>(_: &T) -> bool {
    true
}
fn id<T>(t: T) -> T {
    t
}
fn hidden(s: &String) -> impl Sized {
    s.len()
}
