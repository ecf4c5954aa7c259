/**
 * Something we decline to do, for a reason the person may read. Each domain derives its own.
 * `code` is stable and for machines, `message` is safe to show, `status` is the HTTP status.
 * Anything else that is thrown is a fault: logged under an id, and only the id is shown.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  /** Field name to sentence, when the refusal is about what was entered. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(code: string, message: string, status = 409, fields: Record<string, string> = {}) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.status = status;
    this.fields = fields;
  }
}

/** What was entered cannot be used; `fields` says where and why. */
export class BadInput extends Refusal {
  constructor(fields: Record<string, string>, message = 'Please check the marked fields.', code = 'bad_input') {
    super(code, message, 422, fields);
  }
}
