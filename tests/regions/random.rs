//! Bodies that mean nothing, with everything that the solver looks at.

use freehold::ir::*;

/// xorshift
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit.max(1)
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }
}

const SOURCE: Source = Source { node: Node::Item, part: Part::Whole, why: Why::Written };

pub fn body(seed: u64) -> Body {
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    for _ in 0..10 {
        random.below(2);
    }
    let mut types: TypeTable = IndexVec::new();
    let ty = |kind, drop, regions| TypeData { kind, copy: false, drop, regions, renumbered: regions };
    let leaf = types.push(ty(TypeKind::Scalar, DropGlue::No, true));
    let field = || FieldData { name: "f".into(), ty: leaf };
    let fields = vec![vec![field(), field()]];
    let kind = TypeKind::Adt { kind: AdtKind::Struct, name: "S".into(), destructor: false, variants: fields };
    let droppable = types.push(ty(kind, DropGlue::Yes, true));
    let locals = 2 + random.below(6);
    let blocks = 1 + random.below(7);
    let mut body = Body {
        kind: BodyKind::Fn,
        source: SOURCE,
        parent: None,
        locals: IndexVec::new(),
        arg_count: random.below(2),
        blocks: IndexVec::new(),
        types,
        regions: Regions::default(),
        at_patterns: Vec::new(),
        movable: false,
        upvars: Vec::new(),
        gaps: Vec::new(),
    };
    for _ in 0..locals {
        let kind = LocalKind::Var { binding: 0, name: None, by_ref: None, arg: false };
        body.locals.push(LocalDecl { ty: droppable, kind, mutable: true, source: SOURCE, scrutinee: None });
    }
    for _ in 0..blocks {
        let mut data = BlockData::default();
        for _ in 0..random.below(5) {
            let kind = statement(&mut random, locals, leaf);
            data.statements.push(Statement { kind, source: SOURCE });
        }
        let kind = terminator(&mut random, locals, leaf, blocks);
        data.terminator = Some(Terminator { kind, source: SOURCE });
        body.blocks.push(data);
    }
    body.regions = regions(&mut random, &body);
    body
}

fn local(random: &mut Random, locals: usize) -> Local {
    Local::new(random.below(locals))
}

fn place(random: &mut Random, locals: usize, leaf: Ty) -> Place {
    let place = Place::local(local(random, locals));
    match random.below(3) {
        0 => place.project(ElemKind::Field(random.below(2) as u32), leaf),
        _ => place,
    }
}

fn operand(random: &mut Random, locals: usize, leaf: Ty) -> Operand {
    let place = place(random, locals, leaf);
    if random.one_in(2) { Operand::Move(place) } else { Operand::Copy(place) }
}

fn statement(random: &mut Random, locals: usize, leaf: Ty) -> StatementKind {
    match random.below(8) {
        0 => StatementKind::StorageLive(local(random, locals)),
        1 => StatementKind::StorageDead(local(random, locals)),
        2 => StatementKind::FakeRead(FakeReadCause::ForLet, place(random, locals, leaf)),
        3 => StatementKind::Assign(
            place(random, locals, leaf),
            Rvalue::Ref(BorrowKind::Shared, place(random, locals, leaf)),
        ),
        4 => {
            let operands = (0..random.below(3)).map(|_| operand(random, locals, leaf)).collect();
            let to = place(random, locals, leaf);
            StatementKind::Assign(to, Rvalue::Aggregate(AggregateKind::Tuple, operands))
        }
        _ => {
            let to = place(random, locals, leaf);
            StatementKind::Assign(to, Rvalue::Use(operand(random, locals, leaf)))
        }
    }
}

fn terminator(random: &mut Random, locals: usize, leaf: Ty, blocks: usize) -> TerminatorKind {
    let block = |random: &mut Random| Block::new(random.below(blocks));
    let unwind = |random: &mut Random| random.one_in(2).then(|| Block::new(random.below(blocks)));
    match random.below(8) {
        0 => TerminatorKind::Goto(block(random)),
        1 => TerminatorKind::Return,
        2 => TerminatorKind::Switch {
            discriminant: Operand::Copy(place(random, locals, leaf)),
            targets: vec![(None, block(random)), (None, block(random))],
        },
        3 | 4 => TerminatorKind::Drop {
            place: Place::local(local(random, locals)),
            target: block(random),
            unwind: unwind(random),
            replace: false,
        },
        5 => TerminatorKind::FalseEdge { real: block(random), imaginary: block(random) },
        6 => TerminatorKind::FalseUnwind { real: block(random), unwind: unwind(random) },
        _ => TerminatorKind::Call {
            func: Callee::Value(operand(random, locals, leaf)),
            args: vec![CallArg { operand: operand(random, locals, leaf), source: SOURCE }],
            destination: place(random, locals, leaf),
            target: (!random.one_in(4)).then(|| block(random)),
            unwind: unwind(random),
        },
    }
}

fn regions(random: &mut Random, body: &Body) -> Regions {
    let universal = 1 + random.below(4);
    let count = universal + 1 + random.below(14);
    let some_placeholders = random.one_in(3);
    let kind = |region: usize, random: &mut Random| match region {
        0 => RegionKind::Static,
        _ if region < universal => RegionKind::Universal { name: None, local: true },
        _ if some_placeholders && random.one_in(4) => RegionKind::Placeholder,
        _ => RegionKind::Existential,
    };
    let mut regions = Regions {
        all: (0..count).map(|region| RegionData { kind: kind(region, random), source: SOURCE }).collect(),
        universal,
        ..Regions::default()
    };
    let locations: Vec<Location> = body
        .blocks
        .iter_enumerated()
        .flat_map(|(block, data)| {
            (0..=data.statements.len()).map(move |statement| Location { block, statement })
        })
        .collect();
    let region = |random: &mut Random| match random.one_in(6) {
        true => Region::new(random.below(count)),
        false => Region::new(universal + random.below(count - universal)),
    };
    for _ in 0..random.below(count * 2) {
        let (longer, shorter) = (region(random), region(random));
        if longer != Region::STATIC && longer != shorter {
            let location = random.one_in(2).then(|| locations[random.below(locations.len())]);
            let category = Category::Boring;
            regions.outlives.push(Outlives { longer, shorter, location, category, source: SOURCE });
        }
    }
    for _ in body.locals.indices() {
        let mut of: Vec<Region> = (0..random.below(4)).map(|_| region(random)).collect();
        of.sort();
        of.dedup();
        regions.of_drop.push(of.iter().copied().filter(|_| random.one_in(2)).collect());
        regions.of_local.push(of);
    }
    for _ in 0..random.below(3) {
        regions.live_at.push((locations[random.below(locations.len())], region(random)));
    }
    regions
}
