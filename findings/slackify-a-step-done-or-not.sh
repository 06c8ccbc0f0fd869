#!/usr/bin/env bash
# slackify-markdown 4.5.0 and telegramify-markdown 1.3.3 (npm).
# Guess: `- [x]` and `- [ ]`, steps done and to do, look different in the message, and a line break of two spaces is a line
# break.
# Seen: both leave the boxes out, so the lists are alike; and the line break gets a backslash before it, which the reader
# sees.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund slackify-markdown@4.5.0 telegramify-markdown@1.3.3
cat >look.mjs <<'JS'
import slackify from 'slackify-markdown';
import telegramify from 'telegramify-markdown';
for (const text of ['- [x] Tell the client\n- [ ] Tell the client', 'Ended  \nPaid']) {
  console.log(`slack ${JSON.stringify(slackify(text).trim())}`);
  console.log(`telegram ${JSON.stringify(telegramify(text, 'escape').trim())}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'slack "•   Tell the client\n•   Tell the client"
telegram "•   Tell the client\n•   Tell the client"
slack "Ended\\\nPaid"
telegram "Ended\\\nPaid"' ]
