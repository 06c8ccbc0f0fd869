#!/usr/bin/env bash
# Lingua::EN::Words2Nums 0.19 (Debian 12), with Perl 5.36.
# Guess: "nineteen ninety nine", a price or a year as it is spoken, is 1999, or undef, as a text is that it cannot read;
# "twenty twenty six", "one two three" and "five five" likewise.
# Seen: the parts are added up: 118, 46, 6 and 10. "twelve hundred" is 1200.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download liblingua-en-words2nums-perl=0.19-4 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.pl <<'PL'
use Lingua::EN::Words2Nums;
for my $text ('nineteen ninety nine', 'twenty twenty six', 'one two three', 'five five', 'twelve hundred', 'five point two') {
  print "$text: ", words2nums($text) // 'undef', "\n";
}
PL
seen=$(TZ=UTC PERL5LIB="$folder/usr/share/perl5:$folder/usr/lib/x86_64-linux-gnu/perl5/5.36" /usr/bin/perl look.pl)
echo "$seen"
[ "$seen" = 'nineteen ninety nine: 118
twenty twenty six: 46
one two three: 6
five five: 10
twelve hundred: 1200
five point two: undef' ]
