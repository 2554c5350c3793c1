"""Makes documents for the comparison of trees: valid, odd, soups of pieces, and mutated ones.

Every document follows from a seed alone.
"""

import random

WORDS = [
    "team", "trainers", "work", "rate", "pay", "to", "x", "a", "b", "site", "manila", "week 7",
    "3 to 50", "15%", "0.15", "$1,200", "3,000/week", "+08:00", "2027-01-04", "12:30", "no", "on",
    "yes", "~", "null", "1e3", "012", "1_000", "-1", "-x", "http://a.b/c?d=e#f", "a#b", "a:b",
    "it's", 'say "hi"', "₱55,000", "€900", "naïve", "日本", "😀", "a - b", "x, y", "[z", "z]", "{q",
    "q}", "a & b", "c * d", "e ! f", "g | h", "i > j", "k % l", "m @ n", "o ` p", "---", "...",
    "=", "<<x", ".", "..", "a  b", "?x", ":x", "::", "a::b", "x:", "-", "--", "- -", "",
    "long " * 12 + "text", "\\", "\\n", "tail\\", "'", '"', "''", "#", "# no", "é:è", "\u00a0",
    "a\u00a0b", "\ufeffb", "1,2", "1, 2",
]

KEYS = [
    "a", "b", "c", "key", "two words", "x-y", "x_y", "k1", "rate", "pay", "naïve", "日本", "1", "-1",
    "a.b", "it's", "n/a", "50%", "c#", "e#f", "g:h",
]

PLAIN_FIRST = set(" \t,[]{}#&*!|>'\"%@`?:-")


def is_plain(text, in_brackets=False):
    """Whether a text may certainly be written without quotes."""
    if not text or text[0] in PLAIN_FIRST or text[-1] in " :" or text != text.strip():
        return False
    if text in ("---", "...", "<<") or text[0] == "." or "\ufeff" in text or "\u00a0" in text:
        return False
    if ": " in text or " #" in text or "\n" in text or "\t" in text:
        return False
    if in_brackets:
        return not any(character in ",[]{}?:" for character in text)
    return all(character.isprintable() for character in text)


