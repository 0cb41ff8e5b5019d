"""What is broken is said in one sentence; the window opens, and the helpline is right."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from windows import OpenWindow, settle, shown_texts

from reader.navigation.location import ArticlePage, DrugPage, Home
from reader.ui.widgets.helpline_panel import HelplinePanel
from reader.ui.window.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[2]
BROKEN_SETTINGS = '[clinic\nname = "Riverside"\n'
WRONG_NUMBER = '[helpline]\nnumber = "1-800-662-435"\n'


def shown_number(window: MainWindow) -> str:
    panel = window.findChild(HelplinePanel)
    assert isinstance(panel, HelplinePanel)
    assert panel.isVisible()
    names = " ".join(label.accessibleName() for label in panel.findChildren(QLabel))
    found = re.search(r"Helpline (\S+)", names)
    assert found
    return found[1]


class TestLibrary:
    def test_missing(self, open_window: OpenWindow, tmp_path: Path) -> None:
        window = open_window(library=tmp_path / "none.sqlite")
        assert shown_number(window) == "1-800-662-4357"
        sentences = [text for text in shown_texts(window) if "none.sqlite" in text]
        assert len(sentences) == 1
        assert "Install the guide again." in sentences[0]

    @pytest.mark.parametrize("part", [0, 0.3, 0.9])
    def test_cut_short(
        self, open_window: OpenWindow, shipped_library: Path, tmp_path: Path, part: float
    ) -> None:
        cut = tmp_path / "cut.sqlite"
        data = shipped_library.read_bytes()
        cut.write_bytes(data[: int(len(data) * part)])
        window = open_window(library=cut)
        assert shown_number(window) == "1-800-662-4357"
        assert any("cut.sqlite is damaged" in text for text in shown_texts(window))
        for place in (Home(), DrugPage("alcohol"), ArticlePage("topics/emergency")):
            window.go(place)
            settle()
            assert shown_number(window) == "1-800-662-4357"

    def test_a_damaged_article_is_said_and_the_rest_works(
        self, open_window: OpenWindow, tmp_path: Path
    ) -> None:
        from builders import article_text, compile_guide, make_guide

        broken = article_text("Pain", body="Words. <script>alert(1)</script>\n")
        folder = make_guide(tmp_path / "guide", more={"en/topics/pain": broken})
        window = open_window(library=compile_guide(folder, tmp_path / "library.sqlite"))
        window.go(ArticlePage("topics/pain"))
        settle()
        assert any("This page is damaged" in text for text in shown_texts(window))
        assert shown_number(window) == "1-800-662-4357"
        window.go(DrugPage("alcohol"))
        settle()
        assert any(text == "Alcohol" for text in shown_texts(window))


class TestSettings:
    def test_a_syntax_error_is_named_with_its_line(self, open_window: OpenWindow) -> None:
        window = open_window(settings=BROKEN_SETTINGS)
        assert shown_number(window) == "1-800-662-4357"
        assert any("clinic.toml:1" in text for text in shown_texts(window))

    def test_a_wrong_number_is_named_and_the_built_in_one_shown(self, open_window: OpenWindow) -> None:
        window = open_window(settings=WRONG_NUMBER)
        assert shown_number(window) == "1-800-662-4357"
        assert any("clinic.toml:2" in text and "1-800-662-435" in text for text in shown_texts(window))

    def test_the_clinic_s_own_line_is_shown_without_another_line_s_promises(
        self, open_window: OpenWindow
    ) -> None:
        window = open_window(settings='[helpline]\nnumber = "1-555-010-0140"\nname = "County line"\n')
        assert shown_number(window) == "1-555-010-0140"
        panel = " ".join(label.text() for label in window.helpline.findChildren(QLabel))
        assert "County line" in panel
        assert "24/7" not in panel
        assert "Free" not in panel


class TestProcess:
    """The whole program, started as a person starts it."""

    def start(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "reader", *arguments],
            cwd=ROOT,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def test_no_display_is_one_sentence_and_a_code(self) -> None:
        done = self.start(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
        assert done.returncode == 3
        assert done.stderr == (
            "There is no screen to show the guide on. Start waymark from a desktop session.\n"
        )

    def test_a_display_that_does_not_answer(self) -> None:
        done = self.start(DISPLAY=":4711", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
        assert done.returncode == 3
        assert done.stderr.count("\n") == 1
        assert "Traceback" not in done.stderr

    def test_an_unknown_page_suggests_the_nearest(self, shipped_library: Path) -> None:
        done = self.start("--library", str(shipped_library), "open", "topics/emergancy")
        assert done.returncode == 6
        assert 'Did you mean "topics/emergency"?' in done.stderr

    def test_a_language_the_guide_lacks_is_said(self, shipped_library: Path) -> None:
        done = self.start("--library", str(shipped_library), "open", "topics/emergency", "--lang", "fr")
        assert done.returncode == 6
        assert done.stderr == 'The guide is not in "fr". It has: en and es.\n'

    def test_a_read_only_home_still_opens(self, tmp_path: Path) -> None:
        script = (
            "import sys\n"
            "from PySide6.QtCore import QTimer\n"
            "import reader.app as app\n"
            "make = app.make_window\n"
            "def watched(start, read):\n"
            "    window, library = make(start, read)\n"
            "    def look():\n"
            "        if window.guide.preparing is None:\n"
            "            print(window.helpline.number_text, window.guide.library is not None)\n"
            "            window.close()\n"
            "    timer = QTimer(window)\n"
            "    timer.timeout.connect(look)\n"
            "    timer.start(100)\n"
            "    return window, library\n"
            "app.make_window = watched\n"
            "sys.exit(app.run(app.Start()))\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            # /proc cannot be written to, by root either.
            env={**os.environ, "HOME": "/proc", "WAYMARK_CACHE": "/proc/none", "WAYMARK_LOGS": "/proc/none"},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.stdout == "1-800-662-4357 True\n"
        assert "Traceback" not in done.stderr
