"""What reading files, the library and its search report in English, said in the user's language.

Those rooms know no language. Their reports are a closed set, written down here once more; what is not recognised, such
as the words of the operating system, stays as it was.
"""

from __future__ import annotations

from tui.language import ENGLISH, N_, _, spoken
from tui.model import DocumentError
from tui.phrases.recognising import ClosedSet
from tui.phrases.values import quoted

DOCUMENTS = (
    N_("the file is empty"), N_("Leave it out, or fetch the article again."), N_("the file is binary, not text"),
    N_("Save the article as plain text or HTML."), N_("the encoding of the text cannot be told"),
    N_("Save the file as UTF-8."), N_("there is no such file or folder"), N_("there is no such file"),
    N_("Check the path."), N_("no permission to read it"), N_("Change its permissions, or leave it out."),
    N_("the folder holds no article"), N_("Put .txt or .html files into it."), N_("it is a folder"),
    N_("Name a file, or add the folder as a whole."), N_("it is not a regular file"), N_("Save the article as a file."),
    N_("the file has {size} MiB, the limit is {limit} MiB"), N_("Keep the article alone in the file."),
    N_("it cannot be read ({reason})"), N_("Check the disk."), N_("files of kind {kind} are not read"),
    N_("files without a suffix are not read"), N_("Save the article as .txt or .html."),
    N_("the page has more elements than any article"), N_("Save only the article, or as text."),
    N_("it is a feed of {count} articles"), N_("Save each article as a file of its own."),
    N_("there is no HTML in it"), N_("Save the page again, or as text."), N_("the text is longer than any article"),
    N_("there is no article in it, only menus and notices"), N_("Save the page with its text, or leave it out."),
    N_("there is a headline but no article in it"), N_("Save the page with its text."),
    N_("the file's name is not UTF-8"), N_("Rename it."), N_("it cannot be annotated ({reason})"), N_("Leave it out."),
    N_("the program broke down over it"), N_("it takes longer than {count} seconds"),
    N_("the processes that annotate end at once"), N_("Use --jobs 1."),
)  # fmt: skip
LIBRARY = (
    N_("there is no library here"), N_("Make one with `gegenlese add PATH`"), N_("Check the permissions of the folder"),
    N_("{database} is empty"), N_("Move {database} away and add the articles again"),
    N_("{database} is not a library of Gegenlese"), N_("Choose another folder"),
    N_("a newer Gegenlese made this library"), N_("Update Gegenlese"), N_("an older Gegenlese made this library"),
    N_("the library is closed"), N_("Open it again"),
    N_("{database} holds what this Gegenlese does not know ({reason})"),
    N_("{database} is broken ({reason})"), N_("{database} cannot be used ({reason})"),
    N_("another program is writing to the library"), N_("Wait until it is done"), N_("{database} cannot be opened"),
    N_("{database} is write-protected"), N_("the disk is full"),
    N_("Free some space; what was stored before is safe"), N_("the disk reported an error"),
    N_("Check the disk; what was stored before is kept"), N_("another Gegenlese is comparing it"),
    N_("Wait, and try again"), N_("the name of the file is no readable text"), N_("Rename the file"),
    N_("the search index cannot be made ({reason})"), N_("Check the disk; the articles are safe"),
    N_("the search index is being made"), N_("Search again soon"),
)  # fmt: skip
CORRECTIONS = (
    N_("A name in this correction is no readable text"), N_("{name} is no name in {file}"),
    N_("{name} has this name already"), N_("A join needs two names"), N_("A split needs a name"),
    N_("A renaming needs one name"), N_("Only a renaming has a new name"), N_("The new name is empty"),
    N_("The new name is longer than {count} characters"), N_("The new name has characters that cannot be shown"),
    N_("{name} is one and the same already"), N_("{name} is {kind}, {other} is {other_kind}"),
    N_("{name} and {other} are not the same anyway"), N_("That is all of {name}: nothing would be left of it"),
    N_("{name} stands in no fact with the others"), N_("{name} and the others are one fact already"),
    N_("This is the verdict on {name} already, or only one source reports it"),
    N_("A verdict that a person gives is “agree” or “differ”"), N_("A verdict needs one claim"),
    N_("Only a change of the verdict has a verdict"), N_("A {correction} needs two claims"),
    N_("A claim has no place in its article"), N_("The words of a claim are no readable text"),
    N_("{name} does not stand in {file}"), N_("The articles do not stand in one story"),
    N_("An article cannot be moved beside itself"), N_("{file} is not in the library"),
)  # fmt: skip
SEARCH = (
    N_("Nothing to search for"), N_("Read as {query}"), N_("The search is too long: its end is left out"),
    N_("There is no field {word}, but there is {other}: it is read as a word"),
    N_("There is no field {word}: it is read as a word"), N_("There is no {word}: it is left out"),
    N_("There is no day {word}: it is left out"), N_("{word} is no date: it is left out"), N_("{word} is {days}"),
    N_("{word} is no number: it is left out"), N_("{word} is read as what the number counts"),
    N_("A search is kept under a name"), N_("The name is longer than {count} characters"),
    N_("The search is longer than {count} characters"), N_("{word} is looked for in what {name} said"),
    N_("{word} joins words only in capitals, as {other}"),
    N_("No article has {word}: shown are words that begin with it"),
    N_("No article has {word}: shown are words that contain it"),
    N_("No article has {word}: shown are words spelled like it"),
    N_("No article has {word}"),
    N_("Besides {word}, words that mean the same are found: {words}"),
    N_("the thesaurus cannot be read"), N_("this is no MyThes thesaurus"),
    N_("Name the .dat file of a thesaurus that has its .idx file beside it"),
)  # fmt: skip
_KINDS = (N_("a person"), N_("a place"), N_("an organisation"), N_("something else"))
_QUOTED = "“[^”]*”"
_SETS = ClosedSet(
    (*DOCUMENTS, *LIBRARY, *CORRECTIONS, *SEARCH, *_KINDS),
    {
        "size": r"[\d.]+", "limit": r"\d+", "count": r"\d+", "reason": ".*", "kind": ".+", "other_kind": ".+",
        "database": r"[\w.]+", "name": _QUOTED, "other": _QUOTED, "word": _QUOTED, "file": ".+",
        "correction": r"\w+", "query": ".+", "words": ".+", "days": r"[\d.-]+",
    },
)  # fmt: skip


def reported(line: str) -> str:
    """One report, or several with semicolons between them, in the user's language."""
    if spoken() == ENGLISH:
        return line
    several = [_said(each) for each in line.split("; ")]
    return "; ".join(several) if all(several) else _said(line) or line


def problem_and_advice(error: DocumentError) -> str:
    """What is wrong, and what can be done about it."""
    return f"{reported(error.problem)}. {reported(error.advice)}"


def whole_report(error: DocumentError) -> str:
    """The file, what is wrong with it, and what can be done about it."""
    return f"{error.file}: {problem_and_advice(error)}"


def _said(text: str) -> str:
    return _SETS.said(text, _filling)


def _filling(place: str, words: str) -> str:
    if words.startswith("“") and words.endswith("”"):
        return quoted(words[1:-1])
    if place == "size":
        return words.replace(".", _("."))
    return _said(words) or words if place in ("kind", "other_kind") else words
