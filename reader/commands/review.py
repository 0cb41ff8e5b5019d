"""`waymark review sign`: records who reviewed an article; `waymark review list` says what stands."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from reader.commands.saying import tell, warn, warned
from reader.errors import ReaderError
from reader.exit_codes import ExitCode
from reader.guide.loader import gather
from reader.guide.review_sheet import waiting
from reader.guide.reviews import read_reviews, sign, signed_digest
from reader.guide.sharing import usable_processes
from reader.library.taxonomy import read_guide
from reader.texts.sentence import said, said_n


def sign_article(folder: Path, article: str, language: str, name: str, role: str) -> ExitCode:
    """Sign the article as it now stands, with today's date; without a `language`, in the guide's first."""
    if not name.strip() or not role.strip():
        warn(said("A review needs the reviewer's name and role."))
        return ExitCode.USAGE
    try:
        language = language or read_guide(folder).languages[0]
        review = sign(folder, article, language, name.strip(), role.strip(), date.today())
    except ReaderError as error:
        return warned(error)
    tell(
        said(
            "{article} ({language}): reviewed by {name}, {role}, {day}.",
            article=review.article,
            language=review.language,
            name=review.name,
            role=review.role,
            day=review.day,
        )
    )
    return ExitCode.FINE


def list_reviews(folder: Path) -> ExitCode:
    """Print every review and whether the article has changed since."""
    reviews = read_reviews(folder)
    for problem in reviews.problems:
        print(problem, file=sys.stderr)
    for review in reviews.signed:
        stands = signed_digest(folder, review.language, review.article) == review.digest
        state = "stands" if stands else "void: it changed, or a passage or fact it uses did"
        print(f"{review.article}\t{review.language}\t{review.name}, {review.role}, {review.day}\t{state}")
    return ExitCode.PROBLEMS if reviews.problems else ExitCode.FINE


def list_needs(folder: Path, who: str) -> ExitCode:
    """Print each line that waits for a clinician, a lawyer or a reader, with its file and line."""
    try:
        gathered = gather(folder, usable_processes())
    except ReaderError as error:
        return warned(error)
    count = 0
    for article in sorted(gathered.texts, key=lambda each: each.path):
        for each in waiting(replace(article, blocks=article.own_blocks)):
            if each.who == who:
                count += 1
                print(f"{article.path}:{each.line}: {each.words}")
    tell(said_n("{count} line waits.", "{count} lines wait.", count))
    return ExitCode.FINE
