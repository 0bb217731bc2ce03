"""A dossier as its readers see it: which articles a story has, what to call them, who copied whom. Shared by every face."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from retold.faces.wording import VERDICTS, counted, readable, shorten
from retold.model import (
    Account,
    Article,
    BriefLine,
    Dossier,
    Finding,
    Link,
    Mention,
    QuoteRecord,
    Rendering,
    Ruling,
    Story,
    Telling,
    Verdict,
)
from retold.text import fold

A_HEADLINE = 90  # letters of the words that stand for a title
_MARKS = str.maketrans("", "", "\"'`")
# What is named so tells nobody anything: "000_2f5a91bc", but not "20260303" or "facade".
_DIGEST = re.compile(r"[0-9a-f]{16}|[0-9a-f]{8}-[0-9a-f]{4}-|(?<![^\W_])(?=[0-9a-f]{0,9}\d[a-f])[0-9a-f]{8}", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s<>\"'`\\\x00-\x1f\x7f\ud800-\udfff]{1,2000}")


@dataclass(frozen=True)
class Branch:
    """One article in its account's tree: its depth, the article it comes from (None: the lead), and by which link."""

    article: str
    depth: int
    parent: str | None
    link: Link | None


@dataclass(frozen=True, eq=False)
class StoryView:
    """A story with what to call its parts. `code` is an article's short mark (A1, A2, B), `letter` its account's (A, B),
    `name` its outlet or file, unique in the story. `accounts` stand in the order of their letters."""

    story: Story
    articles: Mapping[str, Article]
    accounts: tuple[Account, ...]
    links: tuple[Link, ...]
    letter: Mapping[str, str]
    code: Mapping[str, str]
    name: Mapping[str, str]
    trees: Mapping[str, tuple[Branch, ...]]
    rulings: tuple[Ruling, ...] = ()

    @cached_property
    def excerpts(self) -> tuple[Link, ...]:
        """The links between articles of two accounts, which share a part: those that share most first."""
        between = [link for link in self.links if self.letter[link.a] != self.letter[link.b]]
        return tuple(sorted(between, key=lambda link: (-len(link.evidence), self.code[link.a], self.code[link.b])))

    @property
    def told_links(self) -> tuple[Link, ...]:
        """The links that are told one by one: those of the accounts' trees, then those between accounts."""
        inner = (branch.link for account in self.accounts for branch in self.trees[account.id])
        return (*(link for link in inner if link), *self.excerpts)

    def words(self, place: Telling | Mention | Rendering) -> str:
        """The words that a telling, mention or rendering points at, on one line."""
        return readable(self.articles[place.article].text[place.start : place.end])

    def codes(self, places: Iterable[Telling | Mention | Rendering]) -> str:
        """The codes of the articles that hold these places, each once, in order: "A1, A3–A5, C"."""
        return in_runs(sorted({self.code[place.article] for place in places}, key=_natural))

    def sources(self, line: BriefLine) -> list[Telling]:
        """Who stands behind a line of the brief: the telling whose words it is, then one of each other account, in the order
        of their letters. A copy is no source of its own, nor is a telling that is doubtful."""
        told = [
            t for finding in self.story.findings if finding.id == line.finding for t in finding.tellings if not t.doubtful
        ]
        first: dict[str, Telling] = {}
        for telling in sorted(told, key=lambda t: (t.article != line.article, _natural(self.code[t.article]), t.start)):
            first.setdefault(self.letter[telling.article], telling)
        return list(first.values())

    def tellers(self, finding: Finding) -> set[str]:
        """The letters of the accounts that tell a finding, those with the same words too."""
        return {self.letter[telling.article] for telling in finding.tellings if telling.counted}

    def perhaps(self, finding: Finding) -> list[Telling]:
        """The tellings of accounts that may tell a finding, and are not counted: none of theirs is likely enough."""
        known = self.tellers(finding)
        return [telling for telling in finding.tellings if self.letter[telling.article] not in known]

    def told_at(self, finding: Finding) -> str:
        """The codes of the articles that tell what one account alone tells, and of those that perhaps do: "B; perhaps D"."""
        known, more = self.tellers(finding), self.perhaps(finding)
        sure = self.codes(telling for telling in finding.tellings if self.letter[telling.article] in known)
        same = ": the same words" if len(known) > finding.accounts else ""
        return f"{sure}{same}; perhaps {self.codes(more)}" if more else f"{sure}{same}"

    def standing(self, finding: Finding) -> str:
        """How many accounts tell a finding, how many of them doubtfully, and how many more perhaps: "3 accounts, 1 of them
        doubtful, perhaps 1 more". Those that tell it in the same words are counted as one."""
        told = counted(finding.accounts, "account")
        more = len({self.letter[telling.article] for telling in self.perhaps(finding)})
        perhaps = f", perhaps {more} more" if more else ""
        tellers = self.tellers(finding)
        if finding.accounts < len(tellers):
            told += (
                f" ({len(tellers)} in the same words)"
                if finding.accounts == 1
                else f" ({len(tellers)}, some in the same words)"
            )
        if finding.doubtful:
            return f"{told}{perhaps}: doubtful"
        rest = len(tellers - {self.letter[telling.article] for telling in finding.tellings if not telling.doubtful})
        return f"{told}, {rest} of them doubtful{perhaps}" if rest > 0 else told + perhaps

    def shown(self) -> list[Finding]:
        """The findings in order, but for those of one account whose words the line of another holds."""
        once = {finding.id for finding in self.alone()}
        return [f for f in self.story.findings if f.verdict != "single" or f.differences or f.id in once]

    def alone(self) -> list[Finding]:
        """What one account alone tells, in order, but for what is the beginning of other such words of the same articles: a
        clause shown with the sentence before it holds that sentence's other clauses."""
        single = [finding for finding in self.story.findings if finding.verdict == "single" and not finding.differences]
        lines = sorted((f.statement, -n, frozenset(t.article for t in f.tellings)) for n, f in enumerate(single))
        held = {-n for at, (_, n, _) in enumerate(lines) if _goes_on(lines, at)}
        return [finding for n, finding in enumerate(single) if n not in held]


