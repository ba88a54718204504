//! The ownership IR: rustc's MIR in small, by its own names.
//!
//! **Architecture Invariant:** nothing here knows rust-analyzer or LSP. A body is plain data
//! (`Send`, `'static`, comparable), its types are reduced to what ownership needs, and it refers
//! to source only by [`Source`]: the number of a HIR node and which part of it. Text ranges are
//! looked up when something is shown (`lower::source`), so facts survive edits elsewhere.
//!
//! One [`Body`] each for a fn, a closure, an async block and a const. See rustc's
//! `rustc_middle::mir::syntax` for the originals of these types and what they mean.

pub mod index;
mod print;
pub mod regions;
mod ty;

pub use index::{Index, IndexVec};
pub use print::TypeText;
pub use regions::{Category, ClosureRegions, Member, Outlives, Region, RegionData, RegionKind, Regions};
pub use ty::{AdtKind, DropGlue, FieldData, Ty, TypeData, TypeKind, TypeTable};

use index::define_index;
use smallvec::{SmallVec, smallvec};

define_index!(
    /// A variable, argument, temporary or the return place (`_0`).
    Local, "_");
define_index!(
    /// A basic block.
    Block, "bb");
define_index!(
    /// All jumps of one body to the same end of scopes.
    Jump, "jump");
define_index!(
    /// A body of an item's set: 0 is the item's own, the others its closures and async blocks.
    BodyId, "body");

/// All bodies of one item: its own first, then every closure and async block in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodySet {
    pub bodies: IndexVec<BodyId, Body>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    pub kind: BodyKind,
    /// The closure, async block or root expression this body was lowered from.
    pub source: Source,
    /// The body that has this one as a closure.
    pub parent: Option<BodyId>,
    /// Return place, then `arg_count` arguments (a closure's environment is argument 1), then the rest.
    pub locals: IndexVec<Local, LocalDecl>,
    pub arg_count: usize,
    /// Block 0 is the entry.
    pub blocks: IndexVec<Block, BlockData>,
    pub types: TypeTable,
    pub regions: Regions,
    /// Of a coroutine, whether it may be moved between one `yield` and the next: then it may not keep a borrow of
    /// what is its own. An async block is pinned.
    pub movable: bool,
    /// Fields of the environment, of closures and async blocks.
    pub upvars: Vec<Upvar>,
    /// Patterns `x @ y` with variables on both sides.
    pub at_patterns: Vec<AtPattern>,
    /// What could not be lowered. A body with gaps yields no diagnostics: facts past a gap are Unknown.
    pub gaps: Vec<Gap>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyKind {
    Fn,
    Const,
    Static,
    /// Which trait it implements decides whether captures can be moved out or mutated.
    Closure(ClosureKind),
    /// An async fn's inner body, an async block, a gen block.
    Coroutine,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClosureKind {
    Fn,
    FnMut,
    FnOnce,
}

/// A place that was captured: field N of the environment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upvar {
    /// As written, `self.items`.
    pub name: Box<str>,
    /// The captured variable (a HIR binding's number) of the item.
    pub binding: u32,
    /// Captured by `&` or `&mut`: the environment's field is that reference.
    pub by_ref: Option<Mutability>,
    /// The variable itself was captured, or what it refers to: no field of it.
    pub whole: bool,
    /// Whether the field of the environment has drop glue.
    pub needs_drop: bool,
    /// Whether the captured place may be written to in the parent (`let mut`, behind `&mut`).
    pub mutable: bool,
    /// Whether the captured place is behind a `&`.
    pub behind_shared: bool,
    /// The expression that forces the capture to be by value or reference, as it is.
    pub source: Source,
    /// The expression that names just the place that was captured.
    pub path: Source,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mutability {
    Shared,
    Mut,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalDecl {
    pub ty: Ty,
    pub kind: LocalKind,
    /// Declared `mut` (temporaries always are).
    pub mutable: bool,
    pub source: Source,
    /// What its pattern takes apart; None for `let x;` and for what is no variable.
    pub scrutinee: Option<Scrutinee>,
}

/// What a pattern takes apart: a `match`'s or `let`'s expression, an argument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scrutinee {
    /// None for `let x = …`, which evaluates right into the variable.
    pub place: Option<Place>,
    pub source: Source,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LocalKind {
    Return,
    /// A binding of the user's (or of a desugaring, which then has no `name`).
    Var {
        /// The HIR binding's number.
        binding: u32,
        name: Option<Box<str>>,
        /// `ref`, `ref mut` or a default binding mode made it a reference to the matched place.
        by_ref: Option<Mutability>,
        /// Whether it is an argument of the body (`self` too).
        arg: bool,
    },
    /// An argument with a pattern that is not one name; the environment of a closure.
    Arg,
    /// What a guard sees of a variable of its arm: a shared reference to it, or to what it will be.
    GuardRef(Local),
    Temp,
}

impl LocalDecl {
    /// The name of a user's variable.
    pub fn name(&self) -> Option<&str> {
        match &self.kind {
            LocalKind::Var { name, .. } => name.as_deref(),
            _ => None,
        }
    }
}

/// `x @ Some(y)`: the variable before the `@`, and those after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtPattern {
    pub outer: Bound,
    pub inner: Vec<Bound>,
}

/// How one variable of a pattern takes what it matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    pub local: Local,
    /// None: by value.
    pub by_ref: Option<Mutability>,
    /// The binding, with what stands after its `@`.
    pub source: Source,
}

