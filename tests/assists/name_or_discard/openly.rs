//@ title: Discard the `Result` openly: `let _ =`
fn save() -> Result<u32, String> {
    Ok(1)
}
fn main() {
    // Best effort.
    sa$0ve();
}
//@ ->
fn save() -> Result<u32, String> {
    Ok(1)
}
fn main() {
    // Best effort.
    let _ = save();
}