def _goes_on(lines: list[tuple[str, int, frozenset[str]]], at: int) -> bool:
    """Is a line, of sorted ones, the beginning of one of its articles that comes after it, or the same?"""
    words, _, articles = lines[at]
    for k in range(at + 1, len(lines)):
        line, _, others = lines[k]
        if not line.startswith(words):
            break
        if articles <= others and not line[len(words) : len(words) + 1].isalnum():
            return True
    return False


def in_runs(codes: Sequence[str]) -> str:
    """Codes in order, three and more that follow one another as the first and the last of them: "A1, A3–A5, C"."""
    runs: list[list[str]] = []
    for code in codes:
        length, letters, number = _natural(code)
        if runs and number and _natural(runs[-1][-1]) == (length, letters, number - 1):
            runs[-1].append(code)
        else:
            runs.append([code])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(run) for run in runs)


def _natural(code: str) -> tuple[int, str, int]:
    letters = code.rstrip("0123456789")
    return len(letters), letters, int(code[len(letters) :] or 0)


def story_views(dossier: Dossier) -> tuple[StoryView, ...]:
    """One view for each story of the dossier, in its order."""
    articles = {article.id: article for article in dossier.articles}
    accounts = {identity: account for account in dossier.lineage.accounts for identity in account.articles}
    links: dict[str, list[Link]] = {}
    for link in dossier.lineage.links:
        links.setdefault(link.a, []).append(link)
    return tuple(
        replace(view, rulings=_of_story(view, dossier.rulings))
        for view in (_story_view(story, articles, accounts, links) for story in dossier.stories)
    )


