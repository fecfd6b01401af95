// The lock after a while without a key or a click. The core decides whether a lock would keep anybody out.
import type { Sitting } from './sitting.svelte';

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'wheel'] as const;

/** How often to look, in milliseconds. The clock on the wall is compared, so sleep of the computer counts as well. */
const GLANCE = 5_000;
const MINUTE = 60_000;

export class Idle {
  readonly #sitting: Sitting;
  #last = Date.now();

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
  }

  /** Watches until the function that it returns is called. */
  watch(): () => void {
    const seen = () => (this.#last = Date.now());
    SIGNS_OF_LIFE.forEach((sign) => addEventListener(sign, seen, { capture: true, passive: true }));
    const glances = setInterval(() => this.#look(), GLANCE);
    return () => {
      clearInterval(glances);
      SIGNS_OF_LIFE.forEach((sign) => removeEventListener(sign, seen, { capture: true }));
    };
  }

  #look(): void {
    const minutes = Number(this.#sitting.settings.view?.auto_lock);
    const isOver = 0 < minutes && minutes * MINUTE <= Date.now() - this.#last;
    if (!isOver || !this.#sitting.keeping.isOpen) return;
    this.#last = Date.now();
    void this.#sitting.guarding.lockQuietly();
  }
}
