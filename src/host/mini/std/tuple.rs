impl<A: PartialEq> PartialEq for (A,) {}
impl<A: Eq> Eq for (A,) {}
impl<A: PartialOrd> PartialOrd for (A,) {}
impl<A: Ord> Ord for (A,) {}
impl<A: Default> Default for (A,) {}
impl<A: crate::hash::Hash> crate::hash::Hash for (A,) {}
impl<A: crate::fmt::Debug> crate::fmt::Debug for (A,) {}
impl<A: PartialEq, B: PartialEq> PartialEq for (A, B) {}
impl<A: Eq, B: Eq> Eq for (A, B) {}
impl<A: PartialOrd, B: PartialOrd> PartialOrd for (A, B) {}
impl<A: Ord, B: Ord> Ord for (A, B) {}
impl<A: Default, B: Default> Default for (A, B) {}
impl<A: crate::hash::Hash, B: crate::hash::Hash> crate::hash::Hash for (A, B) {}
impl<A: crate::fmt::Debug, B: crate::fmt::Debug> crate::fmt::Debug for (A, B) {}
impl<A: PartialEq, B: PartialEq, C: PartialEq> PartialEq for (A, B, C) {}
impl<A: Eq, B: Eq, C: Eq> Eq for (A, B, C) {}
impl<A: PartialOrd, B: PartialOrd, C: PartialOrd> PartialOrd for (A, B, C) {}
impl<A: Ord, B: Ord, C: Ord> Ord for (A, B, C) {}
impl<A: Default, B: Default, C: Default> Default for (A, B, C) {}
impl<A: crate::hash::Hash, B: crate::hash::Hash, C: crate::hash::Hash> crate::hash::Hash for (A, B, C) {}
impl<A: crate::fmt::Debug, B: crate::fmt::Debug, C: crate::fmt::Debug> crate::fmt::Debug for (A, B, C) {}
impl<A: PartialEq, B: PartialEq, C: PartialEq, D: PartialEq> PartialEq for (A, B, C, D) {}
impl<A: Eq, B: Eq, C: Eq, D: Eq> Eq for (A, B, C, D) {}
impl<A: PartialOrd, B: PartialOrd, C: PartialOrd, D: PartialOrd> PartialOrd for (A, B, C, D) {}
impl<A: Ord, B: Ord, C: Ord, D: Ord> Ord for (A, B, C, D) {}
impl<A: Default, B: Default, C: Default, D: Default> Default for (A, B, C, D) {}

impl<A: crate::hash::Hash, B: crate::hash::Hash, C: crate::hash::Hash, D: crate::hash::Hash> crate::hash::Hash
    for (A, B, C, D)
{
}

impl<A: crate::fmt::Debug, B: crate::fmt::Debug, C: crate::fmt::Debug, D: crate::fmt::Debug> crate::fmt::Debug
    for (A, B, C, D)
{
}

impl<A: PartialEq, B: PartialEq, C: PartialEq, D: PartialEq, E: PartialEq> PartialEq for (A, B, C, D, E) {}
impl<A: Eq, B: Eq, C: Eq, D: Eq, E: Eq> Eq for (A, B, C, D, E) {}
impl<A: PartialOrd, B: PartialOrd, C: PartialOrd, D: PartialOrd, E: PartialOrd> PartialOrd
    for (A, B, C, D, E)
{
}
impl<A: Ord, B: Ord, C: Ord, D: Ord, E: Ord> Ord for (A, B, C, D, E) {}
impl<A: Default, B: Default, C: Default, D: Default, E: Default> Default for (A, B, C, D, E) {}

impl<
    A: crate::hash::Hash,
    B: crate::hash::Hash,
    C: crate::hash::Hash,
    D: crate::hash::Hash,
    E: crate::hash::Hash,
> crate::hash::Hash for (A, B, C, D, E)
{
}

