"""English: verbs, nouns and phrases that lay words, beliefs, wishes and judgements in somebody's mouth.

Frames (see QuoteWords): q quotation, t clause, o noun phrase, n infinitive, p person addressed first, s a sure clause. A
star marks a verb whose plain forms are nouns as often ("report", "reports"). A verb may be followed by the particles or
prepositions that make it attribute, joined by `+`: "point+to+out".
"""

from __future__ import annotations

from retold.language.en.inflect import verb_forms
from retold.words import QuoteWords

# -- verbs, grouped by what may follow them --------------------------------------------------------------------------

_SAYING = {
    # plain speech: quotations, clauses, and few noun phrases
    "qto": "say write note* report* explain state* declare repeat announce add reiterate recall* mention* stress* "
    "emphasize "
    "emphasise underline proclaim disclose reveal confirm admit acknowledge claim* assert predict suggest propose "
    "recount whisper* mutter murmur* shout* yell* scream* tweet* retweet* sing chant* chorus* narrate relate "
    "recommend affirm reaffirm attest testify quote* read* cite preach intone utter voice* blurt post* reason*",
    "qt": "argue contend maintain insist allege concede complain grumble gripe* quip* joke* jest boast* brag crow* gush "
    "muse opine remark* comment* observe retort* reply* respond answer* rejoin interject interrupt continue "
    "conclude exclaim cry* sob* snap* sigh* shrug* snarl* sneer* scoff snort* marvel enthuse lament* protest* demur "
    "warn caution* advise counsel* vow* swear pledge* promise* threaten hint* imply intimate elaborate clarify postulate "
    "theorize theorise speculate surmise deadpan rant* fume thunder* roar* plead urge* implore beseech "
    "beg object* hypothesize reckon venture* profess wisecrack* estimate* calculate counter* tease* drawl* stammer* "
    "mumble bellow* growl* insinuate posit philosophize rage*",
    # speech to somebody
    "qtpo": "tell inform assure remind notify advise brief* reassure convince persuade",
    "qtpn": "ask urge instruct beg implore invite exhort petition* entreat beseech encourage warn",
    "qon": "demand* request* vow* pledge* promise* threaten swear offer* refuse*",
    # whatever follows them is a clause
    "s": "say claim argue contend insist",
    # quotations and judgements: "calls it a hoax", "described him as weak"
    "qo": "call* describe characterize characterise label* dub brand* term* deride slam* blast* lambaste decry denounce "
    "condemn criticize criticise mock* ridicule* dismiss hail* praise* laud applaud tout compare liken portray depict "
    "paint* "
    "denigrate bash berate chastise chide scold rebuke* admonish lampoon* savage* skewer excoriate pillory assail "
    "attack* accuse blame* fault* charge* castigate disparage belittle malign smear* vilify deplore bemoan rue regret* "
    "question* query* dispute* rebut refute deny reject oppose taunt* pepper* grill* "
    "congratulate thank salute* commend compliment* toast* curse* "
    "summarize summarise title* deem underscore challenge*",
}
_KNOWING = {
    # beliefs, knowledge, perception: clauses and noun phrases
    "t": "believe think feel suspect* guess* assume presume suppose figure* imagine reckon bet* wager* hope* wish* "
    "wonder* doubt* "
    "fret worry* realize realise understand infer deduce gather find conclude determine "
    "decide know agree disagree hold* rejoice grouse",
    "to": "fear* expect anticipate envision envisage foresee forecast* consider ponder contemplate weigh "
    "recognize recognise discover learn show* indicate demonstrate illustrate document* detail* outline* "
    "highlight* signal* remember appreciate regret* resent concede overlook ignore",
    "o": "view* see regard* perceive interpret misunderstand",
}
_WANTING = {
    # wishes, plans, undertakings: infinitives
    "n": "hope* plan* agree decline* refuse* decide intend vow* pledge* promise* threaten strive hesitate "
    "offer* elect opt swear resolve* aspire volunteer* consent*",
    "no": "want* seek propose wish* prefer hate* desire* dread*",
    "o": "favor* favour* advocate* support* oppose back* endorse embrace* reject* champion* promote defend "
    "espouse prioritize prioritise renounce repudiate disavow veto* disown eschew covet relish* "
    "admire respect* loathe detest despise distrust* mistrust* abhor enjoy dislike* "
    "discuss broach invoke reference* parrot* echo* second* express* convey communicate present* unveil "
    "sponsor* approve adopt rescind retract recant repeal* block* justify rationalize downplay minimize trivialize "
    "exaggerate overstate understate trumpet* spotlight* sketch* chronicle* recite "
    "assess evaluate list* lobby* implicate exonerate vindicate sue snub* scrap* offend trouble* infuriate enrage irk* "
    "dismay* thrill* reconsider analyze analyse",
}
_TAILED = (
    "call+for+on+upon point+to+out refer+to allude+to speak+of+about+out talk+about+of+up complain+about+of "
    "comment+on elaborate+on expound+on focus+on respond+to reply+to react+to answer+to object+to agree+with+on+to "
    "disagree+with+on concur+with weigh+in lash+out rail+against warn+of+about+against boast+of+about brag+about "
    "joke+about think+of+about dream+of+about worry+about fret+about wonder+about care+about hear+of+about know+of+about "
    "learn+of+about tell+of testify+about+on vote+for+against argue+for+against+over+about "
    "push+for press+for lobby+for+against advocate+for long+for wish+for hope+for look+for+forward "
    "ask+for+about plead+for apologize+for apologise+for vouch+for root+for opt+for appeal+for insist+on+upon "
    "swear+off subscribe+to aim+to zero+in hone+in seize+on+upon pounce+on harp+on dwell+on touch+on reflect+on "
    "muse+about+on opine+on+about write+about+of report+on inquire+about enquire+about inform+about remind+of "
    "approve+of disapprove+of conceive+of lay+out spell+out single+out lay+into tear+into rip+into pile+on "
    "shoot+down back+away+off brush+off+aside shrug+off write+off wave+away play+down+up own+up sum+up bring+up "
    "put+forward+forth+it find+out figure+out make+clear rule+out+that turn+down believe+in trust+in sympathize+with "
    "take+issue+aim+exception+note cast+doubt differ+on+with+over debate+about+over speculate+about+on+over "
    "double+down walk+back fire+back hit+back strike+back shoot+back clap+back chime+in"
)

