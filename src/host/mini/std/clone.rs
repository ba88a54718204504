#[lang = "clone"]
pub trait Clone: Sized {
    fn clone(&self) -> Self;
    fn clone_from(&mut self, source: &Self) {
        loop {}
    }
}
#[rustc_builtin_macro]
pub macro Clone($item:item) {}
