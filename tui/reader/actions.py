"""Every action of the reader, once: its keys, the footer, the help, the palette and remapping all come from here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from textual.binding import Binding, BindingType
from textual.keys import format_key, key_to_character


class Group(StrEnum):
    """The headings of the help."""

    MOVE = "Move"
    SEARCH = "Search and find"
    NAMES = "Names and facts"
    CORRECT = "Correcting"
    NOTES = "Notes"
    VIEW = "Panes and views"
    ARTICLE = "This article"
    READER = "The reader"


class Scope(StrEnum):
    """Who carries an action out."""

    PANE = "pane"
    """The list or text that has the focus."""
    SCREEN = "screen"
    """The main screen."""
    INDEX = "index"
    """The index of names."""
    OVERVIEW = "overview"
    """The overview of a story."""
    NOTES = "notes"
    """The list of notes."""
    APP = "app"


class Pane(StrEnum):
    """The panes of the main screen, from left to right; the values are their widget ids."""

    SOURCES = "sources"
    ARTICLE = "article"
    COMPARISON = "comparison"


@dataclass(frozen=True, slots=True)
class Action:
    """Something that the user can do.

    `id` is the name of the `action_` method that does it and the name under which it can be given other keys. `label`
    is its word in the footer, which shows it for the panes in `footer`.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    description: str
    group: Group
    scope: Scope = Scope.SCREEN
    footer: tuple[Pane, ...] = ()

    @property
    def key_names(self) -> str:
        """Its keys as a user reads them."""
        return " ".join(map(key_shown, _own_keys.get(self.id, self.keys)))

    @property
    def words(self) -> str:
        """All the words by which a user may look for it: those of footer and help, its id, its keys."""
        return f"{self.label} {self.description} {self.id.replace('_', ' ')} {self.key_names} {self.group.value}"


_KEY_NAMES = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "space": "Space", "enter": "Enter", "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "Shift+Tab", "backspace": "Backspace", "pagedown": "PgDn", "pageup": "PgUp", "home": "Home",
    "end": "End", "ctrl+o": "Ctrl+O", "ctrl+p": "Ctrl+P", "f1": "F1", "slash": "/", "question_mark": "?",
    "plus": "+", "minus": "-", "insert": "Ins", "delete": "Del",
}  # fmt: skip
_EVERYWHERE = (Pane.SOURCES, Pane.ARTICLE, Pane.COMPARISON)
_TEXT = (Pane.ARTICLE,)
_LISTS = (Pane.SOURCES, Pane.COMPARISON)

# fmt: off
ACTIONS: tuple[Action, ...] = (
    Action("line_down", ("down", "j"), "down", "One line or row down", Group.MOVE, Scope.PANE),
    Action("line_up", ("up", "k"), "up", "One line or row up", Group.MOVE, Scope.PANE),
    Action("page_down", ("space", "pagedown"), "page", "One page down", Group.MOVE, Scope.PANE),
    Action("page_up", ("b", "pageup"), "page up", "One page up", Group.MOVE, Scope.PANE),
    Action("to_top", ("g", "home"), "top", "To the beginning", Group.MOVE, Scope.PANE),
    Action("to_end", ("G", "end"), "end", "To the end", Group.MOVE, Scope.PANE),
    Action("choose", ("enter",), "open", "Open what is selected", Group.MOVE, Scope.PANE, _LISTS),
    Action("next_pane", ("tab", "right", "l"), "pane", "To the next pane", Group.MOVE, footer=_EVERYWHERE),
    Action("previous_pane", ("shift+tab", "left", "h"), "pane", "To the pane before", Group.MOVE),
    Action("step_out", ("escape",), "out", "One step out: close, clear, or the pane before", Group.MOVE),
    Action("search", ("s",), "search", "Search all sources", Group.SEARCH, footer=_EVERYWHERE),
    Action("find", ("slash",), "find", "Find in this article, or filter the sources", Group.SEARCH, footer=_TEXT),
    Action("next_match", ("n",), "next", "Next hit, or next mention of the same name in all sources", Group.SEARCH),
    Action("previous_match", ("N",), "before", "Hit before, or mention of the same name before", Group.SEARCH),
    Action("next_mention", ("]",), "name", "Next name", Group.NAMES, footer=_TEXT),
    Action("previous_mention", ("[",), "name", "Name before", Group.NAMES),
    Action("next_fact", ("}",), "fact", "Next fact", Group.NAMES, footer=_TEXT),
    Action("previous_fact", ("{",), "fact", "Fact before", Group.NAMES),
    Action("next_difference", (")",), "≠", "Next fact on which the sources differ", Group.NAMES, footer=_TEXT),
    Action("previous_difference", ("(",), "≠", "Fact before on which the sources differ", Group.NAMES),
    Action("next_source", (">",), "other source", "The same fact in the next source", Group.NAMES, footer=_TEXT),
    Action("previous_source", ("<",), "other source", "The same fact in the source before", Group.NAMES),
    Action("entity_card", ("e",), "card", "Everything about the name at the cursor", Group.NAMES, footer=_TEXT),
    Action("entity_index", ("i",), "names", "All names, with how often each is named", Group.NAMES),
    Action("first_mention", ("1",), "first", "In the index: to the first mention", Group.NAMES, Scope.INDEX),
    Action("sort_names", ("S",), "sort", "In the index: sort by count or by name", Group.NAMES, Scope.INDEX),
    Action("narrow_names", ("p",), "kind", "In the index: only persons, places, organisations", Group.NAMES,
           Scope.INDEX),
    Action("sort_facts", ("S",), "sort", "In the overview: sort by difference, sources or article", Group.NAMES,
           Scope.OVERVIEW),
    Action("narrow_verdict", ("d",), "verdict", "In the overview: only what differs, agrees, is alone", Group.NAMES,
           Scope.OVERVIEW),
    Action("narrow_kind", ("p",), "kind", "In the overview: only numbers, quotations, events", Group.NAMES,
           Scope.OVERVIEW),
    Action("join_names", ("plus",), "join", "The name and another one mean the same", Group.CORRECT),
    Action("split_name", ("minus",), "split", "Some mentions of the name mean another thing", Group.CORRECT),
    Action("rename", ("r",), "rename", "Show the name otherwise", Group.CORRECT),
    Action("reject_claim", ("x",), "not the same", "The report is not of the same thing as the others", Group.CORRECT,
           footer=(Pane.COMPARISON,)),
    Action("join_facts", ("J",), "join facts", "The fact and another one, or a sentence, are the same", Group.CORRECT,
           footer=(Pane.COMPARISON,)),
    Action("change_verdict", ("V",), "verdict", "The sources agree on the fact, or they differ", Group.CORRECT,
           footer=(Pane.COMPARISON,)),
    Action("move_article", ("M",), "story", "The article belongs to another story", Group.CORRECT,
           footer=(Pane.SOURCES,)),
    Action("undo_correction", ("U",), "undo", "Take back the last correction", Group.CORRECT),
    Action("corrections", ("C",), "corrections", "All corrections, to look at and to take back", Group.CORRECT),
    Action("write_note", ("a",), "note", "Write a note, or change it: on the article, the sentence, the fact",
           Group.NOTES),
    Action("notes", ("A",), "notes", "All notes, to look through and to go to", Group.NOTES),
    Action("remove_note", ("delete",), "remove", "In the notes: remove the note", Group.NOTES, Scope.NOTES),
    Action("comparison", ("c",), "compare", "To the comparison; once more hides it", Group.VIEW, footer=_TEXT),
    Action("matrix", ("m",), "overview", "Facts by sources, differences first", Group.VIEW, footer=_EVERYWHERE),
    Action("story_timeline", ("T",), "timeline", "The story over time: its articles and changing figures", Group.VIEW),
    Action("zen", ("z",), "zen", "Only the article", Group.VIEW),
    Action("group_sources", ("v",), "group", "List by story or by source", Group.VIEW, footer=(Pane.SOURCES,)),
    Action("back", ("backspace", "ctrl+o"), "back", "Back to where you were", Group.MOVE),
    Action("forward", ("f",), "forward", "Forward again", Group.MOVE),
    Action("toggle_read", ("u",), "unread", "Mark as unread or read", Group.ARTICLE, footer=(Pane.SOURCES,)),
    Action("toggle_star", ("*",), "star", "Set or take away the star", Group.ARTICLE, footer=(Pane.SOURCES,)),
    Action("copy_quotation", ("y",), "copy", "Copy the selection or the sentence, with its source", Group.ARTICLE),
    Action("open_original", ("o",), "original", "Open the original in the browser", Group.ARTICLE),
    Action("toggle_theme", ("t",), "theme", "Light or dark", Group.READER, Scope.APP),
    Action("help", ("question_mark", "f1"), "help", "All keys", Group.READER, Scope.APP, _EVERYWHERE),
    Action("command_palette", ("ctrl+p",), "palette", "Everything by name", Group.READER, Scope.APP),
    Action("tour", ("f2",), "tour", "The tour: five steps for the first time", Group.READER),
    Action("quit", ("q",), "quit", "Quit", Group.READER, Scope.APP, (Pane.SOURCES,)),
)
# fmt: on
_BY_ID = {action.id: action for action in ACTIONS}


_own_keys: Mapping[str, tuple[str, ...]] = {}


def use_keys(own: Mapping[str, tuple[str, ...]]) -> None:
    """Show for these actions, by their id, other keys than their own from now on: those that the user gave them."""
    global _own_keys  # one process shows one reader to its one user
    _own_keys = own


def key_shown(key: str) -> str:
    """A key, as Textual names it, as a user reads it."""
    if key in _KEY_NAMES:
        return _KEY_NAMES[key]
    *modifiers, last = key.split("+")
    shown = _KEY_NAMES.get(last) or key_to_character(last) or format_key(last)
    if len(shown) > 1 or "ctrl" in modifiers:
        shown = shown.title()
    return "+".join([*(name.title() for name in modifiers), shown])


def bindings(*scopes: Scope) -> list[BindingType]:
    """The key bindings of all actions of these scopes, each under its id so that it can be remapped."""
    return bindings_of(*(action.id for action in ACTIONS if action.scope in scopes))


def bindings_of(*ids: str) -> list[BindingType]:
    """The key bindings of single actions, for a screen that carries them out itself."""
    chosen = [action_of(one) for one in ids]
    return [Binding(",".join(action.keys), action.id, action.label, id=action.id, show=False) for action in chosen]


def action_of(action_id: str) -> Action:
    """The action with an id; raises `KeyError`."""
    return _BY_ID[action_id]


def footer_actions(pane: Pane) -> Iterable[Action]:
    """The actions that the footer shows while a pane has the focus: help first, it must not be cut off."""
    chosen = [action for action in ACTIONS if pane in action.footer]
    return sorted(chosen, key=lambda action: action.id != "help")
