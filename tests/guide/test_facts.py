"""Facts that expire: written once, told of before and after their last day, and marked beside the words."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from builders import STANDARDS, article_text, body_of, compile_guide, make_guide, problems_of

from reader.__main__ import main
from reader.clinic.helplines import FILE_NAME, HELPLINES, Helpline, helpline
from reader.clinic.reading import interpret
from reader.commands import check as check_command
from reader.content.blocks import Fact
from reader.content.problems import Severity
from reader.content.walk import all_inlines, plain_text
from reader.errors import LibraryError
from reader.guide.checks import run_checks
from reader.guide.checks.facts import require_current
from reader.guide.checks.standards import Standards
from reader.guide.loader import gather
from reader.guide.register import How
from reader.guide.reviews import sign, signed_digest
from reader.handouts.aging import body_on
from reader.handouts.document import compose
from reader.health.checkup import facts_finding
from reader.health.finding import Verdict
from reader.library.store import Library
from reader.navigation.location import ArticlePage
from reader.navigation.packet import Packet, Slip
from reader.pages import article as article_module
from reader.render.html import body_html

HEAD = "id\tkind\tstatement_en\tas_of\tvalid_until\tsource"
ROW = "law-2026\tlaw\tThe quiet law holds in 50 states.\t2026-11-22\t2027-06-30\ttwo-2021"
NOTE = "This may have changed since November 22, 2026. Ask here."


def with_fact(folder: Path, row: str = ROW, use: str = "{fact:law-2026} It is so.") -> Path:
    body = body_of("Pain", use).replace("More words. [@two-2021]", "More words.")
    make_guide(folder, more={"topics/pain": article_text("Pain", body=body)})
    (folder / "facts.tsv").write_text(f"{HEAD}\n{row}\n", encoding="utf-8")
    return folder


def on(day: date) -> Standards:
    return Standards(STANDARDS.phone_numbers, day, symbols=STANDARDS.symbols)


def aged(folder: Path, day: date) -> list[tuple[str, Severity, int]]:
    found = run_checks(gather(folder), on(day))
    return [(p.rule, p.severity, p.line) for p in found if p.path == "facts.tsv"]


def test_a_fact_stands_with_its_source_where_it_is_named(tmp_path: Path) -> None:
    folder = with_fact(tmp_path / "guide")
    assert problems_of(folder) == ()
    with Library(compile_guide(folder, tmp_path / "library.sqlite")) as library:
        stored = library.article("topics/pain", "en")
        (fact,) = [each for each in all_inlines(stored.body.blocks) if isinstance(each, Fact)]
        assert (fact.as_of, fact.until) == ("2026-11-22", "2027-06-30")
        assert plain_text((fact,)) == "The quiet law holds in 50 states."
        assert "states.&#8288;<sup" in body_html(stored.body, "Sources")


def test_beside_a_fact_past_its_last_day_stands_that_it_may_have_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = with_fact(tmp_path / "guide")
    with Library(compile_guide(folder, tmp_path / "library.sqlite")) as library:
        stored = library.article("topics/pain", "en")
        assert body_on(stored, date(2027, 6, 30)) == stored.body
        assert NOTE in body_html(body_on(stored, date(2027, 7, 1)), "Sources")

        class Later(date):
            @classmethod
            def today(cls) -> "Later":
                return cls(2027, 7, 1)

        monkeypatch.setattr(article_module, "date", Later)
        page = article_module.article_page(library, ArticlePage("topics/pain"), "en")
        assert isinstance(page, article_module.ArticleView)
        assert NOTE in body_html(page.body, "Sources")
        packet = Packet(articles=("topics/pain",), language="en")
        for day, is_told in ((date(2027, 6, 30), False), (date(2027, 7, 1), True)):
            paper = compose(library, interpret("", Path("clinic.toml")).settings, packet, Slip(), day)
            assert (NOTE in repr(paper.sections)) is is_told


def test_the_last_day_is_told_before_and_after_and_fails_a_release_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = with_fact(tmp_path)
    assert aged(folder, date(2027, 4, 30)) == []
    assert aged(folder, date(2027, 5, 1)) == [("fact-soon", Severity.WARNING, 2)]
    assert aged(folder, date(2027, 7, 1)) == [("fact-expired", Severity.WARNING, 2)]
    require_current(gather(folder), date(2027, 6, 30))
    with pytest.raises(LibraryError, match="law-2026"):
        require_current(gather(folder), date(2027, 7, 1))

    class Later(date):
        @classmethod
        def today(cls) -> "Later":
            return cls(2027, 7, 1)

    monkeypatch.setattr(check_command, "date", Later)
    assert main(["check", "--strict", "--articles", str(folder)]) == 0
    assert "[fact-expired]" in capsys.readouterr().out
    assert main(["check", "--release", "--articles", str(folder)]) == 1
    assert "2 sources, 0 with an address: 2 opened" in capsys.readouterr().out


def test_the_health_check_says_that_a_guide_is_older_than_its_facts(tmp_path: Path) -> None:
    with Library(compile_guide(with_fact(tmp_path / "guide"), tmp_path / "library.sqlite")) as library:
        assert facts_finding(library, date(2027, 6, 30)).verdict is Verdict.FINE
        late = facts_finding(library, date(2027, 7, 1))
    assert late.verdict is Verdict.CHECK
    assert "1 may have changed" in late.detail


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("\tlaw\t", "\trule\t", "no kind of fact"),
        ("2027-06-30", "2027-06-31", "not a day"),
        ("2027-06-30", "2026-06-30", "ends before"),
        ("two-2021", "two-2012", "no work of the register"),
        ("two-2021", "", "no source of it was checked since"),
        ("\t2026-11-22", "\t2026-11-23", "no source of it was checked since"),
        ("law-2026\t", "law-2025\t", "No text uses"),
        ("\ttwo-2021", "", "cells"),
        ("\ttwo-2021", f"\ttwo-2021\n{ROW}", "stands twice"),
    ],
)
def test_what_is_wrong_with_a_fact(tmp_path: Path, right: str, wrong: str, message: str) -> None:
    folder = with_fact(tmp_path, ROW.replace(right, wrong, 1))
    found = [p for p in problems_of(folder) if p.path == "facts.tsv"]
    assert any(message in p.message and p.line >= 2 for p in found), found


def test_an_unknown_fact_is_told_where_it_is_named(tmp_path: Path) -> None:
    folder = with_fact(tmp_path, use="{fact:law-2062}")
    (told,) = [p for p in problems_of(folder) if p.rule == "bad-fact"]
    assert (told.path, told.hint) == ("en/topics/pain.md", 'Did you mean "law-2026"?')


def test_a_changed_fact_voids_what_was_signed_with_it(tmp_path: Path) -> None:
    folder = with_fact(tmp_path)
    sign(folder, "topics/pain", "en", "Dr. A. Person", "Medical director", date(2026, 11, 22))
    before = signed_digest(folder, "en", "topics/pain")
    (folder / "facts.tsv").write_text(f"{HEAD}\n{ROW.replace('50', '51')}\n", encoding="utf-8")
    assert signed_digest(folder, "en", "topics/pain") != before


def test_a_phone_line_is_told_of_as_a_fact_is(tmp_path: Path) -> None:
    folder = make_guide(tmp_path)
    ends = helpline("samhsa").valid_until

    def told(day: date) -> list[tuple[str, Severity]]:
        found = run_checks(gather(folder), on(day))
        return [(p.rule, p.severity) for p in found if p.path == FILE_NAME and '"samhsa"' in p.message]

    assert told(ends - timedelta(days=61)) == []
    assert told(ends) == [("fact-soon", Severity.WARNING)]
    assert told(ends + timedelta(days=1)) == [("fact-expired", Severity.WARNING)]
    require_current(gather(folder), ends)
    with pytest.raises(LibraryError, match="phone line"):
        require_current(gather(folder), ends + timedelta(days=1))


@pytest.mark.parametrize("line", HELPLINES, ids=lambda line: line.id)
def test_every_phone_line_says_when_and_how_it_was_checked(line: Helpline) -> None:
    assert line.checked in {how.value for how in How}
    assert date(2026, 11, 1) < line.as_of < line.valid_until
