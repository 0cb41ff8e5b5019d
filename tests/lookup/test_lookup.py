"""What a record system asks and what it is answered, and that nothing of a person is left anywhere."""

import json
import os
import subprocess
import sys
from contextlib import suppress
from io import BytesIO, TextIOWrapper
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.__main__ import main
from reader.errors import ReaderError
from reader.exit_codes import ExitCode
from reader.handouts.packet_files import read_packet
from reader.library.store import Library
from reader.lookup.answers import Answer, answer
from reader.lookup.infobutton import LONGEST, System, read_query

ROOT = Path(__file__).resolve().parents[2]
ICD, RX, NDC = "2.16.840.1.113883.6.90", "2.16.840.1.113883.6.88", "2.16.840.1.113883.6.69"
SNOMED = "2.16.840.1.113883.6.96"
PEOPLE = {
    "patientPerson.name.family": "ZZSECRETNAME",
    "patientPerson.name.given": "QQGIVEN",
    "patientPerson.birthTime.value.v": "19700131",
    "patientPerson.administrativeGenderCode.c": "GENDERF",
    "recordTarget.patientRole.id": "MRN998877",
    "age.v.v": "AGE444",
    "assignedEntity.name.r": "CLINICIANXX",
    "performer.assignedEntity.representedOrganization.id.root": "ORGROOT55",
    "encounter.id": "VISIT7766",
    "locationOfInterest.addr.ZIP": "ZIP60606",
    "mainSearchCriteria.v.x": "OTHERWORD1",
    "informationRecipient": "RECIPIENT2",
    "subTopic.v.dn": "SUBTOPIC3",
    "taskContext.c.c": "TASKCTX4",
    "anything": "SSN123456789",
}


def query(code: str = "", system: str = "", name: str = "", language: str = "", **more: str) -> str:
    given = {
        "mainSearchCriteria.v.cs": system,
        "mainSearchCriteria.v.c": code,
        "mainSearchCriteria.v.dn": name,
        "informationRecipient.languageCode.c": language,
        **more,
    }
    return urlencode({key: value for key, value in given.items() if value})


def asked(library: Library, text: str) -> Answer:
    return answer(library, read_query(text))


def pages(library: Library, text: str) -> list[str]:
    return [card.id for card in asked(library, text).pages]


# -- diagnoses


@pytest.mark.parametrize("code", ["F10.20", "f10.20", "F1020", " F10.20 ", "F10.20-", "F10.2", "F10.26"])
@pytest.mark.parametrize("system", [ICD, f"urn:oid:{ICD}", "http://hl7.org/fhir/sid/icd-10-cm", ""])
def test_a_diagnosis_however_it_is_written(library: Library, code: str, system: str) -> None:
    if not system and code.strip(" -") != code:
        return
    assert pages(library, query(code, system))[0] == "drugs/alcohol"


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "?{}",
        "waymark://lookup?{}",
        "waymark:lookup?{}",
        "WAYMARK://LOOKUP/?{}",
        "https://records.example/infobutton?{}",
        "\n {} \n",
    ],
)
def test_a_query_in_each_dress(library: Library, text: str) -> None:
    assert pages(library, text.format(query("F11.20", ICD))) == ["drugs/opioids"]


def test_the_nearest_family_is_named_as_such(library: Library) -> None:
    (result,) = asked(library, query("T40.2X1A", ICD)).results
    assert (result.matched, result.exact) == ("T40.2X", False)
    (result,) = asked(library, query("F10.20", ICD)).results
    assert (result.matched, result.exact) == ("F10.20", True)


@pytest.mark.parametrize("code", ["J45.909", "E11.9", "I10", "Z00.00", "XX", "", "F", "F9"])
def test_a_diagnosis_that_is_none_of_ours(library: Library, code: str) -> None:
    assert pages(library, query(code, ICD, more="1")) == [] if code else True


def test_several_at_once_and_each_page_once(library: Library) -> None:
    text = (
        f"mainSearchCriteria.v.c=F10.20&mainSearchCriteria.v.cs={ICD}"
        f"&mainSearchCriteria.v.c1=F17.210&mainSearchCriteria.v.cs1={ICD}"
        f"&mainSearchCriteria2.v.c=F10.21&mainSearchCriteria2.v.cs={ICD}"
    )
    assert pages(library, text) == ["drugs/alcohol", "drugs/nicotine"]
    assert len(asked(library, text).results) == 3


