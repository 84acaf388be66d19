#!/usr/bin/env bash
# Writes the three requirements files from pyproject.toml, for Python 3.11 and later, with hashes and no host name.
# Usage: outils/verrouiller.sh [--upgrade | --upgrade-package NOM]
set -euo pipefail
cd "$(dirname "$0")/.."

verrouiller() {
    .venv/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
        --custom-compile-command 'make verrou' "$@"
}
verrouiller --group installation --output-file requirements.txt "$@"
verrouiller --group dev --constraint requirements.txt --output-file requirements-dev.txt "$@"
verrouiller --group mesures --constraint requirements-dev.txt --output-file requirements-mesures.txt "$@"
echo 'requirements.txt, requirements-dev.txt et requirements-mesures.txt sont à jour.'
