"""Changing the language in the window: on any page, without a restart, at the same place."""

from datetime import date
from pathlib import Path

import pytest
from builders import ARTICLES as SMALL
from builders import compile_guide, in_spanish, make_bilingual
from layout import faults
from places import READING
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from windows import OpenWindow, press, settle, settle_fully, shown_texts

from reader.app import make_window
from reader.clinic.reading import interpret
from reader.navigation.changes import UseTextSize
from reader.navigation.location import (
    AllDrugs,
    ArticlePage,
    Display,
    DrugPage,
    Home,
    Keys,
    Labels,
    Location,
    Matrix,
    Search,
)
from reader.start import Start
from reader.texts.catalog import Catalog
from reader.ui.access.requests import Act, OpenIn
from reader.ui.language.translation import use_language
from reader.ui.language.words import date_words, language_name, own_mark, own_name, tr
from reader.ui.screens.article import ArticleScreen
from reader.ui.screens.search import SearchScreen
from reader.ui.widgets.language_segment import LanguageSegment
from reader.ui.window.main_window import MainWindow

SIZES = ((1366, 768), (1920, 1080), (1080, 1920))
LONG = ArticlePage("topics/emergency")


@pytest.fixture(scope="session")
def bilingual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small guide in two languages; its emergency page is several views long."""
    folder = tmp_path_factory.mktemp("bilingual")
    parts = "".join(f"### Part {n}\n" + "Sit down. Stay calm. Wait here. " * 60 + "\n\n" for n in range(6))
    long = SMALL["topics/emergency"].replace("!!! ask", f"{parts}!!! ask")
    more = {"topics/emergency": long, "es/topics/emergency": in_spanish(long)}
    guide = make_bilingual(folder / "guide", more=more)
    (guide / "es" / "treatments" / "methadone.md").unlink()
    return compile_guide(guide, folder / "library.sqlite")


@pytest.fixture(autouse=True)
def _english_again(qapp: QCoreApplication) -> object:
    yield
    use_language("en")


def here(window: MainWindow) -> Location:
    return window.visit.history.current.location


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_choice_is_in_sight_on_every_page(
    open_window: OpenWindow, bilingual: Path, size: tuple[int, int]
) -> None:
    window = open_window(size, library=bilingual)
    for place in (Home(), DrugPage("amphetamine"), LONG, Matrix(), Search("x"), Labels(), Keys()):
        window.go(place)
        settle()
        (segment,) = [each for each in window.findChildren(LanguageSegment) if each.isVisible()]
        buttons = segment.findChildren(QPushButton)
        assert [button.text() for button in buttons] == ["English", "Español"]
        assert [button.isChecked() for button in buttons] == [True, False]


def test_everything_is_in_spanish_after_one_press(open_window: OpenWindow, bilingual: Path) -> None:
    window = open_window((1920, 1080), library=bilingual)
    press(window, "Español")
    assert window.visit.language == "es"
    texts = shown_texts(window)
    assert "Hable con alguien ahora" in texts
    assert "Línea Nacional de Ayuda de SAMHSA" in texts
    assert "En español: oprima 2" in texts
    assert "Recepción" in texts
    assert "Por droga" in texts
    assert "El alcohol" not in texts  # the term keeps its name
    press(window, "English")
    assert "Talk to someone now" in shown_texts(window)
    assert "Call or text" in shown_texts(window)


@pytest.mark.parametrize(
    "place", [DrugPage("alcohol"), Matrix(), AllDrugs(), Labels(), Display(), Keys(), Search("alcohol")]
)
def test_the_page_stays(open_window: OpenWindow, bilingual: Path, place: Location) -> None:
    window = open_window(library=bilingual)
    window.go(place)
    settle()
    before = set(shown_texts(window))
    press(window, "Español")
    assert here(window) == place
    assert set(shown_texts(window)) != before
    window.answer(Act.GO_BACK)
    assert here(window) == Home()


def test_search_keeps_what_was_typed(open_window: OpenWindow, bilingual: Path) -> None:
    window = open_window(library=bilingual)
    window.go(Search("alcohol"))
    settle()
    press(window, "Español")
    screen = window.screen_shown
    assert isinstance(screen, SearchScreen)
    assert any("El alcohol" in text for text in shown_texts(window))
    assert here(window) == Search("alcohol")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_an_article_stays_at_its_section(
    open_window: OpenWindow, bilingual: Path, size: tuple[int, int]
) -> None:
    window = open_window(size, library=bilingual)
    window.go(LONG)
    settle_fully(window)
    screen = window.screen_shown
    assert isinstance(screen, ArticleScreen)
    screen.scroll_to_anchor("what-helps")
    settle()
    window.answer(Act.PAGE_DOWN)
    settle()
    before = screen.section_place
    assert before is not None
    assert before.index >= 2
    press(window, "Español")
    settle_fully(window)
    after = window.screen_shown
    assert isinstance(after, ArticleScreen)
    assert after is not screen
    place = after.section_place
    assert place is not None
    assert place.index == before.index
    assert place.part == pytest.approx(before.part, abs=0.05)


def test_a_page_not_yet_in_the_language_asks_first(open_window: OpenWindow, bilingual: Path) -> None:
    window = open_window(library=bilingual)
    window.go(ArticlePage("treatments/methadone"))
    settle()
    press(window, "Español")
    assert "Esta página aún no está en español" in shown_texts(window)
    assert window.visit.language == "es"
    press(window, "Abrir la página en inglés")
    assert window.visit.language == "en"
    assert here(window) == ArticlePage("treatments/methadone")
    assert isinstance(window.screen_shown, ArticleScreen)


def test_words_of_the_other_language_lead_there(open_window: OpenWindow, bilingual: Path) -> None:
    window = open_window(library=bilingual)
    window.go(Search("palabras claras"))
    settle()
    assert "En español" in shown_texts(window)
    press(window, "En español: ")
    assert window.visit.language == "es"
    assert isinstance(window.screen_shown, ArticleScreen)


def test_a_clinic_can_keep_one_language(open_window: OpenWindow, bilingual: Path) -> None:
    only = '[screen]\nlanguage = "es"\nlanguages = ["es"]\n'
    window = open_window(library=bilingual, settings=only)
    assert window.visit.language == "es"
    assert window.findChildren(LanguageSegment) == []
    assert "Hable con alguien ahora" in shown_texts(window)


def test_a_guide_in_one_language_offers_no_choice(open_window: OpenWindow, tmp_path: Path) -> None:
    from builders import make_library

    window = open_window(library=make_library(tmp_path))
    assert window.findChildren(LanguageSegment) == []


def test_the_command_line_chooses(qapp: QCoreApplication, bilingual: Path) -> None:
    read = interpret("", Path("clinic.toml"))
    window, library = make_window(Start(library=bilingual, language="es", article="drugs/alcohol"), read)
    try:
        assert window.visit.language == "es"
        assert here(window) == ArticlePage("drugs/alcohol")
    finally:
        window.close()
        assert library is not None
        library.close()


def test_what_the_clinic_typed_stays_as_typed(open_window: OpenWindow, bilingual: Path) -> None:
    typed = (
        '[clinic]\nfront_desk = "ext. 12"\nfront_desk_label = "Window 3"\nfront_desk_note = "Ask for Ana"\n'
    )
    window = open_window((1920, 1080), library=bilingual, settings=typed)
    press(window, "Español")
    assert {"Window 3", "Ask for Ana"} <= set(shown_texts(window))


def test_dates_are_written_as_people_write_them(qapp: QCoreApplication) -> None:
    use_language("es")
    assert date_words(date(2026, 5, 12)) == "12 de mayo de 2026"
    use_language("en")
    assert date_words(date(2026, 5, 12)) == "May 12, 2026"


def test_a_language_calls_itself_by_its_own_name(qapp: QCoreApplication) -> None:
    for shown in ("en", "es"):
        use_language(shown)
        assert [own_name(each) for each in ("en", "es", "fr")] == ["English", "Español", "Français"]
        assert [own_mark(each) for each in ("en", "es", "fr")] == ["In English", "En español", "Français"]
    assert language_name("en") == "inglés"


def test_a_language_without_texts_stays_english_and_turns_the_window_round(qapp: QGuiApplication) -> None:
    use_language("ar")
    assert tr("Home") == "Home"
    assert qapp.isRightToLeft()
    use_language("en")
    assert not qapp.isRightToLeft()


def test_the_texts_of_qt_are_translated_too(qapp: QCoreApplication) -> None:
    use_language("es")
    assert QCoreApplication.translate("QWidgetTextControl", "&Copy") == "&Copiar"
    use_language("en")
    assert QCoreApplication.translate("QWidgetTextControl", "&Copy") == "&Copy"


def test_what_is_wrong_with_the_settings_is_said_in_the_language_shown(
    open_window: OpenWindow, bilingual: Path
) -> None:
    window = open_window(library=bilingual, settings='[screen]\ntheme = "blue"\ntxt_size = 5\n')
    shown = "\n".join(shown_texts(window))
    assert 'screen.theme "blue" must be system, light, hc-light, or hc-dark.' in shown
    press(window, "Español")
    shown = "\n".join(shown_texts(window))
    assert 'clinic.toml:2: screen.theme "blue" debe ser system, light, hc-light o hc-dark.' in shown
    assert 'No hay ningún ajuste "screen.txt_size". ¿Quiso decir "screen.text_size"?' in shown
    assert "must be" not in shown
    press(window, "OK")
    press(window, "OK")
    assert "clinic.toml" not in "\n".join(shown_texts(window))


class TestOnSpanishPagesNothingIsBroken:
    @pytest.mark.parametrize("percent", [100, 200])
    @pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
    def test_faults(
        self, open_window: OpenWindow, bilingual: Path, size: tuple[int, int], percent: int
    ) -> None:
        window = open_window(size, library=bilingual)
        window.answer(OpenIn("es"))
        window.answer(UseTextSize(percent))
        assert _faults_of(window, PLACES) == []


PLACES = (
    *READING,
    ArticlePage("treatments/methadone"),
    ArticlePage("pairs/no-such-page"),
    Search("no respira"),
    Search("plain words"),
)


def _faults_of(window: MainWindow, places: tuple[Location, ...]) -> list[str]:
    found: list[str] = []
    for place in places:
        window.go(place)
        settle_fully(window)
        found += [f"{place}: {fault}" for fault in faults(window)]
    return list(dict.fromkeys(found))


def longer(self: Catalog, text: str) -> str:
    """Words 40 % longer than English ones; numbers and gaps stay."""
    return " ".join(
        word + "ü" * round(len(word) * 0.4) if "{" not in word else word for word in text.split(" ")
    )


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_words_two_fifths_longer_are_whole(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], percent: int
) -> None:
    monkeypatch.setattr(Catalog, "text", longer)
    window = open_window(size)
    window.answer(UseTextSize(percent))
    settle()
    assert any("üü" in text for text in shown_texts(window))
    assert _faults_of(window, PLACES) == []


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_language_written_from_right_to_left_is_whole(
    open_window: OpenWindow, bilingual: Path, size: tuple[int, int]
) -> None:
    window = open_window(size, library=bilingual)
    before = _left_of(window, "Find by drug")
    window.answer(OpenIn("ar"))
    settle()
    assert _left_of(window, "Find by drug") > before
    assert _faults_of(window, PLACES) == []


def _left_of(window: MainWindow, text: str) -> int:
    label = next(each for each in window.findChildren(QLabel) if each.text() == text and each.isVisible())
    return label.mapTo(window, label.rect().topLeft()).x()
