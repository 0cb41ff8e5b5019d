"""Writes the editor's report: one HTML page with every article's reading grade, problems and review."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from math import inf
from pathlib import Path
from statistics import median

from reader.content.article import Article, DamagedArticle
from reader.content.problems import Problem, Severity
from reader.files import not_written, reason_of, write_whole
from reader.guide.loader import Gathered
from reader.guide.readability import Reading, known_names, reading
from reader.render.plain import word_count
from reader.texts.languages import SOURCE
from reader.texts.sentence import said

ReviewState = Callable[[Article | DamagedArticle], str]

_NONE = "–"
_HEADINGS = ("Article", "Grade", "SMOG", "Words", "Problems", "Review", "Sources checked")
_SEVERITY_WORDS = {
    Severity.DAMAGE: "cannot be shown",
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
}
_HEAD = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff;
  max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }}
h1, h2, h3 {{ line-height: 1.25; }}
h3 {{ margin: 1.75rem 0 .25rem; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #ccc; }}
th {{ position: sticky; top: 0; background: #eee; }}
.number {{ text-align: right; font-variant-numeric: tabular-nums; }}
.id, .rule {{ color: #555; font-size: .875rem; }}
.error, .damage {{ color: #a00000; font-weight: 600; }}
a {{ color: #0b4f9e; }}
@media print {{ body {{ margin: 0; max-width: none; font-size: 11px; }} th {{ position: static; }} }}
</style>
</head>
<body>
"""


@dataclass(frozen=True)
class Row:
    """What the report says of one article; a damaged one has no reading, words or date."""

    article: str
    language: str
    path: str
    title: str
    reading: Reading | None
    words: int | None
    problems: tuple[Problem, ...]
    review: str
    sources_checked: date | None


def report_rows(
    gathered: Gathered, problems: Iterable[Problem], review_state: ReviewState
) -> tuple[Row, ...]:
    """Every article, damaged ones first, then by grade, the hardest first."""
    by_path = _by_path(problems)
    names = {language: known_names(gathered, language) for language in gathered.guide.languages}
    rows = [
        Row(
            article=each.id,
            language=each.language,
            path=each.path,
            title=each.front.title if isinstance(each, Article) else each.title,
            reading=(
                reading(each, names[each.language], gathered.rules.own(each.language))
                if isinstance(each, Article)
                else None
            ),
            words=word_count(each) if isinstance(each, Article) else None,
            problems=tuple(by_path.get(each.path, ())),
            review=review_state(each),
            sources_checked=each.sources_checked if isinstance(each, Article) else None,
        )
        for each in gathered.everything
    ]
    order = gathered.guide.languages
    return tuple(sorted(rows, key=lambda row: _hardest_first(row, order)))


def recorded_review(gathered: Gathered) -> ReviewState:
    """Says of an article whether somebody signed it as it now stands."""
    signed = {f"{review.language}/{review.article}.md": review for review in gathered.reviews}

    def state(article: Article | DamagedArticle) -> str:
        review = signed.get(article.path)
        if review is None:
            return "Not yet reviewed"
        if gathered.digests.get(article.path) != review.digest:
            return f"Changed since its review of {review.day.isoformat()}"
        return f"Reviewed by {review.name}, {review.role}, {review.day.isoformat()}"

    return state


def report_html(gathered: Gathered, problems: Iterable[Problem], review_state: ReviewState, day: date) -> str:
    """The report as one page that needs nothing beside it: no script, font or picture."""
    found = tuple(problems)
    rows = report_rows(gathered, found, review_state)
    title = f"{gathered.guide.name}: the articles on {day.isoformat()}"
    parts = [_HEAD.format(language=SOURCE, title=escape(title)), f"<h1>{escape(title)}</h1>\n"]
    parts += _summary(rows, found, gathered.guide.languages)
    parts += _table(rows)
    parts += _problems(rows, found)
    parts.append("</body>\n</html>\n")
    return "".join(parts)


def write_report(html: str, output: Path) -> None:
    """Write the page to `output` at one stroke. Raises FileProblem when that cannot be done."""
    try:
        write_whole(output, html.encode("utf-8"))
    except OSError as error:
        reason = reason_of(error)
        what = said("The report {file} cannot be written, because {reason}.", file=output, reason=reason)
        raise not_written(what, error) from error


