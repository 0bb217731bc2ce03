"""Spanish: words that tell people, organisations, places and events apart."""

from retold.language.folding import folded
from retold.language.gazetteer import called_al, cities, countries, firms, given_names
from retold.words import NameWords, listed

_MEN = """josé juan luis carlos javier pedro pablo andrés miguel ángel manuel antonio francisco jesús fernando
    jorge rafael sergio alberto diego álvaro joaquín ramón enrique vicente gonzalo rodrigo ignacio santiago
    felipe mariano nicolás gustavo hugo eduardo ricardo roberto raúl óscar víctor mateo"""
_WOMEN = """maría ana carmen laura isabel lucía elena cristina marta sara paula pilar teresa rosa mercedes dolores
    concepción josefa inés irene silvia raquel beatriz patricia claudia alejandra gabriela daniela valentina
    sofía camila verónica mónica susana julia eva natalia"""
_GIVEN = dict.fromkeys(_MEN.split(), "m") | dict.fromkeys(_WOMEN.split(), "f")

CAPITALS = frozenset(
    """pekín moscú londres parís berlín bruselas ginebra varsovia viena atenas jerusalén tokio seúl teherán bagdad
    damasco estambul múnich fráncfort hamburgo colonia milán turín nápoles florencia venecia copenhague
    estocolmo praga bucarest belgrado kiev túnez argel""".split()
) | frozenset(["nueva york", "nueva delhi", "el cairo", "la haya", "la habana", "buenos aires"])

_PEOPLES = """español española españoles españolas francés francesa franceses francesas alemán alemana alemanes alemanas
    italiano italiana italianos italianas inglés inglesa ingleses inglesas británico británica británicos
    británicas ruso rusa rusos rusas chino chinos chinas japonés japonesa japoneses ucraniano ucraniana
    ucranianos ucranianas mexicano mexicana mexicanos mexicanas argentino argentinos argentinas chileno chilena
    chilenos chilenas colombiano colombiana colombianos colombianas venezolano venezolana venezolanos
    venezolanas peruano peruana peruanos peruanas cubano cubana cubanos cubanas europeo europea europeos
    europeas americano americana americanos americanas estadounidense estadounidenses israelí israelíes
    palestino palestinos palestinas iraní iraníes sirio sirios marroquí marroquíes portugués portuguesa
    portugueses portuguesas brasileño brasileña brasileños brasileñas catalán catalana catalanes vasco vasca
    vascos gallego gallega gallegos andaluz andaluza andaluces""".split()  # told of elsewhere or of no country

_REGIONS = """andalucía galicia cantabria castilla extremadura navarra euskadi baleares canarias california florida
    texas tejas pensilvania crimea donbás siberia gaza cisjordania baviera sajonia hesse escocia inglaterra
    gales normandía bretaña borgoña lombardía sicilia cerdeña toscana sudamérica centroamérica latinoamérica
    norteamérica iberoamérica caribe patagonia marsella burdeos amberes aragón asturias murcia ceuta melilla
    áfrica kosovo chechenia balcanes""".split()

