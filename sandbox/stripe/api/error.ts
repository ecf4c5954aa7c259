/** The `error` hash of an answer, as Stripe writes it. */
export type ErrorBody = {
  type: 'card_error' | 'invalid_request_error' | 'idempotency_error' | 'api_error' | 'rate_limit_error';
  message: string;
  code?: string;
  param?: string;
  decline_code?: string;
  advice_code?: string;
  network_decline_code?: string;
  charge?: string;
  doc_url?: string;
  payment_intent?: object;
  setup_intent?: object;
  payment_method?: object;
};

/** An answer other than 200. Thrown anywhere below the gateway, written by the gateway. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: ErrorBody;
  constructor(status: number, body: ErrorBody) {
    super(body.message);
    this.status = status;
    this.body = body.code ? { ...body, doc_url: docUrl(body.code) } : body;
  }
}

export const docUrl = (code: string): string => `https://docs.stripe.com/error-codes#${code.replaceAll('_', '-')}`;

/** 400 invalid_request_error. */
export function invalid(message: string, param?: string, code?: string, extra?: Partial<ErrorBody>): ApiError {
  const body: ErrorBody = { type: 'invalid_request_error', message, ...extra };
  if (param) body.param = param;
  if (code) body.code = code;
  return new ApiError(400, body);
}

/** The object named in the URL does not exist: 404. */
export function notFound(kind: string, id: string, param = 'id'): ApiError {
  return new ApiError(404, missing(kind, id, param));
}

/** The object named in a parameter does not exist: 400. */
export function noSuch(kind: string, id: string, param: string): ApiError {
  return new ApiError(400, missing(kind, id, param));
}

export const required = (param: string): ApiError =>
  invalid(`Missing required param: ${param}.`, param, 'parameter_missing');

function missing(kind: string, id: string, param: string): ErrorBody {
  return {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${kind}: '${id}'`,
    param,
  };
}
