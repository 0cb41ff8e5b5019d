"""The guide of this checkout, compiled for a benchmark."""

import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


def compiled_guide(folder: Path) -> Path:
    """The library file of the guide as it stands here, made in `folder`. Raises CalledProcessError."""
    library = folder / "shipped.sqlite"
    subprocess.run([sys.executable, "-m", "reader", "compile", "-o", library], check=True, cwd=_ROOT)
    return library
