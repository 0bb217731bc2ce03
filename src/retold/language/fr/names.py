"""French: words that tell people, organisations, places and events apart."""

from retold.language.folding import folded
from retold.language.gazetteer import called_al, cities, countries, firms, given_names
from retold.words import NameWords, listed

_MEN = """jean pierre michel philippe alain nicolas christophe françois bernard patrick frédéric laurent stéphane
    éric david olivier pascal thierry gérard jacques henri louis antoine guillaume julien mathieu thomas
    sébastien vincent emmanuel benoît rené andré yves hervé marc xavier gilles bruno édouard"""
_WOMEN = """marie nathalie isabelle sylvie catherine françoise valérie anne christine véronique sandrine sophie
    céline stéphanie martine julie camille émilie aurélie hélène brigitte claire caroline élisabeth monique
    jeanne léa manon chloé charlotte ségolène laure agnès"""
_GIVEN = dict.fromkeys(_MEN.split(), "m") | dict.fromkeys(_WOMEN.split(), "f")

CAPITALS = frozenset(
    """pékin moscou londres berlin bruxelles genève varsovie vienne athènes jérusalem séoul téhéran bagdad damas
    istanbul munich francfort hambourg cologne milan turin naples florence venise copenhague stockholm prague
    bucarest belgrade kiev tunis alger lisbonne barcelone madrid rome""".split()
) | frozenset(["new york", "le caire", "la haye"])

_PEOPLES = """français française françaises allemand allemande allemands allemandes italien italienne italiens italiennes
    espagnol espagnole espagnols anglais anglaise britannique britanniques russe russes chinois chinoise
    chinoises japonais japonaise ukrainien ukrainienne ukrainiens américain américaine américains américaines
    européen européenne européens européennes africain africaine africains suédois suédoise suisses belge belges
    autrichien autrichienne autrichiens polonais polonaise israélien israélienne israéliens palestinien
    palestinienne palestiniens iranien iranienne iraniens syrien syrienne syriens algérien algérienne algériens
    marocain marocaine marocains tunisien tunisienne tunisiens portugais portugaise brésilien brésilienne
    brésiliens canadien canadienne canadiens québécois indien indienne indiens noirs blancs parisien parisienne
    parisiens bavarois""".split()  # told of elsewhere or of no country

_REGIONS = """hesse bavière saxe thuringe rhénanie-du-nord-westphalie basse-saxe brandebourg saxe-anhalt
    rhénanie-palatinat bade-wurtemberg floride californie louisiane pennsylvanie crimée donbass catalogne
    andalousie écosse angleterre normandie alsace lorraine bourgogne provence picardie aquitaine auvergne
    occitanie savoie vendée sibérie gaza cisjordanie tchétchénie moyen-orient proche-orient caraïbes balkans
    groenland marseille lyon toulouse bordeaux lille strasbourg rennes montpellier amérique maghreb sahel
    guadeloupe martinique mayotte émirats québec flandre wallonie anvers bruges gand tel-aviv le-caire séville""".split()

NAMES = folded(NameWords(
    titles=frozenset(
        """monsieur madame m mme mlle docteur dr professeur président présidente ministre maire roi reine prince
        princesse pape cardinal général colonel capitaine juge procureur procureure sénateur sénatrice député
        députée chancelier chancelière directeur directrice ambassadeur ambassadrice gouverneur secrétaire
        maître""".split()
    ),
    women=frozenset("madame mme mlle présidente reine princesse sénatrice députée chancelière directrice".split()),
    men=frozenset("monsieur m roi prince pape sénateur député chancelier directeur".split()),
    particles=frozenset("de du des la le d van von".split()),
    given=given_names() | _GIVEN,
    organisation_words=frozenset(
        """université ministère banque parti gouvernement conseil commission tribunal assemblée sénat mairie
        institut agence association fédération fondation entreprise groupe société syndicat police armée hôpital
        musée club ligue organisation union cour chambre comité journal parlement préfecture crédit parquet
        académie secrétariat direction caisse confédération compagnie lycée collège église office orchestre
        front mouvement alliance gendarmerie sûreté""".split()
    ),
    departments=frozenset(
        """ministère secrétariat département direction agence commission comité conseil office délégation""".split()
    ),
    offices=frozenset(
        """intérieur défense affaires étrangères santé transports transport justice économie finances budget
        éducation nationale culture travail emploi agriculture alimentation pêche énergie écologie environnement
        transition écologique tourisme industrie commerce logement recherche enseignement supérieur sécurité
        publique sociales solidarités solidarité armées outre-mer sports jeunesse numérique ville europe climat
        mer état""".split()
    ),
    seats=frozenset(
        """ville commune village bourg hameau quartier port aéroport maire mairesse habitants parquet préfet
        préfecture département canton gare hôpital tribunal île mairie banlieue région station université""".split()
    ),
    place_words=frozenset(
        "rivière lac mer golfe île îles mont montagne rue place avenue boulevard province port cap vallée baie ville".split()
    ),
    event_words=frozenset("guerre coupe sommet jeux foire festival bataille ouragan tournoi".split()),
    organisations=called_al() | firms() | frozenset(
        listed(
            """onu, otan, union européenne, ue, fmi, nations unies, banque mondiale, élysée, matignon,
            assemblée nationale, cour de cassation, cour suprême, cour des comptes, conseil constitutionnel,
            conseil d'état, parlement européen, commission européenne, conseil européen, banque centrale
            européenne, parti socialiste, parti communiste, rassemblement national, gendarmerie nationale,
            police nationale, société générale, crédit agricole, croix-rouge, organisation mondiale de la
            santé, cour pénale internationale, conseil de sécurité, état islamique, maison-blanche, maison
            blanche, sénat, congrès, bundestag, kremlin, pentagone, sncf, edf, ratp, cgt, cfdt, afp, reuters,
            facebook, twitter, google, apple, amazon, microsoft, bbc, cnn, airbus, renault, bundesliga,
            france inter, médecins sans frontières, les républicains, la france insoumise"""
        )
    ),
    places=frozenset(_REGIONS) | CAPITALS | cities() | countries("fr")
    | frozenset(["europe", "asie", "afrique", "amérique latine", "bretagne", "corse"]),
    place_aliases={"usa": "États-Unis"},
    demonyms=dict.fromkeys(_PEOPLES, "") | {
        "français": "France", "française": "France", "allemand": "Allemagne", "allemande": "Allemagne", "russe": "Russie",
        "américain": "États-Unis", "américaine": "États-Unis", "britannique": "Royaume-Uni", "chinois": "Chine",
    },
    connectors=frozenset("de du des la le les et pour d".split()),
    conjunctions=frozenset(["et"]),
    not_names=frozenset(
        """lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
        septembre octobre novembre décembre
        un une des ce cet cette ces son sa ses leur leurs mon notre nos il elle ils elles on nous vous je tu y
        et ou mais donc or ni car si que qui quoi dont où quand comme lorsque tandis puis ensuite alors ainsi
        aussi encore déjà toujours aujourd'hui hier demain après avant depuis pendant selon sans sous sur dans
        en à au aux de du par pour avec chez entre vers contre plus moins très trop tout toute tous toutes
        chaque plusieurs quelques certains aucun autre autres est sont était a ont avait c'est environ près cela
        ceci pas ne""".split()
    ),
    before_places=frozenset("à au aux en vers depuis".split()),
    speech=frozenset("dit déclaré affirmé expliqué ajouté annoncé assuré estimé selon déclare explique".split()),
    articles=frozenset("le la les l".split()),
    elisions=frozenset("l d qu c s n j m t".split()),
))  # fmt: skip
