// The body map, what the log filled in, the second asking after an emergency, and the signs to read first.
import { fireEvent, waitFor } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { AnswerView, SittingView } from '../core/bindings';
import { number, options, reply, sitting, SORE, zones } from './core';
import { DRAFT, keeping } from './kept';
import { expectQuestion, expectScreen, faults, find, input, key, main, open, point, press, select, settle, ticked } from './setup';
import { setting } from './settings';

type Answers = Record<string, AnswerView>;

const without = (...ids: string[]): Answers => Object.fromEntries(Object.entries(SORE).filter(([id]) => !ids.includes(id)));

/** A core that has these answers already, whatever the window says. */
const at = (answers: Answers) => (command: string, args: unknown) =>
  reply(command, { ...(args as object), answers: { ...answers, ...(args as { answers: object }).answers } });

async function start(core: (command: string, args: unknown) => unknown = reply) {
  const calls = open(core);
  await press('start');
  await waitFor(() => expect(main().dataset['screen']).not.toMatch(/^(opening|start)$/));
  return calls;
}

async function bodyMap() {
  const calls = await start(at(without('location')));
  await expectQuestion('location');
  await waitFor(() => find('[data-picture] svg'));
  return calls;
}

const given = (calls: { command: string; args: unknown }[]): AnswerView | undefined =>
  calls.map(({ command, args }) => (command === 'answer' ? (args as { answer: AnswerView }).answer : undefined)).findLast(Boolean);
const place = (id: string) => find(`[data-zone="${id}"]`);
const isDrawn = (id: string) => waitFor(() => expect(place(id).classList.contains('map-chosen')).toBe(true));

describe('the body map', () => {
  test('is one control shown twice: the keys and the picture agree', async () => {
    await bodyMap();
    await select('low_left');
    await isDrawn('low_left');
    await fireEvent.click(place('low_right'));
    expect(ticked()).toEqual(['low_left', 'low_right']);
    await isDrawn('low_right');
    await fireEvent.click(place('low_left'));
    expect(ticked()).toEqual(['low_right']);
    expect(find('[data-picture]').getAttribute('aria-hidden')).toBe('true');
  });

  test('gives the places as they are, and a place never moves on', async () => {
    const calls = await bodyMap();
    await point('calf_left');
    await point('low_left');
    await settle();
    expect(main().dataset['question']).toBe('location');
    await press('continue');
    await expectScreen('review');
    expect(given(calls)).toEqual(zones('low_left', 'calf_left'));
    expect(find('[data-review="location"] dd').textContent).toMatch(/Lower back, left.*Left calf/s);
  });

  test('keys 1 to 9, 0 for the tenth place, and the last key alone', async () => {
    const calls = await bodyMap();
    for (const name of ['1', '2', '9', '0']) await key(name);
    expect(ticked()).toEqual(['upper_back', 'low_left', 'calf_left', 'calf_right']);
    expect(document.activeElement).toBe(input('calf_right'));
    await key('-');
    await settle();
    expect(ticked()).toEqual(['not_sure']);
    await key('Enter');
    await expectScreen('review');
    expect(given(calls)).toEqual(options('not_sure'));
  });

  test('has no key where single keys choose nothing', async () => {
    open(setting(at(without('location')), { single_keys: false }));
    await press('start');
    await expectQuestion('location');
    expect(document.querySelector('.zone .kbd')).toBeNull();
    await key('1');
    expect(ticked()).toEqual([]);
  });

  test('every key has a name of its row and itself', async () => {
    await bodyMap();
    const name = (id: string) => input(id).getAttribute('aria-labelledby')!.split(' ').map((part) => find(`#${part}`).textContent).join(' ');
    expect(name('low_middle')).toBe('Lower back On the bone');
    expect(name('thigh_right')).toBe('Thigh Right');
    expect(await faults()).toEqual([]);
  });

  test('a place on a leg marks an answer and chooses none', async () => {
    await start(at({ ...without('leg_spread'), location: zones('low_left', 'calf_left') }));
    await expectQuestion('leg_spread');
    expect(find('[data-option="one_below_knee"] [data-suggested]').textContent).toContain('You marked a place on a leg');
    expect(document.querySelectorAll('[data-suggested]')).toHaveLength(1);
    expect(ticked()).toEqual([]);
  });
});

describe('more answers than there are keys from 1 to 9', () => {
  test('leave 0 to the one that none fits', async () => {
    const calls = await start(at(without('background')));
    await expectQuestion('background');
    expect(find('[data-option="none"] .kbd').textContent).toBe('0');
    expect(document.querySelector('[data-option="skip"] .kbd')).toBeNull();
    await key('0');
    await settle();
    await key('Enter');
    await expectScreen('review');
    expect(given(calls)).toEqual(options('none'));
  });

  test('are where 0 means something: elsewhere it chooses nothing', async () => {
    await start(at(without('daily_life')));
    await expectQuestion('daily_life');
    await key('0');
    await settle();
    expect(ticked()).toEqual([]);
  });
});

