"""What the program's exit codes mean; docs/clinic-it.md and docs/kiosk.md list the same table."""

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of `waymark` and all its commands."""

    FINE = 0  # done, or closed by the person; on a kiosk: staff left it with their PIN
    PROBLEMS = 1  # `check` or `compile` found something to mend
    USAGE = 2  # the command line was not understood
    NO_DISPLAY = 3  # there is no screen to open a window on
    NO_LIBRARY = 4  # the guide's library file, or a file of the program itself, cannot be read
    NOT_WRITTEN = 5  # a file or the output could not be written, or a saved packet not read
    UNKNOWN = 6  # there is no article of that id, or none for what was looked up
    MEND = 7  # `doctor` found something on this computer that needs mending
    NO_PRINTER = 8  # there is no printer, or it cannot print now
    REFUSED = 9  # a pack that must not be taken; the guide in use stays
    NOTHING_NEW = 10  # there is no newer pack, or no guide to go back to
    RESTART = 20  # a kiosk asks whoever watches over it to be started again
    FATAL = 21  # one fault after another: start again with a fresh process
