import { z } from 'zod';
import { accept } from '../../core/outcome.ts';
import { beginFlow } from '../../talk/converse.ts';
import { deskAction } from '../desk-action.ts';
import type { DeskContext } from '../store.ts';
import { onboardingFlow } from './onboarding-flow.ts';

export const beginOnboarding = deskAction({
  name: 'onboarding.begin',
  summary: 'Sets you up, step by step, or goes on where you were',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  chat: { command: 'begin', fromText: () => ({}) },
  input: z.object({}),
  output: z.object({}),
  run: (context: DeskContext, _input, who) => {
    beginFlow(context, onboardingFlow, who);
    return accept({});
  },
});
