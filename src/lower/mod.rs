//! HIR and inferred types become the ownership IR. Never fails: what can not be lowered is a gap.
