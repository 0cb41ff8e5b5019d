"""Danger to life is told from everything else, in both languages, however it is written."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from danger_training.guide_text import NAMES, QUESTIONS, guide_sentences
from danger_training.lessons import kept_sentences
from hypothesis import given
from hypothesis import strategies as st

from reader.guide.danger import DangerSource, read_danger
from reader.guide.danger_text import choices
from reader.guide.loader import gather
from reader.library.danger_kinds import DangerKind
from reader.library.danger_store import danger_card, danger_parts
from reader.library.store import Library
from reader.search.danger.judge import Judge, judge_of
from reader.search.danger.urgency import Urgency, UrgencyLevel

ARTICLES = Path(__file__).resolve().parents[2] / "articles"


@pytest.fixture(scope="session")
def parts(shipped_library: Path) -> Mapping[str, bytes]:
    """What the shipped library carries."""
    with Library(shipped_library) as library:
        return danger_parts(library)


@pytest.fixture(scope="session")
def judge(parts: Mapping[str, bytes]) -> Judge:
    """The judge of the shipped library."""
    return Judge(parts)


def cases(text: str) -> list[str]:
    return [case.strip() for case in text.replace("\n", "|").split("|")]


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (kind, typed)
        for kind, text in {
            "self-harm": "i want to kill myself | going to end my life tonight | quiero morirme | suicidio",
            "overdose": "he is overdosing | my son took the whole bottle of pills | sobredosis | overdose",
            "not-breathing": "she is not breathing | mi papá no está respirando | his lips are blue",
            "will-not-wake": "my brother won't wake up | no lo puedo despertar | cant wake him up",
            "seizure": "she is having a seizure | está convulsionando",
            "swallowed": "my toddler ate my gummies | mi niña se tragó mis pastillas",
            "chest-stroke": "crushing chest pain and my left arm is numb | le dio un infarto",
            "violence": "my husband is hitting me | mi novio me quiere matar y trae pistola",
            "help": "911 | emergencia | call 911 now | llamen al 911",
        }.items()
        for typed in cases(text)
    ],
)
def test_danger_and_its_kind(judge: Judge, kind: str, typed: str) -> None:
    told = judge.judge(typed)
    assert told.is_full
    assert told.kind is DangerKind(kind)
    assert told.words


@pytest.mark.parametrize(
    "typed",
    cases(
        """naltrexone | alcohol | dose | what dose of methadone | side effects | breathing exercises | sleep
        what is an overdose | codeine | rehab | naltrexona | dejar de fumar | ganas de beber | metadona
        my brother overdosed three years ago and is doing well | dying to quit smoking
        how do i keep my pills away from my kids | me muero de hambre
        que es una sobredosis | he is breathing fine now | cost of detox | overdose awareness day"""
    ),
)
def test_what_is_harmless_shows_no_card(judge: Judge, typed: str) -> None:
    assert not judge.judge(typed).is_full


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("k1ll myself", "kill myself"),
        ("k*ll my self", "kill myself"),
        ("s u i c i d e", "suicide"),
        ("SUICIIIIDE", "suicide"),
        ("he OD'd", "he oded"),
        ("yo me kiero matar", "yo me quiero matar"),
        ("no puedo\u200b respirar", "no puedo respirar"),
        ("está inconsciente", "esta inconsciente"),
        ("he isn\u2019t breathing", "he is not breathing"),
        ("llamen al nueve once", "llamen al 911"),
    ],
)
def test_however_it_is_written(judge: Judge, written: str, meant: str) -> None:
    assert judge.judge(written).is_full
    assert judge.judge(written).kind is judge.judge(meant).kind


@pytest.mark.parametrize("typed", ["", " ", "?!", "asdf", "zzqx wvut", "\0", "💊💊", "...", "x", "7"])
def test_nothing_known_is_no_danger(judge: Judge, typed: str) -> None:
    assert not judge.judge(typed).is_full


@pytest.mark.parametrize(
    "typed", ["he is not breathing", "i want to kill myself", "mi hermano no despierta", "overdose", "988"]
)
def test_the_card_comes_at_the_latest_with_the_last_letter(judge: Judge, typed: str) -> None:
    assert judge.judge(typed, finished=False).is_full


@pytest.mark.parametrize("typed", ["di", "die", "kil", "kill", "mat", "sui", "hero", "over", "overd", "emer"])
def test_a_half_word_never_decides_alone(judge: Judge, typed: str) -> None:
    assert judge.judge(typed, finished=False) == Urgency()


def test_a_half_word_does_not_change_what_the_others_say(judge: Judge) -> None:
    assert judge.judge("what to cook for di", finished=False) == judge.judge("what to cook for")
    assert judge.judge("he is not breathing and hi", finished=False).is_full


def test_danger_does_not_drown_in_a_long_story(judge: Judge) -> None:
    story = "we went to the clinic and talked about the rules of the house and when the doors open " * 8
    assert not judge.judge(story).is_full
    told = judge.judge(story + "my brother took a lot of pills and wont wake up and his lips are blue")
    assert told.is_full


@given(st.text(max_size=200), st.text(max_size=200))
def test_danger_amid_anything(judge: Judge, before: str, after: str) -> None:
    assert judge.judge(f"{before} . he is not breathing . {after}").is_full


@given(st.text(max_size=3000))
def test_any_text_has_an_answer(judge: Judge, typed: str) -> None:
    told = judge.judge(typed)
    assert (told.kind is None) == (told.level is UrgencyLevel.NONE)
    assert judge.judge(typed) == told


def test_between_the_card_and_nothing_is_the_quiet_line(parts: Mapping[str, bytes]) -> None:
    rules = json.loads(parts["rules"])
    rules["settings"]["levels"] = {"full": 1000.0, "caution": -1000.0, "self_harm": 1000.0}
    told = Judge({**parts, "rules": json.dumps(rules).encode()}).judge("my brother took some pills")
    assert told.is_caution
    assert not told.is_full
    assert told.kind is not None
    assert told.words


def test_what_may_mean_self_harm_brings_the_quiet_line_on_its_own(parts: Mapping[str, bytes]) -> None:
    rules = json.loads(parts["rules"])
    rules["settings"]["levels"] = {"full": 1000.0, "caution": 1000.0, "self_harm": -3.5}
    judge = Judge({**parts, "rules": json.dumps(rules).encode()})
    told = judge.judge("my kids are better off with the insurance money than with me")
    assert told.is_caution
    assert told.kind is DangerKind.SELF_HARM
    assert judge.judge("what does the methadone clinic cost") == Urgency()


@pytest.mark.parametrize("weights", [b"", b"nonsense", b"{}\n123", b"cut short"])
def test_without_sound_weights_the_phrases_judge_alone(parts: Mapping[str, bytes], weights: bytes) -> None:
    data = parts["weights"][:-1] if weights == b"cut short" else weights
    judge = Judge({**parts, "weights": data})
    assert not judge.has_weights
    assert judge.judge("he is not breathing").is_full
    assert judge.judge("my dad swallowed a bag of meth and is getting really hot") == Urgency()


def test_weights_learned_from_other_sentences_are_not_used(parts: Mapping[str, bytes]) -> None:
    rules = {**json.loads(parts["rules"]), "digest": "another"}
    assert not Judge({**parts, "rules": json.dumps(rules).encode()}).has_weights


@pytest.mark.parametrize("rules", [b"", b"[]", b"{}", b'{"classes": 1}', b'{"classes": {}, "spelling": {}}'])
def test_rules_that_cannot_be_used_are_refused(parts: Mapping[str, bytes], rules: bytes) -> None:
    with pytest.raises(ValueError, match=r"rules of danger|Expecting"):
        Judge({**parts, "rules": rules})


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_kind_has_a_card(shipped_library: Path, language: str) -> None:
    with Library(shipped_library) as library:
        assert judge_of(library).has_weights
        for kind in DangerKind:
            card = danger_card(library, kind, language)
            assert card is not None
            assert "911" in card.title + " ".join(card.steps)
            assert card.kind is kind
            assert library.card(card.article, language) is not None
        assert danger_card(library, DangerKind.HELP, "xx") is None


# -- sentences the weights were never taught


@pytest.fixture(scope="session")
def source() -> DangerSource:
    found = read_danger(ARTICLES)
    assert found is not None
    return found


@pytest.mark.parametrize("language", ["en", "es"])
def test_sentences_never_taught_are_told_apart(judge: Judge, source: DangerSource, language: str) -> None:
    """Floors, a few points below what docs/benchmarks.md measures; the twins differ in a word or two."""
    asked = [each for each in kept_sentences(source) if each.language == language]
    told = [
        (each.is_danger, judge.judge("".join(options[0] for options in choices(each.text)))) for each in asked
    ]
    danger = [urgency for is_danger, urgency in told if is_danger]
    harmless = [urgency for is_danger, urgency in told if not is_danger]
    assert min(len(danger), len(harmless)) >= 60
    assert sum(urgency.is_full for urgency in danger) / len(danger) >= 0.84
    assert sum(urgency.level is not UrgencyLevel.NONE for urgency in danger) / len(danger) >= 0.88
    assert sum(urgency.is_full for urgency in harmless) / len(harmless) <= 0.20


def test_names_of_the_guide_are_harmless(judge: Judge, source: DangerSource) -> None:
    sentences = tuple(guide_sentences(gather(ARTICLES), source))
    for writer, most in ((NAMES, 0.01), (QUESTIONS, 0.02)):
        asked = [each.text for each in sentences if each.writer == writer]
        assert len(asked) > 1000
        assert sum(judge.judge(each).is_full for each in asked) / len(asked) <= most
