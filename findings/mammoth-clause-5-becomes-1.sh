#!/usr/bin/env bash
# mammoth 1.13.0 (npm), on files written by docx 9.15.2.
# Guess: a Word list that starts at 5 starts at 5 in HTML, another list after it is a list of its own, and raw text keeps a
# line break and a footnote.
# Seen: it starts at 1 and the second list goes on in it. In raw text the words on both sides of a line break become one,
# "PaidLate", and the footnote is gone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mammoth@1.13.0 docx@9.15.2
cat >look.mjs <<'JS'
import { Document, FootnoteReferenceRun, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import mammoth from 'mammoth';
const list = (reference, start) => ({ reference, levels: [{ level: 0, start, format: LevelFormat.DECIMAL, text: '%1.' }] });
const item = (text, reference) => new Paragraph({ text, numbering: { reference, level: 0 } });
const line = new Paragraph({ children: [new TextRun('Paid'), new TextRun({ text: 'Late', break: 1 }), new FootnoteReferenceRun(1)] });
const file = new Document({
  numbering: { config: [list('clauses', 5), list('parts', 1)] },
  footnotes: { 1: { children: [new Paragraph('Reminded twice')] } },
  sections: [{ children: [item('Term', 'clauses'), item('Appendix', 'parts'), line] }],
});
const buffer = await Packer.toBuffer(file);
console.log((await mammoth.convertToHtml({ buffer })).value.split('<p>')[0]);
console.log(JSON.stringify((await mammoth.extractRawText({ buffer })).value));
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '<ol><li>Term</li><li>Appendix</li></ol>
"Term\n\nAppendix\n\nPaidLate\n\n"' ]
