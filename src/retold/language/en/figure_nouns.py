"""English: where the phrase of what is counted begins and ends, and words with a number in them."""

from retold.language.en.dates import DATES

PREPOSITIONS = frozenset(
    """of in for on at by to from with without among amongst per under over between against about than since as into
    during after
    before above below near within across along around behind beside besides beyond despite down except inside like off onto
    opposite outside past through throughout toward towards until till up upon via versus vs amid alongside including
    regarding
    concerning following aboard""".split()
)

VERBS = frozenset(
    """is are was were be been being am 's has have had having do does did will would shall should can could may might
    must ought
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't
    said say says told tell tells made make makes took take takes taken gave give gives given went go goes gone came
    come comes got get
    gets saw see sees seen knew know knows known thought think thinks found find finds left leave leaves kept keep
    keeps held hold
    holds began begin begins begun brought bring brings became become becomes won win wins lost lose loses met meet
    meets paid pay
    pays sent send sends sold sell sells bought buy buys spent spend spends stood stand stands led lead leads rose rise
    rises risen
    fell fall falls fallen grew grow grows grown dropped drop drops jumped jump jumps climbed gained gain gains slipped
    slid slide
    tumbled plunged soared surged edged dipped sank shrank hit hits reached reach reaches stayed stay stays remained
    remain remains
    ran run runs cost costs totaled totalled died die dies killed kill kills injured wounded hurt arrested charged fled
    flee flees
    escaped survived voted vote votes signed sign signs seemed seem seems appeared appear appears needed need needs
    wanted want wants
    lived live lives worked work works showed show shows shown used includes include included contains contain
    contained carried
    carry carries carrying owned own owns owes owed wrote write writes written called call calls tried try tries asked
    ask asks put
    puts set sets sat sit sits lay lie lies ate eat eats fought fight fights flew fly flies drove drive drives driven
    broke break
    breaks broken chose choose chooses chosen wore wear wears drew draw draws drawn threw throw throws thrown spoke
    speak speaks
    hospitalized hospitalised stranded trapped missing dead alive displaced evacuated rescued confirmed reported
    registered recorded
    expected scheduled believed estimated attended participated joined received filed opened closed passed approved
    rejected elected
    appointed started finished ended moved turned added created built helped played scored committed involved according based
    comprised averaged equals equal amounted amounts generated produced produces posted booked earned earns trimmed cut
    cuts raised raises
    lifted boosted doubled tripled covered covers measures measured weighs weighed stretches stretched spans spanned
    lasted lasts""".split()
)

CHANGES = frozenset(
    """rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing dropped drop drops
    dropping jumped jump
    jumps jumping climbed climb climbs climbing gained gain gains gaining slipped slip slips slid slide slides tumbled
    tumble plunged
    plunge plunges plunging soared soar soars surged surge surges edged edge dipped dip sank sink shrank shrink
    declined decline
    declines declining decreased decrease increased increase increases increasing advanced lost lose loses added ticked
    inched
    rallied rebounded recovered swelled expanded contracted eased depreciated appreciated lifted raised cut lowered
    from up down""".split()
)
MOVES = CHANGES - frozenset("from raised cut lowered".split()) | frozenset(
    """is are was were be been being stood stands stand totaled totalled reached reach reaches hit hits averaged came
    comes exceeded
    topped surpassed amounted changing trading closed opened ended finished settled remained remain remains cost costs
    weighs weighed
    measured measures worth valued priced estimated has have had comprised accounted represented represents
    accounts""".split()
)

DETERMINERS = frozenset(
    """the a an this that these those his her its their our my your whose some any no each every all both such other
    another more
    less fewer many much several few most""".split()
)

HALTS = (
    PREPOSITIONS
    | VERBS
    | frozenset(
        """and or but nor so yet because although though while whereas if when where who whom whose which that what why
        how whether then
    there here he she it they we you i him them us me himself herself itself themselves this these those the a an his
    her its their
    our my your not never also just only even still already again ago later earlier now today yesterday tomorrow
    tonight too very
    each both either neither however meanwhile almost nearly once twice away apart together long high tall wide deep thick
    monday tuesday wednesday thursday friday saturday sunday last next every any some no all alone worldwide nationwide
    overall
    ahead behind late early ever such anyone everyone someone nobody something nothing everything
    respectively thereafter afterward afterwards instead else abroad overnight outright combined else
    so-called straight-away per versus plus minus times""".split()
    )
) - frozenset("times including dead missing".split())

