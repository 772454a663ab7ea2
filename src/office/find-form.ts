import type { FindForm } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { ask } from '../core/office.ts';
import { internally } from '../core/who.ts';
import { findPerson } from '../directory/people.ts';
import { hearingOf } from '../talk/hear-calls.ts';
import type { OfficeContext } from './catalogue.ts';

/** Of a question that is open with this very person. */
export function findForm({ office }: OfficeContext): FindForm {
  return async ({ person, form }) => {
    const who = internally(idOf('form', person, form));
    const found = await ask(office.directory(), findPerson, { person }, who);
    if (!found.ok || !found.value.known) return null;
    const { desk, user } = found.value.known;
    const shown = await ask(office.desk(desk), hearingOf('desk').form, { form, person: user }, who);
    return shown.ok ? shown.value.form : null;
  };
}
