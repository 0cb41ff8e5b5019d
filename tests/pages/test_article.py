"""One article on the screen, or the calm page that says it cannot be shown."""

from datetime import date

from reader.library.rows import Level
from reader.navigation.location import AllTopics, ArticlePage, DrugPage, Home, TreatmentPage
from reader.pages.article import MOST_RELATED, ArticleView, DamagedView
from reader.pages.parts import Badge
from reader.pages.router import Router
from reader.render.html import body_html


def view(router: Router, article: str) -> ArticleView:
    page = router.page(ArticlePage(article))
    assert isinstance(page, ArticleView)
    return page


def test_a_pair(small: Router) -> None:
    page = view(small, "pairs/naltrexone-for-amphetamine")
    assert page.title == "Naltrexone for amphetamine"
    assert page.badge == Badge(Level.MIXED, not_approved=True)
    assert page.sources_checked == date(2026, 11, 22)
    assert page.minutes >= 1
    assert [entry.anchor for entry in page.contents][:2] == ["key-points", "what-it-is"]
    assert [tile.location for tile in page.terms] == [DrugPage("amphetamine"), TreatmentPage("naltrexone")]
    assert [crumb.location for crumb in page.crumbs] == [Home(), DrugPage("amphetamine")]
    related = [link.location.article for link in page.related]
    assert related == ["drugs/amphetamine", "treatments/naltrexone"]
    assert not page.is_emergency


def test_only_pairs_carry_a_badge(small: Router) -> None:
    assert view(small, "drugs/amphetamine").badge is None
    assert view(small, "topics/emergency").badge is None


def test_a_treatment_and_a_topic_know_where_they_belong(small: Router) -> None:
    crumbs = view(small, "treatments/naltrexone").crumbs
    assert [(crumb.location, crumb.label) for crumb in crumbs] == [
        (Home(), ""),
        (TreatmentPage("naltrexone"), "Naltrexone"),
    ]
    topic = view(small, "topics/emergency")
    assert [crumb.location for crumb in topic.crumbs] == [Home(), AllTopics()]
    assert topic.is_emergency
    assert topic.related == ()


def test_a_damaged_article_says_so_and_names_the_reason(small: Router) -> None:
    page = small.page(ArticlePage("treatments/methadone"))
    assert isinstance(page, DamagedView)
    assert page.title == "Methadone"
    assert page.reason == "The file does not begin with a line of three hyphens."


def test_the_seed_article(shipped: Router) -> None:
    page = view(shipped, "pairs/naltrexone-for-amphetamine")
    assert page.badge == Badge(Level.MIXED, not_approved=True)
    assert 0 < len(page.related) <= MOST_RELATED
    assert page.location not in [link.location for link in page.related]
    assert {tile.location for tile in page.terms} == {DrugPage("amphetamine"), TreatmentPage("naltrexone")}
    anchors = [entry.anchor for entry in page.contents]
    assert len(anchors) == len(set(anchors)) > 3
    for said in ("2008", "65 of 100", "48 of 100", "not FDA-approved"):
        assert said in body_html(page.body, "")
