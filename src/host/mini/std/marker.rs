#[lang = "pointee_sized"]
#[fundamental]
#[rustc_coinductive]
pub trait PointeeSized {}
#[lang = "meta_sized"]
#[fundamental]
#[rustc_coinductive]
pub trait MetaSized: PointeeSized {}
#[lang = "sized"]
#[fundamental]
#[rustc_coinductive]
pub trait Sized: MetaSized {}
#[lang = "copy"]
pub trait Copy: Clone {}
#[rustc_builtin_macro]
pub macro Copy($item:item) {}
#[lang = "unsize"]
pub trait Unsize<T: PointeeSized>: PointeeSized {}
pub unsafe auto trait Send {}
#[lang = "sync"]
pub unsafe auto trait Sync {}
#[lang = "unpin"]
pub auto trait Unpin {}
#[lang = "freeze"]
pub unsafe auto trait Freeze {}
#[lang = "tuple_trait"]
pub trait Tuple {}
#[lang = "fn_ptr_trait"]
pub trait FnPtr: Copy + Clone {
    #[lang = "fn_ptr_addr"]
    fn addr(self) -> *const ();
}
#[lang = "destruct"]
pub trait Destruct: PointeeSized {}
#[lang = "discriminant_kind"]
pub trait DiscriminantKind {
    #[lang = "discriminant_type"]
    type Discriminant: Clone + Copy + crate::fmt::Debug + Eq + crate::hash::Hash + Send + Sync + Unpin;
}
#[lang = "structural_peq"]
pub trait StructuralPartialEq {}
#[lang = "const_param_ty"]
pub trait ConstParamTy_: Eq + StructuralPartialEq {}
#[rustc_builtin_macro(CoercePointee, attributes(pointee))]
pub macro CoercePointee($item:item) {}
#[lang = "phantom_data"]
pub struct PhantomData<T: PointeeSized>;
pub struct PhantomPinned;

impl<T: ?Sized> !Send for *const T {}
impl<T: ?Sized> !Send for *mut T {}
impl<T: ?Sized> !Sync for *const T {}
impl<T: ?Sized> !Sync for *mut T {}
unsafe impl<T: Sync + ?Sized> Send for &T {}
impl !Unpin for PhantomPinned {}
impl<T: ?Sized> Unpin for &T {}
impl<T: ?Sized> Unpin for &mut T {}
impl<T: ?Sized> Unpin for *const T {}
impl<T: ?Sized> Unpin for *mut T {}

impl<T: ?Sized> Clone for PhantomData<T> {
    fn clone(&self) -> Self;
}
impl<T: ?Sized> Copy for PhantomData<T> {}
impl<T: ?Sized> Default for PhantomData<T> {
    fn default() -> Self;
}
impl<T: ?Sized> PartialEq for PhantomData<T> {
    fn eq(&self, other: &Self) -> bool;
}
impl<T: ?Sized> Eq for PhantomData<T> {}
impl<T: ?Sized> PartialOrd for PhantomData<T> {
    fn partial_cmp(&self, other: &Self) -> Option<crate::cmp::Ordering>;
}
impl<T: ?Sized> Ord for PhantomData<T> {
    fn cmp(&self, other: &Self) -> crate::cmp::Ordering;
}
impl<T: ?Sized> crate::hash::Hash for PhantomData<T> {
    fn hash<H: crate::hash::Hasher>(&self, state: &mut H);
}
impl<T: ?Sized> crate::fmt::Debug for PhantomData<T> {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result;
}
impl Clone for PhantomPinned {
    fn clone(&self) -> Self;
}
impl Copy for PhantomPinned {}
impl Default for PhantomPinned {
    fn default() -> Self;
}

macro_rules! copies {
    ($($ty:ty)*) => {$(
        impl Copy for $ty {}
        impl Clone for $ty {
            fn clone(&self) -> Self;
        }
    )*};
}
copies! { ! bool char u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f16 f32 f64 f128 }
impl<T: ?Sized> Copy for &T {}
impl<T: ?Sized> Clone for &T {
    fn clone(&self) -> Self;
}
impl<T: ?Sized> Copy for *const T {}
impl<T: ?Sized> Clone for *const T {
    fn clone(&self) -> Self;
}
impl<T: ?Sized> Copy for *mut T {}
impl<T: ?Sized> Clone for *mut T {
    fn clone(&self) -> Self;
}
