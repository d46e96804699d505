"""Nouns that can speak: roles of persons and institutions; and nouns that only look like a source.

Matched at the end of the word, because German compounds carry their head there (`Landesverteidigungsministerin`).
Lists by the occupational titles and institutions of news language, in the forms of every case.
"""

from __future__ import annotations

from functools import lru_cache

from tui.annotate.lemmas import lemma
from tui.annotate.speech.cues import CONVEYING_NOUNS
from tui.annotate.word_lists import endings, word_set

_ROLES = endings(
    """
    kräfte kräften kraft umfeld delegation lager loge login logen iker ikern jurist juristen spezialist spezialisten
    arbeitgeber arbeitgebern arbeitnehmer belegschaft sprecher minister präsident chef kanzler vorsitzende
    vorsitzender vorsitzenden sekretär botschafter beauftragte beauftragter beauftragten vertreter beamte beamter
    beamten leiter direktor experte experten forscher professor anwalt anwälte anwältin richter trainer manager
    ermittler politiker abgeordnete abgeordneter abgeordneten diplomat diplomaten analyst analysten ökonom ökonomen
    meteorologe meteorologen zeuge zeugen bürgermeister landrat kommissar vorstand wissenschaftler virologe
    mediziner arzt ärzte ärztin rat räte rätin senator gouverneur premier regent könig königin papst bischof
    kardinal pfarrer general offizier soldat soldaten kommandeur kommandant polizist polizisten staatsanwalt
    staatsanwälte händler unternehmer gründer inhaber betreiber besitzer bewohner anwohner augenzeuge augenzeugen
    nachbar nachbarn bürger beobachter kritiker gegner befürworter verbündete verbündeter verbündeten vize obmann
    obfrau gewerkschafter gewerkschaftler funktionär betriebsrat lehrer schüler student studenten rektor dekan autor
    autoren journalist journalisten reporter redakteur historiker soziologe soziologen psychologe psychologen
    biologe biologen geologe geologen ingenieur ingenieure techniker kapitän pilot piloten spieler stürmer torwart
    sportdirektor coach sieger athlet athleten mitglied mitglieder angehörige angehöriger angehörigen opfer familie
    eltern mutter vater sohn tochter bruder schwester witwe freund nutzer kunde kunden patient patienten verdächtige
    verdächtiger verdächtigen angeklagte angeklagter angeklagten beschuldigte beschuldigter verteidiger kläger
    gutachter sachverständige sachverständiger sachverständigen berater unterhändler machthaber herrscher staatschef
    oppositionelle oppositionsführer führer führung kandidat kandidaten kandidatin bewerber retter helfer
    feuerwehrmann frau mann leute person personen jährige jähriger jährigen geschäftsführer landeschef insider
    kreise gewährsleute offizielle offizieller offiziellen verantwortliche verantwortlicher verantwortlichen
    aktivist aktivisten demonstranten demonstrant künstler sänger schauspieler regisseur fahrer zeitzeuge landwirt
    bauer bauern winzer fischer gast gäste rentner migranten regierende regierender regierenden delegierte
    delegierter delegierten gesandte gesandter gesandten westen zeugin expertin forscherin ärzteschaft kollege
    kollegen kollegin dezernent dezernentin ministerialrat koordinator generalsekretär prinz emir sultan scheich
    ajatollah imam rabbiner präsidium beigeordnete beigeordneter kämmerer veranstalter veranstaltern veranstalterin
    veranstalters organisator organisatoren organisatorin
    """
)

