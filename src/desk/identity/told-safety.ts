import { heading, paragraph } from '../../core/chat.ts';
import { alarmSignIn, type SignInAlarm, tellAnchor } from '../../core/desk-calls.ts';
import { idOf } from '../../core/id.ts';
import { accept } from '../../core/outcome.ts';
import { factorWords, unusualLine } from '../../notify/notice-parts.ts';
import { say, sayAlarm } from '../../talk/say.ts';
import type { Words } from '../../words/words.ts';
import { deskAction } from '../desk-action.ts';
import { deskWords } from '../language.ts';
import type { DeskContext } from '../store.ts';

/** Somebody signed in as this trader in a way that they should look at: it rings in every chat of theirs, once. */
export const alarmOnDesk = deskAction({
  ...alarmSignIn,
  summary: 'Tells a trader of a sign-in that may not have been theirs',
  kind: 'write',
  needs: 'office',
  run: (context: DeskContext, { id, told }) => {
    const words = deskWords(context);
    const zone = context.store.zone();
    const { title, lines, tone } = worded(told, words, zone);
    sayAlarm(context, id, [heading(title, tone), ...lines.map(paragraph)]);
    return accept({});
  },
});

function worded(
  told: SignInAlarm,
  words: Words,
  zone: string,
): { title: string; lines: string[]; tone: 'good' | 'bad' } {
  if (told.about === 'recovery') {
    const { became: about } = told;
    const line = words.say('recovery.TOLD', { about, at: words.moment(zone, told.at) });
    return { title: words.say('recovery.TITLE', { about }), lines: [line], tone: about === 'kept' ? 'good' : 'bad' };
  }
  const notYou = words.say('mail.NOT_YOU');
  if (told.about === 'unusual')
    return { title: words.say('mail.UNUSUAL'), lines: [unusualLine(told, words, zone), notYou], tone: 'bad' };
  const factor = words.say(factorWords[told.factor]);
  const line = words.say('mail.FACTOR_OFF_MORE', { factor, at: words.moment(zone, told.at) });
  return { title: words.say('mail.FACTOR_OFF'), lines: [line, notYou], tone: 'bad' };
}

export const anchorOnDesk = deskAction({
  ...tellAnchor,
  summary: 'Tells an owner how far the chains have come',
  kind: 'write',
  needs: 'office',
  run: (context: DeskContext, { root, chains }) => {
    const words = deskWords(context);
    const blocks = [
      heading(words.say('mail.ANCHOR'), 'plain'),
      paragraph(words.say('mail.ANCHOR_MORE', { root, chains })),
    ];
    say(context, idOf('anchor', root), blocks);
    return accept({});
  },
});