# -- nouns, with what follows them --------------------------------------------------------------------------------------

_NOUNS = {
    "to": "claim allegation suggestion assertion accusation contention insinuation statement announcement declaration "
    "acknowledgment acknowledgement admission confession revelation disclosure prediction forecast warning complaint "
    "belief conviction fear worry suspicion doubt assumption perception impression view opinion conclusion "
    "argument criticism observation remark reminder denial hint comment assessment finding "
    "expectation speculation assurance confirmation realization insistence sense hope concern "
    "rumor rumour charge pronouncement testimony theory judgment judgement",
    "tn": "promise pledge vow threat proposal demand commitment order decision",
    "n": "plan refusal desire intention intent willingness unwillingness reluctance wish determination "
    "eagerness bid offer attempt ambition resolve vote request push urge aspiration call inability",
    "o": "support praise endorsement rejection opposition condemnation description portrayal characterization depiction "
    "embrace disdain contempt admiration love hatred dislike distrust mistrust rebuke denunciation interpretation "
    "understanding advocacy skepticism scepticism enthusiasm attack",
}

_ACCORDING = (
    ("according", "to"),
    ("in", "the", "words", "of"),
    ("in", "the", "view", "of"),
    ("in", "the", "opinion", "of"),
    ("in", "the", "eyes", "of"),
    ("as", "told", "to"),
)


def _lemmas() -> dict[str, set[str]]:
    """Each lemma with the frames of all groups that have it."""
    found: dict[str, set[str]] = {}
    for groups in (_SAYING, _KNOWING, _WANTING):
        for frames, lemmas in groups.items():
            for lemma in lemmas.split():
                found.setdefault(lemma, set()).update(frames)
    return found


def _verbs() -> dict[str, str]:
    """Every form of every verb, with its frames."""
    forms: dict[str, set[str]] = {}
    for lemma, frames in _lemmas().items():
        for form in verb_forms(lemma.rstrip("*")):
            forms.setdefault(form, set()).update(frames)
    return {form: "".join(sorted(frames)) for form, frames in forms.items()}


def _nominal() -> frozenset[str]:
    """The forms that are nouns as often: "report", "reports"."""
    starred = [lemma.rstrip("*") for lemma in _lemmas() if lemma.endswith("*")]
    return frozenset(form for lemma in starred for form in list(verb_forms(lemma))[:2])


def _tails() -> dict[str, frozenset[str]]:
    tails: dict[str, frozenset[str]] = {}
    for entry in _TAILED.split():
        lemma, *after = entry.split("+")
        for form in verb_forms(lemma):
            tails[form] = tails.get(form, frozenset()) | frozenset(after)
    return tails


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch")) else "s")


def _nouns() -> dict[str, str]:
    return {form: frames for frames, nouns in _NOUNS.items() for noun in nouns.split() for form in (noun, _plural(noun))}


_BE = "be am is are was were been being 's 're 'm isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t"

