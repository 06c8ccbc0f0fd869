#!/usr/bin/env bash
# python-docx 0.8.11 (Debian 12), on a file written by docx 9.15.2 (npm).
# Guess: the text of a paragraph is what the page shows: with the words of a link and those that were written in with changes
# tracked, without those struck out.
# Seen: links and insertions are dropped as well, without a word: "Pay  dollars", with two spaces where the 600 stood, and
# "By  at noon". A hard hyphen is lost too: "half-day" is "halfday".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download python3-docx=0.8.11+dfsg1-5 python3-lxml=4.9.2-1+deb12u1 libxml2=2.9.14+dfsg-1.3~deb12u6 \
  libxslt1.1=1.1.35-1+deb12u4 libicu72=72.1-3+deb12u1 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
npm init -y >/dev/null
npm install --silent --no-audit --no-fund docx@9.15.2
cat >write.mjs <<'JS'
import { DeletedTextRun, Document, ExternalHyperlink, InsertedTextRun, NoBreakHyphen, Packer, Paragraph, TextRun } from 'docx';
import { writeFileSync } from 'node:fs';
const by = { author: 'Jo', date: '2026-12-01T10:00:00Z' };
const paragraph = (...children) => new Paragraph({ children });
const link = new ExternalHyperlink({ link: 'https://example.org', children: [new TextRun('Friday')] });
const children = [
  paragraph(
    new TextRun('Pay '), new DeletedTextRun({ text: '500', id: 1, ...by }), new InsertedTextRun({ text: '600', id: 2, ...by }),
    new TextRun(' dollars'),
  ),
  paragraph(new TextRun('By '), link, new TextRun(' at noon')),
  paragraph(new TextRun({ children: ['A half', new NoBreakHyphen(), 'day'] })),
];
writeFileSync('terms.docx', await Packer.toBuffer(new Document({ sections: [{ children }] })));
JS
node write.mjs
cat >look.py <<'PY'
import docx
for paragraph in docx.Document('terms.docx').paragraphs:
    print(f'[{paragraph.text}]')
PY
export LD_LIBRARY_PATH="$folder/usr/lib/x86_64-linux-gnu"
seen=$(TZ=UTC PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 -S look.py)
echo "$seen"
[ "$seen" = '[Pay  dollars]
[By  at noon]
[A halfday]' ]
