"""The names reader: people, organisations, places and events, each with its full form in the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.language import words_for
from retold.model import Name
from retold.stages.names import read_names
from retold.words import Words

EN = words_for("en")


def read(text: str, code: str = "en") -> dict[str, str]:
    return {name.text: name.type for name in read_names(text, words_for(code))}


def full(text: str) -> dict[str, str]:
    return {name.text: name.canonical for name in read_names(text, EN)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The prize went to Maria Lopez of Lisbon.", "Maria Lopez", "person"),
        ("The prize went to Maria Lopez of Lisbon.", "Lisbon", "place"),
        ("He met President Tom Harris on Monday.", "Tom Harris", "person"),
        ("French President Tom Harris spoke.", "Tom Harris", "person"),
        ("She works at the University of Leeds now.", "University of Leeds", "organisation"),
        ("The Department of Trade and Industry closed.", "Department of Trade and Industry", "organisation"),
        ("They sailed through the Sea of Azov and the Gulf of Riga.", "Gulf of Riga", "place"),
        ("It was the Battle of Hastings again.", "Battle of Hastings", "event"),
        ("Aid reached the U.S. Virgin coast through NATO.", "NATO", "organisation"),
        ("The Children’s Defense Fund gave money.", "Children’s Defense Fund", "organisation"),
        ("In the evening Air Canada cut its flights.", "Air Canada", "organisation"),
        ("A deal with Goldman Sachs failed.", "Goldman Sachs", "organisation"),
        ("The Republican National Committee met.", "Republican National Committee", "organisation"),
    ],
)
def test_a_name_is_read_whole_and_of_its_type(text: str, name: str, kind: str) -> None:
    assert read(text).get(name) == kind


@pytest.mark.parametrize(
    "text", ["Russian officials agreed.", "On Friday he left.", "The weather was bad.", "I saw two Finns."]
)
def test_adjectives_of_places_days_and_openings_are_no_names(text: str) -> None:
    assert read(text) == {}


def test_a_party_is_no_part_of_a_body_that_a_table_holds() -> None:
    assert "Republican Senate" not in read("Now the Republican Senate waits for the Republican House of Representatives.")


def test_the_name_of_a_law_names_nobody() -> None:
    assert read("He signed the Speaker Reform Act and the Justice Against Sponsors of Terror Act.") == {}
    text = "She backed the Ada Roe Safe Ferries Act on Monday."
    assert read_names(text, EN, [Name(15, 22, "Ada Roe", "person")]) == ()
    assert read("Then the crew saw Ada Roe act.") == {"Ada Roe": "person"}


def test_letters_with_full_stops_are_a_body_and_no_person() -> None:
    (found,) = read_names("Officers of the Q.R.U. came.", EN, [Name(16, 22, "Q.R.U.", "person")])
    assert found.type == "organisation"


def test_a_surname_means_the_one_person_of_that_name() -> None:
    found = full("Maria Lopez arrived late. Lopez said nothing.")
    assert found["Lopez"] == "Maria Lopez"


def test_two_people_of_one_surname_are_kept_apart() -> None:
    found = full("Maria Lopez and Peter Lopez came. Lopez said nothing.")
    assert found["Lopez"] == "Lopez"
    assert found["Maria Lopez"] != found["Peter Lopez"]


def test_a_headline_tells_who_a_surname_is() -> None:
    def who(text: str, headline: str) -> set[str]:
        return {name.canonical for name in read_names(text, EN, headline=headline)}

    assert who("Johnson said that she will go.", "Mayor Ann B. Johnson resigns") == {"Ann B. Johnson"}
    assert who("Johnson said that she will go.", "Ann Johnson’s Last Day In Office") == {"Ann Johnson"}
    assert who("Johnson said that she will go.", "Will Johnson Resign? Ann: Johnson must go") == {"Johnson"}
    assert who("Peter Johnson left. Johnson said no.", "Ann Johnson resigns") == {"Peter Johnson", "Johnson"}
    assert who("Johnson left. “Xanthe,” said Mr. Xanthe.", "Xanthe Johnson resigns") >= {"Xanthe Johnson"}
    assert who("It rained on Monday.", "Ann Johnson resigns") == set()


def test_a_title_tells_which_of_two_is_meant() -> None:
    names = read_names("Maria Lopez and Peter Lopez came. Mrs. Lopez spoke; Mr. Lopez did not.", EN)
    assert [name.canonical for name in names if name.text == "Lopez"] == ["Maria Lopez", "Peter Lopez"]


def test_a_title_that_the_text_gave_one_of_two_tells_which() -> None:
    found = full("The Reverend Maria Lopez met Anna Lopez. Lopez was glad.")
    assert found["Lopez"] == "Lopez"
    found = full("The Reverend Maria Lopez met Anna Lopez. Then Rev. Lopez was glad.")
    assert found["Lopez"] == "Maria Lopez"


def test_a_tag_takes_in_the_suffix_that_tells_a_son_and_the_initial_before() -> None:
    text = "He met Frank Moss Jr. and Frank Moss, Sr., and A. Frank Moss."
    found = tagged_everywhere(text, "Frank Moss")
    assert found == ["Frank Moss Jr.", "Frank Moss, Sr.", "A. Frank Moss"]


def test_a_tag_takes_in_a_second_syllable_but_no_word_of_its_own() -> None:
    text = "Lee Jae-in met Tom Harris-led troops and Tom Harris-era men."
    assert tagged_everywhere(text, "Lee Jae", "Tom Harris") == ["Lee Jae-in", "Tom Harris", "Tom Harris"]


def test_a_father_and_a_son_are_kept_apart() -> None:
    found = full("The founder, Frank Moss Sr., died. His son, Frank Moss Jr., took over.")
    assert len({form for text, form in found.items() if text.startswith("Frank")}) == 2


def test_an_acronym_means_what_it_was_said_to_mean() -> None:
    assert full("The Norland Space Agency (NSA) said so. NSA staff left.")["NSA"] == "Norland Space Agency"


def test_a_short_form_in_brackets_means_the_body_before_them() -> None:
    found = full("The Quexal Bank (QXLB) fell, and QXLB staff left. The Norland Bank (NASA) fell.")
    assert found["QXLB"] == "Quexal Bank" and found["NASA"] == "NASA"


def test_a_known_body_is_not_short_for_a_longer_name() -> None:
    found = full("The UN Security Council met. The UN is glad. Quexal Bank fell. At Quexal Bank nobody wept.")
    assert found["UN"] == "UN" and found["UN Security Council"] == "UN Security Council"


def test_places_of_several_names_have_one_full_form() -> None:
    assert full("They left the U.S. for Britain.") == {"U.S.": "United States", "Britain": "United Kingdom"}


def test_a_model_is_not_its_maker() -> None:
    tags = [Name(4, 10, "Norair", "organisation"), Name(31, 37, "Norair", "organisation")]
    text = "The Norair N320 was built by a Norair plant."
    assert [name.start for name in read_names(text, EN, tags)] == [31]


def tagged(text: str, **tags: str) -> dict[str, str]:
    """What is read where a tagger found `tags` (a blank as _)."""
    forms = {form.replace("_", " "): kind for form, kind in tags.items()}
    given = [Name(text.index(form), text.index(form) + len(form), form, kind) for form, kind in forms.items()]  # type: ignore[arg-type]
    return {name.text: name.type for name in read_names(text, EN, given)}


def tagged_everywhere(text: str, *people: str) -> list[str]:
    """The people read where a tagger found each of `people` wherever it stands."""
    given = [
        Name(at, at + len(form), form, "person") for form in people for at in range(len(text)) if text.startswith(form, at)
    ]
    return [name.text for name in read_names(text, EN, given) if name.type == "person"]


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("It cost US$ 5 in all.", {}),
        ("Write to Nora.Roe@post.example for more.", {"Nora": "person", "Roe": "person"}),
        ("See Nora_letter.doc for more.", {"Nora": "person"}),
        ("The N E W S at ten.", {"N_E_W_S": "organisation"}),
        ("Their Executive Director left.", {"Executive_Director": "person"}),
    ],
)
def test_pieces_of_addresses_files_sums_and_offices_name_nobody(text: str, tags: dict[str, str]) -> None:
    assert tagged(text, **tags) == {}


def test_what_a_blank_parts_is_one_person() -> None:
    assert tagged("By Nora Quexal today.", Nora="person", Quexal="person") == {"Nora Quexal": "person"}
    assert tagged("By JD Vance today.", JD="person", Vance="person") == {"JD Vance": "person"}
    assert tagged("It was J. Roe Holdings again.", J="person") == {"J. Roe Holdings": "organisation"}


def test_a_president_is_not_the_administration() -> None:
    assert tagged("The Walker administration fell.", Walker="organisation") == {"Walker": "person"}


def test_part_of_a_firms_name_is_the_firm_where_no_person_of_that_name_is_told_of() -> None:
    tags = {"Norvel_Quexal": "organisation", "Quexal": "person"}
    assert tagged("The end of the Quexal era: Norvel Quexal is no more.", **tags)["Quexal"] == "organisation"
    assert tagged("In May Quexal said that Norvel Quexal is no more.", **tags)["Quexal"] == "person"
    assert tagged("To Mr. Quexal it was sad: Norvel Quexal is no more.", **tags)["Quexal"] == "person"
    tags["Ann_Quexal"] = "person"
    assert tagged("The Quexal era of Ann Quexal: Norvel Quexal is no more.", **tags)["Quexal"] == "person"


def test_who_holds_an_office_is_no_firm_of_the_same_name() -> None:
    text = "Roe & Roe fell. Roe, the prime minister, was glad."
    tags = [Name(0, 9, "Roe & Roe", "organisation"), Name(16, 19, "Roe", "person")]
    assert [name.type for name in read_names(text, EN, tags)] == ["organisation", "person"]


def test_a_measure_called_after_somebody_names_nobody() -> None:
    assert tagged("The Quexal 2000 Index fell.", Quexal="person") == {}
    assert tagged("Category five on the Quexal scale.", Quexal="person") == {}


def test_a_flight_is_no_part_of_its_airlines_name() -> None:
    assert tagged("The loss of Quexal Air Flight 574.", **{"Quexal_Air_Flight": "organisation"}) == {
        "Quexal Air": "organisation"
    }


def test_a_form_of_address_tells_a_person() -> None:
    assert tagged("At Dr. Quexal's office.", Quexal="organisation") == {"Quexal": "person"}


@pytest.mark.parametrize(
    ("text", "tags", "name", "kind"),
    [
        ("Roe, Lunt and Feltz ran it.", {"Roe": "person", "Lunt": "person", "Feltz": "organisation"}, "Feltz", "person"),
        ("Ann, Roe, Boeing.", {"Ann": "person", "Roe": "person", "Boeing": "organisation"}, "Boeing", "organisation"),
        ("Marlon and Ann are thorough.", {"Marlon": "organisation", "Ann": "person"}, "Marlon", "person"),
        ("Feltz and Ann are thorough.", {"Feltz": "organisation", "Ann": "person"}, "Feltz", "organisation"),
        ("The mayor of Dunmarra, Greta Roe, resigned.", {"Dunmarra": "person", "Greta_Roe": "person"}, "Dunmarra", "place"),
        ("The chairman of Feltz resigned.", {"Feltz": "person"}, "Feltz", "organisation"),
    ],
)  # fmt: skip
def test_the_company_of_a_name_tells_its_type(text: str, tags: dict[str, str], name: str, kind: str) -> None:
    assert tagged(text, **tags).get(name) == kind


def test_who_governs_and_who_is_quoted_after_a_colon_are_tagged_everywhere() -> None:
    assert tagged("The Feltz administration denied it.") == {"Feltz": "person"}
    assert tagged("The Harvard administration denied it.").get("Harvard") != "person"
    assert tagged("Johnson: “We will win”") == {"Johnson": "person"}
    assert tagged("Question: “Will we win?”") == {}


def test_a_number_of_kings_and_popes_and_a_given_name_of_syllables_belong_to_the_person() -> None:
    assert tagged_everywhere("Leo XIV spoke. So did Ann I met.", "Leo", "Ann") == ["Leo XIV", "Ann"]
    assert tagged_everywhere("Lee Jae-in rose. Lee spoke.", "Lee") == ["Lee Jae-in", "Lee"]


def test_a_rank_of_two_words_is_no_person() -> None:
    assert tagged_everywhere("Lance Cpl. Ann Roe died.", "Lance", "Ann Roe") == ["Ann Roe"]


def test_an_office_is_read_with_what_it_is_for() -> None:
    found = tagged("The Federal Service for the Norish Markets shut.", Federal="organisation", Norish_Markets="organisation")
    assert found == {"Federal Service for the Norish Markets": "organisation"}


def test_a_form_of_address_is_no_part_of_a_name() -> None:
    assert tagged("I saw Doctor Quexal today.", Doctor_Quexal="person") == {"Quexal": "person"}


def test_words_of_an_office_are_no_part_of_the_body_before_them() -> None:
    found = tagged("White House Press Secretary Ann Roe left.", White_House_Press="organisation", Ann_Roe="person")
    assert found == {"White House": "organisation", "Ann Roe": "person"}
    assert read("White House Press Secretary Ann Roe left.") == found
    found = tagged("Trade Ministry Press Officer Ann Roe left.", Trade_Ministry_Press="organisation", Ann_Roe="person")
    assert found == {"Trade Ministry": "organisation", "Ann Roe": "person"}
    assert tagged("Boston Police Chief Ann Roe left.", Boston_Police="organisation")["Boston Police"] == "organisation"


def test_who_leads_or_backs_something_is_named() -> None:
    assert full("A US-led force fought EU-backed troops.") == {"US": "United States", "EU": "EU"}
    assert tagged("A Norland-led force. Norland-held towns.", Norland="place") == {"Norland": "place"}
    assert [name.start for name in read_names("The U.S.-backed men left. U.S.-built jets stayed.", EN)] == [4, 26]
    assert tagged("Short-lived joy at the Martin Short show.", Martin_Short="person") == {"Martin Short": "person"}


def test_a_body_called_by_the_arabic_article_is_nobody() -> None:
    text = "Al Hilal beat Al-Nassr, Al Jazeera said, and Al Gore was glad."
    people = {"Al_Hilal": "person", "Al-Nassr": "person", "Al_Jazeera": "person", "Al_Gore": "person"}
    found = tagged(text, **people)
    assert [form for form, kind in found.items() if kind == "organisation"] == ["Al Hilal", "Al-Nassr", "Al Jazeera"]
    assert found["Al Gore"] == "person"
    assert tagged("He met Saleh al-Ahli.", **{"Saleh": "person", "al-Ahli": "organisation"}) == {"Saleh al-Ahli": "person"}
    assert read("Ronaldo traf gegen al-Hilal zweimal.", "de") == {"al-Hilal": "organisation"}


def test_a_town_and_its_state_are_two_places() -> None:
    assert tagged("From Austin Texas.", Austin_Texas="place") == {"Austin": "place", "Texas": "place"}
    assert tagged("From Quexal Ca, by sea.", Quexal_Ca="place") == {"Quexal": "place", "Ca": "place"}
    assert tagged("From Quexal, OH, by sea.", Quexal="place") == {"Quexal": "place", "OH": "place"}
    assert tagged("From Baja California.", Baja_California="place") == {"Baja California": "place"}
    assert tagged("From West Virginia.", West_Virginia="place") == {"West Virginia": "place"}


def test_a_state_cut_short_behind_its_town_is_that_state() -> None:
    found = read_names("Quexal, Ariz. — There was rain.", EN, [Name(0, 6, "Quexal", "place"), Name(8, 12, "Ariz", "person")])
    assert [(name.text, name.type, name.canonical) for name in found][1:] == [("Ariz.", "place", "Arizona")]
    assert full("They left Boston, MA, for Boston.")["MA"] == "Massachusetts"


def test_a_name_begins_and_ends_where_its_word_does() -> None:
    assert tagged("It was A.Q. Roe again.", **{"Q._Roe": "person"}) == {"A.Q. Roe": "person"}
    assert tagged("They met Zora Roe-Lind there.", Zora_Roe="person") == {"Zora Roe-Lind": "person"}
    assert tagged("At Bel-a-Mar they met.", Mar="person") == {"Bel-a-Mar": "person"}
    found = tagged("At Norland-Roe High School.", Norland="place", Roe_High_School="organisation")
    assert found == {"Norland-Roe High School": "organisation"}
    found = tagged("A Norland-World Bank deal.", Norland="place", World_Bank="organisation")
    assert found == {"Norland": "place", "World Bank": "organisation"}
    assert tagged("They met in the U.S.\nThen it rained.", **{"U.S": "place"}) == {"U.S.": "place"}


def test_a_comma_parts_two_people() -> None:
    found = tagged("It was Zora E, Quexal’s drummer.", **{"Zora_E,_Quexal": "person"})
    assert found == {"Zora E": "person", "Quexal": "person"}
    assert tagged("It was Ann Roe, Jr. again.", **{"Ann_Roe,_Jr.": "person"}) == {"Ann Roe, Jr.": "person"}


def test_a_team_is_no_place() -> None:
    assert tagged("The Boston Quexals lost.", Boston_Quexals="place") == {"Boston Quexals": "organisation"}
    assert tagged("In the Boston Hills.", Boston_Hills="place") == {"Boston Hills": "place"}


def test_a_handle_a_party_and_us_in_a_heading_name_nobody() -> None:
    assert tagged("Write to @AnnQuexal now.", AnnQuexal="person") == {}
    assert tagged("So said a man (D-N.J.) there.", **{"N.J.": "person"}) == {}
    assert tagged("The Wonder of Us All. The US fell.", Us="place") == {"US": "place"}


def test_the_beginning_of_a_things_name_names_nobody() -> None:
    assert tagged("They met on New Year’s Eve.", New="place") == {}
    assert tagged("They met in New York on New Year’s Eve.", New_York="place") == {"New York": "place"}


def test_a_small_word_opens_no_place_and_syllables_no_park() -> None:
    assert "of Lisbon" not in tagged("Port of Lisbon shut. The port fell.", Lisbon="place")
    assert read("It was Park Jae-in again.") == {"Park Jae-in": "person"}


def test_a_known_body_ends_before_words_of_no_body() -> None:
    found = tagged("The White House Briefing is over.", White_House_Briefing="organisation")
    assert found == {"White House": "organisation"}
    found = tagged("The World Bank Group is over.", World_Bank_Group="organisation")
    assert found == {"World Bank Group": "organisation"}


def test_an_office_is_read_with_the_place_behind_it_and_the_country_before_it() -> None:
    text = "The Housing Authority of New Orleans left."
    assert list(tagged(text, Housing_Authority="organisation", New_Orleans="place")) == ["Housing Authority of New Orleans"]
    text = "It was the U.S. Department of Housing and Urban Development."
    found = tagged(text, **{"U.S.": "place", "Department_of_Housing": "organisation"})
    assert list(found) == ["U.S. Department of Housing and Urban Development"]
    assert "Defense" not in tagged("Minister of Defense Ann Roe left.", Defense="organisation", Ann_Roe="person")


def test_a_paper_is_read_with_the_place_before_it() -> None:
    assert tagged("In the Norland Daily she wrote so.", Norland="place") == {"Norland Daily": "organisation"}
    assert tagged("Norland Airways fell.", Norland="place") == {"Norland Airways": "organisation"}
    assert tagged("The Norland Weekly fell.", Norland="place", Weekly="organisation")["Norland"] == "place"


def test_a_storm_called_by_a_given_name_is_no_person() -> None:
    assert full("Hurricane Rita came. In all Rita killed nine.")["Rita"] == "Hurricane Rita"
    assert tagged("Hurricane Rita came. In all Rita killed nine.", Rita="person")["Rita"] == "event"
    assert tagged("Tropical Storm Quexal came, then Quexal left.", Quexal="person") == {"Quexal": "event"}
    assert full("Hurricane Rita came, said Rita Johnson. Johnson left.")["Johnson"] == "Rita Johnson"
    text = "Hurricane Johnson came, said Rita Johnson. Johnson left."
    assert [name.type for name in read_names(text, EN) if name.text == "Johnson"][-1] == "person"


def test_a_surname_keeps_its_small_words() -> None:
    assert full("Mayor Bill de Johnson left. Mr. de Johnson was glad.")["de Johnson"] == "Bill de Johnson"
    assert tagged("Nobody saw as-Quexal there.", Quexal="person") == {"as-Quexal": "person"}


def test_a_legal_form_and_the_end_of_an_address_belong_to_a_firm() -> None:
    assert tagged("It was Quexal, Inc., of Duluth.", Quexal="organisation")["Quexal, Inc."] == "organisation"
    assert tagged("As Quexal.com wrote today.", Quexal="person") == {"Quexal.com": "organisation"}
    assert "U.S. Air Norland" in tagged("The U.S. Air Norland flew.", **{"U.S.": "place", "Air_Norland": "organisation"})


def test_unknown_capitals_are_an_organisation_and_a_word_for_places_names_none() -> None:
    assert tagged("Nobody told QXL about it.", QXL="person") == {"QXL": "organisation"}
    assert tagged("The best pies in the City today.", City="place") == {}


def test_a_surname_before_the_given_name_is_one_person() -> None:
    text = 'To: "Quexal, Nora"\nNora Quexal wrote.'
    tags = [Name(5, 11, "Quexal", "person"), Name(13, 17, "Nora", "person"), Name(19, 30, "Nora Quexal", "person")]
    assert [name.canonical for name in read_names(text, EN, tags)] == ["Nora Quexal", "Nora Quexal"]


def test_an_acronym_has_the_type_of_what_it_stands_for() -> None:
    text = "The Norland Space Agency closed. Nobody at the NSA knew."
    assert tagged(text, Norland_Space_Agency="organisation", NSA="place")["NSA"] == "organisation"


def test_tags_are_taken_over_and_found_wherever_they_stand() -> None:
    text = "Yesterday Quexal rose. In the end Quexal fell."
    found = read_names(text, EN, [Name(10, 16, "Quexal", "organisation")])
    assert [(name.start, name.type) for name in found] == [(10, "organisation"), (34, "organisation")]


def test_tags_outside_the_text_are_ignored() -> None:
    assert read_names("Nothing here.", EN, [Name(50, 60, "x", "person"), Name(5, 5, "", "place")]) == ()


def test_a_language_without_tables_does_not_fail() -> None:
    for name in read_names("Abc Def, ghi. XYZ!", Words("xx")):
        assert name.text


@given(st.text(max_size=300))
def test_every_name_cuts_the_text_and_none_overlap(text: str) -> None:
    end = 0
    for name in read_names(text, EN):
        assert text[name.start : name.end] == name.text and name.text.strip() and name.canonical
        assert name.start >= end
        end = name.end


@pytest.mark.parametrize("piece", ["Ann B. Smith of the ", "A", "Mr. ", "A. ", "The Bank of ", "x's ", "“Oslo” "])
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        begin = time.process_time()
        read_names(text, EN)
        return time.process_time() - begin

    seconds(1000)
    assert seconds(400_000) < 10 * max(min(seconds(100_000) for _ in range(2)), 0.02)


def test_a_surname_behind_an_initial_belongs_to_the_name() -> None:
    assert tagged("Listening to Ana R. Duarte rage one wonders.", Ana_R="person") == {"Ana R. Duarte": "person"}


def test_a_state_set_between_commas_behind_a_person_is_a_place() -> None:
    found = tagged("Ana Duarte, Maryland, kept the post.", Ana_Duarte="person", Maryland="person")
    assert found == {"Ana Duarte": "person", "Maryland": "place"}
    sisters = tagged("Ann, Virginia, and Bo came.", Ann="person", Virginia="person", Bo="person")
    assert sisters["Virginia"] == "person"


def test_a_heading_in_capitals_is_no_part_of_the_name_behind_it() -> None:
    assert tagged("ALL ABOUT THE FERRY Ann Roe left.", ALL_ABOUT_THE_FERRY_Ann_Roe="person") == {"Ann Roe": "person"}
    assert tagged("NO SHOW ANN Ann Roe left.", ANN_Ann_Roe="person") == {"Ann Roe": "person"}
    assert tagged("So says USA TODAY Quexal.", USA_TODAY_Quexal="organisation") == {"USA TODAY": "organisation"}
    assert full("MARIA LOPEZ came. Maria Lopez left. Maria wept.")["Maria"] == "Maria Lopez"


def test_a_word_in_small_letters_is_no_name_where_names_are_written_large() -> None:
    text = "It was sterling. " + "They met in Lisbon. " * 8
    assert "sterling" not in tagged(text, sterling="person")
    assert tagged("it was sterling.", sterling="person") == {"sterling": "person"}
