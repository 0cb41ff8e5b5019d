"""The contents list: chapters, key points and questions, not every heading and box."""

from reader.content.blocks import Callout, CalloutKind, Citation, Heading, Text
from reader.render.contents import Section, sections_of


def test_contents_list() -> None:
    blocks = (
        Callout(CalloutKind.KEY, "Key points", (), "key-points"),
        Heading(2, (Text("One "), Citation("a")), "one"),
        Heading(3, (Text("Small"),), "small"),
        Callout(CalloutKind.DANGER, "Danger", (), "danger"),
        Callout(CalloutKind.ASK, "Ask", (), "ask"),
        Callout(CalloutKind.ASK, "", (), "ask-2"),
    )
    assert sections_of(blocks) == (
        Section("key-points", "Key points"),
        Section("one", "One"),
        Section("ask", "Ask"),
    )
