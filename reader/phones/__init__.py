"""The phone edition: the guide as a folder of plain pages, for a phone on the clinic's own Wi-Fi."""
