"""What the page does not do, and why: each becomes an answer that tells a person what to do."""

from __future__ import annotations

from collections.abc import Sequence


class Refusal(Exception):  # noqa: N818 - no fault of the program: an answer
    """Something that cannot be done; `status` is that of the HTTP answer."""

    status = 400
    title = "Not done"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Gone(Refusal):
    """There is no such finding, or no more: the claims behind it have changed."""

    status = 404
    title = "No such finding"

    def __init__(self, key: str, *, mistakes: bool = False) -> None:
        why = (
            "The input has mistakes: what rests on them is not compared."
            if mistakes
            else "A finding goes when the claims behind it change."
        )
        super().__init__(
            f"There is no finding {key[:60]} now. {why} What was decided on it stays in the log."
        )


class NotThere(Refusal):
    """There is no such page, subject, source or claim."""

    status = 404
    title = "Not found"


class Overtaken(Refusal):
    """What was shown is not how it is now."""

    status = 409
    title = "Changed meanwhile"


class Refused(Refusal):
    """What was given does not make a decision: fields, each with what is wrong."""

    status = 422
    title = "Not saved"

    def __init__(self, wrong: Sequence[tuple[str, str]]) -> None:
        super().__init__("; ".join(f"{name}: {what}" for name, what in wrong))
        self.wrong = tuple(wrong)


class Forbidden(Refusal):
    """Whoever asks may not."""

    status = 403


class Stranger(Forbidden):
    """A browser that is not known."""

    title = "Open by the link"


class ReadOnly(Forbidden):
    """The page was opened to be read."""

    title = "Only to be read"

    def __init__(self) -> None:
        super().__init__("This page was opened with --read-only: nothing can be decided on it.")
