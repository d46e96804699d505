"""What German news pages put around an article: the phrases by which each kind of furniture is known.

A phrase is listed only where it addresses the reader or has the fixed form of a notice, so that a report *about*
cookies, subscriptions or newsletters stays a report. Weights are in the unit of `evidence`: 6 decides against a
paragraph of prose, 3 against a short one, 1 is a hint.
"""

from __future__ import annotations

import re
from enum import StrEnum

from tui.intake.dates import DATE, TIME


class Section(StrEnum):
    """A stretch of lines after the heading that names it."""

    TEASERS = "teasers"
    PERSON = "person"
    GLOSSARY = "glossary"
    COMMENTS = "comments"
    NOTICES = "notices"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


PAYWALL = _any(
    r"(?:artikel|beitrag|text|inhalt)s? ist (?:exklusiv|nur|ausschließlich)?\s?(?:für|den) .{0,30}abonnent",
    r"(?:sie|du) (?:möchten|möchtest|wollen|willst) (?:den artikel )?weiterlesen",
    r"(?:jetzt|gratis|sofort|kostenlos|ganzen artikel|hier) weiter\s?lesen\b(?! »)",
    r"^weiter\s?lesen (?:mit|nach|und|im|in der)\b",
    r"(?:lesen|les) sie diesen artikel (?:mit|und|vollständig|weiter|im)",
    r"(?:sie haben|du hast|haben sie|bereits|schon) .{0,25}(?:ein|kein)\w* .{0,20}(?:abo\b|abonnement|digitalabo)",
    r"sie sind (?:bereits|schon|noch kein) \w*\s?(?:abonnent|kunde|mitglied)",
    r"(?:weiterlesen|zugang|vollen zugriff|alle (?:artikel|inhalte|plus)\W.{0,30}) .{0,60}(?:testen|abo|gratis|monat)",
    r"um (?:diesen artikel|weiterzulesen|den (?:ganzen|vollständigen) )",
    r"(?:mit|im) (?:dem |einem )?\w*(?:abo\b|abonnement) .{0,40}(?:lesen|erhalten|haben) sie",
    r"noch mehr als \d+ ?(?:%|prozent) des artikels",
    r"dieser (?:artikel|text|beitrag) ist (?:kostenpflichtig|teil (?:des|unseres) .{0,20}(?:abo|plus))",
    r"registrieren sie sich (?:jetzt |kostenlos )?(?:und|um)",
)
"""The words of a barrier: after them the rest of the article is missing."""

