"""What a counselor finds for a packet: how well each treatment is proven, and one group at a time."""

import pytest

from reader.library.rows import Level
from reader.navigation.location import Family, FindGroup, Handouts
from reader.pages.lists import ListPage
from reader.pages.packet import PacketPage
from reader.pages.parts import ArticleLink
from reader.pages.router import Router


def _page(router: Router, query: str = "", group: FindGroup = FindGroup.ALL) -> PacketPage:
    page = router.page(Handouts(query, (), group))
    assert isinstance(page, PacketPage)
    return page


@pytest.mark.parametrize(
    ("article", "level"),
    [
        ("pairs/naltrexone-for-amphetamine", Level.MIXED),
        ("pairs/naltrexone-for-alcohol", Level.APPROVED),
        ("pairs/cbt-for-cocaine", Level.RECOMMENDED),
        ("treatments/methadone", Level.APPROVED),
    ],
)
def test_a_found_page_says_how_well_its_treatment_is_proven(
    shipped: Router, article: str, level: Level
) -> None:
    lines = {line.article: line for line in _page(shipped, group=FindGroup.TREATMENTS).found}
    badge = lines[article].badge
    assert badge is not None
    assert badge.level is level


@pytest.mark.parametrize(
    "article",
    [
        "treatments/naltrexone",  # approved for some drugs, studied for others
        "treatments/disulfiram",
        "pairs/medicines-for-drinking",  # compares several
        "pairs/quitting-tobacco-in-recovery",
    ],
)
def test_a_page_of_which_the_evidence_says_several_things_has_no_badge(shipped: Router, article: str) -> None:
    lines = {line.article: line for line in _page(shipped, group=FindGroup.TREATMENTS).found}
    assert lines[article].badge is None


@pytest.mark.parametrize(
    ("group", "folders"), [(FindGroup.DRUGS, {"drugs"}), (FindGroup.TREATMENTS, {"treatments", "pairs"})]
)
@pytest.mark.parametrize("query", ["", "naltrexone"])
def test_a_group_holds_its_own_pages_only(
    shipped: Router, query: str, group: FindGroup, folders: set[str]
) -> None:
    found = [line.article for line in _page(shipped, query, group).found]
    assert {article.partition("/")[0] for article in found} == folders
    assert len(set(found)) == len(found)


def test_family_offers_the_pages_the_guide_keeps_for_families(shipped: Router) -> None:
    kept = shipped.page(Family())
    assert isinstance(kept, ListPage)
    titles = [
        entry.title for group in kept.groups for entry in group.entries if isinstance(entry, ArticleLink)
    ]
    assert titles
    assert [line.title for line in _page(shipped, group=FindGroup.FAMILY).found] == titles


def test_a_group_without_a_page_for_what_was_typed_says_so(shipped: Router) -> None:
    page = _page(shipped, "zzqx", FindGroup.DRUGS)
    assert page.found_nothing
