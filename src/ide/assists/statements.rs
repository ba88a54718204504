//! The statements of a block as pieces of text: which of them a place is in, how one moves, and what
//! it must not be moved past.
//!
//! Text moves whole: a statement takes its comments along, and its lines where they are its own.

use std::collections::HashSet;

use ra_ap_syntax::{
    AstNode as _, SyntaxKind, SyntaxNode, SyntaxToken, T, TextRange, TextSize,
    ast::{self, HasName as _},
};

use super::{TextEdit, context::Context};
use crate::ir::{LocalKind, Mutability, TypeKind};

/// The statements of one block, its tail included.
pub(super) struct Block<'db> {
    pub list: ast::StmtList,
    pub elements: Vec<SyntaxNode>,
    /// Whether the last of them is the block's value.
    pub has_tail: bool,
    /// The text of the whole file.
    text: &'db str,
}

/// Between which statements a text is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    Before(usize),
    After(usize),
}

/// Macros of std that neither leave the function nor declare anything.
const HARMLESS_MACROS: [&str; 19] = [
    "print",
    "println",
    "eprint",
    "eprintln",
    "write",
    "writeln",
    "format",
    "format_args",
    "vec",
    "matches",
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "dbg",
    "concat",
    "stringify",
];

impl<'db> Context<'db> {
    /// The blocks around `range` of the file at hand, innermost first, and the number of the statement
    /// of each that has it.
    pub fn blocks_around(&self, range: TextRange) -> Vec<(Block<'db>, usize)> {
        let found = || {
            let text = self.file_text();
            let token = self.item_root()?.token_at_offset(range.start()).right_biased()?;
            let item = self.item_range()?;
            let lists = token
                .parent_ancestors()
                .take_while(|node| item.contains_range(node.text_range()))
                .filter_map(ast::StmtList::cast);
            let with_number = lists.filter_map(|list| {
                let block = Block::new(list, text);
                let number = block.number_of(range)?;
                Some((block, number))
            });
            Some(with_number.collect())
        };
        found().unwrap_or_default()
    }

    /// The innermost block that has both places in different statements, or the same one.
    pub fn block_of_both(&self, one: TextRange, other: TextRange) -> Option<(Block<'db>, usize, usize)> {
        self.blocks_around(one).into_iter().find_map(|(block, first)| {
            let second = block.number_of(other)?;
            Some((block, first, second))
        })
    }

    /// Whether statement `moved` can be put on the other side of `crossed` with nothing changed but the
    /// order in which they run: it neither leaves the function nor waits, no name means another thing
    /// afterwards, and there is no variable that both use and one may change, but for `known`.
    pub fn may_swap(&self, moved: &SyntaxNode, crossed: &[SyntaxNode], known: &[String]) -> bool {
        if ast::Item::can_cast(moved.kind()) || leaves(moved) {
            return false;
        }
        let (names, declares) = (mentioned(moved), declared(moved));
        crossed.iter().all(|other| {
            let (other_names, other_declares) = (mentioned(other), declared(other));
            let shared = names.intersection(&other_names);
            let changes = shared.into_iter().any(|name| !known.contains(name) && self.may_change(name));
            !leaves(other)
                && declares.is_disjoint(&other_names)
                && other_declares.is_disjoint(&names)
                && !changes
        })
    }

    /// Whether a variable of that name may change after it was declared.
    fn may_change(&self, name: &str) -> bool {
        self.item.facts.set.bodies.iter().any(|body| {
            let mut locals = body.locals.iter();
            locals.any(|local| {
                local.name() == Some(name)
                    && (local.mutable
                        || matches!(body.types[local.ty].kind, TypeKind::Ref(Mutability::Mut, _))
                        || matches!(local.kind, LocalKind::Var { by_ref: Some(Mutability::Mut), .. }))
            })
        })
    }

    /// A name for a new variable that means nothing in this function yet: `wanted`, else `value`, else
    /// with a number.
    pub fn new_name(&self, wanted: Option<&str>) -> Option<String> {
        let root = self.item_root()?;
        let node = root.covering_element(self.item_range()?).into_node()?;
        let known = mentioned(&node);
        let keyword = |name: &str| SyntaxKind::from_keyword(name, ra_ap_span::Edition::LATEST).is_some();
        let fits = |name: &str| {
            name.starts_with(|c: char| c.is_ascii_lowercase()) && !keyword(name) && !known.contains(name)
        };
        let mut names = wanted.into_iter().map(str::to_owned).chain(["value".to_owned()]);
        names.find(|name| fits(name)).or_else(|| (2..100).map(|n| format!("value{n}")).find(|it| fits(it)))
    }
}

