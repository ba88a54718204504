//! The command line: results on stdout, everything else on stderr.

mod check;
mod dump;
mod facts;
mod lines;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand, ValueEnum};
use ra_ap_span::Edition;

use crate::host::SysrootChoice;

#[derive(Parser)]
#[command(
    name = "freehold",
    version,
    about = "Explains Rust ownership: who owns a value, who borrows it, and where it is dropped"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Report ownership errors of lone files.
    Check {
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        #[arg(long, value_enum, default_value = "human")]
        message_format: Format,
        #[command(flatten)]
        language: Language,
    },
    /// Print what is known of every function, as JSON lines.
    Facts {
        #[command(flatten)]
        what: facts::What,
        /// Print this instead of the facts.
        #[arg(long, value_enum)]
        dump: Option<Dump>,
        #[command(flatten)]
        language: Language,
    },
}

/// Which Rust the files are written in.
#[derive(clap::Args)]
struct Language {
    #[arg(long, default_value = "2024", value_parser = ["2015", "2018", "2021", "2024"])]
    edition: String,
    /// The standard library: `mini` (carried along), `auto` (the toolchain's sources, if
    /// installed), or the path of a `library` folder.
    #[arg(long, default_value = "auto")]
    sysroot: SysrootChoice,
}

impl Language {
    fn edition(&self) -> Edition {
        match self.edition.as_str() {
            "2015" => Edition::Edition2015,
            "2018" => Edition::Edition2018,
            "2021" => Edition::Edition2021,
            _ => Edition::Edition2024,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Human,
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Dump {
    /// The ownership IR.
    Ir,
}

/// Runs the program with the process's arguments.
///
/// 0: no ownership error, 1: some, 2: could not run.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let result = match &cli.command {
        Command::Check { paths, message_format, language } => check::run(paths, *message_format, language),
        Command::Facts { what, dump: Some(Dump::Ir), language } => dump::run(what, language),
        Command::Facts { what, dump: None, language } => facts::run(what, language),
    };
    match result {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}
