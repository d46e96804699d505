"""Numbers with what they count: `1 article`, `3 articles`, each noun as a message of its own for translators."""

from __future__ import annotations

from tui.language import _, ngettext


def number(count: int) -> str:
    """A whole number with the sign for thousands of the language: `12,000`."""
    # Translators: the sign between thousands.
    return f"{count:,}".replace(",", _(","))


def articles(count: int) -> str:
    """`3 articles`."""
    return ngettext("{count} article", "{count} articles", count).format(count=number(count))


def in_articles(count: int) -> str:
    """`in 3 articles`: the noun stands in another case in some languages."""
    return ngettext("in {count} article", "in {count} articles", count).format(count=number(count))


def sources(count: int) -> str:
    """`3 sources`."""
    return ngettext("{count} source", "{count} sources", count).format(count=number(count))


def origins(count: int) -> str:
    """`3 origins`."""
    return ngettext("{count} origin", "{count} origins", count).format(count=number(count))


def facts(count: int) -> str:
    """`3 facts`."""
    return ngettext("{count} fact", "{count} facts", count).format(count=number(count))


def names(count: int) -> str:
    """`3 names`."""
    return ngettext("{count} name", "{count} names", count).format(count=number(count))


def mentions(count: int) -> str:
    """`3 mentions`."""
    return ngettext("{count} mention", "{count} mentions", count).format(count=number(count))


def mentions_in_articles(mentions_counted: int, articles_counted: int) -> str:
    """`5 mentions in 3 articles`."""
    return f"{mentions(mentions_counted)} {in_articles(articles_counted)}"


def sentences(count: int) -> str:
    """`3 sentences`."""
    return ngettext("{count} sentence", "{count} sentences", count).format(count=number(count))


def words(count: int) -> str:
    """`3 words`."""
    return ngettext("{count} word", "{count} words", count).format(count=number(count))


def minutes(count: int) -> str:
    """`3 min`."""
    return ngettext("{count} min", "{count} min", count).format(count=number(count))


def quantities(count: int) -> str:
    """`3 quantities`."""
    return ngettext("{count} quantity", "{count} quantities", count).format(count=number(count))


def quotes(count: int) -> str:
    """`3 quotes`."""
    return ngettext("{count} quote", "{count} quotes", count).format(count=number(count))


def entities(count: int) -> str:
    """`3 entities`."""
    return ngettext("{count} entity", "{count} entities", count).format(count=number(count))


def shared_facts(count: int) -> str:
    """`3 shared facts`."""
    return ngettext("{count} shared fact", "{count} shared facts", count).format(count=number(count))


def corrections(count: int) -> str:
    """`3 corrections`."""
    return ngettext("{count} correction", "{count} corrections", count).format(count=number(count))


def more(count: int) -> str:
    """`3 more`: what is left out."""
    return ngettext("{count} more", "{count} more", count).format(count=number(count))
