"""Puts the compiled library and translations into the wheel: an installed program has nothing to compile."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledLibraryHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles `articles/` while a wheel is built. A checkout installed for work compiles by itself."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the library file and the translations. Raises FileProblem when one cannot be written."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        sys.path[:0] = [str(root), str(root / "packaging")]
        from compile_translations import compile_translations

        from reader.guide.checks.facts import require_current
        from reader.guide.compile import compile_library
        from reader.guide.loader import gather, require_whole
        from reader.library.digest import content_digest

        included = build_data["force_include"]
        target = root / "build" / "library.sqlite"
        gathered = gather(root / "articles")
        require_whole(gathered)  # an installed guide with a gap would not show it
        require_current(gathered, datetime.now(tz=UTC).date())
        compile_library(gathered, content_digest(root / "articles"), target)
        included[str(target)] = "reader/data/library.sqlite"
        texts = root / "build" / "locale"
        for path in compile_translations(texts):
            included[str(path)] = f"reader/data/resources/locale/{path.relative_to(texts).as_posix()}"
