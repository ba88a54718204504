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
impl<T: ?Sized> Clone for PhantomData<T> {}
impl<T: ?Sized> Copy for PhantomData<T> {}
impl<T: ?Sized> Default for PhantomData<T> {}
impl<T: ?Sized> PartialEq for PhantomData<T> {}
impl<T: ?Sized> Eq for PhantomData<T> {}
impl<T: ?Sized> PartialOrd for PhantomData<T> {}
impl<T: ?Sized> Ord for PhantomData<T> {}
impl<T: ?Sized> crate::hash::Hash for PhantomData<T> {}
impl<T: ?Sized> crate::fmt::Debug for PhantomData<T> {}
impl Clone for PhantomPinned {}
impl Copy for PhantomPinned {}
impl Default for PhantomPinned {}
impl Copy for ! {}
impl Clone for ! {}
impl Copy for bool {}
impl Clone for bool {}
impl Copy for char {}
impl Clone for char {}
impl Copy for u8 {}
impl Clone for u8 {}
impl Copy for u16 {}
impl Clone for u16 {}
impl Copy for u32 {}
impl Clone for u32 {}
impl Copy for u64 {}
impl Clone for u64 {}
impl Copy for u128 {}
impl Clone for u128 {}
impl Copy for usize {}
impl Clone for usize {}
impl Copy for i8 {}
impl Clone for i8 {}
impl Copy for i16 {}
impl Clone for i16 {}
impl Copy for i32 {}
impl Clone for i32 {}
impl Copy for i64 {}
impl Clone for i64 {}
impl Copy for i128 {}
impl Clone for i128 {}
impl Copy for isize {}
impl Clone for isize {}
impl Copy for f16 {}
impl Clone for f16 {}
impl Copy for f32 {}
impl Clone for f32 {}
impl Copy for f64 {}
impl Clone for f64 {}
impl Copy for f128 {}
impl Clone for f128 {}
impl<T: ?Sized> Copy for &T {}
impl<T: ?Sized> Clone for &T {}
impl<T: ?Sized> Copy for *const T {}
impl<T: ?Sized> Clone for *const T {}
impl<T: ?Sized> Copy for *mut T {}
impl<T: ?Sized> Clone for *mut T {}
