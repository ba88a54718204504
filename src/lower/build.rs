//! Blocks, locals and scopes: the state of lowering one body, and how scopes end.
//!
//! A scope owes drops and ends of storage in the order its values came to be, and pays them in
//! reverse, on every way out (`rustc_mir_build::builder::scope`). A way out that leaves several
//! scopes at once (`return`, `break`, `?`) pays for each of them, innermost first.

use rustc_hash::FxHashMap;

use crate::ir::*;

/// What a scope owes one local at its end.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Owed {
    Drop(Local),
    StorageDead(Local),
}

pub(super) struct Scope {
    owed: Vec<Owed>,
    /// Where the drops are said to happen.
    end: Source,
}

/// Number of scopes that stay open; a scope's own depth is its index.
pub(super) type Depth = usize;

/// A block or loop that can be left by `break`, and a loop's head for `continue`.
pub(super) struct Breakable {
    pub label: Option<u32>,
    pub is_loop: bool,
    pub depth: Depth,
    pub destination: Place,
    pub exit: Block,
    pub head: Option<Block>,
}

pub(super) struct Build {
    pub locals: IndexVec<Local, LocalDecl>,
    pub blocks: IndexVec<Block, BlockData>,
    pub current: Block,
    pub scopes: Vec<Scope>,
    /// The scope in which temporaries of the expression being lowered end.
    pub temporaries: Depth,
    /// The scope of a const or static, whose values never end.
    pub lasting: Option<Depth>,
    pub breakables: Vec<Breakable>,
    /// Cleanup blocks by what they drop and where they go on, so that calls share them.
    cleanup: FxHashMap<(Local, Option<Block>), Block>,
    resume: Option<Block>,
    /// Jumps by where they go; None for where the body returns.
    jumps: FxHashMap<Option<Block>, Jump>,
    /// Blocks in the order in which they were ended.
    ended: Vec<Block>,
}

impl Build {
    pub(super) fn new() -> Self {
        let mut build = Build {
            locals: IndexVec::new(),
            blocks: IndexVec::new(),
            current: Block::new(0),
            scopes: Vec::new(),
            temporaries: 0,
            lasting: None,
            breakables: Vec::new(),
            cleanup: FxHashMap::default(),
            resume: None,
            jumps: FxHashMap::default(),
            ended: Vec::new(),
        };
        build.current = build.block();
        build
    }

    pub(super) fn block(&mut self) -> Block {
        self.blocks.push(BlockData::default())
    }

    pub(super) fn local(&mut self, ty: Ty, kind: LocalKind, mutable: bool, source: Source) -> Local {
        self.locals.push(LocalDecl { ty, kind, mutable, source, scrutinee: None })
    }

    pub(super) fn push(&mut self, kind: StatementKind, source: Source) {
        self.blocks[self.current].statements.push(Statement { kind, source });
    }

    pub(super) fn assign(&mut self, place: Place, value: Rvalue, source: Source) {
        self.push(StatementKind::Assign(place, value), source);
    }

    /// Ends the current block; lowering goes on in `next`.
    pub(super) fn end(&mut self, kind: TerminatorKind, source: Source, next: Block) {
        let block = &mut self.blocks[self.current];
        if block.terminator.is_none() {
            block.terminator = Some(Terminator { kind, source });
            self.ended.push(self.current);
        }
        self.current = next;
    }

    /// Ends the current block with a way that lowering does not follow; what comes next is unreachable.
    pub(super) fn diverge(&mut self, kind: TerminatorKind, source: Source) {
        let next = self.block();
        self.end(kind, source, next);
    }

    pub(super) fn goto(&mut self, target: Block, source: Source, next: Block) {
        self.end(TerminatorKind::Goto(target), source, next);
    }

    // -------------------------------------------------------------- scopes

    pub(super) fn open(&mut self, end: Source) -> Depth {
        self.scopes.push(Scope { owed: Vec::new(), end });
        self.scopes.len() - 1
    }

    /// Closes the innermost scope: its drops happen here.
    pub(super) fn close(&mut self) {
        let depth = self.scopes.len() - 1;
        self.leave(depth, None);
        self.scopes.pop();
        self.temporaries = self.temporaries.min(self.scopes.len().saturating_sub(1));
    }

    /// The drops of all scopes from the innermost down to number `depth`, which stay open: an early way out to
    /// `target`, None for where the body returns.
    pub(super) fn jump(&mut self, depth: Depth, target: Option<Block>, source: Source) {
        let number = self.jumps.len();
        let jump = *self.jumps.entry(target).or_insert_with(|| Jump::new(number));
        let first = self.block();
        self.goto(first, source, first);
        self.blocks[first].jump = Some(jump);
        self.leave(depth, Some(jump));
    }

    fn leave(&mut self, depth: Depth, jump: Option<Jump>) {
        for number in (depth..self.scopes.len()).rev() {
            let end = self.scopes[number].end;
            for index in (0..self.scopes[number].owed.len()).rev() {
                match self.scopes[number].owed[index] {
                    Owed::StorageDead(local) => self.push(StatementKind::StorageDead(local), end),
                    Owed::Drop(local) => {
                        let unwind = self.unwind_from(number, index);
                        let next = self.block();
                        self.blocks[next].jump = jump;
                        let place = Place::local(local);
                        self.end(
                            TerminatorKind::Drop { place, target: next, unwind, replace: false },
                            end,
                            next,
                        );
                    }
                }
            }
        }
    }

