"""A terminal that is read key by key, and at times by the line."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

try:
    import readline
    import termios
    import tty
except ImportError:  # Windows has none of them: a line is then typed anew
    readline = termios = tty = None  # type: ignore[assignment]

_END_OF_INPUT, _ESCAPE = "\x04", "\x1b"


@contextmanager
def key_by_key() -> Iterator[None]:
    """Let keys be read as they are pressed, those too that are pressed before they are asked for."""
    if termios is None:
        yield
        return
    here = sys.stdin.fileno()
    before = termios.tcgetattr(here)
    # Not at once but after what is shown already, and without throwing away what was typed ahead.
    tty.setcbreak(here, termios.TCSADRAIN)
    try:
        yield
    finally:
        termios.tcsetattr(here, termios.TCSADRAIN, before)


def key() -> str:
    """The next key. Raises ``EOFError`` where there is none to come."""
    if termios is None:
        return typer.getchar()
    pressed = os.read(sys.stdin.fileno(), 1).decode("utf-8", "replace")
    if pressed in {"", _END_OF_INPUT}:
        raise EOFError
    if pressed == _ESCAPE:  # an arrow key and the like: several characters at once
        os.read(sys.stdin.fileno(), 16)
    return pressed


def line(question: str, begun: str = "") -> str:
    """The line that is typed in answer; ``begun`` stands there already, to be changed."""
    if readline is None or termios is None:
        return input(f"{question}[{begun}] " if begun else question).strip() or begun
    here = sys.stdin.fileno()
    before = termios.tcgetattr(here)
    by_line = [*before[:3], before[3] | termios.ICANON | termios.ECHO, *before[4:]]
    termios.tcsetattr(here, termios.TCSADRAIN, by_line)
    readline.set_startup_hook(lambda: readline.insert_text(begun))
    try:
        return input(question).strip()
    finally:
        readline.set_startup_hook(None)
        termios.tcsetattr(here, termios.TCSADRAIN, before)
