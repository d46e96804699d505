"""Verb forms that mark reported speech: the Konjunktiv I and the Konjunktiv II that stands in for it.

Source of the paradigm: Duden, *Die Grammatik*, and grammis (IDS Mannheim), "Konjunktiv in Indirektheitskontexten".
The third person singular of the Konjunktiv I is the stem with `-e`; in the plural it equals the indicative for every
verb but *sein*, and the press then writes the Konjunktiv II (*hätten*, *würden*). Forms that are also another word
(*reiche*, *bereite*) are left out: a false mark costs more than a missed one.
"""

from __future__ import annotations

from functools import lru_cache

from tui.annotate.word_lists import endings, word_set

_BARE = word_set("sei seien habe werde könne müsse solle dürfe wolle möge wisse tue")

_STEMS = word_set(
    """
    geb komm geh steh bleib lass lieg nehm seh sprech helf sterb werf treff ess les fahr fall fang halt lauf rat
    ruf schlaf schlag stoß trag wachs wasch beginn bind bitt biet bring denk dring ergreif find flieg flieh
    fließ frier gelt gewinn gieß greif häng heb heiß kenn kling leid leih meid nenn reit renn schein schieb
    schieß schließ schneid schreib schrei schweig schwimm sing sink sitz spring steig stehl streit tret treib
    trink verlier verschwind verzeih wieg wirb zieh zwing vergess empfehl sag mach mein glaub hoff brauch fehl
    dien droh such kauf zahl leb lehn lieb lern lös wirk zeig zähl setz stell leist bedeut arbeit wart plan führ
    hör kämpf fühl spür stimm spiel teil träum trau wohn fürcht wünsch warn klag kost öffn meld red land end
    bild acht richt schad stürz schütz nutz nütz sorg pfleg prüf reagier funktionier existier regier investier
    passier produzier riskier organisier kontrollier diskutier garantier akzeptier profitier operier kooperier
    finanzier informier konzentrier freu bemüh gehör versuch verlang verfüg erwart erlaub ermöglich verursach
    verletz gefährd belast betreff betrag besteh beruh bedroh benötig begrüß bereu bestreit beweg beweis
    entsprech entsteh enthalt entscheid ergeb erhalt erhöh erklär erkenn erreich erschein erwäg erzwing
    unterstütz untersuch unterscheid verbiet verbreit verdien verfolg vergleich verhalt verlass verlauf vermeid
    vermut verpflicht verschärf versprech versteh verstoß verstärk verteidig verteil vertret verweigr verzicht
    vorlieg widersprech zerstör gefall gelang genieß genüg gescheh missbrauch beabsichtig beeinfluss befind
    befürcht begeh begreif behalt behaupt beinhalt beitrag bekämpf bekomm beleg bestätig bewirk bezahl bezeichn
    bezieh benehm beobacht berücksichtig beschäftig beschränk besitz erfahr erfind erfüll erleb erlass eröffn
    ersetz erweis erweck erzähl gewähr gewährleist verkauf veranlass schick entsend geling hinder verhinder
    behinder änder veränder liefer forder erforder verbesser scheiter verschlechter verringer steiger erinner
    weiger äußer dauer kümmer versicher erober verteuer zöger lager trauer samml verwandl entwickl regl
    unterzeichn begegn ordn gründ verkünd folg erfolg wehr schätz betreib betreu bau dreh drück lenk merk mess
    pass rechtfertig reis schalt schaff senk spar sperr start stamm stopp stör streb streich tag tauch tausch
    test töt üb übernehm überprüf überleg überzeug überschreit übersteig umfass unterbrech unterlieg
    unterschreib unterstell verdächtig vereinbar verbind verbring verfass vergeb vermiss vernehm veröffentlich
    verpass verrat versorg versteck verurteil verwend verwirklich wag weck anerkenn basier beseitig bewert
    bewaffn bezweifl blockier demonstrier dominier durchsuch engagier erarbeit ereign erfass ergänz erkrank
    erledig ermahn ermord errechn ersuch erteil exportier flücht förder gestalt gewöhn herrsch importier
    integrier isolier kapitulier klär korrigier kritisier leugn lock mahn markier modernisier motivier
    normalisier notier orientier präsentier protestier provozier rüst reduzier rett signalisier stabilisier
    stagnier stationier steuer subventionier transportier überwach verharr verklag verkürz verlager verleg
    verlänger vermittl verschieb verschick verspür versäum vertrau vertreib verzeichn verzöger veräußer vollzieh
    vermeld verbrauch verdräng vereng vererb verhäng vernicht verschon verschleier wander werb widersetz
    wiederhol zitier
    """
)

_ALSO_OTHER_WORDS = word_set(
    """
    reiche lose heiße weise einige beste bitte laute leere bereite dichte sichere weite äußere schade verdächtige ende
    nütze wirbe lande tage lager
    """
)
"""Adjectives and particles of the same form; nouns have a capital letter."""

KONJUNKTIV_I = (_BARE | frozenset(stem + "e" for stem in _STEMS)) - _ALSO_OTHER_WORDS
"""Third-person forms, lower case, that are hardly ever anything else in a news text."""

KONJUNKTIV_II = word_set(
    """
    hätte hätten wäre wären würde würden könnte könnten müsste müssten dürfte dürften sollte sollten wollte
    wollten gäbe gäben käme kämen ginge gingen ließe ließen bliebe blieben stünde stünden läge lägen nähme
    nähmen fände fänden bräuchte bräuchten wüsste wüssten brächte brächten bekäme bekämen entstünde entstünden
    """
)

REPORTING_KONJUNKTIV_II = word_set(
    """
    hätten wären würden könnten müssten hätte wäre würde könnte müsste gäbe gäben käme kämen ginge gingen
    """
)
"""Konjunktiv II forms that may stand for a Konjunktiv I directly after a reported sentence."""

_CONDITION_WORDS = word_set("falls wenn sofern sonst andernfalls ansonsten gern gerne lieber")
_CONDITION_OPENERS = word_set("sollte sollten hätte hätten wäre wären käme kämen würde würden")
_PARTICLES = endings(
    """
    vor auf aus an ab ein zu mit nach zurück bei fest statt teil weg durch hin her um unter über fort hervor voraus
    zusammen
    """
)
_SHORTEST_JOINED = 7


@lru_cache(maxsize=8192)
def is_konjunktiv_one(word: str) -> bool:
    """Whether the lower-case word is an unambiguous Konjunktiv I, particle verbs in one word included (`vorliege`)."""
    if word in KONJUNKTIV_I:
        return True
    joined = (word.removeprefix(particle) for particle in _PARTICLES if word.startswith(particle))
    return len(word) >= _SHORTEST_JOINED and any(rest in KONJUNKTIV_I for rest in joined)


def states_condition(words: tuple[str, ...]) -> bool:
    """Whether a sentence (its lower-case words in order) is a conditional: its Konjunktiv II then reports nobody."""
    return bool(words) and (words[0] in _CONDITION_OPENERS or not _CONDITION_WORDS.isdisjoint(words))
