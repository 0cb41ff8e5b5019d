"""Builders that tests share: a small guide folder made from keyword arguments, and its compiled library.

`make_guide(folder)` alone gives a sound guide: three drugs, four treatments, eight articles. Every keyword
replaces one part of it.
"""

import random
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from reader import bundle
from reader.clinic.helplines import known_numbers
from reader.content.article import Article
from reader.content.blocks import Block, Evidence, Fields, Options, Paragraph, Table, WritingTable
from reader.content.body import Body
from reader.content.parser import parse_article
from reader.content.problems import Problem
from reader.content.walk import plain_text
from reader.guide.checks import run_checks
from reader.guide.checks.drawing import drawn_symbols
from reader.guide.checks.standards import Standards
from reader.guide.compile import compile_library
from reader.guide.danger import read_danger
from reader.guide.danger_text import KINDS
from reader.guide.loader import gather
from reader.handouts.blocks import Repeat, SourceList
from reader.handouts.document import Section
from reader.handouts.labels import form_words
from reader.library.digest import content_digest
from reader.library.records import StoredArticle
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.render.evidence import in_words
from reader.render.html import body_html
from reader.search.danger.weights import Weights, packed

SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>"
STANDARDS = Standards(known_numbers(), date(2026, 11, 23), symbols=drawn_symbols(bundle.resources()))
SHORT_WORDS = (
    "lamp box door tree cat red blue old new big hat cup bed rug map pan sun moon star hill road rock "
    "sand wall gate leaf bird fish frog bee ant egg jam pie nut fig oat corn bean salt milk tea boat ship"
).split()
NEXT_PAGES = ("topics/emergency", "treatments/naloxone", "drugs/methamphetamine")
DANGER = '!!! danger "Stopping suddenly can kill"\n    Call 911 for a seizure.\n'
_WORK = "{id: %s, type: webpage, title: %s, publisher: %s, issued: %s, checked: 2026-11-22, how: opened}"
SOURCES = (_WORK % ("one-2020", "One", "NIDA", 2020), _WORK % ("two-2021", "Two", "FDA", 2021))


def easy_sentences(title: str) -> list[str]:
    """Sentences of twelve easy words, always the same for one title and different for each."""
    words = random.Random(title)
    return [f"{' '.join(words.choices(SHORT_WORDS, k=12)).capitalize()}." for _ in range(16)]


def body_of(title: str, middle: str = "") -> str:
    """A body with everything an article must have, and `middle` before its questions."""
    one, two, *others = easy_sentences(title)
    parts = [
        f'!!! key "Key points"\n    - {one}\n    - Call 911 for a seizure.\n'
        f"    - {two}\n    - Pregnant? Ask first.\n",
        f"## What it is\nPlain words. [@one-2020]\n{' '.join(others[:7])}\n",
        f"## What helps\nMore words. [@two-2021]\n{' '.join(others[7:])}\n",
        *([middle.rstrip("\n") + "\n"] if middle else []),
        '!!! ask "Ask"\n    - Is there more?\n',
        "## Next\n" + "".join(f"- [More](../{page}.md)\n" for page in NEXT_PAGES),
    ]
    return "\n".join(parts)


BODY = body_of("Body")
MIDDLE = BODY[: BODY.index("!!! ask")].count("\n") + 1  # the line of a body on which `middle` begins


def article_text(
    title: str,
    *,
    summary: str = "What this page says.",
    drugs: Iterable[str] = (),
    treatments: Iterable[str] = (),
    level: str = "",
    official_page: str = "",
    body: str | None = None,
) -> str:
    """An article file. With the default body it has no problem."""
    head = [
        f"title: {title}",
        f"summary: {summary}",
        f"drugs: [{', '.join(drugs)}]",
        f"treatments: [{', '.join(treatments)}]",
        *([f"level: {level}"] if level else []),
        *([f"official_page: {official_page}"] if official_page else []),
    ]
    return "\n".join(("---", *head, "---", body_of(title) if body is None else body))


