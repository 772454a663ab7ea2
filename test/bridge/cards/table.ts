import type { Card } from './card.ts';
import type { Result } from './play.ts';

/** What became of each card at each bridge, by the name of the bridge. */
export type Played = ReadonlyMap<string, ReadonlyMap<string, Result>>;

const intro = `# Bridges

What a desk may ask of any broker, and what it may rely on: every card is played against every bridge, with a broker behind it that keeps books of its own. Each card has a control: a
bridge that breaks just this promise, which the card must find. Made by \`npm run cards\`; a test holds this page to what the cards find.

No card meets a real broker here: what is behind a bridge is a stand-in of ours.
`;

export function tableOf(cards: readonly Card[], played: Played): string {
  const names = [...played.keys()];
  const why: string[] = [];
  const cell = (name: string, id: string): string => {
    const result = played.get(name)?.get(id);
    if (result?.end !== 'does not apply') return result?.end ?? 'not played';
    why.push(`- ${id}, ${name}: ${result.why}`);
    return 'does not apply';
  };
  const rows = cards.map(({ id, sentence, broken }) =>
    [id, sentence, `a bridge that ${broken.sentence}`, ...names.map((name) => cell(name, id))].join(' | '),
  );
  const head = ['', 'card', 'control', ...names].join(' | ');
  const lines = [`|${head} |`, `|${'---|'.repeat(names.length + 3)}`, ...rows.map((row) => `| ${row} |`)];
  return `${intro}\n${lines.join('\n')}\n\nWhere a card does not apply:\n\n${why.join('\n')}\n`;
}
