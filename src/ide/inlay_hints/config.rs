//! Which hints are shown: a switch for each kind, and presets.

/// What a hint tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HintKind {
    /// What the end of a scope or statement drops.
    Drop,
    /// What is dropped on the way out by `return`, `?`, `break` or `continue`.
    Exit,
    /// The old value that an assignment drops.
    Overwrite,
    /// The last use of what holds a borrow.
    BorrowEnd,
    /// A use that takes the value away.
    Move,
    /// A use that copies the value.
    Copy,
    /// The `&`, `&mut` and `*` that the compiler adds to an expression.
    Adjustment,
    /// The `&mut *` of a reference that is lent on, not moved.
    Reborrow,
    /// What a closure or async block takes from around it.
    Capture,
    /// The `&`, `ref` and `ref mut` that the compiler adds to a pattern.
    BindingMode,
    /// What a function takes from its caller and gives back.
    Summary,
    /// The lifetime that ties a result to an argument.
    Lifetime,
}

impl HintKind {
    pub const ALL: [HintKind; 12] = [
        HintKind::Drop,
        HintKind::Exit,
        HintKind::Overwrite,
        HintKind::BorrowEnd,
        HintKind::Move,
        HintKind::Copy,
        HintKind::Adjustment,
        HintKind::Reborrow,
        HintKind::Capture,
        HintKind::BindingMode,
        HintKind::Summary,
        HintKind::Lifetime,
    ];

    /// The name of its switch, as in `// Hint: drop-points`.
    pub fn id(self) -> &'static str {
        match self {
            HintKind::Drop => "drop-points",
            HintKind::Exit => "early-exits",
            HintKind::Overwrite => "overwrites",
            HintKind::BorrowEnd => "borrow-ends",
            HintKind::Move => "moves",
            HintKind::Copy => "copies",
            HintKind::Adjustment => "adjustments",
            HintKind::Reborrow => "reborrows",
            HintKind::Capture => "captures",
            HintKind::BindingMode => "binding-modes",
            HintKind::Summary => "summaries",
            HintKind::Lifetime => "lifetimes",
        }
    }

    pub fn from_id(id: &str) -> Option<HintKind> {
        HintKind::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// How many hints of a kind are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Show {
    Never,
    /// Only those that a reader would want to be told of: locks, what depends on the way taken,
    /// what happens in loops, what is exclusive.
    Notable,
    Always,
}

/// One switch for each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HintConfig {
    switches: [Show; HintKind::ALL.len()],
}

impl HintConfig {
    /// Nothing. Tests start here and switch on what they are about.
    pub const DISABLED: HintConfig = HintConfig { switches: [Show::Never; HintKind::ALL.len()] };

    /// Only what matters while writing: locks, drops that depend on the way taken, early ways out.
    pub const fn quiet() -> HintConfig {
        HintConfig::DISABLED
            .with(HintKind::Drop, Show::Notable)
            .with(HintKind::Exit, Show::Notable)
            .with(HintKind::Move, Show::Notable)
    }

    /// What a learner of ownership wants to see, and no more.
    pub const fn learn() -> HintConfig {
        HintConfig::quiet()
            .with(HintKind::Drop, Show::Always)
            .with(HintKind::Overwrite, Show::Always)
            .with(HintKind::Move, Show::Always)
            .with(HintKind::Capture, Show::Always)
            .with(HintKind::BorrowEnd, Show::Notable)
            .with(HintKind::Adjustment, Show::Notable)
            .with(HintKind::Reborrow, Show::Notable)
    }

    pub const fn all() -> HintConfig {
        HintConfig { switches: [Show::Always; HintKind::ALL.len()] }
    }

    /// `quiet`, `learn`, `all`, `off`.
    pub fn preset(name: &str) -> Option<HintConfig> {
        Some(match name {
            "off" => HintConfig::DISABLED,
            "quiet" => HintConfig::quiet(),
            "learn" => HintConfig::learn(),
            "all" => HintConfig::all(),
            _ => return None,
        })
    }

    /// The same with one switch set.
    #[must_use]
    pub const fn with(mut self, kind: HintKind, show: Show) -> HintConfig {
        self.switches[kind as usize] = show;
        self
    }

    pub const fn show(&self, kind: HintKind) -> Show {
        self.switches[kind as usize]
    }
}
