"""Who reviewed which article: `articles/reviews.toml`, where an edit of an article voids its review."""

import hashlib
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reader.content.problems import Problem
from reader.errors import FileProblem, UnknownArticle
from reader.files import NotText, decoded, read_some, reason_of, write_whole
from reader.locks import locked
from reader.texts.sentence import did_you_mean, said, verbatim

FILE_NAME = "reviews.toml"
LARGEST = 8_000_000  # bytes


@dataclass(frozen=True)
class Review:
    """One signature. `digest` is that of the article's text as it was signed."""

    article: str
    language: str
    name: str
    role: str
    day: date
    digest: str


@dataclass(frozen=True)
class Reviews:
    """All signatures that could be read, and what was wrong with the others."""

    signed: tuple[Review, ...]
    problems: tuple[Problem, ...]


def text_digest(data: bytes) -> str:
    """A fingerprint of an article's file; line endings do not count."""
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()


def read_reviews(folder: Path) -> Reviews:
    """The signatures of the guide in `folder`; none when there is no file."""
    try:
        data = tomllib.loads(decoded(read_some(folder / FILE_NAME, LARGEST)))
    except FileNotFoundError:
        return Reviews((), ())
    except NotText as fault:
        problem = Problem(FILE_NAME, fault.line, "review", f"The file {fault.reason}.", fault.hint)
        return Reviews((), (problem,))
    except (OSError, tomllib.TOMLDecodeError, RecursionError) as error:
        return Reviews((), (Problem(FILE_NAME, 0, "review", f"The reviews cannot be read: {error}."),))
    found: list[Review] = []
    problems: list[Problem] = []
    for number, entry in enumerate(data.get("review", []), start=1):
        try:
            found.append(
                Review(
                    article=str(entry["article"]),
                    language=str(entry["language"]),
                    name=str(entry["name"]),
                    role=str(entry["role"]),
                    day=date.fromisoformat(str(entry["date"])),
                    digest=str(entry["digest"]),
                )
            )
        except (KeyError, TypeError, ValueError) as error:
            message = f"Review {number} lacks or misuses {error}."
            problems.append(Problem(FILE_NAME, 0, "review", message, "Sign the article again."))
    return Reviews(tuple(found), tuple(problems))


def sign(folder: Path, article: str, language: str, name: str, role: str, day: date) -> Review:
    """Record that `name` reviewed the article as it now stands, in place of any review before.

    Raises UnknownArticle when there is no such article, FileProblem when the record cannot be written
    or is not readable as it is (it is never overwritten then).
    """
    path = folder / language / f"{article}.md"
    if not path.is_file():
        ids = [
            p.relative_to(folder / language).with_suffix("").as_posix()
            for p in folder.glob(f"{language}/*/*.md")
        ]
        raise UnknownArticle(
            said('There is no article "{article}" in "{language}".', article=article, language=language),
            did_you_mean(article, ids),
        )
    record = folder / FILE_NAME
    try:
        with locked(record):
            return _signed(record, Review(article, language, name, role, day, text_digest(path.read_bytes())))
    except OSError as error:
        raise FileProblem(
            said("{file} cannot be written: {reason}.", file=record, reason=reason_of(error)),
            said("Check who may write there, then sign again."),
        ) from error


def _signed(record: Path, review: Review) -> Review:
    before = read_reviews(record.parent)
    if before.problems:
        raise FileProblem(verbatim(before.problems[0].message), said("Fix {file} first.", file=record))
    one = (review.article, review.language)
    others = [each for each in before.signed if (each.article, each.language) != one]
    _write(record, sorted((*others, review), key=lambda each: (each.language, each.article)))
    return review


def _write(path: Path, reviews: list[Review]) -> None:
    import tomlkit  # only signing needs it

    document = tomlkit.document()
    document.add(tomlkit.comment("Who reviewed which article. An edit of the article voids its review."))
    entries = tomlkit.aot()
    for review in reviews:
        entry = tomlkit.table()
        for key in ("article", "language", "name", "role"):
            entry.add(key, getattr(review, key))
        entry.add("date", review.day.isoformat())
        entry.add("digest", review.digest)
        entries.append(entry)
    document.add("review", entries)
    write_whole(path, tomlkit.dumps(document).encode("utf-8"))
