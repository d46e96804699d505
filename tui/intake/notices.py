"""Notices that German news pages put around an article, by the phrases that give them away.

They decide even against fluent prose. So a phrase is listed only where it addresses the reader or has the fixed form
of a notice: a report *about* cookies, subscriptions or newsletters stays a report. Words that could stand in a report
too are listed in `labels`, for short lines only. `(?-i:Ihre)` is the polite address, not *her* or *their*.
"""

from __future__ import annotations

from tui.intake.phrases import phrases

PAYWALL = phrases(
    r"""
    (?:artikel|beitrag|text|inhalt)s? ist (?:exklusiv|nur|ausschließlich)?\s?(?:für|den) .{0,30}abonnent
    (?:sie|du) (?:möchten|möchtest|wollen|willst) (?:den artikel )?weiter\s?lesen
    (?:jetzt|gratis|sofort|ganzen artikel|hier) (?:kostenlos |gratis )?weiter\s?lesen\b
    ^weiter\s?lesen (?:mit|nach|und|im|in der|auf)\b
    (?:lesen|les) sie diesen artikel (?:mit|und|vollständig|weiter|im)
    (?:sie haben|du hast|haben sie|hast du) .{0,25}(?:ein|kein)\w* .{0,20}(?:abo\b|abonnement|digitalabo)
    sie sind (?:bereits|schon|noch kein) \w*\s?(?:abonnent|digitalkunde)
    (?:weiterlesen|vollen zugriff|alle (?:artikel|inhalte|plus-?\w*)) .{0,60}(?:testen\b|\babo\b|gratis)
    um (?:diesen artikel|weiterzulesen|den (?:ganzen|vollständigen) (?:artikel|text|beitrag))
    (?:mit|im) (?:dem |einem )?\w*(?:abo\b|abonnement) .{0,40}(?:lesen|erhalten|haben) sie
    noch mehr als \d+ ?(?:%|prozent) des artikels
    dieser (?:artikel|text|beitrag) ist (?:kostenpflichtig|teil (?:des|unseres) .{0,20}(?:abo|plus))
    registrieren sie sich (?:jetzt |kostenlos )?(?:und|um) .{0,40}(?:lesen|artikel)
    """
)
"""The words of a barrier: after them the rest of the article is missing."""

