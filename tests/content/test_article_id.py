"""The id of an article goes to text and back; nothing else is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.content.article_id import ArticleId, ArticleKind, kind_of

NAMES = st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True)


@given(st.builds(ArticleId, st.sampled_from(ArticleKind), NAMES))
def test_there_and_back(article: ArticleId) -> None:
    assert ArticleId.of(str(article)) == article
    assert kind_of(str(article)) is article.kind
    assert article.is_pair == str(article).startswith("pairs/")
    assert article.drug in ("", article.name)
    assert bool(article.drug) == str(article).startswith("drugs/")
    assert bool(article.treatment) == str(article).startswith("treatments/")


@pytest.mark.parametrize(
    "text",
    ["", "alcohol", "drugs/", "/alcohol", "Drugs/alcohol", "secrets/alcohol", "drugs/a/b", "drugs/a--b"],
)
def test_no_id(text: str) -> None:
    assert ArticleId.of(text) is None
    assert kind_of(text) is None