NOTICE = _any(
    # consent
    r"(?:verwenden|nutzen|setzen) wir .{0,60}\bcookies\b", r"\bwir (?:verwenden|nutzen|setzen|und unsere) .{0,80}(?:cookies|technologien|partner)",
    r"verwendung von cookies", r"cookie[- ]?(?:einstellungen|richtlinien?|hinweis|banner akzept)",
    r"personenbezogene\w* (?:daten|informationen) .{0,80}(?:partner|verarbeite|zweck|gerät)",
    r"wir (?:benötigen|brauchen) ihre (?:zustimmung|einwilligung)", r"ihre (?:zustimmung|einwilligung) (?:ist )?(?:nötig|erforderlich|jederzeit)",
    r"(?:datenschutz|privatsphäre)[- ]?(?:einstellungen|manager|hinweise|erklärung|bestimmungen)\b.{0,60}",
    r"mit (?:der|ihrer|deiner) (?:anmeldung|registrierung|nutzung) (?:stimmen|akzeptier|erklär|bestätig|willig)",
    r"durch (?:die )?nutzung unserer", r"(?:ich bin damit einverstanden|widerruf ist jederzeit)", r"externe[rn]? inhalte? (?:angezeigt|anzeigen|geladen|laden|aktivieren|von)",
    r"an dieser stelle (?:finden|befindet|steht|ist|würden|sehen) .{0,60}(?:inhalt|beitrag|video|element|tweet|post)",
    r"(?:empfohlener|externer) (?:redaktioneller )?inhalt", r"inhalt(?:e)? von (?:drittplattformen|instagram|youtube|facebook|x|twitter|tiktok)",
    # advertising
    r"ad-?blocker", r"werbeblock(?:er|ierung)", r"(?:auf|durch) (?:die )?anzeigen unserer werbepartner", r"(?:nahezu )?werbefrei (?:lesen|mit|surfen)",
    r"bitte aktualisieren sie die seite", r"unterstützen sie (?:uns|unsere arbeit|unseren journalismus)", r"affiliate[- ]?link",
    r"wir erhalten .{0,40}provision", r"sichern sie sich (?:jetzt|hier)",
    # subscription
    r"(?:jetzt|nur|ab|für) .{0,20}\d+[.,]?\d*\s?(?:€|euro|chf|franken)\b.{0,40}(?:monat|woche|test|jahr|im ersten)",
    r"(?:jederzeit|monatlich) kündbar", r"unbegrenzte[rn]? zugang", r"(?:jetzt|kostenlos|gratis|4 wochen|einen monat) (?:testen|abonnieren|bestellen|registrieren|anmelden)\b",
    r"(?:loggen sie sich|melden sie sich|bitte) .{0,15}\b(?:ein|anmelden|einloggen)\b", r"hier (?:einloggen|anmelden|abonnieren|registrieren)\b",
    r"e-?paper (?:lesen|abo|und)", r"abo (?:abschlie(?:ß|ss)en|bestellen|kündigen)",
    # audio, video, app
    r"audio-?version", r"(?:künstlich|automatisch|maschinell|ki) (?:generiert|erzeugt|vertont|erstellt)\w*\b(?=.{0,30}$|\.)",
    r"(?:artikel|beitrag|text|meldung) (?:an|vor)?(?:hören|lesen lassen)\b", r"hören sie (?:diesen|den) (?:artikel|beitrag|text)",
    r"dieser (?:artikel|text|beitrag) (?:wurde|ist) .{0,60}(?:automati|maschinell|vertont|ki|künstlich)", r"browser (?:unterstützt|kann) .{0,60}(?:nicht|audio|video)",
    r"javascript (?:ist )?(?:deaktiviert|aktivieren)|aktivieren sie (?:bitte )?javascript", r"(?:in|mit) (?:der|unserer) .{0,20}-?app\b .{0,40}(?:lesen|laden|herunter|verpassen)",
    r"push-?(?:nachrichten|mitteilungen|meldungen)", r"(?:folgen|abonnieren|finden|besuchen|hören|lesen|erreichen) sie uns\b", r"folg(?:en|t|e) (?:sie )?uns (?:auf|bei)",
    r"whats-?app-?kanal", r"wir testen (?:zurzeit|derzeit|aktuell)",
    # newsletter
    r"(?:für|zu) (?:den|unseren|unserem|diesen) .{0,40}newsletter\b.{0,30}(?:an|anmelden|eintragen|registrieren)", r"(?:unser|der|dieser|jetzt|zum)e?n? .{0,30}newsletter\b.{0,40}(?:abonnieren|anmelden|bestellen|abbestellen|weiterempfehlen|angezeigt)",
    r"newsletter (?:abbestellen|abonnieren|bestellen|verwalten)", r"(?:in|direkt in) (?:ihr|dein|ihrem|deinem|mein) (?:e-?mail-)?(?:postfach|posteingang|mail-?postfach)", r"ich möchte .{0,120}per e-?mail (?:erhalten|bekommen)",
    r"sie erhalten diese (?:e-?mail|nachricht)", r"(?:ihre|deine) e-?mail-?adresse", r"gefällt ihnen dieser", r"per e-?mail (?:benachrichtigt|informiert) werden",
    r"das wichtigste (?:vom tage|des tages|am morgen|am abend) .{0,40}(?:newsletter|mail|kompakt)", r"falls sie diese (?:e-?mail|seite) nicht",
    # editors' remarks
    r"(?:berichtete|berichteten) aus \w.{0,120}(?:beigetragen|mitarbeit)", r"(?:zu diesem|zum) (?:bericht|artikel|text|beitrag) beigetragen", r"^\(?mitarbeit\b ?:?",
    r"wir haben (?:den|diesen) (?:text|artikel|beitrag|bericht) .{0,80}(?:aktualisiert|ergänzt|korrigiert|angepasst|erweitert|verändert)",
    r"(?:dieser|der) (?:artikel|text|beitrag|bericht) (?:war|ist|wurde|erschien)\b .{0,80}(?:zuerst|erschienen|aktualisiert|übersetzt|veröffentlicht|ergänzt|überarbeitet|übernommen|erstellt)",
    r"in einer (?:früheren|vorherigen|ersten) (?:version|fassung) .{0,60}(?:artikel|text|beitrag|hieß|stand|war)", r"(?:transparenzhinweis|anmerkung der redaktion|hinweis der redaktion|redaktioneller hinweis|korrekturhinweis)\b",
    r"alle angaben ohne gewähr", r"ohne gewähr\b.{0,80}(?:verzögert|kurs)", r"(?:haben sie|du) (?:einen )?(?:fehler|hinweise?) (?:entdeckt|gefunden|zu)", r"schreiben sie uns\b", r"(?:empfehlen|teilen) sie (?:uns|den artikel|diesen)",
    r"(?:möchten sie|sie möchten) etwas (?:kritisieren|mitteilen|hinzufügen)", r"ihre meinung (?:ist gefragt|zählt|interessiert)", r"(?:diskutieren|kommentieren|reden) sie mit", r"kommentare? (?:von (?:usern|nutzern|lesern)|geben nicht|sind geschlossen|schreiben|lesen)",
    r"(?:keine|die) kommentarfunktion", r"wir bitten um verständnis, dass", r"wie (?:hilfreich|gut) (?:war|fanden|gefällt)", r"(?:stimmen|machen) sie (?:ab|mit)\b.{0,60}(?:umfrage|abstimmung)?$",
    r"(?:sendung|beitrag|thema|mediathek)\b.{0,40}(?:im programm|berichtete(?:n)? (?:das|der|die|am))", r"über dieses thema berichte", r"dieses (?:thema|stück|beitrag) (?:im programm|lief|wurde am|sendete)",
    r"diese meldung wurde am .{0,20}(?:gesendet|veröffentlicht)", r"diese nachricht wurde am .{0,60}(?:im programm|gesendet)", r"original-content von", r"übermittelt durch (?:news aktuell|presseportal|apa)", r"rückfragen (?:bitte )?an\b|rückfragehinweis",
    r"(?:sollte|wird) (?:dieser newsletter|diese e-?mail) nicht", r"klicken sie (?:bitte )?(?:hier|oben|unten|auf|rechts)", r"^(?:>+ ?)?hier (?:weiterlesen|klicken|geht es|geht's)", r"klick(?:e|en)?, um ", r"wird in (?:einem )?neue[nm] fenster geöffnet",
    r"sie haben das produkt bereits gekauft", r"lesen sie wie gewohnt", r"für die finanzierung unseres", r"danach können sie .{0,20}weiterlesen", r"hilfe bei (?:suizid|depress)|telefonseelsorge .{0,80}0800",
    r"deine e-?mail-?adresse wird nicht", r"erforderliche felder", r"schreibe? einen kommentar", r"stolz präsentiert von", r"(?:jobs|immobilien|stellen) (?:finden|suchen)\b", r"\bmeine news\b.{0,40}$",
    r"(?:wenn|falls) sie .{0,60}(?:browser|seite neu laden|cookies|adblock)", r"jetzt mit .{0,20}(?:\+|plus|abo)\b.{0,40}(?:lesen|weiterlesen|testen)",
    r"mit (?:informationen|material|inhalten|agenturmaterial) (?:von|der|des)\b.{0,80}$", r"^(?:mit )?material von ",
)
"""Whole notices: a line with one of these is furniture even where it is fluent prose."""

