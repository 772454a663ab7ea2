import type { tl } from '@mtcute/core';
import { expect, it } from 'vitest';
import { editsOf } from '../../../bots/telegram-session/messages.ts';

const kindsOf = (given: object): string[] => {
  const message = { _: 'message', id: 7, peerId: { _: 'peerChannel', channelId: 5 }, post: true, date: 100, ...given };
  return editsOf({ message: 'BUY XAUUSD 4060 SL 4050', ...message } as tl.RawMessage, new Map()).map(
    ({ what }) => what.kind,
  );
};

it.each([
  ['words below a picture', { editDate: 160, media: { _: 'messageMediaPhoto' } }, ['post', 'edit']],
  ['words below a film or file', { editDate: 160, media: { _: 'messageMediaDocument' } }, ['post', 'edit']],
  ['words taken from a picture', { editDate: 160, message: '', media: { _: 'messageMediaPhoto' } }, ['edit']],
  ['a link with its preview', { editDate: 160, media: { _: 'messageMediaWebPage' } }, ['edit']],
  ['a poll', { editDate: 160, media: { _: 'messageMediaPoll' } }, ['edit']],
  ['a reaction to a picture', { editDate: 160, editHide: true, media: { _: 'messageMediaPhoto' } }, ['edit']],
  ['a picture that was never edited', { media: { _: 'messageMediaPhoto' } }, ['edit']],
  ['bare words', { editDate: 160 }, ['edit']],
])('an edit that shows %s', (_, given, kinds) => {
  expect(kindsOf(given)).toEqual(kinds);
});