impl<'db> Block<'db> {
    fn new(list: ast::StmtList, text: &'db str) -> Block<'db> {
        let mut elements: Vec<SyntaxNode> = list.statements().map(|it| it.syntax().clone()).collect();
        let tail = list.tail_expr();
        elements.extend(tail.iter().map(|it| it.syntax().clone()));
        Block { list, elements, has_tail: tail.is_some(), text }
    }

    pub fn number_of(&self, range: TextRange) -> Option<usize> {
        self.elements.iter().position(|node| node.text_range().contains_range(range))
    }

    pub fn is_tail(&self, number: usize) -> bool {
        self.has_tail && number + 1 == self.elements.len()
    }

    /// A statement's own text, on one line and not too long, for a title.
    pub fn title_of(&self, number: usize) -> String {
        title(&self.text[std::ops::Range::<usize>::from(code_range(&self.elements[number]))])
    }

    /// A statement with the comments right above it and behind it.
    pub fn extent(&self, number: usize) -> TextRange {
        let node = &self.elements[number];
        let range = code_range(node);
        let mut start = range.start();
        let mut before = first_token(node).and_then(|token| token.prev_token());
        // A comment on a line of its own, without an empty line behind it.
        while let Some(blank) = before.take().filter(|it| it.kind() == SyntaxKind::WHITESPACE) {
            let comment = blank.prev_token().filter(|it| it.kind() == SyntaxKind::COMMENT);
            if newlines(&blank) != 1 {
                break;
            }
            let Some(comment) = comment else { break };
            let Some(above) = comment.prev_token() else { break };
            if above.kind() != SyntaxKind::WHITESPACE || newlines(&above) == 0 {
                break;
            }
            start = comment.text_range().start();
            before = Some(above);
        }
        let mut end = range.end();
        let mut after = node.last_token().and_then(|token| token.next_token());
        if let Some(blank) = after.as_ref().filter(|it| it.kind() == SyntaxKind::WHITESPACE) {
            after = if newlines(blank) == 0 { blank.next_token() } else { None };
        }
        if let Some(comment) = after.filter(|it| it.kind() == SyntaxKind::COMMENT) {
            end = comment.text_range().end();
        }
        TextRange::new(start, end)
    }

    /// The lines of a statement and its comments, to their end, where nothing else is on them.
    pub fn lines(&self, number: usize) -> Option<TextRange> {
        let extent = self.extent(number);
        let (before, after) = (&self.text[..extent.start().into()], &self.text[extent.end().into()..]);
        let blank = |c: char| c == ' ' || c == '\t';
        let indent = before.len() - before.trim_end_matches(blank).len();
        let rest = after.len() - after.trim_start_matches(blank).len();
        let newline = match &after[rest..] {
            after if after.starts_with('\n') => 1,
            after if after.starts_with("\r\n") => 2,
            _ => return None,
        };
        let start = before.len() - indent;
        (start == 0 || before[..start].ends_with('\n')).then(|| {
            let end = usize::from(extent.end()) + rest + newline;
            TextRange::new(size(start), size(end))
        })
    }

    /// The blanks before a statement that begins a line.
    pub fn indent(&self, number: usize) -> &'db str {
        match self.lines(number) {
            Some(lines) => {
                let range = TextRange::new(lines.start(), self.extent(number).start());
                &self.text[std::ops::Range::<usize>::from(range)]
            }
            None => "",
        }
    }

    /// How the file ends a line.
    pub fn newline(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }

    /// `text` as a statement of its own; None if it can not be put there.
    pub fn insert(&self, text: &str, at: Gap) -> Option<TextEdit> {
        let (number, after) = match at {
            Gap::Before(number) => (number, false),
            Gap::After(number) => (number, true),
        };
        if let Some(lines) = self.lines(number) {
            let at = if after { lines.end() } else { lines.start() };
            let text = format!("{}{text}{}", self.indent(number), self.newline());
            return Some(TextEdit { range: TextRange::empty(at), text });
        }
        let range = code_range(&self.elements[number]);
        // What follows on the line would be part of the comment.
        let inline = !text.contains("//") && !text.contains('\n');
        inline.then(|| match after {
            true => TextEdit { range: TextRange::empty(range.end()), text: format!(" {text}") },
            false => TextEdit { range: TextRange::empty(range.start()), text: format!("{text} ") },
        })
    }