/// Where in the source something comes from, and why it is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Source {
    pub node: Node,
    pub part: Part,
    pub why: Why,
}

/// A HIR node of the item, by its number in the item's expression store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Node {
    Expr(u32),
    Pat(u32),
    Binding(u32),
    /// The item itself: an error in lowering its root.
    Item,
}

/// Which part of the node's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    Whole,
    /// Its last character: the `}` of a block.
    End,
    /// Last character of the statement that the node is (`;`), or of the `let` whose pattern it is.
    StatementEnd,
    /// Last character of the match arm, or of the body of the `for`, that the node is a part of.
    ArmEnd,
    /// `match x` of the match that the node is.
    MatchHead,
    /// The empty text behind its end: where an `else` would stand.
    After,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// Somebody wrote it.
    Written,
    Autoref,
    Deref,
    Reborrow,
    Coercion,
    Capture,
    /// `for`, `?`, `.await`, format_args!, …
    Desugaring,
    ScopeEnd,
    /// Drop of the old value by an assignment.
    Overwrite,
    /// The binding of a pattern.
    Binding,
    Return,
}

/// Something that lowering could not express.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    pub source: Source,
    pub reason: Box<str>,
}

// ------------------------------------------------------------------ places

/// A local and the way from it: `(*_1).0`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    pub local: Local,
    pub projection: Vec<PlaceElem>,
}

/// One step of a place, with the type of the place it leads to.
#[derive(Debug, Clone, Copy)]
pub struct PlaceElem {
    pub kind: ElemKind,
    pub ty: Ty,
}

impl PartialEq for PlaceElem {
    /// Types follow from the way: only the way counts.
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}
impl Eq for PlaceElem {}
impl std::hash::Hash for PlaceElem {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.kind.hash(state);
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ElemKind {
    /// Of a reference, a raw pointer, or a `Box` (the builtin deref, not a call of `Deref::deref`).
    Deref,
    /// Field number, in declaration order.
    Field(u32),
    /// The enum seen as this variant.
    Downcast(u32),
    /// `[i]` of an array or slice, i unknown.
    Index(Local),
    /// `[offset]` or, from the end, `[len - offset]`, of at least `min_length` elements: slice patterns.
    ConstantIndex { offset: u64, min_length: u64, from_end: bool },
    /// `[from..to]` or `[from..len - to]`: `rest @ ..`.
    Subslice { from: u64, to: u64, from_end: bool },
}

impl Place {
    pub fn local(local: Local) -> Place {
        Place { local, projection: Vec::new() }
    }

    pub fn as_local(&self) -> Option<Local> {
        self.projection.is_empty().then_some(self.local)
    }

    /// The place one step further.
    pub fn project(&self, kind: ElemKind, ty: Ty) -> Place {
        let mut projection = self.projection.clone();
        projection.push(PlaceElem { kind, ty });
        Place { local: self.local, projection }
    }

