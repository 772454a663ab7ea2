import type { OpenBridge } from '../core/bridge.ts';
import type { ChatPort } from '../core/chat.ts';
import type { Letters } from '../core/letters.ts';
import type { ListenerPort } from '../core/listener.ts';
import type { OwnerSettingsPort } from '../core/owner-settings.ts';
import type { PostPort } from '../core/posting.ts';
import type { PriceSource } from '../core/price-source.ts';
import type { Providers } from '../core/provider.ts';
import type { Said } from '../core/said.ts';
import type { CalendarPort } from './calendar.ts';
import type { Limits } from './limits.ts';
import type { ModelPort, ReaderPolicy } from './model.ts';
import type { Passwords } from './passwords.ts';
import type { Seal } from './seal.ts';

export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface Metrics {
  /** `by` is one when left out */
  count(name: MetricName, labels?: Record<string, string>, by?: number): void;
  observe(name: MetricName, value: number, labels?: Record<string, string>): void;
}

/** Every figure the program counts, with the sentence a dashboard shows. */
export const metricHelp = {
  signalos_requests_total: 'HTTP requests by action and status',
  signalos_request_seconds: 'Seconds from request to answer, by action',
  signalos_messages_total: 'Channel messages stored, by feed',
  signalos_readings_total: 'Readings appended, by type, certainty and reader',
  signalos_model_answers_total: 'Questions put to the language model, by outcome',
  signalos_model_seconds: 'Seconds from a question to the language model to its answer or failure',
  signalos_model_tokens_total: 'Tokens sent to and received from the language model, by direction',
  signalos_model_dollars_total: 'US dollars spent on the language model, at the configured price',
  signalos_reading_fallbacks_total: 'Readings the model should have given and the grammar gave, by why',
  signalos_plans_total: 'Plans decided, by outcome',
  signalos_commands_total: 'Commands ended, by state',
  signalos_refusals_total: 'Refusals given, by code',
  signalos_alerts_total: 'Alerts raised, by kind',
  signalos_due_failures_total: 'Due work that failed and will be tried again, by kind',
  signalos_chat_sent_total: 'Chat messages sent or edited, by scheme',
  signalos_letters_total: 'Attempts to send a mail or a text message, by port and what became of them',
  signalos_postings_total: 'Events posted to webhooks of traders, by outcome',
  signalos_copy_seconds: 'Seconds from message stored to command accepted by the bridge',
} as const;
export type MetricName = keyof typeof metricHelp;

/** Something a person should look at. Kinds are few, so that each can be acted on. */
export interface Alert {
  kind:
    | 'parked'
    | 'disk_full'
    | 'clock_back'
    | 'due_failing'
    | 'broken_promise'
    | 'unprotected'
    | 'exit_failed'
    | 'quiet'
    | 'records_missing'
    | 'unknown_outcome';
  subject: string;
  text: string;
}

/** Who reads messages besides the grammar. */
export interface ModelReader {
  policy: ReaderPolicy;
  model: ModelPort | null;
}

/** What one look at what the service stands on found, and what to do about it. */
interface CheckUp {
  check: string;
  state: 'ok' | 'note' | 'bad';
  found: Said;
  advice: Said | null;
}

/** All that a runtime has built. Each kind of actor is given its part of it, see `given.ts`. */
export interface Services {
  clock: () => number;
  log: Log;
  metrics: Metrics;
  alert: (alert: Alert) => void;
  /** of the program */
  version?: string;
  /** looks at what the service stands on, where the runtime can */
  checkUp?: () => Promise<CheckUp[]>;
  /** whether other machines reach this service: its owner keeps a second factor then */
  isReachedByOthers?: boolean | undefined;
  /** how long nothing happens after somebody said that their second factor is lost; left out: three days */
  recoveryMs?: number;
  /** tells whoever watches that something of this topic changed, after it was committed */
  changed: (topic: string) => void;
  /** chat platforms by scheme, as `web` in the place `web:desk-1` */
  chats: ReadonlyMap<string, ChatPort>;
  /** brings in what a chat platform told by calling, by its scheme, from what was kept of it; absent: none calls */
  hearing?: ReadonlyMap<string, (told: string) => Promise<void>> | undefined;
  /** ways to brokers by the kind of account they reach */
  bridges: ReadonlyMap<string, OpenBridge>;
  /** absent: nobody */
  reading?: ModelReader | undefined;
  /** economic news; absent: only what somebody tells */
  calendar?: CalendarPort | undefined;
  /** where paper accounts may get their prices from, by name, besides what the paper broker has itself */
  prices?: ReadonlyMap<string, PriceSource> | undefined;
  /** ways for mails and text messages to leave; absent: none */
  letters?: Letters | undefined;
  /** the way out to addresses that people choose */
  posting: PostPort;
  /** bytes that nobody can guess */
  secretBytes: (count: number) => Uint8Array;
  passwords: Passwords;
  /** how often people may ask; absent: as often as they like */
  limits?: Limits | undefined;
  /** people's own sign-ins at a chat platform; absent: it is not set up */
  listener?: ListenerPort | undefined;
  /** what the owner may set on the page; absent: it is set elsewhere */
  ownerSettings?: OwnerSettingsPort | undefined;
  /** other services by which people sign in; absent: none */
  providers?: Providers | undefined;
  /** for secrets that outlive the process; absent: none can be kept */
  seal?: Seal | undefined;
  /** work nobody waits for; the runtime lets it finish before it stops and logs what it throws */
  background: (work: Promise<void>) => void;
}
