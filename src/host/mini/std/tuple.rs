// Tuples of up to twelve fields.
macro_rules! tuples {
    ($(($($T:ident)+))*) => {$(
        impl<$($T: PartialEq),+> PartialEq for ($($T,)+) {
            fn eq(&self, other: &Self) -> bool;
        }
        impl<$($T: Eq),+> Eq for ($($T,)+) {}
        impl<$($T: PartialOrd),+> PartialOrd for ($($T,)+) {
            fn partial_cmp(&self, other: &Self) -> Option<crate::cmp::Ordering>;
        }
        impl<$($T: Ord),+> Ord for ($($T,)+) {
            fn cmp(&self, other: &Self) -> crate::cmp::Ordering;
        }
        defaults_of! { [$($T: Default),+] ($($T,)+); }
        hashes! { [$($T: crate::hash::Hash),+] ($($T,)+); }
        debugs! { [$($T: crate::fmt::Debug),+] ($($T,)+); }
    )*};
}
tuples! {
    (A)
    (A B)
    (A B C)
    (A B C D)
    (A B C D E)
    (A B C D E F)
    (A B C D E F G)
    (A B C D E F G H)
    (A B C D E F G H I)
    (A B C D E F G H I J)
    (A B C D E F G H I J K)
    (A B C D E F G H I J K L)
}
froms! {
    [T] [T; 1] => (T,);
    [T] (T,) => [T; 1];
    [T] [T; 2] => (T, T);
    [T] (T, T) => [T; 2];
    [T] [T; 3] => (T, T, T);
    [T] (T, T, T) => [T; 3];
    [T] [T; 4] => (T, T, T, T);
    [T] (T, T, T, T) => [T; 4];
}
