"""The tests can be gathered on Windows: nothing is imported or called there that it lacks."""

import ast
from collections.abc import Iterator
from pathlib import Path

from not_on_windows import REASONS, reason_for

TESTS = Path(__file__).resolve().parent
LACKING = {"fcntl", "grp", "pty", "pwd", "resource", "termios", "tty"}
CALLS = {"chown", "fork", "geteuid", "getuid", "sched_getaffinity", "setsid", "uname"}


def run_at_import(node: ast.AST) -> Iterator[ast.AST]:
    """What is done when a file is imported: of a function only its decorators and defaults."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            for outside in (*child.decorator_list, *child.args.defaults):
                yield from ast.walk(outside)
        elif not isinstance(child, ast.Lambda):
            yield child
            yield from run_at_import(child)


def test_no_file_needs_posix_to_be_imported() -> None:
    for path in TESTS.rglob("*.py"):
        if "benchmarks" in path.parts:
            continue  # never gathered
        for node in run_at_import(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                assert not LACKING & {alias.name for alias in node.names}, f"{path}:{node.lineno}"
            elif isinstance(node, ast.ImportFrom):
                assert node.module not in LACKING, f"{path}:{node.lineno}"


def test_no_mark_asks_what_windows_cannot_answer() -> None:
    """`os.name == "nt" or os.geteuid() == 0` is never asked the second half there."""
    for path in TESTS.rglob("*.py"):
        text = path.read_text("utf-8")
        for node in run_at_import(ast.parse(text)):
            if isinstance(node, ast.Attribute) and node.attr in CALLS:
                line = text.splitlines()[node.lineno - 1]
                assert "os.name ==" in line or "hasattr(os" in line or "benchmarks" in path.parts, (
                    f"{path}:{node.lineno}"
                )


def test_the_list_of_what_is_left_out_is_short_and_true() -> None:
    files = [name for names in REASONS.values() for name in names]
    assert len(files) == len(set(files)) < 40
    for name in files:
        assert (TESTS / name).is_file(), name
        assert reason_for(name)
    assert reason_for("test_system.py") == ""
