"""Renews articles/danger/text/guide-*.txt: the guide's own names and questions, which are harmless.

They are copies, so that a new search word does not ask for new weights. Run it when many have changed, then
`make train`.
"""

import re
from collections import defaultdict
from pathlib import Path

from reader.files import write_whole
from reader.guide.danger import read_danger
from reader.guide.loader import gather
from reader.library.folding import fold

ARTICLES = Path(__file__).resolve().parent.parent / "articles"
EMERGENCIES = ("topics/emergency", "topics/overdose", "treatments/naloxone")
"""Pages whose names and questions may speak of danger."""

_UNFIT = re.compile(r"[{}\[\]]")


def main() -> None:
    """Write both files."""
    gathered = gather(ARTICLES)
    danger = read_danger(ARTICLES)
    assert danger is not None
    phrases = danger.tables["phrases.toml"]
    speaks_of_danger = {
        fold(text)
        for text in (
            *danger.tables["settings.toml"]["guide"]["left_out"],
            *(phrase for kinds in phrases.values() for told in kinds.values() for phrase in told),
        )
    }
    names = [
        ("es" if alias.kind.value == "spanish" else "en", alias.term)
        for alias in gathered.tables.aliases
        if alias.article not in EMERGENCIES
    ]
    names += [(each.language, each.front.title) for each in gathered.articles if each.id not in EMERGENCIES]
    for file, texts in (("guide-names.txt", names), ("guide-questions.txt", _questions())):
        _write(file, [each for each in texts if fold(each[1]) not in speaks_of_danger])


def _questions() -> list[tuple[str, str]]:
    path = ARTICLES / "questions.tsv"
    if not path.is_file():
        return []
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return [(row[1], row[2]) for row in rows if len(row) == 3 and row[0] not in EMERGENCIES]


def _write(name: str, texts: list[tuple[str, str]]) -> None:
    by_language: defaultdict[str, list[str]] = defaultdict(list)
    for language, text in dict.fromkeys(texts):
        if not _UNFIT.search(text):
            by_language[language].append(text.strip())
    sections = [
        f"## {language} other\n" + "".join(f"- {text}\n\n" for text in by_language[language])
        for language in sorted(by_language)
    ]
    write_whole(ARTICLES / "danger" / "text" / name, "\n".join(sections).encode("utf-8"))


if __name__ == "__main__":
    main()
