#!/usr/bin/env bash
# Numerizer 0.2.0 (Debian 12), with Ruby 3.1.
# Guess: "milestones one and two" becomes "milestones 1 and 2"; "a hundred dollars" is "100 dollars", and "nineteen ninety
# nine" 1999 or 19 99.
# Seen: one and two are added up: "milestones 3". "a hundred" is "a100", and 99 behind 19 is taken apart into 90 and 9.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download ruby-numerizer=0.2.0-2 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.rb <<'RB'
require 'numerizer'
[
  'milestones one and two', 'clauses five and six are void', 'one or two', 'a hundred dollars', 'nineteen ninety nine',
].each do |text|
  puts "#{text}: #{Numerizer.numerize(text)}"
end
RB
seen=$(TZ=UTC RUBYLIB="$folder/usr/lib/ruby/vendor_ruby" /usr/bin/ruby -W0 look.rb)
echo "$seen"
[ "$seen" = 'milestones one and two: milestones 3
clauses five and six are void: clauses 11 are void
one or two: 1 or 2
a hundred dollars: a100 dollars
nineteen ninety nine: 19 90 9' ]
