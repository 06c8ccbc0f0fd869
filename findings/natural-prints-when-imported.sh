#!/usr/bin/env bash
# natural 8.1.1 (npm).
# Guess: importing it prints nothing, so a script that uses it can write JSON on standard output.
# Seen: each of the dotenv copies of its storage back ends prints a line of advice there, of changing words, before the first
# line of the script.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund natural@8.1.1
cat >look.mjs <<'JS'
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
writeFileSync('report.mjs', "import 'natural';\nconsole.log('{}');\n");
const lines = execFileSync(process.execPath, ['report.mjs'], { encoding: 'utf8' }).trim().split('\n');
const own = lines.pop();
console.log(`${lines.length} lines before ${own}, all of dotenv: ${lines.every((line) => line.includes('.env'))}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '5 lines before {}, all of dotenv: true' ]
