"""Which articles are about one event.

A page that mixes two events destroys trust as much as one event torn apart, so articles are joined by average linkage:
an article must fit the whole story, not only one of its articles. No story reaches beyond articles that a chain of
links at `JOIN_AT` holds together, and the likeness of two articles depends on these two alone (`story_features`). So
grouping anew just the articles that such chains tie to a changed one gives what grouping all of them would, in
whatever order they came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import sha256

from tui.compare.clustering import average_linkage
from tui.compare.moved_articles import with_moved
from tui.compare.story_features import SHARED_KEYS, likeness, story_features, too_far_apart
from tui.compare.wording import content_words, stem
from tui.model import AnnotatedArticle, StoryCorrection, StoryFeatures

JOIN_AT = 0.15
LINKED_AT = JOIN_AT / 2
"""Pairs less alike than this count as not alike at all."""

Links = Mapping[tuple[str, str], float]
"""Likeness of the pairs of files that reach `LINKED_AT`, in any order of the two."""


def group_stories(articles: Sequence[AnnotatedArticle], moved: Sequence[StoryCorrection] = ()) -> dict[str, str]:
    """The story id of each file. An article about nothing that another is about is a story of its own.

    The id comes from the story's earliest article, so it stays when later articles join. Articles more than 21 days
    apart never stand in one story, unless a person `moved` them there; an article without a date may join any.
    """
    features = [story_features(annotated) for annotated in articles]
    links: dict[tuple[str, str], float] = {}
    there: dict[str, list[StoryFeatures]] = defaultdict(list)
    for each in features:
        links |= {(other, each.file): value for other, value in links_to(each, _sharing(each, there)).items()}
        for key in each.keys:
            there[key].append(each)
    return stories_of(features, links, moved)


def links_to(one: StoryFeatures, others: Iterable[StoryFeatures]) -> dict[str, float]:
    """The files of the articles that are like one and near in time, with their likeness."""
    found = {other.file: likeness(one, other) for other in others if not too_far_apart(one, other)}
    return {file: value for file, value in found.items() if value >= LINKED_AT}


def stories_of(
    features: Iterable[StoryFeatures], links: Links, moved: Iterable[StoryCorrection] = ()
) -> dict[str, str]:
    """The story id of each file, by the links among the articles; those of other articles do not count."""
    ordered = sorted(features, key=_place)
    place_of = {each.file: place for place, each in enumerate(ordered)}
    found: dict[tuple[int, int], float] = {}
    for (one, other), value in links.items():
        if one in place_of and other in place_of:
            first, second = sorted((place_of[one], place_of[other]))
            found[first, second] = value
    groups = average_linkage(dict(sorted(found.items())), JOIN_AT, lambda a, b: too_far_apart(ordered[a], ordered[b]))
    together = {place for group in groups for place in group}
    stories = [[ordered[place].file for place in group] for group in groups]
    stories += [[each.file] for place, each in enumerate(ordered) if place not in together]
    return {
        file: _identifier(min(story, key=place_of.__getitem__))
        for story in with_moved(stories, moved)
        for file in story
    }


def story_title(articles: Sequence[AnnotatedArticle]) -> str:
    """The headline whose words the story's other articles use most, or the first words of a text without headlines."""
    ordered = sorted(articles, key=lambda annotated: (annotated.article.published or date.max, annotated.file))
    texts = {annotated.file: {stem(word) for word in content_words(annotated.article.text)} for annotated in ordered}
    titled = [annotated for annotated in ordered if annotated.article.title]
    if not titled:
        return _first_words(ordered[0].article.text) if ordered else ""

    def fit(annotated: AnnotatedArticle) -> float:
        stems = {stem(word) for word in content_words(annotated.article.title or "")}
        shares = [len(stems & words) / len(stems) for words in texts.values() if stems]
        return sum(shares) / len(shares) if shares else 0.0

    return str(max(titled, key=fit).article.title)


def _sharing(one: StoryFeatures, there: Mapping[str, Sequence[StoryFeatures]]) -> list[StoryFeatures]:
    """The articles that share enough keys with one to be compared with it."""
    counts: dict[str, int] = defaultdict(int)
    known: dict[str, StoryFeatures] = {}
    for key in one.keys:
        for other in there.get(key, ()):
            counts[other.file] += 1
            known[other.file] = other
    return [known[file] for file, count in counts.items() if count >= SHARED_KEYS]


def _place(features: StoryFeatures) -> tuple[date, str]:
    return features.published or date.max, features.file


def _identifier(file: str) -> str:
    return f"story-{sha256(file.encode()).hexdigest()[:12]}"


def _first_words(text: str, length: int = 60) -> str:
    words = " ".join(text.split())
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + " …"
