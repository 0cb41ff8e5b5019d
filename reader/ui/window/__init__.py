"""The window itself, and what it is made with."""
