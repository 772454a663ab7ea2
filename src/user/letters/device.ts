import { sha256 } from '../../core/json.ts';
import { noteLine } from '../../platform/audit.ts';
import { unusualSignIn } from '../unusual.ts';
import type { UserContext } from '../user-action.ts';
import { tellUser } from './tell.ts';

/** Without what changes with every update of a program. */
const idOf = (agent: string): string => sha256(agent.replaceAll(/[\d._]+/g, ''));

/** The first of somebody is no news: it is they who have just come. Of what is told more pressingly it is not told twice. */
export function meetDevice(context: UserContext, { agent, address }: { agent: string; address: string }): void {
  const { store, now } = context;
  // The password alone makes nothing known.
  const whole = store.sessions().filter(({ isHalf }) => !isHalf);
  const known = [...store.agents(), ...whole.map((session) => idOf(session.agent))];
  const id = idOf(agent);
  const isNewDevice = known.length > 0 && !known.includes(id);
  const seen = { device: agent.slice(0, 120) || '?', from: address || '?' };
  const unusual = unusualSignIn(context, { address, isNewDevice });
  if (unusual) {
    noteLine(context, 'alarm', { agent, address, ...unusual });
    tellUser(context, { about: 'unusual', tries: 0, ...unusual, ...seen });
  } else if (isNewDevice) tellUser(context, { about: 'device', ...seen });
  store.noteAgent(id, now());
}
