"""The steps of CONTRIBUTING for a drug, a check, a setting and a language, followed as they stand there."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from builders import (
    ARTICLES,
    EVIDENCE,
    WORDINGS,
    article_text,
    body_of,
    compile_guide,
    guide_toml,
    make_guide,
    problems_of,
)
from documents import ROOT, text_of
from windows import OpenWindow

from reader.__main__ import main
from reader.exit_codes import ExitCode
from reader.guide.loader import gather
from reader.guide.translations import stamp
from reader.library.rows import Level
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.navigation.location import DrugPage
from reader.pages.router import Router
from reader.pages.term import TermPage
from reader.search.ranking import Searcher
from reader.ui.screens.home import HomeScreen

STEPS = text_of("CONTRIBUTING.md").split("## Adding …", 1)[1].split("\n## ", 1)[0]


def steps(what: str) -> str:
    """What is told of adding one thing."""
    return " ".join(re.split(r"\n- \*\*", STEPS.split(f"- **{what}**", 1)[1])[0].split())


def named(told: str, *files: str) -> bool:
    """Whether the steps name each of these files."""
    return [file for file in files if f"`{file}`" not in told] == []


def add(path: Path, text: str, before: str = "") -> None:
    """Put lines into a file: at its end, or before the first place that has `before`."""
    old = path.read_text(encoding="utf-8")
    place = old.index(before) if before else len(old)
    path.write_text(old[:place] + text + old[place:], encoding="utf-8")


def asked(article: str, language: str) -> str:
    """Fifteen questions for an article, as rows."""
    return "".join(f"{article}\t{language}\t{article} question {number}\n" for number in range(15))


# -- a drug


def test_a_drug_needs_no_change_of_the_program(tmp_path: Path) -> None:
    told = steps("a drug or treatment")
    assert named(told, "articles/guide.toml", "evidence.tsv", "aliases.tsv", "questions.tsv")
    rows = [row for page in ARTICLES for row in asked(page, "en").splitlines()]
    folder = make_guide(tmp_path / "guide", questions=rows)
    assert problems_of(folder) == ()
    entry = '[[drug]]\nid = "kava"\nsign = "more"\nname.en = "Kava"\ndangerous_to_stop = "seizures"\n'
    add(folder / "guide.toml", f"\n{entry}opioid = true\n")
    danger = '!!! danger "Stopping suddenly can bring on seizures"\n    Call 911. Have naloxone.\n'
    page = article_text("Kava", drugs=["kava"], body=body_of("Kava", danger))
    (folder / "en/drugs/kava.md").write_text(page, encoding="utf-8")
    add(folder / "evidence.tsv", "kava\tnaltrexone\tmixed\tTrials disagree.\tOne, 2020\tdrugs/kava\n")
    add(folder / "aliases.tsv", "awa root\tstreet\tdrugs/kava\n")
    add(folder / "questions.tsv", asked("drugs/kava", "en"))
    assert problems_of(folder) == ()
    with Library(compile_guide(folder, tmp_path / "library.sqlite")) as library:
        shown = Router(library, "en").page(DrugPage("kava"))
        assert isinstance(shown, TermPage)
        assert shown.is_dangerous_to_stop
        assert [line.badge.level for line in shown.evidence] == [Level.MIXED]
        assert Searcher(library, "en").search("awa root").hits[0].card.id == "drugs/kava"
    # What the entry says is asked of the page: each line that is left out is missed.
    for left_out, rule in (("Stopping", "danger"), (" Have naloxone.", "naloxone")):
        (folder / "en/drugs/kava.md").write_text(page.replace(left_out, "pain"), encoding="utf-8")
        assert [problem.rule for problem in problems_of(folder)] == [rule]


# -- a check and a setting


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what a programmer changes."""
    for folder in ("reader", "tools", "resources/signs", "resources/icons"):
        ignored = shutil.ignore_patterns("__pycache__", "data")
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignored)
    shutil.copy(ROOT / "resources" / "phones.toml", tmp_path / "resources" / "phones.toml")
    (tmp_path / "docs").mkdir()
    return tmp_path


