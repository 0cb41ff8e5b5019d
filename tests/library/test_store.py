"""Opening a library file: a sound one is read, any other is one sentence, never another exception."""

import os
import random
import sqlite3
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from builders import (
    ARTICLES,
    compile_guide,
    guide_toml,
    make_bilingual,
    make_guide,
    make_library,
    read_everything,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import LibraryError, UnknownArticle
from reader.guide import compile as compiling
from reader.library import opening
from reader.library.opening import sqlite_uri
from reader.library.seal import seal
from reader.library.store import Library
from reader.library.taxonomy import TermKind


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return make_library(tmp_path_factory.mktemp("sound")).read_bytes()


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a broken file is put; one place for all of them."""
    return tmp_path_factory.mktemp("broken") / "library.sqlite"


def refusal(path: Path) -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(LibraryError) as caught:
        Library(path)
    sentence = caught.value.sentence
    assert str(path) in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return sentence


def test_missing(tmp_path: Path) -> None:
    assert "cannot be opened" in refusal(tmp_path / "nothing.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_a_folder(tmp_path: Path) -> None:
    assert "cannot be opened" in refusal(tmp_path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not hold this user back")
def test_a_forbidden_file(broken: Path, sound: bytes) -> None:
    broken.write_bytes(sound)
    broken.chmod(0)
    assert "Permission denied" in refusal(broken)
    broken.chmod(0o644)


@pytest.mark.parametrize(
    "data", [b"", b"\0", b"SQLite format 3\0", b"Hello, this is no database.\n" * 400, os.urandom(10_000)]
)
def test_not_a_database(broken: Path, data: bytes) -> None:
    broken.write_bytes(data)
    assert "damaged" in refusal(broken)


def test_cut_short_at_many_lengths(broken: Path, sound: bytes) -> None:
    lengths = {*range(200), *range(200, len(sound), 1999), *range(len(sound) - 50, len(sound))}
    for length in lengths:
        broken.write_bytes(sound[:length])
        refusal(broken)
    broken.write_bytes(sound + b"\0")
    refusal(broken)


def test_any_changed_bit(broken: Path, sound: bytes) -> None:
    chance = random.Random(20261122)
    for _ in range(400):
        data = bytearray(sound)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        broken.write_bytes(data)
        refusal(broken)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=3000), st.integers(0, 70_000))
def test_any_changed_stretch(broken: Path, sound: bytes, noise: bytes, at: int) -> None:
    data = sound[:at] + noise + sound[at + len(noise) :]
    broken.write_bytes(data)
    if data == sound:
        Library(broken).close()
    else:
        refusal(broken)


def test_damage_behind_a_valid_checksum(broken: Path, sound: bytes) -> None:
    """What SQLite itself notices later: still one sentence."""
    chance = random.Random(5)
    refused = 0
    for _ in range(30):
        data = bytearray(sound)
        for _ in range(20):
            at = chance.randrange(100, len(data) - 400)
            data[at : at + 300] = bytes(300)
        broken.write_bytes(data)
        seal(broken)
        try:
            with Library(broken) as library:
                assert library.is_sound() in (True, False)
        except LibraryError:
            refused += 1
    assert refused > 0


def test_another_database(broken: Path) -> None:
    broken.unlink(missing_ok=True)
    connection = sqlite3.connect(broken)
    connection.execute("CREATE TABLE other (x)")
    connection.commit()
    connection.close()
    refusal(broken)
    seal(broken)
    assert "damaged" in refusal(broken)


def test_another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiling, "SCHEMA_VERSION", 999)
    made = compile_guide(make_guide(tmp_path / "guide"), tmp_path / "library.sqlite")  # none made before
    assert "another version" in refusal(made)


@pytest.mark.parametrize(
    "change",
    ["DELETE FROM meta WHERE key = 'languages'", "UPDATE meta SET value = '5' WHERE key = 'first'"],
)
def test_a_guide_that_says_nonsense_of_itself(tmp_path: Path, change: str) -> None:
    path = make_library(tmp_path)
    connection = sqlite3.connect(path)
    connection.execute(change)
    connection.commit()
    connection.close()
    seal(path)
    assert "damaged" in refusal(path)


FOREVER = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT"


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE section RENAME TO other; ALTER TABLE evidence RENAME TO section;"
        " ALTER TABLE other RENAME TO evidence",
        "DROP TABLE alias",
        "ALTER TABLE article ADD COLUMN more TEXT",
        f"DROP TABLE section; CREATE VIEW section AS {FOREVER} x article, x position, 'a' anchor, 'b' title,"
        " 'c' body, 1 in_contents FROM n",
        "CREATE TRIGGER t AFTER INSERT ON meta BEGIN SELECT 1; END",
        "CREATE TABLE more (x)",
        "UPDATE meta SET value = '\"en\"' WHERE key = 'languages'",
        "UPDATE meta SET value = '[1]' WHERE key = 'family'",
        "UPDATE meta SET value = replace(hex(zeroblob(60000)), '00', '[') WHERE key = 'family'",
        "UPDATE meta SET value = x'ff' WHERE key = 'name'",
        "UPDATE meta SET value = CAST(x'ff' AS TEXT) WHERE key = 'name'",
    ],
)
def test_a_file_made_to_look_like_a_library(tmp_path: Path, change: str) -> None:
    assert "damaged" in refusal(resealed(make_library(tmp_path), change))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE article SET body = x'00ff'",
        "UPDATE article SET title = CAST(x'c3' AS TEXT)",
        "UPDATE article SET minutes = 'many'",
        "UPDATE article SET body = zeroblob(20000000)",
        "UPDATE article SET body = CAST(body AS TEXT)",
        "UPDATE article SET body = CAST('[3,[[\"p\",[1]]],[]]' AS BLOB)",
        "UPDATE term SET kind = 'x' || kind WHERE kind = 'drug'; UPDATE term SET symbol = x'00'",
        "UPDATE evidence SET level = 'best'",
        "UPDATE evidence SET treatments = x'00'",
        "UPDATE section SET body = x'00'",
        "UPDATE alias SET folded = x'00'",
    ],
)
def test_values_no_library_has(tmp_path: Path, change: str) -> None:
    path = resealed(make_library(tmp_path), change)
    with pytest.raises(LibraryError, match="damaged"), Library(path) as library:
        read_everything(library)


def test_a_picture_that_never_ends_is_not_shown(tmp_path: Path) -> None:
    path = resealed(
        make_library(tmp_path),
        'UPDATE picture SET svg = CAST(\'<!DOCTYPE svg><svg width="1" height="1"/>\' AS BLOB)',
    )
    with Library(path) as library:
        assert library.picture("brain.svg") is None


def resealed(path: Path, changes: str) -> Path:
    """The same file after some SQL, with a checksum that is right again."""
    connection = sqlite3.connect(path)
    connection.executescript(changes)
    connection.commit()
    connection.close()
    seal(path)
    return path


def test_never_written_to(tmp_path: Path) -> None:
    path = make_library(tmp_path)
    path.chmod(0o444)
    before = sorted(tmp_path.iterdir())
    with Library(path) as library:
        read_everything(library)
        with pytest.raises(LibraryError):
            library.rows("DELETE FROM article")
    assert sorted(tmp_path.iterdir()) == before


def test_odd_characters_in_the_path(tmp_path: Path) -> None:
    odd = tmp_path / "a b#c?d%20é"
    with Library(make_library(odd)) as library:
        assert library.info.name == "Test guide"


def test_reading(tmp_path: Path) -> None:
    with Library(make_library(tmp_path)) as library:
        assert library.info.languages == ("en",)
        assert library.info.emergency == "topics/emergency"
        drugs = library.terms(TermKind.DRUG, "en")
        assert [term.name for term in drugs] == ["Alcohol", "Amphetamine", "Methamphetamine"]
        assert [term.is_featured for term in drugs] == [True, True, False]
        assert [group.id for group in library.groups("en")] == ["medicine", "talk"]
        assert library.term(TermKind.TREATMENT, "nothing", "en") is None
        assert library.terms(TermKind.DRUG, "es") == ()
        about = library.cards_about(TermKind.DRUG, "amphetamine", "en")
        assert [card.id for card in about] == ["drugs/amphetamine", "pairs/naltrexone-for-amphetamine"]
        numbers = tuple(card.number for card in about)[::-1]
        assert [card.number for card in library.cards_numbered((*numbers, 999))] == list(numbers)
        assert library.cards_numbered(()) == ()


@pytest.mark.parametrize("article", ["", "drugs/nothing", "'; DROP TABLE article; --", "drugs/alcohol\0"])
def test_an_unknown_article(tmp_path: Path, article: str) -> None:
    with Library(make_library(tmp_path)) as library:
        assert library.card(article, "en") is None
        with pytest.raises(UnknownArticle):
            library.article(article, "en")
        with pytest.raises(UnknownArticle):
            library.article("drugs/alcohol", "es")


def test_a_range_of_numbers_is_one_language(shipped_library: Path) -> None:
    library = Library(shipped_library)
    ends = []
    for language in library.info.languages:
        first, last = library.numbers(language)
        assert sorted(card.number for card in library.cards(language)) == list(range(first, last + 1))
        ends.append((first, last))
    assert len(ends) == 2
    assert library.numbers("tlh") == (0, -1)


def test_the_word_above_the_sources_is_the_language_s_own(tmp_path: Path) -> None:
    guide = make_bilingual(tmp_path / "guide")
    french = ARTICLES["topics/emergency"]
    (guide / "guide.toml").write_text(guide_toml(languages=("en", "es", "fr")), encoding="utf-8")
    (guide / "fr/topics").mkdir(parents=True)
    (guide / "fr/topics/emergency.md").write_text(french, encoding="utf-8")
    with Library(compile_guide(guide, tmp_path / "library.sqlite")) as library:
        found = [library.article("topics/emergency", each).sources_title for each in ("en", "es", "fr")]
    assert found == ["Sources", "Fuentes", "Sources"]
    bare = make_guide(tmp_path / "bare", wordings={})
    with Library(compile_guide(bare, tmp_path / "bare.sqlite")) as library:
        assert library.article("topics/emergency", "en").sources_title == "Sources"


class TestAddresses:
    """A library on another computer: SQLite takes no name of one where addresses usually have it."""

    @pytest.mark.parametrize(
        ("path", "uri"),
        [
            (
                PureWindowsPath(r"\\server\share\a guide\library.sqlite"),
                "file:////server/share/a%20guide/library.sqlite",
            ),
            (PureWindowsPath(r"\\?\UNC\server\share\x.sqlite"), "file:////%3F/UNC/server/share/x.sqlite"),
            (PureWindowsPath(r"C:\Guía\#1?.sqlite"), "file:///C:/Gu%C3%ADa/%231%3F.sqlite"),
            (PurePosixPath("/srv/100%/x.sqlite"), "file:///srv/100%25/x.sqlite"),
            (PurePosixPath("//server/share/x.sqlite"), "file:////server/share/x.sqlite"),
        ],
    )
    def test_every_kind_of_path(self, path: PurePosixPath | PureWindowsPath, uri: str) -> None:
        assert sqlite_uri(path) == uri

    def test_sqlite_takes_it(self, tmp_path: Path) -> None:
        """Two slashes before a path name no server on Linux; SQLite is told what a share tells on Windows."""
        made = tmp_path / "a #1?100%.sqlite"
        sqlite3.connect(made).execute("CREATE TABLE here (x)").connection.close()
        uri = sqlite_uri(PurePosixPath("/" + str(made)))
        assert uri.startswith("file:////")
        connection = sqlite3.connect(f"{uri}?mode=ro&immutable=1", uri=True)
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("here",)]
        connection.close()

    def test_no_other_address_of_a_file_is_made(self) -> None:
        room = Path(opening.__file__).parents[1]
        for path in room.rglob("*.py"):
            text = path.read_text("utf-8")
            assert ".as_uri()" not in text, path
            assert "uri=True" not in text or path.name == "opening.py", path
