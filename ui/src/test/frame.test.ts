// The frame: which pages have the side, what it leads to, and where it says the person is.
import { waitFor } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { expectQuestion, expectScreen, faults, find, main, open, press } from './setup';
import { SETTINGS } from './settings';
import { DRAFT, DUE, EMPTY, keeping, LATER, locked } from './kept';

const here = () => document.querySelector('[aria-current="page"]')?.textContent;
const hasSide = () => document.querySelector('.side') !== null;
const focused = () => document.activeElement;

describe('the side', () => {
  test('leads to every place, says where one is, and puts the focus at the title', async () => {
    open(keeping(LATER, { course: { since: '2026-03-12T18:00:00+01:00', sentence: { id: 'course-none', args: {} }, picture: null, narrow: null, glance: null, beside: null, has_planned: false, from_lifting: true, height: [24, 48], episodes: [], checks: [] }, plan_under_way: null }));
    await expectScreen('home');
    expect(here()).toBe('Today');
    const ways = [
      ['to-settings', 'settings', 'Settings'], ['to-learn', 'learn', 'Learn'], ['to-about', 'about', 'About'],
      ['to-plan', 'nothing', 'Plan'], ['to-course', 'course', 'Course'], ['to-log', 'log', 'Log'], ['to-today', 'home', 'Today'],
    ] as const;
    for (const [action, screen, name] of ways) {
      await press(action);
      await expectScreen(screen);
      expect(here()).toBe(name);
      expect(focused()).toBe(find('main h1'));
    }
    expect(await faults()).toEqual([]);
  });

  test('can be skipped', async () => {
    open(keeping(LATER));
    await press('skip');
    expect(focused()).toBe(find('main h1'));
  });

  test('does not stand beside a question, a lock or an emergency', async () => {
    open(keeping(LATER, { opening: locked() }));
    await expectScreen('unlock');
    expect(hasSide()).toBe(false);
  });

  test('does not stand beside a question', async () => {
    open(keeping(EMPTY));
    await expectScreen('start');
    expect(hasSide()).toBe(true);
    await press('start');
    await expectQuestion('rf_nerve');
    expect(hasSide()).toBe(false);
  });

  test('a place with nothing in it says what will be there, and begins a check', async () => {
    open(keeping(EMPTY, { plan_under_way: null }));
    await press('to-course');
    await expectScreen('nothing');
    expect(main().dataset['place']).toBe('course');
    expect(main().textContent).toContain('It begins with your first check-in');
    await press('start');
    await expectQuestion('rf_nerve');
  });

  test('without anything kept, nothing is asked of the core', async () => {
    const calls = open();
    await press('to-plan');
    await expectScreen('nothing');
    await press('to-course');
    await waitFor(() => expect(main().dataset['place']).toBe('course'));
    expect(calls.map(({ command }) => command)).toEqual(['opening', 'settings']);
  });
});

describe('the person at the foot', () => {
  test.each([['', 'Set up profile'], ['Maya L.', 'Maya L.']])('"%s" is said as "%s", and leads to the settings', async (name, said) => {
    open(keeping(LATER, { settings: { ...SETTINGS, name } }));
    await expectScreen('home');
    expect(find('[data-action="person"]').textContent?.trim()).toBe(said);
    await press('person');
    await expectScreen('settings');
  });
});

describe('"Check in" on every other page', () => {
  test('goes on with the check that was begun', async () => {
    const calls = open(keeping(DRAFT));
    await press('to-learn');
    await press('check-in');
    await expectScreen('question');
    expect(calls.map(({ command }) => command)).toContain('resume');
  });

  test('does the check that is due', async () => {
    const calls = open(keeping(DUE));
    await press('to-learn');
    await press('check-in');
    await expectScreen('question');
    expect(calls.find(({ command }) => command === 'begin')?.args).toEqual({ begin: DUE.next.begin });
  });
});
