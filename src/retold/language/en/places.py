"""English: places of several names, and the states of a country that are written behind their towns."""

PLACE_ALIASES = {
    "us": "United States",
    "u.s.": "United States",
    "u.s": "United States",
    "usa": "United States",
    "u.s.a.": "United States",
    "america": "United States",
    "united states of america": "United States",
    "uk": "United Kingdom",
    "u.k.": "United Kingdom",
    "britain": "United Kingdom",
    "great britain": "United Kingdom",
    "uae": "United Arab Emirates",
    "prc": "China",
    "people's republic of china": "China",
    "people’s republic of china": "China",
    "russian federation": "Russia",
    "republic of korea": "South Korea",
    "dprk": "North Korea",
    "burma": "Myanmar",
    "czechia": "Czech Republic",
    "turkiye": "Turkey",
    "türkiye": "Turkey",
    "holland": "Netherlands",
    "the hague": "The Hague",
    "kiev": "Kyiv",
    "peking": "Beijing",
    "bombay": "Mumbai",
    "new york city": "New York",
    "nyc": "New York",
    "l.a.": "Los Angeles",
    "washington d.c.": "Washington",
    "washington dc": "Washington",
    "washington, d.c.": "Washington",
    "d.c.": "Washington",
    "st. petersburg": "Saint Petersburg",
}

_SHORT = """Ala.:Alabama Ariz.:Arizona Ark.:Arkansas Calif.:California Colo.:Colorado Conn.:Connecticut Del.:Delaware
    Fla.:Florida Ga.:Georgia Ill.:Illinois Ind.:Indiana Kan.:Kansas Ky.:Kentucky La.:Louisiana Md.:Maryland
    Mass.:Massachusetts Mich.:Michigan Minn.:Minnesota Miss.:Mississippi Mo.:Missouri Mont.:Montana Neb.:Nebraska Nev.:Nevada
    N.H.:New_Hampshire N.J.:New_Jersey N.M.:New_Mexico N.Y.:New_York N.C.:North_Carolina N.D.:North_Dakota Okla.:Oklahoma
    Ore.:Oregon Pa.:Pennsylvania R.I.:Rhode_Island S.C.:South_Carolina S.D.:South_Dakota Tenn.:Tennessee Vt.:Vermont
    Va.:Virginia Wash.:Washington W.Va.:West_Virginia Wis.:Wisconsin Wyo.:Wyoming"""
SHORT_STATES = {short.lower(): name.replace("_", " ") for short, _, name in (row.partition(":") for row in _SHORT.split())}
STATES = frozenset(name.lower() for name in SHORT_STATES.values()) | frozenset(
    "alaska hawaii idaho iowa maine ohio texas utah".split()  # nobody cuts these short
)
_CODES = """al:alabama ak:alaska az:arizona ar:arkansas ca:california co:colorado ct:connecticut de:delaware fl:florida
    ga:georgia hi:hawaii id:idaho il:illinois in:indiana ia:iowa ks:kansas ky:kentucky la:louisiana me:maine md:maryland
    ma:massachusetts mi:michigan mn:minnesota ms:mississippi mo:missouri mt:montana ne:nebraska nv:nevada nh:new_hampshire
    nj:new_jersey nm:new_mexico ny:new_york nc:north_carolina nd:north_dakota oh:ohio ok:oklahoma or:oregon pa:pennsylvania
    ri:rhode_island sc:south_carolina sd:south_dakota tn:tennessee tx:texas ut:utah vt:vermont va:virginia wa:washington
    wv:west_virginia wi:wisconsin wy:wyoming dc:washington"""
STATE_CODES = {code: name.replace("_", " ").title() for code, _, name in (row.partition(":") for row in _CODES.split())}
