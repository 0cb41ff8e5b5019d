"""`waymark import`: a Word file as a draft, with what is doubtful named and written beside it."""

import re
from pathlib import Path

from reader.commands.saying import in_words, tell, warn, warned
from reader.errors import FileProblem, ReaderError
from reader.exit_codes import ExitCode
from reader.files import not_written, reason_of, write_whole
from reader.guide.word_doubts import Doubt
from reader.guide.word_draft import draft_of
from reader.texts.sentence import said, said_n

_PICTURES = "images"


def import_word(path: Path, output: Path | None) -> ExitCode:
    """Write the draft, its pictures beside it, and the list of doubts; never over a file that is there."""
    place = output or Path(f"{_name_of(path)}.md")
    list_of_doubts = place.with_suffix(".doubts.txt")
    try:
        draft = draft_of(path, _name_of(place))
        pictures = {place.parent / _PICTURES / name: data for name, data in draft.pictures.items()}
        lines = [_line(place.name, each) for each in draft.doubts]
        _refuse_to_write_over([place, list_of_doubts, *pictures])
        if pictures:
            (place.parent / _PICTURES).mkdir(exist_ok=True)
        for file, data in pictures.items():
            write_whole(file, data)
        write_whole(list_of_doubts, "".join(f"{line}\n" for line in lines).encode())
        write_whole(place, draft.text.encode())
    except OSError as error:
        what = said("{file} cannot be written, because {reason}.", file=place, reason=reason_of(error))
        warn(not_written(what, error).sentence)
        return ExitCode.NOT_WRITTEN
    except ReaderError as error:
        return warned(error)
    for line in lines:
        print(line)
    count = said_n("{count} thing to look at", "{count} things to look at", len(lines))
    tell(
        said(
            "{file} is written, with {doubts}; they are in {list} too.",
            file=place,
            doubts=count,
            list=list_of_doubts,
        )
    )
    return ExitCode.FINE


class _IsThere(FileProblem):
    """A file would be written over."""


def _refuse_to_write_over(files: list[Path]) -> None:
    for file in files:
        if file.exists():
            raise _IsThere(said("{file} is there already.", file=file), said("Name another file with -o."))


def _name_of(path: Path) -> str:
    return re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-") or "draft"


def _line(file: str, doubt: Doubt) -> str:
    place = f"{file}:{doubt.line}" if doubt.line else file
    return f"{place}: {in_words(doubt.sentence)}"
