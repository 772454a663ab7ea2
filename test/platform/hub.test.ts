import { describe, expect, it } from 'vitest';
import { createHub } from '../../src/platform/hub.ts';

function watched() {
  const flushes: (() => void)[] = [];
  const failures: unknown[] = [];
  const hub = createHub({ defer: (flush) => void flushes.push(flush), failed: (error) => void failures.push(error) });
  const flushAll = () => {
    for (const flush of flushes.splice(0)) flush();
  };
  return { hub, flushes, failures, flushAll };
}

const all = () => true;

describe('the hub', () => {
  it('tells a topic that changed many times once', () => {
    const { hub, flushes, flushAll } = watched();
    const heard: string[] = [];
    hub.subscribe(all, (topic) => void heard.push(topic));
    for (let time = 0; time < 1000; time += 1) hub.publish('feed:demo:quotes');
    hub.publish('desk:desk-1:chat');
    expect([flushes.length, heard]).toEqual([1, []]);
    flushAll();
    expect(heard).toEqual(['feed:demo:quotes', 'desk:desk-1:chat']);
  });

  it('tells again what changed after it was told', () => {
    const { hub, flushAll } = watched();
    const heard: string[] = [];
    hub.subscribe(all, (topic) => {
      heard.push(topic);
      if (heard.length === 1) hub.publish('again');
    });
    hub.publish('first');
    flushAll();
    flushAll();
    expect(heard).toEqual(['first', 'again']);
  });

  it('tells nobody what they may not watch, and nothing after they left', () => {
    const { hub, flushAll } = watched();
    const heard: string[] = [];
    const leave = hub.subscribe(
      (topic) => topic.startsWith('mine'),
      (topic) => void heard.push(topic),
    );
    hub.publish('mine:1');
    hub.publish('yours:1');
    flushAll();
    leave();
    hub.publish('mine:2');
    flushAll();
    expect(heard).toEqual(['mine:1']);
  });

  it('keeps telling the others when one fails', () => {
    const { hub, flushAll, failures } = watched();
    const heard: string[] = [];
    hub.subscribe(all, () => {
      throw new Error('gone');
    });
    hub.subscribe(all, (topic) => void heard.push(topic));
    hub.publish('a');
    flushAll();
    expect([heard, failures.length]).toEqual([['a'], 1]);
  });
});
