"""Writes docs/settings.md and docs/clinic.example.toml anew from the table of settings: `make settings`."""

from pathlib import Path

from reader.clinic.example import example_toml
from reader.clinic.reference import settings_reference

DOCS = Path(__file__).resolve().parents[1] / "docs"


def main() -> None:
    """Write both files."""
    for name, text in (("settings.md", settings_reference()), ("clinic.example.toml", example_toml())):
        (DOCS / name).write_bytes(text.encode("utf-8"))
        print(f"docs/{name}")


if __name__ == "__main__":
    main()
