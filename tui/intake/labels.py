"""Labels of German news pages: buttons, departments, credits, and lines that begin with what they are."""

from __future__ import annotations

import re

from tui.intake.dates import DATE, TIME
from tui.intake.phrases import phrases

NAVIGATION = phrases(
    r"""
    (?:zum|zur|springe?n? (?:sie )?(?:zum|zur)|direkt zum|weiter zum) (?:haupt)?(?:inhalt|navigation|suche|men(?:ü|u)
        |fu(?:ß|ss)zeile|seitenanfang)(?: (?:springen|wechseln))?
    men(?:ü|u)(?: (?:öffnen|schlie(?:ß|ss)en))?|navigation|suche(?:n)?(?: öffnen| schlie(?:ß|ss)en)?
    start|(?:zur )?startseite|home|zurück(?: zur .{3,20})?|nach oben|schlie(?:ß|ss)en
    radio|fernsehen|tv|live-?tv|tv-programm
    mehr|weiter|übersicht
    (?:ein|aus)?loggen|log-?in|log-?out|anmelden|abmelden|registrieren|profil
    (?:mein |ein )?konto(?: erstellen| anlegen)?
    abo|abos? (?:testen|abschlie(?:ß|ss)en|bestellen)|abonnieren|abonnement|e-?paper(?: lesen)?|shop|merkliste
    kundenlogin|warenkorb(?: ?\(\d+\))?|rätsel|magazine?|publikumsservice|community|front
    newsletter|podcasts?|mediathek|archiv|kontakt|impressum(?: .*)?|datenschutz|agb|widerruf|mediadaten|jobs|hilfe|faq
    über uns|werbung|anzeigen?|advertisement|werbe-?anzeige|sponsored|gesponsert
    (?:alle(?:s)? )?(?:akzeptieren|ablehnen|zustimmen|einstellungen(?: verwalten)?|speichern|auswahl bestätigen
        |einverstanden|ok|verstanden|ja,? gerne|nein,? danke|später)(?: akzeptieren)?
    (?:nicht mehr|(?:externe )?inhalte?|alles|mehr|weniger) anzeigen|(?:weitere|mehr) informationen|mehr infos?
        |mehr erfahren|mehr lesen
    weiterlesen|zum artikel|zur bildergalerie|ältere beiträge(?: laden)?|mehr laden
    (?:artikel |beitrag |seite |auf \w+ |(?:per|via) [\w-]+ )?(?:teilen
        |merken|drucken|speichern|(?:ver)?senden
        |weiterleiten|verschenken|kommentieren|vorlesen(?: lassen)?|anhören|bewerten
        |empfehlen)(?: (?:auf|via|per|mit) [\w-]+
        | mit:?)?
    weitersagen|(?:link )?(?:kopieren|kopiert!?)
    facebook|x\.com|x|twitter|instagram|youtube|tiktok|threads|bluesky|mastodon
    linkedin|xing|pinterest|whats-?app|messenger|telegram|threema|signal|flipboard|pocket|e-?mail|mail|rss|sms
    feedback|kommentare?(?: lesen)?|schriftgrö(?:ß|ss)e|a a a|outbrain|taboola|plista
    zusammenfass(?:en|ung)
    später lesen|zur merkliste(?: hinzufügen)?|hören|wetter|verkehr|video|audio|player: \w+|artikel zum hören.{0,12}
    bildergalerie|fotostrecke|galerie|bild vergrö(?:ß|ss)ern|(?:auf|zum) .{0,20}(?:klicken|vergrö(?:ß|ss)ern).{0,20}
    eilmeldung|breaking|exklusiv|premium|plus|abstimmen|ticker|live|live-?ticker|e-?mail-?adresse|absenden|senden
    bestellen|hier bestellen
    (?:nach|unter) der (?:anzeige|werbung) geht es weiter|nach der werbung weiterlesen
    externer inhalt|empfohlener (?:(?:externer|redaktioneller) )?inhalt|ende der (?:anzeige|werbung|navigation)
    bitte warten.*|laden \.+|wird geladen.*
    jetzt (?!(?:hei(?:ß|ss)t|gilt|geht|wird|muss|soll|will|kann|darf|\w+en \w+)\b)(?:\w+ ){0,2}(?-i:[a-zäöü]\w+en)
    kommentare drucken teilen|antworten|melden
    body|volltext
    gefällt mir(?: wird geladen.*)?:?|suche nach:?|livestream starten|artikelrechte erwerben|icon: .{0,20}
    """
)
"""Buttons and menus; the whole line must be one, or several in a row."""

