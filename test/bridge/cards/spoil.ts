import type { Bridge } from '../../../src/core/bridge.ts';
import type { BrokerReport } from '../../../src/core/broker-report.ts';
import type { Command, Proof } from '../../../src/core/command.ts';

/* Bridges that break one promise each: the negative controls of the cards. */

/** What is offered is changed on its way. */
export const offering =
  (change: (command: Command) => Command[]) =>
  (bridge: Bridge): Bridge => ({ ...bridge, offer: (commands) => bridge.offer(commands.flatMap(change)) });

/** Each of these commands is carried out a second time, under a number nobody gave. */
export const repeating = (op: Command['op']) =>
  offering((command) => (command.op === op ? [command, { ...command, n: command.n + 1_000 }] : [command]));

/** What is reported is changed on its way. */
export const reporting =
  (change: (report: BrokerReport) => BrokerReport) =>
  (bridge: Bridge): Bridge => ({
    ...bridge,
    report: async (after, awaited) => change(await bridge.report(after, awaited)),
  });

/** Events of a kind are told as another. */
export const telling = (from: string, to: BrokerReport['events'][number]['kind']) =>
  reporting((report) => ({
    ...report,
    events: report.events.map((event) => (event.kind === from ? { ...event, kind: to } : event)),
  }));

export const eventsAs = (change: (event: BrokerReport['events'][number]) => BrokerReport['events'][number]) =>
  reporting((report) => ({ ...report, events: report.events.map(change) }));

export const positionsAs = (
  change: (position: BrokerReport['snapshot']['positions'][number]) => BrokerReport['snapshot']['positions'][number],
) =>
  reporting((report) => ({
    ...report,
    snapshot: { ...report.snapshot, positions: report.snapshot.positions.map(change) },
  }));

export const answersAs = (change: (answer: BrokerReport['answers'][number]) => BrokerReport['answers'][number]) =>
  reporting((report) => ({ ...report, answers: report.answers.map(change) }));

export const proving =
  (change: (proof: Proof) => Proof) =>
  (bridge: Bridge): Bridge => ({ ...bridge, prove: async (numbers) => (await bridge.prove(numbers)).map(change) });
