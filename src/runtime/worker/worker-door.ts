import { ask } from '../../core/office.ts';
import { defineRefusals, type Refusal } from '../../core/outcome.ts';
import { internally } from '../../core/who.ts';
import { hasOwner } from '../../directory/users.ts';
import type { OfficeContext } from '../../office/catalogue.ts';
import { offerWord } from '../../office/setup-word.ts';
import { hasGuardedOwner } from '../../office/sign-in/guarded-owner.ts';
import { worded } from '../../words/worded.ts';

type Context = Pick<OfficeContext, 'office' | 'services'>;

const shortest = 16;

export const workerRefusals = defineRefusals(
  worded({ SETUP_WORD_MISSING: 503, SETUP_WORD_SHORT: 503, FACTOR_FIRST: 503, CONFIG_PROBLEM: 503 }),
);

/** Whoever has no owner yet, or an owner without a factor, is asked for what changes that and for nothing else. */
const first = /^\/api\/v1\/(auth|2fa|totp)\//;

interface SetUp {
  word: string | undefined;
  /** also where there is an owner, who has lost the password */
  isForNewOwner: boolean;
}

/**
 * A Worker is open to the world from its first moment: it serves once its owner has a second factor. Whoever says the word
 * that was set as a secret becomes the owner. An owner stands in nobody's way where another word could not be taken: what is
 * wrong with it is said in the log.
 */
export function createThreshold(context: Context, { word = '', isForNewOwner }: SetUp) {
  let isOwned = false;
  let isGuarded = false;
  let isOffered = false;
  const isLong = word.replaceAll(/[^a-z0-9]/gi, '').length >= shortest;

  async function offer(): Promise<void> {
    const isTaken = isLong && (await offerWord(context, word));
    isOffered = true;
    if (isOwned && !isTaken)
      context.services.log.warn({}, 'NEW_OWNER_WORD takes a SETUP_WORD of 16 letters, not used before');
  }

  return async function findUnready({ url }: Request): Promise<Refusal | null> {
    isOwned ||= await isThereOwner(context);
    if (!isOwned && word === '') return workerRefusals.refuse('SETUP_WORD_MISSING', {}).refusal;
    if (!isOwned && !isLong) return workerRefusals.refuse('SETUP_WORD_SHORT', { shortest }).refusal;
    if (!isOffered && (!isOwned || isForNewOwner)) await offer();
    isGuarded ||= isOwned && (await hasGuardedOwner(context));
    return isGuarded || first.test(new URL(url).pathname) ? null : workerRefusals.refuse('FACTOR_FIRST', {}).refusal;
  };
}

async function isThereOwner({ office }: Context): Promise<boolean> {
  const owned = await ask(office.directory(), hasOwner, {}, internally('threshold'));
  return owned.ok && owned.value.has;
}
