import { type Child, lastWords, stopChild } from './children.ts';

type Part = { name: string; stop: () => Promise<void> };

/** What has been started so far. It ends in reverse order, once, and takes everything with it when one part dies. */
export class Running {
  readonly #parts: Part[] = [];
  readonly #afterwards: (() => void)[] = [];
  #ending = false;

  add(part: Part): void {
    this.#parts.push(part);
  }

  /** Something to do when all has ended, whatever the reason. */
  afterwards(then: () => void): void {
    this.#afterwards.push(then);
  }

  /** A child that ends without being asked ends the whole, with its last words. */
  addChild(child: Child): void {
    this.add({ name: child.name, stop: () => stopChild(child) });
    child.process.once('exit', (code, signal) => {
      if (child.stopping || this.#ending) return;
      console.error(`\nThe ${child.name} ended by itself (${signal ?? code}), so everything stops. Its last words:`);
      console.error(lastWords(child));
      void this.end(1);
    });
  }

  get ending(): boolean {
    return this.#ending;
  }

  async end(code: number): Promise<void> {
    if (this.#ending) return;
    this.#ending = true;
    for (const part of this.#parts.reverse()) {
      try {
        await part.stop();
      } catch (error) {
        console.error(`${part.name}: ${error instanceof Error ? error.message : error}`);
      }
    }
    for (const then of this.#afterwards) then();
    process.exit(code);
  }
}
