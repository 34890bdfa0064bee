#!/usr/bin/env python3
"""Cold builds of a small site and of a large one in turn, medians, and how many times as long the large one takes.

    benchmarks/scale.py path/to/lhub path/to/small path/to/large [--turns 5]

The sites are those of corpus.sh. Each turn builds the small one three times and the large one once, so that both find the machine in the same
state: what a large build gives back to the host of a virtual machine, the next one has to take again.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time


def cold(lhub, site):
    """One build without memory and output. Seconds, seconds of processor, MiB at most."""
    for name in ("public", ".lhub"):
        shutil.rmtree(os.path.join(site, name), ignore_errors=True)
    began = time.monotonic()
    process = subprocess.Popen([lhub, "build", "--verbosity", "quiet"], cwd=site, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"The build of {site} ended with {status}.")
    return time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("lhub")
    arguments.add_argument("small")
    arguments.add_argument("large")
    arguments.add_argument("--turns", type=int, default=5)
    given = arguments.parse_args()

    lhub = os.path.abspath(given.lhub)
    small, large = [], []
    for _ in range(given.turns):
        small += [cold(lhub, given.small) for _ in range(3)]
        large.append(cold(lhub, given.large))

    print(f"{'':8}{'wall s':>9}{'min':>9}{'max':>9}{'cpu s':>9}{'peak MiB':>10}")
    for name, runs in (("small", small), ("large", large)):
        wall, cpu, peak = zip(*runs)
        print(f"{name:8}{statistics.median(wall):9.2f}{min(wall):9.2f}{max(wall):9.2f}{statistics.median(cpu):9.2f}{statistics.median(peak):10.0f}")
    print(f"ratio   {statistics.median(run[0] for run in large) / statistics.median(run[0] for run in small):9.2f}")


if __name__ == "__main__":
    main()
