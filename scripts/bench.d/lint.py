"""The command itself on the corpus as files: CPU, memory, speed with two jobs, and the same output from both."""

import filecmp
import statistics
import sys

from programs import run
from table import Row, spread


def measure(setup):
    """Lints the corpus with one job and with two, and reads the same files without looking at them."""
    folder = setup.work / "corpus/eml"
    messages = sum(1 for _ in folder.iterdir())
    octets = sum(file.stat().st_size for file in folder.iterdir())
    outputs = {jobs: setup.work / f"lint-{jobs}.ndjson" for jobs in (1, 2)}
    lint = [str(setup.products / "mailloop"), "lint"]
    # What is printed is compared once, with everything that can be said of a message; what is timed is the plain command.
    for jobs, output in outputs.items():
        checked(run(lint + ["--format", "ndjson", "--jobs", str(jobs), str(folder)], output))
    reading, linting = [], {1: [], 2: []}
    for number in range(setup.rounds):
        print(f"\rround {number + 1} of {setup.rounds}: mailloop lint", end="", file=sys.stderr)
        reading.append(checked(run([str(setup.products / "MailBenchmarks"), "read", str(folder)])))
        for jobs in outputs:
            linting[jobs].append(checked(run(lint + ["--jobs", str(jobs), str(folder)])))
    print(file=sys.stderr)

    cost = statistics.median(
        (one.processor - read.processor) / messages * 1e6 for one, read in zip(linting[1], reading))
    speedup = statistics.median(one.wall / two.wall for one, two in zip(linting[1], linting[2]))
    memory = max(result.memory for results in linting.values() for result in results)
    same = filecmp.cmp(outputs[1], outputs[2], shallow=False)

    def row(jobs, **more):
        walls = [result.wall for result in linting[jobs]]
        return Row(
            f"lint of files, --jobs {jobs}", "mailloop", rate=spread([messages / wall for wall in walls], "{:,.0f}"),
            volume=f"{octets / 1e6 / statistics.median(walls):,.0f}", **more)

    return [
        row(1, figure=f"{cost:.1f} µs of CPU a message beyond reading", target="≤ 60 µs", met=cost <= 60),
        row(2, figure=f"{speedup:.2f} × --jobs 1", target="≥ 1.8 ×", met=speedup >= 1.8),
        Row("lint, most memory", "mailloop", figure=f"{memory:.0f} MB", target="< 100 MB", met=memory < 100),
        Row("lint, octets of output", "mailloop", figure="the same with 1 and 2 jobs" if same else "different",
            target="the same", met=same),
    ]


def checked(result):
    """Lint ends with 1 where it found something; anything above is a failure."""
    if result.status > 1 or result.status < 0:
        raise RuntimeError(f"a command of the lint job ended with status {result.status}")
    return result
