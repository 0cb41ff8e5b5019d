"""Reading aloud in the window: what a screen says, where the voice is now, and the bar that steers it."""
