# Every job on this repository. `make help` lists them; the work is done in scripts/.
# A debug build serves both `make demo` and `make test`, so a newcomer waits for one build only.

SWIFT ?= swift
RELEASE_FLAGS = -c release --product mailloop --static-swift-stdlib -Xlinker -s
SOURCES = Package.swift Sources Tests
PREFIX ?= /usr/local
DESTDIR ?=

export SWIFT

.DEFAULT_GOAL := help
.PHONY: help demo test test-linear test-memory release install deb check-deb docs bench format lint clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## set up, build, and report on two weeks of sample mail
	@scripts/setup build
	@scripts/demo

test: ## set up, build, and run every test
	@scripts/setup build test
	@scripts/test

test-linear: ## count the instructions of hostile input at n, 2n and 4n
	@scripts/setup build
	@scripts/check-linear

test-memory: ## measure what memory grows with: never with the amount of mail, with a message by its own octets
	@scripts/setup build
	@scripts/check-memory

release: ## build the optimised program that needs no Swift to run
	@scripts/setup build
	$(SWIFT) build $(RELEASE_FLAGS)
	@program="$$($(SWIFT) build $(RELEASE_FLAGS) --show-bin-path)/mailloop" && \
	  echo "$$program: $$(du -h --apparent-size "$$program" | cut -f 1)"

install: ## install what `make release` has built below PREFIX, in front of it DESTDIR
	@test -x .build/release/mailloop || $(MAKE) release
	@scripts/setup install
	@PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" scripts/install-tree .build/release/mailloop

deb: release ## pack the program for Debian into dist/
	@scripts/setup install package
	@scripts/deb .build/release/mailloop

check-deb: deb ## install the package into a folder of its own, use it, and remove it
	@scripts/check-deb "$$(ls -t dist/*.deb | head -n 1)"

docs: ## build the documentation of the libraries into dist/docs
	@scripts/setup build
	@scripts/docs

bench: ## compare speed and memory with other parsers
	@scripts/setup build
	@scripts/bench

format: ## lay the sources out as .swift-format says
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

lint: ## check the layout of the sources and the shell scripts
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)
	@if command -v shellcheck > /dev/null; then shellcheck $$(grep -l -d skip "^#!/usr/bin/env bash" scripts/*) .ci/run; \
	  else echo "shellcheck is not installed: scripts were not checked"; fi

clean: ## remove everything that was built or installed in this folder
	rm -rf .build dist
