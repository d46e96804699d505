"""Every action of the reader, once: its keys, the footer, the help, the palette and remapping all come from here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from textual.binding import Binding, BindingType
from textual.keys import format_key, key_to_character

from tui.language import N_, _


class Group(StrEnum):
    """The headings of the help."""

    MOVE = N_("Move")
    SEARCH = N_("Search and find")
    NAMES = N_("Names and facts")
    CORRECT = N_("Correcting")
    NOTES = N_("Notes")
    VIEW = N_("Panes and views")
    ARTICLE = N_("This article")
    READER = N_("The reader")


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
    SIDES = "sides"
    """Two articles side by side."""
    BOOKMARKS = "bookmarks"
    """The places kept under letters."""
    SEARCH = "search"
    """The search over all sources."""
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
        said = (_(self.label), _(self.description), self.id.replace("_", " "), self.key_names, _(self.group.value))
        return " ".join(said)


_KEY_NAMES = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "space": N_("Space"), "enter": "Enter", "escape": "Esc",
    "tab": "Tab", "shift+tab": N_("Shift+Tab"), "backspace": N_("Backspace"), "pagedown": N_("PgDn"),
    "pageup": N_("PgUp"), "home": N_("Home"),
    "end": N_("End"), "ctrl+o": N_("Ctrl+O"), "ctrl+p": N_("Ctrl+P"), "f1": "F1", "slash": "/", "question_mark": "?",
    "plus": "+", "minus": "-", "insert": N_("Ins"), "delete": N_("Del"),
}  # fmt: skip
_MODIFIER_NAMES = {"ctrl": N_("Ctrl"), "shift": N_("Shift")}
_EVERYWHERE = (Pane.SOURCES, Pane.ARTICLE, Pane.COMPARISON)
_TEXT = (Pane.ARTICLE,)
_LISTS = (Pane.SOURCES, Pane.COMPARISON)

# fmt: off
ACTIONS: tuple[Action, ...] = (
    Action("line_down", ("down", "j"), N_("down"), N_("One line or row down"), Group.MOVE, Scope.PANE),
    Action("line_up", ("up", "k"), N_("up"), N_("One line or row up"), Group.MOVE, Scope.PANE),
    Action("page_down", ("space", "pagedown"), N_("page"), N_("One page down"), Group.MOVE, Scope.PANE),
    Action("page_up", ("b", "pageup"), N_("page up"), N_("One page up"), Group.MOVE, Scope.PANE),
    Action("to_top", ("g", "home"), N_("top"), N_("To the beginning"), Group.MOVE, Scope.PANE),
    Action("to_end", ("G", "end"), N_("end"), N_("To the end"), Group.MOVE, Scope.PANE),
    Action("choose", ("enter",), N_("open"), N_("Open what is selected"), Group.MOVE, Scope.PANE, _LISTS),
    Action("next_pane", ("tab", "right", "l"), N_("pane"), N_("To the next pane"), Group.MOVE, footer=_EVERYWHERE),
    Action("previous_pane", ("shift+tab", "left", "h"), N_("pane"), N_("To the pane before"), Group.MOVE),
    Action("step_out", ("escape",), N_("out"), N_("One step out: close, clear, or the pane before"), Group.MOVE),
    Action("search", ("s",), N_("search"), N_("Search all sources"), Group.SEARCH, footer=_EVERYWHERE),
    Action("find", ("slash",), N_("find"), N_("Find in this article, or filter the sources"), Group.SEARCH,
           footer=_TEXT),
    Action("next_match", ("n",), N_("next"), N_("Next hit, or next mention of the same name in all sources"),
           Group.SEARCH),
    Action("previous_match", ("N",), N_("before"), N_("Hit before, or mention of the same name before"), Group.SEARCH),
    Action("narrow_search", ("ctrl+f",), N_("narrow"), N_("In the search: to the values to narrow by, and back"),
           Group.SEARCH, Scope.SEARCH),
    Action("group_hits", ("ctrl+g",), N_("group"), N_("In the search: group by nothing, by story, by source"),
           Group.SEARCH, Scope.SEARCH),
    Action("sort_hits", ("ctrl+t",), N_("sort"), N_("In the search: the best first, or the newest"), Group.SEARCH,
           Scope.SEARCH),
    Action("save_search", ("ctrl+s",), N_("keep"), N_("In the search: keep it under a name"), Group.SEARCH,
           Scope.SEARCH),
    Action("remove_search", ("ctrl+r",), N_("remove"), N_("In the search: remove a saved search"), Group.SEARCH,
           Scope.SEARCH),
    Action("next_mention", ("]",), N_("name"), N_("Next name"), Group.NAMES, footer=_TEXT),
    Action("previous_mention", ("[",), N_("name"), N_("Name before"), Group.NAMES),
    Action("next_fact", ("}",), N_("fact"), N_("Next fact"), Group.NAMES, footer=_TEXT),
    Action("previous_fact", ("{",), N_("fact"), N_("Fact before"), Group.NAMES),
    Action("next_difference", (")",), "≠", N_("Next fact on which the sources differ"), Group.NAMES, footer=_TEXT),
    Action("previous_difference", ("(",), "≠", N_("Fact before on which the sources differ"), Group.NAMES),
    Action("jump", ("comma", "semicolon"), N_("jump"), N_("To a name or fact on screen, by the letters laid over it"),
           Group.MOVE),
    Action("set_bookmark", ("full_stop",), N_("keep place"), N_("Keep this place under a letter"), Group.MOVE),
    Action("bookmarks", ("apostrophe",), N_("places"), N_("To a place kept under a letter; all of them"), Group.MOVE),
    Action("remove_bookmark", ("delete",), N_("remove"), N_("In the places kept: give the letter up"), Group.MOVE,
           Scope.BOOKMARKS),
    Action("next_source", (">",), N_("other source"), N_("The same fact in the next source"), Group.NAMES,
           footer=_TEXT),
    Action("previous_source", ("<",), N_("other source"), N_("The same fact in the source before"), Group.NAMES),
    Action("entity_card", ("e",), N_("card"), N_("Everything about the name at the cursor"), Group.NAMES, footer=_TEXT),
    Action("entity_index", ("i",), N_("names"), N_("All names, with how often each is named"), Group.NAMES),
    Action("first_mention", ("1",), N_("first"), N_("In the index: to the first mention"), Group.NAMES, Scope.INDEX),
    Action("sort_names", ("S",), N_("sort"), N_("In the index: sort by count or by name"), Group.NAMES, Scope.INDEX),
    Action("narrow_names", ("p",), N_("kind"), N_("In the index: only persons, places, organisations"), Group.NAMES,
           Scope.INDEX),
    Action("sort_facts", ("S",), N_("sort"), N_("In the overview: sort by difference, sources or article"), Group.NAMES,
           Scope.OVERVIEW),
    Action("narrow_verdict", ("d",), N_("verdict"), N_("In the overview: only what differs, agrees, is alone"),
           Group.NAMES, Scope.OVERVIEW),
    Action("narrow_kind", ("p",), N_("kind"), N_("In the overview: only numbers, quotations, events"), Group.NAMES,
           Scope.OVERVIEW),
    Action("join_names", ("plus",), N_("join"), N_("The name and another one mean the same"), Group.CORRECT),
    Action("split_name", ("minus",), N_("split"), N_("Some mentions of the name mean another thing"), Group.CORRECT),
    Action("rename", ("r",), N_("rename"), N_("Show the name otherwise"), Group.CORRECT),
    Action("reject_claim", ("x",), N_("not the same"), N_("The report is not of the same thing as the others"),
           Group.CORRECT, footer=(Pane.COMPARISON,)),
    Action("join_facts", ("J",), N_("join facts"), N_("The fact and another one, or a sentence, are the same"),
           Group.CORRECT, footer=(Pane.COMPARISON,)),
    Action("change_verdict", ("V",), N_("verdict"), N_("The sources agree on the fact, or they differ"), Group.CORRECT,
           footer=(Pane.COMPARISON,)),
    Action("move_article", ("M",), N_("story"), N_("The article belongs to another story"), Group.CORRECT,
           footer=(Pane.SOURCES,)),
    Action("undo_correction", ("U",), N_("undo"), N_("Take back the last correction"), Group.CORRECT),
    Action("corrections", ("C",), N_("corrections"), N_("All corrections, to look at and to take back"), Group.CORRECT),
    Action("write_note", ("a",), N_("note"), N_("Write a note, or change it: on the article, the sentence, the fact"),
           Group.NOTES),
    Action("notes", ("A",), N_("notes"), N_("All notes, to look through and to go to"), Group.NOTES),
    Action("remove_note", ("delete",), N_("remove"), N_("In the notes: remove the note"), Group.NOTES, Scope.NOTES),
    Action("comparison", ("c",), N_("compare"), N_("To the comparison; once more hides it"), Group.VIEW, footer=_TEXT),
    Action("matrix", ("m",), N_("overview"), N_("Facts by sources, differences first"), Group.VIEW, footer=_EVERYWHERE),
    Action("story_timeline", ("T",), N_("timeline"), N_("The story over time: its articles and changing figures"),
           Group.VIEW),
    Action("side_by_side", ("w",), N_("side by side"), N_("Beside another source's article, aligned by what both tell"),
           Group.VIEW, footer=(Pane.COMPARISON,)),
    Action("list_sources", ("L",), N_("sources"), N_("Side by side: choose the other source from a list"), Group.VIEW,
           Scope.SIDES),
    Action("scroll_alone", ("S",), N_("scroll alone"), N_("Side by side: scroll each article alone, or both together"),
           Group.VIEW, Scope.SIDES),
    Action("zen", ("z",), N_("zen"), N_("Only the article"), Group.VIEW),
    Action("group_sources", ("v",), N_("group"), N_("List by story, by source or by date"), Group.VIEW,
           footer=(Pane.SOURCES,)),
    Action("back", ("backspace", "ctrl+o", "alt+left"), N_("back"), N_("Back to where you were"), Group.MOVE),
    Action("forward", ("f", "alt+right"), N_("forward"), N_("Forward again"), Group.MOVE),
    Action("toggle_read", ("u",), N_("unread"), N_("Mark as unread or read"), Group.ARTICLE, footer=(Pane.SOURCES,)),
    Action("toggle_star", ("*",), N_("star"), N_("Set or take away the star"), Group.ARTICLE, footer=(Pane.SOURCES,)),
    Action("next_unread", ("F",), N_("next unread"), N_("To the next unread article, whichever source it is of"),
           Group.ARTICLE),
    Action("mark_all_read", ("R",), N_("all read"), N_("Mark all articles listed as read; once more takes that back"),
           Group.ARTICLE),
    Action("copy_quotation", ("y",), N_("copy"), N_("Copy the selection or the sentence, with its source"),
           Group.ARTICLE),
    Action("copy_markdown", ("Y",), N_("copy"), N_("Copy the same as Markdown"), Group.ARTICLE),
    Action("export", ("E",), N_("export"), N_("Copy or save the comparison of the story"), Group.ARTICLE),
    Action("page", ("P",), N_("pager"), N_("Read the article, or the comparison, in the pager"), Group.ARTICLE),
    Action("open_original", ("o",), N_("original"), N_("Open the original in the browser"), Group.ARTICLE),
    Action("toggle_theme", ("t",), N_("theme"), N_("Light or dark"), Group.READER, Scope.APP),
    Action("toggle_letters", ("K",), N_("letters"), N_("A letter before each name and number that tells its kind"),
           Group.VIEW),
    Action("help", ("question_mark", "f1"), N_("help"), N_("All keys"), Group.READER, Scope.APP, _EVERYWHERE),
    Action("command_palette", ("ctrl+p",), N_("palette"), N_("Everything by name"), Group.READER, Scope.APP),
    Action("tour", ("f2",), N_("tour"), N_("The tour: five steps for the first time"), Group.READER),
    Action("quit", ("q",), N_("quit"), N_("Quit"), Group.READER, Scope.APP, (Pane.SOURCES,)),
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
        return _(_KEY_NAMES[key])
    *modifiers, last = key.split("+")
    shown = _(_KEY_NAMES[last]) if last in _KEY_NAMES else key_to_character(last) or format_key(last)
    if len(shown) > 1 or "ctrl" in modifiers:
        shown = shown.title()
    return "+".join([*(_(_MODIFIER_NAMES.get(name, name.title())) for name in modifiers), shown])


def keys_as_shown() -> Mapping[str, str]:
    """Textual's names of the keys by the names, in small letters, under which a user reads them."""
    return {_(shown).lower(): key for key, shown in _KEY_NAMES.items()}


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
