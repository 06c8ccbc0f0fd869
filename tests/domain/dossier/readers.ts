// Owns five real readers of Markdown as people have them: with tables, links found by themselves, HTML, formulas and typographers' signs
// switched on, since whoever is sent a dossier did not choose their reader for it.
import { HtmlRenderer, Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { Marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { math, mathHtml } from 'micromark-extension-math';
import showdown from 'showdown';

const markdownIt = new MarkdownIt({ html: true, linkify: true, typographer: true });
const marked = new Marked({ gfm: true, breaks: true });
const smart = { parser: new Parser({ smart: true }), renderer: new HtmlRenderer() };
const github = new showdown.Converter({ ghMentions: true, ...showdown.getFlavorOptions('github') });
const plain = new showdown.Converter();

/** The page that each text becomes, in their order. */
export type Render = (texts: readonly string[]) => string[];
const each =
  (render: (markdown: string) => string): Render =>
  (texts) =>
    texts.map(render);

export const READERS: Readonly<Record<string, Render>> = {
  'markdown-it': each((markdown) => markdownIt.render(markdown)),
  marked: each((markdown) => marked.parse(markdown, { async: false })),
  commonmark: each((markdown) => smart.renderer.render(smart.parser.parse(markdown))),
  'micromark with GitHub’s dialect and formulas': each((markdown) =>
    micromark(markdown, {
      allowDangerousHtml: true,
      extensions: [gfm(), math()],
      htmlExtensions: [gfmHtml(), mathHtml()],
    }),
  ),
  showdown: each((markdown) => plain.makeHtml(markdown)),
  'showdown as on GitHub': each((markdown) => github.makeHtml(markdown)),
};