class Document:
    """One document, written piece by piece with one random source."""

    def __init__(self, seed, odd=0.0):
        self.random = random.Random(seed)
        self.odd = odd

    # What to write

    def is_odd(self):
        return self.random.random() < self.odd

    def pick(self, choices):
        return self.random.choice(choices)

    def text(self):
        words = [self.pick(WORDS) for _ in range(self.pick([1, 1, 1, 2, 3]))]
        return " ".join(words)

    def tree(self, depth=0):
        roll = self.random.random()
        if depth == 0:
            roll *= 0.6
        if depth > 4 or roll > 0.6:
            return self.text()
        if roll < 0.35:
            keys = self.random.sample(KEYS, self.random.randint(0 if depth else 1, 4))
            return [(key, self.tree(depth + 1)) for key in keys]
        return {index: self.tree(depth + 1) for index in range(self.random.randint(1, 4))}

    # How to write it: maps are lists of pairs, lists are dictionaries of numbers

    def single(self, text):
        return "'" + text.replace("'", "''") + "'"

    def double(self, text):
        out = []
        for character in text:
            roll = self.random.random()
            if character in '"\\':
                out.append("\\" + character)
            elif character in "\ufeff\u0085\u2028\u2029" or ord(character) < 32 or roll < 0.03:
                code = ord(character)
                out.append("\\x%02x" % code if code < 256 else
                           "\\u%04X" % code if code < 65536 else "\\U%08x" % code)
            elif character == " " and roll < 0.06:
                out.append("\\ ")
            else:
                out.append(character)
        return '"' + "".join(out) + '"'

    def scalar(self, text, in_brackets=False):
        if is_plain(text, in_brackets) and self.random.random() < 0.7:
            return text
        if self.is_odd():
            return text
        return self.double(text) if "\ufeff" in text or self.random.random() < 0.5 \
            else self.single(text)

    def gap(self):
        return " " * self.pick([1, 1, 1, 1, 2, 3])

    def comment(self):
        roll = self.random.random()
        if roll < 0.85:
            return ""
        if self.is_odd():
            return self.pick(["#c", "\t# c", " # c\t", " #", "  #c: d", "\t"])
        return self.pick([" # c", "  # a: b", " # - [x", " #", " # it's", " "])

    def flow(self, tree, indent):
        """A tree in brackets; lines that continue it are indented by at least `indent`."""
        if isinstance(tree, str):
            return self.scalar(tree, in_brackets=True)
        is_map = isinstance(tree, list)
        items = []
        for key, value in (tree if is_map else tree.items()):
            if not is_map:
                items.append(self.flow(value, indent))
                continue
            written = self.scalar(key, in_brackets=True)
            colon = ":" + self.gap()
            if written[0] in "'\"" and self.random.random() < 0.3:
                colon = ":"
            if self.is_odd():
                below = "\n" + " " * indent
                colon = self.pick([":", " : ", " :", ":" + below, below + ": ", ""])
            items.append(written + colon + self.flow(value, indent))
        if self.is_odd():
            items.insert(0, self.pick([
                "", "- a", "? a", "[a", "a]", "&a b", "*a", "!a b", "a: b", "|", "a b: c"]))
        space = ""
        if self.random.random() < 0.3:
            space = "\n" + " " * (indent + self.random.randint(0, 3))
            if self.random.random() < 0.2:
                space = " # c" + space
            if self.is_odd():
                space = "\n" + " " * self.random.randint(0, indent)
        comma = "," + (space or self.gap())
        if self.is_odd():
            comma = self.pick([",", " , ", ",,", "\t, ", ", #c\n" + " " * indent, ",#c\n", " "])
        body = comma.join(items)
        if items and self.random.random() < 0.15:
            body += ","
        opening, closing = ("{", "}") if is_map else ("[", "]")
        if self.is_odd():
            closing = self.pick([
                closing, "", "]", "}", closing + closing, closing + "x", closing + ": y"])
        return opening + space + body + space + closing

    def folded_plain(self, text, indent):
        words = text.split(" ")
        out = words[0]
        for word in words[1:]:
            is_item = word in ("-", "?") and not self.is_odd()
            if self.random.random() < 0.4 and not is_item:
                deep = indent + self.random.randint(0, 2)
                if self.is_odd():
                    deep = self.random.randint(0, indent)
                out += "\n" + " " * deep + word
            else:
                out += " " + word
        return out

    def block_text(self, indent):
        lines = [self.text() for _ in range(self.random.randint(1, 4))]
        lines = [line.replace("\ufeff", "") for line in lines]
        out = []
        for line in lines:
            for _ in range(self.pick([0, 0, 0, 1, 2])):
                out.append(" " * self.pick([0, indent, indent + 2] if self.is_odd() else [0]))
            has_text = any(line.strip() for line in out)
            more = self.pick([0, 0, 0, 1, 2]) if has_text or self.is_odd() else 0
            if self.is_odd():
                more = -1
            out.append(" " * max(0, indent + more) + line)
        for _ in range(self.pick([0, 0, 1, 2])):
            out.append(" " * self.random.randint(0, indent))
        header = self.pick(["|", ">"]) + self.pick(["", "-", "+"])
        if self.is_odd():
            header += self.pick([
                "1", "2", "4", "0", "-2", "2-", "+1", " #c", "#c", " x", "--", "+-"])
        return header + self.comment() + "\n" + "\n".join(out)

    def value(self, tree, indent, parent):
        """What stands behind `key:` or `-`: on the same line, or from the next line on."""
        if isinstance(tree, str):
            roll = self.random.random()
            if roll < 0.1:
                return self.gap() + self.block_text(indent)
            if roll < 0.15:
                return self.comment()
            if roll < 0.25:
                return "\n" + " " * indent + self.scalar(tree) + self.comment()
            written = self.scalar(tree)
            if self.random.random() < 0.2 and ("  " not in written):
                written = self.folded_plain(written, indent)
            if self.is_odd():
                before = self.pick([
                    "&a ", "*a ", "!t ", "!", "!!str ", "- ", "? ", "a: ", "@", "%", "`", ", "])
                written = before + written
            return self.gap() + written + self.comment()
        if not tree or self.random.random() < 0.25:
            return self.gap() + self.flow(tree, indent) + self.comment()
        return None

    def block(self, tree, indent):
        """The lines of a list or a map in a column."""
        out = []
        pad = " " * indent
        is_map = isinstance(tree, list)
        for key, child in (tree if is_map else tree.items()):
            if self.random.random() < 0.1:
                out.append(self.pick(["", "  ", "# c", "    # deep", pad + "# same"]))
            if self.is_odd():
                pad = " " * max(0, indent + self.pick([-2, -1, 1, 2]))
            deeper = indent + self.pick([2, 2, 2, 1, 3, 4])
            head = "-"
            if is_map:
                head = self.scalar(key) + self.pick(["", "", "", " "]) + ":"
                if self.is_odd():
                    head = self.pick([
                        key + ":", key, '"' + key + '"\n:', "? " + key, "<<:", key + "\t:", "[a]:",
                        "- " + key + ":"])
            written = self.value(child, deeper, indent)
            if written is not None:
                if self.is_odd() and written.startswith(" "):
                    written = self.pick(["", "\t", " \t", "\t "]) + written.lstrip(" ")
                out.append(pad + head + written)
            elif not is_map and self.random.random() < 0.6:
                gap = self.pick([1, 1, 1, 3])
                lines = self.block(child, indent + 1 + gap)
                while not lines[0].strip() or lines[0].strip().startswith("#"):
                    del lines[0]
                out.append(pad + "-" + " " * gap + lines[0].lstrip(" "))
                out.extend(lines[1:])
            else:
                if is_map and not isinstance(child, list) and self.random.random() < 0.4:
                    deeper = indent
                out.append(pad + head + self.comment())
                out.extend(self.block(child, deeper))
            pad = " " * indent
        return out

    def write(self):
        tree = self.tree()
        roll = self.random.random()
        if isinstance(tree, str) or roll < 0.05:
            lines = [self.flow(tree, 0)]
        else:
            lines = self.block(tree, self.pick([0, 0, 0, 0, 0, 2]))
        if self.random.random() < 0.1:
            lines.insert(0, self.pick(["---", "--- # c", "# c\n---", "---\n"]))
        if self.is_odd():
            lines.insert(self.random.randrange(len(lines) + 1), self.pick([
                "---", "...", "%YAML 1.2", "--- a", "---a", "- -", "? a", "\ta: b", "a", ": b",
                "-a", "a:b", "&a", "!t", "*a", "'", '"', "[", "}", "|", "  # c", " x: y", "@", "`",
                "  - z"]))
        text = "\n".join(lines)
        if self.random.random() < 0.9:
            text += "\n" * self.pick([1, 1, 1, 2])
        if self.random.random() < 0.1:
            text = text.replace("\n", "\r\n")
        if self.random.random() < 0.05:
            text = "\ufeff" + text
        return text.encode("utf-8")


