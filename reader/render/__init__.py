"""Blocks as text: HTML for the screen, plain sentences for search and speech."""
