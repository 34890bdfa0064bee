#!/usr/bin/env bash
# Makes the benchmark site of N posts in FOLDER from a benchmark kit that writes the "hub" layout:
#   BENCH_KIT=path/to/kit benchmarks/corpus.sh N FOLDER
# The kit's corpus.py writes posts, episodes and data/quotes.yaml; this lays our configuration and theme beside them and
# gives every topic of the quotes a page.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
n=$1 folder=$2
: "${BENCH_KIT:?set BENCH_KIT to the folder with corpus.py}"
[ -e "$folder" ] && { echo "$folder is there already" >&2; exit 2; }
python3 "$BENCH_KIT/corpus.py" --n "$n" --layout hub --out "$folder" --expect "$folder.expect.json"
mkdir -p "$folder/content/data" "$folder/content/quotes"
mv "$folder/data/quotes.yaml" "$folder/content/data/quotes.yml"
rmdir "$folder/data"
grep -oE '^  topics: \[.*\]' "$folder/content/data/quotes.yml" | tr -d '[],' | cut -d: -f2 | tr ' ' '\n' | sort -u | grep . |
  while read -r topic; do printf -- '---\ntitle: Quotes on %s\ntopic: %s\n---\n' "$topic" "$topic" >"$folder/content/quotes/$topic.md"; done
cp -R "$here/corpus/." "$folder/"
