"""Signed packs: reading one from a stick or a folder, saying what it changes, taking it, and going back."""
