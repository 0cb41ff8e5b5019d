"""Words that speak of danger to life put the emergency card first; their neighbours do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.urgent import is_urgent


@pytest.mark.parametrize(
    "typed",
    """overdose | OVERDOSE | fentanyl overdose signs | he overdosed | my son OD'd | od | took too many pills
    suicide | i want to kill myself | I don't want to live | i dont want to live | i want to die
    not breathing | he isn't breathing | isn’t breathing | she stopped breathing | can't breathe | cant breath
    blue lips | her lips are blue | turning blue | gurgling
    seizure | having a seizure | won't wake up | wont wake up | passed out | unconscious | unresponsive
    chest pain | heart attack | 911 | 988 | emergency | delirium tremens
    sobredosis | SOBREDOSIS | suicidio | quiero morir | no respira | no puede respirar | labios azules
    no despierta | no reacciona | convulsión | convulsiones | dolor de pecho | emergencia | se muere
    overdse | overdos | ovrdose | siezure | seizre | sucide | suicde | suiside | unconcious | emergancy
    convulsoin | sobredocis | me quiero matar | no quiero vivir | tomó muchas pastillas | se desmayó
    no lo puedo despertar | labios morados | le cuesta respirar | está inconsciente | no contesta
    le dio un ataque al corazón | infarto | oigo voces | ve cosas | auxilio | se está muriendo""".replace(
        "\n", "|"
    ).split("|"),
)
def test_urgent(typed: str) -> None:
    assert is_urgent(typed.strip())


@pytest.mark.parametrize(
    "typed",
    """naltrexone | naltrexone speed | alcohol | dose | what dose of methadone | doses | overdue
    side effects | suit | seize the day | sizes | breathing exercises | deep breathing | blue | lips
    blue pills | wake up early | sleep | dry | dye | die cast | diet | heart | attack | chest | pain | code
    codeine | model | methadone | rehab | decide | outside | beside | conscious | responsive | modo
    respiro | morir de risa | despierta | dosis | pecho | azules | how long does meth stay | 91 | 9110
    odd one out | what does d mean | naltrexona | dejar de fumar | ganas de beber | metadona | pastillas
    corazón | voces | azul | vivir con dolor | mi hijo usa drogas""".replace("\n", "|").split("|"),
)
def test_not_urgent(typed: str) -> None:
    assert not is_urgent(typed.strip())


def test_a_long_text_is_read_to_the_danger() -> None:
    assert is_urgent("please help my brother " * 20 + "he took too much")


@given(st.text(max_size=200), st.text(max_size=200))
def test_danger_amid_anything(before: str, after: str) -> None:
    assert is_urgent(f"{before} overdose {after}")


@given(st.text(max_size=500))
def test_any_text_has_an_answer(typed: str) -> None:
    assert is_urgent(typed) in (True, False)
