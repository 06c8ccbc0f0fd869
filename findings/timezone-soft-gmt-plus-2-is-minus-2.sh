#!/usr/bin/env bash
# timezone-soft 1.5.2 (npm), with Intl beside it.
# Guess: "GMT+2", as people write their zone in a profile, is two hours ahead of UTC, like "UTC+2"; "CT" is Chicago, as "ET"
# is New York and "PT" Los Angeles.
# Seen: "GMT+2" becomes Etc/GMT+2, whose sign POSIX turns round: two hours behind. "UTC+2" is right. "CT" and "CST" are
# Shanghai.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund timezone-soft@1.5.2
cat >look.mjs <<'JS'
import soft from 'timezone-soft';
const offset = (timeZone) => {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(new Date('2026-12-04T12:00Z'));
  return parts.find(({ type }) => type === 'timeZoneName').value;
};
for (const text of ['UTC+2', 'GMT+2', 'GMT-5', 'ET', 'CT', 'PT']) {
  const [{ iana }] = soft(text);
  console.log(`${text} ${iana} ${offset(iana)}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'UTC+2 Etc/GMT-2 GMT+02:00
GMT+2 Etc/GMT+2 GMT-02:00
GMT-5 Etc/GMT-5 GMT+05:00
ET America/New_York GMT-05:00
CT Asia/Shanghai GMT+08:00
PT America/Los_Angeles GMT-08:00' ]
