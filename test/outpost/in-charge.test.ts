import { expect, it } from 'vitest';
import { NotReached } from '../../src/core/bridge.ts';
import { openOutpost } from './outpost.kit.ts';

const errors = (connector: { heard: { error?: { code: string } }[] }) =>
  connector.heard.flatMap(({ error }) => (error ? [error.code] : []));

it('nothing is carried out before the trader has said that this is the account', async () => {
  const kit = await openOutpost({ isConfirmed: false });
  const connector = kit.start();
  await kit.pass(3_000, connector);
  const command = kit.opening();
  await kit.bridge.offer([command]);
  await kit.pass(3_000, connector);
  expect(kit.dealt(1)).toBe(0);
  const { answers, snapshot } = await kit.bridge.report(0, [1]);
  expect(answers).toMatchObject([{ state: 'rejected', code: 'TRADE_DISABLED' }]);
  expect(snapshot.noTrading).toBe('not_confirmed');
});

it('a yes to another account than the one that stands there now counts for nothing', async () => {
  const kit = await openOutpost({ isConfirmed: false });
  expect(await kit.must('outpost.confirm', { login: '1', server: 'Broker-Demo', notify: '' })).toEqual({
    isConfirmed: false,
  });
  expect(await kit.must('outpost.show')).toMatchObject({ isConfirmed: false, readOnly: 'not_confirmed' });
});

it('of two terminals the first stays in charge; the second takes over once nothing of the first can be under way', async () => {
  const kit = await openOutpost();
  const first = kit.start();
  await kit.pass(3_000, first);
  const second = kit.start({ journal: kit.freshJournal('j-2') });
  await kit.pass(20_000, first, second);
  expect(errors(second)).toContain('busy');
  expect(errors(first)).toEqual([]);
  await kit.bridge.offer([kit.opening()]);
  await kit.pass(5_000, first, second);
  expect(kit.dealt(1)).toBe(1);
  // The first goes silent.
  await kit.pass(36_000, second);
  expect((await kit.bridge.report(0, [])).snapshot.positions).toHaveLength(1);
  await kit.pass(5_000, first, second);
  expect(errors(first)).toContain('superseded');
});

it('two that ask at once are never given the same epoch', async () => {
  const kit = await openOutpost();
  const [one, other] = [kit.start(), kit.start({ journal: kit.freshJournal('j-2') })];
  await Promise.all([one.tick(), other.tick()]);
  expect(one.epoch()).not.toBe(other.epoch());
  expect(Math.min(one.epoch(), other.epoch())).toBeGreaterThan(0);
});

it('a command is dealt once, whoever of the two has it and whatever of the wire gets lost', async () => {
  const kit = await openOutpost();
  const first = kit.start();
  await kit.pass(3_000, first);
  kit.mishaps.loseAnswers = 2;
  await kit.bridge.offer([kit.opening(60_000)]);
  await kit.pass(10_000, first);
  expect(kit.dealt(1)).toBe(1);
  expect((await kit.bridge.report(0, [1])).answers).toMatchObject([{ state: 'done' }]);
});

it('a terminal that is killed after its broker dealt finds the deal again, and says so', async () => {
  const kit = await openOutpost();
  const first = kit.start();
  await kit.pass(3_000, first);
  const command = kit.opening();
  await kit.bridge.offer([command]);
  kit.mishaps.loseReply = true;
  kit.mishaps.loseAnswers = 0;
  await kit.pass(1_250, first);
  // It dies here: its journal has the intent, its broker the deal.
  const again = kit.start();
  await kit.pass(45_000, again);
  expect(kit.dealt(1)).toBe(1);
  expect((await kit.bridge.report(0, [1])).answers).toMatchObject([{ n: 1, state: 'done' }]);
});

it('a terminal that is killed before it sent anything resolves to nothing known, and nothing is sent again', async () => {
  const kit = await openOutpost();
  const first = kit.start();
  await kit.pass(3_000, first);
  const command = kit.opening();
  kit.journal.begin({ ...command, magic: '0' });
  await kit.bridge.offer([command]);
  await kit.pass(2_000, first);
  expect((await kit.bridge.report(0, [1])).received).toEqual([1]);
  await kit.pass(125_000, first);
  expect(kit.dealt(1)).toBe(0);
  expect((await kit.bridge.report(0, [1])).answers).toMatchObject([{ state: 'unknown' }]);
  expect(await kit.bridge.prove([1])).toEqual([{ n: 1, verdict: 'no_evidence' }]);
});

it('another journal is offered nothing that the one before was, and its silence proves nothing', async () => {
  const kit = await openOutpost();
  const first = kit.start();
  await kit.pass(3_000, first);
  kit.mishaps.loseCommandsUntil = kit.now() + 60_000;
  await kit.bridge.offer([kit.opening(120_000)]);
  await kit.pass(3_000, first);
  await first.stop();
  kit.mishaps.loseCommandsUntil = 0;
  const reset = kit.start({ journal: kit.freshJournal('j-2') });
  await kit.pass(10_000, reset);
  expect(kit.dealt(1)).toBe(0);
  expect(reset.heard.at(-1)).toMatchObject({ commands: [], notice: 'journal_reset' });
  expect(await kit.bridge.prove([1])).toEqual([{ n: 1, verdict: 'no_evidence' }]);
  await kit.pass(130_000, reset);
  expect(await kit.bridge.prove([1])).toEqual([{ n: 1, verdict: 'no_evidence' }]);
  // New numbers flow.
  await kit.bridge.offer([kit.opening()]);
  await kit.pass(3_000, reset);
  expect(kit.dealt(2)).toBe(1);
});

