"""Shards come to the same in any order, whatever dies while they are read."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bilateral.api import Ledger
from bilateral.model.run import Setup
from bilateral.running.reading import Reading
from bilateral.running.shards import map as mapping
from bilateral.running.shards import shard as shards
from bilateral.running.shards.executor import DiedError, Kind, executor
from bilateral.running.shards.fold import fold
from bilateral.running.shards.map import mapped
from bilateral.running.shards.part import Came, Part, sweep
from bilateral.sources.chooser import choose
from bilateral.sources.source import SourceError

pytestmark = pytest.mark.thorough
NOW = datetime(2024, 5, 1, tzinfo=UTC)
SETUP = Setup("0.1.0", "ab" * 32)
COMMAND = [sys.executable, "-W", "ignore", "-c", "from bilateral.cli.app import main; main()", "read"]
STATES = ("Norway", "Peru", "Chad", "Fiji", "Mali", "Oman", "Laos", "Cuba")


@pytest.fixture
def news(tmp_path):
    """A folder of eight files of ten reports each."""
    folder = tmp_path / "news"
    folder.mkdir()
    for number, state in enumerate(STATES):
        told = [
            {"doc": f"{state}-{n}", "text": f"{state} recalled its ambassador from {STATES[number - 1 - n % 7]}."}
            for n in range(10)
        ]
        (folder / f"{state}.jsonl").write_text("".join(json.dumps(one) + "\n" for one in told))
    return folder


@pytest.fixture
def cut(news, monkeypatch):
    """The same cut into shards of one file each."""
    monkeypatch.setattr(shards, "FILES", 1)
    return shards.cut(choose([news]).given, SETUP)


def digest_of(keys, folder, ledger):
    with ledger.store.writer() as writer:
        for _ in fold(writer, keys, folder, NOW):
            pass
    return ledger.digest()


@pytest.fixture(scope="module")
def parts(tmp_path_factory, telling):
    """Parts of two documents each, of which each part shares one with the next."""
    folder = tmp_path_factory.mktemp("parts")
    told = [
        telling({"act": "talks.meet", "actors": "FIN SWE"}, {"act": "envoy.recall", "actors": "NOR"}, doc=f"d{n}")
        for n in range(6)
    ]
    for number in range(5):
        readings = [Reading(one.document, one.claims) for one in told[number : number + 2]]
        Part(folder, f"{number}").write(readings)
    return folder


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(5)), again=st.lists(st.integers(0, 4), max_size=4), together=st.booleans())
def test_parts_come_to_the_same_in_any_order_and_again(order, again, together, parts, tmp_path_factory):
    keys = [str(number) for number in [*order, *again]]
    new = [Ledger.open(tmp_path_factory.mktemp("l") / name) for name in ("one.db", "other.db")]
    whole = digest_of([str(number) for number in range(5)], parts, new[0])
    for some in [keys] if together else [[key] for key in keys]:
        digest = digest_of(some, parts, new[1])
    assert digest == whole
    assert (new[1].size().documents, new[1].size().claims) == (6, 12)


def test_a_shard_is_named_by_what_decides_its_claims(news, cut):
    again = shards.cut(choose([news]).given, SETUP)
    assert [one.key for one in again] == [one.key for one in cut]
    newer = shards.cut(choose([news]).given, Setup("0.2.0", SETUP.model))
    assert not {one.key for one in newer} & {one.key for one in cut}
    (news / "Chad.jsonl").write_text("")
    changed = shards.cut(choose([news]).given, SETUP)
    assert sum(one.key != other.key for one, other in zip(changed, cut, strict=True)) == 1


def test_what_is_no_file_is_no_shard():
    with pytest.raises(SourceError, match="shards are cut of files"):
        shards.cut(choose(["https://gazette.example/a"]).given, SETUP)


def test_a_part_that_is_not_as_it_was_written_is_read_again(tmp_path, telling):
    one = telling({"act": "talks.meet", "actors": "FIN SWE"})
    part = Part(tmp_path, "a")
    assert part.came() is None
    part.finish(Came(1, 1, sha256=part.write([Reading(one.document, one.claims)])))
    assert part.came().documents == 1
    with part.path.open("ab") as file:
        file.write(b"{}")
    assert part.came() is None
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.skipif(sys.platform == "win32", reason="asks for locks of files")
def test_what_a_process_left_that_was_killed_is_removed_and_what_one_writes_is_not(tmp_path, telling):
    one = telling({"act": "talks.meet", "actors": "FIN SWE"})
    left = tmp_path / f".a.jsonl.{'0f' * 16}"
    left.write_bytes(b'{"doc":')
    other = tmp_path / ".keep"
    other.touch()

    def readings():
        yield Reading(one.document, one.claims)
        sweep(tmp_path)
        assert len(list(tmp_path.glob(".a.jsonl.*"))) == 1
        assert not left.exists()

    part = Part(tmp_path, "a")
    part.finish(Came(1, 1, sha256=part.write(readings())))
    assert part.came().documents == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == [".keep", "a.done", "a.jsonl"]


class Mortal:
    """Executes in this process, and dies as often as it is told."""

    def __init__(self, deaths):
        self.deaths, self.attempts = deaths, []

    def begin(self, work, shard):
        future = mapping.Future()
        self.attempts.append(shard.key)
        dies = self.deaths.get(shard.files[0].name, 0) >= self.attempts.count(shard.key)
        future.set_exception(DiedError("killed")) if dies else future.set_result(Came(1))
        return future


def test_a_shard_that_kills_its_worker_is_tried_three_times(tmp_path, cut):
    found = {shard.name: came for shard, came in mapped(cut[:3], tmp_path, Mortal({cut[0].name: 2, cut[1].name: 3}))}
    assert isinstance(found[cut[0].name], Came)
    assert found[cut[1].name].error == "WorkerDied"
    assert isinstance(found[cut[2].name], Came)


def children(process):
    """The processes below another, on Linux."""
    told = Path(f"/proc/{process}/task").glob("*/children")
    found = [int(child) for one in told for child in one.read_text().split()]
    return [*found, *(below for child in found for below in children(child))]


def one_by_one(news, ledger):
    done = subprocess.run([*COMMAND, str(news), "--ledger", str(ledger)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    return Ledger.open(ledger).digest()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="asks Linux for the workers")
@pytest.mark.parametrize("killed", ["workers", "parent"])
def test_whatever_is_killed_the_ledger_is_that_of_one_process(killed, tmp_path, news):
    """In place of many small files one shard is made of all: both deaths come in its middle."""
    parts, ledger = tmp_path / "parts", tmp_path / "l.db"
    command = [*COMMAND, str(news), "--shards", str(parts), "--workers", "2", "--ledger", str(ledger)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        last = time.monotonic() + 120
        while not list(parts.glob(".*.jsonl.*")) and time.monotonic() < last:
            time.sleep(0.05)
        for child in reversed(children(process.pid)):
            os.kill(child, signal.SIGKILL)
        if killed == "parent":
            process.kill()
    if killed == "parent":
        assert not list(parts.glob("*.done"))
        process = subprocess.run(command, capture_output=True, check=False)
    assert process.returncode == 0
    assert not list(parts.glob(".*"))
    assert Ledger.open(ledger).digest() == one_by_one(news, tmp_path / "other.db")
    assert Ledger.open(ledger).size().documents == 80
    assert Ledger.open(ledger).verify() == []


def held_on(node, folder):
    """Reads a shard, and notes where; the first on that node is in its middle until the node is no more."""
    read = mapping.read_shard

    def read_shard(shard, folder=folder):
        import ray

        here = ray.get_runtime_context().get_node_id()
        (folder / f"{shard.key}.on.{here}").touch()
        while here == node:
            time.sleep(0.05)
        return read(shard, folder)

    return read_shard


def test_ray_loses_a_node_and_no_document(tmp_path, news, cut, monkeypatch):
    """Two nodes on this machine, of which the second is killed while it has a shard in hand."""
    ray = pytest.importorskip("ray")
    cluster_utils = pytest.importorskip("ray.cluster_utils")
    cluster = cluster_utils.Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    second = cluster.add_node(num_cpus=1)
    ray.init(address=cluster.address, log_to_driver=False, logging_level="error")
    monkeypatch.setattr(mapping, "read_shard", held_on(second.node_id, tmp_path))
    try:
        with closing(executor(Kind.RAY, 1)) as at_work:
            found = mapped(cut, tmp_path, at_work)
            came = [next(found)]
            last = time.monotonic() + 60
            while not (begun := list(tmp_path.glob(f"*.on.{second.node_id}"))) and time.monotonic() < last:
                time.sleep(0.05)
            in_hand = [path.name.partition(".")[0] for path in begun]
            assert len(in_hand) == 1
            assert not Part(tmp_path, in_hand[0]).came()
            cluster.remove_node(second, allow_graceful=False)
            came += found
    finally:
        ray.shutdown()
        cluster.shutdown()
    assert sorted(shard.key for shard, _ in came) == sorted(shard.key for shard in cut)
    assert [one for _, one in came if not isinstance(one, Came)] == []
    assert len(list(tmp_path.glob(f"{in_hand[0]}.on.*"))) == 2  # it was begun again on the other node
    ledger = Ledger.open(tmp_path / "l.db")
    assert digest_of([shard.key for shard in cut], tmp_path, ledger) == one_by_one(news, tmp_path / "other.db")
    assert ledger.size().documents == 80
