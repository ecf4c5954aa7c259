import type { WireError } from '../wire.ts';
import type { Field, Problem } from './field.ts';

/** The fields of one element, in the order in which they are read. */
export class Fields {
  private readonly all: Field[];

  constructor(all: Field[]) {
    this.all = all;
  }

  get active(): Field[] {
    return this.all.filter(field => field.active);
  }

  get complete(): boolean {
    return this.active.every(field => !field.check(field.value));
  }

  /** Whether nothing was typed; a country that is chosen from the start does not count. */
  get empty(): boolean {
    return this.active.every(field => field.control instanceof HTMLSelectElement || field.value === '');
  }

  field(name: string): Field | undefined {
    return this.all.find(field => field.name === name);
  }

  /** The value of a field that takes part, trimmed; '' for one that does not. */
  value(name: string): string {
    const field = this.field(name);
    return field?.active ? field.value.trim() : '';
  }

  /** Shows every problem; answers with the first. */
  validate(): { error?: WireError } {
    const problems = this.active.map(field => ({ field, problem: field.problem() }));
    for (const { field, problem } of problems) field.show(problem);
    const first = problems.find(({ problem }) => problem)?.problem;
    return first ? { error: asError(first) } : {};
  }

  focusFirst(): void {
    this.active[0]?.control.focus();
  }

  focusInvalid(): void {
    this.active.find(field => field.problem())?.control.focus();
  }

  clear(): void {
    for (const field of this.all) {
      if (field.control instanceof HTMLInputElement) field.value = '';
      field.show(undefined);
    }
  }
}

const asError = ({ code, message }: Problem): WireError => ({ type: 'validation_error', code, message });
