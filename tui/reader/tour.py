"""The five steps that show a newcomer around: which key each is about, and what it says."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tui.language import N_, _
from tui.reader.actions import action_of


@dataclass(frozen=True, slots=True)
class Step:
    """A step: the action that it is about, which also carries it out, and its words with keys of actions in them."""

    action: str
    words: str

    def said(self) -> str:
        """The words in the user's language, with the keys that the actions have now."""
        keys = {name: action_of(name).key_names.split()[0] for name in _NAMED}
        return _(self.words).format(**keys)


_NAMED = (
    "choose", "line_down", "line_up", "next_fact", "comparison", "next_source", "back", "search", "matrix", "help",
)  # fmt: skip
STEPS = (
    Step("choose", N_("{choose} opens the article that is selected; {line_up} {line_down} select another one.")),
    Step("next_fact", N_("{next_fact} goes to the next fact; {comparison} shows what the others say of it.")),
    Step("next_source", N_("{next_source} shows the same fact in the next source; {back} leads back.")),
    Step("search", N_("{search} searches all sources; Esc closes the search.")),
    Step("matrix", N_("{matrix} lays the story out, facts by sources. {help} lists every key.")),
)


@dataclass(frozen=True, slots=True)
class Tour:
    """How far the tour has come; `at` counts steps from 0 and is their number when the tour is over."""

    at: int = 0

    @property
    def step(self) -> Step | None:
        """The step that is shown; None when the tour is over."""
        return STEPS[self.at] if self.at < len(STEPS) else None

    @property
    def heading(self) -> str:
        """Which of the steps is shown."""
        return _("Tour {number} of {total}").format(number=self.at + 1, total=len(STEPS))

    @property
    def keys(self) -> str:
        """What can be pressed besides the keys that the step is about."""
        if self.at == len(STEPS) - 1:
            return _("Enter ends the tour")
        return _("Enter next · {key} skip").format(key=action_of("step_out").key_names.split()[0])

    def next(self) -> Tour:
        """The tour at its next step."""
        return replace(self, at=self.at + 1)

    def after(self, action: str) -> Tour:
        """The tour after the user did something: a step further if that is what the step is about."""
        return self.next() if self.step and self.step.action == action else self