PLURALS = frozenset(
    """people men women children police persons folk feet teeth mice geese oxen cattle sheep fish deer aircraft
    spacecraft helicopters
    staff personnel troops crew media data criteria phenomena alumni fishermen firemen policemen congressmen lawmen
    servicemen
    gunmen salesmen businessmen policewomen congresswomen spokesmen clergymen countrymen militiamen crewmen postmen airmen
    seamen horsemen wives lives knives wolves thieves halves species series headquarters offspring youth yen yuan baht
    won""".split()
)

SCORED = frozenset(
    """went season seasons win won wins winning victory victories defeat defeated beat beats beating lead leads led
    leading loss lost lose
    losing tie tied
    draw drew score scored scoring record vote votes voted voting ballot decision majority ruled ruling rout routed
    edged halftime
    half-time final finals margin set sets down up advantage passed approved rejected confirmed triumph thrashed
    hammered crushed
    downed topped upset ahead trail trailed trailing against game match series romped made""".split()
)

NOUNS = frozenset(
    """run runs win wins vote votes loss losses drop drops rise rises jump jumps cut cuts fall falls gain gains
    increase increases
    decline declines decrease decreases lead leads hit hits bid bids offer offers fine fines charge charges cost costs
    start starts
    hold drive drives fight fights fly show shows set sets play plays work works need call calls try sign signs pay
    result results
    report reports rally surge slide plunge slump hike raise climb dip pick picks move moves return end close open
    order orders
    study review visit fear hope plan plans spread deal deals record records score scores shot shots pass passes catch
    catches
    kill kills sack sacks strike strikes attack attacks test tests turnover change changes claim claims attempt
    attempts release
    estimate estimates swing look stay stand round rounds time times goal goals point points minute side grab finish
    profit dead
    wounded injured missing others fly flight flights trip trips flood fire fires crash crashes death deaths bond bonds
    share shares price prices
    stake loan loans debt aid grant grants fund funds investment tax budget deficit surplus project projects program low high
    back match matches game games contract purchase damage damages order supply demand lease award awards prize prizes
    settlement
    reward payment bail bonus fee fees toll pledge donation donations gift subsidy bailout rescue package packages
    giving spending funding housing training building buildings meeting meetings shooting shootings hearing offering
    ruling filing warning
    trading savings earnings listing rating ratings painting wedding killing bombing hiring mining banking lending
    financing pricing
    shipping advertising marketing borrowing budgeting manufacturing engineering king ring wing string spring thing
    ceiling beginning
    bed seed speed breed feed weed shed sled screening sibling proceeding landing landings wellbeing gathering crossing
    rally""".split()
)
AUXILIARIES = frozenset(
    """is are was were be been being has have had do does did will would shall should can could may might must isn't
    aren't wasn't
    weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't says does 's""".split()
)
ADVERBS = frozenset(
    """also now already still only just even then currently about nearly almost roughly approximately around by to at
    more less than
    over under up down as much many low high not n't never further another some sharply slightly steadily modestly
    significantly
    reportedly probably likely expected estimated set projected initially originally again once eventually recently
    since later
    well far there today ever back all each mere a an whopping total in least most early subsequently""".split()
)
CLAUSES = frozenset(
    """and but or that which who while as because although though if when where whereas after before since until unless
    than said says so
    whose what with""".split()
)
IDIOMS = dict.fromkeys(
    """one time|one another|one point|one on one|one by one|one way|one thing|one stop|one sided|one size
    |one offs|one off|one more time|one liner|one liners|one hit|two way|two faced|two timing|four wheel|four wheeler
    |nine to five|forty niners|zero sum|zero tolerance|one dimensional|one side|one hand|three dimensional|two dimensional
    |one percenters|seventh day""".replace("\n    ", "").split("|"),
    1,
)

NOT_RANKED = frozenset(
    """aid lady ladies name names hand class classes responder responders degree party parties world thought thoughts
    nature home homes century
    centuries glance sight cousin cousins family foremost time-out baseman base minister secretary officer lieutenant
    sergeant language
    guess person instinct place-holder amendment reich avenue street principle principles dibs come come-first of all
    ever reported hour""".split()
) - frozenset("person of all ever hour".split())

# Words that count what they are a whole of: "double murder", "triple bypass", and not "double standards".
MULTIPLES = {"double": 2.0, "twin": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "quintuple": 5.0, "sextuple": 6.0}
MULTIPLIED = frozenset(
    """murder murders homicide homicides killing killings slaying slayings manslaughter shooting shootings stabbing
    stabbings suicide suicides bombing bombings execution executions hanging drowning bypass bypasses amputee amputees
    amputation""".split()
)
# Verbs and prepositions behind which "a year" is a length of one ("jailed for a year").
LASTING = frozenset("for lasted lasts lasting last took takes taking served serving serve spent spend within".split())
TOLD_HOURS = frozenset(told.replace("-", " ") for told in DATES.hours)
