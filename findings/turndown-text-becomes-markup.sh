#!/usr/bin/env bash
# turndown 7.2.5, node-html-markdown 2.0.0 and html-to-md 0.8.8 (npm), read by micromark 4.0.3 (CommonMark);
# mdast-util-to-markdown 2.2.3 beside them.
# Guess: a writer of Markdown escapes what would be markup: the words `Done!` right before a link, and a paragraph that starts
# with `1) Paid`, read as they were.
# Seen: three of four escape neither. The link becomes a picture, so what a reader could click is gone; the paragraph becomes a
# list. All escape `1. Paid`. mdast-util-to-markdown escapes everything here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund turndown@7.2.5 node-html-markdown@2.0.0 html-to-md@0.8.8 micromark@4.0.3 \
  mdast-util-to-markdown@2.2.3
cat >look.mjs <<'JS'
import convert from 'html-to-md';
import { toMarkdown } from 'mdast-util-to-markdown';
import { micromark } from 'micromark';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import Turndown from 'turndown';
const text = (value) => ({ type: 'text', value });
const link = { type: 'link', url: 'https://example.org/', children: [text('Receipt')] };
const pairs = [
  ['<p>Done!<a href="https://example.org/">Receipt</a></p>', [text('Done!'), link]],
  ['<p>1) Paid</p>', [text('1) Paid')]],
  ['<p>1. Paid</p>', [text('1. Paid')]],
];
const tags = (markdown) => micromark(markdown).match(/<(?!\/)\w+/g).join('');
for (const [html, children] of pairs) {
  const rest = toMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] });
  const all = [new Turndown().turndown(html), NodeHtmlMarkdown.translate(html), convert(html), rest];
  console.log(all.map(tags).join(' | '));
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '<p<img | <p<img | <p<img | <p<a
<ol<li | <ol<li | <ol<li | <p
<p | <p | <p | <p' ]