    pub fn ty(&self, body: &Body) -> Ty {
        self.projection.last().map_or(body.locals[self.local].ty, |elem| elem.ty)
    }

    /// Type of the place before its step number `step`.
    pub fn ty_before(&self, step: usize, body: &Body) -> Ty {
        match step.checked_sub(1) {
            None => body.locals[self.local].ty,
            Some(before) => self.projection[before].ty,
        }
    }

    /// Whether it names a field whose type rustc's checker gives other lifetimes at every mention.
    pub fn is_renumbered(&self, body: &Body) -> bool {
        let anew =
            |elem: &PlaceElem| matches!(elem.kind, ElemKind::Field(_)) && body.types[elem.ty].renumbered;
        self.projection.iter().any(anew)
    }

    /// Whether `self` is `other` or a part of it or behind it.
    pub fn starts_with(&self, other: &Place) -> bool {
        self.local == other.local && self.projection.starts_with(&other.projection)
    }
}

// -------------------------------------------------------------- statements

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BlockData {
    pub statements: Vec<Statement>,
    /// None only while the body is being built.
    pub terminator: Option<Terminator>,
    /// Reached only by unwinding: hints and drop facts leave it out.
    pub cleanup: bool,
    /// Only ends scopes that are left early. Every jump has such blocks of its own here; in rustc's MIR those that go
    /// to the same target share them (`rustc_mir_build::builder::scope`'s `DropTree`).
    pub jump: Option<Jump>,
}

impl BlockData {
    pub fn terminator(&self) -> &Terminator {
        self.terminator.as_ref().expect("a finished body has a terminator in every block")
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    pub kind: StatementKind,
    pub source: Source,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatementKind {
    Assign(Place, Rvalue),
    /// A read for the checker alone: a scrutinee, a `let` initialiser.
    FakeRead(FakeReadCause, Place),
    /// `let _ = place;`: a mention, no read.
    PlaceMention(Place),
    StorageLive(Local),
    StorageDead(Local),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FakeReadCause {
    ForMatchedPlace,
    /// What a closure matches and may capture no more of, where the closure is made: that is here.
    InClosure(Source),
    ForLet,
    ForMatchGuard,
    ForGuardBinding,
    ForIndex,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rvalue {
    Use(Operand),
    Ref(BorrowKind, Place),
    RawPtr(Mutability, Place),
    Aggregate(AggregateKind, Vec<Operand>),
    Repeat(Operand),
    Cast(CastKind, Operand, Ty),
    Binary(Operand, Operand),
    Unary(Operand),
    /// Which variant.
    Discriminant(Place),
    Len(Place),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BorrowKind {
    Shared,
    /// A match's borrow of its scrutinee during guards: forbids assignments, not reads.
    Fake,
    Mut(MutBorrowKind),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MutBorrowKind {
    Default,
    /// Reserved now, activated at the temporary's only use (method autoref, `op=`).
    TwoPhase,
    /// A closure's unique borrow of an immutable `&mut` variable.
    ClosureCapture,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AggregateKind {
    Tuple,
    Array,
    /// Variant 0 for structs; `field` is the only one given, for unions.
    Adt {
        ty: Ty,
        variant: u32,
        union_field: Option<u32>,
    },
    /// A closure or coroutine: its body in the same set.
    Closure(BodyId),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CastKind {
    Unsize,
    ReifyFn,
    ClosureFn,
    /// Of numbers and raw pointers.
    As,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operand {
    Copy(Place),
    Move(Place),
    Constant(Constant),
}

impl Operand {
    pub fn place(&self) -> Option<&Place> {
        match self {
            Operand::Copy(place) | Operand::Move(place) => Some(place),
            Operand::Constant(_) => None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Constant {
    pub ty: Ty,
    pub kind: ConstantKind,
    /// The HIR expression that it is the value of; None for those of lowering's own.
    pub expr: Option<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConstantKind {
    Value,
    /// With nothing to drop in it, nor anything that could change, whatever its type may have.
    Inert,
    Fn,
    /// The address of a static, `&'static T` or `*mut T`: places of statics are derefs of it.
    StaticRef {
        mutable: bool,
    },
    /// A promoted `&CONST`.
    Promoted,
}

// ------------------------------------------------------------- terminators

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terminator {
    pub kind: TerminatorKind,
    pub source: Source,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TerminatorKind {
    Goto(Block),
    /// Each way out with the variant for which it is taken, where the discriminant of an enum
    /// decides; None for every other value.
    Switch {
        discriminant: Operand,
        targets: Vec<(Option<u32>, Block)>,
    },
    Return,
    Unreachable,
    UnwindResume,
    /// Drops the place if it is initialised. `replace`: by an assignment that follows.
    Drop {
        place: Place,
        target: Block,
        unwind: Option<Block>,
        replace: bool,
    },
    Call {
        func: Callee,
        args: Vec<CallArg>,
        destination: Place,
        /// None: it does not return.
        target: Option<Block>,
        unwind: Option<Block>,
    },
    /// Bounds, overflow.
    Assert {
        condition: Operand,
        target: Block,
        unwind: Option<Block>,
    },
    /// `.await` and `yield`. `drop`: the way when the suspended coroutine is dropped.
    Yield {
        value: Operand,
        resume: Block,
        resume_arg: Place,
        drop: Option<Block>,
    },
    /// Really goes to `real`; for the checker it may go to `imaginary` (the next arm) too.
    FalseEdge {
        real: Block,
        imaginary: Block,
    },
    /// A loop's head: for the checker it may unwind, so that no loop is without end.
    FalseUnwind {
        real: Block,
        unwind: Option<Block>,
    },
    InlineAsm {
        inputs: Vec<Operand>,
        outputs: Vec<Place>,
        target: Option<Block>,
        unwind: Option<Block>,
    },
}

/// The blocks that may come next.
pub type Ways = SmallVec<[Block; 4]>;

impl TerminatorKind {
    /// Every way out, unwinding and imaginary ones included.
    pub fn successors(&self) -> Ways {
        let mut all = self.ordinary_successors();
        all.extend(self.unwind());
        match self {
            TerminatorKind::Yield { drop, .. } => all.extend(*drop),
            TerminatorKind::FalseEdge { imaginary, .. } => all.push(*imaginary),
            _ => {}
        }
        all
    }

    /// The way taken when it unwinds.
    pub fn unwind(&self) -> Option<Block> {
        match self {
            TerminatorKind::Drop { unwind, .. }
            | TerminatorKind::Call { unwind, .. }
            | TerminatorKind::Assert { unwind, .. }
            | TerminatorKind::InlineAsm { unwind, .. }
            | TerminatorKind::FalseUnwind { unwind, .. } => *unwind,
            _ => None,
        }
    }

    /// Every way a program can take: all but those made for the checker alone.
    pub fn real_successors(&self) -> Ways {
        match self {
            TerminatorKind::FalseEdge { real, .. } | TerminatorKind::FalseUnwind { real, .. } => {
                smallvec![*real]
            }
            _ => self.successors(),
        }
    }

    /// The ways a program that does not panic can take.
    pub fn ordinary_successors(&self) -> Ways {
        match self {
            TerminatorKind::Goto(target)
            | TerminatorKind::Drop { target, .. }
            | TerminatorKind::Assert { target, .. }
            | TerminatorKind::Yield { resume: target, .. }
            | TerminatorKind::FalseEdge { real: target, .. }
            | TerminatorKind::FalseUnwind { real: target, .. } => smallvec![*target],
            TerminatorKind::Switch { targets, .. } => targets.iter().map(|&(_, block)| block).collect(),
            TerminatorKind::Call { target, .. } | TerminatorKind::InlineAsm { target, .. } => {
                target.iter().copied().collect()
            }
            TerminatorKind::Return | TerminatorKind::Unreachable | TerminatorKind::UnwindResume => {
                Ways::new()
            }
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallArg {
    pub operand: Operand,
    pub source: Source,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Callee {
    /// A function known by its item. `name` is its own name (`push`), `by_method` says that it was
    /// called as `x.push()`, `operator` that an operator or desugaring calls it.
    Item { name: Box<str>, style: CallStyle },
    /// A function pointer, a closure in a local.
    Value(Operand),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CallStyle {
    Function,
    Method,
    /// `a + b`, `*x`, `x[i]`.
    Operator,
    /// `for`, `?`, `.await`.
    Desugaring,
}

/// A point of a body: before the statement `statement` of `block` (its terminator, if it is their number).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Location {
    pub block: Block,
    pub statement: usize,
}

impl Body {
    /// The source of the statement or terminator at `location`.
    pub fn source_of(&self, location: Location) -> Source {
        let block = &self.blocks[location.block];
        block.statements.get(location.statement).map_or_else(|| block.terminator().source, |s| s.source)
    }

    /// The locals that hold the address of a static.
    pub fn static_refs(&self) -> IndexVec<Local, bool> {
        let mut all = IndexVec::filled(false, self.locals.len());
        for statement in self.blocks.iter().flat_map(|block| &block.statements) {
            if let StatementKind::Assign(place, Rvalue::Use(Operand::Constant(constant))) = &statement.kind
                && let (Some(local), ConstantKind::StaticRef { .. }) = (place.as_local(), constant.kind)
            {
                all[local] = true;
            }
        }
        all
    }

    /// Whether the local holds the address of a static.
    pub fn is_static_ref(&self, local: Local) -> bool {
        self.static_refs()[local]
    }

    /// Whether the local is the environment of this closure or async block.
    pub fn is_environment(&self, local: Local) -> bool {
        matches!(self.kind, BodyKind::Closure(_) | BodyKind::Coroutine) && local.index() == 1
    }

    /// Whether `place` is a captured place or a part of one.
    pub fn is_upvar(&self, place: &Place) -> bool {
        (1..=place.projection.len()).any(|len| self.upvar_field(place, len).is_some())
    }

    /// The capture that the first `len` steps of `place` are: the environment's field, or what
    /// it refers to where it captured by reference (rustc's `is_upvar_field_projection`).
    pub fn upvar_field(&self, place: &Place, len: usize) -> Option<(u32, &Upvar)> {
        if !self.is_environment(place.local) {
            return None;
        }
        let behind = len > 0 && place.projection[len - 1].kind == ElemKind::Deref;
        let at = len.checked_sub(1 + usize::from(behind))?;
        let ElemKind::Field(field) = place.projection[at].kind else { return None };
        let of_environment = at == 0 || at == 1 && place.projection[0].kind == ElemKind::Deref;
        let upvar = self.upvars.get(field as usize)?;
        (of_environment && (!behind || upvar.by_ref.is_some())).then_some((field, upvar))
    }

    /// Predecessors by every kind of edge.
    pub fn predecessors(&self) -> IndexVec<Block, Vec<Block>> {
        let mut all: IndexVec<Block, Vec<Block>> = IndexVec::filled(Vec::new(), self.blocks.len());
        for (block, data) in self.blocks.iter_enumerated() {
            for next in data.terminator().kind.successors() {
                all[next].push(block);
            }
        }
        all
    }

    /// The blocks reachable from the entry by any edge, each after all its predecessors but
    /// those that close a loop.
    pub fn reverse_postorder(&self) -> Vec<Block> {
        let mut seen = IndexVec::filled(false, self.blocks.len());
        let mut order = Vec::new();
        let entry = Block::new(0);
        seen[entry] = true;
        let mut stack = vec![(entry, self.blocks[entry].terminator().kind.successors())];
        while let Some((block, ways)) = stack.last_mut() {
            match ways.pop() {
                Some(next) if seen[next] => {}
                Some(next) => {
                    seen[next] = true;
                    stack.push((next, self.blocks[next].terminator().kind.successors()));
                }
                None => {
                    order.push(*block);
                    stack.pop();
                }
            }
        }
        order.reverse();
        order
    }

    /// Blocks reachable from the entry; by ordinary edges only where `ordinary`.
    pub fn reachable(&self, ordinary: bool) -> IndexVec<Block, bool> {
        let mut seen = IndexVec::filled(false, self.blocks.len());
        let mut todo = vec![Block::new(0)];
        while let Some(block) = todo.pop() {
            if std::mem::replace(&mut seen[block], true) {
                continue;
            }
            let kind = &self.blocks[block].terminator().kind;
            todo.extend(if ordinary { kind.ordinary_successors() } else { kind.successors() });
        }
        seen
    }
}

// ------------------------------------------------------------------ walking

impl Operand {
    fn places_mut(&mut self, f: &mut dyn FnMut(&mut Place)) {
        match self {
            Operand::Copy(place) | Operand::Move(place) => f(place),
            Operand::Constant(_) => {}
        }
    }
}

impl StatementKind {
    /// Every place it reads, writes, borrows or mentions.
    pub fn places_mut(&mut self, f: &mut dyn FnMut(&mut Place)) {
        match self {
            StatementKind::Assign(place, value) => {
                f(place);
                match value {
                    Rvalue::Use(operand)
                    | Rvalue::Repeat(operand)
                    | Rvalue::Cast(_, operand, _)
                    | Rvalue::Unary(operand) => {
                        operand.places_mut(f);
                    }
                    Rvalue::Ref(_, place)
                    | Rvalue::RawPtr(_, place)
                    | Rvalue::Discriminant(place)
                    | Rvalue::Len(place) => {
                        f(place);
                    }
                    Rvalue::Aggregate(_, operands) => {
                        operands.iter_mut().for_each(|operand| operand.places_mut(f))
                    }
                    Rvalue::Binary(left, right) => {
                        left.places_mut(f);
                        right.places_mut(f);
                    }
                }
            }
            StatementKind::FakeRead(_, place) | StatementKind::PlaceMention(place) => f(place),
            StatementKind::StorageLive(_) | StatementKind::StorageDead(_) => {}
        }
    }
}

impl TerminatorKind {
    /// Every block it names.
    pub fn blocks_mut(&mut self, f: &mut dyn FnMut(&mut Block)) {
        match self {
            TerminatorKind::Goto(target) => f(target),
            TerminatorKind::Switch { targets, .. } => targets.iter_mut().for_each(|(_, target)| f(target)),
            TerminatorKind::Drop { target, unwind, .. } | TerminatorKind::Assert { target, unwind, .. } => {
                f(target);
                unwind.iter_mut().for_each(f);
            }
            TerminatorKind::Call { target, unwind, .. }
            | TerminatorKind::InlineAsm { target, unwind, .. } => {
                target.iter_mut().chain(unwind).for_each(f);
            }
            TerminatorKind::Yield { resume, drop, .. } => {
                f(resume);
                drop.iter_mut().for_each(f);
            }
            TerminatorKind::FalseEdge { real, imaginary } => {
                f(real);
                f(imaginary);
            }
            TerminatorKind::FalseUnwind { real, unwind } => {
                f(real);
                unwind.iter_mut().for_each(f);
            }
            TerminatorKind::Return | TerminatorKind::Unreachable | TerminatorKind::UnwindResume => {}
        }
    }

    /// Every place it reads, writes or drops.
    pub fn places_mut(&mut self, f: &mut dyn FnMut(&mut Place)) {
        match self {
            TerminatorKind::Switch { discriminant: operand, .. }
            | TerminatorKind::Assert { condition: operand, .. } => {
                operand.places_mut(f);
            }
            TerminatorKind::Drop { place, .. } => f(place),
            TerminatorKind::Call { func, args, destination, .. } => {
                if let Callee::Value(operand) = func {
                    operand.places_mut(f);
                }
                args.iter_mut().for_each(|arg| arg.operand.places_mut(f));
                f(destination);
            }
            TerminatorKind::Yield { value, resume_arg, .. } => {
                value.places_mut(f);
                f(resume_arg);
            }
            TerminatorKind::InlineAsm { inputs, outputs, .. } => {
                inputs.iter_mut().for_each(|operand| operand.places_mut(f));
                outputs.iter_mut().for_each(f);
            }
            TerminatorKind::Goto(_)
            | TerminatorKind::Return
            | TerminatorKind::Unreachable
            | TerminatorKind::UnwindResume
            | TerminatorKind::FalseEdge { .. }
            | TerminatorKind::FalseUnwind { .. } => {}
        }
    }
}
