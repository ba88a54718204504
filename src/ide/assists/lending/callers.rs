//! Every call of a function whose parameter becomes a reference.

use hir_def::{DefWithBodyId, FunctionId};
use ra_ap_base_db::SourceDatabase as _;
use ra_ap_hir as hir;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_expand::HirFileId;
use ra_ap_ide_db::{
    defs::{Definition, NameRefClass},
    search::FileReferenceNode,
};
use ra_ap_syntax::{
    AstNode as _, SyntaxKind, SyntaxToken, TextRange, TextSize,
    ast::{self, HasArgList as _, prec::ExprPrecedence},
};
use ra_ap_vfs::FileId;

use super::parameter::Form;
use crate::ide::{
    FilePosition, FileRange, TextEdit,
    assists::context::{Context, around},
    cursor::Item,
};

/// Which of its operands a call gives away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ide::assists) enum Position {
    This,
    /// Of the parameters after `self`.
    Argument(usize),
}

/// An operand that a call gives to the parameter.
pub(in crate::ide::assists) struct Given {
    pub file: FileId,
    pub function: FunctionId,
    pub expr: ast::Expr,
    pub hir_file: HirFileId,
    /// As `x.f()`: a reference is taken without being written.
    receiver: bool,
}

/// What every call gives; None if the function is used otherwise, or where it can not be seen.
pub(in crate::ide::assists) fn find(
    context: &Context<'_>,
    function: hir::Function,
    position: Position,
) -> Option<Vec<Given>> {
    let mut all = Vec::new();
    let mut known: Vec<FileRange> = Vec::new();
    let usages = Definition::Function(function).usages(&context.sema).all();
    for (file, references) in &usages.references {
        let file = file.file_id(context.db);
        for reference in references {
            known.push(FileRange { file, range: reference.range });
            let FileReferenceNode::NameRef(name) = &reference.name else { return None };
            if name.syntax().ancestors().any(|node| ast::UseTree::can_cast(node.kind())) {
                continue;
            }
            let hir_file = context.sema.hir_file_for(name.syntax());
            let parent = name.syntax().parent()?;
            let (expr, receiver) = match ast::MethodCallExpr::cast(parent.clone()) {
                Some(call) => match position {
                    Position::This => (call.receiver()?, true),
                    Position::Argument(index) => (call.arg_list()?.args().nth(index)?, false),
                },
                None => {
                    let path = ast::PathSegment::cast(parent)?.parent_path().top_path();
                    let path = ast::PathExpr::cast(path.syntax().parent()?)?;
                    let call = ast::CallExpr::cast(path.syntax().parent()?)?;
                    if call.expr()?.syntax() != path.syntax() {
                        return None;
                    }
                    let index = match position {
                        Position::This => 0,
                        Position::Argument(index) => index + usize::from(function.has_self_param(context.db)),
                    };
                    (call.arg_list()?.args().nth(index)?, false)
                }
            };
            let at = context.written(expr.syntax(), hir_file).filter(|at| at.file == file)?;
            let caller = Item::around(context.db, FilePosition { file, offset: at.range.start() })?;
            let DefWithBodyId::FunctionId(function) = caller.def else { return None };
            all.push(Given { file, function, expr, hir_file, receiver });
        }
    }
    all.sort_by_key(|given| (given.file, given.expr.syntax().text_range().start()));
    all_are_seen(context, function, &known).then_some(all)
}

/// Whether no other place of the workspace may be a call: code that is configured out, or that a
/// macro's definition has, is not analysed.
fn all_are_seen(context: &Context<'_>, function: hir::Function, known: &[FileRange]) -> bool {
    let db = context.db;
    let name = function.name(db).as_str().to_owned();
    for krate in function.module(db).krate(db).transitive_reverse_dependencies(db) {
        let root = db.file_source_root(krate.root_file(db)).source_root_id(db);
        let root = db.source_root(root).source_root(db);
        for file in root.iter() {
            let text = db.file_text(file).text(db);
            let mut at = 0;
            while let Some(found) = text[at..].find(&name) {
                let start = at + found;
                at = start + name.len();
                let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
                if text[..start].ends_with(part_of_name) || text[at..].starts_with(part_of_name) {
                    continue;
                }
                let (Ok(start), Ok(len)) = (TextSize::try_from(start), TextSize::try_from(name.len())) else {
                    return false;
                };
                let range = TextRange::at(start, len);
                if !known.contains(&FileRange { file, range }) && may_be_call(context, file, start) {
                    return false;
                }
            }
        }
    }
    true
}

