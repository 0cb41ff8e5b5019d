"""Home, the lists from A to Z and the table of drugs by treatments."""

from pathlib import Path

from builders import compile_guide, guide_toml, make_guide

from reader.library.rows import Level
from reader.library.store import Library
from reader.navigation.location import (
    AllDrugs,
    AllTopics,
    AllTreatments,
    ArticlePage,
    DrugPage,
    Family,
    Home,
    Location,
    Matrix,
    Situations,
    TreatmentPage,
)
from reader.pages.home import HomePage
from reader.pages.lists import ListPage
from reader.pages.matrix import MatrixPage
from reader.pages.parts import TermTile
from reader.pages.router import Router


def entries(router: Router, place: Location) -> list[tuple[str, Location]]:
    page = router.page(place)
    assert isinstance(page, ListPage)
    return [(group.letter, entry.location) for group in page.groups for entry in group.entries]


def matrix(router: Router, group: str = "") -> MatrixPage:
    page = router.page(Matrix(group))
    assert isinstance(page, MatrixPage)
    return page


def test_home(small: Router) -> None:
    page = small.page(Home())
    assert isinstance(page, HomePage)
    assert [tile.location for tile in page.drugs] == [DrugPage("alcohol"), DrugPage("amphetamine")]
    assert [tile.name for tile in page.treatments] == ["Naltrexone", "Naloxone"]
    assert page.emergency == ArticlePage("topics/emergency")


def test_home_leaves_out_what_is_not_written(tmp_path: Path) -> None:
    guide = guide_toml(first=("topics/not-written", "drugs/alcohol"))
    articles = {"drugs/alcohol": "no head"}
    folder = make_guide(tmp_path / "guide", guide=guide, articles=articles)
    with Library(compile_guide(folder, tmp_path / "library.sqlite")) as library:
        page = Router(library, "en").page(Home())
    assert isinstance(page, HomePage)
    assert page.emergency is None


def test_drugs_and_treatments_from_a_to_z(small: Router) -> None:
    assert entries(small, AllDrugs()) == [
        ("A", DrugPage("alcohol")),
        ("A", DrugPage("amphetamine")),
        ("M", DrugPage("methamphetamine")),
    ]
    letters = [letter for letter, _ in entries(small, AllTreatments())]
    assert letters == ["C", "M", "N", "N"]


def test_accents_sort_with_their_letter(tmp_path: Path) -> None:
    guide = guide_toml(drugs={"amphetamine": "Évora", "alcohol": "ether", "methamphetamine": "Zed"})
    folder = make_guide(tmp_path / "guide", guide=guide)
    with Library(compile_guide(folder, tmp_path / "library.sqlite")) as library:
        found = entries(Router(library, "en"), AllDrugs())
    assert [letter for letter, _ in found] == ["E", "E", "Z"]
    assert found[0][1] == DrugPage("alcohol")


def test_topics_and_family(small: Router) -> None:
    assert [place for _, place in entries(small, AllTopics())] == [
        ArticlePage("topics/emergency"),
        ArticlePage("pairs/naltrexone-for-amphetamine"),
    ]
    assert entries(small, Family()) == [("", ArticlePage("topics/emergency"))]


def test_a_situation_leads_to_its_pages_in_order(tmp_path: Path) -> None:
    listed = (
        '[[situation]]\nid = "night"\nname.en = "Tonight"\n'
        'articles = ["topics/emergency", "drugs/alcohol"]\n'
        '[[situation]]\nid = "noche"\nname.es = "Noche"\narticles = ["topics/emergency"]\n'
    )
    folder = make_guide(tmp_path / "guide", guide=guide_toml() + listed)
    with Library(compile_guide(folder, tmp_path / "library.sqlite")) as library:
        router = Router(library, "en")
        assert entries(router, Situations()) == [
            ("Tonight", ArticlePage("topics/emergency")),
            ("Tonight", ArticlePage("drugs/alcohol")),
        ]
        home = router.page(Home())
        assert isinstance(home, HomePage)
        assert home.has_situations


def test_a_guide_without_situations_offers_none(small: Router) -> None:
    home = small.page(Home())
    assert isinstance(home, HomePage)
    assert not home.has_situations


def test_every_shipped_situation_has_all_its_pages_in_both_languages(shipped_library: Path) -> None:
    with Library(shipped_library) as library:
        for language in library.info.languages:
            found = entries(Router(library, language), Situations())
            assert found == [
                (each.name(language), ArticlePage(article))
                for each in library.info.situations
                for article in each.articles
            ]


def test_every_shipped_drug_and_treatment_is_listed(shipped: Router) -> None:
    for place in (AllDrugs(), AllTreatments()):
        page = shipped.page(place)
        assert isinstance(page, ListPage)
        tiles = [entry for group in page.groups for entry in group.entries]
        assert len(tiles) > 20
        assert all(isinstance(tile, TermTile) and tile.name and tile.symbol for tile in tiles)
        letters = [group.letter for group in page.groups]
        assert letters == sorted(set(letters))


def test_the_matrix(small: Router) -> None:
    page = matrix(small)
    assert [group.id for group in page.groups] == ["medicine", "talk"]
    assert [tile.name for tile in page.columns] == ["Naltrexone", "Naloxone"]
    assert [row.drug.name for row in page.rows] == ["Alcohol", "Amphetamine"]
    assert all(len(row.cells) == len(page.columns) for row in page.rows)
    alcohol, amphetamine = page.rows
    assert [cell.level for cell in alcohol.cells] == [Level.APPROVED, None]
    assert [cell.level for cell in amphetamine.cells] == [Level.MIXED, Level.NOT_RECOMMENDED]


def test_a_pairing_without_a_row_says_nothing_but_leads_somewhere(small: Router) -> None:
    cell = matrix(small).rows[0].cells[1]
    assert (cell.level, cell.statement) == (None, "")
    assert cell.location == TreatmentPage("naloxone")


def test_the_other_group(small: Router) -> None:
    page = matrix(small, "talk")
    assert page.location == Matrix("talk")
    assert [tile.name for tile in page.columns] == ["Contingency management"]
    assert [row.drug.name for row in page.rows] == ["Amphetamine"]


def test_every_shipped_matrix_row_and_column_says_something(shipped: Router) -> None:
    for group in matrix(shipped).groups:
        page = matrix(shipped, group.id)
        assert page.columns, group
        assert all(any(cell.level for cell in row.cells) for row in page.rows)
        for column in range(len(page.columns)):
            assert any(row.cells[column].level for row in page.rows)
