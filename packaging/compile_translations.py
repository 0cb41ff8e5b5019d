"""Compiles the program's catalogs, so that an installed program carries them ready-made.

compile_translations.py FOLDER   writes FOLDER/LANGUAGE/LC_MESSAGES/waymark.mo for each catalog
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "resources" / "locale"


def compile_translations(folder: Path) -> list[Path]:
    """The compiled catalogs; each lies in `folder` where its source lies in resources/locale."""
    sys.path.insert(0, str(ROOT))
    from reader.texts.compiling import compiled

    made = []
    for source in sorted(SOURCES.glob("*/LC_MESSAGES/waymark.po")):
        target = folder / source.relative_to(SOURCES).with_suffix(".mo")
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_name(f"{target.name}.{os.getpid()}")
        partial.write_bytes(compiled(source.read_bytes()))
        partial.replace(target)  # whole, or as it was: two builds may run side by side
        made.append(target)
    return made


if __name__ == "__main__":
    compile_translations(Path(sys.argv[1]))
