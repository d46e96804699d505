"""Verb forms that mark reported speech: the Konjunktiv I and the Konjunktiv II that stands in for it.

Source of the paradigm: Duden, *Die Grammatik*, and grammis (IDS Mannheim), "Konjunktiv in der Indirektheitskontexte".
The third person singular of the Konjunktiv I is the stem with `-e`; in the plural it equals the indicative for every
verb but *sein*, and the press then writes the Konjunktiv II (*hätten*, *würden*). Forms that are also another word
(*reiche*, *bereite*) are left out: a false mark costs more than a missed one.
"""

from __future__ import annotations

from functools import lru_cache

from tui.annotate.word_lists import words

_BARE = words("sei seien habe werde könne müsse solle dürfe wolle möge wisse tue")

_STEMS = words(
    """
    geb komm geh steh bleib lass lieg nehm seh sprech helf sterb werf treff ess les fahr fall fang halt lauf rat
    ruf schlaf schlag stoß trag wachs wasch beginn bind bitt biet bring denk dring ergreif find flieg flieh
    fließ frier gelt gelinge gewinn gieß greif häng heb heiß kenn kling leid leih meid nenn reit renn schein
    schieb schieß schließ schneid schreib schrei schweig schwimm sing sink sitz spring steig stehl streit tret
    treib trink verlier verschwind verzeih wieg wirb zieh zwing vergess empfehl sag mach mein glaub hoff brauch
    fehl dien droh such kauf zahl leb lehn lieb lern lös wirk zeig zähl setz stell leist bedeut arbeit wart plan
    führ hör kämpf fühl spür handl wechsl sammel stimm spiel teil träum trau wohn fürcht fordr liefr ändr wünsch
    warn klag kost öffn rechn zeichn fürchte meld red land zünd end bild acht richt schad scheitr stürz schütz
    nutz nütz sorg pfleg prüf reagier funktionier existier regier investier passier produzier riskier organisier
    kontrollier diskutier garantier akzeptier profitier operier kooperier finanzier informier konzentrier
    verhandl wandl sichr zweifl freu bemüh gehör versuch verlang verfüg erwart erlaub ermöglich verursach
    verletz verhindr gefährd belast betreff betrag besteh beruh bedroh benötig begrüß bereu bestreit beweg
    beweis entsprech entsteh enthalt entscheid ergeb erhalt erhöh erklär erkenn erreich erschein erwäg erzwing
    unterstütz untersuch unterscheid verbess verbiet verbreit verdien verdoppl verfolg vergleich verhalt verlass
    verlauf vermeid vermut verpflicht verringr verschärf verschlechtr versprech versteh verstoß verstärk
    verteidig verteil vertret verweigr verzicht vorlieg widersprech zerstör gefall gelang genieß genüg gescheh
    missbrauch beabsichtig beeinfluss befind befürcht begeh begreif behalt behandl behaupt behindr beinhalt
    beitrag bekämpf bekomm beleg bestätig bewirk bezahl bezeichn bezieh benehm beobacht berücksichtig beschäftig
    beschränk besitz erfahr erfind erfordr erfüll erleb erlass ermittl eröffn ersetz erweis erweck erzähl hindr
    gewähr gewährleist zuständ einig einsetz verkauf veranlass schick entsend
    """
)

_ALSO_OTHER_WORDS = words(
    """
    rate falle wache trage ende bilde stelle rede lande achte lose reiche warte teile spiele leite bitte heiße
    wiege wirbe gelange einige weise beste folge
    """
)

KONJUNKTIV_I = (_BARE | frozenset(stem + "e" for stem in _STEMS)) - _ALSO_OTHER_WORDS
"""Third-person forms, lower case, that are hardly ever anything else in a news text."""

KONJUNKTIV_II = words(
    """
    hätte hätten wäre wären würde würden könnte könnten müsste müssten dürfte dürften sollte sollten wollte
    wollten gäbe gäben käme kämen ginge gingen ließe ließen bliebe blieben stünde stünden läge lägen nähme
    nähmen fände fänden bräuchte bräuchten wüsste wüssten brächte brächten bekäme bekämen entstünde entstünden
    """
)

REPORTING_KONJUNKTIV_II = words(
    """
    hätten wären würden könnten müssten hätte wäre würde könnte müsste gäbe gäben käme kämen ginge gingen
    """
)
"""Konjunktiv II forms that may stand for a Konjunktiv I directly after a reported sentence."""

_CONDITION_WORDS = words("falls wenn sofern sonst andernfalls ansonsten gern gerne lieber")
_CONDITION_OPENERS = words("sollte sollten hätte hätten wäre wären käme kämen würde würden")


@lru_cache(maxsize=32768)
def is_konjunktiv_one(word: str) -> bool:
    """Whether the lower-case word is an unambiguous Konjunktiv I, particle verbs in one word included (`vorliege`)."""
    return word in KONJUNKTIV_I or any(
        word.startswith(particle) and word[len(particle) :] in KONJUNKTIV_I for particle in _PARTICLES if len(word) > 6
    )


_PARTICLES = (
    "vor",
    "auf",
    "aus",
    "an",
    "ab",
    "ein",
    "zu",
    "mit",
    "nach",
    "zurück",
    "bei",
    "fest",
    "statt",
    "teil",
    "weg",
    "durch",
    "hin",
    "her",
    "um",
    "unter",
    "über",
    "fort",
    "hervor",
    "voraus",
    "zusammen",
)


def states_condition(words: tuple[str, ...]) -> bool:
    """Whether a sentence (its lower-case words in order) is a conditional: its Konjunktiv II then reports nobody."""
    return bool(words) and (words[0] in _CONDITION_OPENERS or not _CONDITION_WORDS.isdisjoint(words))
