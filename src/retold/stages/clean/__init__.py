"""A page in, an article out: every stretch of its text marked as title, byline, dateline, caption, body or residue.

Nothing is deleted: the passages together hold every character that is not white space. Lines are judged in residue.py; here
their place decides what is left open: before the first and after the last paragraph of prose a suspicion is enough.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date

from retold.model import Article, Page, Passage, Rejection, Role
from retold.options import CleanOptions
from retold.stages.clean.lexicon import Lexicon, key, lexicon
from retold.stages.clean.residue import HEADLINE, STRONG, SUSPICIOUS, Line, judge, script
from retold.stages.clean.small_print import is_byline, is_dateline, is_stamped, split_line
from retold.stages.published import from_metadata
from retold.stages.texts.align import STEM
from retold.stages.texts.tokens import keys
from retold.text import trim, words
from retold.words import CleanWords

_TITLE = 200
_SMALL_PRINT = 250
_AFTER_RELATED = 12
_HEAD = 12
_NOTICE = 400  # characters; no notice that stands where an article should is longer
_TOLD = 0.6  # of the words of a title that might be a plea
_PROMISED = 3  # words of a title that tells what its article is about
_FEW = 8  # words of a line with few that tell anything: "Nation/World 07/14/2031, 08:04pm"
_SHORT = 3  # letters of a word that any text has


def clean(
    page: Page, language: str, tables: Sequence[CleanWords], options: CleanOptions, today: date | None = None
) -> Article | Rejection:
    """The page as an article, or why it is none. `language` is the ISO 639-1 code of its text, "" when unknown; `tables` are
    those of all languages, because residue is often in another one; `today` bounds the day of publication."""
    given = _title(page, language, tables)
    passages = mark(page.text, given, language, tables, "" if given else page.title)
    body = sum(p.end - p.start for p in passages if p.role == "body")
    if body < options.min_chars:
        found = f"{body} characters of article text" if body else "no article text"
        reason = f"it has {found}, and {options.min_chars} characters are needed; check that the article itself was saved"
        return Rejection(page.source, "clean", reason)
    if body < _NOTICE and _untold(page.text, given, passages):
        reason = (
            f"none of the words of its title stand in its {body} characters of text: a notice, or the page of a section; "
        )
        return Rejection(page.source, "clean", reason + "check that the article itself was saved")
    title = given or next((" ".join(page.text[p.start : p.end].split()) for p in passages if p.role == "title"), "")
    content = "\0".join((page.source, page.url, page.text))
    return Article(
        id=hashlib.sha256(content.encode("utf-8", errors="replace")).hexdigest()[:16],
        source=page.source,
        url=page.url,
        outlet=page.outlet,
        title=title,
        authors=page.authors,
        language=language,
        published=from_metadata(page.published, today),
        text=page.text,
        passages=tuple(passages),
        flags=page.flags,
        extra=page.extra,
    )


def _title(page: Page, language: str, tables: Sequence[CleanWords]) -> str:
    """The title that a page's source gives, "" where it is the site's and not the article's: "Print", "May 4, 2031",
    "By Ada Roe", the outlet's name, a plea of whose words the text says hardly any, a few words of which it says none where
    a headline stands in it ("Obituaries Front")."""
    title, table = page.title, lexicon(tuple(tables))
    line = next(iter(judge(title, language, table)), None)
    if line is None:
        return ""
    raw = title[line.start : line.end]
    small_print = (
        is_dateline(raw, line.words, table) or is_byline(raw, line.words, table, False) or is_stamped(raw, True, table)
    )
    if (
        line.label
        or small_print
        or max(map(len, line.words), default=0) < 2
        or key(raw) == ""
        or _squeezed(raw) in _sites(page)
    ):
        return ""
    if line.score < HEADLINE and len(line.words) > _FEW:
        return title
    passages = mark(page.text, "", language, tables)
    if line.score >= HEADLINE and _told(page.text, raw, passages) < _TOLD:
        return ""
    told = {word[:STEM] for p in passages if p.role == "body" for word in words(page.text[p.start : p.end])}
    instead = any(p.role == "title" and key(page.text[p.start : p.end]) != key(raw) for p in passages)
    return "" if instead and _of_site(title, line, told) else title


def _squeezed(name: str) -> str:
    """A name without blanks and article: "The Norland Post" is norlandpost."""
    return "".join(word for word in words(name) if word != "the")


def _sites(page: Page) -> set[str]:
    """What a page's outlet may be called: "norlandpost.com" is norlandpost, too."""
    return {_squeezed(page.outlet), _squeezed(page.outlet.split("/")[0].rpartition(".")[0])} - {""}