FOOTER = _any(
    r"(?:©|\(c\)|copyright)\s?(?:by )?\s?(?:\d{4}|\w+ .{0,40}\d{4})", r"alle rechte vorbehalten", r"(?:weiterverbreitung|vervielfältigung|weiterverarbeitung|wiederveröffentlichung|nachdruck|nutzung) .{0,80}(?:nicht gestattet|verboten|vorbehalten|genehmigung|erlaubnis|privaten)",
    r"\bimpressum\b.{0,120}(?:datenschutz|agb|kontakt)|(?:datenschutz|agb|kontakt)\b.{0,120}\bimpressum\b", r"\bhrb \d+|\bust-?id", r"geschäftsführer(?:in)?\s?:", r"^copyright\b", r"^©",
    r"nutzungsbedingungen", r"mediadaten", r"(?-i:\b(?:GmbH|AG|KG|SE)(?: & Co\. KG)?,? .{0,60}\b\d{4,5} [A-ZÄÖÜ])",
)

NAVIGATION = re.compile(
    r"""(?ix)
    (?:zum|zur|springe?n?\ (?:sie\ )?(?:zum|zur)|direkt\ zum|weiter\ zum)\ (?:haupt)?(?:inhalt|navigation|suche|men(?:ü|u)|fu(?:ß|ss)zeile|seitenanfang)(?:\ (?:springen|wechseln))?
    | men(?:ü|u)(?:\ (?:öffnen|schlie(?:ß|ss)en))? | navigation | suche(?:n)?(?:\ öffnen|\ schlie(?:ß|ss)en)? | radio | fernsehen | tv | startseite | home | zurück | nach\ oben | schlie(?:ß|ss)en | mehr | weiter | übersicht
    | (?:ein|aus)?loggen | (?:log-?in|log-?out|anmelden|abmelden|registrieren|mein\ konto|konto|profil|abo|abos?\ testen|abonnieren|abonnement|e-?paper|shop|merkliste|newsletter|podcasts?|mediathek|archiv|kontakt|impressum|datenschutz|agb|widerruf|mediadaten|jobs|hilfe|faq|über\ uns|werbung|anzeigen?|advertisement|werbe-?anzeige|sponsored|gesponsert|impressum\ .*)
    | (?:alle\ )?(?:akzeptieren|ablehnen|zustimmen|einstellungen(?:\ verwalten)?|speichern|auswahl\ bestätigen|einverstanden|ok|verstanden|ja,?\ gerne|nein,?\ danke|später|nicht\ mehr\ anzeigen|weitere\ informationen|mehr\ infos?|mehr\ informationen|mehr\ erfahren|mehr\ anzeigen|weniger\ anzeigen|inhalt\ anzeigen|alles?\ anzeigen|mehr\ lesen|weiterlesen)(?:\ akzeptieren)?
    | (?:artikel\ |beitrag\ |seite\ |auf\ \w+\ |per\ e-?mail\ |via\ \w+\ )?(?:teilen|merken|drucken|speichern|versenden|weiterleiten|verschenken|kommentieren|vorlesen|anhören|bewerten|empfehlen)(?:\ (?:auf|via|per|mit)\ [\w-]+|\ mit:?)?
    | (?:link\ )?(?:kopieren|kopiert!?) | facebook | (?:x\.com|x) | twitter | instagram | youtube | tiktok | threads | bluesky | mastodon | linkedin | xing | pinterest | whats-?app | telegram | threema | signal | flipboard | pocket | e-?mail | mail | rss | sms | drucken | feedback | kommentare?(?:\ lesen)? | schriftgrö(?:ß|ss)e | a\ a\ a | outbrain | taboola | plista
    | später\ lesen | artikel\ anhören | (?:artikel\ )?vorlesen | anhören | hören | wetter | verkehr | video | audio | bildergalerie | fotostrecke | galerie | eilmeldung | breaking | ticker | live | live-?ticker | e-?mail-?adresse | absenden | senden | bestellen | hier\ bestellen
    | externer\ inhalt | empfohlener\ (?:redaktioneller\ )?inhalt | ende\ der\ (?:anzeige|werbung|navigation) | bitte\ warten.* | laden\ \.+ | wird\ geladen.* | jetzt\ \w+(?:\ \w+)?(?:\ und\ \w+)? | kommentare\ drucken\ teilen | antworten | melden | gefällt\ mir
    """
)
"""Labels of buttons and menus; the whole line must be one, or several in a row."""

