import type { CertificateFacts, CertificateFonts } from '../../certificate/index.ts';
import { RENDERER_VERSION, UnprintableText } from '../../certificate/index.ts';
import type { PaperResult, RunItem, RunView } from '../../domain/issuing/contract.ts';
import { drawPdf } from '../../worker/certifications/certificate-pdf.ts';
import { fontsFromPackages } from '../../worker/platform/fonts-node.ts';
import { newHolder } from './awaited.ts';
import type { Answer, Browser } from './browser.ts';

/** A page that makes the papers of a run: what the browser does, without a browser. */
export class RunWindow {
  readonly holder = newHolder();
  readonly #browser: Browser;
  readonly #path: string;

  constructor(browser: Browser, bodyId: string, runId: string) {
    this.#browser = browser;
    this.#path = `/api/bodies/${bodyId}/issuing/runs/${runId}`;
  }

  read = () => this.#browser.get<RunView>(this.#path);
  hold = (takeOver = false) => this.#browser.post(`${this.#path}/hold`, { holder: this.holder, takeOver });
  release = () => this.#browser.post(`${this.#path}/release`);
  tell = () => this.#browser.post(`${this.#path}/tell`);
  again = (ids: string[]) => this.#browser.post(`${this.#path}/again`, { ids });

  async items(state: RunItem['state'], limit = 100): Promise<RunItem[]> {
    const { body } = await this.#browser.get(`${this.#path}/items?state=${state}&limit=${limit}`);
    return body.rows;
  }

  report = (results: PaperResult[], key?: string): Promise<Answer<any>> =>
    this.#browser.post(
      `${this.#path}/results`,
      { holder: this.holder, renderer: RENDERER_VERSION, results },
      key === undefined ? {} : { 'Idempotency-Key': key },
    );

  /** Draws and reports until nothing is reserved. */
  async makeAll(): Promise<void> {
    for (;;) {
      const items = await this.items('reserved', 50);
      if (items.length === 0) return;
      const answer = await this.report(await drawAll(items));
      if (answer.status !== 200) throw new Error(`results: ${JSON.stringify(answer.body)}`);
    }
  }
}

/** Where papers name pictures, `pictures` brings them. */
export async function drawAll(
  items: readonly RunItem[],
  pictures?: CertificateFonts['pictures'],
): Promise<PaperResult[]> {
  const fonts = await fontsFromPackages(pictures);
  const results: PaperResult[] = [];
  for (const { id, facts } of items) {
    try {
      results.push({ id, sha256: (await drawPdf(facts as CertificateFacts, fonts)).hash });
    } catch (error) {
      if (!(error instanceof UnprintableText)) throw error;
      results.push({ id, reason: 'unprintable', letters: error.missing.join(' ') });
    }
  }
  return results;
}
