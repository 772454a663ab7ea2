import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Broker } from './broker/broker.ts';
import { type Line, openLine } from './broker/line.ts';
import { type Door, openDoor, type Service, StandIn } from './stand-in.ts';
import { Terminal } from './terminal.ts';
import type { Ack, Op } from './wire.ts';

/**
 * Service, connector, broker: three sides that can each fail. The connector is a process that may be killed between any two
 * of its effects; the broker and the service live on and remember. Time is the test's.
 */
export class World<Behind extends Service = StandIn> {
  readonly files = mkdtempSync(join(tmpdir(), 'signalos-terminal-'));
  private tick = 5_000_000;
  private shown: Terminal | null = null;

  private constructor(
    private readonly program: string,
    readonly broker: Broker,
    readonly service: Behind,
    private readonly line: Line,
    private readonly door: Door,
  ) {}

  static async before<Behind extends Service>(program: string, service: Behind): Promise<World<Behind>> {
    const broker = new Broker();
    const world = new World(program, broker, service, await openLine(broker), await openDoor(service));
    world.settings(`url=http://127.0.0.1:${world.door.port}\ncode=${service.code}\n`);
    return world;
  }

  static async open(program: string, prepare: (world: World) => void = () => {}): Promise<World> {
    const world = await World.before(program, new StandIn());
    prepare(world);
    await world.start();
    return world;
  }

  /** paired, hello said, connected long enough to trade */
  static async ready(program: string, prepare?: (world: World) => void): Promise<World> {
    const world = await World.open(program, prepare);
    await world.pass(8000);
    return world;
  }

  get terminal(): Terminal {
    if (!this.shown) throw new Error('no terminal runs');
    return this.shown;
  }

  get port(): number {
    return this.door.port;
  }

  settings(text: string) {
    writeFileSync(join(this.files, 'SignalOS.ini'), text);
  }

  /** another terminal process over the same folder */
  another(name: string, files = this.files): Terminal {
    return new Terminal(this.program, { SIM_BROKER: String(this.line.port), SIM_FILES: files, SIM_TERMINAL: name });
  }

  async start() {
    this.shown = this.another('one');
    await this.terminal.say(`set tickCount ${this.tick}`);
    await this.terminal.say('init');
  }

  /** as when the power goes: what was not on the disk is lost, and so is what the terminal kept in memory */
  async restart() {
    await this.terminal.kill();
    this.line.forget('one');
    await this.start();
  }

  async set(name: string, value: number | string) {
    await this.terminal.say(`set ${name} ${value}`);
  }

  /** time passes for all; the connector's timer runs every quarter second. Ends early, false, when the terminal dies */
  async pass(ms: number, step = 250, others: Terminal[] = []): Promise<boolean> {
    for (let passed = 0; passed < ms; passed += step) {
      this.tick += step;
      this.broker.advance(step);
      await this.service.advance(step);
      for (const one of [this.terminal, ...others]) {
        if (!(await one.say(`advance ${step}`)) || !(await one.say('timer'))) return false;
      }
    }
    return true;
  }

  /** offers and waits for its end; undefined when none came in time */
  async order(this: World, op: Op, ms = 3000): Promise<Ack | undefined> {
    const n = this.service.offer(op);
    await this.pass(ms);
    return this.service.ends.get(n);
  }

  journal(): string {
    const name = readdirSync(this.files).find((file) => file.endsWith('.journal'));
    return name ? readFileSync(join(this.files, name), 'utf8') : '';
  }

  journalFile(): string {
    const name = readdirSync(this.files).find((file) => file.endsWith('.journal'));
    if (!name) throw new Error('no journal');
    return join(this.files, name);
  }

  /** how many requests reached the broker, and what came of them */
  asked() {
    return this.broker.ledger.filter((entry) => entry.what === 'asked').map((entry) => entry.request);
  }
  dealt() {
    return this.broker.ledger.filter((entry) => entry.what === 'dealt');
  }

  async close() {
    await this.shown?.kill();
    await this.line.close();
    await this.door.close();
    rmSync(this.files, { recursive: true, force: true });
    if (this.service.problems.length > 0)
      throw new Error(`the connector broke the contract: ${this.service.problems.join('\n')}`);
  }
}

export const openEurusd = (given: Partial<Extract<Op, { op: 'open' }>> = {}): Op => ({
  op: 'open',
  symbol: 'EURUSD',
  side: 'buy',
  lots: '0.10',
  sl: '1.07500',
  tp: '1.09000',
  refPrice: '1.08010',
  maxSlipPoints: 20,
  ...given,
});
