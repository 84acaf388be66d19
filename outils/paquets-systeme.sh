#!/usr/bin/env bash
# Installs the Debian packages of packages-systeme.txt that are missing (as root), or says what their absence means.
# With GARDIENS_CI=1, a package that cannot be installed is a failure.
set -euo pipefail
cd "$(dirname "$0")/.."

dire() { printf '%s\n' "$@" >&2; }

sans_paquets() {
    dire "$@" "Les tests qui ouvrent un écran (Xvfb, xdotool) ou un navigateur (Chromium) seront sautés ; les autres sont joués."
    [[ ${GARDIENS_CI:-} != 1 ]] || exit 1
    exit 0
}

command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || sans_paquets "Cette machine n’a pas apt."

manquants=()
while read -r paquet _; do
    [[ -z $paquet || $paquet == \#* ]] && continue
    dpkg-query -W -f '${db:Status-Status}\n' "$paquet" 2>/dev/null | grep -qx installed || manquants+=("$paquet")
done <packages-systeme.txt
((${#manquants[@]})) || exit 0

[[ $(id -u) == 0 ]] || sans_paquets "Il manque des paquets pour tous les tests. Tapez : sudo apt install ${manquants[*]}"

dire "Installation de ${manquants[*]} par apt…"
export DEBIAN_FRONTEND=noninteractive
journal=$(mktemp)
trap 'rm -f "$journal"' EXIT
if ! { apt-get update && apt-get install -y --no-install-recommends "${manquants[@]}"; } >"$journal" 2>&1 </dev/null; then
    tail -n 20 "$journal" >&2
    sans_paquets "apt n’a pas pu installer : ${manquants[*]}."
fi
