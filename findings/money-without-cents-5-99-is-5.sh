#!/usr/bin/env bash
# Money 6.16.0 (Debian 12), with Ruby 3.1.
# Guess: $5.99 without its cents (`no_cents`) is rounded to $6, and a loss of 99 cents to a dollar of loss.
# Seen: the cents are cut off, though rounding is set to half up: "$5", and the loss is "$-0". to_i cuts likewise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download ruby-money=6.16.0-1 ruby-i18n ruby-concurrent >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.rb <<'RB'
Dir.glob("#{Dir.pwd}/usr/share/rubygems-integration/all/gems/{*/lib,concurrent-ruby-*/lib/concurrent-ruby}").each { |path| $: << path }
$: << "#{Dir.pwd}/usr/lib/ruby/vendor_ruby"
require 'money'
Money.locale_backend = nil
Money.rounding_mode = BigDecimal::ROUND_HALF_UP
[599, -99, -500].each do |cents|
  money = Money.new(cents, 'USD')
  puts "#{cents}: #{money.format}, without cents #{money.format(no_cents: true)}, rounded #{money.round.format}, to_i #{money.to_i}"
end
RB
seen=$(TZ=UTC /usr/bin/ruby -W0 look.rb)
echo "$seen"
[ "$seen" = '599: $5.99, without cents $5, rounded $5.99, to_i 5
-99: $-0.99, without cents $-0, rounded $-0.99, to_i 0
-500: $-5.00, without cents $-5, rounded $-5.00, to_i -5' ]
