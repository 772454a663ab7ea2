import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';

export interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** A carrier's HTTP API on this machine; `drop` cuts the line after it has heard everything, `hang` says nothing. */
export async function openCarrier(answer: (asked: Asked) => Answer | 'drop' | 'hang') {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += String(part);
    });
    request.on('end', () => {
      const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
      asked.push(one);
      const said = answer(one);
      if (said === 'drop') return void request.socket.destroy();
      if (said === 'hang') return;
      response.writeHead(said.status, said.headers ?? {});
      response.end(said.body ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, asked };
}

/** An address at which somebody listened a moment ago. */
export async function nobodyThere(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return `http://127.0.0.1:${port}`;
}

const bearer = 'Bearer SG.right.key';

/** As SendGrid answers: 202 and nothing, or errors that repeat what was wrong. */
export function sendGridAnswers({ headers, body, path, method }: Asked): Answer {
  if (method === 'GET' && path === '/v3/scopes')
    return { status: headers.authorization === bearer ? 200 : 401, body: '{"scopes":[]}' };
  if (path !== '/v3/mail/send' || method !== 'POST') return { status: 404 };
  if (headers.authorization !== bearer)
    return { status: 401, body: '{"errors":[{"message":"The provided authorization grant is invalid"}]}' };
  const mail = JSON.parse(body);
  const isWhole =
    mail.personalizations?.[0]?.to?.[0]?.email &&
    mail.from?.email &&
    mail.subject &&
    mail.content?.[0]?.type === 'text/plain';
  if (!isWhole)
    return { status: 400, body: '{"errors":[{"message":"The content value must be a string","field":"content"}]}' };
  return { status: 202, headers: { 'x-message-id': 'sg-1' } };
}

export const awsKey = {
  id: 'AKIDEXAMPLE12345678',
  secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  region: 'eu-central-1',
};

/** As SES answers, which works the signature out by itself. */
export function sesAnswers({ method, path, headers, body }: Asked): Answer {
  const found =
    /Credential=([^/]+)\/(\d{8})\/([\w-]+)\/ses\/aws4_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  const wrong = { status: 403, headers: { 'x-amzn-errortype': 'SignatureDoesNotMatch' }, body: '{"message":"…"}' };
  if (!found) return wrong;
  const [, id, day = '', region = '', names = '', signature] = found;
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const canonical = [
    method,
    path,
    '',
    ...names.split(';').map((name) => `${name}:${String(headers[name])}`),
    '',
    names,
    hash(body),
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], `${day}/${region}/ses/aws4_request`, hash(canonical)].join(
    '\n',
  );
  let key: Buffer = createHmac('sha256', `AWS4${awsKey.secret}`).update(day).digest();
  for (const part of [region, 'ses', 'aws4_request']) key = createHmac('sha256', key).update(part).digest();
  if (id !== awsKey.id || createHmac('sha256', key).update(toSign).digest('hex') !== signature) return wrong;
  if (path === '/v2/email/account') return { status: 200, body: '{"SendingEnabled":true}' };
  return { status: 200, body: '{"MessageId":"0100-ses"}' };
}

export const twilioAccount = { account: `AC${'1'.repeat(32)}`, token: 'right-token', from: '+15005550006' };

/** As Twilio answers, with its own numbers for what went wrong. */
export function twilioAnswers({ method, path, headers, body }: Asked): Answer {
  const { account, token } = twilioAccount;
  const known = `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`;
  const refuse = (status: number, code: number, message: string) => ({
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status }),
  });
  if (headers.authorization !== known) return refuse(401, 20003, 'Authenticate');
  if (method === 'GET') return { status: 200, body: '{"status":"active"}' };
  if (path !== `/2010-04-01/Accounts/${account}/Messages.json`) return refuse(404, 20404, 'not found');
  const form = new URLSearchParams(body);
  if (form.get('To') === '+15005550001') return refuse(400, 21211, `The 'To' number ${form.get('To')} is not valid`);
  if (form.get('To') === '+15005550009') return refuse(400, 21614, 'not a mobile number');
  if (form.get('To') === '+15005550002') return refuse(429, 20429, 'Too Many Requests');
  return { status: 201, body: JSON.stringify({ sid: `SM${'2'.repeat(32)}`, status: 'queued' }) };
}
