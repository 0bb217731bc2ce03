"""Italian: words that tell people, organisations, places and events apart."""

from retold.language.folding import folded
from retold.language.gazetteer import called_al, cities, countries, firms, given_names
from retold.words import NameWords, listed

_MEN = """giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco domenico
    bruno paolo michele giorgio aldo sergio luciano matteo alessandro andrea marco stefano roberto massimo
    lorenzo davide simone riccardo fabio enrico silvio claudio alberto federico giacomo nicola"""
_WOMEN = """maria anna giuseppina rosa angela giovanna teresa lucia carmela caterina francesca antonietta carla
    elena concetta rita margherita franca paola giulia chiara valentina alessandra silvia federica sara
    laura martina elisa giorgia ilaria monica simona barbara roberta"""
_GIVEN = dict.fromkeys(_MEN.split(), "m") | dict.fromkeys(_WOMEN.split(), "f")

CAPITALS = frozenset(
    """pechino mosca londra parigi berlino bruxelles ginevra varsavia vienna atene gerusalemme tokyo seul teheran
    baghdad damasco istanbul monaco francoforte amburgo colonia copenaghen stoccolma praga bucarest belgrado
    kiev tunisi algeri lisbona barcellona madrid""".split()
) | frozenset(["new york", "il cairo", "l'aia"])

_PEOPLES = """italiano italiana italiani italiane francese francesi tedesco tedesca tedeschi spagnolo spagnola spagnoli
    inglese inglesi britannico britannica britannici russo russa russi cinese cinesi giapponese giapponesi
    ucraino ucraini americano americana americani europeo europea europei africano africana africani israeliano
    israeliana israeliani palestinese palestinesi iraniano iraniana iraniani siriano siriana siriani svizzero
    svizzeri austriaco austriaca austriaci polacco polacca polacchi milanese milanesi napoletano
    napoletani siciliano siciliani brasiliano brasiliani argentino argentini albanese albanesi rumeno rumeni
    greco greci turco turchi""".split()  # told of elsewhere or of no country

_REGIONS = """lombardia veneto piemonte liguria toscana umbria lazio campania puglia basilicata calabria abruzzo molise
    friuli trentino emilia-romagna romagna california florida pennsylvania crimea donbass siberia gaza
    cisgiordania baviera sassonia assia scozia inghilterra galles normandia bretagna catalogna andalusia
    provenza savoia balcani caraibi cecenia marsiglia nizza lione siviglia anversa bologna palermo catania
    bari""".split()

NAMES = folded(NameWords(
    titles=frozenset(
        """signor signora signore sig dottor dottoressa dott dr professor professoressa prof presidente ministro
        ministra premier sindaco sindaca re regina principe principessa papa cardinale generale colonnello
        capitano giudice procuratore senatore senatrice deputato deputata governatore segretario segretaria
        direttore direttrice ambasciatore onorevole cancelliere cancelliera don suor""".split()
    ),
    women=frozenset("signora dottoressa professoressa ministra sindaca regina principessa senatrice deputata suor".split()),
    men=frozenset("signor signore dottor professor ministro sindaco re principe papa senatore deputato don".split()),
    particles=frozenset("de di del della da dei degli d".split()),
    given=given_names() | _GIVEN,
    organisation_words=frozenset(
        """università ministero banca partito governo consiglio commissione tribunale parlamento senato comune
        istituto agenzia associazione federazione fondazione azienda gruppo società sindacato polizia esercito
        ospedale museo club lega organizzazione unione corte camera comitato procura prefettura questura guardia
        regione provincia confederazione cassa chiesa accademia compagnia capitaneria croce corpo direzione
        autorità movimento fronte alleanza ateneo politecnico""".split()
    ),
    departments=frozenset(
        """ministero segreteria dipartimento direzione agenzia commissione comitato consiglio assessorato autorità
        istituto""".split()
    ),
    offices=frozenset(
        """interno interni difesa esteri salute trasporti infrastrutture giustizia economia finanze istruzione
        cultura lavoro agricoltura energia ambiente turismo industria commercio ricerca università sicurezza
        pubblica sociali politiche sport innovazione sviluppo economico imprese made italy rapporti parlamento
        riforme sanità stato entrate statistica protezione civile""".split()
    ),
    seats=frozenset(
        """città comune paese borgo frazione quartiere porto aeroporto sindaco sindaca abitanti provincia regione
        procura prefetto prefettura questura questore ospedale stazione isola tribunale università cittadina
        località""".split()
    ),
    place_words=frozenset(
        "fiume lago mare golfo isola isole monte via piazza viale corso provincia porto capo valle baia città".split()
    ),
    event_words=frozenset("guerra coppa vertice olimpiadi giochi fiera festival battaglia mondiali".split()),
    organisations=called_al() | firms()
    | frozenset(
        listed(
            """onu, nato, unione europea, ue, fmi, nazioni unite, banca mondiale, quirinale, corte di
            cassazione, corte costituzionale, corte dei conti, consiglio di stato, parlamento europeo,
            commissione europea, banca centrale europea, guardia di finanza, guardia costiera, partito
            democratico, fratelli d'italia, forza italia, movimento 5 stelle, protezione civile, croce
            rossa, organizzazione mondiale della sanità, corte penale internazionale, consiglio di
            sicurezza, stato islamico, casa bianca, palazzo chigi, camera dei deputati, senato, viminale,
            farnesina, lega, pd, cgil, cisl, uil, inps, istat, rai, ansa, carabinieri, trenitalia, enel,
            eni, fiat, reuters, facebook, twitter, google, apple, amazon, microsoft, bbc, cnn, cremlino,
            pentagono, medici senza frontiere, intesa sanpaolo, unicredit"""
        )
    ),
    places=frozenset(_REGIONS) | CAPITALS | cities()
    | countries("it")
    | frozenset("europa asia africa roma milano napoli torino firenze venezia genova sicilia sardegna mosca parigi".split()),
    place_aliases={"usa": "Stati Uniti"},
    demonyms=dict.fromkeys(_PEOPLES, "") | {
        "italiano": "Italia", "italiana": "Italia", "francese": "Francia", "tedesco": "Germania", "russo": "Russia",
        "americano": "Stati Uniti", "britannico": "Regno Unito", "cinese": "Cina",
    },
    connectors=frozenset("di del della dei delle degli e per".split()),
    conjunctions=frozenset(["e"]),
    not_names=frozenset(
        """lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno
        luglio agosto settembre ottobre novembre dicembre
        un una uno questo questa questi queste quel quella quello suo sua suoi sue io tu lui lei noi voi loro
        egli ella si ci vi ne e o ma però perché quando mentre dove come se che chi non né già più meno molto
        anche ancora così oggi ieri domani ora poi dopo prima secondo senza sotto sopra su tra fra da di del
        della dei delle in nel nella nei con per a al alla ai alle ogni tutto tutta tutti tutte altro altra
        altri altre molti molte alcuni alcune è sono era erano ha hanno aveva fu sarà negli dalla dal c'è""".split()
    ),
    before_places=frozenset("a ad in da verso".split()),
    speech=frozenset("detto dice disse dichiarato spiegato aggiunto affermato annunciato secondo ha".split()) - {"ha"},
    articles=frozenset("il lo la i gli le l".split()),
    elisions=frozenset("l d un dell all dall nell sull quest quell c".split()),
))  # fmt: skip
