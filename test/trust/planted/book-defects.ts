import type { Defect } from './defect.ts';

/** Of what is wanted and what is seen. */
export const bookDefects: readonly Defect[] = [
  {
    name: 'a refused change ends the order',
    did: 'A waiting order whose change the broker refused was forgotten; the trade said again was opened twice.',
    needs: ['freezePoints|closedMarkets|noTrading|refuse', 'LIMIT|STOP', 'Move TP1|Move entry|Move SL|"edit'],
    puts: [
      {
        file: 'src/desk/orders/evolve-leg.ts',
        from: '  return { ...leg, active: null, tried: triedAfter(leg, active.goal, whyOf(answer), at) };',
        to: `  const end = answer.state === 'rejected' && active.draft.op === 'modify_order' ? 'rejected' : leg.end;
  return { ...leg, end, active: null, tried: triedAfter(leg, active.goal, whyOf(answer), at) };`,
      },
      {
        file: 'src/desk/signals/find-late.ts',
        from: '[...snapshot.positions, ...snapshot.orders].some(',
        to: 'snapshot.positions.some(',
      },
    ],
    tests: ['test/journeys/waiting-order-refused.test.ts', 'test/journeys/refused.test.ts'],
  },
  {
    name: 'the second of two changes undoes the first',
    did: '“SL to breakeven and TP to 4090” ended with the old stop.',
    needs: ['and TP to'],
    puts: [
      {
        file: 'src/desk/signals/leg-view.ts',
        from: 'const { lots, price, sl, tp, slFromEntry, trail = null } = wanted;',
        to: `const { lots, price, slFromEntry, trail = null } = wanted;
    const { sl, tp } = leg.seen.positions[0] ?? leg.seen.order ?? wanted;`,
      },
      {
        file: 'src/desk/signals/obey.ts',
        from: 'change: Object.fromEntries(changed.map((field) => [field, next[field]]))',
        to: 'change: { sl: leg.sl, tp: leg.tp, ...Object.fromEntries(changed.map((field) => [field, next[field]])) }',
      },
    ],
    tests: ['test/journeys/two-levels-at-once.test.ts'],
  },
  {
    name: 'an unknown command is never settled',
    did: 'A command whose answer was lost stayed unknown for good, and its leg stood still.',
    needs: ['unknown":'],
    puts: [
      {
        file: 'src/desk/watch.ts',
        from: 'const asked = [...overdue.map(({ n }) => n), ...answeredAndUnseen(context, account.id, now)];',
        to: 'const asked: number[] = [];',
      },
    ],
    tests: ['test/journeys/unknown-outcomes.test.ts', 'test/journeys/late-answers.test.ts'],
  },
  {
    name: 'an unknown close stops every other',
    did: 'After a close nobody could prove, neither a panic nor a loss line closed the position.',
    needs: ['unknown":', 'panic|Close now|"close'],
    puts: [
      {
        file: 'src/desk/watch.ts',
        from: 'const asked = [...overdue.map(({ n }) => n), ...answeredAndUnseen(context, account.id, now)];',
        to: 'const asked: number[] = [];',
      },
      {
        file: 'src/desk/orders/next-exit.ts',
        from: '  const isWhole = decimal(part).eq(held);',
        to: `  const isInDoubt = leg.suspects.some(({ draft }) => draft.op === 'close' || draft.op === 'cancel');
  if (isInDoubt) return { do: 'wait', for: 'proof', until: null };
  const isWhole = decimal(part).eq(held);`,
      },
    ],
    tests: ['test/desk/orders', 'test/journeys/unknown-outcomes.test.ts', 'test/journeys/panic.test.ts'],
  },
  {
    name: 'what is missing is not noticed',
    did: 'A position or an order that was in no report any more stayed open in the book, and nobody was told.',
    puts: [
      {
        file: 'src/desk/orders/see.ts',
        from: 'const isMissing = isLost && end === null && (isComplete || wasMissing);',
        to: 'const isMissing = isLost && end !== null && (isComplete || wasMissing);',
      },
    ],
    tests: ['test/desk/orders', 'test/journeys/trader-alarms.test.ts'],
  },
  {
    name: 'what a hand changed is put back',
    did: 'A stop moved at the terminal was moved back by the next change of the trade.',
    needs: ['moveStop|dropTarget'],
    puts: [
      {
        file: 'src/desk/orders/see-levels.ts',
        from: "  watcher.tell({ kind: 'leg-wanted', id: watcher.leg.id, change: changed as Partial<ShownLevels>, by: 'hand' });",
        to: '',
      },
    ],
    tests: ['test/desk/orders/by-hand.test.ts'],
  },
  {
    name: 'a close is forgotten when the fill is late',
    did: '“Close now” was lost where the fill took longer than a command lives.',
    needs: ['slowFillMs":25000|to":30000|unknown|loseRequest|silence', 'Close now|panic|Close all'],
    puts: [
      {
        file: 'src/desk/orders/evolve-leg.ts',
        from: 'return { ...leg, active: null, suspects: [...leg.suspects, active], tried };',
        to: `const life = active.draft.op === 'open' ? 'open' : 'placed';
  const wanted = isOpening(active) && leg.wanted.life === 'gone' ? { ...leg.wanted, life: life as Wanted['life'] } : leg.wanted;
  return { ...leg, wanted, active: null, suspects: [...leg.suspects, active], tried };`,
      },
    ],
    tests: [
      'test/journeys/late-broker.test.ts',
      'test/journeys/filled.test.ts',
      'test/journeys/unknown-outcomes.test.ts',
    ],
  },
  {
    name: 'a second fill is not seen',
    did: 'Of an order that was filled in parts only the first part was in the book.',
    needs: ['own_positions'],
    puts: [
      {
        file: 'src/desk/orders/sight.ts',
        from: '      .filter(({ lots }) => decimal(lots).gt(0))\n',
        to: '      .filter(({ lots }) => decimal(lots).gt(0))\n      .slice(0, 1)\n',
      },
    ],
    tests: ['test/journeys/partial-fills.test.ts', 'test/desk/orders'],
  },
  {
    name: 'a change is lost when the order fills',
    did: 'New levels on their way to an order that filled meanwhile were forgotten.',
    puts: [
      {
        file: 'src/desk/orders/evolve-leg.ts',
        from: 'return { ...leg, share, filled: toText(decimal(leg.filled).add(lots)), openPrice: leg.openPrice ?? event.price };',
        to: `const { order } = leg.seen;
      const isChanging = leg.active?.draft.op === 'modify_order' && order !== null;
      const wanted = isChanging ? { ...leg.wanted, sl: order.sl, tp: order.tp } : leg.wanted;
      const filled = toText(decimal(leg.filled).add(lots));
      return { ...leg, wanted, share, filled, openPrice: leg.openPrice ?? event.price };`,
      },
    ],
    tests: ['test/desk/orders/evolve-leg.test.ts'],
  },
  {
    name: 'a late answer overwrites what was seen',
    did: 'An answer that came late set the lots of a position back to what had been asked for.',
    puts: [
      {
        file: 'src/desk/orders/evolve-leg.ts',
        from: 'return { ...leg, suspects, ...(isOwnGoal ?',
        to: 'return { ...leg, suspects, ...(isDone && isOpening(suspect) ? { share: answer.lots ?? leg.share } : {}), ...(isOwnGoal ?',
      },
    ],
    tests: ['test/desk/orders', 'test/journeys/late-answers.test.ts'],
  },
  {
    name: 'one cursor too high deafens',
    did: 'After one report with a cursor beyond its log the desk heard nothing of this broker any more.',
    needs: ['cursorHigh'],
    puts: [
      {
        file: 'src/desk/facts/check-report.ts',
        from: "  if (cursor > asOf) return 'CURSOR_BEYOND';\n",
        to: '',
      },
      {
        file: 'src/desk/facts/check-report.ts',
        from: "  if (isSkipping(report, known)) return 'CURSOR_SKIPS';\n",
        to: '',
      },
    ],
    tests: ['test/journeys/odd-reports.test.ts'],
  },
  {
    name: 'a price of zero counts',
    did: 'A tick of zero carried out what waited for a price.',
    needs: ['zeroQuote'],
    puts: [
      {
        file: 'src/desk/facts/gather.ts',
        from: 'quotes.filter(isQuote)',
        to: 'isQuote ? quotes : []',
      },
    ],
    tests: [
      'test/journeys/odd-reports.test.ts',
      'test/journeys/conditions.test.ts',
      'test/journeys/bad-bridge.test.ts',
    ],
  },
  {
    name: 'contracts are read once',
    did: 'A broker that changed its contracts was sized and rounded by the old ones for good.',
    puts: [
      {
        file: 'src/desk/watch.ts',
        from: 'if (found.contracts === null || found.hash === account.contractsHash) return;',
        to: 'if (found.contracts === null || account.contracts.length > 0) return;',
      },
    ],
    notInTheWorld: 'no broker changes its contracts there',
    tests: ['test/journeys/odd-reports.test.ts'],
  },
];
