import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** What the fake does with one request: an answer as a model gives it, or one of the ways in which servers fail. */
export type Reply =
  | { say: unknown; finish?: 'stop' | 'length' }
  | { text: string }
  | { refuse: string }
  | { status: number; headers?: Record<string, string> }
  /** never answers */
  | 'hang'
  /** answers byte by byte, never to the end */
  | 'drip'
  /** breaks off in the middle of the body */
  | 'cut';

const requestSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.enum(['system', 'user']), content: z.string() })).length(2),
  response_format: z.object({
    type: z.literal('json_schema'),
    json_schema: z.object({ name: z.string(), strict: z.literal(true), schema: z.record(z.string(), z.unknown()) }),
  }),
  max_completion_tokens: z.number(),
});
const materialSchema = z.object({ message: z.string(), replied_to: z.string().optional() });

export interface Asked {
  key: string;
  model: string;
  instructions: string;
  message: string;
  repliedTo: string | undefined;
  schema: Record<string, unknown>;
}

export interface FakeModel {
  baseUrl: string;
  asked: Asked[];
  /** what it does from now on */
  respond(how: (asked: Asked) => Reply | Promise<Reply>): void;
  close(): Promise<void>;
}

/** A server on loopback that speaks the chat completions API, as OpenAI and local servers do. */
export async function openFakeModel(first: (asked: Asked) => Reply | Promise<Reply>): Promise<FakeModel> {
  let respond = first;
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: String(error), type: 'invalid_request_error' } }));
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') throw new Error(`no ${request.url}`);
    const body = requestSchema.parse(JSON.parse(await bodyOf(request)));
    const [system, user] = body.messages;
    const material = materialSchema.parse(JSON.parse(user?.content ?? ''));
    const question: Asked = {
      key: request.headers.authorization ?? '',
      model: body.model,
      instructions: system?.content ?? '',
      message: material.message,
      repliedTo: material.replied_to,
      schema: body.response_format.json_schema.schema,
    };
    asked.push(question);
    send(response, await respond(question), body.model);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    respond(how) {
      respond = how;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, reply: Reply, model: string): void {
  if (reply === 'hang') return;
  if (typeof reply === 'object' && 'status' in reply) {
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
    response.end(JSON.stringify({ error: { message: 'as told', type: 'server_error', code: null } }));
    return;
  }
  const text = JSON.stringify(completion(reply, model));
  response.writeHead(200, { 'content-type': 'application/json' });
  if (reply === 'drip') drip(response, text);
  else if (reply === 'cut') response.end(text.slice(0, text.length / 2));
  else response.end(text);
}

/** Always one byte short of the end. */
function drip(response: ServerResponse, text: string): void {
  let at = 0;
  const timer = setInterval(() => {
    if (at < text.length - 1) response.write(text.charAt(at++));
  }, 5);
  response.on('close', () => clearInterval(timer));
}

function completion(reply: Exclude<Reply, 'hang' | { status: number }>, model: string): object {
  const content =
    typeof reply === 'string' ? '{"kind":"none","signals":[],"updates":[],"reject":null}' : contentOf(reply);
  const refusal = typeof reply === 'object' && 'refuse' in reply ? reply.refuse : null;
  const finish = typeof reply === 'object' && 'say' in reply ? (reply.finish ?? 'stop') : 'stop';
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model,
    choices: [{ index: 0, finish_reason: finish, logprobs: null, message: { role: 'assistant', content, refusal } }],
    usage: { prompt_tokens: 1_000, completion_tokens: 100, total_tokens: 1_100 },
  };
}

function contentOf(reply: Exclude<Reply, string | { status: number }>): string | null {
  if ('text' in reply) return reply.text;
  return 'say' in reply ? JSON.stringify(reply.say) : null;
}
