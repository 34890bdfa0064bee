#!/usr/bin/env bash
# Writes THIRD-PARTY.md, the list of what travels with lhub; with --check, says whether it is still right. Needs a restore, for the packages themselves.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

list=$(mktemp)
trap 'rm -f "$list"' EXIT
dotnet run --project packaging/LeadershipHub.Packaging --no-restore --configuration Release --verbosity quiet -- licences >"$list"
if [[ ${1:-} != --check ]]; then
  cp "$list" THIRD-PARTY.md
elif ! diff -u THIRD-PARTY.md "$list"; then
  echo "THIRD-PARTY.md is not what the packages say. Write it with 'packaging/licences.sh', and look at the difference." >&2
  exit 1
fi
