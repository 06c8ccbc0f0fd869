#!/usr/bin/env bash
# ajv 8.20.0 with ajv-formats 3.0.1, jsonschema 1.5.0 and @cfworker/json-schema 4.1.6 (npm).
# Guess: the formats `time` and `duration` of JSON Schema mean the same in each: a time with its zone is one, a negative
# duration is none.
# Seen: jsonschema has it the other way round in both: it refuses 17:00:00Z, accepts 17:00:00 without a zone, and accepts
# -P1D. cfworker refuses P1Y1D and PT1H1S, which the other two accept: a part must not be left out, as the grammar of RFC
# 3339 has it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ajv@8.20.0 ajv-formats@3.0.1 jsonschema@1.5.0 @cfworker/json-schema@4.1.6
cat >look.mjs <<'JS'
import { Validator } from '@cfworker/json-schema';
import Ajv from 'ajv';
import formats from 'ajv-formats';
import jsonschema from 'jsonschema';
const ajv = new (Ajv.default ?? Ajv)();
(formats.default ?? formats)(ajv);
const texts = { time: ['17:00:00Z', '17:00:00'], duration: ['-P1D', 'P1Y1D', 'PT1H1S'] };
for (const [format, text] of Object.entries(texts).flatMap(([format, all]) => all.map((text) => [format, text]))) {
  const schema = { type: 'string', format };
  const [here, there] = [jsonschema.validate(text, schema).valid, new Validator(schema).validate(text).valid];
  console.log(`${format} ${text} ${ajv.validate(schema, text)} ${here} ${there}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'time 17:00:00Z true false true
time 17:00:00 false true false
duration -P1D false true false
duration P1Y1D true true false
duration PT1H1S true true false' ]
