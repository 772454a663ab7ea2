import { z } from 'zod';
import { type Block, heading, paragraph } from '../../core/chat.ts';
import { defineFlow, type Effect, type Input, type Result, type Step } from '../../talk/flow.ts';
import type { Words } from '../../words/words.ts';

/*
 * A telephone that shows codes, set up in a chat: the password, the picture, its first code, the backup codes. Password and
 * code are taken out of the chat; picture and backup codes go out of it with the next question, and are written down nowhere:
 * here they have a name only.
 */

const secretSchema = z.object({ secret: z.string() });
const stateSchema = z.object({
  stage: z.enum(['look', 'password', 'code', 'kept', 'menu']),
  png: secretSchema.nullable(),
  secret: secretSchema.nullable(),
  codes: secretSchema.nullable(),
  left: z.number(),
  why: z.string().nullable(),
});
type State = z.infer<typeof stateSchema>;

const statusSchema = z.object({ proves: z.boolean(), backupCodes: z.number() });
const begunSchema = z.object({ png: secretSchema, secret: secretSchema });
const madeSchema = z.object({ backupCodes: secretSchema });
const waitMs = 10 * 60_000;

export const factorFlow = defineFlow<State>({
  name: 'factor',
  version: 1,
  again: '/factor',
  state: stateSchema,
  start: () => ({ stage: 'look', png: null, secret: null, codes: null, left: 0, why: null }),
  step: (state, input, { words }) => {
    if (input.kind === 'start') return effect(state, { action: 'factors.status', input: {} }, words);
    if (input.kind === 'result')
      return input.outcome.ok
        ? learn(state, input.of, input.outcome.value, words)
        : refused(state, input.outcome, words);
    return answered(state, input, words);
  },
});

type Wanted = Pick<Effect, 'action' | 'input' | 'hides'>;
const effect = (state: State, wanted: Wanted, words: Words): Step<State> => ({
  state: { ...state, why: null },
  out: [{ kind: 'effect', id: wanted.action, words: words.say('listen.LOOKING'), ...wanted }],
});
const done = (state: State, blocks: Block[]): Step<State> => ({ state, out: [{ kind: 'done', blocks }] });

function learn(state: State, of: string, value: unknown, words: Words): Step<State> {
  switch (of) {
    case 'factors.status': {
      const { proves, backupCodes: left } = statusSchema.parse(value);
      return ask({ ...state, left, stage: proves ? 'menu' : 'password' }, words);
    }
    case 'factors.begin-totp':
      return ask({ ...state, ...begunSchema.parse(value), stage: 'code' }, words);
    case 'factors.confirm-totp':
      return ask({ ...state, codes: madeSchema.parse(value).backupCodes, stage: 'kept' }, words);
    default:
      return done(state, [heading(words.say('factor.OFF'), 'good')]);
  }
}

/** What can be put right is asked again; anything else ends it with its reason. */
function refused(state: State, { code, words: why }: Extract<Result, { ok: false }>, words: Words): Step<State> {
  const isAgain = code === 'PASSWORD_WRONG' || code === 'CODE_WRONG' || code === 'SECRET_GONE';
  return isAgain
    ? ask({ ...state, why }, words)
    : done(state, [heading(words.say('proof.NOT'), 'bad'), paragraph(why)]);
}

function answered(state: State, input: Input, words: Words): Step<State> {
  const values = input.kind === 'form' ? input.values : {};
  switch (state.stage) {
    case 'password': {
      const hides = ['secret', 'png', 'qr', 'uri'];
      return effect(state, { action: 'factors.begin-totp', input: { password: values.password }, hides }, words);
    }
    case 'code': {
      const hides = ['backupCodes'];
      return effect(state, { action: 'factors.confirm-totp', input: { code: values.code }, hides }, words);
    }
    case 'menu':
      return effect(state, { action: 'factors.remove', input: {} }, words);
    default:
      return done(state, [heading(words.say('factor.ON'), 'good'), paragraph(words.say('factor.ON_MORE'))]);
  }
}

function ask(state: State, words: Words): Step<State> {
  const wrong = state.why === null ? [] : [heading(state.why, 'bad')];
  const secretField = (name: string, label: string) => ({ name, label, kind: 'secret', most: 1_000 }) as const;
  switch (state.stage) {
    case 'password': {
      const blocks = [heading(words.say('factor.TITLE')), paragraph(words.say('factor.PASSWORD_HOW')), ...wrong];
      const fields = [secretField('password', words.say('signIn.CURRENT_PASSWORD'))];
      return { state, out: [{ kind: 'ask', blocks, fields, waitMs }] };
    }
    case 'code': {
      const blocks: Block[] = [
        ...shownOnce(state, words),
        paragraph(words.say('factor.SCAN')),
        paragraph(words.say('factor.CODE_HOW')),
        ...wrong,
      ];
      return { state, out: [{ kind: 'ask', blocks, fields: [secretField('code', words.say('signIn.CODE'))], waitMs }] };
    }
    case 'kept': {
      const codes: Block[] = state.codes ? [{ kind: 'code', text: '', secret: state.codes.secret }] : [];
      const blocks = [heading(words.say('signIn.BACKUP')), paragraph(words.say('signIn.BACKUP_HOW')), ...codes];
      const choices = [{ id: 'kept', label: words.say('factor.KEPT'), style: 'primary' as const }];
      return { state, out: [{ kind: 'ask', blocks, choices, waitMs }] };
    }
    default: {
      const blocks = [heading(words.say('factor.STANDS', { count: state.left })), paragraph(words.say('factor.MORE'))];
      const choices = [{ id: 'off', label: words.say('signIn.SECOND_OFF'), style: 'danger' as const }];
      return { state, out: [{ kind: 'ask', blocks, choices, waitMs }] };
    }
  }
}

function shownOnce({ png, secret }: State, words: Words): Block[] {
  if (!png || !secret) return [];
  return [
    { kind: 'picture', alt: words.say('signIn.SECOND_QR'), mime: 'image/png', data: '', secret: png.secret },
    { kind: 'code', text: '', secret: secret.secret },
  ];
}
