"""For staff: the PIN, the settings form, the health of this computer, and the way out."""
