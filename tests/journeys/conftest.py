"""What journeys share: a printer of the tests' own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from print_system import Printer, missing, print_system


@pytest.fixture(scope="session")
def printer() -> Iterator[Printer]:
    """A printer that lasts as long as the tests."""
    if program := missing():
        pytest.skip(f"{Path(program).name} is not installed (packages cups, cups-client, cups-ipp-utils)")
    with print_system() as system:
        system.add_queue("Front")
        yield Printer(system)
