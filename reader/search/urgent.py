"""Words that must put the emergency card, 911 and 988 above every result."""

import re

from reader.library.folding import fold

_APOSTROPHES = re.compile("['`\u2018\u2019\u00b4]")
_WORD = re.compile(r"[^\W_]+")

# A missed emergency costs more than a card shown once too often, so the list is generous.
_PHRASES = """
overdose | overdosed | overdosing | overdoses | over dose | oded | od | took too much
took too many
suicide | suicidal | kill myself | killing myself | kill himself | kill herself | end my life | ending my life
want to die | wanna die | dont want to live | better off dead | hurt myself | harm myself | hang myself
not breathing | isnt breathing | stopped breathing | barely breathing | no breathing | cant breathe
cannot breathe
trouble breathing | cant breath | slow breathing | blue lips | lips are blue | lips blue | turning blue
gurgling
seizure | seizures | seizing | convulsion | convulsions | convulsing | having a fit
wont wake | wont wake up | cant wake | cant wake up | not waking up | doesnt wake | passed out | unconscious
unresponsive | not responding | collapsed | no pulse | chest pain | heart attack | stroke
dying | poisoned | poisoning | emergency | 911 | 988 | delirium tremens | dts | seeing things | hearing voices
sobredosis | pasado de droga | se paso de droga | se le paso la mano | tomo demasiado | tome demasiado
tomo muchas pastillas | tomo demasiadas pastillas | tome muchas pastillas | pastillas de mas
suicidio | suicidarme | suicidarse | suicida | me quiero matar | se quiere matar | matarme | quiero morir
quiere morir | me quiero morir | se quiere morir | quitarme la vida | quitarse la vida | no quiero vivir
no quiere vivir | hacerme dano | hacerse dano | lastimarme | cortarme | ahorcarme
no respira | no esta respirando | no puede respirar | no puedo respirar | dejo de respirar | respira mal
respira lento | respira muy lento | casi no respira | dificultad para respirar | le cuesta respirar
me cuesta respirar | falta de aire | se ahoga | se esta ahogando
labios azules | labios morados | unas azules | se puso azul | se puso morado | esta morado | esta azul
no despierta | no se despierta | no lo puedo despertar | no la puedo despertar | no puedo despertarlo
no puedo despertarla | no reacciona | no responde | no contesta | no se mueve | inconsciente | desmayado
desmayada | se desmayo | perdio el conocimiento | colapso | sin pulso | no tiene pulso
convulsion | convulsiones | convulsionando | convulsiona | ataque epileptico | ataques | le dio un ataque
dolor de pecho | dolor en el pecho | me duele el pecho | le duele el pecho | infarto | ataque al corazon
derrame | derrame cerebral | emergencia | urgencia | auxilio | socorro
me muero | se muere | me estoy muriendo | se esta muriendo | muriendo
envenenado | envenenada | envenenamiento | intoxicacion | intoxicado | intoxicada
delirium | ve cosas | veo cosas | oye voces | oigo voces | escucha voces | escucho voces
"""
_SEQUENCES = tuple(tuple(phrase.split()) for phrase in re.split(r"[|\n]", _PHRASES) if phrase.strip())
_SINGLE = frozenset(sequence[0] for sequence in _SEQUENCES if len(sequence) == 1)
_LONG_SINGLE = tuple(sorted(word for word in _SINGLE if len(word) >= 7))


def is_urgent(typed: str) -> bool:
    """Whether a typed text, in English or Spanish, speaks of danger to life now."""
    # Both "isnt breathing" and "OD d" must be seen in "isn't breathing" and "OD'd".
    texts = {_APOSTROPHES.sub(by, typed[:2000]) for by in ("", " ")}
    readings = [_WORD.findall(fold(text)) for text in texts]
    if any(_contains(found, sequence) for found in readings for sequence in _SEQUENCES):
        return True
    return any(_nearly_urgent(word) for found in readings for word in found if len(word) >= 6)


def _contains(found: list[str], sequence: tuple[str, ...]) -> bool:
    length = len(sequence)
    return any(tuple(found[i : i + length]) == sequence for i in range(len(found) - length + 1))


def _nearly_urgent(word: str) -> bool:
    """One wrong, missing or swapped letter in a long urgent word: `siezure`, `sucide`, `overdse`."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    return process.extractOne(word, _LONG_SINGLE, scorer=OSA.distance, score_cutoff=1) is not None
