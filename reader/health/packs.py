"""Whether the newer guide that was taken is the one that is read."""

from reader import bundle
from reader.errors import LibraryError
from reader.health.finding import Finding, Verdict
from reader.library.installed import came_newer, read_installed
from reader.library.store import Library
from reader.texts.sentence import said


def pack_finding() -> Finding:
    """Which pack is in use, or why it is not. Never raises."""
    what = said("Newer guide")
    installed = read_installed(bundle.pack_folder())
    if installed is None or installed.now is None:
        return Finding("pack", what, Verdict.FINE, said("None was taken; the program's own guide is in use."))
    pack = installed.now
    try:
        Library(bundle.pack_folder() / pack.file).close()
    except LibraryError:
        trouble = said(
            "Pack {version} cannot be read, so the program's own guide is. Take the pack again.",
            version=pack.version,
        )
        return Finding("pack", what, Verdict.WRONG, trouble)
    if came_newer(pack):
        detail = said(
            "The program's own guide is newer than pack {version}, and in use.", version=pack.version
        )
        return Finding("pack", what, Verdict.FINE, detail)
    detail = said(
        "Pack {version} is in use; its sources were checked up to {date}.",
        version=pack.version,
        date=pack.checked,
    )
    return Finding("pack", what, Verdict.FINE, detail)
