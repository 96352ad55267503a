"""More claims than one process should hold: the same check, shard by shard.

`ties` says which subjects must be judged together, `shards` divides the case by that, an engine
(`engines`, `on_dask`) has the `work` done on each shard, which leaves a sheet of its findings
(`sheets`), and `merging` reads all sheets side by side and writes the report as it reads. However a
case is divided and whoever does the work, the report is the same, letter by letter.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.checking import Prepared
from factcheck.collector import held_off
from factcheck.scale.engines import Engine, Outcome, here, processes
from factcheck.scale.merging import Merged, merge
from factcheck.scale.shards import SIZE, Shard, divide
from factcheck.scale.work import Past, Wanted

__all__ = ["SIZE", "Merged", "Past", "Shard", "Wanted", "check_in_shards", "here", "processes"]


@held_off()
def check_in_shards(
    prepared: Prepared,
    wanted: Wanted,
    engine: Engine = here,
    size: int = SIZE,
    watch: Callable[[int, int], None] = lambda done, of: None,
) -> Merged:
    """Check a case in shards of about `size` claims; `watch` hears how many are done of how many.

    Support that is weighed by sources needs the whole case at once and is not to be had here.

    Raises:
        OSError: the folder for what the shards leave behind cannot be written (a full disk).
        ValueError: support is to be weighed.
    """
    if prepared.weighed:
        raise ValueError("support weighed by sources needs the whole case at once")
    shards = divide(prepared, size)
    outcomes: dict[int, Outcome] = {}
    for number, outcome in engine(prepared, shards, wanted):
        outcomes[number] = outcome
        watch(len(outcomes), len(shards))
    return merge(prepared, shards, outcomes, wanted)
