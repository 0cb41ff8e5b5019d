"""The ids of articles, drugs and treatments go to text and back; nothing else is one."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ids import ArticleId, ArticleKind, TermId

NAMES = st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True).map(TermId)


@given(st.builds(ArticleId.made, st.sampled_from(ArticleKind), NAMES))
def test_there_and_back(article: ArticleId) -> None:
    text = str(article)
    assert ArticleId.of(text) == article == text
    assert f"{article.kind.value}/{article.name}" == text
    assert article.is_pair == text.startswith("pairs/")
    assert article.drug in (None, article.name)
    assert bool(article.drug) == text.startswith("drugs/")
    assert bool(article.treatment) == text.startswith("treatments/")


def test_it_is_told_from_other_texts_wherever_it_goes() -> None:
    article = pickle.loads(pickle.dumps(ArticleId("drugs/alcohol")))
    assert type(article) is ArticleId
    assert {article: 1}["drugs/alcohol"] == 1


@pytest.mark.parametrize(
    "text",
    ["", "alcohol", "drugs/", "/alcohol", "Drugs/alcohol", "secrets/alcohol", "drugs/a/b", "drugs/a--b"],
)
def test_no_id(text: str) -> None:
    assert ArticleId.of(text) is None
    with pytest.raises(ValueError, match="no ArticleId"):
        ArticleId(text)


@pytest.mark.parametrize("text", ["", "-", "Alcohol", "drugs/alcohol", "a b", "á", "a-", "a\n"])
def test_no_term(text: str) -> None:
    assert TermId.of(text) is None
    with pytest.raises(ValueError, match="no TermId"):
        TermId(text)
