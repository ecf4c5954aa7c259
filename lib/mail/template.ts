import type { ReactElement } from 'react';
import type { z } from 'zod';

export type RenderedMail = { subject: string; html: string; text: string; headers?: Record<string, string> };

export type MailTemplate = {
  name: string;
  subject(data: unknown): string;
  body(data: unknown): ReactElement;
  /** Headers of its own, such as the way to unsubscribe. */
  headers(data: unknown): Record<string, string>;
  /** Whether it says the same to everybody, so that it need not be drawn anew for each. */
  everybody: boolean;
  /** Data to render the template with where nobody ordered anything: previews and the test of all mails. */
  example: unknown;
};

/** Declares a mail: `data` is checked by `input` when it is rendered. */
export function mailTemplate<S extends z.ZodType>(declared: {
  name: string;
  input: S;
  subject(data: z.output<S>): string;
  body(data: z.output<S>): ReactElement;
  headers?(data: z.output<S>): Record<string, string>;
  everybody?: boolean;
  example: z.input<S>;
}): MailTemplate {
  return {
    name: declared.name,
    subject: data => declared.subject(declared.input.parse(data)),
    body: data => declared.body(declared.input.parse(data)),
    headers: data => declared.headers?.(declared.input.parse(data)) ?? {},
    everybody: declared.everybody ?? false,
    example: declared.example,
  };
}
