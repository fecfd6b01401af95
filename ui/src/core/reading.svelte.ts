// What there is to read, and the way back to where the person came from.
import * as ask from './ask';
import type { AboutView, LearnView, PageView, SafetyView, SelfTestView } from './bindings';
import type { Page, Sitting } from './sitting.svelte';

export type LearnPage = { name: 'learn'; learn: LearnView };
export type ReadPage = { name: 'read'; read: PageView; from: Page };
export type SelfTestPage = { name: 'self-test'; test: SelfTestView; learn: LearnView };
export type AboutPage = { name: 'about'; about: AboutView };
export type SafetyPage = { name: 'safety'; safety: SafetyView; from: Page };
export type ReadingPage = LearnPage | ReadPage | SelfTestPage | AboutPage | SafetyPage;

export class Reading {
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

  test(test: SelfTestView, learn: LearnView): void {
    this.#sitting.page = { name: 'self-test', test, learn };
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
