import type { AssetClass, ContractFacts } from './facts.ts';

/** Any two of these make a major pair; Australian and New Zealand dollars are not among them. */
const majors = new Set(['USD', 'EUR', 'JPY', 'GBP', 'CAD', 'CHF']);
const otherMoney = new Set(
  'AUD NZD SEK NOK DKK PLN CZK HUF RON TRY ZAR MXN SGD HKD CNH CNY THB ILS INR KRW BRL'.split(' '),
);

const named: [AssetClass, RegExp][] = [
  ['gold', /^(XAU|GOLD)/],
  ['commodity', /^(XAG|XPT|XPD|SILVER|XTI|XBR|XNG|USOIL|UKOIL|WTI|BRENT|NGAS|NATGAS|COPPER|COCOA|COFFEE|SUGAR|WHEAT)/],
  ['crypto', /^(BTC|XBT|ETH|LTC|XRP|BCH|SOL|ADA|DOGE|DOT|BNB|AVAX|LINK|TRX|XLM|MATIC)(USDT?|EUR|GBP|JPY|$)/],
  [
    'index-major',
    /^(US500|SPX|SP500|US30|DJ30|WS30|DJI|NAS100|US100|USTEC|NDX|DE40|DE30|GER40|GER30|DAX|UK100|FTSE|FRA40|FR40|CAC|EU50|STOXX50|EUSTX50|JP225|JPN225|NIKKEI|AUS200|AU200)/,
  ],
  ['index-minor', /^(US2000|RUT|ES35|ESP35|SPA35|IT40|ITA40|CH20|SWI20|NL25|NETH25|HK50|HSI|CN50|CHINA50|IN50|SG30)/],
];

export function isMoney(code: string): boolean {
  return majors.has(code) || otherMoney.has(code);
}

/** The regulatory class of a contract. Whatever is not recognised counts as equity: the stricter of the common rates. */
export function assetClassOf(contract: ContractFacts): AssetClass {
  if (contract.assetClass !== undefined) return contract.assetClass;
  const symbol = contract.symbol.toUpperCase().replace(/^[^A-Z0-9]+/, '');
  for (const [assetClass, pattern] of named) if (pattern.test(symbol)) return assetClass;
  const pair = [symbol.slice(0, 3), symbol.slice(3, 6)] as const;
  if (pair.every((code) => majors.has(code))) return 'fx-major';
  if (pair.every(isMoney)) return 'fx-minor';
  return 'equity';
}

/** Currencies a news event must name to concern the contract. */
export function currenciesOf(contract: ContractFacts): string[] {
  return [contract.baseCurrency, contract.profitCurrency];
}
