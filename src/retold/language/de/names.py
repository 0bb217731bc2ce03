"""German: words that tell people, organisations, places and events apart. Every noun is written large here, so that a
capital alone names nobody: a name needs a given name, a title, a table or capitals throughout."""

from retold.language.folding import folded
from retold.language.gazetteer import called_al, cities, countries, given_names
from retold.words import NameWords

_MEN = """hans peter klaus jürgen wolfgang dieter michael thomas andreas stefan christian uwe werner heinz horst
    karl günter helmut manfred gerhard frank bernd matthias olaf friedrich markus jens sven torsten ralf
    lars florian tobias sebastian johannes lukas jan felix maximilian philipp armin boris cem gregor"""
_WOMEN = """ursula karin helga sabine ingrid renate monika petra gisela susanne andrea claudia birgit angelika heike
    angela anna julia katharina stefanie nicole anja silke katrin christina lena laura sarah hannah annalena
    ricarda nancy saskia marie sophie johanna franziska"""
_GIVEN = dict.fromkeys(_MEN.split(), "m") | dict.fromkeys(_WOMEN.split(), "f")

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
    given=given_names() | _GIVEN,
    organisation_words=frozenset(
        """universität ministerium bank partei bundestag bundesrat gmbh ag verband verein stiftung kommission
        gericht bundesgericht bundeswehr gewerkschaft institut agentur konzern gruppe""".split()
    ),
    place_words=frozenset("see meer fluss straße platz gebirge insel bucht".split()),
    event_words=frozenset("weltkrieg krieg olympia weltmeisterschaft gipfel".split()),
    organisations=called_al() | frozenset(
        """nato uno eu cdu csu spd fdp afd bundestag bundesrat bundesregierung bundeswehr bundesbank ezb iwf zdf
        ard dpa siemens volkswagen vw bmw daimler lufthansa bayer basf sap europäische union vereinte
        nationen""".split()
    ) | frozenset(["europäische union", "vereinte nationen", "deutsche bank", "deutsche bahn", "weißes haus"]) - {"union"},
    places=cities()
    | countries("de")
    | frozenset(
        """europa asien afrika amerika bayern sachsen hessen thüringen brandenburg niedersachsen
        nordrhein-westfalen baden-württemberg schleswig-holstein köln münchen nürnberg düsseldorf österreich
        ukraine moskau usa kiew prag wien zürich genf mailand rom warschau brüssel peking kairo""".split()
    ),
    place_aliases={"usa": "Vereinigte Staaten"},
    demonyms={"deutsche": "Deutschland", "deutscher": "Deutschland", "russe": "Russland", "russen": "Russland"},
    connectors=frozenset("für der des und".split()),
    not_names=frozenset(
        """montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni
        juli august september oktober november dezember ich sie ihr wir er es das die der ein
        eine
        den dem des einen einem einer eines dieser diese dieses jeder jede sein seine ihre mein unser wer was wo
        wie wann warum wenn als ob dass weil und oder aber denn doch sondern nicht kein keine nur auch noch
        schon sehr mehr heute gestern morgen jetzt dann danach davor nach vor seit bis bei mit ohne für gegen um
        auf in im an am aus von vom zu zum zur über unter zwischen während ist sind war waren hat haben hatte
        wird werden wurde alle viele einige ende anfang mitte rund etwa gut fast mindestens""".split()
    ),
    before_places=frozenset("in aus nach bei".split()),
    speech=frozenset("sagte erklärte betonte meinte teilte kündigte warnte forderte kritisierte".split()),
    articles=frozenset("der die das den dem des".split()),
    capital_nouns=True,
))  # fmt: skip
