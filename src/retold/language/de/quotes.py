"""German: words that lay words and beliefs in somebody's mouth, and the small words around them."""

from retold.words import QuoteWords

_FRAMES = {
    "qto": """sagt sagte sagten sagen gesagt erklärt erklärte erklärten betont betonte betonten meint meinte meinten teilte
    mitgeteilt schreibt schrieb schrieben geschrieben berichtet berichtete berichteten behauptet behauptete
    behaupteten fügte hinzugefügt ergänzt ergänzte antwortet antwortete antworteten fragt fragte fragten warnt
    warnte warnten kündigt kündigte kündigten angekündigt bestätigt bestätigte bestätigten kritisiert kritisierte
    kritisierten fordert forderte forderten versichert versicherte versicherten räumt räumte eingeräumt äußert
    äußerte äußerten verkündet verkündete versprach verspricht bemerkt bemerkte ruft rief riefen erzählt erzählte
    erzählten gibt gab angegeben verlangt verlangte mahnt mahnte mahnten unterstreicht unterstrich lobt lobte
    sprach spricht zitiert zitierte""",
    "to": """glaubt glaubte glauben denkt dachte denken hofft hoffte hoffen fürchtet fürchtete fürchten findet fand weiß
    wusste vermutet vermutete""",
    "no": """will wollen wollte wollten plant planten plante lehnt lehnte lehnten verweigert verweigerte unterstützt
    unterstützte begrüßt begrüßte""",
}
_ACCORDING = """laut|nach angaben von|nach angaben der|nach angaben des|zufolge|nach ansicht von|nach worten von"""
_PRONOUNS = """er:m sie:f wir:1 ich:1 es:n man:x einige:p viele:p andere:p"""
_POSSESSIVES = """sein:x seine:x ihr:x ihre:x"""


def _pairs(text: str) -> dict[str, str]:
    return {word: sort for word, _, sort in (entry.partition(":") for entry in text.split())}


QUOTES = QuoteWords(
    inverts=True,
    verbs={form: frames for frames, forms in reversed(_FRAMES.items()) for form in forms.split()},
    according=tuple(tuple(phrase.split()) for phrase in _ACCORDING.split("|")),
    by=frozenset("von vom".split()),
    auxiliaries=frozenset(
        """hat haben hatte hatten ist sind war waren wird werden wurde wurden sei seien kann können konnte soll sollen
        muss müssen""".split()
    ),
    passives=frozenset("wird werden wurde wurden worden".split()),
    adverbs=frozenset(
        "auch noch schon nicht nur immer nie wieder jetzt dann zudem außerdem dabei gestern heute jedoch aber".split()
    ),
    adverb_endings=(),
    participle_endings=(),
    infinitives=frozenset({"zu"}),
    complementisers=frozenset("dass daß".split()),
    questions=frozenset("ob wie warum wann wo wer was".split()),
    relatives=frozenset("der die das welche welcher welches dessen deren".split()),
    subordinators=frozenset("dass daß ob weil wenn als obwohl während nachdem bevor damit da".split()),
    conjunctions=frozenset("und oder aber sondern".split()),
    prepositions=frozenset(
        """in im an am auf bei beim mit von vom zu zum zur für gegen über unter nach vor aus seit durch ohne um
        zwischen wegen während""".split()
    ),
    adverbials=frozenset("in im am bei beim nach vor seit während auf".split()),
    determiners=frozenset(
        """der die das den dem des ein eine einer einem einen eines dieser diese dieses sein seine ihr ihre unser mein
        kein keine viele einige mehrere alle andere jeder jede""".split()
    ),
    pronouns=_pairs(_PRONOUNS),
    possessives=_pairs(_POSSESSIVES),
    times=frozenset("montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute morgen".split()),
    women=frozenset(
        "frau kanzlerin ministerin königin angela anna maria ursula sabine petra claudia annalena julia".split()
    ),
    men=frozenset(
        """herr könig hans peter thomas michael klaus olaf andreas stefan wolfgang frank christian martin markus
        friedrich robert""".split()
    ),
)
