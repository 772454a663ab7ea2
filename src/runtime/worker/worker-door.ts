import { ask } from '../../core/office.ts';
import { defineRefusals, type Refusal } from '../../core/outcome.ts';
import { internally } from '../../core/who.ts';
import { hasOwner } from '../../directory/users.ts';
import type { OfficeContext } from '../../office/catalogue.ts';
import { offerSetUpWord } from '../../office/setup-word.ts';
import { hasGuardedOwner } from '../../office/sign-in/guarded-owner.ts';
import { worded } from '../../words/worded.ts';

const shortest = 16;

export const workerRefusals = defineRefusals(
  worded({ SETUP_WORD_MISSING: 503, SETUP_WORD_SHORT: 503, FACTOR_FIRST: 503, CONFIG_PROBLEM: 503 }),
);

/** Whoever has no owner yet, or an owner without a factor, is asked for what changes that and for nothing else. */
const first = /^\/api\/v1\/(auth|2fa)\//;

/**
 * A Worker is open to the world from its first moment: it serves once its owner has a second factor. Whoever says the word
 * that was set as a secret becomes the owner; from then on the word is nothing.
 */
export function createThreshold(context: Pick<OfficeContext, 'office'>, word: string | undefined) {
  let isOwned = false;
  let isGuarded = false;
  let isOffered = false;
  const letters = word?.replaceAll(/[^a-z0-9]/gi, '').length ?? 0;

  return async function findUnready({ url }: Request): Promise<Refusal | null> {
    if (isGuarded) return null;
    isOwned ||= await isThereOwner(context);
    if (!isOwned) {
      if (!word) return workerRefusals.refuse('SETUP_WORD_MISSING', {}).refusal;
      if (letters < shortest) return workerRefusals.refuse('SETUP_WORD_SHORT', { shortest }).refusal;
      if (!isOffered) isOffered = await offerSetUpWord(context, word);
    }
    isGuarded = isOwned && (await hasGuardedOwner(context));
    return isGuarded || first.test(new URL(url).pathname) ? null : workerRefusals.refuse('FACTOR_FIRST', {}).refusal;
  };
}

async function isThereOwner({ office }: Pick<OfficeContext, 'office'>): Promise<boolean> {
  const owned = await ask(office.directory(), hasOwner, {}, internally('threshold'));
  return owned.ok && owned.value.has;
}
