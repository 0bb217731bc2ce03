"""A text in another language joins its source, and never two reports that are independent by their words."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from clippings import FERRY, FERRY_GERMAN, FERRY_TOLD_ANEW, article, statements, telling

from retold.language import words_for
from retold.model import Account, Article, StoryParts
from retold.options import ReuseOptions
from retold.stages.lineage.accounts import accounts, tied
from retold.stages.lineage.bridges import joining
from retold.stages.lineage.reuse import links, relate
from retold.stages.lineage.ties import ties
from retold.stages.texts.passages import prepare_text

OPTIONS = ReuseOptions()

BRIDGE = (
    "The Corvan suspension bridge near Tessaly was closed to lorries on Monday after engineers found cracks in 14 of its "
    "cables.",
    "Transport minister Josef Harrow said the repair would take eight months and cost 52 million crowns.",
    "The 1,140-metre bridge carries 38,000 vehicles a day between Tessaly and Brookhaven.",
    "Cars may still cross at 40 kilometres an hour.",
    "The contractor Ostrava Steel, which replaced the cables in 2021, declined to comment.",
    "Opposition deputy Nadia Kerr called for the contracts to be published by Friday.",
)
DETOUR = (
    "Lorry drivers between Brookhaven and Tessaly face a detour of 70 kilometres from Monday, because the Corvan bridge is "
    "shut to heavy traffic.",
    "An inspection found that 14 cables had cracked, the road agency said.",
    "Josef Harrow, the transport minister, put the bill at 52 million crowns.",
    "Hauliers fear for their business; some 38,000 vehicles use the crossing each day.",
    "Ostrava Steel hung new cables only in 2021, and its guarantee ran for ten years, according to papers seen by this "
    "newspaper.",
    "Nadia Kerr of the Greens said: publish the contracts.",
)
BRIDGE_IN = {
    "de": (
        "Die Hängebrücke Corvan bei Tessaly ist am Montag für Lastwagen gesperrt worden, nachdem Ingenieure Risse in 14 "
        "ihrer Seile gefunden hatten.",
        "Verkehrsminister Josef Harrow sagte, die Reparatur werde acht Monate dauern und 52 Millionen Kronen kosten.",
        "Über die 1140 Meter lange Brücke fahren täglich 38.000 Fahrzeuge zwischen Tessaly und Brookhaven.",
        "Autos dürfen sie weiter mit 40 Kilometern pro Stunde überqueren.",
        "Der Auftragnehmer Ostrava Steel, der die Seile 2021 ausgetauscht hatte, wollte sich nicht äußern.",
        "Die Oppositionsabgeordnete Nadia Kerr verlangte, die Verträge bis Freitag zu veröffentlichen.",
    ),
    "es": (
        "El puente colgante de Corvan, cerca de Tessaly, quedó cerrado el lunes a los camiones después de que los "
        "ingenieros hallaran grietas en 14 de sus cables.",
        "El ministro de Transporte, Josef Harrow, dijo que la reparación duraría ocho meses y costaría 52 millones de "
        "coronas.",
        "Por el puente, de 1.140 metros, pasan 38.000 vehículos al día entre Tessaly y Brookhaven.",
        "Los coches aún pueden cruzarlo a 40 kilómetros por hora.",
        "La contratista Ostrava Steel, que cambió los cables en 2021, no quiso hacer comentarios.",
        "La diputada opositora Nadia Kerr pidió que los contratos se publiquen antes del viernes.",
    ),
    "ru": (
        "Подвесной мост Корван близ Тессали в понедельник закрыли для грузовиков: инженеры нашли трещины в 14 его тросах.",
        "Министр транспорта Йозеф Харроу сказал, что ремонт займёт восемь месяцев и обойдётся в 52 миллиона крон.",
        "По мосту длиной 1140 метров между Тессали и Брукхейвеном ежедневно проезжает 38 000 машин.",
        "Легковым автомобилям разрешено ехать со скоростью 40 километров в час.",
        "Подрядчик «Острава Стил», менявший тросы в 2021 году, от комментариев отказался.",
        "Депутат от оппозиции Надя Керр потребовала опубликовать договоры до пятницы.",
    ),
}


def by_links(items: list[Article]) -> tuple[Account, ...]:
    said = {item.id: statements(item) for item in items}
    return accounts(items, links(StoryParts(tuple(items), {}, said, {}), OPTIONS))


def by_ties(items: list[Article]) -> tuple[Account, ...]:
    return tied(items, ties([prepare_text(item, words_for(item.language)) for item in items], OPTIONS))


def together(made: tuple[Account, ...]) -> list[tuple[str, ...]]:
    return sorted(account.articles for account in made)


REPORTS = [article("a", " ".join(BRIDGE)), article("b", " ".join(DETOUR))]


@pytest.mark.parametrize("language", sorted(BRIDGE_IN))
@pytest.mark.parametrize("sentences", [3, 4, 6])
def test_a_translation_of_one_report_joins_it_and_leaves_the_other_alone(language: str, sentences: int) -> None:
    translated = article("t", " ".join(BRIDGE_IN[language][:sentences]), language=language)
    assert together(by_links([*REPORTS, translated])) == [("a", "t"), ("b",)]


@pytest.mark.parametrize("language", sorted(BRIDGE_IN))
@pytest.mark.parametrize("sentences", range(1, 7))
@pytest.mark.parametrize("of_source", [2, 6])
def test_no_translation_however_short_merges_two_reports(language: str, sentences: int, of_source: int) -> None:
    source = article("a", " ".join(BRIDGE[:of_source]))
    translated = article("t", " ".join(BRIDGE_IN[language][:sentences]), language=language)
    found = together(by_links([source, REPORTS[1], translated]))
    assert not any({"a", "b"} <= set(account) for account in found)


def test_translations_of_two_reports_merge_them_no_more_than_one_does() -> None:
    ferry = [
        article("a", FERRY),
        article("b", FERRY_TOLD_ANEW),
        article("t", FERRY_GERMAN, language="de"),
        article("u", FERRY_GERMAN.replace("214", "215"), language="de"),
    ]
    assert together(by_links(ferry)) == [("a", "t", "u"), ("b",)]


def test_translations_into_several_languages_are_one_account_with_their_source() -> None:
    items = REPORTS + [article(code, " ".join(text), language=code) for code, text in BRIDGE_IN.items()]
    assert together(by_links(items)) == [("a", "de", "es", "ru"), ("b",)]


def test_a_link_between_languages_is_taken_only_with_the_likelier_of_two_reports() -> None:
    a, b = telling("a", FERRY), telling("b", FERRY_TOLD_ANEW)
    t = telling("t", FERRY_GERMAN, language="de")
    assert joining([a, b, t], [], {("a", "t"): 2.0, ("b", "t"): 3.0}, OPTIONS) == {("b", "t")}
    assert joining([a, b, t], [], {("a", "t"): 3.0, ("b", "t"): 2.0}, OPTIONS) == {("a", "t")}


def test_two_wordings_of_one_text_may_share_a_translation() -> None:
    a, b = telling("a", FERRY), telling("b", FERRY.replace("late on Tuesday ", ""))
    t = telling("t", FERRY_GERMAN, language="de")
    assert joining([a, b, t], [], {("a", "t"): 2.0, ("b", "t"): 3.0}, OPTIONS) == {("a", "t"), ("b", "t")}


def test_the_beginning_of_a_report_in_another_language_is_a_translation_of_it() -> None:
    whole, beginning = telling("a", " ".join(BRIDGE)), telling("t", " ".join(BRIDGE_IN["de"][:3]), language="de")
    link = relate(whole, beginning, OPTIONS)
    assert link is not None and link.kind == "translation"


def test_the_same_names_in_another_order_and_with_other_figures_are_no_translation() -> None:
    anew = (
        "Seit Montag müssen Lastwagen zwischen Brookhaven und Tessaly einen Umweg fahren. "
        "Nadia Kerr von den Grünen sprach von einem Skandal, der schon 2019 begonnen habe. "
        "Auf 60 Millionen Kronen schätzt ein Gutachter die Kosten für die Corvan, die Josef Harrow tragen will. "
        "Ostrava Steel hatte 17 Seile geliefert, von denen neun beschädigt sind."
    )
    assert relate(telling("a", " ".join(BRIDGE)), telling("t", anew, language="de"), OPTIONS) is None


@st.composite
def stories(draw: st.DrawFn) -> list[Article]:
    """Beginnings of the two reports and of translations of the first."""
    texts = [("en", BRIDGE), ("en", DETOUR), *BRIDGE_IN.items()]
    chosen = draw(st.lists(st.tuples(st.sampled_from(texts), st.integers(1, 6)), min_size=2, max_size=6))
    return [article(f"n{k}", " ".join(text[:size]), language=code) for k, ((code, text), size) in enumerate(chosen)]


@settings(max_examples=60, deadline=None)
@given(stories(), st.randoms())
def test_accounts_in_several_languages_depend_on_no_order_and_on_no_way_of_finding_them(items, order) -> None:  # type: ignore[no-untyped-def]
    made = by_links(items)
    order.shuffle(items)
    assert by_links(items) == made == by_ties(items)


@settings(max_examples=60, deadline=None)
@given(stories())
def test_two_reports_share_an_account_only_where_their_words_alone_put_them_there(items: list[Article]) -> None:
    english = [item for item in items if item.language == "en"]
    alone = [set(account.articles) for account in by_links(english)]
    for account in by_links(items):
        mine = {item.id for item in english} & set(account.articles)
        one, other = ({item.id for item in english if item.text[:20] == text[0][:20]} & mine for text in (BRIDGE, DETOUR))
        assert not one or not other or any(one & group and other & group for group in alone)
