"""English: words of numbers, money, measures, hedges, and of what is counted."""

from retold.language.en.figure_nouns import (
    ADVERBS,
    AUXILIARIES,
    CHANGES,
    CLAUSES,
    DETERMINERS,
    HALTS,
    IDIOMS,
    LASTING,
    MOVES,
    MULTIPLES,
    MULTIPLIED,
    NOT_RANKED,
    NOUNS,
    PLURALS,
    PREPOSITIONS,
    SCORED,
    TOLD_HOURS,
    VERBS,
)
from retold.words import FigureWords

_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_PLACES = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()

CARDINALS = {word: n for n, word in enumerate(_ONES)}
ORDINALS = {word: n for n, word in enumerate(_PLACES) if n}
for tens, (word, place) in enumerate(zip(_TENS, _TENTHS, strict=True), start=2):
    CARDINALS[word], ORDINALS[place] = 10 * tens, 10 * tens
    for ones in range(1, 10):
        CARDINALS[f"{word} {_ONES[ones]}"] = 10 * tens + ones
        ORDINALS[f"{word} {_PLACES[ones]}"] = 10 * tens + ones
CARDINALS |= {"nought": 0, "naught": 0, "fourty": 40}
ORDINALS |= {"hundredth": 100, "thousandth": 1000, "millionth": 10**6, "umpteenth": 10}
del ORDINALS["umpteenth"]

PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
for word, n in ORDINALS.items():
    if n > 2 and n % 10 != 2:
        PARTS[word] = n
        PARTS[word + "s"] = n
PARTS |= {"billionth": 10**9, "billionths": 10**9, "trillionth": 10**12, "trillionths": 10**12}

SCALES = {
    "hundred": 1e2, "dozen": 12,
    "dozens": 12, "doz": 12, "dozs": 12, "thousand": 1e3, "k": 1e3, "million": 1e6, "mil": 1e6, "mill": 1e6, "mln": 1e6,
    "mn": 1e6, "mio": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "bln": 1e9, "bil": 1e9, "b": 1e9, "g": 1e9, "trillion": 1e12,
    "tn": 1e12, "trn": 1e12, "tln": 1e12, "t": 1e12, "quadrillion": 1e15, "lakh": 1e5, "lakhs": 1e5, "lac": 1e5,
    "crore": 1e7,
    "crores": 1e7, "cr": 1e7,
}  # fmt: skip

VAGUE = {
    "dozens": (24, 99), "scores": (40, 99), "tens": (20, 99), "hundreds": (200, 999), "thousands": (2e3, 9999),
    "tens of thousands": (2e4, 99999),
    "hundreds of thousands": (2e5, 999999), "millions": (2e6, 9999999), "tens of millions": (2e7, 99999999),
    "hundreds of millions": (2e8, 999999999), "billions": (2e9, 9999999999), "tens of billions": (2e10, 99999999999),
    "hundreds of billions": (2e11, 999999999999), "trillions": (2e12, 9999999999999), "dozens of thousands": (24e3, 99999),
    "many thousands": (2e3, 9999), "many hundreds": (200, 999), "several hundred": (200, 999),
    "several thousand": (2e3, 9999),
    "several dozen": (24, 99), "several million": (2e6, 9999999), "several billion": (2e9, 9999999999),
    "a couple of hundred": (200, 299), "couple of hundred": (200, 299), "a couple of thousand": (2e3, 2999),
    "couple of thousand": (2e3, 2999), "a couple of dozen": (24, 36), "couple of dozen": (24, 36), "a couple of": (2, 3),
    "a few hundred": (200, 999),
    "a few thousand": (2e3, 9999), "a few dozen": (24, 99), "a few million": (2e6, 9999999), "few hundred": (200, 999),
    "few thousand": (2e3, 9999), "few dozen": (24, 99), "several hundred thousand": (2e5, 999999), "lakhs": (2e5, 999999),
    "crores": (2e7, 99999999),
}  # fmt: skip

