import { describe, expect, it } from 'vitest';
import { type JournalLine, verifyLines } from '../../src/platform/journal.ts';
import { openTrader } from '../kit/trader.ts';

async function aJournal(): Promise<JournalLine[]> {
  const trader = await openTrader();
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4070');
  await trader.advance(2_000);
  const lines = await trader.journal();
  await trader.close();
  return lines;
}

describe('the journal', () => {
  it('is a chain that holds, from the message to the position', async () => {
    const lines = await aJournal();
    expect(verifyLines(lines)).toMatchObject({ lines: lines.length, brokenAt: null });
    expect(lines.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        ...['account', 'follow', 'entry', 'signal-taken', 'plan', 'verdict', 'leg-planned'],
        ...['leg-sent', 'leg-answered', 'leg-linked', 'leg-dealt', 'leg-seen', 'signal-became'],
      ]),
    );
  });

  it('shows any line that was changed, removed, put in or swapped', async () => {
    const lines = await aJournal();
    const at = Math.floor(lines.length / 2);
    const line = lines[at];
    if (!line) throw new Error('the journal is empty');
    const tampered: [string, JournalLine[]][] = [
      ['changed', lines.map((each, i) => (i === at ? { ...each, body: `${each.body} ` } : each))],
      ['removed', lines.filter((_, i) => i !== at)],
      ['put in', [...lines.slice(0, at), line, ...lines.slice(at)]],
      ['swapped', [...lines.slice(0, at - 1), line, ...lines.slice(at - 1, at), ...lines.slice(at + 1)]],
    ];
    for (const [what, chain] of tampered) expect(verifyLines(chain).brokenAt, what).not.toBeNull();
  });
});
