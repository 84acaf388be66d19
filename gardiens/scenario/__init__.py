"""From an animator's YAML to a checked, frozen scenario."""
