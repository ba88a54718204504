//! What could not be loaded, and how to get it. No error: files are answered from what is known.

/// One thing that is missing or failed while loading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is missing, in one sentence.
    pub what: String,
    /// What the user can do about it; empty where there is nothing to do.
    pub remedy: String,
    /// Answers are poorer, and nothing has failed: the log says so, and nobody is interrupted. (Neovim
    /// waits for a key after a message while it starts.)
    pub quiet: bool,
}

impl Problem {
    pub(super) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Problem {
        Problem { what: what.into(), remedy: remedy.into(), quiet: false }
    }

    pub(super) fn quietly(self) -> Problem {
        Problem { quiet: true, ..self }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.what)?;
        if !self.remedy.is_empty() {
            write!(f, "\n  {}", self.remedy)?;
        }
        Ok(())
    }
}