ARTICLES: Mapping[str, str] = {
    "drugs/alcohol": article_text(
        "Alcohol", drugs=["alcohol"], summary="What drinking does.", body=body_of("Alcohol", DANGER)
    ),
    "drugs/amphetamine": article_text("Amphetamine", drugs=["amphetamine"]),
    "drugs/methamphetamine": article_text("Methamphetamine", drugs=["methamphetamine"]),
    "treatments/naltrexone": article_text(
        "Naltrexone", treatments=["naltrexone"], body=body_of("Naltrexone", "Vivitrol is the shot.")
    ),
    "treatments/methadone": article_text("Methadone", treatments=["methadone"]),
    "treatments/naloxone": article_text("Naloxone", treatments=["naloxone"]),
    "pairs/naltrexone-for-amphetamine": article_text(
        "Naltrexone for amphetamine", drugs=["amphetamine"], treatments=["naltrexone"], level="mixed"
    ),
    "topics/emergency": article_text("Is this an emergency?"),
}
SPANISH_PARTS: Mapping[str, str] = {
    "Key points": "Puntos clave",
    "## What it is\nPlain words.": "## Qué es\nPalabras claras.",
    "## What helps\nMore words.": "## Qué ayuda\nMás palabras.",
    "Is there more?": "¿Hay más?",
    "## Next": "## Siga con",
    "[More]": "[Más]",
    "Stopping suddenly can kill": "Dejarlo de golpe puede matar",
    "Call 911 for a seizure.": "Llame al 911 por una convulsión.",
    "Pregnant? Ask first.": "¿Está embarazada? Pregunte antes.",
    "Vivitrol is the shot.": "Vivitrol es la inyección.",
    "Is this an emergency?": "¿Es una emergencia?",
    "What this page says.": "Lo que dice esta página.",
    "title: Alcohol": "title: El alcohol",
    "title: Naltrexone for amphetamine": "title: Naltrexona para la anfetamina",
    "title: Methamphetamine": "title: La metanfetamina",
}
DRUGS: Mapping[str, str] = {
    "alcohol": "Alcohol",
    "amphetamine": "Amphetamine",
    "methamphetamine": "Methamphetamine",
}
TREATMENTS: Mapping[str, str] = {
    "naltrexone": "Naltrexone",
    "naloxone": "Naloxone",
    "methadone": "Methadone",
    "contingency-management": "Contingency management",
}
TALK = frozenset({"contingency-management"})
STOPPING: Mapping[str, str] = {"alcohol": "can-kill"}
EVIDENCE = (
    "amphetamine\tnaltrexone\tmixed\tTrials disagree.\tOne, 2020\tpairs/naltrexone-for-amphetamine",
    "amphetamine\tnaloxone\tnot-recommended\tIt does nothing here.\tTwo, 2021\ttreatments/naloxone",
    "amphetamine\tcontingency-management\trecommended\tRewards work.\tOne, 2020\tdrugs/amphetamine",
    "alcohol\tnaltrexone\tapproved\tIt helps.\tTwo, 2021\tdrugs/alcohol",
    "methamphetamine\tnaltrexone methadone\tpromising\tStudied together.\tTwo, 2021\tdrugs/methamphetamine",
)
ALIASES = (
    "Vivitrol\tbrand\ttreatments/naltrexone",
    "naltrexon\tmisspelling\ttreatments/naltrexone",
    "metadon\tmisspelling\tdrugs/alcohol",
    "metadon\tmisspelling\ttreatments/methadone",
    "speed\tstreet\tdrugs/amphetamine",
    "speed\tstreet\tdrugs/methamphetamine",
    "snow\tstreet\tdrugs/amphetamine",
    "metanfetamina\tspanish\tdrugs/methamphetamine",
    "crystal meth\tstreet\tdrugs/methamphetamine",
)
SHIPPED = Path(__file__).resolve().parents[1] / "articles"


def checks_of(language: str) -> str:
    """What the shipped file of a language says to the checks."""
    text = (SHIPPED / "language" / f"{language}.toml").read_text(encoding="utf-8")
    return text[text.index("[checks.shape]") :]


WORDINGS: Mapping[str, str] = {
    "en": """
sources = "Sources"
ask_first = "Ask here first."
may_have_changed = "This may have changed since {day}. Ask here."
stopwords = "a an and are for i in is it my of or the to what with"
everyday = "snow"
endings = "s ed ing"
look_alikes = ["naloxone naltrexone", "methadone methamphetamine"]
"""
    + checks_of("en"),
    "es": """
sources = "Fuentes"
ask_first = "Pregunte aquí primero."
may_have_changed = "Esto puede haber cambiado desde el {day}. Pregunte aquí."
stopwords = "de el es la los mi para que un una y"
endings = "s a o"
"""
    + checks_of("es"),
}
CODES = ("icd10cm\tF10\tdrugs/alcohol\tAlcohol related disorders",)


def linked_pages(language: str) -> dict[str, str]:
    """The articles every default body leads on to, in another language."""
    texts = {page: article_text(page) for page in NEXT_PAGES}
    return {f"{language}/{page}": in_spanish(t) if language == "es" else t for page, t in texts.items()}


