"""One article made of paragraphs of real prose, with other names and numbers than they have, and what is in it.

Three things are varied, so that two articles that share a paragraph still differ, and so that the library has names,
quantities and speakers that are known without a recogniser:

* numbers of two to six digits become others of as many digits; the noun behind one is its unit;
* the programs that the manuals are of become companies, the same throughout an article;
* some statements are put into somebody's mouth (*…, sagte Vera Steinhauer in Görlitz*), and behind some paragraphs
  stands a sentence that counts something (*Insgesamt waren es 3.400 Haushalte in Emden*).
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from benchmarks.made_names import UNITS, Name, Names
from tui.model import (
    Annotations,
    Attribution,
    Block,
    BlockKind,
    EntityKind,
    Evidential,
    Mention,
    Qualifier,
    Quantity,
    Sentence,
)

PARAGRAPH_BREAK = "\n\n"
SAID, COUNTED = 0.35, 0.25
"""By which chance a paragraph has a statement of somebody's, and a sentence that counts."""
LARGEST = 2_000_000

_SENTENCE_END = re.compile(r"(?<![ .(]\w\.)(?<!\d\.)(?<=[.!?])[»“\"]?\s+(?=[„«\"(]?[A-ZÄÖÜ])")
_NUMBER = re.compile(r"(?<![\w.,:/+–(-])\d{2,6}(?![\w:/+–)-]|[.,]\d)(?: ([A-ZÄÖÜ][a-zäöüß]{2,}))?")
_PROGRAM = re.compile(
    r"\b(?:Debian|Ubuntu|GNOME|KDE|LibreOffice|Linux|GIMP|GnuCash|KMyMoney|LilyPond|Kate|Evolution|Wesnoth|Freeciv|"
    r"digiKam|Gramps|Unix|UNIX|GNU|Windows|Mozilla|Firefox|Google|Microsoft|Apple|Amazon|Okular|Dolphin|Kile|UDO)\b"
)
_SAYING = (
    (", sagte {person}.", "sagte"),
    (", sagte {person} in {place}.", "sagte"),
    (", erklärte {person} am Rande eines Treffens in {place}.", "erklärte"),
    (", teilte das {office} mit.", "teilte"),
    (", berichtete {company} in {place}.", "berichtete"),
)
_COUNTING = (
    "Insgesamt waren es {number} in {place}.",
    "Betroffen sind nach Angaben von {person} {number}.",
    "Das {office} spricht von {number}.",
    "Im Jahr davor hatte {company} noch {number} gezählt.",
    "In {place} und der Umgebung sollen es {number} sein.",
)
_QUALIFIED = (
    ("", Qualifier.EXACT),
    ("", Qualifier.EXACT),
    ("rund ", Qualifier.ABOUT),
    ("mindestens ", Qualifier.AT_LEAST),
    ("höchstens ", Qualifier.AT_MOST),
)
_SLOT = re.compile(r"\{(\w+)\}")


class Named(NamedTuple):
    """A mention and the name of the entity that is meant, which the text may shorten."""

    mention: Mention
    name: Name