NOTICE = phrases(
    r"""
    # consent
    (?:verwenden|nutzen|setzen) wir .{0,60}\bcookies\b
    \bwir (?:verwenden|nutzen|setzen) .{0,80}(?:cookies|technologien (?:wie|von|ein))
    \bwir und unsere .{0,40}partner
    unserer verwendung von cookies|(?:stimmen|akzeptieren) sie .{0,40}cookies
    \b(?:wir|unsere) .{0,80}personenbezogene
    (?:wir (?:benötigen|brauchen)|(?:benötigen|brauchen) wir) (?-i:Ihre|deine) (?:zustimmung|einwilligung)
    (?-i:Ihre) (?:zustimmung|einwilligung) (?:ist )?(?:nötig|erforderlich|jederzeit)
    mit (?:der|(?-i:Ihrer)|deiner) (?:anmeldung|registrierung|nutzung) (?:stimmen|akzeptier|erklär|bestätig|willig)
    durch (?:die )?nutzung unserer (?:dienste|seiten?|website|angebote)
    ich bin damit einverstanden|widerruf ist jederzeit
    dieses element (?:beinhaltet|enthält|lädt)
    \b(?:diese|die) einbettung (?:auf|in|über)\b.{0,40}\b(?:deaktivieren|ändern)
    \b(?:inhalt|element|video|einbettung)\w* (?:wurde|ist|wird) (?:an dieser stelle|hier) (?:entfernt|ausgeblendet
        |blockiert)
    externe inhalte (?:angezeigt|anzuzeigen|geladen|zu laden)
    an dieser stelle (?:finden sie|sehen sie|würden wir|befindet sich ein .{0,20}(?:inhalt|element))
    # advertising
    (?:ihre[nms]?|deine[nm]?|aktivierte[mn]|einen) ad-?blocker|ad-?blocker (?:deaktiv|ausschalten|erkannt)
    deaktivieren sie .{0,40}(?:werbeblock|adblock)
    anzeigen unserer werbepartner|werbefrei (?:lesen|mit|surfen)
    bitte aktualisieren sie die seite|sie haben das produkt bereits gekauft|lesen sie wie gewohnt
    anzeigen unserer (?:werbe)?partner angewiesen|danach können sie (?:gratis|kostenlos|wie gewohnt) weiterlesen
    unterstützen sie (?:uns|unsere arbeit|unseren journalismus)
    affiliate[- ]?link|wir erhalten .{0,40}provision|sichern sie sich (?:jetzt|hier)
    # subscription
    (?:jetzt|nur) (?:für )?(?:nur )?\d+[.,]?\d*\s?(?:€|euro|chf|franken)\b.{0,30}(?:testen|lesen|im ersten monat
        |kündbar)
    \bjederzeit kündbar|\d\s?(?:€|euro|franken)\b.{0,25}\bmonatlich kündbar\b\W*$
    unbegrenzte[rn]? zugang zu (?:allen|unseren|über) .{0,20}(?:artikel|bericht|inhalt|plus)
    (?:jetzt|4 wochen|vier wochen|einen monat) (?:lang )?(?:kostenlos |gratis |für \S+ \S+ )?(?:testen
        |abonnieren)\b(?! [a-zäöü])
    loggen sie sich|melden sie sich (?:bitte |hier |jetzt )?an\b|bitte .{0,15}(?:anmelden|einloggen)\b
    melden sie sich .{0,40}newsletter
    # audio, video, app
    diese (?:audio-?version|audiofassung|zusammenfassung|übersetzung|stimme) wurde
    (?:künstlich|automatisch|maschinell|ki)[- ](?:generierte?|vertonte?|erzeugte?) (?:audio|version|stimme)
    (?:artikel|beitrag|text|meldung) (?:an|vor)?(?:hören|lesen lassen)\b|hören sie (?:diesen|den) (?:artikel
        |beitrag|text)
    dieser (?:artikel|text|beitrag) (?:wurde|ist|wird) .{0,60}(?:automati|maschinell|vertont|\bki\b|künstlich
        |vorgelesen)
    (?:ihr|dein) browser (?:unterstützt|kann|ist (?:nicht|zu|veraltet)|wird nicht)
    aktivieren sie (?:bitte )?javascript|javascript ist deaktiviert
    (?:lesen|laden|finden|hören|testen)\b.{0,40}(?:in|mit) unserer .{0,20}app\b
    jetzt (?:unsere|die) .{0,25}-?app (?:herunterladen|laden|installieren)
    -app herunterladen
    push-?\w+ (?:aktivieren|erhalten|abonnieren|zulassen)
    (?:folgen|abonnieren|finden|besuchen|hören|lesen|erreichen) sie uns\b|folg(?:en|t|e) (?:sie )?uns (?:auf|bei)
    wir testen (?:zurzeit|derzeit|aktuell) (?:maschinelle|automatische|ki-)\w* ?\w*übersetzung
    # newsletter
    für (?:den|unseren|diesen) .{0,40}newsletter\b.{0,30}(?:anmelden|eintragen|registrieren)
    (?:abonnieren|bestellen) sie (?:unseren|den|hier|jetzt) .{0,40}newsletter
    (?:unser|der|dieser|jetzt|zum)e?n? .{0,30}newsletter\b.{0,40}(?:abonnieren|anmelden|bestellen|empfehlen|angezeigt)
    newsletter (?:abbestellen|abonnieren|bestellen|verwalten)
    in (?-i:Ihr|Ihrem|Dein|Deinem|dein|deinem|mein) (?:e-?mail-)?(?:postfach|posteingang|mail-?postfach)
    ich möchte .{0,120}per e-?mail (?:erhalten|bekommen)|sie erhalten diese (?:e-?mail|nachricht)
    (?-i:Ihre|Deine|deine) e-?mail-?adresse|gefällt ihnen dieser
    (?:jetzt|lassen sie sich) .{0,50}per e-?mail (?:benachrichtig|informier)
    (?:falls|sollte|wird) (?:sie )?(?:dieser newsletter|diese e-?mail|diese seite) nicht
    (?:falls|sollte|wird) (?:dieser brief|diese ausgabe) nicht (?:richtig|korrekt|vollständig)
    hat (?-i:Ihnen) (?:diese[rs]?|unser|unsere) .{0,30}gefallen
    leiten sie (?:ihn|sie|diesen \w+) .{0,20}\ban (?:(?-i:Ihre) )?(?:freund|bekannte|kolleg|familie)
    # editors' remarks
    (?:berichtete|berichteten) aus \w.{0,120}beigetragen|zu diesem (?:bericht|artikel|text|beitrag) beigetragen
    haben (?:zu diesem|zum) (?:bericht|artikel|text|beitrag) beigetragen
    ^\(?mitarbeit\b ?:
    ^(?:korrektur|berichtigung|richtigstellung)(?: (?:vom|am|von|der redaktion)\b[^:]{0,30})?\s?: \S
    ^das (?:gespräch|interview) (?:mit .{2,60} )?führten? (?-i:[A-ZÄÖÜ])|^die fragen stellten? (?-i:[A-ZÄÖÜ])
    diese[rs]? (?:artikel|text|beitrag|meldung|seite|liveblog|ticker) wird (?:\w+ )?(?:laufend|fortlaufend|ständig
        |regelmäßig|stetig|weiter|in kürze)\b
    ^der (?:beitrag|artikel)\b.{3,250}\berschien (?:zuerst|ursprünglich|erstmals) (?:auf|bei|in|im)\b
    (?:text|artikel|beitrag|zusammenfassung|übersetzung)\b.{0,40}\bmit (?:hilfe|unterstützung) (?:von |einer )?(?:ki
        |künstlicher intelligenz)\b
    wir haben (?:den|diesen) (?:text|artikel|beitrag|bericht) .{0,80}(?:aktualisiert|ergänzt|korrigiert|angepasst
        |erweitert)
    dieser (?:artikel|text|beitrag) (?:war|ist|wurde|erschien)\b .{0,80}(?:zuerst|erschienen|aktualisiert|übersetzt)
    ^diese[rs]? (?:beitrag|interview|gespräch) (?:wurde|wird|lief|läuft) (?:am|im|in|um|bei|auf)\b .{0,80}\b(?:gesendet
        |ausgestrahlt|im programm)\b[^.,]{0,40}\.?$
    dieser (?:artikel|text|beitrag) (?:war|ist|wurde)\b .{0,80}(?:ergänzt|überarbeitet|korrigiert)
    dieser (?:artikel|text|beitrag) (?:war|ist|wurde)\b .{0,25}(?:veröffentlicht|übernommen)
    (?:der|dieser|diese) (?:artikel|text|beitrag|meldung) (?:wurde|erschien)\b .{0,40}(?:zuerst|aktualisiert)
    in einer (?:früheren|vorherigen|ersten|älteren) (?:version|fassung) (?:dieses|des|unseres|der) (?:artikels
        |textes|beitrags|meldung)
    (?:transparenzhinweis|anmerkung der redaktion|hinweis der redaktion|redaktioneller hinweis|korrekturhinweis)\b
    alle angaben ohne gewähr|ohne gewähr\b.{0,80}(?:verzögert|kurs)
    haben sie (?:einen )?(?:fehler|hinweise?) (?:entdeckt|gefunden|zu)|schreiben sie uns\b
    (?:empfehlen|teilen) sie (?:uns|den artikel|diesen)|möchten sie etwas|sie möchten etwas
    (?-i:Ihre) meinung (?:ist gefragt|zählt|interessiert)|(?:diskutieren|kommentieren|reden) sie mit(?:!|\.|\s*$)
    anmerkungen zu diesem (?:artikel|text|beitrag)|folgst du uns|(?-i:Deine) meinung zählt
    kommentare? (?:von (?:usern|nutzern|lesern)|geben nicht|sind geschlossen)|(?:keine|die) kommentarfunktion
    liebe (?:leserin|leser|nutzer|user|community)|wie (?:hilfreich|gut) (?:war|fanden|gefällt)
    über dieses thema berichte|dieses thema im programm|diese (?:meldung|nachricht) wurde am .{0,60}(?:gesendet
        |programm)
    original-content von|übermittelt durch (?:news aktuell|presseportal|apa)|rückfragen bitte an
    telefonseelsorge .{0,80}0800
    # links
    klicken sie (?:bitte )?(?:hier|oben|unten|rechts|auf (?:den|die|das) (?:button|link|schaltfläche|symbol|kreuz))
    ^(?:>+ ?)?hier (?:weiterlesen|klicken|geht es zu|geht's zu)
    klick(?:e|en)?, um |wird in (?:einem )?neue[nm] fenster geöffnet
    ^veröffentlicht in .{1,60}verschlagwortet|verschlagwortet mit\b
    deine e-?mail-?adresse wird nicht|erforderliche felder sind|schreibe einen kommentar|stolz präsentiert von
    ^\(?mit (?:informationen|material) (?:von|der) (?-i:dpa|AFP|AP|Reuters|KNA|epd|APA|sid|Nachrichtenagentur)
    """
)
"""Whole notices: a line with one of these is furniture even where it is fluent prose."""

FOOTER = phrases(
    r"""
    (?:©|\(c\)|copyright)\s?(?:by )?\s?(?:\d{4}|\w+ .{0,40}\d{4})
    alle rechte vorbehalten
    (?:weiterverbreitung|vervielfältigung|weiterverarbeitung|wiederveröffentlichung|nachdruck)\b.{0,80}(?:gestattet
        |verboten
        |genehmigung|erlaubnis)
    nutzung ausschließlich für den privaten
    \bimpressum\b.{0,120}(?:datenschutz|agb|kontakt)|(?:datenschutz|agb|kontakt)\b.{0,120}\bimpressum\b
    \bhrb \d+|\bust-?id|geschäftsführer(?:in)?\s?:|^copyright\b|^©
    (?-i:\b(?:GmbH|AG|KG|SE)(?: & Co\. KG)?,? .{0,60}\b\d{4,5} [A-ZÄÖÜ])
    """
)
"""Copyright, imprint, company: the foot of a page."""
