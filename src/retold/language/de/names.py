"""German: words that tell people, organisations, places and events apart. Every noun is written large here, so that a
capital alone names nobody: a name needs a given name, a title, a table or capitals throughout."""

from retold.language.folding import folded
from retold.language.gazetteer import called_al, cities, countries, firms, given_names
from retold.words import NameWords, listed

_MEN = """hans peter klaus jürgen wolfgang dieter michael thomas andreas stefan christian uwe werner heinz horst
    karl günter helmut manfred gerhard frank bernd matthias olaf friedrich markus jens sven torsten ralf
    lars florian tobias sebastian johannes lukas jan felix maximilian philipp armin boris cem gregor
    norbert martin franz georg josef rudolf walter werner wilhelm otto ernst erich heinrich herbert hubert jochen joachim
    jörg jürgen kurt ludwig manuel marc marcel mario markus moritz nils ole oskar patrick paul ralph reinhard rainer robert
    rolf roland rüdiger siegfried stephan steffen theo thorsten till timo udo ulrich volker winfried anton alois anders
    björn christoph detlef dirk eberhard eckhard egon elmar emil enno erik ewald ferdinand fritz gottfried götz hannes
    harald hartmut heiko heiner hendrik henning hermann holger ingo jakob jonas julian kai karsten kaspar kilian konrad
    lorenz malte marco marius meinhard niklas noah peer pascal ron sascha simon sigmar sönke thilo torben urs valentin
    vincent vitali wladimir wolodymyr wolfram xaver emmanuel recep viktor joe donald barack"""
_WOMEN = """ursula karin helga sabine ingrid renate monika petra gisela susanne andrea claudia birgit angelika heike
    angela anna julia katharina stefanie nicole anja silke katrin christina lena laura sarah hannah annalena
    ricarda nancy saskia marie sophie johanna franziska svenja ylva margarete gertrud hildegard elke ute heidi beate anke
    antje bärbel britta carolin cornelia dagmar doris edith elisabeth ellen emilia erika eva frauke gabriele gaby greta
    gudrun hanna hannelore helene henriette ilse inga ines iris jana jasmin jutta karoline kathrin kerstin kirsten klara
    leonie luise manuela maren margit maria marion marlene martina mathilde melanie miriam nadine nele nora paula pia
    regina rita roswitha ruth sandra sigrid simone sonja stefanie steffi svetlana tanja tina ulrike uta valerie vanessa
    verena veronika waltraud wiebke yvonne ursula giorgia kamala emma mia"""
_NOUNS = """in so an al un von dann see mai juni juli april august winter sommer september star art chance royal king queen
    rose male mark loan marine sunday lady guy junior vi sau angeles america hang tod page sun song stage man gay ming ling
    lang my am la le les son page dolly fe sol""".split()  # no given names here
_GIVEN = dict.fromkeys(_MEN.split(), "m") | dict.fromkeys(_WOMEN.split(), "f")

_REGIONS = """württemberg rheinland-pfalz saarland sachsen-anhalt mecklenburg-vorpommern vorpommern oberbayern
    niederbayern schwaben westfalen ruhrgebiet burgenland kärnten steiermark tirol vorarlberg oberösterreich
    niederösterreich salzkammergut wallis graubünden tessin aargau kalifornien florida texas pennsylvania krim
    donbass sibirien gaza gazastreifen westjordanland schottland england normandie bretagne elsass lothringen
    burgund katalonien andalusien lombardei sizilien sardinien toskana karibik balkan nahost tschetschenien
    straßburg nizza marseille antwerpen lissabon athen bukarest belgrad kopenhagen warschau neapel venedig
    florenz turin""".split()