def run(checkout: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run Python in the copy."""
    environment = {**os.environ, "PYTHONPATH": str(checkout), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *words], cwd=checkout, env=environment, capture_output=True, text=True, check=False
    )


def test_a_check(checkout: Path) -> None:
    told = steps("a check")
    assert named(told, "reader/guide/checks/", "__init__.py", "guide/shown.py", "guide/rules.py")
    (checkout / "reader/guide/checks/shouting.py").write_text(
        '''"""Rule: nobody is shouted at."""

from collections.abc import Iterator

from reader.content.problems import Problem
from reader.guide.loader import Gathered
from reader.guide.shown import shown_texts


def check_shouting(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each text that shouts."""
    for text in shown_texts(gathered):
        if "!!" in text.words:
            yield Problem(text.path, text.line, "shouting", "The text shouts.", "Say it calmly.")
''',
        encoding="utf-8",
    )
    listing = checkout / "reader/guide/checks/__init__.py"
    add(listing, "from reader.guide.checks.shouting import check_shouting\n", "from reader.guide.checks.st")
    add(listing, "    check_shouting,\n", "    check_structure,\n")
    shouts = article_text("Pain", body=body_of("Pain", "Do not wait!!\n"))
    guide = make_guide(checkout / "guide", more={"topics/pain": shouts})
    done = run(checkout, "-m", "reader", "check", "--articles", str(guide))
    told = r"^en/topics/pain\.md:\d+: The text shouts\. Say it calmly\. \[shouting\]$"
    assert re.search(told, done.stdout, re.MULTILINE)
    assert done.returncode == ExitCode.PROBLEMS, done.stderr


def test_a_setting(checkout: Path) -> None:
    told = steps("a setting")
    assert named(told, "clinic/options.py", "clinic/model.py", "tests/clinic/test_options.py")
    assert "`make settings`" in told
    assert "`make translations`" in told
    tables = ((each, each.read_text("utf-8")) for each in (checkout / "reader/clinic").glob("*.py"))
    table, text = next(each for each in tables if '"speech.offered"' in each[1])
    row = 'Option("speech.chime", Kind.BOOLEAN, False, "Chime", "Whether a chime is heard first."),\n    '
    add(table, row, re.search(r"Option\(\s*\"speech\.offered\"", text)[0])  # type: ignore[index]
    add(checkout / "reader/clinic/model.py", "    chime: bool\n", "    offered: bool\n")
    done = run(checkout, "tools/settings_docs.py")
    assert done.returncode == 0, done.stderr
    for document in ("settings.md", "clinic.example.toml"):
        assert "chime" in (checkout / "docs" / document).read_text(encoding="utf-8")
    file = checkout / "clinic.toml"
    script = (
        "import sys; from pathlib import Path; from reader.clinic.store import read_settings;"
        "read = read_settings(Path(sys.argv[1]));"
        "print(read.settings.speech.chime, [each.line for each in read.problems])"
    )
    for value, found in (("true", "True []"), ('"yes"', "False [2]")):
        file.write_text(f"[speech]\nchime = {value}\n", encoding="utf-8")
        assert run(checkout, "-c", script, str(file)).stdout.strip() == found


# -- a language


def with_another_language(folder: Path) -> Path:
    """The small guide, and all of it in a language `xx` whose words are English."""
    translated: Mapping[str, str] = {f"xx/{page}": text for page, text in ARTICLES.items()}
    evidence = ["\t".join((*row.split("\t")[:4], *row.split("\t")[3:])) for row in EVIDENCE]
    guide = make_guide(
        folder,
        guide=guide_toml(languages=("en", "xx")),
        more=translated,
        evidence=evidence,
        statements=("en", "xx"),
        questions=[row for page in ARTICLES for x in ("en", "xx") for row in asked(page, x).splitlines()],
        wordings={"en": WORDINGS["en"], "xx": WORDINGS["en"]},
    )
    path = guide / "danger" / "cards.toml"
    text = path.read_text(encoding="utf-8")
    cards = re.sub(r"(?ms)^(\[\w[\w-]*\.)en\](.*?)(?=^\[|\Z)", r"\1en]\2\1xx]\2", text)
    path.write_text(cards, encoding="utf-8")
    for page in ARTICLES:
        stamp(guide, gather(guide), page, "xx")
    return guide


def test_a_language_needs_no_change_of_the_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], open_window: OpenWindow
) -> None:
    told = steps("a language")
    assert named(told, "guide.toml", "language/xx.toml", "questions.tsv", "danger/cards.toml", "evidence.tsv")
    guide = with_another_language(tmp_path / "guide")
    assert problems_of(guide) == ()
    library = tmp_path / "library.sqlite"
    assert main(["compile", "--articles", str(guide), "-o", str(library)]) == ExitCode.FINE
    capsys.readouterr()
    assert main(["--library", str(library), "search", "--lang", "xx", "speed"]) == ExitCode.FINE
    assert capsys.readouterr().out.startswith("drugs/amphetamine\tAmphetamine\n")
    with Library(library) as opened:
        names = [term.name for term in opened.terms(TermKind.DRUG, "xx")]
        assert names == ["Alcohol", "Amphetamine", "Methamphetamine"]
    settings = '[screen]\nlanguage = "xx"\nlanguages = ["en", "xx"]\n'
    window = open_window(settings=settings, library=library)
    assert window.visit.language == "xx"
    assert window.findChild(HomeScreen) is not None


def test_the_texts_of_the_program_in_a_language(checkout: Path) -> None:
    told = steps("a language")
    assert "`make translations`" in told
    assert "resources/locale/xx/LC_MESSAGES/" in told
    texts = checkout / "resources/locale/fr/LC_MESSAGES/waymark.po"
    texts.parent.mkdir(parents=True)
    texts.touch()
    assert "fr: not translated: 'Home'" in run(checkout, "tools/translations.py", "update").stdout
    filled = texts.read_text(encoding="utf-8").replace('"Home"\nmsgstr ""', '"Home"\nmsgstr "Accueil"')
    texts.write_text(filled, encoding="utf-8")
    script = "from reader.texts.catalog import catalog; print(*map(catalog('fr').text, ('Home', 'Search')))"
    assert run(checkout, "-c", script).stdout.strip() == "Accueil Search"


def test_a_slip_in_the_other_language_is_named(tmp_path: Path) -> None:
    guide = with_another_language(tmp_path / "guide")
    page = guide / "xx/topics/emergency.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("Plain words.", "He is an addict. Call 989."), encoding="utf-8")
    assert {(p.path, p.rule) for p in problems_of(guide)} >= {
        ("xx/topics/emergency.md", "stigma"),
        ("xx/topics/emergency.md", "phone"),
    }
