"""A panel of pairs of states by year: comma-separated, with a header, as dyadic data of international relations are.

A row is one direction of a pair in one year, named by ISO 3166-1 (``iso3_1``, ``iso3_2``) and by the numbers of the
Correlates of War (``ccode1``, ``ccode2``), so that it joins with theirs and with Diplometrics. Counts are of events
done by the first to the second. ``DR_at_1``, ``DR_at_2`` (how high each is represented at the other) and ``DE`` are
those of the COW Diplomatic Exchange data (v2006.1): 0 none, 1 chargé d'affaires, 3 ambassador, 9 other. They and
``relations`` tell the state on the last day of the year.
"""

from typing import BinaryIO

from bilateral.exports.csv import write_csv
from bilateral.exports.material import Material
from bilateral.exports.panel import Step, header, rows


def write(material: Material, out: BinaryIO) -> None:
    """Write the panel."""
    write_csv(out, header(Step.YEAR), rows(material, Step.YEAR))
