"""A print system of the tests' own: CUPS with two queues that print into files, in a scratch folder."""

import getpass
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROGRAMS = ("/usr/sbin/cupsd", "/usr/sbin/lpadmin", "lpoptions", "cancel", "ipptool")
PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TEST.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*ModelName: "Test"
*ShortNickName: "Test"
*NickName: "Test"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: Letter
*PageSize Letter/Letter: ""
*PageSize A4/A4: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*DefaultPageRegion: Letter
*PageRegion Letter/Letter: ""
*PageRegion A4/A4: ""
*CloseUI: *PageRegion
*DefaultImageableArea: Letter
*ImageableArea Letter: "12 12 600 780"
*ImageableArea A4: "12 12 583 830"
*DefaultPaperDimension: Letter
*PaperDimension Letter: "612 792"
*PaperDimension A4: "595 842"
*OpenUI *Duplex/Two-sided: PickOne
*DefaultDuplex: None
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long edge: ""
*Duplex DuplexTumble/Short edge: ""
*CloseUI: *Duplex
"""
JOB = """{
  OPERATION Get-Job-Attributes
  GROUP operation-attributes-tag
  ATTR charset attributes-charset utf-8
  ATTR language attributes-natural-language en
  ATTR uri job-uri $uri
  ATTR name requesting-user-name $user
  ATTR keyword requested-attributes all
  STATUS successful-ok
}
"""
_ATTRIBUTE = re.compile(r"^\s+([a-zA-Z-]+) \([^)]*\) = (.*)$", re.MULTILINE)


def missing() -> str:
    """The first program that is not installed; empty when all are."""
    return next((name for name in PROGRAMS if shutil.which(name) is None), "")


@dataclass(frozen=True)
class PrintSystem:
    """A running CUPS. `server` is what CUPS_SERVER has to say."""

    server: str
    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """The environment that leads programs to it."""
        return {**os.environ, "CUPS_SERVER": self.server}

    def run(self, *command: str) -> str:
        """Run one of CUPS's programs against it."""
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=True, timeout=20
        )
        return done.stdout

    def add_queue(
        self, name: str, says: str = "", options: tuple[str, ...] = (), ppd_text: str = PPD
    ) -> None:
        """A printer that takes PDF; printing, it says of itself what `says` has, such as media-empty.

        `options` are those of lpadmin. An empty `ppd_text` makes a printer without a driver.
        """
        ppd, text = self.folder / f"{name}.ppd", ppd_text
        if says:
            # CUPS runs a filter only from a folder that nobody else can write to.
            (self.folder / name).mkdir(mode=0o755)
            tell = self.folder / name / "filter"
            tell.write_text(f"#!/bin/sh\necho 'STATE: +{says}' >&2\ncat \"$6\"\n", encoding="ascii")
            tell.chmod(0o755)
            text = ppd_text.replace('application/pdf 0 -"', f'application/pdf 0 {tell}"')
        ppd.write_text(text, encoding="ascii")
        driver = ("-P", str(ppd)) if text else ()
        device = f"file:{self.folder / name}.out"
        self.run("/usr/sbin/lpadmin", "-p", name, "-E", "-v", device, *driver, *options)

    def waiting(self) -> str:
        """The jobs of everybody that have not come out."""
        return self.run("lpstat", "-W", "not-completed", "-o")

    def job(self, number: int) -> dict[str, str]:
        """What the print system was told with a job, once it is done; jobs count from 1."""
        test = self.folder / "job.test"
        test.write_text(JOB, encoding="ascii")
        deadline = time.monotonic() + 10
        while True:
            said = self.run("ipptool", "-tv", f"ipp://{self.server}/jobs/{number}", str(test))
            found = dict(_ATTRIBUTE.findall(said.partition("RECEIVED")[2]))
            if found.get("job-state") == "completed":
                return found
            assert time.monotonic() < deadline, said
            time.sleep(0.05)

    def printed(self, number: int) -> Path:
        """The file a job brought."""
        return self.folder / "spool" / f"d{number:05}-001"


@dataclass
class Printer:
    """A queue, and how many of its jobs were looked at; the print system numbers them from 1."""

    system: PrintSystem
    looked_at: int = 0

    def pass_over(self) -> None:
        """Look no more at the jobs that are there, which other tests left."""
        jobs = [int(file.name[1:6]) for file in (self.system.folder / "spool").glob("d?????-001")]
        self.looked_at = max([self.looked_at, *jobs])

    def next_job(self) -> tuple[dict[str, str], Path]:
        """What was told with the next job, and the file it brought."""
        self.looked_at += 1
        return self.system.job(self.looked_at), self.system.printed(self.looked_at)


@contextmanager
def print_system() -> Iterator[PrintSystem]:
    """A CUPS that lasts as long as the block."""
    # Not pytest's folder: CUPS works as another user, who may not look in there.
    folder = Path(tempfile.mkdtemp(prefix="waymark-cups-"))
    folder.chmod(0o755)
    user = "lp" if os.geteuid() == 0 else getpass.getuser()
    port = _free_port()
    system = PrintSystem(f"127.0.0.1:{port}", folder)
    _configure(folder, port, user)
    if os.geteuid() == 0:
        subprocess.run(["chown", "-R", user, str(folder)], check=True)
    daemon = subprocess.Popen(
        ["/usr/sbin/cupsd", "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(port, daemon)
        yield system
    finally:
        daemon.terminate()
        daemon.wait(10)
        shutil.rmtree(folder, ignore_errors=True)


def _configure(folder: Path, port: int, user: str) -> None:
    for name in ("spool/tmp", "cache", "state", "log", "root/ppd"):
        (folder / name).mkdir(parents=True)
    (folder / "cupsd.conf").write_text(
        f"Listen 127.0.0.1:{port}\nLogLevel warn\nDefaultAuthType None\nWebInterface No\nBrowsing No\n"
        "PreserveJobHistory Yes\nPreserveJobFiles Yes\nMaxJobs 0\n"
        "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
        "<Policy default>\nJobPrivateAccess all\nJobPrivateValues none\n"
        "<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n",
        encoding="ascii",
    )
    (folder / "cups-files.conf").write_text(
        f"SystemGroup root lpadmin\nUser {user}\nGroup {_group_of(user)}\nFileDevice Yes\n"
        f"ServerRoot {folder}/root\nRequestRoot {folder}/spool\nTempDir {folder}/spool/tmp\n"
        f"CacheDir {folder}/cache\nStateDir {folder}/state\n"
        f"AccessLog {folder}/log/access\nErrorLog {folder}/log/error\nPageLog {folder}/log/page\n",
        encoding="ascii",
    )


def _group_of(user: str) -> str:
    return subprocess.run(["id", "-gn", user], capture_output=True, text=True, check=True).stdout.strip()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, daemon: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + 10
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            assert daemon.poll() is None, "cupsd ended"
            assert time.monotonic() < deadline, "cupsd does not answer"
            time.sleep(0.05)
