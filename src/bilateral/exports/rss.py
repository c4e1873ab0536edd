"""The newest claims as RSS 2.0 (rssboard.org): a hundred at most, each linked to the report that tells it."""

from typing import BinaryIO

from bilateral.exports.feed import feed
from bilateral.exports.material import Material


def write(material: Material, out: BinaryIO) -> None:
    """Write the feed."""
    out.write(feed(material).rss_str(pretty=True))