@dataclass(slots=True)
class VariedText:
    """A text that grows by paragraphs, and what is found in it. Two of the same paragraphs and chance are the same."""

    names: Names
    chance: random.Random
    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)
    _companies: dict[str, Name] = field(default_factory=dict)
    _known: set[str] = field(default_factory=set)

    def add(self, paragraph: str) -> None:
        """Put a paragraph behind the text."""
        self.text += PARAGRAPH_BREAK * bool(self.text)
        start = len(self.text)
        sentences = _SENTENCE_END.split(paragraph)
        said = self.chance.randrange(len(sentences)) if self.chance.random() < SAID else None
        for at, sentence in enumerate(sentences):
            self._add_sentence(sentence, saying=at == said)
        if self.chance.random() < COUNTED:
            self._open_sentence()
            before = len(self.text)
            self._add_template(self.chance.choice(_COUNTING))
            self._close_sentence(before)
        self.blocks.append(Block(BlockKind.PARAGRAPH, start, len(self.text)))

    def annotations(self) -> Annotations:
        """Give what is in the text, as the pipeline would."""
        return Annotations(
            tuple(self.sentences),
            mentions=tuple(named.mention for named in self.named),
            quantities=tuple(self.quantities),
            attributions=tuple(self.attributions),
        )

    def _add_sentence(self, sentence: str, *, saying: bool) -> None:
        self._open_sentence()
        start = len(self.text)
        saying = saying and sentence.endswith(".") and len(sentence.split()) > 5
        self._add_prose(sentence.removesuffix(".") if saying else sentence)
        if saying:
            end, count = len(self.text), len(self.named)
            template, verb = self.chance.choice(_SAYING)
            self._add_template(template)
            cue, speaker = end + len(", "), self.named[count]
            source = (speaker.mention.start, speaker.mention.end)
            name = speaker.name.name
            self.attributions.append(Attribution(start, end, Evidential.REPORTED, name, *source, cue, cue + len(verb)))
        self._close_sentence(start)

    def _open_sentence(self) -> None:
        if self.text and not self.text.endswith(PARAGRAPH_BREAK):
            self.text += " "

    def _close_sentence(self, start: int) -> None:
        self.sentences.append(Sentence(start, len(self.text), len(self.blocks)))

    def _add_prose(self, prose: str) -> None:
        """Put words of a manual behind the text, with other programs and numbers."""
        done = 0
        changed = [*_PROGRAM.finditer(prose), *_NUMBER.finditer(prose)]
        for match in sorted(changed, key=lambda each: each.start()):
            if match.start() < done:
                continue  # a program that stands behind a number, as what it counts
            self.text += prose[done : match.start()]
            done = match.end()
            if match[0][0].isdigit():
                self._add_other_number(match[0], match[1])
            else:
                self._add_name(self._companies.setdefault(match[0], self.names.company(self.chance)))
        self.text += prose[done:]

    def _add_other_number(self, written: str, unit: str | None) -> None:
        digits = len(written.split()[0])
        value = self.chance.randrange(10 ** (digits - 1), 10**digits)
        self._add_quantity(str(value), value, unit or "", unit, Qualifier.EXACT)

    def _add_template(self, template: str) -> None:
        """Put a made-up sentence, or the end of one, behind the text, with names and numbers in its gaps."""
        done = 0
        for gap in _SLOT.finditer(template):
            self.text += template[done : gap.start()]
            done = gap.end()
            if gap[1] == "number":
                self._add_counted()
            else:
                draw = getattr(self.names, gap[1])
                self._add_name(draw(self.chance))
        self.text += template[done:]

    def _add_name(self, name: Name) -> None:
        """Put a name behind the text; a person named before is called by the last name."""
        known = name.kind is EntityKind.PERSON and name.name in self._known
        self._known.add(name.name)
        start = len(self.text)
        self.text += name.name.split()[-1] if known else name.name
        self.named.append(Named(Mention(start, len(self.text), name.kind), name))

    def _add_counted(self) -> None:
        value = round(LARGEST ** self.chance.random()) + 1
        value = round(value, 2 - len(str(value)))  # two digits that say something, as in the news
        word, qualifier = self.chance.choice(_QUALIFIED)
        unit = self.chance.choice(tuple(UNITS))
        written = f"{value:,}".replace(",", ".")
        self.text += word
        self._add_quantity(written, value, unit, UNITS[unit], qualifier, before=len(word))

    def _add_quantity(
        self, written: str, value: int, noun: str, unit: str | None, qualifier: Qualifier, before: int = 0
    ) -> None:
        start = len(self.text)
        self.text += written + " " * bool(noun) + noun
        end = start + len(written)
        quantity = Quantity(start - before, len(self.text), value, None, unit, qualifier)
        self.quantities.append(replace(quantity, number_start=start, number_end=end))
