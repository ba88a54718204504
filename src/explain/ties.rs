//! A lifetime by its name: what it ties together.

use super::story::{Story, code, list};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    Static,
    /// `'_`, in the place of one that is left out.
    Anonymous,
    /// Of a function: the parameters whose types have it, and whether the result's has.
    OfFunction {
        name: String,
        parameters: Vec<String>,
        result: Option<String>,
    },
    /// Of a struct, enum or union: the fields whose types have it.
    OfType {
        name: String,
        of: String,
        fields: Vec<String>,
    },
    /// Of an `impl`: of the type it is for.
    OfImpl {
        name: String,
        of: String,
    },
}

pub fn named(named: &Named) -> Story {
    match named {
        Named::Static => Story::new("`'static` **lasts for the whole run of the program**")
            .line("A `&'static` refers to what is never freed: literals, statics. `T: 'static` asks for a type that borrows from nothing else; owned values are fine."),
        Named::Anonymous => Story::new("`'_` **is a lifetime that is left out**")
            .line("It shows that the type borrows; which lifetime it is follows from the rules of elision, or is inferred."),
        Named::OfFunction { name, parameters, result } => {
            let from = list(&code(parameters));
            match (parameters.as_slice(), result) {
                ([], None) => Story::new(format!("`{name}` **is chosen by the caller**")),
                ([], Some(result)) => Story::new(format!(
                    "`{name}` **is chosen by the caller**: the result, `{result}`, must last as long as any lifetime that is asked for"
                )),
                (_, None) => Story::new(format!("`{name}` **is how long what {from} borrow{} lasts**", s(parameters)))
                    .line("The caller chooses it; it lasts at least as long as the call."),
                (_, Some(result)) => Story::new(format!("`{name}` **ties the result to** {from}")).line(format!(
                    "While the result, `{result}`, is in use, what {from} refer{} to stays borrowed.",
                    s(parameters)
                )),
            }
        }
        Named::OfType { name, of, fields } => {
            let story = Story::new(format!("`{name}` **is how long what `{of}` borrows lasts**"));
            let story = match fields.as_slice() {
                [] => story,
                fields => story.line(format!(
                    "Its field{} {} may hold references to what it does not own.",
                    if fields.len() == 1 { "" } else { "s" },
                    list(&code(fields))
                )),
            };
            story.line(format!("No `{of}` can outlive what it borrows from."))
        }
        Named::OfImpl { name, of } => Story::new(format!("`{name}` **is the lifetime in `{of}`**"))
            .line("It is how long what that borrows lasts."),
    }
}

/// The ending of a verb.
fn s(names: &[String]) -> &'static str {
    if names.len() == 1 { "s" } else { "" }
}
