#!/usr/bin/env bash
# eml-format 0.6.1 (npm), with postal-mime 4.0.0 beside it.
# Guess: a subject that is encoded in two words over two lines, as mail programs fold a long one (RFC 2047), is read whole, and
# the underscore in a name that is encoded stands for a space.
# Seen: the subject ends with its first line, "Ended_—", without the words that say how, and both underscores stay.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund eml-format@0.6.1 postal-mime@4.0.0
cat >look.mjs <<'JS'
import eml from 'eml-format';
import PostalMime from 'postal-mime';
const mail = [
  'From: =?UTF-8?Q?Ana_Sm=C3=ADth?= <ana@example.com>', 'To: bo@example.com', 'Subject: =?UTF-8?Q?Ended_=E2=80=94?=',
  ' =?UTF-8?Q?_by_mistake?=', 'Content-Type: text/plain; charset=utf-8', '', 'Hi', '',
].join('\r\n');
eml.read(mail, (error, { subject, from }) => console.log(`eml-format ${JSON.stringify([subject, from.name])}`));
const { subject, from } = await PostalMime.parse(mail);
console.log(`postal-mime ${JSON.stringify([subject, from.name])}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'eml-format ["Ended_—","Ana_Smíth"]
postal-mime ["Ended — by mistake","Ana Smíth"]' ]
