"""What the pages of a packet have in common stands in it once: works they rely on, and shared warnings."""

from dataclasses import replace

from reader.content.blocks import Callout, CalloutKind, Citation, Fact, Paragraph, Strong, Text
from reader.content.body import Source
from reader.content.walk import citations
from reader.handouts.blocks import Repeat
from reader.handouts.together import Together

ONE = Source("one", "One", "CDC", 2020, "https://one.example")
TWO = Source("two", "Two", "FDA", 2021, "https://two.example")
LONG = Paragraph((Text("Call 911 for a seizure. " * 20), Citation("two", number=2)))
SHORT = Paragraph((Text("Call 911."),))


def warning(*blocks: Paragraph, passage: str = "seizure", title: str = "A seizure") -> Callout:
    return Callout(CalloutKind.DANGER, title, blocks, "a-seizure", passage=passage)


def test_each_work_is_there_once_and_every_number_leads_to_it() -> None:
    together = Together()
    first = together.joined((LONG,), (ONE, TWO))
    nested = Paragraph((Strong((Citation("two", number=1),)), Fact("f", (Citation("one", number=2),))))
    second = together.joined((nested,), (replace(TWO, line=7), ONE))
    assert [source.id for source in together.sources] == ["one", "two"]
    assert [each.number for each in citations(first)] == [2]
    assert {each.source_id: each.number for each in citations(second)} == {"one": 1, "two": 2}


def test_a_shared_warning_stands_whole_once() -> None:
    together = Together()
    first = together.joined((warning(LONG),), (ONE, TWO))
    assert isinstance(first[0], Callout)
    # Numbered by a list of its own: what it says is the same.
    other = replace(LONG, children=(LONG.children[0], Citation("two", number=1)))
    again = together.joined((replace(warning(other), anchor="a-seizure-2", line=9),), (TWO,))
    assert isinstance(again[0], Repeat)
    assert again[0].callout.title == "A seizure"


def test_what_differs_or_is_short_or_no_shared_passage_stands_whole_again() -> None:
    together = Together()
    long = warning(LONG)
    together.joined((long, warning(SHORT), warning(LONG, passage="")), (ONE, TWO))
    other = replace(LONG, children=(Text("Call the front desk. " * 20),))
    again = (warning(other), warning(SHORT), warning(LONG, passage=""))
    assert not any(isinstance(block, Repeat) for block in together.joined(again, (ONE, TWO)))
