import { accept } from '../core/outcome.ts';
import { announce } from './append.ts';
import { readRevisions } from './due-calls.ts';
import { feedAction } from './feed-action.ts';
import { type Answers, askWaiting, keepDue, readWaiting } from './receive.ts';
import type { FeedContext } from './store.ts';

const atOnce = 50;

export const readDue = feedAction({
  ...readRevisions,
  summary: 'Reads revisions that were left waiting, with a model where one is to be heard',
  kind: 'write',
  needs: 'office',
  prepare: (context: FeedContext) => askWaiting(context, atOnce),
  run: (context: FeedContext, _input, _who, answers: Answers) => {
    const { done, failed } = readWaiting(context, answers, atOnce);
    // As due work it is kept and tried again with growing pauses.
    if (failed && done === 0) throw new Error('a revision cannot be read');
    if (done > 0) announce(context);
    keepDue(context);
    return accept({ done });
  },
});
