import { digitsOf, type SeenNumber, type Sight } from './sight.ts';
import { type MarkSaid, type Role, roles, type Stated } from './stated.ts';

const levels: readonly Role[] = ['entry', 'sl', 'tp'];
const none = 1 << roles.indexOf('none');
const free = (1 << roles.indexOf('target')) | (1 << roles.indexOf('fraction')) | (1 << roles.indexOf('leverage'));

/** For each number of the text the roles it has if the reading is right, a bit each. */
export function rolesAllowed({ numbers }: Sight, stated: Stated): number[] {
  const allowed: number[] = new Array(numbers.length).fill(0);
  for (const { role, value } of stated.numbers) {
    const place = 1 << roles.indexOf(role);
    const digits = digitsOf(String(value));
    let isFound = false;
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] as SeenNumber;
      if (number.digits !== digits && !isWritten(number, role, value)) continue;
      allowed[at] = (allowed[at] ?? 0) | place;
      isFound = true;
    }
    if (isFound || !levels.includes(role)) continue;
    for (let at = 0; at < numbers.length; at++)
      if (isShortFor(numbers[at] as SeenNumber, numbers[at - 1], value)) allowed[at] = (allowed[at] ?? 0) | place;
  }
  for (let at = 0; at < numbers.length; at++) {
    const own = allowed[at] ?? 0;
    const { digits } = numbers[at] as SeenNumber;
    const isTwice = () => numbers.some((other, place) => place !== at && other.digits === digits);
    if (own === 0 || (own & free) !== 0 || isTwice()) allowed[at] = own | none;
  }
  return allowed;
}

/** The roles of one number, of their bits. */
export const rolesIn = (bits: number): number[] => [...roles.keys()].filter((at) => (bits >> at) & 1);

const rest = (value: number): number => Math.round((1 - value) * 1000) / 1000;

function isWritten(number: SeenNumber, role: Role, value: number): boolean {
  if (role === 'fraction') return number.digits === digitsOf(String(rest(value)));
  return role === 'target' && number.raw === String(value);
}

/** 35 behind 2030/ */
function isShortFor(number: SeenNumber, before: SeenNumber | undefined, value: number): boolean {
  if (!before || before.at < number.at - 3 || before.raw.length <= number.raw.length || number.length > 3) return false;
  const own = number.raw.replace(/\D/g, '');
  const full = String(value).replace(/\D/g, '');
  return ['', '0', '00'].some((noughts) => (full + noughts).endsWith(own));
}

/** The marks that words have to say, because no number of the text does. */
export function marksInWords({ numbers }: Sight, { marks: said, numbers: stated }: Stated): MarkSaid[] {
  const isInDigits = (wanted: Role) => {
    const own = stated.filter(({ role }) => role === wanted);
    return (
      own.length > 0 &&
      own.every(({ role, value }) =>
        numbers.some((number) => number.digits === digitsOf(String(value)) || isWritten(number, role, value)),
      )
    );
  };
  const [share, target] = [isInDigits('fraction'), isInDigits('target')];
  return said.filter((mark) => !(share && (mark === 'half' || mark === 'share')) && !(target && mark === 'target'));
}
