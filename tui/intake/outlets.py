"""News outlets and agencies by the names under which texts mention them."""

from __future__ import annotations

import re

AGENCIES: dict[str, str] = {
    "dpa": r"dpa(?:-\w+)?|Deutsche[nr]? Presse-?Agentur",
    "AFP": r"AFP|afp|Agence France-Presse",
    "AP": r"AP|Associated Press",
    "Reuters": r"Reuters|REUTERS|reuters|rtre?",
    "KNA": r"KNA|kna|Katholische[nr]? Nachrichten-?Agentur",
    "epd": r"epd|Evangelische[nr]? Pressedienst",
    "APA": r"APA|apa|Austria Presse Agentur",
    "sda": r"sda|Keystone-SDA|SDA",
    "sid": r"sid|SID|Sport-Informations-Dienst",
    "rts": r"rts",
    "ots": r"ots",
    "dts": r"dts|DTS Nachrichtenagentur|dts Nachrichtenagentur",
    "Bloomberg": r"Bloomberg",
    "Xinhua": r"Xinhua",
    "Tass": r"TASS|Tass|Itar-Tass",
    "Interfax": r"Interfax",
    "Ansa": r"ANSA|Ansa",
    "Ukrinform": r"Ukrinform",
    "Jiji": r"Jiji",
    "Kyodo": r"Kyodo",
    "Yonhap": r"Yonhap",
    "Dow Jones": r"DJ|Dow Jones|Dow-Jones(?: Newswires)?",
}
"""Agency -> pattern of its names in credits."""

_OUTLETS = """
taz: taz.de, die tageszeitung, tageszeitung, taz die tageszeitung
ntv: n-tv, ntv.de, n-tv.de, n-tv nachrichtenfernsehen, ntv nachrichten
tagesschau: tagesschau.de, ard tagesschau
ZDF: zdf.de, zdfheute, zdf heute, heute.de
ARD: ard.de, das erste
Deutschlandfunk: dlf, deutschlandfunk.de, deutschlandradio
NDR: ndr.de, norddeutscher rundfunk
WDR: wdr.de, westdeutscher rundfunk
MDR: mdr.de, mitteldeutscher rundfunk
BR: br.de, br24, br24.de, bayerischer rundfunk
SWR: swr.de, swr aktuell, südwestrundfunk
HR: hr.de, hessenschau, hessenschau.de, hessischer rundfunk
RBB: rbb, rbb24, rbb24.de, rbb-online.de
Radio Bremen: buten un binnen, butenunbinnen.de, radiobremen.de
SR: sr.de, saarländischer rundfunk
Deutsche Welle: dw, dw.com
Der Spiegel: spiegel, spiegel.de, spiegel online, der spiegel
Die Zeit: zeit, zeit.de, zeit online, die zeit
Stern: stern.de, stern
Focus: focus.de, focus online, focus
Süddeutsche Zeitung: sz, sz.de, sueddeutsche.de, süddeutsche.de, süddeutsche
FAZ: faz.net, frankfurter allgemeine, frankfurter allgemeine zeitung
Die Welt: welt, welt.de, welt online, die welt
Bild: bild.de, bild-zeitung
Handelsblatt: handelsblatt.com
WirtschaftsWoche: wiwo, wiwo.de
Manager Magazin: manager-magazin.de
Capital: capital.de
Tagesspiegel: tagesspiegel.de, der tagesspiegel
Berliner Zeitung: berliner-zeitung.de
Berliner Morgenpost: morgenpost.de
B.Z.: bz-berlin.de, bz berlin
Frankfurter Rundschau: fr, fr.de
Neues Deutschland: nd, nd-aktuell.de
junge Welt: jungewelt.de
Der Freitag: freitag.de
Hamburger Abendblatt: abendblatt.de
Kölner Stadt-Anzeiger: ksta.de, ksta
Kölnische Rundschau: rundschau-online.de
Rheinische Post: rp-online.de, rp online
WAZ: waz.de, westdeutsche allgemeine zeitung
Westfälische Nachrichten: wn.de
Neue Osnabrücker Zeitung: noz.de, noz
Hannoversche Allgemeine Zeitung: haz.de, haz, hannoversche allgemeine
Weser-Kurier: weser-kurier.de
Leipziger Volkszeitung: lvz.de, lvz
Sächsische Zeitung: saechsische.de
Freie Presse: freiepresse.de
Mitteldeutsche Zeitung: mz.de, mz
Volksstimme: volksstimme.de
Ostsee-Zeitung: ostsee-zeitung.de
Nordkurier: nordkurier.de
Thüringer Allgemeine: thueringer-allgemeine.de
Stuttgarter Zeitung: stuttgarter-zeitung.de
Stuttgarter Nachrichten: stuttgarter-nachrichten.de
Schwäbische Zeitung: schwaebische.de, schwäbische
Südwest Presse: swp.de
Badische Zeitung: badische-zeitung.de
Mannheimer Morgen: mannheimer-morgen.de
Rhein-Zeitung: rhein-zeitung.de
Allgemeine Zeitung: allgemeine-zeitung.de
Augsburger Allgemeine: augsburger-allgemeine.de
Nürnberger Nachrichten: nn.de, nordbayern.de
Münchner Merkur: merkur.de, merkur
tz: tz.de
Abendzeitung: abendzeitung-muenchen.de, az münchen
Passauer Neue Presse: pnp.de
Saarbrücker Zeitung: saarbruecker-zeitung.de
Trierischer Volksfreund: volksfreund.de
HNA: hna.de
Kieler Nachrichten: kn-online.de
shz: shz.de
RND: rnd.de, redaktionsnetzwerk deutschland
IPPEN.MEDIA: ippen.media, ippen digital
t-online: t-online.de
web.de: web.de magazine
GMX: gmx.net, gmx.de
watson: watson.de, watson.ch
Correctiv: correctiv.org
Netzpolitik.org: netzpolitik
heise online: heise, heise.de
Golem: golem.de
Telepolis: telepolis.de
Kicker: kicker.de
Sportschau: sportschau.de
Sport1: sport1.de
Presseportal: presseportal.de
Euronews: de.euronews.com, euronews.com
Der Standard: derstandard.at, derstandard.de, standard.at
Die Presse: diepresse.com
Kurier: kurier.at
Kronen Zeitung: krone.at, krone, kronen zeitung
Kleine Zeitung: kleinezeitung.at
Salzburger Nachrichten: sn.at
Oberösterreichische Nachrichten: nachrichten.at
Tiroler Tageszeitung: tt.com
Heute: heute.at
ORF: orf.at, news.orf.at
Wiener Zeitung: wienerzeitung.at
NZZ: nzz.ch, neue zürcher zeitung
Tages-Anzeiger: tagesanzeiger.ch, tages anzeiger
SRF: srf.ch
Blick: blick.ch
20 Minuten: 20min.ch
Aargauer Zeitung: aargauerzeitung.ch
Der Bund: derbund.ch
Basler Zeitung: bazonline.ch
Luxemburger Wort: wort.lu
Südtirol News: suedtirolnews.it
Dolomiten: stol.it
Washington Post: washingtonpost.com, the washington post
New York Times: nytimes.com, the new york times
Wall Street Journal: wsj.com, the wall street journal
Guardian: theguardian.com, the guardian
BBC: bbc.com, bbc.co.uk
CNN: cnn.com
Financial Times: ft.com
Le Monde: lemonde.fr
Kyiv Independent: kyivindependent.com, the kyiv independent
"""


