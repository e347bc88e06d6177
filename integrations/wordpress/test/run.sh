#!/usr/bin/env bash
# Tests the plugin in Debian’s WordPress with a separate database and server; requires a Debian machine and root.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

say() { echo "[$SECONDS s] $*"; }
fail() {
  echo "$*" >&2
  exit 2
}

[ "$(id -u)" = 0 ] || fail 'This test installs packages: run it as root.'
command -v apt-get >/dev/null || fail 'This test installs Debian’s packages, and there is no apt-get here.'

work=$(mktemp -d)
policy=/usr/sbin/policy-rc.d
wrote_policy=
groups=()

# Ends the processes of a group and waits for all of them, because they hold files in the folder.
end_group() {
  kill -- "-$1" 2>/dev/null || return 0
  for _ in $(seq 100); do
    kill -0 -- "-$1" 2>/dev/null || return 0
    sleep 0.1
  done
  kill -KILL -- "-$1" 2>/dev/null || true
}

clean_up() {
  status=$?
  trap - EXIT
  # The tests end first, because they would report the missing services.
  for ((i = ${#groups[@]} - 1; i >= 0; i--)); do end_group "${groups[i]}"; done
  # An interrupted test leaves the browser running, which has its own process group.
  [ ! -e "$work/browser.pid" ] || end_group "$(cat "$work/browser.pid")"
  if [ "$status" != 0 ]; then
    for log in database server debug; do
      [ ! -s "$work/$log.log" ] || { echo "--- end of $log.log" && tail -n 20 "$work/$log.log"; }
    done
  fi
  [ -z "$wrote_policy" ] || rm -f "$policy"
  rm -rf "$work"
  say "Cleaned up; exit status $status"
  exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Runs a command in the background in a new process group, so its child processes end with it.
in_group() {
  local log=$1
  shift
  setsid "$@" >"$work/$log.log" 2>&1 &
  groups+=($!)
}

packages=(wordpress wordpress-theme-twentytwentythree wordpress-theme-twentytwentyone
  php-cli php-mysql mariadb-server-core mariadb-client-core)
if ! dpkg --status "${packages[@]}" >/dev/null 2>&1; then
  say 'Installing packages'
  # The package of WordPress depends on a web server, which must not start.
  if [ ! -e "$policy" ]; then
    wrote_policy=yes
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
  fi
  export DEBIAN_FRONTEND=noninteractive
  for step in "update" "install --yes --no-install-recommends ${packages[*]}"; do
    # shellcheck disable=SC2086
    apt-get --quiet -o DPkg::Lock::Timeout=120 $step >"$work/apt.log" 2>&1 || { tail -n 20 "$work/apt.log" && fail 'apt-get failed.'; }
  done
fi

say 'Assembling the plugin'
node "$here/../build.mjs"

say 'Starting the database'
socket=$work/db.sock
mariadb-install-db --no-defaults --user=root --datadir="$work/db" --auth-root-authentication-method=normal \
  --skip-test-db >"$work/database.log" 2>&1
in_group database mariadbd --no-defaults --user=root --datadir="$work/db" --socket="$socket" --pid-file="$work/db.pid" \
  --skip-networking --innodb-flush-log-at-trx-commit=0
for _ in $(seq 150); do
  [ ! -S "$socket" ] || break
  sleep 0.2
done
[ -S "$socket" ] || fail 'The database does not start.'

say 'Installing WordPress'
port=$(php -r '$s = stream_socket_server("tcp://127.0.0.1:0"); echo explode(":", stream_socket_get_name($s, false))[1];')
export WORDPRESS_URL=http://127.0.0.1:$port WORDPRESS_DIR=$work/wordpress WORDPRESS_DB_HOST=localhost:$socket
ADMIN_PASSWORD=$(php -r 'echo bin2hex(random_bytes(12));')
AUTHOR_PASSWORD=$(php -r 'echo bin2hex(random_bytes(12));')
export ADMIN_PASSWORD AUTHOR_PASSWORD
# Links are resolved in the copy, because WordPress derives its folder from the real paths of its files.
cp -rL /usr/share/wordpress "$WORDPRESS_DIR"
mkdir -p "$WORDPRESS_DIR/wp-content/plugins" "$WORDPRESS_DIR/wp-content/uploads"
cp -r "$here/../build/claim-elements" "$WORDPRESS_DIR/wp-content/plugins/"
cp "$here/wp-config.php" "$WORDPRESS_DIR/wp-config.php"
php "$here/install.php"

say "Serving it at $WORDPRESS_URL"
PHP_CLI_SERVER_WORKERS=4 in_group server php -d opcache.enable_cli=1 -S "127.0.0.1:$port" -t "$WORDPRESS_DIR" \
  "$here/router.php"
for _ in $(seq 100); do
  ! php -r "exit(@fsockopen('127.0.0.1', $port) ? 0 : 1);" || break
  sleep 0.1
done

say 'Testing'
# The tests run in the background, because the shell handles a signal only between commands or while it waits.
setsid node --test "$here/wordpress.test.mjs" &
groups+=($!)
wait $!