PIECES = [
    "a", "b", "key", "1", "x y", ":", ": ", ":  ", "-", "- ", "-  ", "?", "? ", "#", " #", " # c",
    "'", '"', "''", "\\", "\\n", '\\"', "[", "]", "{", "}", ",", ", ", "\n", "\n", "\n", "\n ",
    "\n  ", "\n    ", "\n\n", " ", "  ", "\t", "|", ">", "|-", ">+", "|2", "&a", "*a", "!t", "%",
    "@", "`", "---", "...", "<<", "~", "a: ", "b: ", "a:\n", "- a: ", "\r\n", "\n- ", "\n  - ",
    "\na: ", "\n  b: ", "é", "\u00a0", "\u0085", "\u2028", "\ufeff", "\u0007", "\\x41", "\\u00e9",
    "\\\n", "3,000", "12:30", "=",
]


def soup(seed):
    """A document thrown together from pieces."""
    source = random.Random(seed)
    count = source.randint(1, 14)
    return "".join(source.choice(PIECES) for _ in range(count)).encode("utf-8")


def mutated(document, seed):
    """A document with a few bytes changed, dropped, doubled or moved."""
    source = random.Random(seed)
    data = bytearray(document)
    for _ in range(source.randint(1, 3)):
        if not data:
            break
        at = source.randrange(len(data))
        roll = source.random()
        if roll < 0.3:
            piece = source.choice(PIECES).encode("utf-8")
            data[at:at] = piece
        elif roll < 0.55:
            del data[at:at + source.randint(1, 4)]
        elif roll < 0.75:
            signs = b" \n\t:-,[]{}#'\"\\|>&*!?%@`ab01\r"
            data[at] = source.choice(signs) if source.random() < 0.9 else source.randrange(256)
        elif roll < 0.9:
            end = at + source.randint(1, 12)
            target = source.randrange(len(data) + 1)
            data[target:target] = data[at:end]
        else:
            del data[at:]
    return bytes(data)


FAMILIES = ["valid", "odd", "soup", "mutated"]


def document(seed):
    """The document of a seed, and the family it belongs to."""
    family = FAMILIES[seed % len(FAMILIES)]
    if family == "valid":
        return family, Document(seed).write()
    if family == "odd":
        return family, Document(seed, odd=0.05).write()
    if family == "soup":
        return family, soup(seed)
    return family, mutated(Document(seed, odd=0.01).write(), seed)
