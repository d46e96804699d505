"""Expected failures, said in a way that a user can act on."""

from __future__ import annotations


class DocumentError(Exception):
    """An expected failure with one document or folder; a batch reports it and goes on.

    `file` names the document, `problem` says what is wrong, `advice` what the user can do about it.
    """

    def __init__(self, file: str, problem: str, advice: str) -> None:
        super().__init__(f"{file}: {problem}. {advice}")
        self.file = file
        self.problem = problem
        self.advice = advice
