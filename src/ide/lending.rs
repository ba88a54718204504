//! The facts of a loan in the reader's terms: names, lines, what uses it last. For hovers, hints and errors alike.

use std::cell::OnceCell;

use hir_def::{HasModule as _, hir::ExprId};
use ra_ap_base_db::SourceDatabase as _;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_expand::{HirFileId, InFile};
use ra_ap_ide_db::line_index;
use ra_ap_span::Edition;
use ra_ap_syntax::{AstNode, SyntaxNode, TextRange, ast};
use ra_ap_vfs::FileId;

use super::{
    cursor::Item,
    inlay_hints::of_item::{Context, expr_id, expr_node},
};
use crate::{
    borrowck::{
        EndsBy, Facts, Holding, Loan, LoanData, LoanEnd, State, VariablesByRegion, WhyAlive, iterated,
    },
    explain::{
        At,
        hints::Guard,
        lending::{Doer, End, Lasting, Restricted, Step, StillHeld, TemporaryScope},
        place_name,
    },
    ir::*,
    lower::source::SourceRange,
};

/// One body of an item as it is told of in `file`.
pub(super) struct Lending<'a, 'db> {
    pub item: &'a Item<'db>,
    pub file: FileId,
    pub body: &'a Body,
    pub facts: &'a Facts,
    context: OnceCell<Context<'db>>,
    variables: OnceCell<VariablesByRegion>,
}

impl<'a, 'db> Lending<'a, 'db> {
    /// None where the body is not wholly understood: then nothing may be said of its loans.
    pub(super) fn new(item: &'a Item<'db>, file: FileId, id: BodyId) -> Option<Lending<'a, 'db>> {
        if item.facts.doubt(id).is_some() {
            return None;
        }
        let (body, facts) = item.facts.body(id);
        Some(Lending { item, file, body, facts, context: OnceCell::new(), variables: OnceCell::new() })
    }

    // ----------------------------------------------------------------- text

    /// The text of `source` in the file. What a macro or a desugaring made has that of the call or of the
    /// construct around it.
    pub(super) fn range(&self, source: Source) -> Option<TextRange> {
        let in_file = |at: &SourceRange| at.file == self.file;
        if let Some(at) = self.item.map.range(source).filter(in_file) {
            return Some(at.range);
        }
        let mut node = source.node;
        loop {
            if let Some(call) = self.macro_call(node) {
                return Some(call.syntax().text_range());
            }
            let Node::Expr(raw) = node else { return None };
            node = self.parent(expr_id(raw))?;
            let whole = Source { node, part: Part::Whole, why: source.why };
            if let Some(at) = self.item.map.range(whole).filter(in_file) {
                return Some(at.range);
            }
        }
    }

    pub(super) fn parent(&self, expr: ExprId) -> Option<Node> {
        self.context().tree.parent(expr).map(expr_node)
    }

