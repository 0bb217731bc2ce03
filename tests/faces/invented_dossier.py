"""A dossier of invented clippings for the tests of the faces: every verdict, several scripts, and hostile text.

Nothing here happened; the places, people and papers do not exist.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from invented_articles import (
    article,
    clippings,
    figure,
    line,
    link,
    mention,
    on,
    rendering,
    telling,
)

from retold.model import (
    Account,
    Article,
    BriefLine,
    Change,
    Difference,
    Dossier,
    Entity,
    Evidence,
    Figure,
    Finding,
    Lineage,
    Link,
    Mention,
    QuoteRecord,
    Rejection,
    Rendering,
    Side,
    Story,
    Telling,
    TimelineEntry,
)


def invented_dossier() -> Dossier:
    """Two stories: a ferry aground (six articles, four accounts, every verdict) and a blue rose (two articles)."""
    told = clippings()
    links = (
        link(
            told["a1wire"],
            told["b2copy"],
            "edit",
            "a->b",
            [(w, w) for w in ("ran aground", "Fourteen", "scrape", "Orla Lines")],
        ),
        link(told["a1wire"], told["c3second"], "translation", "unknown", list(zip(*SAME, strict=True))),
        link(told["b2copy"], told["c3second"], "translation", "unknown", list(zip(*SAME, strict=True))),
    )
    accounts = (
        Account("acc1", "a1wire", ("a1wire", "b2copy", "c3second")),
        *(Account(f"acc-{name}", name, (name,)) for name in ("d4herald", "e5evening", "f6arabic", "g7bloom", "h8bloom")),
    )
    rejected = (
        Rejection("clippings/empty.txt", "read", "the file is empty"),
        Rejection("clippings/menu.html", "clean", "text is 41 characters, need 60"),
    )
    return Dossier(tuple(told.values()), rejected, Lineage(accounts, links), (ferry(told), rose(told)))


SAME = (("sandbank", "Fourteen", "Ilse Varga", "4.2 million"), ("sandbank", "Fourteen", "Ilse Varga", "4.2 million"))


def ferry(told: dict[str, Article]) -> Story:
    """The ferry story."""
    wire, copy, second, herald, evening, arabic = list(told.values())[:6]
    findings = (_hurt(told), _night(told), _sail(told), _aboard(told), _damage(told), _told(told), *_singles(told))
    quotes = (
        QuoteRecord(
            "q1",
            "Ilse Varga",
            "Ilse Varga",
            (
                rendering(wire, "“We felt a long scrape and then the lights went out,”", "Ilse Varga"),
                rendering(copy, "“We felt a long scrape and then the lights went out,”", "Ilse Varga"),
                rendering(second, "“We noticed a long scratching and then the light went away,”", "Ilse Varga"),
            ),
        ),
        QuoteRecord(
            "q2",
            "Tomas Reik",
            "Tomas Reik",
            (
                rendering(wire, "“The buoy was not where the chart has it, and nobody told the bridge.”", "Tomas Reik"),
                rendering(herald, "“The buoy was not where the chart has it,”", "harbour master Tomas Reik"),
            ),
        ),
    )
    timeline = (
        TimelineEntry(date(1998, 1, 1), date(1998, 12, 31), "built in 1998", (mention(wire, "built in 1998"),)),
        TimelineEntry(
            date(2007, 1, 1), date(2007, 12, 31), "has served the islands since 2007", (mention(wire, "since 2007"),)
        ),
        TimelineEntry(date(2031, 6, 2), date(2031, 6, 2), wordy(herald, "Monday"), (mention(herald, "on Monday night"),)),
        TimelineEntry(
            date(2031, 6, 3),
            date(2031, 6, 3),
            wordy(wire, "late on Tuesday"),
            tuple(
                mention(t, w) for t, w in ((wire, "Tuesday"), (copy, "Tuesday"), (second, "Tuesday"), (arabic, "الثلاثاء"))
            ),
        ),
        TimelineEntry(date(2031, 6, 6), date(2031, 6, 6), wordy(evening, "risen to 19"), (mention(evening, "on Friday"),)),
        TimelineEntry(date(2031, 6, 12), date(2031, 6, 12), wordy(evening, "hearing"), (mention(evening, "12 June 2031"),)),
        TimelineEntry(date(2031, 8, 1), date(2031, 8, 31), wordy(evening, "August"), (mention(evening, "August"),)),
    )
    entities = (
        Entity(
            "Marella",
            "other",
            ("Marella", "The Marella"),
            tuple(mention(t, "Marella") for t in (wire, copy, second, herald)),
        ),
        Entity("Tomas Reik", "person", ("Tomas Reik", "Reik"), (mention(wire, "Tomas Reik"), mention(evening, "Reik"))),
        Entity("Ilse Varga", "person", ("Ilse Varga",), (mention(wire, "Ilse Varga"), mention(second, "Ilse Varga"))),
        Entity("Orla Lines", "organisation", ("Orla Lines",), (mention(wire, "Orla Lines"), mention(herald, "Orla Lines"))),
        Entity(
            "Port Orla", "place", ("Port Orla", "بورت أورلا"), (mention(wire, "Port Orla"), mention(arabic, "بورت أورلا"))
        ),
    )
    brief = tuple(BriefLine(f.id, f.statement, f.tellings[0].article) for f in findings[:5])
    ids = tuple(a.id for a in (wire, copy, second, herald, evening, arabic))
    why = ("named alike: Marella, Port Orla",)
    dates = (date(2031, 6, 2), date(2031, 6, 6))
    return Story(
        "s1", "Ferry Marella runs aground off Port Orla", *dates, ids, findings, quotes, timeline, entities, brief, why
    )


def wordy(told: Article, words: str) -> str:
    """The line of the article that holds the words."""
    return told.text[slice(*line(told, words))]


def _hurt(told: dict[str, Article]) -> Finding:
    fourteen = [told["a1wire"], told["b2copy"], told["c3second"]]
    tellings = [
        telling(t, w, figure(t, "Fourteen", "count", (14, 14), "person"))
        for t, w in zip(
            fourteen,
            ("Fourteen people were hurt", "Fourteen people were hurt", "Fourteen persons were injured"),
            strict=True,
        )
    ]
    herald, arabic = told["d4herald"], told["f6arabic"]
    tellings += [
        telling(arabic, "وأصيب 14 شخصا بجروح", figure(arabic, "14", "count", (14, 14), "person")),
        telling(herald, "Seventeen people were hurt", figure(herald, "Seventeen", "count", (17, 17), "person")),
    ]
    sides = (Side("14", (0, 1, 2, 3)), Side("17", (4,)))
    note = "Two counts of the same people on the same day: 14 against 17."
    return Finding(
        "f1",
        "Fourteen people were hurt",
        "disputed",
        3,
        tuple(tellings),
        (Difference("figure", note, sides),),
        "count of people hurt",
    )


def _night(told: dict[str, Article]) -> Finding:
    wire, second, herald, arabic = (told[i] for i in ("a1wire", "c3second", "d4herald", "f6arabic"))
    tellings = (
        telling(
            wire,
            "The ferry Marella ran aground on a sandbank off Port Orla late on Tuesday",
            on(wire, "Tuesday", date(2031, 6, 3)),
        ),
        telling(second, "Marella was stranded late Tuesday on a sandbank", on(second, "Tuesday", date(2031, 6, 3))),
        telling(herald, "hit a sandbank outside Port Orla on Monday night", on(herald, "Monday night", date(2031, 6, 2))),
        telling(arabic, "جنحت العبّارة ماريلا مساء الثلاثاء قبالة بورت أورلا", on(arabic, "الثلاثاء", date(2031, 6, 3))),
    )
    sides = (Side("Tuesday, 3 June 2031", (0, 1, 3)), Side("Monday, 2 June 2031", (2,)))
    difference = Difference("date", "One account has it a day earlier.", sides)
    return Finding("f2", wordy(wire, "ran aground"), "disputed", 3, tellings, (difference,), "day of the event", ("f1",))


def _sail(told: dict[str, Article]) -> Finding:
    wire, evening = told["a1wire"], told["e5evening"]
    tellings = (
        telling(
            wire,
            "the ship would sail again in three weeks",
            on(wire, "in three weeks", date(2031, 6, 23), date(2031, 6, 29)),
        ),
        telling(
            evening,
            "The ship will not sail before August",
            on(evening, "before August", date(2031, 8, 1), date(2031, 8, 31)),
        ),
    )
    sides = (Side("in three weeks", (0,)), Side("not before August", (1,)))
    difference = Difference("date", "The later telling, of 6 June, gives a later day.", sides)
    return Finding("f3", "The ship will not sail before August, Orla Lines now says.", "updated", 2, tellings, (difference,))


def _aboard(told: dict[str, Article]) -> Finding:
    wire, copy, herald, arabic = (told[i] for i in ("a1wire", "b2copy", "d4herald", "f6arabic"))
    exact = (212.0, 212.0)
    tellings = (
        telling(wire, "with 212 passengers aboard", figure(wire, "212 passengers", "count", exact, "passenger")),
        telling(copy, "with 212 passengers aboard", figure(copy, "212 passengers", "count", exact, "passenger")),
        telling(herald, "About 200 passengers were on board", figure(herald, "About 200", "count", (180, 220), "passenger")),
        telling(arabic, "وعلى متنها نحو 200 راكب", figure(arabic, "نحو 200", "count", (180, 220), "passenger")),
    )
    sides = (Side("212", (0, 1)), Side("about 200", (2, 3)))
    difference = Difference("precision", "A rounder number, compatible with the exact one.", sides)
    return Finding("f4", "212 passengers were aboard", "corroborated", 3, tellings, (difference,), "count of passengers")


def _damage(told: dict[str, Article]) -> Finding:
    wire, second, herald = (told[i] for i in ("a1wire", "c3second", "d4herald"))
    about = (4_150_000.0, 4_250_000.0)
    tellings = (
        telling(wire, "put the damage at 4.2 million crowns", figure(wire, "4.2 million crowns", "money", about, "crown")),
        telling(
            second,
            "estimates the damage at 4.2 million crowns",
            figure(second, "4.2 million crowns", "money", about, "crown"),
        ),
        telling(
            herald, wordy(herald, "Repairs"), figure(herald, "more than 4 million crowns", "money", (4e6, None), "crown")
        ),
    )
    return Finding("f5", "The company put the damage at 4.2 million crowns", "corroborated", 2, tellings)


def _told(told: dict[str, Article]) -> Finding:
    wire, evening = told["a1wire"], told["e5evening"]
    tellings = (telling(wire, "nobody told the bridge"), telling(evening, wordy(evening, "denied")))
    difference = Difference("attribution", "Reik is the speaker in both.", (Side("Reik", (0, 1)),))
    return Finding("f6", "nobody told the bridge", "corroborated", 2, tellings, (difference,))


def _singles(told: dict[str, Article]) -> list[Finding]:
    wire, evening, copy = told["a1wire"], told["e5evening"], told["b2copy"]
    alone = (
        (wire, "has served the islands since 2007"),
        (evening, "A first hearing of the inquiry is set for 12 June 2031."),
        (copy, "Readers can send the Courier their pictures of the night."),
    )
    return [Finding(f"f{7 + n}", words, "single", 1, (telling(t, words),)) for n, (t, words) in enumerate(alone)]


def rose(told: dict[str, Article]) -> Story:
    """The rose story: English and Chinese, years that differ."""
    english, chinese = told["g7bloom"], told["h8bloom"]
    years = (
        telling(english, wordy(english, "eleven years"), figure(english, "eleven years", "duration", (11, 11), "year")),
        telling(chinese, wordy(chinese, "十二年"), figure(chinese, "十二年", "duration", (12, 12), "year")),
    )
    difference = Difference("figure", "Eleven years against twelve.", (Side("11 years", (0,)), Side("12 years", (1,))))
    findings = (Finding("r1", wordy(english, "eleven"), "disputed", 2, years, (difference,)),)
    said = (
        rendering(english, "“I had given it up three times,”", "Anselm Okray"),
        rendering(chinese, "“我曾三次放弃它，”", "奥克雷"),
    )
    quotes = (QuoteRecord("rq", "Anselm Okray", "", said),)
    sunday = (mention(english, "Sunday"), mention(chinese, "周日"))
    timeline = (TimelineEntry(date(2031, 5, 18), date(2031, 5, 18), wordy(english, "Sunday"), sunday),)
    days = (date(2031, 5, 18), date(2031, 5, 18))
    brief = (BriefLine("r1", findings[0].statement, english.id),)
    return Story(
        "s2", "Blue rose takes the Tolven prize", *days, (english.id, chinese.id), findings, quotes, timeline, (), brief
    )


HOSTILE = (
    "<script>window.struck=1</script>",
    "<img src=x onerror=window.struck=1>",
    "</script><script>window.struck=1</script><!--",
    "\"'><svg onload=window.struck=1>{{7*7}}{% raw %}[bold]not markup[/bold]",
    "\x1b[31mred\x00nul \ud83dbroken \u202eevil\u202c \r\u2028 &amp; ]]>",
)


def hostile_dossier() -> Dossier:
    """One story in which every string that comes from outside is an attack."""
    attack = " ".join(HOSTILE)
    names = ("x1", "x2", "x3")
    told = {
        name: article(name, HOSTILE[1], [("title", HOSTILE[0]), ("body", f"{attack} {n}"), ("residue", attack)])
        for n, name in enumerate(names)
    }
    urls = (
        "javascript:window.struck=1",
        "https://evil.example/\"onmouseover='window.struck=1'",
        "data:text/html,<script>1</script>",
    )
    told = {
        name: replace(told[name], url=url, source=f"{attack}.txt", id=name) for name, url in zip(names, urls, strict=True)
    }
    one, two, three = told.values()
    tellings = tuple(
        Telling(t.id, *line(t, "window.struck"), (Figure((0, 5), attack, "count", n, n, attack),))
        for n, t in enumerate((one, two, three))
    )
    difference = Difference("wording", attack, tuple(Side(attack + str(n), (n,)) for n in range(3)))
    findings = (Finding(attack, attack, "disputed", 3, tellings, (difference,), attack, (attack,)),)
    quotes = (
        QuoteRecord(
            attack, attack, attack, tuple(Rendering(t.id, 0, 20, attack + t.id, "direct", attack) for t in told.values())
        ),
    )
    timeline = (TimelineEntry(date.min, date.max, attack, (Mention("x1", 0, 5),)),)
    entities = (Entity(attack, "person", (attack,), (Mention("x1", 0, 5),)),)
    brief = (BriefLine(attack, attack, "x1"),)
    story = Story("s", attack, date.min, date.max, names, findings, quotes, timeline, entities, brief, (attack,))
    change = Change("added", None, (0, 10))
    bond = Link("x1", "x2", "rewrite", "b->a", 0.5, 0.6, 1.0, attack, (Evidence((0, 30), (0, 30), 0.9),), (change,))
    lineage = Lineage((Account(attack, "x1", ("x1", "x2")), Account("other", "x3", ("x3",))), (bond,))
    return Dossier(tuple(told.values()), (Rejection(attack, attack, attack),), lineage, (story,))


def big_dossier(articles: int = 40, findings: int = 300) -> Dossier:
    """One story of many articles, half of them copies of one, and many findings that all of them tell."""
    sentences = [
        f"Witness number {n} counted {n * 7 % 90 + 3} lanterns along the quay of the invented harbour."
        for n in range(findings)
    ]
    told = [
        article(f"n{i:02}", f"Paper {i}", [("title", f"Lanterns {i}"), *(("body", s) for s in sentences)])
        for i in range(articles)
    ]
    half = articles // 2
    links = [
        Link(
            a.id,
            b.id,
            "copy",
            "unknown",
            1.0,
            1.0,
            1.0,
            "all of it",
            tuple(Evidence(line(a, s), line(b, s), 1.0) for s in sentences[:40]),
        )
        for i, a in enumerate(told[:half])
        for b in told[i + 1 : half]
    ]
    accounts = [
        Account("acc0", "n00", tuple(a.id for a in told[:half])),
        *(Account(f"acc{a.id}", a.id, (a.id,)) for a in told[half:]),
    ]
    found = [
        Finding(
            f"f{n}", s, "corroborated" if n % 3 else "disputed", half + 1, tuple(telling(a, s) for a in told[n % 2 :: 2])
        )
        for n, s in enumerate(sentences)
    ]
    ids = tuple(a.id for a in told)
    story = Story("big", "Lanterns", date(2031, 1, 1), date(2031, 1, 2), ids, tuple(found), (), (), ())
    return Dossier(tuple(told), (), Lineage(tuple(accounts), tuple(links)), (story,))