impl<
    A: crate::fmt::Debug,
    B: crate::fmt::Debug,
    C: crate::fmt::Debug,
    D: crate::fmt::Debug,
    E: crate::fmt::Debug,
> crate::fmt::Debug for (A, B, C, D, E)
{
}

impl<A: PartialEq, B: PartialEq, C: PartialEq, D: PartialEq, E: PartialEq, F: PartialEq> PartialEq
    for (A, B, C, D, E, F)
{
}
impl<A: Eq, B: Eq, C: Eq, D: Eq, E: Eq, F: Eq> Eq for (A, B, C, D, E, F) {}
impl<A: PartialOrd, B: PartialOrd, C: PartialOrd, D: PartialOrd, E: PartialOrd, F: PartialOrd> PartialOrd
    for (A, B, C, D, E, F)
{
}
impl<A: Ord, B: Ord, C: Ord, D: Ord, E: Ord, F: Ord> Ord for (A, B, C, D, E, F) {}
impl<A: Default, B: Default, C: Default, D: Default, E: Default, F: Default> Default for (A, B, C, D, E, F) {}

impl<
    A: crate::hash::Hash,
    B: crate::hash::Hash,
    C: crate::hash::Hash,
    D: crate::hash::Hash,
    E: crate::hash::Hash,
    F: crate::hash::Hash,
> crate::hash::Hash for (A, B, C, D, E, F)
{
}

impl<
    A: crate::fmt::Debug,
    B: crate::fmt::Debug,
    C: crate::fmt::Debug,
    D: crate::fmt::Debug,
    E: crate::fmt::Debug,
    F: crate::fmt::Debug,
> crate::fmt::Debug for (A, B, C, D, E, F)
{
}

impl<A: PartialEq, B: PartialEq, C: PartialEq, D: PartialEq, E: PartialEq, F: PartialEq, G: PartialEq>
    PartialEq for (A, B, C, D, E, F, G)
{
}
impl<A: Eq, B: Eq, C: Eq, D: Eq, E: Eq, F: Eq, G: Eq> Eq for (A, B, C, D, E, F, G) {}
impl<A: PartialOrd, B: PartialOrd, C: PartialOrd, D: PartialOrd, E: PartialOrd, F: PartialOrd, G: PartialOrd>
    PartialOrd for (A, B, C, D, E, F, G)
{
}
impl<A: Ord, B: Ord, C: Ord, D: Ord, E: Ord, F: Ord, G: Ord> Ord for (A, B, C, D, E, F, G) {}

impl<A: Default, B: Default, C: Default, D: Default, E: Default, F: Default, G: Default> Default
    for (A, B, C, D, E, F, G)
{
}

impl<
    A: crate::hash::Hash,
    B: crate::hash::Hash,
    C: crate::hash::Hash,
    D: crate::hash::Hash,
    E: crate::hash::Hash,
    F: crate::hash::Hash,
    G: crate::hash::Hash,
> crate::hash::Hash for (A, B, C, D, E, F, G)
{
}

impl<
    A: crate::fmt::Debug,
    B: crate::fmt::Debug,
    C: crate::fmt::Debug,
    D: crate::fmt::Debug,
    E: crate::fmt::Debug,
    F: crate::fmt::Debug,
    G: crate::fmt::Debug,
> crate::fmt::Debug for (A, B, C, D, E, F, G)
{
}

impl<
    A: PartialEq,
    B: PartialEq,
    C: PartialEq,
    D: PartialEq,
    E: PartialEq,
    F: PartialEq,
    G: PartialEq,
    H: PartialEq,
> PartialEq for (A, B, C, D, E, F, G, H)
{
}
impl<A: Eq, B: Eq, C: Eq, D: Eq, E: Eq, F: Eq, G: Eq, H: Eq> Eq for (A, B, C, D, E, F, G, H) {}
impl<
    A: PartialOrd,
    B: PartialOrd,
    C: PartialOrd,
    D: PartialOrd,
    E: PartialOrd,
    F: PartialOrd,
    G: PartialOrd,
    H: PartialOrd,