PERCENT = {
    "%": "percent", "percent": "percent", "per cent": "percent", "pct": "percent", "percents": "percent",
    "percentage": "percent", "pc": "percent",
    "％": "percent", "percentage point": "percentage point", "percentage points": "percentage point",
    "% points": "percentage point",
    "percent points": "percentage point", "pp": "percentage point", "ppt": "percentage point", "basis point": "basis point",
    "basis points": "basis point", "bps": "basis point",
}  # fmt: skip

_NATIONS = {
    "AUD": "australian dollar", "CAD": "canadian dollar", "NZD": "new zealand dollar", "HKD": "hong kong dollar",
    "SGD": "singapore dollar",
    "USD": "us dollar|u s dollar|american dollar|united states dollar|dollar|greenback",
    "TWD": "taiwan dollar|new taiwan dollar",
    "JMD": "jamaican dollar", "ZWL": "zimbabwean dollar|zimbabwe dollar", "NAD": "namibian dollar", "FJD": "fijian dollar",
    "EUR": "euro", "JPY": "yen|japanese yen", "INR": "rupee|indian rupee", "PKR": "pakistani rupee",
    "LKR": "sri lankan rupee",
    "NPR": "nepalese rupee|nepali rupee", "MUR": "mauritian rupee", "IDR": "rupiah|indonesian rupiah",
    "MYR": "ringgit|malaysian ringgit",
    "THB": "baht|thai baht", "PHP": "philippine peso", "MXN": "mexican peso|peso", "ARS": "argentine peso",
    "CLP": "chilean peso",
    "COP": "colombian peso", "CUP": "cuban peso", "UYU": "uruguayan peso", "BRL": "real|brazilian real|reais",
    "RUB": "ruble|rouble|russian ruble",
    "BYN": "belarusian ruble", "UAH": "hryvnia|hryvnias", "PLN": "zloty|zlotys|polish zloty",
    "CZK": "koruna|czech koruna|czech crown|koruny",
    "HUF": "forint|hungarian forint", "RON": "romanian leu|lei", "BGN": "lev|leva|bulgarian lev",
    "TRY": "turkish lira|lira", "ILS": "shekel|new israeli shekel",
    "EGP": "egyptian pound", "LBP": "lebanese pound", "SYP": "syrian pound",
    "GBP": "pound sterling|british pound|sterling|quid", "SDG": "sudanese pound",
    "CHF": "swiss franc", "XOF": "cfa franc", "FRF": "franc|french franc",
    "DEM": "mark|deutschmark|deutsche mark|german mark",
    "SEK": "swedish krona|swedish crown|krona|kronor|swedish kronor",
    "NOK": "norwegian krone|norwegian crown|norwegian kroner",
    "DKK": "danish krone|danish crown|danish kroner|krone|kroner", "ISK": "icelandic krona|icelandic kronur",
    "ZAR": "rand|south african rand",
    "NGN": "naira|nigerian naira", "KES": "kenyan shilling", "UGX": "ugandan shilling", "TZS": "tanzanian shilling",
    "GHS": "cedi|ghanaian cedi",
    "ETB": "birr|ethiopian birr", "MAD": "moroccan dirham", "AED": "dirham|uae dirham", "SAR": "riyal|saudi riyal",
    "QAR": "qatari riyal",
    "OMR": "omani rial", "IRR": "rial|iranian rial|toman", "IQD": "iraqi dinar", "KWD": "kuwaiti dinar",
    "JOD": "jordanian dinar",
    "DZD": "algerian dinar", "TND": "tunisian dinar", "RSD": "serbian dinar", "CNY": "yuan|renminbi|chinese yuan|rmb",
    "KRW": "won|south korean won|korean won",
    "KPW": "north korean won", "VND": "dong|vietnamese dong", "BDT": "taka|bangladeshi taka", "MMK": "kyat",
    "KHR": "riel", "LAK": "kip",
    "KZT": "tenge", "UZS": "uzbek som", "GEL": "lari", "AMD": "armenian dram", "AZN": "azerbaijani manat",
    "PEN": "sol|nuevo sol|peruvian sol|soles",
    "BOB": "boliviano", "PYG": "guarani", "VES": "bolivar|bolivares", "CRC": "colon|colones|costa rican colon",
    "GTQ": "quetzal|quetzales",
    "HNL": "lempira", "DOP": "dominican peso", "HTG": "gourde", "AFN": "afghani", "MNT": "tugrik", "BTC": "bitcoin",
    "ETH": "ether",
    "ITL": "italian lira|lire", "ESP": "peseta", "PTE": "escudo", "NLG": "guilder|dutch guilder",
    "ATS": "austrian schilling", "GRD": "drachma",
    "ZMW": "kwacha|zambian kwacha", "BWP": "pula", "MOP": "pataca", "ALL": "albanian lek", "MKD": "denar",
    "BAM": "convertible mark",
}  # fmt: skip
CURRENCIES = {
    "pounds": "GBP?",
    "pound": "GBP?",
    "dollars": "USD?",
    "dollar": "USD?",
    "bucks": "USD?",
    "pence": "GBX",
    "cents": "USX",
    "cent": "USX",
    "penny": "GBX",
    "pennies": "USX",
}
for code, phrases in _NATIONS.items():
    for phrase in phrases.split("|"):
        CURRENCIES.setdefault(phrase, code)
        if phrase[-1] not in "s" and phrase not in (
            "yen",
            "yuan",
            "baht",
            "rand",
            "won",
            "renminbi",
            "rmb",
            "sterling",
            "quid",
            "real",
            "dong",
            "kip",
        ):
            CURRENCIES.setdefault(phrase + "s", code)
