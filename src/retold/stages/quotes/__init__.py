"""An article's text in, its quotes out: the words that it lays in somebody's mouth, with cue and speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from retold.model import Name, Quote, QuoteKind, Span
from retold.stages.quotes.content import is_said
from retold.stages.quotes.cues import attributions
from retold.stages.quotes.sources import Range, first_subject, phrase_after
from retold.stages.quotes.speakers import Speakers, trimmed
from retold.stages.quotes.tokens import CAPITAL, SHORT, Sentence, read_sentences
from retold.stages.texts.quote_marks import Quoted, find_quoted
from retold.words import QuoteWords, Words

_SIGNATURE = 14  # tokens of a signature with its dash


@dataclass
class _Draft:
    """A quote before its speaker is resolved: spans of the text. `said`: is it speech, were it without marks?"""

    pieces: list[Span]
    cue: Span | None
    source: Span | None
    sentence: int
    said: bool = True


def read_quotes(text: str, words: Words, names: Sequence[Name] | None = None) -> tuple[Quote, ...]:
    """The quotes of a text, in order; none stands in another. `names` are the text's names, by which speakers are resolved;
    without them runs of capitalised words are taken for names. A language without words still gives quotation marks."""
    quoted = find_quoted(text)
    sentences = list(read_sentences(text, quoted, words))
    drafts = sorted(_drafts(sentences, words.quotes), key=lambda draft: (draft.source or draft.pieces[0], draft.pieces))
    speakers = Speakers(text, sentences, names, words, _subjects(sentences, drafts, words.quotes))
    starts = [stretch.start for stretch in quoted]
    quotes = []
    for draft in drafts:
        start, end = draft.pieces[0][0], draft.pieces[-1][1]
        written = trimmed(text, draft.source) if draft.source else ""
        speaker = speakers.resolve(draft.source) if draft.source else ""
        kind = _kind(draft.pieces, quoted, starts)
        quotes.append(
            Quote(
                start, end, text[start:end], kind, tuple(draft.pieces), draft.cue, draft.source, written, speaker, draft.said
            )
        )
    return tuple(sorted(quotes, key=lambda quote: (quote.start, quote.end)))


def _subjects(sentences: Sequence[Sentence], drafts: Sequence[_Draft], table: QuoteWords) -> list[list[Span]]:
    """The subjects of each sentence: its first noun phrase, and those who speak in it."""
    found: list[list[Span]] = [[] for _ in sentences]
    for draft in drafts:
        if draft.source and draft.cue:
            found[draft.sentence].append(draft.source)
    for number, sentence in enumerate(sentences):
        span = _subject(sentence, len(sentence), table)
        if span and not any(start < span[1] and span[0] < end for start, end in found[number]):
            found[number].append(span)
    return [sorted(set(spans)) for spans in found]


def _kind(pieces: list[Span], quoted: Sequence[Quoted], starts: Sequence[int]) -> QuoteKind:
    """Direct where every piece is quotation alone, mixed where some words are, else indirect. `starts` are where the
    quoted stretches begin."""
    inside = [quoted[bisect_left(starts, start) : bisect_left(starts, end)] for start, end in pieces]
    if not any(inside):
        return "indirect"
    if all(len(held) == 1 and (held[0].start, held[0].end) == piece for held, piece in zip(inside, pieces, strict=True)):
        return "direct"
    return "mixed"


def _span(sentence: Sentence, tokens: Range) -> Span:
    return sentence.starts[tokens[0]], sentence.ends[tokens[1] - 1]


def _drafts(sentences: Sequence[Sentence], table: QuoteWords) -> list[_Draft]:
    """The attributions of all sentences, and the quotations that no cue of their own sentence claims."""
    drafts: list[_Draft] = []
    last: _Draft | None = None
    for number, sentence in enumerate(sentences):
        claimed: set[int] = set()
        direct: _Draft | None = None
        if last is not None and last.cue is None and last.sentence == number - 1:
            last.source = _signed(sentence, 0, table) or last.source
        for made in attributions(sentence, table):
            frames = made.frames if made.form != "passive" else ""  # what stands before "was praised by" is no clause
            draft = _Draft(
                sorted(_span(sentence, part) for part in made.content),
                _span(sentence, made.cue),
                _span(sentence, made.source) if made.source else None,
                number,
                any(is_said(sentence, part, frames, table) for part in made.content),
            )
            drafts.append(draft)
            quotes = [at for at in sentence.quoted if any(a <= at < b for a, b in made.content)]
            claimed.update(quotes)
            if any(at in sentence.loud for at in quotes):
                direct = draft
        drafts += (_Draft([_span(sentence, (at, at + 1))], None, None, number, False) for at in sentence.titles - claimed)
        for at in sorted(sentence.loud - claimed):
            stretch = sentence.quoted[at]
            if last is not None and last.source and len(sentence) == 1 and sentences[last.sentence].line == sentence.line:
                last.pieces.append((stretch.start, stretch.end))
                continue
            source = _signed(sentence, at + 1, table) or _source_before(sentences, number, at, last, table)
            fragment = at > 0 and stretch.inner[1] - stretch.inner[0] <= SHORT  # "what he called "a ruin," burned"
            direct = _Draft([(stretch.start, stretch.end)], None, source, number, source is not None or not fragment)
            drafts.append(direct)
        last = direct or last
    return drafts


def _source_before(
    sentences: Sequence[Sentence], number: int, at: int, last: _Draft | None, table: QuoteWords
) -> Span | None:
    """Who says a quotation that has no cue: the subject before a colon, the speaker whose quotation goes on, or the
    subject of the sentence before it in the same paragraph."""
    sentence = sentences[number]
    if at > 0:
        if sentence.lows[at - 1] not in (":", ","):
            return None
        return _subject(sentence, at, table)
    before = sentences[number - 1] if number else None
    if before is None:
        return None
    if before.lows and before.lows[-1] == ":":
        return _subject(before, len(before), table)
    if last is not None and last.sentence == number - 1:
        return last.source
    if before.line == sentence.line:
        return _subject(before, len(before), table)
    return None


def _signed(sentence: Sentence, at: int, table: QuoteWords) -> Span | None:
    """Who a quotation is signed with, where a dash and a short noun phrase follow it ("— Ann Lee, Ohio")."""
    if at + 1 >= len(sentence) or sentence.lows[at] != "—" or sentence.kinds[at + 1] != CAPITAL:
        return None
    phrase = phrase_after(sentence, at + 1, table)
    return _span(sentence, phrase) if phrase and len(sentence) - at <= _SIGNATURE else None


def _subject(sentence: Sentence, stop: int, table: QuoteWords) -> Span | None:
    subject = first_subject(sentence, stop, table)
    return _span(sentence, subject) if subject and subject[0] < subject[1] else None
