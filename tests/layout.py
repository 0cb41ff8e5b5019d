"""Finds what a person would see as broken layout: clipped or elided text, overlaps, targets too small."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTextBrowser,
    QWidget,
)

from reader.ui.access.touch import TYPES
from reader.ui.look.look import FINGER
from reader.ui.widgets.focus_ring import FocusRing
from reader.ui.widgets.keyboard import LEAST, NARROWEST
from reader.ui.widgets.qr_code import QrCode
from reader.ui.window.main_window import MainWindow

# A line may end at a blank, where a long address may be parted, and after a word's hyphen.
_PLACES_TO_BREAK = re.compile(r"[\s\u200b]+|(?<=[a-záéíóúñ]-)")


def faults(window: MainWindow) -> list[str]:
    """Every layout fault of what the window shows, the parts that are scrolled out of sight included."""
    return [
        *_clipped_labels(window),
        *_clipped_buttons(window),
        *_outside_their_parent(window),
        *_overlaps(window),
        *_small_targets(window),
        *_sideways(window),
    ]


def faults_of_part(part: QWidget) -> list[str]:
    """Clipped or overlapping text in one part of the window that has nothing to press."""
    return [*_clipped_labels(part), *_outside_their_parent(part), *_overlaps(part)]


def _shown(window: QWidget, kind: type[QWidget]) -> Iterator[QWidget]:
    for widget in window.findChildren(kind):
        if widget.isVisible() and widget.objectName() != "stuck":
            yield widget


def _clipped_labels(window: QWidget) -> Iterator[str]:
    for label in _shown(window, QLabel):
        assert isinstance(label, QLabel)
        if not label.text() or label.pixmap().width():
            continue
        if label.wordWrap():
            needed = QSize(0, label.heightForWidth(label.width()))
            words = _PLACES_TO_BREAK.split(label.text())
            widest = max((label.fontMetrics().horizontalAdvance(word) for word in words), default=0)
            needed.setWidth(widest if label.textFormat() is Qt.TextFormat.PlainText else 0)
        else:
            needed = label.sizeHint()
        if label.width() < needed.width() - 1 or label.height() < needed.height() - 1:
            yield f'clipped text "{label.text()[:50]}": {label.size().toTuple()} of {needed.toTuple()}'


def _clipped_buttons(window: QWidget) -> Iterator[str]:
    for button in _shown(window, QPushButton):
        assert isinstance(button, QPushButton)
        layout = button.layout()
        needed = button.sizeHint() if layout is None else QSize(0, layout.totalHeightForWidth(button.width()))
        if button.width() < needed.width() - 1 or button.height() < needed.height() - 1:
            name = button.text() or button.accessibleName()
            yield f'clipped button "{name[:50]}": {button.size().toTuple()} of {needed.toTuple()}'
    for field in _shown(window, QLineEdit):
        assert isinstance(field, QLineEdit)
        hint = field.fontMetrics().horizontalAdvance(field.placeholderText())
        if not field.text() and hint > field.width():
            yield f'elided hint "{field.placeholderText()}"'


def _outside_their_parent(window: QWidget) -> Iterator[str]:
    for kind in (QLabel, QPushButton, QrCode, QLineEdit):
        for widget in _shown(window, kind):
            parent = widget.parentWidget()
            if parent is None or not parent.rect().contains(widget.geometry()):
                text = getattr(widget, "text", lambda: "")() or widget.accessibleName() or kind.__name__
                yield f'"{text[:50]}" at {widget.geometry().getRect()} sticks out of its parent'


def _overlaps(window: QWidget) -> Iterator[str]:
    for leaves in _leaves_by_area(window).values():
        for (one, first), (other, second) in combinations(leaves, 2):
            common = one & other
            if common.width() <= 1 or common.height() <= 1:
                continue
            if not first.isAncestorOf(second) and not second.isAncestorOf(first):
                yield f"overlap: {_name(first)} and {_name(second)} at {common.getRect()}"


def _leaves_by_area(window: QWidget) -> dict[QWidget | None, list[tuple[QRect, QWidget]]]:
    """What is read or pressed, by the area that scrolls it: only what scrolls together can overlap."""
    leaves: defaultdict[QWidget | None, list[tuple[QRect, QWidget]]] = defaultdict(list)
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, FocusRing) or widget.objectName() == "stuck":
            continue
        if isinstance(widget, QLabel | QLineEdit | QTextBrowser | QrCode) or (
            isinstance(widget, QAbstractButton) and widget.layout() is None
        ):
            if isinstance(widget, QLabel) and not widget.text() and widget.pixmap().isNull():
                continue
            place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
            leaves[_area_of(widget)].append((place, widget))
    return leaves


def _area_of(widget: QWidget) -> QWidget | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", lambda: "")()
    return f'{type(widget).__name__} "{(text or widget.accessibleName())[:40]}"'


def _small_targets(window: MainWindow) -> Iterator[str]:
    for button in _shown(window, QAbstractButton):
        least = QSize(window.look.list_target, window.look.list_target)
        if button.property(TYPES):
            is_low, is_narrow = window.height() < 700, window.width() < 800
            least = QSize(NARROWEST if is_narrow else FINGER, LEAST if is_low else FINGER)
        if button.height() < least.height() or button.width() < least.width():
            yield f"small target {_name(button)}: {button.size().toTuple()}"


def _sideways(window: QWidget) -> Iterator[str]:
    for area in _shown(window, QScrollArea):
        assert isinstance(area, QScrollArea)
        inner = area.widget()
        if inner is not None and inner.width() > area.viewport().width() + 1:
            yield f"wider than its view: {inner.width()} of {area.viewport().width()}"


def missing(window: QWidget, *names: str) -> list[str]:
    """What of these is not wholly in sight, asked for by its accessible name or the beginning of that."""
    found = []
    for name in names:
        seen = [
            each
            for each in window.findChildren(QWidget)
            if each.isVisible() and _told(each).startswith(name) and _is_whole(window, each)
        ]
        if not seen:
            found.append(f'not in sight: "{name}"')
    return found


def _told(widget: QWidget) -> str:
    return widget.accessibleName() or getattr(widget, "text", lambda: "")()


def _is_whole(window: QWidget, widget: QWidget) -> bool:
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return window.rect().contains(place) and widget.visibleRegion().boundingRect() == widget.rect()
