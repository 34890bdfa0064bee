#!/usr/bin/env python3
"""Measures what scripts cost, on a copy of this hub:

    benchmarks/scripts.py LHUB [--runs 9] [--edits 30] [--work /dev/shm/lhub-scripts]

The first build of all with its scripts and without; the build with nothing changed with and without; and in the preview, from the save of a script that was changed to the
new bytes over HTTP. Medians in milliseconds."""
import argparse
import http.client
import pathlib
import re
import shutil
import statistics
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = "content/pages/paths.csx"
LINKS = ("paths.csx", "quote-wall.csx", "leaderboard.csx")


def lay(site, scripts):
    site.mkdir(parents=True)
    for part in ("content", "static", "theme", "themes"):
        shutil.copytree(ROOT / part, site / part)
    shutil.copy(ROOT / "site.config.yml", site)
    if scripts:
        return
    shutil.rmtree(site / "content/_plugins")
    for page in (site / "content/pages").glob("*.csx"):
        page.unlink()
    for text in (site / "content").rglob("*.md"):
        lines = text.read_text().split("\n")
        kept = [line for line in lines if not any(link in line for link in LINKS)]
        if len(kept) < len(lines):
            text.write_text("\n".join(kept))


def build(lhub, site):
    began = time.monotonic()
    subprocess.run([lhub, "build", "--verbosity", "quiet"], cwd=site, check=True)
    return (time.monotonic() - began) * 1000


def forget(site):
    for folder in (".lhub", "public"):
        shutil.rmtree(site / folder, ignore_errors=True)


def edits(lhub, site, count):
    server = subprocess.Popen([lhub, "serve", "--port", "0"], cwd=site, stdout=subprocess.PIPE, text=True)
    try:
        line = ""
        while "Serving at" not in line:
            line = server.stdout.readline()
        port = int(re.search(r":(\d+)/", line).group(1))
        script = site / PAGE
        text = script.read_text()
        taken = []
        for edit in range(count + 3):
            time.sleep(0.3)
            script.write_text(text.replace("minutes in all", f"minutes in all (edit {edit})"))
            began = time.monotonic()
            wanted = f"(edit {edit})".encode()
            while True:
                connection = http.client.HTTPConnection("127.0.0.1", port)
                connection.request("GET", "/paths/")
                if wanted in connection.getresponse().read():
                    break
                time.sleep(0.002)
            taken.append((time.monotonic() - began) * 1000)
        return taken[3:]
    finally:
        server.terminate()
        server.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lhub")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--edits", type=int, default=30)
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("/dev/shm/lhub-scripts"))
    given = parser.parse_args()
    shutil.rmtree(given.work, ignore_errors=True)
    sites = {"with scripts": given.work / "with", "without": given.work / "without"}
    lay(sites["with scripts"], scripts=True)
    lay(sites["without"], scripts=False)
    first, again = {name: [] for name in sites}, {name: [] for name in sites}
    for _ in range(given.runs):
        for name, site in sites.items():
            forget(site)
            first[name].append(build(given.lhub, site))
    time.sleep(3)
    for name, site in sites.items():
        build(given.lhub, site)
    for _ in range(given.runs * 3):
        for name, site in sites.items():
            again[name].append(build(given.lhub, site))
    for name in sites:
        print(f"{name:<13} first {statistics.median(first[name]):6.0f}  nothing changed {statistics.median(again[name]):5.1f}")
    taken = sorted(edits(given.lhub, sites["with scripts"], given.edits))
    print(f"edit of a script in the preview: median {statistics.median(taken):.0f}, 95 of 100 {taken[int(len(taken) * .95)]:.0f}, longest {taken[-1]:.0f}")
    shutil.rmtree(given.work)


main()
