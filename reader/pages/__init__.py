"""What one screen says: plain values, no widgets. The words around them belong to the screens."""
