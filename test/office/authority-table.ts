import { eachAddress } from '../../src/core/action.ts';
import { paceOf } from '../../src/core/pace.ts';
import { allActions } from '../../src/runtime/program.ts';

export const authorityPath = 'docs/authority.md';

const head = `# Who may do what

Written by \`npm run authority\` from the actions themselves; a test compares. An action asks for one scope over one object, and whoever asks must have
been granted just that: what nobody granted is refused. Over *desk* is the asker's own desk, over *user* oneself, over *feed* the channel that is named, over *installation*
everything else. *Proof*: where it lets more be lost, a person has to ask, and with real money it is held for two minutes until they prove by a second factor that it is they who ask for exactly that.
*Pace*: by which budget it is counted ([transport.md](transport.md)).

| action | where | scope | over | besides | proof | pace |
|---|---|---|---|---|---|---|
`;

/** Every action that a door offers. The others are asked by actors alone. */
export function authorityTable(): string {
  const rows = allActions.flatMap((action) => {
    const { name, needs, chat } = action;
    const pace = paceOf(action);
    if (needs === 'office') return [];
    const doors = [
      eachAddress(action).map(({ http }) => `${http.method.toUpperCase()} ${http.path.replaceAll('|', '\\|')}`),
      chat ? `/${chat.command}` : [],
    ];
    if (needs === 'anyone') return [`| ${name} | ${doors.flat().join(' · ')} | | anyone | | | ${pace} |`];
    const also = needs.also?.({ feed: 'the named one' }) ?? [];
    const besides = also.map(({ scope, over }) => `${scope} over the named ${over}`).join(', ');
    return [
      `| ${name} | ${doors.flat().join(' · ')} | ${needs.scope} | ${needs.over} | ${besides} | ${needs.stepUp ? 'when it loosens' : ''} | ${pace} |`,
    ];
  });
  return `${head}${rows.sort().join('\n')}\n`;
}
