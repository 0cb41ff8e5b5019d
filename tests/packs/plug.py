"""Takes a pack in a child that dies at one moment after the other, as if the plug were pulled there.

A moment is just before or after anything that touches the disk. What was written and not yet synced is cut
short when the child dies, as a disk without power does it. After each death the guide in use must be whole,
the one of before or the one of after, and the same stick must then work. Prints one JSON object.
Run with: the folder of the computer's packs, the stick, the file of keys.
"""

import json
import os
import shutil
import sys
from pathlib import Path

from reader import bundle
from reader.library.installed import library_in_use
from reader.packs.taking import take


class Disk:
    """Everything a process does to the disk, counted; it dies at the moment `last`."""

    def __init__(self, last: int) -> None:
        self.last, self.moment = last, 0
        self.unsynced: dict[int, str] = {}  # by inode
        self.renamed_unsynced: list[str] = []
        self.wrap("fsync", self.on_sync)
        for name in ("replace", "rename", "unlink", "remove", "mkdir", "symlink", "rmdir"):
            self.wrap(name, self.on_name)
        real = os.open
        os.open = lambda *a, **k: self.opened(real(*a, **k), a[0], a[1])  # type: ignore[assignment]
        import io

        whole = io.open
        io.open = lambda file, mode="r", *a, **k: self.made(whole(file, mode, *a, **k), file, mode)  # type: ignore[assignment,misc]

    def wrap(self, name: str, hear: object) -> None:
        real = getattr(os, name)

        def act(*args: object, **more: object) -> object:
            counts = isinstance(args[0], int) or is_ours(args[0])
            self.step(counts)
            hear(*args)  # type: ignore[operator]
            done = real(*args, **more)
            self.step(counts)
            return done

        setattr(os, name, act)

    def opened(self, handle: int, path: object, flags: int) -> int:
        self.step(bool(flags & (os.O_WRONLY | os.O_RDWR)) and is_ours(path))
        return handle

    def made(self, file: object, path: object, mode: str) -> object:
        if any(sign in mode for sign in "xwa+") and is_ours(path):
            self.step()
            state = os.stat(path)
            self.unsynced.setdefault(state.st_ino, os.fspath(path))
        return file

    def on_sync(self, handle: int) -> None:
        self.unsynced.pop(os.fstat(handle).st_ino, None)

    def on_name(self, *args: object) -> None:
        source = args[0]
        if len(args) > 1 and isinstance(source, str | os.PathLike) and os.path.isfile(source):
            inode = os.stat(source).st_ino
            if inode in self.unsynced:
                self.renamed_unsynced.append(os.fspath(source))

    def step(self, counts: bool = True) -> None:
        self.moment += counts
        if not counts or self.moment != self.last:
            return
        for inode, path in self.unsynced.items():
            try:
                if os.stat(path).st_ino == inode:
                    os.truncate(path, os.stat(path).st_size // 2)
            except OSError:
                continue
        os._exit(9)


def is_ours(path: object) -> bool:
    """Whether a path lies where packs are kept; what is only looked at elsewhere does not matter."""
    return isinstance(path, str | os.PathLike) and os.fspath(path).startswith(str(bundle.pack_folder()))


def version(folder: Path) -> int:
    """The version of the guide that is read now; -1 where there is none."""
    library = library_in_use()
    if library is None:
        return -1
    with library:
        sound = library.is_sound()
    return json.loads((folder / "in-use.json").read_text())["now"]["version"] if sound else -1


def names(folder: Path) -> tuple[str, ...]:
    """What is there after a death, but for names made at random."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    return tuple(sorted("part" if name.endswith("-part") else name for name in found))


def take_once(stick: Path, keys: Path) -> None:
    with library_in_use() as current:  # type: ignore[union-attr]
        take(stick, keys, current)


def main() -> None:
    folder, stick, keys = (Path(each) for each in sys.argv[1:4])
    whole = folder.with_name("whole")
    shutil.copytree(folder, whole)
    found: dict[str, object] = {"wrong": [], "seen": []}
    moment, code, tried = 0, 9, set()
    while code == 9:
        moment += 1
        shutil.rmtree(folder)
        shutil.copytree(whole, folder)
        child = os.fork()
        if child == 0:
            disk = Disk(moment)
            take_once(stick, keys)
            os._exit(8 if disk.renamed_unsynced else 0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        now = version(folder)
        found["seen"].append(now)  # type: ignore[attr-defined]
        if now not in (1, 2):
            found["wrong"].append([moment, "the guide is gone"])  # type: ignore[attr-defined]
        elif now == 1 and (state := names(folder)) not in tried:
            tried.add(state)
            take_once(stick, keys)
            if version(folder) != 2:
                found["wrong"].append([moment, "the stick does not work afterward"])  # type: ignore[attr-defined]
    found |= {"moments": moment - 1, "code": code}
    print(json.dumps(found))


if __name__ == "__main__":
    main()
