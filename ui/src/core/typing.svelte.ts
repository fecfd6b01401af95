// What is typed and not in the log yet, as the core keeps it: one call at a time, and always the newest.
import * as ask from './ask';
import type { TextView, TypedView } from './bindings';

export class Typing {
  /** Why what is typed could not be kept. */
  unsaved = $state.raw<TextView | null>(null);

  #next: TypedView | null | undefined;
  #isBusy = false;

  /** Keeps this as what is typed; `null` for nothing. */
  keep(typed: TypedView | null): void {
    this.#next = typed;
    if (!this.#isBusy) void this.#work();
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    while (this.#next !== undefined) {
      const typed = this.#next;
      this.#next = undefined;
      const kept = await ask.keepTyped(typed);
      this.unsaved = kept.status === 'error' && kept.error.kind === 'trouble' ? kept.error.text : null;
    }
    this.#isBusy = false;
  }
}
