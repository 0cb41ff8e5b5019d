"""What is wrong with a clinic's own pages is said in the language of whoever reads it, whatever it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.content.problems import Problem
from reader.guide.own import gather_own
from reader.texts.catalog import catalog
from reader.texts.sentence import Listed, Sentence

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">{}</svg>'
FILES = {
    "head.md": "---\ntitle: [\n---\nText.\n",
    "keys.md": "---\ntitle: Title # cut\ncolor: red\ndrugs: alcohol\nlevel: 3\nsummary: '<b>'\n---\nText.\n",
    "open.md": "---\ntitle: Title\n",
    "twice.md": "---\ntitle: One\ntitle: Two\n---\nText.\n",
    "anchor.md": "---\ntitle: &a One\nsummary: *a\n---\nText.\n",
    "empty.md": "# Nothing\n",
    "none.md": "Only words.\n",
    "html.md": "# HTML\n\n<b>bold</b> & &nbsp;\n",
    "links.md": "# Links\n\n[out](https://a.example) [lost](x) [](../drugs/alcohol.md) [a][b] ![p](q.png)\n",
    "signs.md": "# Signs\n\n**bold \\ {x} ~~old~~ ^a^ `code` == @two-2020 #tag $x$\n",
    "others.md": "# Others\n\n• 2 − 1 \u200bx \u2028 ﷺ Ã©\n",
    "blocks.md": "# Blocks\n\n> quoted\n\n    code\n\n***\n\n # Small\n\n####### Deep\n\n- a\n  - b\n",
    "boxes.md": '# Boxes\n\n!!! box "A"\n    Text.\n\n!!! note\n    Text.\n\n!!! note "Empty"\n\n!!!\n',
    "more.md": "# More\n\n{sheet}\n\n!!! passage none\n    Text.\n\n{fact:none} {needs: nobody} [@?] [@a]\n",
    "lists.md": "# Lists\n\nText\n- one\n- two\n\n– one\n– two\n\n1) one\n2) two\n\none\ttwo\n",
    "tables.md": "# Tables\n\n| a | b |\n|---|---|\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n\n| lost |\n",
    "short.md": '# Short\n\n!!! evidence "Tests"\n    65 | 48\n    x | 1 | a | b | c | d\n',
    "evidence.md": '# Evidence\n\n!!! evidence "Tests"\n    650 | 4 | a | b | c | helped\n',
    "xx/other.md": "# Other\n\nText.\n",
    "es/head.md": "# Título\n\nNo llame al 911.\n",
    "a b.md": "# One\n\nText.\n",
    "a-b.md": "# Two\n\nText.\n",
    "images/large.svg": SVG.format("<g/>" * 6000),
    "images/script.svg": SVG.format("<script/>"),
    "images/out.svg": SVG.format("<use href='a.svg#b'/>"),
    "images/broken.svg": "<svg",
    "images/other.svg": "<html/>",
    "images/sides.svg": '<svg viewBox="0 0 a b"/>',
    "images/type.svg": "<!DOCTYPE svg><svg/>",
    "questions.tsv": "article;language;question\na;b;c\n",
    "helplines.tsv": 'number\tname\n555-0100\n555-0101\t988 Lifeline\n"5\tx\n',
}


@pytest.fixture
def problems(tmp_path: Path) -> tuple[Problem, ...]:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "latin.md").write_bytes("# Título\n".encode("latin-1"))
    (tmp_path / "wide.md").write_text("# Título\n", encoding="utf-16")
    (tmp_path / "long.md").write_text("# Long\n\n" + "word " * 250_000, encoding="utf-8")
    return gather_own(tmp_path, ("en", "es")).problems


def test_each_is_a_sentence_with_its_spanish(problems: tuple[Problem, ...]) -> None:
    spanish = catalog("es")
    assert len({problem.message for problem in problems}) > 60
    for problem in problems:
        for words in filter(None, (problem.message, problem.hint)):
            assert isinstance(words, Sentence), words
            for template in _templates(words):
                assert spanish.text(template) != template, template
            assert spanish.say(words) != words


def _templates(sentence: Sentence) -> Iterator[str]:
    """The texts that a sentence is made of, those of the sentences in its gaps too."""
    for part in sentence.parts:
        values = part.items if isinstance(part, Listed) else [value for _, value in part.values]
        if not isinstance(part, Listed):
            yield part.template
        for value in values:
            if isinstance(value, Sentence):
                yield from _templates(value)