TOPICS = re.compile(
    r"(?i)(?:nachrichten|news|aktuelles|politik|inland|ausland|deutschland|österreich|schweiz|europa|welt|international|wirtschaft|finanzen|börse|unternehmen|märkte|geld|panorama"
    r"|vermischtes|gesellschaft|leute|stars|promis?|unterhaltung|kultur|feuilleton|medien|wissen|wissenschaft|technik|digital|netzwelt|auto|mobilität|reise|gesundheit|ratgeber|leben|stil|sport|fu(?:ß|ss)ball|bundesliga|regional(?:es)?|region|lokal(?:es)?|ort|stadt|land|meinung|kommentar|debatte|blaulicht|justiz|kriminalität|klima|umwelt|energie|bildung|karriere|wetter|chronik|service)"
)
"""Departments of a newspaper, as menus and crumbs name them."""

LABELLED = _any(
    r"^(?:foto|fotos|bild|bilder|bildquelle|bildnachweis|bildrechte|grafik|illustration|symbolbild|symbolfoto|archivbild|archivfoto|titelbild|credit|fotocredit)s?\s?:", r"^quellen?\s?:", r"^\(?(?:foto|bild|quelle)s?:[^()]*\)$",
    r"^(?:lesen|hören|sehen|schauen) sie (?:auch|hier|dazu|mehr|jetzt|außerdem|zum thema)\b", r"^lesen sie .{0,60}(?:auch|hier)\s?:", r"^lies auch\b", r"^(?:auch|mehr|lesen ?tipp|lesetipp|siehe auch|passend dazu|hintergrund|video|podcast|audio|interview|interaktiv|liveblog|newsblog|bildstrecke|fotostrecke|kommentar|analyse|reportage) ?(?:zum thema|dazu|lesen)?\s?[:|»>]\s?\S",
    r"^(?:tags?|themen|schlagworte|schlagwörter|stichwörter|stichworte|kategorien?|rubrik|ressort|mehr zu|mehr über|mehr zum thema|mehr aus|weitere themen)\s?:?\s.*(?:,|\|)", r"^(?:mehr (?:zu|zum|über|aus|von|dazu)|alles (?:zu|zum|über)) .{0,50}$",
    r"^(?:stand|aktualisiert|zuletzt aktualisiert|veröffentlicht|erstellt|erschienen|publiziert|erstpublikation|erstveröffentlichung|letztes update|update|datum|online seit|lesezeit|lesedauer)\b ?(?:am|vom|von|:|vor)?", rf"^(?:{TIME}|{DATE})[\s,|–-]*(?:{TIME})?(?: uhr)?[\s,|–-]*(?:aktualisiert|veröffentlicht)?$",
    r"^(?:an|betreff|von|datum|from|to|subject|date|cc|reply-to)\s?: \S", r"^(?:ca\. )?\d{1,2} ?(?:min|minuten?)\.?(?: lesezeit)?$", r"\blesezeit\b|\blesedauer\b", r"^\d{1,2}:\d{2}(?: ?/ ?\d{1,2}:\d{2})?(?: min\.?)?$", r"^(?:video|audio|podcast)\s?\|", r"^\d+ (?:kommentare?|postings|leserkommentare|shares|mal geteilt)$",
    r"^(?:telefon|tel|fax|telefax|e-?mail|mail|web|internet|homepage|www|pressestelle|ansprechpartner)\b\.?\s?:", r"^<?(?:https?://|www\.)\S+>?$", r"^\S+@\S+\.\w+$", r"^\(?(?:mit|unter verwendung von) .{0,40}\b(?:dpa|afp|reuters|ap|kna|epd|apa|sid|sda|associated press|agenturmaterial|agenturen)\b.{0,40}\)?$",
    r"^(?:von|text|autor(?:in)?|artikel von|ein(?:e)? (?:artikel|kommentar|bericht|analyse|gastbeitrag|reportage|interview|essay) von|eine? \w+ von|protokoll|interview|aufgezeichnet von|mitarbeit|redaktion)\s?:? ?(?:[A-ZÄÖÜ]|$)",
    r"^in kooperation mit", r"^(?:powered|presented) by", r"^(?:dieser|der) text ist (?:aus|erschienen)", r"^[\d.,+\-–% ]+$",
)
"""Lines that begin with the label of what they are; prose may do so too, so length counts."""

