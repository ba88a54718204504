//! Lifetimes that would have to outlive others, in rustc's words
//! (`rustc_borrowck::diagnostics::region_errors`).

use super::{ErrorWords, Story, place_name, story::capital};
use crate::{
    borrowck::{Outlived, OwnershipError, Reason},
    ir::{Body, BodyKind, Category, Index as _, Local, Place, Region, RegionKind, Source},
};

pub(super) fn outlived(
    body: &Body,
    how: Outlived,
    longer: Region,
    shorter: Region,
    category: Category,
) -> ErrorWords {
    let mut names = Names::new(body);
    let of = described(body);
    match how {
        Outlived::TooShort => {
            let (longer_name, shorter_name) = (names.of(longer), names.of(shorter));
            let returns = category == Category::Return && is_local(body, shorter);
            let label = match returns {
                true => format!(
                    "{of} was supposed to return data with lifetime `{shorter_name}` \
                     but it is returning data with lifetime `{longer_name}`"
                ),
                false => must_outlive(category, &longer_name, &shorter_name),
            };
            ErrorWords {
                message: "lifetime may not live long enough".to_owned(),
                label,
                related: names.related,
            }
        }
        Outlived::Escapes { argument, into } => {
            let name = |local: Local| place_name(body, &Place::local(local));
            let argument = argument.and_then(|local| Some((name(local)?, body.locals[local].source)));
            let label = match &argument {
                Some((name, _)) => format!("`{name}` escapes the {of} body here"),
                None => format!("a temporary borrow escapes the {of} body here"),
            };
            let mut related = Vec::new();
            if let Some((name, source)) = argument {
                let words = format!("`{name}` is a reference that is only valid in the {of} body");
                related.push((source, words));
            }
            if let Some((local, name)) = into.and_then(|local| Some((local, name(local)?))) {
                let words = format!("`{name}` declared here, outside of the {of} body");
                related.push((body.locals[local].source, words));
            }
            ErrorWords { message: format!("borrowed data escapes outside of {of}"), label, related }
        }
        Outlived::OfCapture => ErrorWords {
            message: "captured variable cannot escape `FnMut` closure body".to_owned(),
            label: "returns a reference to a captured variable which escapes the closure body".to_owned(),
            related: vec![(body.source, "inferred to be a `FnMut` closure".to_owned())],
        },
        Outlived::Unnamed { argument } => {
            let named = [longer, shorter].into_iter().find_map(|region| written(body, region));
            let lifetime = named.unwrap_or("'a");
            let message = match place_name(body, &Place::local(argument)) {
                Some(name) => format!("explicit lifetime required in the type of `{name}`"),
                None => "explicit lifetime required in parameter type".to_owned(),
            };
            let argument =
                (body.locals[argument].source, "its type has a lifetime without a name".to_owned());
            ErrorWords { message, label: format!("lifetime `{lifetime}` required"), related: vec![argument] }
        }
        Outlived::HigherRanked => ErrorWords {
            message: "lifetime may not live long enough".to_owned(),
            label: "this must hold for every lifetime, but holds only for some".to_owned(),
            related: Vec::new(),
        },
        Outlived::NotCaptured => ErrorWords {
            message: "hidden type captures lifetime that does not appear in bounds".to_owned(),
            label: "the hidden type of this result has a lifetime that it does not name".to_owned(),
            related: Vec::new(),
        },
    }
}

