"""The places that a figure is tied to, by name, adjective or heading."""