    /// Statement `number` somewhere else, with its comments. A value of the block becomes a statement.
    pub fn move_to(&self, number: usize, to: Gap) -> Option<Vec<TextEdit>> {
        let (text, removal) = self.take(number);
        let mut edits = vec![self.insert(&text, to)?, removal];
        if let Gap::After(last) = to
            && self.is_tail(last)
            && !is_block_like(&self.elements[last])
        {
            let end = TextRange::empty(code_range(&self.elements[last]).end());
            edits.push(TextEdit { range: end, text: ";".to_owned() });
        }
        edits.sort_by_key(|edit| edit.range.start());
        Some(edits)
    }

    /// The text of statement `number` and its comments, and the edit that takes it away.
    pub fn take(&self, number: usize) -> (String, TextEdit) {
        let extent = self.extent(number);
        let mut text = self.text[std::ops::Range::<usize>::from(extent)].to_owned();
        if self.is_tail(number) && !is_block_like(&self.elements[number]) {
            let end = code_range(&self.elements[number]).end();
            text.insert(usize::from(end - extent.start()), ';');
        }
        (text, TextEdit { range: self.without(number), text: String::new() })
    }

    /// What to take out so that statement `number` leaves no hole.
    fn without(&self, number: usize) -> TextRange {
        let Some(lines) = self.lines(number) else {
            let extent = self.extent(number);
            let rest = &self.text[extent.end().into()..];
            let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
            return TextRange::new(extent.start(), extent.end() + size(blanks));
        };
        // One of two empty lines around it goes as well.
        let before = &self.text[..lines.start().into()];
        let after = &self.text[lines.end().into()..];
        let empty_line = |line: Option<&str>| line.is_some_and(|line| line.trim().is_empty());
        let last = before.strip_suffix('\n').and_then(|text| text.rsplit('\n').next());
        let next = after.split_inclusive('\n').next();
        let opens = last.is_some_and(|line| line.trim_end().ends_with('{'));
        let closes = next.is_some_and(|line| line.trim_start().starts_with('}'));
        match (empty_line(last), empty_line(next)) {
            (true, next_is_empty) if next_is_empty || closes => {
                let line = last.map_or(0, |line| line.len() + 1);
                TextRange::new(lines.start() - size(line), lines.end())
            }
            (_, true) if opens => TextRange::new(lines.start(), lines.end() + size(next.map_or(0, str::len))),
            _ => lines,
        }
    }

    /// Puts statements `first` to `last` in a block of their own that begins with `head` (`let x = {`)
    /// and ends with `tail` before its brace, and `end` behind it.
    pub fn wrap(
        &self,
        first: usize,
        last: usize,
        head: &str,
        tail: &str,
        end: &str,
    ) -> Option<Vec<TextEdit>> {
        let all: Option<Vec<TextRange>> = (first..=last).map(|number| self.lines(number)).collect();
        let Some(all) = all else {
            let range = TextRange::new(self.extent(first).start(), code_range(&self.elements[last]).end());
            let inside = &self.text[std::ops::Range::<usize>::from(range)];
            if inside.contains('\n') || inside.contains("//") {
                return None;
            }
            let tail = if tail.is_empty() { String::new() } else { format!(" {tail}") };
            return Some(vec![
                TextEdit { range: TextRange::empty(range.start()), text: format!("{head} ") },
                TextEdit { range: TextRange::empty(range.end()), text: format!("{tail} }}{end}") },
            ]);
        };
        let (indent, newline) = (self.indent(first), self.newline());
        let unit = if indent.contains('\t') { "\t" } else { "    " };
        let range = TextRange::new(all.first()?.start(), all.last()?.end());
        let tokens = self.list.syntax().descendants_with_tokens().filter_map(|it| it.into_token());
        // The lines of a literal are its value.
        let strings: Vec<TextRange> = tokens
            .filter(|token| {
                use SyntaxKind::{BYTE_STRING, C_STRING, STRING};
                matches!(token.kind(), STRING | BYTE_STRING | C_STRING) && token.text().contains('\n')
            })
            .map(|token| token.text_range())
            .collect();
        let mut edits = vec![TextEdit {
            range: TextRange::empty(range.start()),
            text: format!("{indent}{head}{newline}{unit}"),
        }];
        let text = &self.text[std::ops::Range::<usize>::from(range)];
        let mut at = range.start();
        for line in text.split_inclusive('\n') {
            let inside = strings.iter().any(|string| string.start() < at && at < string.end());
            if at != range.start() && !inside && !line.trim().is_empty() {
                edits.push(TextEdit { range: TextRange::empty(at), text: unit.to_owned() });
            }
            at += TextSize::of(line);
        }
        let tail = if tail.is_empty() { String::new() } else { format!("{indent}{unit}{tail}{newline}") };
        let text = format!("{tail}{indent}}}{end}{newline}");
        edits.push(TextEdit { range: TextRange::empty(range.end()), text });
        Some(edits)
    }
}

