mod adapters;
mod sources;
mod traits;

pub use self::adapters::*;
pub use self::sources::*;
pub use self::traits::*;
