"""Words without their inflection: Snowball's German stemmer (snowballstem.org), and what it leaves apart.

In 219,000 words of news it gives the forms of a noun different stems in these cases: feminine plurals
(*Polizistinnen*), some nouns that end like inflected words (*Problem*, *Konzern*, *Kurs*), plurals of Latin and Greek
nouns (*Themen*, *Museen*), and an *-s* behind letters that no German word ends in (*Koreas*, *Pkws*). The forms of
verbs keep stems of their own, *starb* and *gestorben*: queries bring them together (verb_forms.py).
"""

from __future__ import annotations

from functools import lru_cache

import Stemmer

_STEMMER = Stemmer.Stemmer("german", 0)
_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
_BASE_FORMS = tuple(
    """
    problem system extrem bequem emblem konzern modern extern intern western kurs hals puls zins krebs konsens fels vers
    paradies bus wuchs fuchs dachs lachs
    """.split()  # noqa: SIM905 - readable as running words
)
"""Ends of words in their base form that the stemmer takes for inflected."""
_SINGULARS = dict(
    pair.split("/")
    for pair in """
    themen/thema firmen/firma dramen/drama villen/villa arenen/arena skalen/skala bundesligen/bundesliga
    risiken/risiko konten/konto szenarien/szenario zentren/zentrum spektren/spektrum museen/museum jubiläen/jubiläum
    medien/medium ministerien/ministerium gremien/gremium kriterien/kriterium territorien/territorium
    gymnasien/gymnasium stipendien/stipendium bakterien/bakterium foren/forum voten/votum referenden/referendum
    individuen/individuum viren/virus algorithmen/algorithmus rhythmen/rhythmus nismen/nismus stadien/stadion
    praxen/praxis mythen/mythos indizes/index lexika/lexikon praktika/praktikum busse/bus bussen/bus busses/bus
    nachbarn/nachbar opern/oper feiern/feier
    """.split()  # noqa: SIM905 - readable as running words
)
"""Plurals that the stemmer does not lead to their singular; words may end with them."""
_PLURALS = tuple(_SINGULARS)


@lru_cache(maxsize=16_384)  # a word that is looked at for parts is asked for several times
def stem(word: str) -> str:
    """Give the stem of a word in small letters, NFC, of which ä, ö, ü and ß may be the only letters beyond ASCII.

    The stem has neither umlauts nor ß; *ue* is taken for *ü* where it stands for one (*Uebung*, not *neue*).
    """
    if word.endswith(_PLURALS):
        word = next(word.removesuffix(plural) + _SINGULARS[plural] for plural in _PLURALS if word.endswith(plural))
    if word.endswith(_BASE_FORMS):
        return word.translate(_UMLAUTS)
    stemmed: str = _STEMMER.stemWord(word)
    return stemmed[:-1] if _is_left_on(stemmed) else stemmed


def _is_left_on(stemmed: str) -> bool:
    """Tell whether the stemmer left an ending on: -s of names and foreign words, -nen of women."""
    if stemmed.endswith("s"):
        return len(stemmed) > (4 if stemmed[-2:-1] in "aiou" else 3) and stemmed[-2] in "aioucjpvwy"
    return len(stemmed) > 6 and stemmed.endswith("inn")
