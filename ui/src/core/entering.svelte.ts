// Lines that a coach enters at once: how the focus goes on, and what became of each line. Loaded with a coach's pages.
import type { Reply } from './ask';
import type { GroupEnteredView, WordedView } from './bindings';
import type { Sitting } from './sitting.svelte';

/** What became of a line: where its plan went, or what is wrong with it. */
export type Told = { wrong: { field: string; message: string } | null; moved: WordedView | null };

export class Entering {
  readonly #sitting: Sitting;
  /** By the id of the line. */
  told = $state.raw<ReadonlyMap<string, Told>>(new Map());
  readonly wrong = $derived(this.#count(({ wrong }) => wrong !== null));
  readonly saved = $derived(this.#count(({ moved }) => moved !== null));

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
  }

  isSaved = (id: string): boolean => (this.told.get(id)?.moved ?? null) !== null;

  /** Enters these lines. What was saved before stays told, and the focus goes to the first line that is wrong. */
  async enter(form: HTMLFormElement, ids: readonly string[], call: () => Promise<Reply<GroupEnteredView>>): Promise<void> {
    if (ids.length === 0) return;
    const entered = await this.#sitting.hear(call, this.#sitting.coaching.openGroup);
    if (entered === undefined) return;
    const told = new Map([...this.told].filter(([, { moved }]) => moved !== null));
    for (const id of ids) {
      const [field, message] = entered.wrong[id] ?? [];
      const wrong = field === undefined || message === undefined ? null : { field, message };
      told.set(id, { wrong, moved: entered.moved[id] ?? null });
    }
    this.told = told;
    const first = ids.find((id) => told.get(id)?.wrong);
    const field = first === undefined ? undefined : told.get(first)?.wrong?.field;
    if (first !== undefined && field !== undefined) fieldOf(form, first, field)?.focus();
  }

  /** What a cell says of itself where it is wrong. */
  ofWrong = (id: string, field: string) =>
    this.told.get(id)?.wrong?.field === field ? { 'aria-invalid': true, 'aria-describedby': `wrong-${id}` } as const : {};

  #count(which: (told: Told) => boolean): number {
    return [...this.told.values()].filter(which).length;
  }
}

/** Where what is wrong can be mended: a cell of the line, a field above the lines, or the line's first cell. */
const fieldOf = (form: HTMLFormElement, id: string, field: string): HTMLElement | null =>
  form.querySelector<HTMLElement>(`[data-row="${id}"] [data-cell="${field}"]`)
  ?? form.querySelector<HTMLElement>(`[data-field="${field}"]`)
  ?? form.querySelector<HTMLElement>(`[data-row="${id}"] [data-cell]`);

/** Enter goes on as Tab does, from the last field to the button. */
export function goOn(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.isComposing) return;
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches('[data-cell]')) return;
  event.preventDefault();
  const cells = [...(target.closest('form')?.querySelectorAll<HTMLElement>('[data-cell]:not(:disabled), [type="submit"]') ?? [])];
  cells[cells.indexOf(target) + 1]?.focus();
}

/** Today by the clock on the wall, as year-month-day. */
export const today = (at = new Date()): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
