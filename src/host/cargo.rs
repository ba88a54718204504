//! `cargo metadata`: offline first, stopped when it hangs, never touching the user's lock file.

use std::{
    io::{BufRead as _, BufReader, Read as _},
    path::Path,
    process::{Child, Command, Stdio},
    sync::mpsc,
    time::{Duration, Instant},
};

use ra_ap_project_model::{ManifestPath, Metadata};

use super::{
    LoadOptions, Problem,
    progress::{OnProgress, Stopped, step},
    toolchain::{NO_INSTALL, Toolchain},
};

/// A Cargo that says nothing for so long is given up (it may wait for the network).
const SILENCE: Duration = Duration::from_secs(30);

pub(super) enum Outcome {
    /// Everything, or only the project's own packages, with the reason.
    Known(Box<Metadata>, Option<Problem>),
    Unknown(Problem),
}

/// Asks Cargo for the packages of `manifest`: from what is on this machine, else with the network
/// (unless `options.offline`), else without dependencies.
pub(super) fn metadata(
    manifest: &ManifestPath,
    toolchain: &Toolchain,
    options: &LoadOptions,
    on: OnProgress<'_>,
) -> Result<Outcome, Stopped> {
    let ask = |kind: Ask| run(command(manifest, toolchain, options, kind), on);
    let mut error = match ask(Ask::Local)? {
        Ok(metadata) => return Ok(Outcome::Known(Box::new(metadata), None)),
        Err(error) => error,
    };
    let alone = match ask(Ask::NoDependencies)? {
        Ok(alone) => alone,
        // Not even the manifest can be read: no network makes that better.
        Err(error) => {
            let what = format!("Cargo can not read {manifest}: {}", first_error(&error));
            return Ok(Outcome::Unknown(Problem::new(what, remedy(&error, manifest))));
        }
    };
    if !options.offline {
        match ask(Ask::Network)? {
            Ok(metadata) => return Ok(Outcome::Known(Box::new(metadata), None)),
            Err(second) => error = second,
        }
    }
    let what = format!("Cargo could not say what {manifest} depends on: {}", first_error(&error));
    let remedy =
        format!("run `cargo fetch` in {} once with a network, and look at what it prints", manifest.parent());
    Ok(Outcome::Known(Box::new(alone), Some(Problem::new(what, remedy))))
}

fn remedy(error: &str, manifest: &ManifestPath) -> String {
    if error.contains("could not be started") {
        "install Rust from https://rustup.rs, or set CARGO to the path of cargo".to_owned()
    } else if error.contains("is not installed") {
        format!("run `rustup toolchain install` in {}", manifest.parent())
    } else {
        format!("correct {manifest}: `cargo metadata` in its folder prints the whole message")
    }
}

/// The first line that says what is wrong, and its causes.
fn first_error(stderr: &str) -> String {
    let from = stderr.find("error: ").map_or(stderr, |at| &stderr[at + "error: ".len()..]);
    let is_word = |line: &&str| line.chars().any(char::is_alphanumeric) && *line != "Caused by:";
    let all: Vec<&str> = from.lines().map(str::trim).filter(is_word).take(3).collect();
    if all.is_empty() { "no message".to_owned() } else { all.join("; ") }
}

#[derive(Clone, Copy, PartialEq)]
enum Ask {
    Local,
    Network,
    NoDependencies,
}

fn command(
    manifest: &ManifestPath,
    toolchain: &Toolchain,
    options: &LoadOptions,
    ask: Ask,
) -> (Command, Scratch) {
    let folder: &Path = manifest.parent().as_ref();
    let mut command = Command::new(toolchain.cargo());
    command.current_dir(folder).args(["metadata", "--format-version", "1", "--manifest-path"]);
    command.arg(<ManifestPath as AsRef<Path>>::as_ref(manifest)).env(NO_INSTALL.0, NO_INSTALL.1);
    if options.all_features {
        command.arg("--all-features");
    }
    if options.no_default_features {
        command.arg("--no-default-features");
    }
    if !options.features.is_empty() {
        command.arg("--features").arg(options.features.join(","));
    }
    if let Some(target) = toolchain.target.as_ref().or(toolchain.host.as_ref()) {
        command.arg("--filter-platform").arg(target);
    }
    let mut scratch = Scratch(None);
    match ask {
        Ask::NoDependencies => {
            command.args(["--no-deps", "--offline"]);
        }
        Ask::Local => {
            command.arg("--offline");
            scratch = keep_lock_file(&mut command, manifest, toolchain);
        }
        Ask::Network => {
            command.env("CARGO_NET_RETRY", "1").env("CARGO_HTTP_TIMEOUT", "10");
            scratch = keep_lock_file(&mut command, manifest, toolchain);
        }
    }
    (command, scratch)
}

