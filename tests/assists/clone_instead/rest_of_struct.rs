//@ fixes: E0382
#[derive(Clone)]
struct Config {
    name: String,
    path: String,
}
fn keep(config: Config) {}
fn change(config: Config) {
    keep(Config { name: String::new(), ..config });
    keep($0config);
}
//@ ->
#[derive(Clone)]
struct Config {
    name: String,
    path: String,
}
fn keep(config: Config) {}
fn change(config: Config) {
    keep(Config { name: String::new(), ..config.clone() });
    keep(config);
}
