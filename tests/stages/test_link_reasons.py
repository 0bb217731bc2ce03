"""A link's `why` names what a person can check, and nothing that proves nothing."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from clippings import FERRY, FERRY_GERMAN, telling

from retold.options import ReuseOptions
from retold.stages.lineage.likeness import likeness
from retold.stages.lineage.reuse import relate

OPTIONS = ReuseOptions()


def why(a: str, b: str, language: str = "en") -> str:
    link = relate(telling("a", a, language=language), telling("b", b, language=language), OPTIONS)
    assert link is not None
    return link.why


def test_a_copy_says_how_much_stands_in_both_and_shows_words() -> None:
    said = why(FERRY, FERRY + " More follows.")
    assert "6 of 6 and 7 sentences stand in both, in one order" in said
    assert "“The ferry Aurelia ran aground off the island of Velmar late on…”" in said


def test_a_translation_names_the_figures_and_names_that_both_give() -> None:
    link = relate(telling("a", FERRY), telling("b", FERRY_GERMAN, language="de"), OPTIONS)
    assert link is not None
    assert link.why.startswith("both give 214, ") and "Velmar" in link.why and "Hestvik" in link.why
    assert "1 of 1 and 1 figures are the same" in link.why
    assert "stand in both" not in link.why


def test_names_that_are_written_otherwise_are_shown_in_both_scripts() -> None:
    russian = (
        "Паром «Аурелия» поздно вечером во вторник сел на мель у острова Вельмар, на борту было 214 пассажиров. "
        "Никто не пострадал, сказала капитан порта Инга Сольберг. "
        "Буксиры сняли судно вскоре после полуночи и привели его в порт Хествик. "
        "Водолазы нашли в корпусе трёхметровую пробоину. "
        "Компания «Нордлинье» сняла судно с линии до окончания проверки."
    )
    link = relate(telling("a", FERRY), telling("b", russian, language="ru"), OPTIONS)
    assert link is not None and link.kind == "translation"
    assert "Velmar / Вельмар" in link.why


def test_a_run_that_is_only_a_name_is_not_shown() -> None:
    name = "Crews from Devon and Somerset Fire and Rescue"
    one = f"{name} came quickly when the bakery in the market street burned. Nobody was hurt, and the roof fell in at noon."
    other = f"{name} said nobody was hurt when the bakery burned in the market street. At noon the roof of it fell in."
    assert likeness(telling("a", one), telling("b", other), OPTIONS).run[2] == len(name.split())
    assert "run alike" not in why(one, other)


def test_what_is_left_of_two_quotations_is_no_shared_sentence() -> None:
    first = "“It will take a long time until the last of these houses stands again,” he said."
    second = "“We do not look at the colour of a roof when we ask whom to help next,” he said."
    a, b = telling("a", f"{FERRY} {first}"), telling("b", f"{FERRY} {second}")
    assert len(likeness(a, b, OPTIONS).pairs) == 6
    same = telling("c", f"{FERRY} More follows. {first}")
    assert len(likeness(a, same, OPTIONS).pairs) == 7


def test_a_name_in_signs_that_stand_for_words_is_no_run() -> None:
    one = telling("a", "グウィネス・パルトロウは子どもたちに正しい価値観を身につけて欲しいと語った。", language="ja")
    other = telling("b", "女優のグウィネス・パルトロウ、子供の教育について番組で話す。", language="ja")
    assert likeness(one, other, OPTIONS).run == (0, 0, 0)


def test_a_name_of_two_words_is_shown_whole_in_both_scripts() -> None:
    english = (
        "Marta Keller of New Velmar sold 214 boats to Hestvik in March. Keller said that Hestvik paid 1,350 crowns for them."
    )
    russian = (
        "Марта Келлер из Нью-Велмар продала 214 лодок в Хествик. Келлер сказала, что Хествик заплатил 1350 крон за них."
    )
    link = relate(telling("a", english), telling("b", russian, language="ru"), OPTIONS)
    assert link is not None and link.kind == "translation"
    assert "Marta Keller / Марта Келлер" in link.why
