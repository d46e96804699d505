"""Participants of a claim with the entities that they name."""

from __future__ import annotations

from tui.compare.roles import Roles
from tui.model import Clause, EntityKind, LinkedMention, Participant, Role

TEXT = "Ministerin Lena Brandt besuchte Kassel, und der Sturm zerstörte 40 Häuser."
FIRST = Clause(0, 39, 0, participants=(Participant(Role.AGENT, 0, 22), Participant(Role.PLACE, 32, 38)))
SECOND = Clause(40, 74, 0, participants=(Participant(Role.AGENT, 44, 53),))
MENTIONS = (
    LinkedMention("a", 11, 22, EntityKind.PERSON, "brandt"),
    LinkedMention("a", 32, 38, EntityKind.PLACE, "kassel"),
)


def test_a_participant_is_the_entity_whose_name_closes_its_phrase() -> None:
    found = Roles((FIRST, SECOND), MENTIONS).of(0, 39)
    assert [(each.role, each.entity) for each in found] == [(Role.AGENT, "brandt"), (Role.PLACE, "kassel")]


def test_a_participant_without_a_name_is_kept() -> None:
    assert Roles((FIRST, SECOND), MENTIONS).of(64, 73) == (Participant(Role.AGENT, 44, 53),)


def test_a_claim_over_several_clauses_has_the_participants_of_all() -> None:
    assert len(Roles((FIRST, SECOND), MENTIONS).of(0, 74)) == 3


def test_a_name_inside_another_word_is_no_participant() -> None:
    part = LinkedMention("a", 44, 53, EntityKind.PLACE, "sturm", part=True)
    assert Roles((SECOND,), (part,)).of(44, 53)[0].entity is None


def test_words_outside_every_clause_have_none() -> None:
    assert Roles((FIRST,), MENTIONS).of(50, 60) == ()
