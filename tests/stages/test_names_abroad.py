"""The names reader in other languages than English: read by tables and by the words beside a name, without a tagger."""

from __future__ import annotations

import pytest

from retold.language import words_for
from retold.stages.names import read_names


def read(text: str, code: str) -> dict[str, str]:
    return {name.text: name.type for name in read_names(text, words_for(code))}


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [
        ("es", "El presidente José Muñoz llegó a Madrid el lunes.", {"José Muñoz": "person", "Madrid": "place"}),
        ("fr", "Le ministre François Dubois est arrivé à Genève lundi.", {"François Dubois": "person", "Genève": "place"}),
        ("de", "Gestern traf Bundeskanzlerin Jürgen Maier in Köln die Presse.", {"Jürgen Maier": "person", "Köln": "place"}),
        ("it", "Il ministro Giuseppe Galli è arrivato a Roma lunedì.", {"Giuseppe Galli": "person", "Roma": "place"}),
        ("pt", "O ministro João Matos chegou a Lisboa na segunda-feira.", {"João Matos": "person", "Lisboa": "place"}),
        ("ru", "В среду министр Иван Петренко прилетел в Пекин.", {"Иван Петренко": "person", "Пекин": "place"}),
    ],
)
def test_other_languages_read_people_and_places(code: str, text: str, names: dict[str, str]) -> None:
    found = read(text, code)
    assert found.items() >= names.items()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("В Грелль прилетел президент Иван Ларин.", {"Иван Ларин": "person"}),
        ("Вчера мэр Москвы Анна Ларина встретила Петра Холина.", {"Анна Ларина": "person", "Петра Холина": "person"}),
        ("Паром вышел из Испании в Киев.", {"Испании": "place", "Киев": "place"}),
        ("Об этом сообщило Министерство иностранных дел.", {"Министерство иностранных дел": "organisation"}),
        ("Дело рассмотрит Верховный суд.", {"Верховный суд": "organisation"}),
        ("Паром обошёл Канарские острова.", {"Канарские острова": "place"}),
        ("Паром стоял в городе Грелль, а капитан жил в Грелле.", {"Грелль": "place", "Грелле": "place"}),
        ("Матч выиграл клуб «Маяк».", {"Маяк": "organisation"}),
        ("Вчера рейс отменила Norvel Air.", {"Norvel Air": "organisation"}),
    ],
)
def test_russian_names_in_their_cases(text: str, names: dict[str, str]) -> None:
    assert read(text, "ru").items() >= names.items()


def test_a_russian_capital_alone_names_nobody() -> None:
    assert read("Паром снова опоздал, и в этом виноват Совет. Игры отложены до Рождества.", "ru").keys() <= {"Совет"}
    assert read("Помимо Холина, на борту были дети.", "ru").keys() <= {"Холина"}


def test_russian_people_have_one_full_form() -> None:
    text = "Вчера Анна Ларина встретила Ивана Холина. Холин ждал Анну Ларину, и с Лариной говорил Иван Холин."
    found = read_names(text, words_for("ru"))
    assert {name.canonical for name in found} == {"Анна Ларина", "Иван Холин"}


def test_russian_places_have_one_full_form() -> None:
    found = read_names("Паром шёл из Испании. Капитан не был в Испании, он видел Испанию.", words_for("ru"))
    assert {name.canonical for name in found} == {"Испания"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Das sagte Ökonomin Anna Rohe am Montag.", {"Anna Rohe": "person"}),
        ("Das sagte Verbandspräsident Xeno Rohe.", {"Xeno Rohe": "person"}),
        ("Gestern lobte Anna Rohes Partei die Fähre.", {"Anna Rohes": "person"}),
        ("Das Bundesfinanzministerium prüft den Fall.", {"Bundesfinanzministerium": "organisation"}),
        (
            "Das Bundesamt für Wirtschaft und Ausfuhrkontrolle schweigt.",
            {"Bundesamt für Wirtschaft und Ausfuhrkontrolle": "organisation"},
        ),
        ("Dazu fragte die Nachrichtenagentur Reuters nach.", {"Reuters": "organisation"}),
        ("Das Gremium der Stadt Grellen tagt, in Grellen regnet es.", {"Grellen": "place"}),
        ("Gestern kam Viktoria von Schweden nach Schweden zurück.", {"Schweden": "place"}),
    ],
)
def test_german_names_stand_among_nouns(text: str, names: dict[str, str]) -> None:
    found = read(text, "de")
    assert {form: kind for form, kind in found.items() if form in names} == names
    assert all(form in names or form.startswith("Viktoria") for form in found)


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [
        ("es", "Ayer habló el Ministerio de Asuntos Exteriores.", {"Ministerio de Asuntos Exteriores": "organisation"}),
        ("es", "Viajó la ministra de Defensa, Lucía Robledo.", {"Lucía Robledo": "person"}),
        ("es", "El alcalde de Grella lo niega, y en mayo Grella votará.", {"Grella": "place"}),
        ("es", "En Grella, el Hospital Marino cerró.", {"Grella": "place", "Hospital Marino": "organisation"}),
        ("es", "Votaron el Partido Marino y el PSOE.", {"Partido Marino": "organisation", "PSOE": "organisation"}),
        ("es", "Lo dijo ayer la portavoz, Ana Lago.", {"Ana Lago": "person"}),
        ("es", "Hoy los Españoles esperan, y el Estado calla.", {}),
        ("fr", "Hier le ministère de l'Intérieur a parlé.", {"ministère de l'Intérieur": "organisation"}),
        ("fr", "L’Allemagne et l’Italie ont signé.", {"Allemagne": "place", "Italie": "place"}),
        ("fr", "Hier la Cour de cassation a tranché.", {"Cour de cassation": "organisation"}),
        ("fr", "La ville de Grellac attend.", {"Grellac": "place"}),
        ("fr", "Hier la Floride a interdit la Deutsche Bahn.", {"Floride": "place", "Deutsche Bahn": "organisation"}),
        ("fr", "Hier le SV Grellac a perdu.", {"SV Grellac": "organisation"}),
        ("it", "Ieri ha parlato il ministero dell'Interno.", {"ministero dell'Interno": "organisation"}),
        ("it", "Ieri la Procura di Grella ha taciuto.", {"Procura di Grella": "organisation"}),
        ("pt", "Ontem falou o Supremo Tribunal Marinho.", {"Supremo Tribunal Marinho": "organisation"}),
        ("pt", "Ontem falou a ministra da Defesa, Lúcia Rocha.", {"Lúcia Rocha": "person"}),
    ],
)
def test_bodies_and_towns_of_other_languages_are_told_by_their_heads(code: str, text: str, names: dict[str, str]) -> None:
    assert read(text, code) == names


def test_german_nouns_are_no_names() -> None:
    text = "Die Regierung hat gestern den Haushalt beschlossen, und die Opposition nannte das Gesetz einen Fehler."
    assert read(text, "de") == {}
    assert read("Gestern haben die Forscher Medikamente geprüft.", "de") == {}
    assert read("Am Ende kam der Bau der Länder in Zeiten von Corona nicht voran.", "de") == {}
