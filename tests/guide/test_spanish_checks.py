"""The rules on what an article says, in Spanish: each broken, and kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from builders import ARTICLES, article_text, body_of, guide_toml, in_spanish, make_bilingual, problems_of

METH = ("drugs/methamphetamine",)


def rules(folder: Path, article: str, text: str) -> list[str]:
    """The rules that a Spanish text breaks in place of the article's usual one, its comparison aside."""
    original = article if article in ARTICLES else ""
    more = {f"es/{article}": text} | ({} if original else {article: article_text("Pain")})
    problems = problems_of(make_bilingual(folder, more=more))
    return [p.rule for p in problems if p.path == f"es/{article}.md" and p.rule != "translation"]


def with_words(words: str) -> str:
    return in_spanish(article_text("Pain", body=body_of("Pain", f"{words}\n")))


@pytest.mark.parametrize(
    ("rule", "bad", "good"),
    [
        ("stigma", "Un adicto necesita ayuda.", "Una persona con adicción necesita ayuda."),
        ("stigma", "El abuso de drogas hace daño.", "El abuso sexual deja heridas."),
        ("stigma", "Su tío es alcohólico.", "Una bebida alcohólica. Alcohólicos Anónimos ayuda."),
        ("stigma", "Ya está limpio.", "La herida está limpiada con agua."),
        ("stigma", "Una prueba sucia.", "Una prueba positiva."),
        ("stigma", "Un drogadicto.", "Una persona que consume drogas."),
        ("stigma", "La terapia de sustitución.", "La terapia de reemplazo de nicotina."),
        ("stigma", "Es un vicio.", "Es una enfermedad."),
        ("stigma", "Una víctima de sobredosis.", "Una víctima de violencia."),
        ("phone", "Llame al 989 si piensa en el suicidio.", "Llame al 988 si piensa en el suicidio."),
        ("phone", "Envíe un mensaje de texto al 741714.", "Envíe un mensaje de texto al 741741."),
        ("phone", "Llame al 1-800-662-4375.", "Llame al 1-800-662-4357."),
        ("dose", "Tome 50 mg cada día. [@one-2020]", "En el estudio recibieron 50 mg. [@one-2020]"),
        ("dose", "La pastilla tiene 50 miligramos.", "La pastilla tiene 50 miligramos. [@one-2020]"),
        ("dates", "A finales de noviembre no hay otra.", "A finales de noviembre de 2026 no hay otra."),
        ("long-sentence", "Y " * 28 + "fin.", "Y " * 27 + "fin."),
    ],
)
def test_words(tmp_path: Path, rule: str, bad: str, good: str) -> None:
    assert rule in rules(tmp_path / "bad", "topics/pain", with_words(bad))
    assert rules(tmp_path / "good", "topics/pain", with_words(good)) == []


@pytest.mark.parametrize(
    "box",
    [
        '!!! danger "Cuidado"\n    Llame al 911.\n',
        '!!! danger "Dejarlo de golpe puede matar"\n    Es peligroso.\n',
    ],
)
def test_danger_names_stopping_suddenly_and_whom_to_call(tmp_path: Path, box: str) -> None:
    sound = in_spanish(ARTICLES["drugs/alcohol"])
    assert rules(tmp_path / "good", "drugs/alcohol", sound) == []
    usual = '!!! danger "Dejarlo de golpe puede matar"\n    Llame al 911 por una convulsión.\n'
    assert usual in sound
    assert rules(tmp_path / "bad", "drugs/alcohol", sound.replace(usual, box)) == ["danger"]


def test_naloxone_is_naloxona(tmp_path: Path) -> None:
    guide = guide_toml(languages=("en", "es"), opioids=["methamphetamine"])
    guide = guide.replace('name.es = "Naloxone"', 'name.es = "Naloxona"')
    told = {f"{place}": ARTICLES[place].replace("[@one", "Have naloxone. [@one") for place in METH}

    def broken(folder: str, spanish: Callable[[str], str]) -> list[str]:
        more = {**told, **{f"es/{place}": spanish(told[place]) for place in METH}}
        found = problems_of(make_bilingual(tmp_path / folder, more=more, guide=guide))
        return [problem.path for problem in found if problem.rule == "naloxone"]

    assert broken("bad", lambda text: in_spanish(text).replace("Have naloxone.", "")) == [
        "es/drugs/methamphetamine.md"
    ]
    assert broken("good", lambda text: in_spanish(text).replace("Have naloxone", "Tenga naloxona")) == []


def test_an_article_leads_on_in_its_language(tmp_path: Path) -> None:
    wrong = in_spanish(article_text("Pain")).replace("## Siga con", "## Next")
    assert rules(tmp_path, "topics/pain", wrong) == ["structure"]


def test_a_picture_has_words_in_the_articles_language(tmp_path: Path) -> None:
    picture = '![Dos cuadros.](../../images/NAME.svg "Un cuadro.")'
    with_picture = with_words(picture.replace("NAME", "words"))
    folder = make_bilingual(
        tmp_path, more={"topics/pain": article_text("Pain"), "es/topics/pain": with_picture}
    )
    images = folder / "images"
    svg = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><text>Yes</text></svg>"
    (images / "words.svg").write_text(svg, encoding="utf-8")
    found = [p for p in problems_of(folder) if p.rule == "untranslated-picture"]
    assert [p.path for p in found] == ["es/topics/pain.md"]
    assert "images/es/words.svg" in found[0].hint
    (images / "es").mkdir()
    (images / "es" / "words.svg").write_text(svg.replace("Yes", "Sí"), encoding="utf-8")
    assert [p for p in problems_of(folder) if p.rule == "untranslated-picture"] == []


def test_a_group_without_a_name_in_a_language(tmp_path: Path) -> None:
    folder = make_bilingual(tmp_path)
    guide = folder / "guide.toml"
    guide.write_text(
        guide.read_text(encoding="utf-8").replace('name.es = "Medicines"\n', ""), encoding="utf-8"
    )
    (problem,) = problems_of(folder)
    assert (problem.path, problem.rule) == ("guide.toml", "missing-name")
    assert '"medicine" has no name in "es"' in problem.message
