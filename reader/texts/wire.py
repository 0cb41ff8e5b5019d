"""Sentences as plain data, for going from one process to another without losing their parts."""

from typing import Any

from reader.texts.sentence import Joint, Listed, Said, Sentence, verbatim


def data_of(text: str) -> object:
    """A sentence as lists, dicts and texts that JSON holds; plain text as it is."""
    return [_part_data(part) for part in text.parts] if isinstance(text, Sentence) else str(text)


def sentence_of(data: object) -> Sentence:
    """The sentence that `data_of` gave this for. Raises ValueError for other data."""
    text = _text(data)
    return text if isinstance(text, Sentence) else verbatim(text)


def _part_data(part: Said | Listed) -> object:
    if isinstance(part, Listed):
        return {"items": [data_of(item) for item in part.items], "link": part.link.value}
    values = {name: data_of(value) for name, value in part.values}
    return {"text": part.template, "many": part.many, "values": values}


def _text(data: object) -> str:
    if isinstance(data, str):
        return data
    if not isinstance(data, list):
        raise ValueError("no sentence")
    return Sentence(*map(_part, data))


def _part(data: dict[str, Any]) -> Said | Listed:
    match data:
        case {"items": [*items], "link": link}:
            return Listed(tuple(map(_text, items)), Joint(link))
        case {"text": str(text), "many": str(many), "values": dict(values)}:
            return Said(text, tuple((name, _text(each)) for name, each in values.items()), many)
    raise ValueError("no sentence")
