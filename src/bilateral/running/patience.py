"""How often Python looks for what can be thrown away."""

import gc


def patient() -> None:
    """Let Python look less often for what can be thrown away.

    Tables and modules are some hundred thousand objects that stay: to go through them again and again took a quarter of
    the time of a short command, and a tenth of what reading takes beside the parse.
    """
    gc.set_threshold(50_000, 20, 100)
