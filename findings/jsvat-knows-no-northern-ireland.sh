#!/usr/bin/env bash
# jsvat 2.5.4 (npm).
# Guess: a client's number of Northern Ireland, which begins with XI since 2021 and has the digits of a British one, is valid
# where the same digits after GB are.
# Seen: it is neither valid nor of a country that is supported, among 35 with Brazil, Serbia and Andorra.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsvat@2.5.4
cat >look.cjs <<'JS'
const { checkVAT, countries } = require('jsvat');
for (const number of ['GB980780684', 'XI980780684', 'EL094259216']) {
  const { isValid, isSupportedCountry, country } = checkVAT(number, countries);
  console.log(`${number}: valid ${isValid}, supported ${isSupportedCountry}, ${country?.name ?? 'no country'}`);
}
console.log(countries.length);
JS
seen=$(TZ=UTC node look.cjs)
echo "$seen"
[ "$seen" = 'GB980780684: valid true, supported true, United Kingdom
XI980780684: valid false, supported false, no country
EL094259216: valid true, supported true, Greece
35' ]
