// Ways into a check: a core that has answers already, and how far to go with them.
import { waitFor } from '@testing-library/svelte';
import { expect } from 'vitest';
import type { AnswerView } from '../core/bindings';
import { reply, SORE } from './core';
import { expectScreen, main, open, press } from './setup';

/** A core that has these answers already, whatever the window says. */
export const at = (answers: Record<string, AnswerView>) => (command: string, args: unknown) =>
  reply(command, { ...(args as object), answers: { ...answers, ...(args as { answers: object }).answers } });

/** A core that opens, and answers all else like this. */
export const opened = (core: (command: string, args: unknown) => unknown) => (command: string, args: unknown) =>
  command === 'opening' ? reply(command, args) : core(command, args);

export async function start(core = reply) {
  const calls = open(core);
  await press('start');
  await waitFor(() => expect(main().dataset['screen']).not.toMatch(/^(opening|start)$/));
  return calls;
}

export async function review(answers = SORE) {
  const calls = await start(at(answers));
  await expectScreen('review');
  return calls;
}

export async function result(answers = SORE) {
  await review(answers);
  await press('result');
  await waitFor(() => expect(main().dataset['level']).toBeDefined());
}

export const without = (...ids: string[]) => Object.fromEntries(Object.entries(SORE).filter(([id]) => !ids.includes(id)));
