"""A clinic's own pages: added to a compiled guide, told apart from it, and never in place of a warning."""

from pathlib import Path

import pytest
from builders import compile_guide, make_bilingual, read_everything

from reader.content.blocks import Figure
from reader.content.problems import Severity
from reader.content.walk import links
from reader.guide.own import gather_own
from reader.guide.own_advice import own_advice
from reader.guide.own_compile import compile_own
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.navigation.location import ArticlePage
from reader.pages.article import ArticleView, article_page
from reader.search.ranking import Searcher

ROOM = "# Where the group room is\n\nTake the quokka stairs. It is room 204.\n"
LANGUAGES = ("en", "es")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("base")
    return compile_guide(make_bilingual(folder / "guide"), folder / "library.sqlite")


class Clinic:
    """A folder of own pages, and the guide with them."""

    def __init__(self, folder: Path, base: Path) -> None:
        self.folder, self.base, self.output = folder / "pages", base, folder / "with.sqlite"

    def write(self, pages: dict[str, str]) -> "Clinic":
        for name, text in pages.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return self

    @property
    def left_out(self) -> dict[str, str]:
        found = gather_own(self.folder, LANGUAGES).problems
        return {each.path: each.rule for each in found if each.severity is Severity.DAMAGE}

    def open(self, instead: bool = False) -> Library:
        own = gather_own(self.folder, LANGUAGES)
        compile_own(self.base, own, "Riverside Clinic", instead, "d" * 64, self.output)
        return Library(self.output)


@pytest.fixture
def clinic(tmp_path: Path, base: Path) -> Clinic:
    return Clinic(tmp_path, base)


def page(library: Library, article: str, language: str = "en") -> ArticleView:
    found = article_page(library, ArticlePage(article), language)
    assert isinstance(found, ArticleView)
    return found


def found(library: Library, words: str, language: str = "en") -> list[tuple[str, str]]:
    return [(hit.card.id, hit.card.origin) for hit in Searcher(library, language).search(words).hits]


def test_a_plain_page_is_shown_found_and_marked(clinic: Clinic) -> None:
    with clinic.write({"group-room.md": ROOM}).open() as library:
        shown = page(library, "topics/group-room")
        assert (shown.title, shown.origin, shown.instead) == (
            "Where the group room is",
            "Riverside Clinic",
            False,
        )
        assert shown.review is None
        assert found(library, "quokka stairs")[0] == ("topics/group-room", "Riverside Clinic")
        assert library.is_sound()
        assert read_everything(library) > 0
        assert page(library, "drugs/alcohol").origin == ""


def test_the_guide_s_own_pages_are_found_as_before(clinic: Clinic, base: Path) -> None:
    clinic.write({"group-room.md": ROOM})
    for words in ("alcohol", "naltrexone for amphetamine", "emergency"):
        with Library(base) as before, clinic.open() as after:
            own = ("topics/group-room", "Riverside Clinic")
            assert [each for each in found(after, words) if each != own] == found(before, words)


def test_languages_and_folders(clinic: Clinic) -> None:
    clinic.write(
        {"es/hours.md": "# Nuestro horario\n\nAbrimos el lunes.\n", "Group Room.md": ROOM, "vi/a.md": ROOM}
    )
    with clinic.open() as library:
        assert page(library, "topics/hours", "es").title == "Nuestro horario"
        assert library.card("topics/hours", "en") is None
        assert library.card("topics/group-room", "en") is not None
        for language in LANGUAGES:
            first, last = library.numbers(language)
            assert all(first <= card.number <= last for card in library.cards(language))
    assert clinic.left_out == {"vi/a.md": "own-language"}


