// What there is to do, found by what is typed: the commands, and the buttons of the page on the screen.
import type { Action } from './actions';
import type { Sitting } from './sitting.svelte';
import { say } from './words';

/** A row of the palette; `note` stands beside it where it has no keys. */
export type Row = { id: string; label: string; keys?: string; note: string; run: () => void };

/** The buttons of the page that can be pressed now, by what they are called. */
export function buttonsOfPage(): Row[] {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('main button[data-action]')];
  const pressable = buttons.filter((button) => !button.disabled && button.getAttribute('aria-disabled') !== 'true');
  const rows = pressable.map((button, n) => ({ id: `page-${n}`, label: nameOf(button), note: say('palette-of-page'), run: () => press(button) }));
  return rows.filter(({ label }) => label !== '');
}

export const rowOf = (action: Action, sitting: Sitting): Row => ({
  id: action.id, label: say(`action-${action.id}`), ...(action.keys !== undefined && { keys: action.keys }),
  note: action.isOn ? say(action.isOn(sitting) ? 'palette-is-on' : 'palette-is-off') : '',
  run: () => sitting.acting.run(action),
});

/** Those whose name has the beginning of every word that was typed; first those whose name begins so. */
export function fitting(rows: Row[], typed: string): Row[] {
  const wanted = words(typed);
  const fits = rows.filter(({ label }) => wanted.every((word) => words(label).some((one) => one.startsWith(word))));
  const begins = ({ label }: Row) => words(label).join(' ').startsWith(wanted.join(' '));
  return [...fits.filter(begins), ...fits.filter((row) => !begins(row))];
}

/** Small letters without their accents. */
const words = (text: string): string[] => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

const nameOf = (button: HTMLElement): string => (button.getAttribute('aria-label') ?? textOf(button)).trim().replace(/\s+/g, ' ');

/** What is read out of an element: not the keys and pictures in it. */
function textOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('[aria-hidden="true"]').forEach((part) => part.remove());
  return copy.textContent;
}

function press(button: HTMLButtonElement): void {
  button.focus();
  button.click();
}
