"""English: words that open, join and close clauses."""

from retold.words import StatementWords

STATEMENTS = StatementWords(
    coordinators=frozenset("and but or nor yet so".split()),
    subordinators=frozenset(
        """after although as because before if once since though till unless until when whenever whereas while amid
        despite following""".split()
    ),
    weak_subordinators=frozenset("as amid despite following since".split()),
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
    endings=tuple("ations ation ings ing edly ed ions ion ers er ies es ly ments ment s e y".split()),
    negations=frozenset(
        """not no never none nobody nothing neither nor without cannot n't don doesn didn isn aren wasn weren hasn haven hadn
        won wouldn couldn shouldn""".split()
    ),
)
