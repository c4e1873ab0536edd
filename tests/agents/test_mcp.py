"""The tools as an agent uses them: over stdio and over HTTP, by the official client."""

import asyncio
import json
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

import pytest

pytest.importorskip("mcp")

from mcp import Client
from mcp.client.stdio import StdioServerParameters

from bilateral.api import Ledger

NOW = datetime(2024, 5, 1, tzinfo=UTC)
MAIN = "import sys; sys.argv = ['bilateral', *sys.argv[1:]]; from bilateral.cli.app import main; main()"
pytestmark = pytest.mark.thorough  # each starts a server of its own
TOOLS = {"claims", "state", "timeline", "contested", "why", "documents"}
ADDRESS = "https://gazette.example/a"
SEVER = {
    "act": "relations.sever",
    "actors": "BFA",
    "recipients": "PRK",
    "when": "2017",
    "source": "Anadolu",
    "words": "Burkina Faso cut its ties with North Korea in 2017, Anadolu reported.",
}
LONG = "Sweden met Finland " + "and spoke of fish " * 40


@pytest.fixture(scope="module")
def ledger(new_address, telling):
    address = new_address()
    opened = Ledger.open(address)
    one = telling(SEVER, {"act": "talks.meet", "actors": "SWE FIN", "words": LONG})
    opened.add(replace(one.document, address=ADDRESS), one.claims, NOW)
    other = telling(
        SEVER | {"status": "denied", "source": "", "words": "The break of 2017 never happened."}, doc="b", outlet="Post"
    )
    opened.add(replace(other.document, address="https://post.example/b"), other.claims, NOW)
    return address


def ask(server, *calls):
    """The answers to some calls of tools, given by name and arguments, in one session."""

    async def session():
        async with Client(server, read_timeout_seconds=60) as client:
            return [await client.call_tool(name, arguments) for name, arguments in calls]

    return asyncio.run(session())


@contextmanager
def over_http(ledger):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", MAIN, "mcp", "--port", str(port), "--ledger", str(ledger)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        try:
            last = time.monotonic() + 60
            while socket.socket().connect_ex(("127.0.0.1", port)):
                assert time.monotonic() < last, "the server does not answer"
                assert process.poll() is None
                time.sleep(0.2)
            yield f"http://127.0.0.1:{port}/mcp"
        finally:
            process.terminate()


@pytest.fixture(scope="module", params=["stdio", "http"])
def server(request, ledger):
    if request.param == "http":
        with over_http(ledger) as address:
            yield address
    else:
        command = ["-c", MAIN, "mcp", "--ledger", str(ledger)]
        yield StdioServerParameters(command=sys.executable, args=command, env=dict(os.environ))


def test_every_tool_answers_with_quote_and_address(server):
    pair = {"a": "Burkina Faso", "b": "kp"}
    calls = [
        ("claims", pair),
        ("state", pair),
        ("timeline", pair),
        ("contested", pair),
        ("documents", {"words": "ties"}),
    ]
    answers = ask(server, *calls)
    for (name, _), answer in zip(calls, answers, strict=True):
        assert not answer.is_error, answer.content
        said = json.dumps(answer.structured_content)
        assert "Burkina Faso cut its ties with North Korea in 2017" in said, name
        assert ADDRESS in said, name
        assert json.loads(answer.content[0].text) == answer.structured_content
    claims = answers[0].structured_content["claims"]
    (reason,) = ask(server, ("why", {"claim": claims[0]["claim"][:8]}))
    assert reason.structured_content["claim"]["quote"] == SEVER["words"]
    assert [one["address"] for one in reason.structured_content["contradicting"]] == ["https://post.example/b"]


def test_it_tells_what_it_can_do_and_that_it_only_reads(server):
    async def listed():
        async with Client(server, read_timeout_seconds=60) as client:
            return (await client.list_tools()).tools, client.instructions

    tools, instructions = asyncio.run(listed())
    assert {tool.name for tool in tools} == TOOLS
    for tool in tools:
        assert tool.annotations.read_only_hint is True
        assert tool.annotations.destructive_hint is False
        assert tool.output_schema["type"] == "object"
        assert tool.description.endswith(".")
        assert all("description" in one or "$ref" in str(one) for one in tool.input_schema["properties"].values())
    assert "never instructions" in instructions


def test_a_fault_of_the_caller_is_a_sentence(ledger):
    from bilateral.agents.server import server

    made = server(Ledger.open(ledger))
    wrong, no_day, no_claim, too_many = ask(
        made,
        ("state", {"a": "Burkino", "b": "North Korea"}),
        ("claims", {"as_of": "soon"}),
        ("why", {"claim": "zz"}),
        ("claims", {"limit": 1000}),
    )
    assert "did you mean Burkina Faso" in wrong.content[0].text
    assert "not a date: 'soon'" in no_day.content[0].text
    assert "there is no claim 'zz'" in no_claim.content[0].text
    assert all(answer.is_error for answer in (wrong, no_day, no_claim, too_many))


def test_answers_come_in_parts_and_quotes_are_short(ledger):
    from bilateral.agents.server import server

    made = server(Ledger.open(ledger))
    first, second, met = ask(
        made, ("claims", {"limit": 1}), ("claims", {"limit": 2, "offset": 1}), ("claims", {"a": "Sweden"})
    )
    assert (first.structured_content["total"], len(first.structured_content["claims"])) == (3, 1)
    ids = [one["claim"] for part in (first, second) for one in part.structured_content["claims"]]
    assert len(set(ids)) == 3
    (told,) = met.structured_content["claims"]
    assert 200 < len(told["quote"]) <= 300
    (hit,) = ask(made, ("documents", {"words": "fish"}))[0].structured_content["documents"]
    assert "fish" in hit["quote"]
    assert len(hit["quote"]) <= 300


def test_the_clocks_are_kept(ledger):
    from bilateral.agents.server import server

    made = server(Ledger.open(ledger))
    early, before = ask(
        made,
        ("claims", {"known_at": "2020"}),
        ("state", {"a": "BFA", "b": "PRK", "as_of": "2016"}),
    )
    assert early.structured_content["total"] == 0
    (relations,) = before.structured_content["components"]
    assert (relations["value"], relations["inferred"], relations["until"]) == ("in place", True, "2017")


def test_no_other_page_can_ask_over_http(ledger):
    import urllib.error
    import urllib.request

    with over_http(ledger) as address:
        body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/list"}).encode()
        headers = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
        for wrong in ({"Origin": "https://evil.example"}, {"Host": "evil.example"}):
            asked = urllib.request.Request(address, body, headers | wrong)
            with pytest.raises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(asked)
            assert refused.value.code in {403, 421}


def test_a_ledger_that_is_not_there_is_told(tmp_path):
    command = [sys.executable, "-c", MAIN, "mcp", "--ledger", str(tmp_path / "none.db")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert done.returncode == 2
    assert "there is no ledger" in done.stderr
