// What the shell asked for before the page was there: taken once, and asked again where it failed.
import { afterEach, expect, test } from 'vitest';
import { expectScreen, open } from './setup';
import { keeping, LATER, openWith } from './kept';
import { SETTINGS } from './settings';
import { ahead } from '../core/ahead';

const fails = (): Promise<never> => {
  const failing = Promise.reject<never>(new Error('gone'));
  failing.catch(() => undefined);
  return failing;
};

afterEach(() => {
  delete window.setbackAhead;
});

test('a start takes what was asked for ahead, and asks the core for neither', async () => {
  window.setbackAhead = { opening: Promise.resolve(openWith(LATER)), settings: Promise.resolve({ ...SETTINGS, text_size: '150' }) };
  const calls = open(keeping(LATER));
  await expectScreen('home');
  expect(calls.map(({ command }) => command).filter((command) => ['opening', 'settings'].includes(command))).toEqual([]);
  expect(document.documentElement.dataset['text']).toBe('150');
});

test('what failed is asked for again', async () => {
  window.setbackAhead = { opening: fails(), settings: fails() };
  const calls = open(keeping(LATER));
  await expectScreen('home');
  expect(calls.map(({ command }) => command).slice(0, 2)).toEqual(['opening', 'settings']);
});

test('an answer is taken once', async () => {
  window.setbackAhead = { opening: Promise.resolve('ahead') };
  const now = () => Promise.resolve({ status: 'ok', data: 'now' } as const);
  expect([await ahead('opening', now), await ahead('opening', now)].map((told) => told.status === 'ok' && told.data)).toEqual(['ahead', 'now']);
});