CREDIT = _any(
    r"©\s?\S", r"\b(?:foto|fotos|bild|bildquelle|quelle|grafik|illustration)\s?: ?\S[^.!?]{0,80}\)?$", r"\b(?:picture[- ]alliance|imago|getty ?images|shutterstock|istock|adobe ?stock|zuma press|keystone|keystone-sda|pixabay|unsplash)\b",
    r"/(?:dpa|afp|ap|reuters|apa|epa|sda|epd|kna)\b|\b(?:dpa|afp|ap|reuters|apa|epa)/", r"\b(?:archiv|symbol)(?:bild|foto|aufnahme)\b", r"\((?:l|r|m|links|rechts|mitte|archivbild|symbolbild|archivfoto|symbolfoto)\.?\)",
)
"""Credits of photographers and picture agencies: a short line with one is a caption."""

BIOGRAPHY = _any(
    r"\b(?:schreibt|arbeitet|berichtet|kommentiert) (?:als|seit|für|bei|über) .{0,80}(?:redakt|korrespond|zeitung|autor|reporter|volont|magazin|büro|ressort|\bseit \d{4}|für die|für den|für das|als freie)",
    r"\bist (?:seit \d{4} |freie[r]? |unser[e]? )?(?:redakteur|korrespondent|reporter|volontär|autor|chefreporter|ressortleiter|leiter des|leiterin des|gerichtsreporter|journalist)(?:in)?\b",
    r"\bkam \d{4} (?:zu|zur|zum|in die)\b", r"\b(?:jahrgang|geboren) \d{4}, ", r"zur (?:autoren|autorinnen)seite|alle (?:artikel|beiträge|texte) (?:von|des autors|der autorin)", r"mehr (?:von|über) (?:der autorin|dem autor|diesem autor)",
)
"""Sentences of the biography that stands beside an author's name."""

