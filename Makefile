# Builds the program and the graphs of the stories. `make help` lists what can be made.

PREFIX ?= /usr/local
DESTDIR ?=
# Where measured articles and gold graphs lie, on machines that have them.
SHARED ?= $(or $(EVENTGRAPH_SHARED),../shared)

# A private stored property changes how a type lies in memory without changing its interface, and Swift's bookkeeping across modules
# then keeps stale users of it, which crash: so when one of our sources is newer than what was built, all of them are compiled again.
refresh = if [ -e $(1) ] && [ -n "$$(find Sources -name '*.swift' -newer $(1) -print -quit)" ]; then \
		find Sources -name '*.swift' -exec touch {} +; fi
SWIFT_FLAGS = -c release --static-swift-stdlib
PROGRAM = .build/release/eventgraph
PACKS = Sources/LanguagePack/Packs
PACK_FILES := $(shell find $(PACKS) -type f)
STORIES := $(patsubst graphs/%/article.txt,%,$(wildcard graphs/*/article.txt))
STORY_GRAPHS = $(STORIES:%=graphs/%/graph.json)
FORMATS = json graphml svg

.PHONY: all build setup test evaluate treebank benchmark install uninstall clean help FORCE
.SECONDEXPANSION:
.DELETE_ON_ERROR:

all: $(STORY_GRAPHS) graphs/all/graph.json ## build, and redo the graphs of what changed

build: $(PROGRAM) ## build the program alone

setup: # install what the build needs
	@scripts/setup.sh

# Swift finds out itself what to compile; make looks only whether the program became another.
$(PROGRAM): setup FORCE
	@$(call refresh,$@)
	swift build $(SWIFT_FLAGS) --product eventgraph
	@$(PROGRAM) compile-pack

# One run writes all three files of a story; a story's day is in published.txt where it has one.
graphs/%/graph.json graphs/%/graph.graphml graphs/%/graph.svg &: \
		graphs/%/article.txt $$(wildcard graphs/$$*/published.txt) $(PROGRAM) $(PACK_FILES)
	@echo "graphs/$*"
	@$(PROGRAM) extract $< --id $* --name graph --output graphs/$* --jobs 1 --quiet \
		$(if $(wildcard graphs/$*/published.txt),--published "$$(cat graphs/$*/published.txt)")

graphs/all/graph.json graphs/all/graph.graphml graphs/all/graph.svg &: $(STORY_GRAPHS)
	@echo "graphs/all"
	@mkdir -p graphs/all
	@$(PROGRAM) merge $(STORY_GRAPHS) $(FORMATS:%=--output graphs/all/graph.%) --quiet

# The tools that read our files back live in an environment of their own.
.venv/ready: scripts/test-requirements.txt
	@scripts/setup.sh tests
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

test: .venv/ready ## set up and run all tests
	@scripts/setup.sh tests
	@$(call refresh,.build/debug/eventgraph)
	swift build --build-tests
	@# What watches the memory of its process has the process to itself.
	swift test --skip-build --no-parallel --filter LoadTests
	PATH="$(CURDIR)/.venv/bin:$$PATH" swift test --skip-build --skip LoadTests

evaluate: $(PROGRAM) ## score against the gold graphs in SHARED (SCORE_FLAGS=--verbose: every miss)
	@scripts/evaluate.sh $(PROGRAM) $(SHARED) $(SCORE_FLAGS)

treebank: $(PROGRAM) ## measure reading against the treebanks in SHARED (TREEBANK_FLAGS=--set dev: while working)
	@python3 Tests/tools/treebank.py $(PROGRAM) $(SHARED)/data/treebank $(TREEBANK_FLAGS)

benchmark: $(PROGRAM) ## measure speed, next to that of others
	@scripts/benchmark.sh $(PROGRAM) $(SHARED)

install: $(PROGRAM) ## install to PREFIX (default /usr/local), below DESTDIR
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/eventgraph"
	install -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/eventgraph"
	rm -rf "$(DESTDIR)$(PREFIX)/share/eventgraph/Packs"
	cp -R $(PACKS) "$(DESTDIR)$(PREFIX)/share/eventgraph/Packs"
	EVENTGRAPH_PACKS="$(DESTDIR)$(PREFIX)/share/eventgraph/Packs" $(PROGRAM) compile-pack
	install -m 644 LICENSE NOTICE "$(DESTDIR)$(PREFIX)/share/eventgraph/"

uninstall: ## remove what install put there
	rm -rf "$(DESTDIR)$(PREFIX)/bin/eventgraph" "$(DESTDIR)$(PREFIX)/share/eventgraph"

clean: ## remove what was built; the graphs stay
	rm -rf .build .venv Benchmarks/.build

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

FORCE:
