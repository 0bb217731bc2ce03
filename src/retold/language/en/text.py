"""English: abbreviations that end no sentence, and words too common to tell texts apart."""

from retold.words import TextWords

TEXT = TextWords(
    abbreviations=frozenset(
        """mr mrs ms dr prof sen rep gov gen col lt sgt capt cmdr maj adm rev hon st jr sr messrs pres supt det insp
        jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
        no nos vs v inc ltd co corp bros dept univ est approx fig vol ed eds cf al eg ie etc
        ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
        tenn tex va vt wash wis wyo ave blvd rd mt ft""".split()
    )
    - {"sun", "sat", "no", "ed", "del", "ill", "miss", "mass", "wash", "la", "mar"},
    stopwords=frozenset(
        """a about above after again against all also am an and any are as at be because been before being below between both
        but by can could did do does doing down during each few for from further had has have having he her here hers herself
        him himself his how i if in into is it its itself just me more most my myself no nor not now of off on once only or
        other our ours out over own said same say says she should so some such than that the their theirs them then there
        these they this those through to too under until up upon us very was we were what when where which while who whom
        why will with would you your yours""".split()
    ),
)
