#!/usr/bin/env bash
# remove-markdown 0.7.0 (npm), with micromark 4.0.3 (CommonMark) beside it.
# Guess: "if hours < 5 or rate > 30" holds no tag, by the rules of Markdown a "<" before a space opens none, and stays; an
# escaped `\*` becomes "*".
# Seen: what stands between the two signs is cut out as a tag, so a term of a contract loses its condition; the backslash of
# the escape stays. micromark shows both as guessed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund remove-markdown@0.7.0 micromark@4.0.3
cat >look.mjs <<'JS'
import { micromark } from 'micromark';
import remove from 'remove-markdown';
for (const text of ['if hours < 5 or rate > 30', 'a \\* b']) console.log(`${remove(text)} | ${micromark(text)}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'if hours  30 | <p>if hours &lt; 5 or rate &gt; 30</p>
a \* b | <p>a * b</p>' ]
