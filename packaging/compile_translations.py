"""Compiles the interface's translations, so that an installed program carries them ready-made.

compile_translations.py FOLDER   writes FOLDER/waymark_LANGUAGE.qm for every .ts file of the project
"""

import os
import subprocess
import sys
from pathlib import Path

SOURCES = Path(__file__).resolve().parent.parent / "resources" / "translations"


def compile_translations(folder: Path) -> list[Path]:
    """The compiled files, made with Qt's lrelease, which PySide6 brings."""
    import PySide6

    tools = Path(PySide6.__file__).parent
    tool = next(path for path in (tools / "lrelease", tools / "lrelease.exe") if path.is_file())
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for source in sorted(SOURCES.glob("waymark_*.ts")):
        target = folder / source.with_suffix(".qm").name
        partial = target.with_name(f"{target.name}.{os.getpid()}")
        subprocess.run([str(tool), "-silent", str(source), "-qm", str(partial)], check=True)
        partial.replace(target)  # whole, or as it was: two builds may run side by side
        made.append(target)
    return made


if __name__ == "__main__":
    compile_translations(Path(sys.argv[1]))