> PartialOrd for (A, B, C, D, E, F, G, H)
{
}
impl<A: Ord, B: Ord, C: Ord, D: Ord, E: Ord, F: Ord, G: Ord, H: Ord> Ord for (A, B, C, D, E, F, G, H) {}

impl<A: Default, B: Default, C: Default, D: Default, E: Default, F: Default, G: Default, H: Default> Default
    for (A, B, C, D, E, F, G, H)
{
}

impl<
    A: crate::hash::Hash,
    B: crate::hash::Hash,
    C: crate::hash::Hash,
    D: crate::hash::Hash,
    E: crate::hash::Hash,
    F: crate::hash::Hash,
    G: crate::hash::Hash,
    H: crate::hash::Hash,
> crate::hash::Hash for (A, B, C, D, E, F, G, H)
{
}

impl<
    A: crate::fmt::Debug,
    B: crate::fmt::Debug,
    C: crate::fmt::Debug,
    D: crate::fmt::Debug,
    E: crate::fmt::Debug,
    F: crate::fmt::Debug,
    G: crate::fmt::Debug,
    H: crate::fmt::Debug,
> crate::fmt::Debug for (A, B, C, D, E, F, G, H)
{
}

impl<
    A: PartialEq,
    B: PartialEq,
    C: PartialEq,
    D: PartialEq,
    E: PartialEq,
    F: PartialEq,
    G: PartialEq,
    H: PartialEq,
    I: PartialEq,
> PartialEq for (A, B, C, D, E, F, G, H, I)
{
}
impl<A: Eq, B: Eq, C: Eq, D: Eq, E: Eq, F: Eq, G: Eq, H: Eq, I: Eq> Eq for (A, B, C, D, E, F, G, H, I) {}
impl<
    A: PartialOrd,
    B: PartialOrd,
    C: PartialOrd,
    D: PartialOrd,
    E: PartialOrd,
    F: PartialOrd,
    G: PartialOrd,
    H: PartialOrd,
    I: PartialOrd,
> PartialOrd for (A, B, C, D, E, F, G, H, I)
{
}
impl<A: Ord, B: Ord, C: Ord, D: Ord, E: Ord, F: Ord, G: Ord, H: Ord, I: Ord> Ord
    for (A, B, C, D, E, F, G, H, I)
{
}

impl<
    A: Default,
    B: Default,
    C: Default,
    D: Default,
    E: Default,
    F: Default,
    G: Default,
    H: Default,
    I: Default,
> Default for (A, B, C, D, E, F, G, H, I)
{
}

impl<
    A: crate::hash::Hash,
    B: crate::hash::Hash,
    C: crate::hash::Hash,
    D: crate::hash::Hash,
    E: crate::hash::Hash,
    F: crate::hash::Hash,
    G: crate::hash::Hash,
    H: crate::hash::Hash,
    I: crate::hash::Hash,
> crate::hash::Hash for (A, B, C, D, E, F, G, H, I)
{
}

impl<
    A: crate::fmt::Debug,
    B: crate::fmt::Debug,
    C: crate::fmt::Debug,
    D: crate::fmt::Debug,
    E: crate::fmt::Debug,
    F: crate::fmt::Debug,
    G: crate::fmt::Debug,
    H: crate::fmt::Debug,
    I: crate::fmt::Debug,
> crate::fmt::Debug for (A, B, C, D, E, F, G, H, I)
{
}

impl<
    A: PartialEq,
    B: PartialEq,
    C: PartialEq,
    D: PartialEq,
    E: PartialEq,
    F: PartialEq,
    G: PartialEq,
    H: PartialEq,
    I: PartialEq,
    J: PartialEq,
