"""A pack is taken whole or not at all, and only when it is signed, newer and fit."""

import json
import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from packed import Computer, Editors, library_on

from reader.errors import FileProblem
from reader.library.store import Library
from reader.packs import verify
from reader.packs.keys import KeysProblem, replace_key
from reader.packs.refused import NothingNew, PackRefused
from reader.packs.signing import sign_pack
from reader.packs.taking import go_back, take


class TestTaking:
    def test_a_newer_pack(self, computer: Computer, editors: Editors) -> None:
        taken = computer.take(editors.stick(2))
        assert (taken.pack.version, computer.version) == (2, 2)
        assert [page.id for page in taken.changes.new] == ["topics/new"]
        assert [page.id for page in taken.changes.removed] == ["treatments/naltrexone"]
        assert "drugs/alcohol" in [page.id for page in taken.changes.changed]
        assert taken.note == "A note."
        assert go_back() == computer.installed.now
        assert computer.version == 1

    def test_a_dry_run_leaves_everything_as_it_was(self, computer: Computer, editors: Editors) -> None:
        before = computer.files()
        taken = computer.take(editors.stick(2), dry_run=True)
        assert [page.id for page in taken.changes.new] == ["topics/new"]
        assert computer.files() == before
        assert computer.version == 1

    def test_the_same_again(self, computer: Computer, editors: Editors) -> None:
        with pytest.raises(NothingNew):
            computer.take(editors.sticks / "first")
        with pytest.raises(NothingNew):  # signed anew, and the same guide
            computer.take(editors.stick(1))

    def test_two_are_kept(self, computer: Computer, editors: Editors) -> None:
        for number in (2, 3, 1):
            computer.take(editors.stick(number))
        assert len(list(computer.folder.glob("library-*"))) == 2
        assert computer.version == 4
        assert list(computer.folder.glob(".*")) == []

    def test_no_keys_no_pack(self, editors: Editors) -> None:
        with pytest.raises(PackRefused, match="whose packs"):
            take(editors.stick(1), None, None)

    @pytest.mark.parametrize("data", [b"", b"{}", b'{"signed": 1}', None])
    def test_spoilt_keys(
        self, computer: Computer, editors: Editors, data: bytes | None, tmp_path: Path
    ) -> None:
        keys = tmp_path / "spoilt.json"
        if data is not None:
            keys.write_bytes(data)
        with pytest.raises(PackRefused, match=r"spoilt\.json"):
            take(editors.stick(2), keys, None)
        assert computer.version == 1


class TestGoingBack:
    def test_to_the_guide_of_the_program_and_again_to_the_pack(
        self, computer: Computer, editors: Editors
    ) -> None:
        assert go_back() is None
        assert computer.version == 0
        assert go_back() is not None
        assert computer.version == 1

    def test_nothing_to_go_back_to(self, editors: Editors) -> None:
        with pytest.raises(NothingNew, match="no guide to go back to"):
            go_back()

    def test_what_was_gone_back_from_does_not_come_by_itself(
        self, computer: Computer, editors: Editors
    ) -> None:
        stick = editors.stick(2)
        computer.take(stick)
        go_back()
        with pytest.raises(NothingNew):
            computer.take(stick, only_newer=True)
        assert computer.version == 1
        computer.take(stick)  # by hand it does
        assert computer.version == 2
        assert computer.installed.before is not None
        assert computer.installed.before.version == 1

    def test_not_to_a_damaged_one(self, computer: Computer, editors: Editors) -> None:
        before = computer.installed.now
        assert before is not None
        computer.take(editors.stick(2))
        (computer.folder / before.file).write_bytes(b"no library")
        with pytest.raises(PackRefused, match="cannot be read any more"):
            go_back()
        assert computer.version == 2