/// A text on one line, and not too long.
pub(super) fn title(text: &str) -> String {
    const MOST: usize = 48;
    let line = text.lines().next().unwrap_or_default().trim_end();
    let short = line.trim_end_matches([';', ',']);
    match (short.chars().count() > MOST, text.trim_end() == line) {
        (false, true) => short.to_owned(),
        _ => format!("{}…", short.chars().take(MOST).collect::<String>().trim_end()),
    }
}

/// The text of a statement, without a comment that the parser gave it.
pub(super) fn code_range(node: &SyntaxNode) -> TextRange {
    let start = first_token(node).map_or(node.text_range().start(), |token| token.text_range().start());
    TextRange::new(start, node.text_range().end())
}

/// Doc comments belong to what they are of.
fn first_token(node: &SyntaxNode) -> Option<SyntaxToken> {
    let mut token = node.first_token();
    while let Some(trivia) = token.as_ref().filter(|token| token.kind().is_trivia()) {
        token = trivia.next_token();
    }
    token
}

fn newlines(token: &SyntaxToken) -> usize {
    token.text().matches('\n').count()
}

fn size(len: usize) -> TextSize {
    TextSize::try_from(len).unwrap_or_default()
}

/// Whether an expression is a statement without a `;`.
pub(super) fn is_block_like(node: &SyntaxNode) -> bool {
    match ast::Expr::cast(node.clone()) {
        Some(ast::Expr::MacroExpr(call)) => call
            .macro_call()
            .is_some_and(|call| call.token_tree().is_some_and(|it| it.l_curly_token().is_some())),
        Some(expr) => expr.is_block_like(),
        None => false,
    }
}

