"""SPF checks from records that are in memory: mailloop's and those of libspf2."""

import re
import statistics
import sys

from programs import run
from table import Row, spread

LIBSPF2, LEAST = "libspf2 1.2", 10
UNIT = "checks/s"


def results(text):
    """How often each result was given, by the last line of a program."""
    words = r"\b(pass|fail|softfail|neutral|none|temperror|permerror)=(\d+)"
    return dict(re.findall(words, text.strip().splitlines()[-1]))


def measure(setup):
    """Runs both in turn on the same questions; gives the rows of the table. Every result must be the same."""
    corpus = str(setup.work / "corpus")
    programs = {
        LIBSPF2: [str(setup.work / "spf2"), corpus, "2"],
        "mailloop": [str(setup.products / "MailBenchmarks"), "spf", corpus, "2"],
    }
    rates = {name: [] for name in programs}
    for number in range(setup.rounds):
        counts = []
        for name, command in programs.items():
            print(f"\rround {number + 1} of {setup.rounds}: SPF, {name:20}", end="", file=sys.stderr)
            result = run(command)
            if result.status or result.rate(UNIT) is None:
                raise RuntimeError(f"{name} failed with status {result.status}: {' '.join(command)}")
            rates[name].append(result.rate(UNIT))
            counts.append(results(result.output))
        if counts[0] != counts[1] or not counts[0]:
            raise RuntimeError(f"SPF results differ: {LIBSPF2} {counts[0]}, mailloop {counts[1]}")
    print(file=sys.stderr)
    ratio = statistics.median(ours / theirs for ours, theirs in zip(rates["mailloop"], rates[LIBSPF2]))
    return [
        Row("SPF checks, records in memory", LIBSPF2, rate=spread(rates[LIBSPF2], "{:,.0f}")),
        Row("the same, with the same results", "mailloop", rate=spread(rates["mailloop"], "{:,.0f}"),
            figure=f"{ratio:.1f} × {LIBSPF2}", target=f"≥ {LEAST} ×", met=ratio >= LEAST),
    ]
