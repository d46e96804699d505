"""Closed word classes of German that tell prose from page furniture."""

from __future__ import annotations

from tui.intake.phrases import word_set

FUNCTION_WORDS = word_set(
    """
    ab aber als am an auch auf aus bei beim bis da damit dann das dass dem den denn der des deren dessen die
    dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines er es etwa für gegen
    gegenüber hat hatte hatten hätte habe haben ihm ihn ihr ihre ihrem ihren ihrer im in ins ist ja jede jeder
    je kann kein keine könnte können laut man mehr mit nach nicht noch nun nur ob oder ohne rund sagt sagte
    schon sei seien sein seine seinem seinen seiner seit sich sie sind so soll sollen sollte sondern sowie statt
    trotz über um und unter vom von vor war waren was wegen weil weiter wenn werde werden wie wieder will wird
    wo wurde wurden während zu zum zur zwar zwischen zudem bereits
    """
)

SENTENCE_OPENERS = word_set(
    """
    Aber Allerdings Als Am An Angesichts Auch Auf Aus Außerdem Bei Beim Bereits Bis Bisher Da Dabei Dafür
    Dagegen Daher Damit Danach Dann Darauf Darüber Das Dass Davon Dazu Dem Demnach Den Denn Der Deshalb Die Dies
    Diese Dieser Dieses Doch Dort Durch Ein Eine Einem Einen Einer Eines Er Erst Es Etwa Für Gegen Gleichzeitig
    Hinzu Ich Ihm Ihr Ihre Im In Insgesamt Jetzt Laut Man Mehr Mit Nach Nachdem Neben Nicht Noch Nun Nur Ob Ohne
    Rund Schon Sei Sein Seine Seit Sie So Sollte Sondern Später Statt Trotz Um Und Unter Unterdessen Viele Vom
    Von Vor Was Wegen Weil Weiter Wenn Wer Wie Wir Wo Während Zu Zudem Zugleich Zum Zunächst Zur Zusätzlich
    Zuvor Zwar Zwei
    """
)

REPORTING_VERBS = (
    r"sag(?:t|te|ten)|erklär(?:t|te|ten)|betont(?:e|en)?|berichtet(?:e|en)?|bericht(?:et|eten)|meldet(?:e|en)?"
    r"|teil(?:t|te|ten)\b.{0,120}\bmit|mitgeteilt|mitteilte|bestätigt(?:e|en)?|kündig(?:t|te|ten)\b.{0,120}\ban|warn(?:t|te|ten)"
    r"|forder(?:t|te|ten)|kritisier(?:t|te|ten)|hieß es|heißt es|laut|zufolge|nach Angaben|sprach(?:en)? von"
    r"|verwies(?:en)?|äußer(?:t|te|ten)|schreibt|schrieb(?:en)?|nannte(?:n)?|begründet(?:e|en)?|räumt(?:e|en)"
)
"""Verbs and prepositions that pass on somebody's words: the mark of a report."""
