import { sha256 } from '../../core/json.ts';
import type { UserContext } from '../user-action.ts';
import { tellUser } from './tell.ts';

/** Without what changes with every update of a program. */
const idOf = (agent: string): string => sha256(agent.replaceAll(/[\d._]+/g, ''));

/** The first of somebody is no news: it is they who have just come. */
export function meetDevice(context: UserContext, { agent, address }: { agent: string; address: string }): void {
  const { store, now } = context;
  // The password alone makes nothing known.
  const whole = store.sessions().filter(({ isHalf }) => !isHalf);
  const known = [...store.agents(), ...whole.map((session) => idOf(session.agent))];
  const id = idOf(agent);
  if (known.length > 0 && !known.includes(id))
    tellUser(context, { about: 'device', device: agent.slice(0, 120) || '?', from: address || '?' });
  store.noteAgent(id, now());
}
