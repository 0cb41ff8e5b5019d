"""`waymark export`: the guide for phones, and the codes of a record system for a web server."""

import sys
from pathlib import Path

from reader.clinic.store import read_settings
from reader.commands.exit_codes import ExitCode
from reader.commands.opening import opened_library
from reader.errors import FileProblem, LibraryError
from reader.phones.nginx import nginx_map
from reader.phones.site import write_site


def export_site(folder: Path, settings: Path | None, library_path: Path | None) -> ExitCode:
    """Write the phone edition into `folder`, and say how large it is."""
    read = read_settings(settings)
    for problem in read.problems:
        print(problem.sentence, file=sys.stderr)
    try:
        with opened_library(library_path) as library:
            files, size = write_site(library, read.settings, folder)
    except LibraryError as error:
        print(error.sentence, file=sys.stderr)
        return ExitCode.NO_LIBRARY
    except FileProblem as error:
        print(error.sentence, file=sys.stderr)
        return ExitCode.NOT_WRITTEN
    print(f"{folder}: {files} files, {size / 1_000_000:.1f} MB.")
    return ExitCode.FINE


def export_nginx_map(settings: Path | None, library_path: Path | None) -> ExitCode:
    """Print the maps for a clinic's web server."""
    try:
        with opened_library(library_path) as library:
            print(nginx_map(library, read_settings(settings).settings), end="")
    except LibraryError as error:
        print(error.sentence, file=sys.stderr)
        return ExitCode.NO_LIBRARY
    return ExitCode.FINE
