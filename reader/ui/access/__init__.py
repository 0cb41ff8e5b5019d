"""How people reach what is shown: layers, touch, keys, and what assistive technology is told."""
