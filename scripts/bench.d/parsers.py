"""Jobs on messages in memory: mailloop's and those of other parsers."""

import statistics
import sys
from collections import Counter

from programs import run
from table import Row, spread

GMIME, GMIME_FULL, FAST = "GMime 3.2", "GMime 3.2, bodies", "fast-mail-parser 0.10"

# Job, what it does, the program that the ratio refers to, and the least ratio, for each target.
RATIOS = [
    ("fields", "tree, all fields decoded", GMIME, 8),
    ("bodies", "the same, all bodies decoded", GMIME_FULL, 5),
    ("bodies", "the same, all bodies decoded", FAST, 2),
]
# Job, what it does, and the most microseconds a message.
COSTS = [
    ("tree", "tree, fields as ranges", None),
    ("diagnose", "tree and every defect", None),
    ("facts", "facts of a parsed message", None),
    ("rules", "all rules over facts", None),
    ("judge", "facts and all rules, parsed message", 30),
    ("verdict", "octets to verdict", None),
]


def commands(setup):
    """Every program by its name; each does two passes, of which the second counts."""
    folder = str(setup.work / "corpus/eml")
    gmime = [str(setup.work / "gm"), folder, "mem", "2"]
    programs = {
        GMIME: gmime,
        GMIME_FULL: [*gmime, "full"],
        FAST: [str(setup.work / "venv/bin/python"), str(setup.peers / "py/fmp.py"), folder, "mem", "2"],
    }
    for job in dict.fromkeys(job for job, *_ in RATIOS + COSTS):
        programs[job] = [str(setup.products / "MailBenchmarks"), job, folder, "2"]
    return programs


def measure(setup):
    """Runs all programs in turn; gives the rows of the table."""
    programs = commands(setup)
    rates, sizes = {name: [] for name in programs}, {name: [] for name in programs}
    for number in range(setup.rounds):
        for name, command in programs.items():
            print(f"\rround {number + 1} of {setup.rounds}: {name:24}", end="", file=sys.stderr)
            result = run(command)
            if result.status or result.rate("msg/s") is None:
                raise RuntimeError(f"{name} failed with status {result.status}: {' '.join(command)}")
            rates[name].append(result.rate("msg/s"))
            sizes[name].append(result.rate("MB/s"))
    print(file=sys.stderr)

    def row(work, program, rates_of, **more):
        return Row(
            work, program, rate=spread(rates[rates_of], "{:,.0f}"),
            volume=f"{statistics.median(sizes[rates_of]):,.0f}", **more)

    rows = [
        row("tree, all fields decoded", GMIME, GMIME),
        row("the same, all bodies decoded", GMIME, GMIME_FULL),
        row("the same, all bodies decoded", FAST, FAST),
    ]
    for job, work, base, least in RATIOS:
        ratio = statistics.median(ours / theirs for ours, theirs in zip(rates[job], rates[base]))
        rows.append(row(
            work, "mailloop", job, figure=f"{ratio:.1f} × {base}", target=f"≥ {least} ×", met=ratio >= least))
    for job, work, most in COSTS:
        cost = 1e6 / statistics.median(rates[job])
        rows.append(row(
            work, "mailloop", job, figure=f"{cost:.1f} µs a message",
            target=f"< {most} µs" if most else "", met=cost < most if most else None))
    return rows


def errors(setup):
    """Counts the findings of error grade on messages that nobody tampered with: there should be none."""
    manifest = (line.split("\t") for line in (setup.work / "corpus/manifest.tsv").read_text().splitlines())
    tampered = {columns[0] for columns in manifest if columns[4] == "fail"}
    result = run([str(setup.products / "MailBenchmarks"), "errors", str(setup.work / "corpus/eml")])
    if result.status:
        raise RuntimeError(f"listing the errors failed with status {result.status}")
    found = [line.split("\t") for line in result.output.splitlines()]
    rules = Counter(line[1] for line in found if line[0] not in tampered)
    named = ", ".join(f"{rule} {count}" for rule, count in sorted(rules.items()))
    return [Row(
        "errors found in untampered messages", "mailloop", figure=f"{sum(rules.values())} {named}".strip(),
        target="0", met=not rules)]