/// The same as a story: what must outlive what, which two arguments it is about, what would go wrong.
pub fn story(body: &Body, error: &OwnershipError) -> Option<Story> {
    let Reason::Outlived { how, longer, shorter, category } = error.reason else { return None };
    let words = outlived(body, how, longer, shorter, category);
    let code = error.code.number().map_or(String::new(), |code| format!(" ({code})"));
    let what = format!("**{}**{code}: {}", capital(&words.message), words.label);
    let mut story = Story::new(what);
    if !matches!(how, Outlived::TooShort) {
        return Some(story);
    }
    let of = |region: Region| {
        let arguments = (1..=body.arg_count).map(Local::new);
        let mut with = arguments
            .filter(|&local| body.regions.of_local.get(local).is_some_and(|of| of.contains(&region)));
        with.find_map(|local| place_name(body, &Place::local(local)))
    };
    let mut names = Names::new(body);
    for region in [longer, shorter] {
        let name = names.of(region);
        if let (None, Some(argument)) = (written(body, region), of(region)) {
            story =
                story.line(format!("`{name}` is a lifetime that is left out in the type of `{argument}`."));
        }
    }
    story = story.line(
        "The caller chooses each lifetime by itself: nothing says that the one lasts as long as the other.",
    );
    story = story.line("If it were allowed, the reference could be used when what it refers to is gone.");
    if let (Some(longer), Some(shorter)) = (written(body, longer), written(body, shorter)) {
        story = story
            .instead(format!("`{longer}: {shorter}` among the generic parameters asks callers for that"));
    } else if category == Category::Return {
        story = story.instead("one name for both lifetimes in the signature ties them together");
    }
    Some(story)
}

/// What rustc calls the item (`def_descr`).
fn described(body: &Body) -> &'static str {
    match body.kind {
        BodyKind::Closure(_) => "closure",
        BodyKind::Coroutine => "async block",
        BodyKind::Const => "constant",
        BodyKind::Static => "static",
        BodyKind::Fn => match body.locals.get(Local::new(1)).and_then(|local| local.name()) {
            Some("self") if body.arg_count > 0 => "method",
            _ => "function",
        },
    }
}

fn is_local(body: &Body, region: Region) -> bool {
    matches!(body.regions.all[region].kind, RegionKind::Universal { local: true, .. })
}

fn must_outlive(category: Category, longer: &str, shorter: &str) -> String {
    format!("{}requires that `{longer}` must outlive `{shorter}`", description(category))
}

/// `ConstraintCategory::description`
fn description(category: Category) -> &'static str {
    match category {
        Category::Assignment => "assignment ",
        Category::Return => "returning this value ",
        Category::Yield => "yielding this value ",
        Category::UseAsConst => "using this value as a constant ",
        Category::UseAsStatic => "using this value as a static ",
        Category::Cast { .. } => "coercion ",
        Category::CallArgument => "argument ",
        Category::TypeAnnotation => "type annotation ",
        Category::GenericArg => "generic argument ",
        Category::SizedBound => "proving this value is `Sized` ",
        Category::CopyBound => "copying this value ",
        Category::OpaqueType => "opaque type ",
        Category::ClosureUpvar(_) => "closure capture ",
        Category::Usage => "this usage ",
        Category::ClosureBounds | Category::Predicate | Category::Boring | Category::Internal => "",
    }
}

/// The lifetime as its user wrote it.
fn written(body: &Body, region: Region) -> Option<&str> {
    match &body.regions.all[region].kind {
        RegionKind::Universal { name, .. } => name.as_deref(),
        _ => None,
    }
}

/// Names for lifetimes, `'1` and up for those that have none.
pub(super) struct Names<'a> {
    body: &'a Body,
    pub related: Vec<(Source, String)>,
    given: u32,
}

impl Names<'_> {
    pub(super) fn new(body: &Body) -> Names<'_> {
        Names { body, related: Vec::new(), given: 0 }
    }

    pub(super) fn of(&mut self, region: Region) -> String {
        let data = &self.body.regions.all[region];
        if data.kind == RegionKind::Static {
            return "'static".to_owned();
        }
        if let Some(name) = written(self.body, region) {
            return name.to_owned();
        }
        self.given += 1;
        let name = format!("'{}", self.given);
        let arguments = (1..=self.body.arg_count).map(Local::new);
        let mut with = arguments
            .filter(|&local| self.body.regions.of_local.get(local).is_some_and(|of| of.contains(&region)));
        if let Some(local) = with.next() {
            let words = format!("let's call a lifetime in the type of this `{name}`");
            self.related.push((self.body.locals[local].source, words));
        }
        name
    }
}
