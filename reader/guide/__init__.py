"""The guide as it is written: gathered, checked, compiled. Only commands import it; the window never does."""
