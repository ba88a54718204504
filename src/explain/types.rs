//! What a type means for ownership: whether it is `Copy` and what prevents it, what its drop and
//! its clone do, and what the standard library's owners stand for.

use super::story::{At, Story};

/// What the words need to know of a type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeFacts {
    /// As one would write it, `Vec<String>`.
    pub text: String,
    pub copy: Copyable,
    /// Implements `Clone`.
    pub clone: bool,
    /// A type of the standard library that has its own words.
    pub known: Option<Known>,
    pub drop: Drops,
    pub reference: Option<Reference>,
    /// A guard in it: `Result<MutexGuard<T>, _>`.
    pub guard: Option<Known>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    Shared,
    Exclusive,
}

/// Whether a use of the value copies it, and why or why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Copyable {
    /// A number, `bool`, `char`.
    Scalar,
    SharedReference,
    RawPointer,
    Function,
    /// Tuples, arrays, closures: all that is in them is.
    Parts,
    /// It says so: `impl Copy`, or a `T: Copy` bound.
    Implemented,
    Not(Obstacle),
}

/// What keeps a type from being `Copy`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// One of the standard library's owners, in its own words.
    Known,
    ExclusiveReference,
    /// `impl Drop` and `Copy` exclude each other.
    Destructor,
    /// `of` is the field's type.
    Field {
        name: String,
        of: String,
        known: Option<Known>,
    },
    /// All fields (if it has any) are `Copy`, but the type does not say that it is.
    NotDerived {
        fields: bool,
    },
    Parameter,
    /// A tuple's, array's or closure's part.
    Part(String),
    /// A closure's capture.
    Captured(String),
    /// `impl Trait`, `dyn Trait`.
    Opaque,
    /// A type of another crate that is not.
    Foreign,
}

/// What dropping a value does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drops {
    Nothing,
    /// It runs the type's own `Drop`.
    Runs {
        ty: String,
        at: Option<At>,
    },
    Known,
    /// It drops what is in it, as far as these fields go.
    Fields(Vec<String>),
    /// Whatever the type parameter turns out to be.
    Parameter,
    Contents,
}

/// Types of the standard library that stand for a way to own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Known {
    Text,
    List,
    Map,
    Box,
    Rc,
    Arc,
    Weak,
    Cell,
    RefCell,
    Mutex,
    RwLock,
    MutexGuard,
    ReadGuard,
    WriteGuard,
    Ref,
    RefMut,
    Option,
    Result,
    Cow,
    Pin,
    File,
    JoinHandle,
    Sender,
    Receiver,
    ManuallyDrop,
    Iterator,
}

impl Known {
    /// By the name it has in the standard library.
    pub fn named(name: &str) -> Option<Known> {
        Some(match name {
            "String" | "PathBuf" | "OsString" | "CString" => Known::Text,
            "Vec" | "VecDeque" | "BinaryHeap" | "LinkedList" | "HashSet" | "BTreeSet" => Known::List,
            "HashMap" | "BTreeMap" => Known::Map,
            "Box" => Known::Box,
            "Rc" => Known::Rc,
            "Arc" => Known::Arc,
            "Weak" => Known::Weak,
            "Cell" => Known::Cell,
            "RefCell" => Known::RefCell,
            "Mutex" => Known::Mutex,
            "RwLock" => Known::RwLock,
            "MutexGuard" => Known::MutexGuard,
            "RwLockReadGuard" => Known::ReadGuard,
            "RwLockWriteGuard" => Known::WriteGuard,
            "Ref" => Known::Ref,
            "RefMut" => Known::RefMut,
            "Option" => Known::Option,
            "Result" => Known::Result,
            "Cow" => Known::Cow,
            "Pin" => Known::Pin,
            "File" => Known::File,
            "JoinHandle" => Known::JoinHandle,
            "Sender" | "SyncSender" => Known::Sender,
            "Receiver" => Known::Receiver,
            "ManuallyDrop" => Known::ManuallyDrop,
            "IntoIter" | "Drain" => Known::Iterator,
            _ => return None,
        })
    }

    /// Whether it holds something others wait for until it is dropped.
    pub fn is_guard(self) -> bool {
        matches!(self, Known::MutexGuard | Known::ReadGuard | Known::WriteGuard | Known::Ref | Known::RefMut)
    }

    /// What a handle's clone makes one more of.
    pub fn is_handle(self) -> bool {
        matches!(self, Known::Rc | Known::Arc | Known::Weak)
    }