TOPICS = phrases(
    r"""
    (?:nachrichten|news|aktuelles|politik|inland|ausland|deutschland|österreich|schweiz|europa|welt|international
        |wirtschaft|finanzen|börse|unternehmen|märkte|geld|panorama|vermischtes|gesellschaft|leute|stars|promis?
        |unterhaltung|kultur|feuilleton|medien|wissen|wissenschaft|technik|digital|netzwelt|auto|mobilität|reise
        |gesundheit|ratgeber|leben|stil|sport|fu(?:ß|ss)ball|bundesliga|regional(?:es)?|region|lokal(?:es)?|ort
        |stadt|land|meinung|kommentar|debatte|blaulicht|justiz|kriminalität|klima|umwelt|energie|bildung|karriere
        |wetter|chronik|service)
    """
)
"""Departments of a newspaper, as menus and crumbs name them."""

LABELLED = phrases(
    r"""
    ^(?:karte|infografik|foto|fotos|bild|bilder|bildquelle|bildnachweis|bildrechte|grafik|illustration|symbolbild
        |symbolfoto
        |archivbild|archivfoto|titelbild|credit|fotocredit)s?\s?:
    ^(?:foto|bild)(?:er|s)? (?:oben|unten|links|rechts|mitte|großes|kleines)\s?:
    ^quellen?\s?:
    ^(?:lesen|hören|sehen|schauen) sie (?:auch|hier|dazu|mehr|jetzt|außerdem|zum thema)\b
    ^(?:lesen|hören|sehen) sie (?:das|den|die) (?:ganze|vollständige|komplette|gesamte)[ns]?\b
    ^lesen sie .{0,60}(?:auch|hier)\s?:|^lies auch\b
    ^(?:auch|mehr|lese-?tipp|siehe auch|passend dazu|podcast|audio|interaktiv|liveblog|newsblog
        |bildstrecke|fotostrecke) ?(?:zum thema|dazu|lesen)?\s?[:|»>]\s?\S
    ^(?:stand|aktualisiert|zuletzt aktualisiert|veröffentlicht|erstellt|erschienen|publiziert|erstpublikation
        |erstveröffentlichung|letztes update|update|datum|online seit|lesezeit|lesedauer)(?: am \d| vom \d|\s?:| \d
        | vor \d)
    ^(?:an|betreff|von|from|to|subject|date|cc|reply-to)\s?: \S
    ^(?:publiziert|veröffentlicht|aktualisiert|erstellt)\b.{0,12}\b(?:heute|gestern|vorgestern|um)\b
    ^(?:telefon|tel|fax|telefax|e-?mail|mail|web|internet|homepage|pressestelle|ansprechpartner)\b\.?\s?:
    ^(?:hören|anhören|nachhören|sehen|ansehen|schauen)\s?[:|»>]\s?\S
    ^<?(?:https?://|www\.)\S+>?$|^\S+@\S+\.\w+$
    ^in kooperation mit|^(?:powered|presented) by
    """
)
"""Lines that begin with the label of what they are; prose may do so too, so length counts."""

