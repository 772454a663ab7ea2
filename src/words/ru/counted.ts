/** A figure and what it counts. A fraction takes the genitive: 1 лот, 2 лота, 5 лотов, 0.5 лота. */
export function counted(fact: string, one: string, few: string, many: string, part = few): string {
  return `{${fact}, plural, one{{${fact}} ${one}} few{{${fact}} ${few}} many{{${fact}} ${many}} other{{${fact}} ${part}}}`;
}

export const lotsOf = (fact: string): string => counted(fact, 'лот', 'лота', 'лотов');
/** Behind «из» and «больше». */
export const ofLots = (fact: string): string => counted(fact, 'лота', 'лотов', 'лотов', 'лота');
export const pipsOf = (fact: string): string => counted(fact, 'пипс', 'пипса', 'пипсов');
export const pointsOf = (fact: string): string => counted(fact, 'пункт', 'пункта', 'пунктов');
