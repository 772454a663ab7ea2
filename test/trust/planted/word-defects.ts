import type { Defect } from './defect.ts';

/** Of what was said and tapped, and when. */
export const wordDefects: readonly Defect[] = [
  {
    name: 'opened as it first was',
    did: 'A signal that was corrected, turned round or deleted while the broker was away was opened as it had first read.',
    needs: ['"call":"broker.quotes","times":40'],
    puts: [
      {
        file: 'src/desk/signals/take-batch.ts',
        from: "import { takeEntry } from './take-entry.ts';",
        to: "import { finish } from './finish.ts';\nimport { takeEntry } from './take-entry.ts';",
      },
      {
        file: 'src/desk/signals/take-batch.ts',
        from: '    context.store.moveCursor(follow.id, entry.seq);',
        to: `    context.store.moveCursor(follow.id, entry.seq);
    finish(context, [follow.accountId], new Set([follow.feedId]));`,
      },
    ],
    tests: ['test/journeys/late-broker.test.ts'],
  },
  {
    name: 'a silent broker holds up every other',
    did: 'One broker that did not answer cost the other accounts the trade.',
    needs: ['silence'],
    puts: [{ file: 'src/desk/facts/gather.ts', from: 'const deadlineMs = 2_500;', to: 'const deadlineMs = 60_000;' }],
    tests: ['test/journeys/silent-neighbour.test.ts'],
  },
  {
    name: 'after a restore it is done again',
    did: 'What had been carried out before a backup was restored was carried out once more.',
    puts: [
      {
        file: 'src/desk/signals/decide-how.ts',
        from: "return restoredAt !== null && asked.postedAt <= restoredAt ? { code: 'BEFORE_RESTORE', facts: {} } : null;",
        to: 'return restoredAt === undefined ? asked : null;',
      },
    ],
    notInTheWorld: 'nobody restores a backup there; the harness that kills does',
    tests: [
      'test/journeys/after-a-restore.test.ts',
      'test/journeys/restored.test.ts',
      'test/desk/signals/instruction-key.test.ts',
    ],
  },
  {
    name: 'an instruction said again is done again',
    did: 'A message that came twice, or was edited without changing what it tells to do, closed another half.',
    puts: [
      {
        file: 'src/desk/signals/take-update.ts',
        from: '  if (earlier && canonicalJson(earlier.update) === canonicalJson(update)) return null;',
        to: '  if (earlier && canonicalJson(earlier.update) === null) return null;',
      },
    ],
    notInTheWorld: 'only signals are edited there, instructions are not',
    tests: ['test/desk/signals/instruction-key.test.ts'],
  },
  {
    name: 'a close of before the trade closes it',
    did: '“Close now” that was posted before a trade closed it.',
    puts: [
      {
        file: 'src/desk/signals/targets.ts',
        from: '\n    .filter((row) => row.postedAt <= entry.postedAt);',
        to: ';',
      },
    ],
    notInTheWorld: 'its channels are taken in their order, so an older instruction never comes after a newer signal',
    tests: ['test/desk/signals/instruction-key.test.ts'],
  },
  {
    name: 'followed again it knows nothing of before',
    did: 'After unfollowing and following again a repost was a second order, and “cancel” found nothing.',
    needs: ['unfollow', '"follow'],
    puts: [
      {
        file: 'src/desk/follows/actions.ts',
        from: 'const before = store.endedFollow(input.feed, input.account);',
        to: "const before = store.endedFollow('', '');",
      },
    ],
    tests: ['test/journeys/unfollowed.test.ts'],
  },
  {
    name: 'a late tap loosens the stop',
    did: 'A tap on a question that had been overtaken moved the stop away again.',
    needs: ['tap', 'edit|Move SL'],
    puts: [
      {
        file: 'src/desk/signals/decide/overtaken.ts',
        from: '  if (isSafer) return false;',
        to: '  if (isSafer || legs.length > 0) return false;',
      },
    ],
    tests: ['test/journeys/overtaken-questions.test.ts'],
  },
  {
    name: 'a second panic is gone',
    did: 'A second [Stop everything] was taken for the first one, and there was no button.',
    puts: [
      {
        file: 'src/desk/guard/panic.ts',
        from: "idOf('panic', context.id, context.store.nextLine())",
        to: "idOf('panic', context.id)",
      },
      {
        file: 'src/desk/upkeep.ts',
        from: '    store.forgetChoices(Number.MAX_SAFE_INTEGER, 10_000);\n',
        to: '',
      },
    ],
    notInTheWorld: 'nobody starts a desk over there',
    tests: ['test/journeys/panic-again.test.ts'],
  },
  {
    name: 'an edit nobody can read is a deletion',
    did: 'A signal edited into chatter was cancelled as “Deleted by the provider”.',
    needs: ['good luck'],
    puts: [
      {
        file: 'src/desk/signals/revise.ts',
        from: "return isDeleted ? 'deleted' : 'unread';",
        to: "return isDeleted ? 'deleted' : 'deleted';",
      },
    ],
    tests: ['test/journeys/panic-again.test.ts', 'test/desk/signals'],
  },
  {
    name: '“close all” reaches two hundred',
    did: 'Of more than two hundred orders “close all” left the rest.',
    puts: [
      {
        file: 'src/desk/store/signals.ts',
        from: 'liveSignals: (follow: string): SignalRow[] => hot.live.all({ follow }),',
        to: 'liveSignals: (follow: string): SignalRow[] => hot.live.all({ follow }).slice(0, 200),',
      },
    ],
    notInTheWorld: 'nobody there has two hundred orders',
    tests: ['test/journeys/panic-again.test.ts'],
  },
  {
    name: 'without its stop there is nothing to tap',
    did: 'A position without its stop was told without [Set stop] and [Close].',
    puts: [
      {
        file: 'src/desk/signals/alarms.ts',
        from: 'buttonsOf(words, leg, code).map((button) => offerFor(leg, button));',
        to: "code === 'UNPROTECTED' ? [] : buttonsOf(words, leg, code).map((button) => offerFor(leg, button));",
      },
    ],
    tests: ['test/journeys/alarm-buttons.test.ts'],
  },
  {
    name: 'a late edit is traded',
    did: 'What was posted before the channel was followed was traded once it was edited.',
    needs: ['"follow', 'edit'],
    puts: [
      {
        file: 'src/desk/signals/take-entry.ts',
        from: "if (entry.kind !== 'revised' || entry.postedAt >= follow.createdAt) return decision;",
        to: "if (entry.kind !== 'revised' || entry.postedAt >= 0) return decision;",
      },
      {
        file: 'src/desk/signals/revise-signal.ts',
        from: 'const isEarly = (context.store.signalBook(id)?.postedAt ?? edited.postedAt) < follow.createdAt;',
        to: 'const isEarly = false;',
      },
    ],
    tests: ['test/journeys/older-than-the-follow.test.ts'],
  },
];
