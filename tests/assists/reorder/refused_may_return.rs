//@ fixes: E0502
//@ why: where `parse` fails, nothing would be pushed
fn add(list: &mut Vec<String>) -> Result<(), std::num::ParseIntError> {
    let first = &list[0];
    list.$0push(String::new());
    let number: i32 = first.parse()?;
    assert!(number > 0);
    Ok(())
}
//@ refused
