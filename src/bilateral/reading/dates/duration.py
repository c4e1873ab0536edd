"""The values of durations."""

# A decade counts as ten years, a century as a hundred, a fortnight as two weeks, a weekend as two days.
_AS = {"E": ("Y", 10), "C": ("Y", 100), "F": ("W", 2), "WE": ("D", 2)}
_HALF = {"Y": (6, "M"), "TH": (30, "M"), "TM": (30, "S")}  # what half of it is


def duration(number: float, unit: str) -> str:
    """Return the TIMEX3 value of a number (0: not told) of units.

    >>> [duration(2.5, "Y"), duration(5, "TH"), duration(0, "W"), duration(2, "E")]
    ['P2Y6M', 'PT5H', 'PXW', 'P20Y']
    """
    code, times = _AS.get(unit, (unit, 1))
    head, letter = ("PT", code[1]) if code[0] == "T" else ("P", code)
    amount = number * times
    if not number:
        return f"{head}X{letter}"
    if amount % 1 == 0.5 and code in _HALF:
        rest, name = _HALF[code]
        return f"{head}{int(amount)}{letter}{rest}{name}"
    return f"{head}{amount:g}{letter}"
