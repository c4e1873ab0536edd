"""The network of actors as GEXF 1.2draft (gexf.net), Gephi's own form: an edge lasts as long as its event may."""

from typing import BinaryIO

import networkx as nx

from bilateral.exports.graph import network
from bilateral.exports.material import Material


def write(material: Material, out: BinaryIO) -> None:
    """Write the graph."""
    nx.write_gexf(network(material), out)
