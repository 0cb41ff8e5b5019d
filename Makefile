# One command an act. `make run` and `make test` need nothing but python3.
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
SCREEN := tools/on-screen
# What Waymark is measured beside lies outside the project.
PEERS ?= $(HOME)/.cache/waymark-peers

# `make` alone opens the reader.
.DEFAULT_GOAL := run

.PHONY: help run test sweep lint check settings translations train fuzz soak stack-test bench bench-danger \
    bench-paper paper-codes paper-check bench-peers screens phones-check wheel bundle deb windows test-windows \
    ship-test bare-test lock clean

help: ## this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/'

run: $(VENV)/ready-to-run ## open the reader
	@echo "Opening the guide ..."
	@$(BIN)/waymark $(ARGS)

# A machine may be told to keep no compiled Python; every worker and each program that tests start would compile anew.
test: export PYTHONDONTWRITEBYTECODE :=
test: $(VENV)/ready-to-test ## run the tests, as many at once as the cores can do
	@echo "Running the tests; all of them take about a quarter of an hour on two cores ..."
	@$(SCREEN) $(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

sweep: $(VENV)/ready-to-test ## every screen, scaling, text size and language, and long runs; takes minutes
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m sweep tests/ui/kiosk/test_every_screen.py $(ARGS)
	$(SCREEN) $(BIN)/python -m pytest -m sweep --ignore tests/ui/kiosk/test_every_screen.py $(ARGS)

lint: $(VENV)/ready-to-test ## style, types, the direction of dependencies
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: $(VENV)/ready-to-test ## the articles
	$(BIN)/waymark check --strict

settings: $(VENV)/ready-to-run ## docs/settings.md and docs/clinic.example.toml, from the table of settings
	$(BIN)/python tools/settings_docs.py

translations: $(VENV)/ready-to-test ## gather all texts into resources/locale, list what lacks
	$(BIN)/python tools/translations.py update

train: $(VENV)/ready-to-train ## learn articles/danger/weights.bin anew from the sentences beside it; ARGS=--check
	$(BIN)/python tools/train_danger.py $(ARGS)

bench: $(VENV)/ready-to-test ## start, memory, article and search times, compile times
	xvfb-run --auto-servernum --server-args="-screen 0 1366x768x24" $(BIN)/python tests/benchmarks/run.py $(ARGS)

bench-danger: $(VENV)/ready-to-train ## how well danger is told from the rest, on sentences not learned from; takes minutes
	PYTHONPATH=tools $(BIN)/python tests/benchmarks/danger.py $(ARGS)

bench-paper: $(VENV)/ready-to-test ## the guide to PDF beside a browser, and the counselor's preview
	$(SCREEN) $(BIN)/python tests/benchmarks/paper.py $(ARGS)

paper-codes: $(VENV)/ready-to-test ## the square of every page of the guide, read back; takes minutes
	$(BIN)/python tests/benchmarks/paper_codes.py

paper-check: $(VENV)/ready-to-test ## every page of the guide as a tagged file: valid, in order, one sheet; takes minutes
	PYTHONPATH=tests $(BIN)/python tests/benchmarks/paper_check.py $(ARGS)

bench-peers: $(VENV)/ready-to-test ## the same articles in MkDocs, Kiwix and Qt Assistant, measured side by side
	tests/benchmarks/peers-install $(PEERS)
	$(BIN)/python tests/benchmarks/peers.py --peers $(PEERS) $(ARGS)

soak: $(VENV)/ready-to-test ## a day in the waiting room in ten minutes: nothing may grow
	xvfb-run --auto-servernum --server-args="-screen 0 1920x1080x24" $(BIN)/python tests/benchmarks/soak.py $(ARGS)

stack-test: $(VENV)/ready-to-test ## 20,000 steps in any order at a kiosk: one owner on top, no way past the PIN
	WAYMARK_STACK_STEPS=20000 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -s tests/ui/kiosk/test_any_order.py

fuzz: $(VENV)/ready-to-fuzz ## strange bytes into every reader, a minute each
	$(BIN)/python tests/fuzz/run.py $(ARGS)

screens: $(VENV)/ready-to-test ## every page at every size as PNG in build/screens/; ARGS=--readme: the pictures in docs/
	$(SCREEN) $(BIN)/python tools/screens.py $(ARGS)

phones-check: $(VENV)/ready-to-test ## judge the phone edition in a browser: axe-core, width, thumbs, weight (needs npm's registry)
	@tools/system-packages phones
	$(BIN)/python tools/phones_check.py $(ARGS)

wheel: $(VENV)/ready-to-run ## dist/*.whl with the compiled guide inside
	rm -f dist/*.whl
	$(BIN)/python -m hatchling build -t wheel

bundle: $(VENV)/ready-to-package ## dist/waymark/, the program with its own Python
	packaging/build-bundle $(BIN)/python

deb: bundle ## dist/waymark_*.deb for Debian and Ubuntu
	rm -f dist/*.deb
	packaging/build-deb $(BIN)/python

windows: $(VENV)/ready-to-package ## dist/waymark-*-setup.exe and .msi for Windows; PYTHON_ZIP=python-3.13.x-embed-amd64.zip
	@tools/system-packages windows
	$(BIN)/python packaging/windows/build.py "$(PYTHON_ZIP)"

test-windows: $(VENV)/ready-to-test ## build with a stand-in for Python; install, upgrade and remove it under Wine
	@tools/system-packages windows
	$(BIN)/python -m pytest -m wine tests/windows $(ARGS)
	@test -n "$(ARGS)" || $(BIN)/python tools/tried.py test-windows --passed

bare-test: $(VENV)/ready-to-test ## make run and make test on a new machine, a clean Debian (root, a quarter of an hour)
	@tools/system-packages clean
	$(BIN)/python tools/bare_test.py

ship-test: wheel deb $(VENV)/ready-to-test ## install what was built on a clean Debian, use it, take it away (root, five minutes)
	@tools/system-packages clean
	packaging/same-twice $(BIN)/python
	$(BIN)/python packaging/test-install venv dist/*.whl
	$(BIN)/python packaging/test-install wheel dist/*.whl
	$(BIN)/python packaging/test-install bundle dist/waymark
	$(BIN)/python packaging/test-install deb dist/*.deb

lock: ## renew the lock files
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --group build --universal --generate-hashes --no-header \
	    --no-emit-index-url --no-annotate -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --group build --group dev --universal --generate-hashes --no-header \
	    --no-emit-index-url --no-annotate -o requirements-dev.lock
	$(BIN)/uv pip compile pyproject.toml --group build --group package --universal --generate-hashes --no-header \
	    --no-emit-index-url --no-annotate -o requirements-package.lock
	$(BIN)/uv pip compile --group train --universal --generate-hashes --no-header \
	    --no-emit-index-url --no-annotate -o requirements-train.lock
	$(BIN)/uv pip compile --group fuzz --universal --generate-hashes --no-header \
	    --no-emit-index-url --no-annotate -o requirements-fuzz.lock

clean: ## remove what was built and installed here
	rm -rf $(VENV) build dist

$(VENV)/ready-to-run: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Waymark needs Python 3.11 or newer.") if sys.version_info < (3, 11) else None'
	@tools/system-packages run
	@echo "Getting Qt and the other Python packages into $(VENV): about 230 MB, which can take some minutes ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/ready-to-test: $(VENV)/ready-to-run requirements-dev.lock
	@tools/system-packages run test
	@echo "Getting the Python packages that tests need into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

$(VENV)/ready-to-fuzz: $(VENV)/ready-to-test requirements-fuzz.lock
	@echo "Getting the fuzzer into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements-fuzz.lock
	@touch $@

$(VENV)/ready-to-train: $(VENV)/ready-to-run requirements-train.lock
	$(PIP) install --require-hashes -r requirements-train.lock
	touch $@

$(VENV)/ready-to-package: $(VENV)/ready-to-run requirements-package.lock
	@tools/system-packages run package
	@echo "Getting the Python packages that make packages into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements-package.lock
	@touch $@
