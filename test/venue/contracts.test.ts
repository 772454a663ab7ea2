import { describe, expect, it } from 'vitest';
import { contractSchema } from '../../src/core/broker.ts';
import { decimal } from '../../src/core/decimal.ts';
import { indexContracts } from '../../src/venue/contract-list.ts';
import { paperContracts } from '../../src/venue/contracts.ts';

const priceOf = (symbol: string) =>
  decimal(paperContracts.find((paper) => paper.contract.symbol === symbol)?.openingPrice ?? 'missing');

describe('the paper contracts', () => {
  it.each(paperContracts.map((paper) => [paper.contract.symbol, paper] as const))(
    '%s is well-formed',
    (_symbol, paper) => {
      const { contract, openingPrice } = paper;
      expect(contractSchema.parse(contract)).toEqual(contract);
      expect(decimal(contract.tickSize).eq(`1e-${contract.digits}`)).toBe(true);
      expect(decimal(openingPrice).mod(contract.tickSize).isZero()).toBe(true);
      expect(paper.spreadPoints).toBeGreaterThan(0);
      // a spread above half a percent would be no market
      expect(decimal(contract.tickSize).mul(paper.spreadPoints).div(openingPrice).lt('0.005')).toBe(true);
    },
  );

  it('have no symbol twice', () => {
    expect(new Set(paperContracts.map((paper) => paper.contract.symbol)).size).toBe(paperContracts.length);
  });

  it.each(
    paperContracts
      .map((paper) => paper.contract)
      .filter(
        ({ baseCurrency, profitCurrency }) =>
          /^(EUR|GBP|AUD|NZD|CAD|CHF)$/.test(baseCurrency) && profitCurrency !== 'USD',
      )
      .filter(({ baseCurrency, profitCurrency }) => baseCurrency !== profitCurrency)
      .map((contract) => [contract.symbol, contract] as const),
  )('the cross %s opens where its dollar pairs say', (symbol, { baseCurrency, profitCurrency }) => {
    const list = indexContracts(paperContracts.map((paper) => paper.contract));
    const inDollars = (currency: string) =>
      list.pair(currency, 'USD') ? priceOf(`${currency}USD`) : decimal(1).div(priceOf(`USD${currency}`));
    const implied = inDollars(baseCurrency).div(inDollars(profitCurrency));
    expect(implied.div(priceOf(symbol)).sub(1).abs().toNumber()).toBeLessThan(0.0005);
  });
});
