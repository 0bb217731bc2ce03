"""English verb forms from lemmas: "deny" -> deny, denies, denying, denied."""

from __future__ import annotations

from collections.abc import Iterator

_IRREGULAR = {  # past and participle; what is missing here is regular
    "awake": "awoke awoken", "bet": "bet", "bid": "bid", "break": "broke broken", "bring": "brought", "buy": "bought",
    "cast": "cast", "choose": "chose chosen", "come": "came come", "do": "did done", "draw": "drew drawn",
    "feel": "felt", "fight": "fought", "find": "found", "foresee": "foresaw foreseen", "forget": "forgot forgotten",
    "give": "gave given", "go": "went gone", "have": "had", "hear": "heard", "hit": "hit", "hold": "held", "keep": "kept",
    "know": "knew known", "lay": "laid", "lead": "led", "learn": "learned learnt", "leave": "left", "let": "let",
    "make": "made", "mean": "meant", "meet": "met", "misunderstand": "misunderstood", "overturn": "overturned",
    "pay": "paid", "plead": "pleaded pled", "put": "put", "read": "read", "rewrite": "rewrote rewritten",
    "ring": "rang rung",
    "say": "said", "see": "saw seen", "seek": "sought", "sell": "sold", "send": "sent", "set": "set", "shoot": "shot",
    "show": "showed shown", "sing": "sang sung", "speak": "spoke spoken", "stand": "stood", "strike": "struck",
    "swear": "swore sworn", "take": "took taken", "teach": "taught", "tell": "told", "think": "thought",
    "throw": "threw thrown",
    "understand": "understood", "uphold": "upheld", "write": "wrote written", "withdraw": "withdrew withdrawn",
    "misspeak": "misspoke misspoken", "retell": "retold", "dream": "dreamed dreamt", "spell": "spelled spelt",
    "foretell": "foretold", "weep": "wept", "spit": "spat", "shut": "shut", "dig": "dug", "lose": "lost", "win": "won",
    "leap": "leaped leapt", "split": "split", "mistake": "mistook mistaken", "overstate": "overstated",
}  # fmt: skip
_DOUBLING = frozenset(
    """admit bet bid commit confer drop dub fret infer map nod pen plan plot prefer quip rap refer regret rip scrap
    shrug shun slam
    stop submit tag tap trim chat spot pin rebut acquit permit forget begin snap blab grin sob beg bar ban peg pan
    dig nag hit
    put set let cut shut win run split spit abet rebel compel expel propel deter defer recur occur transmit omit emit
    tip top flag spar brag bog gab rig vet nix""".split()
)
_VOWELS = "aeiou"


def verb_forms(lemma: str) -> Iterator[str]:
    """The forms of an English verb: base, third person, -ing, past, participle."""
    yield lemma
    yield {"do": "does", "go": "goes", "have": "has"}.get(lemma) or _third(lemma)
    yield _stem(lemma) + "ing"
    if lemma in _IRREGULAR:
        yield from _IRREGULAR[lemma].split()
    else:
        yield _past(lemma)


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _stem(lemma: str) -> str:
    """The lemma as it stands before -ing."""
    if lemma in _DOUBLING:
        return lemma + lemma[-1]
    if lemma.endswith("ie"):
        return lemma[:-2] + "y"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1]
    return lemma + "k" if lemma.endswith("ic") else lemma


def _past(lemma: str) -> str:
    if lemma in _DOUBLING:
        return lemma + lemma[-1] + "ed"
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + "ked" if lemma.endswith("ic") else lemma + "ed"
