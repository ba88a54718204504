//! The command line: results on stdout, everything else on stderr.

mod check;
mod coverage;
mod doctor;
mod dump;
mod explain;
mod facts;
mod lines;
mod loan_records;
mod progress;
mod report;
mod snippet;

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use ra_ap_span::Edition;

use crate::{
    host::{self, LoadOptions, SysrootChoice},
    server,
};

#[derive(Parser)]
#[command(
    name = "freehold",
    version,
    about = "Explains Rust ownership: who owns a value, who borrows it, and where it is dropped"
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    /// Serve LSP on stdin and stdout, which is also what happens without a command.
    #[arg(long)]
    stdio: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Serve LSP on stdin and stdout, for editors.
    Lsp {
        /// Taken for the sake of editors that pass it; there is no other way.
        #[arg(long)]
        stdio: bool,
    },
    /// Report ownership errors of packages, workspaces and lone files.
    Check {
        #[command(flatten)]
        what: check::What,
        #[command(flatten)]
        language: Language,
    },
    /// Say what was found (toolchain, standard library, project), what is missing and how to get it.
    Doctor {
        #[command(flatten)]
        what: doctor::What,
        #[command(flatten)]
        language: Language,
    },
    /// Tell what happens to a value at a place: the hover, in the terminal.
    Explain {
        /// `FILE:LINE` or `FILE:LINE:COLUMN`.
        at: explain::Position,
        /// Take the file by itself, even if it belongs to a project.
        #[arg(long)]
        alone: bool,
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

/// How a Cargo project is seen.
#[derive(clap::Args)]
struct Project {
    /// Features to activate, with commas between them.
    #[arg(long, value_delimiter = ',')]
    features: Vec<String>,
    #[arg(long)]
    all_features: bool,
    #[arg(long)]
    no_default_features: bool,
    /// The target triple to check for.
    #[arg(long)]
    target: Option<String>,
    /// Never let Cargo use the network.
    #[arg(long)]
    offline: bool,
    /// Run the project's build scripts.
    #[arg(long)]
    build_scripts: bool,
    /// Run the project's procedural macros (and its build scripts, which may be needed to build them).
    #[arg(long)]
    proc_macros: bool,
}

impl Project {
    fn options(&self, options: LoadOptions) -> LoadOptions {
        LoadOptions {
            features: self.features.clone(),
            all_features: self.all_features,
            no_default_features: self.no_default_features,
            target: self.target.clone(),
            offline: self.offline,
            build_scripts: self.build_scripts || self.proc_macros,
            proc_macros: self.proc_macros,
            ..options
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Dump {
    /// The ownership IR.
    Ir,
    /// The same, and what its lifetimes owe each other.
    Regions,
}

/// Runs the program with the process's arguments.
///
/// 0: no ownership error, 1: some, 2: could not run.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let command = cli.command.unwrap_or(Command::Lsp { stdio: cli.stdio });
    // The server's main thread analyses nothing; those of other commands may.
    let result = match &command {
        Command::Lsp { .. } => server::run(),
        command => std::thread::scope(|scope| {
            let run = std::thread::Builder::new()
                .stack_size(host::STACK)
                .spawn_scoped(scope, || run_command(command))?;
            run.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        }),
    };
    match result {
        Ok(code) => code,
        // Whoever read the output has seen enough, as `head` has.
        Err(error) if error.downcast_ref().is_some_and(is_broken_pipe) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run_command(command: &Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Lsp { .. } => server::run(),
        Command::Check { what, language } => check::run(what, language),
        Command::Doctor { what, language } => doctor::run(what, language),
        Command::Explain { at, alone, language } => explain::run(at, *alone, language),
        Command::Facts { what, dump: Some(dump), language } => dump::run(what, *dump, language),
        Command::Facts { what, dump: None, language } => facts::run(what, language),
    }
}

fn is_broken_pipe(error: &std::io::Error) -> bool {
    error.kind() == std::io::ErrorKind::BrokenPipe
}
