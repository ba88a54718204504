//! Expressions of a type.

use super::{Author, Ty, Ty::*, exclusive, shared};

impl Author<'_> {
    /// An expression of a type. Never fails: there is always a way to make one.
    pub(super) fn value(&mut self, ty: &Ty, depth: usize) -> String {
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
            Text => match self.random.below(12) {
                8 => self.writable(&Text).map(|s| format!("std::mem::replace(&mut {}, make())", s.text)),
                9 if depth > 0 => {
                    let (one, two) = (self.value(&Text, 0), self.value(&Text, 0));
                    Some(format!("if cond() {{ {one} }} else {{ {two} }}"))
                }
                10 => self.consumed(&Tuple).map(|t| format!("{t}.0")),
                11 => self.consumed(&Boxed).map(|b| format!("*{b}")),
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
            View => {
                format!("View {{ r: {}, n: {} }}", self.value(&exclusive(&Text), depth), self.value(&Int, 0))
            }
            Array => format!("[{}, {}]", self.value(&Text, deeper), self.value(&Text, deeper)),
            Tuple => format!("({}, {})", self.value(&Text, deeper), self.value(&Int, 0)),
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
            OptRef => match self.random.below(4) {
                3 => self.readable(&Texts).map(|v| format!("{v}.iter().next()")),
                0 => self.readable(&Opt).map(|o| format!("{o}.as_ref()")),
                1 => self.readable(&Texts).map(|v| format!("{v}.first()")),
                _ => None,
            }
            .unwrap_or_else(|| format!("Some({})", self.value(&shared(&Text), deeper))),
            OptMut => match self.random.below(6) {
                3 => self.writable(&Texts).map(|v| format!("{}.iter_mut().next()", v.text)),
                4 => self.writable(&OptMut).map(|o| format!("{}.take()", o.text)),
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
            let other = match self.random.below(20) {
                14 => Some(format!("id({})", self.value(&ty, deeper))),
                15 => Some(format!("{}.unwrap_or({})", self.value(&OptRef, deeper), self.value(&ty, 0))),
                16 => {
                    Some(format!("if cond() {{ {} }} else {{ {} }}", self.value(&ty, 0), self.value(&ty, 0)))
                }
                17 => self.readable(&View).map(|v| format!("{v}.peek()")),
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
            let other = match self.random.below(12) {
                8 => Some(format!("id({})", self.value(&exclusive(&Text), deeper))),
                9 => self.writable(&View).map(|v| format!("{}.poke()", v.text)),
                10 => self
                    .writable(&Text)
                    .zip(self.writable(&Text))
                    .map(|(a, b)| format!("if cond() {{ &mut {} }} else {{ &mut {} }}", a.text, b.text)),
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
}
