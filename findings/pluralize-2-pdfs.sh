#!/usr/bin/env bash
# pluralize 8.0.0, inflection 3.0.2 and inflected 2.1.0 (npm).
# Guess: the plural of "PDF" is "PDFs" and the singular of "cookies" is "cookie"; "bonus" has the plural "bonuses".
# Seen: pluralize follows the capitals: "2 PDFS". All three know a "cooky". inflected leaves "bonus" as it is, and "bonuses"
# becomes "bonuse".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pluralize@8.0.0 inflection@3.0.2 inflected@2.1.0
cat >look.mjs <<'JS'
import { pluralize as inflectedPlural, singularize as inflectedSingular } from 'inflected';
import inflection from 'inflection';
import pluralize from 'pluralize';
const plurals = { pluralize: pluralize.plural, inflection: inflection.pluralize, inflected: inflectedPlural };
const singulars = { pluralize: pluralize.singular, inflection: inflection.singularize, inflected: inflectedSingular };
for (const name of Object.keys(plurals)) {
  const [several, one] = [plurals[name], singulars[name]];
  console.log(`${name}: ${several('PDF')} ${several('bonus')} ${one('cookies')} ${one('bonuses')}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'pluralize: PDFS bonuses cooky bonus
inflection: PDFs bonuses cooky bonus
inflected: PDFs bonus cooky bonuse' ]
