#!/usr/bin/env bash
# node-html-markdown 2.0.0 (npm), with turndown 7.2.5 and html-to-md 0.8.8 beside it.
# Guess: a list that starts at 5, as clauses of a contract do, keeps its number, and two lines in a cell of a table stay two
# words.
# Seen: the list starts at 1 again, so "see 6" points to nothing; the line break in the cell is dropped and the words are one:
# "PaidLate". turndown keeps the number, html-to-md both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-html-markdown@2.0.0 turndown@7.2.5 html-to-md@0.8.8
cat >look.mjs <<'JS'
import convert from 'html-to-md';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import Turndown from 'turndown';
const list = '<ol start="5"><li>Term</li><li>Notice</li></ol>';
const cell = '<table><tr><th>State</th></tr><tr><td>Paid<br>Late</td></tr></table>';
const first = (markdown) => markdown.trim().split(/\s/)[0];
console.log(`${first(NodeHtmlMarkdown.translate(list))} ${first(new Turndown().turndown(list))} ${first(convert(list))}`);
console.log(`${/Paid.*Late/.exec(NodeHtmlMarkdown.translate(cell))} ${/Paid.*Late/.exec(convert(cell))}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '1. 5. 5.
PaidLate Paid<br />Late' ]
