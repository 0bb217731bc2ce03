"""An article's text in, its quotes out: the words that it lays in somebody's mouth, with cue and speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from retold.model import Name, Quote, QuoteKind, Span
from retold.stages.quote_cues import Attribution, attributions
from retold.stages.quote_marks import Quoted, find_quoted
from retold.stages.quote_sources import Range
from retold.stages.quote_tokens import QUOTED, Sentence, read_sentences
from retold.words import Words

_SPEECH_CHARS = 24  # shorter quoted words without a cue are names, titles or scare quotes


@dataclass
class _Draft:
    """A quote before its speaker is resolved: spans of the text."""

    pieces: list[Span]
    cue: Span | None
    source: Span | None
    sentence: int


def read_quotes(text: str, words: Words, names: Sequence[Name] = ()) -> tuple[Quote, ...]:
    """The quotes of a text, in order."""
    quoted = find_quoted(text)
    sentences = list(read_sentences(text, quoted, words))
    drafts = _drafts(text, sentences, words)
    quotes = []
    for draft in drafts:
        start, end = draft.pieces[0][0], draft.pieces[-1][1]
        written = text[draft.source[0] : draft.source[1]] if draft.source else ""
        quotes.append(
            Quote(
                start,
                end,
                text[start:end],
                _kind(draft.pieces, quoted),
                tuple(draft.pieces),
                draft.cue,
                draft.source,
                written,
            )
        )
    return tuple(sorted(quotes, key=lambda quote: (quote.start, quote.end)))


def _kind(pieces: list[Span], quoted: Sequence[Quoted]) -> QuoteKind:
    """Direct where every piece is quotation alone, mixed where some words are, else indirect."""
    inside = [q for q in quoted if any(s <= q.start and q.end <= e for s, e in pieces)]
    if not inside:
        return "indirect"
    if all(any(q.start == s and q.end == e for q in inside) for s, e in pieces):
        return "direct"
    return "mixed"


def _span(sentence: Sentence, tokens: Range) -> Span:
    return sentence.starts[tokens[0]], sentence.ends[tokens[1] - 1]


def _drafts(text: str, sentences: Sequence[Sentence], words: Words) -> list[_Draft]:
    """The attributions of all sentences, and the quotations that no cue of their own sentence claims."""
    drafts: list[_Draft] = []
    table = words.quotes
    last: _Draft | None = None
    for number, sentence in enumerate(sentences):
        claimed: set[int] = set()
        direct: _Draft | None = None
        for made in attributions(sentence, table):
            pieces = [_span(sentence, part) for part in made.content]
            draft = _Draft(
                sorted(pieces),
                _span(sentence, made.cue),
                _span(sentence, made.source) if made.source else None,
                number,
            )
            drafts.append(draft)
            quotes = [at for at in sentence.quoted if any(a <= at < b for a, b in made.content)]
            claimed.update(quotes)
            if any(sentence.quoted[at].end - sentence.quoted[at].start > _SPEECH_CHARS for at in quotes):
                direct = draft
        for at, stretch in sentence.quoted.items():
            if at in claimed or stretch.end - stretch.start <= _SPEECH_CHARS:
                continue
            if last is not None and sentences[last.sentence].line == sentence.line and len(sentence) == 1:
                last.pieces.append((stretch.start, stretch.end))
                continue
            direct = _Draft([(stretch.start, stretch.end)], None, None, number)
            drafts.append(direct)
        last = direct or last
    return drafts
