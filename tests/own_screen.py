"""A screen with a window manager for each worker of a parallel run, so that none takes another's focus."""

import os
import subprocess


def give_own_screen() -> list[subprocess.Popen[bytes]]:
    """Start both and let this process draw there; the programs to stop at the end. Raises OSError."""
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "2600x2000x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    if not number:
        raise OSError("Xvfb did not start")
    os.environ["DISPLAY"] = f":{number}"
    os.environ.pop("XAUTHORITY", None)
    manager = subprocess.Popen(["openbox", "--sm-disable"], stderr=subprocess.DEVNULL)
    return [manager, screen]


def stop(programs: list[subprocess.Popen[bytes]]) -> None:
    """End them, and wait for their end."""
    for program in programs:
        program.terminate()
    for program in programs:
        program.wait(10)
