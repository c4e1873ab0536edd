"""Runs commands as a user does whose output goes to a program."""

import json

import pytest
from typer.testing import CliRunner

from bilateral.cli import app as cli


def run_command(*arguments):
    return CliRunner().invoke(cli.app, [str(one) for one in arguments])


@pytest.fixture
def run():
    return run_command


@pytest.fixture
def rows():
    def found(*arguments):
        result = run_command(*arguments)
        assert result.exit_code == 0, result.output
        return [json.loads(line) for line in result.stdout.splitlines()]

    return found
