#!/bin/sh
# Makes an environment with what the tests need and runs every check that guards main.
set -eu
cd "$(dirname "$0")"
python="${PYTHON:-python3}"
[ -x .venv/bin/python ] || "$python" -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check --requirement requirements-dev.lock
.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --editable .
.venv/bin/ruff check .
.venv/bin/ruff format --check .
.venv/bin/mypy
.venv/bin/lint-imports
NO_MKDOCS_2_WARNING=1 .venv/bin/mkdocs build --strict --quiet
.venv/bin/pytest --numprocesses 2 "$@"
