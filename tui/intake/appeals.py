"""What an outlet says about itself, its authors and its offers, and what it asks of its readers.

As in `notices`, a phrase of `APPEAL` decides against fluent prose: it names *this* text, *our* channel, the reader.
What takes the form of a label or of a headline stands in `CALL`, which is asked only about lines that are no sentences.
"""

from __future__ import annotations

from tui.intake.phrases import phrases

APPEAL = phrases(
    r"""
    # disclosure
    ^(?:offenlegung|disclosure|disclaimer|risikohinweis)\b.{0,50}:
    ^(?:(?:hinweise?|angaben?) (?:auf|zu) )?(?:möglich\w+ )?interessenkonflikte?\s?:
    \b(?:der|die|unsere?) (?:autor|verfasser|redakteur|reporter|journalist)(?:in)?\b.{0,90}\b(?:besprochene|genannte
        |erwähnte|behandelte|analysierte)[nr]?\b.{0,30}\b(?:aktie|wert|papier|wertpapier|unternehmen|firma|firmen|titel)
    \b(?:autor|verfasser|redakteur|reporter|journalist)(?:in)? .{0,40}\b(?:im|in diesem) (?:text|artikel) (?:erwähnte
        |genannte|besprochene|behandelte)
    ^(?:hinweis|anmerkung)\s?: (?:unser|der autor|die autorin|der reporter|die reporterin|die redaktion|dieser text)
    \b(?:artikel|beitrag|beiträge|text|inhalte|analysen?|informationen)\b.{0,25}\bstell(?:t|en) keine .{0,20}(?:beratung
        |empfehlung|aufforderung)
    ^keine (?:anlage|kauf|rechts|finanz)\w*(?:beratung|empfehlung)\b
    ^die (?:recherche|presse)reise\b.{0,40}\b(?:unterstützt|finanziert|bezahlt|organisiert)
    ^der verlag .{0,40}\b(?:hält|besitzt) .{0,40}\b(?:positionen|anteile|aktien)\b.{0,40}\b(?:besprochen|genannt
        |erwähnt)
    # authors
    ^(?:unsere?|die|der) gast-?(?:autor|kommentator|kolumnist|beitrag)\w* (?:ist|lehrt|lebt|arbeitet|leitet|forscht)\b
    ^unsere? (?:autor|reporter|redakteur|korrespondent|kolumnist)(?:in)?\b
    # money
    ^(?:diese|unsere) (?:web)?seite finanziert sich|^wir finanzieren uns\b.{0,20}\b(?:werbung|anzeigen|spenden|abo)
    schalten sie .{0,40}(?:werbe|ad-?)block|^sie (?:nutzen|verwenden|benutzen|haben) .{0,15}(?:werbe|ad-?)blocker
    ^(?:jetzt )?\S{0,20}(?:mitglied|abonnent(?:in)?|unterstützer(?:in)?) werden und\b.{0,60}\b(?:lesen|artikel|inhalte)
    ^(?:das|ihr|dein) (?:probe|test|schnupper)\w* (?:endet|läuft|verlängert sich)\b.{0,30}(?:automatisch|nach \w+ \w+\.)
    ^(?:buchen|bestellen|holen|sichern|abonnieren) sie (?:sich )?(?:jetzt|hier|gleich|noch heute)\b
    ^(?:lesen|testen|buchen|bestellen) sie\b.{0,60}\b(?:ab|für|nur) (?:nur )?\d+(?:,\d+)?\s?(?:€|euro|cent|franken)
    \b(?:pur|plus|digital|probe|web|online)-?abo lesen sie\b
    ^unser (?:\w+-)?angebot(?: für sie)?\s?:
    \? (?:dann )?(?:werden|unterstützen|abonnieren|bestellen|empfehlen) (?-i:Sie)\b
    \b(?:\d+ (?:€|euro|franken)|spenden?|beitrag|unterstützung)\b.{0,30}\b(?:hilft|helfen|unterstützt
        |unterstützen) uns\b
    # podcasts, channels, apps
    \bgibt es (?:hier|auch|dort) (?:zum (?:nach)?hören|als (?:podcast|audio|video))\b
    \bhören sie (?:auch |hier |jetzt )*(?:in|im) (?:der |dem |unsere[mr] )?.{0,25}podcast
    \b(?:abonnieren|hören) sie (?:dazu |hier |jetzt |auch |gern |mehr )*(?:den|unseren?|die) .{0,25}(?:podcast|kanal\b)
    \b(?:hier|jetzt) (?:unseren |den )?(?:\S{1,30}[ -])?(?:kanal|podcast) (?:abonnieren|folgen)\b
    \b(?:laden|installieren|holen) sie (?:sich )?(?:jetzt |hier |gleich |gern )?unsere\b.{0,25}\bapp\b
    \bverpassen sie (?:so )?(?:keine|nichts)\b|^bleiben sie (?:immer )?(?:auf dem laufenden|informiert|am ball)\b
    ^\W*(?:diesen|den) (?:text|artikel|beitrag)\b.{0,30}\b(?:zum (?:an|nach)?hören|als (?:audio|podcast|hörstück|pdf))\b
    \bhier (?:gleich |jetzt )?(?:gratis|kostenlos|kostenfrei) (?:herunter)?(?:laden|installieren|abonnieren|testen)\b
    # raffles
    ^\W*(?:wir verlosen|mit (?:uns|etwas glück) gewinnen sie)\b|\brechtsweg (?:ist )?ausgeschlossen\b
    ^\W*(?:mitmachen|mitspielen|mitraten|anrufen|mittippen) und\b.{0,25}\bgewinnen\b
    \bes gelten (?:die|unsere) (?:allgemeinen )?teilnahmebedingungen\b|^teilnahme ab 18\b
    # feedback
    \b(?:schick|send|schreib|mail)\w* (?:(?-i:Sie) )?uns\b.{0,40}\b(?:per (?:whats-?app|e-?mail|mail)|an \S*(?:@|\d\d))
    \b(?:schicken|senden|mailen|schreiben) (?-i:Sie) uns (?:einen|eine|ihre?n?|gern|per|unter)\b
    \bschicken (?-i:Sie) (?:\w+ ){1,4}an \S+@|^hier (?:finden|lesen|sehen) (?-i:Sie) (?:alle|weitere|mehr|unsere)\b
    (?:tipp|hinweis|anregung)\w* für (?:uns|(?:die|unsere) redaktion)\?
    ^\d+ (?:personen|leuten?|lesern?|mal|nutzern?)\b.{0,20}\bgefällt (?:das|dies)\b
    ^(?:hat|haben) (?:dir|euch|(?-i:Ihnen)) (?:diese[rs]?|der|das|die|unser)\b.{0,40}\b(?:gefallen
        |geholfen|weitergeholfen)
    ^(?:war|ist) (?:der|diese[rs]?) (?:artikel|beitrag|text|bericht|ratgeber) .{0,20}(?:hilfreich|interessant|nützlich
        |informativ|verständlich|lesenswert)\s?\?
    ^(?:wie )?(?:fanden|finden|bewerten|beurteilen) (?-i:Sie) (?:diese[ns]?|unsere?n?) (?:artikel|beitrag
        |text|bericht)\b
    (?-i:Sie) .{0,40}(?:anregung|frage|feedback|kritik|hinweis)\w* (?:zu|an) (?:diesem|unserem|unsere|die redaktion)\b
    \bschreiben (?-i:Sie) (?:es |sie |ihn |uns )*(?:gerne? |bitte )?(?:in die kommentare|an die redaktion
        |der redaktion\b|an \S+@)
    ^(?-i:Ihr|Dein) (?:feedback|lob)\b|\bdiskutieren (?-i:Sie) mit uns\b
    # how long, how often changed, and whose
    ^diese[rs]? (?:artikel|text|beitrag|meldung) (?:wurde|ist)\b.{0,30}\b(?:geändert|bearbeitet)\b
    ^diese[rs]? (?:artikel|text|beitrag|reportage|interview|essay)\b.{0,30}\b(?:aus|in) (?:\w+ ){0,2}(?:heft
        |(?:print)?ausgabe)\b
    ^diese[rs]? (?:artikel|text|beitrag|video|sendung) (?:ist|bleibt) (?:noch )?bis\b.{0,40}\b(?:verfügbar
        |abrufbar|online)
    ^(?-i:[\w.-]+(?: [A-ZÄÖÜ][\w.-]+){0,3} ist eine? (?:Angebot|Produkt|Dienst|Service
        |Titel|Portal|Marke) de[rs] .{2,60}\b(?:GmbH|mbH|UG|AG|KG|Verlags?|Medienhaus)\b.{0,40})$
    """
)
"""Sentences in which the outlet speaks of itself or to its readers: furniture even where they are fluent prose."""

