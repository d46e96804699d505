"""The language that Gegenlese speaks to its user: English, as the code has it, or a catalogue of gettext.

Every text for the user goes through `_`, with its values put in afterwards by name, so that a translation can set them
in another order: `_("{count} of {total}").format(count=1, total=3)`. A text that stands in a constant is marked by `N_`
there and goes through `_` when it is shown, since constants are made before the language is chosen. What is the news
text's own (names, sentences, units) is never translated.
"""

from __future__ import annotations

import gettext
import os
from pathlib import Path

DOMAIN = "gegenlese"
FOLDER = Path(__file__).parent / "resources" / "languages"
ENGLISH = "en"

_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_spoken = ENGLISH


def languages() -> tuple[str, ...]:
    """The codes of the languages that there are, English first."""
    return (ENGLISH, *sorted(path.parent.parent.name for path in FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")))


def choose_language(wanted: str | None = None) -> str:
    """Speak `wanted` ("de"), or what the locale asks for, from now on; a language that there is not becomes English.

    Returns the code of the language chosen. The locale is that of LANGUAGE, LC_ALL, LC_MESSAGES and LANG, in this
    order, as gettext has it.
    """
    global _catalogue, _spoken  # one process speaks one language to its one user
    known = languages()
    for code in (wanted,) if wanted else _of_locale():
        short = code.replace("-", "_").partition("_")[0].partition(".")[0].lower()
        if short in known:
            break
    else:
        short = ENGLISH
    own = None if short == ENGLISH else [short]
    _catalogue = gettext.translation(DOMAIN, FOLDER, own) if own else gettext.NullTranslations()
    _spoken = short
    return short


def spoken() -> str:
    """The code of the language chosen."""
    return _spoken


def _of_locale() -> list[str]:
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return value.split(":")
    return []


def _(message: str) -> str:
    """The message in the language chosen."""
    return _catalogue.gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """The form of the message that fits the number, in the language chosen."""
    return _catalogue.ngettext(singular, plural, number)


def N_(message: str) -> str:  # noqa: N802 - the name that gettext's tools look for
    """The message as it is: marks a constant for the catalogue, to be translated by `_` when it is shown."""
    return message


def NN_(singular: str, plural: str) -> tuple[str, str]:  # noqa: N802 - as `N_`
    """Both forms of a message as they are: marks them for `ngettext`, which somebody else calls."""
    return singular, plural
