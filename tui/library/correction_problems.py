"""Why a correction cannot be made: one line for the person who asked for it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from tui.library.corrections import CorrectedLinking
from tui.model import Correction, CorrectionKind, Entity, EntityKind

_LONGEST_NAME = 200
_KINDS = {
    EntityKind.PERSON: "a person",
    EntityKind.PLACE: "a place",
    EntityKind.ORGANISATION: "an organisation",
    EntityKind.OTHER: "something else",
}


def problem_with(linking: CorrectedLinking, correction: Correction) -> str | None:
    """Give what is wrong with a correction of `linking`, in one line; None where it can be made."""
    problem = _problem_of_form(correction)
    if problem:
        return problem
    entities = []
    for name in correction.names:
        entity = linking.entity_of(name)
        if entity is None:
            return f"“{name.name}” is no name in {_one_line(name.file)}"
        entities.append(entity)
    if correction.kind is CorrectionKind.JOIN:
        return _problem_of_join(entities)
    if correction.kind is CorrectionKind.SPLIT:
        return _problem_of_split(linking, entities, correction)
    if entities[0].name == correction.new_name:
        return f"“{entities[0].name}” has this name already"
    return None


def _problem_of_form(correction: Correction) -> str | None:
    count, new_name = len(correction.names), correction.new_name
    if correction.kind is CorrectionKind.JOIN and count < 2:
        return "A join needs two names"
    if correction.kind is CorrectionKind.SPLIT and count < 1:
        return "A split needs a name"
    if correction.kind is CorrectionKind.RENAME:
        return "A renaming needs one name" if count != 1 else _problem_of_name(new_name)
    return "Only a renaming has a new name" if new_name is not None else None


def _problem_of_name(new_name: str | None) -> str | None:
    if not new_name:
        return "The new name is empty"
    if len(new_name) > _LONGEST_NAME:
        return f"The new name is longer than {_LONGEST_NAME} characters"
    if any(unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in new_name):
        return "The new name has characters that cannot be shown"
    return None


def _problem_of_join(entities: Sequence[Entity]) -> str | None:
    first = entities[0]
    if all(entity.id == first.id for entity in entities):
        return f"“{first.name}” is one and the same already"
    for other in entities:
        if (other.kind is EntityKind.PERSON) is not (first.kind is EntityKind.PERSON):
            return f"“{first.name}” is {_KINDS[first.kind]}, “{other.name}” is {_KINDS[other.kind]}"
    return None


def _problem_of_split(linking: CorrectedLinking, entities: Sequence[Entity], correction: Correction) -> str | None:
    first = entities[0]
    for other in entities:
        if other.id != first.id:
            return f"“{first.name}” and “{other.name}” are not the same anyway"
    if not linking.split_off(first, correction.names)[1]:
        return f"That is all of “{first.name}”: nothing would be left of it"
    return None


def _one_line(text: str) -> str:
    return " ".join(text.split())
