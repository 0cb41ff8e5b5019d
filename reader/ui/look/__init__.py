"""How everything is drawn: colors, letters, sizes, icons."""