    /// What the value is called after it changed hands: "it owns the text from now on".
    fn noun(self) -> &'static str {
        match self {
            Known::Text => "the text",
            Known::List => "the elements",
            Known::Map => "the entries",
            Known::Box => "the boxed value",
            Known::Rc | Known::Arc | Known::Weak => "this handle",
            Known::File => "the open file",
            Known::MutexGuard | Known::ReadGuard | Known::WriteGuard => "the lock",
            _ => "the value",
        }
    }

    /// What keeps it from being `Copy`: "it owns heap memory".
    fn not_copy(self) -> &'static str {
        match self {
            Known::Text | Known::List | Known::Map | Known::Box => "owns heap memory",
            Known::Rc | Known::Arc | Known::Weak => "is one of several counted handles",
            Known::MutexGuard | Known::ReadGuard | Known::WriteGuard => "holds a lock",
            Known::Ref | Known::RefMut => "holds a borrow of a `RefCell`",
            Known::File => "owns an open file",
            Known::JoinHandle => "owns the right to join the thread",
            Known::Cell | Known::RefCell | Known::Mutex | Known::RwLock => "can be changed through `&`",
            Known::Iterator => "owns what it has not handed out yet",
            Known::Sender | Known::Receiver => "owns an end of the channel",
            _ => "holds a value that is not",
        }
    }

    fn drop_does(self) -> Option<&'static str> {
        Some(match self {
            Known::Text => "frees its heap memory",
            Known::List => "drops its elements and frees their heap memory",
            Known::Map => "drops its entries and frees their heap memory",
            Known::Box => "drops what is in it and frees its heap memory",
            Known::Rc | Known::Arc => "lowers the count by one; the last handle drops the value",
            Known::Weak => "lowers the weak count by one",
            Known::MutexGuard => "unlocks the mutex",
            Known::ReadGuard => "gives up the read lock",
            Known::WriteGuard => "gives up the write lock",
            Known::Ref => "ends the shared borrow of the `RefCell`",
            Known::RefMut => "ends the exclusive borrow of the `RefCell`",
            Known::File => "closes the file",
            Known::JoinHandle => "detaches the thread, which runs on",
            Known::Sender => "gives up this sender; the last one closes the channel",
            Known::Receiver => "closes the channel",
            Known::Iterator => "drops what it has not handed out",
            _ => return None,
        })
    }

    fn clone_does(self) -> &'static str {
        match self {
            Known::Text => "copies the text",
            Known::List => "clones every element",
            Known::Map => "clones every entry",
            Known::Box => "clones what is in the box, into a new one",
            Known::Rc | Known::Arc => "makes one more handle (count +1), no copy of the value",
            Known::Weak => "makes one more weak handle",
            Known::Option | Known::Result => "clones what is in it",
            _ => "makes a second value",
        }
    }
}

impl TypeFacts {
    /// The type without its arguments, where they are long.
    pub fn short(&self) -> String {
        match self.text.split_once('<') {
            Some((name, _)) if self.text.chars().count() > 40 && !name.is_empty() => format!("{name}<…>"),
            _ => self.text.clone(),
        }
    }

    /// Whether it is or holds a guard.
    pub fn is_guard(&self) -> bool {
        self.known.is_some_and(Known::is_guard) || self.guard.is_some()
    }

    pub fn is_copy(&self) -> bool {
        !matches!(self.copy, Copyable::Not(_))
    }

