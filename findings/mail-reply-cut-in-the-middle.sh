#!/usr/bin/env bash
# email-reply-parser 2.3.7, node-email-reply-parser 0.1.4 and planer 1.2.0 (npm).
# Guess: a reply that quotes nothing is kept whole by libraries that remove quoted mail.
# Seen: email-reply-parser ends it at a rule of hyphens, node-email-reply-parser at one of hyphens or underscores, planer at
# "From: ... To: ..." of a holiday: the amount or the dates behind are gone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund email-reply-parser@2.3.7 node-email-reply-parser@0.1.4 planer@1.2.0
cat >look.mjs <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const Reply = require('email-reply-parser');
const nodeReply = require('node-email-reply-parser');
const { extractFrom } = require('planer');
const read = {
  'email-reply-parser': (mail) => new (Reply.default ?? Reply)().read(mail).getVisibleText(),
  'node-email-reply-parser': (mail) => nodeReply(mail, true),
  planer: (mail) => extractFrom(mail, 'text/plain'),
};
const mails = ['I agree.\n\n---\n\nPlease pay $500.', 'Total\n_____\n$500', 'I am away.\n\nFrom: Monday morning\nTo: Friday\n\nBest'];
for (const [name, visible] of Object.entries(read)) console.log(`${name} ${mails.map((mail) => visible(mail).trim() === mail).join(' ')}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'email-reply-parser false true true
node-email-reply-parser false false true
planer true true false' ]
