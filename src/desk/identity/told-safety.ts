import { heading, paragraph } from '../../core/chat.ts';
import { alarmSignIn, tellAnchor } from '../../core/desk-calls.ts';
import { idOf } from '../../core/id.ts';
import { accept } from '../../core/outcome.ts';
import { unusualLine } from '../../notify/notice-parts.ts';
import { say, sayAlarm } from '../../talk/say.ts';
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
    const [title, line] =
      told.about === 'factor off'
        ? [
            words.say('mail.FACTOR_OFF'),
            words.say('mail.FACTOR_OFF_MORE', {
              factor: words.say('signIn.TELEPHONE'),
              at: words.moment(zone, told.at),
            }),
          ]
        : [words.say('mail.UNUSUAL'), unusualLine(told, words, zone)];
    sayAlarm(context, id, [heading(title, 'bad'), paragraph(line), paragraph(words.say('mail.NOT_YOU'))]);
    return accept({});
  },
});

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
