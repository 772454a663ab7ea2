import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { describe, expect, it } from 'vitest';
import { bundle } from '../../migrations/bundle.ts';
import type { ActorKind } from '../../src/core/action.ts';
import { openDeskStore } from '../../src/desk/store.ts';
import { openFeedStore } from '../../src/feed/store.ts';
import type { Db } from '../../src/platform/database.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { rawSql } from '../../src/runtime/node/raw-sql.ts';
import { openVenueStore } from '../../src/venue/store.ts';

/** Asks a store something on a database as it is delivered, and says how SQLite goes about it. */
function plansOf<S>(kind: ActorKind, open: (db: Db) => S, asked: (store: S) => unknown): string[] {
  const client = new Sqlite(':memory:');
  migrate(rawSql(client), bundle[kind]);
  const queries: { text: string; given: unknown[] }[] = [];
  const logQuery = (text: string, given: unknown[]) => queries.push({ text, given });
  asked(open(drizzle(client, { logger: { logQuery } })));
  return queries.flatMap(({ text, given }) =>
    client
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
      .all(...given)
      .map(({ detail }) => detail),
  );
}

type Desk = ReturnType<typeof openDeskStore>;
type Feed = ReturnType<typeof openFeedStore>;
type Venue = ReturnType<typeof openVenueStore>;

const instruction = { accountId: 'a', feedId: 'f', messageId: 'm', item: 0 };

const desk: [string, (store: Desk) => unknown, string][] = [
  ['commands that wait', (store) => store.waitingCommands('a'), 'command_waiting'],
  ['a command by its number', (store) => store.command('a', 1), 'sqlite_autoindex_command_1'],
  ['the newest commands', (store) => store.commandsSince('a', 9, 2_000), 'command_at'],
  ['what happened lately', (store) => store.happenedSince('a', 9), 'broker_event_at'],
  ['an instruction', (store) => store.instruction(instruction), 'sqlite_autoindex_instruction_1'],
  ['signals of a message', (store) => store.signalsOfMessage('f', 'm'), 'signal_message'],
  ['signals that may still trade', (store) => store.liveSignals('f'), 'signal_live'],
  ['signals like one that was posted', (store) => store.liveAlike('f', { symbol: 's', side: 'buy' }), 'signal_live'],
  ['signals to be planned anew', (store) => store.signalsToReplan(), 'signal_replan'],
  ['signals that wait for a price', (store) => store.waitingSignals('a'), 'signal_waiting'],
  ['buttons about a signal', (store) => store.questionsAbout('s'), 'choice_signal'],
  ['signals of an account in a time', (store) => store.signalsOfAccount('a', 0, 9, 9), 'signal_account'],
  ['orders sent since', (store) => store.countSent('a', 9), 'command_at'],
  ['what was done by hand since', (store) => store.countByHand('a', 9), 'broker_event_by_hand'],
  ['orders that open, since', (store) => store.openings('a', 9), 'command_at'],
  ['the legs of orders that open', (store) => store.openings('a', 9), 'sqlite_autoindex_leg_1'],
  ['what the broker reported since', (store) => store.brokerEvents('a', 9), 'broker_event_at'],
  ['the last trades of a symbol', (store) => store.closings('a', 's', 0, 9), 'broker_event_closing'],
  ['what was closed lately', (store) => store.closingsBefore('a', { from: 0, at: 9, seq: 9 }, 9), 'broker_event_at'],
  ['what happened to positions', (store) => store.eventsOfPositions('a', ['p', 'q']), 'broker_event_position'],
  ['what a client stated last', (store) => store.clientStatement('a'), 'sqlite_autoindex_client_1'],
  ['the newest signals', (store) => store.signals(9, 9), 'signal_created'],
  ['legs of a signal', (store) => store.legs('s'), 'leg_signal'],
  ['a leg', (store) => store.leg('l'), 'sqlite_autoindex_leg_1'],
  ['legs that still live', (store) => store.liveLegs('a'), 'leg_live'],
  ['the legs of a position', (store) => store.holders('a', 'position', 'p'), 'sqlite_autoindex_holding_1'],
  ['the legs of an order', (store) => store.holders('a', 'order', 'o'), 'sqlite_autoindex_holding_1'],
  ['chat not sent yet', (store) => store.unsent('p', 9), 'delivery_unsent'],
  ['the chat before a line', (store) => store.talkBefore(9, 9), 'talk_line'],
  ['old chat', (store) => store.forgetTalk(9, 9), 'talk_at'],
  ['old buttons', (store) => store.forgetChoices(9, 9), 'choice_expires'],
  ['buttons of a signal', (store) => store.useChoices('s', ['take'], 9), 'choice_signal'],
  ['a conversation in a place', (store) => store.conversationWith('p', 'x'), 'sqlite_autoindex_conversation_1'],
  ['a conversation', (store) => store.conversation('c'), 'conversation_id'],
  ['buttons of a card', (store) => store.useCard('c', 9), 'choice_card'],
  ['old equity samples', (store) => store.forgetEquity(9, 9), 'equity_at'],
  ['old violations', (store) => store.forgetViolations(9, 9), 'violation_last'],
  ['the last breach of a rule', (store) => store.lastBreach('a', 'r'), 'violation_rule'],
  ['violations in a time', (store) => store.violations('a', 0, 9, 9), 'violation_account'],
];

