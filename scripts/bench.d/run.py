#!/usr/bin/env python3
"""Measures mailloop and its peers in turn on one corpus, and writes the table; called by scripts/bench.

Rounds are interleaved: each program once, then each again. A ratio is the median of the ratios of each
round, so that whatever else the machine does falls on both sides alike. Parsers are timed by themselves,
in CPU seconds, on messages that are in memory already.
"""

import argparse
import pathlib
import sys

import authentication
import lint
import parsers
import signatures
import spf
from table import write

options = argparse.ArgumentParser()
options.add_argument("--products", type=pathlib.Path, required=True, help="where the built programs are")
options.add_argument("--work", type=pathlib.Path, required=True, help="where corpus and peers are, and results go")
options.add_argument("--peers", type=pathlib.Path, required=True, help="where the peers' sources are")
options.add_argument("--rounds", type=int, default=5)
setup = options.parse_args()

try:
    rows = (
        parsers.measure(setup) + signatures.measure(setup) + spf.measure(setup) + authentication.measure(setup)
        + lint.measure(setup) + parsers.errors(setup))
except RuntimeError as failure:
    sys.exit(f"scripts/bench: {failure}")
write(rows, setup)