def test_the_first_of_a_parameter_that_stands_twice(library: Library) -> None:
    text = query("F10.20", ICD) + "&mainSearchCriteria.v.c=F17.210"
    assert pages(library, text) == ["drugs/alcohol"]


@pytest.mark.parametrize("system", [SNOMED, "2.16.840.1.113883.6.103", "2.16.840.1.113883.6.1", "1.2.3"])
def test_a_table_of_codes_that_is_not_ours(library: Library, system: str) -> None:
    answered = asked(library, query("F10.20", system, "Alcohol use disorder naltrexone"))
    assert [(r.system, r.pages) for r in answered.results] == [(System.OTHER, ())]


# -- medicines


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("naltrexone 380 MG Injection [Vivitrol]", "treatments/naltrexone"),
        ("buprenorphine 8 MG / naloxone 2 MG Sublingual Film [Suboxone]", "treatments/buprenorphine"),
        ("BUPRENORPHINE-NALOXONE 8 MG-2 MG SL FILM", "treatments/buprenorphine"),
        ("naloxone hydrochloride 40 MG/ML Nasal Spray [Narcan]", "treatments/naloxone"),
        ("nicotine 21 MG/24HR Transdermal Patch", "treatments/nicotine-replacement"),
        ("acamprosate calcium 333 MG Delayed Release Oral Tablet", "treatments/acamprosate"),
        ("lofexidine 0.18 MG Oral Tablet [Lucemyra]", "treatments/lofexidine-and-clonidine"),
        ("acetaminophen 325 MG / oxycodone hydrochloride 5 MG Oral Tablet", "drugs/prescription-opioids"),
        ("ALPRAZolam 0.5 mg tablet", "drugs/benzodiazepines"),
        ("varenicline 1 MG Oral Tablet [Chantix]", "treatments/varenicline"),
        ("disulfiram 250 MG", "treatments/disulfiram"),
        ("eszopiclone 2 MG", "drugs/sleep-medicines"),
    ],
)
@pytest.mark.parametrize("system", [RX, NDC])
def test_a_clinical_drug_by_its_name(library: Library, system: str, name: str, first: str) -> None:
    assert pages(library, query("1010604", system, name))[0] == first


def test_buprenorphine_with_naloxone_is_no_rescue(library: Library) -> None:
    name = "buprenorphine 8 MG / naloxone 2 MG Sublingual Film"
    assert pages(library, query("1010604", RX, name)) == ["treatments/buprenorphine"]


@pytest.mark.parametrize(
    "name",
    """lisinopril;metformin;atorvastatin;levothyroxine;amlodipine;metoprolol succinate;omeprazole;losartan;
    albuterol 90 mcg/actuat inhalation aerosol;hydrochlorothiazide;sertraline;simvastatin;montelukast;
    escitalopram;rosuvastatin;pantoprazole;furosemide;fluticasone;trazodone;fluoxetine;tamsulosin;citalopram;
    prednisone;insulin glargine;duloxetine;ibuprofen;meloxicam;apixaban;warfarin;amoxicillin;
    isopropyl alcohol 70 % Topical Pad;ethanol 62 % Topical Gel;azithromycin;cetirizine""".split(";"),
)
def test_common_medicines_that_are_not_ours_give_nothing(library: Library, name: str) -> None:
    text = query("29046", RX, f"{name.strip()} 10 MG Oral Tablet")
    assert asked(library, text).pages == ()


def test_an_ingredient_by_its_number(library: Library) -> None:
    assert pages(library, query("7243", RX)) == ["treatments/naltrexone"]
    assert pages(library, query("0007243", RX)) == ["treatments/naltrexone"]
    assert pages(library, query("72431", RX)) == []


def test_a_number_that_nothing_confirms_needs_the_name(library: Library) -> None:
    assert pages(library, query("38404", RX)) == []
    assert pages(library, query("38404", RX, "lisinopril 10 MG")) == []
    assert pages(library, query("38404", RX, "topiramate 25 MG")) == ["treatments/topiramate-and-gabapentin"]


@pytest.mark.parametrize("number", ["82819", "461016"])
def test_numbers_that_were_not_found_are_gone(library: Library, number: str) -> None:
    assert library.rows("SELECT 1 FROM code WHERE code = :code", code=number) == []


# -- language


