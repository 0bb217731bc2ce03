"""Which words differ between passages that tell the same: texts in, spans of words out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from retold.model import Span
from retold.text import fold

_CJK = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
WORD = re.compile(rf"\d+(?:[.,]\d+)*|[{_CJK}]|(?:(?![{_CJK}])[^\W\d_])+(?:[’'](?:(?![{_CJK}])[^\W\d_])+)*")

MOST_DIFFERING = 0.6  # a share of the words; the page's script has the same rule


def differing(texts: Sequence[str]) -> list[list[Span]]:
    """For each text, the spans of its words that none of the other texts has as often; neighbours are one span. Case and
    accents do not count. A text of which most words differ is left unmarked: it is another wording, or another language.

    differing(["40 were hurt", "50 were hurt"]) == [[(0, 2)], [(0, 2)]]
    """
    found = [[(match.span(), fold(match.group())) for match in WORD.finditer(text)] for text in texts]
    counts = [Counter(word for _, word in words) for words in found]
    marked: list[list[Span]] = []
    for index, words in enumerate(found):
        others = counts[:index] + counts[index + 1 :]
        spare: Counter[str] = Counter()
        for other in others:
            spare |= other
        spans = []
        for span, word in words:
            if spare[word] > 0:
                spare[word] -= 1
            elif others:
                spans.append(span)
        marked.append(_joined(texts[index], spans) if len(spans) <= MOST_DIFFERING * len(words) else [])
    return marked


def _joined(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans with those made one that only blanks divide."""
    out: list[Span] = []
    for start, end in spans:
        if out and not text[out[-1][1] : start].strip():
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out