del CURRENCIES["real"], CURRENCIES["mark"], CURRENCIES["sol"]

DOLLAR_PLACES = {
    word: code
    for code, cues in {
        "AUD": """australia australia's australian australians sydney melbourne canberra brisbane perth adelaide
            queensland nsw victoria tasmania asx""",
        "CAD": """canada canada's canadian canadians ottawa toronto vancouver montreal calgary edmonton alberta
            ontario quebec manitoba saskatchewan tsx""",
        "NZD": "zealand zealand's zealanders auckland wellington christchurch nzx kiwi",
        "HKD": "hong kong kong's hkex hkma", "SGD": "singapore singapore's singaporean singaporeans temasek",
        "USD": """u.s us america america's american americans washington york california texas florida chicago
            congress senate fbi pentagon nasa
            trump obama biden clinton reuters nasdaq dow federal""",
    }.items() for word in cues.split()
}  # fmt: skip

_MEASURES = """inch inches in-|foot feet ft|yard yards yd yds|mile miles mi|square mile;square miles;sq mile;sq miles
|square foot;square feet;sq ft;sq feet;sq foot
|square yard;square yards|square inch;square inches
|square kilometer;square kilometers;square kilometre;square kilometres;sq km;sq kms|square meter;square meters;square
metre;square metres;sq m
|cubic meter;cubic meters;cubic metre;cubic metres|cubic foot;cubic feet
|cubic kilometer;cubic kilometers;cubic kilometre;cubic kilometres|cubic centimeter;cubic centimeters;cubic centimetre
|cubic inch;cubic inches|cubic yard;cubic yards|acre acres|hectare hectares
|kilometer kilometers kilometre kilometres kms|meter meters metre metres mtrs|centimeter centimeters centimetre centimetres
|millimeter millimeters millimetre millimetres|micrometer micrometers micrometre micrometres micron microns
|nanometer nanometers nanometre nanometres|decimeter decimeters decimetre
|nautical mile;nautical miles|light year;light years|league leagues|fathom fathoms|furlong furlongs
|kilogram kilograms kilogramme kilogrammes kilo kilos|gram grams gramme grammes|milligram milligrams milligramme
|microgram micrograms microgramme microgrammes mcg|pound pounds lb lbs|ounce ounces oz
|ton tons|tonne tonnes|metric ton;metric tons;metric tonne;metric tonnes|short ton;short tons|kiloton kilotons
|megaton megatons|gigaton gigatons|gigatonne gigatonnes|stone|carat carats|dram drams|grain grains
|liter liters litre litres|milliliter milliliters millilitre millilitres|centiliter centiliters|deciliter deciliters
|hectoliter hectoliters|gallon gallons gal|quart quarts|pint pints|barrel barrels bbl|bushel bushels
|cup cups|teaspoon teaspoons tsp|tablespoon tablespoons tbsp|fluid ounce;fluid ounces;fl oz|bale bales
|degree degrees deg
|degree celsius;degrees celsius;degrees centigrade;degree centigrade;centigrate;celsius;centigrade;celcius;degrees
c;deg c;degree c|degree fahrenheit;degrees fahrenheit;fahrenheit;farenheit;degrees farenheit;degrees f;deg f;degree f
|kelvin kelvins;degrees kelvin|watt watts|kilowatt kilowatts|megawatt megawatts|gigawatt gigawatts|terawatt terawatts
|kilowatt hour;kilowatt hours|megawatt hour;megawatt hours;gigawatt hours;gigawatt hour|terawatt hour;terawatt hours
|volt volts|amp amps ampere amperes|joule joules|kilojoule kilojoules|calorie calories|kilocalorie kilocalories
|horsepower hp;brake horsepower;bhp|hertz|kilohertz|megahertz|gigahertz
|decibel decibels|bit bits|byte bytes|kilobyte kilobytes|megabyte megabytes|gigabyte gigabytes|terabyte terabytes
|petabyte petabytes|megabit megabits|gigabit gigabits|kilobit kilobits|megapixel megapixels|pixel pixels
|pascal pascals|hectopascal hectopascals|kilopascal kilopascals|millibar millibars|knot knots|turn|becquerel becquerels
|sievert sieverts|millisievert millisieverts|curie curies|newton newtons
|mile per hour;miles per hour;mile an hour;miles an hour;mph|kilometer per hour;kilometers per hour;kilometre per
hour;kilometres per hour;kilometers an hour;kilometres an hour;kph;kmph;kmh
|meter per second;meters per second;metres per second;meters a second|barrel per day;bpd
|mile per gallon;miles per gallon;mpg|part per million;parts per million;ppm|part per billion;parts per billion;ppb
|revolution per minute;revolutions per minute;rpm"""
_DURATIONS = """second seconds sec secs|minute minutes min mins|hour hours hr hrs|day days|week weeks wk wks
|fortnight fortnights|month months mth mths|year years yr yrs|decade decades|century centuries|millennium millennia
|millisecond milliseconds|microsecond microseconds|nanosecond nanoseconds|weekend weekends|night nights
|business day;business days|working day;working days"""

