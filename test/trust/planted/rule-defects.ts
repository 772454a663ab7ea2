import type { Defect } from './defect.ts';

/** Of rules, money and doors. */
export const ruleDefects: readonly Defect[] = [
  {
    name: 'each order is judged alone',
    did: 'Stops widened by one instruction passed the day’s line together, because each was judged by itself.',
    puts: [
      {
        file: 'src/desk/signals/carry-out.ts',
        from: '    want(context, wishes, by);\n    judge(context, account, { wishes, legs, quotes, wasUnseen });',
        to: '    judge(context, account, { wishes, legs, quotes, wasUnseen });\n    want(context, wishes, by);',
      },
      {
        file: 'src/desk/signals/carry-out.ts',
        from: `  const intent = { kind: 'modify' as const, changes, wasUnseen };
  const verdict = checkIntent(context, account, intent, { quotes, snapshot: account.snapshot });
  if (!verdict.allowed) throw new NotAllowed(verdict);`,
        to: `  for (const change of changes) {
    const intent = { kind: 'modify' as const, changes: [change], wasUnseen };
    const verdict = checkIntent(context, account, intent, { quotes, snapshot: account.snapshot });
    if (!verdict.allowed) throw new NotAllowed(verdict);
  }`,
      },
    ],
    tests: ['test/journeys/widened-together.test.ts'],
  },
  {
    name: 'what is on its way reserves nothing',
    did: 'Orders and changes under way were not counted, so the next ones passed a line that was full already.',
    puts: [
      {
        file: 'src/desk/facts/reach.ts',
        from: "return { reservations, ends: ends.filter(({ positionId, orderId }) => shown.has(positionId ?? orderId ?? '')) };",
        to: 'return { reservations: [], ends: [] };',
      },
    ],
    tests: ['test/desk/facts/reach.test.ts'],
  },
  {
    name: 'netting sees only what is open',
    did: 'On a netting account a BUY and a SELL on their way together turned the position round.',
    needs: ['netting'],
    puts: [
      {
        file: 'src/desk/signals/consider.ts',
        from: 'onItsWay: othersOn(context, account, signalId),',
        to: 'onItsWay: othersOn(context, account, signalId).slice(0, 0),',
      },
    ],
    tests: ['test/desk/facts/on-its-way.test.ts', 'test/journeys/netting.test.ts'],
  },
  {
    name: 'the card leaves out the opening commission',
    did: 'A trade that lost by its costs was shown as a gain.',
    puts: [
      {
        file: 'src/desk/orders/see-events.ts',
        from: "if (profit) watcher.tell({ kind: 'leg-paid'",
        to: "if (profit && event.kind !== 'opened' && event.kind !== 'triggered') watcher.tell({ kind: 'leg-paid'",
      },
    ],
    tests: ['test/journeys/money-on-cards.test.ts'],
  },
  {
    name: 'every currency is taken for dollars',
    did: 'A yen account was refused everything, a pound account too little.',
    puts: [
      {
        file: 'src/desk/comply/rules/other-accounts.ts',
        from: 'const converted = amountIn({ currency: capCurrency, rates }, amount, currency);',
        to: 'const converted = currency in rates ? null : amount;',
      },
    ],
    notInTheWorld: 'every account there is in dollars',
    tests: ['test/desk/comply/boundaries.test.ts'],
  },
  {
    name: 'the other side at another firm passes',
    did: 'Both sides of one trade were opened across two firms, which many of them forbid.',
    puts: [
      {
        file: 'src/desk/comply/rules/other-accounts.ts',
        from: 'return away ? unknown([',
        to: 'return away === null ? unknown([',
      },
    ],
    notInTheWorld: 'there is one firm',
    tests: ['test/desk/facts/other-accounts.test.ts'],
  },
  {
    name: 'a change of one setting resets the others',
    did: 'PATCH with a zone alone turned a risk of 2 % back into the 1 % of a new follow.',
    puts: [
      {
        file: 'src/core/change.ts',
        from: 'z.optional(field instanceof z.ZodDefault ? field.unwrap() : field),',
        to: 'field instanceof z.ZodDefault ? field : z.optional(field),',
      },
    ],
    notInTheWorld: 'nobody changes settings there',
    tests: ['test/journeys/changes.test.ts'],
  },
  {
    name: 'the Worker does at load what it may not',
    did: 'The Worker did not start where it is deployed.',
    puts: [
      {
        file: 'src/platform/patience.ts',
        from: 'export const patienceMs = 1_500;',
        to: 'export const patienceMs = 1_500;\nexport const atLoad = new AbortController();',
      },
    ],
    notInTheWorld: 'it is played in Node',
    tests: ['test/runtime/worker/worker-starts.test.ts'],
  },
];
