//! An access that a borrow forbids, or a reference that outlives what it refers to: the facts for its story.

use ra_ap_hir as hir;
use ra_ap_span::Edition;
use ra_ap_syntax::{
    AstNode, SyntaxNode,
    ast::{self, HasArgList as _, HasName as _},
};

use super::{
    context::{Context, quote},
    functions, type_facts,
};
use crate::{
    borrowck::{Access, Code, Conflict, OwnershipError, Reason, WhyAlive, iterated},
    explain::{
        Story,
        conflicts::{self, By, Forbidden, Note, Way, What, Why},
        lending::Step,
    },
    ide::lending::Lending,
    ir::*,
};

pub(super) fn forbidden(cx: &Context<'_>, id: BodyId, error: &OwnershipError) -> Option<Story> {
    let Reason::Lent(conflict) = &error.reason else { return None };
    let lending = Lending::new(cx.item.as_ref()?, cx.file, id)?;
    let mut first = lending.lasting(conflict.loan)?;
    // The chain to what keeps it alive here, not to its last use of all.
    first.way = lending.steps(&conflict.reason.path);
    let told = Told { cx, of: &lending, error, conflict };
    let why = told.why();
    let notes = told.notes(&first.way, &why);
    let instead = told.instead(&why, &notes);
    let place = lending.name(&error.place);
    let code = error.code.name();
    Some(conflicts::forbidden(&Forbidden { code, what: told.what()?, place, first, why, notes, instead }))
}

struct Told<'a, 'db> {
    cx: &'a Context<'db>,
    of: &'a Lending<'a, 'db>,
    error: &'a OwnershipError,
    conflict: &'a Conflict,
}

impl Told<'_, '_> {
    fn what(&self) -> Option<What> {
        let (conflict, of) = (self.conflict, self.of);
        Some(match self.error.code {
            Code::E0499 | Code::E0500 | Code::E0501 | Code::E0502 | Code::E0524 => {
                What::Borrow { exclusive: self.exclusive(), by: self.callee() }
            }
            Code::E0503 => What::Read,
            Code::E0506 => What::Assign,
            Code::E0510 => What::InGuard,
            Code::E0505 => What::Move { into: self.callee() },
            Code::E0597 => What::Ends { at: of.at(conflict.accessed) },
            Code::E0716 => What::TemporaryEnds { at: of.at(conflict.accessed) },
            Code::E0515 => What::Returned,
            Code::E0373 => What::Closure { word: super::closures::word(&self.node(conflict.borrowed)?) },
            Code::E0521 => What::Escapes,
            Code::E0713 => What::Destructor { at: of.at(conflict.accessed) },
            _ => return None,
        })
    }

    fn exclusive(&self) -> bool {
        match self.conflict.access {
            Access::Borrow(kind) => kind != BorrowKind::Shared,
            Access::Read => false,
            _ => true,
        }
    }

    fn node(&self, source: Source) -> Option<SyntaxNode> {
        self.cx.syntax_of(source.node)
    }

    /// The widest node of the file with the text of `source`.
    fn node_in_file(&self, source: Source) -> Option<SyntaxNode> {
        let range = self.of.range(source)?;
        let root = self.cx.outer.parent()?.ancestors().last()?;
        let covering = root.covering_element(range);
        let node = covering.as_node().cloned().or_else(|| covering.parent())?;
        node.ancestors().take_while(|node| node.text_range() == range).last().or(Some(node))
    }

    /// The method or function that the access is for.
    fn callee(&self) -> Option<String> {
        let node = self.node(self.error.primary)?;
        let expr = ast::Expr::cast(node)?;
        if let ast::Expr::MethodCallExpr(call) = &expr {
            return Some(call.name_ref()?.text().to_string());
        }
        let mut node = expr.syntax().clone();
        if ast::RefExpr::can_cast(node.parent()?.kind()) {
            node = node.parent()?;
        }
        let parent = node.parent()?;
        if let Some(call) = ast::MethodCallExpr::cast(parent.clone()) {
            return Some(call.name_ref()?.text().to_string());
        }
        if let Some(record) = self.record(&node) {
            return quote(record.path()?.syntax());
        }
        let call = ast::CallExpr::cast(ast::ArgList::cast(parent)?.syntax().parent()?)?;
        quote(call.expr()?.syntax())
    }

