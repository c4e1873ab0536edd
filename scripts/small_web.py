"""A web of one article, one feed and one sitemap, for the commands of the documentation that fetch something."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from types import TracebackType

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

_ARTICLE = """<!doctype html>
<html lang="en"><head><title>Ecuador recalls its envoy</title>
<meta name="date" content="2024-03-05"><meta property="og:site_name" content="The Gazette"></head>
<body><article><h1>Ecuador recalls its envoy</h1>
<p>Ecuador recalled its ambassador to Bolivia on Monday, the foreign ministry in Quito said in a short statement.</p>
<p>The two countries had quarrelled for weeks over the fees of a bridge that neither of them wants to paint.</p>
<p>Nobody in La Paz wished to comment, and the ambassador was seen buying postcards on his way to the airport.</p>
</article></body></html>
"""
_FEED = """<?xml version="1.0"?>
<rss version="2.0"><channel><title>World</title><link>{web}</link><description>World</description>
<item><title>Ecuador recalls its envoy</title><link>{web}/world/envoy-recalled</link></item></channel></rss>
"""
_SITEMAP = """<?xml version="1.0"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{web}/world/envoy-recalled</loc></url></urlset>
"""


class Web:
    """Answers on a free port of this machine while it is open."""

    def __init__(self) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
        self._server.daemon_threads = True

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> "Web":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        web = f"http://{self.headers['Host']}"
        kind, text = "text/html", _ARTICLE
        if self.path.endswith(".xml"):
            kind, text = "application/xml", (_SITEMAP if "sitemap" in self.path else _FEED).format(web=web)
        if self.path == "/robots.txt":
            kind, text = "text/plain", "User-agent: *\nAllow: /\n"
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what a command prints is what counts."""


def write_archive(path: Path) -> None:
    """Write the article as an archive of the web."""
    path.parent.mkdir()
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        address = "https://www.gazette.example/world/envoy-recalled"
        record = writer.create_warc_record(address, "response", payload=BytesIO(_ARTICLE.encode()), http_headers=head)
        writer.write_record(record)
