// @vitest-environment node
// Owns the promise that every view and message has a zone that works, also where the browser cannot name its own.
import { afterEach, expect, test, vi } from 'vitest';
import { apply } from '../../utils/domain/contract/actions.ts';
import { planFor } from '../../utils/domain/plan/plan.ts';
import { shortMoment } from '../../utils/domain/text/moments.ts';
import { ZoneSchema } from '../../utils/domain/time-schemas.ts';
import { currentZone } from '../../utils/zone.ts';
import { contract, settings } from '../builders.ts';
import { NOW } from '../clock.ts';

const named = (name: string) => vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue(name);
afterEach(() => vi.restoreAllMocks());

test.each(['America/Havana', 'Europe/Kiev', 'Asia/Calcutta', 'UTC', '-05:00'])(
  'The zone %s is taken as the browser names it.',
  (name) => {
    named(name);
    expect(currentZone()).toBe(name);
  },
);

// As Chromium names the zone of a computer with TZ=EST5, UTC-5, a path or nothing.
test.each(['Etc/Unknown', 'EST5', 'UTC-5', '/usr/share/zoneinfo/America/Bogota', ''])(
  'Where the browser says "%s" and refuses it itself, the present offset serves in messages, plans and texts.',
  (name) => {
    named(name);
    const zone = currentZone();
    expect(zone).toMatch(/^[+-]\d\d:\d\d$/);
    expect(ZoneSchema.safeParse(zone).success).toBe(true);
    const record = apply(
      contract({ facts: { situation: 'me' } }),
      { type: 'tell', at: NOW, zone, facts: {} },
      NOW,
    );
    const { notice } = planFor(record, settings(), NOW);
    expect(notice.lastDay).toMatch(/^2026-11-1[789]$/);
    expect(shortMoment(notice.dueAt ?? '', NOW, zone)).toMatch(/^the end of /);
  },
);

test('A tab that outlives a journey reads the zone anew.', () => {
  named('Europe/Berlin');
  expect(currentZone()).toBe('Europe/Berlin');
  named('Asia/Tokyo');
  expect(currentZone()).toBe('Asia/Tokyo');
});