    /// The struct literal that `node` is a field of.
    fn record(&self, node: &SyntaxNode) -> Option<ast::RecordExpr> {
        let field = ast::RecordExprField::cast(node.parent()?)?;
        field.syntax().ancestors().find_map(ast::RecordExpr::cast)
    }

    fn why(&self) -> Why {
        let (of, body) = (self.of, self.of.body);
        let name = |local: Local| body.locals[local].name().map(str::to_owned);
        let told = match &self.conflict.reason.why {
            WhyAlive::UsedLater { local, location, .. } => match self.of_loop(*local) {
                Some(at) => Some(Why::Loop { at }),
                None => of.at_location(*location).map(|at| Why::Used {
                    holder: name(*local),
                    by: of.doer(*location),
                    at,
                }),
            },
            WhyAlive::UsedInNextTurn { local, location, .. } => match self.of_loop(*local) {
                Some(at) => Some(Why::Loop { at }),
                None => of.at_location(*location).map(|at| Why::NextTurn { holder: name(*local), at }),
            },
            WhyAlive::UsedWhenDropped { local, location, order } => {
                of.at_location(*location).map(|at| Why::Dropped { holder: name(*local), at, order: *order })
            }
            WhyAlive::MustOutlive { region, blamed, .. } => {
                let by = match blamed.category {
                    Category::Return | Category::OpaqueType => By::Return,
                    Category::CallArgument => By::Argument(self.called(blamed)),
                    Category::TypeAnnotation => By::Annotation,
                    Category::Assignment => By::Assignment,
                    _ => By::Other,
                };
                Some(Why::MustOutlive { lifetime: of.lifetime(*region), by, at: of.at(blamed.source) })
            }
            WhyAlive::Unexplained => None,
        };
        told.unwrap_or(Why::Unknown)
    }

    fn called(&self, blamed: &Outlives) -> Option<String> {
        let node = self.node(blamed.source)?;
        let call = match ast::Expr::cast(node.clone())? {
            ast::Expr::CallExpr(call) => call,
            ast::Expr::MethodCallExpr(call) => return Some(call.name_ref()?.text().to_string()),
            _ => ast::CallExpr::cast(ast::ArgList::cast(node.parent()?)?.syntax().parent()?)?,
        };
        quote(call.expr()?.syntax())
    }

    /// The end of the `for` loop that `local` is the iterator of.
    fn of_loop(&self, local: Local) -> Option<crate::explain::At> {
        iterated(self.of.body, local)?;
        let holding = self.of.facts.holding(self.of.body, self.conflict.loan);
        self.of.for_loop(self.conflict.loan, &holding)
    }

    // ---------------------------------------------------------------- notes

    fn notes(&self, way: &[Step], why: &Why) -> Vec<Note> {
        let (of, body, conflict, error) = (self.of, self.of.body, self.conflict, self.error);
        let mut notes = Vec::new();
        let borrows = matches!(
            error.code,
            Code::E0499 | Code::E0502 | Code::E0503 | Code::E0505 | Code::E0506 | Code::E0500 | Code::E0501
        );
        if borrows && of.facts.only_returned_elsewhere(body, conflict.loan, error.location) {
            notes.push(Note::Limit);
        }
        if let WhyAlive::UsedLater { local, .. } = &conflict.reason.why
            && *local == conflict.lent.local
            && error.code == Code::E0499
            && let Some(variable) = of.name(&Place::local(*local))
        {
            notes.push(Note::LocksItself { variable, method: self.first_callee() });
        }
        if let (Some(container), Access::Borrow(_) | Access::Reserve | Access::Activate(_)) =
            (self.indexed(), conflict.access)
        {
            notes.push(Note::Indices { container });
        } else if let (Some(whole), Some(part), Some(callee)) =
            (of.name(&error.place), of.name(&conflict.lent), self.callee())
            && conflict.lent.projection.len() > error.place.projection.len()
            && part.contains('.')
            && matches!(conflict.access, Access::Borrow(_) | Access::Activate(_) | Access::Reserve)
        {
            notes.push(Note::Signature { callee, whole, part });
        }
        if error.code == Code::E0502
            && let Some(expr) = self.node(conflict.borrowed).and_then(ast::RefExpr::cast)
            && expr.mut_token().is_some()
            && let Why::Used { holder: None, by: Some(_), .. } = why
            && let Some(place) = expr.expr().and_then(|expr| quote(expr.syntax()))
        {
            notes.push(Note::NotTwoPhase { place });
        }
        let called = way.iter().filter_map(|step| match step {
            Step::Call { name: crate::explain::lending::Doer::Function(name), .. } => Some(name.clone()),
            _ => None,
        });
        for function in called {
            if self.captures_all(&function) {
                notes.push(Note::CapturesAll { function });
            }
        }
        notes.extend(self.tail());
        notes.extend(self.whole_variable());
        notes
    }

