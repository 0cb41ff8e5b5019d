"""The sheet that a reviewer signs: text, each claim with its source, lines that wait, and where to sign."""

from pathlib import Path

import pytest
from builders import article_text, body_of, make_bilingual

from reader.__main__ import main
from reader.content.article import Article
from reader.exit_codes import ExitCode
from reader.guide.loader import gather, read_one
from reader.guide.review_sheet import Claim, Waiting, claims, waiting
from reader.guide.reviews import signed_digest

MIDDLE = """It works. Many were helped. [@one-2020] Some were not. [@two-2021; @one-2020]

| What | Found |
|---|---|
| Days | 10 [@two-2021] |

Start on day one. {needs: clinician}

!!! evidence "Tests"
    65 | 48 | tests [@one-2020] | pill | dummy pill | helped
"""


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    text = article_text("Alcohol", drugs=["alcohol"], body=body_of("Alcohol", MIDDLE))
    return make_bilingual(tmp_path / "guide", more={"drugs/alcohol": text})


def article(guide: Path) -> Article:
    found = read_one(guide, guide / "en/drugs/alcohol.md", gather(guide, names_only=True)).article
    assert isinstance(found, Article)
    return found


def test_claims_have_their_sources(guide: Path) -> None:
    found = [(each.words, each.sources) for each in claims(article(guide))]
    assert ("It works. Many were helped.", ("one-2020",)) in found
    assert ("Some were not.", ("two-2021", "one-2020")) in found
    assert ("10", ("two-2021",)) in found
    assert any(words.startswith("tests") and sources == ("one-2020",) for words, sources in found)
    lines = (guide / "en/drugs/alcohol.md").read_text(encoding="utf-8").splitlines()
    for each in claims(article(guide)):
        assert isinstance(each, Claim)
        assert "[@" in lines[each.line - 1]


def test_lines_that_wait(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = waiting(article(guide))
    assert (found.who, found.words) == ("clinician", "Start on day one. Ask here first.")
    assert isinstance(found, Waiting)
    assert main(["review", "list", "--needs", "clinician", "--articles", str(guide)]) == ExitCode.FINE
    said = capsys.readouterr().out
    assert f"en/drugs/alcohol.md:{found.line}: Start on day one." in said
    assert said.endswith("1 line waits.\n")
    assert main(["review", "list", "--needs", "lawyer", "--articles", str(guide)]) == ExitCode.FINE
    assert capsys.readouterr().out == "0 lines wait.\n"


def test_the_sheet(guide: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "sheet.html"
    where = ["--articles", str(guide), "-o", str(output)]
    assert main(["review", "sheet", "drugs/alcohol", "treatments/naloxone", *where]) == ExitCode.FINE
    text = output.read_text(encoding="utf-8")
    for words in (
        "Review of Alcohol",
        "Review of Naloxone",
        "Start on day one.",
        "Some were not.",
        "2. two-2021 (opened, 2026-11-22); 1. one-2020 (opened, 2026-11-22)",
        "Signature",
        "waymark review sign drugs/alcohol --language en",
        signed_digest(guide, "en", "drugs/alcohol")[:12],
    ):
        assert words in text
    assert main(["review", "sheet", "drugs/alcohl", *where]) == ExitCode.UNKNOWN
    assert "drugs/alcohol" in capsys.readouterr().err
    assert (
        main(["review", "sheet", "drugs/alcohol", "--articles", str(guide), "-o", "a.txt"]) == ExitCode.USAGE
    )


def test_on_paper(guide: Path, tmp_path: Path) -> None:
    output = tmp_path / "sheet.pdf"
    where = ["--articles", str(guide), "--language", "es", "-o", str(output)]
    assert main(["review", "sheet", "drugs/alcohol", *where]) == ExitCode.FINE
    assert output.read_bytes().startswith(b"%PDF")
