// One turn at a kiosk, as the page shows it. The core holds the turn; this holds the last picture of it and how it looks.
import type { AnswerView, KioskView } from '../core/bindings';
import type { Reply, Trouble } from '../core/reply';
import { say } from '../core/words';
import { text } from '../core/telling-plan';
import * as ask from './ask';

/** So often the core is asked what to show, in milliseconds: it counts whether somebody is there. */
const GLANCE = 500;

/** So often a touch is told to the core at most, in milliseconds. */
const TOLD = 1_000;

/** So long nobody touches the first page until it dims, in milliseconds: a picture that stands for hours burns in.
 * Our design choice. */
const DIMS = 300_000;

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'input'] as const;

export type TextSize = 'normal' | 'larger' | 'largest';

export class Turn {
  view = $state<KioskView | null>(null);
  /** The logo of the clinic: a PNG as base64. */
  logo = $state<string | null>(null);
  /** What went wrong with the last press, in words. */
  wrong = $state('');
  size = $state<TextSize>('normal');
  contrast = $state(false);
  /** The help page lies over the turn. */
  helps = $state(false);
  /** Staff wipe the screen with a cloth. */
  isCleaned = $state(false);
  /** Nobody came for a while. */
  isDim = $state(false);
  #touchedAt = performance.now();
  #told = 0;
  #asked = 0;
  /** A press that is on its way: a second one was meant for the same page. */
  #presses = false;
  /** A look that is on its way: a slow core is not asked again meanwhile. */
  #looks = false;

  /** Looks at the core until the function that it returns is called. */
  watch(): () => void {
    void this.#look();
    void this.#readLogo();
    const glances = setInterval(() => void this.#look(), GLANCE);
    SIGNS_OF_LIFE.forEach((sign) => addEventListener(sign, this.#touched, { capture: true, passive: true }));
    return () => {
      clearInterval(glances);
      SIGNS_OF_LIFE.forEach((sign) => removeEventListener(sign, this.#touched, { capture: true }));
    };
  }

  /** Does what was pressed, and shows what came of it. */
  async press(does: () => Promise<Reply<KioskView>>): Promise<boolean> {
    if (this.#presses) return false;
    this.#presses = true;
    const done = await this.#show(does());
    this.#presses = false;
    return done;
  }

  async #show(asked: Promise<Reply<KioskView>>): Promise<boolean> {
    const mine = (this.#asked += 1);
    const got = await asked;
    if (got.status === 'ok') {
      if (mine === this.#asked) this.view = got.data;
      this.wrong = '';
      return true;
    }
    this.wrong = said(got.error);
    return false;
  }

  begin = (language: string) => void this.press(() => ask.begin(language));
  agree = () => void this.press(ask.agree);
  answer = (question: string, given: AnswerView) => void this.press(() => ask.answer(question, given));
  goTo = (question: string) => void this.press(() => ask.goTo(question));
  send = () => void this.press(ask.send);
  moreTime = () => void this.#show(ask.heard());
  /** The process ends with the turn, so that nothing is left to show. */
  over = () => void ask.over();

  async #readLogo(): Promise<void> {
    const got = await ask.logo();
    this.logo = got.status === 'ok' ? got.data : null;
  }

  async #look(): Promise<void> {
    this.isDim = this.view?.stage.kind === 'welcome' && DIMS <= performance.now() - this.#touchedAt;
    if (this.#looks) return;
    this.#looks = true;
    const before = this.#asked;
    const got = await ask.page();
    this.#looks = false;
    // A press that was made meanwhile knows better.
    if (before !== this.#asked) return;
    if (got.status === 'ok') this.view = got.data;
    else if (got.error.kind === 'not_open') this.view = null;
  }

  /** While the question is on the screen only its own button answers it. */
  #touched = () => {
    const now = performance.now();
    this.#touchedAt = now;
    this.isDim = false;
    if (now - this.#told < TOLD || this.view?.presence.kind !== 'here') return;
    this.#told = now;
    void ask.heard();
  };
}

/** What the core said, in words. */
export function said(trouble: Trouble): string {
  if (trouble.kind === 'trouble') return text(trouble.text);
  return trouble.kind === 'bad_answer' ? trouble.message : say('clinic-not-now');
}
