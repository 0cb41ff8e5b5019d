"""Puts the compiled library into the wheel, so that an installed program has nothing to compile."""

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
