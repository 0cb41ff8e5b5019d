"""One window for each settings file: the first start keeps a lock, later ones have its window come up."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QTimer, Signal

from reader.second_start import Request, leave_request, take_request

_LOOK_MS = 2000  # where the system tells nothing of changes in the folder


class OneWindow(QObject):
    """Holds the lock of a folder, and watches it for requests."""

    asked = Signal(Request)

    def __init__(self, folder: Path | None) -> None:
        """`folder` is private to the user; without one every start opens a window."""
        super().__init__()
        self._folder = folder or Path()
        self._has_folder = folder is not None
        self._lock = QLockFile(str(self._folder / "open.lock"))
        self._lock.setStaleLockTime(0)  # open for weeks is not stale; killed is noticed anyway

    def is_first(self) -> bool:
        """Whether no other window is open; then it is watched for requests from now on."""
        if not self._has_folder:
            return True
        if not self._lock.tryLock(0) and self._lock.error() is QLockFile.LockError.LockFailedError:
            return False  # any other error is none of a window
        take_request(self._folder)  # one that nobody came for
        watcher = QFileSystemWatcher([str(self._folder)], self)
        watcher.directoryChanged.connect(self._look)
        timer = QTimer(self)
        timer.setInterval(_LOOK_MS)
        timer.timeout.connect(self._look)
        timer.start()
        return True

    def ask(self, request: Request) -> None:
        """Ask the window that is open."""
        leave_request(self._folder, request)

    def close(self) -> None:
        """Let another start be the first."""
        self._lock.unlock()

    def _look(self) -> None:
        request = take_request(self._folder)
        if request is not None:
            self.asked.emit(request)
