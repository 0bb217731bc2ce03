"""Portuguese: words that tell people, organisations, places and events apart."""

from retold.language.folding import folded
from retold.language.gazetteer import called_al, cities, countries, firms, given_names
from retold.words import NameWords, listed

_MEN = """joão josé antónio antônio manuel francisco carlos paulo pedro luís luiz marcos lucas rafael rui nuno
    tiago miguel ricardo jorge fernando sérgio andré bruno eduardo gustavo henrique vítor hugo diogo gonçalo
    duarte jair geraldo fábio márcio rodrigo vasco álvaro"""
_WOMEN = """maria ana adriana márcia fernanda patrícia aline sandra camila amanda juliana letícia vanessa mariana
    gabriela vera vitória larissa cláudia beatriz luciana rita inês joana catarina teresa helena sofia
    leonor marta isabel dilma marina simone cristina"""
_GIVEN = dict.fromkeys(_MEN.split(), "m") | dict.fromkeys(_WOMEN.split(), "f")

CAPITALS = frozenset(
    """pequim moscou moscovo londres paris berlim bruxelas genebra varsóvia viena atenas jerusalém tóquio seul teerã
    teerão bagdá bagdade damasco istambul munique frankfurt hamburgo colônia colónia milão turim nápoles
    florença veneza copenhague estocolmo praga bucareste belgrado kiev tunes argel lisboa barcelona madri
    madrid""".split()
) | frozenset(["nova york", "nova iorque", "nova délhi"])

_PEOPLES = """português portuguesa portugueses portuguesas brasileiro brasileira brasileiros brasileiras francês francesa
    franceses alemão alemã alemães italiano italiana italianos espanhol espanhola espanhóis inglês inglesa
    ingleses britânico britânica britânicos russo russa russos chinês chinesa chineses japonês japonesa
    japoneses ucraniano ucraniana ucranianos americano americana americanos norte-americano norte-americanos
    europeu europeia europeus africano africana africanos angolano angolana angolanos moçambicano moçambicanos
    israelense israelita israelitas palestino palestiniano palestinianos iraniano iranianos sírio sírios
    argentino argentinos paulista paulistas carioca cariocas""".split()  # told of elsewhere or of no country

_REGIONS = """alentejo algarve minho ribatejo açores amazónia amazônia califórnia flórida texas pensilvânia crimeia
    donbass sibéria gaza cisjordânia baviera saxónia escócia inglaterra normandia bretanha catalunha andaluzia
    lombardia sicília caraíbas caribe balcãs chechénia marselha bordéus antuérpia sevilha macau áfrica américa""".split()

NAMES = folded(NameWords(
    titles=frozenset(
        """senhor senhora sr sra dom dona doutor doutora dr dra presidente presidenta ministro ministra prefeito
        prefeita rei rainha príncipe princesa papa cardeal general coronel capitão juiz juíza procurador
        procuradora senador senadora deputado deputada governador governadora secretário secretária diretor
        diretora embaixador embaixadora chanceler professor professora""".split()
    ),
    women=frozenset("senhora sra dona doutora dra presidenta ministra prefeita rainha princesa senadora deputada".split()),
    men=frozenset("senhor sr dom doutor dr ministro prefeito rei príncipe papa juiz senador deputado".split()),
    particles=frozenset("de da do dos das e".split()),
    given=given_names() | _GIVEN,
    organisation_words=frozenset(
        """universidade ministério banco partido governo conselho comissão tribunal congresso senado câmara
        instituto agência associação federação fundação empresa grupo companhia sindicato polícia exército
        hospital museu clube liga organização união corte comité comitê jornal procuradoria procuradoria-geral
        supremo assembleia parlamento prefeitura secretaria direção direcção junta confederação igreja academia
        guarda autoridade defensoria corpo frente movimento aliança coligação superior bombeiros""".split()
    ),
    departments=frozenset(
        """ministério secretaria departamento direção direcção agência comissão comité comitê conselho instituto
        autoridade""".split()
    ),
    offices=frozenset(
        """saúde defesa interior exterior exteriores externos relações negócios estrangeiros transportes transporte
        justiça economia finanças fazenda educação cultura trabalho agricultura pesca energia minas meio
        ambiente turismo indústria comércio habitação ciência tecnologia inovação segurança pública social
        desenvolvimento obras públicas cidades esporte desporto administração interna planejamento planeamento
        igualdade estado estatística""".split()
    ),
    seats=frozenset(
        """cidade município concelho vila aldeia bairro freguesia porto aeroporto prefeito prefeita autarca
        moradores habitantes distrito província estado hospital estação ilha tribunal universidade localidade""".split()
    ),
    place_words=frozenset(
        "lago mar golfo ilha ilhas monte serra rua praça avenida província porto cabo vale baía cidade".split()
    ),
    event_words=frozenset("guerra copa cimeira cúpula jogos feira festival batalha furacão campeonato".split()),
    organisations=called_al() | firms()
    | frozenset(
        listed(
            """onu, nato, otan, união europeia, ue, fmi, nações unidas, banco mundial, supremo tribunal
            federal, superior tribunal de justiça, assembleia da república, câmara dos deputados, parlamento
            europeu, comissão europeia, conselho europeu, banco central europeu, banco central, polícia
            federal, polícia militar, polícia civil, polícia judiciária, partido dos trabalhadores, partido
            socialista, cruz vermelha, organização mundial da saúde, tribunal penal internacional, conselho
            de segurança, estado islâmico, casa branca, ministério público, petrobras, vale, ibge, stf, stj,
            pf, pt, psd, psdb, pmdb, ps, psp, gnr, tap, senado, kremlin, pentágono, reuters, lusa, facebook,
            twitter, google, apple, amazon, microsoft, bbc, cnn, guarda nacional republicana, médicos sem
            fronteiras"""
        )
    ),
    places=frozenset(_REGIONS) | CAPITALS | cities()
    | countries("pt")
    | frozenset("europa ásia áfrica lisboa coimbra braga brasil portugal moscou moscovo londres paris roma".split()),
    place_aliases={"eua": "Estados Unidos"},
    demonyms=dict.fromkeys(_PEOPLES, "") | {
        "português": "Portugal", "portuguesa": "Portugal", "brasileiro": "Brasil", "brasileira": "Brasil", "russo": "Rússia",
        "americano": "Estados Unidos", "francês": "França", "alemão": "Alemanha", "chinês": "China",
    },
    connectors=frozenset("de da do dos das e para".split()),
    conjunctions=frozenset(["e"]),
    not_names=frozenset(
        """segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo janeiro fevereiro março
        abril maio junho julho agosto setembro outubro novembro dezembro
        um uma uns umas este esta estes estas esse essa aquele aquela seu sua seus suas eu tu ele ela eles elas
        você nós se lhe e ou mas porém porque quando enquanto onde como que quem não nem já mais menos muito
        também ainda assim hoje ontem amanhã agora então depois antes segundo sem sob sobre entre desde até para
        por com em no na nos nas de do da dos das a ao à aos às cada todo toda todos todas outro outra outros
        outras muitos muitas vários várias é são era foi foram está estão tem têm há será pelo pela""".split()
    ),
    before_places=frozenset("em no na nos nas desde para".split()),
    speech=frozenset("disse afirmou declarou acrescentou explicou anunciou segundo garantiu".split()),
    articles=frozenset("o a os as".split()),
))  # fmt: skip
