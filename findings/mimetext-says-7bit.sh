#!/usr/bin/env bash
# mimetext 3.0.28 (npm).
# Guess: a body with letters beyond ASCII is encoded, as the subject is, or marked as 8bit.
# Seen: it stands as it is under "Content-Transfer-Encoding: 7bit", which promises ASCII, so a server may spoil the letters
# on the way.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mimetext@3.0.28
cat >look.mjs <<'JS'
import { createMimeMessage } from 'mimetext';
const message = createMimeMessage();
message.setSender('ana@example.org');
message.setRecipient('bo@example.org');
message.setSubject('Prüfung');
message.addMessage({ contentType: 'text/plain', data: 'Prüfung am Freitag' });
const raw = message.asRaw();
console.log(`${/^Subject.*$/m.exec(raw)[0]}\n${/^Content-Transfer.*$/m.exec(raw)[0]}\n${raw.trim().split('\n').at(-1)}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'Subject: =?utf-8?B?UHLDvGZ1bmc=?=
Content-Transfer-Encoding: 7bit
Prüfung am Freitag' ]
