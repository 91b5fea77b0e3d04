/** The one failure shape: `{ error: { code, message, details? } }`. Codes are stable; `message` names the fix. */
export type FailureStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

export interface FailureBody {
  error: {
    code: string;
    message: string;
    details?: { path: string; message: string }[];
    /** 422: what the rules say; 409: who was first. */
    facts?: Record<string, unknown>;
  };
}

export class Failure extends Error {
  readonly status: FailureStatus;
  readonly code: string;
  readonly details: { path: string; message: string }[] | undefined;
  readonly facts: Record<string, unknown> | undefined;
  readonly headers: Record<string, string>;

  constructor(
    status: FailureStatus,
    code: string,
    message: string,
    more: {
      details?: { path: string; message: string }[];
      facts?: Record<string, unknown>;
      headers?: Record<string, string>;
    } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = more.details;
    this.facts = more.facts;
    this.headers = more.headers ?? {};
  }

  body(): FailureBody {
    const { code, message, details, facts } = this;
    return { error: { code, message, ...(details && { details }), ...(facts && { facts }) } };
  }
}

/** Nothing here for you: the same words whether it does not exist or belongs to somebody else. */
export const nothingHere = () =>
  new Failure(404, 'not_found', 'There is nothing here for you. Check the address.');

export const invalid = (path: string, message: string) =>
  new Failure(400, 'invalid_request', `Please mend the field "${path}": ${message}`, {
    details: [{ path, message }],
  });

export const changedMeanwhile = () =>
  new Failure(
    409,
    'changed_meanwhile',
    'Somebody changed this meanwhile. Load it again and repeat your change.',
  );
