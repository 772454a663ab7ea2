import { z } from 'zod';
import { paragraph } from '../../core/chat.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { zoneNamed } from '../../core/trading-day.ts';
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
      const zone = zoneNamed(input.zone);
      if (zone === null) return deskRefusals.refuse('ZONE_UNKNOWN', { zone: input.zone });
      context.store.saveSetting('zone', zone);
      context.store.journal.append('zone', { zone }, context.now());
    }
    const zone = zoneOf(context);
    return accept({ zone, now: deskWords(context).moment(zone, context.now()) });
  },
});
