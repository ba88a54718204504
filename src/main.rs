//! The `freehold` program; see `freehold --help`.

fn main() -> std::process::ExitCode {
    freehold::cli::run()
}
