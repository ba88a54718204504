pub struct EscapeDefault([u8; 4]);
pub fn escape_default(c: u8) -> EscapeDefault;
iterator! { [] EscapeDefault => u8: back exact }
displays! { [] EscapeDefault; }
clones! { [] EscapeDefault; }
