"""The words that mark passed-on speech and knowledge: verbs of saying by speech act, adpositions, nouns.

The verb table is written as principal parts (`geben gibt gab gegeben`; one word alone is a regular verb) and inflected
here. A `|` divides a separable particle (`mit|teilen`); a word after `+` must stand in the clause as well
(`aus|gehen … +davon`). Research on annotated German news shows a long tail of verbs, so frames also accept verbs that
are not listed where the construction leaves no doubt; this list decides everywhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache


class SpeechAct(StrEnum):
    """What a speaker does with the words that are passed on."""

    SAY = "say"
    CLAIM = "claim"
    CONFIRM = "confirm"
    DENY = "deny"
    ANNOUNCE = "announce"
    WARN = "warn"
    DEMAND = "demand"
    JUDGE = "judge"
    THINK = "think"
    ASK = "ask"
    ESTIMATE = "estimate"
    """Names a number: *schätzt den Schaden auf zwei Millionen*."""
    OFFER = "offer"
    """Names a demand or an offer: *fordert 7 Prozent mehr Lohn*."""


WEAK_ACTS = frozenset({SpeechAct.DEMAND, SpeechAct.JUDGE, SpeechAct.THINK, SpeechAct.ASK, SpeechAct.ESTIMATE})
"""Acts that count as attribution only with a clause, a colon or a quotation as their content."""

_VERBS: Mapping[SpeechAct, str] = {
    SpeechAct.SAY: """
        sagen, erklären, mit|teilen, berichten, betonen, äußern, unterstreichen, ergänzen, erläutern, schildern, melden,
        verkünden, informieren, twittern, posten, bekräftigen, erzählen, antworten, erwidern, entgegnen, kommentieren,
        präzisieren, resümieren, bilanzieren, argumentieren, formulieren, wiederholen, versichern, zitieren, plaudern,
        verlauten, aus|führen, hinzu|fügen, an|fügen, an|merken, an|deuten, klar|stellen, fest|stellen, dar|legen,
        ein|räumen, deklarieren, konstatieren, skizzieren, signalisieren, verdeutlichen, scherzen,
        schwärmen, jubeln, freuen, klagen, schimpfen, poltern, mahnen, urteilen, vor|rechnen, aus|rechnen,
        appellieren, referieren, enthüllen, offenbaren,
        sprechen spricht sprach gesprochen, schreiben schreibt schrieb geschrieben, heißen heißt hieß geheißen,
        an|geben gibt gab gegeben, bekannt|geben gibt gab gegeben, wieder|geben gibt gab gegeben,
        hervor|heben hebt hob gehoben, fort|fahren fährt fuhr gefahren, aus|sprechen spricht sprach gesprochen,
        hin|weisen weist wies gewiesen, verweisen verweist verwies verwiesen, preis|geben gibt gab gegeben,
        unterrichten, rufen ruft rief gerufen, hervor|gehen geht ging gegangen, lauten, zusammen|fassen,
        meinen, gestehen gesteht gestand gestanden, ein|gestehen gesteht gestand gestanden,
        zu|gestehen gesteht gestand gestanden, zu|geben gibt gab gegeben, beschreiben beschreibt beschrieb
        beschrieben, aus|sagen, bezeugen, dokumentieren, verbreiten, vermelden, erinnern,
        nennen nennt nannte genannt, benennen benennt benannte benannt, kund|tun tut tat getan, beteuern,
        verraten verrät verriet verraten, beobachten, notieren, fest|halten hält hielt gehalten
    """,
    SpeechAct.CLAIM: """
        behaupten, beanspruchen, reklamieren, unterstellen, vor|geben gibt gab gegeben, suggerieren, mutmaßen,
        spekulieren, vor|werfen wirft warf geworfen, beschuldigen, bezichtigen, an|prangern, an|klagen
    """,
    SpeechAct.CONFIRM: """
        bestätigen, bekennen bekennt bekannte bekannt, bescheinigen, belegen, beweisen beweist bewies bewiesen,
        verifizieren, nach|weisen weist wies gewiesen, attestieren, garantieren, zu|sichern
    """,
    SpeechAct.DENY: """
        dementieren, bestreiten bestreitet bestritt bestritten, leugnen, verneinen, zurück|weisen weist wies gewiesen,
        ab|streiten streitet stritt gestritten, widersprechen widerspricht widersprach widersprochen, widerlegen,
        von|weisen weist wies gewiesen +sich, entgegen|treten tritt trat getreten,
        ab|lehnen, ab|wiegeln, aus|schließen schließt schloss geschlossen
    """,
    SpeechAct.ANNOUNCE: """
        an|kündigen, versprechen verspricht versprach versprochen, zu|sagen, prognostizieren, voraus|sagen, drohen,
        vorher|sagen, schwören schwört schwor geschworen, geloben
    """,
    SpeechAct.WARN: "warnen, alarmieren, befürchten, fürchten, beklagen, bemängeln, monieren, beanstanden, bedauern",
    SpeechAct.DEMAND: """
        an|mahnen, auf|rufen ruft rief gerufen, auf|fordern, bitten bittet bat gebeten, empfehlen
        empfiehlt empfahl empfohlen, raten rät riet geraten, plädieren,
        drängen, appellieren, befehlen befiehlt befahl befohlen, an|ordnen, werben wirbt warb geworben
    """,
    SpeechAct.JUDGE: """
        bezeichnen, kritisieren, loben, begrüßen, verurteilen, rügen, tadeln, würdigen, bewerten, beurteilen,
        ein|stufen,
        ein|schätzen, verteidigen, rechtfertigen, preisen preist pries gepriesen, feiern, attackieren, spotten
    """,
    SpeechAct.THINK: """
        glauben, denken denkt dachte gedacht, vermuten, an|nehmen nimmt nahm genommen, hoffen,
        aus|gehen geht ging gegangen +davon, finden findet fand gefunden, wissen weiß
        wusste gewusst, erfahren erfährt erfuhr erfahren, analysieren, folgern, schlussfolgern,
        schließen schließt schloss geschlossen +daraus, sehen sieht sah gesehen, bezweifeln, zweifeln, vertreten
        vertritt vertrat vertreten, halten hält hielt gehalten, überlegen, befinden befindet befand befunden,
        erkennen erkennt erkannte erkannt, erahnen, wittern
    """,
    SpeechAct.ESTIMATE: """
        schätzen, beziffern, rechnen, erwarten, veranschlagen, taxieren, kalkulieren, zählen, registrieren, ermitteln,
        errechnen, aus|gehen geht ging gegangen +von
    """,
    SpeechAct.OFFER: """
        fordern, verlangen, ein|fordern, bieten bietet bot geboten, an|bieten bietet bot geboten, vor|schlagen schlägt
        schlug geschlagen
    """,
    SpeechAct.ASK: "fragen, nach|fragen, wundern, rätseln",
}

_PHRASES: Mapping[SpeechAct, str] = {
    SpeechAct.SAY: """
        bekannt|geben gibt gab gegeben, bekannt|machen, deutlich|machen, klar|machen, öffentlich|machen, wissen|lassen
        lässt ließ gelassen, verlauten|lassen lässt ließ gelassen, durchblicken|lassen lässt ließ gelassen,
        offen|lassen lässt ließ gelassen, Ausdruck|bringen bringt brachte gebracht, Protokoll|geben gibt gab gegeben,
        verstehen|geben gibt gab gegeben, Bedenken|geben gibt gab gegeben, Wort|melden
    """,
    SpeechAct.CLAIM: "Vorwurf|erheben erhebt erhob erhoben, Anschuldigungen|erheben erhebt erhob erhoben, "
    "Vorwürfe|erheben erhebt erhob erhoben",
    SpeechAct.DENY: "Abrede|stellen, Abstand|nehmen nimmt nahm genommen",
    SpeechAct.ANNOUNCE: "Aussicht|stellen",
    SpeechAct.JUDGE: """
        zeigen +sich, überzeugt|zeigen, besorgt|zeigen, erfreut|zeigen, zufrieden|zeigen, enttäuscht|zeigen,
        erschüttert|zeigen,
        optimistisch|zeigen, zuversichtlich|zeigen, betroffen|zeigen, entsetzt|zeigen, offen|zeigen, Kritik|üben
    """,
    SpeechAct.THINK: "Ansicht|vertreten vertritt vertrat vertreten, Auffassung|vertreten vertritt vertrat vertreten, "
    "Schluss|kommen kommt kam gekommen, Ergebnis|kommen kommt kam gekommen",
}

_INSEPARABLE = ("be", "ver", "er", "ent", "emp", "zer", "miss", "ge", "wider", "unter", "wieder", "über")


@dataclass(frozen=True, slots=True)
class Cue:
    """One verb of saying: infinitive, speech act, the particle split off in a main clause, a word needed beside it."""

    lemma: str
    act: SpeechAct
    particle: str = ""
    needs: str = ""

    @property
    def weak(self) -> bool:
        """Whether it needs a clause, a colon or a quotation to count as attribution."""
        return self.act in WEAK_ACTS


@dataclass(frozen=True, slots=True)
class CueForms:
    """Forms by their text: finite forms alone, finite forms with the particle in front, participles, infinitives."""

    finite: Mapping[str, tuple[Cue, ...]]
    joined: Mapping[str, tuple[Cue, ...]]
    participles: Mapping[str, tuple[Cue, ...]]
    infinitives: Mapping[str, tuple[Cue, ...]]


def _entries() -> Iterator[tuple[Cue, tuple[str, ...]]]:
    """Every verb of the tables with its principal parts: infinitive, and third person, preterite, participle if
    strong.
    """
    for table in (_VERBS, _PHRASES):
        for act, listing in table.items():
            for entry in " ".join(listing.split()).split(", "):
                principal, _, needs = entry.partition(" +")
                particle, _, parts = principal.rpartition("|")
                words = tuple(parts.split())
                yield Cue(particle.casefold() + words[0], act, particle, needs), words


def regular_parts(infinitive: str) -> tuple[str, str, str]:
    """Third person singular, preterite and participle of a regular verb: `teilen` -> `teilt`, `teilte`, `geteilt`."""
    stem = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    link = "e" if stem[-1] in "td" or stem.endswith(("chn", "ffn", "gn", "dm", "tm")) else ""
    prefix = "" if infinitive.startswith(_INSEPARABLE) or infinitive.endswith("ieren") else "ge"
    return f"{stem}{link}t", f"{stem}{link}te", f"{prefix}{stem}{link}t"


def finite_forms(words: tuple[str, ...]) -> tuple[str, ...]:
    """The third-person forms of a verb from its principal parts, indicative and subjunctive I, singular and plural."""
    infinitive = words[0]
    third, preterite, _ = words[1:] if len(words) == 4 else regular_parts(infinitive)
    plural = preterite + ("n" if preterite.endswith("e") else "en")
    stem = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    return tuple(dict.fromkeys((third, infinitive, preterite, plural, stem + "e")))


@cache
def cue_forms() -> CueForms:
    """The inflected table, built once."""
    finite: dict[str, list[Cue]] = {}
    joined: dict[str, list[Cue]] = {}
    participles: dict[str, list[Cue]] = {}
    infinitives: dict[str, list[Cue]] = {}
    for cue, words in _entries():
        participle = words[3] if len(words) == 4 else regular_parts(words[0])[2]
        prefix = cue.particle.casefold()
        for form in finite_forms(words):
            finite.setdefault(form, []).append(cue)
            if prefix:
                joined.setdefault(prefix + form, []).append(cue)
        for table, form in ((participles, participle), (infinitives, words[0])):
            for spelling in dict.fromkeys((prefix + form, form)):
                table.setdefault(spelling, []).append(cue)
    return CueForms(
        *({form: tuple(cues) for form, cues in table.items()} for table in (finite, joined, participles, infinitives))
    )


SOURCE_PREPOSITIONS = frozenset({"laut", "gemäß"})
"""Prepositions whose noun phrase is the source."""

ANAPHORIC = frozenset({"demnach", "wonach", "demzufolge", "hiernach"})
"""Adverbs that point back to the source named last."""

CONVEYING_NOUNS = (
    "angabe",
    "aussage",
    "ansicht",
    "einschätzung",
    "darstellung",
    "wort",
    "auffassung",
    "überzeugung",
    "erkenntnis",
    "information",
    "meinung",
    "berechnung",
    "schätzung",
    "bericht",
    "mitteilung",
    "erklärung",
    "lesart",
    "auskunft",
    "beobachtung",
    "schilderung",
    "meldung",
    "äußerung",
    "stellungnahme",
    "analyse",
    "recherche",
    "aufzeichnung",
    "vorhersage",
    "prognose",
    "zählung",
    "umfrage",
    "studie",
    "dokument",
    "übersicht",
    "hochrechnung",
    "erhebung",
    "auswertung",
    "statistik",
    "bilanz",
    "messung",
    "unterlage",
)
"""Nouns (lower case, singular) that stand between an adposition and the source: *nach Angaben der Polizei*."""

NAMED_WORKS = (
    "studie",
    "umfrage",
    "gutachten",
    "analyse",
    "prognose",
    "vorhersage",
    "urteil",
    "schreiben",
    "brief",
    "dokument",
    "erhebung",
    "statistik",
    "protokoll",
)
"""Conveying nouns that are a source of their own: a study is named together with its author."""

REFERENCE_NOUNS = frozenset({"berufung", "verweis", "bezug", "bezugnahme", "hinweis"})
"""*unter Berufung auf*, *mit Verweis auf*: what follows is the origin behind the source."""
