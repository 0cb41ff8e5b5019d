"""Whether every article can be shown: a fault put into a library is found and named."""

import sqlite3
from pathlib import Path

import pytest
from builders import article_text, compile_guide, make_guide, make_library

from reader.content.blocks import (
    Block,
    Callout,
    CalloutKind,
    Citation,
    Figure,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Strong,
    Text,
)
from reader.content.body import Body
from reader.content.wire import write_body
from reader.errors import LibraryError
from reader.handouts.packet_files import save_packet
from reader.health.finding import Verdict
from reader.health.soundness import MOST_NAMED, articles_finding, packets_findings
from reader.library.seal import seal
from reader.library.store import Library
from reader.navigation.packet import Packet

NO_PICTURE = Figure("none.svg", "None", "")


def changed(path: Path, statement: str) -> Path:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()
    seal(path)
    return path


def holding(*blocks: Block) -> str:
    """The statement that puts other blocks into one article."""
    data = write_body(Body(blocks)).hex()
    return f"UPDATE article SET body = x'{data}' WHERE id = 'drugs/alcohol'"


def leading_to(target: str) -> str:
    return holding(Callout(CalloutKind.NOTE, "", (Paragraph((Link(target, (Text("x"),)),)),), "n"))


def test_the_shipped_guide(shipped_library: Path) -> None:
    with Library(shipped_library) as library:
        finding = articles_finding(library)
    assert finding.verdict is Verdict.FINE, finding.detail


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        (holding(), "drugs/alcohol (en) has no text."),
        (leading_to("article/topics/none"), 'leads to "article/topics/none", which is not there.'),
        (leading_to("https://x.org"), 'leads to "https://x.org", which is not there.'),
        (
            leading_to("article/drugs/alcohol#none"),
            'leads to "article/drugs/alcohol#none", and that part is not there.',
        ),
        (
            holding(Paragraph((Strong((Citation("x", number=9),)),))),
            'leads to "#source-9", and that part is not there.',
        ),
        (holding(ListBlock(False, (ListItem((NO_PICTURE,)),))), 'shows the picture "none.svg"'),
        ("UPDATE article SET body = x'5b345d' WHERE id = 'drugs/alcohol'", "belongs to another version"),
        ("UPDATE article SET body = x'5b335d' WHERE id = 'drugs/alcohol'", "is damaged"),
        ("DELETE FROM article WHERE id = 'topics/emergency'", "The emergency page is not there"),
        ("UPDATE section SET title = x'00'", "is damaged"),
    ],
)
def test_a_fault_is_named(tmp_path: Path, statement: str, words: str) -> None:
    with Library(changed(make_library(tmp_path), statement)) as library:
        finding = articles_finding(library)
    assert finding.verdict is Verdict.WRONG
    assert words in finding.detail


def test_a_missing_table_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="is damaged"):
        Library(changed(make_library(tmp_path), "DROP TABLE article_term"))


def test_a_damaged_article_is_named(tmp_path: Path) -> None:
    broken = article_text("Pain", body="Words. <script>alert(1)</script>\n")
    folder = make_guide(tmp_path / "guide", more={"en/topics/pain": broken})
    with Library(compile_guide(folder, tmp_path / "library.sqlite")) as library:
        assert "topics/pain (en) is damaged" in articles_finding(library).detail


def test_many_faults_are_counted(tmp_path: Path) -> None:
    with Library(changed(make_library(tmp_path), "UPDATE article SET body = x''")) as library:
        finding = articles_finding(library)
    assert finding.detail.count("has no text") == MOST_NAMED
    assert "And 3 more." in finding.detail


def test_saved_packets_are_opened(tmp_path: Path) -> None:
    folder = tmp_path / "packets"
    folder.mkdir()
    with Library(make_library(tmp_path)) as library:
        assert packets_findings(library, folder) == ()
        save_packet(folder, "Jane Roe", Packet(("drugs/alcohol",)), library)
        (finding,) = packets_findings(library, folder)
        assert (finding.verdict, finding.what, finding.detail) == (Verdict.FINE, "Saved packets: 1", "")
        (folder / "Bad.toml").write_text("[[artcle]]\n", "utf-8")
        (folder / "Old.toml").write_text('[[article]]\nid = "topics/gone"\n', "utf-8")
        (finding,) = packets_findings(library, folder)
    assert finding.verdict is Verdict.CHECK
    assert finding.detail.startswith(
        "1 packet cannot be used. 1 packet names pages that the guide no longer has."
    )
    assert "Jane" not in finding.what + finding.detail
