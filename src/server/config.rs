//! The user's settings: section `freehold` of the client's, or `initializationOptions`.
//!
//! A wrong value is said in words and its default kept; it never stops the server.

use std::path::PathBuf;

use serde_json::{Map, Value};

use crate::{
    host::SysrootChoice,
    ide::inlay_hints::{HintConfig, HintKind, Show},
};

/// All settings, each at its default or as the user chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    pub hints: HintConfig,
    pub diagnostics: Level,
    /// Where the standard library's declarations come from.
    pub sysroot: SysrootChoice,
    pub proc_macros: bool,
    pub build_scripts: bool,
    /// `cfg(test)` for the crates of the project.
    pub cfg_test: bool,
    /// Send `freehold/status`; only `initializationOptions` can ask for it.
    pub status: bool,
}

impl Default for Config {
    fn default() -> Config {
        Config {
            hints: HintConfig::learn(),
            diagnostics: Level::Error,
            sysroot: SysrootChoice::Auto,
            proc_macros: false,
            build_scripts: false,
            cfg_test: true,
            status: false,
        }
    }
}

/// How loud diagnostics are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    Error,
    Warning,
    Information,
    Hint,
    Off,
}

/// Reads settings, collecting what is wrong with them.
struct Reader<'a> {
    complaints: &'a mut Vec<String>,
}

impl Config {
    /// The settings in `value`, on top of these. What is wrong is added to `complaints`, a
    /// sentence each.
    pub fn with(&self, value: &Value, complaints: &mut Vec<String>) -> Config {
        let mut config = self.clone();
        let mut reader = Reader { complaints };
        let Some(settings) = reader.object("freehold", value) else { return config };
        // Some clients send a section with its name around it, others without.
        let settings = match settings.get("freehold") {
            Some(Value::Object(inner)) => inner,
            _ => settings,
        };
        for (key, value) in settings {
            match key.as_str() {
                "hints" => reader.hints(value, &mut config.hints),
                "diagnostics" => reader.diagnostics(value, &mut config.diagnostics),
                "sysroot" => reader.sysroot(value, &mut config.sysroot),
                "procMacros" => reader.switch("procMacros", value, &mut config.proc_macros),
                "buildScripts" => reader.switch("buildScripts", value, &mut config.build_scripts),
                "cfgTest" => reader.switch("cfgTest", value, &mut config.cfg_test),
                "status" => reader.switch("status", value, &mut config.status),
                _ => reader.unknown(
                    key,
                    &["hints", "diagnostics", "sysroot", "procMacros", "buildScripts", "cfgTest"],
                ),
            }
        }
        config
    }
}

