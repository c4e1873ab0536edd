"""Claims and events in the forms that others work with: one file a format, listed in ``formats``."""
