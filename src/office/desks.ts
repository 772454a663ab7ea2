import { z } from 'zod';
import { actorId as id } from '../core/actor-id.ts';
import { decimalText } from '../core/broker.ts';
import { sha256 } from '../core/json.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { linkAccount } from '../desk/accounts/actions.ts';
import { openDesk } from '../desk/upkeep.ts';
import { registerDesk } from '../directory/directory.ts';
import type { OfficeServices } from '../platform/given.ts';
import { openVenue } from '../venue/venue.ts';
import { words } from '../words/words.ts';
import type { OfficeContext } from './catalogue.ts';
import { officeAction } from './office-action.ts';
import { within } from './once.ts';

export const createDesk = officeAction({
  name: 'desks.create',
  summary: 'Opens a desk for a trader',
  kind: 'write',
  needs: { scope: 'system', over: 'installation' },
  input: z.object({ desk: id, user: z.string() }),
  output: z.object({ desk: z.string() }),
  run: async ({ office, services }: OfficeContext, input, who): Promise<Outcome<{ desk: string }>> => {
    // The built-in chat is the first place of every desk; others are added when their chat has proven whose it is.
    const start = { user: input.user, places: [`web:${input.desk}`] };
    const opened = await ask(office.desk(input.desk), openDesk, start, within(who, 'open'));
    if (!opened.ok) return opened;
    const listed = await ask(office.directory(), registerDesk, input, within(who, 'list'));
    if (!listed.ok) return listed;
    const isNew = (value: unknown) => z.object({ isNew: z.boolean() }).parse(value).isNew;
    if (isNew(opened.value) && !isNew(listed.value)) tellLost(services, input.desk);
    return accept({ desk: input.desk });
  },
});

/** Listed, and nothing of it is there. */
export function tellLost({ alert }: Pick<OfficeServices, 'alert'>, desk: string): void {
  const text = words('en').say('notice.DESK_LOST', { desk });
  alert({ kind: 'records_missing', subject: `desk ${desk}`, text });
}

const longestId = 63;

/**
 * The venue of a paper account is named after its desk and itself, so that no two accounts share one. Where the plain
 * name could be read as another pair's too, or is too long, a hash tells them apart behind two dashes.
 */
export function venueOf(desk: string, account: string): string {
  const plain = `${desk}-${account}`;
  if (!account.includes('-') && !desk.endsWith('-') && plain.length <= longestId) return plain;
  const tail = `--${sha256(ownerOf(desk, account)).slice(0, 20)}`;
  return `${plain.slice(0, longestId - tail.length)}${tail}`;
}

const ownerOf = (desk: string, account: string): string => `${desk}/${account}`;

export const openPaperAccount = officeAction({
  name: 'accounts.open-paper',
  summary: 'Opens a paper account on your desk',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  http: { method: 'post', path: '/accounts/paper', status: 201 },
  input: z.object({
    account: id,
    name: z.string().min(1).max(60).optional().describe('“Paper account” in the language of the desk when left out'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default('USD'),
    balance: decimalText.default('10000').describe('what it starts with'),
    profile: z.string().max(40).default('FTMO').describe('whose rules it stands under'),
    seed: z.number().int().min(0).max(2_147_483_647).default(1).describe('prices walk the same way for the same seed'),
    prices: z
      .string()
      .min(1)
      .max(60)
      .default('walk')
      .describe(
        'where they come from: `walk` by the seed, `fed` only what quotes.set tells; a rehearsal may have others',
      ),
  }),
  output: z.object({ account: z.string(), venue: z.string() }),
  run: async ({ office }: OfficeContext, input, who): Promise<Outcome<{ account: string; venue: string }>> => {
    const desk = who.desk ?? '';
    const venue = venueOf(desk, input.account);
    const { currency, balance, seed, prices, account, name, profile } = input;
    const owner = ownerOf(desk, account);
    const asked = { owner, currency, balance, seed, prices };
    const opened = await ask(office.venue(venue), openVenue, asked, within(who, 'open'));
    if (!opened.ok) return opened;
    const linked = await ask(
      office.desk(desk),
      linkAccount,
      { account, name, address: venue, profile, bridge: 'paper' },
      within(who, 'link'),
    );
    return linked.ok ? accept({ account, venue }) : linked;
  },
});
