"""What stops a build, in one sentence."""


class CannotBuild(Exception):
    """Why there is no setup program, and what to do."""
