import { expect, it, onTestFinished } from 'vitest';
import { openPaperBridge } from '../../../src/bridge/paper.ts';
import { NotReached } from '../../../src/core/bridge.ts';
import { openBridge } from '../../../src/desk/facts/bridges.ts';
import { openDeskContext } from '../../kit/desk-context.ts';

const account = { id: 'acc1', address: 'far', bridge: 'paper' as const };

const deaf = () => ({ perform: async () => ({ ok: true as const, value: {} }) });

it('an account is reached by the bridge of its kind, at its address, and is told who hears of it', () => {
  const desk = openDeskContext();
  onTestFinished(desk.close);
  const ways: object[] = [];
  const note = (way: Parameters<typeof openPaperBridge>[0]) => {
    ways.push({ address: way.address, notify: way.notify });
    return openPaperBridge({ ...way, office: { venue: deaf, outpost: deaf } });
  };
  desk.services.bridges = new Map([['paper', note]]);
  desk.within((context) => void openBridge(context, account));
  expect(ways).toEqual([{ address: 'far', notify: 'desk-1/acc1' }]);
});

it('an account whose bridge is not here is not reached, and by no other bridge either', () => {
  const desk = openDeskContext();
  onTestFinished(desk.close);
  desk.services.bridges = new Map([['another', openPaperBridge]]);
  expect(() => desk.within((context) => void openBridge(context, account))).toThrow(NotReached);
});
