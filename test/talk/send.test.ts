import { describe, expect, it } from 'vitest';
import { type ChatPort, type Outgoing, paragraph, type Sent } from '../../src/core/chat.ts';
import { internally } from '../../src/core/who.ts';
import { say } from '../../src/talk/say.ts';
import { sendTalk } from '../../src/talk/send-talk.ts';
import type { TalkContext } from '../../src/talk/talk-context.ts';
import { takeErrors } from '../kit/errors.ts';
import { openTalk, roof } from './open-talk.ts';

const key = `send:${roof}`;

/** One round of showing after the other, with what the platform answers to each message. */
function openRounds(answers: (Sent | Error)[] = [], scheme = 'pigeon') {
  const talk = openTalk([roof]);
  const sent: Outgoing[] = [];
  const port: ChatPort = {
    scheme,
    send: async (message) => {
      const answer = answers.shift() ?? { ref: `ref of ${message.id}` };
      if (answer instanceof Error) throw answer;
      sent.push(message);
      return answer;
    },
    isPrivate: () => true,
    forget: async () => {},
  };
  const withPort = (context: TalkContext): TalkContext => ({
    ...context,
    services: { ...context.services, chats: new Map([[scheme, port]]) },
  });
  const action = sendTalk('desk');
  return {
    ...talk,
    sent,
    async round(failures = 0) {
      const input = { place: roof, failures };
      const who = internally('test');
      const outside: TalkContext[] = [];
      talk.due.remove(key);
      talk.in((context) => void outside.push(withPort(context)));
      const shown = await action.prepare(outside[0], input, who);
      talk.in((context) => void action.run(withPort(context), input, who, shown));
    },
    /** So long from now it is tried again; null: not by itself. */
    again: () => {
      const at = talk.due.at(key);
      return at === null ? null : at - talk.clock.now();
    },
  };
}

describe('an alarm that is brought up to date before it was told', () => {
  it.each(['info', 'question'] as const)('still rings and goes first, although it is %s by then', async (weight) => {
    const { in: within, round, sent } = openRounds();
    const quiet = { money: 'silent', question: 'silent', info: 'silent', quiet: null } as const;
    within((context) => {
      context.store.setTelling(roof, quiet);
      say(context, 'chatter', [paragraph('chatter')]);
      say(context, 'stop', [paragraph('the stop is missing')], [], { weight: 'alarm' });
      say(context, 'stop', [paragraph('the stop is there')], [], { weight });
    });
    await round();
    expect(sent.map(({ id, isSilent }) => [id, isSilent])).toEqual([
      ['stop', false],
      ['chatter', true],
    ]);
    within((context) => say(context, 'stop', [paragraph('and closed')], [], { weight }));
    await round();
    expect(sent.at(-1)).toMatchObject({ id: 'stop', isSilent: true });
  });
});

describe('a round of showing', () => {
  it('shows everything owed, oldest first, and is over', async () => {
    const { say, round, sent, owed, again } = openRounds();
    for (const id of ['b', 'a']) say(id, id);
    await round();
    expect(sent.map(({ id, ref }) => [id, ref])).toEqual([
      ['b', null],
      ['a', null],
    ]);
    expect([owed(roof), again()]).toEqual([[], null]);
  });

  it('shows a version once, the newest, and edits what is there under its ref', async () => {
    const { say, round, sent } = openRounds();
    for (const text of ['One', 'Two']) say('a', text);
    await round();
    say('a', 'Three');
    await round();
    await round();
    expect(sent.map(({ version, ref }) => [version, ref])).toEqual([
      [2, null],
      [3, 'ref of a'],
    ]);
  });

  it('takes fifty at a time and goes on at once', async () => {
    const { say, round, sent, again } = openRounds();
    for (let nth = 0; nth < 51; nth++) say(`m${nth}`, `${nth}`);
    await round();
    expect([sent.length, again()]).toEqual([50, 0]);
    await round();
    expect([sent.length, again()]).toEqual([51, null]);
  });

  it.each<[string, (Sent | Error)[], number, string[], number | null]>([
    ['is put off for as long as the platform asks', [{ waitMs: 30_000 }], 0, ['a 1', 'b 1'], 30_000],
    ['goes on behind what was shown when it is put off', [{ ref: '1' }, { waitMs: 5 }], 0, ['b 1'], 5],
    ['is tried again soon after a failure', [new Error('down')], 0, ['a 1', 'b 1'], 500],
    ['is tried again later after more failures', [new Error('down')], 2, ['a 1', 'b 1'], 2_000],
    ['is tried at least every minute', [new Error('down')], 20, ['a 1', 'b 1'], 60_000],
    ['counts anew where something was shown', [{ ref: '1' }, new Error('down')], 7, ['b 1'], 250],
    ['ends with a place that is gone', [{ ref: '1' }, { gone: 'blocked' }], 0, [], null],
  ])('%s', async (_, answers, failures, left, ms) => {
    const { say, round, owed, again } = openRounds(answers);
    for (const id of ['a', 'b']) say(id, id);
    await round(failures);
    expect([owed(roof), again()]).toEqual([left, ms]);
  });

  it.each([
    [2, 0],
    [3, 1],
    [4, 0],
  ])('after %i failures raises %i alerts with the next', async (failures, alerts) => {
    const { say, round, takeAlerts } = openRounds([new Error('down')]);
    say('a', 'a');
    await round(failures);
    expect(takeAlerts()).toHaveLength(alerts);
    takeErrors();
  });

  it('marks as shown what no door shows: the conversation itself is all there is', async () => {
    const { say, round, owed, sent } = openRounds([], 'dove');
    say('a', 'a');
    await round();
    expect([owed(roof), sent]).toEqual([[], []]);
  });
});