> PartialEq for (A, B, C, D, E, F, G, H, I, J)
{
}
impl<A: Eq, B: Eq, C: Eq, D: Eq, E: Eq, F: Eq, G: Eq, H: Eq, I: Eq, J: Eq> Eq
    for (A, B, C, D, E, F, G, H, I, J)
{
}
impl<
    A: PartialOrd,
    B: PartialOrd,
    C: PartialOrd,
    D: PartialOrd,
    E: PartialOrd,
    F: PartialOrd,
    G: PartialOrd,
    H: PartialOrd,
    I: PartialOrd,
    J: PartialOrd,
> PartialOrd for (A, B, C, D, E, F, G, H, I, J)
{
}
impl<A: Ord, B: Ord, C: Ord, D: Ord, E: Ord, F: Ord, G: Ord, H: Ord, I: Ord, J: Ord> Ord
    for (A, B, C, D, E, F, G, H, I, J)
{
}

impl<
    A: Default,
    B: Default,
    C: Default,
    D: Default,
    E: Default,
    F: Default,
    G: Default,
    H: Default,
    I: Default,
    J: Default,
> Default for (A, B, C, D, E, F, G, H, I, J)
{
}

impl<
    A: crate::hash::Hash,
    B: crate::hash::Hash,
    C: crate::hash::Hash,
    D: crate::hash::Hash,
    E: crate::hash::Hash,
    F: crate::hash::Hash,
    G: crate::hash::Hash,
    H: crate::hash::Hash,
    I: crate::hash::Hash,
    J: crate::hash::Hash,
> crate::hash::Hash for (A, B, C, D, E, F, G, H, I, J)
{
}

impl<
    A: crate::fmt::Debug,
    B: crate::fmt::Debug,
    C: crate::fmt::Debug,
    D: crate::fmt::Debug,
    E: crate::fmt::Debug,
    F: crate::fmt::Debug,
    G: crate::fmt::Debug,
    H: crate::fmt::Debug,
    I: crate::fmt::Debug,
    J: crate::fmt::Debug,
> crate::fmt::Debug for (A, B, C, D, E, F, G, H, I, J)
{
}

impl<
    A: PartialEq,
    B: PartialEq,
    C: PartialEq,
    D: PartialEq,
    E: PartialEq,
    F: PartialEq,
    G: PartialEq,
    H: PartialEq,
    I: PartialEq,
    J: PartialEq,
    K: PartialEq,
> PartialEq for (A, B, C, D, E, F, G, H, I, J, K)
{
}
impl<A: Eq, B: Eq, C: Eq, D: Eq, E: Eq, F: Eq, G: Eq, H: Eq, I: Eq, J: Eq, K: Eq> Eq
    for (A, B, C, D, E, F, G, H, I, J, K)
{
}
impl<
    A: PartialOrd,
    B: PartialOrd,
    C: PartialOrd,
    D: PartialOrd,
    E: PartialOrd,
    F: PartialOrd,
    G: PartialOrd,
    H: PartialOrd,
    I: PartialOrd,
    J: PartialOrd,
    K: PartialOrd,
> PartialOrd for (A, B, C, D, E, F, G, H, I, J, K)
{
}
impl<A: Ord, B: Ord, C: Ord, D: Ord, E: Ord, F: Ord, G: Ord, H: Ord, I: Ord, J: Ord, K: Ord> Ord
    for (A, B, C, D, E, F, G, H, I, J, K)
{
}

impl<
    A: Default,
    B: Default,
    C: Default,
    D: Default,
    E: Default,
    F: Default,
    G: Default,
    H: Default,
    I: Default,
    J: Default,
    K: Default,
> Default for (A, B, C, D, E, F, G, H, I, J, K)
{
}

impl<
    A: crate::hash::Hash,
    B: crate::hash::Hash,
    C: crate::hash::Hash,
    D: crate::hash::Hash,
    E: crate::hash::Hash,
    F: crate::hash::Hash,
    G: crate::hash::Hash,
    H: crate::hash::Hash,
    I: crate::hash::Hash,
    J: crate::hash::Hash,
    K: crate::hash::Hash,