    fn first_callee(&self) -> Option<String> {
        let node = self.node(self.conflict.borrowed)?;
        let call =
            ast::MethodCallExpr::cast(node.clone()).or_else(|| ast::MethodCallExpr::cast(node.parent()?))?;
        Some(call.name_ref()?.text().to_string())
    }

    /// Both borrows are of elements of this, by a call of `index`.
    fn indexed(&self) -> Option<String> {
        let base = |source: Source| {
            let node = self.node(source)?;
            let around = node.ancestors().take(2).find_map(ast::IndexExpr::cast)?;
            quote(around.base()?.syntax())
        };
        let (first, second) = (base(self.conflict.borrowed)?, base(self.error.primary)?);
        (first == second).then_some(first)
    }

    /// Whether the function of this name that is called on the way to the last use captures all lifetimes.
    fn captures_all(&self, name: &str) -> bool {
        if self.cx.edition < Edition::Edition2024 {
            return false;
        }
        self.conflict.reason.calls(self.of.body).any(|location| {
            let Some(node) = self.node(self.of.body.source_of(location)) else { return false };
            let function = match ast::Expr::cast(node) {
                Some(ast::Expr::CallExpr(call)) => call.expr().and_then(|callee| {
                    match self.cx.sema.resolve_expr_as_callable(&callee)?.kind() {
                        hir::CallableKind::Function(function) => Some(function),
                        _ => None,
                    }
                }),
                Some(ast::Expr::MethodCallExpr(call)) => self.cx.sema.resolve_method_call(&call),
                _ => None,
            };
            let Some(function) = function else { return false };
            function.name(self.cx.db).as_str() == name
                && self
                    .cx
                    .sema
                    .source(function)
                    .is_some_and(|source| functions::captures_all(self.cx, &source.value))
        })
    }

    /// A temporary of a block's last expression, whose end the editions see differently.
    fn tail(&self) -> Option<Note> {
        let body = self.of.body;
        let since_2024 = self.cx.edition >= Edition::Edition2024;
        let temporary = match (self.error.code, &self.conflict.reason.why) {
            (Code::E0716, _) if since_2024 => self.conflict.lent.local,
            (Code::E0597, WhyAlive::UsedWhenDropped { local, .. }) if !since_2024 => *local,
            _ => return None,
        };
        if body.locals[temporary].kind != LocalKind::Temp {
            return None;
        }
        let node = self.node_in_file(body.locals[temporary].source)?;
        let mut inside = node.clone();
        let tail = loop {
            let parent = inside.parent()?;
            if let Some(list) = ast::StmtList::cast(parent.clone()) {
                break list.tail_expr().filter(|tail| *tail.syntax() == inside)?;
            }
            if ast::Stmt::can_cast(parent.kind()) || ast::ClosureExpr::can_cast(parent.kind()) {
                return None;
            }
            inside = parent;
        };
        // The value of the block itself is no temporary of it.
        if since_2024 {
            let end = self.of.range(self.conflict.accessed)?;
            let block = tail.syntax().parent()?.text_range();
            let ends = end.end() >= tail.syntax().text_range().end() && end.end() <= block.end();
            return ends.then_some(Note::TailSince2024);
        }
        Some(Note::TailBefore2024 { temporary: quote(&node) })
    }

    /// A closure of an old edition that captures a variable of which it uses a field.
    fn whole_variable(&self) -> Option<Note> {
        if self.cx.edition >= Edition::Edition2021 {
            return None;
        }
        let closure =
            [self.error.primary, self.conflict.borrowed, self.of.body.source_of(self.error.location)];
        let capture = closure.into_iter().any(|source| source.why == crate::ir::Why::Capture)
            || self.conflict.captured.is_some();
        if !capture || self.error.place.projection == self.conflict.lent.projection {
            return None;
        }
        let whole =
            [&self.error.place, &self.conflict.lent].into_iter().find(|place| place.projection.is_empty())?;
        Some(Note::WholeVariable { variable: self.of.name(whole)? })
    }

