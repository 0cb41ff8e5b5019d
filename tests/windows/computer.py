"""A Windows of Wine's own, in a folder, and what programs note there of what they were asked."""

import getpass
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from stand_in import NOTED, STAY, noting_program

ROOT = Path(__file__).resolve().parents[2]
LOG = ROOT / "build" / "windows" / "wine.txt"
"""Every command that was given to Wine, with its exit code."""

_RIGHTS = r"C:\windows\system32\icacls.exe"


class Computer:
    """One Windows 10 for 64 bits. Of the rights that are asked for a note is kept: Wine keeps none itself."""

    def __init__(self, folder: Path) -> None:
        self.drive = folder / "drive_c"
        quiet = {
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;icacls.exe=n",
            "WINEARCH": "win64",
        }
        self.world = {**os.environ, **quiet, "WINEPREFIX": str(folder), "DISPLAY": ""}

    @classmethod
    def made(cls, folder: Path) -> "Computer":
        """A new one. Wine is an older Windows unless it is told."""
        computer = cls(folder)
        computer.run("wineboot", "--init")
        computer.run("winecfg", "-v", "win10")
        program = computer.path(_RIGHTS)
        program.unlink()
        program.write_bytes(noting_program(folder, code=0))
        computer.close()
        return computer

    def copy(self, folder: Path) -> "Computer":
        """Another one, as this is now."""
        shutil.copytree(self.drive.parent, folder, symlinks=True)
        return Computer(folder)

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Begin a command."""
        self._log(f"{subprocess.list2cmdline(command)}  …")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(["wine", *command], env=self.world, **quiet)

    def run(self, *command: str) -> subprocess.CompletedProcess[bytes]:
        """A command from its start to its end."""
        began = time.monotonic()
        done = subprocess.run(
            ["wine", *command], env=self.world, capture_output=True, timeout=1800, check=False
        )
        took = time.monotonic() - began
        self._log(f"{subprocess.list2cmdline(command)}  → {done.returncode}, {took:.0f} s")
        return done

    def value(self, key: str, name: str) -> str:
        """A value of the registry; empty where there is none."""
        done = self.run("reg", "query", key, *(("/v", name) if name else ("/ve",)), "/reg:64")
        found = re.search(r"REG_\w+\s+(.*)", done.stdout.decode("cp437"))
        return found[1].strip() if found and not done.returncode else ""

    def path(self, windows: str) -> Path:
        r"""Where a path such as `C:\Users` lies."""
        return self.drive.joinpath(*windows.split("\\")[1:])

    @property
    def program(self) -> Path:
        """The folder that is installed."""
        return self.path(r"C:\Program Files\Waymark")

    @property
    def home(self) -> Path:
        """The folder of the account."""
        return self.drive / "users" / getpass.getuser()

    def shortcut(self) -> bytes:
        """What the entry of the start menu says; empty where there is none.

        Setup makes it for all accounts; so does Windows from the MSI, and Wine for the account.
        """
        found = list(self.drive.rglob("Waymark.lnk"))
        return found[0].read_bytes() if found else b""

    def installed(self) -> list[tuple[str, str]]:
        """Name and version of each Waymark among the installed programs."""
        key = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"
        told = self.run("reg", "query", key, "/s", "/reg:64").stdout.decode("cp437")
        names = re.findall(r"DisplayName +REG_SZ +(Waymark\S*)", told)
        return list(zip(names, re.findall(r"DisplayVersion +REG_SZ +(\S+)", told), strict=False))

    def rights_asked(self) -> list[str]:
        """The command lines with which rights were set, in order."""
        note = self.path(_RIGHTS).with_name(NOTED)
        return note.read_bytes().decode("utf-16-le").split("\r\n")[:-1] if note.exists() else []

    def asked(self, *words: str, name: str = "waymark-command.exe") -> tuple[int, str]:
        """The exit code of a launcher, and the command line that it handed on."""
        note = self.program / "python" / NOTED
        note.unlink(missing_ok=True)
        done = self.run(str(self.program / name), *words)
        return done.returncode, note.read_bytes().decode("utf-16-le").strip()

    def opened(self, name: str = "waymark.exe") -> subprocess.Popen[bytes]:
        """A launcher whose Python stays open."""
        note = self.program / "python" / NOTED
        note.unlink(missing_ok=True)
        note.with_name(STAY).touch()
        process = self.start(str(self.program / name))
        wait_for(note.exists)
        assert process.poll() is None
        return process

    def close(self) -> None:
        """Switch it off."""
        subprocess.run(["wineserver", "-k"], env=self.world, check=False)

    def _log(self, line: str) -> None:
        LOG.parent.mkdir(parents=True, exist_ok=True)
        with LOG.open("a", encoding="utf-8") as file:
            test = os.environ.get("PYTEST_CURRENT_TEST", "").partition("::")[2].partition(" ")[0]
            file.write(f"{test}: {line}\n")


def wait_for(happened: Callable[[], bool], patience: float = 600.0) -> None:
    """Wait until something that can be asked is so."""
    end = time.monotonic() + patience
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.3)


def windows_path(path: Path) -> str:
    """A path of this computer as Wine sees it."""
    return "Z:" + str(path).replace("/", "\\")
