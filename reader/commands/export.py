"""`waymark export`: the guide for phones, and the codes of a record system for a web server."""

from pathlib import Path

from reader.clinic.store import read_settings
from reader.commands.opening import opened_library, settings_told
from reader.commands.saying import tell, warned
from reader.errors import FileProblem, LibraryError
from reader.exit_codes import ExitCode
from reader.phones.nginx import nginx_map
from reader.phones.site import write_site
from reader.texts.sentence import said


def export_site(folder: Path, settings: Path | None, library_path: Path | None) -> ExitCode:
    """Write the phone edition into `folder`, and say how large it is."""
    read = settings_told(settings)
    try:
        with opened_library(library_path, settings) as library:
            files, size = write_site(library, read.settings, folder)
    except (LibraryError, FileProblem) as error:
        return warned(error, ExitCode.NO_LIBRARY)
    tell(
        said(
            "{folder}: {count} files, {size} MB.", folder=folder, count=files, size=f"{size / 1_000_000:.1f}"
        )
    )
    return ExitCode.FINE


def export_nginx_map(settings: Path | None, library_path: Path | None) -> ExitCode:
    """Print the maps for a clinic's web server."""
    try:
        with opened_library(library_path, settings) as library:
            print(nginx_map(library, read_settings(settings).settings), end="")
    except LibraryError as error:
        return warned(error, ExitCode.NO_LIBRARY)
    return ExitCode.FINE
