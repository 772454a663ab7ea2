import { z } from 'zod';
import { accept } from '../../core/outcome.ts';
import { userRefusals } from '../refusals.ts';
import { endedSessions } from '../sessions.ts';
import { type UserContext, userAction } from '../user-action.ts';
import { isTrusted } from './know-device.ts';

const shownSchema = z.object({
  device: z.string(),
  isThis: z.boolean().describe('the one this is asked from'),
  agent: z.string().describe('what it is, as it calls itself'),
  address: z.string().describe('where it was last'),
  firstAt: z.number(),
  seenAt: z.number().describe('when somebody signed in there, or was given new tokens, last'),
  trustedUntil: z.number().nullable().describe('until then signing in there takes no code; null: it does'),
});

const thisOne = ({ store, who }: UserContext): string | null => store.session(who.session ?? '')?.device ?? null;

export const listDevices = userAction({
  name: 'devices.list',
  summary: 'Shows the devices that are known again',
  kind: 'read',
  needs: { scope: 'read', over: 'user' },
  http: { method: 'get', path: '/auth/devices' },
  input: z.object({}),
  output: z.object({ devices: z.array(shownSchema) }),
  run: (context: UserContext) => {
    const here = thisOne(context);
    const devices = context.store.devices().map((row) => {
      const { id, agent, address, firstAt, seenAt, trustedUntil } = row;
      const until = isTrusted(row, context.now()) ? trustedUntil : null;
      return { device: id, isThis: id === here, agent, address, firstAt, seenAt, trustedUntil: until };
    });
    return accept({ devices });
  },
});

const over = { kind: 'write', needs: { scope: 'people', over: 'user' } } as const;

/** Whoever is signed in there is out with it, at once. */
function forget(context: UserContext, device: string): number | null {
  const sessions = context.store.removeDevice(device);
  if (sessions === null) return null;
  return endedSessions(
    context,
    sessions.flatMap((session) => context.store.endSession(session)),
  );
}

export const endDevice = userAction({
  name: 'devices.end',
  summary: 'Forgets a device, and signs out whoever is signed in there',
  ...over,
  pace: 'protect',
  http: { method: 'delete', path: '/auth/devices/{device}' },
  input: z.object({ device: z.string().max(40) }),
  output: z.object({ ended: z.number().int().describe('sessions that are over with it') }),
  run: (context: UserContext, { device }) => {
    const ended = forget(context, device);
    return ended === null ? userRefusals.refuse('DEVICE_UNKNOWN', {}) : accept({ ended });
  },
});

export const endOtherDevices = userAction({
  name: 'devices.end-others',
  summary: 'Forgets every device but this one, and signs out whoever is signed in there',
  ...over,
  pace: 'protect',
  http: { method: 'delete', path: '/auth/devices' },
  input: z.object({}),
  output: z.object({ ended: z.number().int().describe('sessions that are over with them') }),
  run: (context: UserContext) => {
    const here = thisOne(context);
    const others = context.store.devices().filter(({ id }) => id !== here);
    return accept({ ended: others.reduce((ended, { id }) => ended + (forget(context, id) ?? 0), 0) });
  },
});
