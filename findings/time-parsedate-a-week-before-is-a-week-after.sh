#!/usr/bin/env bash
# Time::ParseDate 2015.103 (Debian 12), with Perl 5.36.
# Guess: on Wednesday, 2 December "1 week before friday" is 27 November and "2 weeks after 4 Dec 2026" is the 18th; "31 Jan
# 2027 + 1 month" is 28 February, and "1 hour 30 minutes" is 13:30; or undef, as "in half an hour" is.
# Seen: what is left over is dropped: a week from now, whichever way, with the day that was named forgotten; 31 January, and
# 13:00. "tomorrow at 9" is at the hour that it is now. With WHOLE each of them is undef.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download libtime-parsedate-perl=2015.103-4 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.pl <<'PL'
use Time::ParseDate;
my %how = (NOW => 1796212800, GMT => 1, PREFER_FUTURE => 1);
for my $text (
  '1 week before friday', '1 day before tomorrow', '2 weeks after 4 Dec 2026', '2 weeks before 4 Dec 2026',
  '31 Jan 2027 + 1 month', '1 hour 30 minutes', 'tomorrow at 9', 'tomorrow at 9:00', 'in half an hour',
) {
  my ($found) = parsedate($text, %how);
  my ($whole) = parsedate($text, %how, WHOLE => 1);
  print join(', ', map { defined $_ ? scalar gmtime $_ : 'undef' } $found, $whole), ": $text\n";
}
PL
seen=$(TZ=UTC PERL5LIB="$folder/usr/share/perl5" /usr/bin/perl look.pl)
echo "$seen"
[ "$seen" = 'Wed Dec  9 12:00:00 2026, undef: 1 week before friday
Thu Dec  3 12:00:00 2026, undef: 1 day before tomorrow
Wed Dec 16 12:00:00 2026, undef: 2 weeks after 4 Dec 2026
Wed Dec 16 12:00:00 2026, undef: 2 weeks before 4 Dec 2026
Sun Jan 31 00:00:00 2027, undef: 31 Jan 2027 + 1 month
Wed Dec  2 13:00:00 2026, undef: 1 hour 30 minutes
Thu Dec  3 12:00:00 2026, undef: tomorrow at 9
Thu Dec  3 09:00:00 2026, Thu Dec  3 09:00:00 2026: tomorrow at 9:00
undef, undef: in half an hour' ]
