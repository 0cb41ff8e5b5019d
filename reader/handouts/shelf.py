"""The packets saved on this computer: listed as the guide has them now, saved, deleted, brought back."""

from dataclasses import dataclass
from pathlib import Path

from reader.errors import FileProblem
from reader.files import reason_of, take_away
from reader.handouts.files import alone, make_folder, write_whole
from reader.handouts.packet_files import SavedPacket, list_packets, packet_path, read_packet, save_packet
from reader.ids import ArticleId
from reader.library.store import Library
from reader.navigation.packet import Packet
from reader.texts.sentence import NOTHING, Sentence, said, without_folders


@dataclass(frozen=True)
class ShelfEntry:
    """One saved packet. `articles` counts those the guide still has; `changed` are titles, `missing` ids.

    `trouble` is empty, or says in one sentence why the file cannot be used.
    """

    name: str
    path: Path
    articles: int = 0
    language: str = ""
    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    trouble: Sentence = NOTHING


@dataclass(frozen=True)
class Former:
    """What a file held before it was replaced or deleted; None when there was no file."""

    path: Path
    data: bytes | None


class PacketShelf:
    """The saved packets of one folder, held against one library."""

    def __init__(self, folder: Path, library: Library) -> None:
        self._folder = folder
        self._library = library

    def entries(self) -> tuple[ShelfEntry, ...]:
        """Every saved packet, by name."""
        return tuple(self._entry(saved.name, saved.path) for saved in list_packets(self._folder))

    def read(self, path: Path) -> SavedPacket:
        """A saved packet. Raises FileProblem for a file of no use."""
        return read_packet(path, self._library)

    def titles(self, articles: tuple[ArticleId, ...], language: str) -> tuple[str, ...]:
        """The titles of articles; the id of one the guide does not have."""
        cards = ((article, self._library.card(article, language)) for article in articles)
        return tuple(card.title if card else article for article, card in cards)

    def save(self, name: str, packet: Packet) -> Former:
        """Save a packet under a name; what that name held before. Raises FileProblem."""
        path = packet_path(self._folder, name)
        make_folder(self._folder)
        with alone(path):
            former = _former(path)
            save_packet(self._folder, name, packet, self._library)
            return former

    def delete(self, path: Path) -> Former:
        """Delete a saved packet; what it held. Raises FileProblem when that cannot be done."""
        former = _former(path)
        _remove(path)
        return former

    def restore(self, former: Former) -> None:
        """Put a file back to what it held before. Raises FileProblem when that cannot be done."""
        if former.data is None:
            _remove(former.path)
        else:
            write_whole(former.path, former.data)

    def _entry(self, name: str, path: Path) -> ShelfEntry:
        try:
            saved = self.read(path)
        except FileProblem as error:
            return ShelfEntry(name, path, trouble=without_folders(error.sentence))
        packet = saved.packet
        changed = self.titles(saved.changed, packet.language)
        return ShelfEntry(name, path, len(packet.articles), packet.language, saved.missing, changed)


def _former(path: Path) -> Former:
    try:
        return Former(path, path.read_bytes())
    except (OSError, ValueError):
        return Former(path, None)


def _remove(path: Path) -> None:
    try:
        take_away(path)
    except OSError as error:
        raise FileProblem(
            said("The packet {file} was not deleted: {reason}.", file=path, reason=reason_of(error)),
            said("Check who may write to its folder."),
        ) from error
