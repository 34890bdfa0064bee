#!/usr/bin/env bash
# Measures builds that have little to do, on the corpus that peers.sh lays out, in one run:
#   BENCH_KIT=path/to/kit BENCH_HUGO=path/to/hugo benchmarks/warm.sh [N] [RUNS] [WORK]
# Modes: cold; nothing changed; every time stamp changed (a fresh checkout); one post's text edited; one post's title edited. Beside it an
# empty .NET process (that of the first-render benchmark without arguments), Hugo cold and with nothing changed, and the kit's write floor.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
n=${1:-10000} runs=${2:-7} work=${3:-/dev/shm/lhub-bench}
: "${BENCH_KIT:?set BENCH_KIT to the folder with corpus.py and peers/}"
: "${BENCH_HUGO:?set BENCH_HUGO to the hugo executable}"
mkdir -p "$work"

publish() {
  dotnet publish "$1" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$2" -nologo -v quiet
}

lhub=${LHUB:-$work/lhub/lhub}
[ -n "${LHUB:-}" ] || dotnet publish "$here/../src/LeadershipHub.Cli" -c Release -p:LhubRuntime=linux-x64 -o "$work/lhub" -nologo -v quiet
[ -e "$work/empty" ] || publish "$here/LeadershipHub.Templating.FirstRender" "$work/empty"
[ -e "$work/lhub-$n" ] || "$here/corpus.sh" "$n" "$work/lhub-$n"
if [ ! -e "$work/hugo-$n" ]; then
  python3 "$BENCH_KIT/corpus.py" --n "$n" --layout hugo --out "$work/hugo-$n"
  cp -R "$BENCH_KIT/peers/hugo/." "$work/hugo-$n/"
fi
cc -O2 -o "$work/floor" "$BENCH_KIT/floor.c"

python3 - "$lhub" "$BENCH_HUGO" "$work" "$n" "$runs" <<'PYTHON'
import glob, os, shutil, statistics, subprocess, sys, time

lhub, hugo, work, n, runs = sys.argv[1:6]
site, other = f"{work}/lhub-{n}", f"{work}/hugo-{n}"
posts = sorted(glob.glob(f"{site}/content/posts/*.md"))
hugo_env = {**os.environ, "HUGO_PARAMS_RELATED": "false"}


def timed(command, folder, env=None):
    began = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command} failed with {status}")
    return (time.monotonic() - began) * 1000, usage.ru_maxrss / 1024


def build():
    return timed([lhub, "build", "--verbosity", "quiet"], site)


def forget(folder, *names):
    for name in names:
        shutil.rmtree(f"{folder}/{name}", ignore_errors=True)


def age(paths):
    """Sets times that lie some minutes back, all different, as those of files that nobody has just saved."""
    now = time.time() - 600
    for number, path in enumerate(paths):
        os.utime(path, (now, now + (number % 1000) / 100))


def edit(turn, title):
    path = posts[(turn * 37 + 11) % len(posts)]
    with open(path, encoding="utf-8") as source:
        text = source.read()
    if title:
        text = "\n".join(f'title: "Retold {turn}: {line[8:]}' if line.startswith('title: "') else line for line in text.split("\n"))
    else:
        text += f"\nOne sentence more, for the {turn}th time.\n"
    with open(path, "w", encoding="utf-8") as source:
        source.write(text)
    age([path])


rows = {}
def note(name, figures):
    rows.setdefault(name, []).append(figures)

with open(f"{work}/floor.list", "w", encoding="utf-8") as listing:
    forget(site, "public", ".lhub")
    build()
    for folder, _, names in os.walk(f"{site}/public"):
        for name in names:
            path = os.path.join(folder, name)
            listing.write(f"{os.path.relpath(path, f'{site}/public')}\t{os.path.getsize(path)}\n")

everything = [os.path.join(folder, name) for folder, _, names in os.walk(f"{site}/content") for name in names]
for turn in range(int(runs) + 1):
    count = note if turn else lambda *_: None
    count("empty process", timed([f"{work}/empty/LeadershipHub.Templating.FirstRender"], work))
    forget(work, "floor-target")
    count("write floor", timed([f"{work}/floor", f"{work}/floor.list", f"{work}/floor-target"], work))
    forget(other, "public", "resources")
    count("hugo cold", timed([hugo, "--quiet"], other, hugo_env))
    count("hugo, nothing changed", timed([hugo, "--quiet"], other, hugo_env))
    forget(site, "public", ".lhub")
    count("lhub cold", build())
    count("lhub, nothing changed", build())
    age(everything)
    count("lhub, fresh checkout", build())
    build()
    edit(turn, title=False)
    count("lhub, one text", build())
    edit(turn, title=True)
    count("lhub, one title", build())

print(f"{'':24}{'ms':>9}{'min':>9}{'max':>9}{'peak MiB':>10}")
for name, figures in rows.items():
    times, peaks = zip(*figures)
    print(f"{name:24}{statistics.median(times):9.0f}{min(times):9.0f}{max(times):9.0f}{statistics.median(peaks):10.0f}")
PYTHON
