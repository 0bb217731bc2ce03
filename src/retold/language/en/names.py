"""English: words that tell people, organisations, places and events apart."""

from retold.language.en.places import PLACE_ALIASES, SHORT_STATES, STATE_CODES, STATES
from retold.language.en.short_names import SHORT_NAMES
from retold.language.folding import folded
from retold.language.gazetteer import called_al, cities, countries, given_names, surnames
from retold.words import NameWords


def _phrases(listed: str) -> frozenset[str]:
    """Names that hold blanks, divided by bars."""
    return frozenset(" ".join(name.split()) for name in listed.split("|"))


def _meaning(listed: str) -> dict[str, str]:
    """Words that are said for one another, each with the one that stands for all."""
    rows = (row.split(":") for row in listed.split("|"))
    return {word: meant.strip() for meant, words in rows for word in words.split()}


TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady madam madame rev reverend fr father sister
        brother rabbi imam sheikh shaikh ayatollah pope cardinal archbishop bishop pastor president
        president-elect vice-president chancellor premier minister prime-minister secretary senator sen
        congressman congresswoman congressperson representative rep governor gov mayor councillor councilman
        councilwoman alderman ambassador envoy king queen prince princess duke duchess earl baron baroness count
        countess emperor empress sultan emir crown general gen lieutenant lt colonel col major maj captain capt
        sergeant sgt corporal cpl private pvt admiral adm commander cmdr marshal officer detective inspector
        constable sheriff superintendent chief deputy judge justice attorney attorney-general prosecutor lawyer
        counsel chairman chairwoman chairperson chair ceo cfo director executive manager coach editor author
        writer actor actress singer director-general spokesman spokeswoman spokesperson analyst economist
        historian scientist researcher architect journalist reporter correspondent comedian rapper filmmaker
        novelist poet activist rep. reps. mp msp comrade saint premier-designate co-founder founder owner
        principal dean provost commissioner first lady speaker leader whip republican democrat democratic
        foreign interior finance defence defense prime vice former ex-president then-president ex-minister
        acting interim veteran strategist pollster striker goalkeeper midfielder defender
        quarterback""".split()
) - {
    "first",
    "foreign",
    "interior",
    "finance",
    "defence",
    "defense",
    "republican",
    "democratic",
    "crown",
    "private",
    "major",
}

WOMEN = frozenset(
    """mrs ms miss dame lady madam madame congresswoman councilwoman queen princess duchess baroness countess
        empress chairwoman actress spokeswoman sister""".split()
)
MEN = frozenset(
    """mr sir lord fr father congressman councilman king prince duke earl baron emperor sultan chairman actor
        spokesman brother pope cardinal""".split()
)

SCHOOL_KINDS = {
    word: kind
    for kind, words in {
        "technical": "polytechnic polytechnical technology technical technological",
        "medical": "medical medicine",
        "agricultural": "agricultural agriculture agrarian",
        "teachers": "pedagogical teachers education",
        "economic": "economics economic",
        "art": "art arts",
        "linguistic": "linguistic linguistics languages",
    }.items()
    for word in words.split()
}
ORGANISATION_WORDS = frozenset(
    """university college school academy institute institution ministry department bureau agency authority
        administration commission committee council board court tribunal senate congress parliament assembly
        cabinet government office party union federation confederation association society club foundation fund
        trust charity church bank group holdings company corporation corp inc ltd llc plc gmbh nv co cos sa ag
        spa limited incorporated partners partnership ventures capital associates industries enterprises systems
        technologies motors airlines airways air electric energy oil gas petroleum pharmaceuticals laboratories
        labs hospital clinic museum library orchestra theatre theater press times post journal herald tribune
        gazette guardian telegraph news magazine network radio television tv media broadcasting studios pictures
        records entertainment force forces army navy guard police service services corps brigade division
        battalion regiment league team fc united rovers athletic alliance coalition movement front center centre
        organization organisation secretariat directorate exchange securities insurance mutual brothers sons
        chamber consortium initiative project campaign programme program lab task observatory caucus house
        legislature administration reserve treasury exchequer command fire rights watch bros stores foods hotels
        restaurants weekly monthly quarterly daily books
        communications telecom semiconductor software solutions consulting advisors management
        investments financial motorsports autos plumbing bakery realty roofing pharmacy dentistry florist jewelers
        landscaping photography optometry veterinary""".split()
) - {"house", "task", "sons", "fire", "rights", "front", "times", "team", "post", "project", "command"}

PLACE_WORDS = frozenset(
    """river lake sea ocean bay gulf strait channel canal island islands isle peninsula cape mountain mountains
        mount hill hills valley desert forest park beach coast falls creek county province state district region
        territory republic kingdom emirate city town township village borough street avenue road boulevard lane
        square plaza bridge airport station harbour harbor port highway stadium arena tower towers palace castle
        cathedral north south east west northern southern eastern western heights springs point base prison
        cemetery zoo campus terminal turnpike reservoir dam basin delta plateau ridge canyon glacier
        reef""".split()
) - {"state", "point", "base", "north", "south", "east", "west", "northern", "southern", "eastern", "western"}

EVENT_WORDS = frozenset(
    """war olympics olympic games cup championship championships tournament summit conference convention
        festival fair expo election elections primary referendum revolution uprising massacre earthquake
        hurricane typhoon cyclone storm tsunami flood pandemic crisis treaty accord protest protests riots trial
        inquiry hearing marathon grand prix open derby ceremony awards congress battle siege operation genocide
        holocaust forum week""".split()
) - {"grand", "open", "storm", "flood", "treaty", "trial", "congress", "primary", "operation", "week", "hearing", "accord"}

ORGANISATIONS = (
    frozenset(
        """nato un eu opec unesco unicef imf wto iaea interpol europol fbi cia nsa epa fda nasa irs fema doj dhs
        bbc cnn nbc cbs abc npr pbs reuters afp ap upi bloomberg xinhua tass nhk espn kremlin pentagon congress
        senate parliament knesset duma bundestag hamas hezbollah taliban isis google microsoft facebook twitter
        amazon youtube instagram uber netflix tesla boeing airbus toyota honda samsung sony ibm nokia walmart
        starbucks mcdonalds pepsi coca-cola exxon chevron bp gazprom rosneft sberbank huawei alibaba tencent
        politico huffpost nyt fifa uefa nfl nba mlb nhl ioc gop labour tories supreme-court wikileaks wikipedia
        greenpeace oxfam amnesty mit eurogroup parliament scotland-yard""".split()
    )
    | _phrases(
        """northrop grumman|lockheed martin|lockheed|mcdonnell douglas|rolls-royce|jpmorgan chase|jpmorgan|
        merrill lynch|lehman brothers|bear stearns|wells fargo|procter & gamble|johnson & johnson|
        harley-davidson|ernst & young|pricewaterhousecoopers|deloitte|kpmg|mckinsey|marks & spencer|
        standard chartered|hewlett-packard|hewlett packard|aston martin|rio tinto|charles schwab|smith & wesson|
        kraft heinz|baker hughes|philip morris|eli lilly|j.p. morgan|fannie mae|freddie mac|credit suisse|
        warner bros|warner brothers|louis vuitton|ralph lauren|calvin klein|burger king|taco bell|pizza hut|
        home depot|best buy|whole foods|aer lingus|air france|klm|lufthansa|ryanair|easyjet|aeroflot|
        emirates airline|qantas|british airways|american airlines|delta air lines|united airlines|
        southwest airlines|singapore airlines|cathay pacific|qatar airways|etihad|japan airlines|airtran|
        jetblue|eads|embraer|bombardier|apple|apple inc|intel|dell|oracle|cisco|adobe|yahoo|ebay|paypal|
        motorola|ericsson|siemens|philips|panasonic|toshiba|hitachi|fujitsu|lenovo|lg electronics|qualcomm|
        nvidia|amd|sun microsystems|t-mobile|verizon|at&t|sprint|vodafone|orange sa|bt group|comcast|
        time warner|walt disney|disney|viacom|news corp|twitter|snapchat|whatsapp|linkedin|spotify|airbnb|
        spacex|blackberry|palm inc|ford|ford motor company|gm|chrysler|fiat|volkswagen|bmw|daimler|
        mercedes-benz|audi|porsche|volvo|saab|nissan|mazda|mitsubishi|hyundai|kia|renault|peugeot|opel|vauxhall|
        jaguar|land rover|exxonmobil|exxon mobil|royal dutch shell|conocophillips|halliburton|schlumberger|
        lukoil|petrobras|aramco|saudi aramco|citigroup|citibank|citi|hsbc|barclays|lloyds|ubs|deutsche bank|
        commerzbank|bnp paribas|santander|american express|mastercard|visa|aig|axa|allianz|berkshire hathaway|
        blackrock|pfizer|merck|novartis|roche|sanofi|astrazeneca|moderna|biontech|glaxosmithkline|bayer|
        monsanto|nestle|unilever|danone|kraft|kellogg|mcdonald's|mcdonald’s|starbucks|costco|tesco|sainsbury's|
        carrefour|ikea|adidas|nike|puma|zara|h&m|fedex|ups|dhl|maersk|arcelormittal|tata|infosys|reliance|
        securities and exchange commission|sec|federal trade commission|fcc|faa|ntsb|osha|cdc|nih|usda|
        state duma|kuomintang|labour party|conservative party|liberal democrats|green party|tea party|
        communist party|politburo|likud|fatah|plo|asean|african union|arab league|commonwealth|oecd|wwf|unhcr|
        undp|icc|international criminal court|european parliament|european council|house of lords|bundesbank|
        bank of japan|people's bank of china|manchester united|real madrid|barcelona fc|new york yankees|
        los angeles lakers|red sox|harvard|yale|stanford|princeton|oxford university|cambridge university|mit|
        ucla|nypd|lapd|metropolitan police"""
    )
    | _phrases(
        """department of housing and urban development|department of health and human services|
        department of veterans affairs|department of trade and industry|
        associated press|new york times|washington post|wall street journal|white house|red cross|supreme court|
        european union|united nations|world bank|european commission|federal reserve|the guardian|
        financial times|fox news|justice department|state department|treasury department|defense department|
        air force|house of representatives|house of commons|house of lords|bank of england|bank of america|
        european central bank|world health organization|international monetary fund|amnesty international|
        human rights watch|islamic state|al qaeda|al-qaeda|al-qaida|muslim brotherhood|scotland yard|
        democratic party|republican party|security council|coast guard|national guard|secret service|
        general motors|general electric|goldman sachs|morgan stanley|new yorker|daily mail|the economist|
        der spiegel|le monde|la repubblica|el pais|usa today|los angeles times|chicago tribune|
        boston globe"""
    )
)

DEMONYMS = dict(
    pair.split(":")
    for pair in _phrases(
        """afghan:Afghanistan|albanian:Albania|algerian:Algeria|american:United States|angolan:Angola|
        argentine:Argentina|argentinian:Argentina|armenian:Armenia|australian:Australia|austrian:Austria|
        azerbaijani:Azerbaijan|bahraini:Bahrain|bangladeshi:Bangladesh|belarusian:Belarus|belgian:Belgium|
        bolivian:Bolivia|bosnian:Bosnia|brazilian:Brazil|british:United Kingdom|bulgarian:Bulgaria|
        burmese:Myanmar|cambodian:Cambodia|cameroonian:Cameroon|canadian:Canada|chadian:Chad|chilean:Chile|
        chinese:China|colombian:Colombia|congolese:Congo|croatian:Croatia|cuban:Cuba|cypriot:Cyprus|
        czech:Czech Republic|danish:Denmark|dutch:Netherlands|ecuadorian:Ecuador|egyptian:Egypt|
        emirati:United Arab Emirates|english:England|eritrean:Eritrea|estonian:Estonia|ethiopian:Ethiopia|
        european:Europe|fijian:Fiji|filipino:Philippines|finnish:Finland|french:France|gambian:Gambia|
        georgian:Georgia|german:Germany|ghanaian:Ghana|greek:Greece|guatemalan:Guatemala|haitian:Haiti|
        honduran:Honduras|hungarian:Hungary|icelandic:Iceland|indian:India|indonesian:Indonesia|iranian:Iran|
        iraqi:Iraq|irish:Ireland|israeli:Israel|italian:Italy|ivorian:Ivory Coast|jamaican:Jamaica|
        japanese:Japan|jordanian:Jordan|kazakh:Kazakhstan|kenyan:Kenya|korean:Korea|kuwaiti:Kuwait|
        kyrgyz:Kyrgyzstan|laotian:Laos|latvian:Latvia|lebanese:Lebanon|liberian:Liberia|libyan:Libya|
        lithuanian:Lithuania|macedonian:North Macedonia|malawian:Malawi|malaysian:Malaysia|malian:Mali|
        maltese:Malta|mexican:Mexico|moldovan:Moldova|mongolian:Mongolia|montenegrin:Montenegro|
        moroccan:Morocco|mozambican:Mozambique|namibian:Namibia|nepalese:Nepal|nepali:Nepal|
        nicaraguan:Nicaragua|nigerian:Nigeria|norwegian:Norway|omani:Oman|pakistani:Pakistan|
        palestinian:Palestine|panamanian:Panama|paraguayan:Paraguay|peruvian:Peru|polish:Poland|
        portuguese:Portugal|qatari:Qatar|romanian:Romania|russian:Russia|rwandan:Rwanda|salvadoran:El Salvador|
        saudi:Saudi Arabia|scottish:Scotland|senegalese:Senegal|serbian:Serbia|singaporean:Singapore|
        slovak:Slovakia|slovenian:Slovenia|somali:Somalia|soviet:Soviet Union|spanish:Spain|sudanese:Sudan|
        swedish:Sweden|swiss:Switzerland|syrian:Syria|taiwanese:Taiwan|tajik:Tajikistan|tanzanian:Tanzania|
        thai:Thailand|tibetan:Tibet|tunisian:Tunisia|turkish:Turkey|turkmen:Turkmenistan|ugandan:Uganda|
        ukrainian:Ukraine|uruguayan:Uruguay|uzbek:Uzbekistan|venezuelan:Venezuela|vietnamese:Vietnam|
        welsh:Wales|yemeni:Yemen|zambian:Zambia|zimbabwean:Zimbabwe|african:Africa|asian:Asia|texan:Texas|
        californian:California|siberian:Siberia|north korean:North Korea|south korean:South Korea|
        south african:South Africa|new zealander:New Zealand|sri lankan:Sri Lanka|arab:|kurdish:|
        catalan:Catalonia|basque:Basque Country|crimean:Crimea|chechen:Chechnya|londoner:London|parisian:Paris|
        sicilian:Sicily|bavarian:Bavaria|quebecois:Quebec|hawaiian:Hawaii|alaskan:Alaska|finn:Finland|
        dane:Denmark|swede:Sweden|pole:Poland|turk:Turkey|spaniard:Spain|briton:United Kingdom|scot:Scotland|
        serb:Serbia|croat:Croatia|kurd:|jew:|jewish:|muslim:|christian:|catholic:|protestant:|islamic:|
        islamist:|sunni:|shia:|shiite:|hindu:|buddhist:|orthodox:|western:|latino:|hispanic:|anglican:|mormon:|
        evangelical:"""
    )
)

PLACES = _phrases(
    """europe|asia|africa|america|north america|south america|latin america|central america|antarctica|oceania|
        middle east|far east|balkans|caribbean|scandinavia|siberia|crimea|donbas|kosovo|palestine|gaza|
        gaza strip|west bank|east jerusalem|england|scotland|wales|northern ireland|catalonia|bavaria|kurdistan|
        kashmir|tibet|xinjiang|hong kong|taiwan|south korea|north korea|ivory coast|vatican|vatican city|
        soviet union|russia|china|silicon valley|hollywood|manhattan|brooklyn|queens|bronx|harlem|wall street|
        capitol hill|downing street|west virginia|new england|long island|florida keys|midwest|washington|new york|
        atlantic|pacific|atlantic ocean|pacific ocean|indian ocean|arctic|mediterranean|black sea|red sea|north sea|
        baltic|persian gulf|gulf of mexico|himalayas|alps|sahara|amazon|red square|tiananmen square|guantanamo|
        guantánamo|guantanamo bay|sub-saharan africa|east africa|west africa|southeast asia|south-east asia|
        central asia|western europe|eastern europe|yugoslavia|czechoslovakia|quebec|ontario|british columbia|
        alberta|nova scotia|new south wales|queensland|victoria|tasmania|punjab|kerala|gujarat|maharashtra|
        normandy|brittany|sicily|sardinia|tuscany|lombardy|cornwall|kent|yorkshire|essex|chechnya|dagestan|
        okinawa|hokkaido|heilongjiang|guangdong|sichuan|darfur|rio|moscow|kyiv"""
)

EVENTS = _phrases(
    """world war i|world war ii|world war one|world war two|second world war|first world war|cold war|
        vietnam war|korean war|gulf war|iraq war|civil war|american civil war|world cup|super bowl|olympics|
        olympic games|winter olympics|summer olympics|holocaust|arab spring|watergate|brexit|christmas|easter|
        ramadan|thanksgiving|cop26|wimbledon|world series|tour de france|paralympics|champions league|davos|
        oscars|academy awards|grammys|emmys|paris air show|burning man|mardi gras|independence day|d-day|
        great depression|hurricane katrina"""
) - {"christmas", "easter", "ramadan", "thanksgiving", "independence day", "davos", "watergate"}

NOT_NAMES = frozenset(
    """i i'm i've i'll i'd monday tuesday wednesday thursday friday saturday sunday january february march
        april may june july august september october november december jan feb mar apr jun jul aug sept sep oct
        nov dec mon tue tues wed thu thurs fri sat sun est edt gmt utc bst cet pst pdt am pm a.m. p.m. ad bc ok
        dvd cd tv pc dna hiv aids covid covid-19 gdp ceo cfo cto coo vip faq url html pdf usb sms gps id q&a diy
        rip phd ph.d. m.d. b.a. mba god lord bible koran quran allah christmas easter ramadan thanksgiving
        halloween spring summer autumn fall winter english internet web email photo photos video advertisement
        breaking exclusive updated update live watch read more related share sponsored editor's note first
        second third fourth fifth sixth seventh eighth ninth tenth republican republicans democrat democrats
        democratic conservative conservatives communist communists socialist liberal marxist nazi nazis mr mrs
        ms dr sen rep gov gen president prime minister senator secretary chancellor congressman congresswoman
        mom dad mum honorable your his her their our my its dear hi hello thanks thank please yes no sincerely
        regards""".split()
)

THINGS = _phrases(
    """adobe acrobat|acrobat reader|internet explorer|media player|mac os|
        dow|dow jones|djia|nasdaq composite|ftse|nikkei|
        russell 2000|s&p|standard & poor|standard and poor|dax|cac|hang seng|
        brent|windows|iphone|ipad|android|xbox|playstation|photoshop|linux|bluetooth|wi-fi|bitcoin|ethereum|
        dreamliner|air force one|medicare|medicaid|obamacare|social security|nobel prize|pulitzer prize|
        purple heart|medal of honor|fifth amendment|first amendment|second amendment|magna carta|mona lisa|
        star wars|new year|harry potter|game of thrones"""
)

SPEECH = frozenset(
    """said says say told tells added adds asked asks claimed claims insisted insists argued argues noted notes
        tweeted wrote writes explained explains announced denied replied warned recalled testified joked
        admitted acknowledged who whose""".split()
)

NAMES = folded(
    NameWords(
        titles=TITLES,
        women=WOMEN,
        men=MEN,
        suffixes=frozenset(
            """jr jr. sr sr. ii iii iv vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii
        xxiii""".split()
        ),
        particles=frozenset(
            "de da do dos das del della di du des la le van von der den ten ter bin bint ibn al el abu ben y e af".split()
        ),
        given=given_names(),
        surnames=surnames(),
        organisation_words=ORGANISATION_WORDS,
        place_words=PLACE_WORDS,
        event_words=EVENT_WORDS,
        organisations=ORGANISATIONS | called_al(),
        places=PLACES | cities() | countries("en"),
        events=EVENTS,
        place_aliases=PLACE_ALIASES,
        states=STATES,
        state_codes=STATE_CODES,
        demonyms=DEMONYMS,
        short_states=SHORT_STATES,
        connectors=frozenset("of for and the & on de in".split()),
        not_names=NOT_NAMES,
        things=THINGS,
        roles=_phrases(
            """president|prime minister|premier|chancellor|leader|king|queen|foreign minister|defence minister|
        defense minister|finance minister|interior minister|emperor|sultan|emir|secretary of state|
        vice president"""
        ),
        offices=frozenset(
            """finance foreign defense defence interior home health justice trade education energy labor labour
        transport culture prime vice deputy state attorney district press first house senate majority minority
        assistant under associate lance staff executive managing supreme court police fire chief then-prime ex-prime central
        bank economy industry operating financial technology marketing senior""".split()
        ),
        owners=frozenset(
            """children women men people workers veterans nurses girls boys teachers players farmers patients writers
        citizens lawyers doctors students fishermen firefighters policemen sportsmen officers soldiers master
        queen king lord""".split()
        ),
        schools=frozenset("university institute college academy polytechnic school".split()),
        school_kinds=SCHOOL_KINDS,
        short_names=SHORT_NAMES,
        storms=frozenset("hurricane typhoon cyclone storm".split()),
        gauges=frozenset("index scale average composite".split()),
        departments=frozenset("ministry department office bureau".split()),
        spellings={
            "organisation": "organization",
            "organisations": "organizations",
            "defence": "defense",
            "centre": "center",
            "labour": "labor",
            "theatre": "theater",
            "harbour": "harbor",
            "programme": "program",
        },
        kin=frozenset(
            """father mother son daughter brother sister grandfather grandmother grandson granddaughter uncle aunt nephew
        niece cousin namesake stepfather stepson""".split()
        ),
        past=frozenset("former ex late".split()),
        firm_endings=frozenset(
            "inc corp corporation co company ltd limited llc plc gmbh ag sa nv spa group holdings".split()
        ),
        before_places=frozenset("in at near from to around across outside inside toward towards into throughout".split()),
        speech=SPEECH,
        articles=frozenset(["the"]),
        reigns=frozenset(["administration", "presidency"]),
        seats=frozenset(
            "mayor governor king queen prince princess duke duchess earl bishop archbishop sheriff emir".split()
        ),
        firm_heads=frozenset("ceo cfo executive chairman chairwoman founder co-founder boss".split()),
        bearers=frozenset(
            """aide adviser advisor official operative lawmaker ally critic rival opponent challenger client colleague
        candidate nominee contender incumbent predecessor successor wife husband partner girlfriend boyfriend widow neighbor
        neighbour teacher student nurse doctor physician surgeon pilot driver passenger victim suspect witness survivor
        resident owner farmer worker engineer lawyer solicitor barrister biologist chemist physicist lecturer
        politician diplomat lobbyist donor backer supporter organizer organiser activist campaigner blogger columnist
        pundit host anchor presenter star player manager trainer billionaire millionaire businessman businesswoman mogul
        developer investor banker broker trader accountant auditor consultant expert specialist head boss member
        representative delegate secretary treasurer clerk assistant intern agent officer investigator watchdog veteran
        congressman congresswoman assemblyman premier moderator organist conductor composer painter sculptor
        playwright master warden guard rabbi hotelier baker butcher fisherman skipper helmsman firefighter paramedic
        mother father son daughter brother sister uncle aunt nephew niece cousin grandmother grandfather
        democrat republican conservative independent socialist elect""".split()
        ),
        crowd=frozenset(
            """senator representative lawmaker democrat republican conservative socialist independent member official officer
        agent aide adviser ally supporter resident player analyst expert reporter journalist correspondent candidate
        delegate diplomat victim suspect witness survivor passenger student teacher owner general democratic
        communist liberal""".split()
        ),
        ranks=frozenset("vice deputy assistant associate co elect general".split()),
        newly=frozenset("new newly appointed current longtime elected".split()),
        same_bearers=_meaning(
            """lawyer: attorney attorneys counsel solicitor lawyers|republican: gop|democrat: democratic|
        representative: rep congressman congresswoman|senator: sen|governor: gov|chair: chairman chairwoman chairperson|
        spokesman: spokeswoman spokesperson|adviser: advisor|neighbor: neighbour|doctor: dr physician|spouse: wife husband|
        head: boss chief"""
        ),
        attributes=frozenset("era led run like style type born made held bound wide area".split()),
        attribute_endings=("ed",),
        endings={"law": ("act",)},
        addresses=frozenset("mr mrs ms miss dr doctor prof professor sen rep gov sgt lt col capt aunt uncle nurse".split()),
    )
)
