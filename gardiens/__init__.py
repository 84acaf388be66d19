"""Les gardiens du numérique: an escape-game engine for schools, played from scenarios written in YAML."""

__version__ = "0.1.0"