def guide_toml(
    *,
    languages: Iterable[str] = ("en",),
    drugs: Mapping[str, str] = DRUGS,
    treatments: Mapping[str, str] = TREATMENTS,
    first: Iterable[str] = ("drugs/alcohol", "topics/emergency"),
    family: Iterable[str] = ("topics/emergency",),
    stopping: Mapping[str, str] = STOPPING,
    opioids: Iterable[str] = ("heroin",),
    words_to_avoid: str = "",
) -> str:
    """A guide.toml. Names are the same in every language; the first two drugs and treatments are featured.

    `stopping` says what stopping a drug can do.
    """
    languages = tuple(languages)
    lines = ['name = "Test guide"', f"languages = {_array(languages)}"]
    for group, name in (("medicine", "Medicines"), ("talk", "Talk therapy")):
        lines += ["[[treatment_group]]", f'id = "{group}"', *(f'name.{x} = "{name}"' for x in languages)]
    lines += ["[topics]", 'emergency = "topics/emergency"', f'words_to_avoid = "{words_to_avoid}"']
    lines += [f"family = {_array(family)}", f"first = {_array(first)}"]
    for position, (drug, name) in enumerate(drugs.items()):
        lines += ["[[drug]]", f'id = "{drug}"', 'sign = "more"', *(f'name.{x} = "{name}"' for x in languages)]
        lines += [f"featured = {str(position < 2).lower()}", f"opioid = {str(drug in opioids).lower()}"]
        lines += [f'dangerous_to_stop = "{stopping[drug]}"'] if drug in stopping else []
    for position, (treatment, name) in enumerate(treatments.items()):
        group = "talk" if treatment in TALK else "medicine"
        lines += ["[[treatment]]", f'id = "{treatment}"', 'icon = "bottle"', f'group = "{group}"']
        lines += [f"medicine = {str(group == 'medicine').lower()}", f"featured = {str(position < 2).lower()}"]
        lines += [f"reverses_overdose = {str(treatment == 'naloxone').lower()}"]
        lines += [f'name.{x} = "{name}"' for x in languages]
    return "\n".join(lines) + "\n"


def make_guide(
    folder: Path,
    *,
    guide: str | None = None,
    articles: Mapping[str, str | bytes] | None = None,
    more: Mapping[str, str | bytes] | None = None,
    evidence: Iterable[str] = EVIDENCE,
    statements: Iterable[str] = ("en",),
    aliases: Iterable[str] = ALIASES,
    codes: Iterable[str] = CODES,
    questions: Iterable[str] = (),
    wordings: Mapping[str, str] = WORDINGS,
    pictures: Mapping[str, str] | None = None,
    sources: Iterable[str] = SOURCES,
) -> Path:
    """Write a guide below `folder`.

    `articles` replaces all articles, `more` adds to them or replaces some; keys are ids (English) or paths
    with a language, such as `es/drugs/alcohol`. Table rows are lines with tabs, without the header.
    `wordings` are the texts of the language files.
    `statements` are the languages of the columns of evidence.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "guide.toml").write_text(guide_toml() if guide is None else guide, encoding="utf-8")
    for article, text in {**(ARTICLES if articles is None else articles), **(more or {})}.items():
        name = article if article.count("/") > 1 else f"en/{article}"
        path = folder / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    columns = (
        "drug",
        "treatment",
        "level",
        *(f"statement_{each}" for each in statements),
        "source",
        "article",
    )
    _table(folder / "evidence.tsv", "\t".join(columns), evidence)
    _table(folder / "aliases.tsv", "term\tkind\tarticle", aliases)
    _table(folder / "codes.tsv", "system\tcode\tarticle\tnote", codes)
    _table(folder / "questions.tsv", "article\tlanguage\tquestion", questions)
    (folder / "sources.yaml").write_text("".join(f"- {each}\n" for each in sources), encoding="utf-8")
    (folder / "sites.toml").write_bytes((SHIPPED / "sites.toml").read_bytes())
    (folder / "language").mkdir(exist_ok=True)
    for language, text in wordings.items():
        (folder / "language" / f"{language}.toml").write_text(text, encoding="utf-8")
    images = folder / "images"
    images.mkdir(exist_ok=True)
    for name, svg in ({"brain.svg": SVG} if pictures is None else pictures).items():
        (images / name).parent.mkdir(exist_ok=True)
        (images / name).write_text(svg, encoding="utf-8")
    _write_danger(folder, danger_files())
    return folder


@cache
def danger_files() -> Mapping[str, bytes]:
    """What the shipped guide knows of danger, but with few sentences: the weights name those as their own.

    The cards have words of their own, and lead to the emergency page that every guide of the builders has.
    """
    files = {path.name: path.read_bytes() for path in sorted((SHIPPED / "danger").glob("*.*"))}
    files["cards.toml"] = "\n".join(_card(kind) for kind in KINDS).encode()
    files["text/few.txt"] = b"## en overdose\n! he took too much\n- he took too much time off\n"
    weights = Weights(files["weights.bin"])
    with tempfile.TemporaryDirectory() as folder:
        _write_danger(Path(folder), files)
        source = read_danger(Path(folder))
    assert source is not None
    body = files["weights.bin"].partition(b"\n")[2]
    files["weights.bin"] = packed(replace(weights.header, digest=source.digest), body, b"", b"")
    return files


def _card(kind: str) -> str:
    title, step = f'title = "{kind}: 911"', 'steps = ["Call 911.", "Call or text 988."]'
    words = (f"[{kind}.{language}]\n{title}\n{step}\n" for language in ("en", "es"))
    return f'[{kind}]\npage = "topics/emergency"\n{"".join(words)}'


def _write_danger(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        path = folder / "danger" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def in_spanish(original: str) -> str:
    """The Spanish of an English article of the builder, stamped as made from it."""
    text = original
    for english, spanish in SPANISH_PARTS.items():
        text = text.replace(english, spanish)
    made_from = parse_article(original, "en/topics/any.md").article
    digest = made_from.digest if isinstance(made_from, Article) else ""
    return text.replace("\n---\n", f"\ntranslated_from: {digest}\n---\n", 1)


def make_bilingual(
    folder: Path,
    *,
    more: Mapping[str, str | bytes] | None = None,
    guide: str | None = None,
    sources: Iterable[str] = SOURCES,
) -> Path:
    """The sound small guide in English and Spanish; `more` adds articles or replaces some."""
    spanish = {f"es/{article}": in_spanish(text) for article, text in ARTICLES.items()}
    evidence = ["\t".join((*row.split("\t")[:4], *row.split("\t")[3:])) for row in EVIDENCE]
    return make_guide(
        folder,
        guide=guide or guide_toml(languages=("en", "es")),
        more={**spanish, **(more or {})},
        evidence=evidence,
        statements=("en", "es"),
        sources=sources,
    )


def untranslated(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems but those of the translations, for a guide whose second language is only begun."""
    return tuple(problem for problem in problems if problem.rule != "translation")