def _by_path(problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    found: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        found[problem.path].append(problem)
    return dict(found)


def _hardest_first(row: Row, languages: tuple[str, ...]) -> tuple[float, float, float, str]:
    if row.reading is not None:
        found, place = row.reading, languages.index(row.language)
        return (place, -found.measure.hardness(found.grade), -(found.smog or 0.0), row.path)
    # A damaged article comes first; one in a language without grades last.
    return (-inf if row.words is None else inf, 0.0, 0.0, row.path)


def _summary(
    rows: tuple[Row, ...], problems: tuple[Problem, ...], languages: tuple[str, ...]
) -> Iterator[str]:
    damaged = sum(1 for row in rows if row.words is None)
    yield f"<p>{len(rows)} articles, {damaged} of them damaged; {len(problems)} problems.</p>\n"
    for language in languages:
        of_language = [row for row in rows if row.reading is not None and row.language == language]
        if of_language:
            yield _medians(of_language)
    yield (
        "<p>Grades are of the text without its headings. A name, of a drug, treatment, person or place, "
        "counts as one short word. SMOG asks that all readers understand all of a text, so it is some grades "
        "higher.</p>\n"
    )


def _medians(rows: list[Row]) -> str:
    readings = [row.reading for row in rows if row.reading is not None]
    words = [row.words for row in rows if row.words is not None]
    smogs = [found.smog for found in readings if found.smog is not None]
    smog = f", SMOG <strong>{median(smogs):.1f}</strong>" if smogs else ""
    grade = f"{median(found.grade for found in readings):.1f}"
    scale = readings[0].measure
    return (
        f"<p>Medians: {scale.scale} grade <strong>{grade}</strong>{smog}, "
        f"<strong>{median(words):.0f}</strong> words. {escape(scale.about)}</p>\n"
    )


def _table(rows: tuple[Row, ...]) -> Iterator[str]:
    yield "<table>\n<thead><tr>"
    for number, heading in enumerate(_HEADINGS):
        yield f'<th scope="col"{_number_class(number)}>{heading}</th>'
    yield "</tr></thead>\n<tbody>\n"
    for row in rows:
        title = escape(row.title)
        if row.problems:
            title = f'<a href="#{escape(row.path)}">{title}</a>'
        cells = (
            f'{title}<br><span class="id">{escape(row.article)} ({escape(row.language)})</span>',
            f"{row.reading.grade:.1f}" if row.reading else _NONE,
            f"{row.reading.smog:.1f}" if row.reading and row.reading.smog is not None else _NONE,
            _NONE if row.words is None else str(row.words),
            str(len(row.problems)),
            escape(row.review),
            row.sources_checked.isoformat() if row.sources_checked else _NONE,
        )
        yield "<tr>"
        for number, cell in enumerate(cells):
            yield f"<td{_number_class(number)}>{cell}</td>"
        yield "</tr>\n"
    yield "</tbody>\n</table>\n"


def _number_class(column: int) -> str:
    return ' class="number"' if 1 <= column <= 4 else ""


def _problems(rows: tuple[Row, ...], problems: tuple[Problem, ...]) -> Iterator[str]:
    yield "<h2>Problems</h2>\n"
    if not problems:
        yield "<p>None.</p>\n"
    titles = {row.path: row.title for row in rows}
    by_path = _by_path(problems)
    # Articles in the order of the table, then the files beside them.
    for path in [*(path for path in titles if path in by_path), *(p for p in by_path if p not in titles)]:
        name = (
            f'{escape(titles[path])} <span class="id">{escape(path)}</span>'
            if path in titles
            else escape(path)
        )
        yield f'<h3 id="{escape(path)}">{name}</h3>\n<ul>\n'
        for problem in by_path[path]:
            place = f"Line {problem.line}" if problem.line else "Whole file"
            kind = problem.severity.value
            yield (
                f'<li><span class="{kind}">{place}, {_SEVERITY_WORDS[problem.severity]}:</span> '
                f"{escape(f'{problem.message} {problem.hint}'.rstrip())} "
                f'<span class="rule">[{escape(problem.rule)}]</span></li>\n'
            )
        yield "</ul>\n"
