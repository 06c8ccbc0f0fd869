#!/usr/bin/env bash
# @webext-core/match-patterns 2.0.0, webext-patterns 1.5.1 and browser-extension-url-match 1.2.0 (npm).
# Guess: the three agree on match patterns: a pattern without a port stands for every port, and the path is matched with the
# query behind it.
# Seen: for webext-patterns a page on port 8443 does not match. For @webext-core/match-patterns `https://example.org/`
# matches the page with `?contract=1`, as it compares the path alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @webext-core/match-patterns@2.0.0 webext-patterns@1.5.1 \
  browser-extension-url-match@1.2.0
cat >look.mjs <<'JS'
import { MatchPattern } from '@webext-core/match-patterns';
import { matchPattern } from 'browser-extension-url-match';
import { patternToRegex } from 'webext-patterns';
for (const [pattern, page] of [
  ['https://example.org/*', 'https://example.org:8443/work'],
  ['https://example.org/', 'https://example.org/?contract=1'],
]) {
  const answers = [new MatchPattern(pattern).includes(page), patternToRegex(pattern).test(page), matchPattern(pattern).match(page)];
  console.log(`${pattern} ${page} ${answers.join(' ')}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'https://example.org/* https://example.org:8443/work true false true
https://example.org/ https://example.org/?contract=1 true false false' ]
