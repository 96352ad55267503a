"""A question to the endpoint, and its answer: with retries, within bounds, by what it can do."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from factcheck.coding.endpoint.bounded import Unbounded, http, http_client
from factcheck.coding.endpoint.options import MOST_CHANGES, Options
from factcheck.coding.endpoint.settings import Endpoint
from factcheck.errors import Unreadable, UsageError
from factcheck.extras import INSTALL_MODEL
from factcheck.values.shown import visible

_TOLD = 160
"""Characters of an endpoint's own message that are passed on."""


class Unanswered(Unreadable):
    """The endpoint gave no answer; asking it for more of the article would be in vain."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model wrote, and whether it was cut off for its length."""

    text: str
    cut: bool = False


class Client:
    """Asks one model. What the endpoint turns out not to take is left out from then on."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._options = Options()

    @cached_property
    def _openai(self) -> Any:
        """The OpenAI client. Raises UsageError where it is not installed."""
        try:
            import openai
        except ImportError:
            raise UsageError(
                f"asking a model needs the OpenAI client, not installed: {INSTALL_MODEL}"
            ) from None
        one = self._endpoint
        return openai.OpenAI(
            base_url=one.url,
            api_key=one.key or "none",
            max_retries=one.retries,
            timeout=one.timeout,
            http_client=http_client(one.timeout, one.largest, key=bool(one.key)),
        )

    def ready(self) -> None:
        """Raises UsageError where nothing can be asked, before anything is."""
        _ = self._openai

    def ask(self, messages: list[dict[str, str]]) -> Answer:
        """What the model answers.

        Raises:
            TooLong: the endpoint cannot take so long a question.
            Unanswered: it gave no answer; the message says why, on one line.
        """
        import openai

        for _ in range(MOST_CHANGES):
            try:
                return _answer(self._sent(messages))
            except openai.APIStatusError as error:
                said = _message(error)
                changed = error.status_code in (400, 415, 422, 501) and self._options.without(said)
                if not changed:
                    raise self._refused(error.status_code, said) from None
            except Unbounded as error:
                raise Unanswered(f"{self._where}: {error}") from None
            except openai.APITimeoutError:
                raise self._slow() from None
            except openai.APIConnectionError as error:
                raise Unanswered(f"{self._where} cannot be reached{_why(error)}") from None
            except Unreadable as error:
                raise Unanswered(f"{self._where}: {error}") from None
            except http().TimeoutException:
                raise self._slow() from None
            except http().HTTPError as error:  # the connection broke off amid the answer
                broken = f"the answer broke off: {type(error).__name__}"
                raise Unanswered(f"{self._where}: {broken}") from None
        raise Unanswered(f"{self._where}: takes no question in any form that is known")

    def _sent(self, messages: list[dict[str, str]]) -> bytes:
        completions = self._openai.chat.completions.with_streaming_response
        with completions.create(
            model=self._endpoint.model, messages=messages, **self._options.as_sent()
        ) as response:
            return b"".join(response.iter_bytes())

    @property
    def _where(self) -> str:
        return f"the endpoint {self._endpoint.shown}"

    def _slow(self) -> Unanswered:
        return Unanswered(f"{self._where} did not answer within {self._endpoint.timeout:g} seconds")

    def _refused(self, status: int, said: str) -> Unanswered:
        tries = self._endpoint.retries + 1
        told = visible(" ".join(said[: 4 * _TOLD].split()))[:_TOLD]
        if self._endpoint.key:
            told = told.replace(self._endpoint.key, "…")
        told = f": {told}" if told else ""
        match status:
            case 401 | 403:
                why = f"lets nobody in with this key ({status}); check OPENAI_API_KEY"
            case 404:
                why = f"has no model {self._endpoint.model}, or nothing at this address (404){told}"
            case 429:
                why = f"is asked too often, or nothing is left to spend (429, {tries} times){told}"
            case _ if status >= 500:
                why = f"failed ({status}, {tries} times){told}"
            case _:
                why = f"refused ({status}){told}"
        return Unanswered(f"{self._where} {why}")


def _message(error: Any) -> str:
    """What the endpoint says is wrong; "" where its body has no such text."""
    body = error.body
    if isinstance(body, dict):
        inner = body.get("error")
        body = inner if isinstance(inner, dict) else body
        return " ".join(str(body.get(name) or "") for name in ("message", "param", "code")).strip()
    return body if isinstance(body, str) else ""


def _why(error: Exception) -> str:
    """The system's reason: ": Connection refused"."""
    cause = error.__cause__
    return f": {visible(str(cause))[:_TOLD]}" if cause is not None and str(cause) else ""


def _answer(body: bytes) -> Answer:
    """The model's text in a response of the protocol. Raises Unreadable where it has none."""
    try:
        first = json.loads(body)["choices"][0]
        text, why = first["message"].get("content") or "", first.get("finish_reason")
        refused = first["message"].get("refusal")
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        raise Unreadable("the answer is not in the form of the protocol") from None
    if not isinstance(text, str):
        raise Unreadable("the answer is not in the form of the protocol")
    if refused or why == "content_filter":
        raise Unreadable("the model declined to answer")
    return Answer(text, why == "length")