it('a number that a journal has used before we knew of it is never sent, and our numbers go on beyond it', async () => {
  const kit = await openOutpost();
  for (const n of [1, 2, 7]) kit.journal.fence(n);
  const connector = kit.start();
  await kit.pass(3_000, connector);
  expect((await kit.bridge.report(0, [])).lastNumber).toBe(7);
  await kit.bridge.offer([kit.opening()]);
  await kit.pass(3_000, connector);
  expect(kit.dealt(1)).toBe(0);
  expect((await kit.bridge.report(0, [1])).answers).toMatchObject([{ state: 'expired' }]);
});

it('another account in the terminal stops everything, and nothing it shows is believed', async () => {
  const kit = await openOutpost();
  const connector = kit.start();
  await kit.pass(3_000, connector);
  await connector.stop();
  const other = kit.start({ account: { ...kit.account, login: '99' } });
  kit.books.market({ symbol: 'XAUUSD', side: 'buy', lots: '1', sl: null, tp: null, magic: '0', reason: 'client' });
  await kit.pass(5_000, other);
  expect(other.heard.at(-1)).toMatchObject({ mode: 'read_only', why: 'account_mismatch', commands: [] });
  await kit.bridge.offer([kit.opening()]);
  await kit.pass(16_000, other);
  expect(kit.books.deals()).toHaveLength(1);
  await expect(kit.bridge.report(0, [])).rejects.toThrow(NotReached);
  await other.stop();
  const back = kit.start();
  await kit.pass(5_000, back);
  expect((await kit.bridge.report(0, [])).snapshot).toMatchObject({ login: '50123456', noTrading: null });
});

it('a terminal that has been silent for longer than its lease is not spoken for', async () => {
  const kit = await openOutpost();
  await expect(kit.bridge.report(0, [])).rejects.toThrow(NotReached);
  const connector = kit.start();
  await kit.pass(3_000, connector);
  expect((await kit.bridge.report(0, [])).isComplete).toBe(true);
  await kit.pass(16_000);
  await expect(kit.bridge.report(0, [])).rejects.toThrow(NotReached);
});

it('what was open before is shown, and told as nothing that happened; what is done by hand since is', async () => {
  const kit = await openOutpost();
  const hand = {
    symbol: 'XAUUSD',
    side: 'buy' as const,
    lots: '0.02',
    sl: null,
    tp: null,
    magic: '0',
    reason: 'client' as const,
  };
  kit.books.market(hand);
  const connector = kit.start();
  await kit.pass(3_000, connector);
  const before = await kit.bridge.report(0, []);
  expect(before.snapshot.positions).toHaveLength(1);
  expect(before.events).toEqual([]);
  kit.books.market(hand);
  await kit.pass(2_000, connector);
  expect((await kit.bridge.report(0, [])).events).toMatchObject([{ seq: 1, kind: 'opened', cause: 'manual' }]);
});

it('paused, revoked: from then on nothing is carried out, and nobody with the old keys is known', async () => {
  const kit = await openOutpost();
  const connector = kit.start();
  await kit.pass(3_000, connector);
  await kit.must('outpost.pause', { isPaused: true });
  await kit.bridge.offer([kit.opening()]);
  await kit.pass(3_000, connector);
  expect(kit.dealt(1)).toBe(0);
  expect(connector.heard.at(-1)).toMatchObject({ mode: 'read_only', why: 'paused' });
  await kit.must('outpost.revoke');
  const rounds = connector.heard.length;
  await kit.pass(6_000, connector);
  expect(connector.heard).toHaveLength(rounds);
});

it('keys are changed under way: both count until the new ones were used, and then the old ones are strangers', async () => {
  const kit = await openOutpost();
  const connector = kit.start();
  await kit.pass(3_000, connector);
  const old = { ...connector.keys };
  kit.mishaps.loseAnswers = 1;
  await kit.must('outpost.rotate');
  await kit.pass(5_000, connector);
  expect(connector.keys.secret).not.toBe(old.secret);
  expect(connector.heard.at(-1)).not.toHaveProperty('rotate');
  const stale = kit.start({ keys: old });
  await kit.pass(3_000, stale);
  expect(stale.heard).toEqual([]);
  await kit.bridge.offer([kit.opening()]);
  await kit.pass(3_000, connector);
  expect(kit.dealt(1)).toBe(1);
});

it('pairing once more gives other keys for the same account, and refuses another account or another desk', async () => {
  const kit = await openOutpost();
  const connector = kit.start();
  await kit.pass(3_000, connector);
  const terminal = { ...kit.account, build: 1, eaVersion: '1.0.0', selfTest: [] };
  await expect(kit.must('outpost.pair', { owner: 'desk-2', terminal })).rejects.toThrow('TERMINAL_TAKEN');
  await expect(kit.must('outpost.pair', { owner: 'desk-1', terminal: { ...terminal, login: '7' } })).rejects.toThrow(
    'TERMINAL_TAKEN',
  );
  const paired = (await kit.must('outpost.pair', { owner: 'desk-1', terminal })) as { family: number };
  expect(paired.family).toBe(kit.keys.family);
  const rounds = connector.heard.length;
  await kit.pass(3_000, connector);
  expect(connector.heard).toHaveLength(rounds);
});
