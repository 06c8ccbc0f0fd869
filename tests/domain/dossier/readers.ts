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

export const READERS: Readonly<Record<string, (markdown: string) => string>> = {
  'markdown-it': (markdown) => markdownIt.render(markdown),
  marked: (markdown) => marked.parse(markdown, { async: false }),
  commonmark: (markdown) => smart.renderer.render(smart.parser.parse(markdown)),
  'micromark with GitHub’s dialect and formulas': (markdown) =>
    micromark(markdown, {
      allowDangerousHtml: true,
      extensions: [gfm(), math()],
      htmlExtensions: [gfmHtml(), mathHtml()],
    }),
  showdown: (markdown) => plain.makeHtml(markdown),
  'showdown as on GitHub': (markdown) => github.makeHtml(markdown),
};
