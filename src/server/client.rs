//! What the client says it can do, as far as it changes what the server does.

use serde_json::Value;
use tower_lsp::ls_types::{InitializeParams, MarkupKind};

use super::encoding::Encoding;

/// The facts taken from `initialize`.
#[derive(Debug, Clone)]
pub struct ClientFacts {
    pub encoding: Encoding,
    /// Hovers may be Markdown; else plain text.
    pub markdown: bool,
    pub hint_resolve: HintResolve,
    pub hint_refresh: bool,
    /// The client asks for diagnostics, and can be told to ask again. Else they are pushed.
    pub pulls_diagnostics: bool,
    pub related_information: bool,
    /// Actions may be literals with an edit, not only commands.
    pub action_literals: bool,
    /// Edits of actions may come late.
    pub action_resolve: bool,
    /// Edits may name the version they were made for.
    pub document_changes: bool,
    /// Settings can be asked for.
    pub configuration: bool,
    pub registers_configuration: bool,
    pub registers_watchers: bool,
    pub progress: bool,
}

/// Which parts of a hint the client asks for only when they are looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HintResolve {
    pub tooltip: bool,
    pub text_edits: bool,
}

impl HintResolve {
    pub fn any(self) -> bool {
        self.tooltip || self.text_edits
    }
}

impl ClientFacts {
    pub fn new(params: &InitializeParams) -> ClientFacts {
        let capabilities = &params.capabilities;
        let text = capabilities.text_document.as_ref();
        let workspace = capabilities.workspace.as_ref();
        let general = capabilities.general.as_ref();
        let window = capabilities.window.as_ref();

        let hint_properties = text
            .and_then(|text| text.inlay_hint.as_ref()?.resolve_support.as_ref())
            .map_or(&[][..], |resolve| &resolve.properties);
        let hint_resolves = |name: &str| hint_properties.iter().any(|property| property == name);
        let action = text.and_then(|text| text.code_action.as_ref());
        let action_resolve = action.is_some_and(|action| {
            let edit = action
                .resolve_support
                .as_ref()
                .is_some_and(|resolve| resolve.properties.iter().any(|p| p == "edit"));
            edit && action.data_support == Some(true)
        });
        let pull = text.is_some_and(|text| text.diagnostic.is_some());
        let pull_refresh =
            workspace.and_then(|workspace| workspace.diagnostics.as_ref()?.refresh_support).unwrap_or(false);
        ClientFacts {
            encoding: Encoding::negotiate(general.and_then(|general| general.position_encodings.as_deref())),
            markdown: text
                .and_then(|text| text.hover.as_ref()?.content_format.as_ref())
                .is_some_and(|formats| formats.contains(&MarkupKind::Markdown)),
            hint_resolve: HintResolve {
                tooltip: hint_resolves("tooltip"),
                text_edits: hint_resolves("textEdits"),
            },
            hint_refresh: workspace
                .and_then(|workspace| workspace.inlay_hint.as_ref()?.refresh_support)
                .unwrap_or(false),
            pulls_diagnostics: pull && pull_refresh,
            related_information: text
                .and_then(|text| text.publish_diagnostics.as_ref()?.related_information)
                .unwrap_or(false),
            action_literals: action.is_some_and(|action| action.code_action_literal_support.is_some()),
            action_resolve,
            document_changes: workspace
                .and_then(|workspace| workspace.workspace_edit.as_ref()?.document_changes)
                .unwrap_or(false),
            configuration: workspace.and_then(|workspace| workspace.configuration).unwrap_or(false),
            registers_configuration: workspace
                .and_then(|workspace| workspace.did_change_configuration.as_ref()?.dynamic_registration)
                .unwrap_or(false),
            registers_watchers: workspace
                .and_then(|workspace| workspace.did_change_watched_files.as_ref()?.dynamic_registration)
                .unwrap_or(false),
            progress: window.and_then(|window| window.work_done_progress).unwrap_or(false),
        }
    }
}

/// Helix says `workspace.diagnostic` where LSP 3.17 says `workspace.diagnostics`. Call it by the
/// latter, so that it is not lost.
pub fn correct(params: &mut Value) {
    let Some(workspace) = params.pointer_mut("/capabilities/workspace").and_then(Value::as_object_mut) else {
        return;
    };
    if let Some(diagnostic) = workspace.remove("diagnostic") {
        workspace.entry("diagnostics").or_insert(diagnostic);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn facts(mut params: Value) -> ClientFacts {
        correct(&mut params);
        ClientFacts::new(&serde_json::from_value(params).unwrap())
    }

    #[test]
    fn diagnostics_are_pulled_only_with_refresh() {
        let pull = |workspace: Value| {
            facts(json!({"capabilities": {"textDocument": {"diagnostic": {}}, "workspace": workspace}}))
                .pulls_diagnostics
        };
        assert!(pull(json!({"diagnostics": {"refreshSupport": true}})));
        assert!(pull(json!({"diagnostic": {"refreshSupport": true}})), "Helix's spelling");
        assert!(!pull(json!({"diagnostics": {"refreshSupport": false}})));
        assert!(!pull(json!({})));
        assert!(!facts(json!({"capabilities": {}})).pulls_diagnostics);
    }
}
