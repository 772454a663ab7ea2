import { digitsOf, type SeenNumber, type Sight } from './sight.ts';
import { type MarkSaid, type Role, roles, type Stated } from './stated.ts';

/** For each number of the text the roles it has if the reading is right. */
export function rolesAllowed({ numbers }: Sight, stated: Stated): Set<number>[] {
  const allowed = numbers.map(() => new Set<number>());
  for (const { role, value } of stated.numbers) {
    const place = roles.indexOf(role);
    const digits = digitsOf(String(value));
    let isFound = false;
    for (const [at, number] of numbers.entries())
      if (number.digits === digits || isWritten(number, role, value)) {
        allowed[at]?.add(place);
        isFound = true;
      }
    if (isFound || !['entry', 'sl', 'tp'].includes(role)) continue;
    for (const [at, number] of numbers.entries())
      if (isShortFor(number, numbers[at - 1], value)) allowed[at]?.add(place);
  }
  const free = ['target', 'fraction', 'leverage'].map((role) => roles.indexOf(role as Role));
  for (const [at, number] of numbers.entries()) {
    const own = allowed[at] as Set<number>;
    const isTwice = numbers.some((other) => other !== number && other.digits === number.digits);
    if (own.size === 0 || isTwice || free.some((place) => own.has(place))) own.add(0);
  }
  return allowed;
}

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
