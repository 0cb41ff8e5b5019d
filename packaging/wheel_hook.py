"""Puts the compiled library and translations into the wheel: an installed program has nothing to compile."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledLibraryHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles `articles/` while a wheel is built. A checkout installed for work compiles by itself."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the library file to the wheel. Raises FileProblem when it cannot be written."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from reader.library.compile import compile_library
        from reader.library.loader import content_digest, gather

        target = root / "build" / "library.sqlite"
        compile_library(gather(root / "articles"), content_digest(root / "articles"), target)
        build_data["force_include"][str(target)] = "reader/data/library.sqlite"
        _add_translations(root, build_data)


def _add_translations(root: Path, build_data: dict[str, Any]) -> None:
    """Compile each .ts with Qt's lrelease, which PySide6 brings; an installed program needs no such tool."""
    import PySide6

    tools = Path(PySide6.__file__).parent
    tool = next(path for path in (tools / "lrelease", tools / "lrelease.exe") if path.is_file())
    folder = root / "build" / "translations"
    folder.mkdir(parents=True, exist_ok=True)
    for source in sorted((root / "resources" / "translations").glob("waymark_*.ts")):
        compiled = folder / source.with_suffix(".qm").name
        subprocess.run([str(tool), "-silent", str(source), "-qm", str(compiled)], check=True)
        build_data["force_include"][str(compiled)] = f"reader/data/resources/translations/{compiled.name}"
