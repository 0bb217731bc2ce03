"""The shape of a language's word tables, which stand in language/; stages get them as arguments. Words are lower case; a
language without tables gets empty ones (`Words(code)`). Records compare by identity, for caches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


def listed(text: str) -> tuple[str, ...]:
    """The entries of a list that is written with commas, white space at their ends left out."""
    return tuple(entry for entry in (" ".join(part.split()) for part in text.split(",")) if entry)


@dataclass(frozen=True, eq=False)
class TextWords:
    """Where sentences end: `abbreviations` ("mr") end one before `openers` only; if `numbered`, so does "3." ("3. Mai")."""

    abbreviations: frozenset[str] = frozenset()
    stopwords: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    numbered: bool = False


@dataclass(frozen=True, eq=False)
class DateWords:
    """Words of the dates reader: named things with their values, and `grammar`: for each tag of stages/dates/tags.py the
    words and phrases that have it. Months count 1..12, weekdays 0..6 from Monday; units and seasons have their TIMEX3
    letters. `cased` words count only with a capital ("may"). A holiday is "MM-DD", "MM-Wn-d" (the n-th weekday d of a month,
    n = -1 the last) or "E+n" (from Easter Sunday). `roman`: so centuries are written ("siglo XIX"); `decimal` is the decimal
    mark. `hours` are times told in words ("half past nine": "09:30"), `clocks` stand before an hour with a word for hours
    ("à 9 heures"), `clocks_alone` before one that may have none ("a las 9"; each ends with a blank), `clocks_next` between
    two of those ("tra le 9 | e le | 10"). `events` are days ("09-11") that call an event before one of `event_nouns` ("the
    Sept. 11 attacks")."""

    months: Mapping[str, int] = field(default_factory=dict)
    short_months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    short_weekdays: Mapping[str, int] = field(default_factory=dict)
    day_offsets: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    plural_units: Mapping[str, str] = field(default_factory=dict)
    seasons: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, float] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    decades: Mapping[str, int] = field(default_factory=dict)
    holidays: Mapping[str, str] = field(default_factory=dict)
    references: Mapping[str, str] = field(default_factory=dict)
    sets: Mapping[str, str] = field(default_factory=dict)
    hours: Mapping[str, str] = field(default_factory=dict)
    clocks: frozenset[str] = frozenset()
    clocks_alone: tuple[str, ...] = ()
    clocks_next: tuple[str, ...] = ()
    events: Mapping[str, int] = field(default_factory=dict)
    event_nouns: frozenset[str] = frozenset()
    grammar: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    past: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    future_endings: tuple[str, ...] = ()
    cased: frozenset[str] = frozenset()
    month_first: bool = False
    roman: bool = False
    decimal: str = "."