UNITS: dict[str, tuple[str, str]] = {}
for kind, groups in (("measure", _MEASURES), ("duration", _DURATIONS)):
    for group in groups.replace("\n", "").split("|"):
        forms = [
            form.strip()
            for part in group.split(";")
            for form in ([part] if ";" in group and " " in part.strip() else part.split())
        ]
        for form in forms:
            UNITS[form.strip("-")] = (forms[0], kind)
for form in ("in", "mi", "stone", "night", "nights"):
    UNITS.pop(form, None)
UNITS["gigawatt hours"] = UNITS["gigawatt hour"] = ("gigawatt hour", "measure")

HEDGES = {
    phrase: key
    for key, phrases in {
        "over": """more than|over|above|at least|upward of|upwards of|in excess of|exceeding|exceeded|exceeds|exceed
            |no fewer than|no less than|not less than|greater than
            |a minimum of|minimum of|better than|well over|well above|well more than|a lot more than|far more than
            |just over|just above|just more than|slightly more than|slightly over
            |a little over|a little more than|topped|topping|north of|longer than|higher than|bigger than|larger than
            |older than|beyond|at a minimum|surpassing|even more than|much more than""",
        "under": """less than|fewer than|under|below|up to|as many as|as much as|at most|no more than|not more than
            |a maximum of|maximum of|as few as|as little as|just under|just below
            |slightly less than|slightly under|a little less than|a little under|well under|well below|smaller than
            |lower than|shorter than|younger than|short of|south of|just short of
            |until|no higher than|as long as|as high as|shy of|just shy of""",
        "about": """about|around|some|roughly|approximately|approx|circa|an estimated|estimated|an average of
            |plus or minus|somewhere around|in the region of|in the neighborhood of|of the order of
            |on the order of|more or less|~|≈|an approximate|something like|or so|in the vicinity of|a reported""",
        "nearly": "nearly|almost|close to|approaching|nearing|not quite|virtually|practically|very nearly|verging on",
    }.items() for phrase in (part.strip() for part in phrases.split("|"))
}  # fmt: skip
for phrase in ("until", "an average of", "a reported", "or so", "as few as", "as little as", "as long as", "as high as"):
    HEDGES.pop(phrase, None)
