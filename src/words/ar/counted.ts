/** A figure and what it counts: one and two are words of their own, a few, many and a hundred each have a form. */
export function counted(
  fact: string,
  [one, two, few, many, other]: readonly [string, string, string, string, string],
): string {
  const forms = { zero: other, few, many, other };
  const figured = Object.entries(forms).map(([form, word]) => `${form}{{${fact}} ${word}}`);
  return `{${fact}, plural, one{${one}} two{${two}} ${figured.join(' ')}}`;
}

export const pointsOf = (fact: string): string => counted(fact, ['نقطة واحدة', 'نقطتين', 'نقاط', 'نقطة', 'نقطة']);
export const minutesOf = (fact: string): string => counted(fact, ['دقيقة واحدة', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة']);
export const secondsOf = (fact: string): string => counted(fact, ['ثانية واحدة', 'ثانيتين', 'ثوانٍ', 'ثانية', 'ثانية']);
export const hoursOf = (fact: string): string => counted(fact, ['ساعة واحدة', 'ساعتين', 'ساعات', 'ساعة', 'ساعة']);

/** Read from left to right as a whole, also where it has no letter: a figure with its sign, or from one to the other. */
export const ltr = (text: string): string => `\u2066${text}\u2069`;