SHORT_LABELLED = phrases(
    r"""
    # bylines
    ^(?:von|text|autor(?:in)?|artikel von|interview|protokoll|aufgezeichnet von|mitarbeit
        |redaktion)\s?:? ?(?-i:[A-ZÄÖÜ])
    ^(?:fotos?|bilder|illustration(?:en)?|grafik|video)\s?:? (?-i:[A-ZÄÖÜ][\w.-]+(?: [A-ZÄÖÜ][\w.-]+){1,2})$
    ^von unser(?:em|en|er) (?:[\w-]+ )?(?:redaktion|[\w-]*(?:redakteur|reporter|korrespondent|mitarbeiter|autor)\w*)\b
    ^(?:von|artikel von|text|veröffentlicht am|online seit .*|publiziert am)$
    ^eine? (?:artikel|kommentar|bericht|analyse|gastbeitrag|reportage|interview|essay|kolumne|\w+) von (?-i:[A-ZÄÖÜ])
    ^aus .{2,40} berichte(?:t|n) (?-i:[A-ZÄÖÜ])
    # agencies and initials
    ^\(?(?:mit|unter verwendung von|quelle:?) .{0,40}\b(?:dpa|afp|reuters|ap|kna|epd|apa|sid|sda|associated press
        |agenturen|nachrichtenagenturen|agenturmaterial)\b.{0,40}\)?$
    ^\(?(?-i:[a-zäöü]{2,5}|red|[A-Z]{2,4})(?:[/, ]+(?-i:dpa(?:-\w+)?|AFP|afp|reuters|Reuters|AP|KNA|epd|APA|sid|SID
        |rts|sda))+\)?$
    ^\(?(?:red|dpa|afp|apa|sda|epd|kna),? .{0,30}\.(?:at|de|ch|example)(?:/.{0,20})?\)?$
    ^\(?mit (?:informationen|material|inhalten|agenturmaterial)\b|^material von\s
    ^(?-i:[a-zäöü]{2,4}(?:/[a-zäöü]{2,4})*) \([\w, /-]{3,40}\)$
    # links and topics
    ^(?:hintergrund|video|interview|kommentar|analyse|reportage|meinung|essay|datenanalyse) ?[:|»>]\s?\S
    ^(?:gewinnspiel|verlosung|quiz|newsletter|live-?stream|(?:jetzt )?live|on air|webinar)\b[^:.!?]{0,40}\s?[:|»>]\s?\S
    ^(?:im (?:video|podcast)|\w*tipp|zum artikel|zum beitrag)\s?:
    ^(?:video|audio|podcast)\s?[|·]|^(?:o-ton|jetzt läuft|tonbeitrag|beitrag hören
        |(?:vorherige|nächste)[rs]? (?:artikel|beitrag|meldung))\s?:|^(?:←|→)
    ^(?:tags?|themen|schlagworte|schlagwörter|stichwörter|stichworte|kategorien?|rubrik|ressort|mehr zu|mehr über
        |mehr zum thema|mehr aus|weitere themen)\s?:?\s.*(?:,|\|)
    ^(?:mehr (?:zu|zum|über|aus|von|dazu)|alles (?:zu|zum|über)) .{0,50}$
    \bin (?:der|unserer) (?:kostenlosen |neuen )?[\w-]*app\b!?$
    ^(?:\d{1,2}\.? )?(?:das |unser )?(?:thema|topthema) (?:des (?:tages|morgens|abends)|der woche)$
    ^\W{0,4}(?-i:ANZEIGE|WERBUNG)\b
    # press archives
    ^(?:länge|length|load-date|dokumentnummer|dokument-id|rubrik|ressort|byline|section|highlight)\s?: \S
    ^end of document$
    # figures
    ^(?:ca\. )?\d{1,2} ?(?:min|minuten?)\.?(?: lesezeit)?$|\blesezeit\b|\blesedauer\b|\bleseminuten?\b
    ^\d{1,2}:\d{2}(?: ?/ ?\d{1,2}:\d{2})?(?: min\.?)?$|\d{1,2}:\d{2} min(?:uten|\.)?\)?$
    ^\d+ (?:kommentare?|postings|leserkommentare|shares|mal geteilt)$|^[\d.,+\-–% ]+$
    # notices whose words may stand in a report too
    \btel(?:efon)?\.?\s?:?\s?[+(]?0\d{2}
    cookie[- ]?(?:einstellungen|richtlinien?|hinweis)|(?:datenschutz|privatsphäre)[- ]?(?:einstellungen|manager
        |hinweise)
    nutzungsbedingungen|newsletter\b.{0,40}(?:uhr|täglich|werktag|postfach)|ad-?blocker|push-?nachrichten
    unbegrenzter zugang|testen sie|\babo\b.{0,30}(?:€|euro|monat|testen)|\d\s?(?:€|euro) im ersten monat
    (?:kostenlos|gratis) (?:testen|anmelden|registrieren|abonnieren)|mit aktiviertem ad-?blocker|audio-?version|e-?paper
    (?:sie sind hier|breadcrumb)\s?:|barrierefreiheit|leichte sprache|gebärdensprache|whats-?app-?kanal
    kommentieren auf|(?:abonnieren|verschenken)$|^dieses thema im programm
    inhalt(?:e)? von (?:drittplattformen|instagram|youtube|facebook|x|twitter|tiktok)
    """
)
"""Labels that count only in lines that are no sentences."""

