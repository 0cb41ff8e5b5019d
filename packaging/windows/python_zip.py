"""The embeddable CPython: the file that its publisher made, or none."""

import hashlib
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from told import CannotBuild

PINNED = Path(__file__).with_name("python.sha256")
_NAME = re.compile(r"python-(3)\.(\d+)\.\d+-embed-amd64\.zip")
# What only a program needs that asks the network, rings, or installs others. Without it nothing here can.
LEFT_OUT = ("_ssl.pyd", "libssl-3.dll", "_msi.pyd", "winsound.pyd")


@dataclass(frozen=True)
class PythonZip:
    """The file and the version in it. `is_stand_in` is one of the tests, which cannot run a program."""

    path: Path
    minor: int
    is_stand_in: bool = False

    @property
    def version(self) -> str:
        """Such as 3.13."""
        return f"3.{self.minor}"

    @property
    def tag(self) -> str:
        """Such as 313, as its libraries are named."""
        return f"3{self.minor}"

    def unpack(self, folder: Path) -> None:
        """Put its files into `folder`, and have it find the program beside it and nothing else.

        With a file of this name Python heeds neither the environment nor the current folder.
        """
        folder.mkdir(parents=True)
        with zipfile.ZipFile(self.path) as archive:
            for entry in archive.infolist():
                if entry.is_dir() or entry.filename in LEFT_OUT:
                    continue
                if "/" in entry.filename or "\\" in entry.filename:
                    raise CannotBuild(f"{self.path.name} has folders in it: it is not the embeddable Python.")
                (folder / entry.filename).write_bytes(archive.read(entry))
        if not (folder / f"python{self.tag}.dll").is_file():
            raise CannotBuild(
                f"{self.path.name} has no python{self.tag}.dll: it is not the embeddable Python."
            )
        (folder / f"python{self.tag}._pth").write_text(
            f"python{self.tag}.zip\r\n.\r\n..\\lib\r\n", newline=""
        )


def opened(path: Path, pinned: Path = PINNED, is_stand_in: bool = False) -> PythonZip:
    """The file at `path`, once its digest is the publisher's. Raises CannotBuild."""
    if not path.is_file():
        lacks = f'There is no file "{path}". ' if path.name else ""
        raise CannotBuild(f"{lacks}Name the embeddable Python: make windows PYTHON_ZIP=FILE.")
    name = _NAME.fullmatch(path.name)
    if name is None:
        raise CannotBuild(
            f"{path.name} is not called python-3.N.N-embed-amd64.zip, as its publisher calls it."
        )
    found = PythonZip(path, int(name[2]), is_stand_in)
    if is_stand_in:
        return found
    wanted = next(
        line for line in pinned.read_text("utf-8").splitlines() if line and not line.startswith("#")
    )
    digest = wanted.split()[0]
    if digest == "unset":
        raise CannotBuild(
            f"Copy the SHA-256 of {path.name} from https://www.python.org/downloads/windows/"
            f" into {_shown(pinned)}."
        )
    with path.open("rb") as file:
        actual = hashlib.file_digest(file, "sha256").hexdigest()
    if digest.lower() != actual or wanted.split()[1:] != [path.name]:
        raise CannotBuild(
            f"{path.name} has the SHA-256 {actual}, and {_shown(pinned)} wants"
            f" {' '.join(wanted.split())}: get the file again."
        )
    return found


def _shown(path: Path) -> str:
    return "/".join(path.parts[-3:])
