"""Advertisements, raffles, traffic and weather: lines of a page that sell something or serve whoever passes by.

What tells them is their grammar. An advertisement calls for an act by a clause without subject and finite verb
(`jetzt Angebot sichern`), or names a price behind a thing that the report knows nothing of. A traffic notice names a
road, a weather line a temperature, that the report never mentions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.intake import labels
from tui.intake.evidence import Evidence
from tui.intake.lexicon import REPORTING_VERBS
from tui.intake.lines import Line, Mark, without_quotations
from tui.intake.phrases import phrases
from tui.intake.vocabulary import Vocabulary, is_paragraph, paragraphs

_MODAL = (
    r"(?:will|woll(?:en|te|ten)|mu(?:ss|ß)|müss(?:en|te|ten)|soll(?:en|te|ten)?|kann|könn(?:en|te|ten)|konnten?|d[aü]rf\w*"
    r"|wird|werden|wurden?|möchten?|mögen|mag|hat|haben|hatten?|ist|sind|waren?|lässt|geht|gilt|heißt)"
)
_ACT = (
    r"(?:gewinnen|sichern|bestellen|buchen|anfordern|entdecken|vergleichen|testen|anmelden|abonnieren|informieren"
    r"|bewerben|mitmachen|mitspielen|teilnehmen|herunterladen|downloaden|laden|vorbestellen|kaufen|shoppen|sparen|anrufen"
    r"|schalten|vereinbaren|reservieren|ausprobieren|spenden|anfragen|berechnen|wechseln|registrieren|stöbern|zugreifen"
    r"|einsteigen|profitieren|verschenken|nachbestellen|bewerten|inserieren|ermitteln|spielen|lösen|rätseln|lesen|ansehen"
    r"|(?:beraten|prüfen|einbauen|zuschicken|zusenden|benachrichtigen|überraschen) lassen)"
)
_CALL = re.compile(
    r"(?:(?:^|[:–—|!?.,…•·-])\W*(?:gleich )?(?:(?:hier )?jetzt|hier|noch heute|heute noch|einfach online)"
    rf"|\b(?-i:Jetzt))\b(?!.*\b{_MODAL}\b)[^.,?!:;]{{0,80}}\b{_ACT}\b[\s!.»›>→]*$",
    re.IGNORECASE,
)
"""A call: *now*, an object, an infinitive, and no finite verb that could need the infinitive."""
_POLITE = re.compile(
    r"(?:^|[:–—|!?.…] )\W*(?:melden|informieren|registrieren|gewinnen"
    r"|sichern|bestellen|buchen|entdecken|vergleichen|testen|fordern|sparen|holen"
    r"|erleben|profitieren|wechseln|genießen|reservieren|verschenken) (?-i:Sie)\b",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(
    r"!|\b(?:jetzt|hier|noch heute|gratis|kostenlos|kostenfrei|unverbindlich|online)\b", re.IGNORECASE
)
_MONEY = r"(?:\d[\d.,]*(?:,[-–]+)? ?(?:€|euro\b|eur\b|franken\b|chf\b|fr\.)|(?:chf|fr\.|€) ?\d[\d.,]*)"
_PER_PERSON = ("p. P.", "p.P.", "mtl.", "inkl.", "zzgl.")
"""Abbreviations that end an offer, not a sentence."""
_PRICE = re.compile(_MONEY, re.IGNORECASE)
_OFFER = phrases(
    rf"""
    \b(?:schon ab|bereits ab|ab|(?:für )?nur|statt|für) {_MONEY}(?: ?(?:/ ?|im |pro |je )?(?:monat|monatlich|woche
        |jahr|person|nacht|tag|stück|quadratmeter|mtl\.|p\. ?p\.))?\W*$
    ^(?:ab|nur) {_MONEY}|\bstatt {_MONEY}\b.{{0,15}}\b(?:nur|jetzt)\b
    \b\d{{1,2}} ?(?:%|prozent) (?:\w*rabatt|nachlass|preisvorteil|auf (?:alle?s?|den|die|das|unser\w*|ihren?)\b)
    \bbis zu \d{{1,2}} ?(?:%|prozent) (?:sparen|günstiger|reduziert|rabatt)
    \b(?:frühbucher|treue|neukunden|einführungs|sommer|winter|herbst|frühjahrs|messe|online)\w*rabatt\b
    \b\d+ (?:monate?|wochen|tage|ausgaben|hefte) (?:gratis|kostenlos|geschenkt)\b|\bmit (?:dem )?[\w-]*code [A-Z\d]+\b
    \b(?:zu )?gewinnen\s?[:!]
    \bsie sparen \d|\bversandkostenfrei\b|\bsolange (?:der )?vorrat reicht\b|\bohne anzahlung\b
    """
)
"""A price or a discount as the end of an offer."""
_TRAFFIC = re.compile(
    r"^\W*(?:[\w-]*(?:staus?|blitzer(?:alarm|meldung\w*)?|radar(?:falle\w*|kontrolle\w*)?|verkehr(?:slage|smeldung\w*|shinweise?"
    r"|sservice|sinfo\w*)?|sperrung(?:en)?|baustellen?|geisterfahrer|falschfahrer|unfall|unfälle|achtung)\b"
    r"|[AB] ?\d{1,3}\b(?: [A-ZÄÖÜ]\w+)?\s?[:,–-])",
    re.IGNORECASE,
)
_TRAFFIC_LABEL = re.compile(r"^\W*(?:[AB] ?)?[\w-]+\s?[:|–-]\s")
_ROAD = re.compile(r"\b(?:[ABLKS] ?\d{1,4}|(?:auto|bundes|land|kreis)\w*stra(?:ß|ss)e \d{1,4}|ring|kreuz|dreieck)\b")
_DELAY = re.compile(r"\b\d+ ?(?:km|kilometer|min\.?|minuten)\b", re.IGNORECASE)
_DEGREES = re.compile(r"(?:[-–−+]|minus |plus )?\d{1,2} ?(?:°|grad\b)", re.IGNORECASE)
_WEATHER = re.compile(
    r"^\W*(?:das )?(?:[\w-]*wetter\b|vorhersage|aussichten|temperatur|heute|morgen|aktuell)[^.]{0,60}"
    r"(?:°|\bgrad\b)|^[A-ZÄÖÜ][\w .-]{2,25}[:,|]? (?:[-–−+])?\d{1,2} ?°",
    re.IGNORECASE,
)
_WEATHER_LABEL = re.compile(r"\W*(?:das )?(?:[\w-]*wetter|vorhersage|aussichten|temperatur\w*)\b", re.IGNORECASE)
_REPORTING = re.compile(rf"\b(?:{REPORTING_VERBS}|rät|raten|riet|empfiehlt|empfahl|rief(?:en)?|lautet\w*)\b")
_OFFER_WORDS = 25
_OFFER_LENGTH = 250
_NOTICE_WORDS = 16
_SUBHEAD_WORDS = 5
_NO_PART = -4.5
_MOST_SURELY = 3


def offers(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[float]:
    """A weight for every line: below 0 where the line is an advertisement or a service of the page, else 0."""
    texts = list(paragraphs(lines, evidence))
    report = Vocabulary(texts)
    roads = {road.replace(" ", "") for text in texts for road in _ROAD.findall(text)}
    is_warm = any(_DEGREES.search(text) for text in texts)
    weights = [0.0] * len(lines)
    for index, (line, item) in enumerate(zip(lines, evidence, strict=True)):
        is_short = 0 < item.words <= _OFFER_WORDS and len(line.text) <= _OFFER_LENGTH
        if not is_short or line.mark is Mark.TITLE:
            continue
        below_label = index > 0 and bool(labels.ADVERTISEMENT.fullmatch(lines[index - 1].text))
        following = evidence[index + 1] if index + 1 < len(evidence) else None
        is_subhead = not item.prose and following is not None and is_paragraph(following)
        if (
            _calls(line.text, item, report, is_subhead=is_subhead)
            or _sells(line, item, report)
            or (below_label and _is_advertised(line.text, item, report, is_subhead=is_subhead))
            or _is_traffic(line.text, item, report, roads)
            or (not item.prose and not is_warm and _is_weather(line.text, report))
        ):
            weights[index] = _NO_PART
    return weights


def _is_weather(text: str, report: Vocabulary) -> bool:
    return bool(_WEATHER.search(text)) and (bool(_WEATHER_LABEL.match(text)) or report.is_foreign(text))


def _calls(text: str, item: Evidence, report: Vocabulary, *, is_subhead: bool) -> bool:
    """Whether the line calls for an act; a subhead or a sentence about the matter of the report may do so too."""
    own_words = without_quotations(text)
    if _REPORTING.search(text) or own_words != text or text.endswith("?"):
        return False
    if _POLITE.search(text) and (_AT_ONCE.search(text) or _OFFER.search(text)):
        return report.is_foreign(text)
    if not _CALL.search(text):
        return False
    is_plain = is_subhead and item.words <= _SUBHEAD_WORDS and not re.search(r"[\d!]", text)
    is_sentence = item.prose and not text.endswith("!")
    return report.is_foreign(text) if is_sentence or is_plain else True


def _sells(line: Line, item: Evidence, report: Vocabulary) -> bool:
    """Whether the line is no sentence, ends in a price or a discount, and names nothing that the report knows."""
    is_sentence = item.prose and not line.text.endswith(_PER_PERSON)
    return (
        not is_sentence
        and line.mark is not Mark.LIST_ITEM
        and bool(_OFFER.search(line.text))
        and not _REPORTING.search(line.text)
        and report.is_foreign(_PRICE.sub(" ", _OFFER.sub(" ", line.text)))
    )


def _is_advertised(text: str, item: Evidence, report: Vocabulary, *, is_subhead: bool) -> bool:
    """Whether a line below the label of an advertisement is about something else than the report."""
    return not is_subhead and not _REPORTING.search(text) and report.is_foreign(text, _MOST_SURELY if item.prose else 2)


def _is_traffic(text: str, item: Evidence, report: Vocabulary, roads: set[str]) -> bool:
    """Whether the line tells of a road or a delay that the report does not."""
    if item.words > _NOTICE_WORDS or not _TRAFFIC.search(text) or (item.prose and not _TRAFFIC_LABEL.match(text)):
        return False
    named = {road.replace(" ", "") for road in _ROAD.findall(text)}
    is_notice = bool(_DELAY.search(text) or (named and _TRAFFIC_LABEL.match(text)))
    return is_notice and not named & roads and report.is_foreign(text)
