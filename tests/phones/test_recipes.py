"""The recipes of docs/phones.md, each read or run by the program it is for."""

import shlex
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import documents
import pytest
from builders import compile_guide, make_bilingual

from reader.clinic.model import default_settings
from reader.library.store import Library
from reader.phones.site import write_site

PHONES = "docs/phones.md"


def block_with(words: str, language: str = "text") -> str:
    (found,) = (
        block.text for block in documents.blocks(language) if block.file == PHONES and words in block.text
    )
    return found


def program(name: str) -> str:
    return shutil.which(name) or f"/usr/sbin/{name}"


@pytest.fixture(scope="module")
def zim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ZIM of a small guide, made and checked by the lines of the documentation."""
    folder = tmp_path_factory.mktemp("zim")
    with Library(compile_guide(make_bilingual(folder / "guide"), folder / "x.sqlite")) as library:
        write_site(library, default_settings(), folder / "waymark-site")
    lines = block_with("zimwriterfs", "console").splitlines()
    for name in ("zimwriterfs", "zimcheck"):
        (line,) = (each for each in lines if each.startswith(name))
        done = subprocess.run(shlex.split(line), cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    assert "Overall Test Status: Pass" in done.stdout
    return folder / "waymark.zim"


@pytest.fixture
def kiwix(zim: Path) -> Iterator[int]:
    """kiwix-serve as the service starts it; its port."""
    (start,) = (line for line in block_with("kiwix-serve").splitlines() if line.startswith("ExecStart="))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = start.removeprefix("ExecStart=").replace("8080", str(port))
    told = told.replace("/var/lib/waymark/waymark.zim", str(zim))
    command = [*shlex.split(told), "--address", "127.0.0.1"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet) as process:
        deadline = time.monotonic() + 30
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                assert process.poll() is None
                assert time.monotonic() < deadline
                time.sleep(0.05)
        yield port
        process.terminate()


def got(port: int, path: str) -> str:
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    text = answer.read().decode("utf-8", "replace")
    connection.close()
    assert answer.status == 200, (path, answer.status)
    return text


def test_kiwix_serves_pages_and_searches(kiwix: int) -> None:
    assert "tel:988" in got(kiwix, "/waymark/en/drugs/alcohol.html")
    assert "drugs/alcohol.html" in got(kiwix, "/search?content=waymark&pattern=alcohol")


def test_the_access_point_is_written_as_hostapd_reads_it(tmp_path: Path) -> None:
    """With a driver for no hardware, all else as it stands."""
    told = block_with("wpa_passphrase")
    assert ran_as_access_point(told, tmp_path)
    assert not ran_as_access_point(told.replace("ap_isolate", "ap_isolat"), tmp_path)


def ran_as_access_point(told: str, folder: Path) -> bool:
    path = folder / "hostapd.conf"
    path.write_text(told.replace("driver=nl80211", "driver=none"), encoding="utf-8")
    command = [program("hostapd"), str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None
        came_up = any("AP-ENABLED" in line for line in process.stdout)
        process.terminate()
    return came_up


def test_names_and_addresses_are_written_as_dnsmasq_reads_them(tmp_path: Path) -> None:
    path = tmp_path / "dnsmasq.conf"
    path.write_text(block_with("dhcp-range"), encoding="utf-8")
    command = [program("dnsmasq"), "--test", "-C", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, "OK" in done.stderr) == (0, True), done.stderr


def test_what_was_not_tried_is_said() -> None:
    assert "**Not tried on air, not tried on phones.**" in documents.text_of(PHONES)
