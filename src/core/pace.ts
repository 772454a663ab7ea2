import type { Needs } from './authority.ts';
import type { Rate } from './rate.ts';
import type { Who } from './who.ts';

/**
 * How often something may be asked for. sign-in: what compares a secret · read: looking · write: trading, and all else that
 * changes something · heavy: asks a model or another service, or gathers a lot · talk: lines and taps in a chat ·
 * protect: what closes, stops, lets go or signs out, and what keeps somebody signed in
 */
export const paces = ['sign-in', 'read', 'write', 'heavy', 'talk', 'protect'] as const;
export type Pace = (typeof paces)[number];

/** key: a program with a key · person: the page, the chats and who is signed in · stranger: nobody we know */
export const askers = ['key', 'person', 'stranger'] as const;
type Asker = (typeof askers)[number];

export type Budgets = Record<Asker, Record<Pace, readonly Rate[]>>;

interface Paced {
  name: string;
  kind: 'read' | 'write';
  needs: Needs;
  pace?: Pace;
}

export function paceOf({ pace, needs, kind }: Paced): Pace {
  if (pace !== undefined) return pace;
  if (needs === 'anyone') return 'sign-in';
  return kind === 'read' ? 'read' : 'write';
}

/** One count that has to have room. */
export interface Count {
  of: 'person' | 'address';
  key: string;
  pace: Pace;
  rates: readonly Rate[];
}

/** As many people as this behind one address have each their own budget. */
const peopleBehindOne = 10;

/**
 * What is counted of one request.
 *  1. A person, and each key of theirs, is counted by door and pace: what comes in through one door takes nothing from the others, and nothing that
 *     is asked takes anything from what protects.
 *  2. What protects is not counted by address: whoever shares one with somebody can't keep them from it.
 *  3. What compares a secret is counted by address whoever asks, each kind of secret by itself.
 */
export function countsOf(
  action: Paced,
  who: Pick<Who, 'as' | 'user' | 'via' | 'session'>,
  network: string,
  budgets: Budgets,
): Count[] {
  if (who.as === 'office') return [];
  const pace = paceOf(action);
  const what = pace === 'sign-in' ? `${pace} ${action.name}` : pace;
  if (who.as === 'stranger')
    return [{ of: 'address', key: `stranger ${network} ${what}`, pace, rates: budgets.stranger[pace] }];
  const rates = budgets[who.as][pace];
  // Each key by itself: one that leaked takes nothing from the others.
  const asker = who.as === 'key' ? `${who.user} ${who.session ?? ''}` : who.user;
  const own: Count = { of: 'person', key: `${who.as} ${asker} ${who.via} ${what}`, pace, rates };
  if (pace === 'protect' || network === '') return [own];
  if (pace === 'sign-in')
    return [own, { of: 'address', key: `stranger ${network} ${what}`, pace, rates: budgets.stranger[pace] }];
  const all = rates.map(({ quota, windowMs }) => ({ quota: quota * peopleBehindOne, windowMs }));
  return [own, { of: 'address', key: `${who.as} ${network} ${pace}`, pace, rates: all }];
}
