"""What a website leaves in a text is marked as residue, and the news beside it is left alone."""

from __future__ import annotations

import pytest
from marked_passages import PROSE, article, residue, roles


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


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Ada Roe, left, opens the new quay in Veldmar, Norland, Sunday, May 4, 2031 on the eve of her talks.", "caption"),
        ("Guests at the new quay in Veldmar Sunday, May 4, 2031. The ferry sails again.", "caption"),
        ("The new quay in Veldmar will be opened on Sunday, May 4, 2031 by the mayor.", "body"),
        ('"We shall open it in Veldmar, Sunday, May 4, 2031," the mayor wrote.', "body"),
        ("The new quay is open. It was a gift to Veldmar, Sunday, May 4, 2031 being its day.", "body"),
    ],
)
def test_weekday_day_and_year_at_once_make_a_caption(line: str, role: str) -> None:
    assert (role, line) in roles(article("en", line))


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


@pytest.mark.parametrize(
    "line",
    [
        "Ada Roe can be reached at roe@grell.example.",
        "Contact the writers at roe@grell.example",
        "The port of Grell: https://grell.example/port",
        "Ada Roe reported from Grell.",
        "Ada Roe and Tom Hale contributed from Veldmar.",
        "(RELATED: The ferry of Veldmar stops at noon)",
        "Ada Roe's column appears every Monday.",
        "Ada Roe has been an Op-Ed columnist since 2009.",
        "Check out this story on grell.example: https://grell.example/port",
    ],
)
def test_addresses_and_who_reported_from_where_are_residue(line: str) -> None:
    assert residue(article("en", line)) == line
    told = f"The ferry lies in the harbour of Veldmar, and nobody knows for how long it will be, the mayor said. {line}"
    assert residue(article("en", told)) == line


@pytest.mark.parametrize(
    "line",
    [
        "Ada Roe reported from Grell that the ferry had not been seen there since the morning.",
        'The mail came from roe@grell.example and said: "The ferry will not come."',
        "The tables, which anybody may read at https://grell.example, show how late the ferry was in May.",
        "The ferry (related to the one of Grell by its builder) lies in the harbour.",
        "Her column appears in the Veldmar Post, whose ferry news she wrote for years.",
    ],
)
def test_what_only_holds_an_address_or_a_reporter_is_body(line: str) -> None:
    assert residue(article("en", line)) == ""
