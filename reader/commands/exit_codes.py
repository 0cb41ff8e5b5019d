"""The exit codes, under the name the commands know them by."""

from reader.exit_codes import ExitCode

__all__ = ["ExitCode"]
