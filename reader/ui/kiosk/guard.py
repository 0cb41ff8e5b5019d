"""The one place where keys and gestures that the policy does not allow are swallowed.

Keys are let through by an allow-list: what types, what moves the focus, and the window's own shortcuts. All
others, known or not, end here. As every event comes by, it also tells of signs of a person.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.kiosk.policy import Permit, Policy
from reader.ui.access.actions import SHORTCUTS
from reader.ui.access.events import listen

_Key = Qt.Key
_Mod = Qt.KeyboardModifier
_KEYS = frozenset((QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease))
_PRESSES = frozenset(
    (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)
)
_NEVER = frozenset(
    (
        QEvent.Type.ContextMenu,
        QEvent.Type.ToolTip,
        QEvent.Type.WhatsThis,
        QEvent.Type.QueryWhatsThis,
        QEvent.Type.EnterWhatsThisMode,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
    )
)
_TOUCHES = frozenset((QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate))
_SIGNS = _TOUCHES | frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
    )
)
_BUTTONS = (Qt.MouseButton.LeftButton, Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton)
_PLAIN_KEYS = frozenset(
    int(key)
    for key in (
        *(_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Return, _Key.Key_Enter, _Key.Key_Space),
        *(_Key.Key_Backspace, _Key.Key_Delete, _Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down),
        *(_Key.Key_Home, _Key.Key_End, _Key.Key_PageUp, _Key.Key_PageDown),
        *(_Key.Key_Shift, _Key.Key_CapsLock, _Key.Key_NumLock, _Key.Key_AltGr, _Key.Key_Mode_switch),
    )
)
_PAD_KEYS = frozenset((int(_Key.Key_Insert), int(_Key.Key_Clear)))  # 0 and 5 while Num Lock is off
_EDITING = frozenset(
    (int(key), _Mod.ControlModifier)
    for key in (
        *(_Key.Key_A, _Key.Key_Z, _Key.Key_Y),
        *(_Key.Key_Left, _Key.Key_Right, _Key.Key_Backspace, _Key.Key_Delete),
    )
)
_DEAD = range(_Key.Key_Multi_key, _Key.Key_Dead_Longsolidusoverlay + 1)  # accents typed before their letter
_SIGNS_ON_KEYS = frozenset(ord(sign) for sign in "+-=/0123456789")


class Guard(QObject):
    """Filters the keys and presses of the application; its parent is the window it guards."""

    def __init__(
        self, window: QWidget, policy: Policy, on_sign: Callable[[QObject, QEvent.Type], bool]
    ) -> None:
        """`on_sign` hears of each sign of a person and says whether to swallow it."""
        super().__init__(window)
        self._free_keys = policy.allows(Permit.FREE_KEYS)
        self._free_text = policy.allows(Permit.SELECT_TEXT)
        self._on_sign = on_sign
        self._allowed = frozenset(_EDITING | _shortcut_keys(policy))
        listen(self, _KEYS | _PRESSES | _NEVER | _SIGNS)

    def lets_through(self, key: int, modifiers: Qt.KeyboardModifier, text: str) -> bool:
        """Whether a key with what is held beside it, and what it types, may reach the window."""
        held = modifiers & ~_Mod.KeypadModifier
        if self._free_keys or (key, held) in self._allowed:
            return True
        if key in _SIGNS_ON_KEYS and (key, held & ~_Mod.ShiftModifier) in self._allowed:
            return True  # plus and the like need Shift on some keyboards
        if modifiers == _Mod.KeypadModifier and key in _PAD_KEYS:
            return True
        if held in (_Mod.NoModifier, _Mod.ShiftModifier, _Mod.GroupSwitchModifier):
            return key in _PLAIN_KEYS or key in _DEAD or _types(text)
        # AltGr on Windows: Ctrl and Alt that type a sign, not the letter on the key.
        has_altgr = held == _Mod.ControlModifier | _Mod.AltModifier
        return has_altgr and _types(text) and text.upper() != chr(min(key, 0x10FFFF))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _KEYS:
            assert isinstance(event, QKeyEvent)
            if not self.lets_through(event.key(), event.modifiers(), event.text()):
                event.accept()  # an accepted override keeps the key from every shortcut
                return True
        elif kind in _NEVER:
            return not self._free_text
        elif kind in _PRESSES and not self._free_text:
            assert isinstance(event, QMouseEvent)
            # The right button would open a menu, the middle one paste what another program copied.
            if event.button() not in _BUTTONS:
                return True
        if kind in _SIGNS and (watched.isWidgetType() or kind in _TOUCHES):
            return self._on_sign(watched, kind)
        return False


def _types(text: str) -> bool:
    return bool(text) and text.isprintable()


def _shortcut_keys(policy: Policy) -> set[tuple[int, Qt.KeyboardModifier]]:
    found = set()
    for shortcut in SHORTCUTS:
        if shortcut.permit is None or policy.allows(shortcut.permit):
            for keys in shortcut.keys:
                combination = QKeySequence(keys)[0]  # type: ignore[index]
                found.add((int(combination.key()), combination.keyboardModifiers()))
    return found
