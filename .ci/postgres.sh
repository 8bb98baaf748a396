# A PostgreSQL of our own for the tests: a fresh cluster in a temporary folder, on loopback, gone afterwards.
# Sourced by ./check. postgres_start sets TANDEM_TEST_POSTGRES_URL; postgres_stop removes all traces.

postgres_start() {
  PG_BIN=$(postgres_bin)
  PG_DIR=$(mktemp -d)
  PG_PORT=$(node -e 'const s=require("net").createServer();s.listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
  # PostgreSQL refuses to run as root.
  if [ "$(id -u)" = 0 ]; then
    chown postgres "$PG_DIR"
    PG_AS="runuser -u postgres --"
  else
    PG_AS=""
  fi
  $PG_AS "$PG_BIN/initdb" -D "$PG_DIR/data" -U tandem --auth=trust --encoding=UTF8 --no-sync >"$PG_DIR.log" 2>&1 &&
    $PG_AS "$PG_BIN/pg_ctl" -D "$PG_DIR/data" -l "$PG_DIR/log" -w -o "-h 127.0.0.1 -p $PG_PORT -k '' -c fsync=off -c max_connections=200" start >>"$PG_DIR.log" 2>&1 || {
    cat "$PG_DIR.log" >&2
    return 1
  }
  export TANDEM_TEST_POSTGRES_URL="postgres://tandem@127.0.0.1:$PG_PORT/postgres"
}

postgres_stop() {
  [ -n "${PG_DIR:-}" ] || return 0
  $PG_AS "$PG_BIN/pg_ctl" -D "$PG_DIR/data" -m immediate stop >/dev/null 2>&1
  rm -rf "$PG_DIR" "$PG_DIR.log"
}
