import { z } from 'zod';
import { admit, headerNumber, leaseMs, type Session, type WireError } from '../bridge/mt5/epoch.ts';
import { hashOfBody, type KeyPair, signAnswer, signerOf } from '../bridge/mt5/sign.ts';
import { readBody, wireAsk, wireFrame } from '../bridge/mt5/wire-frame.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { announce } from './announce.ts';
import { openKeys } from './keys.ts';
import { outpostAction } from './outpost-action.ts';
import type { OutpostContext } from './outpost-context.ts';
import { outpostRefusals } from './refusals.ts';
import type { OutpostAccount, SessionRow } from './store.ts';
import { takeFrame } from './take-frame.ts';
import { keysHere, writeAnswer } from './write-answer.ts';

const header = z.string().max(80);
const syncInput = z.object({
  path: z.string().max(40),
  id: header,
  epoch: header,
  seq: header,
  signature: header,
  bodyHash: z.string().length(64),
  /** null: the bytes were no text */
  body: z.string().nullable(),
});
type Sync = z.infer<typeof syncInput>;

const syncOutput = z.object({ body: z.string(), signature: z.string() });
type Answered = z.infer<typeof syncOutput>;

interface Pair extends KeyPair {
  sealed: string;
}

/**
 * One round of a connector: what it tells comes in, what it shall do goes out.
 *  1. Nothing is looked at before the signature is right; without one whoever asks learns nothing.
 *  2. What it is answered is in the book before it is sent; asked the same again, it is answered the same, to the letter.
 *  3. An answer is signed by the pair that its request was signed by.
 */
export const syncTerminal = outpostAction({
  name: 'outpost.sync',
  summary: 'Takes in what a connector tells, and answers it',
  kind: 'write',
  needs: 'office',
  hidden: ['body', 'signature'],
  answersOnce: true,
  input: syncInput,
  output: syncOutput,
  prepare: async ({ id, store, services }: OutpostContext): Promise<Pair[]> => {
    const { keys = null, nextKeys = null } = store.account() ?? {};
    const { seal } = services;
    const sealed = [keys, nextKeys].filter((one) => one !== null);
    return seal ? Promise.all(sealed.map(async (one) => ({ ...(await openKeys(seal, id, one)), sealed: one }))) : [];
  },
  run: (context: OutpostContext, input: Sync, _who, opened): Outcome<Answered> => {
    const found = context.store.account();
    const stranger = outpostRefusals.refuse('TERMINAL_STRANGER', {});
    if (!found) return stranger;
    // Those that were opened before the transaction may have been taken away meanwhile.
    const pairs = opened.filter(({ sealed }) => sealed === found.keys || sealed === found.nextKeys);
    const pair = signerOf(pairs, input, input.bodyHash, input.signature);
    if (!pair) return stranger;
    const account = promoted(context, found, pair);
    const next = pairs.find(({ sealed }) => sealed === account.nextKeys);
    const text = withKeys(answer(context, account, input), next);
    return accept({ body: text, signature: signAnswer(pair, input, hashOfBody(text)) });
  },
});

/** Whoever signs by the new keys has them: the old ones are over. */
function promoted({ store }: OutpostContext, account: OutpostAccount, { sealed }: Pair): OutpostAccount {
  if (sealed !== account.nextKeys) return account;
  const after = { ...account, keys: sealed, nextKeys: null };
  store.saveAccount(after);
  return after;
}

function withKeys(text: string, next: Pair | undefined): string {
  const { secret, secret2 } = next ?? {};
  return next ? text.replace(keysHere, () => JSON.stringify({ secret, secret2 })) : text;
}

function answer(context: OutpostContext, account: OutpostAccount, input: Sync): string {
  const { store } = context;
  const now = context.now();
  const fail = (code: WireError, retryMs = 1_000, field?: string) =>
    JSON.stringify({ v: 1, now, error: { code, retryMs, ...(field ? { field } : {}) } });
  const [epoch, seq] = [headerNumber(input.epoch), headerNumber(input.seq)];
  if (epoch === null || seq === null) return fail('bad_body');
  const session = store.session();
  if (epoch === 0) return readBody(wireAsk, input.body).ok ? giveEpoch(context, session) : fail('bad_body');
  const admission = admit(session, { epoch, seq, bodyHash: input.bodyHash }, now);
  if (admission.kind === 'error') return fail(admission.code, admission.retryMs);
  if (admission.kind === 'again') return session.answer;
  const read = readBody(wireFrame, input.body);
  if (!read.ok) return fail('bad_body', 1_000, read.field);
  const frame = read.value;
  const isFirst = admission.kind === 'first';
  if (isFirst && !frame.hello) return fail('hello_needed');
  const inForce: Session = {
    ...{ epoch, epochGiven: session.epochGiven, seq, bodyHash: input.bodyHash },
    ...{ lastFrameAt: now, saidBye: frame.bye === true },
  };
  const taken = takeFrame(
    context,
    account,
    { ...session, ...inForce, isReset: !isFirst && session.isReset },
    { frame, isFirst },
  );
  const text = writeAnswer(context, taken, frame);
  store.saveSession({ ...taken.session, answer: text });
  announce(context, taken.account, taken.hasNews);
  return text;
}

function giveEpoch({ store, now }: OutpostContext, session: SessionRow): string {
  const epochGiven = Math.max(session.epoch, session.epochGiven) + 1;
  store.saveSession({ ...session, epochGiven });
  return JSON.stringify({ v: 1, now: now(), epoch: epochGiven, leaseMs, pollMs: 250 });
}
