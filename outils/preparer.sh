#!/usr/bin/env bash
# Prepares .venv from the locked requirements; does nothing when it is already up to date.
# Usage: outils/preparer.sh jeu|dev|mesures      (PYTHON=/chemin/python impose un interpréteur)
set -euo pipefail
cd "$(dirname "$0")/.."

mode=${1:-jeu}
# Each mode and those that hold all of it: what is up to date for one of these is up to date for it.
case $mode in
    jeu) suffisent=(jeu dev mesures) ;;
    dev) suffisent=(dev mesures) ;;
    mesures) suffisent=(mesures) ;;
    *) echo "Usage : outils/preparer.sh jeu|dev|mesures" >&2; exit 2 ;;
esac
verrou_de() { if [[ $1 == jeu ]]; then echo requirements.txt; else echo "requirements-$1.txt"; fi; }
verrou=$(verrou_de "$mode")

dire() { printf '%s\n' "$@" >&2; }
arreter() { dire "$@"; exit 3; }

# What the environment was made from: when any of it changes, it is made again.
empreinte() { { cat "$1" pyproject.toml; pwd -P; } | sha256sum | cut -d' ' -f1; }

a_jour() {  # $1: mode, $2: lock file
    [[ -x .venv/bin/python && -f .venv/empreinte-$1 ]] || return 1
    [[ $(<".venv/empreinte-$1") == "$(empreinte "$2")" ]] || return 1
    .venv/bin/python -c '' 2>/dev/null
}

for fait in "${suffisent[@]}"; do
    if a_jour "$fait" "$(verrou_de "$fait")"; then
        exit 0
    fi
done

est_root() { [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; }
installer_par_apt() {
    dire "Installation de $* par apt…"
    DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 \
        && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

# The locks are resolved for these versions: on another, nothing would be installed as tested.
convient() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' >/dev/null 2>&1; }

choisir_python() {
    local candidat
    for candidat in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if command -v "$candidat" >/dev/null && convient "$candidat"; then
            command -v "$candidat"
            return
        fi
    done
    return 1
}

if ! python=$(choisir_python); then
    if est_root && [[ -z ${PYTHON:-} ]] && installer_par_apt python3 python3-venv && python=$(choisir_python); then
        :
    else
        arreter "Il faut Python 3.11, 3.12, 3.13 ou 3.14, et cette machine n’en a pas." \
            "Sous Debian 12 ou plus récente, tapez : sudo apt install python3 python3-venv"
    fi
fi

creer_venv() { "$python" -m venv --clear .venv >/dev/null 2>&1; }

if ! { [[ -x .venv/bin/python ]] && convient .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1 \
        && [[ $(cat .venv/emplacement 2>/dev/null) == "$(pwd -P)" ]]; }; then
    dire "Préparation de l’environnement Python (la première fois seulement)…"
    if ! creer_venv; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        if ! { est_root && { installer_par_apt "python$version-venv" || installer_par_apt python3-venv; } && creer_venv; }
        then
            rm -rf .venv
            arreter "Python est là, mais sans son module « venv »." "Tapez : sudo apt install python$version-venv"
        fi
    fi
    pwd -P >.venv/emplacement
fi

dire "Installation des bibliothèques de $verrou…"
installer() { .venv/bin/python -m pip install -qq --disable-pip-version-check --no-input "$@"; }
if ! { installer --require-hashes -r "$verrou" && installer --no-deps --no-build-isolation --editable .; }; then
    arreter "L’installation n’a pas abouti." \
        "Vérifiez la connexion à Internet (elle ne sert que cette fois), puis relancez la même commande."
fi
empreinte "$verrou" >".venv/empreinte-$mode"
dire "Tout est prêt."