def _untold(text: str, title: str, passages: Sequence[Passage]) -> bool:
    """Does the text share not even the beginning of a word with the title that its source gives?"""
    return len(_promised(title)) >= _PROMISED and not _told(text, title, passages)


def _promised(title: str) -> set[str]:
    """The beginnings of a title's longer words."""
    return {word[:STEM] for word in keys(title) if len(word) >= STEM}


def _told(text: str, title: str, passages: Sequence[Passage]) -> float:
    """The share of a title's longer words whose beginning stands in the article."""
    told = {word[:STEM] for p in passages if p.role == "body" for word in keys(text[p.start : p.end])}
    promised = _promised(title)
    return len(promised & told) / max(1, len(promised))


def mark(text: str, title: str, language: str, tables: Sequence[CleanWords], site: str = "") -> list[Passage]:
    """The passages of a text, in order; `title` is what its source gives as title, or "", and `site` what it gives so and is
    none."""
    table = lexicon(tuple(tables))
    judged = judge(text, language, table)
    refused = residue_lines(judged)
    roles = head_roles(text, title, judged, refused, table, key(site))
    passages: list[Passage] = []
    prose = [n for n, line in enumerate(judged) if line.prose and n not in roles]
    for number, line in enumerate(judged):
        if number in refused:
            passages.append(Passage(line.start, line.end, "residue"))
        elif number in roles:
            passages.append(Passage(line.start, line.end, roles[number]))
        else:
            first = bool(prose) and number == prose[0]
            start, end = trim(text, line.start, next((low for low, high in line.pleas if high == line.end), line.end))
            for part in split_line(text, (start, end), first, table) if start < end else ():
                passages += _without_pleas(part, line)
            passages.append(Passage(end, line.end, "residue"))  # a plea at its end, or nothing
    return joined(text, passages)


def _without_pleas(part: Passage, line: Line) -> list[Passage]:
    """A part of a line with the pleas in it marked."""
    found = []
    at = part.start
    for start, end in line.pleas:
        if part.role == "body" and at <= start and end <= part.end:
            found += [Passage(at, start, "body"), Passage(start, end, "residue")]
            at = end
    return [*found, Passage(at, part.end, part.role)]


def residue_lines(judged: Sequence[Line]) -> set[int]:
    """The numbers of the lines that are residue as a whole."""
    prose = [n for n, line in enumerate(judged) if line.prose]
    first, last = (prose[0], prose[-1]) if prose else (len(judged), -1)
    repeated = Counter(line.words for line in judged if len(line.words) <= 4 and not line.ended and not line.colon)
    refused = {n for n, line in enumerate(judged) if line.label or line.score >= STRONG}
    refused |= {
        n
        for n, line in enumerate(judged)
        if prose and line.score >= (HEADLINE if n < first else SUSPICIOUS if n > last else STRONG)
    }
    refused |= {n for n, line in enumerate(judged) if not first <= n <= last and line.words and repeated[line.words] >= 3}
    refused |= _links(judged, refused)
    while grown := {n for n in range(len(judged)) if n not in refused and _drawn_in(judged, n, refused, last)}:
        refused |= grown
    return refused


def _links(judged: Sequence[Line], refused: set[int]) -> set[int]:
    """The headlines that follow the heading of a list of links."""
    found: set[int] = set()
    for number, line in enumerate(judged):
        if line.related and number in refused:
            for after in range(number + 1, min(number + 1 + _AFTER_RELATED, len(judged))):
                follower = judged[after]
                if after in refused:
                    continue
                if follower.ended or len(follower.words) < 4 or follower.end - follower.start > _TITLE:
                    break
                found.add(after)
    return found


def _drawn_in(judged: Sequence[Line], number: int, refused: set[int], last: int) -> bool:
    """Does a line that is suspicious, or stands after the article, belong to the residue beside it?"""
    line = judged[number]
    before, after = number - 1 in refused, number + 1 in refused
    if line.prose:
        return False
    if number > last >= 0:
        return (before and after) or (before and (line.foreign or line.score > 0))
    return (before or after) and line.score >= SUSPICIOUS


