// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { act, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { DossierPage } from '../../../components/dossier/DossierPage.tsx';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { milestone } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { RICH } from '../../domain/backup/backup-files.ts';
import { background } from '../fake-browser.ts';
import { fromMenu, person, prepare, stored } from '../prepare.ts';
import { giveFileAddresses, savedBy } from '../saved-files.ts';

prepare();
beforeEach(giveFileAddresses);

const unfold = async (): Promise<HTMLElement> => {
  await fromMenu('Files');
  const part = screen.getByRole('region', { name: 'Dossier' });
  await person().click(within(part).getByRole('button', { name: 'Make the dossier' }));
  return part;
};

it.each([
  ['while it is planned', RICH],
  ['after the end', { ...RICH, facts: { ...RICH.facts, endedAt: NOW, endedBy: 'me' as const } }],
  ['when it is kept', { ...RICH, keptAt: NOW }],
])('A contract has a dossier in its menu %s: to copy, to save twice over, to print.', async (_, record) => {
  stored(record);
  render(<Sidebar contractId={RICH.id} framed={false} />);
  const fold = await unfold();
  const markdown = await savedBy(await within(fold).findByRole('link', { name: 'Save as Markdown' }));
  expect(markdown.name).toBe('contract-11111111-2026-11-04.md');
  expect(markdown.text).toContain('# Dossier of a contract');
  expect(markdown.text).toContain('Word for word:\n\n    Seven days.\n');
  expect(markdown.text).toContain('4 November 2026, 11:00 (10:00 UTC)');
  const json = await savedBy(await within(fold).findByRole('link', { name: 'Save as JSON' }));
  expect(json.name).toBe('contract-11111111-2026-11-04.json');
  expect(JSON.parse(json.text).contract).toEqual(record);
  expect(within(fold).getByRole('button', { name: 'Copy as Markdown' })).toBeDefined();
  const print = within(fold).getByRole('link', { name: 'Print view' });
  expect(print.getAttribute('href')).toBe('sidebar.html?contract=11111111&print');
});

it('A dossier that lacks what was noted since is no longer offered.', async () => {
  stored(RICH);
  render(<Sidebar contractId={RICH.id} framed={false} />);
  const fold = await unfold();
  stored({ ...RICH, rev: 4, notes: { agreement: 'Ten days.' } });
  act(() => background.broadcast({ changed: 'contract', contractId: RICH.id, rev: 4 }));
  await waitFor(() => expect(within(fold).queryByRole('link', { name: 'Save as Markdown' })).toBeNull());
  await person().click(within(fold).getByRole('button', { name: 'Make the dossier' }));
  const { text } = await savedBy(await within(fold).findByRole('link', { name: 'Save as Markdown' }));
  expect(text).toContain('Ten days.');
});

it('The page to print holds the same, and what was typed stays text on it.', async () => {
  const hostile = '<img src=x onerror=alert(1)>\n[x](javascript:alert(1))';
  stored({ ...RICH, facts: { ...RICH.facts, title: hostile }, notes: { agreement: hostile } });
  render(<DossierPage contractId={RICH.id} />);
  expect(await screen.findByRole('heading', { name: 'Dossier of a contract' })).toBeDefined();
  await screen.findByRole('region', { name: 'The contract' });
  for (const heading of ['Deadlines', 'Milestones', 'Drafts', 'History', 'Sources'])
    expect(screen.getByRole('region', { name: heading })).toBeDefined();
  expect(document.querySelector('pre')?.textContent).toBe(hostile);
  expect(document.querySelector('img, script, a')).toBeNull();
  expect(document.body.textContent).toContain('4 November 2026, 11:00 (10:00 UTC)');
});

it.each([
  ['a direction that was turned', 'Logo\u202E', 'Press Submit work for “Logo[U+202E]” ($400)'],
  ['a name from the right', 'לוגו', 'Press Submit work for “\u2068לוגו\u2069” ($400)'],
])('The page to print lets no name change an amount: %s.', async (_, name, sentence) => {
  const aside = { introduce: { at: NOW, reason: name } };
  stored({ ...RICH, milestones: [milestone({ name })], setAside: aside, notes: { agreement: name } });
  render(<DossierPage contractId={RICH.id} />);
  await screen.findByRole('region', { name: 'Milestones' });
  const text = document.body.textContent ?? '';
  expect(text).toContain(sentence);
  expect(text).not.toContain('\u202E');
  // A sentence of ours runs from the left; only a note finds a direction of its own.
  expect(document.querySelector('main')?.dir).toBe('ltr');
  for (const element of document.querySelectorAll('bdi, [dir="auto"]')) expect(element.tagName).toBe('PRE');
});

it('On paper the page is light, whatever was chosen for the screen.', () => {
  const css = readFileSync('components/styles/dossier.css', 'utf8');
  expect(css).toMatch(/@media print \{[^@]*:root\[data-theme\] \{\s*color-scheme: light;/);
});

it('The page to print says when the record could not be read.', async () => {
  background.failNext('load', () => Promise.reject(new Error('Gone.')));
  render(<DossierPage contractId={RICH.id} />);
  expect((await screen.findByRole('alert')).textContent).toContain('could not be read just now');
});
