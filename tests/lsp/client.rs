//! A client that speaks LSP over stdio to the real server, in plain JSON.
//!
//! Requests of the server are answered as an editor would; what else it says must be looked at by
//! the test: dropping a client asserts that nothing was left.

use std::{
    collections::VecDeque,
    io::{BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, ExitStatus, Stdio},
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    time::{Duration, Instant},
};

use serde_json::{Value, json};

/// How long the server may take for anything; a test that runs into it has failed.
const LIMIT: Duration = Duration::from_secs(60);

/// What the client says of itself in `initialize`.
pub struct Builder {
    capabilities: Value,
    options: Value,
    settings: Value,
    folders: Vec<PathBuf>,
    process: Option<u32>,
    environment: Vec<(&'static str, PathBuf)>,
    answers_configuration: bool,
}

pub struct Client {
    child: Child,
    /// None once closed.
    stdin: Option<ChildStdin>,
    messages: Receiver<Value>,
    /// What the server said and the test has not looked at.
    inbox: VecDeque<Value>,
    /// Answers that were not waited for yet.
    answers: Vec<Value>,
    last_id: i64,
    /// What `workspace/configuration` answers.
    pub settings: Value,
    /// What the server answered to `initialize`.
    pub server: Value,
    /// The values of all `$/progress`.
    pub progress: Vec<Value>,
    /// The methods of all requests of the server that were answered without a test's doing.
    pub asked: Vec<(String, Value)>,
    /// The last `freehold/status`.
    status: Value,
    answers_configuration: bool,
    /// Requests for settings that were not answered yet.
    unanswered: Vec<Value>,
}

/// An editor that can do everything, in UTF-16: VS Code's capabilities, as far as they matter.
pub fn able() -> Value {
    json!({
        "general": {"positionEncodings": ["utf-16"]},
        "textDocument": {
            "hover": {"contentFormat": ["markdown", "plaintext"]},
            "inlayHint": {"resolveSupport": {"properties": [
                "tooltip", "textEdits", "label.tooltip", "label.location", "label.command"
            ]}},
            "codeAction": {
                "isPreferredSupport": true, "dataSupport": true,
                "resolveSupport": {"properties": ["edit", "command"]},
                "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "refactor"]}}
            },
            "diagnostic": {"relatedDocumentSupport": false},
            "publishDiagnostics": {"relatedInformation": true}
        },
        "workspace": {
            "configuration": true,
            "didChangeConfiguration": {"dynamicRegistration": true},
            "didChangeWatchedFiles": {"dynamicRegistration": true},
            "inlayHint": {"refreshSupport": true},
            "diagnostics": {"refreshSupport": true},
            "workspaceEdit": {"documentChanges": true},
            "workspaceFolders": true
        },
        "window": {"workDoneProgress": true}
    })
}

impl Builder {
    /// With the small standard library, which loads at once, only one kind of hints, and told of
    /// the server's status.
    pub fn new(capabilities: Value) -> Builder {
        Builder {
            capabilities,
            options: json!({
                "status": true, "sysroot": "mini", "hints": {"preset": "off", "drop-points": true},
            }),
            settings: Value::Null,
            folders: Vec::new(),
            process: None,
            environment: Vec::new(),
            answers_configuration: true,
        }
    }

    /// `initializationOptions` beside those that every test has.
    pub fn options(mut self, options: Value) -> Builder {
        merge(&mut self.options, options);
        self
    }

    pub fn settings(mut self, settings: Value) -> Builder {
        self.settings = settings;
        self
    }

    pub fn folder(mut self, folder: &Path) -> Builder {
        self.folders.push(folder.to_owned());
        self
    }

    pub fn process(mut self, process: u32) -> Builder {
        self.process = Some(process);
        self
    }

    pub fn variable(mut self, name: &'static str, value: PathBuf) -> Builder {
        self.environment.push((name, value));
        self
    }

