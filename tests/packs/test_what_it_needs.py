"""What taking a pack needs of a computer: neither the network nor code made for one kind of processor."""

import subprocess
import sys
import textwrap

from packed import Computer, Editors

from reader.bundle import own_environment

TAKE = """
import sys
from pathlib import Path
for name in ("ssl", "_ssl", "cryptography", "requests"):
    sys.modules[name] = None  # not there

import socket

def forbidden(*_, **__):
    raise AssertionError("a socket was opened")

class Forbidden(socket.socket):
    __init__ = forbidden

socket.socket, socket.create_connection, socket.getaddrinfo = Forbidden, forbidden, forbidden
from reader.__main__ import main

assert not {"tuf", "urllib3"} & set(sys.modules)
settings = Path(sys.argv[2]).with_name("needs.toml")
settings.write_text(f'[pack]\\nkeys = "{sys.argv[2]}"\\n')
assert main(["--settings", str(settings), "pack", "status"]) == 0
assert not {"tuf", "urllib3"} & set(sys.modules), "only a pack is worth them"
sys.exit(main(["--settings", str(settings), "pack", "install", sys.argv[1]]))
"""


def test_neither_sockets_nor_ssl_nor_native_code(computer: Computer, editors: Editors) -> None:
    stick = editors.stick(2)
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(TAKE), str(stick), str(computer.keys)],
        capture_output=True,
        text=True,
        check=False,
        env=own_environment(),
    )
    assert done.returncode == 0, done.stderr
    assert computer.version == 2
