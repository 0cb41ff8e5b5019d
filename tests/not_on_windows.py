"""Tests that Windows cannot run, each with the reason: the one list, read by conftest.py.

Whatever only a single test needs is marked at that test. With the fakes of on_windows.py, other systems try
what the program does on Windows.
"""

REASONS = {
    "PDF files are read with poppler's programs": (
        "commands/test_handout.py",
        "commands/test_odd_input.py",
        "journeys/test_errand.py",
        "printing/test_html_file.py",
        "printing/test_languages_on_paper.py",
        "printing/test_logo.py",
        "printing/test_long_texts.py",
        "printing/test_paper.py",
        "printing/test_setting.py",
    ),
    "CUPS is the print system of Linux and macOS": (
        "printing/test_jobs.py",
        "printing/test_print_truth.py",
        "printing/test_printers.py",
    ),
    "needs X, Wayland or AT-SPI": (
        "journeys/test_cage.py",
        "journeys/test_screen_reader.py",
        "journeys/test_transcripts.py",
        "ui/test_display.py",
    ),
    "a shell, make, or limits and processes of POSIX": (
        "commands/test_export_audio.py",
        "docs/test_commands.py",
        "docs/test_contributing.py",
        "faults/test_world.py",
        "journeys/test_no_network.py",
        "journeys/test_power_cut.py",
        "kiosk/test_manual.py",
        "test_output_places.py",
    ),
    "what is built or served on Linux only": (
        "phones/test_nginx.py",
        "shipping/test_recipes.py",
        "shipping/test_system_libraries.py",
        "windows/test_under_wine.py",
    ),
    "reads /proc for what is held open": ("test_held_files.py",),
}


def reason_for(path: str) -> str:
    """Why a file of tests is left out on Windows; empty where it is not."""
    return next((reason for reason, files in REASONS.items() if path in files), "")
