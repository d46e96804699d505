"""A library linked article by article is linked like one that is linked as a whole."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.marked import article
from tests.compare.test_linker import same
from tests.compare.test_memory import Rows
from tui.compare import link_entities, link_parts, with_capitals
from tui.compare.library_linker import LibraryLinker
from tui.compare.memory import Memory
from tui.model import AnnotatedArticle, Entity, LinkedMention, Linking

SENTENCES = (
    "[LOC|Lissabon] dementiert die Berichte aus [LOC|Portugal].",
    "Die Gespräche zwischen [LOC|Lissabon] und [LOC|Bern] gehen weiter.",
    "In [LOC|Lissabon] regnete es.",
    "[PER|Ida Moser] sprach mit der [ORG|Nato].",
    "Die Nato-Staaten und die Moser-Regierung schweigen.",
    "Der Irakkrieg, die Schweizer und eine Portugiesin.",
    "Ein Lodraer und zwei Lodraerinnen kamen.",
    "[LOC|Lodra] liegt in der [LOC|Schweiz].",
    "[ORG|Lodra] gewann gegen [ORG|Bern].",
    "Der [LOC|Irak] und [PER|Moser] warten.",
)
bodies = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), min_size=1, max_size=6)


class Copy:
    """A linking kept up to date by what linkers tell, each of them put away after one step."""

    def __init__(self) -> None:
        self.rows, self.fresh = Rows(), True
        self.articles: dict[str, AnnotatedArticle] = {}
        self.entities: dict[str, Entity] = {}
        self.mentions: dict[str, tuple[LinkedMention, ...]] = {}

    def step(self, file: str, annotated: AnnotatedArticle | None) -> None:
        memory = Memory(self.rows)
        linker = LibraryLinker(memory, self._read, self._naming, fresh=self.fresh)
        if annotated is None:
            del self.articles[file]
            linker.remove(file)
        else:
            self.articles[file] = annotated
            linker.add(annotated)
        changes = linker.changes()
        self.rows.write(memory)
        self.fresh = False
        self.entities = {key: each for key, each in self.entities.items() if key not in changes.gone}
        self.entities |= changes.entities
        self.mentions |= changes.mentions
        self.mentions = {name: each for name, each in self.mentions.items() if name in self.articles}

    def _read(self, files: Iterable[str]) -> list[AnnotatedArticle]:
        return [self.articles[file] for file in files]

    def _naming(self, ident: str) -> list[str]:
        return [file for file, found in self.mentions.items() if any(each.entity == ident for each in found)]


def as_a_whole(articles: Sequence[AnnotatedArticle]) -> Linking:
    return link_parts(articles, with_capitals(articles, link_entities(articles)))


@settings(max_examples=40, deadline=None)
@given(bodies, st.randoms(use_true_random=False))
def test_any_order_gives_the_linking_of_the_whole(bodies: list[list[str]], chance: random.Random) -> None:
    articles = []
    for number, body in enumerate(bodies):
        made = article(" ".join(body), f"{number}.txt")
        articles.append(replace(made, article=replace(made.article, published=date(2031, 5, 6))))
    copy = Copy()
    for annotated in chance.choices(articles, k=2 * len(articles)):
        gone = annotated.file in copy.articles and chance.random() < 0.5
        copy.step(annotated.file, None if gone else annotated)
        assert same(Linking(copy.entities, copy.mentions), as_a_whole(list(copy.articles.values())))
