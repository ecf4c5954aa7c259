import { join } from 'node:path';
import { type Balancer, startBalancer } from './balancer.ts';
import { answers, type Child, killChild, startChild } from './children.ts';
import { RECORDED } from './egress/recording.ts';
import { freePort } from './ports.ts';
import { root } from './root.ts';
import { bundled, SERVING } from './web-and-worker.ts';

/** What a member runs, and where it answers when it answers at all. */
type Member = { program: 'server' | 'worker'; port?: number; child?: Child };
type Options = { environment: Record<string, string>; logs: string; started: (child: Child) => void };

/**
 * The shop as it stands where it matters: two web servers behind a balancer, and two workers, on one database.
 * Each can be killed as a machine would kill it, and started again.
 */
export class Fleet {
  readonly #options: Options;
  readonly #members = new Map<string, Member>();
  #balancer: Balancer | undefined;
  #kills = 0;

  private constructor(options: Options) {
    this.#options = options;
  }

  /** Starts all of it; the shop's own port is the balancer's. */
  static async start(options: Options): Promise<Fleet> {
    const fleet = new Fleet(options);
    for (const name of ['web-1', 'web-2']) fleet.#members.set(name, { program: 'server', port: await freePort() });
    for (const name of ['worker-1', 'worker-2']) fleet.#members.set(name, { program: 'worker' });
    fleet.#balancer = await startBalancer(Number(options.environment.PORT), fleet.#webPorts);
    await Promise.all(fleet.names.map(name => fleet.revive(name)));
    return fleet;
  }

  get names(): string[] {
    return [...this.#members.keys()];
  }

  /** How often a member was ended at once. */
  get kills(): number {
    return this.#kills;
  }

  /** Where each web server answers by itself, past the balancer. */
  get webs(): string[] {
    return this.#webPorts.map(port => `http://127.0.0.1:${port}`);
  }

  get #webPorts(): number[] {
    return [...this.#members.values()].flatMap(({ port }) => port ?? []);
  }

  /** Ends a member at once, without a word to it: `kill -9`. Resolves when it is gone. */
  async kill(name: string): Promise<void> {
    const { child } = this.#member(name);
    this.#kills++;
    if (child) await killChild(child);
  }

  /** Starts a member that is not running; one that is, is left alone. Resolves when a web server answers. */
  async revive(name: string): Promise<void> {
    const member = this.#member(name);
    if (member.child && !member.child.stopping) return;
    const { environment, logs, started } = this.#options;
    member.child = startChild({
      name,
      args: [...(environment.CONNECTIONS_LOG ? RECORDED : []), ...bundled(member.program)],
      env: {
        ...environment,
        ...(member.port ? { PORT: String(member.port) } : {}),
        ...SERVING,
      },
      cwd: root,
      log: join(logs, `${name}.log`),
    });
    started(member.child);
    if (member.port) await answers(`http://127.0.0.1:${member.port}/api/health`, member.child);
  }

  /** Closes the one address; the members end with whoever was told of them. */
  readonly close = async (): Promise<void> => this.#balancer?.close();

  #member(name: string): Member {
    const member = this.#members.get(name);
    if (!member) throw new Error(`Nothing here is called ${name}: there are ${this.names.join(', ')}.`);
    return member;
  }
}
