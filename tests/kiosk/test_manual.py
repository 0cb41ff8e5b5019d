"""docs/kiosk.md: its codes are the program's, its commands are understood, its files are there."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from reader.__main__ import _parser
from reader.clinic.pin import LOCKS, LONGEST, SHORTEST, TRIES
from reader.exit_codes import ExitCode
from reader.ui.staff.stay import GATE_SECONDS, OPEN_SECONDS

ROOT = Path(__file__).resolve().parents[2]
MANUAL = (ROOT / "docs" / "kiosk.md").read_text(encoding="utf-8")
COMMANDS = sorted(set(re.findall(r"(?:bin/|Scripts\\|`|\| )waymark ((?:--settings \S+ )?pin \w+)", MANUAL)))


def test_the_exit_codes_are_those_of_the_program() -> None:
    table = MANUAL[MANUAL.index("## 8.") : MANUAL.index("## 9.")]
    assert [int(code) for code in re.findall(r"^\| (\d+) \|", table, re.M)] == sorted(ExitCode)


def test_there_are_commands_to_look_at() -> None:
    assert {"pin set", "pin clear", "--settings FILE pin set"} <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_understood(command: str) -> None:
    assert _parser().parse_args(shlex.split(command)).command == "pin"


def test_every_file_it_names_is_there() -> None:
    named = set(re.findall(r"(?:/opt/waymark/|C:\\Waymark\\)?((?:docs|resources)[/\\][\w./\\-]+\w)", MANUAL))
    named |= {f"docs/{target}" for target in re.findall(r"\]\(([^)#]+)\)", MANUAL)}
    assert len(named) > 5
    for name in named:
        assert (ROOT / name.replace("\\", "/")).exists(), name


def test_the_numbers_it_tells() -> None:
    assert f"{SHORTEST} to {LONGEST} digits" in MANUAL
    assert (TRIES, LOCKS) == (5, (60, 300, 900, 3600))
    assert "locked for 1 minute, after five more for 5, then 15, then 60 minutes" in " ".join(MANUAL.split())
    assert (GATE_SECONDS, OPEN_SECONDS) == (60, 300)


def test_the_make_target_it_names_is_there() -> None:
    done = subprocess.run(
        ["make", "-n", "-C", ROOT, ".venv/ready-to-run"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0


@pytest.mark.parametrize("block", re.findall(r"```console\n(.*?)```", MANUAL, re.S))
def test_every_shell_block_is_a_shell_s(block: str) -> None:
    done = subprocess.run(["sh", "-n"], input=block, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_line_that_makes_it_a_kiosk() -> None:
    example = (ROOT / "docs" / "clinic.example.toml").read_text(encoding="utf-8")
    assert re.search(r"^#mode = ", example, re.M)
    assert 's/^#mode = .*/mode = "kiosk"/' in MANUAL
