"""The network of actors as GraphML (graphml.graphdrawing.org), as yEd, igraph, Gephi and networkx open it."""

from typing import BinaryIO

import networkx as nx

from bilateral.exports.graph import network
from bilateral.exports.material import Material


def write(material: Material, out: BinaryIO) -> None:
    """Write the graph."""
    nx.write_graphml_xml(network(material), out)
