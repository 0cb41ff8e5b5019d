"""Every command of the documentation: `waymark` is run, `make` has the target, the system's are known."""

import argparse
import os
import re
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import documents
import pytest
from builders import make_bilingual, make_library
from documents import ROOT, Block
from packed import Editors, made_keys

from reader.__main__ import _parser
from reader.exit_codes import ExitCode

PATIENCE = 300  # seconds for one command; one that hangs takes longer
FOR_ITSELF = {"draft", "probe", "voice"}  # commands that the program starts, and no person
TYPED = "246810\n"  # what is typed where a command asks: a PIN, a note
SYSTEM = {  # what may stand in a block for the system, which no test runs
    "adduser",
    "apt",
    "apt-get",
    "chown",
    "cp",
    "cupsctl",
    "dpkg",
    "echo",
    "hostapd",
    "ln",
    "nginx",
    "make",
    "mkdir",
    "pip",
    "printf",
    "python3",
    "sed",
    "systemctl",
    "tar",
    "tee",
    "waymark",
    "zimcheck",
    "zimwriterfs",
}
RUN = [block for block in documents.blocks("sh") if block.lines]
OF_THE_SYSTEM = documents.blocks("console")


@pytest.fixture
def place(tmp_path: Path, shipped_library: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to run commands in, with all they name: a guide of its own, settings, a saved packet."""
    guide = make_bilingual(tmp_path / "articles")
    (packet,) = (block for block in documents.blocks("toml") if "[[article]]" in block.text)
    (tmp_path / "intake.toml").write_text(packet.text, encoding="utf-8")
    settings = '[clinic]\nname = "Riverside Clinic"\n[pack]\nkeys = "root.json"\n'
    settings += '[speech]\ncommand = "a-voice {file}"\n'
    (tmp_path / "clinic.toml").write_text(settings, encoding="utf-8")
    make_pack(tmp_path)
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "group-room.md").write_text("# The group room\n\nRoom 204.\n", encoding="utf-8")
    (query,) = (each.text for each in documents.blocks("text") if each.text.startswith("mainSearchCriteria"))
    (tmp_path / "query.txt").write_text(query, encoding="utf-8")
    programs = tmp_path / "programs"
    programs.mkdir()
    program = programs / "waymark"
    script = Path(__file__).with_name("program.py")
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    voice = programs / "a-voice"
    voice.write_text('#!/bin/sh\ncat > /dev/null\nprintf OggS > "$1"\n', encoding="utf-8")
    voice.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("DOCS_GUIDE", str(guide))
    monkeypatch.setenv("DOCS_LIBRARY", str(shipped_library))
    monkeypatch.setenv("CUPS_SERVER", "localhost:1")  # nothing may come out of a real printer
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make_pack(folder: Path) -> None:
    """A signed pack on a stick, the file of keys that the documentation names, and a pack that was taken."""
    made_keys(folder / "made-keys")
    editors = Editors(folder / "made-keys", {1: make_library(folder / "packed")}, folder)
    editors.stick(1)
    (folder / "root.json").write_bytes(editors.root.read_bytes())


# -- waymark


@pytest.mark.parametrize("block", RUN, ids=str)
def test_every_command_does_what_it_should(block: Block, place: Path) -> None:
    for line in block.lines:
        words = shlex.split(line)
        if words[0] == "make":
            assert_make(words)
        else:
            assert words[0] == "waymark", f"{block}: {line!r} is for the system; its block is `console`"
            given = _parser().parse_args([word for word in words[1:] if word != "--version"])
            if given.command in (None, "open", "preview") and "--version" not in words:
                assert_opens(line, place)
            else:
                assert_runs(line, given, place)


def assert_runs(line: str, given: argparse.Namespace, place: Path) -> None:
    library = os.environ["DOCS_LIBRARY"]
    if given.command == "export" or getattr(given, "all", False):
        library = str(
            make_library(place / "small")
        )  # all pages of a small guide do; other tests take the whole
    done = subprocess.run(
        ["sh", "-c", line],
        input=TYPED,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        env={**os.environ, "DOCS_LIBRARY": library},
    )
    said = f"{line}\n{done.stdout}{done.stderr}"
    assert "Traceback" not in said, said
    assert done.returncode in accepted(given), said


def accepted(given: argparse.Namespace) -> set[ExitCode]:
    """How a command may end here."""
    if given.command == "handout" and given.print is not None:
        return {ExitCode.NO_PRINTER}
    return {ExitCode.FINE, ExitCode.MEND} if given.command == "doctor" else {ExitCode.FINE}


def assert_opens(line: str, place: Path) -> None:
    """The window comes up with its first page, and stays until it is told to go."""
    logs = place / f"logs-{time.monotonic_ns()}"
    environment = {**os.environ, "WAYMARK_LOGS": str(logs)}
    with subprocess.Popen(["sh", "-c", f"exec {line}"], env=environment) as process:
        try:
            deadline = time.monotonic() + PATIENCE
            while not (logs / "waymark.log").exists():  # begun once the window is shown
                assert process.poll() is None, f"{line} ended with {process.returncode}"
                assert time.monotonic() < deadline, f"{line} never showed its window"
                time.sleep(0.05)
            time.sleep(0.3)
            assert process.poll() is None, f"{line} ended with {process.returncode}"
        finally:
            process.terminate()
    assert list(logs.glob("crash-*")) == []


def test_there_are_commands_to_run() -> None:
    lines = [line for block in RUN for line in block.lines]
    assert len(lines) > 30
    assert {"make run", "make test", "waymark", "waymark --kiosk"} <= set(lines)


# -- words between backticks


@pytest.mark.parametrize(
    ("file", "words"),
    sorted({(file, code) for file, code in documents.code_words() if code.startswith("waymark ")}),
)
def test_commands_in_the_text_are_the_program_s(file: str, words: str) -> None:
    parser = _parser()
    for word in shlex.split(words)[1:]:
        acts = subcommands(parser)
        if word.startswith("-"):
            assert word in options(parser) | options(_parser()), f"{file}: {words}"
        elif word in acts:
            parser = acts[word]
        else:
            assert not acts or word.isupper(), f"{file}: {words}: there is no {word}"


@pytest.mark.parametrize(
    "words", sorted({code for _file, code in documents.code_words() if code.startswith("make ")})
)
def test_targets_in_the_text_are_there(words: str) -> None:
    assert_make(shlex.split(words))


def assert_make(words: list[str]) -> None:
    # The lock of what only fuzzing needs comes with the other locks; whether it is there is not asked here.
    done = subprocess.run(
        ["make", "-n", "-o", "requirements-fuzz.lock", "-C", str(ROOT), *words[1:]],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


# -- nothing is left out


def test_every_target_is_explained() -> None:
    targets = re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert "screens" in targets
    told = {code.split()[1] for _file, code in documents.code_words() if code.startswith("make ")}
    assert set(targets) - told == set()


def subcommands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return {name: made for name, made in action.choices.items() if name not in FOR_ITSELF}
    return {}


def options(parser: argparse.ArgumentParser) -> set[str]:
    return {word for action in parser._actions for word in action.option_strings}


def every_option(parser: argparse.ArgumentParser, command: str = "waymark") -> Iterator[tuple[str, str]]:
    """Each command with each of its options, by the option's first name; the command alone with ''."""
    yield command, ""
    for action in parser._actions:
        if action.option_strings and "--help" not in action.option_strings:
            yield command, action.option_strings[0]
    for name, made in subcommands(parser).items():
        yield from every_option(made, f"{command} {name}")


@pytest.mark.parametrize(("command", "option"), list(every_option(_parser())))
def test_every_command_and_option_is_explained(command: str, option: str) -> None:
    last = command.split()[-1]
    told = [
        name
        for name in documents.names()
        if re.search(rf"waymark\b[^\n`]*\b{last}\b", documents.text_of(name))
        and re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", documents.text_of(name))
    ]
    assert told, f"no document explains {command} {option}"


# -- the system's commands


@pytest.mark.parametrize("block", OF_THE_SYSTEM, ids=str)
def test_commands_of_the_system_are_known_and_well_formed(block: Block) -> None:
    done = subprocess.run(["sh", "-n"], input=block.text, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    for line in block.text.replace("\\\n", " ").replace("|\n", "| ").splitlines():
        for part in re.split(r" \| | && ", line.strip()):
            assert not part or part.startswith("#") or first_word(part) in SYSTEM, part


def first_word(part: str) -> str:
    """The program a command line starts, behind sudo and the folders above it."""
    words = shlex.split(part)
    while words[0] in ("sudo", "-u", "-H", "kiosk"):
        words = words[1:]
    return words[0].rpartition("/")[2]


def test_every_block_says_what_it_is() -> None:
    known = {"sh", "console", "toml", "markdown", "text", "bat", "yaml"}
    fences = [
        re.findall(r"^ *```(\w*)$", documents.text_of(name), re.MULTILINE) for name in documents.names()
    ]
    assert {word for each in fences for word in each[::2]} == known