    fn context(&self) -> &Context<'db> {
        self.context.get_or_init(|| Context::new(self.item.db, self.item.def))
    }

    pub(super) fn edition(&self) -> Edition {
        self.item.def.module(self.item.db).krate(self.item.db).data(self.item.db).edition
    }

    /// The outermost macro call that the node came from.
    fn macro_call(&self, node: Node) -> Option<ast::MacroCall> {
        let mut file: HirFileId = self.syntax(node)?.file_id;
        let mut call = None;
        while let Some(expansion) = file.macro_file() {
            let node = expansion.call_node(self.item.db);
            file = node.file_id;
            call = Some(node.value);
        }
        let here = file.file_id().is_some_and(|file| file.file_id(self.item.db) == self.file);
        ast::MacroCall::cast(call?).filter(|_| here)
    }

    /// The name of the macro whose own text `source` is, if it is one's.
    fn macro_name(&self, source: Source, func: &Callee) -> Option<String> {
        let shown = self.range(source)?;
        let mut node = source.node;
        let call = loop {
            if let Some(call) = self.macro_call(node) {
                break call;
            }
            let Node::Expr(raw) = node else { return None };
            node = self.parent(expr_id(raw))?;
        };
        // What was written as its argument is not the macro's; what nobody wrote there is.
        let text = self.item.db.file_text(self.file).text(self.item.db);
        let written = |name: &str| {
            text.get(usize::from(shown.start())..usize::from(shown.end()))
                .is_some_and(|text| text.contains(name))
        };
        let own = call.syntax().text_range() == shown
            || matches!(func, Callee::Item { name, style: CallStyle::Function | CallStyle::Method } if !written(name));
        own.then(|| Some(call.path()?.segment()?.name_ref()?.text().to_string()))?
    }

    fn line(&self, range: TextRange, end: bool) -> At {
        let offset = if end { range.end() } else { range.start() };
        let line = line_index(self.item.db, self.file).line_col(offset).line + 1;
        At { line, file: None }
    }

    /// The line on which the text of `source` begins.
    pub(super) fn at(&self, source: Source) -> Option<At> {
        Some(self.line(self.range(source)?, false))
    }

    /// The line on which something happens: of a call the one with its end.
    pub(super) fn at_location(&self, location: Location) -> Option<At> {
        Some(self.line(self.range(self.body.source_of(location))?, self.call(location).is_some()))
    }

    pub(super) fn syntax(&self, node: Node) -> Option<InFile<SyntaxNode>> {
        self.item.map.node(node)
    }

    // --------------------------------------------------------------- places

    pub(super) fn name(&self, place: &Place) -> Option<String> {
        place_name(self.body, place)
    }

    fn call(&self, location: Location) -> Option<(&'a Callee, Source)> {
        let block = &self.body.blocks[location.block];
        if location.statement < block.statements.len() {
            return None;
        }
        match &block.terminator().kind {
            TerminatorKind::Call { func, .. } => Some((func, block.terminator().source)),
            _ => None,
        }
    }

    /// What does something at `location`, if that is a call.
    pub(super) fn doer(&self, location: Location) -> Option<Doer> {
        let (func, source) = self.call(location)?;
        if let Some(name) = self.macro_name(source, func) {
            return Some(Doer::Macro(name));
        }
        Some(match func {
            Callee::Item { name, style: CallStyle::Function | CallStyle::Method } => {
                Doer::Function(name.to_string())
            }
            Callee::Item { name, style: CallStyle::Operator } => match symbol(name) {
                Some(symbol) => Doer::Operator(symbol.to_owned()),
                None => Doer::Call,
            },
            Callee::Item { style: CallStyle::Desugaring, .. } => return None,
            Callee::Value(_) => Doer::Call,
        })
    }

    // ---------------------------------------------------------------- loans

    pub(super) fn loan(&self, loan: Loan) -> &'a LoanData {
        &self.facts.loans.all[loan]
    }

    fn variables_holding(&self, loan: Loan, holding: &Holding) -> Vec<Local> {
        let variables = self.variables.get_or_init(|| VariablesByRegion::new(self.body));
        self.facts.holding_variables(self.body, loan, holding, variables)
    }

    /// The names of the variables that hold the loan.
    pub(super) fn holders(&self, loan: Loan, holding: &Holding) -> Vec<(Local, String)> {
        let all = self.variables_holding(loan, holding);
        let name = |local: Local| Some((local, self.body.locals[local].name()?.to_owned()));
        all.into_iter().filter_map(name).collect()
    }

    /// How long `loan` lasts and why; None where there is nothing certain to say.
    pub(super) fn lasting(&self, loan: Loan) -> Option<Lasting> {
        let data = self.loan(loan);
        let exclusive = match data.kind {
            BorrowKind::Shared => false,
            BorrowKind::Mut(_) => true,
            BorrowKind::Fake => return None,
        };
        let holding = self.facts.holding(self.body, loan);
        let all = self.facts.ends(self.body, loan, &holding);
        let mut holders: Vec<String> = Vec::new();
        for (_, name) in self.holders(loan, &holding) {
            if !holders.contains(&name) {
                holders.push(name);
            }
        }
        let mut ends = Vec::new();
        let beyond = self.beyond(loan);
        if let Some((end, _)) = &beyond {
            ends.push(end.clone());
        } else {
            let over = self.for_loop(loan, &holding);
            for end in &all {
                ends.extend(self.end(loan, end, over.is_some()));
            }
            ends.extend(over.map(|at| End::Loop { at }));
        }
        ends.sort();
        ends.dedup();
        if ends.len() > 1 {
            ends.retain(|end| *end != End::Here);
        }
        let place = self.name(&data.place);
        let value = || {
            let source = self.body.locals[data.place.local].source;
            let mut range = self.range(source)?;
            if let Some(call) = self
                .macro_call(source.node)
                .filter(|call| call.syntax().text_range().start() == range.start())
            {
                range = call.syntax().text_range();
            }
            let text = self
                .item
                .db
                .file_text(self.file)
                .text(self.item.db)
                .get(std::ops::Range::<usize>::from(range))?;
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            (text.chars().count() <= 40).then_some(text)
        };
        let value = if place.is_none() { value() } else { None };
        let at = self.at(self.body.source_of(data.location));
        let way = all.iter().filter_map(|end| end.used).max_by_key(|used| used.location);
        let way = match beyond {
            Some((_, path)) => self.steps(&path),
            None => way.map_or_else(Vec::new, |used| self.way(loan, used.location)),
        };
        Some(Lasting { place, value, exclusive, forbids: data.tracked, at, holders, ends, way })
    }

    /// The end of a loan that lasts longer than the function, and the chain of constraints that asks for that.
    fn beyond(&self, loan: Loan) -> Option<(End, Vec<Outlives>)> {
        let data = self.loan(loan);
        let regions = &self.body.regions;
        self.facts.lifetimes.values.universals_in(regions, data.region).next()?;
        let reason = self.facts.why_in_scope(self.body, loan, data.location);
        let WhyAlive::MustOutlive { region, blamed, .. } = reason.why else {
            let region = self.facts.lifetimes.universal_for(self.body, data.region)?;
            let end = End::Caller { lifetime: self.lifetime(region), returned: false, at: None };
            return Some((end, Vec::new()));
        };
        let returned = blamed.category == Category::Return;
        let end = End::Caller { lifetime: self.lifetime(region), returned, at: self.at(blamed.source) };
        Some((end, reason.path))
    }

    pub(super) fn lifetime(&self, region: Region) -> Option<String> {
        match &self.body.regions.all[region].kind {
            RegionKind::Static => Some("'static".to_owned()),
            RegionKind::Universal { name, .. } => name.as_deref().map(str::to_owned),
            RegionKind::Placeholder | RegionKind::Existential => None,
        }
    }

    fn end(&self, loan: Loan, end: &LoanEnd, in_loop: bool) -> Option<End> {
        let data = self.loan(loan);
        let borrowed = self.range(self.body.source_of(data.location))?;
        if end.why == EndsBy::Overwritten {
            return Some(End::Overwritten { at: self.at_location(end.location)? });
        }
        let Some(used) = end.used else {
            return (end.location == data.location).then_some(End::Here);
        };
        let decl = &self.body.locals[used.local];
        let at = self.range(self.body.source_of(used.location))?;
        if used.drop {
            let variable = decl.name().map(str::to_owned);
            let guard = self.guard(used.local);
            let scope =
                if variable.is_none() { self.temporary_scope(used.local, used.location) } else { None };
            return Some(End::Drop { at: self.line(at, false), variable, guard, scope });
        }
        if self.looks_only(used.location) {
            // What a pattern finds in it decides the way.
            return (!in_loop).then_some(End::Here);
        }
        let doer = self.doer(used.location);
        if at.contains_range(borrowed) {
            return match doer {
                Some(doer) => Some(End::Call(doer)),
                None => (!in_loop).then_some(End::Here),
            };
        }
        if at.end() <= borrowed.start() {
            return Some(End::NextTurn { at: self.line(at, false) });
        }
        if borrowed.contains_range(at) {
            return Some(End::Here);
        }
        Some(End::Use { at: self.at_location(used.location)?, by: doer })
    }

    /// What is given back when the local is dropped, if it is a guard.
    pub(super) fn guard(&self, local: Local) -> Option<Guard> {
        self.context().guard(self.body, &self.body.locals[local])
    }

    /// What the temporary lives as long as, which is dropped at `location`.
    fn temporary_scope(&self, local: Local, location: Location) -> Option<TemporaryScope> {
        let node =
            self.syntax(self.body.locals[local].source.node).filter(|node| !node.file_id.is_macro())?;
        let since_2024 = self.edition() >= Edition::Edition2024;
        let mut inside = node.value;
        loop {
            let parent = inside.parent()?;
            let is = |expr: Option<ast::Expr>| expr.is_some_and(|expr| *expr.syntax() == inside);
            if ast::LetExpr::can_cast(parent.kind()) {
                let outer = parent.ancestors().skip(1).filter_map(ast::Expr::cast);
                return match outer
                    .into_iter()
                    .find(|it| !matches!(it, ast::Expr::BinExpr(_) | ast::Expr::ParenExpr(_)))?
                {
                    ast::Expr::WhileExpr(_) => Some(TemporaryScope::WhileLet),
                    ast::Expr::IfExpr(it) if it.else_branch().is_some() => Some(match since_2024 {
                        true => TemporaryScope::IfLetBeforeElse,
                        false => TemporaryScope::IfLetWithElse,
                    }),
                    _ => None,
                };
            }
            if let Some(it) = ast::MatchExpr::cast(parent.clone())
                && is(it.expr())
            {
                let statement = parent.parent().is_some_and(|node| ast::ExprStmt::can_cast(node.kind()));
                return statement.then_some(TemporaryScope::Match);
            }
            if let Some(it) = ast::ForExpr::cast(parent.clone()) {
                return is(it.iterable()).then_some(TemporaryScope::For);
            }
            if ast::IfExpr::can_cast(parent.kind()) || ast::WhileExpr::can_cast(parent.kind()) {
                let condition = ast::IfExpr::cast(parent.clone()).and_then(|it| it.condition());
                let condition = condition.or_else(|| ast::WhileExpr::cast(parent.clone())?.condition());
                return is(condition).then_some(TemporaryScope::Condition);
            }
            if let Some(list) = ast::StmtList::cast(parent.clone()) {
                if !is(list.tail_expr()) {
                    return None;
                }
                let block = parent.parent()?;
                let body = block.parent().is_some_and(|node| ast::Fn::can_cast(node.kind()));
                return match (since_2024, body) {
                    (true, _) => Some(TemporaryScope::BeforeVariables),
                    (false, true) => Some(TemporaryScope::AfterVariables),
                    (false, false) => None,
                };
            }
            if ast::Stmt::can_cast(parent.kind()) {
                let part = self.body.source_of(location).part;
                return (part == Part::StatementEnd).then_some(TemporaryScope::Statement);
            }
            let logic = ast::BinExpr::cast(parent.clone())
                .is_some_and(|it| matches!(it.op_kind(), Some(ast::BinaryOp::LogicOp(_))));
            if logic || ast::ClosureExpr::can_cast(parent.kind()) || ast::MatchArm::can_cast(parent.kind()) {
                return None;
            }
            inside = parent;
        }
    }

    /// A guard of the same lock or `RefCell` that is still there when `loan` is made for another.
    pub(super) fn still_held(&self, loan: Loan) -> Option<StillHeld> {
        let data = self.loan(loan);
        let (guard, local) = self.guard_of(loan)?;
        let fixed = data
            .place
            .projection
            .iter()
            .all(|elem| matches!(elem.kind, ElemKind::Deref | ElemKind::Field(_)));
        let through = data.place.projection.iter().any(|elem| elem.kind == ElemKind::Deref);
        // Another object may be there by now.
        if !fixed || through && self.body.locals[data.place.local].mutable {
            return None;
        }
        let method = self.syntax(self.body.source_of(data.location).node)?.value;
        let method = ast::MethodCallExpr::cast(method.parent()?)?.name_ref()?.text().to_string();
        let at = self.facts.lifetimes.points.of(data.location);
        let before = self.facts.before(self.body, data.location);
        self.facts.loans.all.iter_enumerated().find_map(|(other, first)| {
            if other == loan || first.place != data.place || !self.facts.scope(self.body, other).contains(at)
            {
                return None;
            }
            let (of, held) = self.guard_of(other)?;
            if of != guard || self.is_shared_guard(local) && self.is_shared_guard(held) {
                return None;
            }
            let certain = match before.place(&Place::local(held)) {
                State::Set => true,
                State::Maybe => false,
                State::Unset => return None,
            };
            let since = self.at(self.body.source_of(first.location))?;
            Some(StillHeld { guard, place: self.name(&data.place)?, method: method.clone(), since, certain })
        })
    }

    /// The guard that the loan is made for: it holds it until it is dropped.
    fn guard_of(&self, loan: Loan) -> Option<(Guard, Local)> {
        let holding = self.facts.holding(self.body, loan);
        let ends = self.facts.ends(self.body, loan, &holding);
        ends.into_iter()
            .filter_map(|end| end.used.filter(|used| used.drop))
            .find_map(|used| Some((self.guard(used.local)?, used.local)))
    }

    fn is_shared_guard(&self, local: Local) -> bool {
        match &self.body.types[self.body.locals[local].ty].kind {
            TypeKind::Adt { name, .. } => {
                matches!(&**name, "Ref" | "RwLockReadGuard" | "MappedRwLockReadGuard")
            }
            _ => false,
        }
    }

    /// Whether the statement tests a temporary for the sake of a pattern, or says that a `let` has its value.
    fn looks_only(&self, location: Location) -> bool {
        let statement = self.body.blocks[location.block].statements.get(location.statement);
        match statement.map(|statement| &statement.kind) {
            Some(StatementKind::Assign(_, Rvalue::Discriminant(place))) => {
                self.body.locals[place.local].name().is_none()
            }
            Some(StatementKind::FakeRead(..) | StatementKind::PlaceMention(_)) => true,
            _ => false,
        }
    }

    /// The last line of the `for` loop that goes through what was borrowed.
    pub(super) fn for_loop(&self, loan: Loan, holding: &Holding) -> Option<At> {
        let all = self.variables_holding(loan, holding);
        let over = all.into_iter().find_map(|local| iterated(self.body, local))?;
        let node = self.syntax(over.node)?;
        let whole = node.value.ancestors().find_map(ast::ForExpr::cast)?;
        if node.file_id.is_macro() {
            return None;
        }
        Some(self.line(whole.syntax().text_range(), true))
    }

    /// How the reference comes from where it is made to what is used at `location`.
    fn way(&self, loan: Loan, location: Location) -> Vec<Step> {
        self.steps(&self.facts.why_in_scope(self.body, loan, location).path)
    }

    /// A chain of constraints as the calls and variables that it leads through.
    pub(super) fn steps(&self, path: &[Outlives]) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let mut add = |step: Step| {
            if !steps.contains(&step) {
                steps.push(step);
            }
        };
        for it in path {
            if let Some(at) = it.location {
                match self.doer(at) {
                    // To follow a reference is no step that anybody wrote.
                    Some(Doer::Operator(symbol)) if symbol == "*" => {}
                    Some(name) => {
                        if let Some(line) = self.at_location(at)
                            && let Some(step) = self.through(path, at, name, line)
                        {
                            add(step);
                        }
                    }
                    None => {}
                }
                if let Category::ClosureUpvar(_) = it.category
                    && let Some(at) = self.at_location(at)
                {
                    add(Step::Closure { at });
                }
            }
            if !self.body.regions.is_universal(it.shorter)
                && let Some(local) = self.variable_of(it.shorter)
                && let (Some(name), Some(at)) = (self.body.locals[local].name(), self.at_location_of(it))
            {
                add(Step::Variable { name: name.to_owned(), at });
            }
        }
        steps
    }

    /// What the call at `location` does with the reference on its way.
    fn through(&self, path: &[Outlives], location: Location, name: Doer, at: At) -> Option<Step> {
        let last = path.iter().rfind(|it| it.location == Some(location))?;
        if self.body.regions.is_universal(last.shorter) {
            return None;
        }
        let TerminatorKind::Call { destination, .. } = &self.body.blocks[location.block].terminator().kind
        else {
            return None;
        };
        let result = self.body.regions.of_local.get(destination.local);
        Some(match result.is_some_and(|of| of.contains(&last.shorter)) {
            true => Step::Call { name, at },
            false => Step::Stored { name, at },
        })
    }

    fn at_location_of(&self, it: &Outlives) -> Option<At> {
        match it.location {
            Some(at) => self.at_location(at),
            None => self.at(it.source),
        }
    }

    /// The variable that alone has the region in its type.
    fn variable_of(&self, region: Region) -> Option<Local> {
        let all = self.body.regions.of_local.iter_enumerated();
        let mut with = all.filter(|(_, of)| of.contains(&region)).map(|(local, _)| local);
        with.find(|&local| self.body.locals[local].name().is_some())
    }

    // --------------------------------------------------------- restrictions

    /// What is not allowed with `place` at `location`, and by whom.
    pub(super) fn restricted(&self, place: &Place, location: Location) -> Option<Restricted> {
        let all = self.facts.restricting(self.body, place, location);
        let mut by: Vec<Lasting> = Vec::new();
        for loan in all {
            if let Some(of) = self.lasting(loan)
                && !by.contains(&of)
                && !of.holders.is_empty()
            {
                by.push(of);
            }
        }
        // What an exclusive borrow forbids need not be said of the shared ones.
        by.sort_by_key(|of| !of.exclusive);
        let behind = place.projection.iter().any(|elem| elem.kind == ElemKind::Deref);
        let owns = !self.body.types[place.ty(self.body)].copy;
        let place = self.name(place)?;
        (!by.is_empty()).then_some(Restricted { place, by, movable: !behind && owns })
    }

    /// The loans of `local`, or of a part of it, that variables hold.
    pub(super) fn lent_out(&self, local: Local) -> Vec<Lasting> {
        let all = self.facts.loans.all.iter_enumerated();
        let own = all.filter(|(_, data)| data.place.local == local && data.tracked);
        let behind = |data: &LoanData| data.place.projection.iter().any(|elem| elem.kind == ElemKind::Deref);
        let lasting = own.filter(|(_, data)| !behind(data)).filter_map(|(loan, _)| self.lasting(loan));
        let mut found: Vec<Lasting> = Vec::new();
        for of in lasting.filter(|of| !of.holders.is_empty()) {
            if !found.contains(&of) {
                found.push(of);
            }
        }
        found
    }

    /// The loans that `local` holds, in the order of the text.
    pub(super) fn held_by(&self, local: Local) -> Vec<Loan> {
        let mut all: Vec<Loan> = Vec::new();
        for (loan, data) in self.facts.loans.all.iter_enumerated() {
            // A value of no name is told of where it is borrowed itself.
            let of_value = data.place.projection.iter().all(|elem| elem.kind != ElemKind::Deref);
            if data.kind == BorrowKind::Fake || self.name(&data.place).is_none() && !of_value {
                continue;
            }
            let holding = self.facts.holding(self.body, loan);
            if holding.is_in(self.body, local) && self.variables_holding(loan, &holding).contains(&local) {
                all.push(loan);
            }
        }
        all
    }
}

/// How the call of an operator's function is written.
fn symbol(function: &str) -> Option<&'static str> {
    Some(match function {
        "index" | "index_mut" => "[]",
        "deref" | "deref_mut" => "*",
        "add" => "+",
        "sub" => "-",
        "mul" => "*",
        "div" => "/",
        "rem" => "%",
        "neg" => "-",
        "not" => "!",
        "bitand" => "&",
        "bitor" => "|",
        "bitxor" => "^",
        "shl" => "<<",
        "shr" => ">>",
        "eq" => "==",
        "ne" => "!=",
        "lt" => "<",
        "le" => "<=",
        "gt" => ">",
        "ge" => ">=",
        "add_assign" => "+=",
        "sub_assign" => "-=",
        "mul_assign" => "*=",
        "div_assign" => "/=",
        "rem_assign" => "%=",
        "bitand_assign" => "&=",
        "bitor_assign" => "|=",
        "bitxor_assign" => "^=",
        "shl_assign" => "<<=",
        "shr_assign" => ">>=",
        _ => return None,
    })
}
