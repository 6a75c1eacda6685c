# Needs Python 3.11 or newer, git and make. Everything else is put into .venv.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
endif

.DEFAULT_GOAL := help

.PHONY: help
help: ## list these targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -e 's/:.*##/\t/' | expand -t 14

$(READY): pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	$(BIN)/python -m compileall -q drafting
	@touch $(READY)

.PHONY: setup
setup: $(READY) ## install the program and its tools into .venv

.PHONY: run
run: $(READY) ## open the terminal UI on the sample session
	@$(BIN)/drafting demo

# The tests are kept compiled, whatever the shell wants: that is half of the time it takes to
# collect them, in each process.
test test-long test-corpus test-layout: export PYTHONDONTWRITEBYTECODE =

.PHONY: test
test: $(READY) ## run the tests that need nothing but this checkout
	@$(BIN)/python -m pytest -n 3 --dist worksteal -m "not slow" --ignore tests/corpus --ignore tests/layout

.PHONY: test-long
test-long: $(READY) ## run the slow ones of them, and properties over many more examples
	@$(BIN)/python -m pytest -n 3 --dist worksteal -m "slow or hypothesis" \
		--hypothesis-profile thorough --ignore tests/corpus --ignore tests/layout

.PHONY: test-corpus
test-corpus: $(READY) ## run the tests on real documents (needs ../shared/corpus)
	@$(BIN)/python -m pytest -n auto --dist worksteal tests/corpus

.PHONY: test-layout
test-layout: $(READY) ## render Word files with LibreOffice and measure the pages
	@$(BIN)/python -m pytest -n auto --dist loadfile tests/layout

.PHONY: lint
lint: $(READY) ## style, types and layers
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

.PHONY: check
check: lint test test-long test-corpus test-layout ## what CI runs

.PHONY: site
site: $(READY) ## write the documentation as a site to site/
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group site
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --quiet

.PHONY: wheel
wheel: $(READY) ## write the wheel and the source package to dist/
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group release
	@rm -rf dist
	@$(BIN)/python -m build --outdir dist .
	@$(BIN)/python -m twine check --strict dist/*

.PHONY: pyz
pyz: wheel ## write the program as one file for this system and Python to dist/
	@$(BIN)/python -m shiv --quiet --compressed --console-script drafting \
		--output-file "dist/$$($(BIN)/python -c "$(PYZ)")" dist/*.whl

define PYZ
import drafting, platform as on, sys; print('-'.join(('drafting', drafting.__version__, on.system(), \
on.machine(), 'py%d%d.pyz' % sys.version_info[:2])).lower())
endef

.PHONY: bench
bench: $(READY) ## measure the program
	@$(BIN)/python -m bench

.PHONY: bench-quick
bench-quick: $(READY) ## measure what does not take minutes
	@$(BIN)/python -m bench --quick

.PHONY: peers
peers: ## install the programs that `make bench` measures ours against
	$(PYTHON) -m venv .venv-peers
	$(subst .venv,.venv-peers,$(BIN))/python -m pip install --quiet docx-trackdiff "python-redlines[docxodus]"

.PHONY: clean
clean: ## remove what the targets above made
	rm -rf .venv .venv-peers .mypy_cache .ruff_cache .pytest_cache .hypothesis dist build site
