/** One value of a reading and the words it is said to stand in. `near` is the symbol it belongs to. */
export interface Claim {
  field: string;
  kind: 'price' | 'pips' | 'side' | 'symbol' | 'leverage' | 'fraction';
  value: number | string;
  quote: string;
  near: string | null;
}

/** A part of a reading with what it must prove. */
export interface ClaimedItem {
  value: object;
  claims: Claim[];
}

interface Quoted {
  value: number | string;
  quote: string;
}

/** Notes the claims of one part; all of them belong to the same symbol. */
export function collectClaims(near: string | null) {
  const claims: Claim[] = [];
  return {
    claims,
    claim(field: string, kind: Claim['kind'], { value, quote }: Quoted): void {
      claims.push({ field, kind, value, quote, near });
    },
  };
}

/** EUR/USD, eurusd and EURUSD are one. */
export function canonicalSymbol(name: string): string {
  return name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}