fn may_be_call(context: &Context<'_>, file: FileId, offset: TextSize) -> bool {
    let tree = context.sema.parse_guess_edition(file);
    let Some(token) = tree.syntax().token_at_offset(offset).right_biased() else { return false };
    let Some(parent) = token.parent() else { return false };
    match token.kind() {
        SyntaxKind::IDENT => {}
        // `#[serde(serialize_with = "…")]`
        SyntaxKind::STRING => return token.parent_ancestors().any(|node| ast::Attr::can_cast(node.kind())),
        SyntaxKind::COMMENT => return is_in_example(token),
        _ => return false,
    }
    if let Some(name) = ast::NameRef::cast(parent.clone()) {
        // A call of something else of that name.
        return NameRefClass::classify(&context.sema, &name).is_none();
    }
    if !ast::TokenTree::can_cast(parent.kind()) {
        return false;
    }
    // In a macro's argument: what it became tells.
    let inside = context.sema.descend_into_macros(token);
    inside.is_empty()
        || inside.into_iter().any(|token| match token.parent().and_then(ast::NameRef::cast) {
            Some(name) => NameRefClass::classify(&context.sema, &name).is_none(),
            None => token.parent().is_some_and(|parent| ast::TokenTree::can_cast(parent.kind())),
        })
}

/// Whether a comment is documentation with code in it, which is compiled as a test.
fn is_in_example(token: SyntaxToken) -> bool {
    let blank = |token: &SyntaxToken| matches!(token.kind(), SyntaxKind::COMMENT | SyntaxKind::WHITESPACE);
    let before = std::iter::successors(Some(token.clone()), SyntaxToken::prev_token).take_while(blank);
    let after = std::iter::successors(Some(token), SyntaxToken::next_token).take_while(blank);
    before.chain(after).any(|token| {
        let text = token.text();
        let documents = ["///", "//!", "/**", "/*!"].iter().any(|start| text.starts_with(start));
        documents && text.contains("```")
    })
}

impl Given {
    pub(in crate::ide::assists) fn is_receiver(&self) -> bool {
        self.receiver
    }

    /// The edits that lend the operand, and the same with a stand-in for the changed function.
    pub(super) fn lend(&self, context: &Context<'_>, form: &Form) -> Option<(Vec<TextEdit>, Vec<TextEdit>)> {
        let range = context.written(self.expr.syntax(), self.hir_file)?.range;
        let stand_in = form.stand_in;
        if self.receiver {
            return Some((Vec::new(), around(range, &format!("{stand_in}(&"), ")")));
        }
        if form.text
            && let Some(literal) = self.literal()
        {
            let edit = |text: String| vec![TextEdit { range, text }];
            return Some((edit(literal.clone()), edit(format!("{stand_in}({literal})"))));
        }
        // A copy made for the callee alone is not needed any more.
        if let Some(place) = self.cloned(context, form) {
            let inner = context.written(place.syntax(), self.hir_file)?.range;
            let tail = TextEdit { range: TextRange::new(inner.end(), range.end()), text: String::new() };
            let mut real = around(inner, form.borrow, "");
            real.push(tail.clone());
            let mut tried = around(inner, &format!("{stand_in}({}", form.borrow), "");
            tried.push(TextEdit { text: ")".to_owned(), ..tail });
            return Some((real, tried));
        }
        let parens = self.expr.precedence().needs_parentheses_in(ExprPrecedence::Prefix);
        let (open, close) = if parens { ("(", ")") } else { ("", "") };
        let real = around(range, &format!("{}{open}", form.borrow), close);
        let tried = around(range, &format!("{stand_in}({}{open}", form.borrow), &format!("{close})"));
        Some((real, tried))
    }

    /// The literal of `String::from("…")`, `"…".to_string()` and their like.
    fn literal(&self) -> Option<String> {
        let literal = match &self.expr {
            ast::Expr::MethodCallExpr(call) => {
                let name = call.name_ref()?;
                if !["to_string", "to_owned", "into"].contains(&name.text()) {
                    return None;
                }
                call.receiver()?
            }
            ast::Expr::CallExpr(call) => {
                if call.expr()?.syntax().text() != "String::from" {
                    return None;
                }
                call.arg_list()?.args().next()?
            }
            _ => return None,
        };
        let ast::Expr::Literal(literal) = literal else { return None };
        matches!(literal.kind(), ast::LiteralKind::String(_)).then(|| literal.syntax().text().to_string())
    }

    /// `x` of `x.clone()`, where `x` is an owned place of the parameter's type.
    fn cloned(&self, context: &Context<'_>, form: &Form) -> Option<ast::Expr> {
        let ast::Expr::MethodCallExpr(call) = &self.expr else { return None };
        if call.name_ref()?.text() != "clone" || call.arg_list()?.args().next().is_some() {
            return None;
        }
        let place = call.receiver()?;
        if !matches!(place, ast::Expr::PathExpr(_) | ast::Expr::FieldExpr(_)) {
            return None;
        }
        let adt = context.type_of(&place)?.as_adt()?;
        (Some(adt) == form.adt && context.type_of(&self.expr)?.as_adt() == form.adt).then_some(place)
    }
}
