import { z } from 'zod';
import { accept } from '../../core/outcome.ts';
import { beginFlow } from '../../talk/converse.ts';
import { deskAction } from '../desk-action.ts';
import type { DeskContext } from '../store.ts';
import { listenFlow } from './listen-flow.ts';

export const beginListening = deskAction({
  name: 'listener.begin',
  summary: 'Reads channels that no bot is let into with your own Telegram, by questions: signing in, and which',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  chat: { command: 'listen', fromText: () => ({}) },
  input: z.object({}),
  output: z.object({}),
  run: (context: DeskContext, _input, who) => {
    beginFlow(context, listenFlow, who);
    return accept({});
  },
});