describe('a logged session', () => {
  const logged = (core: typeof reply) => (command: string, args: unknown) => {
    const told = core(command, args);
    return command === 'begin' || command === 'step' ? { ...(told as SittingView), counts_from: { at: '2026-03-01T18:00:00+01:00', has_time: true } } : told;
  };

  test('is said at each question, with a way to say otherwise', async () => {
    await start(logged(at(without('quality'))));
    await expectQuestion('quality');
    expect(find('[data-counts-from]').textContent).toMatch(/Deadlifts: .*March 1/);
    await press('change-session');
    await expectQuestion('duration');
    expect(document.querySelector('[data-counts-from]')).toBeNull();
  });

  test('is not said where there is none', async () => {
    await start(at(without('quality')));
    await expectQuestion('quality');
    expect(document.querySelector('[data-counts-from]')).toBeNull();
  });
});

describe('taking an emergency back', () => {
  async function reopened() {
    await start();
    await point('saddle_numb');
    await press('continue');
    await expectScreen('emergency');
    await press('wrong-answer');
    await press('wrong-answer-yes');
    await expectQuestion('rf_nerve');
  }

  test('is asked a second time, with the new answer in words', async () => {
    await reopened();
    await point('saddle_numb');
    await point('none');
    await waitFor(() => expect(find('dialog').textContent).toContain('None of these'));
    await key('Enter', {});
    expect(main().dataset['question']).toBe('rf_nerve');
    await press('sure-no');
    expect(main().dataset['question']).toBe('rf_nerve');
    await press('continue');
    await press('sure-yes');
    await expectQuestion('rf_body');
  });

  test('an emergency that is corrected is doubted after a restart too, and asked a second time', async () => {
    const EMERGENCY = { rf_nerve: options('saddle_numb') };
    const doubted = { ...sitting(EMERGENCY, 'rf_nerve'), doubts: 'rf_nerve' };
    open(keeping(DRAFT, { resume: doubted, answer: sitting({ rf_nerve: options('none') }) }));
    await press('next');
    await expectQuestion('rf_nerve');
    await point('saddle_numb');
    await point('none');
    await waitFor(() => expect(find('dialog').textContent).toContain('None of these'));
    await press('sure-yes');
    await expectQuestion('rf_body');
  });

  test('is asked a second time also where the check is left by "Save and close"', async () => {
    const EMERGENCY = { rf_nerve: options('none'), rf_body: options('tearing_pain') };
    const at = (question: string) => ({ ...sitting(EMERGENCY, question), doubts: 'rf_body' });
    const calls = open(keeping(DRAFT, { resume: at('rf_body'), step: (asked: { at: string }) => at(asked.at) }));
    await press('next');
    await expectQuestion('rf_body');
    await point('tearing_pain');
    await point('none');
    await press('sure-no');
    await press('back');
    await expectQuestion('rf_nerve');
    await press('save-close');
    await expectQuestion('rf_body');
    expect(calls.map(({ command }) => command)).not.toContain('answer');
  });

  test('the same answer again is an emergency at once', async () => {
    await reopened();
    await press('continue');
    await expectScreen('emergency');
  });
});

describe('a check that nothing keeps', () => {
  test('has its result again from the start page', async () => {
    await start(at(SORE));
    await press('result');
    await expectScreen('result');
    await key('t');
    await expectScreen('start');
    expect(find('[data-action="start"]').textContent).toContain('See my result');
    await press('start');
    await expectScreen('result');
  });
});

describe('the signs to read first', () => {
  test('are one press from the start, with the number, and lead back', async () => {
    open();
    await press('safety');
    await expectScreen('safety');
    expect(find('[data-signs="emergency"]').textContent).toContain('911');
    expect(document.querySelectorAll('[data-sign]')).toHaveLength(8);
    expect(document.querySelector('nav')).toBeNull();
    expect(await faults()).toEqual([]);
    await press('back');
    await expectScreen('start');
  });

  test('are one key from a question, which is there as it was', async () => {
    await start(at(without('quality')));
    await expectQuestion('quality');
    await key('w');
    await expectScreen('safety');
    expect(document.querySelector('[data-action="start"]')).toBeNull();
    await key('Backspace');
    await expectQuestion('quality');
  });

  test('no key opens them where single keys are off', async () => {
    open(setting(reply, { single_keys: false }));
    await waitFor(() => find('[data-action="safety"]'));
    await key('w');
    await settle();
    await expectScreen('start');
  });
});

test('the pain scale has words for the group of the number chosen, in the person’s words', async () => {
  await start(at(without('pain_worst_24h')));
  await expectQuestion('pain_worst_24h');
  expect(document.querySelector('.scale-groups .on')).toBeNull();
  await key('8');
  expect(find('.scale-groups .on').textContent).toContain('7 to 9');
  for (const name of ['+', '+']) await key(name);
  expect(document.querySelector('.scale-groups .on')).toBeNull();
  expect(ticked()).toEqual([String((number(10) as { value: number }).value)]);
});