def _of_story(view: StoryView, rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    sources = {article.source for article in view.articles.values()}
    return tuple(ruling for ruling in rulings if ruling.a in sources or ruling.b in sources)


def _story_view(
    story: Story, articles: Mapping[str, Article], accounts: Mapping[str, Account], links: Mapping[str, list[Link]]
) -> StoryView:
    own = {identity: articles[identity] for identity in story.articles}
    bonds = tuple(link for identity in own for link in links.get(identity, ()) if link.b in own)
    groups = _accounts(story, accounts)
    trees = {account.id: _tree(account, bonds) for account in groups}
    letter, code = {}, {}
    for index, account in enumerate(groups):
        mark = _letters(index)
        for number, branch in enumerate(trees[account.id], 1):
            letter[branch.article] = mark
            code[branch.article] = f"{mark}{number}" if len(account.articles) > 1 else mark
    return StoryView(story, own, groups, bonds, letter, code, _names(own), trees)


def _accounts(story: Story, accounts: Mapping[str, Account]) -> tuple[Account, ...]:
    """The story's accounts, those with the most articles first; an article that no account holds is one of its own."""
    members: dict[str, list[str]] = {}
    for identity in dict.fromkeys(story.articles):
        members.setdefault(accounts[identity].id if identity in accounts else identity, []).append(identity)
    found = []
    for name, own in members.items():
        lead = accounts[own[0]].lead if own[0] in accounts else own[0]
        found.append(Account(name, lead if lead in own else own[0], tuple(own)))
    return tuple(sorted(found, key=lambda account: (-len(account.articles), account.lead)))


def _tree(account: Account, links: tuple[Link, ...]) -> tuple[Branch, ...]:
    """The account's articles, each under the one it most likely comes from: its lead first, then what copies it."""
    members = set(account.articles)
    inner = [link for link in links if link.a in members and link.b in members]
    parent: dict[str, tuple[str | None, Link | None]] = {account.lead: (None, None)}
    while len(parent) < len(members):
        best = max(_offers(inner, parent), default=None)
        if best is None:
            loose = min(members - parent.keys())
            parent[loose] = (account.lead, None)
        else:
            parent[best[2]] = (best[3], inner[-best[1]])
    children: dict[str, list[str]] = {}
    for child, (origin, _) in parent.items():
        if origin is not None:
            children.setdefault(origin, []).append(child)
    out, waiting = [], [(account.lead, 0)]
    while waiting:
        current, depth = waiting.pop()
        out.append(Branch(current, depth, *parent[current]))
        waiting += [(child, depth + 1) for child in sorted(children.get(current, ()), reverse=True)]
    return tuple(out)


_CLOSENESS = {"copy": 4, "edit": 3, "translation": 2, "rewrite": 1, "excerpt": 0}


def _offers(links: list[Link], placed: Mapping[str, object]) -> Iterable[tuple[tuple[int, int, float, int], int, str, str]]:
    """Every link from an article in the tree to one that is not, with its worth: a known direction before an unknown one
    before the wrong one, then how close the two texts are, how much it covers, and how near it stands to the lead."""
    order = {identity: -position for position, identity in enumerate(placed)}
    for index, link in enumerate(links):
        for origin, child, right, covered in (
            (link.a, link.b, "a->b", link.coverage_b),
            (link.b, link.a, "b->a", link.coverage_a),
        ):
            if origin in placed and child not in placed:
                known = 2 if link.direction == right else int(link.direction == "unknown")
                yield (known, _CLOSENESS[link.kind], round(covered, 1), order[origin]), -index, child, origin


def _letters(index: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    out = ""
    while index >= 0:
        out = chr(ord("A") + index % 26) + out
        index = index // 26 - 1
    return out


def source_name(article: Article) -> str:
    """What to call an article: its outlet, else its site, else its file's or record's name; its headline where that is a
    row of digits and letters that tells nobody anything."""
    if named_by_headline(article):
        return shorten(headline(article), 28) or "unnamed"
    return shorten(readable(article.outlet) or web_host(article.url), 40) or _stem(article)


def named_by_headline(article: Article) -> bool:
    """Does nothing but its headline tell people which article it is?"""
    return not (readable(article.outlet) or web_host(article.url)) and bool(_DIGEST.search(_stem(article)))


def headline(article: Article) -> str:
    """The article's title, or the first words of its body where it has none."""
    if title := readable(article.title):
        return title
    begins = next((p.start for p in article.passages if p.role == "body"), 0)
    return shorten(readable(article.text[begins : begins + 4 * A_HEADLINE]), A_HEADLINE)


def _stem(article: Article) -> str:
    path, _, record = article.source.rpartition("#")
    stem = readable(record if path else PurePosixPath(article.source.replace("\\", "/")).stem)
    return shorten(stem, 28) or "unnamed"


def web_host(url: str) -> str:
    """The host of an http or https address, without "www."; "" for any other."""
    return readable(urlsplit(web_address(url)).hostname or "").removeprefix("www.")


def web_address(url: str) -> str:
    """The address when it may become a link (http or https, and nothing in it that could end an attribute); "" if not."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    safe = parts.scheme in ("http", "https") and parts.netloc and _ADDRESS.fullmatch(url.strip())
    return url.strip() if safe else ""


def _names(articles: Mapping[str, Article]) -> dict[str, str]:
    """What to call each: of several of one outlet by their files, or counted where these tell nothing."""
    plain_names = {identity: source_name(article) for identity, article in articles.items()}
    seen, so_far, names = Counter(plain_names.values()), Counter[str](), {}
    for identity, name in plain_names.items():
        so_far[name] += 1
        stem = _stem(articles[identity])
        told = stem if not _DIGEST.search(stem) else str(so_far[name])
        names[identity] = name if seen[name] == 1 else f"{name} ({told})"
    return names


def in_turn(view: StoryView, finding: Finding) -> list[int]:
    """The indexes of the finding's tellings: first one for each side of its differences, then each account once before any
    is heard again; otherwise in order."""
    sides = [side.tellings[0] for difference in finding.differences for side in difference.sides if side.tellings]
    seen: Counter[str] = Counter()
    turns = []
    for index in dict.fromkeys([*sides, *range(len(finding.tellings))]):
        letter = view.letter[finding.tellings[index].article]
        turns.append((index not in sides, seen[letter], index))
        seen[letter] += 1
    return [index for *_, index in sorted(turns)]


def best_told(view: StoryView) -> list[QuoteRecord]:
    """The story's quotes, those of most accounts first, then those in quotation marks; otherwise in order."""

    def rank(quote: QuoteRecord) -> tuple[int, bool]:
        accounts = {view.letter[rendering.article] for rendering in quote.renderings}
        return -len(accounts), all(rendering.kind == "indirect" for rendering in quote.renderings)

    return sorted(view.story.quotes, key=rank)


def wordings(quote: Iterable[Rendering]) -> dict[str, list[Rendering]]:
    """A quote's wordings as they are shown, each after the verb that brings it in ("denied that it sank"), with who has it.
    Marks of two kinds, a comma or a stop at the end make no second wording."""
    grouped: dict[str, tuple[str, list[Rendering]]] = {}
    for rendering in quote:
        words = f"{rendering.cue} {rendering.text}".strip()
        grouped.setdefault(fold(readable(words)).translate(_MARKS).rstrip(".,"), (words, []))[1].append(rendering)
    return dict(grouped.values())


def tally(findings: Iterable[Finding]) -> list[tuple[Verdict, int, int]]:
    """How many findings have each verdict that any has, and how many of these are doubtful."""
    doubts = {verdict: [finding.doubtful for finding in findings if finding.verdict == verdict] for verdict in VERDICTS}
    return [(verdict, len(found), sum(found)) for verdict, found in doubts.items() if found]


def doubt(finding: Finding, told: Iterable[Telling]) -> str:
    """What is said beside a wording that is doubtful in a finding that is not."""
    return " (doubtful)" if not finding.doubtful and all(telling.doubtful for telling in told) else ""


def speaker(quote: QuoteRecord) -> str:
    """Who says it, as far as is known."""
    return readable(quote.speaker_entity or quote.speaker) or "Speaker not certain"
