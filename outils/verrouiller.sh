#!/usr/bin/env bash
# Writes both requirements files from pyproject.toml, for Python 3.11 and later, with hashes and no host name.
# Usage: outils/verrouiller.sh [--upgrade | --upgrade-package NOM]
set -euo pipefail
cd "$(dirname "$0")/.."

verrouiller() {
    .venv/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
        --custom-compile-command 'make verrou' "$@"
}
verrouiller --group installation --output-file requirements.txt "$@"
verrouiller --group dev --constraint requirements.txt --output-file requirements-dev.txt "$@"
echo 'requirements.txt et requirements-dev.txt sont à jour.'
