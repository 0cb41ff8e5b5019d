"""The real nginx answers Infobutton queries as docs/record-systems.md sets it up, and writes none of them."""

import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import documents
import pytest

from reader.clinic.model import default_settings, settings_from
from reader.library.store import Library
from reader.lookup.answers import answer
from reader.lookup.infobutton import read_query
from reader.phones.nginx import nginx_map

NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
ICD, RX, NDC = "2.16.840.1.113883.6.90", "2.16.840.1.113883.6.88", "2.16.840.1.113883.6.69"
PEOPLE = {
    "patientPerson.name.family": "ZZSECRETNAME",
    "patientPerson.birthTime.value.v": "19700131",
    "recordTarget.patientRole.id": "MRN998877",
}


def ask(code: str = "", system: str = "", name: str = "", language: str = "") -> str:
    given = {
        "patientPerson.name.family": PEOPLE["patientPerson.name.family"],
        "mainSearchCriteria.v.cs": system,
        "mainSearchCriteria.v.c": code,
        "mainSearchCriteria.v.dn": name,
        "informationRecipient.languageCode.c": language,
        **PEOPLE,
    }
    return urlencode({key: value for key, value in given.items() if value})


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, library: Library, site: Path
) -> Iterator[tuple[int, Path]]:
    """nginx with the blocks of the documentation; its port, and the folder of all it writes."""
    folder = tmp_path_factory.mktemp("nginx")
    (folder / "codes.conf").write_text(nginx_map(library, default_settings()), encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (block,) = (each for each in documents.blocks("text") if "location = /infobutton" in each.text)
    told = re.sub(r"listen 80\b[^;]*;", f"listen 127.0.0.1:{port};", block.text)
    told = told.replace("/var/www/waymark", str(site)).replace(
        "/etc/nginx/waymark-codes.conf", str(folder / "codes.conf")
    )
    paths = "\n".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        # The tests' folders are their user's alone.
        f"{'user root; ' if os.geteuid() == 0 else ''}daemon off; worker_processes 1; pid {folder}/pid;\n"
        f"error_log {folder}/main.log info;\n"
        "events {}\nhttp { include /etc/nginx/mime.types;\n"
        f"access_log {folder}/access.log;\n{paths}\n{told}\n}}",
        encoding="utf-8",
    )
    command = [NGINX, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "start.log")]
    checked = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
    with subprocess.Popen(command) as process:
        deadline = time.monotonic() + 30
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                assert process.poll() is None
                assert time.monotonic() < deadline
                time.sleep(0.02)
        yield port, folder
        process.terminate()


def answered(port: int, path: str) -> tuple[int, str, str]:
    """Status, where it leads, and what came."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    text = answer.read().decode("utf-8", "replace")
    place = re.sub(r"^http://[^/]+", "", answer.getheader("Location", ""))
    connection.close()
    return answer.status, place, text


SIX = [
    (ask("F10.20", ICD), "/en/drugs/alcohol.html"),
    (ask("T40.2X1A", ICD, language="es"), "/es/topics/overdose.html"),
    (ask("f11.20", ""), "/en/drugs/opioids.html"),
    (ask("7243", RX), "/en/treatments/naltrexone.html"),
    (
        ask("1010604", RX, "buprenorphine 8 MG / naloxone 2 MG Sublingual Film [Suboxone]"),
        "/en/treatments/buprenorphine.html",
    ),
    (ask("29046", RX, "lisinopril 10 MG Oral Tablet", "es"), "/es/nothing.html"),
    (ask("38404", RX), "/en/nothing.html"),
    (ask("38404", RX, "topiramate 25 MG"), "/en/treatments/topiramate-and-gabapentin.html"),
    (ask("0", NDC, "Naloxone [Narcan] spray"), "/en/treatments/naloxone.html"),
    (ask("F10.20", "2.16.840.1.113883.6.96"), "/en/nothing.html"),
    (ask("J45.909", ICD), "/en/nothing.html"),
    ("", "/en/nothing.html"),
]


@pytest.mark.parametrize(("query", "page"), SIX, ids=lambda each: str(each)[-40:])
def test_a_query_leads_to_its_page(server: tuple[int, Path], query: str, page: str) -> None:
    status, place, _ = answered(server[0], f"/infobutton?{query}")
    assert (status, place) == (302, page)
    status, _, text = answered(server[0], place)
    assert (status, "<h1>" in text) == (200, True)


def test_every_code_of_the_table_as_the_program_answers_it(
    server: tuple[int, Path], library: Library
) -> None:
    rows = library.rows("SELECT DISTINCT code FROM code WHERE system = 'icd10cm' ORDER BY code")
    connection = http.client.HTTPConnection("127.0.0.1", server[0], timeout=20)
    for (code,) in rows:
        query = urlencode({"mainSearchCriteria.v.cs": ICD, "mainSearchCriteria.v.c": f"{code}"})
        connection.request("GET", f"/infobutton?{query}")
        answer_ = connection.getresponse()
        answer_.read()
        first = answer(library, read_query(query)).pages[0].id
        assert answer_.getheader("Location", "").endswith(f"/en/{first}.html"), code
    connection.close()


def test_nothing_of_a_person_is_written(server: tuple[int, Path]) -> None:
    port, folder = server
    for query, _ in SIX:
        answered(port, f"/infobutton?{query}")
    answered(port, f"/none/{PEOPLE['recordTarget.patientRole.id']}?{SIX[0][0]}")
    answered(port, f"/en/drugs/alcohol.html?{SIX[0][0]}")
    written = "".join(
        path.read_text(encoding="utf-8", errors="replace")
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".conf"
    )
    for secret in PEOPLE.values():
        assert secret not in written


def test_pages_tell_nobody_where_they_were_opened_from(server: tuple[int, Path]) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server[0], timeout=20)
    connection.request("GET", "/en/index.html")
    got = connection.getresponse()
    got.read()
    assert got.getheader("Referrer-Policy") == "no-referrer"
    assert got.getheader("Cache-Control") == "no-store"
    assert "default-src 'none'" in got.getheader("Content-Security-Policy", "")
    connection.close()


def test_a_clinic_with_one_language(library: Library) -> None:
    told = nginx_map(library, settings_from({"screen.languages": ("en",)}))
    assert "/es/" not in told