    /// Keeps the server waiting for its settings until [`Client::configure`], and with it all loads.
    pub fn late_settings(mut self) -> Builder {
        self.answers_configuration = false;
        self
    }

    /// Starts the server and shakes hands.
    pub fn start(self) -> Client {
        let mut client = Client::spawn_with(&["lsp"], &self.environment);
        client.answers_configuration = self.answers_configuration;
        client.settings = self.settings;
        let folder = |path: &PathBuf| json!({"uri": uri(path), "name": "folder"});
        client.server = client.request(
            "initialize",
            json!({
                "processId": self.process,
                "clientInfo": {"name": "test"},
                "rootUri": null,
                "capabilities": self.capabilities,
                "initializationOptions": self.options,
                "workspaceFolders": self.folders.iter().map(folder).collect::<Vec<_>>(),
            }),
        );
        client.notify("initialized", json!({}));
        client
    }
}

/// Objects are united, everything else replaced.
pub fn merge(into: &mut Value, from: Value) {
    match (into, from) {
        (Value::Object(into), Value::Object(from)) => {
            for (key, value) in from {
                merge(into.entry(key).or_insert(Value::Null), value);
            }
        }
        (into, from) => *into = from,
    }
}

impl Client {
    /// A server that was told nothing yet.
    pub fn spawn(arguments: &[&str]) -> Client {
        Client::spawn_with(arguments, &[])
    }

