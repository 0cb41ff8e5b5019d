"""A font for any signs, made of the reading font: its letters stand in for them."""

import struct
from importlib import resources

FAMILY = "Pseudo Letters"
_SOURCE = resources.files("fontpkg_atkinson_hyperlegible") / "files" / "AtkinsonHyperlegible-Regular.ttf"
_FIRST_GLYPH = 30  # some letter; each sign has the next


def pseudo_font(signs: str) -> bytes:
    """A TrueType file with these signs and no others."""
    data = _SOURCE.read_bytes()
    count = struct.unpack(">H", data[4:6])[0]
    records = [struct.unpack(">4sIII", data[12 + 16 * n : 28 + 16 * n]) for n in range(count)]
    tables = {tag: data[start : start + length] for tag, _sum, start, length in records}
    tables[b"cmap"] = _cmap(sorted(set(map(ord, signs))))
    tables[b"name"] = _name()
    for tag in (b"GSUB", b"GPOS", b"DSIG"):
        tables.pop(tag, None)
    head = data[:4] + struct.pack(">HHHH", len(tables), 16, 0, 0)
    place = 12 + 16 * len(tables)
    listed, body = b"", b""
    for tag, table in sorted(tables.items()):
        padded = table + b"\0" * (-len(table) % 4)
        listed += struct.pack(">4sIII", tag, 0, place + len(body), len(table))
        body += padded
    return head + listed + body


def _cmap(codes: list[int]) -> bytes:
    groups = b"".join(struct.pack(">III", code, code, _FIRST_GLYPH + n) for n, code in enumerate(codes))
    table = struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(codes)) + groups
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + table


def _name() -> bytes:
    texts = {1: FAMILY, 2: "Regular", 4: FAMILY, 6: FAMILY.replace(" ", "")}
    records, body = b"", b""
    for number, text in texts.items():
        data = text.encode("utf-16-be")
        records += struct.pack(">HHHHHH", 3, 1, 0x409, number, len(data), len(body))
        body += data
    return struct.pack(">HHH", 0, len(texts), 6 + len(records)) + records + body
