"""Corrections of names as the reader makes them: of which names they speak, which entities are likely the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tui.library.folding import fold
from tui.model import Correction, CorrectionKind, Entity, EntityProfile, MentionPlace, NameInFile
from tui.reader.index_rows import IndexEntry

LETTERS = 3
"""Letters of the pieces by which names are found similar."""
SURNAME, WORD, SAME_KIND = 2.0, 1.0, 0.5
"""What counts for two names besides the share of their pieces: the last word, another word, the kind."""


def words_at(place: MentionPlace) -> str:
    """The words of a mention, white space folded."""
    start = place.start - place.sentence_start
    return " ".join(place.sentence[start : start + place.end - place.start].split())


def name_at(place: MentionPlace, entity: Entity) -> NameInFile:
    """What a correction calls the name at a place."""
    return NameInFile(place.file, words_at(place), entity.kind)


def names_in_files(profile: EntityProfile) -> tuple[NameInFile, ...]:
    """All names of an entity in all articles, in reading order; a part of a word is no name."""
    places = (place for place in profile.places if not place.part)
    return tuple(dict.fromkeys(name_at(place, profile.entity) for place in places))


def foremost_name(profile: EntityProfile) -> NameInFile | None:
    """A name that speaks for the entity: where an article writes it in full, else the first; None if it has none."""
    names = names_in_files(profile)
    return next((name for name in names if name.name == profile.entity.name), names[0] if names else None)


# -- splitting --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Share:
    """A share of an entity's mentions that can be split off: those by one name, or those of one article."""

    names: frozenset[NameInFile]
    mentions: int
    words: str = ""
    """The name; empty where the share is an article's."""
    file: str = ""


def shares(profile: EntityProfile) -> tuple[Share, ...]:
    """What can be split off: first the names, the commonest first, then the articles in reading order."""
    places = [place for place in profile.places if not place.part]
    by_words, by_file = Counter(map(words_at, places)), Counter(place.file for place in places)
    names = names_in_files(profile)
    return (
        *(Share(frozenset(n for n in names if n.name == word), by_words[word], words=word)
          for word, _ in by_words.most_common()),
        *(Share(frozenset(n for n in names if n.file == file), by_file[file], file=file) for file in by_file),
    )  # fmt: skip


def split(profile: EntityProfile, chosen: Iterable[Share]) -> Correction | None:
    """The correction that splits shares off; None if nothing was chosen."""
    taken = frozenset[NameInFile]().union(*(share.names for share in chosen))
    names = tuple(name for name in names_in_files(profile) if name in taken)
    return Correction(CorrectionKind.SPLIT, names) if names else None


# -- joining ----------------------------------------------------------------------------------------------------------


def likely_first(entity: Entity, entries: Iterable[IndexEntry]) -> tuple[IndexEntry, ...]:
    """The other entities, those first that may well be the same: by surname, similar letters, kind; then the common."""
    names = [fold(name) for name in (entity.names or (entity.name,))]
    surnames = {name.split()[-1] for name in names if name.split()}
    words = {word for name in names for word in name.split() if len(word) >= LETTERS}
    pieces = _pieces(fold(entity.name))

    def likeness(entry: IndexEntry) -> float:
        text = entry.folded
        alike = sum(piece in text for piece in pieces) / len(pieces) if pieces else 0.0
        if alike or len(text) <= LETTERS:
            own = text.replace("\n", " ").split()
            alike += SURNAME * any(word in own for word in surnames) + WORD * any(word in own for word in words)
        return alike + SAME_KIND * (entry.entity.kind is entity.kind)

    others = [entry for entry in entries if entry.entity.id != entity.id]
    return tuple(sorted(others, key=lambda entry: (-likeness(entry), -entry.mentions)))


def _pieces(name: str) -> frozenset[str]:
    return frozenset(name[at : at + LETTERS] for at in range(max(1, len(name) - LETTERS + 1)))
