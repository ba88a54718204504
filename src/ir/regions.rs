//! The lifetimes of a body, as plain data: every region of every type, and what must outlive what.
//!
//! `lower` fills it (it alone knows rust-analyzer's types), `borrowck` solves it. The names are those of
//! `rustc_borrowck`'s `universal_regions`, `region_infer` and `type_check`; see RFC 2094.

use std::fmt;

use super::{BodyId, IndexVec, Local, Location, Source, index::define_index};

define_index!(
    /// A lifetime of one body, known or to be inferred.
    Region, "'?");

/// `'static`, which every body has.
impl Region {
    pub const STATIC: Region = Region(0);
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Regions {
    /// `'static` first, then the other universal ones, then those to be inferred.
    pub all: IndexVec<Region, RegionData>,
    /// How many are universal: given from outside, alive in the whole body and beyond its end.
    pub universal: usize,
    /// What callers promise: the first outlives the second (where clauses, implied bounds, bounds of
    /// the item around). Not closed under transitivity; `'static` and reflexivity left out.
    pub known: Vec<(Region, Region)>,
    pub outlives: Vec<Outlives>,
    /// The regions in the type of each local, each once. They are live where the local is.
    pub of_local: IndexVec<Local, Vec<Region>>,
    /// Those of them that dropping the local may look at (RFC 1327: not those of `#[may_dangle]`
    /// parameters). Empty where it has no drop glue.
    pub of_drop: IndexVec<Local, Vec<Region>>,
    /// The region of each [`Rvalue::Ref`](super::Rvalue::Ref), sorted by location.
    pub borrows: Vec<(Location, Region)>,
    /// Regions that types named by a statement itself have (a callee's arguments, a cast's target):
    /// live there.
    pub live_at: Vec<(Location, Region)>,
    /// Hidden types of opaque results.
    pub members: Vec<Member>,
    /// Of a closure or coroutine: the regions of its own type (those of its captures, and those of its
    /// signature that the signature does not bind), position by position, repeated where the
    /// type repeats them. All universal. Empty for items.
    pub externals: Vec<Region>,
    /// Whether the signature is that of a trait which is implemented, so that no lifetime of it can be named.
    pub of_trait: bool,
    /// Closures and coroutines made here: where, and the regions of its type here, by the same positions.
    pub closures: Vec<ClosureRegions>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosureRegions {
    pub location: Location,
    pub body: BodyId,
    pub externals: Vec<Region>,
}

/// `region` is one of `choices` (all universal), whichever is the least that works
/// (`rustc_borrowck::region_infer`, member constraints).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub region: Region,
    pub choices: Vec<Region>,
    pub source: Source,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionData {
    pub kind: RegionKind,
    /// What has a type with it: the variable's declaration, the borrow, the call.
    pub source: Source,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegionKind {
    Static,
    /// Given by the caller.
    Universal {
        /// `'a`; None for elided ones and those of a closure's environment.
        name: Option<Box<str>>,
        /// Of this body alone: of the item whose body it is, or of a closure's own signature. rustc's "local
        /// free region"; others are of the items and closures around (`External`).
        local: bool,
    },
    /// Bound by a `for<'a>` that must hold for every choice: it outlives nothing and nothing but itself
    /// and `'static` is known to outlive it.
    Placeholder,
    /// To be inferred.
    Existential,
}

/// `longer: shorter @ location`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlives {
    pub longer: Region,
    pub shorter: Region,
    /// The statement that asks for it; None for what holds everywhere (a declared type, a signature).
    pub location: Option<Location>,
    pub category: Category,
    pub source: Source,
}

/// Why one region must outlive another (`rustc_middle::mir::ConstraintCategory`), the interesting ones last
/// in the order in which rustc blames them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Category {
    /// The value that a function or closure returns.
    Return,
    Yield,
    /// A type that was written: `let x: &'a T`, `x as &'a T`.
    TypeAnnotation,
    /// A generic argument that was written: `collect::<Vec<&'a T>>()`, `Wrapper::<&'a T>(x)`.
    GenericArg,
    /// `unsize`: `&T` to `&dyn Trait`, `&[T; N]` to `&[T]`.
    Cast {
        unsize: bool,
    },
    CallArgument,
    /// The value of a const or static.
    UseAsConst,
    UseAsStatic,
    CopyBound,
    SizedBound,
    Assignment,
    /// An operand of a struct, tuple, array.
    Usage,
    OpaqueType,
    /// The value of the capture with this number.
    ClosureUpvar(u32),
    /// What a closure's body asks of the regions around it.
    ClosureBounds,
    /// A where clause of what is called.
    Predicate,
    /// A reborrow, a call's result, or anything else nobody wants to hear of.
    Boring,
    Internal,
}

impl fmt::Display for Regions {
    /// For `freehold facts --dump regions`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (region, data) in self.all.iter_enumerated().take(self.universal) {
            writeln!(f, "  {region:?}: {:?}", data.kind)?;
        }
        for (longer, shorter) in &self.known {
            writeln!(f, "  known {longer:?}: {shorter:?}")?;
        }
        for (local, of) in self.of_local.iter_enumerated().filter(|(_, of)| !of.is_empty()) {
            writeln!(f, "  {local:?} has {of:?}, dropped {:?}", self.of_drop[local])?;
        }
        for (location, region) in &self.borrows {
            writeln!(f, "  borrow {:?}[{}] {region:?}", location.block, location.statement)?;
        }
        for it in &self.outlives {
            write!(f, "  {:?}: {:?} {:?}", it.longer, it.shorter, it.category)?;
            match it.location {
                Some(at) => writeln!(f, " @ {:?}[{}]", at.block, at.statement)?,
                None => writeln!(f)?,
            }
        }
        for member in &self.members {
            writeln!(f, "  {:?} is one of {:?}", member.region, member.choices)?;
        }
        for closure in &self.closures {
            writeln!(f, "  {:?} with {:?}", closure.body, closure.externals)?;
        }
        writeln!(f, "  externals {:?}", self.externals)
    }
}

impl Regions {
    pub fn is_universal(&self, region: Region) -> bool {
        (region.0 as usize) < self.universal
    }

    /// Whether it is bound by a `for<'a>` that is looked at in this body.
    pub fn is_placeholder(&self, region: Region) -> bool {
        self.all[region].kind == RegionKind::Placeholder && !self.is_universal(region)
    }

    /// The region of the borrow at `location`.
    pub fn of_borrow(&self, location: Location) -> Option<Region> {
        let at = self.borrows.binary_search_by_key(&location, |&(location, _)| location).ok()?;
        Some(self.borrows[at].1)
    }
}
