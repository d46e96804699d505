"""A few paragraphs as manuals have them, in place of the packages that the benchmarks fetch."""

from __future__ import annotations

PARAGRAPHS = tuple(
    f"Der Befehl {name} liest die Datei mit 120 Zeilen und gibt sie unter Linux auf dem Bildschirm aus. "
    f"Wenn sie fehlt, wird eine Meldung angezeigt, die {number} Wörter lang ist. Alle {kind} können "
    "auch von anderen Programmen wie GIMP verwendet werden, ohne dass der Benutzer sie vorher öffnen muss."
    for number in range(10, 50)
    for name, kind in (("cat", "Textdateien"), ("less", "Bilddateien"), ("more", "Tondateien"))
)
