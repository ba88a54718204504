pub use crate::ops::{Bound, RangeBounds, RangeFull, RangeTo};
