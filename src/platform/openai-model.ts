import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { ModelProblem, type ModelTransport, type Question, type Usage } from './model.ts';

export interface OpenAiSettings {
  model: string;
  /** a local server needs none */
  apiKey: string | undefined;
  baseUrl: string | undefined;
}

/** Room for the longest reading there is; what runs on beyond it is no answer. */
const longestAnswerTokens = 4_000;

/**
 * Chat completions with structured output: what OpenAI, Azure, Ollama, llama.cpp and vLLM all speak.
 * Retries and deadlines are put around it by others: the client's own would not cover the body of an answer.
 */
export function createOpenAiModel({ model, apiKey, baseUrl }: OpenAiSettings): ModelTransport {
  // Given here, so that the client looks none of it up in the environment by itself.
  const client = new OpenAI({
    apiKey: apiKey ?? 'none',
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
  });
  return {
    name: model,
    async answer<T>(question: Question<T>, signal: AbortSignal) {
      const completion = await client.chat.completions
        .create(
          {
            model,
            messages: [
              { role: 'system', content: question.instructions },
              { role: 'user', content: question.material },
            ],
            response_format: zodResponseFormat(question.shape, question.task),
            max_completion_tokens: longestAnswerTokens,
          },
          { signal },
        )
        .catch((error: unknown) => {
          throw problemOf(error);
        });
      return { value: answerIn(question, completion), usage: usageOf(completion) };
    },
  };
}

type Completion = OpenAI.Chat.Completions.ChatCompletion;

/** What comes back is parsed like anything from outside: a server may send whatever it likes. */
function answerIn<T>(question: Question<T>, completion: Partial<Completion>): T {
  const choice = completion.choices?.[0];
  if (choice?.message?.refusal || choice?.finish_reason === 'content_filter')
    throw new ModelProblem('refused', 'the model would not answer');
  if (choice?.finish_reason === 'length') throw new ModelProblem('truncated', 'the answer was cut off');
  const parsed = question.shape.safeParse(jsonOf(choice?.message?.content ?? ''));
  if (!parsed.success) {
    const fields = parsed.error.issues.slice(0, 5).map(({ path }) => path.join('.'));
    throw new ModelProblem('nonsense', `the answer has another shape: ${fields.join(', ')}`);
  }
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelProblem('truncated', 'the answer is not whole JSON');
  }
}

function usageOf({ usage }: Partial<Completion>): Usage {
  return { tokensIn: usage?.prompt_tokens ?? 0, tokensOut: usage?.completion_tokens ?? 0 };
}

function problemOf(error: unknown): ModelProblem {
  const text = String(error);
  if (error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError)
    return new ModelProblem('timeout', text);
  if (error instanceof APIConnectionError) return new ModelProblem('unavailable', text);
  // The body of an answer that is not JSON, or broke off.
  if (!(error instanceof APIError)) return new ModelProblem('truncated', text);
  if (error.status === 429) return new ModelProblem('rate_limited', text, retryAfterMs(error.headers));
  if (error.status === undefined || error.status >= 500) return new ModelProblem('unavailable', text);
  return new ModelProblem('misconfigured', text);
}

function retryAfterMs(headers: Headers | undefined): number | null {
  const exact = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(exact)) return exact;
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1_000 : null;
}
