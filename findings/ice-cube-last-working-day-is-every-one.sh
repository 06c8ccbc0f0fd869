#!/usr/bin/env bash
# ice_cube 0.16.4 (Debian 12), with Ruby 3.1.
# Guess: the rule for the last working day of each month, from a calendar's file, gives 31 December, 29 January and 26
# February, or an error, as a rule with `BYWEEKNO` does.
# Seen: `BYSETPOS` is read and dropped, so every working day is one: 2, 3 and 4 December.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download ruby-ice-cube=0.16.4-3 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.rb <<'RB'
require 'ice_cube'
days = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR'
[days, "#{days};BYSETPOS=-1", 'FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=YEARLY;BYWEEKNO=50;BYDAY=FR'].each do |rule|
  schedule = IceCube::Schedule.new(Time.utc(2026, 12, 2, 12))
  schedule.add_recurrence_rule(IceCube::Rule.from_ical(rule))
  puts "#{rule}: #{schedule.first(3).map { |day| day.strftime('%F') }.join(' ')}"
rescue ArgumentError => error
  puts "#{rule}: #{error.message}"
end
RB
gem="$folder/usr/share/rubygems-integration/all/gems/ice_cube-0.16.4/lib"
seen=$(TZ=UTC RUBYLIB="$gem" /usr/bin/ruby -W0 look.rb)
echo "$seen"
[ "$seen" = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR: 2026-12-02 2026-12-03 2026-12-04
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1: 2026-12-02 2026-12-03 2026-12-04
FREQ=MONTHLY;BYDAY=-1FR: 2026-12-25 2027-01-29 2027-02-26
FREQ=YEARLY;BYWEEKNO=50;BYDAY=FR: Invalid rule validation type: BYWEEKNO' ]
