"""What may be done at this screen, and when a visit ends."""
