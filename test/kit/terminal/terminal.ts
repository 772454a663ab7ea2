import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';

/** One terminal process with the connector on a chart. Everything that happens to it is said line by line. */
export class Terminal {
  panel = '';
  log: string[] = [];
  steps = 0;
  stderr = '';
  isGone = false;
  private rest = '';
  private waiting: ((isAnswered: boolean) => void) | null = null;
  private readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<unknown>;

  constructor(program: string, env: Record<string, string>) {
    this.child = spawn(program, {
      env: { ASAN_OPTIONS: 'detect_leaks=0:quarantine_size_mb=8:malloc_context_size=2', ...env },
    });
    this.child.stdout.setEncoding('utf8').on('data', (chunk: string) => this.hear(chunk));
    this.child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      this.stderr += chunk;
    });
    this.child.stdin.on('error', () => {});
    this.ended = once(this.child, 'close').then(() => {
      this.isGone = true;
      this.waiting?.(false);
    });
  }

  private hear(chunk: string) {
    this.rest += chunk;
    for (let end = this.rest.indexOf('\n'); end >= 0; end = this.rest.indexOf('\n')) {
      const [kind = '', text = ''] = this.rest.slice(0, end).split('\t');
      this.rest = this.rest.slice(end + 1);
      if (kind === 'panel') this.panel = text.replaceAll('\x1f', '\n');
      if (kind === 'log') this.log.push(text.replaceAll('\x1f', '\n'));
      if (kind === 'steps') this.steps = Number(text);
      if (kind === 'ok') this.waiting?.(true);
    }
  }

  /** false: the process ended instead of answering */
  async say(line: string): Promise<boolean> {
    if (this.isGone) return false;
    const answered = new Promise<boolean>((resolve) => {
      this.waiting = resolve;
    });
    this.child.stdin.write(`${line}\n`);
    const isAnswered = await answered;
    this.waiting = null;
    if (!isAnswered && !this.stderr.includes('killed at') && this.child.signalCode !== 'SIGKILL')
      throw new Error(`the terminal's program stopped: ${this.stderr.slice(0, 4000)}`);
    return isAnswered;
  }

  async kill() {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
