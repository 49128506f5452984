"""Everything that is checked of one message, from its octets on and without a network."""

import statistics
import sys

from programs import run
from table import Row, spread

MOST = 250  # microseconds a message


def measure(setup):
    """Parses, verifies, checks and aligns every message of the corpus; a verdict that is not the manifest's is a failure."""
    command = [str(setup.products / "MailBenchmarks"), "authenticate", str(setup.work / "corpus"), "2"]
    rates, sizes = [], []
    for number in range(setup.rounds):
        print(f"\rround {number + 1} of {setup.rounds}: authenticate", end="", file=sys.stderr)
        result = run(command)
        last = result.output.strip().splitlines()[-1:]
        if result.status or result.rate("msg/s") is None or "wrong=0" not in last[0].split():
            raise RuntimeError(f"authenticate failed with status {result.status}: {' '.join(command)}: {last}")
        rates.append(result.rate("msg/s"))
        sizes.append(result.rate("MB/s"))
    print(file=sys.stderr)
    cost = 1e6 / statistics.median(rates)
    return [Row(
        "parse, DKIM, SPF and DMARC", "mailloop", rate=spread(rates, "{:,.0f}"), volume=f"{statistics.median(sizes):,.0f}",
        figure=f"{cost:.0f} µs a message", target=f"< {MOST} µs", met=cost < MOST)]
