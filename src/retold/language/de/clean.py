"""German words of website residue."""

from retold.words import CleanWords, listed

CLEAN = CleanWords(
    code="de",
    labels=listed("""
        teilen, artikel teilen, beitrag teilen, diesen artikel teilen, auf facebook teilen, auf twitter teilen,
        per whatsapp teilen, per e-mail teilen, per mail teilen, twittern, weiterleiten, per mail versenden,
        abonnieren, jetzt abonnieren, newsletter abonnieren, newsletter, newsletters, zum newsletter, abo, abonnement,
        abo testen, jetzt testen, jetzt kostenlos testen, jetzt anmelden, anmelden, anmeldung, einloggen, login,
        abmelden, ausloggen, registrieren, jetzt registrieren, kostenlos registrieren, mein konto, passwort,
        passwort vergessen, e-mail, e-mail-adresse, ihre e-mail-adresse, benutzername, anzeige, anzeigen, werbung,
        gesponsert, sponsored, kommentieren, kommentar schreiben, kommentar verfassen, kommentar hinterlassen,
        schreiben sie einen kommentar, kommentare, kommentar, kommentare lesen, kommentare anzeigen,
        zu den kommentaren, antworten, diskutieren sie mit, melden, fehler melden, fehler gefunden, drucken,
        artikel drucken, senden, speichern, merken, artikel merken, auf die merkliste, zur merkliste, merkliste,
        link kopieren, link kopiert, folgen, folgen sie uns, weiterlesen, weiterlesen nach der anzeige,
        hier weiterlesen, mehr lesen, mehr erfahren, mehr dazu, mehr, mehr anzeigen, alle anzeigen, alles anzeigen,
        mehr laden, lädt, wird geladen, schließen, akzeptieren, alle akzeptieren, zustimmen, ablehnen,
        cookie-einstellungen, datenschutz, datenschutzerklärung, impressum, agb, nutzungsbedingungen,
        alle rechte vorbehalten, zurück, zurück zur startseite, nach oben, weiter, vorheriger artikel,
        nächster artikel, startseite, suche, suchen, menü, vorlesen, artikel anhören, artikel vorlesen, anhören,
        lesezeit, abspielen, vollbild, vergrößern, bild vergrößern, bildergalerie, fotostrecke, galerie, fotos, bilder,
        video, videos, herunterladen, app herunterladen, kontakt, über uns, spenden, jetzt spenden, schlagworte,
        schlagwörter, themen, tags, benachrichtigungen aktivieren, push-nachrichten, nein danke, später, pflichtfelder,
        pflichtfeld, zur startseite, quelle, stichwörter, dieser artikel ist kostenpflichtig, eilmeldung,
        mehr zum autor, feedback, leserbrief schreiben, artikel verschenken, verschenken
        """),
    related=listed("""
        lesen sie auch, lesen sie mehr, lesen sie dazu auch, lesen sie hier, auch interessant,
        das könnte sie auch interessieren, das könnte sie interessieren, das könnte ihnen auch gefallen,
        das könnte dich auch interessieren, ähnliche artikel, verwandte artikel, verwandte themen, weitere artikel,
        weitere themen, weitere nachrichten, weitere meldungen, mehr zum thema, mehr aus, mehr von, mehr dazu,
        mehr artikel, zum thema, meistgelesen, meist gelesen, meistgelesene artikel, am meisten gelesen,
        meistkommentiert, top themen, topthemen, aktuelle themen, aktuelles, neueste artikel, neueste nachrichten,
        empfehlungen, empfohlen, empfehlungen der redaktion, unsere empfehlungen, empfohlene artikel, nicht verpassen,
        beliebt, trends, links zum thema, weiterführende links, siehe auch, hintergrund, aus dem ressort,
        von unseren partnern, anzeige
        """),
    label_words=listed("""
        teilen, twittern, drucken, senden, speichern, merken, kopieren, mail, kommentieren, kommentare, kommentar,
        abonnieren, anzeige, werbung, folgen, schließen, vorlesen, anhören, lesen, mehr, minuten, minute, min,
        vergrößern, anmelden, login, merkliste, mailen, versenden, weiterleiten, artikel
        """),
    boilerplate=listed("""
        alle rechte vorbehalten, an dieser stelle finden sie, artikel teilen, bereits abonnent,
        diese webseite verwendet, diese website verwendet, dieser artikel erschien zuerst, dieser text erschien zuerst,
        erforderliche felder, folge uns auf, folgen sie uns, javascript aktivieren, jederzeit abbestellen,
        jetzt kostenlos testen, klicken sie hier, lesen sie auch, loggen sie sich, newsletter abonnieren,
        newsletter-anmeldung, personenbezogene daten können, pflichtfelder sind, redaktionell empfohlen,
        registrieren sie sich, schon abonnent, um weiterzulesen, unseren newsletter, wir verwenden cookies
        """),
    phrases=listed("""
        sie sind bereits abonnent, jetzt anmelden, melden sie sich, cookie-einstellungen, durch die nutzung,
        allgemeinen geschäftsbedingungen, ihre e-mail-adresse, deine e-mail-adresse, sind mit markiert, folgen sie,
        abonnieren sie, unserem newsletter, unser newsletter, den newsletter, in ihr postfach, in ihrem postfach,
        konto erstellen, ihr abonnement, ihr abo, jederzeit widerrufen, unseren kanal, lesen sie weiter,
        klicken sie auf, hier klicken, laden sie, unsere app, kostenlos testen, monat gratis, probemonat,
        nur für abonnenten, exklusiv für abonnenten, kommentar zu schreiben, um zu kommentieren, unterstützen sie uns,
        ihr browser, adblocker, ihr passwort, auf einem anderen gerät, mit ihrer zustimmung, schreiben sie uns,
        wird nicht veröffentlicht, verwendung von cookies, datenschutzerklärung, externe inhalte, externen inhalt,
        jederzeit kündbar, lesen sie, klicken sie, diskutieren sie, erhalten sie, testen sie, sichern sie sich,
        bestellen sie, besuchen sie, nutzen sie, teilen sie
        """),
    nouns=listed("""
        abo, abos, abonn*, newsletter, newsletters, cookies, konto, benutzerkonto, mail, e-mail, mail-adresse, email,
        e-mail-adresse, adresse, passwort, benutzername, browser, gerät, geräte, anmeldung, anmelden, registrier*,
        login, facebook, twitter, instagram, whatsapp, telegram, youtube, tiktok, linkedin, kanal, app, website,
        webseite, seite, werbung, anzeige, kommentar, kommentare, kommentieren, benachrichtigungen, push, datenschutz*,
        nutzungsbedingungen, agb, premium, plus, kostenlos, gratis, leser, leserinnen, lesen, inhalt, inhalte, link,
        links, teilen, herunterladen, artikel, profil, javascript, podcast, podcasts, probe*, angebot, angebote,
        postfach, zustimmung, einwilligung, redaktion, tracking
        """),
    asks=listed("""
        abonnieren, registrieren, teilen, folgen, folge, lesen, laden, erhalten, klicken, aktivieren, entdecken,
        genießen, melden, loggen, geben, hinterlassen, schreiben, senden, unterstützen, testen, sehen, hören,
        akzeptieren, erstellen, kommentieren, diskutieren, bitte, wählen, bleiben, holen, sichern, nutzen, diskutiere,
        abonniere, melde, bestellen, spenden
        """),
    you=listed("du, dein, deine, deinen, dir, dich, wir, uns, unser, unsere, unseren, unserem, unserer"),
    credits=listed("""
        foto, fotos, bild, bilder, quelle, bildquelle, fotoquelle, foto von, bild von, grafik, symbolbild, symbolfoto,
        archivbild, archivfoto, archiv, video, illustration, copyright, fotocredit, bildrechte, imago
        """),
    agencies=listed("""
        dpa, afp, apa, sda, keystone sda, keystone, reuters, epd, kna, sid, imago, picture alliance, archiv, redaktion,
        red, dts, getty, dpa picture alliance, dpa archiv, dpa dpa, dpa tmn, afp archiv
        """),
    bylines=listed("von, ein kommentar von, eine analyse von, aufgezeichnet von, ein gastbeitrag von, text"),
    contributors=listed("mitarbeit, mit material von, mit agenturmaterial, mit informationen von, redigiert von"),
    dates=listed("""
        veröffentlicht, veröffentlicht am, aktualisiert, aktualisiert am, zuletzt aktualisiert, stand, uhr, am, um,
        den, vom, erschienen, erstellt
        """),
    months=listed("""
        januar, jänner, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember, okt,
        dez, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag
        """),
    function=listed("""
        der, die, und, in, den, von, zu, das, mit, sich, des, auf, für, ist, im, dem, nicht, ein, eine, als, auch, es,
        an, werden, aus, er, hat, dass, sie, nach, wird, bei, einer, um, am, sind, noch, wie, einem, über, einen, so,
        zum, war, haben, nur, oder, aber, vor, zur, bis, mehr, durch, man
        """),
)
