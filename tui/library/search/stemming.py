"""Words without their inflection: Snowball's German stemmer (snowballstem.org) and the genitive that it leaves on."""

from __future__ import annotations

import re

import Stemmer

# Snowball's German stemmer keeps the -s of Koreas, Trumps, Videos: it only takes it off behind certain consonants.
_FINAL_S = re.compile(r"(?<=[a-z]{3}[aioucjpvwy])s$")
_STEMMER = Stemmer.Stemmer("german", 0)


def stem(word: str) -> str:
    """Give the stem of a word in small letters, NFC, of which ä, ö, ü and ß may be the only letters beyond ASCII.

    The stem has neither umlauts nor ß; *ue* is taken for *ü* where it stands for one (*Uebung*, not *neue*).
    """
    return _FINAL_S.sub("", _STEMMER.stemWord(word))
