#!/bin/sh
# Makes an environment, installs Bilateral, reads the examples and asks the ledger about them.
set -eu
cd "$(dirname "$0")"
python="${PYTHON:-python3}"
# The libraries are compiled once, whatever the environment says: not again by each command.
unset PYTHONDONTWRITEBYTECODE
[ -x .venv/bin/python ] || "$python" -m venv .venv
# What comes with an older Python takes twice as long to fetch.
.venv/bin/pip install --quiet --disable-pip-version-check --upgrade "pip>=26"
.venv/bin/pip install --quiet --disable-pip-version-check --no-compile --no-deps --requirement requirements.lock
.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --editable .
ledger="$(mktemp -d)/example.db"
export BILATERAL_LEDGER="$ledger"
set -x
.venv/bin/bilateral read examples/ouagadougou.txt
.venv/bin/bilateral claims --between "North Korea" "Burkina Faso"
.venv/bin/bilateral state "North Korea" "Burkina Faso" --as-of 2016
.venv/bin/bilateral state "North Korea" "Burkina Faso" --as-of 2018
.venv/bin/bilateral state "North Korea" "Burkina Faso" --as-of 2023-05
