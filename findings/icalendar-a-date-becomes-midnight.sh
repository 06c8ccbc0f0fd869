#!/usr/bin/env bash
# icalendar 2.8.0 (Debian 12), with Ruby 3.1.
# Guess: a day given as a Date is written `DTSTART;VALUE=DATE:20261204`, and `\N` in a text, which RFC 5545 3.3.11 allows beside
# `\n`, is read as a line break.
# Seen: the day becomes a moment, midnight of no zone, while one that was read from a file stays a day; `\N` stays as it stands.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download ruby-icalendar=2.8.0-1 ruby-ice-cube >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.rb <<'RB'
Dir.glob("#{Dir.pwd}/usr/share/rubygems-integration/all/gems/*/lib").each { |path| $: << path }
$: << "#{Dir.pwd}/usr/lib/ruby/vendor_ruby"
require 'stringio'
require 'icalendar'
calendar = Icalendar::Calendar.new
calendar.event { |event| event.dtstart = Date.new(2026, 12, 4) }
puts calendar.to_ical[/^DTSTART.*/].strip
lines = [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:look', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20261201T000000Z', 'DTSTART;VALUE=DATE:20261204',
  'DESCRIPTION:one\ntwo\Nthree', 'END:VEVENT', 'END:VCALENDAR', '',
]
event = Icalendar::Calendar.parse(lines.join("\r\n")).first.events.first
puts event.description.to_s.inspect, event.to_ical[/^DTSTART.*/].strip
RB
seen=$(TZ=UTC /usr/bin/ruby -W0 look.rb)
echo "$seen"
[ "$seen" = 'DTSTART:20261204T000000
"one\ntwo\\Nthree"
DTSTART;VALUE=DATE:20261204' ]
