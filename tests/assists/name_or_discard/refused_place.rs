//@ why: `let _ = place` moves nothing
fn look(text: String) -> String {
    let _$0 = text;
    text
}
//@ refused