def test_the_language_asked_for(library: Library) -> None:
    spanish = asked(library, query("F10.20", ICD, language="es"))
    assert (spanish.language, spanish.is_other, spanish.pages[0].language) == ("es", False, "es")
    for text in ("es-US", "ES"):
        assert asked(library, query("F10.20", ICD, language=text)).language == "es"


def test_a_language_the_guide_lacks_is_said(
    library: Library, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = asked(library, query("F10.20", ICD, language="vi"))
    assert (found.language, found.is_other) == ("en", True)
    assert run(monkeypatch, library, query("F10.20", ICD, language="vi")) == ExitCode.FINE
    assert "not in the language asked for" in capsys.readouterr().out


# -- what is no query


@pytest.mark.parametrize(
    "text",
    ["", "hello", "a=b", "waymark://open?" + query("F10", ICD), "mailto:x?" + query("F10", ICD),
     "file:///etc/passwd?" + query("F10", ICD), "x" * (LONGEST + 1), "&".join(f"a{n}=1" for n in range(999)),
     "http://[::1?" + query("F10", ICD)],
)  # fmt: skip
def test_what_is_no_query_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(ReaderError) as caught:
        read_query(text)
    assert not text or text not in caught.value.sentence


@given(st.text(max_size=400), st.sampled_from(["", "mainSearchCriteria.v.c=", "waymark://lookup?", "%"]))
def test_wild_text_ends_in_an_answer_or_a_sentence(text: str, start: str) -> None:
    with suppress(ReaderError):
        read_query(start + text)


# -- the command


def run(
    monkeypatch: pytest.MonkeyPatch, library: Library, text: str, *arguments: str, settings: str = ""
) -> int:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(text.encode())))
    before = ["--settings", settings] if settings else []
    return main([*before, "--library", str(library.path), "lookup", *arguments])


def test_pages_in_lines_and_as_json(
    library: Library, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, library, query("F17.210", ICD)) == ExitCode.FINE
    assert capsys.readouterr().out.startswith("drugs/nicotine\t")
    assert run(monkeypatch, library, query("F17.210", ICD), "--json") == ExitCode.FINE
    told = json.loads(capsys.readouterr().out)
    assert told["icd10cm_edition"] == "April 2026"
    assert told["results"][0]["pages"][0]["id"] == "drugs/nicotine"


def test_nothing_of_ours_is_said_so(
    library: Library, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, library, query("J45.909", ICD)) == ExitCode.UNKNOWN
    assert capsys.readouterr().out == "The guide has no page for what was asked.\n"


