#!/usr/bin/env python3
"""Compares the trees that podplan reads with those of two YAML readers.

    compare_trees.py PODPLAN [--documents N] [--first SEED] [FILE ...]

For each FILE and for N generated documents `PODPLAN check --tree` has to give the same tree of
the same texts as PyYAML (BaseLoader) and ruamel.yaml (YAML 1.2, base), or to refuse the document.
The documents of must_accept.py have to be accepted. Prints how many were accepted of each kind,
and every difference; ends with 1 if there is one.
"""

import argparse
import json
import subprocess
import sys
import tempfile

import ruamel.yaml
import yaml

import generate
from must_accept import MUST_ACCEPT

REFUSED = 65


def ordered(node):
    """A tree in which maps are lists of pairs, so that the order of keys counts."""
    if isinstance(node, dict):
        return ("map", [(ordered(key), ordered(value)) for key, value in node.items()])
    if isinstance(node, (list, tuple)):
        return ("list", [ordered(item) for item in node])
    if node is None:
        return "(nothing)"
    return str(node)


def read_json(text):
    """The tree of podplan's JSON."""

    def pairs(items):
        if len({key for key, _ in items}) != len(items):
            raise ValueError("a key stands twice in one map")
        return dict(items)

    return ordered(json.loads(text, object_pairs_hook=pairs))


def read_pyyaml(document):
    return ordered(yaml.load(document, Loader=yaml.BaseLoader))


def read_ruamel(document):
    return ordered(ruamel.yaml.YAML(typ="base", pure=True).load(document))


READERS = [("PyYAML", read_pyyaml), ("ruamel.yaml", read_ruamel)]


def differences(document, tree_text):
    """What speaks against a document that podplan accepted; empty if nothing does."""
    found = []
    try:
        tree = read_json(tree_text)
    except ValueError as error:
        return [f"podplan's JSON cannot be read: {error}"]
    for name, read in READERS:
        try:
            other = read(document)
        except Exception as error:  # any failure of a reader is a refusal
            found.append(f"{name} refuses it: {' '.join(str(error).split())[:200]}")
            continue
        if other != tree:
            found.append(f"{name} reads {other!r}, podplan {tree!r}")
    return found


class Podplan:
    """The program under test."""

    def __init__(self, path):
        self.path = path

    def tree(self, document):
        """The JSON of a document that is accepted, `None` for one that is refused."""
        with tempfile.NamedTemporaryFile(suffix=".yaml") as file:
            file.write(document)
            file.flush()
            run = subprocess.run(
                [self.path, "check", "--tree", file.name], capture_output=True, timeout=60)
        if run.returncode == 0:
            return run.stdout.decode("utf-8")
        if run.returncode == REFUSED:
            return None
        raise SystemExit(f"podplan ended with {run.returncode} for {document!r}\n{run.stderr!r}")


class Comparison:
    """Counts what was accepted, and prints what differs."""

    def __init__(self, podplan):
        self.podplan = podplan
        self.accepted = {}
        self.seen = {}
        self.failures = 0

    def look(self, kind, label, document, must_accept=False):
        tree = self.podplan.tree(document)
        self.seen[kind] = self.seen.get(kind, 0) + 1
        if tree is None:
            if must_accept:
                self.fail(label, document, ["podplan refuses it"])
            return
        self.accepted[kind] = self.accepted.get(kind, 0) + 1
        found = differences(document, tree)
        if found:
            self.fail(label, document, found)

    def fail(self, label, document, found):
        self.failures += 1
        print(f"{label}: {document!r}")
        for line in found:
            print(f"    {line}")

    def summary(self):
        for kind, count in self.seen.items():
            share = 100 * self.accepted.get(kind, 0) / count
            print(f"{kind}: {count} documents, {share:.0f}% accepted")
        print(f"{self.failures} differences")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("podplan")
    parser.add_argument("files", nargs="*")
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--first", type=int, default=0, help="the seed of the first document")
    arguments = parser.parse_intermixed_args()
    comparison = Comparison(Podplan(arguments.podplan))
    for path in arguments.files:
        with open(path, "rb") as file:
            comparison.look("files", path, file.read())
    for document in MUST_ACCEPT:
        comparison.look("must accept", "must accept", document.encode("utf-8"), must_accept=True)
    for seed in range(arguments.first, arguments.first + arguments.documents):
        family, document = generate.document(seed)
        comparison.look(family, f"seed {seed}", document)
    comparison.summary()
    sys.exit(1 if comparison.failures else 0)


if __name__ == "__main__":
    main()
