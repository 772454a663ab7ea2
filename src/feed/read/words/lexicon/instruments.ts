/** Aliases by canonical symbol, and the range prices plausibly lie in: it only helps to tell 24.350 from 24350. */
export interface Instrument {
  names: string;
  range: [low: number, high: number];
}

export const instruments: Record<string, Instrument> = {
  XAUUSD: {
    names:
      'xauusd, xau, xau usd, gold, gold spot, spot gold, gold usd, goldusd, gold xauusd, xauusd gold, gld, comex gold, gold futures',
    range: [800, 20000],
  },
  XAGUSD: { names: 'xagusd, xag, xag usd, silver, silver spot, spot silver, silverusd, xag silver', range: [8, 300] },
  XAUEUR: { names: 'xaueur, xau eur, gold eur', range: [800, 20000] },
  XAUGBP: { names: 'xaugbp, xau gbp', range: [800, 20000] },
  XAUAUD: { names: 'xauaud, xau aud', range: [1000, 30000] },
  XAGEUR: { names: 'xageur, xag eur', range: [8, 300] },
  XPTUSD: { names: 'xptusd, xpt, xpt usd, platinum', range: [400, 5000] },
  XPDUSD: { names: 'xpdusd, xpd, xpd usd, palladium', range: [400, 5000] },
  COPPER: { names: 'copper, xcuusd, hgusd', range: [2, 20000] },
  US30: {
    names:
      'us30, us 30, dow, dow jones, dowjones, dj30, dji, djia, wall street, wallstreet, wallstreet30, wall street 30, ws30, us30usd, dow 30, ym, us30 index, usa30, yinn30',
    range: [8000, 150000],
  },
  NAS100: {
    names:
      'nas100, nas 100, nasdaq, nasdaq 100, nasdaq100, nas, us100, us 100, ustec, us tech, us tech 100, ustech, ustech100, ndx, ndx100, nq, nq100, usatech, nas100usd, tech100, us tec, nasdaq index, qqq index, usa100',
    range: [4000, 120000],
  },
  US500: {
    names:
      'us500, us 500, spx500, spx, sp500, s p 500, s&p, s&p500, s&p 500, spx 500, sp 500, es500, es, spx500usd, standard poors 500, usa500, snp, snp500',
    range: [1000, 30000],
  },
  US2000: { names: 'us2000, us 2000, russell, russell 2000, rty, rut', range: [500, 10000] },
  GER40: {
    names:
      'ger40, ger 40, dax, dax40, dax 40, de40, de 40, ger30, de30, dax30, germany 40, germany40, dax index, fdax, deu40, de40eur',
    range: [5000, 100000],
  },
  UK100: { names: 'uk100, uk 100, ftse, ftse100, ftse 100, footsie, uk100gbp', range: [3000, 40000] },
  FRA40: { names: 'fra40, fra 40, cac40, cac 40, cac, fr40, france 40, france40, f40', range: [2000, 40000] },
  EU50: {
    names:
      'eu50, eu 50, eustx50, stoxx50, stoxx 50, euro stoxx, euro stoxx 50, eurostoxx, eurostoxx50, estx50, sx5e, eustx',
    range: [1500, 30000],
  },
  ESP35: { names: 'esp35, ibex, ibex35, ibex 35, spain35, es35', range: [4000, 60000] },
  IT40: { names: 'it40, ita40, ftse mib, italy40, mib', range: [10000, 150000] },
  JP225: {
    names: 'jp225, jp 225, nikkei, nikkei225, nikkei 225, nik225, jpn225, japan225, n225, nk225, jp225usd',
    range: [8000, 200000],
  },
  HK50: { names: 'hk50, hk 50, hang seng, hangseng, hsi, hk33, hkg50', range: [8000, 100000] },
  AUS200: { names: 'aus200, aus 200, au200, asx, asx200, asx 200', range: [3000, 40000] },
  CHN50: { names: 'chn50, china50, china a50, a50, cn50', range: [5000, 60000] },
  SWI20: { names: 'swi20, smi, smi20, che20', range: [5000, 50000] },
  NIFTY50: { names: 'nifty, nifty50, nifty 50', range: [8000, 100000] },
  BANKNIFTY: { names: 'banknifty, bank nifty', range: [15000, 200000] },
  VIX: { names: 'vix', range: [5, 150] },
  DXY: { names: 'dxy, usdx, us dollar index, dollar index', range: [60, 170] },
  USOIL: {
    names:
      'usoil, us oil, wti, oil, crude, crude oil, wti oil, wti crude, xtiusd, xti usd, xti, uscrude, us crude, cl, clusd, wticousd, usousd, spotcrude, oil wti, light crude, west texas, wtiusd',
    range: [10, 300],
  },
  UKOIL: {
    names:
      'ukoil, uk oil, brent, brent oil, brent crude, xbrusd, xbr usd, xbr, ukousd, bcousd, ukcrude, oil brent, brentusd',
    range: [10, 300],
  },
  NATGAS: { names: 'natgas, natural gas, nat gas, xngusd, xng usd, xng, ngas, henry hub, ng', range: [0.5, 30] },
  GBPUSD: { names: 'cable, gu, sterling dollar, pound dollar', range: [0.9, 2.2] },
  EURUSD: { names: 'fiber, fibre, eu pair', range: [0.7, 1.8] },
  GBPJPY: { names: 'gj, guppy, geppy, gbpyen, pound yen, the beast, gbp yen', range: [100, 320] },
  EURJPY: { names: 'ej, yuppy, euro yen', range: [90, 280] },
  USDJPY: { names: 'uj, gopher, ninja, dollar yen', range: [70, 260] },
  AUDUSD: { names: 'aussie, aussie dollar, ozzie', range: [0.4, 1.2] },
  NZDUSD: { names: 'kiwi, kiwi dollar', range: [0.3, 1.0] },
  USDCAD: { names: 'loonie, ucad, funds', range: [0.9, 1.7] },
  USDCHF: { names: 'swissy, swissie', range: [0.5, 1.5] },
  EURGBP: { names: 'chunnel', range: [0.6, 1.1] },
};

/** Currencies in the order in which a pair names them: the base stands before the quote. */
export const currencies =
  'EUR GBP AUD NZD USD CAD CHF NOK SEK DKK PLN TRY ZAR MXN BRL SGD HKD CNH CNY CZK HUF RON ILS INR THB IDR MYR JPY KRW'.split(
    ' ',
  );

/** Quotes whose rate is not near one. */
export const quoteRanges: Record<string, [number, number]> = {
  JPY: [40, 330],
  NOK: [4, 20],
  SEK: [4, 20],
  DKK: [3, 12],
  PLN: [2, 8],
  TRY: [5, 200],
  ZAR: [5, 40],
  MXN: [8, 40],
  BRL: [2, 10],
  HKD: [4, 14],
  CNH: [4, 14],
  CNY: [4, 14],
  CZK: [12, 40],
  HUF: [150, 600],
  RON: [3, 8],
  INR: [40, 150],
  THB: [18, 60],
  IDR: [8000, 25000],
  KRW: [700, 2500],
  ILS: [2, 6],
  MYR: [2, 8],
};

export const currencyNames: Record<string, string> = {
  USD: 'usd, dollar, us dollar, greenback, bucks',
  EUR: 'eur, euro',
  GBP: 'gbp, pound, sterling, british pound',
  JPY: 'jpy, yen, japanese yen',
  CHF: 'chf, franc, swiss franc, swiss',
  AUD: 'aud, australian dollar',
  NZD: 'nzd, new zealand dollar',
  CAD: 'cad, canadian dollar, canadian',
};
