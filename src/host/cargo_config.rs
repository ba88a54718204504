//! What Cargo's own configuration says of how code is compiled: the target, and `--cfg` flags.
//!
//! Read without Cargo, which prints it only on nightly. See the Cargo Book, "Configuration".

use std::path::Path;

/// The part of the configuration that decides which code there is.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct CargoConfig {
    /// `build.target`.
    pub(super) target: Option<String>,
    /// The conditions that `RUSTFLAGS` or `build.rustflags` set, as in `tokio_unstable`.
    pub(super) cfg: Vec<String>,
}

impl CargoConfig {
    /// That of `folder`: its own file before those above it, variables before files.
    pub(super) fn of(folder: &Path) -> CargoConfig {
        let mut found = CargoConfig::default();
        let mut flags: Option<Vec<String>> = std::env::var("RUSTFLAGS")
            .ok()
            .filter(|flags| !flags.trim().is_empty())
            .map(|flags| flags.split_whitespace().map(str::to_owned).collect());
        found.target = std::env::var("CARGO_BUILD_TARGET").ok().filter(|target| !target.is_empty());
        for above in folder.ancestors() {
            let names = ["config.toml", "config"].map(|name| above.join(".cargo").join(name));
            let Some(text) = names.iter().find_map(|name| std::fs::read_to_string(name).ok()) else {
                continue;
            };
            found.target = found.target.or_else(|| value(&text, "target").into_iter().next());
            let own = value(&text, "rustflags");
            if flags.is_none() && !own.is_empty() {
                // One string may hold several flags.
                flags =
                    Some(own.iter().flat_map(|flag| flag.split_whitespace()).map(str::to_owned).collect());
            }
        }
        // A target of one's own is a file, and rare; rustc is asked for the host then.
        found.target = found.target.filter(|target| !target.ends_with(".json"));
        found.cfg = conditions(&flags.unwrap_or_default());
        found
    }
}

/// The strings of `key` in the table `[build]`: one, or those of a list.
fn value(text: &str, key: &str) -> Vec<String> {
    let mut in_build = false;
    let mut lines = text.lines().map(str::trim);
    while let Some(line) = lines.next() {
        if line.starts_with('[') {
            in_build = line.starts_with("[build]");
            continue;
        }
        let dotted = line.strip_prefix("build.").map(str::trim_start);
        let line = if in_build { line } else { dotted.unwrap_or_default() };
        let Some(rest) = line.strip_prefix(key).and_then(|rest| rest.trim_start().strip_prefix('=')) else {
            continue;
        };
        let mut rest = rest.to_owned();
        while rest.contains('[') && !rest.contains(']') {
            let Some(more) = lines.next() else { break };
            rest.push_str(more);
        }
        // Every other part is between quotes.
        let quote = if rest.contains('"') { '"' } else { '\'' };
        return rest.split(quote).skip(1).step_by(2).map(str::to_owned).collect();
    }
    Vec::new()
}

/// What follows `--cfg`, or stands in it.
fn conditions(flags: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    let mut flags = flags.iter();
    while let Some(flag) = flags.next() {
        if flag == "--cfg" {
            found.extend(flags.next().cloned());
        } else if let Some(condition) = flag.strip_prefix("--cfg=") {
            found.push(condition.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_build_table_is_read_and_no_other() {
        let text = "[alias]\ntarget = \"no\"\n[build] # here\ntarget = \"wasm32-unknown-unknown\"\n\
                    rustflags = [\n  \"--cfg\", \"tokio_unstable\",\n  \"--cfg=x\",\n]\n[term]\ntarget = \"no\"\n";
        assert_eq!(value(text, "target"), ["wasm32-unknown-unknown"]);
        assert_eq!(conditions(&value(text, "rustflags")), ["tokio_unstable", "x"]);
        assert_eq!(value("build.target = 'a'", "target"), ["a"]);
        assert_eq!(value("[build]\ntarget-dir = \"out\"\n", "target"), Vec::<String>::new());
    }
}
