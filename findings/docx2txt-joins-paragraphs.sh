#!/usr/bin/env bash
# docx2txt 1.4 (Debian 12), on a file written by docx 9.15.2 (npm).
# Guess: each paragraph of a Word file is a line of text, the heading too.
# Seen: three of the four are one line: "Ended on 4 DecemberPaid on 11 DecemberNext". It looks for a `<w:p` with attributes,
# as Word writes them; the bare `<w:p>` of docx, as valid, is not seen as a paragraph.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download docx2txt=1.4-5 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
export PATH="$folder/usr/bin:$PATH"
seen=$(
  npm init -y >/dev/null
  npm install --silent --no-audit --no-fund docx@9.15.2
  node --input-type=module -e "
  import { writeFileSync } from 'node:fs';
  import { Document, Packer, Paragraph } from 'docx';
  const lines = ['Ended on 4 December', 'Paid on 11 December'].map((text) => new Paragraph(text));
  const next = [new Paragraph({ text: 'Next', heading: 'Heading1' }), new Paragraph('Feedback')];
  writeFileSync('two.docx', await Packer.toBuffer(new Document({ sections: [{ children: [...lines, ...next] }] })));
  "
  docx2txt two.docx -
)
echo "$seen"
[ "$seen" = 'Ended on 4 DecemberPaid on 11 DecemberNext
Feedback' ]
