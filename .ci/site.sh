# The project's own site is the example that newcomers copy: it must build without a word, and everywhere alike.

readonly LHUB=src/LeadershipHub.Cli/bin/$CONFIGURATION/net10.0/lhub
readonly SITE_PARTS=(site.config.yml content static theme themes)

# Of the commit, so that two runs of one commit build the same site.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)
export SOURCE_DATE_EPOCH

# build_quietly SITE OUTPUT: fails on any diagnostic, notes included.
build_quietly() {
  local said status=0
  said=$(mktemp)
  "$LHUB" build --site "$1" --output "$2" --strict --verbosity detailed 2>"$said" || status=$?
  cat "$said"
  if [[ -s $said ]]; then
    status=1
  fi
  rm -f "$said"
  return $status
}

# copy_site FOLDER: what the site is made from, into a folder that is there.
copy_site() {
  local part
  for part in "${SITE_PARTS[@]}"; do
    [[ ! -e $part ]] || cp -R "$part" "$1/"
  done
}

build_own_site() {
  build_quietly . "$OUT/site"
}

build_own_site_elsewhere() {
  local elsewhere
  elsewhere=$(mktemp -d)
  # Named now: when the trap runs, the local is gone.
  trap "rm -rf '$elsewhere'" EXIT
  copy_site "$elsewhere"
  build_quietly "$elsewhere" "$elsewhere/another/output"
  diff -r "$OUT/site" "$elsewhere/another/output"
}

# The documentation is a hub: it is laid out beside the texts, built strictly, and checked.
documentation_builds() {
  docs/hub/lay-out "$OUT/docs"
  build_quietly "$OUT/docs" "$OUT/docs/public"
  "$LHUB" check --site "$OUT/docs" --strict
}
