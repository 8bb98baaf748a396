# Finds or installs what Tandem is built and tested with. Sourced by ./run and ./check.
#
# On Debian and Ubuntu missing packages are installed (as root, or through sudo); anywhere else a sentence says what to
# install. Rust and Node come from you: distributions ship them too old.

say() { printf '%s\n' "$*" >&2; }

stop_with() {
  say "tandem: $*"
  exit 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# install PACKAGE... : Debian packages, all in one go.
install() {
  if ! command -v apt-get >/dev/null || { [ "$(id -u)" != 0 ] && ! sudo -n true 2>/dev/null; }; then
    stop_with "these Debian packages (or your system's counterparts) are missing and cannot be installed from here: $*"
  fi
  say "tandem: installing $*"
  log=$(mktemp)
  if ! { as_root apt-get update -qq -o Acquire::http::Timeout=30 && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    stop_with "apt-get could not install: $*"
  fi
  rm -f "$log"
}

has_libclang() {
  [ -n "${LIBCLANG_PATH:-}" ] || ldconfig -p 2>/dev/null | grep -q 'libclang[-0-9.]*\.so' || ls /usr/lib/llvm-*/lib/libclang*.so* >/dev/null 2>&1
}

# What the binary needs: a C and C++ compiler, cmake and libclang for HiGHS, OpenSSL's headers for PostgreSQL's client.
prerequisites_to_build() {
  command -v cargo >/dev/null || stop_with "Rust is missing: install it from rustup.rs (stable, 1.95 or later) and try again."
  command -v node >/dev/null && command -v npm >/dev/null || stop_with "Node.js is missing: install version 20 or later, with npm, and try again."
  node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' || stop_with "Node.js $(node --version) is too old: version 20 or later is needed."
  missing=""
  command -v c++ >/dev/null || missing="$missing g++"
  command -v make >/dev/null || missing="$missing make"
  command -v cmake >/dev/null || missing="$missing cmake"
  command -v pkg-config >/dev/null || missing="$missing pkg-config"
  has_libclang || missing="$missing libclang-dev"
  pkg-config --exists openssl 2>/dev/null || [ -n "${OPENSSL_DIR:-}" ] || missing="$missing libssl-dev"
  # shellcheck disable=SC2086
  [ -z "$missing" ] || install $missing
}

chromium_path() {
  for name in chromium chromium-browser google-chrome; do
    command -v "$name" && return
  done
  return 1
}

postgres_bin() {
  for folder in /usr/lib/postgresql/*/bin /usr/local/pgsql/bin; do
    [ -x "$folder/initdb" ] && printf '%s\n' "$folder" && return
  done
  initdb=$(command -v initdb) && dirname "$(readlink -f "$initdb")"
}

# What the tests need on top: a browser and a PostgreSQL server; and LibreOffice (50 s to install) for one test, which says that
# it did not run where there is none.
prerequisites_to_check() {
  prerequisites_to_build
  missing=""
  chromium_path >/dev/null || missing="$missing chromium"
  [ -n "$(postgres_bin)" ] || missing="$missing postgresql"
  # shellcheck disable=SC2086
  [ -z "$missing" ] || install $missing
  command -v libreoffice >/dev/null || (install libreoffice-calc-nogui) ||
    say "tandem: there is no LibreOffice here: what it makes of a workbook is not tested."
}
