"""Whether this installation is sound: the guide, the settings, the printer, the voice, the versions."""
