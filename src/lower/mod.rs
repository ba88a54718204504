//! HIR and inferred types become the ownership IR.
//!
//! **Architecture Invariant:** lowering never fails. What it can not express becomes a
//! [`Gap`], and a body with gaps yields no diagnostics.
//!
//! The order of evaluation, the temporaries and the scopes are those of `rustc_mir_build`, from
//! which the names come as well: `into` evaluates an expression into a place, `place` finds the
//! place it denotes, `operand` makes a value to be consumed.
//!
//! | file | holds |
//! |---|---|
//! | `build.rs` | blocks, locals, scopes and their ends |
//! | `types.rs` | types, reduced to what ownership asks |
//! | `expr.rs` | expressions into places and operands |
//! | `call.rs` | calls, operators, `.await` |
//! | `place.rs` | expressions that denote places; adjustments |
//! | `declared.rs` | how variables were declared, where HIR does not tell |
//! | `control.rs` | blocks, `let`, `if`, loops, assignments |
//! | `pattern.rs` | tests and bindings of patterns, `match` |
//! | `constants.rs` | what is in the value of a const |
//! | `closure.rs` | captures, and the bodies of closures |
//! | `capture_sources.rs` | what in a closure a capture is said to be for |
//! | `regions/` | the lifetimes of a body |
//! | `source.rs` | the way back to text |
//! | `macro_errors.rs` | macro calls that were not expanded |
//! | `type_errors.rs` | which complaints of inference are errors |
//! | `bounds.rs` | bounds whose trait is not known |
//! | `unexpanded.rs` | items under macros that were not expanded |

mod bounds;
mod build;
mod call;
mod capture_sources;
mod closure;
mod constants;
mod control;
mod declared;
mod expr;
mod macro_errors;
mod pattern;
mod place;
mod regions;
pub mod source;
mod type_errors;
mod types;
pub mod unexpanded;

