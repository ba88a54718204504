//@ fixes: E0507
//@ title: Borrow `self.first` instead: match on `&self.first`
struct Names {
    first: Option<String>,
}
impl Names {
    fn size(&self) -> usize {
        // Or none.
        if let Some(name) = self.$0first {
            name.len()
        } else {
            0
        }
    }
}
//@ ->
struct Names {
    first: Option<String>,
}
impl Names {
    fn size(&self) -> usize {
        // Or none.
        if let Some(name) = &self.first {
            name.len()
        } else {
            0
        }
    }
}
