"""What the screens of a session share: its scenario, the town as its proofs light it, the fog that drifts."""

from __future__ import annotations

from typing import Final

from gardiens.engine.figures import evidence
from gardiens.scenario.models import Scenario
from gardiens.screens.model import Model
from gardiens.screens.motion import THIN_MS, eased_out
from gardiens.screens.tree import Scene

_FOG_LEFT: Final = 0.9
"""The share of the fog that all the proofs together take away."""
_DRIFT_MS: Final = 100
"""The fog moves by steps: ten a second are smooth at its slow pace, and leave the machine at rest."""
_MOON: Final = (1480, 214, 1.0)


def scenario_of(model: Model) -> Scenario:
    """The scenario of the session. A view of a session is never asked for without it."""
    if model.scenario is None:
        raise ValueError("a session's screen needs its scenario")
    return model.scenario


def lit_share(model: Model) -> float:
    """The share of the proofs that are won, from 0 to 1; none outside a session."""
    if model.scenario is None:
        return 0.0
    won, total = evidence(model.scenario, model.state)
    return won / total if total else 0.0


def town(model: Model, veil: float, *, hour: str = "nuit", moon: bool = True) -> Scene:
    """Valombre as the session's proofs have lit it, still, behind panels."""
    share = lit_share(model)
    return Scene(
        hour=hour,
        evidence=share,
        fog=1 - _FOG_LEFT * share,
        veil=veil,
        lanterns=round(28 * share),
        moon=_MOON if moon and hour == "nuit" else None,
    )


def thinning(model: Model) -> float:
    """How strong the fog of a scene is, from 0 to 1: what the last proof takes of it goes while the scene begins."""
    share, (drift_ms, moves_at_ms) = lit_share(model), drift(model)
    fog = 1 - _FOG_LEFT * share
    if moves_at_ms is None or model.scenario is None or share == 0:
        return fog
    total = evidence(model.scenario, model.state)[1]
    return fog + _FOG_LEFT / total * (1 - eased_out(min(1.0, drift_ms / THIN_MS)))


def drift(model: Model) -> tuple[int, int | None]:
    """For how long the fog has drifted, and when it will have moved again; frozen when movements are unwanted."""
    if model.ui.settings.less_motion or model.ui.settings.high_contrast:
        return 0, None
    since = max(0, model.now_ms - model.ui.shown_since_ms)
    return since // _DRIFT_MS * _DRIFT_MS, model.now_ms + _DRIFT_MS - since % _DRIFT_MS
