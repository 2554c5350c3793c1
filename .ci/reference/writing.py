"""Writes a tree of mappings, lists and texts as YAML in many hands: flow and block, quotes, comments, CRLF."""

import random

LINE = 100
COMMENTS = [
    "checked with finance",
    "see the staffing sheet",
    "to be confirmed",
    "as agreed: 50% now, 50% later",
    "€ and ₱",
]


def write_yaml(tree, rng):
    """The bytes of a file that reads as the tree."""
    writer = Writer(rng)
    lines = writer.block_mapping(tree, 0)
    if rng.random() < 0.2:
        lines.insert(0, "---")
    if rng.random() < 0.3:
        lines.insert(0, f"# {rng.choice(COMMENTS)}")
    newline = "\r\n" if rng.random() < 0.1 else "\n"
    text = newline.join(lines) + (newline if rng.random() < 0.9 else "")
    return (b"\xef\xbb\xbf" if rng.random() < 0.05 else b"") + text.encode()


class Writer:
    def __init__(self, rng):
        self.rng = rng
        self.step = rng.choice([2, 2, 2, 4])
        self.flow_habit = rng.choice([0.1, 0.5, 0.9])
        self.quote_habit = rng.choice([0.0, 0.1, 0.5])
        self.comment_habit = rng.choice([0.0, 0.03, 0.1])
        self.list_indent = rng.choice([0, self.step])

    def chance(self, probability):
        return self.rng.random() < probability

    # Blocks

    def block_mapping(self, mapping, indent):
        lines = []
        for key, value in mapping.items():
            if indent == 0 and self.chance(self.comment_habit * 2):
                lines.append("")
            if self.chance(self.comment_habit):
                lines.append(" " * indent + f"# {self.rng.choice(COMMENTS)}")
            lines += self.entry(self.scalar(key, in_flow=False, is_key=True) + ":", value, indent)
        return lines

    def entry(self, head, value, indent):
        """Lines for `key: value`, or `- value`."""
        pad = " " * indent
        if isinstance(value, str):
            if self.chance(0.03) and value.isprintable() and "  " not in value and len(value) > 12 and head != "-":
                return self.folded(head, value, indent)
            return [pad + f"{head} {self.scalar(value)}" + self.remark()]
        if self.chance(self.flow_habit) and depth(value) <= 2 or not value:
            flow = self.flow(value)
            if len(flow) + indent + len(head) < LINE:
                return [pad + f"{head} {flow}" + self.remark()]
            if depth(value) <= 1:
                return self.flow_lines(pad + head, value, indent)
        if isinstance(value, dict):
            return [pad + head] + self.block_mapping(value, indent + self.step)
        return [pad + head] + self.block_list(value, indent + self.list_indent)

    def block_list(self, items, indent):
        lines = []
        for item in items:
            in_flow = self.chance(self.flow_habit) and depth(item) <= 2 and len(self.flow(item)) < LINE
            if isinstance(item, dict) and not in_flow:
                inner = self.block_mapping(item, indent + 2)
                while not inner[0].strip() or inner[0].lstrip().startswith("#"):
                    lines.append(inner.pop(0))
                lines.append(" " * indent + "- " + inner[0][indent + 2:])
                lines += inner[1:]
            elif isinstance(item, dict):
                lines.append(" " * indent + f"- {self.flow(item)}" + self.remark())
            else:
                lines += self.entry("-", item, indent)
        return lines

    def folded(self, head, text, indent):
        words = text.split(" ")
        cut = self.rng.randrange(len(words))
        pad = " " * (indent + self.step)
        if cut == 0 or self.chance(0.5):
            return [" " * indent + f"{head} |-", pad + text]
        return [" " * indent + f"{head} >-", pad + " ".join(words[:cut]), pad + " ".join(words[cut:])]

    def remark(self):
        return f"  # {self.rng.choice(COMMENTS)}" if self.chance(self.comment_habit) else ""

    # Flow

    def flow(self, value):
        if isinstance(value, str):
            return self.scalar(value, in_flow=True)
        if isinstance(value, dict):
            return "{" + ", ".join(self.flow_entries(value)) + "}"
        return "[" + ", ".join(self.flow_entries(value)) + "]"

    def flow_entries(self, value):
        if isinstance(value, dict):
            return [f"{self.scalar(key, in_flow=True, is_key=True)}: {self.flow(item)}" for key, item in value.items()]
        return [self.flow(item) for item in value]

    def flow_lines(self, head, value, indent):
        """A flow collection over several lines."""
        entries = self.flow_entries(value)
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        pad = " " * (indent + 2 + self.step)
        lines = [f"{head} {opening}" + entries[0] + ("," if len(entries) > 1 else "")]
        lines += [pad + entry + "," for entry in entries[1:-1]]
        lines += [pad + entries[-1]] if len(entries) > 1 else []
        lines[-1] += closing
        return lines

    # Scalars

    def scalar(self, text, in_flow=False, is_key=False):
        plain = may_be_plain(text, in_flow)
        if plain and not self.chance(0.02 if is_key else self.quote_habit):
            return text
        if self.chance(0.5) or "\\" in text:
            return "'" + text.replace("'", "''") + "'"
        return '"' + self.escaped(text) + '"'

    def escaped(self, text):
        text = text.replace("\\", "\\\\").replace('"', '\\"')
        if self.chance(0.3):
            text = "".join(c if ord(c) < 128 else f"\\u{ord(c):04x}" for c in text)
        return text


def may_be_plain(text, in_flow):
    if text == "" or text != text.strip():
        return False
    if text[0] in "-?:,[]{}#&*!|>'\"%@`" and not (text[0] == "-" and text[1:2].isdigit()):
        return False
    if ": " in text or " #" in text or text.endswith(":"):
        return False
    return not (in_flow and any(c in text for c in ",[]{}"))


def depth(value):
    if isinstance(value, str):
        return 0
    items = value.values() if isinstance(value, dict) else value
    return 1 + max((depth(item) for item in items), default=0)


if __name__ == "__main__":
    import yaml

    tree = {
        "a b": "x: y",
        "c": {"d": ["1,2", {"e": "₱5", "f": ["g", "h"]}], "i": "-2%"},
        "k": [{"l": {"m": "n"}}, "o p q r s"],
    }
    for seed in range(2000):
        data = write_yaml(tree, random.Random(seed))
        assert yaml.load(data, Loader=yaml.BaseLoader) == tree, data.decode()
