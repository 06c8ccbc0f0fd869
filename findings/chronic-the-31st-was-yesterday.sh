#!/usr/bin/env bash
# Chronic 0.10.5 (Debian 12), with Ruby 3.1.
# Guess: on 2 December "31st" and "last day of december" are 31 December; "half an hour from now" is half past twelve; "3
# business days from now" is Monday; what it cannot read is nil, as "in an hour" is.
# Seen: 1 December, a day that is past, both times; tomorrow at 18:00; Saturday; and "4.12.2026" is today at 16:45.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download ruby-chronic=0.10.5-2 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.rb <<'RB'
require 'chronic'
now = Time.utc(2026, 12, 2, 12)
[
  '31st', 'last day of december', 'half an hour from now', '3 business days from now', '4.12.2026', '12/31/2026', 'in an hour',
].each do |text|
  moment = Chronic.parse(text, now: now)
  puts "#{text}: #{moment ? moment.strftime('%a %F %H:%M') : 'nil'}"
end
RB
gems="$folder/usr/share/rubygems-integration/all/gems"
seen=$(TZ=UTC RUBYLIB="$gems/chronic-0.10.5/lib:$gems/gitlab-chronic-0.10.5/lib" /usr/bin/ruby look.rb)
echo "$seen"
[ "$seen" = '31st: Tue 2026-12-01 00:00
last day of december: Tue 2026-12-01 12:00
half an hour from now: Thu 2026-12-03 18:00
3 business days from now: Sat 2026-12-05 12:00
4.12.2026: Wed 2026-12-02 16:45
12/31/2026: Thu 2026-12-31 12:00
in an hour: nil' ]
