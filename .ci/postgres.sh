# A PostgreSQL of its own for the tests: on a socket in a temporary folder, gone at the end.

POSTGRES_FOLDER=
POSTGRES_BIN=
POSTGRES_RUN=()

# Debian keeps the server's programs out of the path, a folder a version.
find_postgres() {
  local folder
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V -r) "$(dirname "$(command -v initdb || echo /)")"; do
    [[ -x $folder/initdb && -x $folder/pg_ctl ]] && echo "$folder" && return 0
  done
  return 1
}

# Starts it and sets LHUB_POSTGRES, or says why the tests on PostgreSQL are skipped. PostgreSQL refuses to be run by root.
start_postgres() {
  [[ -z ${LHUB_POSTGRES:-} ]] || return 0
  if ! POSTGRES_BIN=$(find_postgres); then
    echo "note: there is no PostgreSQL server here; its tests are skipped."
    return 0
  fi

  if [[ $(id -u) == 0 ]]; then
    if ! id postgres >/dev/null 2>&1 || ! command -v runuser >/dev/null; then
      echo "note: PostgreSQL needs a user 'postgres' when CI runs as root; its tests are skipped."
      return 0
    fi
    POSTGRES_RUN=(runuser -u postgres --)
  fi

  # Not below the repository: another user may not reach it, and a socket's path is short.
  POSTGRES_FOLDER=$(mktemp -d /tmp/lhub-pg.XXXXXX)
  trap stop_postgres EXIT
  [[ ${#POSTGRES_RUN[@]} == 0 ]] || chown postgres "$POSTGRES_FOLDER"
  local log=$POSTGRES_FOLDER/log
  if (cd "$POSTGRES_FOLDER" &&
    "${POSTGRES_RUN[@]}" "$POSTGRES_BIN/initdb" -D "$POSTGRES_FOLDER/data" -U lhub -A trust -E UTF8 --locale=C.UTF-8 >"$POSTGRES_FOLDER/initdb" 2>&1 &&
    "${POSTGRES_RUN[@]}" "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES_FOLDER/data" -l "$log" -w -t 60 \
      -o "-c listen_addresses='' -c unix_socket_directories='$POSTGRES_FOLDER' -c max_connections=200" start >/dev/null 2>&1 </dev/null); then
    export LHUB_POSTGRES="Host=$POSTGRES_FOLDER;Username=lhub;Database=postgres"
    echo "PostgreSQL $("$POSTGRES_BIN/postgres" --version | grep -o '[0-9][0-9.]*' | head -n 1) runs for the tests."
    return 0
  fi

  echo "note: PostgreSQL does not start here; its tests are skipped."
  tail -n 5 "$POSTGRES_FOLDER/initdb" "$log" 2>/dev/null || true
}

stop_postgres() {
  [[ -n $POSTGRES_FOLDER ]] || return 0
  [[ ! -e $POSTGRES_FOLDER/data/postmaster.pid ]] ||
    (cd "$POSTGRES_FOLDER" && "${POSTGRES_RUN[@]}" "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES_FOLDER/data" -m immediate -w stop >/dev/null 2>&1) || true
  rm -rf "$POSTGRES_FOLDER"
  POSTGRES_FOLDER=
}
