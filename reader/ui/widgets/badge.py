"""Evidence badges: symbol, words and colour together, never colour alone."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.library.rows import Level
from reader.pages.parts import Badge
from reader.ui.language.words import LEVEL_ICONS, level_short, level_words, not_approved_words
from reader.ui.look.look import Look
from reader.ui.widgets.basics import FlowBox, label, pixmap_label


def level_badge(look: Look, level: Level | None, in_lines: bool) -> QFrame:
    """The badge of one evidence level; large words may stand `in_lines`, where the place is narrow."""
    icon, color, ground = LEVEL_ICONS[level]
    return _badge(
        level.value if level else "none",
        pixmap_label(look, icon, color, _icon_size(look), ground),
        _in_lines(look, level_words(level)) if in_lines else level_words(level),
        look,
    )


def not_approved_badge(look: Look) -> QFrame:
    """The clay badge of a medicine that is not approved for this."""
    icon = pixmap_label(look, "evidence-na", "clay", _icon_size(look))
    return _badge("not-approved", icon, not_approved_words(), look)


def short_badge(look: Look, level: Level) -> QFrame:
    """The badge of one evidence level in a word or two, for narrow lists."""
    icon, color, ground = LEVEL_ICONS[level]
    picture = pixmap_label(look, icon, color, _icon_size(look), ground)
    return _badge(level.value, picture, level_short(level).partition("\n")[0], look)


def badges(look: Look, badge: Badge, stacked: bool, in_lines: bool = True) -> QWidget:
    """One or two badges, one above the other or side by side; large words may stand `in_lines`."""
    if not stacked:
        row = FlowBox(gap=10)
        for each in _badges(look, badge, in_lines):
            row.add(each)
        return row
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for each in _badges(look, badge, in_lines):
        column.addWidget(each)
    return holder


def badge_words(badge: Badge) -> str:
    """What the badges say, for names of buttons."""
    words = level_words(badge.level)
    return f"{words}. {not_approved_words()}" if badge.not_approved else words


def _badges(look: Look, badge: Badge, in_lines: bool) -> list[QFrame]:
    found = [level_badge(look, badge.level, in_lines)]
    if badge.not_approved:
        found.append(not_approved_badge(look))
    return found


def _in_lines(look: Look, words: str) -> str:
    """Large words on two lines, parted where they have a dash or a colon."""
    return words.replace(" – ", " –\n").replace(": ", ":\n") if look.is_large_text else words


def _icon_size(look: Look) -> int:
    return look.px("smallest") * 5 // 4


def _badge(level: str, icon: QLabel, words: str, look: Look) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "badge")
    frame.setProperty("level", level)
    wraps = look.is_huge_text
    if not wraps:
        frame.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    row = QHBoxLayout(frame)
    row.setContentsMargins(10, 5, 12, 5)
    row.setSpacing(8)
    row.addWidget(icon)
    row.addWidget(label(words, "badge-words", wrap=wraps), 1 if wraps else 0)
    return frame
