#!/usr/bin/env bash
# dom-accessibility-api 0.7.1 with jsdom 26.1.0 (npm).
# Guess: by HTML's mapping to accessibility (HTML-AAM) a field with nothing but a placeholder is named by it and a figure by its
# caption, as a field is by its title and a table by its caption.
# Seen: the field and the figure have no name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dom-accessibility-api@0.7.1 jsdom@26.1.0
cat >look.mjs <<'JS'
import { computeAccessibleName } from 'dom-accessibility-api';
import { JSDOM } from 'jsdom';
for (const text of [
  '<input placeholder="Rate">', '<input title="Rate">', '<figure><figcaption>Hours</figcaption></figure>',
  '<table><caption>Hours</caption></table>',
]) {
  const { window } = new JSDOM(text);
  console.log(`${text} "${computeAccessibleName(window.document.body.firstElementChild, { computedStyleSupportsPseudoElements: false })}"`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '<input placeholder="Rate"> ""
<input title="Rate"> "Rate"
<figure><figcaption>Hours</figcaption></figure> ""
<table><caption>Hours</caption></table> "Hours"' ]
