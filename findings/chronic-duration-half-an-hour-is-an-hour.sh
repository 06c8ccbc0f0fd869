#!/usr/bin/env bash
# ChronicDuration 0.10.6.2 (Debian 12, as GitLab keeps it), with Ruby 3.1.
# Guess: "half an hour" and "1/2 hour" are 1800 seconds, "1,5 hours" and "one and a half hours" are 5400, "-1h" is -3600, and
# nil stands for what it cannot read, as for "1,000 hours".
# Seen: an hour, two hours, five hours, and an hour that is to come; "a week and a half" is a week and two seconds. "1.5
# hours" and "one and a half hours" are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download ruby-chronic-duration=0.10.6.2-2 ruby-numerizer=0.2.0-2 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.rb <<'RB'
require 'gitlab_chronic_duration'
['half an hour', '1/2 hour', '1,5 hours', '1.5 hours', 'one and a half hours', '1 week and a half', '-1h', '1,000 hours'].each do |text|
  puts "#{text}: #{ChronicDuration.parse(text).inspect}"
end
RB
seen=$(TZ=UTC RUBYLIB="$folder/usr/lib/ruby/vendor_ruby" /usr/bin/ruby -W0 look.rb)
echo "$seen"
[ "$seen" = 'half an hour: 3600
1/2 hour: 7200
1,5 hours: 18000
1.5 hours: 5400.0
one and a half hours: 5400.0
1 week and a half: 604802
-1h: 3600
1,000 hours: nil' ]