impl Reader<'_> {
    fn wrong(&mut self, key: &str, value: &Value, wanted: &str) {
        self.complaints
            .push(format!("Setting `freehold.{key}` is {value}, but must be {wanted}; it is ignored."));
    }

    fn unknown(&mut self, key: &str, known: &[&str]) {
        self.complaints.push(format!(
            "There is no setting `freehold.{key}`; it is ignored. Known here: {}.",
            known.join(", ")
        ));
    }

    /// Null stands for a setting that is not made.
    fn object<'v>(&mut self, key: &str, value: &'v Value) -> Option<&'v Map<String, Value>> {
        match value {
            Value::Object(map) => Some(map),
            Value::Null => None,
            _ => {
                self.complaints
                    .push(format!("Setting `{key}` is {value}, but must be an object; it is ignored."));
                None
            }
        }
    }

    fn switch(&mut self, key: &str, value: &Value, into: &mut bool) {
        match value {
            Value::Bool(on) => *into = *on,
            Value::Null => {}
            _ => self.wrong(key, value, "true or false"),
        }
    }

    /// One of `choices` by its word.
    fn word<T: Copy>(&mut self, key: &str, value: &Value, choices: &[(&str, T)], into: &mut T) {
        match (value, choices.iter().find(|(word, _)| value.as_str() == Some(word))) {
            (_, Some(&(_, choice))) => *into = choice,
            (Value::Null, None) => {}
            (_, None) => {
                let words: Vec<String> = choices.iter().map(|(word, _)| format!("\"{word}\"")).collect();
                self.wrong(key, value, &format!("one of {}", words.join(", ")));
            }
        }
    }

    /// A preset, and switches of single kinds on top of it.
    fn hints(&mut self, value: &Value, hints: &mut HintConfig) {
        let Some(settings) = self.object("freehold.hints", value) else { return };
        let presets = ["quiet", "learn", "all", "off"];
        let presets = presets.map(|name| (name, HintConfig::preset(name).unwrap_or(*hints)));
        if let Some(preset) = settings.get("preset") {
            self.word("hints.preset", preset, &presets, hints);
        }
        for (key, value) in settings.iter().filter(|(key, _)| *key != "preset") {
            let Some(kind) = HintKind::from_id(key) else {
                let kinds = HintKind::ALL.iter().map(|kind| kind.id());
                self.unknown(
                    &format!("hints.{key}"),
                    &["preset"].into_iter().chain(kinds).collect::<Vec<_>>(),
                );
                continue;
            };
            let show = match value {
                Value::Null => continue,
                Value::Bool(true) => Show::Always,
                Value::Bool(false) => Show::Never,
                Value::String(word) if word == "notable" => Show::Notable,
                _ => {
                    self.wrong(&format!("hints.{key}"), value, "true, false or \"notable\"");
                    continue;
                }
            };
            *hints = hints.with(kind, show);
        }
    }

    fn diagnostics(&mut self, value: &Value, level: &mut Level) {
        const LEVELS: &[(&str, Level)] = &[
            ("error", Level::Error),
            ("warning", Level::Warning),
            ("information", Level::Information),
            ("hint", Level::Hint),
            ("off", Level::Off),
        ];
        let Some(settings) = self.object("freehold.diagnostics", value) else { return };
        let mut on = true;
        for (key, value) in settings {
            match key.as_str() {
                "enable" => self.switch("diagnostics.enable", value, &mut on),
                "level" => self.word("diagnostics.level", value, LEVELS, level),
                _ => self.unknown(&format!("diagnostics.{key}"), &["enable", "level"]),
            }
        }
        if !on {
            *level = Level::Off;
        }
    }

    fn sysroot(&mut self, value: &Value, sysroot: &mut SysrootChoice) {
        let wanted = "\"auto\", \"mini\", or the path of a `library` folder of Rust's sources";
        match value.as_str() {
            Some("auto") => *sysroot = SysrootChoice::Auto,
            Some("mini") => *sysroot = SysrootChoice::Mini,
            Some(path) if PathBuf::from(path).join("core/src/lib.rs").is_file() => {
                *sysroot = SysrootChoice::Path(path.into());
            }
            Some(_) => self.wrong("sysroot", value, &format!("{wanted} (with core/src/lib.rs in it)")),
            None if value.is_null() => {}
            None => self.wrong("sysroot", value, wanted),
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use serde_json::json;

    use super::*;

    #[test]
    fn settings_override_one_by_one() {
        let mut complaints = Vec::new();
        let base =
            Config::default().with(&json!({"cfgTest": false, "hints": {"preset": "quiet"}}), &mut complaints);
        // A client may wrap the section, and leaves out or nulls what is not set.
        let settings = json!({"freehold": {"hints": {"drop-points": false}, "cfgTest": null}});
        let config = base.with(&settings, &mut complaints);
        assert_eq!(complaints, [""; 0]);
        assert!(!config.cfg_test);
        assert_eq!(config.hints, HintConfig::quiet().with(HintKind::Drop, Show::Never));
    }

    #[test]
    fn wrong_values_are_told_and_ignored() {
        let mut complaints = Vec::new();
        let wrong = json!({
            "cfgTest": 1,
            "diagnostics": {"level": "loud", "colour": 1},
            "hints": {"preset": "some", "drop-points": "yes"},
            "sysroot": "/nowhere",
            "procMacro": true,
        });
        assert_eq!(Config::default().with(&wrong, &mut complaints), Config::default());
        expect![[r#"
            Setting `freehold.cfgTest` is 1, but must be true or false; it is ignored.
            There is no setting `freehold.diagnostics.colour`; it is ignored. Known here: enable, level.
            Setting `freehold.diagnostics.level` is "loud", but must be one of "error", "warning", "information", "hint", "off"; it is ignored.
            Setting `freehold.hints.preset` is "some", but must be one of "quiet", "learn", "all", "off"; it is ignored.
            Setting `freehold.hints.drop-points` is "yes", but must be true, false or "notable"; it is ignored.
            There is no setting `freehold.procMacro`; it is ignored. Known here: hints, diagnostics, sysroot, procMacros, buildScripts, cfgTest.
            Setting `freehold.sysroot` is "/nowhere", but must be "auto", "mini", or the path of a `library` folder of Rust's sources (with core/src/lib.rs in it); it is ignored."#]]
        .assert_eq(&complaints.join("\n"));
        complaints.clear();
        Config::default().with(&json!({"hints": {"drops": true}}), &mut complaints);
        assert!(complaints[0].contains("`freehold.hints.drops`") && complaints[0].contains("drop-points"));
        complaints.clear();
        Config::default().with(&json!([1]), &mut complaints);
        assert_eq!(complaints.len(), 1);
    }
}
