/** Names of one and the same instrument at different brokers; the first is ours. */
export const aliasGroups: readonly (readonly string[])[] = [
  ['XAUUSD', 'GOLD', 'XAU', 'GOLDUSD'],
  ['XAGUSD', 'SILVER', 'XAG', 'SILVERUSD'],
  ['XPTUSD', 'PLATINUM', 'XPT'],
  ['XPDUSD', 'PALLADIUM', 'XPD'],
  ['US30', 'DJ30', 'WS30', 'DJI30', 'DJIA', 'DJI', 'DOW30', 'USA30', 'US30USD', 'WALLSTREET30', 'WALLST'],
  ['NAS100', 'USTEC', 'US100', 'NDX100', 'NDX', 'USTECH', 'USTECH100', 'NASDAQ100', 'NASDAQ', 'USA100', 'NAS100USD'],
  ['US500', 'SPX500', 'SP500', 'SPX', 'USA500', 'SPX500USD', 'US500USD'],
  ['US2000', 'RUS2000', 'RUSSELL2000', 'RTY2000', 'US2000USD'],
  ['GER40', 'DE40', 'DAX40', 'DAX', 'GER30', 'DE30', 'DAX30', 'DEU40', 'GERMANY40', 'GDAXI', 'DE40EUR'],
  ['UK100', 'FTSE100', 'FTSE', 'GB100', 'UKX', 'UK100GBP'],
  ['FRA40', 'FR40', 'CAC40', 'F40', 'FRANCE40', 'FRA40EUR'],
  ['EUSTX50', 'EU50', 'STOXX50', 'ESTX50', 'EURO50', 'STOXX50E', 'EU50EUR'],
  ['ESP35', 'ES35', 'IBEX35', 'SPA35', 'SPAIN35'],
  ['JP225', 'JPN225', 'NIKKEI225', 'NIKKEI', 'NI225', 'JAP225', 'N225', 'JP225USD', 'JPN225USD'],
  ['HK50', 'HKG50', 'HSI', 'HSI50', 'HK33'],
  ['AUS200', 'AU200', 'ASX200', 'AUS200AUD'],
  ['USOIL', 'WTI', 'XTIUSD', 'USOUSD', 'USCRUDE', 'CRUDEOIL', 'CRUDE', 'WTIUSD', 'SPOTCRUDE', 'CL-OIL'],
  ['UKOIL', 'BRENT', 'XBRUSD', 'UKOUSD', 'UKBRENT', 'BRENTOIL', 'SPOTBRENT', 'BRENTUSD'],
  ['NATGAS', 'NGAS', 'XNGUSD', 'NATURALGAS', 'HENRYHUB'],
  ['BTCUSD', 'XBTUSD', 'BITCOIN'],
  ['ETHUSD', 'ETHEREUM'],
];

export const isSameName = (one: string, other: string): boolean =>
  one === other || aliasGroups.some((group) => group.includes(one) && group.includes(other));
