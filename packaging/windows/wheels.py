"""The Python packages for Windows: those of requirements.lock, by their digests, judged for Windows."""

import email
import hashlib
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename
from told import CannotBuild

ROOT = Path(__file__).resolve().parents[2]
# Two packages ask for these only to speak with the network, to make signatures, or on a terminal.
NEVER = frozenset({"requests", "cryptography", "pynacl", "certifi", "idna", "charset-normalizer"})


@dataclass(frozen=True)
class Pinned:
    """One package of the lock: `line` is what pip is given, digests and all."""

    name: str
    version: str
    line: str


def environment(python: str) -> dict[str, str]:
    """What markers are judged by: pip would judge them by the machine it runs on."""
    return {
        "implementation_name": "cpython",
        "implementation_version": f"{python}.0",
        "os_name": "nt",
        "platform_machine": "AMD64",
        "platform_python_implementation": "CPython",
        "platform_release": "10",
        "platform_system": "Windows",
        "platform_version": "10.0.19045",
        "python_full_version": f"{python}.0",
        "python_version": python,
        "sys_platform": "win32",
        "extra": "",
    }


def pinned(lock: str, python: str) -> tuple[Pinned, ...]:
    """The packages of a lock file that Windows takes with this Python."""
    found = []
    for entry in re.split(r"\n(?=[A-Za-z0-9])", lock.replace("\\\n", " ").strip()):
        what, *digests = re.split(r"\s+(?=--hash=)", " ".join(entry.split()))
        requirement = Requirement(what)
        if requirement.marker is not None and not requirement.marker.evaluate(environment(python)):
            continue
        version = str(requirement.specifier).removeprefix("==")
        line = f"{requirement.name}=={version} {' '.join(digests)}"
        found.append(Pinned(canonicalize_name(requirement.name), version, line))
    return tuple(found)


def fetch(packages: Iterable[Pinned], python: str, folder: Path) -> None:
    """Have pip bring the wheels for Windows into `folder`; what is there already is not asked for again."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [each for each in packages if not _is_there(each, folder)]
    if not wanted:
        return
    listed = folder / "wanted.txt"
    listed.write_text("".join(f"{each.line}\n" for each in wanted), "utf-8")
    tag = python.replace(".", "")
    target = ["--platform", "win_amd64", "--python-version", python, "--implementation", "cp"]
    abis = [word for abi in (f"cp{tag}", "abi3", "none") for word in ("--abi", abi)]
    how = ["download", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes"]
    where = ["--only-binary", ":all:", *target, *abis, "-d", str(folder), "-r", str(listed)]
    done = subprocess.run([sys.executable, "-m", "pip", *how, *where], check=False)
    listed.unlink()
    if done.returncode:
        raise CannotBuild("The packages for Windows could not be had; pip says why above.")


def needed(packages: Iterable[Pinned], folder: Path, python: str) -> tuple[Path, ...]:
    """The wheels that the program needs to run: its own dependencies, and what those ask for."""
    wheels = {
        canonicalize_name(parse_wheel_filename(path.name)[0]): path for path in _matching(packages, folder)
    }
    with (ROOT / "pyproject.toml").open("rb") as file:
        asked = [Requirement(each) for each in tomllib.load(file)["project"]["dependencies"]]
    taken: dict[str, Path] = {}
    while asked:
        requirement = asked.pop()
        name = canonicalize_name(requirement.name)
        if name in taken or name in NEVER or not _applies(requirement.marker, python):
            continue
        if name not in wheels:
            raise CannotBuild(f"requirements.lock has no {name} for Windows. Type: make lock")
        taken[name] = wheels[name]
        asked += requirements_of(wheels[name])
    return tuple(taken[name] for name in sorted(taken))


def requirements_of(wheel: Path) -> list[Requirement]:
    """What a wheel says that it needs, without its extras."""
    with zipfile.ZipFile(wheel) as archive:
        name = next(each for each in archive.namelist() if re.fullmatch(r"[^/]+\.dist-info/METADATA", each))
        told = email.message_from_bytes(archive.read(name))
    return [Requirement(each) for each in told.get_all("Requires-Dist", [])]


def _applies(marker: Marker | None, python: str) -> bool:
    given: Mapping[str, str] = environment(python)
    return marker is None or marker.evaluate(dict(given))


def _matching(packages: Iterable[Pinned], folder: Path) -> list[Path]:
    return [path for each in packages for path in _wheels_of(each, folder)]


def _is_there(package: Pinned, folder: Path) -> bool:
    return any(
        f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}" in package.line
        for path in _wheels_of(package, folder)
    )


def _wheels_of(package: Pinned, folder: Path) -> list[Path]:
    found = []
    for path in sorted(folder.glob("*.whl")):
        name, version, *_rest = parse_wheel_filename(path.name)
        if canonicalize_name(name) == package.name and str(version) == package.version:
            found.append(path)
    return found
