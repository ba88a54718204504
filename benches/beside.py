#!/usr/bin/env python3
"""The first real answer and the memory of Freehold and rust-analyzer in the same project, one after the other.

    cargo build --release && python3 benches/beside.py PROJECT FILE LINE:COLUMN TEXT
        [--rust-analyzer PATH] [--std-sources DIR] [--binary PATH] [--runs N]

Both open FILE (from the PROJECT's folder) and are asked for the hover at LINE:COLUMN until it has
TEXT in it, such as the name of a type of another crate. A client's other requests, hints and
diagnostics, are sent at first as an editor does. Prints figures and asserts nothing.
"""
import argparse, os, time

from lsp_client import CAPABILITIES, Client, quantile


def processes(pid):
    """A process and all it started."""
    all = {pid}
    parents = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as stat:
                parents[int(name)] = int(stat.read().rsplit(")", 1)[1].split()[1])
        except OSError:
            pass
    while more := {child for child, parent in parents.items() if parent in all} - all:
        all |= more
    return all


def memory(pid):
    """The highest resident memory of the servers' processes that are there now, in MB."""
    total = 0
    for one in processes(pid):
        try:
            with open(f"/proc/{one}/status") as status:
                total += next((int(line.split()[1]) for line in status if line.startswith("VmHWM")), 0)
        except OSError:
            pass
    return total / 1024


def run(command, options, arguments, loaded):
    """Milliseconds to: any hover, the real one, everything loaded; and megabytes at the height."""
    path = os.path.abspath(os.path.join(arguments.project, arguments.file))
    uri, text = "file://" + path, open(path).read()
    line, column = (int(part) - 1 for part in arguments.position.split(":"))
    capabilities = {**CAPABILITIES, "workspace": {**CAPABILITIES["workspace"], "configuration": False}}
    any, real = None, None
    with Client(command, cwd=arguments.project) as client:
        since = lambda: (time.perf_counter() - client.started) * 1000
        client.initialize(arguments.project, options, capabilities)
        client.open(uri, text)
        client.ask("textDocument/inlayHint", {"textDocument": {"uri": uri}, "range": {
            "start": {"line": line, "character": 0}, "end": {"line": line + 60, "character": 0}}})
        client.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}})
        at = {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}
        while real is None and since() < 120_000:
            answer = client.answer(client.ask("textDocument/hover", at))
            words = ((answer.get("result") or {}).get("contents") or {}).get("value", "")
            if words and "{unknown}" not in words and any is None:
                any = since()
            if arguments.text in words:
                real = since()
            time.sleep(0.01)
        client.wait(loaded)
        whole = since()
        client.hints(uri, 0, text.count("\n"))
        time.sleep(1)
        return any, real, whole, memory(client.process.pid)


def main():
    parser = argparse.ArgumentParser()
    for name in ("project", "file", "position", "text"):
        parser.add_argument(name)
    parser.add_argument("--binary", default="target/release/freehold")
    parser.add_argument("--rust-analyzer", default="rust-analyzer")
    parser.add_argument("--std-sources", help="the `library` folder of the standard library's sources")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    std = arguments.std_sources
    ready = lambda m: m["method"] == "freehold/status" and m["params"]["state"] in ("ready", "limited")
    quiet = lambda m: m["method"] == "experimental/serverStatus" and m["params"]["quiescent"]
    servers = {
        "freehold": ([os.path.abspath(arguments.binary), "lsp"], {"sysroot": std or "auto"}, ready),
        "rust-analyzer": ([arguments.rust_analyzer], {
            "checkOnSave": False, **({"cargo": {"sysrootSrc": std}} if std else {}),
        }, quiet),
    }
    found = {name: [] for name in servers}
    # In turns, so that whatever else the machine does meets both.
    for _ in range(arguments.runs):
        for name, (command, options, loaded) in servers.items():
            found[name].append(run(command, options, arguments, loaded))
    print(f"{'median of ' + str(arguments.runs) + ' runs':<16}{'any hover':>12}{'real hover':>12}{'all loaded':>12}{'memory':>10}")
    medians = {}
    for name, runs in found.items():
        middle = [quantile([value or float("nan") for value in column], 0.5) for column in zip(*runs)]
        medians[name] = middle
        times = "".join(f"{value / 1000:>10.2f} s" for value in middle[:3])
        print(f"{name:<16}{times}{middle[3]:>7.0f} MB")
    ratios = [ours / theirs for ours, theirs in zip(medians["freehold"], medians["rust-analyzer"])]
    print(f"{'ratio':<16}" + "".join(f"{ratio:>12.2f}" for ratio in ratios[:3]) + f"{ratios[3]:>10.2f}")


if __name__ == "__main__":
    main()
