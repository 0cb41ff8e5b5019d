"""Links and pictures of the documentation lead to what is there."""

import documents
import pytest
from documents import ROOT

LARGEST_PICTURE = 150_000  # bytes


@pytest.mark.parametrize(("file", "target"), sorted(set(documents.links())))
def test_every_link_leads_somewhere(file: str, target: str) -> None:
    if target.startswith("https://"):
        return
    path, _, anchor = target.partition("#")
    there = ((ROOT / file).parent / path).resolve() if path else ROOT / file
    name = there.relative_to(ROOT).as_posix()
    assert there.exists()
    if anchor:
        assert anchor in documents.anchors(name)


def test_there_are_links_to_follow() -> None:
    assert len(set(documents.links())) > 20


@pytest.mark.parametrize("name", ["home", "article", "packet", "kiosk"])
def test_the_pictures_are_small(name: str) -> None:
    data = (ROOT / "docs" / f"{name}.png").read_bytes()
    assert data.startswith(b"\x89PNG")
    assert len(data) <= LARGEST_PICTURE


def test_every_document_is_linked_to() -> None:
    linked = {((ROOT / file).parent / target).resolve() for file, target in documents.links()}
    assert {path.name for path in documents.FILES if path.resolve() not in linked} == {"README.md"}
