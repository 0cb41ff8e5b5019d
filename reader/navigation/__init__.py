"""Where this visitor is, and everything that belongs to one visit."""
