#!/usr/bin/env bash
# franc 6.2.0 and languagedetect 2.0.0 (npm), with tinyld 1.3.4 beside them.
# Guess: "Not what I ordered, refund please", 33 letters, is English, and a Ukrainian sentence of thanks is Ukrainian.
# Seen: franc takes the first for Danish and the second for Bulgarian; "Great work, thanks!" is Dutch. languagedetect takes
# "Bonjour, le projet est terminé" for Latin. tinyld has all of them right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund franc@6.2.0 languagedetect@2.0.0 tinyld@1.3.4
cat >look.mjs <<'JS'
import { franc } from 'franc';
import Detect from 'languagedetect';
import { detect } from 'tinyld';
const texts = ['Not what I ordered, refund please', 'Great work, thanks!', 'Дякую за роботу, все чудово', 'Bonjour, le projet est terminé'];
for (const text of texts) {
  const [[name]] = new Detect().detect(text, 1);
  console.log(`${text} | franc ${franc(text)} | languagedetect ${name} | tinyld ${detect(text)}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'Not what I ordered, refund please | franc dan | languagedetect english | tinyld en
Great work, thanks! | franc nld | languagedetect english | tinyld en
Дякую за роботу, все чудово | franc bul | languagedetect macedonian | tinyld uk
Bonjour, le projet est terminé | franc fra | languagedetect latin | tinyld fr' ]
