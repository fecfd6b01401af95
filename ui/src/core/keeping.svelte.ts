// What is kept, from the window's side: what it opened with, how it is opened, and what a person sees first.
import * as ask from './ask';
import type { Reply } from './ask';
import type {
  BeginView, HomeView, OpeningView, ProtectionView, RestoredView, TextView, WayView,
} from './bindings';
import type { Sitting } from './sitting.svelte';

export type Locked = Extract<OpeningView, { kind: 'locked' }>;
export type Shut = Extract<OpeningView, { kind: 'shut' }>;

export type KeepingPage =
  | { name: 'opening' }
  | { name: 'start' }
  | { name: 'home'; home: HomeView }
  | { name: 'keep' }
  | { name: 'unlock'; locked: Locked }
  | { name: 'shut'; shut: Shut }
  /** `then`: what comes after it, where it is not the page that it was made from. */
  | { name: 'code'; code: string; then?: () => Promise<void> }
  /** `chosen`: the person put a backup back, and nothing was damaged. */
  | { name: 'restored'; restored: RestoredView; chosen?: true };

/** A sentence of the core that belongs to one form; a new object each time. */
export type Refusal = { text: TextView };

const NEW: BeginView = { kind: 'new', began: null };

export class Keeping {
  kind = $state.raw<OpeningView['kind'] | null>(null);
  /** What the core says to what was typed into the form on the screen. */
  refused = $state.raw<Refusal | null>(null);
  /** Whether the last start found a key store. */
  hasKeyStore = true;
  /** Why nothing can be saved: the data is damaged and open to be read. */
  hurt = $state.raw<TextView | null>(null);

  readonly #sitting: Sitting;
  /** Whether a check begins as soon as it is clear how to keep it. */
  #starting = false;

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
  }

  get isOpen(): boolean {
    return this.kind === 'open';
  }

  /** Answers that nothing keeps, to go on with. */
  get goesOn(): boolean {
    return this.kind === 'unsaved' && this.#sitting.started;
  }

  /** Looks what there is. */
  open = async (): Promise<void> => {
    const opening = await this.#hear(ask.opening, this.open);
    if (opening !== undefined) await this.show(opening);
  };

  /** Begins the first check. Where nothing is kept yet, in one press where the key store keeps the key. */
  start = async (): Promise<void> => {
    if (this.goesOn) return this.#sitting.goOn();
    if (this.kind !== 'new') return this.#sitting.begin(NEW);
    this.#starting = true;
    await this.keep({ kind: 'device' });
    if (this.refused === null) return;
    this.hasKeyStore = this.refused.text.id !== 'trouble-no-key-store';
    if (!this.hasKeyStore) this.refused = null;
    this.choose();
  };

  /** How to protect what is kept: what the person is asked where there is no key store. */
  choose(): void {
    this.#sitting.page = { name: 'keep' };
  }

  /** Begins to keep things. A passphrase may be forgotten, so a recovery code comes with it. */
  keep = async (protection: ProtectionView): Promise<void> => {
    const opening = await this.#ask(() => ask.beginKeeping(protection));
    if (opening === undefined) return;
    this.kind = opening.kind;
    await (protection.kind === 'passphrase' ? this.#showCode(opening) : this.show(opening));
  };

  async #showCode(opening: OpeningView): Promise<void> {
    const code = await this.#hear(ask.newRecoveryCode, () => this.#showCode(opening));
    if (code !== undefined) this.#sitting.page = { name: 'code', code, then: () => this.show(opening) };
  }

  unlock = (way: WayView): Promise<void> => this.#form(() => ask.unlock(way));

  /** Goes on without saving. */
  goOnUnsaved = (): Promise<void> => this.#form(ask.unsaved);

  startAnew = (): Promise<void> => this.#form(ask.startAnew);

  /** To what a person sees first. */
  goHome = async (): Promise<void> => {
    this.#starting = false;
    this.refused = null;
    if (!this.isOpen) this.#sitting.page = { name: 'start' };
    else this.showHome(await this.#hear(ask.home, this.goHome));
  };

  showHome(home: HomeView | undefined): void {
    if (home === undefined) return;
    const isFirst = home.draft === null && home.open.length === 0 && home.past === null && home.plan === null && !home.asks_clearance;
    this.#sitting.page = isFirst ? { name: 'start' } : { name: 'home', home };
  }

  /** Keeps a health worker's word. */
  clear = (day: string, byWhom: string): Promise<void> => this.#home(() => ask.clear(day, byWhom));

  leave = (episode: string): Promise<void> => this.#home(() => ask.leave(episode));

  /** What there is, on the screen. */
  async show(opening: OpeningView): Promise<void> {
    this.kind = opening.kind;
    this.hurt = null;
    // What the core opens is the coach's, whoever had the screen.
    this.#sitting.coaching.handed = null;
    await this.#sitting.settings.load();
    switch (opening.kind) {
      case 'new':
      case 'unsaved':
        return this.#begin({ name: 'start' });
      case 'locked':
        this.#sitting.page = { name: 'unlock', locked: opening };
        return;
      case 'shut':
        this.#sitting.page = { name: 'shut', shut: opening };
        return;
      case 'open':
        return this.#showOpen(opening.home, opening.restored);
      default:
        return never(opening);
    }
  }

  async #showOpen(home: HomeView, restored: RestoredView | null): Promise<void> {
    if (restored !== null) this.#sitting.page = { name: 'restored', restored };
    else if (this.#starting) await this.#begin({ name: 'start' });
    else this.showHome(home);
    void this.#settle();
  }

  async #begin(otherwise: KeepingPage): Promise<void> {
    const begins = this.#starting && this.kind !== 'new';
    this.#starting = false;
    if (begins) await this.#sitting.begin(NEW);
    else this.#sitting.page = otherwise;
  }

  /** Waits for the check at the start. Damage that it finds is told, whatever is on the screen. */
  async #settle(): Promise<void> {
    const settled = await ask.settle();
    if (settled.status === 'error') await this.open();
    else {
      this.hurt = settled.data.hurt;
      if (settled.data.restored === null) return;
      this.#sitting.coaching.handed = null;
      this.#sitting.page = { name: 'restored', restored: settled.data.restored };
    }
  }

  async #form(call: () => Promise<Reply<OpeningView>>): Promise<void> {
    const opening = await this.#ask(call);
    if (opening !== undefined) await this.show(opening);
  }

  async #home(call: () => Promise<Reply<HomeView>>): Promise<void> {
    this.showHome(await this.#ask(call));
  }

  /** Asks the core; what it says to what was typed is told at the form. */
  async #ask<T extends object>(call: () => Promise<Reply<T>>): Promise<T | undefined> {
    this.refused = null;
    const reply = await this.#hear(async () => refusal(await call()), () => this.#ask(call).then(() => undefined));
    if (reply === undefined || !('refused' in reply)) return reply;
    this.refused = reply.refused;
    return undefined;
  }

  #hear<T>(call: () => Promise<Reply<T>>, again: () => Promise<void>): Promise<T | undefined> {
    return this.#sitting.hear(call, again);
  }
}

function refusal<T>(reply: Reply<T>): Reply<T | { refused: Refusal }> {
  if (reply.status === 'ok' || reply.error.kind !== 'trouble') return reply;
  return { status: 'ok', data: { refused: { text: reply.error.text } } };
}

function never(_: never): void {}
