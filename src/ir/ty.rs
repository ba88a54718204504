//! Types, reduced to what ownership asks of them.

use super::{BodyId, IndexVec, Mutability, index::define_index};

define_index!(
    /// A type of one body's [`TypeTable`].
    Ty, "ty");

/// The types of one body, each once.
pub type TypeTable = IndexVec<Ty, TypeData>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeData {
    pub kind: TypeKind,
    /// `Copy`, as far as the bounds in scope say.
    pub copy: bool,
    pub drop: DropGlue,
    /// Names a lifetime other than `'static`, or captures by reference: a value of it may hold a borrow.
    pub regions: bool,
    /// Names any lifetime, `'static` too. rustc's checker gives each mention of the type lifetimes of its own, so
    /// two mentions of a field of it are never the same place to it.
    pub renumbered: bool,
}

/// Whether dropping a value of the type does anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DropGlue {
    No,
    /// A type parameter's: rustc treats it as yes.
    OfParameter,
    Yes,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeKind {
    /// Not inferred: nothing that depends on it may be claimed.
    Unknown,
    Never,
    /// Numbers, `bool`, `char`.
    Scalar,
    Str,
    Adt {
        kind: AdtKind,
        /// `String`
        name: Box<str>,
        /// Has an `impl Drop` of its own: fields can not be moved out (E0509).
        destructor: bool,
        /// Per variant (one for structs) the fields in declaration order; filled where the body
        /// projects into the type or may drop it in parts, else empty.
        variants: Vec<Vec<FieldData>>,
    },
    Ref(Mutability, Ty),
    RawPtr(Mutability, Ty),
    Tuple(Vec<Ty>),
    Array(Ty),
    Slice(Ty),
    /// Closure, async block or coroutine; the body where it is one of this set; types of the captures.
    Closure {
        body: Option<BodyId>,
        captures: Vec<Ty>,
        coroutine: bool,
    },
    FnItem,
    FnPointer,
    Dynamic,
    Parameter(Box<str>),
    /// `impl Trait`, a projection that does not normalise.
    Opaque,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldData {
    pub name: Box<str>,
    pub ty: Ty,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AdtKind {
    Struct,
    Enum,
    Union,
    /// `Box`: the one type whose deref can be moved out of.
    Box,
}

impl TypeData {
    pub fn is_box(&self) -> bool {
        matches!(self.kind, TypeKind::Adt { kind: AdtKind::Box, .. })
    }

    pub fn is_union(&self) -> bool {
        matches!(self.kind, TypeKind::Adt { kind: AdtKind::Union, .. })
    }

    pub fn is_unknown(&self) -> bool {
        matches!(self.kind, TypeKind::Unknown)
    }

    pub fn needs_drop(&self) -> bool {
        self.drop != DropGlue::No
    }
}
