# make read    build the library from seeds/ when it is missing or out of date, and open the reader
# make test    install what the tests need and run them
# make lint    ruff, mypy and the import contracts
# make score   quality on the stories with gold, as a table
# make bench   speed, as ratios measured in one run; some of it: make bench BENCH="searching --articles 1000"
# make catalogues   bring the translations' files up to date with the code, and compile them
# make train   make the recogniser from corpora: make train CORPORA=folder

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LIBRARY ?= indexes
LANGUAGES := tui/resources/languages
BABEL := $(BIN)/python -m babel.messages.frontend --quiet

.PHONY: read test lint score bench catalogues train clean

read: $(VENV)/runtime.stamp
	@$(BIN)/gegenlese --library $(LIBRARY) add --quiet-if-unchanged seeds
	@$(BIN)/gegenlese --library $(LIBRARY) read

# loadgroup hands tests out one by one: in portions one process would have most of those that annotate.
test: $(VENV)/dev.stamp
	$(BIN)/pytest -n 2 --dist loadgroup

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

score: $(VENV)/dev.stamp
	$(BIN)/python -m tests.stories.table
	@echo "\nThe facts with the story left out of learning:"
	$(BIN)/python -m training.alignment --leave-one-out
	@echo "\nPairs of claims beside simple ways to find them (precision, recall, F1):"
	$(BIN)/python -m tests.stories.baselines

bench: $(VENV)/bench.stamp
	$(BIN)/python -m benchmarks $(BENCH)

catalogues: $(VENV)/dev.stamp
	$(BABEL) extract -F babel.cfg -k NN_:1,2 --project=Gegenlese --add-location=file --sort-by-file -o $(VENV)/gegenlese.pot tui
	$(BABEL) update -D gegenlese -d $(LANGUAGES) -i $(VENV)/gegenlese.pot --width=100 \
		--no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date
	$(BABEL) compile -D gegenlese -d $(LANGUAGES) --statistics

train:
	@test -n "$(CORPORA)" || { echo "Say where the corpora lie: make train CORPORA=folder"; exit 2; }
	$(PYTHON) -m venv .venv-training
	.venv-training/bin/pip install --quiet -r training/requirements.txt
	.venv-training/bin/python -m training.recogniser --corpora "$(CORPORA)" --output tui/resources/recogniser

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Gegenlese needs Python 3.11 or newer; name it with make PYTHON=..."; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/runtime.stamp: requirements.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing what Gegenlese needs into $(VENV) (once) ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/runtime.stamp
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

# What cannot be installed is left out of the tables.
$(VENV)/bench.stamp: benchmarks/requirements.txt $(VENV)/dev.stamp
	@$(BIN)/pip install --quiet --disable-pip-version-check -r benchmarks/requirements.txt && touch $@ || true

clean:
	rm -rf $(VENV) indexes/library.sqlite* indexes/index
