"""What all rooms speak of: frozen dataclasses without input or output."""
