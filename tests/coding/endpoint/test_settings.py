"""Which endpoint is asked: the one that the environment names, or none."""

from __future__ import annotations

import pytest

from factcheck.coding.endpoint.settings import endpoint_of
from factcheck.errors import UsageError


def test_from_the_environment() -> None:
    environment = {"OPENAI_BASE_URL": " http://127.0.0.1:8000/v1 ", "OPENAI_API_KEY": "k-1\n"}
    endpoint = endpoint_of("small", 60, environment)
    assert (endpoint.url, endpoint.key) == ("http://127.0.0.1:8000/v1", "k-1")
    assert (endpoint.model, endpoint.timeout) == ("small", 60)
    assert "k-1" not in repr(endpoint)


def test_a_password_in_the_address_is_not_shown() -> None:
    endpoint = endpoint_of("small", 60, {"OPENAI_BASE_URL": "https://me:secret@host.test:99/v1"})
    assert endpoint.shown == "https://host.test:99/v1"


@pytest.mark.parametrize(
    ("model", "url", "key", "told"),
    [
        ("small", "", "", "--model small: set OPENAI_BASE_URL to the endpoint"),
        ("small", " ", "k", "none is taken by default"),
        ("small", "127.0.0.1:8000", "", "OPENAI_BASE_URL: no web address"),
        ("small", "file:///etc", "", "OPENAI_BASE_URL: no web address"),
        ("small", "http://", "", "OPENAI_BASE_URL: no web address"),
        ("small", "http://[::1", "", "OPENAI_BASE_URL: no web address"),
        ("small", "http://x:99999/", "", "OPENAI_BASE_URL: no web address"),
        ("small", "http://x/\x1b[0m", "", "OPENAI_BASE_URL: no web address"),
        (" ", "http://x/", "", "--model: the name of a model is meant"),
        ("a\nb", "http://x/", "", "--model: the name of a model is meant"),
        ("small", "http://x/", "k–1", "OPENAI_API_KEY: holds letters that no key has"),
        ("small", "http://x/", "k\n1", "OPENAI_API_KEY: holds letters that no key has"),
    ],
)
def test_what_cannot_be(model: str, url: str, key: str, told: str) -> None:
    with pytest.raises(UsageError) as error:
        endpoint_of(model, 60, {"OPENAI_BASE_URL": url, "OPENAI_API_KEY": key})
    assert told in str(error.value)
