#!/usr/bin/env bash
# Builds the benchmark corpus cold with lhub and with Hugo in turn, and prints medians and their ratio:
#   BENCH_KIT=path/to/kit BENCH_HUGO=path/to/hugo benchmarks/peers.sh [N] [RUNS] [WORK]
# The kit holds corpus.py, check.py and peers/hugo. Put WORK on a memory file system (/dev/shm, the default) to compare tools
# rather than disks. lhub writes three related posts a page; Hugo does without (hugo-norelated), since its own take time
# quadratic in N.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
n=${1:-10000} runs=${2:-5} work=${3:-/dev/shm/lhub-bench}
: "${BENCH_KIT:?set BENCH_KIT to the folder with corpus.py and peers/}"
: "${BENCH_HUGO:?set BENCH_HUGO to the hugo executable}"
mkdir -p "$work/trash"

lhub=${LHUB:-$work/lhub/lhub}
if [ -z "${LHUB:-}" ]; then
  dotnet publish "$here/../src/LeadershipHub.Cli" -c Release -p:LhubRuntime=linux-x64 -o "$work/lhub" -nologo -v quiet
fi
[ -e "$work/lhub-$n" ] || "$here/corpus.sh" "$n" "$work/lhub-$n"
if [ ! -e "$work/hugo-$n" ]; then
  python3 "$BENCH_KIT/corpus.py" --n "$n" --layout hugo --out "$work/hugo-$n"
  cp -R "$BENCH_KIT/peers/hugo/." "$work/hugo-$n/"
fi

python3 - "$lhub" "$BENCH_HUGO" "$work" "$n" "$runs" "$BENCH_KIT/check.py" <<'PYTHON'
import json, os, re, shutil, statistics, subprocess, sys, time

lhub, hugo, work, n, runs, check = sys.argv[1:7]
SITES = {"lhub": (f"{work}/lhub-{n}", [lhub, "build", "--verbosity", "quiet"], {}),
         "hugo-norelated": (f"{work}/hugo-{n}", [hugo, "--quiet"], {"HUGO_PARAMS_RELATED": "false"})}


def away(site):
    """Moves what was built out of the way; deleting it would slow the next writes on some file systems."""
    for name in ("public", "resources", ".lhub"):
        if os.path.exists(f"{site}/{name}"):
            os.rename(f"{site}/{name}", f"{work}/trash/{time.time_ns()}-{name}")


def once(site, command, extra):
    away(site)
    began = time.monotonic()
    process = subprocess.Popen(command, cwd=site, env={**os.environ, **extra}, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed with {status}")
    return time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


rows = {peer: [] for peer in SITES}
for turn in range(int(runs) + 1):
    for peer, job in SITES.items():
        figures = once(*job)
        if turn:  # the first turn warms the file cache
            rows[peer].append(figures)
    shutil.rmtree(f"{work}/trash")
    os.mkdir(f"{work}/trash")

print(subprocess.run([sys.executable, check, f"{SITES['lhub'][0]}/public", f"{SITES['lhub'][0]}.expect.json"],
                     capture_output=True, text=True).stdout.strip())
print(f"{'':16}{'wall s':>9}{'min':>8}{'max':>8}{'cpu s':>8}{'peak MiB':>10}")
medians = {}
for peer, figures in rows.items():
    walls, cpus, peaks = zip(*figures)
    medians[peer] = [statistics.median(x) for x in (walls, cpus, peaks)]
    print(f"{peer:16}{medians[peer][0]:9.2f}{min(walls):8.2f}{max(walls):8.2f}{medians[peer][1]:8.2f}{medians[peer][2]:10.0f}")
ratio = [a / b for a, b in zip(medians["lhub"], medians["hugo-norelated"])]
print(f"{'ratio':16}{ratio[0]:9.3f}{'':16}{ratio[1]:8.3f}{ratio[2]:10.3f}")
PYTHON
