"""All articles: gathered, checked, compiled into one library file, and read from it."""
