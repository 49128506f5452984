"""The verification of signatures: mailloop's and those of other libraries, in turn."""

import statistics
import sys

from programs import run
from table import Row, spread

# What is done, mailloop's job, the peer, its program, and the least ratio.
RATIOS = [("DKIM, every signature", "dkim", "libopendkim 2.11", "odk", 3.5)]


def measure(setup):
    """Runs each job and its peer in turn on the signed messages; gives the rows of the table.

    A verdict that is not that of the manifest is a failure of the run, whoever gives it.
    """
    corpus, rows = str(setup.work / "corpus"), []
    for work, job, peer, program, least in RATIOS:
        commands = {
            peer: [str(setup.work / program), corpus, "2"],
            "mailloop": [str(setup.products / "MailBenchmarks"), job, corpus, "2"],
        }
        rates, sizes = {name: [] for name in commands}, {name: [] for name in commands}
        for number in range(setup.rounds):
            for name, command in commands.items():
                print(f"\rround {number + 1} of {setup.rounds}: {job} {name:24}", end="", file=sys.stderr)
                result = run(command)
                last = result.output.strip().splitlines()[-1:]
                if result.status or result.rate("msg/s") is None or "wrong=0" not in last[0].split():
                    raise RuntimeError(f"{name} failed with status {result.status}: {' '.join(command)}: {last}")
                rates[name].append(result.rate("msg/s"))
                sizes[name].append(result.rate("MB/s"))
        ratio = statistics.median(ours / theirs for ours, theirs in zip(rates["mailloop"], rates[peer]))
        for name in commands:
            row = Row(
                work, name, rate=spread(rates[name], "{:,.0f}"), volume=f"{statistics.median(sizes[name]):,.0f}")
            if name == "mailloop":
                row = Row(
                    row.work, row.program, row.rate, row.volume, figure=f"{ratio:.1f} × {peer}", target=f"≥ {least} ×",
                    met=ratio >= least)
            rows.append(row)
        print(file=sys.stderr)
    return rows
