"""Waymark: an offline guide to drug and alcohol treatment for clinics."""

__version__ = "0.1.0"
