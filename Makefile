# `make demo` writes a brief, `make serve` opens the coach in a browser, `make test` runs every check.
# Each makes a virtual environment of its own if need be and, after the first time, works without a network.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
VOICE  := $(VENV)/.voice

.PHONY: demo serve test check docs examples bench lock wheel clean

demo: $(STAMP)
	$(BIN)/nextrung demo --out out/demo

serve: $(STAMP) $(VOICE)
	$(BIN)/nextrung serve

test: $(STAMP) check
	$(BIN)/pytest -n auto

# The tests of the pages once more, on a Postgres that comes as a package.
test-postgres: $(STAMP)
	$(BIN)/python -m tests.web.on_postgres

check: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Write the tables on the pages of docs/ anew.
docs: $(STAMP)
	$(BIN)/python docs/make_tables.py

# Gather the words of the pages for translators, and compile what they gave; needs GNU gettext.
messages: $(STAMP)
	$(BIN)/python docs/make_messages.py

# Take pictures of every page into out/pages, and of those that the README shows into docs/images/pages.
screenshots: $(STAMP)
	$(BIN)/python -m benchmarks.screenshots

# Make the briefs in examples/ anew, to be read as a difference.
examples: $(STAMP)
	$(BIN)/python examples/make_briefs.py

bench: $(STAMP)
	$(BIN)/python -m benchmarks.accuracy.run --split dev
	$(BIN)/python -m benchmarks.speed.prep --date $$(date +%F)

bench-load: $(STAMP)
	$(BIN)/python -m benchmarks.load.clicks

wheel: $(STAMP)
	$(BIN)/python -m build --wheel --no-isolation

# Choose the newest versions that fit pyproject.toml, for every Python and system, with their hashes.
lock: $(STAMP)
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --extra web --extra postgres --group dev pyproject.toml --output-file requirements/dev.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --extra voice --constraint requirements/dev.txt pyproject.toml --output-file requirements/voice.txt

$(STAMP): pyproject.toml requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Next Rung needs Python 3.11 or newer. Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' || \
	  { echo "Python's venv module is missing. On Debian or Ubuntu: apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# What writes speech down is large (400 MB); without it answers are typed.
$(VOICE): $(STAMP) requirements/voice.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/voice.txt || \
	  echo "Speech cannot be written down on this computer; everything else works."
	@touch $@

clean:
	rm -rf $(VENV) build dist out .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
