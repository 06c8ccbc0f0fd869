#!/usr/bin/env bash
# turndown 7.2.5 (npm), read by micromark 4.0.3 with micromark-extension-gfm 3.0.0.
# Guess: an address that stands as plain text, `https://example.org/job_12_a`, is still the same address when GitHub's Markdown
# makes a link of it.
# Seen: turndown puts a backslash before each underscore, and in an address that is linked by itself a backslash is no escape:
# the link leads to `job%5C_12%5C_a`. The text shows the backslashes too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund turndown@7.2.5 micromark@4.0.3 micromark-extension-gfm@3.0.0
cat >look.mjs <<'JS'
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import Turndown from 'turndown';
const markdown = new Turndown().turndown('<p>https://example.org/job_12_a</p>');
console.log(markdown);
console.log(/href="([^"]*)"/.exec(micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }))[1]);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'https://example.org/job\_12\_a
https://example.org/job%5C_12%5C_a' ]
