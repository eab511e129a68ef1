# Two commands are enough: `make demo` writes a brief, `make test` runs every check.
# Both make a virtual environment of their own and, after the first time, work without a network.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

.PHONY: demo test check examples bench lock wheel clean

demo: $(STAMP)
	$(BIN)/nextrung demo --out out/demo

test: $(STAMP) check
	$(BIN)/pytest -n auto

check: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Make the briefs in examples/ anew, to be read as a difference.
examples: $(STAMP)
	$(BIN)/python examples/make_briefs.py

bench: $(STAMP)
	$(BIN)/python -m benchmarks.accuracy.run --split dev
	$(BIN)/python -m benchmarks.speed.prep --date $$(date +%F)

wheel: $(STAMP)
	$(BIN)/python -m build --wheel --no-isolation

# Choose the newest versions that fit pyproject.toml, for every Python and system, with their hashes.
lock: $(STAMP)
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --group dev pyproject.toml --output-file requirements/dev.txt

$(STAMP): pyproject.toml requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Next Rung needs Python 3.11 or newer. Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' || \
	  { echo "Python's venv module is missing. On Debian or Ubuntu: apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

clean:
	rm -rf $(VENV) build dist out .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
