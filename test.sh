#!/bin/sh
# Makes an environment with what the tests need and runs them; where BILATERAL_ALL is set also those that take minutes,
# or that need PostgreSQL, a browser, or another large program.
set -eu
cd "$(dirname "$0")"
python="${PYTHON:-python3}"
# The libraries are compiled once, whatever the environment says: not again by each of the many processes.
unset PYTHONDONTWRITEBYTECODE
[ -x .venv/bin/python ] || "$python" -m venv .venv
# What comes with an older Python takes twice as long to fetch.
.venv/bin/pip install --quiet --disable-pip-version-check --upgrade "pip>=26"
lock=requirements-test.lock
[ -z "${BILATERAL_ALL:-}" ] || lock=requirements-dev.lock
# The lock file is whole, so that nothing is to be resolved; what is imported is compiled when it is.
.venv/bin/pip install --quiet --disable-pip-version-check --no-compile --no-deps --requirement "$lock"
.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --editable .
# Each of the two has one processor: threads of their own only wait for each other.
export OMP_NUM_THREADS=1
.venv/bin/pytest --numprocesses 2 "$@"
