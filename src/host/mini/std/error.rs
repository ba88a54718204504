use crate::fmt::{Debug, Display};

pub trait Error: Debug + Display {
    fn source(&self) -> Option<&(dyn Error + 'static)> { loop {} }
    fn description(&self) -> &str { loop {} }
    fn cause(&self) -> Option<&dyn Error> { loop {} }
}
impl<'a, T: Error + ?Sized> Error for &'a T {}
macro_rules! downcasts {
    ($($ty:ty)*) => {$(
        impl $ty {
            pub fn is<T: Error + 'static>(&self) -> bool;
            pub fn downcast_ref<T: Error + 'static>(&self) -> Option<&T>;
            pub fn downcast_mut<T: Error + 'static>(&mut self) -> Option<&mut T>;
            pub fn downcast<T: Error + 'static>(self: Box<Self>) -> Result<Box<T>, Box<dyn Error>>;
        }
    )*};
}
downcasts! { dyn Error dyn Error + Send dyn Error + Send + Sync }
impl<T: Error> Error for crate::sync::Arc<T> {}
