#!/usr/bin/env python3
"""README's picture: Neovim with Freehold, a hover open, drawn as SVG from what is on the screen.

    picture.py NVIM FREEHOLD OUT.svg      needs Neovim 0.11 or later and tmux; exits with 1 if no hover comes
"""

import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
COLUMNS, LINES = 128, 24
CELL, LINE, SIZE = 8.43, 18, 14
FORE, BACK = "#e0e2ea", "#14161b"  # Neovim's own dark colours.


def styled(text):
    """The runs of a line of `tmux capture-pane -e`: text, foreground, background, bold, underlined."""
    fore, back, bold, under = FORE, None, False, False
    for part in re.split(r"(\x1b\[[0-9;:]*m)", text):
        if not part.startswith("\x1b["):
            if part:
                yield part, fore, back, bold, under
            continue
        codes = [int(code or 0) for code in re.split("[;:]", part[2:-1])]
        while codes:
            code = codes.pop(0)
            if code == 0:
                fore, back, bold, under = FORE, None, False, False
            elif code in (1, 4):
                bold, under = bold or code == 1, under or code == 4
            elif code in (38, 48) and codes[:1] == [2]:
                colour = "#%02x%02x%02x" % tuple(codes[1:4])
                fore, back = (colour, back) if code == 38 else (fore, colour)
                codes = codes[4:]
            elif code == 39:
                fore = FORE
            elif code == 49:
                back = None
            elif code == 7:
                fore, back = back or BACK, fore


def svg(screen):
    width, height = COLUMNS * CELL + 16, LINES * LINE + 16
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height}" role="img" '
        f'font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="{SIZE}">',
        f'<rect width="100%" height="100%" rx="6" fill="{BACK}"/>',
    ]
    for row, line in enumerate(screen.splitlines()[:LINES]):
        column = 0
        for text, fore, back, bold, under in styled(line):
            x, y = 8 + column * CELL, 8 + row * LINE
            wide = len(text) * CELL
            column += len(text)
            if back:
                out.append(f'<rect x="{x:.1f}" y="{y}" width="{wide:.1f}" height="{LINE}" fill="{back}"/>')
            if text.strip():
                style = (' font-weight="bold"' if bold else "") + (' text-decoration="underline"' if under else "")
                out.append(
                    f'<text x="{x:.1f}" y="{y + SIZE}" fill="{fore}" textLength="{wide:.1f}" '
                    f'xml:space="preserve"{style}>{html.escape(text)}</text>'
                )
    return "\n".join([*out, "</svg>", ""])


def main():
    nvim, freehold, out = sys.argv[1:]
    work = Path(tempfile.mkdtemp(prefix="freehold-picture-"))
    shutil.copy(HERE / "example.rs", work / "letters.rs")
    homes = {f"XDG_{kind}_HOME": str(work / kind) for kind in ("STATE", "CACHE", "DATA", "CONFIG")}
    env = {**os.environ, **homes, "FREEHOLD": freehold, "LANG": "C.UTF-8", "TERM": "xterm-256color"}

    def tmux(*words):
        command = ["tmux", "-L", f"picture-{os.getpid()}", "-f", "/dev/null", *words]
        return subprocess.run(command, env=env, text=True, capture_output=True, timeout=20).stdout

    def wait(words):
        end = time.time() + 60
        while words not in tmux("capture-pane", "-p", "-t", "0"):
            if time.time() > end:
                sys.exit(f"`{words}` did not appear:\n" + tmux("capture-pane", "-p", "-t", "0"))
            time.sleep(0.1)

    def keys(text):
        tmux("send-keys", "-t", "0", "-l", text)
        tmux("send-keys", "-t", "0", "Enter")

    try:
        start = f"cd {work} && exec {nvim} --clean -u {HERE}/init.lua '+set termguicolors noswapfile winborder=rounded' letters.rs"
        tmux("new-session", "-d", "-x", str(COLUMNS), "-y", str(LINES), start)
        wait("cannot borrow")
        keys(r"/letters\.\zspush")
        tmux("send-keys", "-t", "0", "K")
        wait("Instead")
        Path(out).write_text(svg(tmux("capture-pane", "-p", "-e", "-t", "0")))
    finally:
        tmux("kill-server")
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