const feed: [string, (store: Feed) => unknown, string][] = [
  ['old raw text', (store) => store.forgetRevisions(9, 9), 'revision_raw'],
  ['the first unread revision', (store) => store.firstUnread(), 'revision_unread'],
  ['messages that wait', (store) => store.unreadMessages(9), 'revision_unread'],
  ['a revision of a message', (store) => store.revision('m', 1), 'revision_stamp'],
  ['the last entry of a message', (store) => store.lastEntryOf('m'), 'entry_message'],
  ['posts of an album', (store) => store.albumMessage('a'), 'message_album'],
];

const venue: [string, (store: Venue) => unknown, string][] = [
  ['commands to carry out', (store) => store.nextOfferedAt(), 'offered_at'],
  ['what was put off', (store) => store.nextLateAt(), 'late_at'],
  ['what arrived', (store) => store.receivedAfter(5, 9), 'wire_n'],
];

/** Steps that walk a whole table. Walking an index is as bad, unless it holds only what still waits. */
const isCostly = (detail: string) => /^SCAN /.test(detail) && !/ (revision_unread|signal_replan)$/.test(detail);

describe('however long the history is, what is read does not grow:', () => {
  it.each(desk)('%s', (_, asked, index) => {
    expect(plansOf('desk', openDeskStore, asked).join('\n')).toMatch(new RegExp(`INDEX ${index}\\b`));
  });
  it.each(feed)('%s', (_, asked, index) => {
    expect(plansOf('feed', openFeedStore, asked).join('\n')).toMatch(new RegExp(`INDEX ${index}\\b`));
  });
  it.each(venue)('%s', (_, asked, index) => {
    expect(plansOf('venue', openVenueStore, asked).join('\n')).toMatch(new RegExp(`INDEX ${index}\\b`));
  });

  it.each([
    ['a desk', desk.flatMap(([, asked]) => plansOf('desk', openDeskStore, asked))],
    ['a feed', feed.flatMap(([, asked]) => plansOf('feed', openFeedStore, asked))],
    ['a feed asked for its log', plansOf('feed', openFeedStore, (store) => store.entriesAfter(5, 9))],
    ['a venue asked for its events', plansOf('venue', openVenueStore, (store) => store.eventsAfter(5, 9))],
    ['a venue asked for an answer', plansOf('venue', openVenueStore, (store) => store.answer(5))],
  ])('%s walks no whole table', (_, plans) => {
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.filter(isCostly)).toEqual([]);
  });
});
