import { Long } from '@mtcute/core';
import { computePasswordHash } from '@mtcute/core/utils.js';
import { type Call, type DataCentre, openDataCentre, Refused } from './data-centre.ts';
import { crypto, numberOf, power, sha256 } from './handshake.ts';
import { prime } from './prime.ts';

/*
 * What a reader asks Telegram, answered as Telegram does: people with phone, code and password, channels they read, and
 * what happens there. What needs a sign-in is refused without one; what is not known here is refused, and written down.
 */

export interface Person {
  id: number;
  phone: string;
  code: string;
  password: string | null;
  reads: Set<number>;
}

type Tl = { _: string } & Record<string, unknown>;
export interface Post {
  text: string;
  /** Unix seconds */
  date: number;
  more?: Record<string, unknown>;
}

interface Channel {
  id: number;
  title: string;
  isGroup: boolean;
  accessHash: Long;
  messages: Map<number, Tl>;
  nextId: number;
  /** what happened, the n-th at pts n */
  happened: Tl[];
}

const salt1 = new Uint8Array(8).fill(1);
const salt2 = new Uint8Array(16).fill(2);
const g = 3n;

export async function openTelegramWorld() {
  const people = new Map<string, Person>();
  const channels = new Map<number, Channel>();
  /** who is signed in with which key */
  const keys = new Map<string, Person>();
  const knocking = new Map<string, { person: Person; hash: string; isExpired: boolean; b: bigint }>();
  const faults: { call: string; error: Refused; times: number }[] = [];
  let codes = 0;

  const centre: DataCentre = await openDataCentre({ answer: (call, { key }) => answer(call, key) });

  function answer(call: Call, key: string): object | Promise<object> {
    const fault = faults.find((one) => one.call === call._ && one.times > 0);
    if (fault) {
      fault.times -= 1;
      throw fault.error;
    }
    switch (call._) {
      case 'help.getConfig':
        return configOf(centre.port);
      case 'help.getNearestDc':
        return { _: 'nearestDc', country: 'DE', thisDc: 2, nearestDc: 2 };
      case 'auth.sendCode':
        return sendCode(call, key);
      case 'auth.signIn':
        return signIn(call, key);
      case 'account.getPassword':
        return passwordOf(key);
      case 'auth.checkPassword':
        return checkPassword(call, key);
      default:
    }
    const person = keys.get(key);
    if (!person) throw new Refused(401, 'AUTH_KEY_UNREGISTERED');
    switch (call._) {
      case 'auth.logOut':
        keys.delete(key);
        return { _: 'auth.loggedOut' };
      case 'updates.getState':
        return { _: 'updates.state', pts: 1, qts: 0, date: 1, seq: 0, unreadCount: 0 };
      case 'updates.getDifference':
        return { _: 'updates.differenceEmpty', date: 1, seq: 0 };
      case 'updates.getChannelDifference':
        return differenceOf(call, person);
      case 'messages.getDialogs':
        return dialogsOf(call, person);
      case 'messages.getHistory':
        return historyOf(call, person);
      default:
        throw new Refused(400, 'METHOD_NOT_KNOWN_HERE');
    }
  }

  function sendCode({ phoneNumber }: Call, key: string): object {
    const person = people.get(String(phoneNumber));
    if (!person) throw new Refused(406, 'PHONE_NUMBER_INVALID');
    codes += 1;
    const hash = `hash-${codes}`;
    knocking.set(key, { person, hash, isExpired: false, b: numberOf(crypto.randomBytes(64)) });
    return { _: 'auth.sentCode', type: { _: 'auth.sentCodeTypeApp', length: 5 }, phoneCodeHash: hash };
  }

  function signIn({ phoneNumber, phoneCodeHash, phoneCode }: Call, key: string): object {
    const one = knocking.get(key);
    if (!one || one.isExpired || one.hash !== phoneCodeHash || one.person.phone !== phoneNumber)
      throw new Refused(400, 'PHONE_CODE_EXPIRED');
    if (one.person.code !== phoneCode) throw new Refused(400, 'PHONE_CODE_INVALID');
    if (one.person.password !== null) throw new Refused(401, 'SESSION_PASSWORD_NEEDED');
    return letIn(one.person, key);
  }

  function letIn(person: Person, key: string): object {
    keys.set(key, person);
    knocking.delete(key);
    return { _: 'auth.authorization', user: userOf(person) };
  }

  async function verifierOf(password: string): Promise<bigint> {
    const hash = await computePasswordHash(crypto, Buffer.from(password), salt1, salt2);
    return power(g, numberOf(hash), prime);
  }
  const k = numberOf(sha256(Buffer.concat([wide(prime), wide(g)])));

  async function passwordOf(key: string): Promise<object> {
    const one = knocking.get(key);
    if (!one?.person.password) throw new Refused(401, 'AUTH_KEY_UNREGISTERED');
    const v = await verifierOf(one.person.password);
    return {
      _: 'account.password',
      hasPassword: true,
      currentAlgo: { _: algo, salt1, salt2, g: Number(g), p: wide(prime) },
      srpB: wide((k * v + power(g, one.b, prime)) % prime),
      srpId: Long.ONE,
      newAlgo: { _: 'passwordKdfAlgoUnknown' },
      newSecureAlgo: { _: 'securePasswordKdfAlgoUnknown' },
      secureRandom: new Uint8Array(1),
    };
  }

  async function checkPassword({ password }: Call, key: string): Promise<object> {
    const one = knocking.get(key);
    if (!one?.person.password) throw new Refused(400, 'PASSWORD_HASH_INVALID');
    const { A, M1 } = password as { A: Uint8Array; M1: Uint8Array };
    const v = await verifierOf(one.person.password);
    const B = wide((k * v + power(g, one.b, prime)) % prime);
    const u = numberOf(sha256(Buffer.concat([A, B])));
    const K = sha256(wide(power((numberOf(A) * power(v, u, prime)) % prime, one.b, prime)));
    const mixed = sha256(wide(prime)).map((byte, at) => byte ^ (sha256(wide(g))[at] ?? 0));
    const expected = sha256(Buffer.concat([mixed, sha256(salt1), sha256(salt2), A, B, K]));
    if (!Buffer.from(expected).equals(M1)) throw new Refused(400, 'PASSWORD_HASH_INVALID');
    return letIn(one.person, key);
  }

  function readable(person: Person, id: unknown): Channel {
    const channel = channels.get(Number(id));
    if (!channel || !person.reads.has(channel.id)) throw new Refused(400, 'CHANNEL_PRIVATE');
    return channel;
  }

  function dialogsOf({ limit, offsetId, offsetPeer }: Call, person: Person): object {
    const all = [...person.reads].map((id) => readable(person, id));
    const at = all.findIndex(({ id }) => id === (offsetPeer as Tl).channelId);
    const from = Number(offsetId) === 0 && at < 0 ? 0 : at + 1;
    const shown = all.slice(from, from + Number(limit));
    return {
      _: 'messages.dialogsSlice',
      count: all.length,
      dialogs: shown.map(({ id, nextId }) => ({
        _: 'dialog',
        peer: { _: 'peerChannel', channelId: id },
        topMessage: nextId - 1,
        ...{ readInboxMaxId: 0, readOutboxMaxId: 0, unreadCount: 0, unreadMentionsCount: 0 },
        ...{ unreadReactionsCount: 0, unreadPollVotesCount: 0, notifySettings: { _: 'peerNotifySettings' } },
      })),
      messages: shown.flatMap(({ messages, nextId }) => messages.get(nextId - 1) ?? []),
      chats: shown.map(chatOf),
      users: [],
    };
  }

  function historyOf({ peer, offsetId, limit }: Call, person: Person): object {
    const channel = readable(person, (peer as Tl).channelId);
    const before = Number(offsetId) || Number.MAX_SAFE_INTEGER;
    const newestFirst = [...channel.messages.values()].sort((a, b) => Number(b.id) - Number(a.id));
    const messages = newestFirst.filter(({ id }) => Number(id) < before).slice(0, Math.min(Number(limit), 100));
    return {
      _: 'messages.channelMessages',
      ...{ pts: channel.happened.length + 1, count: channel.messages.size, messages, topics: [] },
      ...{ chats: [chatOf(channel)], users: writers },
    };
  }

  function differenceOf({ channel: asked, pts }: Call, person: Person): object {
    const channel = readable(person, (asked as Tl).channelId);
    const since = channel.happened.slice(Number(pts) - 1);
    const isNew = ({ _ }: Tl) => _ === 'updateNewChannelMessage';
    return {
      _: since.length === 0 ? 'updates.channelDifferenceEmpty' : 'updates.channelDifference',
      final: true,
      ...{ pts: channel.happened.length + 1, timeout: 3_600 },
      newMessages: since.filter(isNew).map(({ message }) => message),
      otherUpdates: since.filter((update) => !isNew(update)),
      ...{ chats: [chatOf(channel)], users: writers },
    };
  }

  const writers: Tl[] = [];

  function happen(channel: Channel, update: Tl): void {
    const pts = channel.happened.length + 2;
    const happened = { ...update, pts, ptsCount: 1 };
    channel.happened.push(happened);
    tell(channel, happened);
  }

  function tell(channel: Channel, update: Tl): void {
    const told = { _: 'updates', updates: [update], users: writers, chats: [chatOf(channel)], date: 1, seq: 0 };
    for (const [key, person] of keys) if (person.reads.has(channel.id)) centre.push(told, key);
  }

  const channelOf = (id: number): Channel => {
    const channel = channels.get(id);
    if (!channel) throw new Error(`no channel ${id}`);
    return channel;
  };

  return {
    centre,
    calls: centre.calls,
    people,
    addPerson(person: Omit<Person, 'id' | 'reads'>): Person {
      const whole = { ...person, id: 1_000 + people.size, reads: new Set<number>() };
      people.set(person.phone, whole);
      return whole;
    },
    addChannel(id: number, title: string, { isGroup = false } = {}): void {
      const messages = new Map<number, Tl>();
      channels.set(id, { id, title, isGroup, accessHash: Long.fromNumber(id * 7), messages, nextId: 1, happened: [] });
    },
    /** somebody who writes in groups */
    addWriter(id: number, isBot: boolean): void {
      writers.push({ _: 'user', id, firstName: `writer ${id}`, ...(isBot ? { bot: true } : {}) });
    },
    post(id: number, { text, date, more = {} }: Post): number {
      const channel = channelOf(id);
      const own = channel.nextId;
      channel.nextId += 1;
      const peerId = { _: 'peerChannel', channelId: id };
      const as = channel.isGroup ? {} : { post: true };
      const message = { _: 'message', id: own, peerId, date, message: text, ...as, ...more };
      channel.messages.set(own, message);
      happen(channel, { _: 'updateNewChannelMessage', message });
      return own;
    },
    edit(id: number, own: number, text: string, editDate: number): void {
      const channel = channelOf(id);
      const message = { ...(channel.messages.get(own) as Tl), message: text, editDate };
      channel.messages.set(own, message);
      happen(channel, { _: 'updateEditChannelMessage', message });
    },
    remove(id: number, ...ids: number[]): void {
      const channel = channelOf(id);
      for (const own of ids) channel.messages.delete(own);
      happen(channel, { _: 'updateDeleteChannelMessages', channelId: id, messages: ids });
    },
    /** the person is put out of it, and told so */
    expel(person: Person, id: number): void {
      const told = { _: 'updateChannel', channelId: id };
      const channel = channelOf(id);
      for (const [key, one] of keys)
        if (one === person)
          centre.push(
            {
              ...{ _: 'updates', updates: [told], users: [], date: 1, seq: 0 },
              chats: [{ _: 'channelForbidden', id, accessHash: channel.accessHash, title: channel.title }],
            },
            key,
          );
      person.reads.delete(id);
    },
    /** as a person does under Settings, Devices */
    revoke(person: Person): void {
      for (const [key, one] of keys) if (one === person) keys.delete(key);
    },
    expire(): void {
      for (const one of knocking.values()) one.isExpired = true;
    },
    isSignedIn: (person: Person): boolean => [...keys.values()].includes(person),
    fail(call: string, code: number, text: string, times = 1): void {
      faults.push({ call, error: new Refused(code, text), times });
    },
  };
}

