#!/usr/bin/env bash
# pandoc 2.17.1.1 (Debian 12).
# Guess: a cell `x \\| y` of a Markdown table stays one cell in Org, where a bar inside a cell is written `\\vert{}`.
# Seen: the bar is written bare: the row has three cells under two headings.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download pandoc=2.17.1.1-2~deb12u1 liblua5.3-0 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
export PATH="$folder/usr/bin:$PATH"
seen=$(
  export LD_LIBRARY_PATH="$folder/usr/lib/x86_64-linux-gnu"
  printf '| a | b |\n|---|---|\n| 1 | x \\| y |\n' | pandoc -f gfm -t org
)
echo "$seen"
[ "$seen" = '| a | b     |
|---+-------|
| 1 | x | y |' ]
