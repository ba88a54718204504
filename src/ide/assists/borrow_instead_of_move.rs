use super::context::Context;
pub(super) fn assist(_context: &mut Context<'_>) {}
