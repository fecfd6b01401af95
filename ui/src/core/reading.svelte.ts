// What there is to read, and the way back to where the person came from.
import * as ask from './ask';
import type { Reply } from './ask';
import type { AboutView, LearnView, PageView, SafetyView, SelfTestView, TextView, TriedView } from './bindings';
import type { Page, Sitting } from './sitting.svelte';

export type LearnPage = { name: 'learn'; learn: LearnView };
export type ReadPage = { name: 'read'; read: PageView; from: Page };
export type SelfTestPage = { name: 'self-test'; test: SelfTestView; learn: LearnView };
export type AboutPage = { name: 'about'; about: AboutView };
export type SafetyPage = { name: 'safety'; safety: SafetyView; from: Page };
export type ReadingPage = LearnPage | ReadPage | SelfTestPage | AboutPage | SafetyPage;

export class Reading {
  /** What was written down of the test on the screen; `null` where nothing is kept. */
  tried = $state.raw<TriedView | null>(null);
  /** What is wrong with what was typed; a new object each time. */
  refused = $state.raw<{ text: TextView } | null>(null);

  readonly #sitting: Sitting;

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
  }

  /** The list of pages and tests. */
  learn = async (): Promise<void> => {
    const learn = await this.#sitting.hear(ask.learn, this.learn);
    if (learn !== undefined) this.#sitting.page = { name: 'learn', learn };
  };

  /** One page. The way back is to what is on the screen now. */
  async read(id: string): Promise<void> {
    const from = this.#sitting.page;
    const learn = await this.#sitting.hear(ask.learn, () => this.read(id));
    const read = learn?.pages.find((page) => page.id === id);
    if (read !== undefined) this.#sitting.page = { name: 'read', read, from };
  }

  /** One test, with what was written down of it. */
  async test(test: SelfTestView, learn: LearnView): Promise<void> {
    this.tried = null;
    if (this.#sitting.keeping.isOpen) await this.#write(() => ask.tried(test.id));
    this.#sitting.page = { name: 'self-test', test, learn };
  }

  /** Writes down what a test came to. Whether it was kept. */
  async write(test: string, values: string[]): Promise<boolean> {
    await this.#write(() => ask.tryTest(test, values));
    return this.refused === null && this.#sitting.trouble === null;
  }

  /** Takes back what was written down last. */
  takeBack = (test: string): Promise<void> => this.#write(() => ask.untryTest(test));

  async #write(call: () => Promise<Reply<TriedView>>): Promise<void> {
    this.refused = null;
    const told = await this.#sitting.hear(async () => refusal(await call()), () => this.#write(call));
    if (told === undefined) return;
    if ('text' in told) this.refused = told;
    else this.tried = told;
  }

  about = async (): Promise<void> => {
    const about = await this.#sitting.hear(ask.about, this.about);
    if (about !== undefined) this.#sitting.page = { name: 'about', about };
  };

  /** The signs to read first. The way back is to what is on the screen now. */
  safety = async (): Promise<void> => {
    const from = this.#sitting.page;
    const safety = await this.#sitting.hear(ask.safety, this.safety);
    if (safety !== undefined) this.#sitting.page = { name: 'safety', safety, from };
  };

  /** Back to what was on the screen before. */
  back(to: Page): void {
    this.#sitting.trouble = null;
    this.#sitting.page = to;
  }
}

/** What is wrong with what was typed is told at its form. */
function refusal(reply: Reply<TriedView>): Reply<TriedView | { text: TextView }> {
  if (reply.status === 'ok' || reply.error.kind !== 'trouble') return reply;
  return { status: 'ok', data: { text: reply.error.text } };
}
