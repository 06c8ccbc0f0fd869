// Owns the section of the options with what the person keeps for the next ending: sets of steps, messages, sharing both.
import type { SettingsView } from '../use-settings.ts';
import { OwnMessages } from './OwnMessages.tsx';
import { ShareOwn } from './ShareOwn.tsx';
import { StepSets } from './StepSets.tsx';

export const OwnThings = ({ settings, own }: Pick<SettingsView, 'settings' | 'own'>) => (
  <section class="stack-wide card" aria-label="Your own steps and messages">
    <h2>Your own steps and messages</h2>
    <StepSets sets={settings.stepSets} own={own} />
    <OwnMessages messages={settings.ownMessages} own={own} />
    <ShareOwn things={settings} own={own} />
  </section>
);