OWN_PRODUCT = phrases(
    r"""
    \bunser(?:e|em|en|er|es)? (?:[\w-]+ ){0,2}[\w-]*(?:newsletter|podcast|kanal|kanäle|app|abo|abonnement
        |stellenmarkt|jobportal|marktplatz
        |website|webseite|shop|community|online-?angebot)s?\b
    """
)
"""*Our* newsletter, channel or subscription: the outlet speaks, unless somebody is quoted."""

CALL = phrases(
    r"""
    # acting at once
    ^\W{0,4}jetzt (?:\w+ ){0,2}\w+en\s?:|\? (?:jetzt|hier|gleich) (?:[\w-]+ ){0,4}\w+en\b
    \b(?:teilnehmen|einschalten|mitmachen|mitspielen|anrufen|abstimmen) und\b.{0,40}\b(?:gewinnen|abräumen|kassieren)\b
    \((?:m|w|d)/(?:m|w|d)/(?:m|w|d|x)\)
    # sharing
    ^(?:teile|teilen sie|teilen|weitersagen|share) (?:diesen |den |dieses )?(?:artikel|beitrag|text|seite|on\b|via\b)
    ^(?:diesen |den |diese )?(?:artikel|beitrag|text|seite|meldung) (?:per e-?mail )?(?:teilen|weitersagen
        |empfehlen|weiterempfehlen)\b
    ^(?:schriftgröße|textgröße)\b
    # podcasts
    ^\W{0,4}(?:\w+ ){0,2}(?:im|zum|neuer|unser|der|als) podcast\b
    \bpodcast-?(?:tipp|folge|episode|empfehlung)|\bpodcast\b.{0,60}\bfolge \d+|\bfolgen? \d+$|wo es podcasts gibt
    # channels
    -kanal (?:abonnieren|folgen|beitreten)\b|^folgen? (?:sie|du|ihr)? ?(?:dem|der|den|auch)\b.{0,40}\bauf\b
    ^(?:keine|nie wieder eine?) \S+ (?:mehr )?(?:verpassen|verpasst)\b|\bpush-?(?:mitteilung|benachrichtigung
        |meldung)en?\b
    \b(?:als|per) push\b|\b(?:aufs|auf ihr|auf das|auf dein) (?:handy|smartphone)$|-app für (?:ios|android|iphone|alle)
    ^(?:immer|bestens) informiert\b|\bkanal abonnieren\b|\bauf whats-?app\s?:
    ^(?:alle|alles|mehr|weitere|die) .{0,40}\b(?:im|in unserem) (?:live-?ticker|live-?blog|news-?blog|ticker
        |live-?stream)\b
    ^(?:den |zum |im )?original(?:artikel|beitrag|text)?\b.{0,12}(?:ansehen|lesen|anzeigen|öffnen|aufrufen)$
    # feedback
    ^diesen (?:artikel|beitrag|text) finde ich\b|^stimmen sie ab\b
    ^(?:ja|nein) ?[/|]? ?(?:ja|nein)$|\? (?:ja|nein) ?[/|]? ?(?:ja|nein)$
    ^(?:fehler|korrektur|problem)\w* (?:gefunden|entdeckt|melden|mitteilen|anzeigen)(?:\?.*)?$
    ^feedback (?:zu|zum|geben|senden)\b|^(?:bewerten sie|bewertung|artikel bewerten)\b|^(?-i:Ihre|Deine) meinung\b
    ^war das (?:hilfreich|nützlich|interessant)\b|^lob\b.{0,30}\bkritik\b|^herausgegeben von\b
    ^kopieren sie den link\b|^(?:nur|noch) (?:heute|bis \S+)\s?:|\b(?:abo|preis|rabatt|vorteil)\w* sichern\b
    # disclosure
    ^(?:mögliche )?interessenkonflikte?\s?:
    """
)
"""Calls and labels of the same kinds, in lines that are no sentences."""
