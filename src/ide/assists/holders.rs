//! Variables that are in the way as long as they live, since they are dropped with their block: guards,
//! and what has a destructor that may look at a borrow.

use ra_ap_hir as hir;
use ra_ap_ide_db::defs::Definition;
use ra_ap_syntax::{
    AstNode as _, SyntaxNode, TextRange,
    ast::{self, HasName as _},
};

use super::{
    TextEdit,
    context::{Context, Error},
    statements::Block,
};
use crate::{
    borrowck::{Access, WhyAlive},
    ir::{LocalKind, Node},
};

/// A variable that is to end before its block does.
pub(super) struct Holder<'db> {
    pub name: String,
    /// The block that declares it, and the number of the `let`.
    pub block: Block<'db>,
    pub declared: usize,
    /// The number of the last statement that names it.
    pub last: usize,
    /// The statement that it must end before; the number behind the last one for the end of the block.
    pub conflict: usize,
    /// The error it is behind; None for a guard at the cursor that nothing needs any more.
    pub error: Option<Error>,
    /// What the action is about.
    pub target: TextRange,
    pub is_guard: bool,
}

/// The variables whose drop makes an error at the cursor; the guard that the cursor is at.
pub(super) fn all<'db>(context: &Context<'db>) -> Vec<Holder<'db>> {
    let mut found: Vec<Holder<'db>> = Vec::new();
    for lent in context.lent() {
        let WhyAlive::UsedWhenDropped { local, .. } = lent.conflict.reason.why else { continue };
        let LocalKind::Var { binding, name: Some(_), .. } = lent.body.locals[local].kind else { continue };
        let Some(node) = context.node(Node::Binding(binding)) else { continue };
        if node.file_id.file_id().is_none() {
            continue;
        }
        let Some(mut holder) = declared(context, &node.value) else { continue };
        let primary = lent.error.primary;
        if lent.conflict.access != Access::End
            && let Some(number) = holder.block.number_of(primary)
        {
            holder.conflict = number;
        }
        holder.target = primary;
        holder.error = Some(lent.error);
        // A later declaration of the same borrow is another error.
        if holder.last < holder.conflict {
            found.push(holder);
        }
    }
    found.extend(guard_here(context));
    found
}

/// A guard that is held although nothing needs it any more.
fn guard_here<'db>(context: &Context<'db>) -> Option<Holder<'db>> {
    let pat: ast::IdentPat = context.node_here()?;
    context.item_range()?.contains_range(pat.syntax().text_range()).then_some(())?;
    let holder = declared(context, pat.syntax())?;
    let rest = holder.block.elements.get(holder.last + 1..)?;
    // A guard that nobody uses is there for what follows. A look at what is left needs no unlocking before.
    let does_something = rest.iter().any(|node| {
        node.descendants().any(|node| {
            ast::CallExpr::can_cast(node.kind())
                || ast::MethodCallExpr::can_cast(node.kind())
                || ast::MacroCall::can_cast(node.kind())
                || ast::AwaitExpr::can_cast(node.kind())
        })
    });
    (holder.is_guard && holder.last > holder.declared && does_something).then_some(holder)
}

/// The variable that `node` declares in a `let`.
fn declared<'db>(context: &Context<'db>, node: &SyntaxNode) -> Option<Holder<'db>> {
    let pat = ast::IdentPat::cast(node.clone())?;
    if pat.ref_token().is_some() || pat.at_token().is_some() {
        return None;
    }
    let name = pat.name()?.text().to_string();
    let range = pat.syntax().text_range();
    let (block, declared) = context.blocks_around(range).into_iter().next()?;
    let statement = ast::LetStmt::cast(block.elements[declared].clone())?;
    // What is given its value later is, for the checker, also full where the drop of its old value unwinds.
    statement.initializer()?;
    statement.pat()?.syntax().text_range().contains_range(range).then_some(())?;
    let local = context.sema.to_def(&pat)?;
    let usages = Definition::Local(local).usages(&context.sema).all();
    let uses = usages.references.values().flatten();
    let last = uses.filter_map(|reference| block.number_of(reference.range)).max().unwrap_or(declared);
    Some(Holder {
        name,
        declared,
        last,
        conflict: block.elements.len(),
        block,
        error: None,
        target: range,
        is_guard: is_guard(context, &local.ty(context.db)),
    })
}

/// Whether a type holds a lock, or a borrow that is counted at run time.
pub(super) fn is_guard(context: &Context<'_>, ty: &hir::Type<'_>) -> bool {
    let Some(adt) = ty.as_adt() else { return false };
    let name = adt.name(context.db).as_str().to_owned();
    let of_std = adt.module(context.db).krate(context.db).origin(context.db).is_lang();
    name.ends_with("Guard") || of_std && (name == "Ref" || name == "RefMut")
}

pub(super) fn works(context: &Context<'_>, holder: &Holder<'_>, edits: &[TextEdit]) -> bool {
    context.attempt(edits).is_some_and(|trial| context.is_better(holder.error.as_ref(), &trial))
}
