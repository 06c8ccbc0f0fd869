// Owns readers of Markdown that are no packages of npm, as Debian has them: how each is given texts, and what of it is missing here.
// Like the others with what people switch on: tables, formulas, typographers' signs, links found by themselves, HTML.
import { spawnSync } from 'node:child_process';
import type { Render } from './readers.ts';

type Program = {
  readonly name: string;
  /** Debian's packages. */
  readonly debian: string;
  readonly render: Render;
  /** A fault of its own, which moves a line but changes none: how deep a line stands is not asked of it. */
  readonly misplaces?: string;
};

const output = (command: string, args: readonly string[], input: string): string => {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} failed: ${stderr.slice(-400)}`);
  return stdout;
};
/** A program that takes one text at a time. */
const each =
  (command: string, ...args: string[]): Render =>
  (texts) =>
    texts.map((text) => output(command, args, text));
/** A library in another language: one process for all texts. */
const all =
  (command: string, flag: string, code: string): Render =>
  (texts) =>
    JSON.parse(output(command, [flag, code], JSON.stringify(texts)));

const python = (setUp: string, rendered: string): Render =>
  all(
    '/usr/bin/python3',
    '-c',
    `import json, sys\n${setUp}\njson.dump([${rendered} for text in json.load(sys.stdin)], sys.stdout)`,
  );
const ruby = (setUp: string, rendered: string): Render =>
  all(
    'ruby',
    '-e',
    `require 'json'; ${setUp}; puts JSON.generate(JSON.parse(STDIN.read).map { |text| ${rendered} })`,
  );
const php = (setUp: string, rendered: string): Render =>
  all(
    'php',
    '-r',
    `${setUp} echo json_encode(array_map(fn($text) => (string) ${rendered}, json_decode(file_get_contents('php://stdin'))));`,
  );

const PYMDOWN = `import markdown
extensions = ['pymdownx.' + name for name in ('extra', 'arithmatex', 'caret', 'emoji', 'magiclink', 'mark', 'smartsymbols', 'tasklist', 'tilde')]`;
const MARKDOWN2 = `import markdown2
extras = ['fenced-code-blocks', 'footnotes', 'smarty-pants', 'spoiler', 'strike', 'tables', 'task_list', 'wiki-tables']`;
const MISTUNE = `import mistune
render = mistune.create_markdown(escape=False, plugins=['abbr', 'def_list', 'footnotes', 'strikethrough', 'table', 'task_lists', 'url'])`;
const LEAGUE = `require '/usr/share/php/League/CommonMark/autoload.php';
$league = new League\\CommonMark\\GithubFlavoredMarkdownConverter();`;
const PARSEDOWN = `require '/usr/share/php/Parsedown/autoload.php'; $parsedown = new Parsedown();`;

export const PROGRAMS: readonly Program[] = [
  { name: 'cmark', debian: 'cmark', render: each('cmark', '--unsafe', '--smart') },
  {
    name: 'cmark-gfm',
    debian: 'cmark-gfm',
    render: each(
      'cmark-gfm',
      '--unsafe',
      ...['autolink', 'strikethrough', 'table', 'tasklist'].flatMap((name) => ['-e', name]),
    ),
  },
  {
    name: 'pandoc',
    debian: 'pandoc',
    render: each('pandoc', '--wrap=preserve', '-f', 'markdown', '-t', 'html'),
  },
  {
    name: 'pandoc with all of CommonMark',
    debian: 'pandoc',
    render: each('pandoc', '--wrap=preserve', '-f', 'commonmark_x', '-t', 'html'),
    misplaces:
      'Behind a bar, which might begin a table, the second nested line comes to stand below the first.',
  },
  { name: 'lowdown', debian: 'lowdown', render: each('lowdown', '-Thtml') },
  { name: 'discount', debian: 'discount', render: each('markdown') },
  {
    name: 'Python-Markdown',
    debian: 'python3-markdown',
    render: python('import markdown', 'markdown.markdown(text)'),
  },
  {
    name: 'Python-Markdown with pymdownx',
    debian: 'python3-pymdownx',
    render: python(PYMDOWN, 'markdown.markdown(text, extensions=extensions)'),
  },
  {
    name: 'markdown2',
    debian: 'python3-markdown2',
    render: python(MARKDOWN2, 'markdown2.markdown(text, extras=extras)'),
  },
  { name: 'mistune', debian: 'python3-mistune', render: python(MISTUNE, 'render(text)') },
  {
    name: 'mistletoe',
    debian: 'python3-mistletoe',
    render: python('import mistletoe', 'mistletoe.markdown(text)'),
  },
  {
    name: 'kramdown',
    debian: 'kramdown',
    render: ruby(`require 'kramdown'`, 'Kramdown::Document.new(text).to_html'),
  },
  {
    name: 'league/commonmark',
    debian: 'php-cli php-league-commonmark',
    render: php(LEAGUE, '$league->convert($text)'),
  },
  { name: 'Parsedown', debian: 'php-cli php-parsedown', render: php(PARSEDOWN, '$parsedown->text($text)') },
];
