// The commands: what is open of them, and which key does what. The list itself is in actions.ts.
import { ACTIONS, keyOf, type Action } from './actions';
import { isTyping } from './keys';
import type { Sitting } from './sitting.svelte';

export class Acting {
  /** What stands over the page. */
  shown = $state<'palette' | 'shortcuts' | null>(null);

  readonly #sitting: Sitting;

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
  }

  /** What can be done now. */
  get possible(): Action[] {
    return ACTIONS.filter((action) => action.isPossible(this.#sitting));
  }

  close = (): void => {
    this.shown = null;
  };

  run(action: Action): void {
    this.shown = null;
    void action.run(this.#sitting);
  }

  /** Does what a key stands for. Keys without Ctrl do nothing where they are turned off, or somebody types. */
  keydown = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    if (key === null || document.querySelector('dialog[open]') !== null) return;
    const action = this.possible.find(({ keys }) => keys === key);
    if (action === undefined) return;
    const isSingle = !key.startsWith('mod+');
    if (isSingle && (!this.#sitting.settings.keys || isTyping(event))) return;
    event.preventDefault();
    this.run(action);
  };
}