    /// What the value is called once it has changed hands.
    pub fn noun(&self) -> &'static str {
        match self.reference {
            Some(_) => "the reference",
            None => self.known.map_or("it", Known::noun),
        }
    }

    /// "`String` is not `Copy`: it owns heap memory." or why it is.
    pub fn copy_sentence(&self) -> String {
        let text = &self.short();
        let obstacle = match &self.copy {
            Copyable::Scalar => return format!("`{text}` is `Copy`: a use copies the bits."),
            Copyable::SharedReference => {
                return format!("`{text}` is `Copy`: shared references may be many.");
            }
            Copyable::RawPointer => return format!("`{text}` is `Copy`: a raw pointer owns nothing."),
            Copyable::Function => return "Functions are `Copy`.".to_owned(),
            Copyable::Parts if text.starts_with("impl ") => {
                return "The closure is `Copy`, as all that it captured is.".to_owned();
            }
            Copyable::Parts => return format!("`{text}` is `Copy`, as all its parts are."),
            Copyable::Implemented if text.starts_with("impl ") => {
                return "Its type is `Copy`, by its bounds: a use copies the bits.".to_owned();
            }
            Copyable::Implemented => return format!("`{text}` is `Copy`: a use copies the bits."),
            Copyable::Not(obstacle) => obstacle,
        };
        match obstacle {
            Obstacle::Known => {
                let why = self.known.map_or("owns something", Known::not_copy);
                format!("`{text}` is not `Copy`: it {why}.")
            }
            Obstacle::ExclusiveReference => {
                format!("`{text}` is not `Copy`: there is only one exclusive reference at a time.")
            }
            Obstacle::Destructor => format!("`{text}` is not `Copy`: it implements `Drop`."),
            Obstacle::Field { name, of, known } => match known {
                Some(known) if *known != Known::Option && *known != Known::Result => {
                    format!("`{text}` is not `Copy`: its field `{name}: {of}` {}.", known.not_copy())
                }
                _ => format!("`{text}` is not `Copy`: its field `{name}: {of}` is not."),
            },
            Obstacle::NotDerived { fields } => {
                let though =
                    if *fields { "though all its fields are" } else { "though nothing in it prevents it" };
                format!(
                    "`{text}` is not `Copy`, {though}: `#[derive(Clone, Copy)]` would make a use copy it."
                )
            }
            Obstacle::Parameter => {
                format!("`{text}` may be any type: without a `Copy` bound a use moves it.")
            }
            Obstacle::Part(part) => format!("`{text}` is not `Copy`: its part `{part}` is not."),
            Obstacle::Captured(part) => {
                format!("The closure is not `Copy`: it captured {}, which is not.", a(part))
            }
            Obstacle::Opaque => format!("`{text}` does not promise to be `Copy`, so a use moves it."),
            Obstacle::Foreign => format!("`{text}` is not `Copy`."),
        }
    }

    /// What happens when it is dropped: "frees its heap memory". None where nothing does.
    pub fn drop_does(&self) -> Option<String> {
        Some(match &self.drop {
            Drops::Nothing => return None,
            Drops::Runs { ty, at: Some(at) } => format!("runs `Drop for {ty}` ({at})"),
            Drops::Runs { ty, at: None } => format!("runs `Drop for {ty}`"),
            Drops::Known => {
                match self.known.and_then(Known::drop_does).or(self.guard.and_then(Known::drop_does)) {
                    Some(does) => does.to_owned(),
                    None => "drops what is in it".to_owned(),
                }
            }
            Drops::Fields(fields) => {
                let fields = super::story::code(fields);
                format!("drops its {} {}", plural(fields.len(), "field"), super::story::list(&fields))
            }
            Drops::Parameter => format!("does whatever `{}` needs", self.text),
            Drops::Contents => "drops what is in it".to_owned(),
        })
    }

    /// "copies the text".
    pub fn clone_does(&self) -> &'static str {
        self.known.map_or("makes a second value", Known::clone_does)
    }

    /// How a clone of `place` is written: `Rc::clone(&x)` for handles.
    pub fn clone_of(&self, place: &str) -> String {
        match self.known {
            Some(Known::Rc) => format!("Rc::clone(&{place})"),
            Some(Known::Arc) => format!("Arc::clone(&{place})"),
            _ if place.starts_with('*') => format!("({place}).clone()"),
            _ => format!("{place}.clone()"),
        }
    }

    /// The type of a parameter that only borrows: `String` → `&str`.
    pub fn borrowed_text(&self) -> String {
        let text = &self.text;
        if text == "String" {
            return "&str".to_owned();
        }
        match text.strip_prefix("Vec<").and_then(|rest| rest.strip_suffix('>')) {
            Some(element) => format!("&[{element}]"),
            None => format!("&{text}"),
        }
    }
}

/// A type in code font with its article: "an `Option<u8>`".
pub(super) fn a(text: &str) -> String {
    let an = text.starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O']) || text.starts_with("Rc<");
    format!("{} `{text}`", if an { "an" } else { "a" })
}

pub(super) fn plural(count: usize, word: &str) -> String {
    if count == 1 { word.to_owned() } else { format!("{word}s") }
}

