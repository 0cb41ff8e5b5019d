"""The wheel: the compiled guide is inside, it is the same twice, and it runs without the project's folder."""

import hashlib
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from builders import make_bilingual

ROOT = Path(__file__).resolve().parents[2]


def build(folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty environment with the wheel in it. Its requirements are lent by that of the tests."""
    folder = tmp_path_factory.mktemp("installed") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True, timeout=60)
    (packages,) = folder.glob("lib/python*/site-packages")
    install = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(folder / "bin" / "python"),
        "install",
        "--no-deps",
    ]
    subprocess.run([*install, "--no-index", "-q", str(wheel)], check=True, timeout=60, capture_output=True)
    # As a plain path, not as a .pth file's folder of its own: the editable install of the tests stays out.
    lent = Path(pytest.__file__).resolve().parent.parent
    (packages / "lent.pth").write_text(f"{lent}\n")
    return folder


def waymark(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [str(installed / "bin" / "waymark"), *arguments],
        cwd=folder,
        env={**environment, "WAYMARK_CACHE": str(folder / "cache")},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_what_is_in_it(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for needed in (
        "reader/data/library.sqlite",
        "reader/data/resources/locale/es/LC_MESSAGES/waymark.mo",
        "reader/data/resources/themes/light.toml",
        "reader/data/resources/kiosk/keep-open",
        "reader/library/schema.sql",
    ):
        assert needed in names
    assert not [name for name in names if "__pycache__" in name or name.startswith("tests/")]


def test_the_same_twice(wheel: Path, tmp_path: Path) -> None:
    again = build(tmp_path)
    assert hashlib.sha256(again.read_bytes()).hexdigest() == hashlib.sha256(wheel.read_bytes()).hexdigest()


def test_the_installed_program_runs_and_compiles_nothing(installed: Path, tmp_path: Path) -> None:
    assert waymark(installed, tmp_path, "--version").stdout.startswith("waymark ")
    told = waymark(installed, tmp_path, "check")
    assert (told.returncode, "--articles" in told.stderr) == (2, True)
    told = waymark(installed, tmp_path, "handout", "topics/overdose", "-o", "out.pdf")
    assert told.returncode == 0, told.stderr
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert waymark(installed, tmp_path, "search", "naltrexone").stdout
    told = waymark(installed, tmp_path, "check", "--articles", str(make_bilingual(tmp_path / "guide")))
    assert told.returncode == 0, told.stdout
    assert not (tmp_path / "cache").exists()


def test_no_file_of_the_checkout_is_used(installed: Path, tmp_path: Path) -> None:
    code = "from reader import bundle as b; print(b.__file__, b.articles(), b.resources())"
    command = [str(installed / "bin" / "python"), "-c", code]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60, env={}
    )
    where, articles, resources = done.stdout.split()
    assert where.startswith(str(installed))
    assert articles == "None"
    assert resources.startswith(str(installed))
