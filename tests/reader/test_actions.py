"""The registry of actions: one entry an action, and everything follows from it."""

from __future__ import annotations

from collections import Counter

from textual.binding import Binding

from tests.reader.memory import MemoryLibrary
from tui.reader.actions import ACTIONS, Pane, Scope, bindings, footer_actions
from tui.reader.app import ReaderApp
from tui.reader.screens.bookmarks import BookmarksSheet
from tui.reader.screens.entity_index import EntityIndex
from tui.reader.screens.notes import NotesSheet
from tui.reader.screens.overview import Overview
from tui.reader.screens.reading import ReadingScreen
from tui.reader.screens.search_sheet import SearchSheet
from tui.reader.screens.side_by_side import SideBySide
from tui.reader.widgets.article_view import ArticleView
from tui.reader.widgets.choice_list import ChoiceList
from tui.reader.widgets.fact_grid import FactGrid
from tui.reader.widgets.long_list import LongList

KEYS_OF_THE_DESIGN = {
    "line_down": "down j", "line_up": "up k", "page_down": "space", "page_up": "b", "to_top": "g", "to_end": "G",
    "next_pane": "tab right l", "previous_pane": "left h", "choose": "enter", "step_out": "escape", "quit": "q",
    "search": "s", "find": "slash", "next_match": "n", "previous_match": "N", "next_mention": "]",
    "previous_mention": "[", "next_fact": "}", "previous_fact": "{", "next_difference": ")", "previous_difference": "(",
    "next_source": ">", "previous_source": "<",
    "entity_card": "e", "comparison": "c", "matrix": "m", "zen": "z", "back": "backspace ctrl+o", "forward": "f",
    "toggle_read": "u", "toggle_star": "*", "copy_quotation": "y", "open_original": "o", "help": "question_mark",
    "command_palette": "ctrl+p", "toggle_theme": "t", "entity_index": "i", "join_names": "plus", "split_name": "minus",
    "rename": "r", "undo_correction": "U", "corrections": "C", "reject_claim": "x", "join_facts": "J",
    "change_verdict": "V", "move_article": "M",
}  # fmt: skip


SHEETS = {Scope.INDEX, Scope.OVERVIEW, Scope.NOTES, Scope.SIDES, Scope.BOOKMARKS, Scope.SEARCH}


def test_the_keys_are_those_of_the_design() -> None:
    keys = {action.id: set(action.keys) for action in ACTIONS}
    for action_id, wanted in KEYS_OF_THE_DESIGN.items():
        assert set(wanted.split()) <= keys[action_id], action_id


def test_no_key_and_no_id_is_used_twice() -> None:
    assert set(Counter(action.id for action in ACTIONS).values()) == {1}
    for sheet in SHEETS:  # never open at once
        keys = Counter(key for action in ACTIONS for key in action.keys if action.scope not in SHEETS - {sheet})
        assert set(keys.values()) == {1}


def test_every_action_has_a_method_where_its_scope_says() -> None:
    owners = {
        Scope.PANE: (ArticleView, ChoiceList, FactGrid, LongList),
        Scope.SCREEN: (ReadingScreen,),
        Scope.INDEX: (EntityIndex,),
        Scope.OVERVIEW: (Overview,),
        Scope.NOTES: (NotesSheet,),
        Scope.BOOKMARKS: (BookmarksSheet,),
        Scope.SIDES: (SideBySide,),
        Scope.SEARCH: (SearchSheet,),
        Scope.APP: (ReaderApp,),
    }
    for action in ACTIONS:
        for owner in owners[action.scope]:
            assert callable(getattr(owner, f"action_{action.id}", None)), (owner, action.id)


def test_every_binding_can_be_remapped_by_the_id_of_its_action() -> None:
    made = [binding for binding in bindings(*Scope) if isinstance(binding, Binding)]
    assert [binding.id for binding in made] == [binding.action for binding in made] == [a.id for a in ACTIONS]


def test_the_footer_begins_with_help_and_is_short() -> None:
    for pane in Pane:
        shown = list(footer_actions(pane))
        assert shown[0].id == "help"
        assert sum(len(action.key_names.split()[0]) + len(action.label) + 4 for action in shown) <= 120


def test_descriptions_are_sentences_without_a_stop() -> None:
    for action in ACTIONS:
        assert action.description[0].isupper()
        assert not action.description.endswith(".")


def test_the_app_takes_a_library_and_nothing_else() -> None:
    assert ReaderApp(MemoryLibrary()).desk.library