OPENERS: dict[Section, re.Pattern[str]] = {
    Section.TEASERS: _any(
        r"^(?:lesen|hören|sehen) sie (?:auch|hierzu|dazu|mehr|hier|jetzt auch|weiter)(?: zum thema| zu diesem thema| dazu)?\s?:?$", r"^(?:mehr|weiteres?|artikel|links|alles|beiträge|meldungen|videos?)\s?(?:artikel|nachrichten|meldungen|beiträge|themen|infos|news|videos)?\s?(?:zum|zu diesem|zu|aus dem|aus|von|auf|dazu)? ?(?:thema|themen|rubrik|ressort|der redaktion|der region|dem archiv|dieser)?\s?:?$",
        r"^(?:mehr|weitere?s?) (?:zum thema|aus|artikel|nachrichten|meldungen|beiträge|themen|news|von|über|zu)\b.{0,40}$", r"^(?:zum thema|mehr dazu|siehe auch|auch interessant|passend (?:zum artikel|dazu)|verwandte (?:themen|artikel|beiträge)|ähnliche (?:artikel|beiträge)|weiterführende links|links|links zum thema|empfehlungen?(?: der redaktion)?|unsere (?:empfehlungen|lesetipps)|leseempfehlung(?:en)?)\s?:?$",
        r"^(?:das|dies) (?:könnte|dürfte) (?:sie|dich) (?:auch )?(?:noch )?interessieren", r"^(?:meist ?gelesen|meistgelesene .{0,20}|am meisten gelesen|top-?themen|top-?artikel|beliebt|die beliebtesten .{0,20}|neueste .{0,20}|aktuelle .{0,20}|jetzt (?:beliebt|aktuell))\s?:?$", r"^(?:artikel|beiträge|mehr) zum thema\s?:?$", r"^(?:schlagworte|schlagwörter|tags|themen|stichwörter|kategorien)\b.{0,25}$", r"^lesen sie (?:auch|mehr)\b.{0,12}$", r"^notizblock$",
        r"^(?:sponsored|partner-?inhalte?|angebote? (?:unserer|von) partnern?|services?|gutscheine|vergleiche|marktplatz|stellenmarkt|trauer-?anzeigen|rätsel|spiele)\s?:?$", r"^internet$|^orte$", r"^\+?\s?(?:lesen sie|mehr) (?:jetzt|hier)\s?:?$",
    ),
    Section.PERSON: _any(
        r"^(?:zu|zum|zur|über|ü­ber) (?:den |die |der |dem )?(?:autor(?:en|in|innen)?|verfasser(?:in)?|person des autors)\b.{0,20}$", r"^(?:autor(?:en|in|innen)?|die autor(?:en|in|innen)|der autor)\s?:?$", r"^(?:der|die) (?:autor|autorin)\s?:", r"^über [A-ZÄÖÜ]\w+ [A-ZÄÖÜ][\w-]+$", r"^\S{0,8}kontakte?$",
    ),
    Section.GLOSSARY: _any(
        r"^(?:glossar|lexikon|begriffe|begriffserklärung(?:en)?|biogra(?:ph|f)ien?(?: und erklärungen)?|erklärungen|kurz erklärt|stichworte? ?:?|worterklärung(?:en)?|fachbegriffe|abkürzungen)\s?:?$",
    ),
    Section.COMMENTS: _any(
        r"^(?:\d+ )?(?:leser-?|nutzer-?)?(?:kommentare|postings|leserbriefe|leserstimmen|gedanken zu|antworten zu)\b(?! (?:drucken|lesen)).{0,60}$", r"^(?:forum|diskussion|diskutieren sie mit|ihre meinung|schreibe? einen kommentar|kommentar (?:schreiben|verfassen|hinterlassen))\b.{0,30}$", r"^(?:ein|\d+) (?:kommentare?|gedanken?) (?:zu|zum)\b",
    ),
    Section.NOTICES: _any(
        r"^(?:newsletter|impressum|hinweise?|kontakt|rechtliche hinweise|quellen?|bildnachweise?|transparenz|disclaimer|social media|folgen sie uns|teilen mit|unterstützen sie uns|spenden|über uns|in eigener sache|rückfragen bitte an|rückfragehinweis|pressekontakt|dieses thema im programm|redaktion)\s?:?$",
    ),
}
"""The headings that open a section of furniture."""
