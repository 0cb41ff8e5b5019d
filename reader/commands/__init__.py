"""Acts without a window: check, compile, search, handout."""
