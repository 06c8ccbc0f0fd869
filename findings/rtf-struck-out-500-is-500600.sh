#!/usr/bin/env bash
# catdoc 0.95 and unrtf 0.21.10 (Debian 12).
# Guess: of an RTF file in which 500 is struck out and 600 written in, with revisions marked, the text says 600; hidden text
# is not shown; a hard hyphen and a hard space part words as soft ones do.
# Seen: both write "Pay 500600 dollars" and show what was hidden. The hard hyphen is gone from both, "half-day" is "halfday",
# and unrtf drops the hard space as well: "7days".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download catdoc=1:0.95-6~deb12u1 unrtf=0.21.10-clean-1 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
export PATH="$folder/usr/bin:$PATH"
seen=$(
  printf 'charset_path=%s\nmap_path=%s\n' "$folder/usr/share/catdoc" "$folder/usr/share/catdoc" >.catdocrc
  printf '%s\n' '{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}{\*\revtbl{Unknown;}{Jo;}}' \
    '\pard Pay {\deleted\revauthdel1 500}{\revised\revauth1 600} dollars.\par' \
    '\pard Our {\v lowest }offer: a half\_day, notice 7\~days.\par}' >terms.rtf
  echo catdoc
  HOME="$folder" catdoc -d utf-8 terms.rtf | grep .
  echo unrtf
  UNRTF_SEARCH_PATH="$folder/usr/share/unrtf/" unrtf --text terms.rtf 2>/dev/null | grep -v '^[#-]' | grep .
)
echo "$seen"
[ "$seen" = 'catdoc
Pay 500600 dollars.
Our  lowest offer: a halfday, notice 7 days.
unrtf
Pay 500600 dollars.
Our lowest offer: a halfday, notice 7days.' ]
