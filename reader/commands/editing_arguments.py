"""The command line of `preview` and `import`, the editor's desk."""

import argparse
from pathlib import Path

from reader.commands.saying import tr, warn
from reader.texts.sentence import said


def add_editing(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add them to the program's own."""
    preview = commands.add_parser("preview", help=tr("show a page while you write it, after each save"))
    preview.add_argument("file", type=Path, metavar="FILE", help=tr("an article, or a page of your own"))
    draft = commands.add_parser("draft")  # for the window of the preview: it has no line in the list
    draft.add_argument("file", type=Path)
    draft.add_argument("--folder", type=Path, required=True)
    for act in (preview, draft):
        act.add_argument("--articles", type=Path, metavar="FOLDER", help=tr("the guide's folder"))

    import_ = commands.add_parser("import", help=tr("make a draft from a Word file"))
    import_.add_argument("file", type=Path, metavar="FILE", help=tr("a Word file that ends in .docx"))
    import_.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="DRAFT",
        help=tr("the draft to write; left out: named as the file"),
    )


def run_editing(given: argparse.Namespace) -> int:
    """Run the one that was given; `preview` opens a window, which is not for here."""
    if given.command == "import":
        from reader.commands.word_import import import_word

        return import_word(given.file, given.output)
    from reader.commands.preview import follow

    return follow(given.file.resolve(), articles_of(given), given.settings, given.folder, given.library)


def articles_of(given: argparse.Namespace) -> Path | None:
    """The guide's folder, where there is one."""
    from reader import bundle

    folder: Path | None = given.articles or bundle.articles()
    return None if folder is None else folder.resolve()


def refused(file: Path, articles: Path | None) -> bool:
    """Whether a file cannot be previewed; says why."""
    from reader.library.folders import PASSAGES

    if file.suffix != ".md" or not file.is_file():
        warn(said("{file} is no file that ends in .md.", file=file))
        return True
    if articles is not None and file.is_relative_to(articles) and file.parent.name == PASSAGES:
        warn(said("{file} is a shared passage. Preview an article that uses it.", file=file))
        return True
    return False
