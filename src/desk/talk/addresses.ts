import { z } from 'zod';
import { type Block, footnote, heading, paragraph, schemeOf, table } from '../../core/chat.ts';
import { countCodeCall } from '../../core/directory-calls.ts';
import { idOf } from '../../core/id.ts';
import { sha256 } from '../../core/json.ts';
import { isLetterPlace, letterPlaceOf } from '../../core/letters.ts';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { chosen, tellingSchema } from '../../core/telling.ts';
import { internally } from '../../core/who.ts';
import { codeMinutes, issueLetterCode, takeLetterCode } from '../../notify/codes.ts';
import { post } from '../../notify/post.ts';
import { letterRefusals } from '../../notify/refusals.ts';
import { beginFlow } from '../../talk/converse.ts';
import { isPlace, leavePlace, tellingOf } from '../../talk/places.ts';
import type { Words } from '../../words/words.ts';
import { deskAction } from '../desk-action.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext } from '../store.ts';
import { addressFlow } from './address-flow.ts';

/*
 * Addresses that a desk writes to.
 *  1. One is added by whoever shows, by a code that was sent there, that they read there. Nobody is told by a text message
 *     or a mail what they did not ask for, but for that code.
 *  2. A wrong code is counted, and is no refusal: what is refused leaves no trace.
 */

const typed = z.string().max(120).describe('a mail address, or a phone number with its country');
const needs = { scope: 'risk', over: 'desk' } as const;

/** A text message costs money: to numbers that nobody has shown they are counted for all desks together. */
async function isTooMany({ office, services, id, trace }: DeskContext, place: string | null): Promise<boolean> {
  if (place === null || schemeOf(place) !== 'sms' || !services.letters?.sms) return false;
  const asked = { user: id, way: 'sms', on: 'begin', to: sha256(place) } as const;
  const counted = await ask(office.directory(), countCodeCall, asked, internally(trace));
  return !counted.ok || counted.value.isEnough;
}

export const askAddress = deskAction({
  name: 'addresses.ask',
  summary: 'Sends a code to a mail address or a phone number, to show that it is yours',
  kind: 'write',
  needs,
  pace: 'heavy',
  http: { method: 'post', path: '/addresses', status: 202 },
  input: z.strictObject({ address: typed }),
  output: z.object({ address: z.string(), minutes: z.number().describe('so long the code works') }),
  prepare: (context: DeskContext, { address }) => isTooMany(context, letterPlaceOf(address)),
  run: (context: DeskContext, { address }, _who, isTooMuch) => {
    const place = letterPlaceOf(address);
    if (place === null) return letterRefusals.refuse('ADDRESS_UNREADABLE', {});
    const how = schemeOf(place);
    const { letters } = context.services;
    if (!(how === 'sms' ? letters?.sms : letters?.mail)) return letterRefusals.refuse('LETTERS_UNSET', { how });
    if (isPlace(context, place)) return letterRefusals.refuse('ADDRESS_HERE', { address: plain(place) });
    const code = isTooMuch ? null : issueLetterCode(context, place);
    if (code === null) return letterRefusals.refuse('CODES_ENOUGH', {});
    post(context, {
      id: idOf('letter', context.id, place, context.trace, context.now()),
      place,
      content: { kind: 'notice', notice: { about: 'code', minutes: codeMinutes } },
      secret: code,
      // Rather none than two: one can ask again.
      inDoubt: 'drop',
      validMs: codeMinutes * 60_000,
    });
    return accept({ address: plain(place), minutes: codeMinutes });
  },
});

const became = z.enum(['added', 'wrong', 'over']);

export const confirmAddress = deskAction({
  name: 'addresses.confirm',
  summary: 'Takes the code that was sent to an address; from then on it is written to',
  kind: 'write',
  needs,
  pace: 'sign-in',
  http: { method: 'post', path: '/addresses/confirm' },
  hidden: ['code'],
  input: z.strictObject({ address: typed, code: z.string().max(20) }),
  output: z.object({ address: z.string(), became: became.describe('over: that code works no longer') }),
  run: (context: DeskContext, { address, code }): Outcome<{ address: string; became: z.infer<typeof became> }> => {
    const place = letterPlaceOf(address);
    if (place === null) return letterRefusals.refuse('ADDRESS_UNREADABLE', {});
    const taken = takeLetterCode(context, place, code);
    if (taken === 'right') context.store.addPlace(place, context.now());
    return accept({ address: plain(place), became: taken === 'right' ? 'added' : taken });
  },
});

const shown = z.object({ address: z.string(), telling: tellingSchema.required() });

/** The same in a chat: an address begins the conversation that asks for its code. */
export const beginAddress = deskAction({
  name: 'addresses.begin',
  summary: 'Adds a mail address or a phone number that is written to, by a code; shows them when none is given',
  kind: 'write',
  needs,
  chat: { command: 'mail', aliases: ['sms'], fromText },
  input: z.strictObject({ address: z.string().max(120).optional(), isOver: z.boolean().optional() }),
  output: z.object({ addresses: z.array(shown).nullable(), stopped: z.string().nullable() }),
  say: sayAddresses,
  run: (context: DeskContext, { address, isOver }, who) => {
    if (address === undefined) {
      const places = context.store.places().filter(({ id }) => isLetterPlace(id));
      const addresses = places.map(({ id }) => ({ address: plain(id), telling: tellingOf(context, id) }));
      return accept({ addresses, stopped: null });
    }
    if (!isOver) {
      // Before it is kept anywhere: it may be a password in the wrong place.
      if (letterPlaceOf(address) === null) return letterRefusals.refuse('ADDRESS_UNREADABLE', {});
      beginFlow(context, addressFlow, who, { address });
      return accept({ addresses: null, stopped: null });
    }
    const place = letterPlaceOf(address);
    if (place === null || !isPlace(context, place)) return deskRefusals.refuse('PLACE_UNKNOWN', { place: address });
    leavePlace(context, place, 'stopped');
    return accept({ addresses: null, stopped: plain(place) });
  },
});

const plain = (place: string): string => place.slice(place.indexOf(':') + 1);

function fromText(text: string): unknown {
  const rest = /^stop\s+(.+)$/i.exec(text.trim())?.[1];
  if (rest !== undefined) return { address: rest.trim(), isOver: true };
  return text.trim() === '' ? {} : { address: text.trim() };
}

type Said = { addresses: z.infer<typeof shown>[] | null; stopped: string | null };

function sayAddresses({ addresses, stopped }: Said, _input: unknown, words: Words): Block[] {
  if (stopped !== null) return [paragraph(words.say('address.STOPPED', { address: stopped }))];
  if (addresses === null) return [];
  if (addresses.length === 0) return [paragraph(words.say('address.NONE'))];
  const head = ['', ...chosen.map((kind) => words.term('telling', kind))];
  const rows = addresses.map(({ address, telling }) => [
    address,
    ...chosen.map((kind) => words.term('written', telling[kind])),
  ]);
  return [heading(words.say('address.HEAD')), table(head, rows), footnote(words.say('address.MORE'))];
}
