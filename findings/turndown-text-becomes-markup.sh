#!/usr/bin/env bash
# turndown 7.2.5 (npm), read by micromark 4.0.3 (CommonMark); mdast-util-to-markdown 2.2.3 beside it.
# Guess: turndown escapes what would be markup: the words `Done!` right before a link, and a paragraph that starts with `1)
# Paid`, read as they were.
# Seen: neither is escaped. The link becomes a picture, so what a reader could click is gone; the paragraph becomes a list. `1.
# Paid` is escaped. mdast-util-to-markdown escapes both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund turndown@7.2.5 micromark@4.0.3 mdast-util-to-markdown@2.2.3
cat >look.mjs <<'JS'
import { toMarkdown } from 'mdast-util-to-markdown';
import { micromark } from 'micromark';
import Turndown from 'turndown';
const text = (value) => ({ type: 'text', value });
const link = { type: 'link', url: 'https://example.org/', children: [text('Receipt')] };
const pairs = [
  ['<p>Done!<a href="https://example.org/">Receipt</a></p>', [text('Done!'), link]],
  ['<p>1) Paid</p>', [text('1) Paid')]],
];
const tags = (markdown) => micromark(markdown).match(/<(?!\/)\w+/g).join(' ');
for (const [html, children] of pairs) {
  const there = toMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] });
  console.log(`turndown ${tags(new Turndown().turndown(html))}; mdast ${tags(there)}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'turndown <p <img; mdast <p <a
turndown <ol <li; mdast <p' ]
