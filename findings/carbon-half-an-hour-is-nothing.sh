#!/usr/bin/env bash
# Carbon 2.65 (Debian 12), with PHP 8.2.
# Guess: CarbonInterval::fromString() reads "half an hour" and "an hour" or refuses them, as it refuses "1,5 hours"; "-1h" is
# minus one hour, "0.5 month" about 15 days.
# Seen: words that it does not know are passed over: both are an interval of nothing, told as "1 second", and so is half a
# month. The minus is lost. CarbonInterval::make() keeps it and then tells "-1 day" as "1 second".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download php-nesbot-carbon=2.65.0-1+deb12u1 php-symfony-translation=5.4.53+dfsg-0+deb12u1 \
  php-symfony-translation-contracts=2.5.5-0+deb12u1 php-symfony-deprecation-contracts=2.5.5-0+deb12u1 \
  php-symfony-polyfill=1.27.0-2 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.php <<'PHP'
<?php
require 'usr/share/php/Carbon/autoload.php';
use Carbon\CarbonInterval;
foreach (['1 hour and 30 minutes', 'half an hour', 'an hour', '-1h', '0.5 month', '1,5 hours'] as $text) {
  try {
    $read = CarbonInterval::fromString($text);
    echo "$text: {$read->forHumans()}, {$read->totalMinutes} minutes\n";
  } catch (\Exception $error) {
    echo "$text: {$error->getMessage()}\n";
  }
}
$late = CarbonInterval::make('-1 day');
echo "-1 day, made: {$late->forHumans()}, {$late->totalMinutes} minutes\n";
PHP
seen=$(TZ=UTC php -d error_reporting=0 -d include_path="$folder/usr/share/php" look.php)
echo "$seen"
[ "$seen" = '1 hour and 30 minutes: 1 hour 30 minutes, 90 minutes
half an hour: 1 second, 0 minutes
an hour: 1 second, 0 minutes
-1h: 1 hour, 60 minutes
0.5 month: 1 second, 0 minutes
1,5 hours: Invalid part 1, in definition 1,5 hours
-1 day, made: 1 second, -1440 minutes' ]
