"""A computer with pack 1 in use, and editors who can make it others. Sockets are forbidden throughout."""

import socket
from pathlib import Path

import pytest
from packed import Computer, Editors, copied_keys, made_keys, make_libraries


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    class Forbidden(socket.socket):  # a class, since others are made of it
        __init__ = forbidden  # type: ignore[assignment]

    monkeypatch.setattr(socket, "socket", Forbidden)
    monkeypatch.setattr(socket, "create_connection", forbidden)
    monkeypatch.setattr(socket, "getaddrinfo", forbidden)


@pytest.fixture(scope="session")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    return make_libraries(tmp_path_factory.mktemp("packed"))


@pytest.fixture(scope="session")
def session_keys(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The keys of our editors, and those of others."""
    folder = tmp_path_factory.mktemp("keys")
    return made_keys(folder / "ours"), made_keys(folder / "theirs")


@pytest.fixture
def editors(session_keys: tuple[Path, Path], libraries: dict[int, Path], tmp_path: Path) -> Editors:
    return Editors(copied_keys(session_keys[0], tmp_path / "keys"), libraries, tmp_path / "sticks")


@pytest.fixture
def others(session_keys: tuple[Path, Path], libraries: dict[int, Path], tmp_path: Path) -> Editors:
    return Editors(copied_keys(session_keys[1], tmp_path / "their-keys"), libraries, tmp_path / "theirs")


@pytest.fixture
def computer(editors: Editors, tmp_path: Path) -> Computer:
    keys = tmp_path / "trusted.json"
    keys.write_bytes(editors.root.read_bytes())
    made = Computer(keys)
    made.take(editors.stick(1, "first"))
    return made