/// The levels at which `expr` could be evaluated before its statement: nothing decides whether it is
/// evaluated, and how often. Innermost first.
pub(super) fn levels(expr: &SyntaxNode) -> Vec<(ast::StmtList, SyntaxNode)> {
    let mut found = Vec::new();
    let mut node = expr.clone();
    while let Some(parent) = node.parent() {
        if let Some(list) = ast::StmtList::cast(parent.clone()) {
            found.push((list, node.clone()));
            // Further out only where nothing of the block comes before it.
            let first =
                parent.children().find(|it| ast::Stmt::can_cast(it.kind()) || ast::Expr::can_cast(it.kind()));
            if first.as_ref() != Some(&node) {
                return found;
            }
        }
        let goes_on = match parent.kind() {
            SyntaxKind::STMT_LIST
            | SyntaxKind::ARG_LIST
            | SyntaxKind::CALL_EXPR
            | SyntaxKind::METHOD_CALL_EXPR
            | SyntaxKind::FIELD_EXPR
            | SyntaxKind::INDEX_EXPR
            | SyntaxKind::REF_EXPR
            | SyntaxKind::PREFIX_EXPR
            | SyntaxKind::PAREN_EXPR
            | SyntaxKind::CAST_EXPR
            | SyntaxKind::TUPLE_EXPR
            | SyntaxKind::ARRAY_EXPR
            | SyntaxKind::RECORD_EXPR
            | SyntaxKind::RECORD_EXPR_FIELD_LIST
            | SyntaxKind::RECORD_EXPR_FIELD
            | SyntaxKind::RANGE_EXPR
            | SyntaxKind::TRY_EXPR
            | SyntaxKind::AWAIT_EXPR
            | SyntaxKind::LET_STMT
            | SyntaxKind::EXPR_STMT
            | SyntaxKind::RETURN_EXPR
            | SyntaxKind::BREAK_EXPR => true,
            SyntaxKind::BIN_EXPR => ast::BinExpr::cast(parent.clone()).is_some_and(|it| {
                !matches!(it.op_kind(), Some(ast::BinaryOp::LogicOp(_)))
                    || it.lhs().is_some_and(|lhs| *lhs.syntax() == node)
            }),
            SyntaxKind::MATCH_EXPR => ast::MatchExpr::cast(parent.clone())
                .and_then(|it| it.expr())
                .is_some_and(|it| *it.syntax() == node),
            SyntaxKind::IF_EXPR => {
                let is_else = parent.parent().is_some_and(|it| ast::IfExpr::can_cast(it.kind()));
                !is_else
                    && ast::IfExpr::cast(parent.clone())
                        .and_then(|it| it.condition())
                        .is_some_and(|it| *it.syntax() == node)
            }
            SyntaxKind::LET_EXPR => parent.parent().is_some_and(|it| ast::IfExpr::can_cast(it.kind())),
            SyntaxKind::FOR_EXPR => ast::ForExpr::cast(parent.clone())
                .and_then(|it| it.iterable())
                .is_some_and(|it| *it.syntax() == node),
            SyntaxKind::BLOCK_EXPR => {
                ast::BlockExpr::cast(parent.clone()).is_some_and(|it| it.modifier().is_none())
            }
            _ => false,
        };
        if !goes_on {
            return found;
        }
        node = parent;
    }
    found
}

/// Every name that stands alone, also in the argument of a macro and in a format string.
pub(super) fn mentioned(node: &SyntaxNode) -> HashSet<String> {
    let mut names = HashSet::new();
    for token in node.descendants_with_tokens().filter_map(|it| it.into_token()) {
        match token.kind() {
            SyntaxKind::IDENT | T![self] => {
                let is = |token: Option<SyntaxToken>, kind| token.is_some_and(|it| it.kind() == kind);
                // Neither fields and methods nor macros.
                if !is(token.prev_token(), T![.]) && !is(token.next_token(), T![!]) {
                    names.insert(token.text().trim_start_matches("r#").to_owned());
                }
            }
            SyntaxKind::STRING => {
                for part in token.text().split('{').skip(1) {
                    let name: String =
                        part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                    if name.starts_with(|c: char| !c.is_numeric()) {
                        names.insert(name);
                    }
                }
            }
            _ => {}
        }
    }
    names
}

/// The names that a statement declares for those behind it.
pub(super) fn declared(node: &SyntaxNode) -> HashSet<String> {
    let mut names = HashSet::new();
    if let Some(statement) = ast::LetStmt::cast(node.clone()) {
        let pat = statement.pat();
        let idents = pat.iter().flat_map(|pat| pat.syntax().descendants()).filter_map(ast::IdentPat::cast);
        names.extend(idents.filter_map(|pat| Some(pat.name()?.text().trim_start_matches("r#").to_owned())));
    } else if let Some(item) = ast::Item::cast(node.clone()) {
        names.extend(item.syntax().children().find_map(ast::Name::cast).map(|it| it.text().to_string()));
    }
    names
}

/// Whether a statement may leave its function or loop, or wait.
fn leaves(node: &SyntaxNode) -> bool {
    node.descendants().any(|node| match node.kind() {
        SyntaxKind::RETURN_EXPR
        | SyntaxKind::BREAK_EXPR
        | SyntaxKind::CONTINUE_EXPR
        | SyntaxKind::TRY_EXPR
        | SyntaxKind::YIELD_EXPR
        | SyntaxKind::AWAIT_EXPR => true,
        SyntaxKind::MACRO_CALL => {
            let path = ast::MacroCall::cast(node).and_then(|call| call.path());
            let name = path.and_then(|path| Some(path.segment()?.name_ref()?.text().to_string()));
            let known = name.is_some_and(|name| HARMLESS_MACROS.contains(&name.as_str()));
            !known
        }
        _ => false,
    })
}