NAMES = folded(NameWords(
    titles=frozenset(
        """señor señora sr sra don doña doctor doctora dr dra presidente presidenta ministro ministra primer
        alcalde alcaldesa rey reina príncipe princesa papa cardenal general coronel capitán juez jueza fiscal
        senador senadora diputado diputada gobernador gobernadora secretario secretaria canciller director
        directora portavoz embajador embajadora""".split()
    ),
    women=frozenset("señora sra doña doctora dra presidenta ministra alcaldesa reina princesa senadora diputada".split()),
    men=frozenset("señor sr don doctor dr presidente ministro alcalde rey príncipe papa senador diputado".split()),
    particles=frozenset("de del la las los y san santa".split()),
    given=given_names() | _GIVEN,
    organisation_words=frozenset(
        """universidad ministerio banco partido gobierno consejo comisión tribunal congreso senado ayuntamiento
        instituto agencia asociación federación fundación empresa grupo compañía sindicato policía ejército
        hospital museo club real liga organización unión corte cámara comité diario periódico fiscalía audiencia
        iglesia parlamento asamblea defensoría procuraduría contraloría superintendencia dirección secretaría
        alcaldía gobernación junta diputación ejecutivo confederación consejería colegio academia atlético
        deportivo supremo corporación orquesta frente movimiento alianza coalición guardia""".split()
    ),
    departments=frozenset(
        """ministerio secretaría departamento dirección consejería comisión comité agencia instituto viceministerio
        subsecretaría superintendencia consejo fiscalía""".split()
    ),
    offices=frozenset(
        """defensa interior exteriores asuntos relaciones salud sanidad transporte transportes hacienda economía
        finanzas justicia educación cultura trabajo igualdad agricultura pesca ganadería alimentación energía
        minas medio ambiente turismo industria comercio vivienda ciencia innovación universidades seguridad
        pública público social sociales migraciones desarrollo rural obras públicas transición ecológica estado
        gobernación estadística""".split()
    ),
    seats=frozenset(
        """ciudad localidad municipio pueblo villa aldea barrio puerto aeropuerto alcalde alcaldesa vecinos
        habitantes provincia departamento comarca estado distrito hospital ayuntamiento estación isla catedral
        universidad juzgado""".split()
    ),
    place_words=frozenset(
        "río lago mar golfo isla islas monte sierra calle plaza avenida provincia puerto cabo valle bahía ciudad".split()
    ),
    event_words=frozenset("guerra mundial copa cumbre olimpiadas juegos feria festival batalla huracán terremoto".split()),
    organisations=called_al() | firms() | frozenset(
        listed(
            """onu, otan, unión europea, ue, fmi, naciones unidas, banco mundial, guardia civil, casa blanca,
            tribunal supremo, tribunal constitucional, audiencia nacional, policía nacional, policía
            federal, corte suprema, fiscalía general, parlamento europeo, comisión europea, consejo europeo,
            banco central europeo, cruz roja, organización mundial de la salud, congreso de los diputados,
            estado islámico, comisiones obreras, médicos sin fronteras, renfe, psoe, pp, vox, ugt, ccoo,
            dgt, aemet, pemex, inegi, oea, mercosur, kremlin, pentágono, reuters, facebook, twitter, google,
            apple, amazon, microsoft, bbc, cnn, efe, consejo de seguridad, corte penal internacional, cámara
            de diputados, senado, congreso"""
        )
    ),
    places=frozenset(_REGIONS) | CAPITALS | cities() | countries("es")
    | frozenset(["europa", "asia", "áfrica", "américa latina", "cataluña", "ee.uu."]),
    place_aliases={"ee.uu.": "Estados Unidos", "eeuu": "Estados Unidos"},
    demonyms=dict.fromkeys(_PEOPLES, "") | {
        "español": "España", "española": "España", "francés": "Francia", "alemán": "Alemania", "ruso": "Rusia",
        "rusa": "Rusia", "estadounidense": "Estados Unidos", "mexicano": "México", "argentino": "Argentina",
    },
    connectors=frozenset("de del la las los el y e para".split()),
    conjunctions=frozenset("y e".split()),
    not_names=frozenset(
        """lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio agosto
        septiembre octubre noviembre diciembre
        un una unos unas este esta estos estas ese esa aquel aquella su sus mi lo le les se me nos yo tú él ella
        ellos ellas usted y o pero sino porque aunque cuando mientras donde como si no ni ya más menos muy
        también tampoco así hoy ayer mañana ahora entonces después antes luego según tras ante bajo con sin
        sobre entre desde hasta hacia para por en a de del al que qué quién cuál cada todo toda todos todas otro
        otra otros otras mucho muchos muchas varios varias tiene ha han hay fue fueron es son era están está
        será""".split()
    ),
    before_places=frozenset("en desde hacia hasta".split()),
    speech=frozenset("dijo afirmó declaró añadió explicó señaló aseguró según anunció indicó".split()),
    articles=frozenset("el la los las".split()),
))  # fmt: skip
