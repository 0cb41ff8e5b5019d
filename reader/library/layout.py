"""The version of the library file's layout, known to its writer and its reader."""

SCHEMA_VERSION = 14
"""Counts up whenever schema.sql, the meaning of a column or what `meta` holds changes."""

QUESTIONS_MOST = 1000
"""From one article's questions to the next one's, in the numbers of the table `asked`."""

HEADINGS_FROM = 900
"""Among those of one article, where its title, the sentences of its summary and its headings begin."""
