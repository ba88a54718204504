//! Prints a file with its hints written into it:
//!
//! ```text
//! cargo run --example hints -- FILE [--preset quiet|learn|all] [--edition 2021] [--sysroot mini|auto|PATH]
//! cargo run --example hints -- PROJECT --package NAME --file src/wrap.rs
//! ```

use std::{ops::ControlFlow, path::PathBuf};

use anyhow::Context as _;
use clap::Parser;
use freehold::{
    host::{Host, LoadOptions, LoneFile, PackageSpec, SysrootChoice},
    ide::inlay_hints::{HintConfig, inlay_hints, render},
};
use ra_ap_span::Edition;

#[derive(Parser)]
struct Args {
    path: PathBuf,
    #[arg(long, default_value = "learn")]
    preset: String,
    #[arg(long, default_value = "2024")]
    edition: Edition,
    #[arg(long, default_value = "auto")]
    sysroot: SysrootChoice,
    #[arg(long)]
    package: Option<PackageSpec>,
    /// With `--package`: the file, from the package's folder.
    #[arg(long)]
    file: Option<PathBuf>,
}

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let config = HintConfig::preset(&args.preset).context("quiet, learn or all")?;
    let (host, path) = match &args.package {
        Some(spec) => {
            let options = LoadOptions::library(args.sysroot.clone(), spec.clone());
            let host = Host::open(&args.path, &options, &|_| ControlFlow::Continue(()))?;
            let package =
                host.packages().iter().find(|package| package.is(spec)).context("no such package")?;
            let path = package.folder.join(args.file.as_ref().context("--file is missing")?);
            (host, path)
        }
        None => {
            let text = std::fs::read_to_string(&args.path)?;
            let file = LoneFile { path: args.path.clone(), text, edition: args.edition };
            (Host::lone(&[file], &args.sysroot)?, args.path)
        }
    };
    let text = std::fs::read_to_string(&path)?;
    let file = host.file_id(&path).context("the file is not loaded")?;
    print!("{}", render(&text, &inlay_hints(host.db(), file, None, &config)));
    Ok(())
}
