"""English: words that open, join and close clauses."""

from retold.words import StatementWords

_ADVERBS = """even just only shortly soon immediately especially particularly partly mainly largely simply precisely
primarily chiefly mostly exactly"""  # "even though", "shortly after"
_UNITS = """seconds minute minutes hour hours day days night week weeks month months year years decade decades moment moments
long"""

_ENDINGS = tuple("ations ation ings ing edly ed ions ion ers er ies es ly ments ment s e y".split())


def _stem(word: str) -> str:
    ending = next((e for e in _ENDINGS if len(word) - len(e) >= 4 and word.endswith(e)), "")
    return word[: len(word) - len(ending)]


_PAIRS = """confirm/deny confirmed/denied accept/reject accepted/rejected approve/reject approved/rejected support/oppose
supported/opposed rise/fall rose/fell risen/fallen increase/decrease increased/decreased won/lost win/lose
gain/lose gained/lost
agree/refuse agreed/refused agree/disagree agreed/disagreed allow/ban allowed/banned guilty/innocent guilty/acquitted
alive/dead survived/died opened/closed open/close pass/fail passed/failed legal/illegal possible/impossible likely/unlikely
upheld/overturned arrive/leave arrived/left up/down higher/lower more/fewer before/after true/false safe/unsafe
willing/unwilling able/unable happy/unhappy aware/unaware admit/deny admitted/denied praise/criticize praised/criticized
begin/end began/ended started/ended join/leave joined/left hired/fired buy/sell bought/sold strengthen/weaken
strengthened/weakened lost/regained lost/restored lost/re-established shut/reopened""".split()
OPPOSITES = tuple((_stem(a), _stem(b)) for a, b in (pair.split("/") for pair in _PAIRS))

STATEMENTS = StatementWords(
    coordinators=frozenset("and but or nor yet so".split()),
    subordinators=frozenset(
        """after although as because before if once since though till unless until when whenever whereas while amid
        despite following""".split()
    ),
    weak_subordinators=frozenset("as amid despite following since once yet".split()),
    additions=frozenset("including along besides plus versus compared according".split()),
    relatives=frozenset("who whom whose which where".split()),
    verbs=frozenset(
        """is are was were be been am 's 're has have had does do did will would can could may might must shall should won't
        isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't wouldn't can't couldn't cannot shouldn't
        said says say told tells tell asked asks called calls made makes make gave gives give took takes take came comes come
        went goes go got gets get saw sees see knew knows know thought thinks think found finds find left leaves leave felt
        feels feel became becomes become began begins begin kept keeps keep held holds hold brought brings bring wrote writes
        write stood stands stand heard hears hear let meant means mean met meets meet ran runs run paid pays pay sat sits
        spoke speaks speak led leads grew grows grow lost loses lose won wins win fell falls fall sent sends send
        built builds build understood drew draws broke breaks break spent spends spend rose rises rise drove drives
        bought buys buy wore wears chose chooses sought seeks seek fought fights threw throws caught catches dealt
        shot shoots hit hits cut cuts put puts set sets read reads cost costs hurt hurts quit quits struck strikes sold
        sells taught swore sworn flew flies fled flees shook won't laid lies stole froze forgot hid rode sang sank slept
        stuck swept tore woke withdrew overcame undertook remains remain shows show appears appear seems seem plans plan
        hopes hope wants want needs need expects expect includes include believes believe claims denies deny argues argue
        warns
        warn adds add notes note insists insist suggests suggest faces face supports support opposes oppose happens
        continues continue follows follow allows allow requires require provides provide reports lives live
        works work""".split()
    ),
    not_verbs=frozenset(
        """hundred indeed speed need red bed seed feed breed deed weed creed united limited so-called unprecedented alleged
        wicked sacred naked armed""".split()
    ),
    verb_endings=("ed",),
    participle_endings=("ing",),
    determiners=frozenset("the a an this that these those his her its their our my your some any no each every".split()),
    pronouns=frozenset("i he she it we they you there this that these those who what one nobody everyone someone".split()),
    prepositions=frozenset(
        "of in on at by for from to with into over under about against between among through during without within".split()
    ),
    endings=_ENDINGS,
    negations=frozenset(
        """not no never none nobody nothing neither nor without cannot refuse refuses refused refusing deny denies denied
        denying decline declines declined declining unlikely""".split()
    ),
    contractions={
        pair.split("/")[0]: pair.split("/")[1]
        for pair in """don/do doesn/does didn/did isn/is aren/are wasn/was weren/were hasn/has haven/have hadn/had won/will
        wouldn/would couldn/could shouldn/should can/can mustn/must needn/need ain/is""".split()
    },
    instead=frozenset("but rather".split()),
    merely=frozenset("only just merely simply".split()),
    belittling=frozenset(
        "little few hardly barely scarcely rarely seldom lack lacks lacked lacking fail failed fails".split()
    ),
    doubts=frozenset(
        "whether if may might could perhaps possibly maybe unclear or unless speculate speculated speculation".split()
    ),
    obligations=frozenset("should shouldn must mustn ought".split()),
    aims=frozenset(
        "hope hopes hoped hoping aim aims aimed aiming goal goals target targets need needs needed needing".split()
    ),
    further=frozenset("additional another extra further other others".split()),
    saying=frozenset(
        """said says say saying told tell tells telling added adds adding wrote writes writing tweeted tweeting announced
        announces announcing confirmed confirms confirming reported reports reporting stated stating noted notes noting
        statement interview conference email argued argues arguing warned warns warning explained explains explaining
        insisted insists insisting acknowledged acknowledges acknowledging claimed claims claiming""".split()
    ),
    changing=frozenset(
        """toll death dead die kill injure wound hospitalize missing victim casualty survivor price share rate count vote
        ballot poll index bitcoin stock temperature case infection patient arrest detain evacuate displace donation raise
        total tally score attendance follower""".split()
    ),
    lengths=dict.fromkeys(_ADVERBS.split(), ()) | dict.fromkeys(_UNITS.split(), ("after", "before")),
    amounts=frozenset(
        f"""a an the one two three four five six seven eight nine ten several few some many couple of more less than nearly
        almost about long not {_ADVERBS}""".split()
    ),
    opposites=OPPOSITES,
)
