"""English: short forms of given names and what they are short for, and other spellings of names brought over from Arabic."""

_SHORT = """abe:abraham al:albert alan alexander alfred andy:andrew barb:barbara ben:benjamin benji:benjamin bernie:bernard
    bert:albert herbert beth:elizabeth betsy:elizabeth betty:elizabeth bill:william billy:william bob:robert bobby:robert
    brad:bradley bradford cathy:catherine katherine charlie:charles chris:christopher christine christina christian
    chuck:charles cindy:cynthia cliff:clifford dan:daniel danny:daniel dave:david deb:deborah debbie:deborah dick:richard
    dom:dominic don:donald donnie:donald doug:douglas drew:andrew ed:edward edwin edgar eddie:edward edwin fred:frederick
    alfred freddie:frederick gabe:gabriel gene:eugene geoff:geoffrey gerry:gerald gerard greg:gregory gus:augustus
    hal:harold hank:henry harry:harold henry herb:herbert jack:john jackie:jacqueline jake:jacob jeff:jeffrey jen:jennifer
    jenny:jennifer jerry:gerald jerome jim:james jimmy:james joe:joseph joey:joseph johnny:john jon:jonathan josh:joshua
    judy:judith kate:katherine catherine kathy:katherine kathleen katie:katherine ken:kenneth kenny:kenneth larry:lawrence
    len:leonard leonardo liz:elizabeth lou:louis maggie:margaret marty:martin matt:matthew max:maximilian maxwell
    meg:margaret megan mick:michael mickey:michael mike:michael mitch:mitchell nate:nathan nathaniel ned:edward nick:nicholas
    nicolas pam:pamela pat:patrick patricia patty:patricia peggy:margaret pete:peter phil:philip phillip randy:randall
    ray:raymond rich:richard rick:richard ricky:richard rob:robert robbie:robert rod:rodney ron:ronald ronnie:ronald
    russ:russell sam:samuel samantha sandy:sandra alexander scotty:scott sid:sidney stan:stanley steve:steven stephen
    stevie:steven stephen stu:stuart sue:susan suzy:susan suzanne ted:edward theodore teddy:edward theodore terry:terence
    theo:theodore tim:timothy timmy:timothy toby:tobias tom:thomas tommy:thomas tony:anthony val:valerie vic:victor
    vicky:victoria vince:vincent walt:walter wes:wesley will:william zach:zachary zack:zachary
    mohamed:mohammed mohammad:mohammed mohamad:mohammed muhammad:mohammed muhammed:mohammed mahmud:mahmoud ahmad:ahmed
    husain:hussein hussain:hussein yusuf:youssef yousef:youssef yousuf:youssef"""


def _rows() -> dict[str, str]:
    """Each short form with all the names that it may stand for, parted by blanks."""
    found: dict[str, str] = {}
    short = ""
    for word in _SHORT.split():
        before, colon, name = word.rpartition(":")
        short = before if colon else short
        found[short] = f"{found[short]} {name}" if short in found else name
    return found


SHORT_NAMES = _rows()
