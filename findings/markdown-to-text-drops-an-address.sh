#!/usr/bin/env bash
# markdown-to-text 0.1.1 and @excalidraw/markdown-to-text 0.1.2 (npm), with strip-markdown 6.0.0 beside them.
# Guess: an address in angle brackets and the name of a file, final_v2_signed, stay readable as text.
# Seen: the address is taken for a tag and gone, and the underscores for emphasis: "finalv2signed". strip-markdown keeps
# both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund markdown-to-text@0.1.1 @excalidraw/markdown-to-text@0.1.2 \
  strip-markdown@6.0.0 remark@15.0.1
cat >look.mjs <<'JS'
import { removeMarkdown } from '@excalidraw/markdown-to-text';
import toText from 'markdown-to-text';
import { remark } from 'remark';
import strip from 'strip-markdown';
for (const text of ['See <https://example.org/12>', 'final_v2_signed']) {
  const stripped = String(remark().use(strip).processSync(text)).trim();
  console.log(`${text} | ${toText.default(text)} | ${removeMarkdown(text)} | ${stripped}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'See <https://example.org/12> | See | See | See https://example.org/12
final_v2_signed | finalv2signed | finalv2signed | final_v2_signed' ]
