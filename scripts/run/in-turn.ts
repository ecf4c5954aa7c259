/** What one of several says that speak at once. */
export type Voice = { say: (words: string) => void; done: () => void };

/**
 * Lets several speak at once and be read one after the other, in the order in which they were given a voice: the first
 * that is not done is heard as it speaks, what the others say is kept until their turn.
 */
export class InTurn {
  readonly #write: (words: string) => void;
  readonly #voices: { kept: string[]; isDone: boolean }[] = [];

  constructor(write: (words: string) => void) {
    this.#write = write;
  }

  voice(): Voice {
    const voice = { kept: [] as string[], isDone: false };
    this.#voices.push(voice);
    return {
      say: words => {
        voice.kept.push(words);
        this.#tell();
      },
      done: () => {
        voice.isDone = true;
        this.#tell();
      },
    };
  }

  #tell(): void {
    for (let first = this.#voices[0]; first; first = this.#voices[0]) {
      for (const words of first.kept.splice(0)) this.#write(words);
      if (!first.isDone) return;
      this.#voices.shift();
    }
  }
}
