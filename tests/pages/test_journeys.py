"""From Home to the page about naltrexone and amphetamine in two presses, either way."""

from reader.navigation.location import ArticlePage, DrugPage, Home, Location, TreatmentPage
from reader.pages.article import ArticleView
from reader.pages.emergency import EmergencyPage
from reader.pages.home import HomePage
from reader.pages.parts import TermTile
from reader.pages.router import Router
from reader.pages.term import TermPage

SEED = ArticlePage("pairs/naltrexone-for-amphetamine")


def home(router: Router) -> HomePage:
    page = router.page(Home())
    assert isinstance(page, HomePage)
    return page


def second_press(router: Router, tiles: tuple[TermTile, ...], first: Location) -> ArticleView:
    """Press the tile that leads to `first`, then the evidence line that leads to the article."""
    (tile,) = [tile for tile in tiles if tile.location == first]
    term = router.page(tile.location)
    assert isinstance(term, TermPage)
    lines = [line.location for line in term.evidence if line.location == SEED]
    assert lines
    article = router.page(lines[0])
    assert isinstance(article, ArticleView)
    return article


def test_by_drug(shipped: Router) -> None:
    article = second_press(shipped, home(shipped).drugs, DrugPage("amphetamine"))
    assert article.title == "Naltrexone for amphetamine addiction"


def test_by_treatment(shipped: Router) -> None:
    article = second_press(shipped, home(shipped).treatments, TreatmentPage("naltrexone"))
    assert article.title == "Naltrexone for amphetamine addiction"


def test_the_emergency_page_is_one_press_away(shipped: Router) -> None:
    emergency = home(shipped).emergency
    assert emergency is not None
    page = shipped.page(emergency)
    assert isinstance(page, EmergencyPage)
    assert len(page.situations[0].steps) == 6
