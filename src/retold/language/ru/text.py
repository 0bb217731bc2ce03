"""Russian: abbreviations that end no sentence."""

from retold.words import TextWords

TEXT = TextWords(
    abbreviations=frozenset("тыс млн млрд трлн им ул просп обл кв св проф акад ген полк гг".split()),
)