def test_beside_a_page_of_the_guide(clinic: Clinic) -> None:
    ours = "---\ntitle: Naltrexone here\ntreatments: [naltrexone]\n---\nOn Tuesdays.\n"
    with clinic.write(
        {"en/treatments/naltrexone.md": ours, "a.md": "# A\n\n[n](../treatments/naltrexone.md)\n"}
    ).open() as library:
        assert page(library, "treatments/naltrexone").origin == ""
        assert page(library, "treatments/naltrexone-here").origin == "Riverside Clinic"
        about = library.cards_about(TermKind.TREATMENT, "naltrexone", "en")
        assert {"treatments/naltrexone", "treatments/naltrexone-here"} <= {card.id for card in about}
        # Both ways: the guide's page names ours first, and ours leads to ours.
        assert page(library, "treatments/naltrexone").related[0].origin == "Riverside Clinic"
        assert [link.target for link in links(page(library, "topics/a").body.blocks)] == [
            "article/treatments/naltrexone-here"
        ]


def test_instead_of_a_page_every_warning_stays(clinic: Clinic) -> None:
    ours = "---\ntitle: Alcohol here\ndrugs: [alcohol]\n---\nAsk the wombat nurse.\n"
    with clinic.write({"en/drugs/alcohol.md": ours}).open(instead=True) as library:
        shown = page(library, "drugs/alcohol")
        assert (shown.title, shown.instead) == ("Alcohol here", True)
        assert "Stopping suddenly can kill" in repr(shown.body.blocks)
        assert "wombat" in repr(shown.body.blocks)
        assert found(library, "wombat") == [("drugs/alcohol", "Riverside Clinic")]
        assert [each[0] for each in found(library, "alcohol")].count("drugs/alcohol") == 1
        assert page(library, "drugs/alcohol", "es").origin == ""
        assert library.is_sound()


def test_pages_for_an_emergency_are_never_replaced(clinic: Clinic) -> None:
    with clinic.write({"emergency.md": "# Here\n\nPress the red button.\n"}).open(instead=True) as library:
        assert page(library, "topics/emergency").origin == ""
        assert page(library, "topics/emergency-here").origin == "Riverside Clinic"


@pytest.mark.parametrize(
    "text",
    [
        "Poison Help: call 1-555-555-0199.",
        "Poison control is at 1-555-555-0199, day and night.",
        "The Suicide & Crisis Lifeline is 1-555-555-0199.",
        "Call an ambulance: 1-555-555-0199.",
        "Do not call 911.",
        "Call us instead of 988.",
        "No llame al 911.",
        "Línea de intoxicaciones: 1-555-555-0199.",
        "988: 1-555-555-0199.",
        "The number for 911 is new. 911 is now 1-555-555-0199.",
    ],
)
def test_an_emergency_line_has_no_other_number(clinic: Clinic, text: str) -> None:
    clinic.write({"bad.md": f"# Numbers\n\n{text}\n", "group-room.md": ROOM})
    assert clinic.left_out == {"bad.md": "own-number"}
    with clinic.open() as library:
        assert library.card("topics/bad", "en") is None
        assert library.card("topics/group-room", "en") is not None


@pytest.mark.parametrize(
    "text",
    [
        "Call our desk at 1-555-555-0199.",
        "Poison Help is 1-800-222-1222.",
        "If somebody will not wake up, call 911, then us at 1-555-555-0199.",
        "Call or text 988.",
        "Call an ambulance: 911.",
        "In danger call 911. Our desk is 1-555-555-0199.",
        "988 is for a crisis, and our own line is 1-555-555-0199.",
    ],
)
def test_a_clinic_s_own_number_is_fine(clinic: Clinic, text: str) -> None:
    assert clinic.write({"good.md": f"# Numbers\n\n{text}\n"}).left_out == {}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("broken.md", "---\ntitle: [broken\n---\nText.\n"),
        ("empty.md", ""),
        ("no-title.md", "Only words.\n"),
        ("no-text.md", "# A title\n"),
    ],
)
def test_a_broken_page_hides_no_other(clinic: Clinic, name: str, text: str) -> None:
    clinic.write({name: text, "group-room.md": ROOM})
    assert list(clinic.left_out) == [name]
    with clinic.open() as library:
        assert library.card("topics/group-room", "en") is not None


