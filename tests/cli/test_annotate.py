"""The export of a folder as one story, in the shape that tests/stories/README.md describes."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from tui.cli.group import gegenlese

ROOT = Path(__file__).parent.parent.parent
CLAIM = {"file", "start", "end", "value", "attribution"}


def test_the_export_has_the_documented_shape(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    for path in sorted((ROOT / "seeds").glob("*.txt"))[1:4:2]:
        (raw / path.name).write_bytes(path.read_bytes())
    shown = CliRunner().invoke(gegenlese, ["annotate", str(raw), "--json"])
    assert (shown.exit_code, shown.stderr) == (0, "")
    data = json.loads(shown.stdout)
    assert set(data) == {"articles", "entities", "mentions", "parts", "quantities", "facts"}
    assert [set(article) for article in data["articles"]] == [{"file", "source", "title", "published", "text"}] * 2
    assert set(data["quantities"][0]) == {"file", "start", "end", "value", "high", "unit", "qualifier"}
    assert {mention["entity"] for mention in data["mentions"]} <= {entity["id"] for entity in data["entities"]}
    texts = {article["file"]: article["text"] for article in data["articles"]}
    spans = {(each["file"], each["start"], each["end"]) for each in data["mentions"]}
    assert "US" in {texts[part["file"]][part["start"] : part["end"]] for part in data["parts"]}
    assert spans.isdisjoint((part["file"], part["start"], part["end"]) for part in data["parts"])
    assert data["facts"]
    for fact in data["facts"]:
        assert fact["kind"] in ("quantity", "quote", "event")
        assert fact["verdict"] in ("agree", "differ")
        assert len({claim["file"] for claim in fact["claims"]}) == 2
        assert all(set(claim) == CLAIM for claim in fact["claims"])


def test_nothing_to_annotate_is_one_line(tmp_path: Path) -> None:
    shown = CliRunner().invoke(gegenlese, ["annotate", str(tmp_path), "--json"])
    assert shown.exit_code == 1
    assert len(shown.stderr.splitlines()) == 1


def test_a_single_file_keeps_its_name(tmp_path: Path) -> None:
    path = tmp_path / "kueste.txt"
    path.write_text("Flut an der Küste\n\nDrei Menschen wurden am Montag in Lübeck verletzt.\n", encoding="utf-8")
    shown = CliRunner().invoke(gegenlese, ["annotate", str(path), "--json"])
    assert [article["file"] for article in json.loads(shown.stdout)["articles"]] == ["kueste.txt"]
