"""Of linking; `made` makes small cases, the YAML files hold wordings that a reader has linked."""
