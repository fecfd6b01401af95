// The front desk as the page shows it. The core holds the queue; this holds the last picture of it and which page is open.
import type { CodeView, DetailView, FrontView, HandledView, QueueView } from '../core/bindings';
import type { Reply, Trouble } from '../core/reply';
import { text } from '../core/telling-plan';
import { say } from '../core/words';
import * as ask from './ask';

/** So often the core is asked what there is, in milliseconds: an emergency is on top within a second, also
 * where the look that is under way has just missed it. */
export const GLANCE = 500;

/** So often a touch is told to the core at most, in milliseconds. */
const TOLD = 5_000;

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'input'] as const;

export type Place = 'queue' | 'filed' | 'trail' | 'clinic';

export class Front {
  view = $state.raw<FrontView | null>(null);
  place = $state<Place>('queue');
  detail = $state<DetailView | null>(null);
  /** The code that was given out last, until the page changes. */
  given = $state<CodeView | null>(null);
  /** The recovery code, shown once. */
  recovery = $state('');
  wrong = $state('');
  /** What was done, to be said once. */
  told = $state('');
  /** Staff type them once a shift. */
  initials = $state('');
  #told = 0;
  #asked = 0;
  /** What the page shows, as it came: what is the same is not drawn again, twice a second all day. */
  #shown = '';
  /** A look that is on its way: a slow core is not asked again meanwhile. */
  #looks = false;

  get queue(): QueueView | null {
    return this.view?.kind === 'open' ? this.view.queue : null;
  }

  /** Looks at the core until the function that it returns is called. */
  watch(): () => void {
    void this.#look();
    const glances = setInterval(() => void this.#look(), GLANCE);
    SIGNS_OF_LIFE.forEach((sign) => addEventListener(sign, this.#touched, { capture: true, passive: true }));
    return () => {
      clearInterval(glances);
      SIGNS_OF_LIFE.forEach((sign) => removeEventListener(sign, this.#touched, { capture: true }));
    };
  }

  /** Shows what came of a press. */
  async press(asked: Promise<Reply<FrontView>>): Promise<boolean> {
    this.#asked += 1;
    const got = await asked;
    if (got.status === 'ok') this.#show(got.data);
    this.wrong = got.status === 'ok' ? '' : said(got.error);
    this.told = '';
    return got.status === 'ok';
  }

  async setUp(name: string, pin: string, passphrase: string | null): Promise<void> {
    const got = await ask.setUp(name, pin, passphrase);
    this.wrong = got.status === 'ok' ? '' : said(got.error);
    if (got.status === 'ok') this.recovery = got.data;
  }

  lock = () => void this.press(ask.lock());

  go(place: Place): void {
    this.place = place;
    if (place === 'filed') void this.#look();
    this.detail = null;
    this.given = null;
    this.wrong = this.told = '';
  }

  async open(id: string): Promise<void> {
    const got = await ask.detail(id, this.initials);
    this.wrong = got.status === 'ok' ? '' : said(got.error);
    this.told = '';
    // Locked meanwhile: the next to unlock did not ask for this person.
    if (got.status === 'ok' && this.queue !== null) this.detail = got.data;
  }

  async handle(id: string, handled: HandledView): Promise<boolean> {
    const done = await this.press(ask.handle(id, handled, this.initials));
    if (done && handled.kind === 'file') this.go('queue');
    else if (done) await this.open(id);
    return done;
  }

  async giveCode(label: string): Promise<boolean> {
    const got = await ask.code(label);
    this.wrong = got.status === 'ok' ? '' : said(got.error);
    if (got.status === 'ok') this.given = got.data;
    return got.status === 'ok';
  }

  /** Says what came of something that shows nothing of itself. */
  async tell<T>(asked: Promise<Reply<T>>, words: (done: T) => string): Promise<void> {
    const got = await asked;
    this.wrong = got.status === 'ok' ? '' : said(got.error);
    this.told = got.status === 'ok' ? words(got.data) : '';
  }

  async #look(): Promise<void> {
    if (this.#looks) return;
    this.#looks = true;
    const before = this.#asked;
    const got = await ask.page(this.place === 'filed');
    this.#looks = false;
    if (before === this.#asked && got.status === 'ok') this.#show(got.data);
    else if (got.status === 'error') this.wrong = said(got.error);
  }

  /** Behind the lock the page keeps nothing of anybody. */
  #show(view: FrontView): void {
    const came = JSON.stringify(view);
    if (came === this.#shown) return;
    this.#shown = came;
    this.view = view;
    if (view.kind === 'open') return;
    this.go('queue');
    this.initials = '';
  }

  #touched = () => {
    const now = performance.now();
    if (now - this.#told < TOLD || this.queue === null) return;
    this.#told = now;
    void ask.touch();
  };
}

/** What the core said, in words. */
export function said(trouble: Trouble): string {
  return trouble.kind === 'trouble' ? text(trouble.text) : say('clinic-not-now');
}
