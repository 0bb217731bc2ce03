"""The tree of a web page: take out boxes named for what they hold, find paragraphs that an extractor left behind."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_NAMED = re.compile(
    r"(?:^|[\s_-])(?:news-?letters?|sign-?up|subscri\w*|related|recommend\w*|recirc\w*|promos?|promoted|sponsor\w*|outbrain|taboola|tooltips?|"
    r"popovers?|pop-?ups?|hover-?cards?|rollover|share|sharing|share-?bar|social|social-?share|trending|most-?(?:read|popular|viewed|shared|commented)|"
    r"read-?(?:more|next|also)|see-?also|also-?(?:read|like)|more-?(?:from|on|stories|news|like|links)|you-?may-?(?:also-?)?like|"
    r"cookies?|consent|gdpr|paywall-?(?:message|promo|offer)|donate|donation|ad-?(?:container|wrapper|slot|unit)|advert\w*|teasers?|breadcrumbs?)"
    r"(?=$|[\s_-])",
    re.I,
)
_COMMENTS = re.compile(
    r"(?:^|\s)(?:comments?|comments?-?(?:area|list|section|container|wrapper|thread|block|box)|commentlist|disqus_thread|fb-comments|user-comments|"
    r"respond|reader-comments)(?=$|\s)",
    re.I,
)
_BOXES = frozenset(
    (
        "div",
        "section",
        "aside",
        "ul",
        "ol",
        "p",
        "span",
        "form",
        "table",
        "figure",
        "nav",
        "footer",
        "header",
        "details",
        "iframe",
        "a",
    )
)
_SMALL = 0.25
_LONG = 80
_ENDED = re.compile(r"[.!?…。！？][\"'”’»)\]]{0,3}$")


def parse(html: str) -> Any | None:
    """The lxml tree of a page, None when there is none."""
    from lxml import html as lxml_html
    from lxml.etree import LxmlError

    parser = lxml_html.HTMLParser(encoding="utf-8", collect_ids=False, remove_comments=True, remove_pis=True)
    try:
        return lxml_html.document_fromstring(html.encode("utf-8"), parser=parser)
    except (LxmlError, ValueError, AssertionError):
        return None


def prune(root: Any) -> None:
    """Take out comments, and small boxes named for newsletters, related links, promotion, sharing. A box that holds a
    quarter of the page's paragraphs, a heading of the first rank or the article's body is left alone, whatever its name."""
    whole = sum(len(text_of(p)) for p in root.iter("p")) or 1
    for element in list(_named(root)):
        if element.getparent() is None or element.get("itemprop") == "articleBody" or element.find(".//h1") is not None:
            continue
        name = _name(element)
        share = sum(len(text_of(p)) for p in element.iter("p")) / whole
        if share < _SMALL or (_COMMENTS.search(name) and element.find(".//article") is None and share < 0.9):
            element.drop_tree()


def _named(root: Any) -> Iterator[Any]:
    for element in root.iter():
        if element.tag in _BOXES:
            name = _name(element)
            if name and (_NAMED.search(name) or _COMMENTS.search(name)):
                yield element


def _name(element: Any) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}".strip()[:300]


def text_of(element: Any) -> str:
    """The words of an element, white space runs made one blank."""
    return " ".join("".join(element.itertext()).split())


@dataclass(frozen=True)
class Paragraph:
    """A long paragraph of the page: its words, and how it is nested ("" inside links and lists)."""

    words: str
    path: str
    ended: bool


def paragraphs(root: Any) -> list[Paragraph]:
    """The long paragraphs of the page, in order. To be asked before an extractor rearranges the tree."""
    found = ((element, text_of(element)) for element in root.iter("p"))
    return [Paragraph(words, _path(element), bool(_ENDED.search(words))) for element, words in found if len(words) >= _LONG]


def restored(text: str, page: Sequence[Paragraph]) -> str:
    """The text with the paragraphs that the extractor missed, in their places: those that are nested in the page in the
    same way as several that it took (a body in pieces). Left as it is unless they are a fifth of it."""
    lines = text.split("\n")
    place = {_key(line): number for number, line in enumerate(lines)}
    taken = Counter(p.path for p in page if p.path and _key(p.words) in place)
    missed = {p.words for p in page if p.ended and taken[p.path] >= 2 and _key(p.words) not in place}
    if len(missed) < 3 or sum(map(len, missed)) < len(text) / 5:
        return text
    found: list[str] = []
    at = 0
    for paragraph in page:
        number = place.get(_key(paragraph.words))
        if number is not None and number >= at:
            found += lines[at : number + 1]
            at = number + 1
        elif paragraph.words in missed:
            found.append(paragraph.words)
            missed.discard(paragraph.words)
    return "\n".join(found + lines[at:])


def _key(line: str) -> str:
    return "".join(c for c in line[:400].lower() if c.isalnum())[:200]


def _path(element: Any) -> str:
    """How an element is nested: the tags and classes of the three elements around it; "" inside links and lists."""
    found = []
    for ancestor in itertools.islice(element.iterancestors(), 3):
        if ancestor.tag in ("a", "li", "footer", "aside", "form", "nav"):
            return ""
        found.append(f"{ancestor.tag}.{ancestor.get('class', '')}")
    return " ".join(found)
