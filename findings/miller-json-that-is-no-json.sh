#!/usr/bin/env bash
# miller 6.6.0 and jq 1.6 (Debian 12).
# Guess: a payment's hash, 0x1F, and a rate, .5, in CSV come out of `mlr --icsv --ojson` as texts or as numbers of JSON, so
# that any reader takes the file.
# Seen: they are written bare as they stand, and neither is JSON: jq refuses the file at the hash.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download miller=6.6.0-2+b3 jq libjq1 libonig5 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
export PATH="$folder/usr/bin:$PATH"
seen=$(
  export LD_LIBRARY_PATH="$folder/usr/lib/x86_64-linux-gnu"
  printf 'hash,rate\n0x1F,.5\n' | mlr --icsv --ojsonl cat >out.json
  cat out.json
  jq . out.json >/dev/null 2>&1 && echo read || echo refused
)
echo "$seen"
[ "$seen" = '{"hash": 0x1F, "rate": .5}
refused' ]
