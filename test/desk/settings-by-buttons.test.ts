import { describe, expect, it, onTestFinished } from 'vitest';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';

async function open(): Promise<Trader> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  return trader;
}

async function type(trader: Trader, text: string): Promise<string> {
  await trader.tell('chat.say', { text });
  await trader.settle();
  return newest(trader);
}
const newest = async (trader: Trader): Promise<string> => textOf((await trader.talk())[0]?.blocks ?? []);
async function press(trader: Trader, ...labels: string[]): Promise<string> {
  for (const label of labels) await trader.press(label);
  await trader.settle();
  return newest(trader);
}
const value = async (trader: Trader, name: string) => {
  const outcome = await trader.tell(name, {});
  return outcome.ok ? JSON.stringify(outcome.value) : outcome.refusal.code;
};

describe('/settings', () => {
  it('shows everything that can be set, in one place', async () => {
    const trader = await open();
    const shown = await type(trader, '/settings');
    for (const words of [
      'English',
      'UTC',
      'Fills, closes and results: rings',
      'Quiet hours: none',
      'Demo channel → paper: By itself',
    ])
      expect(shown).toContain(words);
  });

  it('changes each by buttons, and comes back with what is so', async () => {
    const trader = await open();
    await type(trader, '/settings');
    await press(trader, 'What rings here', 'Everything else');
    expect(await press(trader, 'without a sound')).toMatch(/Changed[\s\S]*Everything else: without a sound/);
    await press(trader, 'Time zone');
    expect(await type(trader, 'europe/berlin')).toMatch(/Changed[\s\S]*Europe\/Berlin/);
    await press(trader, 'Quiet hours');
    await type(trader, '22:00');
    expect(await type(trader, '07:00')).toContain('Quiet hours: 22:00 to 07:00');
    expect(await press(trader, 'Language', 'Español')).toMatch(/Cambiado[\s\S]*Europe\/Berlin/);
    expect(await value(trader, 'desk.language')).toContain('"es"');
  });

  it('changes, pauses, resumes and ends a follow', async () => {
    const trader = await open();
    await type(trader, '/settings');
    expect(await press(trader, 'Demo channel → paper')).toMatch(/risk per signal: 1 % of the balance[\s\S]*now: runs/);
    await press(trader, 'What happens with a signal', 'Ask me first');
    await press(trader, 'Demo channel → paper', 'Risk per signal', '0.5 %');
    expect(await value(trader, 'follows.list')).toMatch(/"mode":"confirm".*"percent":"0.5"/);
    await press(trader, 'Demo channel → paper', 'Pause', 'Demo channel → paper');
    expect(await newest(trader)).toContain('now: paused');
    await press(trader, 'Resume');
    expect(await value(trader, 'follows.list')).toContain('"isHalted":false');
    await press(trader, 'Demo channel → paper', 'Follow no longer');
    expect(await value(trader, 'follows.list')).toContain('demo');
    await press(trader, 'Follow no longer');
    expect(await value(trader, 'follows.list')).toBe('{"follows":[]}');
  });

  it('says why something was not changed, and goes back', async () => {
    const trader = await open();
    await type(trader, '/settings');
    await press(trader, 'Time zone');
    expect(await type(trader, 'Atlantis')).toContain('Time zone: that is none. For example: Europe/Berlin');
    await press(trader, 'Back');
    await press(trader, 'Demo channel → paper', 'Follow no longer');
    expect(await press(trader, 'Back', 'Back')).toContain('Settings');
    expect(await value(trader, 'follows.list')).toContain('demo');
  });
});

describe('/symbols', () => {
  it('shows what the account trades and what else it is called', async () => {
    const trader = await open();
    expect(await type(trader, '/symbols')).toMatch(/paper \| XAUUSD \| GOLD/);
    const gold = await type(trader, '/symbols gold');
    expect(gold).toContain('XAUUSD');
    expect(gold).not.toContain('EURUSD');
    expect(await type(trader, '/symbols unobtainium')).toContain('No account trades anything that is called so');
  });
});

describe('/version and /doctor', () => {
  it('say which program runs, and what it stands on', async () => {
    const trader = await open();
    Object.assign(trader.context.services, {
      version: '9.8.7',
      checkUp: async () => [
        {
          ...{ check: 'disk', state: 'bad' },
          ...{ found: { code: 'doctor.DISK', facts: { free: '0.1' } }, advice: { code: 'doctor.DISK_DO', facts: {} } },
        },
        {
          ...{ check: 'clock', state: 'ok', found: { code: 'doctor.CLOCK', facts: { now: '12:00', others: '' } } },
          advice: null,
        },
      ],
    });
    expect(await type(trader, '/version')).toContain('SignalOS 9.8.7');
    const found = await type(trader, '/doctor');
    expect(found).toMatch(
      /Something has to be mended[\s\S]*✗ disk: 0.1 GB are free where the data are. Make room: [^✓]*[\s\S]*✓ clock/,
    );
  });

  it('the doctor is for whoever runs the installation', async () => {
    const trader = await open();
    const who = { grants: [{ scope: 'read' as const, over: 'desk' as const, id: 'desk-1' }] };
    expect(await trader.tell('system.doctor', {}, who)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    expect(await trader.tell('system.version', {}, who)).toMatchObject({ ok: true });
  });
});

/** What a trader is promised that there is. */
const promised =
  'start help status positions position signals signal why rules risk accounts channels follow pause resume panic close closeall cancel history profit parse alerts quiet zone lang settings symbols news doctor version';

it('every promised command is there', async () => {
  const trader = await open();
  const unknown: string[] = [];
  for (const name of promised.split(' ')) {
    const answer = JSON.stringify(await trader.tell('chat.say', { text: `/${name}` }));
    if (/I do not know that|Did you mean/.test(answer)) unknown.push(name);
  }
  expect(unknown).toEqual([]);
});
