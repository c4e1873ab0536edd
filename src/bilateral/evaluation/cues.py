"""How often each cue is right: the workbench of those who write the lexicon.

Run as ``python -m bilateral.evaluation.cues FOLDER [--split train] [--family envoy] [--show 3]``.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from bilateral.evaluation.goldset import Labelled, LabelledDocument, labelled, read_folder
from bilateral.evaluation.matching import same
from bilateral.model.act import Cue
from bilateral.reading.reader import claims_with_triggers, pages


def main() -> None:
    """Print for each cue how often it fired and was right, then what each act missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", default="train", choices=["train", "gold"])
    parser.add_argument("--family", default="", help="only acts whose code begins so")
    parser.add_argument("--show", type=int, default=0, help="print so many wrong and missed examples a cue and act")
    parser.add_argument("--limit", type=int, default=0, help="read only so many documents")
    args = parser.parse_args()
    documents = read_folder(args.folder, args.split)[: args.limit or None]
    report(documents, args.family, args.show)


def report(documents: list[LabelledDocument], family: str, show: int) -> None:
    """Read the documents once and print the tables."""
    fired: defaultdict[str, list[tuple[str, Labelled, str]]] = defaultdict(list)
    missed: defaultdict[str, list[str]] = defaultdict(list)
    totals: defaultdict[str, int] = defaultdict(int)
    for item, found in _read(documents):
        text = item.document.text
        for cue, word, claim in found:
            if claim.act.startswith(family):
                fired[_name(cue, word)].append((verdict(claim, item.claims), claim, claim.span.of(text)))
        for gold in item.claims:
            if gold.act.startswith(family):
                totals[gold.act] += 1
                if not any(gold.span.overlap(c.span) and same("act", gold, c) for _, _, c in found):
                    missed[gold.act].append(f"{sorted(gold.actors)}->{sorted(gold.recipients)} {gold.span.of(text)}")
    _print(fired, missed, totals, show)


def _read(documents: list[LabelledDocument]) -> Iterator[tuple[LabelledDocument, list[tuple[Cue, str, Labelled]]]]:
    for item, page in zip(documents, pages(d.document for d in documents), strict=True):
        yield (
            item,
            [
                (trigger.cue, page.doc[trigger.token].lemma_.lower(), labelled(claim.record(), item.document.text))
                for trigger, claim in claims_with_triggers(page)
            ],
        )


def _name(cue: Cue, word: str) -> str:
    demands = [
        f"{key}={'|'.join(value)[:40]}" for key in ("object", "complement", "near") if (value := getattr(cue, key))
    ]
    demands += [f"with={prep}" for prep, _ in cue.with_]
    return f"{cue.act} {cue.kind}:{word} {' '.join(demands)}"


def verdict(claim: Labelled, gold: tuple[Labelled, ...]) -> str:
    """``right``, or the first thing that is wrong: ``status``, ``parties``, ``act``, or ``nothing`` there."""
    near = [g for g in gold if g.span.overlap(claim.span)]
    if any(same("strict", g, claim) for g in near):
        return "right"
    if any(same("act", g, claim) for g in near):
        return "status"
    if any(g.act == claim.act for g in near):
        return "parties"
    return "act" if any(same("dyad", g, claim) for g in near) else "nothing"


def _print(
    fired: dict[str, list[tuple[str, Labelled, str]]], missed: dict[str, list[str]], totals: dict[str, int], show: int
) -> None:
    for name, found in sorted(fired.items(), key=lambda row: (row[0].split()[0], -len(row[1]))):
        counts = {v: sum(f[0] == v for f in found) for v in ("right", "status", "parties", "act", "nothing")}
        print(f"{counts['right']:4} right of {len(found):4}  {name}   {counts}")
        for v, claim, words in [f for f in found if f[0] != "right"][:show]:
            print(f"        {v:8} {sorted(claim.actors)}->{sorted(claim.recipients)} {claim.status}: {words[:200]!r}")
    print()
    for act in sorted(totals):
        hit = totals[act] - len(missed[act])
        pred = sum(len(f) for name, f in fired.items() if name.split()[0] == act)
        right = sum(v == "right" for name, f in fired.items() if name.split()[0] == act for v, _, _ in f)
        print(
            f"{act:26} found {hit:4} of {totals[act]:4} (recall, act level); predicted {pred:4}, strict right {right:4}"
        )
        for words in missed[act][: show * 4]:
            print(f"        missed  {words[:220]!r}")


if __name__ == "__main__":
    main()