def test_lines_are_those_of_the_file(clinic: Clinic) -> None:
    clinic.write(
        {"a.md": "# A\n\nOne.\n\nDo not call 911.\n", "b.md": "---\ntitle: B\n---\nDo not call 911.\n"}
    )
    lines = {each.path: each.line for each in gather_own(clinic.folder, LANGUAGES).problems}
    assert lines == {"a.md": 5, "b.md": 4}


def test_questions_lead_to_own_pages(clinic: Clinic) -> None:
    questions = "article\tlanguage\tquestion\ntopics/group-room\ten\twhere do we platypus\n"
    with clinic.write({"group-room.md": ROOM, "questions.tsv": questions}).open() as library:
        assert found(library, "where do we platypus")[0][0] == "topics/group-room"


def advice(clinic: Clinic) -> list[tuple[str, int, str]]:
    own = gather_own(clinic.folder, LANGUAGES)
    with Library(clinic.base) as library:
        found = list(own_advice(library, own))
    assert all(each.severity is Severity.WARNING for each in found)
    return [(each.path, each.line, each.rule) for each in found]


@pytest.mark.parametrize(
    ("text", "line", "rule"),
    [
        ("---\ntitle: Stopping\ndrugs: [alcohol]\n---\nYou can stop here.\n", 3, "danger"),
        ("# Nights\n\nIf a guest will not wake up, ring the bell.\n", 3, "unresponsive"),
        ("# Pills\n\nSomebody swallowed pills? Call 988.\n", 3, "crisis-line"),
        ("# Pills\n\nTake 50 mg of it each day.\n", 3, "dose"),
        ("# Groups\n\nEach addict has a chair.\n", 3, "stigma"),
    ],
)
def test_rules_of_danger_are_advice(clinic: Clinic, text: str, line: int, rule: str) -> None:
    clinic.write({"a.md": text, "group-room.md": ROOM})
    assert advice(clinic) == [("a.md", line, rule)]
    assert clinic.left_out == {}
    with clinic.open() as library:
        assert library.card("topics/a", "en") is not None


def test_advice_that_was_followed_is_gone(clinic: Clinic) -> None:
    text = (
        "# Nights\n\nIf a guest will not wake up, call 911. Give naloxone, then breaths.\n\n"
        "See [what to do](../topics/emergency.md).\n"
    )
    clinic.write({"a.md": text})
    assert advice(clinic) == []


def test_a_term_the_guide_lacks_is_no_trouble(clinic: Clinic) -> None:
    clinic.write({"a.md": "---\ntitle: A\ndrugs: [tea]\ntreatments: [sleep]\n---\nText.\n"})
    assert advice(clinic) == []


def test_own_numbers_are_not_those_of_an_emergency(clinic: Clinic) -> None:
    rows = (
        "number\tname\n1-555-555-0199\tOur desk\n1-555-555-0142\tPoison Help\n1-800-222-1222\tPoison Help\n"
    )
    clinic.write({"helplines.tsv": rows})
    own = gather_own(clinic.folder, LANGUAGES)
    assert own.numbers == {"1-555-555-0199", "1-800-222-1222"}
    assert [(each.path, each.line, each.rule) for each in own.problems] == [
        ("helplines.tsv", 3, "own-number")
    ]


def test_pictures_of_its_own(clinic: Clinic) -> None:
    mine = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    text = (
        "# A\n\n![Ours](images/brain.svg)\n\n![The guide's](../../images/none.svg)\n\n![No](images/no.svg)\n"
    )
    clinic.write({"a.md": text, "en/topics/b.md": "# B\n\n![Ours](../images/brain.svg)\n"})
    clinic.write({"images/brain.svg": mine})
    with clinic.open() as library:
        for name in ("topics/a", "topics/b"):
            figure = next(b for b in page(library, name).body.blocks if isinstance(b, Figure))
            assert library.picture(figure.picture) == mine.encode()
        assert library.picture("brain.svg") != mine.encode()
    assert advice(clinic) == [("a.md", 5, "own-picture"), ("a.md", 7, "own-picture")]


def test_no_folder(clinic: Clinic) -> None:
    with clinic.open() as library:
        assert len(library.cards("en")) > 0
