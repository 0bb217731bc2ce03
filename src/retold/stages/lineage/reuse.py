"""The articles of one story -> who copied whom: the links between them, with what stands in both and what was changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise, product

from retold.model import Direction, Evidence, Link, LinkKind, Rulings, StoryParts
from retold.model.rulings import NO_RULINGS
from retold.options import ReuseOptions
from retold.stages.lineage.bridges import joining, of_two_languages
from retold.stages.lineage.changes import changes
from retold.stages.lineage.likeness import Likeness, likeness, likeness_across
from retold.stages.lineage.one_hand import is_one_hand
from retold.stages.lineage.reasons import why
from retold.stages.lineage.ruled import settled
from retold.stages.texts.credits import agency, credited, publisher
from retold.stages.texts.passages import Telling, prepare


def links(parts: StoryParts, options: ReuseOptions, rulings: Rulings = NO_RULINGS) -> tuple[Link, ...]:
    """The links between the articles of one story, sorted. In a story with many texts each is compared with its nearest.
    A text in another language is linked to what it translates, not to every report of the event (bridges.py). What a
    person ruled of two texts outweighs all that."""
    if len(parts.articles) < 2:
        return ()
    tellings = [
        prepare(article, parts.statements.get(article.id, ()), parts.vectors.get(article.id))
        for article in sorted(parts.articles, key=lambda article: article.id)
    ]
    weighed = ((a.article.id, b.article.id, *_weigh(a, b, options)) for a, b in candidates(tellings, options))
    found = {(a, b): (link, odds) for a, b, link, odds in weighed if link}
    within = [pair for pair, (link, _) in found.items() if link.kind not in ("excerpt", "translation")]
    across = {pair: odds for pair, (link, odds) in found.items() if link.kind == "translation"}
    refused = across.keys() - joining(tellings, within, across, options)
    kept = {pair: found[pair][0] for pair in found.keys() - refused}
    by_id = {telling.article.id: telling for telling in tellings}
    held = settled(kept, lambda pair: _as_one(by_id[pair[0]], by_id[pair[1]], options), rulings.within(by_id.keys()))
    return tuple(link for _, link in sorted(held.items()))


NOT_KNOWN = "which came first is not known"
FULLER = "the fuller text is taken for the source, since the days do not tell which came first"


def relate(a: Telling, b: Telling, options: ReuseOptions, supplied: bool = False) -> Link | None:
    """The link between two articles, None where each is written on its own. `supplied` says that b's writer is known to
    have had a at hand (an agency's text, say); a credit in b says so too."""
    return _weigh(a, b, options, supplied)[0]


def _weigh(a: Telling, b: Telling, options: ReuseOptions, supplied: bool = False) -> tuple[Link | None, float]:
    """The same, and the log odds that one translates the other, 0 within one language."""
    odds = 0.0
    if not a.spans or not b.spans:
        return None, odds
    direction, _ = known_direction(a, b, supplied) or fuller(a, b, options)
    if of_two_languages(a, b):
        shared, odds = likeness_across(a, b, options)
        found: LinkKind | None = "translation" if translates(shared, odds, options) else None
    else:
        shared = likeness(a, b, options)
        found = _judge(a, b, shared, direction, supplied, options)
    return (_link(a, b, shared, found, options, supplied) if found else None), odds


def _as_one(a: Telling, b: Telling, options: ReuseOptions) -> Link:
    """The link of two articles that are known to tell one text, of the kind that their texts are nearest to."""
    if of_two_languages(a, b):
        return _link(a, b, likeness_across(a, b, options)[0], "translation", options)
    shared = likeness(a, b, options)
    return _link(a, b, shared, _degree(shared, options), options)


def _link(a: Telling, b: Telling, shared: Likeness, kind: LinkKind, options: ReuseOptions, supplied: bool = False) -> Link:
    known = known_direction(a, b, supplied)
    direction, reason = known or fuller(a, b, options)
    if known is None and not shared.run[2]:  # no words run alike: two wordings of a third text are no less likely
        direction, reason = "unknown", NOT_KNOWN
    evidence = tuple(
        Evidence(a.spans[i], b.spans[j], round(score, 3)) for (i, j), score in zip(shared.pairs, shared.scores, strict=True)
    )
    return Link(
        a=a.article.id,
        b=b.article.id,
        kind=kind,
        direction=direction,
        coverage_a=_covered(a, {i for i, _ in shared.pairs}),
        coverage_b=_covered(b, {j for _, j in shared.pairs}),
        order=round(shared.order, 3),
        why=why(a, b, shared, kind, reason),
        evidence=evidence,
        changes=() if kind in ("excerpt", "translation") else changes(a, b, shared.pairs, shared.scores),
        guessed=known is None and direction != "unknown",
    )


def translates(shared: Likeness, odds: float, options: ReuseOptions) -> bool:
    """Do names and figures tell of a translation, or, with an encoder for both languages, the sentences?"""
    if odds >= options.translated:
        return True
    return options.multilingual and min(shared.found_a, shared.found_b) >= 0.5 and shared.order >= 0.8


def _judge(
    a: Telling, b: Telling, shared: Likeness, direction: Direction, supplied: bool, options: ReuseOptions
) -> LinkKind | None:
    """What one text is to another of the same language."""
    derived_is_b = direction == "a->b" or (direction == "unknown" and shared.found_b >= shared.found_a)
    covered = shared.covered_b if derived_is_b else shared.covered_a
    same = shared.sameness(derived_is_b) >= options.same and covered >= options.whole
    if same and (supplied or is_one_hand(a, b, shared.in_order, options)):
        return _degree(shared, options)
    if (
        (shared.amount() >= options.sentences and not same)  # what two hands tell alike throughout is the event
        or shared.run_words >= options.run
        or (supplied and shared.borrowing(derived_is_b) >= options.supplied)
    ):
        return "excerpt"
    return None


def _degree(shared: Likeness, options: ReuseOptions) -> LinkKind:
    """How closely a text follows another that it tells again."""
    if min(shared.found_a, shared.found_b) >= options.copied:
        return "copy"
    return "edit" if max(shared.found_a, shared.found_b) >= options.edited else "rewrite"


def known_direction(a: Telling, b: Telling, supplied: bool) -> tuple[Direction, str] | None:
    """Which text comes from which, and what says so: what is known, a credit, an agency's mark, or the days. None when
    nothing does. Of two prints of one agency's text neither does, whichever came first or is fuller."""
    if supplied:
        return "a->b", ""
    if (wire := agency(a.article)) and wire == agency(b.article):
        own = [publisher(text.article) == wire for text in (a, b)]
        if own[0] != own[1]:
            return ("a->b" if own[0] else "b->a"), f"the source is of {wire} itself, and the other has its mark"
        if not own[0]:
            return "unknown", f"both have the mark of {wire}, and neither is its own article"
    for found, said in (
        ((credited(a.article, b.article), credited(b.article, a.article)), "the other text credits {}"),
        ((agency(a.article), agency(b.article)), "the source has the mark of {}"),
    ):
        if bool(found[0]) != bool(found[1]):
            return ("a->b" if found[0] else "b->a"), said.format(found[0] or found[1])
    first, second = a.article.published, b.article.published
    if first and second and first.end < second.start:
        return "a->b", f"the source appeared earlier ({first.end} and {second.start})"
    if first and second and second.end < first.start:
        return "b->a", f"the source appeared earlier ({second.end} and {first.start})"
    return None


def fuller(a: Telling, b: Telling, options: ReuseOptions) -> tuple[Direction, str]:
    """The direction that the lengths suggest: an edited text is mostly shorter than its source."""
    length_a, length_b = len(a.words), len(b.words)
    if max(length_a, length_b) <= min(length_a, length_b) * options.fuller:
        return "unknown", NOT_KNOWN
    return ("a->b" if length_a > length_b else "b->a"), FULLER


def _covered(telling: Telling, indexes: Iterable[int]) -> float:
    total = sum(end - start for start, end in telling.spans)
    return round(sum(telling.spans[i][1] - telling.spans[i][0] for i in indexes) / max(total, 1), 3)


def candidates(tellings: Sequence[Telling], options: ReuseOptions) -> list[tuple[Telling, Telling]]:
    """The pairs worth comparing. Equal texts are compared with the first of them alone; of the rest every pair in a small
    story, else each with those of its language that share most of its rarer runs of words, and the fullest of each two
    languages."""
    equal: dict[tuple[str, ...], list[Telling]] = defaultdict(list)
    for telling in sorted(tellings, key=lambda t: not agency(t.article)):  # one that says whose it is speaks for its equals
        equal[telling.words].append(telling)
    pairs = [(group[0], other) for group in equal.values() for other in group[1:]]
    firsts = [group[0] for group in equal.values()]
    if len(firsts) <= options.everyone:
        return _by_id(pairs + list(combinations(firsts, 2)))
    languages: dict[str, list[Telling]] = defaultdict(list)
    for telling in firsts:
        languages[telling.article.language[:2]].append(telling)
    for group in languages.values():
        pairs += [(group[i], group[j]) for i, j in sorted(_nearest(group, options))]
    fullest = [sorted(group, key=lambda t: (-len(t.words), t.article.id))[: options.across] for group in languages.values()]
    for one, other in combinations(fullest, 2):
        pairs += product(one, other)
    return _by_id(pairs)


def _by_id(pairs: Iterable[tuple[Telling, Telling]]) -> list[tuple[Telling, Telling]]:
    return [(a, b) if a.article.id < b.article.id else (b, a) for a, b in pairs]


def _nearest(tellings: Sequence[Telling], options: ReuseOptions) -> set[tuple[int, int]]:
    """Index pairs (low, high): each telling with the `nearest` that share most pairs of words with it, common pairs
    counting less. A pair of words that very many share links only its neighbours in order of id."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, telling in enumerate(tellings):
        for gram in {gram for unit in telling.own for gram in pairwise(unit)}:
            places[gram].append(i)
    shared: dict[int, Counter[int]] = defaultdict(Counter)
    for holders in places.values():
        weight = 1 / len(holders)
        for k, i in enumerate(holders):
            for j in holders[k + 1 : k + 1 + 2 * options.nearest]:
                shared[i][j] += weight  # type: ignore[assignment]
                shared[j][i] += weight  # type: ignore[assignment]
    found = set()
    for i, counts in shared.items():
        best = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[: options.nearest]
        found |= {(min(i, j), max(i, j)) for j, _ in best}
    return found