QUOTES = QuoteWords(
    verbs=_verbs(),
    nominal=_nominal(),
    tails=_tails(),
    nouns=_nouns(),
    according=_ACCORDING,
    by=frozenset({"by"}),
    authored=frozenset({"from", "by"}),
    auxiliaries=frozenset(
        f"""{_BE} have has had having do does did will would shall should can could may might must ought cannot can't won't
        wouldn't shouldn't couldn't don't doesn't didn't hasn't haven't hadn't can’t won’t wouldn’t shouldn’t couldn’t don’t
        doesn’t didn’t hasn’t haven’t hadn’t ain't ain’t ’s ’re ’m ’ve 've ’d 'd ’ll 'll got gets get""".split()
    ),
    passives=frozenset(f"{_BE} ’s ’re ’m get gets got getting".split()),
    adverbs=frozenset(
        """not also then now never ever still just even once again already always often sometimes seldom soon later
        earlier too
        only further first long once yet almost rather quite instead once has to here there both all each himself herself
        themselves itself perhaps maybe thus hence twice more very well longer largely meanwhile however moreover
        furthermore nevertheless
        nonetheless indeed overall afterward afterwards thereafter""".split()
    )
    - {"has", "to", "all", "each", "both"},
    adverb_endings=("ly",),
    participle_endings=("ing",),
    infinitives=frozenset({"to"}),
    complementisers=frozenset({"that"}),
    questions=frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "which"}),
    relatives=frozenset({"who", "which", "that", "whom"}),
    subordinators=frozenset(
        """that if because while whereas although though unless until since whether when whenever where wherever why
        how what once
        after before as so than lest whose for""".split()
    ),
    conjunctions=frozenset({"and", "or", "but", "nor", "yet", "plus"}),
    prepositions=frozenset(
        """of in on at by for with from to about against over under into onto through during after before between
        among within
        without near off out up down toward towards across along around behind beneath beside beyond despite except inside
        like outside per since than throughout till until upon via amid alongside following including concerning regarding
        unlike notwithstanding""".split()
    ),
    adverbials=frozenset("in on at during after before as about via through".split()),
    finite=frozenset(
        """went came made took gave got met ran led left lost won held kept became began brought built fell felt flew
        grew hit let
        lay paid put rose sat sent set shot spent stood struck taught threw wore drew drove broke bought caught cut fought
        goes comes makes takes gives gets meets runs leads leaves loses wins holds keeps becomes begins brings falls grows
        lies pays puts rises sits sends sets spends stands strikes works lives looks seems appears remains stays turns
        moves plays starts stops helps needs uses tries serves faces includes contains follows""".split()
    ),
    past_endings=("ed",),
    determiners=frozenset(
        """a an the this that these those his her its their my our your some any no every each either neither another
        other both
        all many several few most one two three four five six seven eight nine ten much more""".split()
    ),
    pronouns={
        "he": "m",
        "she": "f",
        "they": "p",
        "it": "n",
        "we": "1",
        "i": "1",
        "you": "2",
        "who": "r",
        "which": "r",
        "that": "r",
        "some": "x",
        "others": "x",
        "many": "x",
        "one": "x",
        "both": "p",
        "those": "p",
        "these": "p",
        "everyone": "x",
        "someone": "x",
        "nobody": "x",
        "everybody": "x",
        "somebody": "x",
        "neither": "x",
        "most": "x",
        "few": "x",
    },
    possessives={"his": "m", "him": "m", "her": "f", "their": "p", "its": "n", "my": "1", "our": "1", "your": "2"},
    times=frozenset(
        """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight recently later earlier
        afterward afterwards then now again once morning afternoon evening night week month year last this here
        there ago summer autumn winter spring""".split()
    ),
    women=frozenset(
        """mrs ms miss madam lady queen princess duchess baroness congresswoman chairwoman spokeswoman councilwoman
        mary patricia linda barbara elizabeth jennifer maria susan margaret dorothy lisa nancy karen betty helen
        sandra donna
        carol ruth sharon michelle laura sarah kimberly deborah jessica shirley cynthia angela melissa brenda amy anna
        rebecca virginia kathleen pamela martha debra amanda stephanie carolyn christine marie janet catherine frances ann
        joyce diane alice julie heather teresa doris gloria evelyn jean cheryl mildred katherine joan ashley judith rose
        janice kelly nicole judy christina kathy theresa beverly denise tammy irene jane lori rachel marilyn andrea kathryn
        louise sara anne jacqueline wanda bonnie julia ruby lois tina phyllis norma paula diana annie lillian emily robin
        peggy crystal gladys rita dawn connie florence tracy edna tiffany carmen rosa cindy grace wendy victoria edith kim
        sherry sylvia josephine shannon sheila ethel ellen elaine marjorie carrie charlotte monica esther pauline emma
        juanita anita rhonda hazel amber eva debbie april leslie clara lucille jamie joanne eleanor valerie danielle megan
        alicia suzanne michele gail bertha darlene veronica jill erin geraldine lauren cathy joann lorraine lynn
        sally regina
        erica beatrice dolores bernice audrey yvonne annette marion dana stacy ana renee ida vivian roberta holly brittany
        melanie loretta yolanda jeanette laurie katie kristen vanessa alma sue elsie beth jeanne hillary chelsea melania
        ivanka kellyanne fatima aisha olga natasha elena svetlana ingrid greta ursula christiane claire sophie isabelle
        camille nathalie lucia giulia francesca paola sofia carla zoe olivia chloe hannah abigail priya anjali sunita mei
        loretta condoleezza nikki gretchen megyn elise sonia oprah malala theresa nicola priti kamala tulsi kirsten mazie
        tammy debra jeanne patty dianne maxine ayanna ilhan rashida jody katrina huma donna heidi carly angela""".split()
    ),
    men=frozenset(
        """mr sir lord king prince duke baron congressman chairman spokesman councilman
        james john robert michael william david richard charles joseph thomas christopher daniel paul mark donald george
        kenneth steven edward brian ronald anthony kevin jason matthew gary timothy jose larry jeffrey frank scott eric
        stephen andrew raymond gregory joshua jerry dennis walter patrick peter harold douglas henry carl arthur ryan roger
        joe juan jack albert jonathan justin terry gerald keith samuel willie ralph lawrence nicholas roy benjamin bruce
        brandon adam harry fred wayne billy steve louis jeremy aaron randy howard eugene carlos russell bobby victor martin
        ernest phillip todd jesse craig alan shawn clarence sean philip chris johnny earl jimmy antonio danny bryan tony
        luis mike stanley leonard nathan dale manuel rodney curtis norman allen marvin vincent glenn jeffery travis jeff
        chad jacob lee melvin alfred kyle francis bradley jesus herbert frederick ray joel edwin don eddie ricky troy
        randall
        barry alexander bernard mario leroy francisco marcus micheal theodore clifford miguel oscar jay jim tom calvin alex
        jon ronnie bill lloyd tommy leon derek warren darrell jerome floyd leo alvin tim wesley gordon dean greg
        jorge dustin
        pedro derrick dan lewis zachary corey herman maurice vernon roberto clyde glen hector shane ricardo sam rick lester
        brent ramon charlie tyler gilbert gene marc reginald ruben brett angel nathaniel rafael edgar milton raul ben
        chester
        cecil duane franklin andre elmer brad gabriel ron mitchell roland arnold harvey jared adrian karl cory claude erik
        darryl jamie neil jessie christian javier fernando clinton ted mathew tyrone darren lonnie lance cody julio
        kurt allan
        nelson guy clayton hugh max dwayne dwight armando felix jimmie everett jordan ian wallace ken bob jaime casey
        alfredo
        alberto dave ivan johnnie sidney byron julian isaac morris clifton willard daryl ross virgil andy marshall salvador
        perry kirk sergio marion tracy seth kent terrance rene eduardo terrence enrique freddie wade barack bernie marco
        mitt newt rand vladimir sergei dmitry mikhail boris emmanuel francois nicolas jean pierre hans klaus olaf giuseppe
        matteo silvio ahmed mohammed muhammad ali hassan omar bashar benjamin recep tayyip narendra rahul shinzo
        xi kim ban kofi nigel jeremy rudy reince corey roger""".split()
    ),
    roles={
        "rep": "congressman congresswoman representative lawmaker",
        "representative": "congressman congresswoman lawmaker",
        "congressman": "lawmaker",
        "congresswoman": "lawmaker",
        "sen": "senator lawmaker",
        "senator": "lawmaker",
        "gov": "governor",
        "pres": "president leader",
        "president": "leader",
        "chancellor": "leader",
        "premier": "minister leader",
        "prof": "professor",
        "dr": "doctor physician",
        "gen": "general",
        "lt": "lieutenant",
        "sgt": "sergeant",
        "capt": "captain",
        "col": "colonel",
        "rev": "reverend pastor",
        "supt": "superintendent",
        "det": "detective",
        "atty": "attorney",
        "pm": "premier",
        "nominee": "candidate",
        "mogul": "businessman",
        "businessman": "mogul",
    },
    crowds=frozenset("people police men women children media majority staff crew".split()),
    parties=frozenset("rdi"),
    suffixes=frozenset(["jr", "sr"]),
)
