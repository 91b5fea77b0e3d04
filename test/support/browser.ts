/** A browser as the API sees it: one cookie jar, one origin, JSON in and out. */
export interface Answer<Body = unknown> {
  status: number;
  headers: Headers;
  body: Body;
}

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #fetch: Fetch;
  readonly #origin: string;
  language = 'en';

  constructor(fetch: Fetch, origin: string) {
    this.#fetch = fetch;
    this.#origin = origin;
  }

  async raw(
    method: string,
    path: string,
    body?: BodyInit,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const unsafe = method !== 'GET' && method !== 'HEAD';
    const answer = await this.#fetch(path, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.cookies.size > 0 && {
          Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        }),
        ...(unsafe && { Origin: this.#origin }),
        'Accept-Language': this.language,
        ...headers,
      },
      ...(body !== undefined && { body }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = '', ...rest] = cookie.split('; ');
      const at = pair.indexOf('=');
      const gone = rest.some((part) => part.toLowerCase() === 'max-age=0');
      if (gone) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }

  async send<Body = any>(
    method: string,
    path: string,
    input?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const body = input === undefined ? undefined : JSON.stringify(input);
    const answer = await this.raw(method, path, body, {
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    });
    const text = await answer.text();
    const type = answer.headers.get('Content-Type') ?? '';
    return {
      status: answer.status,
      headers: answer.headers,
      body: (type.includes('json') ? JSON.parse(text) : text) as Body,
    };
  }

  get = <Body = any>(path: string, headers?: Record<string, string>) =>
    this.send<Body>('GET', path, undefined, headers);
  post = <Body = any>(path: string, input: unknown = {}, headers?: Record<string, string>) =>
    this.send<Body>('POST', path, input, headers);
  put = <Body = any>(path: string, input: unknown, headers?: Record<string, string>) =>
    this.send<Body>('PUT', path, input, headers);
  delete = <Body = any>(path: string) => this.send<Body>('DELETE', path);

  async upload<Body = any>(
    path: string,
    file: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> },
  ): Promise<Answer<Body>> {
    const form = new FormData();
    form.set('file', new File([file.bytes], file.name, { type: file.type }));
    const packed = new Response(form);
    const answer = await this.raw('POST', path, await packed.arrayBuffer(), {
      'Content-Type': packed.headers.get('Content-Type') ?? '',
    });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  }
}
