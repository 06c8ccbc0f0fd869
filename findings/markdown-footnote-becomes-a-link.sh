#!/usr/bin/env bash
# commonmark 0.31.2, markdown-it 15.0.3, marked 18.2.1, showdown 2.1.0, micromark 4.0.3 with micromark-extension-gfm 3.0.0.
# Guess: where a reader knows no footnotes, `Paid late.[^1]` and `[^1]: Reminded` both stay visible as they were written.
# Seen: the second line is a link's address by the rules of reference links, so it is shown nowhere; the mark becomes a link
# `^1` to a page called "Reminded". A note of one word is lost in four readers; one of several words stays. Only the reader with
# GitHub's extension makes a footnote of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund commonmark@0.31.2 markdown-it@15.0.3 marked@18.2.1 showdown@2.1.0 \
  micromark@4.0.3 micromark-extension-gfm@3.0.0
cat >look.mjs <<'JS'
import { HtmlRenderer, Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import showdown from 'showdown';
const text = 'Paid late.[^1]\n\n[^1]: Reminded\n';
const html = {
  commonmark: new HtmlRenderer().render(new Parser().parse(text)),
  'markdown-it': new MarkdownIt().render(text),
  marked: marked(text),
  showdown: new showdown.Converter().makeHtml(text),
  gfm: micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
};
const shown = (one) => one.replace(/<[^>]*>/g, '').includes('Reminded');
const linked = (one) => /<a href="Reminded">\^1<\/a>/.test(one);
for (const [name, one] of Object.entries(html)) console.log(`${name}: note shown ${shown(one)}, link to the note's word ${linked(one)}`);
JS
seen=$(node look.mjs)
echo "$seen"
expected=$(printf '%s: note shown false, link to the note'"'"'s word true\n' commonmark markdown-it marked showdown
  printf 'gfm: note shown true, link to the note'"'"'s word false')
[ "$seen" = "$expected" ]
