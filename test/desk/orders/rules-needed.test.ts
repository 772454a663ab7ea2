import { expect, it } from 'vitest';
import { type next, rules } from '../../../src/desk/orders/next.ts';
import { kernelTable } from './kernel-table.ts';

/** The kernel with one rule taken out. */
const without =
  (name: string): typeof next =>
  (leg, account) => {
    for (const rule of rules) {
      const step = rule.name === name ? null : rule.step(leg, account);
      if (step) return { ...step, rule: rule.name };
    }
    return { do: 'settled', rule: 'none' };
  };

const table = kernelTable();

it.each(rules.map(({ name }) => name))('the table of the kernel is another one without: %s', (name) => {
  expect(kernelTable(without(name))).not.toBe(table);
});
