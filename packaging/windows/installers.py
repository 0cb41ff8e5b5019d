"""From the folder to a setup program (NSIS) and a package for device managers (wixl), both made on Linux."""

import hashlib
import os
import shlex
import subprocess
import uuid
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from told import CannotBuild

_HERE = Path(__file__).parent
MOST_SETUP_MEGABYTES = 35
SIGN_VARIABLE = "WAYMARK_SIGN"
# Ours for ever: with it Windows knows that two packages are versions of one program.
UPGRADE_CODE = "6E0D4E0B-4C0B-4F6A-9C35-2F4B8E6F1A57"
_IDS = uuid.UUID("0a3fd2c4-3f6b-4a52-9f57-5b1d7a0c6e21")
# What the package runs: its name, its kind, what is typed, when, and where in the order of things.
_EXE, _GOES_ON, _DEFERRED, _AS_SYSTEM = 34, 64, 1024, 2048
_ACTS = (
    (
        "CloseProgram",
        _EXE | _GOES_ON,
        '"[System64Folder]taskkill.exe" /F /T /IM waymark.exe /IM waymark-command.exe',
        "",
        1398,  # before it is looked which files are in use
    ),
    (
        "CloseLauncher",  # which takes its Python along, where not all that it began can be named
        _EXE | _GOES_ON,
        '"[System64Folder]taskkill.exe" /F /IM waymark.exe',
        "",
        1399,
    ),
    (
        "SecureFolder",
        _EXE | _DEFERRED | _AS_SYSTEM,
        '"[System64Folder]cmd.exe" /d /s /c'
        ' ""[INSTALLDIR]setup\\secure-folder.cmd" "[CommonAppDataFolder]waymark""',
        'NOT REMOVE="ALL"',
        4001,  # once the files are there
    ),
)
_DATING = ("wixl", "msibuild")
_CHANGES = (
    "UPDATE `Component` SET `Condition` = 'NOT KIOSK' WHERE `Component` = 'Links'",
    "UPDATE `Component` SET `Condition` = 'KIOSK' WHERE `Component` = 'KioskMark'",
    "UPDATE `Property` SET `Value` = 'WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED;KIOSK'"
    " WHERE `Property` = 'SecureCustomProperties'",
    # The old one is removed within the act of installing: Windows brings it back when the new one fails.
    "UPDATE `InstallExecuteSequence` SET `Sequence` = 1501 WHERE `Action` = 'RemoveExistingProducts'",
    # One of the same version too, such as one that was signed since: never two side by side.
    "DELETE FROM `Upgrade` WHERE `ActionProperty` = 'WIX_UPGRADE_DETECTED'",
    "INSERT INTO `Upgrade` (`UpgradeCode`, `VersionMax`, `Attributes`, `ActionProperty`)"
    " VALUES ('{{{code}}}', '{version}', 513, 'WIX_UPGRADE_DETECTED')",
)
_WIX = "http://schemas.microsoft.com/wix/2006/wi"


@dataclass(frozen=True)
class Release:
    """What is installed: `folder` holds it; `moment` dates all of it, in seconds since 1970."""

    folder: Path
    version: str
    moment: int
    name: str = "waymark"

    @property
    def numbers(self) -> str:
        """The version as Windows counts: three numbers."""
        return ".".join((*self.version.split("."), "0", "0")[:3])


def sign(path: Path) -> None:
    """Hand a program to the publisher's own signing command, where WAYMARK_SIGN names one.

    Its words are split as a shell would; "{}" stands for the file, which it must change in its place.
    """
    command = os.environ.get(SIGN_VARIABLE, "")
    if not command:
        return
    words = [word.replace("{}", str(path)) for word in shlex.split(command)]
    if subprocess.run(words, check=False).returncode:
        raise CannotBuild(f"{path.name} was not signed: {SIGN_VARIABLE} ended with an error.")


