export interface LiveParts {
  url: string;
  /** something of this topic changed */
  changed: (topic: string) => void;
  /** whatever may have changed while nobody listened */
  lookAgain: () => void;
  state: (state: 'live' | 'away') => void;
}

const firstWaitMs = 500;
const longestWaitMs = 15_000;
const pollMs = 5_000;
/** the service says that it lives every 10 seconds */
const silenceMs = 25_000;

/** Listens for topics. While the socket is away it is tried again, ever more slowly, and the page looks by itself. */
export function listen({ url, changed, lookAgain, state }: LiveParts): void {
  let attempts = 0;
  let heardAt = 0;
  let socket = open();

  function open(): WebSocket {
    const next = new WebSocket(url);
    heardAt = Date.now();
    next.onopen = () => {
      attempts = 0;
      state('live');
      lookAgain();
    };
    next.onmessage = ({ data }) => {
      heardAt = Date.now();
      const { topic }: { topic: string } = JSON.parse(String(data));
      if (topic !== 'heartbeat') changed(topic);
    };
    next.onclose = lost;
    return next;
  }

  /** A network that is gone closes nothing: a socket that is given up is not waited for. */
  function lost(): void {
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    state('away');
    lookAgain();
    const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** attempts);
    attempts += 1;
    // A little chance, so that not every page comes back in the same moment.
    setTimeout(reopen, wait * (0.75 + Math.random() / 2));
  }

  function reopen(): void {
    socket = open();
  }

  addEventListener('offline', () => {
    if (socket.readyState === WebSocket.OPEN) lost();
  });

  setInterval(() => {
    if (socket.readyState !== WebSocket.OPEN) lookAgain();
    else if (Date.now() - heardAt > silenceMs) lost();
  }, pollMs);
}
