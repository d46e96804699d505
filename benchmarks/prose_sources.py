"""German prose for benchmarks: the manuals and handbooks that Debian ships, taken out of its packages.

The packages are fetched by `apt-get download` and unpacked in a folder that is gone afterwards: nothing is installed,
nobody need be root. What is kept is their paragraphs, one a line, in the user's cache folder. A package that cannot be
had is left out with a line that says so.
"""

# ruff: noqa: SIM905  (words in a row are read more easily than as a list of literals)

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import platformdirs

from benchmarks.prose_text import german_paragraphs

PACKAGES = tuple(
    """manpages-de manpages-de-dev fortunes-de libreoffice-help-de freeciv-data gimp-help-de debian-handbook
    kmymoney-common dpkg-dev lilypond-doc-html-de digikam-data gnome-user-docs devscripts gnucash-common po4a kate5-data
    apt evolution-common gramps installation-guide-amd64 debhelper developers-reference-de harden-doc debian-edu-doc-de
    udo-doc-de khelpcenter debian-reference-de debian-faq-de okular dolphin ubuntu-packaging-guide-html-de kile-doc
    aptitude-common""".split()
)
CACHE = platformdirs.user_cache_path("gegenlese-benchmarks")


class ProseMissingError(Exception):
    """No German prose can be had: this is no Debian, or it has no way to its packages."""


def paragraphs() -> tuple[str, ...]:
    """Give every paragraph of German prose once, in the order of `PACKAGES`.

    Fetches what is not in the cache yet. Raises `ProseMissingError` where nothing can be had.
    """
    found: dict[bytes, str] = {}
    missing = [package for package in PACKAGES if not _kept(package).exists()]
    if missing and not _can_fetch():
        _left_out(", ".join(missing), "apt-get or dpkg-deb is missing")
    for package in PACKAGES:
        for paragraph in _paragraphs_of(package):
            found.setdefault(_fingerprint(paragraph), paragraph)
    if not found:
        raise ProseMissingError(
            "no German prose: these benchmarks need Debian's packages, by apt-get after apt-get update"
        )
    return tuple(found.values())


def _fingerprint(paragraph: str) -> bytes:
    """The letters alone: paragraphs that differ by a number or a comma are one."""
    letters = "".join(filter(str.isalpha, paragraph.lower()))
    return hashlib.blake2b(letters.encode(), digest_size=12).digest()


def _paragraphs_of(package: str) -> Iterator[str]:
    kept = _kept(package)
    if not kept.exists() and not (_can_fetch() and _fetch(package, kept)):
        return
    with kept.open(encoding="utf-8") as lines:
        yield from (line.rstrip("\n") for line in lines)


def _kept(package: str) -> Path:
    return CACHE / "prose" / f"{package}.txt"


def _can_fetch() -> bool:
    return bool(shutil.which("apt-get") and shutil.which("dpkg-deb"))


def _fetch(package: str, kept: Path) -> bool:
    """Keep the paragraphs of a package; tells whether it could be had, and says so on stderr where not."""
    with tempfile.TemporaryDirectory(prefix="gegenlese-bench-") as folder:
        print(f"fetching {package} ...", file=sys.stderr, flush=True)
        done = _run("apt-get", "download", package, folder=Path(folder))
        archive = next(Path(folder).glob("*.deb"), None)
        if archive is None:
            return _left_out(package, (done.stderr.strip().splitlines() or ["it is not to be had"])[-1])
        unpacked = Path(folder) / "unpacked"
        if _run("dpkg-deb", "-x", archive.name, unpacked.name, folder=Path(folder)).returncode:
            return _left_out(package, "it cannot be unpacked")
        kept.parent.mkdir(parents=True, exist_ok=True)
        started = kept.with_suffix(".part")
        started.write_text("".join(f"{paragraph}\n" for paragraph in german_paragraphs(unpacked)), encoding="utf-8")
        started.rename(kept)
    return True


def _run(*command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LC_ALL": "C"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def _left_out(package: str, why: str) -> bool:
    print(f"{package} is left out: {why}", file=sys.stderr, flush=True)
    return False
