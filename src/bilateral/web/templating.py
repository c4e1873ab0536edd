"""Templates of Jinja: everything from outside is escaped, and what is missing is an error."""

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import PurePath
from urllib.parse import quote

from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined

from bilateral.data.lexicon import load_acts
from bilateral.exports.plain import web_address
from bilateral.relations import wording as relations_wording
from bilateral.web import keys, wording

ASSETS = {
    "style.css": "text/css",
    "app.js": "text/javascript",
    "htmx.min.js": "text/javascript",
    "serif.woff2": "font/woff2",
    "serif-ext.woff2": "font/woff2",
    "serif-italic.woff2": "font/woff2",
    "sans.woff2": "font/woff2",
    "sans-ext.woff2": "font/woff2",
    "icon.svg": "image/svg+xml",
    "LICENCES.txt": "text/plain",
}


@lru_cache(maxsize=len(ASSETS))
def asset(name: str) -> bytes:
    """The bytes of an asset of the package."""
    return files("bilateral.web").joinpath("assets", name).read_bytes()


@lru_cache(maxsize=1)
def assets_address() -> str:
    """Where assets are served: another address with each change of any, so that browsers may keep them for ever."""
    digest = hashlib.sha256(b"".join(asset(name) for name in ASSETS)).hexdigest()[:12]
    return f"/assets/{digest}"


def render(template: str, request: Request, **content: object) -> str:
    """The page of a template."""
    path = request.url.path.rstrip("/")
    about: Mapping[str, object] = {
        "path": path or "/",
        "json_address": f"{path or '/index'}.json{f'?{request.url.query}' if request.url.query else ''}",
        "writer": keys.signed_in(request),
        "may_write": request.app.state.desk.settings.write,
        "ledger_name": _called(request.app.state.desk.ledger.store.name),
    }
    return _environment().get_template(template).render(**{**about, **content})


def _called(name: str) -> str:
    """What a ledger is called on a page: of a file its name, of a database its address without the password."""
    return name if "://" in name else PurePath(name).name


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("bilateral.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "asset": lambda name: f"{assets_address()}/{name}",
        "signs": wording.SIGNS,
        "version": version("bilateral"),
        "acts": load_acts(),
        "decided": relations_wording.DECIDED,
    }
    environment.filters |= {
        "plain": wording.plain,
        "folded": wording.folded,
        "headline": wording.headline,
        "outlet": wording.outlet,
        "source_kind": wording.source_kind,
        "voice_name": wording.voice_name,
        "name": relations_wording.name_of,
        "direction": relations_wording.direction,
        "since": relations_wording.since,
        "voices": relations_wording.voices,
        "counted": relations_wording.counted,
        "day": wording.day,
        "address": web_address,
        "segment": lambda text: quote(text, safe=""),
        "number": "{:,}".format,
    }
    return environment
