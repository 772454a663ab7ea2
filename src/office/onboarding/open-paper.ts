import type { Outcome } from '../../core/outcome.ts';
import type { Who } from '../../core/who.ts';
import type { Asking } from '../../desk/onboarding/ask-beginning.ts';
import type { OfficeContext } from '../catalogue.ts';
import { openPaperAccount } from '../desks.ts';
import { performAs } from './perform-as.ts';

interface Opening {
  name?: string;
  balance?: string;
  profile?: string;
}

/** Under the rules of the account it stands beside, unless others are named. */
export async function openPaper(
  context: OfficeContext,
  { options, standing, words }: Asking,
  who: Who,
  { name = words.say('onboarding.PAPER_NAME'), balance, profile = standing.account?.profile }: Opening = {},
): Promise<Outcome<{ account: string }>> {
  const input = {
    account: freeId(options.accounts.map(({ id }) => id)),
    ...{ name, ...(balance === undefined ? {} : { balance }), ...(profile === undefined ? {} : { profile }) },
  };
  return performAs(context, openPaperAccount, input, who);
}

/** Named by their order, so that no name a person gives has to be an id. */
function freeId(taken: readonly string[]): string {
  if (!taken.includes('paper')) return 'paper';
  let nth = 2;
  while (taken.includes(`paper-${nth}`)) nth += 1;
  return `paper-${nth}`;
}
