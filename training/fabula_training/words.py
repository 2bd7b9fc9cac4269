"""Words to word pieces and shapes, the same as `WordPiece` and `Shapes` in the product's package `model`."""
import functools
import unicodedata

CLS, SEP, UNK = 101, 102, 100
MOST_PIECES = 16
LONGEST_WORD = 100
EDGE_SHAPE = 24
SHAPES = 25
_TYPEWRITER = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "..."})


def shape(word):
    """0 lower case, 1 Initial, 2 CAPITALS, 3 one capital, 4 mixed, 5 digits, 6 digits and letters, 7 neither."""
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdecimal() for c in word)
    if not letters:
        return 5 if digits else 7
    if digits:
        return 6
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return 0
    if len(letters) == 1:
        return 3
    if all(upper):
        return 2
    return 1 if upper[0] and not any(upper[1:]) else 4


class WordPiece:
    """BERT's uncased word pieces (Devlin et al. 2019): greedy longest match after normalisation."""

    def __init__(self, vocabulary):
        self.ids = {piece: number for number, piece in enumerate(vocabulary)}

    @functools.lru_cache(maxsize=200_000)
    def pieces(self, word):
        """Ids of the pieces of a word: never none, at most MOST_PIECES."""
        found = []
        for part in _parts(_normalised(word)):
            found.extend(self._match(part))
        if not found:
            return (UNK,)
        if len(found) > MOST_PIECES:
            found = found[: MOST_PIECES - 1] + found[-1:]
        return tuple(found)

    def _match(self, part):
        if len(part) > LONGEST_WORD:
            return [UNK]
        found, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start:
                piece = part[start:end] if start == 0 else "##" + part[start:end]
                if piece in self.ids:
                    break
                end -= 1
            if end == start:
                return [UNK]
            found.append(self.ids[piece])
            start = end
        return found


def _normalised(word):
    plain = unicodedata.normalize("NFD", word.translate(_TYPEWRITER).lower())
    return "".join(c for c in plain if unicodedata.category(c) not in ("Mn", "Cc", "Cf"))


def _parts(word):
    part = ""
    for c in word:
        if _alone(c):
            if part:
                yield part
            part = ""
            if not c.isspace():
                yield c
        else:
            part += c
    if part:
        yield part


def _alone(c):
    point = ord(c)
    ascii_mark = 33 <= point <= 47 or 58 <= point <= 64 or 91 <= point <= 96 or 123 <= point <= 126
    ideograph = 0x4E00 <= point <= 0x9FFF or 0x3400 <= point <= 0x4DBF or 0x20000 <= point <= 0x2FA1F or 0xF900 <= point <= 0xFAFF
    return c.isspace() or ascii_mark or ideograph or unicodedata.category(c).startswith("P")
