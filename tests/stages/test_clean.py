"""Cleaning: residue is marked, nothing is lost, and the news is left alone."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.language import clean_tables, words_for
from retold.model import Article, Page, Passage, Rejection
from retold.options import CleanOptions
from retold.stages.clean import clean, mark
from retold.stages.reading import read_article

TABLES = clean_tables()
PROSE = {
    "en": "The ferry to Norrholm stopped at noon after a crack was found in its hull, the harbour master said.",
    "es": "El transbordador a Norrholm se detuvo al mediodía después de que se hallara una grieta en el casco.",
    "fr": "Le bac de Norrholm s'est arrêté à midi après la découverte d'une fissure dans la coque.",
    "de": "Die Fähre nach Norrholm stellte am Mittag den Betrieb ein, weil im Rumpf ein Riss entdeckt wurde.",
    "it": "Il traghetto per Norrholm si è fermato a mezzogiorno dopo che una crepa è stata trovata nello scafo, ha detto.",
    "pt": "A balsa para Norrholm parou ao meio-dia depois que uma rachadura foi encontrada no casco, disse o porto.",
    "ru": "Паром в Норрхольм остановился в полдень после того, как в корпусе нашли трещину, сообщила капитан порта.",
    "ar": "توقفت العبارة المتجهة إلى نورهولم ظهر الثلاثاء بعد العثور على شق في هيكلها، كما قالت مديرة الميناء في فيلدمار.",
}


def roles(text: str, language: str = "en", title: str = "") -> list[tuple[str, str]]:
    return [(p.role, text[p.start : p.end]) for p in mark(text, title, language, TABLES)]


def residue(text: str, language: str = "en") -> str:
    return "\n".join(words for role, words in roles(text, language) if role == "residue")


def article(language: str, *around: str) -> str:
    """Two paragraphs of prose, with lines after each."""
    return "\n".join([PROSE[language], *around[:1], PROSE[language].replace("Norrholm", "Veldmar"), *around[1:]])


@pytest.mark.parametrize("language", PROSE)
def test_prose_alone_is_all_body(language: str) -> None:
    assert {role for role, _ in roles(article(language), language)} == {"body"}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Sign up for our free newsletter and get the news of the coast in your inbox."),
        ("en", "Subscribe"),
        ("en", "Share this article on Facebook, Twitter or by email"),
        ("en", "This website uses cookies to improve your experience."),
        ("en", "Your email address will not be published. Required fields are marked *"),
        ("en", "Already a subscriber? Log in to your account"),
        ("en", "CLICK HERE TO DOWNLOAD OUR APP"),
        ("en", "Follow the Veldmar Post on Facebook and Instagram"),
        ("en", "Read more"),
        ("en", "Archived In"),
        ("en", "Off we go A post shared by Veldmar Port (@veldmarport) on Dec 22, 2017 at 2:57pm PST"),
        ("en", "* * *"),
        ("en", "READ MORE: Harbour master of Veldmar resigns after the crack"),
        ("en", "More: Why the ferry was never repaired"),
        ("en", "MOST READ IN NEWS Norrholm bakery closes after ninety years"),
        ("en", "[How the bridge at Holm came to be built]"),
        ("en", "Scroll down for video"),
        ("en", "Slideshow (2 Images)"),
        ("en", "Image 3 of 7"),
        ("en", "A subscription supports journalism in every port of Norland."),
        ("en", "3 / 7"),
        ("en", "window._harbour = window._harbour || [];  _harbour.push({ mode: 'ferry', place: 'below the quay' });"),
        ("en", "The ferry pass has been posted to your Facebook page."),
        ("en", "Tom Hale and Ada Roe in Veldmar contributed to this report."),
        ("en", "— With assistance by Ada Roe"),
        ("en", "Additional reporting by Tom Hale in Holm and Ada Roe in Veldmar."),
        ("es", "Suscríbete a nuestra newsletter y recibe cada día las noticias en tu correo."),
        ("es", "Deja un comentario"),
        ("es", "Tu suscripción se ha iniciado en otro dispositivo"),
        ("fr", "Abonnez-vous à notre newsletter pour recevoir chaque matin l'actualité dans votre boîte mail."),
        ("fr", "Article réservé aux abonnés"),
        ("fr", "Partager cet article"),
        ("de", "Abonnieren Sie unseren Newsletter und erhalten Sie jeden Morgen die wichtigsten Nachrichten."),
        ("de", "Artikel teilen"),
        ("de", "Lesen Sie auch"),
        ("it", "Iscriviti alla nostra newsletter per ricevere ogni giorno le notizie nella tua casella."),
        ("it", "Riproduzione riservata"),
        ("pt", "Inscreva-se em nosso canal e receba as notícias no seu celular."),
        ("pt", "Compartilhe esta notícia"),
        ("ru", "Подписывайтесь на наш канал и читайте новости первыми."),
        ("ru", "Поделиться"),
        ("ar", "اشترك في النشرة البريدية لتصلك آخر الأخبار"),
        ("ar", "مشاركة :"),
    ],
)
def test_the_sites_own_lines_are_residue_under_any_article(language: str, line: str) -> None:
    for host in {language, "en", "de"}:
        text = article(host, line, line)
        assert residue(text, host).split("\n") == [line, line], host


@pytest.mark.parametrize("line", ["مشاركة", "分享", "シェアする", "공유하기", "Поделиться", "Paylaş", "Jaa", "שתפו"])
def test_a_share_label_in_any_script_is_residue(line: str) -> None:
    assert residue(article("en", "", line)) == line


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "en",
            "Facebook and Twitter said they would remove accounts that share the video, and Instagram followed on Monday.",
        ),
        ("en", "“Sign up for our newsletter,” the fraudsters told their victims, and asked for a password."),
        ("en", "The newsletter had 40,000 subscribers, who paid for unlimited access to its articles and its podcast."),
        ("en", "People who sign up for the insurance by December will get their money back, the minister promised."),
        ("en", "Twitter said the account had violated its terms of service."),
        ("en", "Reporting by The Norrholm Post has shown that the crack was known for years, and nobody had been told."),
        (
            "en",
            "Related: that is what the two crews are, as the harbour master put it when she was asked on Monday, "
            "and nobody in the town hall of Veldmar or on the quay of Norrholm had ever thought of saying it aloud before, "
            "she added.",
        ),
        ("en", "The figures were poor, and the storm contributed to this."),
        ("en", "The ferry — with Ada Roe (@adaroe) aboard — left at noon."),
        ("en", "See the mountains while they last, the old guide likes to say to whoever follows him up the path."),
        ("en", "We shall not share our water with the valley, said the mayor, who is known for plain words."),
        (
            "es",
            "El ministro publicó en su cuenta de Twitter que la red social había retirado los comentarios de ayer.",
        ),
        (
            "fr",
            "La nouvelle politique de confidentialité de l'application inquiète les lecteurs et les abonnés du journal.",
        ),
        (
            "de",
            "Das Ministerium lehnte einen Kommentar ab, und der Bericht wird nicht veröffentlicht, wie es heißt.",
        ),
        ("it", "Il portavoce ha scritto sul canale Telegram del ministero che i commenti degli utenti saranno cancellati."),
        (
            "pt",
            "A ministra escreveu em sua conta no Instagram que o canal do WhatsApp do governo foi invadido na terça-feira.",
        ),
        (
            "ru",
            "Министр написал в своём телеграм-канале, что отчёт не будет опубликован, а условия договора останутся тайной.",
        ),
    ],
)
def test_news_about_networks_and_newsletters_is_news(language: str, line: str) -> None:
    assert residue(article(language, line, line), language) == ""


def test_a_plea_inside_a_paragraph_is_marked_alone() -> None:
    plea = "Sign up for our newsletter to get the news of the coast in your inbox."
    text = f"{PROSE['en']} {plea} {PROSE['en']}"
    assert roles(text) == [("body", PROSE["en"]), ("residue", plea), ("body", PROSE["en"])]


@pytest.mark.parametrize(
    "insert",
    [
        "— Ada Roe (@adaroe) May 4, 2031",
        "pic.twitter.com/Ab1Cd2 — Ada Roe (@adaroe) 4 May 2031",
        "(Reporting by Ada Roe; Editing by Tom Hale)",
        "Hide caption 3 of 12",
    ],
)
def test_what_is_set_at_a_paragraphs_end_is_marked_alone(insert: str) -> None:
    assert roles(f"{PROSE['en']}\n{PROSE['en']} {insert}")[1:] == [("body", PROSE["en"]), ("residue", insert)]


def test_a_caption_that_is_given_twice_is_told_once() -> None:
    whole = "The ferry lies off Veldmar on Monday after a crack was found in its hull. (Ada Roe/AP)"
    text = article("en", f"{whole} less\nThe ferry lies off Veldmar on Monday after ... more")
    assert [part for part in roles(text) if "lies off" in part[1]] == [
        ("caption", whole.removesuffix(" (Ada Roe/AP)")),
        ("residue", "(Ada Roe/AP) less\nThe ferry lies off Veldmar on Monday after ... more"),
    ]


def test_the_pictures_of_a_gallery_are_residue_unless_there_is_nothing_else() -> None:
    pictures = [f"{n}/3 The harbour The quay of Veldmar as it was seen from the ferry on a day in May." for n in (1, 2, 3)]
    assert residue(article("en", "\n".join(pictures))) == "\n".join(pictures)
    assert residue("\n".join(pictures)) == ""


@pytest.mark.parametrize("marks", ["“”", "„“", "«»", '""'])
def test_a_plea_that_somebody_in_the_article_makes_is_body(marks: str) -> None:
    plea = "Subscribe to our channel. Share our video with your friends. Follow us on Facebook."
    text = f"{PROSE['en']} {marks[0]}You know me. {plea}{marks[1]} he said, and nobody did. {PROSE['en']}"
    assert residue(text) == ""


def test_pleas_in_another_language_than_the_articles_go_with_their_neighbours() -> None:
    tail = (
        "Ihr Abo wird gerade auf einem anderen Gerät genutzt",
        "Warum sehen Sie das hier auf dem Bildschirm?",
        "Wenn Sie auf diesem Gerät weiterlesen, kann das andere Gerät nicht mehr genutzt werden.",
    )
    assert residue(article("en", "", *tail)) == "\n".join(tail)


def test_a_list_of_links_goes_with_its_heading() -> None:
    links = ("Related articles", "Shipyard of Sandviken lays off two hundred", "How the bridge at Holm came to be built")
    assert residue(article("en", "", *links)) == "\n".join(links)


def test_a_photo_credit_is_residue_and_its_caption_a_caption() -> None:
    text = article("en", "The ferry in the harbour of Veldmar on Tuesday.Anna Lind (via REUTERS)")
    assert ("caption", "The ferry in the harbour of Veldmar on Tuesday.") in roles(text)
    assert residue(text) == "Anna Lind (via REUTERS)"
    for credit in (
        "Photo: Anna Lind/AFP",
        "Anna Lind / Getty Images",
        "(AP Photo/Anna Lind)",
        "Credit Anna Lind/Reuters",
        "Foto: dpa",
    ):
        assert residue(article("en", credit)) == credit


@pytest.mark.parametrize(
    ("lead", "caption"),
    [
        ("Image copyright Getty Images Image caption", "The ferry left Veldmar at noon"),
        ("GETTY", "The ferry was built in Sandviken in 2009"),
        ("CLOSE", "Harbour master Ada Roe says why the ferry was stopped"),
        ("", "FILE - In this May 4, 2031 file photo, the ferry lies in the harbour of Veldmar."),
        ("", "In this photo provided by the port of Veldmar, the ferry lies in the harbour at noon."),
    ],
)
def test_what_introduces_a_caption_is_residue_and_the_rest_a_caption(lead: str, caption: str) -> None:
    found = roles(article("en", f"{lead} {caption}".strip()))
    assert [(role, words) for role, words in found if role != "body"] == [("residue", lead)] * bool(lead) + [
        ("caption", caption)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Reuters Editor Tom Hale said on Tuesday that he had seen the ferry leave the harbour.",
        "NEXT Holdings sold the ferry to the port of Veldmar in 2009 for a sum that is not known.",
        '"The ferry is here," an officer said. "She made it! She made it!"',
        "The file photo that the police showed was of another ferry, the harbour master said.",
    ],
)
def test_a_sentence_that_begins_as_a_caption_might_is_body(line: str) -> None:
    assert roles(article("en", line))[1] == ("body", line)


def test_a_credit_that_stands_twice_is_residue() -> None:
    credit = "Enlarge this image toggle caption Ada Roe/Getty Images Ada Roe/Getty Images"
    assert residue(article("en", credit)) == credit


@pytest.mark.parametrize("head", ["(CNN)", "Port Veldmar, Norland (CNN)", "VELDMAR ―", "VELDMAR, Norl. –-"])
def test_a_dateline_needs_no_dash_of_one_kind(head: str) -> None:
    assert roles(f"{head} {article('en')}")[:2] == [("dateline", head), ("body", PROSE["en"])]


def test_the_head_of_an_article_has_its_roles() -> None:
    text = f"Ferry stops at noon\nBy Anna Lind and B. Holm\nMay 4, 2031\nVELDMAR (AP) — {PROSE['en']}\n{PROSE['en']}"
    assert roles(text)[:4] == [
        ("title", "Ferry stops at noon"),
        ("byline", "By Anna Lind and B. Holm"),
        ("dateline", "May 4, 2031"),
        ("dateline", "VELDMAR (AP) —"),
    ]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        (
            "Ada Roe and Tom Hale , Norland Courier Published 3:55 a.m. ET May 4, 2031 | Updated 7:59 a.m. ET May 4, 2031",
            "byline",
        ),
        ("by Ada Roe May 4 at 7:00 AM Email the author", "byline"),
        ("Ada RoePosted at 8:41 am on May 4, 2031", "byline"),
        ("By Tom Hale and Ada Roe, opinion contributors — 05/04/31 02:45 PM EDT", "byline"),
        ("Posted 6:08 am, May 4, 2031, by Norland Wires", "byline"),
        ("Originally published May 4, 2031 at 3:56 am", "dateline"),
        ("2 hours ago", "dateline"),
        ("The ferry sails at 9:30 a.m. on Monday and at noon", "body"),
        ("Hours: Weekdays, 5:30 a.m. - Noon; Saturday, 8:15 a.m. - Noon", "body"),
    ],
)
def test_the_minute_beside_a_name_makes_a_byline(line: str, role: str) -> None:
    text = f"Ferry stops at noon\n{PROSE['en']}\n{line}\n{PROSE['en']}"
    told = text if role == "body" else f"Ferry stops at noon\n{line}\n{PROSE['en']}\n{PROSE['en']}"
    assert (role, line) in roles(told)


def test_an_agency_tag_at_the_head_is_residue() -> None:
    assert roles("(Shipping) – " + article("en"))[0] == ("residue", "(Shipping) –")


def test_the_title_that_the_source_gives_is_found_in_the_text() -> None:
    text = f"FERRY STOPS AT NOON\n{PROSE['en']}\n{PROSE['en']}"
    assert roles(text, title="Ferry stops at noon")[0] == ("title", "FERRY STOPS AT NOON")


def test_a_first_line_is_no_title_where_the_source_gives_another() -> None:
    line = "The harbour was searched through the night by volunteers"
    text = f"{line}\n{PROSE['en']}\n{PROSE['en']}"
    assert roles(text)[0] == ("title", line)
    assert roles(text, title="Ferry stops at noon")[0] == ("body", line)


@pytest.mark.parametrize(
    "given",
    [
        "Print",
        "May 4, 2031 at 7:08 AM",
        "by Ada Roe May 4 at 7:00 AM Email the author",
        "The Norland Post",
        "A   A",
        "(68102)",
        "Get the Norland Post mobile app for free and subscribe to our daily newsletter",
    ],
)
def test_a_title_that_is_the_sites_own_gives_way_to_the_headline(given: str) -> None:
    text = f"{given}\nBy Tom Hale\nFerry to Norrholm stops at noon\n{PROSE['en']}\n{PROSE['en']}"
    cleaned = clean(Page("x.html", text, title=given, outlet="norlandpost.com"), "en", TABLES, CleanOptions())
    assert isinstance(cleaned, Article)
    assert cleaned.title == "Ferry to Norrholm stops at noon"


def test_a_title_whose_words_the_article_says_is_kept_whatever_it_asks() -> None:
    title = "Update your browser, the harbour master tells readers of her newsletter"
    text = "The harbour master told the readers of her newsletter on Monday that they should update a browser that is old."
    cleaned = clean(Page("x.html", f"{text}\n{PROSE['en']}", title=title), "en", TABLES, CleanOptions())
    assert isinstance(cleaned, Article)
    assert cleaned.title == title


def test_an_article_in_a_language_without_tables_is_body() -> None:
    text = (
        "Norrholmin lautta pysähtyi keskipäivällä, kun sen rungosta löytyi halkeama, satamapäällikkö kertoi tiistaina.\n" * 3
    )
    assert {role for role, _ in roles(text.strip(), "fi")} == {"body"}


def page(text: str, **more: object) -> Page:
    return Page("a.txt", text, **more)  # type: ignore[arg-type]


def made(text: str, **more: object) -> Article:
    found = clean(page(text, **more), "en", TABLES, CleanOptions())
    assert isinstance(found, Article)
    return found


def test_a_page_becomes_an_article_with_its_text_unchanged() -> None:
    text = article("en", "Subscribe")
    found = made(text, title="Ferry", outlet="Post", flags=("truncated",), published=(("json-ld", "2031-05-04"),))
    assert (found.text, found.title, found.outlet, found.flags) == (text, "Ferry", "Post", ("truncated",))
    assert found.published and found.published.start == date(2031, 5, 4)
    assert len(found.id) == 16 and int(found.id, 16) >= 0


def test_the_id_comes_from_content_and_source() -> None:
    text = article("en")
    assert made(text).id == made(text).id
    assert made(text).id != made(text + " More.").id
    other = clean(Page("b.txt", text), "en", TABLES, CleanOptions())
    assert isinstance(other, Article) and other.id != made(text).id


@pytest.mark.parametrize(
    "text", ["", " \n ", "Too short.", "Subscribe\nShare\nRead more", "Sign up for our newsletter!\n" * 20]
)
def test_a_text_without_an_article_is_rejected_with_its_reason(text: str) -> None:
    found = clean(page(text), "en", TABLES, CleanOptions())
    assert isinstance(found, Rejection)
    assert (found.source, found.step) == ("a.txt", "clean") and "60 characters are needed" in found.reason


def test_a_notice_in_place_of_the_article_is_rejected_with_its_reason() -> None:
    notice = (
        "This address is beyond where we deliver. Sorry! Enter another address, or call the office between eight and ten."
    )
    found = clean(page(notice, title="Ferry stops at noon in Veldmar"), "en", TABLES, CleanOptions())
    assert isinstance(found, Rejection) and "none of the words of its title" in found.reason
    assert made(PROSE["en"], title="Norrholm ferries, stopped").title
    assert made(notice, title="Sorry").title


def test_nobody_in_a_dateline_or_byline_is_of_the_story_or_speaks() -> None:
    text = f"By Tom Hale\nPort Veldmar, Norland (CNN) Harbour master Ada Roe said that the crack was old.\n{PROSE['en']}"
    found = read_article(made(text, title="Ferry"), words_for("en"))
    assert {name.text for name in found.names}.isdisjoint({"Tom Hale", "Port Veldmar", "Norland", "CNN"})
    assert [quote.speaker for quote in found.quotes][:1] == ["Ada Roe"]


LINES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        ["Subscribe", "Read more:", "(AFP) -", "Photo: A. B/AP", "May 4, 2031", "By Anna Lind", "· · ·", *PROSE.values()]
    ),
)


@settings(max_examples=300)
@given(st.lists(LINES, max_size=12).map("\n".join), st.sampled_from(["", "en", "de", "ja"]), st.text(max_size=20))
def test_cleaning_loses_no_character_and_keeps_the_order(text: str, language: str, title: str) -> None:
    passages = mark(text, title, language, TABLES)
    assert_partition(text, passages)
    assert passages == mark(text, title, language, TABLES)


def assert_partition(text: str, passages: list[Passage]) -> None:
    at = 0
    for passage in passages:
        assert at <= passage.start < passage.end <= len(text)
        assert not text[at : passage.start].strip()
        at = passage.end
    assert not text[at:].strip()


@pytest.mark.parametrize("language", PROSE)
def test_cleaning_what_is_left_after_cleaning_changes_nothing(language: str) -> None:
    text = article(language, "Share\nTweet", "Subscribe", "مشاركة")
    body = "\n".join(words for role, words in roles(text, language) if role != "residue")
    assert residue(body, language) == ""


@pytest.mark.parametrize(
    "unit", ["word ", "(", "Photo: ", "a.b.", "— ", "Subscribe\n", "Sign up for our newsletter. ", "A/B/", "\u202e", "分"]
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        began = time.process_time()
        mark(text, "", "en", TABLES)
        return time.process_time() - began

    seconds(1000)
    small = max(seconds(50_000), 0.01)
    assert seconds(500_000) < 30 * small