    // ------------------------------------------------------------ instead of

    fn instead(&self, why: &Why, notes: &[Note]) -> Vec<Way> {
        let mut ways = Vec::new();
        let code = self.error.code;
        for note in notes {
            match note {
                Note::Indices { container } if self.exclusive() && code == Code::E0499 => {
                    ways.push(Way::TwoElements { container: container.clone() });
                }
                Note::LocksItself { .. } => ways.push(Way::PlainSelf),
                Note::NotTwoPhase { .. } => ways.push(Way::MethodSyntax),
                Note::CapturesAll { function } => {
                    ways.push(Way::CaptureNothing { function: function.clone() });
                }
                Note::Signature { .. } => ways.push(Way::Fields),
                Note::WholeVariable { .. } => ways.push(Way::FieldFirst),
                Note::Limit => ways.extend(self.entry()),
                _ => {}
            }
        }
        match code {
            Code::E0499 | Code::E0502 | Code::E0503 | Code::E0505 | Code::E0506 => match why {
                Why::Loop { .. } if matches!(code, Code::E0502 | Code::E0499) => ways.push(Way::AfterLoop),
                Why::Used { holder: Some(holder), at, .. } if notes.is_empty() => {
                    ways.push(Way::UseBefore { holder: holder.clone(), at: at.clone() });
                    ways.extend(self.copy());
                }
                Why::MustOutlive { by: By::Return, .. }
                    if code == Code::E0505
                        && self.node(self.error.primary).is_some_and(|node| self.record(&node).is_some()) =>
                {
                    ways.push(Way::SelfReference);
                }
                _ => {}
            },
            Code::E0597 => match (why, self.of.name(&Place::local(self.conflict.lent.local))) {
                (Why::Dropped { holder: Some(before), order: true, .. }, Some(name)) => {
                    ways.push(Way::DeclareFirst { name, before: before.clone() });
                }
                (Why::Used { holder: Some(_), .. }, Some(name)) => ways.push(Way::DeclareOutside { name }),
                _ => {}
            },
            Code::E0716 => ways.push(Way::NameIt),
            Code::E0515 => ways.push(Way::OwnedResult),
            Code::E0373 => {
                ways.push(Way::MoveKeyword);
                if let Why::MustOutlive { by: By::Argument(Some(callee)), .. } = why
                    && callee.ends_with("spawn")
                    && callee.contains("thread")
                {
                    ways.push(Way::ScopedThreads);
                }
            }
            _ => {}
        }
        ways
    }

    /// `let first = v[0];`
    fn copy(&self) -> Option<Way> {
        let node = self.node(self.conflict.borrowed)?;
        let expr = node.ancestors().take(3).find_map(ast::RefExpr::cast)?;
        let statement = ast::LetStmt::cast(expr.syntax().parent()?)?;
        let of = expr.expr()?;
        let ty = self.cx.type_of(&of)?;
        let simple = statement.ty().is_none() && expr.mut_token().is_none();
        let ast::Pat::IdentPat(pat) = statement.pat()? else { return None };
        (simple && type_facts::facts(self.cx, &ty).is_copy()).then_some(())?;
        Some(Way::Copy { statement: format!("let {} = {};", pat.name()?.text(), quote(of.syntax())?) })
    }

    /// Whether the borrow is a map's, which has entries.
    fn entry(&self) -> Option<Way> {
        let node = self.node(self.conflict.borrowed)?;
        let call =
            ast::MethodCallExpr::cast(node.clone()).or_else(|| ast::MethodCallExpr::cast(node.parent()?))?;
        let receiver = call.receiver()?;
        let ty = self.cx.type_of(&receiver)?.strip_references();
        let is_map = ty.as_adt().is_some_and(|adt| {
            matches!(adt.name(self.cx.db).as_str(), "HashMap" | "BTreeMap")
                && adt.module(self.cx.db).krate(self.cx.db).origin(self.cx.db).is_lang()
        });
        let looks_up = matches!(call.name_ref()?.text(), "get" | "get_mut");
        call.arg_list()?;
        (is_map && looks_up).then(|| Some(Way::Entry { map: quote(receiver.syntax())? }))?
    }
}
