import { node, shape } from './node.ts';

/** What is wrong with a value, in Stripe's words for code and message. */
export type Problem = { code: string; message: string };

export type FieldSpec = {
  id: string;
  name: string;
  label: string;
  attributes?: Record<string, string>;
  /** Values and texts of a select; without them the field is an input. */
  options?: readonly (readonly [value: string, text: string])[];
  optional?: boolean;
  check: (value: string) => Problem | undefined;
  /** Rewrites what was typed or pasted; `deleting` keeps a separator from coming back under the cursor. */
  format?: (value: string, deleting: boolean) => string;
  /** Drawn inside the input, at its end. */
  mark?: Node;
};

/**
 * A label, a control and the sentence that says what is wrong, tied together for assistive technology.
 * Problems appear when the field is left or the form is submitted, and go as soon as they are fixed.
 */
export class Field {
  readonly name: string;
  readonly node: HTMLElement;
  readonly control: HTMLInputElement | HTMLSelectElement;
  check: FieldSpec['check'];
  private readonly label: HTMLLabelElement;
  private readonly error: HTMLParagraphElement;

  constructor(spec: FieldSpec) {
    this.name = spec.name;
    this.check = spec.check;
    this.label = node('label', { class: 'Label', for: spec.id }, spec.label);
    this.error = node('p', { class: 'Error', id: `${spec.id}-error`, role: 'alert', hidden: true });
    this.control = makeControl(spec);
    const mark = spec.options ? chevron() : spec.mark;
    const box = node('div', { class: 'InputBox' }, this.control, ...(mark ? [mark] : []));
    this.node = node('div', { class: 'Field', 'data-field': spec.name }, this.label, box, this.error);
    this.control.addEventListener('input', event => this.typed(event, spec.format));
    this.control.addEventListener('blur', () => this.value.trim() && this.show(this.problem()));
    this.control.classList.toggle('Input--empty', this.value === '');
  }

  get value(): string {
    return this.control.value;
  }

  set value(value: string) {
    this.control.value = value;
    this.control.classList.toggle('Input--empty', value === '');
  }

  /** Whether it takes part: a field that the country does not need is hidden and ignored. */
  get active(): boolean {
    return !this.node.hidden;
  }

  problem(): Problem | undefined {
    return this.active ? this.check(this.value) : undefined;
  }

  /** Shows a problem, or that there is none. */
  show(problem: Problem | undefined): void {
    this.error.hidden = !problem;
    this.error.textContent = problem?.message ?? '';
    this.label.classList.toggle('Label--invalid', Boolean(problem));
    this.control.classList.toggle('Input--invalid', Boolean(problem));
    this.control.setAttribute('aria-invalid', String(Boolean(problem)));
    if (problem) this.control.setAttribute('aria-describedby', this.error.id);
    else this.control.removeAttribute('aria-describedby');
  }

  relabel(label: string): void {
    this.label.textContent = label;
  }

  private typed(event: Event, format: FieldSpec['format']): void {
    if (format && this.control instanceof HTMLInputElement) reformat(this.control, event, format);
    this.control.classList.toggle('Input--empty', this.value === '');
    if (!this.error.hidden && !this.problem()) this.show(undefined);
  }
}

function makeControl(spec: FieldSpec): HTMLInputElement | HTMLSelectElement {
  const shared = {
    id: spec.id,
    name: spec.name,
    'aria-invalid': 'false',
    'aria-required': spec.optional ? undefined : 'true',
    ...spec.attributes,
  };
  if (!spec.options) return node('input', { class: 'Input', type: 'text', ...shared });
  const choices = spec.options.map(([value, text]) => node('option', { value }, text));
  return node('select', { class: 'Input Input--select', ...shared }, ...choices);
}

/** Selects are drawn by us, so that they look alike on every system; the arrow is ours too. */
function chevron(): Node {
  const arrow = shape('path', {
    d: 'M3.5 6 8 10.5 12.5 6',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.6',
  });
  const drawing = shape('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' }, arrow);
  return node('span', { class: 'Mark Mark--arrow' }, drawing);
}

/** Formats and keeps the cursor behind the same digit it was behind. */
function reformat(input: HTMLInputElement, event: Event, format: NonNullable<FieldSpec['format']>): void {
  const deleting = event instanceof InputEvent && event.inputType.startsWith('delete');
  const caret = input.selectionStart ?? input.value.length;
  const atEnd = caret === input.value.length;
  const digitsBefore = input.value.slice(0, caret).replace(/\D/g, '').length;
  const formatted = format(input.value, deleting);
  if (formatted === input.value) return;
  input.value = formatted;
  const position = atEnd ? formatted.length : afterDigits(formatted, digitsBefore);
  if (document.activeElement === input) input.setSelectionRange(position, position);
}

function afterDigits(text: string, count: number): number {
  let seen = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (seen === count) return index;
    if (/\d/.test(text.charAt(index))) seen += 1;
  }
  return text.length;
}