def test_a_file(library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "query.txt"
    file.write_text(query("F10.20", ICD), encoding="utf-8")
    assert main(["--library", str(library.path), "lookup", str(file)]) == ExitCode.FINE
    assert "drugs/alcohol" in capsys.readouterr().out
    assert main(["--library", str(library.path), "lookup", str(tmp_path / "none")]) == ExitCode.USAGE


@pytest.mark.parametrize("text", ["waymark://lookup?a=ZZSECRETNAME", "mainSearchCriteria.v.c=ZZSECRETNAME"])
def test_a_query_among_the_arguments_is_refused(
    library: Library, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--library", str(library.path), "lookup", text]) == ExitCode.USAGE
    told = capsys.readouterr()
    assert "command line" in told.err
    assert "ZZSECRETNAME" not in told.out + told.err


@pytest.mark.parametrize("arguments", [["--open"], ["--link", "waymark://lookup?x=1"]])
def test_off_on_a_kiosk(
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
) -> None:
    settings = tmp_path / "clinic.toml"
    settings.write_text('mode = "kiosk"\n', encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["waymark"])
    assert run(monkeypatch, library, query("F10", ICD), *arguments, settings=str(settings)) == ExitCode.USAGE
    assert "kiosk" in capsys.readouterr().err
    settings.write_text("mode = broken", encoding="utf-8")
    assert run(monkeypatch, library, query("F10", ICD), *arguments, settings=str(settings)) == ExitCode.USAGE


@pytest.mark.parametrize(
    ("code", "words"),
    [("F10.20", ["drugs/alcohol", "--language", "es"]), ("J45.909", ["--unknown"])],
)
def test_the_reader_is_given_the_page_and_nothing_else(
    library: Library, monkeypatch: pytest.MonkeyPatch, code: str, words: list[str]
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr("os.execve", lambda _program, command, _environment: started.append(command))
    run(monkeypatch, library, query(code, ICD, language="es", **PEOPLE), "--open")
    (command,) = started
    assert command[-len(words) :] == words
    assert command[-len(words) - 1] == "open"
    assert not any(secret in " ".join(command) for secret in PEOPLE.values())


# -- nothing of a person anywhere


@pytest.mark.parametrize("form", ["{}", "waymark://lookup?{}"])
@pytest.mark.parametrize("arguments", [[], ["--json"], ["--packet", "found.toml"]])
def test_identifiers_stand_nowhere(library: Library, tmp_path: Path, form: str, arguments: list[str]) -> None:
    text = form.format(query("F10.20", ICD, language="es", **PEOPLE))
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "WAYMARK_LOGS": str(tmp_path / "logs")}
    done = subprocess.run(
        [sys.executable, "-m", "reader", "--library", str(library.path), "lookup", *arguments],
        input=text,
        cwd=tmp_path,
        env={**environment, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == ExitCode.FINE, done.stderr
    written = "".join(
        path.read_text(encoding="utf-8", errors="replace") for path in tmp_path.rglob("*") if path.is_file()
    )
    for secret in PEOPLE.values():
        assert secret not in done.stdout + done.stderr + written
        assert not any(secret in path.name for path in tmp_path.rglob("*"))
    if arguments[:1] == ["--packet"]:
        saved = read_packet(tmp_path / "found.toml", library)
        assert (saved.packet.articles, saved.packet.language) == (("drugs/alcohol",), "es")


def test_an_answer_holds_nothing_of_the_query(library: Library) -> None:
    found = asked(library, query("F10.20", ICD, name="ZZDISPLAY alcohol", language="es", **PEOPLE))
    for secret in (*PEOPLE.values(), "ZZDISPLAY"):
        assert secret not in repr(found)
    for secret in PEOPLE.values():
        assert secret not in repr(read_query(query("F10.20", ICD, **PEOPLE)))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads the system's list of processes")
def test_a_link_leaves_the_list_of_processes(library: Library, tmp_path: Path) -> None:
    """The desktop hands the link over as an argument; it is wiped before anything is read."""
    program = (
        "import sys; from pathlib import Path; import reader.commands.lookup as lookup\n"
        "def look(*given): print(repr(Path('/proc/self/cmdline').read_bytes()), sys.argv, sys.orig_argv)\n"
        "lookup.lookup = look\n"
        "from reader.__main__ import main; main()"
    )
    link = f"waymark://lookup?{query('F10.20', ICD, **PEOPLE)}"
    done = subprocess.run(
        [sys.executable, "-c", program, "lookup", "--link", link],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "\\x00" in done.stdout, done.stderr
    assert not any(secret in done.stdout for secret in PEOPLE.values())


def test_whatever_follows_a_link_is_no_option(
    library: Library, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["waymark"])
    started: list[list[str]] = []
    monkeypatch.setattr("os.execve", lambda _program, command, _environment: started.append(command))
    link = f"waymark://lookup?{query('F10.20', ICD)}"
    assert run(monkeypatch, library, "", "--link", link, "--packet", "/tmp/x") == ExitCode.USAGE
    assert started == []
    run(monkeypatch, library, "", "--link", link)
    assert started[0][-3:] == ["drugs/alcohol", "--language", "en"]
    assert quote("F10.20") not in " ".join(started[0])


def test_a_fault_of_ours_repeats_nothing_of_the_query(library: Library, tmp_path: Path) -> None:
    """What an unforeseen error leaves on the terminal or in a report has no words of the query."""
    program = (
        "import sys; from pathlib import Path; import reader.lookup.answers as answers\n"
        "from reader import crash\n"
        "crash.install(Path(sys.argv.pop()))\n"
        "def broken(*given): raise RuntimeError('broken')\n"
        "answers.codes_like = broken\n"
        "from reader.__main__ import main; sys.exit(main())"
    )
    words = ["--library", str(library.path), "lookup", "--json", str(tmp_path / "logs")]
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        input=query("F10.20", ICD, name="ZZDISPLAY", **PEOPLE),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    reports = "".join(path.read_text(encoding="utf-8") for path in tmp_path.rglob("*") if path.is_file())
    assert "RuntimeError" in reports + done.stderr
    for secret in (*PEOPLE.values(), "ZZDISPLAY", "F10.20"):
        assert secret not in done.stdout + done.stderr + reports
