// Helpers that speak as a person at the window does.
import { mockIPC } from '@tauri-apps/api/mocks';
import { fireEvent, render, waitFor } from '@testing-library/svelte';
import axe from 'axe-core';
import { expect } from 'vitest';
import page from '../../index.html?raw';
import App from '../App.svelte';
// Loaded later in the window; here it is there, so that no test waits for it to be compiled.
import '../Pages.svelte';
import { reply } from './core';

export type Call = { command: string; args: unknown };

/** Opens the window over the stand-in core, or over one that answers otherwise. Returns the calls it gets. */
export function open(core: (command: string, args: unknown) => unknown = reply): Call[] {
  const calls: Call[] = [];
  document.documentElement.lang = /<html lang="(\w+)"/.exec(page)?.[1] ?? '';
  mockIPC((command, args) => {
    calls.push({ command, args });
    return core(command, args);
  });
  render(App);
  return calls;
}

export const commands = (calls: Call[]): string[] => calls.map(({ command }) => command);

/** What the last call of a command was given. */
export const argsOf = (calls: Call[], command: string) => calls.findLast((call) => call.command === command)?.args;

export const main = (): HTMLElement => find('main');

export function find<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`${selector} is not on the page: ${document.body.textContent}`);
  return found;
}

export const input = (option: string): HTMLInputElement => find<HTMLInputElement>(`[data-option="${option}"] input`);

export const field = <T extends HTMLElement = HTMLInputElement>(name: string): T => find<T>(`[data-field="${name}"]`);

export const type = (name: string, value: string): Promise<boolean> => fireEvent.input(field(name), { target: { value } });

export const ticked = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>('[data-option] input:checked')].map((one) => one.value);

/** Presses a button, as soon as there is one. */
export const press = async (action: string): Promise<boolean> =>
  fireEvent.click(await waitFor(() => find(`[data-action="${action}"]`)));

/** Turns a setting over, on the screen where it stands. */
export const turn = async (setting: string): Promise<boolean> =>
  fireEvent.click(await waitFor(() => find(`[data-setting="${setting}"] input`)));

/** Chooses with a mouse or a finger; `detail` is 2 for the second press of a double click. */
export async function point(option: string, detail = 1): Promise<void> {
  const row = find(`[data-option="${option}"]`);
  await fireEvent.pointerDown(row);
  await fireEvent.click(input(option), { detail });
}

/** Chooses as arrow keys and screen readers do: a click on the input that no pointer made. */
export const select = (option: string): Promise<boolean> => fireEvent.click(input(option), { detail: 0 });

/** Types a key on whatever has the focus. */
export const key = (name: string, more: KeyboardEventInit = {}): Promise<boolean> =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, bubbles: true, ...more });

export const expectScreen = (screen: string): Promise<void> =>
  waitFor(() => expect(main().dataset['screen']).toBe(screen));

export const expectQuestion = (question: string): Promise<void> =>
  waitFor(() => expect(main().dataset['question']).toBe(question));

/** Time for a step that must not happen. */
export const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 20));

/** What axe finds; contrast needs a real browser. */
export async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
