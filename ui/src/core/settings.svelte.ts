// What the person set, as the core keeps it, and how the window looks by it.
import * as ask from './ask';
import type { Reply } from './ask';
import type { SettingsView } from './bindings';
import type { SettingsPage, Sitting } from './sitting.svelte';

/** The parts of the page, in this order. */
export const SECTIONS = ['profile', 'units', 'looks', 'questions', 'reminders', 'privacy'] as const;
export type Section = (typeof SECTIONS)[number];

/** A setting that can not be what was typed; a new object each time. */
export type BadSetting = { kind: 'bad_setting'; setting: string };

export class Settings {
  view = $state.raw<SettingsView | null>(null);
  refused = $state.raw<BadSetting | null>(null);

  readonly #sitting: Sitting;

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
  }

  /** "Move on when I choose", and "Choose with single keys": on until the core says otherwise. */
  get moveOn(): boolean {
    return this.view?.move_on ?? true;
  }

  get keys(): boolean {
    return this.view?.single_keys ?? true;
  }

  /** Quietly, whenever data was opened: without an answer everything is as usual. */
  async load(): Promise<void> {
    const told = await ask.settings(navigator.language);
    if (told.status === 'ok') this.#show(told.data);
  }

  open = (): Promise<void> => this.#open({ name: 'settings' });

  /** The settings, at one part of the page. */
  openAt = (at: Section): Promise<void> => this.#open({ name: 'settings', at });

  /** Sets one thing. */
  async set(setting: string, value: string): Promise<void> {
    this.refused = null;
    const again = () => this.set(setting, value);
    const told = await this.#sitting.hear(async () => refusal(await ask.set(setting, value)), again);
    if (told === undefined) return;
    if ('kind' in told) this.refused = told;
    else this.#show(told);
  }

  /** Ends the program, also where closing the window only hides it. */
  quit = async (): Promise<void> => {
    await this.#sitting.hear(ask.quit, this.quit);
  };

  async #open(page: SettingsPage): Promise<void> {
    this.refused = null;
    const told = await this.#sitting.hear(() => ask.settings(navigator.language), () => this.#open(page));
    if (told === undefined) return;
    this.#show(told);
    await this.#sitting.guarding.load();
    this.#sitting.page = page;
  }

  #show(view: SettingsView): void {
    this.view = view;
    this.#sitting.planning.use(view.unit);
    look(view);
  }
}

/** A setting that was refused is told at its field. */
function refusal(reply: Reply<SettingsView>): Reply<SettingsView | BadSetting> {
  if (reply.status === 'ok' || reply.error.kind !== 'bad_setting') return reply;
  return { status: 'ok', data: reply.error };
}

/** Puts on the page what the styles go by. */
function look({ theme, text_size, reduced_motion, more_contrast }: SettingsView): void {
  const page = document.documentElement;
  page.dataset['theme'] = theme;
  page.dataset['text'] = text_size;
  page.toggleAttribute('data-reduced-motion', reduced_motion);
  page.toggleAttribute('data-more-contrast', more_contrast);
}
