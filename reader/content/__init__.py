"""One article: text in, a typed value out."""
