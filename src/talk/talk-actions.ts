import type { AnyAction } from '../core/action.ts';
import { letterActions } from '../notify/send-letters.ts';
import { askProofOf } from './ask-proof.ts';
import type { Flows } from './converse.ts';
import { sendDigest } from './digest.ts';
import { carryEffect, endUnanswered } from './effects.ts';
import { forgetMessage } from './forget.ts';
import { fillForm, hearTyped, noteAnswer, showForm } from './hear.ts';
import { awaitsFile, hearFile } from './hear-file.ts';
import { sendTalk } from './send-talk.ts';
import { tellUnsent } from './tell-unsent.ts';
import { writeUnshown } from './write-unshown.ts';

/** What an actor can do that speaks with people. */
export function talkActions(kind: 'desk' | 'directory', flows: Flows): AnyAction[] {
  return [
    hearTyped(kind, flows),
    noteAnswer(kind),
    fillForm(kind, flows),
    showForm(kind),
    awaitsFile(kind),
    hearFile(kind, flows),
    carryEffect(kind, flows),
    endUnanswered(kind, flows),
    ...(kind === 'desk' ? [askProofOf] : []),
    forgetMessage(kind),
    sendTalk(kind),
    sendDigest(kind),
    writeUnshown(kind),
    ...letterActions(kind, tellUnsent),
  ];
}