_INSTITUTIONS = endings(
    """
    seite stab stabs regierung ministerium ministeriums amt amtes amts behörde behörden polizei staatsanwaltschaft
    gericht gerichts gerichtshof gerichtshofs geheimdienst geheimdienste geheimdienstes geheimdiensts
    nachrichtendienst nachrichtendienste nachrichtendienstes armee militär militärs partei fraktion verband verbände
    verbandes verbands verbänden gewerkschaft gewerkschaften konzern konzerns unternehmen unternehmens firma firmen
    universität institut instituts institute kommission rat rats rates zentrale bank banken verein vereins vereine
    kirche organisation organisationen botschaft feuerwehr klinik kliniken hersteller herstellers betreiber agentur
    agenturen sender zeitung zeitungen magazin medien portal kreise dienst dienste bund kammer stiftung senat
    verwaltung stadt gemeinde landkreis bahn börse börsen dienstes krankenhaus krankenhauses kanzleramt präsidialamt
    präsidentenamt präsidium ministerien koalition opposition bundestag landtag parlament parlaments kongress kreml
    union allianz bündnis streitkräfte truppen luftwaffe marine rebellen miliz hilfswerk rotes kreuz warte
    wetterdienst wetterdienstes erdbebenwarte zentrum zentrums observatorium kanzlei ministerrat generalstab
    generalstabs leitung rundfunk flughafen flughafens versicherer versicherung gesellschaft plattform start-up werk
    werke reederei airline fluggesellschaft bundeswehr bundesbank justiz kabinett weiße haus hauses staat staates
    staaten land länder landes ausschuss jury liga klub club clubs bundesamt landeskriminalamt bka lka zoll
    grenzschutz wache leitstelle palast hof küstenwache katastrophenschutz
    """
)

_DOCUMENTS = endings(
    """
    publikation fachblatt artikel bericht berichte berichts berichten studie studien umfrage gutachten analyse brief
    briefes schreiben schreibens mitteilung papier dokument dokumente protokoll erhebung statistik prognose urteil
    bilanz umfragen barometer index entwurf anklage anklageschrift blatt zeitung buch beschluss angaben daten zahlen
    unterlagen interview
    """
)

_TEMPORAL = word_set(
    """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags mittwochs donnerstags
    freitags samstags sonntags januar jänner februar märz april mai juni juli august september oktober november
    dezember morgen vormittag mittag nachmittag abend nacht tag tage tagen tages woche wochen monat monate monaten
    monats jahr jahre jahren jahres stunde stunden minute minuten frühjahr sommer herbst winter wochenende
    wochenendes anfang mitte ende zeit zeiten uhr ostern weihnachten pfingsten silvester neujahr vorjahr vortag
    anschluss folge rande zukunft
    """
)
_TEMPORAL_ENDS = (
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "morgen",
    "mittag",
    "abend",
    "nacht",
    "wochenende",
)


@lru_cache(maxsize=8192)
def is_role(noun: str) -> bool:
    """Whether a noun (lower case, any case form) names a person by role: *sprecherin*, *us-regierungsvertretern*."""
    return _ends(noun, _ROLES) or _feminine_role(noun)


@lru_cache(maxsize=8192)
def is_institution(noun: str) -> bool:
    """Whether a noun names an institution that speaks: *staatsanwaltschaft*, *innenministeriums*."""
    return _ends(noun, _INSTITUTIONS)


@lru_cache(maxsize=8192)
def is_document(noun: str) -> bool:
    """Whether a noun names a text that can say something: *studie*, *bericht*."""
    return _ends(noun, _DOCUMENTS)


@lru_cache(maxsize=8192)
def is_conveying(noun: str) -> bool:
    """Whether a noun only conveys a source: *angaben*, *einschätzung*, *medienberichten*."""
    base = lemma(noun.capitalize(), noun=True).lower()
    return (
        base.endswith(CONVEYING_NOUNS)
        or noun.endswith(CONVEYING_NOUNS)
        or noun in {"worten", "worte", "zahlen", "daten"}
    )


def is_temporal(noun: str) -> bool:
    """Whether a noun names a time: *mittwoch*, *dienstagabend*."""
    return noun in _TEMPORAL or noun.endswith(_TEMPORAL_ENDS)


def is_feminine(noun: str) -> bool:
    """Whether a role names a woman (*ministerin*)."""
    return noun.endswith(("in", "frau", "dame", "mutter", "tochter", "schwester")) and len(noun) > 3


def _feminine_role(noun: str) -> bool:
    for ending in ("innen", "in"):
        if noun.endswith(ending):
            return _ends(noun.removesuffix(ending), _ROLES) or noun.removesuffix(ending) + "e" in _ROLES
    return False


def _ends(noun: str, endings: tuple[str, ...]) -> bool:
    """By the end of the word; a plural or case ending (`-n`, `-s`, `-en`, `-es`) may follow."""
    bare = noun.replace(":", "").replace("*", "")
    forms = {bare, bare.removesuffix("n"), bare.removesuffix("s"), bare.removesuffix("en"), bare.removesuffix("es")}
    return any(form.endswith(endings) for form in forms if len(form) > 2)
