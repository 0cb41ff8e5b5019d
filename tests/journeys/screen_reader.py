"""A visitor who sees nothing: goes through the guide by the names and roles on the accessibility bus alone.

Runs under the system's Python, which has the bus's client library, and prints what it met as JSON.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pyatspi
from gi.repository import Atspi, GLib

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from errand import ENGLISH, SPANISH, Words, do_errand

WAIT = 20  # seconds
SHOWING = pyatspi.STATE_SHOWING
CELLS = ("table cell", "table column header")
heard: list[str] = []
focused: list[str] = []


def main(command: list[str]) -> dict:
    registry = pyatspi.Registry
    registry.registerEventListener(lambda event: heard.append(str(event.any_data)), "object:announcement")
    registry.registerEventListener(on_focus, "object:state-changed:focused")
    program = subprocess.Popen(command, env={**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
    try:
        return journey()
    finally:
        program.terminate()
        program.wait(10)


def journey() -> dict:
    met: dict = {}
    window = wait_for(lambda: find(application(), "frame", "Waymark"))
    wait_for(lambda: window.getState().contains(pyatspi.STATE_ACTIVE))
    met["home"] = facts(window)

    met["step"] = "search"
    field = find(window, "text", "Search")
    field.queryEditableText().setTextContents("naltrexone speed")
    press(find(window, "push button", "Search"))
    result = wait_for(lambda: find(window, "push button", "Naltrexone for amphetamine"))
    met["results"] = facts(window)
    wait_for(lambda: any("found" in words for words in heard))

    met["step"] = "article"
    heading = "Naltrexone for amphetamine addiction"
    press(result)
    text = wait_for(lambda: find(window, "label", heading, with_text=True))
    wait_for(lambda: any(name == heading for name in focused))
    wait_for(lambda: find(window, "link", "contingency management"))
    met["text"] = text.queryText().getText(0, -1)
    met["article"] = facts(window)

    met["step"] = "link"
    press(find(window, "link", "contingency management"))
    wait_for(lambda: find(window, "heading", "Contingency management"))
    met["followed"] = facts(window)

    met["step"] = "table"
    press(find(window, "link", "Drug tests in treatment"))
    wait_for(lambda: find(window, "table", ""))
    met["table"] = [
        (each.getRoleName(), each.name)
        for each in all_of(window)
        if each.getRoleName() in ("table row", "table cell", "table column header")
    ]

    met["step"] = "choices"
    press(find(window, "push button", "Home"))
    wait_for(lambda: find(window, "heading", "Welcome"))
    press(find(window, "push button", "Compare treatments"))
    wait_for(lambda: find(window, "radio button", ""))
    met["compare"] = facts(window)

    met["step"] = "other language"
    press(find(window, "push button", "Search"))
    field = wait_for(lambda: find(window, "text", "Search"))
    field.queryEditableText().setTextContents("abstinencia")
    wait_for(lambda: find(window, "push button", "En español"))

    met["step"] = "home"
    press(find(window, "push button", "Home"))
    wait_for(lambda: find(window, "heading", "Welcome"))
    wait_for(lambda: heard and heard[-1] == "Home")
    met["heard_before"] = list(heard)
    for words in (ENGLISH, SPANISH):
        met["step"] = f"errand {words.language}"
        met[f"errand-{words.language}"] = errand(window, words)
    return met | {"heard": heard, "focused": focused, "step": "done"}


def errand(window, words: Words) -> dict:
    """Do the errand by names alone; what is told at its stops."""
    stops: dict = {}
    began = len(heard)
    visitor = Listener(window)
    do_errand(visitor, words, lambda stop: stops.update({stop: visitor.read()}))
    stops["languages"] = sorted({language_of(each) for each in all_of(window)})
    stops["heard"] = heard[began:]
    time.sleep(0.5)  # the cover takes no press right after the one that put it up
    press(find(window, "push button", words.covered))
    wait_for(lambda: find(window, "push button", words.covered) is None)
    return stops


class Listener:
    """A visitor of the errand who knows only what the bus tells."""

    def __init__(self, window) -> None:
        self._window = window

    def find(self, words: Words) -> str:
        field = wait_for(lambda: find(self._window, "text", ""))
        field.queryEditableText().setTextContents(words.query)
        press(field_button(self._window, field))
        wait_for(lambda: find(self._window, "push button", words.title))
        return words.title

    def press(self, name: str) -> None:
        press(wait_for(lambda: pressable(self._window, name)))

    def wait_for(self, words: str) -> None:
        wait_for(lambda: words in self.read() or any(words in said for said in heard))

    def read(self) -> str:
        told = []
        for each in all_of(self._window):
            told += [each.name, each.description]
            if "Text" in pyatspi.listInterfaces(each):
                told.append(each.queryText().getText(0, -1))
        return "\n".join(told)


def pressable(window, name: str):
    """What can be pressed and is called so."""
    return find(window, "push button", name) or find(window, "radio button", name)


def field_button(window, field):
    """The button that stands beside a field."""
    return next(each for each in field.parent if each.getRoleName() == "push button")


def language_of(each) -> str:
    """The language a part is told in, such as es_US."""
    return Atspi.Accessible.get_object_locale(each)


def application():
    return next((each for each in pyatspi.Registry.getDesktop(0) if each and each.childCount), None)


def on_focus(event) -> None:
    if event.detail1:
        focused.append(event.source.name)


def all_of(top, level: int = 0):
    """Every part shown, in the order of the tree."""
    if top is None or level > 40:
        return
    for index in range(top.childCount):
        child = top.getChildAtIndex(index)
        # A window is not "showing" until a window manager has mapped it.
        if child is None or not (child.getState().contains(SHOWING) or child.getRoleName() == "frame"):
            continue
        yield child
        yield from all_of(child, level + 1)


def find(top, role: str, name: str, with_text: bool = False):
    """The first part with this role whose name begins so; None when there is none."""
    for each in all_of(top):
        fits = each.getRoleName() == role and each.name.startswith(name)
        if fits and (not with_text or "Text" in pyatspi.listInterfaces(each)):
            return each
    return None


def press(target) -> None:
    actions = target.queryAction()
    names = [actions.getName(index) for index in range(actions.nActions)]
    actions.doAction(names.index("Press"))


def facts(window) -> list[dict]:
    return [
        {
            "role": each.getRoleName(),
            "name": each.name,
            "about": each.description,
            "focusable": each.getState().contains(pyatspi.STATE_FOCUSABLE),
            "checked": each.getState().contains(pyatspi.STATE_CHECKED),
        }
        for each in all_of(window)
    ]


def wait_for(found):
    """What `found` gives once it gives something; TimeoutError after WAIT seconds."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        for _ in range(20):
            GLib.MainContext.default().iteration(False)
        try:
            answer = found()
        except GLib.Error:  # a part that went away while it was looked at
            answer = None
        if answer:
            return answer
        time.sleep(0.05)
    raise TimeoutError(f"waited {WAIT} s; heard {heard}, focused {focused}")


print(json.dumps(main(sys.argv[1:])))
