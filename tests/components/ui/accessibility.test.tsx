// @vitest-environment jsdom
import { render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { describe, expect, it } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import { Popup } from '../../../components/popup/Popup.tsx';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { SidebarPage } from '../../../components/sidebar/SidebarPage.tsx';
import { Welcome } from '../../../components/welcome/Welcome.tsx';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { contractAddress, parseContractAddress } from '../../../utils/domain/upwork/address.ts';
import {
  access,
  CONTRACT_ID,
  clientEnded,
  fixed,
  followUp,
  hourly,
  milestone,
  task,
  told,
} from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { prepare, stored } from '../prepare.ts';

prepare();

const sidebar = <Sidebar contractId={CONTRACT_ID} framed />;
const popup = <Popup readAddress={parseContractAddress} addressOf={contractAddress} open={() => {}} />;
const { begunAt: _, ...unbegun } = hourly();
const full = fixed([milestone(), milestone({ id: 'm2', name: 'Site', state: 'approved' })], told(), {
  tasks: [task()],
  access: [access()],
  followUps: [followUp()],
  setAside: { introduce: { at: NOW, reason: 'Not wanted' } },
});

const VIEWS: readonly [string, ComponentChild, Contract | undefined, string][] = [
  ['first questions', sidebar, unbegun, 'What is happening?'],
  ['hourly plan', sidebar, hourly(), 'Now'],
  ['fixed-price plan with everything', sidebar, full, 'Now'],
  ['after the end', sidebar, clientEnded({ kind: 'hourly' }), 'Now'],
  ['kept', sidebar, hourly({}, { keptAt: NOW }), 'You keep the contract'],
  ['popup', popup, full, 'Endings'],
  ['empty popup', popup, undefined, 'No ending yet.'],
  ['options', <Options />, full, 'Notice'],
  ['welcome', <Welcome />, undefined, 'Where to start'],
  [
    'no contract',
    <SidebarPage contractId={null} framed={false} readAddress={parseContractAddress} open={() => {}} />,
    undefined,
    'Which contract?',
  ],
];

describe('axe finds nothing in', () => {
  it.each(VIEWS)('%s', async (_name, view, contract, landmark) => {
    if (contract !== undefined) stored(contract);
    document.documentElement.lang = 'en';
    document.title = 'Test';
    render(view);
    await screen.findAllByText(landmark);
    for (const button of document.querySelectorAll<HTMLElement>('.item-more, summary')) button.click();
    await screen.findAllByText(landmark);
    // Contrast needs a real renderer: it is checked in the browsers.
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
