//@ why: the clone of a `String` is no handle's
fn copy(data: &String) -> String {
    data.cl$0one()
}
//@ refused
