#!/usr/bin/env python3
"""How fast the server answers for a lone file with the small standard library.

    cargo build --release && python3 benches/lsp.py [--binary PATH] [--edits 300] [--functions 300]

Prints figures and asserts nothing. Times are wall time, seen by the client.
"""
import argparse, random, time

from lsp_client import Client, quantile

URI = "untitled:bench.rs"


def program(functions):
    parts = ["struct Letter { text: String, stamp: Option<u32> }\nfn send(letter: Letter) -> usize { letter.text.len() }\n"]
    for n in range(functions):
        parts.append(f"""fn f{n}(flag: bool) -> usize {{
    let letter = Letter {{ text: String::from("a"), stamp: None }};
    let copy = letter.stamp;
    let others: Vec<String> = Vec::new();
    if flag {{
        return send(letter);
    }}
    for other in others {{
        drop(other);
    }}
    letter.text.len() + copy.map_or(0, |n| n as usize)
}}
""")
    return "".join(parts)


def first_answer(binary, text, what):
    """From process start to the first answer, in ms, and the memory it took, in MB."""
    with Client([binary, "lsp"]) as client:
        client.initialize(options={"sysroot": "mini"})
        client.open(URI, text)
        what(client)
        return (time.perf_counter() - client.started) * 1000, client.memory()[1]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--binary", default="target/release/freehold")
    arguments.add_argument("--edits", type=int, default=300)
    arguments.add_argument("--functions", type=int, default=230)
    arguments = arguments.parse_args()
    small = program(1)
    hover = lambda client: client.hover(URI, 3, 8)
    for name, what in (("hover", hover), ("hints", lambda client: client.hints(URI))):
        runs = [first_answer(arguments.binary, small, what) for _ in range(10)]
        times, memory = [run[0] for run in runs], max(run[1] for run in runs)
        print(f"process start to first {name}: median {quantile(times, .5):.0f} ms, worst {max(times):.0f} ms, {memory:.0f} MB")

    text = program(arguments.functions)
    lines = text.split("\n")
    with Client([arguments.binary, "lsp"]) as client:
        client.initialize(options={"sysroot": "mini", "hints": {"preset": "all"}})
        client.open(URI, text)
        client.wait_loaded()
        started = time.perf_counter()
        hints = client.hints(URI)
        print(f"{len(lines)} lines: {len(hints)} hints, first {1000 * (time.perf_counter() - started):.0f} ms")
        times = []
        for _ in range(300):
            started = time.perf_counter()
            hover(client)
            times.append((time.perf_counter() - started) * 1000)
        print(f"warm hover: median {quantile(times, .5):.2f} ms, 99% {quantile(times, .99):.2f} ms")

        choose = random.Random(1)
        bodies = [n for n, line in enumerate(lines) if line.startswith("    ")]
        screen, whole = [], []
        for _ in range(arguments.edits):
            line = choose.choice(bodies)
            column = choose.randrange(4, len(lines[line]) + 1)
            at = {"line": line, "character": column}
            behind = {"line": line, "character": column + 1}
            top = max(0, line - 25)
            for times, change in ((screen, {"range": {"start": at, "end": at}, "text": choose.choice("ax1; .")}),
                                  (whole, {"range": {"start": at, "end": behind}, "text": ""})):
                started = time.perf_counter()
                client.change(URI, [change])
                client.hints(URI, *((top, top + 50) if times is screen else ()))
                times.append((time.perf_counter() - started) * 1000)
        for name, times in (("of a screen", screen), ("of the file", whole)):
            print(f"keystroke to hints {name}: median {quantile(times, .5):.1f} ms, 99% {quantile(times, .99):.1f} ms")
        now, most = client.memory()
        print(f"memory: {now:.0f} MB now, {most:.0f} MB at most")
        before = client.cpu()
        time.sleep(5)
        print(f"idle: {(client.cpu() - before) / 5:.1%} of a processor")


if __name__ == "__main__":
    main()
