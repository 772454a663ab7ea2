import { z } from 'zod';
import { paragraph } from '../../core/chat.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { isZone } from '../../core/trading-day.ts';
import { deskAction } from '../desk-action.ts';
import { deskWords } from '../language.ts';
import { deskRefusals } from '../refusals.ts';
import { zoneOf } from '../shown-time.ts';
import type { DeskContext } from '../store.ts';

export const setZone = deskAction({
  name: 'desk.zone',
  summary: 'Sets the time zone that times are shown in; shows it when none is given',
  kind: 'write',
  needs: { scope: 'trade', over: 'desk' },
  http: { method: 'put', path: '/desk/zone' },
  chat: {
    command: 'zone',
    fromText: (text) => (text.trim() ? { zone: text.trim() } : {}),
  },
  input: z.object({ zone: z.string().max(60).optional().describe('an IANA zone such as Europe/Berlin') }),
  output: z.object({ zone: z.string(), now: z.string() }),
  say: (told, _, words) => [paragraph(words.say('answer.TIMES', told))],
  run: (context: DeskContext, input): Outcome<{ zone: string; now: string }> => {
    if (input.zone !== undefined) {
      const zone = spelled(input.zone);
      if (zone === null) return deskRefusals.refuse('ZONE_UNKNOWN', { zone: input.zone });
      context.store.saveSetting('zone', zone);
      context.store.journal.append('zone', { zone }, context.now());
    }
    const zone = zoneOf(context);
    return accept({ zone, now: deskWords(context).moment(zone, context.now()) });
  },
});

/** As the list of zones spells it, however it was typed; null when it is none. */
function spelled(given: string): string | null {
  const name = given.replaceAll(' ', '_');
  if (!isZone(name)) return null;
  const typed = name.toLowerCase();
  return ['UTC', ...Intl.supportedValuesOf('timeZone')].find((known) => known.toLowerCase() === typed) ?? name;
}
