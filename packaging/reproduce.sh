#!/usr/bin/env bash
# Proves that a commit gives the same package wherever it is built: packs HEAD from two clones at different paths, and compares every file in the packages
# byte for byte; then looks for the link to the sources in the symbols. Takes a few minutes, because all is compiled twice. packaging/reproduce.sh [COMMIT]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export CI=true DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
commit=$(git rev-parse --verify "${1:-HEAD}^{commit}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

remote=$(git remote get-url origin 2>/dev/null || true)
[[ $remote == *://* || $remote == *@*:* ]] || remote=https://github.com/example/leadershiphub.git

for clone in first another/and/deeper; do
  git clone --quiet --no-hardlinks . "$work/$clone"
  git -C "$work/$clone" checkout --quiet --detach "$commit"
  # Symbols link to their sources only where a remote says where these are.
  git -C "$work/$clone" remote set-url origin "$remote"
  dotnet pack "$work/$clone/src/LeadershipHub.Cli" --configuration Release --output "$work/packages/${clone%%/*}" --verbosity quiet
done

status=0
for package in "$work"/packages/first/*; do
  name=$(basename "$package")
  for clone in first another; do
    mkdir -p "$work/files/$clone/$name"
    (cd "$work/files/$clone/$name" && unzip -q "$work/packages/$clone/$name")
    # Of a random name and with a random id in it, by the rules of the container; nothing of them is installed.
    rm -rf "$work/files/$clone/$name/package" "$work/files/$clone/$name/_rels"
  done
  diff -r "$work/files/first/$name" "$work/files/another/$name" || status=1
  echo "$name: $(find "$work/files/first/$name" -type f | wc -l) files, of them $(find "$work/files/first/$name" -name '*.dll' | wc -l) libraries"
done
[[ $status != 0 ]] || echo "The same to the byte."

# Source Link is JSON in the symbols. https://github.com/dotnet/designs/blob/main/accepted/2020/diagnostics/source-link.md
while IFS= read -r symbols; do
  grep -aq "/$commit/" "$symbols" || { echo "$(basename "$symbols") has no link to its sources." && status=1; }
done < <(find "$work/files/first" -name '*.pdb')
exit $status
