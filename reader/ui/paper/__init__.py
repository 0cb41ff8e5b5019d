"""Paper in the window: the live preview, and sending pages to a printer or a file."""
