"""What the program says, in every language it speaks: one catalog for screen, paper, speech and errors."""
