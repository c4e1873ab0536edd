"""``bilateral review``: what people make of the claims that the machine has read."""
