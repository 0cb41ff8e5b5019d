"""The badge of a page about one pairing is the same on its own page, in lists, and on paper."""

from pathlib import Path

import pytest
from builders import EVIDENCE, article_text, compile_guide, make_guide

from reader.handouts.proof import proof_badge
from reader.library.proof import pair_proof
from reader.library.store import Library
from reader.navigation.location import ArticlePage
from reader.pages.article import ArticleView, article_page
from reader.pages.parts import Badge
from reader.pages.proof import proof_of


@pytest.mark.parametrize(
    ("drugs", "treatments", "rows", "level", "not_approved"),
    [
        (["alcohol"], ["methadone"], ["alcohol\tmethadone\tmixed"], "mixed", True),
        (["alcohol"], ["methadone"], ["alcohol\tmethadone\tapproved"], "approved", False),
        (["alcohol"], ["methadone"], ["alcohol\tmethadone\temergency"], "emergency", False),
        (["alcohol"], ["contingency-management"], ["alcohol\tcontingency-management\tmixed"], "mixed", False),
        (["alcohol"], ["methadone"], [], "", False),
        (["alcohol"], ["methadone", "naltrexone"], ["alcohol\tmethadone\tmixed"], "", False),
        (["alcohol"], ["methadone"], ["alcohol\tmethadone\tmixed"] * 2, "", False),
    ],
)
def test_one_rule(
    tmp_path: Path, drugs: list[str], treatments: list[str], rows: list[str], level: str, not_approved: bool
) -> None:
    page = article_text("Pair", drugs=drugs, treatments=treatments)
    evidence = (*EVIDENCE, *(f"{row}\tSo.\tOne, 2020\tpairs/a-pair" for row in rows))
    folder = make_guide(tmp_path / "guide", more={"pairs/a-pair": page}, evidence=evidence)
    with Library(compile_guide(folder, tmp_path / "library.sqlite")) as library:
        stored = library.article("pairs/a-pair", "en")
        shown = article_page(library, ArticlePage("pairs/a-pair"), "en")
        assert isinstance(shown, ArticleView)
        printed = proof_badge(library, stored)
        proof = pair_proof(library, stored)
        if not level:
            assert (shown.badge, printed, proof) == (None, None, None)
            return
        assert (shown.badge, printed) != (None, None)
        assert shown.badge == Badge(proof.level, proof.not_approved) == proof_of(library, "en")(stored.card)
        assert (printed.level.value, bool(printed.addition)) == (level, not_approved)
        assert shown.badge.not_approved is not_approved
