import { fireEvent } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import { expectQuestion, expectScreen, find, input, key, main, open, point, press, select, settle, ticked, turn } from './setup';
import { setting } from './settings';
import { at, start, without } from './ways';

afterEach(() => expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/));

describe('moving on by itself', () => {
  const single = () => start(at(without('quality')));

  test('a pointer on a single choice does', async () => {
    await single();
    await point('sharp_catch');
    await expectScreen('review');
  });

  test('arrow keys and screen readers do not; Enter and Continue do', async () => {
    await single();
    await select('sharp_catch');
    await fireEvent.change(input('sharp_catch'));
    await settle();
    expect(main().dataset['question']).toBe('quality');
    expect(ticked()).toEqual(['sharp_catch']);
    await press('continue');
    await expectScreen('review');
  });

  test('nothing does when it is turned off', async () => {
    open(setting(at(without('quality'))));
    await press('to-settings');
    await turn('move_on');
    await press('to-today');
    await press('start');
    await expectQuestion('quality');
    await point('sharp_catch');
    await key('2');
    await settle();
    expect(main().dataset['question']).toBe('quality');
  });

  test('a tick among many does not; "None of these" alone does', async () => {
    await start();
    await point('leg_weak');
    await settle();
    expect(main().dataset['question']).toBe('rf_nerve');
    await point('none');
    await settle();
    expect(main().dataset['question']).toBe('rf_nerve');   // it cleared a tick: look at it first
    expect(ticked()).toEqual(['none']);
    await press('continue');
    await expectQuestion('rf_body');
    await point('none');
    await expectQuestion('age_band');
  });

  test('a number on the pain scale never does', async () => {
    await start(at(without('pain_worst_24h')));
    await point('4');
    await key('9');
    await settle();
    expect(main().dataset['question']).toBe('pain_worst_24h');
  });

  test('a key pressed twice is one press, and answers no question unread', async () => {
    await start(at(without('quality', 'daily_life')));
    await key('1');
    await expectQuestion('daily_life');
    await key('1');
    await settle();
    expect(main().dataset['question']).toBe('daily_life');
    expect(ticked()).toEqual([]);
  });

  test('a double click is one press', async () => {
    await start();
    await point('leg_weak');
    await point('leg_weak', 2);
    expect(ticked()).toEqual(['leg_weak']);
  });

  test('a held key is one press', async () => {
    await start(at(without('quality', 'daily_life')));
    await key('1');
    await expectQuestion('daily_life');
    await key('1', { repeat: true });
    await settle();
    expect(ticked()).toEqual([]);
  });
});

describe('choosing', () => {
  test('lone options clear the others, and are cleared by them', async () => {
    await start();
    await select('leg_weak');
    await select('both_legs');
    expect(ticked()).toEqual(['both_legs', 'leg_weak']);
    await select('not_sure');
    expect(ticked()).toEqual(['not_sure']);
    await select('none');
    expect(ticked()).toEqual(['none']);
    await select('leg_weak');
    expect(ticked()).toEqual(['leg_weak']);
  });

  test('number keys tick and clear where many fit', async () => {
    await start();
    await key('6');
    await key('5');
    expect(ticked()).toEqual(['both_legs', 'leg_weak']);
    await key('6');
    expect(ticked()).toEqual(['both_legs']);
  });

  test('nothing is chosen at first, and nothing goes on without an answer', async () => {
    const calls = await start(at(without('pain_worst_24h')));
    expect(ticked()).toEqual([]);
    expect(find('[data-action="continue"]').getAttribute('aria-disabled')).toBe('true');
    await key('Enter');
    await press('continue');
    await settle();
    expect(calls.map(({ command }) => command)).toEqual(['opening', 'settings', 'begin']);
  });

  test('the pain scale takes 0 to 9, plus and minus; 10 is plus from 9', async () => {
    await start(at(without('pain_worst_24h')));
    for (const [name, value] of [['0', '0'], ['-', '0'], ['9', '9'], ['+', '10'], ['+', '10'], ['-', '9'], ['3', '3']] as const) {
      await key(name);
      expect(ticked()).toEqual([value]);
    }
  });

  test('keys with a modifier are left to the system', async () => {
    await start();
    await key('1', { ctrlKey: true });
    expect(ticked()).toEqual([]);
  });

  test('single keys can be turned off; Enter still goes on', async () => {
    open(setting(at(without('quality'))));
    await press('to-settings');
    await turn('single_keys');
    await press('to-today');
    await press('start');
    await expectQuestion('quality');
    await key('1');
    expect(ticked()).toEqual([]);
    await select('dull_tight');
    await key('Enter');
    await expectScreen('review');
  });
});

describe('going back', () => {
  test('Backspace shows the question before with its answer', async () => {
    await start();
    await point('none');
    await expectQuestion('rf_body');
    await key('Backspace');
    await expectQuestion('rf_nerve');
    expect(ticked()).toEqual(['none']);
  });

  test('what was chosen and not yet gone on with is still there', async () => {
    await start();
    await point('none');
    await expectQuestion('rf_body');
    await select('fever_ill');
    await press('back');
    await expectQuestion('rf_nerve');
    await press('continue');
    await expectQuestion('rf_body');
    expect(ticked()).toEqual(['fever_ill']);
  });

  test('a changed answer that was left by Back is asked for again before anything else', async () => {
    await start();
    await point('none');
    await expectQuestion('rf_body');
    await select('none');
    await press('continue');
    await expectQuestion('age_band');
    await press('back');
    await expectQuestion('rf_body');
    await select('fever_ill');
    await press('back');
    await expectQuestion('rf_nerve');
    await press('continue');
    await expectQuestion('rf_body');
    expect(ticked()).toEqual(['fever_ill']);
  });

  test('from the first question it leads to the start, with the answers kept', async () => {
    await start();
    await select('leg_weak');
    await press('back');
    await expectScreen('start');
    await press('start');
    await expectQuestion('rf_nerve');
    expect(ticked()).toEqual(['leg_weak']);
  });
});
