"""A guide in two languages: each page in its own, the other one offered and never mixed in."""

from collections.abc import Iterator

import pytest
from builders import article_text, body_of, compile_guide, in_spanish, make_bilingual

from reader.content.walk import figures
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.navigation.location import (
    AllDrugs,
    AllTopics,
    ArticlePage,
    DrugPage,
    Home,
    Matrix,
    Search,
)
from reader.pages.article import ArticleView
from reader.pages.home import HomePage
from reader.pages.lists import ListPage
from reader.pages.matrix import MatrixPage
from reader.pages.router import NotHere, OtherLanguage, Router
from reader.pages.search import SearchPage
from reader.pages.term import TermPage
from reader.search.ranking import Searcher

LEFT_OUT = "treatments/methadone"
FIGURE = '![Two boxes.](../../images/words.svg "A picture.")\n'


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """English and Spanish; one article is not yet in Spanish, another only in Spanish."""
    folder = tmp_path_factory.mktemp("bilingual")
    original = article_text("Pain", body=body_of("Pain", f"The doctor will help with pain.\n\n{FIGURE}"))
    spanish = in_spanish(original).replace("title: Pain", "title: El dolor")
    spanish = spanish.replace("The doctor will help with pain.", "El médico ayuda con el dolor.")
    more = {"topics/pain": original, "es/topics/pain": spanish}
    guide = make_bilingual(folder / "guide", more=more)
    (guide / "es" / f"{LEFT_OUT}.md").unlink()
    names = (guide / "guide.toml").read_text(encoding="utf-8")
    names = names.replace('name.es = "Amphetamine"', 'name.es = "Anfetamina"')
    (guide / "guide.toml").write_text(names, encoding="utf-8")
    table = guide / "evidence.tsv"
    rows = table.read_text(encoding="utf-8").replace(
        "Trials disagree.\tTrials", "Trials disagree.\tNo coinciden"
    )
    table.write_text(rows.replace("No coinciden disagree.", "No coinciden."), encoding="utf-8")
    images = guide / "images"
    (images / "es").mkdir(parents=True)
    for name, word in (("words.svg", "Yes"), ("es/words.svg", "Sí")):
        (images / name).write_text(
            f"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>{word}</text></svg>",
            encoding="utf-8",
        )
    with Library(compile_guide(guide, folder / "library.sqlite")) as opened:
        yield opened


@pytest.fixture
def english(library: Library) -> Router:
    return Router(library, "en")


@pytest.fixture
def spanish(english: Router) -> Router:
    return english.in_language("es")


def test_names_and_titles_are_those_of_the_language(english: Router, spanish: Router) -> None:
    for router, name, title in ((english, "Amphetamine", "Alcohol"), (spanish, "Anfetamina", "El alcohol")):
        home = router.page(Home())
        drugs = router.page(AllDrugs())
        topics = router.page(AllTopics())
        article = router.page(ArticlePage("drugs/alcohol"))
        assert isinstance(home, HomePage)
        assert isinstance(drugs, ListPage)
        assert isinstance(topics, ListPage)
        assert isinstance(article, ArticleView)
        assert name in [tile.name for tile in home.drugs]
        assert name in [entry.name for group in drugs.groups for entry in group.entries]  # type: ignore[union-attr]
        assert article.title == title
        assert article.crumbs[-1].label in ("Alcohol", title)


def test_statements_are_those_of_the_language(english: Router, spanish: Router) -> None:
    for router, said in ((english, "Trials disagree."), (spanish, "No coinciden.")):
        page = router.page(DrugPage("amphetamine"))
        matrix = router.page(Matrix())
        assert isinstance(page, TermPage)
        assert isinstance(matrix, MatrixPage)
        assert said in [line.statement for line in page.evidence]
        assert said in [cell.statement for row in matrix.rows for cell in row.cells]


def test_a_statement_that_is_missing_is_empty_not_in_another_language(library: Library) -> None:
    assert {row.statement for row in library.evidence("fr")} == {""}


def test_a_page_the_language_lacks_is_said(english: Router, spanish: Router) -> None:
    place = ArticlePage(LEFT_OUT)
    assert spanish.page(place) == OtherLanguage(place, "Methadone", ("en",))
    assert isinstance(english.page(place), ArticleView)
    assert isinstance(spanish.page(ArticlePage("drugs/no-such-drug")), NotHere)


def test_a_page_the_language_lacks_is_in_none_of_its_lists(library: Library) -> None:
    titles = {card.title for card in library.cards("es")}
    assert "Methadone" not in titles
    assert "Methadone" not in {c.title for c in library.cards_about(TermKind.TREATMENT, "methadone", "es")}


def test_a_section_is_found_by_its_name_in_the_other_language(english: Router, spanish: Router) -> None:
    original = english.page(ArticlePage("topics/pain", "what-helps"))
    translated = spanish.page(ArticlePage("topics/pain", "what-helps"))
    assert isinstance(original, ArticleView)
    assert isinstance(translated, ArticleView)
    assert original.location.anchor == "what-helps"
    assert translated.location.anchor == "que-ayuda"
    assert "que-ayuda" in [entry.anchor for entry in translated.contents]


def test_a_picture_with_words_is_that_of_the_language(
    library: Library, english: Router, spanish: Router
) -> None:
    for router, name, word in ((english, "words.svg", "Yes"), (spanish, "es/words.svg", "Sí")):
        page = router.page(ArticlePage("topics/pain"))
        assert isinstance(page, ArticleView)
        assert name in [figure.picture for figure in figures(page.body.blocks)]
        assert word in (library.picture(name) or b"").decode()


def search(router: Router, typed: str) -> SearchPage:
    page = router.page(Search(typed))
    assert isinstance(page, SearchPage)
    return page


class TestSearch:
    def test_results_are_of_the_language(self, english: Router, spanish: Router) -> None:
        assert search(english, "alcohol").results[0].title == "Alcohol"
        assert search(spanish, "alcohol").results[0].title == "El alcohol"

    def test_spanish_words_offer_the_spanish_page(self, english: Router) -> None:
        page = search(english, "médico dolor")
        (other,) = page.elsewhere
        assert other.language == "es"
        assert [line.title for line in other.results] == ["El dolor"]
        assert not page.found_nothing

    def test_english_words_offer_the_english_page(self, spanish: Router) -> None:
        (other,) = search(spanish, "doctor pain").elsewhere
        assert other.language == "en"
        assert other.results[0].title == "Pain"

    def test_accents_do_not_count(self, english: Router) -> None:
        assert search(english, "medico dolor").elsewhere == search(english, "médico dolor").elsewhere

    @pytest.mark.parametrize("typed", ["alcohol", "", "a", "zzqx", "911"])
    def test_words_of_both_languages_offer_nothing(self, english: Router, typed: str) -> None:
        assert search(english, typed).elsewhere == ()

    def test_small_words_tell_the_language(self, library: Library) -> None:
        counts = Searcher(library, "es").pages_with_words("el médico ayuda")
        assert len(counts) == 3
        assert counts[0] == 0  # too short to tell
        assert counts[1:] == (1, 8)  # every page has a part "Qué ayuda"
