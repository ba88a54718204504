"""A client that speaks LSP over stdio, for measurements: Python's standard library only.

    with Client(["target/release/freehold", "lsp"]) as client:
        client.initialize(options={"sysroot": "mini"})
        client.open("untitled:a.rs", text)
        client.wait_loaded()
        hints = client.hints("untitled:a.rs")
"""
import collections, json, os, subprocess, threading, time

# An editor that can do everything (VS Code says about this).
CAPABILITIES = {
    "general": {"positionEncodings": ["utf-8", "utf-16"]},
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "inlayHint": {"resolveSupport": {"properties": ["tooltip", "textEdits"]}},
        "codeAction": {
            "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "refactor"]}},
            "dataSupport": True,
            "resolveSupport": {"properties": ["edit"]},
        },
        "diagnostic": {},
        "publishDiagnostics": {"relatedInformation": True},
    },
    "workspace": {"diagnostics": {"refreshSupport": True}, "inlayHint": {"refreshSupport": True}},
    "window": {"workDoneProgress": True},
    "experimental": {"serverStatusNotification": True},
}


class Client:
    """One server. Its requests are answered with null; its notifications are kept in `seen`."""

    def __init__(self, command, cwd=None, env=None):
        self.started = time.perf_counter()
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=cwd, env=env)
        self.last_id = 0
        self.versions = {}
        self.answers = {}
        self.seen = collections.deque(maxlen=100_000)
        self.ended = False
        self.news = threading.Condition()
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            try:
                self.request("shutdown", None)
                self.notify("exit", None)
                self.process.wait(10)
            except (OSError, TimeoutError, subprocess.TimeoutExpired):
                self.process.kill()
        self.process.wait()

    def _read(self):
        out = self.process.stdout
        while True:
            length = None
            while (line := out.readline()).strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            if length is None:
                break
            message = json.loads(out.read(length))
            with self.news:
                if "method" not in message:
                    self.answers[message.get("id")] = message
                else:
                    self.seen.append(message)
                self.news.notify_all()
            if "method" in message and "id" in message:
                items = message["params"].get("items", []) if isinstance(message.get("params"), dict) else []
                result = [None] * len(items) if message["method"] == "workspace/configuration" else None
                self._send({"id": message["id"], "result": result})
        with self.news:
            self.ended = True
            self.news.notify_all()

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def notify(self, method, params):
        self._send({"method": method, "params": params} if params is not None else {"method": method})

    def ask(self, method, params):
        """Sends a request: its id."""
        self.last_id += 1
        message = {"id": self.last_id, "method": method}
        if params is not None:
            message["params"] = params
        self._send(message)
        return self.last_id

    def answer(self, id, limit=120):
        """The whole answer to a request."""
        with self.news:
            if not self.news.wait_for(lambda: id in self.answers or self.ended, limit):
                raise TimeoutError(f"no answer to request {id}")
            if id not in self.answers:
                raise EOFError("the server ended")
            return self.answers.pop(id)

    def request(self, method, params, limit=120):
        """The result of a request, which must succeed."""
        answer = self.answer(self.ask(method, params), limit)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return answer["result"]

    def wait(self, wanted, limit=120):
        """The first message of the server that `wanted` accepts; it and those before are forgotten."""
        def found():
            while self.seen:
                message = self.seen.popleft()
                if wanted(message):
                    return message
            return None
        with self.news:
            message = None
            def look():
                nonlocal message
                message = found()
                return message is not None or self.ended
            if not self.news.wait_for(look, limit) or message is None:
                raise TimeoutError("the message did not come")
            return message

    def initialize(self, folder=None, options=None, capabilities=CAPABILITIES):
        uri = "file://" + os.path.abspath(folder) if folder else None
        result = self.request("initialize", {
            "processId": os.getpid(),
            "rootUri": uri,
            "workspaceFolders": [{"uri": uri, "name": "bench"}] if uri else None,
            "capabilities": capabilities,
            "initializationOptions": {"status": True, **(options or {})},
        })
        self.notify("initialized", {})
        return result

    def open(self, uri, text):
        self.versions[uri] = 1
        document = {"uri": uri, "languageId": "rust", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})

    def change(self, uri, changes):
        self.versions[uri] += 1
        document = {"uri": uri, "version": self.versions[uri]}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": changes})

    def wait_loaded(self, limit=120):
        """Freehold: projects and standard library are loaded, as far as they can be."""
        ready = ("ready", "limited")
        return self.wait(lambda m: m["method"] == "freehold/status" and m["params"]["state"] in ready, limit)

    def hover(self, uri, line, character):
        position = {"line": line, "character": character}
        return self.request("textDocument/hover", {"textDocument": {"uri": uri}, "position": position})

    def hints(self, uri, first=0, last=1_000_000):
        range = {"start": {"line": first, "character": 0}, "end": {"line": last, "character": 0}}
        return self.request("textDocument/inlayHint", {"textDocument": {"uri": uri}, "range": range})

    def memory(self):
        """Present and highest resident memory of the server, in MB (Linux)."""
        with open(f"/proc/{self.process.pid}/status") as status:
            lines = dict(line.split(":", 1) for line in status)
        return tuple(int(lines[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))

    def cpu(self):
        """Seconds of processor time the server has used (Linux)."""
        with open(f"/proc/{self.process.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def quantile(values, q):
    """The value below which the part `q` of `values` lies."""
    values = sorted(values)
    return values[min(len(values) - 1, int(q * len(values)))]
