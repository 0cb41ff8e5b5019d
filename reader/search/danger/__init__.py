"""Whether what was typed speaks of danger to life now: words, classes, weights, and the judge over them."""