GOES_ON = re.compile(r"[.!?…] \W?(?:mehr|weiter|weiterlesen|mehr lesen|zum (?:artikel|beitrag))\W{0,3}$")
"""The link at the end of a teaser, behind its last sentence."""

DESK_REMARK = re.compile(
    r"\((?:\d\. )?(?:zusammenfassung|wiederholung|berichtigung|korrektur|neufassung|überblick|(?:durchgehend )?neu"
    r"|aktualisiert|ergänzt|vorab)\b[^()]{0,150}\)",
    re.IGNORECASE,
)
"""What the desk of an agency says about its report, in brackets on a row of its own above the headline."""

TIME_ALONE = re.compile(
    rf"(?i)^(?:{TIME}|{DATE})[\s,|–-]*(?:{TIME})?(?: uhr)?[\s,|–-]*(?:aktualisiert|veröffentlicht)?$"
)
"""A line that is nothing but a time or date."""

ADVERTISEMENT = re.compile(r"\W*(?:anzeige|werbung|advertisement|sponsored|gesponsert)\W*", re.IGNORECASE)
"""The label above an advertisement."""

CREDIT = phrases(
    r"""
    ©\s?\S
    \b(?:foto|fotos|bild|bildquelle|quelle|grafik|illustration)\s?: ?\S[^.!?]{0,80}\)?$
    \b(?:picture[- ]alliance|imago|getty ?images|shutterstock|istock|adobe ?stock|zuma press|keystone|keystone-sda
        |pixabay|unsplash)\b
    (?:/|\b)(?-i:dpa|AFP|AP|Reuters|REUTERS|APA|EPA|epa|sda|SDA|epd|KNA|Keystone)/|/\s?(?-i:dpa|AFP|AP|Reuters
        |REUTERS|APA|EPA|epa|sda|epd|KNA|Keystone)\b
    \((?-i:[A-ZÄÖÜ])[^()]{1,40} / (?-i:[A-ZÄÖÜ])[^()]{1,40}\)$
    \b(?:archiv|symbol)(?:bild|foto|aufnahme)\b
    """
)
"""Credits of photographers and picture agencies: a short line with one is a caption."""

POSITION = re.compile(r"\((?:(?:l|r|M|m|li|re|h|v)\.?|links|rechts|von links|v\. ?l\.)\)")
"""Where somebody stands in a picture."""

BIOGRAPHY = phrases(
    r"""
    \b(?:schreibt|arbeitet|berichtet|kommentiert) (?:als|seit|für|bei|über) .{0,80}(?:redakt|korrespond|zeitung|autor
        |reporter|volont|magazin|büro|ressort|\bseit \d{4}|für die|für den|für das|als freie)
    \bist (?:seit \d{4} |freie[r]? |unser[e]? )?(?:redakteur|redaktor|korrespondent|reporter|volontär|autor
        |chefreporter
        |ressortleiter|leiter des|leiterin des|gerichtsreporter|journalist)(?:in)?\b
    ^(?:der|die) (?:autor|autorin) (?:schreibt|lehrt|ist .{0,80}\b(?:redakt|journalist|korrespondent|leiter|professor
        |reporter|ressort|dozent))
    ^(?:(?!der\b|die\b|eine?\b)\w+ )?(?:redakteur|korrespondent|reporter|volontär|autor|chefreporter
        |ressortleiter)(?:in)?\b(?! (?:des|der|eines|einer)\b)
    \bschreibt seit \d{4}
    \bkam \d{4} (?:zu|zur|zum|in die)\b
    \b(?:jahrgang|geboren) \d{4},\s
    zur (?:autoren|autorinnen)seite|alle (?:artikel|beiträge|texte) (?:von|des autors|der autorin)
    """
)
"""Sentences of the biography that stands beside an author's name."""