def compile_guide(folder: Path, output: Path) -> Path:
    """Compile the guide in `folder` to `output`."""
    compile_library(gather(folder), content_digest(folder), output)
    return output


def make_library(folder: Path) -> Path:
    """The library file of the sound small guide, below `folder`."""
    make_guide(folder / "guide")
    output = folder / "library.sqlite"
    output.write_bytes(_sound_library())
    return output


@cache
def _sound_library() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        guide = make_guide(Path(folder) / "guide")
        return compile_guide(guide, Path(folder) / "library.sqlite").read_bytes()


def problems_of(folder: Path) -> tuple[Problem, ...]:
    """Every problem of the guide in `folder`."""
    return run_checks(gather(folder), STANDARDS)


def read_everything(library: Library) -> int:
    """Call every reading method of a library; how many values came back."""
    found = len(library.aliases()) + len(library.evidence("en"))
    for language in library.info.languages:
        found += len(library.groups(language))
        for kind in TermKind:
            for term in library.terms(kind, language):
                found += len(library.cards_about(kind, term.id, language))
        for card in library.cards(language):
            found += len(library.article(card.id, language).body.blocks)
            found += len(library.sections(card.number))
    return found


def html_of(article: StoredArticle) -> str:
    """The HTML that the screen makes of an article."""
    return body_html(article.body, article.sources_title, forms=form_words(article.card.language))


def as_on_paper(article: StoredArticle, section: Section) -> StoredArticle:
    """An article as a packet has it: of what stands whole on an earlier page, the title alone."""
    if any(isinstance(block, SourceList) for block in section.blocks):
        return article
    blocks = (
        replace(block.callout, blocks=()) if isinstance(block, Repeat) else block for block in section.blocks
    )
    kept = tuple(block for block in blocks if isinstance(block, Block))
    return replace(article, body=replace(article.body, blocks=kept, sources=()))


def told_by(evidence: Evidence) -> Iterator[str]:
    """The words and values of a table of evidence, as a page's HTML has them."""
    for block in in_words(evidence):
        if isinstance(block, Table):
            yield from (plain_text(cell.children) for row in (block.header, *block.rows) for cell in row)
        elif isinstance(block, Paragraph):
            yield plain_text(block.children)


def forms_html(article: StoredArticle) -> str:
    """The HTML of what people write on alone, which paper sets in its own way."""
    written_on = Options | Fields | WritingTable
    return _html_of_blocks(article, (block for block in article.body.blocks if isinstance(block, written_on)))


def evidence_html(article: StoredArticle) -> str:
    """The HTML of the tables of evidence alone, which paper draws where there is room for all of one."""
    return _html_of_blocks(article, (block for block in article.body.blocks if isinstance(block, Evidence)))


def _html_of_blocks(article: StoredArticle, blocks: Iterable[Block]) -> str:
    return body_html(Body(tuple(blocks)), "", forms=form_words(article.card.language))


def _array(words: Iterable[str]) -> str:
    return "[" + ", ".join(f'"{word}"' for word in words) + "]"


def _table(path: Path, header: str, rows: Iterable[str]) -> None:
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
