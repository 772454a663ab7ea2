import { z } from 'zod';
import { accept } from '../../core/outcome.ts';
import { beginFlow } from '../../talk/converse.ts';
import { deskAction } from '../desk-action.ts';
import type { DeskContext } from '../store.ts';
import { settingsFlow } from './settings-flow.ts';

export const beginSettings = deskAction({
  name: 'settings.begin',
  summary: 'Shows what can be set, of you and of each follow, with buttons to change it',
  kind: 'write',
  needs: { scope: 'trade', over: 'desk' },
  chat: { command: 'settings', fromText: () => ({}) },
  input: z.object({}),
  output: z.object({}),
  run: (context: DeskContext, _input, who) => {
    beginFlow(context, settingsFlow, who);
    return accept({});
  },
});
