//@ why: through a reference `Rc::clone` would be given another type
use std::rc::Rc;
fn share(data: &&Rc<String>) -> Rc<String> {
    Rc::cl$0one(data)
}
//@ refused
