"""The editor's choices: rules, options, hedges, and how a check ends, as a TOML file has them."""

from factcheck.settings.find import find_settings
from factcheck.settings.model import Departures, Settings
from factcheck.settings.read import load_settings

__all__ = ["Departures", "Settings", "find_settings", "load_settings"]
