"""Measures, each a ratio against a raw baseline of the same run; never an assertion."""
