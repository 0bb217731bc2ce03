"""Who copied whom in a story, and what was ruled of it, as sentences."""

from __future__ import annotations

from collections import Counter

from retold.faces.view import StoryView
from retold.faces.wording import KINDS, counted, listed, of_one, readable, relation
from retold.model import Account, Link

MOST_EXCERPTS = 3  # pairs of accounts that share a part, named in the line on lineage


def account_sentence(view: StoryView, account: Account) -> str:
    """What binds an account's articles: "A1 and A2 are two translations of one text"; "" for an account of one."""
    branches = view.trees[account.id][1:]
    if not branches:
        return ""
    if len(branches) <= 3 and all(branch.link for branch in branches):
        kinds = {(branch.link.kind, branch.link.direction) for branch in branches if branch.link}
        kind, direction = kinds.pop()
        if not kinds and direction == "unknown" and kind != "excerpt":
            return of_one(kind, [view.code[branch.article] for branch in view.trees[account.id]])
        return ", ".join(relation(b.link, view.code[b.link.a], view.code[b.link.b]) for b in branches if b.link)
    names = Counter(KINDS[branch.link.kind] if branch.link else "other" for branch in branches).most_common()
    parts = [counted(number, name) for name, number in names]
    codes = [view.code[branch.article] for branch in view.trees[account.id]]
    return f"{codes[0]} to {codes[-1]} are one text ({codes[0]} and {listed(parts)})"


def lineage_sentence(view: StoryView) -> str:
    """ "5 articles, 4 accounts: A1 and A2 are two translations of one text. In part, C shares 12 sentences with B." """
    head = f"{counted(len(view.articles), 'article')}, {counted(len(view.accounts), 'account')}"
    shared = [sentence for account in view.accounts if (sentence := account_sentence(view, account))]
    whole = " as a whole" if view.excerpts else ""
    told = (
        f"{head}: {'; '.join(shared)}."
        if shared
        else f"{head}."
        if len(view.articles) == 1
        else f"{head}, none copied{whole} from another."
    )
    if view.excerpts:
        most: dict[frozenset[str], Link] = {}  # of two accounts, that of the articles that share most
        for link in view.excerpts:
            most.setdefault(frozenset((view.letter[link.a], view.letter[link.b])), link)
        parts = [relation(link, view.code[link.a], view.code[link.b]) for link in most.values()]
        more = [f"{counted(len(parts) - MOST_EXCERPTS, 'more pair')} share some"] if len(parts) > MOST_EXCERPTS else []
        told += f" In part, {listed([*parts[:MOST_EXCERPTS], *more])}."
    partial = [f"{view.code[i]} ({', '.join(a.missing)})" for i, a in view.articles.items() if a.missing]
    if not partial:
        return told
    return f"{told} Only a part was had of {', '.join(sorted(partial))}, which weighs less for it."


def ruling_sentence(view: StoryView) -> str:
    """ "Ruled by hand: A1 and B are two texts (both had the release)." What is not in the story goes by its source; "" where
    nothing was ruled. It holds words from outside."""
    code = {article.source: view.code[identity] for identity, article in view.articles.items()}
    told = []
    for ruling in view.rulings:
        passages = ((ruling.a, ruling.at_a), (ruling.b, ruling.at_b))
        sides = sorted(passages, key=lambda side: (side[0] not in code, code.get(side[0], side[0])))
        called = ((code.get(of, readable(of)), readable(at)) for of, at in sides)
        one, other = (f"“{at}” in {of}" if at else of for of, at in called)
        note = f" ({readable(ruling.note)})" if ruling.note else ""
        told.append(f"{one} and {other} are {ruling.kind}{note}")
    return f"Ruled by hand: {'; '.join(told)}." if told else ""
