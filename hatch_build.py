"""Puts the compiled translations into the wheel, so that an installed program needs no tool for them."""

import subprocess
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCES = "resources/translations"
TARGET = "reader/data/resources/translations"


class CompiledTranslations(BuildHookInterface[Any]):
    """Compiles each .ts with Qt's lrelease, which PySide6 brings."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the .qm files to a wheel; an editable install compiles them when they are first needed."""
        if self.target_name != "wheel" or version == "editable":
            return
        import PySide6

        tools = Path(PySide6.__file__).parent
        tool = next(path for path in (tools / "lrelease", tools / "lrelease.exe") if path.is_file())
        folder = Path(tempfile.mkdtemp(prefix="waymark-translations-"))
        for source in sorted(Path(self.root, SOURCES).glob("waymark_*.ts")):
            compiled = folder / source.with_suffix(".qm").name
            subprocess.run([str(tool), "-silent", str(source), "-qm", str(compiled)], check=True)
            build_data["force_include"][str(compiled)] = f"{TARGET}/{compiled.name}"
