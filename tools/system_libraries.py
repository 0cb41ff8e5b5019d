"""Compares the system libraries the program loads with the packages in tools/packages-run.txt.

Qt comes in a wheel and brings most of its libraries along. The others are the system's. Where one is missing,
Qt goes without the plugin and says little: a kiosk has no screen, a counselor no printer, a reader no voice.

    .venv/bin/python tools/system_libraries.py                      what Qt asks for
    .venv/bin/python tools/system_libraries.py DEPENDS-OF-PACKAGE    what the built Debian package asks for
"""

import ast
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
Packages = Sequence[list[str]]
"""The lines of a list of packages, each as its alternatives."""

_LIBRARY = re.compile(r"(/usr)?/lib(64|/[\w.]+-linux-\w+)?/(?P<name>[^/]+\.so[^/]*)")
_OTHER_REASON = frozenset({"python3-venv"})
"""Named in the list though nothing links to them."""
_ALWAYS = "libc6"
"""On every Debian; nothing runs without it."""


def named(list_name: str) -> Packages:
    """The packages of tools/packages-NAME.txt; each line as its alternatives."""
    lines = (ROOT / "tools" / f"packages-{list_name}.txt").read_text("utf-8").splitlines()
    return [line.split("|") for line in lines if line and not line.startswith("#")]


class Installed:
    """What dpkg knows of this machine. Raises FileNotFoundError where there is no dpkg."""

    def __init__(self) -> None:
        rows = _told("dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n").splitlines()
        self._names = frozenset(name for name, status in map(str.split, rows) if status == "installed")
        self._libraries: dict[str, set[str]] = {}

    def choice(self, alternatives: list[str]) -> str | None:
        """The package of a line in the list that is here."""
        return next((each for each in alternatives if each in self._names), None)

    def libraries(self, package: str) -> set[str]:
        """The names of the libraries that a package puts where programs find them."""
        if package not in self._libraries:
            lines = _told("dpkg-query", "-L", package).splitlines()
            found = {match["name"] for line in lines if (match := _LIBRARY.fullmatch(line))}
            self._libraries[package] = found
        return self._libraries[package]

    def owner(self, library: str) -> str:
        """The package that brings a library to this machine; empty when none does."""
        done = subprocess.run(
            ["dpkg-query", "-S", f"*/{library}"], capture_output=True, text=True, check=False
        )
        return done.stdout.partition(":")[0]


def _told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


class Wheels:
    """The compiled files of the program and of what it was installed with."""

    def __init__(self, site: Path) -> None:
        self.site = site
        qt = (site / "PySide6", site / "PySide6" / "Qt" / "lib", site / "shiboken6")
        self.brought = {path.name: path for folder in qt for path in folder.glob("*.so*")}

    def asked(self) -> dict[str, list[str]]:
        """Each system library, and the files that cannot be loaded without it."""
        found: dict[str, list[str]] = {}
        for path in self._loaded():
            for library in self._needs(path, set()):
                found.setdefault(library, []).append(str(path.relative_to(self.site)))
        return found

    def _loaded(self) -> Iterator[Path]:
        sys.path.insert(0, str(ROOT / "packaging"))
        from bundle_parts import is_used

        modules = _modules_in_use()
        for path in sorted(self.site.rglob("*.so")):
            target = path.relative_to(self.site)
            if "plugins" in target.parts:
                loaded = is_used(str(target), str(path))
            elif target.parts[0] == "PySide6":
                loaded = len(target.parts) == 2 and target.name.partition(".")[0] in modules
            else:
                loaded = True
            if loaded:
                yield path

    def _needs(self, path: Path, seen: set[str]) -> Iterator[str]:
        for name in _linked(path):
            if name in seen:
                continue
            seen.add(name)
            if name in self.brought:
                yield from self._needs(self.brought[name], seen)
            elif not (path.parent / name).exists():
                yield name


def _linked(path: Path) -> list[str]:
    from elftools.elf.elffile import ELFFile

    with path.open("rb") as file:
        section = ELFFile(file).get_section_by_name(".dynamic")
        return [each.needed for each in section.iter_tags("DT_NEEDED")] if section else []


def _modules_in_use() -> set[str]:
    """The modules of PySide6 that the program imports."""
    found = set()
    for path in (ROOT / "reader").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("PySide6."):
                found.add(node.module.split(".")[1])
    return found


def _brought(packages: Packages, here: Installed) -> dict[str, set[str]]:
    """The libraries of each named package that is here."""
    names = [choice for each in [[_ALWAYS], *packages] if (choice := here.choice(each))]
    return {name: here.libraries(name) for name in names}


def lacking(asked: dict[str, list[str]], packages: Packages, here: Installed) -> list[str]:
    """A sentence for each library that no named package brings."""
    brought = set().union(*_brought(packages, here).values())
    return [
        f"{library} comes from no package of the list ({_origin(here.owner(library))}). "
        f"{len(files)} files cannot be loaded without it, such as {files[0]}."
        for library, files in sorted(asked.items())
        if library not in brought
    ]


def _origin(package: str) -> str:
    return f"here it is there by chance, through {package}" if package else "nor is it on this machine"


def idle(asked: dict[str, list[str]], packages: Packages, here: Installed) -> list[str]:
    """The named packages that nothing asks for."""
    brought = _brought([each for each in packages if not _OTHER_REASON & set(each)], here)
    return [name for name, libraries in brought.items() if name != _ALWAYS and not libraries & asked.keys()]


def unlike(depends: str, packages: Packages) -> list[str]:
    """What of the list a Debian package does not depend on; versions do not count.

    It may depend on more: it brings its own Python, which links to libraries too.
    """
    taken = {each.split()[0] for each in depends.split(",") if each.strip()}
    lines = [each for each in packages if not _OTHER_REASON & set(each) and not taken & set(each)]
    return [f"{'|'.join(each)} is in the list, but not asked for by the package." for each in lines]


def main() -> int:
    """Print what differs; 1 when something does."""
    packages = named("run")
    if len(sys.argv) > 1:
        told = unlike(sys.argv[1], packages)
    else:
        here, asked = Installed(), Wheels(Path(sysconfig.get_paths()["purelib"])).asked()
        told = lacking(asked, packages, here)
        told += [f"{each} is in the list, but nothing asks for it." for each in idle(asked, packages, here)]
    for sentence in told:
        print(f"tools/packages-run.txt: {sentence}", file=sys.stderr)
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
