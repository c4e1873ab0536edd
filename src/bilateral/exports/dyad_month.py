"""A panel of pairs of states by month: as ``dyad-year``, with a column ``month`` after ``year``."""

from typing import BinaryIO

from bilateral.exports.csv import write_csv
from bilateral.exports.material import Material
from bilateral.exports.panel import Step, header, rows


def write(material: Material, out: BinaryIO) -> None:
    """Write the panel."""
    write_csv(out, header(Step.MONTH), rows(material, Step.MONTH))