def make_setup(release: Release, target: Path) -> None:
    """The setup program, as `waymark.nsi` says."""
    files = release.folder.parent / "files.nsh"
    files.write_text(_setup_list(release), "utf-8")
    settings = {
        "FILES": str(files.resolve()),
        "VERSION": release.version,
        "NUMBERS": f"{release.numbers}.0",
        "FOLDER": str(release.folder.resolve()),
        "TARGET": str(target.resolve()),
        "SIZE": str(sum(path.stat().st_size for path in release.folder.rglob("*") if path.is_file()) // 1024),
    }
    if command := os.environ.get(SIGN_VARIABLE, ""):
        settings["SIGN"] = command.replace("{}", '"%1"')  # the program that removes is made inside
    given = [f"-D{name}={value}" for name, value in settings.items()]
    _run(["makensis", "-V2", "-NOCD", *given, str(_HERE / "waymark.nsi")], release)
    sign(target)
    if target.stat().st_size > MOST_SETUP_MEGABYTES * 1e6:
        raise CannotBuild(
            f"{target.name} has {target.stat().st_size / 1e6:.0f} MB; {MOST_SETUP_MEGABYTES} are the most."
        )


def _setup_list(release: Release) -> str:
    """Every file as NSIS names it, in one order: what a disk lists differs from computer to computer."""
    lines = []
    for folder in (release.folder, *sorted(each for each in release.folder.rglob("*") if each.is_dir())):
        inside = "".join(f"\\{part}" for part in folder.relative_to(release.folder).parts)
        files = sorted(path for path in folder.iterdir() if path.is_file())
        lines += [f'SetOutPath "$INSTDIR{inside}"'] if files else []
        lines += [f'File "{path.resolve()}"' for path in files]
    return "\n".join(lines) + "\n"


def make_package(release: Release, target: Path) -> None:
    """The MSI, as `waymark.wxs` says, a component for each file. Its lists are written beside the folder."""
    work = release.folder.parent
    files = work / "files.wxs"
    files.write_bytes(file_list(release))
    given = {
        "Version": release.numbers,
        "ProductCode": _id(release, "product"),
        "UpgradeCode": UPGRADE_CODE,
    }
    defined = [word for name, value in given.items() for word in ("-D", f"{name}={value}")]
    # wixl finds files by relative names only, from the folder of the first list.
    main = work / "waymark.wxs"
    main.write_bytes((_HERE / "waymark.wxs").read_bytes())
    _run(["wixl", "-a", "x64", *defined, "-o", str(target), str(main), str(files)], release)
    _fix_package(target, release)
    sign(target)


def file_list(release: Release) -> bytes:
    """Every file of the folder as WiX names it. The same file has the same id in every build."""
    root = ET.Element("Wix", xmlns=_WIX)
    tree = ET.SubElement(ET.SubElement(root, "Fragment"), "DirectoryRef", Id="INSTALLDIR")
    group = ET.SubElement(ET.SubElement(root, "Fragment"), "ComponentGroup", Id="Files")
    folders = {Path(): tree}
    for path in sorted(
        release.folder.rglob("*"), key=lambda path: path.relative_to(release.folder).as_posix()
    ):
        inside = path.relative_to(release.folder)
        key = hashlib.sha256(inside.as_posix().encode()).hexdigest()[:24]
        if path.is_dir():
            folders[inside] = ET.SubElement(
                folders[inside.parent], "Directory", Id=f"d{key}", Name=inside.name
            )
            continue
        guid = str(uuid.uuid5(_IDS, inside.as_posix())).upper()
        component = ET.SubElement(folders[inside.parent], "Component", Id=f"c{key}", Guid=guid, Win64="yes")
        source = f"{release.folder.name}/{inside.as_posix()}"
        ET.SubElement(
            component, "File", Id=_file_id(inside, key), Name=inside.name, Source=source, KeyPath="yes"
        )
        ET.SubElement(group, "ComponentRef", Id=f"c{key}")
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _file_id(inside: Path, key: str) -> str:
    named: Mapping[str, str] = {"waymark.exe": "Program"}
    return named.get(inside.as_posix(), f"f{key}")


def _id(release: Release, what: str) -> str:
    """An id of Windows that is the same for the same files, and another one for others."""
    digest = hashlib.sha256()
    for path in sorted(release.folder.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(release.folder).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return str(uuid.uuid5(_IDS, f"{what} {release.version} {digest.hexdigest()}")).upper()


def _fix_package(target: Path, release: Release) -> None:
    """Add what wixl has no words for, and the code of these files, where it draws one at random."""
    for name, kind, command, when, place in _ACTS:
        asked = (
            "INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`)"
            f" VALUES ('{name}', {kind}, 'TARGETDIR', '{command}')",
            "INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`)"
            f" VALUES ('{name}', '{when}', {place})",
        )
        for query in asked:
            _run(["msibuild", str(target), "-q", query], release)
    for query in _CHANGES:
        filled = query.format(code=UPGRADE_CODE, version=release.numbers)
        _run(["msibuild", str(target), "-q", filled], release)
    code = "{" + _id(release, "package") + "}"
    _run(["msibuild", str(target), "-s", "Waymark", "The Waymark maintainers", "x64;1033", code], release)


def _clock(moment: int) -> dict[str, str]:
    """A clock that stands at a moment: msitools write the time into a package, and know no other way."""
    library = next(iter(sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))), None)
    if library is None:
        raise CannotBuild("There is no libfaketime here. Type: sudo apt-get install libfaketime")
    day = datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%d %H:%M:%S")
    return {"LD_PRELOAD": str(library), "FAKETIME": day}


def _run(command: list[str], release: Release) -> None:
    world = {**os.environ, "SOURCE_DATE_EPOCH": str(release.moment), "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    if command[0] in _DATING:
        world |= _clock(release.moment)
    try:
        done = subprocess.run(command, env=world, check=False)
    except FileNotFoundError:
        raise CannotBuild(
            f"There is no {command[0]} here. Type: sudo apt-get install nsis wixl msitools"
        ) from None
    if done.returncode:
        raise CannotBuild(f"{command[0]} ended with an error; it says above what is wrong.")
