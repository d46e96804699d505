"""One key for the ways in which German texts spell a person's name from another script or alphabet.

*Tschaikowski*, *Tchaikovsky* and *Čajkovskij* meet; *Schulz* and *Schultz*, *Meier* and *Meyer*, *Hansen* and *Hanssen*
do not, for these are other surnames. So a surname's letters are folded together only where the word looks like one that
was transliterated: by its ending (Slavic, or a full vowel, which German surnames hardly have) or by letters that German
does not use. Given names are told apart by nobody for a *th* or a doubled letter: theirs are always folded.

The equivalences follow the transcription tables of Duden (Die deutsche Rechtschreibung, on Cyrillic and Arabic),
BGN/PCGN and ISO 9.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from tui.compare.names import CACHED, fold, without_accents

Rules = tuple[tuple[re.Pattern[str], str], ...]


def _rules(*pairs: tuple[str, str]) -> Rules:
    return tuple((re.compile(pattern), letters) for pattern, letters in pairs)


# Capital letters are sounds: S for sch, sh, zh; C for tsch. Longer groups of letters come first.
_ACCENTED = _rules(("[šşșŝžżś]", "S"), ("[čćç]", "C"), ("đ", "dj"), ("ё", "o"))
_SIBILANTS = _rules(
    (r"schtsch|shch|SC|szcz", "S"),
    (r"dsch|dzh|dj", "S"),
    (r"tsch|tch|cz|(?<=[iy])c$", "C"),
    (r"sch|sh|zh|sz", "S"),
)
_ENGLISH_CH = _rules((r"ch", "C"))
_OTHERS = _rules(
    (r"ts|tz|z|c(?=[eiy])", "s"),
    (r"(?<=[SC])[eo](?=[vw]a?$)", "o"),
    (r"kh|ch|gh|g|^[qk](?=ad|had)", "h"),
    (r"ph", "f"),
    (r"th", "t"),
    (r"dh", "d"),
    (r"ck|q", "k"),
    (r"ks", "x"),
    (r"w|ff$", "v"),
    (r"(?<=[yj])[oi](?=va?$)", "e"),
    (r"[yj]e(?=v)|^[yj]e", "e"),
    (r"ee|y|j", "i"),
    (r"oo|ou", "u"),
    (r"enka$", "enko"),
)
_GIVEN = _rules((r"c", "k"))
_DOUBLED = _rules((r"(.)\1+", r"\1"))
_DOUBLED_WEAK = _rules((r"([b-df-hj-np-tv-z])\1+(?=a)|([aeiou])\2+", r"\1\2"))

_FOREIGN = re.compile(
    r"[aiouy]$|[aiu]h$|q|kh|zh|(?<!c)sh|tsch|"
    r"(?:[oe][vw]|[oe]ff|uk|j|[wv][iy]t?(?:sch|ch|c|C)|(?:S|sch|zh|sh|ts|z)in|ad|id)$"
)
_GERMAN = re.compile(r"[ae]y$")
_ENGLISH = re.compile(r"v|kh|zh|(?<!c)sh")
_ARABIC_ARTICLE = re.compile(r"^(?:al|el|as|ad|an|ar|at|az|ash|asch)-(?=\w{3})|^al(?=[b-km-z]\w{2,}i$)")
_MUHAMMAD = re.compile(r"^m[uo]h?am+[aeu][dt]$")
_SLAVIC_GIVEN_NAMES = (
    "Alexander Aleksandr Oleksandr Aljaksandr",
    "Alexej Alexei Alexey Oleksij Aljaksej",
    "Andrej Andrei Andrey Andrij",
    "Dmitri Dmitrij Dmytro",
    "Elena Jelena Olena",
    "Grigori Grigorij Hryhorij",
    "Jewgeni Jewgenij Jewhen Jewhenij",
    "Kirill Kyrylo",
    "Konstantin Kostjantyn",
    "Michail Mychajlo",
    "Nikolai Nikolaj Mykola Mikalaj",
    "Pawel Pawlo",
    "Sergej Sergei Sergey Sergi Serhij Sjarhej",
    "Wassili Wassyl",
    "Wladimir Wolodymyr Uladsimir",
)
"""Russian, Ukrainian and Belarusian forms of one name, between which texts waver for one person."""


@lru_cache(maxsize=CACHED)
def spelling_key(word: str) -> str:
    """The key of a surname, or of a name that stands alone; hyphens count for nothing (*Al-Masri*, *Almasri*)."""
    *first, last = [part for part in _ARABIC_ARTICLE.sub("", _letters(word)).split("-") if part] or [""]
    foreign = _FOREIGN.search(last) and not _GERMAN.search(last)
    key = _applied(_DOUBLED_WEAK, _sounds(last)) if foreign else fold(last)
    return "".join(_given_key(part) for part in first) + key


@lru_cache(maxsize=CACHED)
def given_name_key(word: str) -> str:
    """The key of a given name: *Sergej*, *Sergey*, *Serhij*; *Mohammed*, *Muhammad*; *Günther*, *Günter*."""
    return "".join(_given_key(part) for part in _letters(word).split("-"))


def person_key(parts: tuple[str, ...]) -> str:
    """The key of a whole personal name: its words' keys as one string, so that *Jean Luc* meets *Jean-Luc*."""
    *given, last = parts
    return "".join(map(given_name_key, given)) + spelling_key(last)


def _given_key(letters: str) -> str:
    if _MUHAMMAD.match(letters):
        return "muhamad"
    key = _loose(letters)
    return _slavic().get(key, key)


@cache
def _slavic() -> dict[str, str]:
    groups = [group.casefold().split() for group in _SLAVIC_GIVEN_NAMES]
    return {_loose(name): group[0] for group in groups for name in group}


def _loose(letters: str) -> str:
    return _applied(_DOUBLED, _applied(_GIVEN, _sounds(letters)))


def _letters(word: str) -> str:
    """The word's letters and hyphens in lower case, without accents but for the sounds that these tell."""
    lower = _applied(_ACCENTED, unicodedata.normalize("NFKC", word).casefold())
    return re.sub(r"[^\w-]|_", "", without_accents(lower))


def _sounds(letters: str) -> str:
    heard = _applied(_SIBILANTS, letters)
    if _ENGLISH.search(letters):
        heard = _applied(_ENGLISH_CH, heard)
    return _applied(_OTHERS, heard)


def _applied(rules: Rules, letters: str) -> str:
    for pattern, replacement in rules:
        letters = pattern.sub(replacement, letters)
    return letters