    /// Storage (and, for a value with drop glue, its drop) ends with the scope.
    pub(super) fn schedule(&mut self, depth: Depth, local: Local, needs_drop: bool) {
        let Some(scope) = self.scopes.get_mut(depth).filter(|_| self.lasting != Some(depth)) else { return };
        scope.owed.push(Owed::StorageDead(local));
        if needs_drop {
            scope.owed.push(Owed::Drop(local));
        }
    }

    /// An argument's drop: its storage is the caller's.
    pub(super) fn schedule_drop(&mut self, depth: Depth, local: Local) {
        if let Some(scope) = self.scopes.get_mut(depth) {
            scope.owed.push(Owed::Drop(local));
        }
    }

    /// How much scope `depth` owes.
    pub(super) fn owed(&self, depth: Depth) -> usize {
        self.scopes.get(depth).map_or(0, |scope| scope.owed.len())
    }

    /// Scope `depth` owes only the first `count`, on the ways lowered from here on.
    pub(super) fn forget_owed(&mut self, depth: Depth, count: usize) {
        if let Some(scope) = self.scopes.get_mut(depth) {
            scope.owed.truncate(count);
        }
    }

    /// Operands that were moved into a call need no drop any more (rustc's `record_operands_moved`).
    pub(super) fn forget_drops(&mut self, locals: &[Local]) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.owed.retain(|owed| !matches!(owed, Owed::Drop(local) if locals.contains(local)));
        }
    }

    // ----------------------------------------------------------- unwinding

    /// Where an unwinding call goes from here.
    pub(super) fn unwind(&mut self) -> Option<Block> {
        match self.scopes.len() {
            0 => None,
            n => self.unwind_from(n - 1, self.scopes[n - 1].owed.len()),
        }
    }

    /// The cleanup for everything owed by scopes up to `number`, of that one only the first `count`.
    fn unwind_from(&mut self, number: Depth, count: usize) -> Option<Block> {
        let mut target = None;
        for scope in 0..=number {
            let owed = self.scopes[scope].owed.len();
            for index in 0..if scope == number { count } else { owed } {
                if let Owed::Drop(local) = self.scopes[scope].owed[index] {
                    let end = self.scopes[scope].end;
                    target = Some(self.cleanup_block(local, target, end));
                }
            }
        }
        target
    }

    /// Unwinding that begins with a statement.
    pub(super) fn unwind_after(&mut self, statement: Statement) -> Block {
        let source = statement.source;
        let target = self.unwind().unwrap_or_else(|| self.resume(source));
        self.blocks.push(BlockData {
            statements: vec![statement],
            terminator: Some(Terminator { kind: TerminatorKind::Goto(target), source }),
            cleanup: true,
            jump: None,
        })
    }

    fn resume(&mut self, source: Source) -> Block {
        *self.resume.get_or_insert_with(|| {
            self.blocks.push(BlockData {
                statements: Vec::new(),
                terminator: Some(Terminator { kind: TerminatorKind::UnwindResume, source }),
                cleanup: true,
                jump: None,
            })
        })
    }

    fn cleanup_block(&mut self, local: Local, then: Option<Block>, source: Source) -> Block {
        if let Some(&block) = self.cleanup.get(&(local, then)) {
            return block;
        }
        let target = then.unwrap_or_else(|| self.resume(source));
        let kind = TerminatorKind::Drop { place: Place::local(local), target, unwind: None, replace: false };
        let block = self.blocks.push(BlockData {
            statements: Vec::new(),
            terminator: Some(Terminator { kind, source }),
            cleanup: true,
            jump: None,
        });
        self.cleanup.insert((local, then), block);
        block
    }

    // ------------------------------------------------------------ numbering

    /// The blocks as rustc numbers them, and the new number of each: in the order in which they are filled, those
    /// for unwinding last. The number of a block decides which of two constraints that are as good is blamed.
    pub(super) fn numbered(&mut self) -> (IndexVec<Block, BlockData>, IndexVec<Block, Block>) {
        let mut blocks = std::mem::take(&mut self.blocks);
        let mut order = std::mem::take(&mut self.ended);
        let mut ended = IndexVec::filled(false, blocks.len());
        order.iter().for_each(|&block| ended[block] = true);
        for cleanup in [false, true] {
            let is_left = |block: &Block| !ended[*block] && blocks[*block].cleanup == cleanup;
            order.extend(blocks.indices().filter(is_left));
        }
        let mut numbers = IndexVec::filled(Block::new(0), blocks.len());
        order.iter().enumerate().for_each(|(number, &block)| numbers[block] = Block::new(number));
        let mut numbered: IndexVec<Block, BlockData> =
            order.iter().map(|&block| std::mem::take(&mut blocks[block])).collect();
        for terminator in numbered.iter_mut().filter_map(|block| block.terminator.as_mut()) {
            terminator.kind.blocks_mut(&mut |block| *block = numbers[*block]);
        }
        (numbered, numbers)
    }
}