/// The strategy that a type's name stands for, its cost and its trap.
pub fn strategy(name: &str, known: Known) -> Option<Story> {
    let story = |what: &str, lines: &[&str]| {
        Story::new(format!("`{name}` {what}")).lines(lines.iter().map(|line| (*line).to_owned()))
    };
    Some(match known {
        Known::Box => story(
            "**owns** one value on the heap",
            &[
                "Moving it moves the pointer; the value stays where it is. Dropped, it drops the value and frees the memory.",
                "Pick it for types that contain themselves, for `dyn Trait`, for large values that move often. Cost: one allocation.",
                "`*b` moves the value out: of the standard library's types only `Box` allows that.",
            ],
        ),
        Known::Rc => story(
            "**shares** one value among several owners in one thread",
            &[
                "`Rc::clone(&x)` makes one more handle (count +1), no copy; dropping one lowers the count, the last drops the value.",
                "Gives `&T` only: to change it, put a `Cell` or `RefCell` inside, or `Rc::make_mut`. Not `Send`: between threads use `Arc`.",
                "Trap: handles in a circle never reach zero and leak; break it with `Weak`.",
            ],
        ),
        Known::Arc => story(
            "**shares** one value among several owners, across threads",
            &[
                "`Arc::clone(&x)` makes one more handle (atomic count +1), no copy; the last handle dropped drops the value.",
                "Gives `&T` only: to change it, put a `Mutex`, `RwLock` or atomic inside. Within one thread `Rc` is cheaper.",
                "Trap: handles in a circle never reach zero and leak; break it with `Weak`.",
            ],
        ),
        Known::Weak => story(
            "**refers** to a shared value without owning it",
            &[
                "`upgrade()` gives `Some` handle while another owner lives, else `None`.",
                "Pick it for the way back (child to parent), so that no circle of owners leaks.",
            ],
        ),
        Known::Cell => story(
            "lets a value be **changed through `&`**, by putting values in and taking them out",
            &[
                "No borrow of the inside is ever handed out (`get` copies, `take` and `replace` move). No cost. Not `Sync`.",
            ],
        ),
        Known::RefCell => story(
            "**checks borrows at run time** instead of at compile time",
            &[
                "`borrow()` and `borrow_mut()` give guards; the borrow ends when the guard is dropped.",
                "Trap: `borrow_mut()` while any other guard lives panics. Keep guards short; `try_borrow_mut()` reports it instead.",
                "Cost: one counter. One thread only: across threads use `Mutex` or `RwLock`.",
            ],
        ),
        Known::Mutex => story(
            "**lends its value to one thread at a time**",
            &[
                "`lock()` waits, then gives a guard; dropping the guard unlocks.",
                "Trap: locking again while this thread still holds the guard deadlocks or panics. `let _ = m.lock()` unlocks at once: name the guard.",
            ],
        ),
        Known::RwLock => story(
            "**lends its value to many readers or one writer**",
            &[
                "`read()` and `write()` give guards; dropping a guard unlocks.",
                "Trap: `write()` while this thread holds a read guard deadlocks or panics.",
            ],
        ),
        Known::Cow => story(
            "**borrows until it must own**",
            &[
                "`Borrowed` holds a reference, `Owned` the value; `to_mut()` and `into_owned()` clone only if it is still borrowed.",
            ],
        ),
        Known::Pin => story(
            "**promises that the value will not move** until it is dropped",
            &[
                "Needed by values that point into themselves (futures). For types that are `Unpin` it changes nothing.",
            ],
        ),
        Known::Option => story(
            "**owns** its value, if there is one",
            &[
                "Out of a borrow, take it with `take()` (leaves `None`); look at it with `as_ref()`, `as_mut()`, `as_deref()`.",
                "`Option<&T>` and `Option<Box<T>>` need no more room than the pointer.",
            ],
        ),
        Known::Text => story(
            "**owns** its contents, on the heap",
            &[
                "Moving it moves pointer, length and capacity; the contents stay where they are. Lend it where reading is enough (`&str` for `String`).",
            ],
        ),
        Known::List => story(
            "**owns** its elements, on the heap",
            &[
                "Moving it moves no element. Lend it where reading is enough (`&[T]` for `Vec<T>`). Adding elements may move them all.",
            ],
        ),
        Known::MutexGuard | Known::ReadGuard | Known::WriteGuard => story(
            "**holds a lock** until it is dropped",
            &[
                "Give it a short scope or `drop(guard)`; across an `.await` the lock stays held while the task sleeps.",
            ],
        ),
        Known::Ref | Known::RefMut => story(
            "**holds a run-time borrow** of a `RefCell` until it is dropped",
            &["While it lives, a conflicting `borrow_mut()` or `borrow()` panics."],
        ),
        Known::ManuallyDrop => story(
            "is **never dropped** by itself",
            &["Its value leaks unless `ManuallyDrop::drop` or `into_inner` is called."],
        ),
        _ => return None,
    })
}

/// A type of the reader's own, where it is named.
///
/// `sometimes`: it is `Copy` only where its type parameters are.
pub fn described(ty: &TypeFacts, sometimes: bool) -> Story {
    let text = &ty.text;
    if sometimes {
        return Story::new(format!(
            "A use of {} **copies** it where its type parameters are `Copy`",
            a(text)
        ))
        .line("Where they are not, a use by value moves it.");
    }
    let story = Story::new(match ty.is_copy() {
        true => format!("A use of {} **copies** it", a(text)),
        false => format!("A use of {} by value **moves** it", a(text)),
    });
    let story = story.line(ty.copy_sentence());
    let story = match ty.drop_does() {
        Some(does) => story.line(format!("Dropping one {does}.")),
        None => story.line("Dropping one does nothing."),
    };
    match ty.clone && !ty.is_copy() {
        true => story.line("It is `Clone`: `.clone()` makes a second value."),
        false => story,
    }
}