NAMES = folded(NameWords(
    titles=frozenset(
        """herr frau dr prof professor präsident präsidentin bundespräsident bundeskanzler bundeskanzlerin kanzler
        kanzlerin minister ministerin außenminister außenministerin innenminister innenministerin finanzminister
        bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin könig königin prinz prinzessin papst
        kardinal bischof general oberst hauptmann richter richterin staatsanwalt staatsanwältin senator
        senatorin ministerpräsident ministerpräsidentin sprecher sprecherin direktor direktorin botschafter
        botschafterin gouverneur premierminister premierministerin generalsekretär chef chefin
        trainer""".split()
    ),
    women=frozenset("frau präsidentin bundeskanzlerin kanzlerin ministerin königin prinzessin senatorin sprecherin".split()),
    men=frozenset("herr präsident bundeskanzler kanzler minister könig prinz papst senator sprecher".split()),
    particles=frozenset("von van zu zur".split()),
    given={name: sex for name, sex in (given_names() | _GIVEN).items() if name not in _NOUNS},
    organisation_words=frozenset(
        """universität hochschule ministerium bundestag bundesrat gmbh ag se kg verband verein stiftung
        bundesgericht landgericht amtsgericht oberlandesgericht verwaltungsgericht sozialgericht arbeitsgericht
        bundeswehr gewerkschaft institut staatsanwaltschaft polizeipräsidium feuerwehr bundespolizei
        stadtwerke sparkasse klinikum uniklinik verkehrsbetriebe industriegewerkschaft
        bundesamt landesamt bundeskriminalamt landeskriminalamt bundesanstalt landesanstalt amt
        max-planck-institut fraunhofer-institut fußballverein""".split()
    ),
    place_words=frozenset("see meer fluss straße platz gebirge insel bucht".split()),
    departments=frozenset(
        """ministerium bundesministerium staatsministerium bundesamt landesamt amt bundesanstalt landesanstalt kommission
        ausschuss behörde senatsverwaltung bundesagentur bundeszentrale""".split()
    ),
    offices=frozenset(
        """finanzen inneres innern äußeres äußeren verteidigung gesundheit justiz wirtschaft energie klimaschutz umwelt
        naturschutz verkehr bildung forschung wissenschaft kultur kunst arbeit soziales familie familien senioren frauen
        jugend ernährung landwirtschaft forsten bau bauen wohnen stadtentwicklung digitales heimat sport europa
        verfassungsschutz sicherheit informationstechnik statistik migration flüchtlinge strahlenschutz
        bevölkerungsschutz katastrophenhilfe ausfuhrkontrolle entwicklung zusammenarbeit seeschifffahrt hydrographie
        kartographie geowissenschaften finanzdienstleistungsaufsicht verbraucherschutz lebensmittelsicherheit
        materialforschung politische arzneimittel medizinprodukte""".split()
    ),
    seats=frozenset(
        """stadt kleinstadt hafenstadt grenzstadt großstadt hauptstadt gemeinde dorf ort ortschaft ortsteil stadtteil
        landkreis bezirk kanton provinz bundesstaat bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin
        bewohner einwohner flughafen hafen insel""".split()
    ),
    event_words=frozenset("weltkrieg krieg olympia weltmeisterschaft gipfel".split()),
    organisations=called_al() | firms() | frozenset(
        """nato uno eu cdu csu spd fdp afd bundestag bundesrat bundesregierung bundeswehr bundesbank ezb iwf zdf
        ard dpa övp spö fpö neos bnd bka bamf bsi rki srg orf bbc cnn reuters apple facebook twitter google amazon microsoft
        ifo fed instagram tesla audi porsche opel wirecard bosch continental thyssenkrupp commerzbank adidas aldi lidl rewe
        telekom verdi greenpeace adac bundesverfassungsgericht bundesgerichtshof bundesverwaltungsgericht
        bundesarbeitsgericht bundessozialgericht europaparlament kreml kongress pentagon bundesliga siemens volkswagen vw
        bmw daimler lufthansa bayer basf sap""".split()
    ) | frozenset(listed(
        """europäische union, europäischen union, vereinte nationen, vereinten nationen, deutsche bank, deutschen bank,
        deutsche bahn, deutschen bahn, weißes haus, weißen haus, weiße haus, auswärtiges amt, auswärtigen amt,
        auswärtige amt, robert-koch-institut, die linke, die grünen, rotes kreuz, roten kreuz, rote kreuz, ig metall,
        europäische kommission, europäischen kommission, europäische zentralbank, europäischen zentralbank,
        deutsche presse-agentur, deutschen presse-agentur, deutscher wetterdienst, deutschen wetterdienst"""
    )),
    places=frozenset(_REGIONS)
    | (cities() - frozenset("ende bau länder lander mitte corona man union male favoriten halle bergen most".split()))
    | countries("de")
    | frozenset(
        """europa asien afrika amerika bayern sachsen hessen thüringen brandenburg niedersachsen
        nordrhein-westfalen baden-württemberg schleswig-holstein köln münchen nürnberg düsseldorf österreich
        ukraine moskau usa kiew prag wien zürich genf mailand rom warschau brüssel peking kairo""".split()
    ),
    place_aliases={"usa": "Vereinigte Staaten"},
    demonyms={"deutsche": "Deutschland", "deutscher": "Deutschland", "russe": "Russland", "russen": "Russland"},
    connectors=frozenset("für der des und".split()),
    conjunctions=frozenset(["und"]),
    not_names=frozenset(
        """montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni
        juli august september oktober november dezember ich sie ihr wir er es das die der ein
        eine
        den dem des einen einem einer eines dieser diese dieses jeder jede sein seine ihre mein unser wer was wo
        wie wann warum wenn als ob dass weil und oder aber denn doch sondern nicht kein keine nur auch noch
        schon sehr mehr heute gestern morgen jetzt dann danach davor nach vor seit bis bei mit ohne für gegen um
        auf in im an am aus von vom zu zum zur über unter zwischen während ist sind war waren hat haben hatte
        wird werden wurde alle viele einige ende anfang mitte rund etwa gut fast mindestens bau corona halle laut""".split()
    ),
    before_places=frozenset("in aus nach bei".split()),
    speech=frozenset("sagte erklärte betonte meinte teilte kündigte warnte forderte kritisierte".split()),
    articles=frozenset("der die das den dem des".split()),
    capital_nouns=True,
    endings={
        "title": tuple(
            """minister ministerin ministers präsident präsidentin präsidenten chef chefin chefs sprecher sprecherin
            direktor direktorin vorsitzender vorsitzende vorsitzenden leiter leiterin kommissar kommissarin trainer
            trainerin obmann obfrau hauptmann meister meisterin sekretär sekretärin anwalt anwältin
            kanzler kanzlerin vorstand vorständin beauftragter beauftragte beauftragten richter richterin""".split()
        ),
        "body": ("ministerium", "ministeriums", "bundesamt", "landesamt", "kriminalamt", "verfassungsgericht"),
        "owner": ("s",),
    },
))  # fmt: skip