@dataclass(frozen=True, eq=False)
class FigureWords:
    """Words of the figures reader. A phrase ("per cent") is written with single spaces; in a text a space or a hyphen
    matches.

    `cardinals` holds every number below 100 as the language writes it (and whatever else it writes as one word),
    `scales` what multiplies ("hundred", "bn"), `vague` plurals that mean a span of numbers ("dozens": 24, 99), `parts`
    the denominators of fractions, `units` unit -> (singular, "measure" or "duration"), `hedges` phrase -> a key of the
    one table of hedges, `after` the hedges that follow a number ("or more"), `between` opener -> joiner of a range.
    `names` are words that make a number after them a name ("flight 93"), `halts` words at which the phrase of what is
    counted ends, `verbs` those among them that have a subject before them. `short_scales` are scales that are written with
    a full stop ("Mio."), `elisions` the beginnings that an apostrophe joins to a word ("d'"), `having` what stands before
    somebody's years ("tiene 34 años"), `decades` what makes a number after it a decade ("años 90"), `goals` the hedges that
    name where a change ended ("снизилась до"). `clocks` stand before an hour of the clock; true where the number may stand
    alone ("a las ocho"), false where a word for hours follows; `clocks_next` between two of the first sort; `oclock` are
    words after one, `told_hours` whole times in words ("half past nine"), `day_parts` what the clock is told with ("a las 9
    de la mañana"). `multiples` are words that count the `multiplied` nouns after them ("double" "murder"), `lasting` what
    stands before a length of one ("for a year"), `differences` before how much something changed ("um die Hälfte").
    `dotted_ordinals`: "19." before a noun is a place in a row. `half_nouns` are halves that have an article ("la mitad"),
    `froms` stand before what something changed from ("rose from 12 to 15"), `in_turn` behind several ("respectively")."""

    decimal: str = "."
    cardinals: Mapping[str, float] = field(default_factory=dict)
    scales: Mapping[str, float] = field(default_factory=dict)
    vague: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    parts: Mapping[str, int] = field(default_factory=dict)
    halves: frozenset[str] = frozenset()
    ordinal_ends: frozenset[str] = frozenset()
    ordinal_marks: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    point: frozenset[str] = frozenset()
    out_of: tuple[str, ...] = ()
    over: frozenset[str] = frozenset()
    plural_parts: frozenset[str] = frozenset()
    minus: frozenset[str] = frozenset()
    percent: Mapping[str, str] = field(default_factory=dict)
    currencies: Mapping[str, str] = field(default_factory=dict)
    dollar_places: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    per: frozenset[str] = frozenset()
    old: frozenset[str] = frozenset()
    aged: frozenset[str] = frozenset()
    in_turn: frozenset[str] = frozenset()
    years_old: frozenset[str] = frozenset()
    capital_nouns: bool = False
    hedges: Mapping[str, str] = field(default_factory=dict)
    after: Mapping[str, str] = field(default_factory=dict)
    between: Mapping[str, str] = field(default_factory=dict)
    to: frozenset[str] = frozenset()
    versus: str = ""
    months: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    halts: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    negations: frozenset[str] = frozenset()
    changing: frozenset[str] = frozenset()
    opposites: tuple[tuple[str, str], ...] = ()
    verbs: frozenset[str] = frozenset()
    moves: frozenset[str] = frozenset()
    plurals: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    plural_ends: tuple[str, ...] = ()
    singular_ends: tuple[str, ...] = ()
    scored: frozenset[str] = frozenset()
    small_months: bool = False
    later: frozenset[str] = frozenset()
    not_ranked: frozenset[str] = frozenset()
    periods: frozenset[str] = frozenset()
    accounts: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()
    participle_ends: tuple[str, ...] = ()
    streets: frozenset[str] = frozenset()
    idioms: Mapping[str, int] = field(default_factory=dict)
    nouns: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    clauses: frozenset[str] = frozenset()
    extents: frozenset[str] = frozenset()
    made_of: frozenset[str] = frozenset()
    said_of: frozenset[str] = frozenset()
    emphasis: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    spending: frozenset[str] = frozenset()
    during: frozenset[str] = frozenset()
    his: frozenset[str] = frozenset()
    ever: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()
    heat: frozenset[str] = frozenset()
    at: frozenset[str] = frozenset()
    dies: frozenset[str] = frozenset()
    weights: frozenset[str] = frozenset()
    chance: frozenset[str] = frozenset()
    singulars: frozenset[str] = frozenset()
    verbal: frozenset[str] = frozenset()
    short_scales: frozenset[str] = frozenset()
    elisions: tuple[str, ...] = ()
    having: frozenset[str] = frozenset()
    decades: frozenset[str] = frozenset()
    goals: frozenset[str] = frozenset()
    clocks: Mapping[str, bool] = field(default_factory=dict)
    clocks_next: frozenset[str] = frozenset()
    oclock: frozenset[str] = frozenset()
    told_hours: frozenset[str] = frozenset()
    day_parts: frozenset[str] = frozenset()
    multiples: Mapping[str, float] = field(default_factory=dict)
    multiplied: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    differences: frozenset[str] = frozenset()
    dotted_ordinals: bool = False
    half_nouns: frozenset[str] = frozenset()
    froms: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class QuoteWords:
    """Words of the quotes reader; all lower case.

    `verbs` maps each form of an attributing verb to its frames, a string of letters: `q` brings in quotations and may
    follow them ("..., she said"), `t` a clause ("thinks that"), `o` a noun phrase ("rejected the plan"), `n` an infinitive
    ("refused to pay"), `p` a person addressed before the content ("told reporters that"); `s`: what follows without marks is
    a clause. `nominal` holds the forms that are nouns as often ("reports"). `tails` maps verb forms to the particles or
    prepositions that make them attribute ("point": "to", "out"). `nouns` maps attributing nouns to frames. `according` holds
    phrases that name a source after them, `by` who did it after a passive, `authored` whom a text is from ("a letter from
    Lee"). `adverbials` are the prepositions that end a name ("Lee in a statement"), `finite` frequent verbs that attribute
    nothing but end a subject ("went"). `pronouns` maps pronouns to whom they can mean: `m`, `f`, `p` (several), `n` (a
    thing), `r` (what stands before: "who"), `1`, `2`, `x` (nobody known); `possessives` likewise. `women`, `men` are given
    names and titles; `roles` maps a title before a name to nouns for its bearer ("rep": "congressman"). `singular_articles`
    are prepositions as well, before a plural nothing else; each with a word that is one only. `inverts`: the verb comes
    before who says it ("a dit Lee"); `parties`: the "r" of "R-Ohio"; `suffixes`: "jr"; `crowds` are many: "police"."""

    verbs: Mapping[str, str] = field(default_factory=dict)
    nominal: frozenset[str] = frozenset()
    tails: Mapping[str, frozenset[str]] = field(default_factory=dict)
    nouns: Mapping[str, str] = field(default_factory=dict)
    according: tuple[tuple[str, ...], ...] = ()
    by: frozenset[str] = frozenset()
    authored: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    passives: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    infinitives: frozenset[str] = frozenset()
    complementisers: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    adverbials: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    determiners: frozenset[str] = frozenset()
    pronouns: Mapping[str, str] = field(default_factory=dict)
    possessives: Mapping[str, str] = field(default_factory=dict)
    times: frozenset[str] = frozenset()
    women: frozenset[str] = frozenset()
    men: frozenset[str] = frozenset()
    roles: Mapping[str, str] = field(default_factory=dict)
    singular_articles: Mapping[str, str] = field(default_factory=dict)
    inverts: bool = False
    parties: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    crowds: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class NameWords:
    """Words of the names reader, lower case.
    `titles` stand before a person ("president", "mr"), `women`, `men` are those that tell; `suffixes` after ("jr");
    `particles` inside ("van"). `given` maps a first name to "f", "m" or "" (either); `surnames` are common ones.
    `organisation_words` end or open an organisation's name ("bank"), `place_words` a place's ("river"), `event_words` an
    event's ("olympics"); `organisations`, `places`, `events` are known whole names. `place_aliases` gives one name for
    several ("u.s.": "United States"), `demonyms` the place of an adjective or a people, `short_states` the one cut short
    ("Ariz."). `connectors` join the parts of one name ("of"), `conjunctions` those of an office alone; `not_names` are
    written large and name nobody ("monday"), nor does what opens with one of `things`; `roles` are offices that one person
    of a country holds ("prime minister"), `offices` words beside a title ("finance"), `owners` stand with 's in names,
    `schools` words for a university, `school_kinds` what it teaches: one key for words that translations exchange;
    `departments` head an office of state ("ministry"); `gauges` are called after somebody; `spellings` maps a word to the
    same spelt elsewhere; `kin` may share a name ("son"); `past` words say that an office is held no more ("former");
    `firm_endings` tell a firm's legal form ("ltd"); `before_places` are prepositions of place, `speech` verbs of people,
    `articles` words for "the"; `reigns` follow the name of who governs ("administration"), `addresses` only people have
    ("dr"), `seats` are offices of a place ("mayor of") or words for one ("city of"), `firm_heads` of a firm. `bearers` are
    nouns for people ("widow"), `crowd` those that many are at once ("senator"), `ranks` make another office of one
    ("deputy"), `newly` tell nothing; `same_bearers` gives one word for those that mean the same. `capital_nouns`: a capital
    tells nothing; `elisions` are joined to a word by an apostrophe ("l"). `attributes` and words with one of
    `attribute_endings` are hung on a name ("Norland-led"). `states` and `state_codes` stand behind a town ("Grell, Ohio",
    "Grell, OH"), `storms` before a storm's name. `short_names` gives those that one is short for ("al": "albert alan").
    `endings`: of a "title" ("-minister"), "body" ("-ministerium"), "adjective", "case", "owner" ("Roes"), "law" ("act")."""

    titles: frozenset[str] = frozenset()
    women: frozenset[str] = frozenset()
    men: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    given: Mapping[str, str] = field(default_factory=dict)
    surnames: frozenset[str] = frozenset()
    organisation_words: frozenset[str] = frozenset()
    place_words: frozenset[str] = frozenset()
    event_words: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    place_aliases: Mapping[str, str] = field(default_factory=dict)
    demonyms: Mapping[str, str] = field(default_factory=dict)
    short_states: Mapping[str, str] = field(default_factory=dict)
    connectors: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    not_names: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    schools: frozenset[str] = frozenset()
    school_kinds: Mapping[str, str] = field(default_factory=dict)
    departments: frozenset[str] = frozenset()
    gauges: frozenset[str] = frozenset()
    spellings: Mapping[str, str] = field(default_factory=dict)
    kin: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    firm_endings: frozenset[str] = frozenset()
    before_places: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    reigns: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    seats: frozenset[str] = frozenset()
    firm_heads: frozenset[str] = frozenset()
    bearers: frozenset[str] = frozenset()
    crowd: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()
    newly: frozenset[str] = frozenset()
    same_bearers: Mapping[str, str] = field(default_factory=dict)
    capital_nouns: bool = False
    elisions: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    state_codes: Mapping[str, str] = field(default_factory=dict)
    short_names: Mapping[str, str] = field(default_factory=dict)
    storms: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    attribute_endings: tuple[str, ...] = ()
    endings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class CleanWords:
    """Words, folded, that give website residue away; `nouns` ending in * are the beginnings of words. `labels` are whole
    lines ("read more"); `label_words` make up lines of buttons ("share tweet email"); `related` are the headings of link
    lists ("more on this story"). In sentences: `boilerplate` that only sites write ("all rights reserved"), `phrases` that
    sites say to readers and articles rarely say of others ("sign up for"), `nouns` of the site's dealings ("newsletter"),
    `asks` are imperatives that open a plea, `you` speaks to the reader. `credits` stand before the name of a photographer,
    `bylines` before that of an author, `dates` before a publication date; `contributors` are what a line says that names
    who else wrote; `function` are the commonest small words, which tell the language of one line."""

    code: str = ""
    labels: tuple[str, ...] = ()
    label_words: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    boilerplate: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    you: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    function: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class StatementWords:
    """Words, lower case, that split clauses, and that negate, doubt or plan.

    A clause has a verb where a word is in `verbs` or ends in one of `verb_endings` (and is not in `not_verbs`).
    `coordinators` join equals ("and"), `subordinators` open a dependent clause ("because"; weak ones of both only after a
    comma: "as"), `additions` one more thing after a comma ("including"), `relatives` a clause about the noun before
    ("who"), `participle_endings` one without subject ("adding that"). `endings` are cut off to compare words, the
    longest first. `belittling` words nearly deny ("hardly"), `doubts` leave open ("whether"), `saying` verbs bring in
    words ("said on Monday" dates the saying). A negation before one of `merely` ("not only") or behind one of
    `obligations` ("should not") denies nothing. `contractions` are verbs before "'t" ("won": "will"), `instead` brings in
    what is so ("not one but two"). A figure behind one of `aims` is not reached yet, one beside one of `further` comes on
    top of another. `changing` words are of figures that change in time, `opposites` stems that deny each other. `lengths`
    and `amounts` before them ("two days") belong to a subordinator behind, if there are some for it alone to those."""

    coordinators: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    weak_subordinators: frozenset[str] = frozenset()
    additions: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    not_verbs: frozenset[str] = frozenset()
    verb_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    determiners: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    negations: frozenset[str] = frozenset()
    contractions: Mapping[str, str] = field(default_factory=dict)
    instead: frozenset[str] = frozenset()
    merely: frozenset[str] = frozenset()
    belittling: frozenset[str] = frozenset()
    doubts: frozenset[str] = frozenset()
    obligations: frozenset[str] = frozenset()
    aims: frozenset[str] = frozenset()
    further: frozenset[str] = frozenset()
    saying: frozenset[str] = frozenset()
    changing: frozenset[str] = frozenset()
    lengths: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    amounts: frozenset[str] = frozenset()
    opposites: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, eq=False)
class Words:
    """All tables of one language; `code` is ISO 639-1."""

    code: str
    text: TextWords = field(default_factory=TextWords)
    dates: DateWords = field(default_factory=DateWords)
    figures: FigureWords = field(default_factory=FigureWords)
    quotes: QuoteWords = field(default_factory=QuoteWords)
    names: NameWords = field(default_factory=NameWords)
    clean: CleanWords = field(default_factory=CleanWords)
    statements: StatementWords = field(default_factory=StatementWords)
