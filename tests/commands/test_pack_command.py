"""`waymark pack`: what it says and the codes it ends with."""

import json
import sys
from pathlib import Path

import pytest
from builders import make_guide
from packed import Editors, copied_keys, made_keys, make_libraries

from reader import bundle
from reader.__main__ import main
from reader.exit_codes import ExitCode
from reader.packs.sticks import packs_plugged_in


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[int, Path]]:
    folder = tmp_path_factory.mktemp("world")
    return made_keys(folder / "keys"), make_libraries(folder)


@pytest.fixture
def editors(world: tuple[Path, dict[int, Path]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editors:
    keys, libraries = world
    made = Editors(copied_keys(keys, tmp_path / "keys"), libraries, tmp_path / "sticks")
    (tmp_path / "clinic.toml").write_text('[pack]\nkeys = "keys/root.json"\n', encoding="utf-8")
    # As an installation has it: no articles, and the guide that came with the program.
    monkeypatch.setattr(bundle, "articles", lambda: None)
    monkeypatch.setattr(bundle, "shipped_library", lambda: libraries[1])
    monkeypatch.chdir(tmp_path)
    return made


def run(*words: object) -> int:
    return main(["--settings", "clinic.toml", "pack", *map(str, words)])


def test_the_whole_way(editors: Editors, capsys: pytest.CaptureFixture[str]) -> None:
    stick = editors.stick(2)
    assert run("look", stick) == ExitCode.FINE
    said = capsys.readouterr().out
    assert "Pack 1 can be taken." in said
    assert "Pages: 1 new, 1 changed, 1 removed" in said
    assert "  removed: en/treatments/naltrexone, Naltrexone" in said
    assert "was: 911\n  now: 1-800-222-1222 (en/drugs/alcohol)" in said
    assert "was: Stopping suddenly can kill: Call 911 for a seizure." in said
    assert "The editors say: A note." in said
    assert run("status") == ExitCode.FINE
    assert "The guide that came with the program is in use." in capsys.readouterr().out
    assert run("install", stick, "--dry-run") == ExitCode.FINE
    assert run("status") == ExitCode.FINE
    assert "came with the program is in use" in capsys.readouterr().out
    assert run("install", stick) == ExitCode.FINE
    assert "Pack 1 is in use." in capsys.readouterr().out
    assert main(["search", "new page"]) == ExitCode.FINE
    assert "topics/new" in capsys.readouterr().out
    assert run("install", stick) == ExitCode.NOTHING_NEW
    assert run("back") == ExitCode.FINE
    assert run("install", stick, "--only-newer") == ExitCode.NOTHING_NEW
    assert main(["search", "new page"]) == ExitCode.FINE
    assert "topics/new" not in capsys.readouterr().out
    assert run("back") == ExitCode.FINE
    assert "Pack 1 is read again." in capsys.readouterr().out


def test_as_json(editors: Editors, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("install", editors.stick(2), "--json") == ExitCode.FINE
    told = json.loads(capsys.readouterr().out)
    assert (told["format"], told["result"], told["pack"]["version"]) == (1, "taken", 1)
    assert told["changes"]["phones"] == [
        {"before": "911", "after": "1-800-222-1222", "pages": ["en/drugs/alcohol"]}
    ]
    assert run("status", "--json") == ExitCode.FINE
    assert json.loads(capsys.readouterr().out)["can_go_back"] is True


def test_refused_and_nothing_there(editors: Editors, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("look", "nowhere") == ExitCode.REFUSED
    assert "There is no pack in nowhere." in capsys.readouterr().err
    assert run("back") == ExitCode.NOTHING_NEW
    assert run("look", "nowhere", "--json") == ExitCode.REFUSED
    assert json.loads(capsys.readouterr().out)["result"] == "refused"


def test_the_folder_of_the_settings(editors: Editors, tmp_path: Path) -> None:
    stick = editors.stick(2)
    (tmp_path / "clinic.toml").write_text(
        f'[pack]\nkeys = "keys/root.json"\nfolder = "{stick.relative_to(tmp_path).as_posix()}"\n',
        encoding="utf-8",
    )
    assert run("install") == ExitCode.FINE


def test_a_stick_that_is_plugged_in(editors: Editors, tmp_path: Path) -> None:
    editors.stick(2, "usb/pack")
    assert packs_plugged_in((f"{editors.sticks}/*",)) == [editors.sticks / "usb" / "pack"]
    assert packs_plugged_in((f"{tmp_path}/none/*",)) == []


def test_a_pack_older_than_the_program_s_own_guide(
    editors: Editors, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither taken nor, when the newer program comes later, read."""
    from builders import compile_guide

    guide = make_guide(tmp_path / "newer")
    sources = guide / "sources.yaml"
    sources.write_text(sources.read_text("utf-8").replace("2026-11-22", "2026-11-29"), encoding="utf-8")
    library = compile_guide(guide, tmp_path / "newer.sqlite")
    stick = editors.stick(2)
    with monkeypatch.context() as patch:
        patch.setattr(bundle, "shipped_library", lambda: library)
        assert run("install", stick) == ExitCode.REFUSED
    assert run("install", stick) == ExitCode.FINE
    monkeypatch.setattr(bundle, "shipped_library", lambda: library)
    monkeypatch.setattr("reader.library.installed.__version__", "9.9")
    assert run("status") == ExitCode.FINE
    assert "newer than pack 1, and in use" in capsys.readouterr().out


def test_a_pack_that_was_spoilt_on_the_disk(editors: Editors, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("install", editors.stick(2)) == ExitCode.FINE
    (file,) = bundle.pack_folder().glob("library-*")
    file.write_bytes(b"spoilt")
    assert run("status") == ExitCode.FINE
    assert "Pack 1 cannot be read; the guide that came with the program is in use." in capsys.readouterr().out
    assert main(["search", "alcohol"]) == ExitCode.FINE
    assert run("install", editors.sticks / "stick") == ExitCode.FINE
    assert main(["search", "new page"]) == ExitCode.FINE


class TestEditors:
    def test_keys_are_made_and_replaced(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        keys = tmp_path / "keys"
        assert main(["pack", "keys", str(keys)]) == ExitCode.FINE
        assert "root-1.pem, root-2.pem, and root-3.pem in three places; 2 of them" in capsys.readouterr().out
        assert main(["pack", "keys", str(keys)]) == ExitCode.PROBLEMS
        assert main(["pack", "keys", str(keys), "--replace", "timestamp"]) == ExitCode.FINE
        assert main(["pack", "keys", str(keys), "--renew"]) == ExitCode.FINE
        assert [path.name for path in sorted((keys / "roots").iterdir())] == [
            "1.root.json",
            "2.root.json",
            "3.root.json",
        ]
        assert (keys / "root.json").read_bytes() == (keys / "roots" / "3.root.json").read_bytes()

    def test_a_guide_with_faults_is_not_packed(
        self, editors: Editors, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        guide = make_guide(tmp_path / "guide", more={"topics/broken": "no head"})
        assert main(["pack", "build", "--articles", str(guide), "-o", "pack"]) == ExitCode.PROBLEMS
        assert "A guide with faults is not packed." in capsys.readouterr().err
        assert not (tmp_path / "pack").exists()
        assert main(["pack", "sign", "pack", "--keys", "keys"]) == ExitCode.PROBLEMS

    def test_the_numbers_grow_whatever_the_stick(self, editors: Editors) -> None:
        editors.stick(1, "one")
        editors.stick(2, "two")
        assert (editors.sticks / "two" / "metadata" / "2.targets.json").is_file()
        assert (editors.keys / "last-version").read_text() == "2\n"
        (editors.keys / "last-version").write_text("two")
        assert main(["pack", "sign", str(editors.sticks / "two"), "--keys", "keys"]) == ExitCode.PROBLEMS

    def test_without_the_package_that_signs(
        self, editors: Editors, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setitem(sys.modules, "cryptography", None)
        assert main(["pack", "keys", "other"]) == ExitCode.PROBLEMS
        assert "pip install cryptography" in capsys.readouterr().err
