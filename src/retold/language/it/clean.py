"""Italian words of website residue."""

from retold.words import CleanWords, listed

CLEAN = CleanWords(
    code="it",
    labels=listed("""
        condividi, condividi su facebook, condividi su twitter, condividi su whatsapp, condividi l'articolo,
        condividi questo articolo, condividi via, condividere, abbonati, abbonati ora, abbonamento, abbonamenti,
        sei già abbonato, già abbonato, iscriviti, iscriviti ora, iscriviti alla newsletter, iscrizione, newsletter,
        le newsletter, accedi, entra, login, esci, registrati, registrazione, il mio account, il mio profilo, password,
        password dimenticata, email, indirizzo email, la tua email, pubblicità, annuncio, contenuto sponsorizzato,
        sponsorizzato, commenta, commenti, commento, leggi i commenti, vedi i commenti, lascia un commento,
        scrivi un commento, invia commento, rispondi, segnala, segnala un errore, stampa, invia, invia per email,
        salva, salva articolo, copia link, copia il link, link copiato, segui, seguici, seguici su,
        seguici su facebook, leggi, leggi di più, leggi tutto, leggi l'articolo, leggi l'articolo completo,
        leggi anche, continua a leggere, continua, scopri di più, maggiori informazioni, per saperne di più,
        mostra altro, mostra di più, vedi tutto, vedi tutti, vedi anche, carica altro, caricamento, chiudi, accetta,
        accetta tutto, accetto, rifiuta, gestisci cookie, preferenze cookie, privacy, privacy policy, cookie policy,
        informativa sulla privacy, note legali, termini e condizioni, condizioni d'uso, tutti i diritti riservati,
        diritti riservati, riproduzione riservata, © riproduzione riservata, torna su, indietro, avanti, successivo,
        precedente, articolo successivo, articolo precedente, home, cerca, menu, ascolta, ascolta l'articolo,
        tempo di lettura, riproduci, schermo intero, ingrandisci, galleria, fotogallery, foto, video, scarica,
        scarica l'app, contatti, contattaci, chi siamo, sostienici, dona ora, dona, tag, argomenti, temi,
        attiva le notifiche, notifiche, no grazie, più tardi, campi obbligatori, ultim'ora, in evidenza,
        regala questo articolo, aggiungi ai preferiti
        """),
    related=listed("""
        leggi anche, leggi pure, vedi anche, guarda anche, ti potrebbe interessare, potrebbe interessarti,
        potrebbe interessarti anche, ti potrebbero interessare, ti può interessare, articoli correlati,
        articolo correlato, notizie correlate, contenuti correlati, correlati, potrebbero interessarti, i più letti,
        più letti, le più lette, più lette, i più visti, i più commentati, ultime notizie, ultimi articoli,
        altre notizie, altri articoli, dello stesso autore, sullo stesso argomento, sullo stesso tema, da non perdere,
        non perdere, consigliati, consigliati per te, raccomandati, raccomandazioni, in evidenza, in primo piano,
        per approfondire, approfondimenti, approfondisci, dal web, contenuti sponsorizzati, argomenti correlati,
        più di, altro su, di tendenza
        """),
    label_words=listed("""
        condividi, tweet, twitta, stampa, invia, salva, copia, link, mail, commenta, commenti, commento, abbonati,
        pubblicità, segui, chiudi, ascolta, leggi, minuti, minuto, min, ingrandisci, accedi, iscriviti, precedente,
        successivo, facebook
        """),
    boilerplate=listed("""
        abilita javascript, articolo pubblicato su, campi obbligatori sono, clicca qui per, condividi questo,
        contenuto riservato agli abbonati, continua a leggere, iscriviti al nostro, iscriviti alla newsletter,
        iscriviti alla nostra, nostra newsletter, per continuare a leggere, proseguendo la navigazione,
        questo sito usa, questo sito utilizza, riproduzione riservata, seguici su, sei già abbonato,
        sono contrassegnati, tutti i diritti riservati, utilizziamo i cookie
        """),
    phrases=listed("""
        diritti riservati, già abbonato, privacy policy, cookie policy, il tuo indirizzo, il tuo indirizzo email,
        campi obbligatori, segui la pagina, iscriviti alla, iscriviti al, iscriviti per, iscriviti a, abbonati a,
        abbonati per, ricevi ogni, ricevi gratis, nella tua casella, nella tua email, casella di posta,
        crea un account, il tuo account, il tuo abbonamento, disiscriverti, annullare l'iscrizione,
        disdire in qualsiasi momento, nostre newsletter, newsletter settimanale, newsletter quotidiana, nostro canale,
        clicca qui, cliccando su, scarica l'app, la nostra app, prova gratis, riservato agli abbonati,
        contenuto riservato, lascia un commento, per commentare, sostieni il, il tuo browser, disattiva adblock,
        la tua password, altro dispositivo, il tuo consenso, con il tuo consenso, revocare il consenso,
        fai una donazione, resta aggiornato, rimani aggiornato, non sarà pubblicato, informativa sulla privacy,
        uso dei cookie, utilizzo dei cookie, utilizza cookie
        """),
    nouns=listed("""
        abbon*, newsletter, cookie, account, mail, email, e-mail, indirizzo, password, utente, utenti, browser,
        navigazione, dispositivo, dispositivi, accesso, registra*, iscri*, facebook, twitter, instagram, whatsapp,
        telegram, youtube, tiktok, linkedin, canale, app, applicazione, sito, pagina, pubblicità, commento, commenti,
        notifiche, privacy, termini, condizioni, premium, gratis, gratuito, gratuitamente, illimitato, limiti, lettori,
        lettore, lettura, contenuto, contenuti, link, condividi, scarica*, notizie, articolo, articoli, social,
        profilo, javascript, podcast, prova, offerta, consenso, redazione
        """),
    asks=listed("""
        abbonati, iscriviti, registrati, condividi, seguici, unisciti, leggi, scarica, ricevi, accedi, clicca, attiva,
        scopri, goditi, consulta, entra, inserisci, lascia, scrivi, invia, sostieni, guarda, ascolta, accetta, crea,
        commenta, partecipa, trova, aggiungi, fai, scegli, rimani, dona, continua
        """),
    you=listed("""
        tu, tuo, tua, tuoi, tue, ti, voi, vostro, vostra, noi, nostro, nostra, nostri, nostre, puoi, potrai
        """),
    credits=listed("""
        foto, fotografia, immagine, immagini, foto di, crediti, credit, fonte, video, archivio,
        per gentile concessione, courtesy, illustrazione, fotogramma
        """),
    agencies=listed("""
        ansa, agi, adnkronos, askanews, lapresse, italpress, redazione, archivio, teleborsa, agenzie, ap lapresse,
        radiocor
        """),
    bylines=listed("di, a cura di, dal nostro inviato, dal nostro corrispondente, scritto da, redazione"),
    contributors=listed("""
        ha contribuito a questo articolo, hanno contribuito a questo articolo, con informazioni di, a cura di
        """),
    dates=listed("""
        pubblicato, pubblicato il, aggiornato, aggiornato il, ultimo aggiornamento, ultima modifica, alle, ore, il,
        del, modificato, e
        """),
    months=listed("""
        gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre, gen,
        mag, giu, lug, ago, set, ott, dic, lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica
        """),
    function=listed("""
        di, e, il, la, che, in, un, a, per, è, una, del, non, con, i, le, della, si, da, al, sono, dei, alla, nel, più,
        gli, come, dal, ha, anche, su, ma, o, delle, ai, questo, se, lo, dalla, nella, ti, tua, tuo, c'è, dell, all, l,
        d
        """),
)
