"""A mistake in what an animator wrote: its code, its place, and how one prints."""

from __future__ import annotations

from gardiens.diagnostics.codes import CODES, Code
from gardiens.diagnostics.model import Diagnostic, Severity, nearest
from gardiens.diagnostics.render import render_github, render_json, render_text

__all__ = ["CODES", "Code", "Diagnostic", "Severity", "nearest", "render_github", "render_json", "render_text"]
