"""Reads YAML into nodes that know their line, refusing what an article's head never needs."""

import re
from collections.abc import Iterator, Sequence

import yaml
from yaml.composer import Composer
from yaml.resolver import Resolver

from reader.content.findings import Findings
from reader.texts.sentence import said

MOST_CHARACTERS = 64_000
MOST_LEVELS = 6
_QUOTE_HINT = said('Put a value that holds ":" or "#" between double quotes.')
# PyYAML's C parser is twenty times as fast, and not in every build of PyYAML.
_FAST_LOADER = getattr(yaml, "CSafeLoader", None)
_QUOTED = re.compile(r'"[^"\\\n]*"')
_READ_ANOTHER_WAY = re.compile("[?&*!\t\r\x85\u2028\u2029\ufeff]")  # by the C parser, outside quotes
# Numbers in escapes and directives reach int() and chr() unchecked.
_UNREADABLE = (yaml.YAMLError, ValueError, OverflowError, RecursionError)


def compose_mapping(text: str, first_line: int, findings: Findings) -> yaml.MappingNode | None:
    """The top mapping of `text`, or None with a problem. Lines are counted from `first_line`."""
    if len(text) > MOST_CHARACTERS:
        findings.damage(first_line, "too-long", said("The front matter is too long."))
        return None
    try:
        events = _fast_events(text) or tuple(yaml.parse(text, Loader=yaml.SafeLoader))
        if (line := _refused_on(events)) is not None:
            message = said("The front matter uses anchors, aliases, tags or too many levels.")
            findings.damage(first_line + line, "front-matter", message, said("Write each value out in full."))
            return None
        node = _Composer(events).get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        reason = said("The front matter is not valid YAML: {text}.", text=error.problem or error.context)
        findings.damage(line, "front-matter", reason, _QUOTE_HINT)
        return None
    except _UNREADABLE:
        findings.damage(first_line, "front-matter", said("The front matter is not valid YAML."), _QUOTE_HINT)
        return None
    if not isinstance(node, yaml.MappingNode):
        message = said('The front matter is not a list of "key: value" lines.')
        findings.damage(first_line, "front-matter", message, said("Begin with: title: …"))
        return None
    return node


def pairs(
    mapping: yaml.MappingNode, first_line: int, findings: Findings
) -> Iterator[tuple[str, yaml.Node, int]]:
    """Key, value and line of each entry; a key that comes twice damages the article."""
    seen: set[str] = set()
    for key_node, value in mapping.value:
        line = line_of(key_node, first_line)
        if not isinstance(key_node, yaml.ScalarNode):
            findings.damage(line, "front-matter", said("A key of the front matter is not a word."))
        elif key_node.value in seen:
            message = said('The key "{value}" comes twice.', value=key_node.value)
            findings.damage(line, "duplicate-key", message, said("Delete one of them."))
        else:
            seen.add(key_node.value)
            yield key_node.value, value, line


def line_of(node: yaml.Node, first_line: int) -> int:
    """The line of the file on which `node` begins."""
    return first_line + int(node.start_mark.line)


def _fast_events(text: str) -> tuple[yaml.Event, ...]:
    """What the C parser makes of `text`; nothing where Python's might say something else.

    An article must mean the same on every computer, and its faults be told in the same words.
    """
    if _FAST_LOADER is None or _READ_ANOTHER_WAY.search(_QUOTED.sub("", text)):
        return ()
    try:
        events = tuple(yaml.parse(text, Loader=_FAST_LOADER))
    except _UNREADABLE:
        return ()
    return events if _refused_on(events) is None else ()


def _refused_on(events: Sequence[yaml.Event]) -> int | None:
    """The line, from 0, of the first thing an article's head never needs; None when there is none."""
    depth = 0
    for event in events:
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        is_named = getattr(event, "anchor", None) is not None
        is_tagged = getattr(event, "tag", None) is not None
        if is_named or is_tagged or depth > MOST_LEVELS:
            return int(event.start_mark.line) if event.start_mark else 0
    return None


class _Composer(Composer, Resolver):
    """Nodes from events that were parsed already."""

    def __init__(self, events: Sequence[yaml.Event]) -> None:
        Composer.__init__(self)
        Resolver.__init__(self)
        self._events = events
        self._place = 0

    def check_event(self, *kinds: type[yaml.Event]) -> bool:
        """Whether the next event is there, and of one of these kinds."""
        if self._place == len(self._events):
            return False
        return not kinds or isinstance(self._events[self._place], kinds)

    def peek_event(self) -> yaml.Event:
        """The next event."""
        return self._events[self._place]

    def get_event(self) -> yaml.Event:
        """The next event, which is then behind us."""
        self._place += 1
        return self._events[self._place - 1]
