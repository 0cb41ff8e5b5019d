"""A clean Debian in a folder, of this machine's own release and from its own package sources.

Used by `make bare-test` and `make ship-test`. Mounts and processes live in namespaces of their own and end
with them, so nothing is left behind, however a test ends. No address of a package source stands here: all are
asked of this machine's apt and pip.
"""

import ast
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_FOLDER = "WAYMARK_CLEAN_DEBIAN"
_BASE = "WAYMARK_BASE"
_PLAIN = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
_NETWORK = ("http_proxy", "https_proxy", "ftp_proxy", "no_proxy", "ssl_cert_file", "requests_ca_bundle")
_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
# The folder becomes the root of all mounts, not of one process alone: in a chroot nobody may make users of
# their own or a read-only root, as tests do.
_ENTER = """
mount --rbind "$1" "$1"
cd "$1"
account=$2
shift 2
pivot_root . .
umount --lazy .
exec chroot --userspec="$account:$account" / "$@"
"""
_APT = ("apt.conf.d", "auth.conf.d", "keyrings", "trusted.gpg.d")


class Wrong(Exception):
    """What was expected and is not so."""


def must(is_so: object, what: str) -> None:
    """Tell that `what` is so, or end with it."""
    if not is_so:
        raise Wrong(what)
    print(f"ok    {what}", flush=True)


def run(command: list[str], expected: int = 0, **how: object) -> str:
    """What a command prints. Raises Wrong when it ends with another code."""
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False, **how)
    if done.returncode != expected:
        told = (done.stdout + done.stderr)[-2000:]
        raise Wrong(f"{' '.join(command)[:200]} ended with {done.returncode}: {told}")
    return done.stdout


def in_own_namespaces(act: Callable[[Path], None]) -> int:
    """Run this script again with mounts and processes of its own, and there `act`, with an empty folder."""
    if os.environ.get(_FOLDER):
        return ended(act, Path(os.environ[_FOLDER]))
    if os.geteuid() != 0:
        print("This makes a Debian system in a folder, which only root can: use sudo.", file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    folder = tempfile.mkdtemp(prefix="waymark-debian-", dir="/var/tmp")
    spaces = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]
    try:
        command = [*spaces, sys.executable, *sys.argv]
        return subprocess.run(command, env={**os.environ, _FOLDER: folder}, check=False).returncode
    finally:
        shutil.rmtree(folder)


def ended(act: Callable[[Path], None], folder: Path) -> int:
    """The exit code of `act`: 1, with the reason, when something was not as expected."""
    try:
        act(folder)
    except Wrong as error:
        print(f"WRONG {error}", file=sys.stderr)
        return 1
    return 0


@dataclass(frozen=True)
class Source:
    """One line of a machine's package sources."""

    address: str
    release: str
    component: str
    signed_by: str

    def line(self) -> str:
        """As it stands in sources.list."""
        options = f"[signed-by={self.signed_by}] " if self.signed_by else ""
        return f"deb {options}{self.address} {self.release} {self.component}\n"


def own_release() -> str:
    """The name of this machine's release, such as bookworm."""
    import platform

    return platform.freedesktop_os_release()["VERSION_CODENAME"]


def own_sources() -> list[Source]:
    """Where this machine gets its distribution's packages from; those of others are left out."""
    form = "$(REPO_URI)\t$(RELEASE)\t$(COMPONENT)\t$(SIGNED_BY)"
    lines = run(["apt-get", "indextargets", "--format", form, "Created-By: Packages"]).splitlines()
    found = [
        Source(*(field if not field.startswith("$") else "" for field in line.split("\t"))) for line in lines
    ]
    release = own_release()
    return [
        each
        for each in dict.fromkeys(found)
        if each.release == release or each.release.startswith(f"{release}-")
    ]


def pip_settings() -> dict[str, str]:
    """How this machine's pip reaches its packages, as variables. Its own folders of packages are left out."""
    command = [sys.executable, "-m", "pip", "config", "list"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = {}
    for line in done.stdout.splitlines():
        name, _, value = line.partition("=")
        words = [each for each in str(ast.literal_eval(value)).split() if _is_elsewhere(each)]
        if words and name.partition(".")[0] in ("global", "install", ":env:"):
            found[f"PIP_{name.rpartition('.')[2].upper().replace('-', '_')}"] = " ".join(words)
    return found


def _is_elsewhere(word: str) -> bool:
    """A certificate is carried over; a folder or a list of versions is this machine's own."""
    return not word.startswith("file:") and (not word.startswith("/") or word.endswith((".crt", ".pem")))


class Debian:
    """The clean system, with ways to run something in it."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "root"
        network = {name: value for name, value in os.environ.items() if name.lower() in _NETWORK}
        self.environment = {**_PLAIN, "HOME": "/root", **network, **pip_settings()}
        self._build()
        self._mount()
        self._carry_over()
        self.inside("apt-get", "update", "-qq")

    def _build(self) -> None:
        base = os.environ.get(_BASE)
        if base:
            run(["cp", "-a", base, str(self.root)])
            return
        sources = own_sources()
        first = next((each for each in sources if each.release == own_release()), None)
        if first is None:
            raise Wrong("This machine's apt knows no source of its own release.")
        components = dict.fromkeys(each.component for each in sources if each.address == first.address)
        command = ["debootstrap", "--variant=minbase", f"--components={','.join(components)}"]
        if any(each.address.startswith("https:") for each in sources):
            command.append("--include=ca-certificates")
        run([*command, first.release, str(self.root), first.address])
        (self.root / "etc/apt/sources.list").write_text("".join(each.line() for each in sources))

    def _mount(self) -> None:
        run(["mount", "-t", "proc", "proc", str(self.root / "proc")])
        screens = self.root / "tmp/.X11-unix"
        screens.mkdir(mode=0o1777, exist_ok=True)
        Path("/tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)
        for name in ("dev", "sys", "tmp/.X11-unix"):
            run(["mount", "--rbind", f"/{name}", str(self.root / name)])

    def _carry_over(self) -> None:
        """What this machine needs to reach its packages: names of hosts, proxies, keys and certificates."""
        shutil.copy("/etc/resolv.conf", self.root / "etc/resolv.conf")
        folders = [Path("/etc/apt") / name for name in _APT] + [Path("/usr/local/share/ca-certificates")]
        for folder in (each for each in folders if each.is_dir()):
            shutil.copytree(folder, self.root / str(folder)[1:], dirs_exist_ok=True)
        signed = {each.signed_by for each in own_sources()}
        self._copy_files([_CERTIFICATES, *map(Path, (signed | set(self.environment.values())) - {""})])

    def _copy_files(self, paths: Iterable[Path]) -> None:
        for path in paths:
            target = self.root / str(path)[1:]
            if path.is_absolute() and path.is_file() and not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, target)

    def command(self, *command: str, account: str = "root") -> list[str]:
        """How this machine starts `command` in that system."""
        enter = ["unshare", "--mount", "sh", "-euc", _ENTER, "enter", str(self.root), account]
        return [*enter, *command]

    def inside(self, *command: str) -> str:
        """What a command prints, run by root in that system."""
        return run(self.command(*command), env=self.environment)

    def install(self, *packages: str) -> None:
        """Install packages with apt, without those that are only recommended."""
        self.inside("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages)

    def add_account(self, name: str) -> Path:
        """Make an account of an ordinary person; its home in that system."""
        self.inside("useradd", "--create-home", "--shell", "/bin/sh", name)
        return self.root / "home" / name

    def packages(self) -> set[str]:
        """The names of what is installed there."""
        return set(self.inside("dpkg-query", "-W", "-f", "${Package}\n").split())
