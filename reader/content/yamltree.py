"""Reads YAML into nodes that know their line, refusing what an article's head never needs."""

from collections.abc import Iterator

import yaml

from reader.content.findings import Findings

MOST_CHARACTERS = 64_000
MOST_LEVELS = 6
_QUOTE_HINT = 'Put a value that holds ":" or "#" between double quotes.'


def compose_mapping(text: str, first_line: int, findings: Findings) -> yaml.MappingNode | None:
    """The top mapping of `text`, or None with a problem. Lines are counted from `first_line`."""
    if len(text) > MOST_CHARACTERS:
        findings.damage(first_line, "too-long", "The front matter is too long.")
        return None
    try:
        if _has_refused_feature(text, first_line, findings):
            return None
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        reason = f"The front matter is not valid YAML: {error.problem or error.context}."
        findings.damage(line, "front-matter", reason, _QUOTE_HINT)
        return None
    # Numbers in escapes and directives reach int() and chr() unchecked.
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
        findings.damage(first_line, "front-matter", "The front matter is not valid YAML.", _QUOTE_HINT)
        return None
    if not isinstance(node, yaml.MappingNode):
        message = 'The front matter is not a list of "key: value" lines.'
        findings.damage(first_line, "front-matter", message, "Begin with: title: …")
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
            findings.damage(line, "front-matter", "A key of the front matter is not a word.")
        elif key_node.value in seen:
            message = f'The key "{key_node.value}" comes twice.'
            findings.damage(line, "duplicate-key", message, "Delete one of them.")
        else:
            seen.add(key_node.value)
            yield key_node.value, value, line


def line_of(node: yaml.Node, first_line: int) -> int:
    """The line of the file on which `node` begins."""
    return first_line + int(node.start_mark.line)


def _has_refused_feature(text: str, first_line: int, findings: Findings) -> bool:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        is_named = getattr(event, "anchor", None) is not None
        is_tagged = getattr(event, "tag", None) is not None
        if is_named or is_tagged or depth > MOST_LEVELS:
            line = first_line + (event.start_mark.line if event.start_mark else 0)
            message = "The front matter uses anchors, aliases, tags or too many levels."
            findings.damage(line, "front-matter", message, "Write each value out in full.")
            return True
    return False