def _fold(name: str) -> str:
    return re.sub(r"[^\wäöüß]", "", name.casefold())


def _read_outlets(table: str) -> dict[str, str]:
    known: dict[str, str] = {}
    for row in table.strip().splitlines():
        display, _, aliases = row.partition(":")
        for name in (display, *aliases.split(",")):
            known[_fold(name)] = display
    return known


_PLAIN_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_KNOWN = _read_outlets(_OUTLETS)
_AMBIGUOUS = frozenset(
    {
        "bild",
        "welt",
        "zeit",
        "stern",
        "focus",
        "heute",
        "kurier",
        "merkur",
        "fr",
        "mz",
        "sr",
        "br",
        "hr",
        "nd",
        "nn",
        "sn",
        "bz",
        "blick",
        "capital",
        "kicker",
        "ard",
        "faz",
    }
)
_ENDING = re.compile(r"\.(?:de|at|ch|com|net|org|info|eu|news|tv|online|example)$", re.IGNORECASE)


_PRESS_NAME = re.compile(
    r"(?:zeitung|kurier|bote|post|anzeiger|blatt|news|rundschau|nachrichten|presse|funk|echo|merkur|magazin|tv|radio|online"
    r"|journal|spiegel|stimme|allgemeine|umschau|volksfreund|courier|woche|report|schau|blick|ticker|portal|[a-z]24)$|^[\w-]+\.\w{2,4}$",
    re.IGNORECASE,
)


def has_press_form(name: str) -> bool:
    """Whether a name ends as those of papers, stations and portals do: `Rheinbote`, `Uferfunk`, `rheinbote.de`."""
    return bool(_PRESS_NAME.search(name))


def known_outlet(name: str, *, alone: bool = True) -> str | None:
    """The display name of an outlet that texts call `name`, None for an unknown one.

    Names that are also common words count only where they stand `alone`, as the label of a page.
    """
    key = _fold(re.sub(r"^(?:https?://)?(?:www\.|m\.|amp\.)?", "", name.strip().casefold()))
    if not alone and key in _AMBIGUOUS:
        return None
    return _KNOWN.get(key)


def outlet_key(name: str) -> str:
    """The key under which two spellings of one outlet (`Rheinbote.news`, `Rheinbote-News`) fall together."""
    known = known_outlet(name)
    folded = _fold(known or name).translate(_PLAIN_LETTERS)
    return re.sub(r"(?:news|de|at|ch|com|example)$", "", folded) or folded


def without_domain(host: str) -> str:
    """A host without what the web puts around it: `www.rheinbote.example` -> `rheinbote`."""
    host = re.sub(r"^(?:www|m|amp)\.", "", host.casefold())
    return _ENDING.sub("", host)


def agencies_in(text: str) -> tuple[str, ...]:
    """The agencies that a credit names, in its order.

    >>> agencies_in("Quelle: gut/rts/dpa/AFP")
    ('rts', 'dpa', 'AFP')
    """
    found: list[tuple[int, str]] = []
    for agency, pattern in AGENCIES.items():
        match = re.search(rf"(?<![\w-])(?:{pattern})(?![\w])", text)
        if match:
            found.append((match.start(), agency))
    return tuple(agency for _, agency in sorted(found))