def head_roles(
    text: str, title: str, judged: Sequence[Line], refused: set[int], table: Lexicon, site: str = ""
) -> dict[int, Role]:
    """Title, byline and dateline among the lines around the article's prose. A short first line is taken for the title only
    where the source gives none: else it is what a picture shows, or a line below the headline."""
    kept = [n for n in range(len(judged)) if n not in refused]
    given = key(title)
    prose = [n for n in kept if judged[n].prose and not _heads_article(text, judged, kept, n, given, table)]
    first = prose[0] if prose else len(judged)
    roles: dict[int, Role] = {}
    for place, n in enumerate(kept):
        line = judged[n]
        raw = text[line.start : line.end]
        if len(raw) > _SMALL_PRINT:
            continue
        name = key(raw)
        if name and len(raw) <= _TITLE and (name == given or (_alike(name, given) and n <= first)):
            roles[n] = "title"
        elif is_dateline(raw, line.words, table):
            roles[n] = "dateline"
        elif is_byline(raw, line.words, table, 0 < n < first and place <= _HEAD):
            roles[n] = "byline"
    heads = [n for n in kept if n < first and n not in roles and (n == kept[0] or len(judged[n].words) > _PROMISED)]
    heads = [n for n in heads if not site or key(text[judged[n].start : judged[n].end]) != site]
    told = {word[:STEM] for n in prose for word in judged[n].words}
    own = {n for n in heads if prose and _of_site(text, judged[n], told)}
    roles.update(dict.fromkeys(own, "residue"))
    head = next((n for n in heads if n not in own and _may_head(text, judged[n], table)), None) if prose else None
    if not given and "title" not in roles.values() and head is not None:
        found = key(text[judged[head].start : judged[head].end])
        roles.update({n: "title" for n in kept if n < first + 1 and key(text[judged[n].start : judged[n].end]) == found})
    return roles


def _heads_article(text: str, judged: Sequence[Line], kept: Sequence[int], number: int, given: str, table: Lexicon) -> bool:
    """Is a line that looks like prose a title ("Who stopped the ferry? Nobody knows"): the given one, or a question right
    above who wrote the article, or when?"""
    raw = text[judged[number].start : judged[number].end]
    name = key(raw)
    if given and len(raw) <= _TITLE and (name == given or _alike(name, given)):
        return True
    if given or number != kept[0] or len(raw) > _TITLE or raw[-1] != "?" or len(kept) < 2:
        return False
    line = judged[kept[1]]
    below = text[line.start : line.end]
    return is_dateline(below, line.words, table) or is_byline(below, line.words, table, True)


def _of_site(text: str, line: Line, told: Collection[str]) -> bool:
    """Is a line of so few words the site's own, where the article has none of them ("Obituaries", "NPR Shop")?"""
    written = [word for word in line.words if word[0].isalpha() and len(word) > _SHORT]
    few = len(line.words) <= _FEW and len(written) <= _PROMISED and script(text[line.start : line.end]) != "east"
    return few and not any(word[:STEM] in told for word in written)


def _may_head(text: str, line: Line, table: Lexicon) -> bool:
    """Could a line be a headline: short, not cut off, no address, and nothing that a picture has below it?"""
    raw = text[line.start : line.end]
    if len(raw) > _TITLE or not key(raw) or raw[-1] in '.”":;,' or "://" in raw:
        return False
    return all(part.role == "body" for part in split_line(text, (line.start, line.end), False, table))


def _alike(name: str, title: str) -> bool:
    """Does one of two titles hold the other, at least half as long? (Sites add their name, and cut long ones.)"""
    short, long = sorted((name, title), key=len)
    return len(short) > 20 and len(short) * 2 >= len(long) and short in long


def joined(text: str, passages: Sequence[Passage]) -> list[Passage]:
    """Neighbouring passages of residue become one where only white space lies between them; ends are trimmed."""
    found: list[Passage] = []
    for passage in passages:
        start, end = trim(text, passage.start, passage.end)
        if start == end:
            continue
        if found and passage.role == "residue" == found[-1].role:
            found[-1] = Passage(found[-1].start, end, "residue")
        else:
            found.append(Passage(start, end, passage.role))
    return found
