from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.library.search import synonyms
from tui.library.search.synonyms import MOST_SYNONYMS, Thesaurus, find_thesaurus
from tui.model import DocumentError

ENTRIES = {
    "anwalt": [
        "-|Rechtsanwalt (Hauptform)|Anwalt|Advokat (schweiz.)|Rechtsverdreher (ugs., abwertend)|Jurist (Oberbegriff)"
    ],
    "bahn": ["-|Bahn|Zug|Eisenbahn", "-|Bahn|Spur|(enge) Strecke|... fahren", "-|Tram (Hauptform)|Bahn (Oberbegriff)"],
    "soldat": ["-|Soldat|Kämpfer|Militär|Truppenangehöriger|der Mann an der Front|Kämpfer|Zivilist (Antonym)"],
    "straße": ["-|Straße|Weg\x1b[2J|Fahrbahn|Gasse"],
    "viel": ["-|viel|" + "|".join(f"wort{number}" for number in range(30))],
}


def written(folder: Path, entries: dict[str, list[str]] = ENTRIES, encoding: str = "UTF-8") -> Path:
    """A thesaurus as MyThes' own script writes it."""
    data, places = f"{encoding}\n".encode(), []
    for word, senses in sorted(entries.items(), key=lambda entry: entry[0].encode(encoding)):
        places.append(f"{word}|{len(data)}\n".encode(encoding))
        data += "".join(f"{line}\n" for line in [f"{word}|{len(senses)}", *senses]).encode(encoding)
    (folder / "th_de_DE_v2.dat").write_bytes(data)
    (folder / "th_de_DE_v2.idx").write_bytes(f"{encoding}\n{len(places)}\n".encode() + b"".join(places))
    return folder / "th_de_DE_v2.dat"


@pytest.mark.parametrize("encoding", ["UTF-8", "ISO8859-1"])
@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("Anwalt", ("Rechtsanwalt", "Advokat")),
        ("ANWALTS", ("Rechtsanwalt", "Advokat")),
        ("Bahn", ("Zug", "Eisenbahn", "Spur")),
        ("Soldaten", ("Kämpfer", "Militär", "Truppenangehöriger")),
        ("Straßen", ("Fahrbahn", "Gasse")),
        ("viel", tuple(f"wort{number}" for number in range(MOST_SYNONYMS))),
        ("Zivilist", ()),
        ("aaa", ()),
        ("zzz", ()),
        ("", ()),
        ("東京", ()),
        ("x" * 1000, ()),
    ],
)
def test_near_synonyms_of_all_senses(tmp_path: Path, encoding: str, word: str, found: tuple[str, ...]) -> None:
    assert Thesaurus.open(written(tmp_path, encoding=encoding)).synonyms(word) == found


def test_every_word_of_a_thesaurus_is_found(tmp_path: Path) -> None:
    entries = {
        f"wort{'x' * (number % 7)}{number}": [f"-|wort{'x' * (number % 7)}{number}|nummer{number}"]
        for number in range(300)
    }
    thesaurus = Thesaurus.open(written(tmp_path, entries))
    assert [thesaurus.synonyms(word) for word in entries] == [(f"nummer{number}",) for number in range(300)]


def test_the_setting_names_a_thesaurus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path)
    monkeypatch.setattr(synonyms, "_PLACES", (str(tmp_path / "none"), f"{tmp_path.parent}/*{tmp_path.name[-3:]}"))
    assert find_thesaurus("") is None
    for setting in ("auto", str(path), str(path.with_suffix(".idx"))):
        thesaurus = find_thesaurus(setting)
        assert thesaurus is not None
        assert thesaurus.data == path
    path.write_bytes(b"rot13\n")
    assert find_thesaurus("auto") is None


@pytest.mark.parametrize("first_line", [b"", b"rot13\n", b"UTF-9\n", b"\xff\n", b"utf-16\n", b"hex\n", b"\0\n"])
def test_other_files_are_refused(tmp_path: Path, first_line: bytes) -> None:
    path = written(tmp_path)
    for other in (path, path.with_suffix(".idx")):
        other.write_bytes(first_line + b"a|1\n-|a|b\n")
    with pytest.raises(DocumentError, match="no MyThes thesaurus"):
        Thesaurus.open(path)
    with pytest.raises(DocumentError, match="cannot be read"):
        Thesaurus.open(tmp_path / "missing.dat")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(words=st.binary(max_size=120), data=st.binary(max_size=200), word=st.text(max_size=8))
def test_broken_files_give_no_synonyms_and_no_errors(tmp_path: Path, words: bytes, data: bytes, word: str) -> None:
    path = written(tmp_path)
    thesaurus = Thesaurus.open(path)
    path.write_bytes(b"UTF-8\n" + data)
    path.with_suffix(".idx").write_bytes(b"UTF-8\n1\n" + words)
    assert len(thesaurus.synonyms(word)) <= MOST_SYNONYMS


@pytest.mark.parametrize(
    "data",
    [
        b"UTF-8\nbahn|999999999\n" + b"-|bahn|zug\n" * 200_000,
        b"UTF-8\nbahn|1\n-|bahn|" + b"z" * 5_000_000,
        b"UTF-8\nbahn|1\n-|bahn|\xff\n",
    ],
)
def test_endless_entries_cost_little(tmp_path: Path, data: bytes) -> None:
    path = written(tmp_path)
    thesaurus = Thesaurus.open(path)
    path.write_bytes(data)
    path.with_suffix(".idx").write_bytes(b"UTF-8\n1\nbahn|6\n")
    assert thesaurus.synonyms("Bahn") in ((), ("zug",))
