"""Sections of furniture, and the headings that open them."""

from __future__ import annotations

import re
from enum import StrEnum

from tui.intake.phrases import phrases


class Section(StrEnum):
    """A stretch of lines after the heading that names it."""

    TEASERS = "teasers"
    PERSON = "person"
    GLOSSARY = "glossary"
    COMMENTS = "comments"
    NOTICES = "notices"


OPENERS: dict[Section, re.Pattern[str]] = {
    Section.TEASERS: phrases(
        r"""
        ^(?:lesen|hören|sehen) sie (?:auch|hierzu|dazu|mehr|hier|jetzt auch|weiter)(?: zum thema| zu diesem thema
            | dazu)?\s?:?$
        ^(?:mehr|weiteres?|artikel|alles|beiträge|meldungen
            |videos?) (?:artikel |nachrichten |meldungen |beiträge )?(?:zum
            |zu diesem|zu|aus dem|aus|von|auf) (?:thema|themen|rubrik|ressort|der redaktion|der region
            |dem archiv)\s?:?$
        ^(?:mehr|weitere?s?) (?:zum thema|aus|artikel|nachrichten|meldungen|beiträge|themen|news|von|über
            |zu|fragen|tipps|texte|berichte|geschichten|interviews|analysen|reportagen|folgen|hintergründe
            |empfehlungen|ratgeber|lesetipps)\b.{0,40}$
        ^(?:zum thema|mehr dazu|siehe auch|auch interessant|passend (?:zum artikel|dazu)|verwandte (?:themen|artikel
            |beiträge)|ähnliche (?:artikel|beiträge)|weiterführende links|links|links zum thema
            |empfehlungen?(?: der redaktion)?|unsere (?:empfehlungen|lesetipps)|leseempfehlung(?:en)?)\s?:?$
        ^(?:das|dies) (?:könnte|dürfte) (?:sie|dich) (?:auch )?(?:noch )?interessieren
        ^(?:meist ?gelesen|meistgelesene .{0,20}|am meisten gelesen|top-?themen|top-?artikel|beliebt
            |die beliebtesten .{0,20}|(?:neueste|aktuelle) (?:nachrichten|meldungen|artikel|beiträge|videos|themen)
            |jetzt (?:beliebt|aktuell))(?: (?:in|aus|auf) .{2,20})?\s?:?$
        ^(?:meist ?(?:geklickt|gehört|geteilt|kommentiert)|das interessiert andere|empfehlungen für sie)\b.{0,12}$
        ^das meistgelesene$|^die redaktion empfiehlt\s?:?$|^redaktions(?:empfehlung|tipp)(?:en|s)?\s?:?$
        ^(?:schlagworte|schlagwörter|tags|themen|stichwörter|kategorien)(?: (?:zu|zum|in|dieses|des) .{0,25})?\s?:?$
        ^lesen sie (?:auch|mehr)\b.{0,12}$
        ^notizblock$
        # the further parts of a newsletter, its second and later ones numbered in capitals
        ^(?:au(?:ß|ss)erdem|auch|sonst noch) wichtig\s?:?$|^kurz (?:notiert|gemeldet)\s?:?$
        ^(?:\d{1,2}\.? )?(?:(?:das|die|der|unser|unsere) )?(?:zahl|bild|foto|zitat|spruch|wort|frage|tipp) (?:des tages
            |des morgens|des abends|des monats|der woche)$
        ^(?:[2-9]|1\d)\.? (?-i:[A-ZÄÖÜ][A-ZÄÖÜß]+(?: [A-ZÄÖÜß]+){0,4})$
        ^(?:sponsored|partner-?inhalte?|angebote? (?:unserer|von) partnern?|services?|gutscheine|vergleiche
            |marktplatz|stellenmarkt|trauer-?anzeigen|rätsel|spiele)\s?:?$
        ^\+?\s?(?:lesen sie|mehr) (?:jetzt|hier)\s?:?$
        """
    ),
    Section.PERSON: phrases(
        r"""
        ^(?:zu|zum|zur|über) (?:den |die |der |dem )?(?:autor(?:en|in|innen)?|verfasser(?:in)?
            |person des autors)\b.{0,20}$
        ^(?:autor(?:en|in|innen)?|die autor(?:en|in|innen)|der autor)\s?:?$
        ^(?:der|die) (?:autor|autorin)\s?:
        ^(?:zur person|steckbrief)\s?:?$
        ^(?:presse)?kontakte?$
        """
    ),
    Section.GLOSSARY: phrases(
        r"""
        ^(?:glossar|lexikon|begriffe|begriffserklärung(?:en)?|biogra(?:ph|f)ien?(?: und erklärungen)?|erklärungen
            |kurz erklärt(?:\s?:.{2,60})?|stichworte? ?:?|worterklärung(?:en)?|fachbegriffe|abkürzungen)\s?:?$
        """
    ),
    Section.COMMENTS: phrases(
        r"""
        ^(?:\d+ )?(?:leser-?|nutzer-?)?(?:kommentare|postings|leserbriefe|leserstimmen|gedanken zu
            |antworten zu)(?:\s?\(?\d+\)?
            |\s?: ?\d*| (?:zu|zum) .{2,60}|\s.?„.{2,80})?$
        ^(?:forum|diskussion)(?:\s?: ?\d+.*|\s?\(\d+\))?$
        ^(?:diskutieren sie mit|ihre meinung|schreibe? einen kommentar|kommentar (?:schreiben|verfassen
            |hinterlassen))\b.{0,30}$
        ^(?:ein|\d+) (?:kommentare?|gedanken?) (?:zu|zum)\b
        ^\S+(?: \S+)? (?:sagt|schrieb|schreibt|meint|kommentierte)\s?:? .{0,30}\d{1,2}[:.]\d{2}(?: uhr)?\s?:?$
        """
    ),
    Section.NOTICES: phrases(
        r"""
        ^(?:newsletter|impressum|hinweise?|kontakt|rechtliche hinweise|quellen?|bildnachweise?|transparenz
            |disclaimer|social media|folgen sie uns|teilen mit|unterstützen sie uns|spenden|über uns
            |in eigener sache|umfrage|abstimmung|gewinnspiel|inhaltsverzeichnis|inhaltsübersicht|rückfragen bitte an
            |rückfragehinweis|pressekontakt|dieses thema im programm
            |redaktion)\s?:?$
        """
    ),
}
