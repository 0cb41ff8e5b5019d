"""The version of the library file's layout, known to its writer and its reader."""

SCHEMA_VERSION = 9
"""Counts up whenever schema.sql, the meaning of a column or what `meta` holds changes."""
