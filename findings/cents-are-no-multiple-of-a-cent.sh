#!/usr/bin/env bash
# ajv 8.20.0, valibot 1.5.0 and @sinclair/typebox 0.34.52 (npm), with jsonschema 1.5.0 and joi 18.3.2 beside them.
# Guess: `multipleOf: 0.01` accepts every amount with two decimals, $19.99 first of all, and refuses 1.005.
# Seen: the first three divide or take the rest in binary fractions and refuse many: ajv 0.07, 0.29 and 19.99, valibot and
# typebox 1.10 as well. jsonschema and joi accept them all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ajv@8.20.0 valibot@1.5.0 @sinclair/typebox@0.34.52 jsonschema@1.5.0 joi@18.3.2
cat >look.mjs <<'JS'
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import Ajv from 'ajv';
import Joi from 'joi';
import jsonschema from 'jsonschema';
import * as valibot from 'valibot';
const schema = { type: 'number', multipleOf: 0.01 };
const accepts = {
  ajv: new (Ajv.default ?? Ajv)().compile(schema),
  valibot: (amount) => valibot.is(valibot.pipe(valibot.number(), valibot.multipleOf(0.01)), amount),
  typebox: (amount) => Value.Check(Type.Number({ multipleOf: 0.01 }), amount),
  jsonschema: (amount) => jsonschema.validate(amount, schema).valid,
  joi: (amount) => Joi.number().multiple(0.01).validate(amount).error === undefined,
};
for (const [name, accepted] of Object.entries(accepts)) {
  console.log(`${name} refuses ${[0.07, 0.29, 1.1, 4.35, 19.99, 1.005].filter((amount) => !accepted(amount)).join(' ')}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'ajv refuses 0.07 0.29 4.35 19.99 1.005
valibot refuses 0.07 0.29 1.1 4.35 19.99 1.005
typebox refuses 0.07 0.29 1.1 4.35 19.99 1.005
jsonschema refuses 1.005
joi refuses 1.005' ]
