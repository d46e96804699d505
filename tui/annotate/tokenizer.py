"""A spaCy tokenizer for German news text.

It follows spaCy's own tokenizer (white space, then prefixes, suffixes, infixes) with other rules: a hyphen compound, a
number with its thousands and decimals, an ordinal with its full stop and a web address are one token each; quotation
marks, slashes between names, units glued to digits and words glued to a number are tokens of their own.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry
from spacy.vocab import Vocab

from tui.annotate.abbreviations import ABBREVIATIONS

QUOTES = "\"'„“”‟»«›‹‚‘’‛`´"
_SIGNS = "§%‰€$£¥©®™†•…°~|"
_UPPER, _LOWER = "A-ZÀ-ÖØ-ÞĆČŁŚŠŽİ", "a-zß-öø-ÿćčłńśšžığşąęěř"
_LETTER = _UPPER + _LOWER
_UNITS = r"km²|km2|m²|m³|cm|mm|km|kg|kWh|MWh|GWh|TWh|MW|GW|kW|m|t|ha|g|l|Mio\.|Mrd\.|Mio|Mrd|Uhr"
_ADJECTIVE_OF_MEASURE = r"(?:jährig|tägig|stündig|minütig|monatig|wöchig|sekündig|prozentig|köpfig|stöckig|fach|mal\b)"

_PREFIXES = [
    rf"[{re.escape(QUOTES + _SIGNS)}]",
    r"[(\[{<>)\]}]",
    r"\.\.+",
    r"[–—]",
    r"[,;:!?/*#=&](?![\d])",
    r",,",
]
_SUFFIXES = [
    rf"(?<=[\w.!?,…)\]%€])[{re.escape(QUOTES)}]",
    rf"[{re.escape(_SIGNS)}]",
    r"[)\]}>({\[<]",
    r"[,;:!?/*=&]",
    r"\.\.+",
    r"[–—]",
    rf"(?<=[{_LETTER}\d²³/][{_LETTER}²³])\.",
    r"(?<=[\"'“”»«’%€)\]])\.",
    r"(?<=[\d.,’'][\d]{3})\.",  # 1.500. ends a sentence, 500. may be an ordinal
    r"(?<=,\d)\.",
    r"(?<=,\d\d)\.",
    r"(?<=\d:\d)\.",
    r"(?<=\d)°[CF]",
    rf"(?<=\d)(?:{_UNITS})",
]
_INFIXES = [
    r"\.\.+|…",
    rf"(?<=[\w.])/(?=[{_LETTER}\d\"„])",
    r"(?<=\w)[–—](?=\w)",
    r"(?<=\d)-(?=\d)",
    rf"[{re.escape(QUOTES.replace(chr(39), '').replace('’', ''))}()\[\]]",
    rf"(?<=[{_LOWER}]{{2}})[.!?;](?=[{_UPPER}][{_LETTER}])",
    rf"(?<=[{_LOWER}])[:,](?=[{_UPPER}„\"])",
    rf"(?<=[{_LOWER}]{{2}})[.!?](?=[\"“”«’])",
    rf"(?<=\d)(?=(?!{_ADJECTIVE_OF_MEASURE})[{_LOWER}]{{4}})",
]

_WHOLE = re.compile(
    r"""(?x)
    (?:https?://|www\.)\S*[\w/]                                 # web addresses
    | [\w.+-]+@[\w-]+\.[\w.-]*\w                                # mail addresses
    | (?i:km/h|m/s|kw/h|mbit/s|gbit/s|t/a)                      # measures with a slash
    | [\w-]+(?:[:*_]|/-?)in(?:nen)?                            # gender marks
    | US-\$
    | [A-Za-zÄÖÜäöü-]{3,}\.(?:de|at|ch|com|org|net|eu|info|tv|ua|ru|fr|uk|us)
    | \d{4}-\d{2}-\d{2}(?:T[\d:.+Z-]+)?                         # ISO dates
    | \S{400,}                                                  # no word, and splitting it would take long
    | (?:[A-Z]\.){2,}                                           # D.C., U.S.
    """
)


def german_news_tokenizer(vocab: Vocab) -> Tokenizer:
    """The tokenizer on a vocabulary; its `Doc.text` is always the very text that went in."""
    special = {text: [{65: text}] for text in sorted(ABBREVIATIONS)}
    return Tokenizer(
        vocab,
        rules=special,
        prefix_search=compile_prefix_regex(_PREFIXES).search,
        suffix_search=compile_suffix_regex(_SUFFIXES).search,
        infix_finditer=compile_infix_regex(_INFIXES).finditer,
        token_match=_WHOLE.fullmatch,
    )


@registry.tokenizers("gegenlese.Tokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> object:
    """The tokenizer as spaCy's configuration names it: a function from a pipeline to its tokenizer."""

    def make(nlp: Language) -> Tokenizer:
        return german_news_tokenizer(nlp.vocab)

    return make
