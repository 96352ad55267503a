"""What the page does not do, and why: each becomes an answer that tells a person what to do."""

from __future__ import annotations

from collections.abc import Sequence


class Refusal(Exception):  # noqa: N818 - no fault of the program: an answer
    """Something that cannot be done; `status` is that of the HTTP answer."""

    status = 400

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Gone(Refusal):
    """There is no such finding, or no more: the claims behind it have changed."""

    status = 404

    def __init__(self, key: str) -> None:
        super().__init__(
            f"There is no finding {key[:60]}. A finding goes when the claims behind it change; "
            "what was decided on it stays in the log."
        )


class NotThere(Refusal):
    """There is no such page, subject, source or claim."""

    status = 404


class Overtaken(Refusal):
    """What was shown is not how it is now."""

    status = 409


class Refused(Refusal):
    """What was given does not make a decision: fields, each with what is wrong."""

    status = 422

    def __init__(self, wrong: Sequence[tuple[str, str]]) -> None:
        super().__init__("; ".join(f"{name}: {what}" for name, what in wrong))
        self.wrong = tuple(wrong)


class Forbidden(Refusal):
    """Whoever asks may not."""

    status = 403


class ReadOnly(Forbidden):
    """The page was opened to be read."""

    def __init__(self) -> None:
        super().__init__("This page was opened with --read-only: nothing can be decided on it.")
