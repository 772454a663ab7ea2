/** The first hour in eleven steps, in the order in which they are asked. */
export const stepIds = [
  'welcome',
  'profile',
  'broker',
  'verification',
  'provider',
  'risk',
  'handling',
  'paper',
  'test',
  'review',
  'completion',
] as const;
export type StepId = (typeof stepIds)[number];

interface Step {
  /** what has to be settled before it */
  needs: readonly StepId[];
  /** what it is about: begun anew, it is asked anew as well */
  standsOn: readonly StepId[];
  isOptional: boolean;
  /** as long as it takes somebody who reads it */
  seconds: number;
}

const step = (seconds: number, needs: readonly StepId[], more: Partial<Step> = {}): Step => ({
  ...{ needs, seconds, standsOn: [], isOptional: false },
  ...more,
});

export const steps: Readonly<Record<StepId, Step>> = {
  welcome: step(15, []),
  profile: step(60, ['welcome']),
  broker: step(120, ['profile']),
  verification: step(15, ['broker'], { standsOn: ['broker'] }),
  provider: step(90, ['verification'], { standsOn: ['broker'], isOptional: true }),
  risk: step(45, ['verification'], { standsOn: ['broker'] }),
  handling: step(60, ['risk'], { standsOn: ['broker'] }),
  paper: step(30, ['handling'], { standsOn: ['broker'], isOptional: true }),
  test: step(45, ['handling'], { standsOn: ['broker'] }),
  review: step(30, ['provider', 'paper', 'test'], { standsOn: ['profile', 'provider', 'risk', 'handling', 'test'] }),
  completion: step(10, ['review'], { standsOn: ['review'] }),
};

/** The step itself and all that stands on it, however far up. */
export function withAllOn(id: StepId): ReadonlySet<StepId> {
  const found = new Set<StepId>([id]);
  // A step stands on earlier ones only, so one walk in order finds them all.
  for (const other of stepIds) if (steps[other].standsOn.some((below) => found.has(below))) found.add(other);
  return found;
}