> crate::hash::Hash for (A, B, C, D, E, F, G, H, I, J, K)
{
}

impl<
    A: crate::fmt::Debug,
    B: crate::fmt::Debug,
    C: crate::fmt::Debug,
    D: crate::fmt::Debug,
    E: crate::fmt::Debug,
    F: crate::fmt::Debug,
    G: crate::fmt::Debug,
    H: crate::fmt::Debug,
    I: crate::fmt::Debug,
    J: crate::fmt::Debug,
    K: crate::fmt::Debug,
> crate::fmt::Debug for (A, B, C, D, E, F, G, H, I, J, K)
{
}

impl<
    A: PartialEq,
    B: PartialEq,
    C: PartialEq,
    D: PartialEq,
    E: PartialEq,
    F: PartialEq,
    G: PartialEq,
    H: PartialEq,
    I: PartialEq,
    J: PartialEq,
    K: PartialEq,
    L: PartialEq,
> PartialEq for (A, B, C, D, E, F, G, H, I, J, K, L)
{
}
impl<A: Eq, B: Eq, C: Eq, D: Eq, E: Eq, F: Eq, G: Eq, H: Eq, I: Eq, J: Eq, K: Eq, L: Eq> Eq
    for (A, B, C, D, E, F, G, H, I, J, K, L)
{
}
impl<
    A: PartialOrd,
    B: PartialOrd,
    C: PartialOrd,
    D: PartialOrd,
    E: PartialOrd,
    F: PartialOrd,
    G: PartialOrd,
    H: PartialOrd,
    I: PartialOrd,
    J: PartialOrd,
    K: PartialOrd,
    L: PartialOrd,
> PartialOrd for (A, B, C, D, E, F, G, H, I, J, K, L)
{
}
impl<A: Ord, B: Ord, C: Ord, D: Ord, E: Ord, F: Ord, G: Ord, H: Ord, I: Ord, J: Ord, K: Ord, L: Ord> Ord
    for (A, B, C, D, E, F, G, H, I, J, K, L)
{
}

impl<
    A: Default,
    B: Default,
    C: Default,
    D: Default,
    E: Default,
    F: Default,
    G: Default,
    H: Default,
    I: Default,
    J: Default,
    K: Default,
    L: Default,
> Default for (A, B, C, D, E, F, G, H, I, J, K, L)
{
}

impl<
    A: crate::hash::Hash,
    B: crate::hash::Hash,
    C: crate::hash::Hash,
    D: crate::hash::Hash,
    E: crate::hash::Hash,
    F: crate::hash::Hash,
    G: crate::hash::Hash,
    H: crate::hash::Hash,
    I: crate::hash::Hash,
    J: crate::hash::Hash,
    K: crate::hash::Hash,
    L: crate::hash::Hash,
> crate::hash::Hash for (A, B, C, D, E, F, G, H, I, J, K, L)
{
}

impl<
    A: crate::fmt::Debug,
    B: crate::fmt::Debug,
    C: crate::fmt::Debug,
    D: crate::fmt::Debug,
    E: crate::fmt::Debug,
    F: crate::fmt::Debug,
    G: crate::fmt::Debug,
    H: crate::fmt::Debug,
    I: crate::fmt::Debug,
    J: crate::fmt::Debug,
    K: crate::fmt::Debug,
    L: crate::fmt::Debug,
> crate::fmt::Debug for (A, B, C, D, E, F, G, H, I, J, K, L)
{
}

impl<T> From<[T; 1]> for (T,) {}
impl<T> From<(T,)> for [T; 1] {}
impl<T> From<[T; 2]> for (T, T) {}
impl<T> From<(T, T)> for [T; 2] {}
impl<T> From<[T; 3]> for (T, T, T) {}
impl<T> From<(T, T, T)> for [T; 3] {}
impl<T> From<[T; 4]> for (T, T, T, T) {}
impl<T> From<(T, T, T, T)> for [T; 4] {}