use hir_def::{
    ConstId, DefWithBodyId, ExpressionStoreOwnerId, HasModule,
    expr_store::Body as HirBody,
    hir::{BindingId, ExprId, Pat, PatId},
    resolver::{HasResolver, Resolver},
};
use hir_ty::{
    InferenceResult,
    db::HirDatabase,
    next_solver::{DbInterner, GenericArgs, Ty as HirTy},
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use rustc_hash::FxHashMap;

use crate::ir::*;
use build::{Build, Depth};
use declared::Declared;
use type_errors::type_error;
use types::Types;

/// Every body of `def`: its own, and those of the closures and async blocks in it.
///
/// Must run inside `hir_ty::attach_db`.
pub fn lower(db: &dyn HirDatabase, def: DefWithBodyId) -> BodySet {
    lower_item(db, def, true)
}

/// [`lower`] without lifetimes: to measure what they cost.
///
/// Must run inside `hir_ty::attach_db`.
pub fn lower_without_lifetimes(db: &dyn HirDatabase, def: DefWithBodyId) -> BodySet {
    lower_item(db, def, false)
}

fn lower_item(db: &dyn HirDatabase, def: DefWithBodyId, lifetimes: bool) -> BodySet {
    // Never the places of the text: what is found must not change where only they do.
    let hir = HirBody::of(db, def);
    let infer = InferenceResult::of(db, def);
    let mut set = BodySet { bodies: IndexVec::new() };
    let sites = regions::ClosureSites::default();
    let mut pending = vec![Pending::Root];
    // A closure's number is known before its body is lowered: the parent's aggregate names it.
    let mut numbers: FxHashMap<ExprId, BodyId> = FxHashMap::default();
    let mut next = 1;
    let mut at = 0;
    while at < pending.len() {
        let what = pending[at];
        at += 1;
        let mut lower = Lower::new(db, def, hir, infer, &sites, &mut numbers, &mut next);
        match what {
            Pending::Root => lower.root(),
            Pending::Closure { expr, parent } => {
                lower.parent = Some(parent);
                lower.closure = Some(expr);
                lower.closure_body(expr);
            }
        }
        let found = std::mem::take(&mut lower.found);
        let id = set.bodies.next_index();
        pending.extend(found.into_iter().map(|expr| Pending::Closure { expr, parent: id }));
        let body = lower.finish(lifetimes);
        set.bodies.push(body);
    }
    set
}

#[derive(Clone, Copy)]
enum Pending {
    Root,
    Closure { expr: ExprId, parent: BodyId },
}

struct Lower<'a, 'db> {
    db: &'db dyn HirDatabase,
    def: DefWithBodyId,
    owner: ExpressionStoreOwnerId,
    hir: &'db HirBody,
    infer: &'db InferenceResult<'db>,
    resolver: Resolver<'db>,
    interner: DbInterner<'db>,
    /// Whether block tails and `if let` end their temporaries themselves.
    edition_2024: bool,
    declared: &'db Declared,
    types: Types<'db>,
    build: Build,
    kind: BodyKind,
    source: Source,
    arg_count: usize,
    bindings: FxHashMap<BindingId, Place>,
    /// Expressions whose temporary lives as long as the enclosing block (`let x = &temp();`).
    extended: FxHashMap<ExprId, Depth>,
    /// The patterns of `super let`s that live as long as the enclosing block (`let x = pin!(temp());`).
    extended_super_lets: FxHashMap<PatId, Depth>,
    movable: bool,
    upvars: Vec<Upvar>,
    captures: Vec<closure::Captured>,
    at_patterns: Vec<AtPattern>,
    /// Pointers that an index which is being evaluated may not change; None outside of such.
    index_borrows: Option<Vec<Local>>,
    gaps: Vec<Gap>,
    parent: Option<BodyId>,
    /// The closure or async block whose body this is.
    closure: Option<ExprId>,
    /// What the call that ends a block calls.
    callees: FxHashMap<Block, regions::Called<'db>>,
    /// The consts that are named by paths.
    constants: FxHashMap<ExprId, (ConstId, GenericArgs<'db>)>,
    /// Types that were written for what patterns take apart.
    ascribed: Vec<regions::Ascribed>,
    sites: &'a regions::ClosureSites,
    /// A guard is being lowered that was lowered before, for another alternative of its pattern.
    again: bool,
    /// The expression a `for` iterates over, by the `match` that takes each item.
    iterated: FxHashMap<ExprId, ExprId>,
    numbers: &'a mut FxHashMap<ExprId, BodyId>,
    next: &'a mut usize,
    found: Vec<ExprId>,
}

/// An expression with the first `adjusted` of its adjustments applied.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Adjusted {
    expr: ExprId,
    adjusted: usize,
}

fn expr_source(expr: ExprId, part: Part, why: Why) -> Source {
    Source { node: Node::Expr(expr.into_raw().into_u32()), part, why }
}

fn pat_source(pat: PatId, part: Part, why: Why) -> Source {
    Source { node: Node::Pat(pat.into_raw().into_u32()), part, why }
}

fn at(expr: ExprId) -> Source {
    expr_source(expr, Part::Whole, Why::Written)
}

impl<'a, 'db> Lower<'a, 'db> {
    fn new(
        db: &'db dyn HirDatabase,
        def: DefWithBodyId,
        hir: &'db HirBody,
        infer: &'db InferenceResult<'db>,
        sites: &'a regions::ClosureSites,
        numbers: &'a mut FxHashMap<ExprId, BodyId>,
        next: &'a mut usize,
    ) -> Self {
        let resolver = def.resolver(db);
        let krate = def.module(db).krate(db);
        let interner = DbInterner::new_with(db, krate);
        let env = db.trait_environment(def.generic_def(db));
        let types = Types::new(db, interner, env, bounds::are_open(db, &resolver));
        let edition = krate.data(db).edition;
        let root = hir.root_expr();
        let mut lower = Lower {
            db,
            def,
            owner: ExpressionStoreOwnerId::Body(def),
            hir,
            declared: Declared::of(db, def),
            infer,
            resolver,
            interner,
            edition_2024: edition >= ra_ap_span::Edition::Edition2024,
            types,
            build: Build::new(),
            kind: match def {
                DefWithBodyId::FunctionId(_) => BodyKind::Fn,
                DefWithBodyId::StaticId(_) => BodyKind::Static,
                DefWithBodyId::ConstId(_) | DefWithBodyId::VariantId(_) => BodyKind::Const,
            },
            source: at(root),
            arg_count: 0,
            bindings: FxHashMap::default(),
            extended: FxHashMap::default(),
            extended_super_lets: FxHashMap::default(),
            movable: false,
            upvars: Vec::new(),
            captures: Vec::new(),
            at_patterns: Vec::new(),
            index_borrows: None,
            gaps: Vec::new(),
            parent: None,
            closure: None,
            callees: FxHashMap::default(),
            constants: FxHashMap::default(),
            ascribed: Vec::new(),
            sites,
            again: false,
            iterated: FxHashMap::default(),
            numbers,
            next,
            found: Vec::new(),
        };
        if let Some(reason) = macro_errors::macro_error(db, def) {
            lower.gap(at(root), &reason);
        }
        for (source, reason) in infer.diagnostics().iter().filter_map(|it| type_error(it, root)) {
            lower.gap(source, &reason);
        }
        if infer.has_type_mismatches() {
            lower.gap(at(root), "the types of this body have errors");
        }
        // Features that change what is a move.
        let features = hir_def::unstable_features::UnstableFeatures::query(db, krate);
        for feature in ["pin_ergonomics", "reborrow"] {
            if features.is_enabled(&ra_ap_intern::Symbol::intern(feature)) {
                lower.gap(at(root), "an unstable feature changes what moves");
            }
        }
        lower
    }

    fn gap(&mut self, source: Source, reason: &str) {
        if self.gaps.len() < 16 {
            self.gaps.push(Gap { source, reason: reason.into() });
        }
    }

    fn ty(&mut self, ty: HirTy<'db>, source: Source) -> Ty {
        let ty = self.types.of(ty);
        if self.types.table[ty].is_unknown() {
            self.gap(source, "a type is not known");
        }
        ty
    }

    /// The item's own body.
    fn root(&mut self) {
        let root = self.hir.root_expr();
        let ret = self.expr_ty(root);
        self.build.local(ret, LocalKind::Return, true, at(root));
        let end = expr_source(root, Part::End, Why::ScopeEnd);
        let arguments = self.build.open(end);
        let mut patterns = Vec::new();
        let this = self.hir.self_param.map(|param| param.formal);
        if let Some(binding) = this {
            let ty = self.infer.binding_ty(binding);
            let source = Source {
                node: Node::Binding(binding.into_raw().into_u32()),
                part: Part::Whole,
                why: Why::Binding,
            };
            let ty = self.ty(ty, source);
            let local = self.variable(binding, ty, None, true, source);
            self.bindings.insert(binding, Place::local(local));
            patterns.push((local, None));
        }
        for param in &self.hir.params {
            patterns.push(self.argument(param.formal));
        }
        self.body(root, arguments, patterns);
    }

    /// The local of one parameter, and its pattern where that is not a plain name.
    fn argument(&mut self, pat: PatId) -> (Local, Option<PatId>) {
        let source = pat_source(pat, Part::Whole, Why::Binding);
        let ty = self.matched_ty(pat);
        let ty = self.ty(ty, source);
        if let Pat::Bind { id, subpat: None } = self.hir[pat]
            && self.by_ref(pat).is_none()
        {
            let local = self.variable(id, ty, None, true, source);
            self.bindings.insert(id, Place::local(local));
            return (local, None);
        }
        (self.build.local(ty, LocalKind::Arg, false, source), Some(pat))
    }

    /// Arguments are bound, then `root` is evaluated into the return place.
    fn body(&mut self, root: ExprId, arguments: Depth, patterns: Vec<(Local, Option<PatId>)>) {
        self.arg_count = self.build.locals.len() - 1;
        for (local, pat) in patterns {
            let needs_drop = self.types.table[self.build.locals[local].ty].needs_drop();
            if needs_drop {
                self.build.schedule_drop(arguments, local);
            }
            if let Some(pat) = pat {
                let place = Place::local(local);
                let source = pat_source(pat, Part::Whole, Why::Written);
                let scrutinee = Scrutinee { place: Some(place.clone()), source };
                let variables = self.declare(pat, Some(scrutinee));
                self.irrefutable(pat, place, &variables);
                self.owe(&variables, arguments);
            }
        }
        // A body's own temporaries end before its arguments (rustc's `drop-temps` of bodies).
        let end = expr_source(root, Part::End, Why::ScopeEnd);
        let depth = self.build.open(end);
        self.build.temporaries = depth;
        // What a const's value refers to lasts for ever, as do the temporaries of no statement.
        if matches!(self.kind, BodyKind::Const | BodyKind::Static) {
            self.build.lasting = Some(depth);
            self.extend(root, depth, false);
        }
        let ret = Place::local(Local::new(0));
        self.into(ret, root);
        self.build.close();
        self.build.close();
        self.build.diverge(TerminatorKind::Return, expr_source(root, Part::End, Why::Return));
    }

    fn finish(mut self, lifetimes: bool) -> Body {
        for block in self.build.blocks.iter_mut() {
            if block.terminator.is_none() {
                block.terminator =
                    Some(Terminator { kind: TerminatorKind::Unreachable, source: self.source });
            }
        }
        let (blocks, numbers) = self.build.numbered();
        self.callees = self.callees.drain().map(|(block, called)| (numbers[block], called)).collect();
        let mut body = Body {
            kind: self.kind,
            source: self.source,
            parent: self.parent,
            locals: std::mem::take(&mut self.build.locals),
            arg_count: self.arg_count,
            blocks,
            types: std::mem::take(&mut self.types.table),
            regions: Regions::default(),
            movable: self.movable,
            upvars: std::mem::take(&mut self.upvars),
            at_patterns: std::mem::take(&mut self.at_patterns),
            gaps: std::mem::take(&mut self.gaps),
        };
        // Of a body that is not understood no lifetime is known either.
        if lifetimes && body.gaps.is_empty() {
            body.regions = regions::check(&self, &body);
        }
        body
    }

    fn has_closures(&self) -> bool {
        !self.infer.closures_data.is_empty()
    }

    /// A fresh temporary that nothing is owed for yet.
    fn temp(&mut self, ty: Ty, source: Source) -> Local {
        let local = self.build.local(ty, LocalKind::Temp, true, source);
        self.build.push(StatementKind::StorageLive(local), source);
        local
    }

    /// A temporary that ends with scope `depth`.
    fn scoped_temp(&mut self, ty: Ty, depth: Depth, source: Source) -> Local {
        let local = self.temp(ty, source);
        let needs_drop = self.types.table[ty].needs_drop();
        self.build.schedule(depth, local, needs_drop);
        local
    }

    fn innermost(&self) -> Depth {
        self.build.scopes.len().saturating_sub(1)
    }

    /// A use of the whole value: a copy where the type is `Copy`, else a move.
    fn consume(&self, place: Place) -> Operand {
        let ty = match place.projection.last() {
            Some(elem) => elem.ty,
            None => self.build.locals[place.local].ty,
        };
        if self.types.table[ty].copy { Operand::Copy(place) } else { Operand::Move(place) }
    }

    fn place_ty(&self, place: &Place) -> Ty {
        place.projection.last().map_or(self.build.locals[place.local].ty, |elem| elem.ty)
    }

    fn variable(
        &mut self,
        binding: BindingId,
        ty: Ty,
        by_ref: Option<Mutability>,
        arg: bool,
        source: Source,
    ) -> Local {
        use hir_def::hir::BindingAnnotation;
        let data = &self.hir[binding];
        let name = data.name.as_str();
        let named = !name.starts_with('<') && !self.declared.is_of_other_crate(binding);
        let name = named.then(|| name.into());
        let mutable = data.mode == BindingAnnotation::Mutable;
        let kind = LocalKind::Var { binding: binding.into_raw().into_u32(), name, by_ref, arg };
        self.build.local(ty, kind, mutable, source)
    }
}
