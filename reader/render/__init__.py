"""Blocks as text: HTML for the screen, plain text for search and speech."""
