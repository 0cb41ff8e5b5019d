"""What the import contract cannot say: no widgets below the window, no network, small explained files."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from reader.navigation.changes import AnyRequest
from reader.navigation.location import AnyLocation, Location
from reader.ui.access.requests import Request

READER = Path(__file__).resolve().parent.parent / "reader"
FILES = sorted(READER.rglob("*.py"))
LONGEST = 400  # lines
NETWORK = {"socket", "urllib", "http", "webbrowser", "ftplib", "smtplib", "requests", "aiohttp", "asyncio"}
QT_NETWORK = {"QtNetwork", "QDesktopServices", "QtWebEngineCore", "QtWebEngineWidgets", "QtWebSockets"}
PURE_TEXT = {"urllib.parse"}


def name_of(path: Path) -> str:
    return path.relative_to(READER).as_posix()


def imported(tree: ast.AST) -> Iterator[str]:
    """The dotted name of every import, with the names taken from it: `a.b` and `a.b.c`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def reaches_out(name: str) -> bool:
    """Whether an imported name belongs to the network or to another program."""
    if any(name == pure or name.startswith(pure + ".") for pure in PURE_TEXT):
        return False
    return name.split(".")[0] in NETWORK or bool(QT_NETWORK & set(name.split(".")))


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_there_is_something_to_look_at() -> None:
    assert "app.py" in {name_of(path) for path in FILES}


@pytest.mark.parametrize(
    ("name", "out"),
    [
        ("urllib.request", True),
        ("urllib", True),
        ("urllib.parse", False),
        ("urllib.parse.quote", False),
        ("http.client", True),
        ("PySide6.QtNetwork", True),
        ("PySide6.QtGui.QDesktopServices", True),
        ("PySide6.QtGui.QColor", False),
        ("html", False),
    ],
)
def test_the_rule_itself(name: str, out: bool) -> None:
    assert reaches_out(name) is out


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_nothing_reaches_the_network_or_the_desktop(path: Path) -> None:
    tree = tree_of(path)
    assert [name for name in imported(tree) if reaches_out(name)] == []
    words = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    words |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert words & QT_NETWORK == set()


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_widgets_only_in_the_window_and_the_root(path: Path) -> None:
    if path == READER / "app.py" or READER / "ui" in path.parents:
        return
    assert [name for name in imported(tree_of(path)) if "QtWidgets" in name.split(".")] == []


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_module_says_what_lives_there(path: Path) -> None:
    docstring = ast.get_docstring(tree_of(path))
    assert docstring
    assert docstring.split("\n\n")[0].rstrip().endswith((".", ":"))


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_file_is_too_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def carries_anything(node: ast.AST) -> bool:
    """Whether it makes a signal that may carry any value at all."""
    made = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Signal"
    loose = {"object", "Any", "'QVariant'", "'PyObject'"}
    return made and any(ast.unparse(each) in loose for each in node.args)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_signal_says_what_it_carries(path: Path) -> None:
    assert [node.lineno for node in ast.walk(tree_of(path)) if carries_anything(node)] == []


@pytest.mark.parametrize(
    ("any_kind", "kinds"), [(AnyLocation, get_args(Location)), (AnyRequest, get_args(Request))]
)
def test_a_signal_of_places_or_requests_carries_no_others(any_kind: type, kinds: tuple[type, ...]) -> None:
    assert set(any_kind.__subclasses__()) == set(kinds)


def test_only_the_entry_point_imports_the_root() -> None:
    users = {
        name_of(path) for path in FILES if any(n.startswith("reader.app") for n in imported(tree_of(path)))
    }
    assert users == {"__main__.py"}