export type TelegramWorld = Awaited<ReturnType<typeof openTelegramWorld>>;

const algo = 'passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow';

function wide(value: bigint): Uint8Array {
  return new Uint8Array(Buffer.from(value.toString(16).padStart(512, '0'), 'hex'));
}

const userOf = ({ id, phone }: Person) => ({
  _: 'user',
  self: true,
  id,
  accessHash: Long.ONE,
  firstName: 'Ann',
  phone,
});

function chatOf({ id, title, isGroup, accessHash }: Channel): Tl {
  const kind = isGroup ? { megagroup: true } : { broadcast: true };
  return { _: 'channel', id, title, accessHash, photo: { _: 'chatPhotoEmpty' }, date: 1, ...kind };
}

function configOf(port: number): object {
  const numbers =
    'chatSizeMax megagroupSizeMax forwardedCountMax onlineUpdatePeriodMs offlineBlurTimeoutMs offlineIdleTimeoutMs onlineCloudTimeoutMs notifyCloudDelayMs notifyDefaultDelayMs pushChatPeriodMs pushChatLimit editTimeLimit revokeTimeLimit revokePmTimeLimit ratingEDecay stickersRecentLimit channelsReadMediaPeriod callReceiveTimeoutMs callRingTimeoutMs callConnectTimeoutMs callPacketTimeoutMs captionLengthMax messageLengthMax webfileDcId';
  return {
    _: 'config',
    ...Object.fromEntries(numbers.split(' ').map((name) => [name, 1])),
    ...{ date: 1, expires: Math.floor(Date.now() / 1_000) + 3_600, testMode: false, thisDc: 2 },
    dcOptions: [{ _: 'dcOption', id: 2, ipAddress: '127.0.0.1', port }],
    ...{ dcTxtDomainName: '', meUrlPrefix: '' },
  };
}
