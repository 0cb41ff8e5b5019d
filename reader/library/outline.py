"""What is known of the guide before it is compiled: its name, its languages, and which pages there are."""

from dataclasses import dataclass

from reader.ids import ArticleId
from reader.library.locate import ToCompile
from reader.library.store import Library
from reader.library.taxonomy import read_guide


@dataclass(frozen=True)
class Outline:
    """A guide's name and languages, and where its pages are told from."""

    name: str
    languages: tuple[str, ...]
    found: Library | ToCompile

    def ids(self, language: str) -> list[ArticleId]:
        """The id of every article of one language."""
        if isinstance(self.found, Library):
            return [card.id for card in self.found.cards(language)]
        if self.found.base is not None:
            with Library(self.found.base) as library:
                return [card.id for card in library.cards(language)]
        folder = self.found.articles / language
        names = (path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.md"))
        return sorted(filter(None, map(ArticleId.of, names)))


def outline_of(found: Library | ToCompile) -> Outline:
    """The outline of a library, or of articles still to be compiled. Raises LibraryError."""
    if isinstance(found, Library):
        return Outline(found.info.name, found.info.languages, found)
    if found.base is not None:
        with Library(found.base) as library:
            return Outline(library.info.name, library.info.languages, found)
    guide = read_guide(found.articles)
    return Outline(guide.name, guide.languages, found)
