import { z } from 'zod';
import { signForAws } from '../../notify/aws-signature.ts';
import { askStore, refuseBad } from './ask-store.ts';
import { fieldOf } from './field-of.ts';
import { type Environment, needed, type SecretStore, StoreProblem } from './secret-store.ts';

const placeForm = /^([\w/+=.@:-]+?)(?:#([\w.-]+))?$/;
const answer = z.object({ SecretString: z.string() });
const failure = z.object({ __type: z.string() });

/** Amazon Secrets Manager: `aws:NAME`, or `aws:NAME#FIELD` of one that holds JSON. */
export function openAws(environment: Environment, now: () => number, address?: string): SecretStore {
  return {
    async read(place) {
      const [, name, field] = placeForm.exec(place) ?? [];
      if (!name) throw new StoreProblem('settings', 'a place at Amazon is NAME or NAME#FIELD');
      const region = needed(environment, 'AWS_REGION');
      const id = needed(environment, 'AWS_ACCESS_KEY_ID');
      const secret = needed(environment, 'AWS_SECRET_ACCESS_KEY');
      const session = environment.AWS_SESSION_TOKEN;
      const url = `${address ?? `https://secretsmanager.${region}.amazonaws.com`}/`;
      const body = JSON.stringify({ SecretId: name });
      const headers = signForAws(
        {
          ...{ method: 'POST', url, service: 'secretsmanager', body },
          headers: {
            'content-type': 'application/x-amz-json-1.1',
            'x-amz-target': 'secretsmanager.GetSecretValue',
            ...(session ? { 'x-amz-security-token': session } : {}),
          },
        },
        { id, secret, region },
        now(),
      );
      const asked = await askStore({ url, method: 'POST', headers, body });
      if (asked.status === 400) throw problemOf(asked.json);
      const found = answer.safeParse(refuseBad(asked));
      if (!found.success) throw new StoreProblem('shape', 'it holds no text');
      return fieldOf(found.data.SecretString, field);
    },
  };
}

/** Amazon answers 400 to most, and says in a word what it is. */
function problemOf(json: unknown): StoreProblem {
  const [, type = ''] = /([A-Za-z]+)$/.exec(failure.safeParse(json).data?.__type ?? '') ?? [];
  if (type === 'ResourceNotFoundException') return new StoreProblem('missing');
  if (/AccessDenied|Signature|UnrecognizedClient|ExpiredToken|InvalidClientToken/.test(type))
    return new StoreProblem('forbidden', type);
  return new StoreProblem('shape', type);
}
