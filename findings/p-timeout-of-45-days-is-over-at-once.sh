#!/usr/bin/env bash
# p-timeout 7.0.2, promise-timeout 1.3.0 and await-timeout 1.1.1 (npm), with delay 7.0.0 beside them.
# Guess: a wait of 45 days, the length of a payment term, is a long wait, as it is for delay, or is refused.
# Seen: the time is handed to setTimeout(), which holds no more than 24.8 days and makes one millisecond of more: the first
# two fail at once with a TimeoutError, as if the 45 days were over, and await-timeout goes on at once. 24 days are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund p-timeout@7.0.2 promise-timeout@1.3.0 await-timeout@1.1.1 delay@7.0.0
cat >look.mjs <<'JS'
import Timeout from 'await-timeout';
import delay from 'delay';
import pTimeout from 'p-timeout';
import promiseTimeout from 'promise-timeout';
const never = new Promise(() => {});
const tools = {
  'p-timeout': (milliseconds) => pTimeout(never, { milliseconds }),
  'promise-timeout': (milliseconds) => promiseTimeout.timeout(never, milliseconds),
  'await-timeout': (milliseconds) => Timeout.set(milliseconds),
  delay: (milliseconds) => delay(milliseconds),
};
for (const [name, wait] of Object.entries(tools)) {
  const after = (days) => Promise.race([
    wait(days * 86_400_000).then(() => 'goes on', (error) => error.name),
    new Promise((resolve) => setTimeout(resolve, 500, 'waits')),
  ]);
  console.log(`${name}: 24 days ${await after(24)}, 45 days ${await after(45)}`);
}
process.exit();
JS
seen=$(TZ=UTC node --no-warnings look.mjs)
echo "$seen"
[ "$seen" = 'p-timeout: 24 days waits, 45 days TimeoutError
promise-timeout: 24 days waits, 45 days TimeoutError
await-timeout: 24 days waits, 45 days goes on
delay: 24 days waits, 45 days waits' ]