    fn spawn_with(arguments: &[&str], environment: &[(&str, PathBuf)]) -> Client {
        let mut child = Command::new(env!("CARGO_BIN_EXE_freehold"))
            .args(arguments)
            .envs(environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server does not start");
        let stdin = child.stdin.take();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            let mut stdout = stdout;
            while let Some(message) = read(&mut stdout) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        Client {
            child,
            stdin,
            messages,
            inbox: VecDeque::new(),
            answers: Vec::new(),
            last_id: 0,
            settings: Value::Null,
            server: Value::Null,
            progress: Vec::new(),
            asked: Vec::new(),
            status: Value::Null,
            answers_configuration: true,
            unanswered: Vec::new(),
        }
    }

    /// Answers what [`Builder::late_settings`] left open.
    pub fn configure(&mut self) {
        self.wait_asked("workspace/configuration", 1);
        self.answers_configuration = true;
        for id in std::mem::take(&mut self.unanswered) {
            let result = json!([self.settings]);
            self.send(json!({"id": id, "result": result}));
        }
    }

    pub fn send_raw(&mut self, body: &str) {
        let stdin = self.stdin.as_mut().expect("stdin is closed");
        write!(stdin, "Content-Length: {}\r\n\r\n{body}", body.len()).expect("the server does not listen");
        stdin.flush().unwrap();
    }

    pub fn send(&mut self, mut message: Value) {
        message["jsonrpc"] = json!("2.0");
        self.send_raw(&message.to_string());
    }

    pub fn notify(&mut self, method: &str, params: Value) {
        self.send(json!({"method": method, "params": params}));
    }

    /// Sends a request and does not wait: its id.
    pub fn ask(&mut self, method: &str, params: Value) -> i64 {
        self.last_id += 1;
        let mut message = json!({"id": self.last_id, "method": method});
        if !params.is_null() {
            message["params"] = params;
        }
        self.send(message);
        self.last_id
    }

    /// The whole answer to the request.
    pub fn answer(&mut self, id: i64) -> Value {
        let end = Instant::now() + LIMIT;
        loop {
            if let Some(at) = self.answers.iter().position(|answer| answer["id"] == json!(id)) {
                return self.answers.swap_remove(at);
            }
            assert!(self.step(end), "no answer to request {id}");
        }
    }

    /// The result of a request that must succeed.
    pub fn request(&mut self, method: &str, params: Value) -> Value {
        let id = self.ask(method, params);
        let mut answer = self.answer(id);
        assert!(answer.get("error").is_none(), "{method} failed: {answer}");
        answer["result"].take()
    }

    /// The code of the error of a request that must fail.
    pub fn refused(&mut self, method: &str, params: Value) -> i64 {
        let id = self.ask(method, params);
        let answer = self.answer(id);
        answer["error"]["code"].as_i64().unwrap_or_else(|| panic!("{method} succeeded: {answer}"))
    }

    /// The parameters of the next message of this method.
    pub fn next(&mut self, method: &str) -> Value {
        let end = Instant::now() + LIMIT;
        loop {
            if let Some(at) = self.inbox.iter().position(|message| message["method"] == method) {
                return self.inbox.remove(at).unwrap()["params"].take();
            }
            assert!(self.step(end), "no {method} came; there is {:?}", self.inbox);
        }
    }

    /// Waits until a `freehold/status` with this state was the last.
    pub fn wait_status(&mut self, state: &str) -> Value {
        let end = Instant::now() + LIMIT;
        while self.status["state"] != state {
            assert!(self.step(end), "the status is {}, never {state}", self.status);
        }
        self.status.clone()
    }

    /// Waits until the server made this request for the `times`th time.
    pub fn wait_asked(&mut self, method: &str, times: usize) -> Value {
        let end = Instant::now() + LIMIT;
        loop {
            let mut asked = self.asked.iter().filter(|(asked, _)| asked == method);
            if let Some((_, params)) = asked.nth(times - 1) {
                return params.clone();
            }
            assert!(self.step(end), "{method} was not asked {times} times");
        }
    }

    /// Waits until the progress has a step of this kind: its token.
    pub fn wait_progress(&mut self, kind: &str) -> Value {
        let end = Instant::now() + LIMIT;
        loop {
            if let Some(step) = self.progress.iter().find(|step| step["value"]["kind"] == kind) {
                return step["token"].clone();
            }
            assert!(self.step(end), "no progress of kind {kind} came");
        }
    }

    /// Takes in one message; false if none came in time.
    fn step(&mut self, end: Instant) -> bool {
        let message = match self.messages.recv_timeout(end.saturating_duration_since(Instant::now())) {
            Ok(message) => message,
            Err(RecvTimeoutError::Timeout) => return false,
            Err(RecvTimeoutError::Disconnected) => panic!("the server closed its output"),
        };
        self.take(message);
        true
    }

    fn take(&mut self, message: Value) {
        let method = message["method"].as_str().unwrap_or_default().to_owned();
        let params = &message["params"];
        match (method.as_str(), message.get("id")) {
            ("", _) => self.answers.push(message),
            (_, Some(id)) => {
                let result = match method.as_str() {
                    "workspace/configuration" if !self.answers_configuration => {
                        self.unanswered.push(id.clone());
                        self.asked.push((method, params.clone()));
                        return;
                    }
                    "workspace/configuration" => json!([self.settings]),
                    "client/registerCapability"
                    | "workspace/inlayHint/refresh"
                    | "workspace/diagnostic/refresh"
                    | "window/workDoneProgress/create" => Value::Null,
                    _ => panic!("the server asks for {message}"),
                };
                let answer = json!({"id": id, "result": result});
                self.asked.push((method, params.clone()));
                self.send(answer);
            }
            ("$/progress", None) => self.progress.push(params.clone()),
            ("freehold/status", None) => self.status = params.clone(),
            _ => self.inbox.push_back(message),
        }
    }

    pub fn open(&mut self, uri: &str, text: &str) {
        let document = json!({"uri": uri, "languageId": "rust", "version": 1, "text": text});
        self.notify("textDocument/didOpen", json!({"textDocument": document}));
    }

    /// Opens a file of no project and waits until it is wholly known.
    pub fn open_settled(&mut self, uri: &str, text: &str) {
        self.open(uri, text);
        self.wait_status("loading");
        self.wait_status("ready");
    }

    pub fn change(&mut self, uri: &str, version: i64, changes: Value) {
        let document = json!({"uri": uri, "version": version});
        self.notify("textDocument/didChange", json!({"textDocument": document, "contentChanges": changes}));
    }

    pub fn close(&mut self, uri: &str) {
        self.notify("textDocument/didClose", json!({"textDocument": {"uri": uri}}));
    }

    /// All hints of the document.
    pub fn hints(&mut self, uri: &str) -> Vec<Value> {
        let range = range((0, 0), (1_000_000, 0));
        let hints =
            self.request("textDocument/inlayHint", json!({"textDocument": {"uri": uri}, "range": range}));
        hints.as_array().cloned().unwrap_or_default()
    }

    /// `line:character label` of all hints of the document.
    pub fn hint_labels(&mut self, uri: &str) -> Vec<String> {
        let of = |hint: &Value| {
            let position = &hint["position"];
            format!("{}:{} {}", position["line"], position["character"], label(hint))
        };
        self.hints(uri).iter().map(of).collect()
    }

    /// The diagnostics a client that pulls gets.
    pub fn pull(&mut self, uri: &str) -> Vec<Value> {
        let report = self.request("textDocument/diagnostic", json!({"textDocument": {"uri": uri}}));
        assert_eq!(report["kind"], "full");
        report["items"].as_array().unwrap().clone()
    }

    /// What ends a session in order; the exit code of the server.
    pub fn shut_down(&mut self) -> ExitStatus {
        self.request("shutdown", Value::Null);
        self.notify("exit", Value::Null);
        self.wait_exit()
    }

    pub fn close_stdin(&mut self) {
        self.stdin = None;
    }

    pub fn wait_exit(&mut self) -> ExitStatus {
        let end = Instant::now() + LIMIT;
        // The server closes its output when it ends.
        loop {
            match self.messages.recv_timeout(end.saturating_duration_since(Instant::now())) {
                // Nobody answers the server any more.
                Ok(message) if message.get("id").is_some() && message.get("method").is_some() => {}
                Ok(message) => self.take(message),
                Err(RecvTimeoutError::Timeout) => panic!("the server does not exit"),
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        self.stdin = None;
        self.child.wait().unwrap()
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let running = matches!(self.child.try_wait(), Ok(None));
        if std::thread::panicking() || !running {
            let _ = self.child.kill();
            let _ = self.child.wait();
        } else {
            let status = self.shut_down();
            assert!(status.success(), "{status}");
        }
        if !std::thread::panicking() {
            assert!(self.inbox.is_empty(), "not looked at: {:?}", self.inbox);
            assert!(self.answers.is_empty(), "not waited for: {:?}", self.answers);
        }
    }
}

fn read(stdout: &mut impl std::io::BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if stdout.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end().split_once(": ") {
            Some(("Content-Length", number)) => length = number.parse().ok()?,
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    stdout.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).expect("the server does not speak JSON"))
}

pub fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

pub fn position(line: u32, character: u32) -> Value {
    json!({"line": line, "character": character})
}

pub fn range(start: (u32, u32), end: (u32, u32)) -> Value {
    json!({"start": position(start.0, start.1), "end": position(end.0, end.1)})
}

/// The parameters of a request about a position.
pub fn at(uri: &str, line: u32, character: u32) -> Value {
    json!({"textDocument": {"uri": uri}, "position": position(line, character)})
}

/// A hint's label as one text.
pub fn label(hint: &Value) -> String {
    match &hint["label"] {
        Value::String(label) => label.clone(),
        parts => parts.as_array().unwrap().iter().map(|part| part["value"].as_str().unwrap()).collect(),
    }
}

/// A folder of its own for one test, removed at the end.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(test: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("freehold-lsp-{}-{test}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path.canonicalize().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Writes a file; its URI.
    pub fn write(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        uri(&path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
