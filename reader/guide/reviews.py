"""Who reviewed which article: `articles/reviews.toml`, where an edit of an article voids its review."""

import hashlib
import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reader.content.problems import Problem
from reader.errors import FileProblem, UnknownArticle
from reader.files import NotText, decoded, read_some, reason_of, write_whole
from reader.library.folders import PASSAGES
from reader.locks import locked
from reader.texts.sentence import did_you_mean, said, verbatim

FILE_NAME = "reviews.toml"
LARGEST = 8_000_000  # bytes
FACTS = "facts.tsv"
_PASSAGE_USED = re.compile(rb"(?m)^!!! ?passage +\"?([a-z0-9-]{1,80})")
_FACT_USED = re.compile(rb"\{fact: ?([a-z0-9-]{1,60})\}")


@dataclass(frozen=True)
class Review:
    """One signature. `digest` is that of all the article said when it was signed: see `signed_digest`."""

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


def signed_digest(folder: Path, language: str, article: str) -> str:
    """A fingerprint of an article's file and of every passage and fact that it uses; empty without the file.

    It changes with any of them, so that a signature is of all that a reader is shown. Raises OSError.
    """
    path = folder / language / f"{article}.md"
    if not path.is_file():
        return ""
    parts = [path.read_bytes()]
    names = _used(_PASSAGE_USED, parts)
    parts += [data for name in names for data in _passage_files(folder / language / PASSAGES, name)]
    facts = _used(_FACT_USED, parts)
    rows = {line.partition(b"\t")[0]: line for line in _lines(folder / FACTS)} if facts else {}
    parts += [rows.get(fact, b"") for fact in facts]
    return text_digest(
        b"\0".join(part.rstrip(b"\r\n") if place else part for place, part in enumerate(parts))
    )


def _used(pattern: re.Pattern[bytes], parts: list[bytes]) -> list[bytes]:
    return sorted({name for part in parts for name in pattern.findall(part)})


def _passage_files(folder: Path, name: bytes) -> list[bytes]:
    """The passage in each way of speaking to readers that there is."""
    return [
        path.read_bytes()
        for path in sorted(folder.glob(f"{name.decode('ascii')}*.md"))
        if path.name.partition(".")[0] == name.decode("ascii")
    ]


def _lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines() if path.is_file() else []


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
            digest = signed_digest(folder, language, article)
            return _signed(record, Review(article, language, name, role, day, digest))
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
