//@ fixes: E0507
//@ title: Take `self.state` out and leave `State::new()` in its place
struct State(String);
impl State {
    fn new() -> State {
        State(String::new())
    }
}
struct Machine {
    state: State,
}
impl Machine {
    fn stop(&mut self) -> State {
        self.$0state
    }
}
//@ ->
struct State(String);
impl State {
    fn new() -> State {
        State(String::new())
    }
}
struct Machine {
    state: State,
}
impl Machine {
    fn stop(&mut self) -> State {
        std::mem::replace(&mut self.state, State::new())
    }
}