HEDGES |= {">": "over", "<": "under", "≥": "over", "≤": "under"}

AFTER = {
    "or more": "over", "or greater": "over", "or higher": "over", "or above": "over", "or over": "over",
    "or older": "over", "and over": "over",
    "and above": "over", "and older": "over", "and up": "over", "at least": "over", "plus": "over", "+": "over",
    "or less": "under", "or fewer": "under",
    "or under": "under", "or below": "under", "or lower": "under", "or younger": "under", "and under": "under",
    "at most": "under", "or so": "about",
    "or thereabouts": "about", "ish": "about", "odd": "about", "some odd": "about", "approximately": "about",
    "or longer": "over",
}  # fmt: skip

MONTHS = """january february march april may june july august september october november december jan feb mar apr jun
    jul aug sept sep oct nov dec"""

FIGURES = FigureWords(
    cardinals=CARDINALS,
    scales=SCALES,
    vague=VAGUE,
    ordinals=ORDINALS,
    parts=PARTS,
    halves=frozenset({"half"}),
    ordinal_ends=frozenset({"st", "nd", "rd", "th"}),
    ordinal_marks=frozenset({"no", "nos", "number", "game", "#", "№"}),
    joiners=frozenset({"and"}),
    articles=frozenset({"a", "an"}),
    point=frozenset({"point"}),
    out_of=("out of", "in"),
    over=frozenset({"over"}),
    plural_parts=frozenset(word for word in PARTS if word.endswith("s")),
    minus=frozenset({"minus", "negative"}),
    froms=frozenset(["from"]),
    percent=PERCENT,
    currencies=CURRENCIES,
    dollar_places=DOLLAR_PLACES,
    units=UNITS,
    per=frozenset({"per", "a", "an"}),
    old=frozenset({"old", "olds", "yo"}),
    years_old=frozenset({"yo"}),
    in_turn=frozenset({"respectively"}),
    aged=frozenset({"aged", "age", "ages", "turns", "turned", "turning"}),
    hedges=HEDGES,
    after=AFTER,
    multiples=MULTIPLES,
    multiplied=MULTIPLIED,
    lasting=LASTING,
    clocks=dict.fromkeys("at by around about until before after since from".split(), False),
    day_parts=frozenset("morning afternoon evening night".split()),
    oclock=frozenset(["o'clock"]),
    told_hours=TOLD_HOURS,
    between={"between": "and"},
    versus="to",
    to=frozenset({"to", "or"}),
    months=frozenset(MONTHS.split()),
    years=frozenset("in since by until till from during before after of circa year early late mid".split()),
    names=frozenset(
        """flight flights pages chapters sections articles verses highway interstate route article section chapter page
        volume vol case channel room suite apartment apt gate platform box
        form level grade phase type model mark version route unit district precinct ward sector area line runway pier
        bus train exit mile
        step tier category verse paragraph clause proposition amendment resolution bill rule figure fig table appendix
        item lot stage part
        season episode act scene world group class code zone block building house hall terminal formula psalm local
        camp hangar squadron
        battalion company brigade regiment division apollo boeing airbus iphone windows covid sars pm earth""".split()
    ),
    of=frozenset({"of"}),
    halts=HALTS,
    prepositions=PREPOSITIONS,
    verbs=VERBS,
    moves=MOVES,
    changes=CHANGES,
    plurals=PLURALS,
    determiners=DETERMINERS,
    plural_ends=("s",),
    singular_ends=("ss", "us", "sis", "xis", "tis", "nis", "his", "'s"),
    scored=SCORED,
    later=frozenset("ago earlier later more".split()),
    not_ranked=NOT_RANKED,
    periods=frozenset("quarter quarters half trimester semester".split()),
    accounts=frozenset(
        """fiscal year profit profits earnings revenue revenues sales results report reported income loss losses
        estimate estimates gdp growth
        economy shipments net shares inflation output annual annualized forecast analysts""".split()
    ),
    ranks=frozenset(
        "finished finish finishes came come comes ranked rank ranks placed is was were in to from of for since".split()
    ),
    participle_ends=("ed", "ing"),
    streets=frozenset(
        """street avenue road boulevard lane drive square st ave rd blvd place court way terrace highway
            plaza parkway alley crescent""".split()
    ),
    idioms=IDIOMS,
    nouns=NOUNS,
    auxiliaries=AUXILIARIES,
    adverbs=ADVERBS,
    clauses=CLAUSES,
    extents=frozenset(
        """long wide tall deep high thick heavy away old more less higher lower fewer greater larger smaller bigger
        better worse faster
        slower cheaper stronger weaker longer shorter brighter darker heavier lighter taller wider deeper thicker
        thinner richer poorer
        healthier older younger safer warmer colder hotter cooler harder busier likelier steeper smarter each""".split()
    ),
    ever=frozenset({"ever"}),
    at=frozenset({"at"}),
    heat=frozenset(
        """temperature temperatures heat heatwave cold degrees celsius fahrenheit weather warm warming warmer
            hot highs lows freezing thermometer""".split()
    ),
    dies=frozenset("dies died dead death killed passed away retired retires".split()),
    weights=frozenset(
        "weigh weighs weighed weighing weight lost gained heavy thrust produce lift payload catch haul pounds lbs".split()
    ),
    chance=frozenset("chance chances odds shot probability".split()),
    singulars=frozenset(
        "is gas bus canvas atlas christmas bias alias lens chaos texas kansas arkansas las dallas nas whereas news".split()
    ),
    verbal=MOVES | AUXILIARIES | ADVERBS,
    made_of=frozenset({"in", "worth"}),
    said_of=frozenset("of for".split()),
    emphasis=frozenset(
        """whopping mere staggering total further record massive huge modest cool hefty paltry full
            additional combined""".split()
    ),
    times=frozenset({"times"}),
    spending=frozenset(
        """another additional further allocate allocated allocates spend spent spends pay paid pays cost costs raise
        raised raises invest
        invested provide provided provides receive received receives worth earn earned earns lost give gave fined fine
        grant to from""".split()
    ),
    during=frozenset(
        """for of just well after within takes took take lasted lasting lasts spent spend is was were be been
            to a an in with with at by already and but served""".split()
    ),
    his=frozenset("his her their my your our".split()),
)
