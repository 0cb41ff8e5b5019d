"""Text as other programs leave it, pasted into an article or a table: each piece is named with its line."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import (
    ALIASES,
    EVIDENCE,
    MIDDLE,
    article_text,
    body_of,
    compile_guide,
    guide_toml,
    in_spanish,
    make_guide,
    problems_of,
)

from reader.content.parser import parse_article
from reader.content.problems import Problem
from reader.guide.loader import gather
from reader.library.store import Library
from reader.search.ranking import Searcher

LAST = 6 + MIDDLE
TOPIC = "topics/pain"


def page(middle: str, title: str = "Pain", summary: str = "It hurts.") -> str:
    return article_text(title, summary=summary, body=body_of("Pain", middle))


def told(middle: str, **head: str) -> list[tuple[int, str]]:
    """Line and rule of each problem that reading an article with this text in its middle gives."""
    found = parse_article(page(middle, **head), f"en/{TOPIC}.md").problems
    return sorted({(problem.line, problem.rule) for problem in found})


def checked(folder: Path, middle: str) -> list[tuple[int, str]]:
    """The same for all the checks of the guide it stands in."""
    found = problems_of(make_guide(folder, more={TOPIC: page(middle)}))
    assert {problem.path for problem in found} <= {f"en/{TOPIC}.md"}
    return sorted({(problem.line, problem.rule) for problem in found})


@pytest.mark.parametrize("after", [" ", "\t", ""])
def test_a_bullet_is_named(after: str) -> None:
    signs = "•◦▪○●➢‣■□❖☐✓→\uf0b7\uf0a7\uf0d8"
    lines = [f"{sign}{after}A card." for sign in signs]
    found = told("\n".join(["Bring these:", *lines]) + "\n")
    assert [line for line, _ in found] == [LAST + 1 + place for place in range(len(signs))]


@pytest.mark.parametrize(
    "lines",
    [
        "1) Sit down.\n2) Rest a bit.",
        "(1) Sit down.\n(2) Rest a bit.",
        "1.Sit down.\n2.Rest a bit.",
        "a. Sit down.\nb. Rest a bit.",
        "a) Sit down.\nb) Rest a bit.",
        "(a) Sit down.\n(b) Rest a bit.",
        "A. Sit down.\nB. Rest a bit.",
        "i. Sit down.\nii. Rest a bit.",
        "iv) Sit down.\nv) Rest a bit.",
        "– Sit down.\n– Rest a bit.",
        "— Sit down.\n— Rest a bit.",
        "–Sit down.\n–Rest a bit.",
        "o Sit down.\no Rest a bit.",
        "o\tSit down.\no\tRest a bit.",
        "§\tSit down.\n§\tRest a bit.",
        "Ø\tSit down.\nØ\tRest a bit.",
        "ü\tSit down.\nü\tRest a bit.",
        "1)\tSit down.\n2)\tRest a bit.",
        "-Sit down.\n-Rest a bit.",
        "+Sit down.\n+Rest a bit.",
        ": Sit down.\n: Rest a bit.",
        "1.) Sit down.\n2.) Rest a bit.",
        "1 – Sit down.\n2 – Rest a bit.",
        "1.1 Sit down.\n1.2 Rest a bit.",
        "» Sit down.\n» Rest a bit.",
        "v Sit down.\nv Rest a bit.",
    ],
)
@pytest.mark.parametrize("before", ["", "Do this:\n", "This comes first\n"])
def test_lines_that_look_like_a_list_are_named(lines: str, before: str) -> None:
    first = LAST + before.count("\n")
    assert told(f"{before}{lines}\n") == [(first, "lost-list"), (first + 1, "lost-list")]


@pytest.mark.parametrize(
    "text",
    [
        "He has hepatitis\nC. It is red.",
        "It was old – so they say –\n– but it was red.",
        "Go to the sun (step\n2) and look.",
        "- A card.\n- A bag.",
        "-\tA card.\n-\tA bag.",
        "1. Sit down.\n2. Rest.",
        "It ends.  It begins again.",
        "| a  |  b |\n|----|----|\n| c  |  d |",
        "It is 2.5 times as big.",
        "I. Newton and A. Smith wrote it.",
        "o sea, bien.",
        "A map (or a box) is 5 × 3 = 15 and AT&T. It costs $5 and $6.",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert told(f"{text}\n") == []


@pytest.mark.parametrize(
    "lines",
    [
        "Drug\tSigns\nRed pill\tSlow",
        "Drug     Signs of it\nRed pill     Slow",
        "Drug  Signs  Days\nRed  Slow  Two",
        "Drug   Signs\n-----  -----",
        "+------+-----+\n| Drug | Red |\n+======+=====+",
    ],
)
def test_lines_that_look_like_a_table_are_named(lines: str) -> None:
    assert {rule for _, rule in told(f"{lines}\n")} >= {"lost-table"}
    assert {line for line, _ in told(f"{lines}\n")} >= {LAST, LAST + lines.count("\n")}


LEFTOVERS = [
    "A walk [here]{.underline}.",
    "## What helps {#what-helps}\nA walk.",
    "It is ~~not~~ good.",
    "Drink H~2~O.",
    "See note^1^.",
    "See note[^1].",
    "==Bring== a card.",
    "::: warning",
    "Dear {{FirstName}}, come in.",
    "One line.\\",
    "\\[Note\\] it.",
    "It is \\* here.",
    "- [ ] A card.",
    "- [x] A bag.",
    "Red | slow | cold",
    "See [[Naltrexone]].",
    "%%A remark%% here.",
    "It is red -- and blue.",
    "It is 2 * 3.",
    "A word_ here.",
    "It is ``red'' here.",
    "A [link] is missing.",
    "Insert \\newpage here.",
    "It costs $x_1$ here.",
    "It hurts, as @smith-2020 says.",
    "It is a #pain here.",
    "Error! Reference source not found.",
    "The cafÃ© and itâ€™s red.",
    "It takes ~5 days.",
]


def test_words_struck_out_are_named_beside_other_signs() -> None:
    text = page("Drink H~2~O. It is ~~not good~~.\n")
    found = {problem.message: problem.hint for problem in parse_article(text, f"en/{TOPIC}.md").problems}
    assert {message.split('"')[1] for message in found} == {"~2~", "~~not good~~"}
    assert all("about" not in hint for hint in found.values())


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (text, form)
        for text in LEFTOVERS
        for form in ("{}", "- {}", '!!! note "A box"\n    {}')
        # What begins with these signs means something else where it does not stand at the margin.
        if form == "{}" or not text.startswith(("#", "-"))
    ],
)
def test_what_a_converter_leaves_is_named(text: str, form: str) -> None:
    line = LAST + form.count("\n")
    found = told(form.format(text) + "\n")
    assert {where for where, _ in found} == {line}
    assert "leftover" in {rule for _, rule in found} or "unknown-inline" in {rule for _, rule in found}


@pytest.mark.parametrize(
    "text", ["It is {.red}.", "It is ~~red~~.", "A&nbsp;card.", "It is \u00adred.", "A\u00a0card."]
)
def test_titles_cells_and_words_of_pictures_are_read_too(text: str) -> None:
    rules = {"character"} if not text.isascii() else {"leftover"}
    picture = f'![{text}](../../images/brain.svg "A brain")'
    caption = f'![A brain](../../images/brain.svg "{text}")'
    table = f"| One | Two |\n|---|---|\n| {text} | Blue |"
    assert told("", title=f'"{text}"') == [(2, *rules)]
    assert told("", summary=f'"{text}"') == [(3, *rules)]
    for middle, line in ((picture, 0), (caption, 0), (table, 2)):
        found = told(f"{middle}\n")
        assert (LAST + line, *rules) in [
            (where, rule) for where, rule in found if rule in rules
        ] or "&" in text


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("A zarf\u00adblatt.", "Nobody sees it"),
        ("A quo\u200bzzle.", "Nobody sees it"),
        ("A \u2060card.", "Nobody sees it"),
        ("A \ufeffcard.", "Nobody sees it"),
        ("A \u202ecard.", "Nobody sees it"),
        ("An o\ufb03ce.", '"ffi"'),
        ("It is red\u2011hot.", '"-"'),
        ("It is 5\u22122.", '"-"'),
        ("It is \uff11.", '"1"'),
        ("It is \u0663.", '"3"'),
        ("It is 5\u00b2.", '"2"'),
        ("A\u00a0card.", "ordinary blank"),
        ("A \u041dat.", '"H"'),
        ("One.\x0bTwo.", "press Enter"),
        ("One.\u2028Two.", "press Enter"),
        ("It\u00b4s red.", '"\u2019"'),
        ("It is \ufffd.", "words"),
        ("It is \U0001f600.", "words"),
    ],
)
def test_a_character_without_a_place_is_named(text: str, instead: str) -> None:
    (problem,) = parse_article(page(f"{text}\n"), f"en/{TOPIC}.md").problems
    assert problem.rule == "character"
    assert (problem.path, problem.line) == (f"en/{TOPIC}.md", LAST)
    assert instead in problem.hint


def test_letters_of_other_languages_stay() -> None:
    assert told("Tiếng Việt, 中文, 한국어, Русский, ¿qué? – “no” … ½ 1.º\n") == []


def test_accents_apart_from_their_letters_change_nothing(tmp_path: Path) -> None:
    spanish = in_spanish(article_text("Is this an emergency?", body=body_of("Is this an emergency?")))
    wrong = spanish.replace("Más palabras.", "Un drogadicto alcohólico. La línea está en el 989.")
    found = []
    for form in ("NFC", "NFD"):
        more = {"es/topics/emergency": unicodedata.normalize(form, wrong)}
        folder = make_guide(tmp_path / form, guide=guide_toml(languages=("en", "es")), more=more)
        found.append([str(problem) for problem in problems_of(folder)])
    assert found[0] == found[1]
    assert any("alcohólico" in problem for problem in found[1])


@pytest.mark.parametrize("word", ["zarfblatt", "quozzle", "floxnet", "muzca", "office"])
def test_words_are_found_however_they_were_pasted(tmp_path: Path, word: str) -> None:
    text = "A zarf\u00adblatt, a quo\u200bzzle, a \ufb02oxnet, a mu\u0301zca, an o\ufb03ce.\n"
    page = article_text("Pain", body=body_of("Pain", text))
    with Library(
        compile_guide(make_guide(tmp_path / "g", more={TOPIC: page}), tmp_path / "l.sqlite")
    ) as library:
        assert [hit.card.id for hit in Searcher(library, "en").search(word).hits] == [TOPIC]


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ({"title": "Question #1 of the day"}, 2),
        ({"summary": "Ask for form #12 at the desk."}, 3),
        ({"title": '"C:\\new"'}, 2),
        ({"title": "It's #1"}, 2),
        ({"summary": "One\n  and #2"}, 4),
    ],
)
def test_what_yaml_would_cut_is_named(head: dict[str, str], line: int) -> None:
    found = told("", **head)
    assert (line, "cut-value") in found


@pytest.mark.parametrize(
    "head",
    [
        {"title": '"Question #1 of the day"'},
        {"title": "'It''s #1'"},
        {"summary": "C#1 and 5#2 are red."},
        {"summary": ">\n  Ask for #12.\n  It is red.\n# a remark"},
    ],
)
def test_what_yaml_reads_whole_is_left_alone(head: dict[str, str]) -> None:
    assert told("", **head) == []


@pytest.mark.parametrize(
    "text",
    [
        "See https://www.example.org/help now.",
        "See www.example.org now.",
        "Mail help@example.org now.",
        "See example.com/help now.",
        "See Example.org now.",
        "Mail help (at) example (dot) org now.",
    ],
)
def test_addresses_are_named(tmp_path: Path, text: str) -> None:
    assert checked(tmp_path, f"{text}\n") == [(LAST, "web-address")]


def test_known_sites_may_be_called_by_name(tmp_path: Path) -> None:
    assert checked(tmp_path, "Search FindTreatment.gov or aa.org. It ends.Then it begins.\n") == []


def _evidence_with(statement: str) -> list[str]:
    return [EVIDENCE[0].replace("Trials disagree.", statement), *EVIDENCE[1:]]


def test_a_mark_without_a_partner_costs_only_its_row(tmp_path: Path) -> None:
    folder = make_guide(tmp_path, evidence=_evidence_with('"Trials disagree.'))
    assert ("evidence.tsv", 2, "table") in [(p.path, p.line, p.rule) for p in problems_of(folder)]
    assert len(gather(folder).tables.evidence) == len(EVIDENCE) - 1


def _only(problems: tuple[Problem, ...]) -> Problem:
    (problem,) = problems
    return problem


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("Trials\u00ad disagree.", "character"),
        ("Trials ~~disagree~~.", "leftover"),
        ("Call 1-800-662-4375.", "phone"),
        ("See www.example.org.", "web-address"),
        ("Addicts disagree.", "stigma"),
    ],
)
def test_tables_are_read_with_the_same_eyes(tmp_path: Path, statement: str, rule: str) -> None:
    problem = _only(problems_of(make_guide(tmp_path, evidence=_evidence_with(statement))))
    assert (problem.path, problem.line, problem.rule) == ("evidence.tsv", 2, rule)


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ('"Trials disagree, so far."', "Trials disagree, so far."),
        ('"Rewards ""work"" well."', 'Rewards "work" well.'),
        ('Rewards "work" well.', 'Rewards "work" well.'),
        ("  Rewards   work.  ", "Rewards work."),
    ],
)
def test_a_cell_is_read_as_the_spreadsheet_meant_it(tmp_path: Path, cell: str, meant: str) -> None:
    folder = make_guide(
        tmp_path, evidence=_evidence_with(cell), aliases=('"crystal, meth"\tstreet\tdrugs/alcohol',)
    )
    assert problems_of(folder) == ()
    tables = gather(folder).tables
    assert tables.evidence[0].statements[0].text == meant
    assert tables.aliases[0].term == "crystal, meth"


@pytest.mark.parametrize(
    ("name", "end"),
    [
        (name, end)
        for name in ("evidence.tsv", "aliases.tsv", "codes.tsv", "guide.toml", "en/drugs/alcohol.md")
        for end in (b"\n", b"\r\n", b"\r")
        # TOML allows no bare carriage return.
        if (name, end) != ("guide.toml", b"\r")
    ],
)
def test_a_byte_order_mark_and_line_ends_do_not_matter(tmp_path: Path, name: str, end: bytes) -> None:
    folder = make_guide(tmp_path)
    path = folder / name
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", end))
    assert problems_of(folder) == ()
    assert len(gather(folder).tables.aliases) == len(ALIASES)


@pytest.mark.parametrize(
    ("change", "line", "message"),
    [
        (lambda text: text.encode("utf-16"), 0, "UTF-16"),
        (lambda text: text.replace("\t", ";").encode(), 1, "semicolons"),
        (lambda text: text.replace("\t", ",").encode(), 1, "commas"),
        (lambda text: b"", 0, "empty"),
        (lambda text: b"\n \t\n", 0, "empty"),
        (lambda text: text.replace("term", '"term', 1).encode(), 1, "quotation mark"),
        (lambda text: text.replace("term", "word", 1).encode(), 1, "columns"),
    ],
)
def test_a_table_of_another_kind_is_one_clear_sentence(
    tmp_path: Path, change: Callable[[str], bytes], line: int, message: str
) -> None:
    folder = make_guide(tmp_path)
    path = folder / "aliases.tsv"
    path.write_bytes(change(path.read_text(encoding="utf-8")))
    problem = _only(problems_of(folder))
    assert (problem.path, problem.line, problem.rule) == ("aliases.tsv", line, "table")
    assert message in problem.message
    assert problem in gather(folder).lost


def test_empty_columns_at_the_end_and_empty_lines_do_not_matter(tmp_path: Path) -> None:
    folder = make_guide(tmp_path)
    path = folder / "evidence.tsv"
    text = path.read_text(encoding="utf-8").replace("\n", "\t\t\n")
    path.write_text(f"\n\t\n{text}\t\t\t\n\n", encoding="utf-8")
    assert problems_of(folder) == ()
    assert len(gather(folder).tables.evidence) == len(EVIDENCE)