/// Lets Cargo resolve in a copy of the lock file, or not change it at all: a project that is only
/// looked at must stay as it is.
fn keep_lock_file(command: &mut Command, manifest: &ManifestPath, toolchain: &Toolchain) -> Scratch {
    let root = workspace_root(manifest);
    let lock = root.join("Cargo.lock");
    let minor =
        toolchain.version.as_deref().and_then(|version| version.split('.').nth(1)?.parse::<u32>().ok());
    let copied = match minor {
        Some(minor) if minor >= 82 => scratch_copy(&lock),
        _ => None,
    };
    let (Some(minor), Some((scratch, path))) = (minor, copied) else {
        if lock.is_file() {
            command.arg("--locked");
        }
        return Scratch(None);
    };
    if minor >= 97 {
        command.env("CARGO_RESOLVER_LOCKFILE_PATH", &path);
    } else {
        // Unstable until then, as rust-analyzer's `make_lockfile_copy` has it.
        command.env("__CARGO_TEST_CHANNEL_OVERRIDE_DO_NOT_USE_THIS", "nightly").arg("-Zunstable-options");
        if minor >= 95 {
            command.env("CARGO_RESOLVER_LOCKFILE_PATH", &path).arg("-Zlockfile-path");
        } else {
            command.arg("--lockfile-path").arg(&path);
        }
    }
    scratch
}

/// The folder with the lock file: the nearest one above that has one, else the manifest's.
fn workspace_root(manifest: &ManifestPath) -> std::path::PathBuf {
    let own: &Path = manifest.parent().as_ref();
    own.ancestors().find(|folder| folder.join("Cargo.lock").is_file()).unwrap_or(own).to_path_buf()
}

/// A folder that goes when this does.
struct Scratch(Option<std::path::PathBuf>);

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Some(folder) = &self.0 {
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}

fn scratch_copy(lock: &Path) -> Option<(Scratch, std::path::PathBuf)> {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!("freehold-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let folder = std::env::temp_dir().join(name);
    std::fs::create_dir(&folder).ok()?;
    let scratch = Scratch(Some(folder.clone()));
    let path = folder.join("Cargo.lock");
    if lock.is_file() {
        std::fs::copy(lock, &path).ok()?;
    }
    Some((scratch, path))
}

/// Runs Cargo, tells its progress, and stops it when asked or when it has been silent for long.
fn run(
    (mut command, _scratch): (Command, Scratch),
    on: OnProgress<'_>,
) -> Result<Result<Metadata, String>, Stopped> {
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = match child {
        Ok(child) => Running(child),
        Err(error) => {
            let name = command.get_program().to_string_lossy();
            return Ok(Err(format!("{name} could not be started: {error}")));
        }
    };
    let (sender, messages) = mpsc::channel();
    let (stdout, stderr) = (child.0.stdout.take(), child.0.stderr.take());
    let reader = std::thread::spawn(move || {
        let mut text = Vec::new();
        let read = stdout.map(|mut stdout| stdout.read_to_end(&mut text));
        drop(read);
        text
    });
    std::thread::spawn(move || {
        for line in stderr.into_iter().flat_map(|stderr| BufReader::new(stderr).lines()).map_while(Result::ok)
        {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    let mut heard = Instant::now();
    let mut errors = String::new();
    let mut what = "asking Cargo for the packages".to_owned();
    loop {
        step(on, &what, 0, 0)?;
        match messages.recv_timeout(Duration::from_millis(100)) {
            Ok(line) => {
                heard = Instant::now();
                what = format!("Cargo: {}", line.trim());
                errors.push_str(&line);
                errors.push('\n');
            }
            Err(mpsc::RecvTimeoutError::Timeout) if heard.elapsed() > SILENCE => {
                return Ok(Err(format!("error: Cargo said nothing for {} seconds", SILENCE.as_secs())));
            }
            Err(mpsc::RecvTimeoutError::Timeout) => {}
            Err(mpsc::RecvTimeoutError::Disconnected) => break,
        }
    }
    let status = match child.0.wait() {
        Ok(status) => status,
        Err(error) => return Ok(Err(error.to_string())),
    };
    if !status.success() {
        return Ok(Err(errors));
    }
    let text = reader.join().unwrap_or_default();
    Ok(serde_json::from_slice(&text).map_err(|error| format!("error: its answer can not be read: {error}")))
}

/// A child that does not outlive the wait for it.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