class TestRefusing:
    def refuse(self, computer: Computer, stick: Path, words: str) -> PackRefused:
        before = computer.files()
        with pytest.raises(PackRefused, match=words) as caught:
            computer.take(stick)
        assert computer.files() == before
        assert computer.version == before_version(before)
        assert str(caught.value.next_step)
        return caught.value

    def test_an_older_pack(self, computer: Computer, editors: Editors) -> None:
        old = editors.stick(2, "old")
        computer.take(editors.stick(3, "new"))
        self.refuse(computer, old, "older")

    def test_an_older_pack_when_what_was_trusted_is_lost(self, computer: Computer, editors: Editors) -> None:
        old = editors.stick(2, "old")
        computer.take(editors.stick(3, "new"))
        shutil.rmtree(computer.folder / "trust")
        self.refuse(computer, old, "older")

    def test_other_editors(self, computer: Computer, others: Editors) -> None:
        for _ in range(3):
            stick = others.stick(2)
        self.refuse(computer, stick, "not signed")

    def test_others_with_our_list_of_keys(
        self, computer: Computer, others: Editors, editors: Editors
    ) -> None:
        stick = others.stick(2)
        shutil.copy(editors.root, stick / "metadata" / "1.root.json")
        self.refuse(computer, stick, "not signed")

    @pytest.mark.parametrize("cut", [0, 1, 1000, 100_000, -1])
    def test_half_a_copy(self, computer: Computer, editors: Editors, cut: int) -> None:
        stick = editors.stick(2)
        file = library_on(stick)
        data = file.read_bytes()
        file.write_bytes(data[:cut])
        self.refuse(computer, stick, "damaged")
        file.write_bytes(data)
        computer.take(stick)  # the whole stick works afterward
        assert computer.version == 2

    def test_too_much(self, computer: Computer, editors: Editors) -> None:
        stick = editors.stick(2)
        with library_on(stick).open("ab") as file:
            file.write(b"more")
        self.refuse(computer, stick, "damaged")

    @pytest.mark.parametrize("place", [0, 60, 5000, -1])
    def test_a_flipped_bit(self, computer: Computer, editors: Editors, place: int) -> None:
        stick = editors.stick(2)
        data = bytearray(library_on(stick).read_bytes())
        data[place] ^= 1
        library_on(stick).write_bytes(data)
        self.refuse(computer, stick, "damaged")

    @pytest.mark.parametrize("name", ["timestamp.json", "2.snapshot.json", "2.targets.json"])
    @pytest.mark.parametrize("how", ["gone", "empty", "half", "bit", "huge"])
    def test_a_list_that_is_not_whole(
        self, computer: Computer, editors: Editors, name: str, how: str
    ) -> None:
        stick = editors.stick(2)
        file = stick / "metadata" / name
        data = bytearray(file.read_bytes())
        if how == "gone":
            file.unlink()
            self.refuse(computer, stick, f"{name} is missing")
            return
        if how == "bit":
            place = data.index(b'"version"') + 12
            data[place] ^= 1
        changed = {"empty": b"", "half": data[: len(data) // 2], "bit": data, "huge": data + b" " * 5_000_000}
        file.write_bytes(changed[how])
        self.refuse(computer, stick, "damaged|not signed")

    def test_no_library(self, computer: Computer, editors: Editors) -> None:
        stick = editors.stick(2)
        library_on(stick).unlink()
        self.refuse(computer, stick, "not whole")

    def test_no_stick(self, computer: Computer, tmp_path: Path) -> None:
        self.refuse(computer, tmp_path / "nothing", "no pack in")
        (tmp_path / "empty").mkdir()
        self.refuse(computer, tmp_path / "empty", "no pack in")

    def test_a_stick_that_is_pulled(
        self, computer: Computer, editors: Editors, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It goes after the first bytes: what was begun is cleared away, and the guide stays."""
        stick = editors.stick(2)
        monkeypatch.setattr(verify, "_CHUNK", 50_000)
        opened = verify._opened

        def pulled(source: Path, name: str) -> object:
            file = opened(source, name)
            if not name.startswith("targets"):
                return file
            return Pulled(file)

        class Pulled:
            def __init__(self, file: object) -> None:
                self.file, self.reads = file, 0

            def __enter__(self) -> "Pulled":
                return self

            def __exit__(self, *_: object) -> None:
                self.file.close()  # type: ignore[attr-defined]

            def read(self, size: int) -> bytes:
                self.reads += 1
                if self.reads > 2:
                    raise OSError(5, "Input/output error")
                return self.file.read(size)  # type: ignore[attr-defined,no-any-return]

        monkeypatch.setattr(verify, "_opened", pulled)
        refused = self.refuse(computer, stick, "cannot be read")
        assert "Plug the stick in again" in refused.next_step

    def test_run_out_by_this_computer_s_clock(self, computer: Computer, editors: Editors) -> None:
        yesterday = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)
        stick = editors.stick(2, expires=yesterday)
        assert "by this computer's clock" in str(self.refuse(computer, stick, "run out"))

    def test_a_link_in_place_of_the_library(
        self, computer: Computer, editors: Editors, tmp_path: Path
    ) -> None:
        stick = editors.stick(2)
        away = shutil.move(library_on(stick), tmp_path / "away")
        (
            stick / "targets" / Path(editors.stick(2, "other") / "targets").iterdir().__next__().name
        ).symlink_to(away)
        self.refuse(computer, stick, "not whole")

    def test_a_link_in_place_of_a_list(self, computer: Computer, editors: Editors, tmp_path: Path) -> None:
        stick = editors.stick(2)
        away = shutil.move(stick / "metadata" / "timestamp.json", tmp_path / "away")
        (stick / "metadata" / "timestamp.json").symlink_to(away)
        self.refuse(computer, stick, "not whole")

    def test_a_pack_for_another_program(
        self, computer: Computer, editors: Editors, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("reader.packs.signing.SCHEMA_VERSION", 99)
        self.refuse(computer, editors.stick(2), "another version of the program")

    def test_signed_and_no_library(
        self, computer: Computer, editors: Editors, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Editors who signed what no program can open harm nobody."""
        stick = editors.stick(2)
        file = library_on(stick)
        spoilt = file.with_name("0.library.sqlite")
        data = bytearray(file.read_bytes())
        data[-1] ^= 1  # our own seal no longer fits
        file.unlink()
        spoilt.write_bytes(data)
        monkeypatch.setattr("reader.packs.signing._about", lambda *_: {})
        sign_pack(stick, editors.keys)
        digest = json.loads((stick / "metadata" / "3.targets.json").read_text())["signed"]["targets"]
        spoilt.rename(spoilt.with_name(f"{digest['library.sqlite']['hashes']['sha256']}.library.sqlite"))
        self.refuse(computer, stick, "cannot be opened, though it is signed")


def before_version(files: dict[str, bytes]) -> int:
    return int(json.loads(files["in-use.json"])["now"]["version"])


class TestKeys:
    @pytest.mark.parametrize("role", ["targets", "snapshot", "timestamp"])
    def test_a_key_is_replaced_and_the_old_one_is_of_no_use(
        self, computer: Computer, editors: Editors, role: str
    ) -> None:
        stolen = (editors.keys / f"{role}.pem").read_bytes()
        replace_key(editors.keys, role)
        computer.take(editors.stick(2))
        assert computer.version == 2
        new = (editors.keys / f"{role}.pem").read_bytes()
        assert new != stolen
        stick = editors.stick(3, "thief")
        forge(stick, role, stolen)
        with pytest.raises(PackRefused, match="not signed"):
            computer.take(stick)
        computer.take(editors.stick(3))
        assert computer.version == 4

    def test_every_root_key_is_replaced(self, computer: Computer, editors: Editors) -> None:
        for name in ("root-1", "root-2", "root-3"):
            replace_key(editors.keys, name)
        replace_key(editors.keys, "targets")
        computer.take(editors.stick(2))
        assert computer.version == 2
        replace_key(editors.keys, "")  # renewed
        computer.take(editors.stick(3))
        assert computer.version == 3

    def test_one_root_key_is_not_enough(self, computer: Computer, editors: Editors, tmp_path: Path) -> None:
        away = [shutil.move(editors.keys / f"root-{number}.pem", tmp_path) for number in (2, 3)]
        with pytest.raises(KeysProblem, match="2 of the root keys are needed, and 1"):
            replace_key(editors.keys, "targets")
        replace_key(editors.keys, "targets", [Path(away[0])])
        computer.take(editors.stick(2))
        assert computer.version == 2

    def test_a_list_of_keys_signed_by_one(self, computer: Computer, editors: Editors) -> None:
        stick = editors.stick(2)
        replace_key(editors.keys, "targets")
        data = json.loads((editors.keys / "roots" / "2.root.json").read_text())
        del data["signatures"][1:]
        (stick / "metadata" / "2.root.json").write_text(json.dumps(data))
        with pytest.raises(PackRefused, match="not signed"):
            computer.take(stick)

    def test_a_lost_root_key_is_replaced_by_the_two_others(
        self, computer: Computer, editors: Editors
    ) -> None:
        (editors.keys / "root-1.pem").unlink()
        replace_key(editors.keys, "root-1")
        computer.take(editors.stick(2))
        assert computer.version == 2

    def test_keys_are_for_their_owner_alone_and_outside_of_the_project(self, editors: Editors) -> None:
        assert {path.stat().st_mode & 0o777 for path in editors.keys.glob("*.pem")} == {0o600}
        (editors.keys / ".git").mkdir()
        with pytest.raises(KeysProblem, match="must not lie"):
            editors.stick(2)

    @pytest.mark.parametrize("name", ["timestamp.json", "snapshot.json", "targets.json"])
    def test_torn_trust_does_no_harm(self, computer: Computer, editors: Editors, name: str) -> None:
        (file,) = computer.folder.glob(f"trust/*/{name}")
        file.write_bytes(file.read_bytes()[:40])
        computer.take(editors.stick(2))
        assert computer.version == 2

    def test_a_torn_list_of_keys_does_no_harm(self, computer: Computer, editors: Editors) -> None:
        replace_key(editors.keys, "targets")
        computer.take(editors.stick(2))
        for file in computer.folder.glob("trust/*/root_history/*.json"):
            file.write_bytes(file.read_bytes()[:40])
        computer.take(editors.stick(3))
        assert computer.version == 3


def forge(stick: Path, role: str, key: bytes) -> None:
    """Sign one list of a stick again, with another key."""
    from cryptography.hazmat.primitives.serialization import load_pem_private_key
    from securesystemslib.signer import CryptoSigner
    from tuf.api.metadata import Metadata

    (file,) = (stick / "metadata").glob(f"*{role}.json")
    made = Metadata.from_file(str(file))
    made.signatures.clear()
    made.sign(CryptoSigner(load_pem_private_key(key, None)))
    made.to_file(str(file))


class TestTheDisk:
    def test_full_before_it_begins(
        self, computer: Computer, editors: Editors, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        stick, before = editors.stick(2), computer.files()
        usage = shutil.disk_usage(computer.folder)._replace(free=1000)
        monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
        with pytest.raises(FileProblem, match="the disk is full") as caught:
            computer.take(stick)
        assert "Make room" in caught.value.next_step
        assert computer.files() == before

    @pytest.mark.parametrize("nth", range(6))
    def test_full_at_any_write(
        self, computer: Computer, editors: Editors, monkeypatch: pytest.MonkeyPatch, nth: int
    ) -> None:
        """The n-th file that is put on the disk does not fit any more."""
        stick = editors.stick(2)
        real, count = os.fsync, 0

        def full(handle: int) -> None:
            nonlocal count
            count += 1
            if count > nth:
                raise OSError(28, "No space left on device")
            real(handle)

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(FileProblem, match="the disk is full"):
            computer.take(stick)
        monkeypatch.setattr(os, "fsync", real)
        assert computer.version == 1
        computer.take(stick)
        assert computer.version == 2

    def test_a_folder_that_cannot_be_written(
        self, editors: Editors, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "file").write_text("")
        monkeypatch.setenv("WAYMARK_PACKS", str(tmp_path / "file" / "packs"))
        with pytest.raises(FileProblem, match="cannot be taken"):
            take(editors.stick(1), editors.root, None)

    def test_the_guide_that_is_open_is_never_touched(self, computer: Computer, editors: Editors) -> None:
        """Windows would not allow it, and here the reader would see another file under its feet."""
        now = computer.installed.now
        assert now is not None
        path = computer.folder / now.file
        with Library(path) as library:
            was = path.stat()
            computer.take(editors.stick(2))
            assert (path.stat().st_ino, path.stat().st_mtime_ns) == (was.st_ino, was.st_mtime_ns)
            assert library.is_sound()
        go_back()
        computer.take(editors.stick(2, "again"))
        assert path.stat().st_ino == was.st_ino
