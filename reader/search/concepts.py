"""What stretches of a query the guide has a word for, and the pages each of them leads to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.library.records import Alias
from reader.library.tables import AliasKind
from reader.search.query import Query

_LONGEST_PHRASE = 4  # words of an alias


@dataclass(frozen=True)
class Concept:
    """A stretch of the query that the guide has a word for, and the pages it leads to."""

    words: tuple[str, ...]
    aliases: tuple[Alias, ...]

    @property
    def articles(self) -> frozenset[str]:
        """The ids of those pages."""
        return frozenset(alias.article for alias in self.aliases)


def concepts_in(found: tuple[str, ...], aliases: Mapping[str, Sequence[Alias]]) -> tuple[Concept, ...]:
    """The longest stretches of folded words that `aliases` knows, from the left; none overlap."""
    concepts = []
    at = 0
    while at < len(found):
        length = min(_LONGEST_PHRASE, len(found) - at)
        while length and " ".join(found[at : at + length]) not in aliases:
            length -= 1
        if length:
            phrase = found[at : at + length]
            concepts.append(Concept(phrase, _own(aliases[" ".join(phrase)])))
        at += length or 1
    return tuple(concepts)


def meant(concepts: tuple[Concept, ...], query: Query) -> tuple[Concept, ...]:
    """Those of the concepts that count, given everything that was typed."""
    spoken_for = {word for concept in concepts for word in concept.words}
    if spoken_for.issuperset(query.words):
        return concepts
    return tuple(
        concept for concept in concepts if not (len(concept.words) == 1 and concept.words[0] in _EVERYDAY)
    )


def _own(aliases: Sequence[Alias]) -> tuple[Alias, ...]:
    """A brand or generic name belongs to its medicine; the drug pages that also list it step back."""
    treatments = [alias for alias in aliases if not alias.article.startswith("drugs/")]
    named = {AliasKind.BRAND.value, AliasKind.GENERIC.value}
    if treatments and any(alias.kind in named for alias in treatments):
        return tuple(treatments)
    return tuple(aliases)


# Street names that are also everyday words: they mean a drug only when nothing else was typed.
_EVERYDAY = frozenset(
    (
        "adam balloons bang bars base beans blow blues boat bombs boom bubbles bud cactus candy caps carts"
        " chalk chat cheese chew chronic clarity clear cold cough crosses crystal cubes deuce dip dots down"
        " downers drink dust eve fantasy fire flake footballs friend fry gas gear glass grass gravel green"
        " handlebars hard hash hearts herb hog horse humid ice jet joint joker juice kick ladders lean line"
        " loads lovely lucy monkey mud nos peace pearls pineapple pins planks pods poppers pot powder rails"
        " reds rock roll rolling rolls rope sauce scoop sevens shards shots sketch sleep smack smiles smoke"
        " smokes snappers sneeze sniff snow snowflake soap spice spray squares stones subs sugar sun syrup"
        " tabs thunder toad trash trees trips velvet water wax wet x"
        " acido activo agua blanca caballo carga cemento copa copas cristal foco gallo globos goma hielo"
        " hierba hongos linea manteca maria meta monte negra nieve pase pasto piedra pito polvo preguntas"
        " raya reinas ruedas sapo setas talco tiza trago ventana vidrio yerba"
    ).split()
)
