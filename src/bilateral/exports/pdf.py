"""A page as PDF, printed by Chromium where there is one."""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_PATIENCE = 120  # seconds; a report of some thousand claims takes about ten


def printed(page: str) -> bytes | None:
    """The PDF of a page of HTML; ``None`` where no Chromium is found, or it does not print it in two minutes."""
    browser = next(filter(None, map(shutil.which, _NAMES)), None)
    if browser is None:
        return None
    with TemporaryDirectory() as name:
        source, made = Path(name, "page.html"), Path(name, "page.pdf")
        source.write_text(page, encoding="utf-8")
        # Chromium's sandbox does not work for root; the page holds no script and may load nothing (see its policy).
        alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        quiet = ["--headless=new", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer"]
        asked = [browser, *alone, *quiet, f"--user-data-dir={name}", f"--print-to-pdf={made}", source.as_uri()]
        try:
            subprocess.run(asked, capture_output=True, check=True, timeout=_PATIENCE)
            return made.read_bytes()
        except (OSError, subprocess.SubprocessError):
            return None
