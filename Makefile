# Les gardiens du numérique : « make play » pour jouer, « make test » pour les tests. Chaque cible prépare ce qu’il lui faut.
# ARGS passe des options : make play ARGS="--fenetre"

PYTHON_VENV := .venv/bin/python
ARGS ?=

.PHONY: aide play test check controles bench epreuves preparer preparer-dev preparer-mesures verrou nettoyer
.DEFAULT_GOAL := aide

aide:
	@echo 'make play       jouer (ARGS="--fenetre" passe des options)'
	@echo 'make test       lancer les tests'
	@echo 'make check      style, types, contrats d’import, puis les tests'
	@echo 'make bench      mesurer les temps (ARGS="--seulement mot" pour une partie)'
	@echo 'make epreuves   lancer les épreuves longues'
	@echo 'make verrou     reverrouiller les bibliothèques (ARGS="--upgrade" pour les mettre à jour)'
	@echo 'make nettoyer   effacer l’environnement Python et les caches'

play: preparer
	@$(PYTHON_VENV) run_game.py $(ARGS)

test: preparer-dev
	@outils/paquets-systeme.sh
	@$(PYTHON_VENV) -m pytest $(ARGS)

check: controles
	@$(MAKE) --no-print-directory test

controles: preparer-dev
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

bench: preparer-mesures
	@$(PYTHON_VENV) -m tests.bench $(ARGS)

epreuves: preparer-dev
	@outils/paquets-systeme.sh
	@$(PYTHON_VENV) -m pytest -m epreuve --timeout=3600 $(ARGS)

preparer:
	@outils/preparer.sh jeu

preparer-dev:
	@outils/preparer.sh dev

preparer-mesures:
	@outils/preparer.sh mesures

verrou: preparer-dev
	@outils/verrouiller.sh $(ARGS)

nettoyer:
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	@find gardiens tests assets -name __pycache__ -type d -prune -exec rm -rf {} +
	@echo 'Environnement et caches effacés.'
