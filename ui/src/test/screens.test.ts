import { fireEvent, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import type { AnswerView } from '../core/bindings';
import { parts } from '../core/telling';
import { ADJUST, number, options, reply, result as decide, SAME_DAY, SORE } from './core';
import { expectQuestion, expectScreen, faults, find, input, key, main, open, point, press, select, settle, ticked, turn } from './setup';
import { setting } from './settings';

afterEach(() => expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/));

/** A core that has these answers already, whatever the window says. */
const at = (answers: Record<string, AnswerView>) => (command: string, args: unknown) =>
  reply(command, { ...(args as object), answers: { ...answers, ...(args as { answers: object }).answers } });

/** A core that opens, and answers all else like this. */
const opened = (core: (command: string, args: unknown) => unknown) => (command: string, args: unknown) =>
  command === 'opening' ? reply(command, args) : core(command, args);

async function start(core = reply) {
  const calls = open(core);
  await press('start');
  await waitFor(() => expect(main().dataset['screen']).not.toMatch(/^(opening|start)$/));
  return calls;
}

async function review(answers = SORE) {
  const calls = await start(at(answers));
  await expectScreen('review');
  return calls;
}

async function result(answers = SORE) {
  await review(answers);
  await press('result');
  await waitFor(() => expect(main().dataset['level']).toBeDefined());
}

const without = (...ids: string[]) => Object.fromEntries(Object.entries(SORE).filter(([id]) => !ids.includes(id)));

describe('a whole check', () => {
  test('by keyboard alone, from start to normal soreness', async () => {
    await start();
    for (const [question, answer] of Object.entries(SORE)) {
      await expectQuestion(question);
      expect(document.activeElement?.tagName).toBe('H1');
      const wanted = parts(answer)[0]!;
      if (answer.kind === 'number') await key(wanted);
      else await select(wanted);
      await key('Enter');
    }
    await expectScreen('review');
    await key('Enter');
    await expectScreen('result');
    expect(main().dataset).toMatchObject({ level: 'normal_soreness', window: '48 h' });
  });

  test('by number keys, which move on by themselves', async () => {
    await start(at(without('quality', 'daily_life')));
    await expectQuestion('quality');
    await key('1');
    await expectQuestion('daily_life');
    await key('2');
    await expectScreen('review');
  });

  test('each screen takes the focus to its one h1, and names the window', async () => {
    await start();
    for (const screen of ['question', 'emergency']) {
      await expectScreen(screen);
      expect(document.querySelectorAll('h1')).toHaveLength(1);
      expect(document.activeElement).toBe(find('h1'));
      expect(document.title).toContain(find('h1').textContent);
      if (screen === 'question') await point('saddle_numb').then(() => press('continue'));
    }
  });
});

describe('axe finds nothing', () => {
  test('on the start screen', async () => {
    open();
    await expectScreen('start');
    expect(await faults()).toEqual([]);
  });

  test.each(['rf_nerve', 'age_band', 'background', 'pain_worst_24h', 'location'])('on %s', async (question) => {
    await start(at(without(question)));
    await expectQuestion(question);
    expect(await faults()).toEqual([]);
  });

  test('on the review', async () => {
    await review();
    expect(await faults()).toEqual([]);
  });

  test.each([
    ['normal', SORE],
    ['adjust', { ...SORE, onset: options('sudden_in_lift') }],
    ['get checked', { ...SORE, confidence: options('guessing') }],
    ['same day', { ...SORE, rf_nerve: options('leg_weak'), heel_toe_walk: options('one_hard') }],
  ])('on a result: %s', async (_, answers) => {
    await result(answers);
    expect(main().dataset['screen']).toBe('result');
    expect(await faults()).toEqual([]);
  });

  test('on the emergency screen and its dialog', async () => {
    await start(at({ rf_nerve: options('saddle_numb') }));
    await expectScreen('emergency');
    expect(await faults()).toEqual([]);
    await press('wrong-answer');
    expect(await faults()).toEqual([]);
  });

  test('on an error', async () => {
    open(opened(() => Promise.reject({ kind: 'not_answered', missing: ['control'] })));
    await press('start');
    await waitFor(() => find('[role="alert"]'));
    expect(await faults()).toEqual([]);
  });
});

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

describe('the review', () => {
  test('has a row for each answer, with a way to change it', async () => {
    await review();
    for (const question of Object.keys(SORE)) {
      const change = find(`[data-review="${question}"] [data-action="change"]`);
      expect(change.getAttribute('aria-label')).toMatch(/^Change: ./);
    }
    expect(find('[data-review="daily_life"]').textContent).toContain('Sore, but I can do it all');
    await fireEvent.click(find('[data-review="daily_life"] [data-action="change"]'));
    await expectQuestion('daily_life');
    expect(ticked()).toEqual(['sore_but_ok']);
  });

  test('says which answers no longer apply', async () => {
    const calls = open();
    await press('start');
    for (const [question, answer] of Object.entries(SORE)) {
      await expectQuestion(question);
      await select(parts(answer)[0]!);
      await press('continue');
    }
    await expectScreen('review');
    expect(find('main [role="status"]').textContent.trim()).toBe('');
    await fireEvent.click(find('[data-review="pain_worst_24h"] [data-action="change"]'));
    await expectQuestion('pain_worst_24h');
    await key('0');
    await press('continue');
    await expectScreen('review');
    await waitFor(() => expect(find('main [role="status"]').textContent).toContain('Where it hurts'));
    expect(document.querySelector('[data-review="location"]')).toBeNull();
    await press('result');
    await waitFor(() => expect(main().dataset['level']).toBeDefined());
    const last = calls.filter(({ command }) => command === 'finish').at(-1)!.args as { answers: object };
    expect(Object.keys(last.answers)).not.toContain('location');
  });
});

describe('a result', () => {
  test('shows its level by mark, words and place on the rail', async () => {
    await result({ ...SORE, onset: options('sudden_in_lift') });
    expect(main().dataset).toMatchObject({ level: 'modify_monitor', window: '24 h' });
    expect(document.querySelectorAll('.rail li')).toHaveLength(5);
    expect(find('.rail [aria-current]').textContent).toContain('Adjust and watch');
    expect(find('.outcome svg.big')).toBeTruthy();
  });

  test('shows the deciding rules with their answers, what was noted, and what is not known', async () => {
    await result({ ...SORE, onset: options('sudden_in_lift') });
    for (const rule of ADJUST.because) expect(find(`[data-rule="${rule.id}"]`)).toBeTruthy();
    expect(find('[data-rule="M1"] [data-fact="onset=sudden_in_lift"]').textContent).toContain('all at once');
    expect(find('[data-rule="M2"] [data-fact="pain_worst_24h=6"]').textContent).toContain('6 of 10');
    expect(find('[data-noted="M6"]').textContent).toContain('now and then');
    expect(find('[data-unsure="location"]').textContent).toContain('Where it hurts');
  });

  test('shows every change, most urgent level first', async () => {
    await result({ ...SORE, onset: options('sudden_in_lift') });
    const rows = [...document.querySelectorAll<HTMLElement>('[data-change]')];
    expect(rows).toHaveLength(ADJUST.changes.length);
    expect(rows[0]?.dataset).toMatchObject({ change: 'rf_nerve=saddle_numb', how: 'added', level: 'emergency', window: 'now' });
    expect(rows.at(-1)?.dataset).toMatchObject({ change: 'onset=built_later', how: 'instead', level: 'normal_soreness' });
  });

  test('sends to the emergency room by name where the level is same day', async () => {
    await result({ ...SORE, rf_nerve: options('leg_weak'), heel_toe_walk: options('one_hard') });
    expect(main().dataset['window']).toBe(SAME_DAY.window);
    expect(find('.warnings-lead').textContent).toContain('emergency room');
  });

  test('leads back to the answers', async () => {
    await result();
    await press('change');
    await expectScreen('review');
  });
});

describe('the emergency screen', () => {
  const emergency = async () => {
    await start();
    await point('bladder_change');
    await point('saddle_numb');
    await press('continue');
    await expectScreen('emergency');
  };

  test('comes at once, as an alert, with the number and what to say', async () => {
    await emergency();
    const alert = find('[role="alert"]');
    expect(alert.textContent).toContain('Get emergency care now');
    expect(alert.textContent).toContain('911');
    expect(find('.say').textContent).toMatch(/numb or tingling between my legs.*; new trouble with pee/);
    expect(find('[data-rule="E1"] [data-fact="rf_nerve=saddle_numb"]')).toBeTruthy();
  });

  test('has nothing to go to but the wrong answer, and no key leaves it', async () => {
    await emergency();
    const actions = [...document.querySelectorAll<HTMLElement>('[data-action]')].map((one) => one.dataset['action']);
    expect(actions).toEqual(['wrong-answer', 'print-this', 'say-large']);
    expect(document.querySelector('nav, a')).toBeNull();
    for (const name of ['Enter', 'Backspace', '1', 'w', 'Escape']) await key(name);
    await press('say-large');
    expect(main().dataset['screen']).toBe('emergency');
  });

  test('"I tapped the wrong answer" asks once more, then opens that question', async () => {
    await emergency();
    await press('wrong-answer');
    expect(find('dialog').textContent).toContain('New trouble with pee');
    await press('wrong-answer-no');
    expect(document.querySelector('dialog')).toBeNull();
    expect(main().dataset['screen']).toBe('emergency');
    await press('wrong-answer');
    await press('wrong-answer-yes');
    await expectQuestion('rf_nerve');
    expect(ticked()).toEqual(['saddle_numb', 'bladder_change']);
    expect(document.activeElement).toBe(find('h1'));
  });

  test('comes from the review too', async () => {
    await start((command, args) =>
      command === 'finish' ? decide({ rf_nerve: options('saddle_numb') }) : at(SORE)(command, args),
    );
    await expectScreen('review');
    await press('result');
    await expectScreen('emergency');
  });
});

describe('starting over', () => {
  test('asks nothing where nothing is answered', async () => {
    await start();
    await press('stop');
    await expectScreen('start');
    expect(document.querySelector('dialog')).toBeNull();
  });

  test('asks first where something is', async () => {
    await start();
    await point('none');
    await expectQuestion('rf_body');
    await press('stop');
    await press('stop-no');
    expect(main().dataset['question']).toBe('rf_body');
    await press('stop');
    await press('stop-yes');
    await expectScreen('start');
    expect(document.activeElement).toBe(find('h1'));
    await press('start');
    await expectQuestion('rf_nerve');
    expect(ticked()).toEqual([]);
  });
});

describe('when something goes wrong', () => {
  test('it says what happened, what is safe and what to do; the answers are kept', async () => {
    let broken = false;
    const calls = await start((command, args) => {
      if (broken) throw { kind: 'bad_answer', message: 'rf_body: "x" is not an option' };
      return reply(command, args);
    });
    await point('none');
    await expectQuestion('rf_body');
    broken = true;
    await point('none');
    await waitFor(() => expect(find('[role="alert"]').textContent).toContain('is not an option'));
    expect(find('[role="alert"]').textContent).toContain('Your answers are still here');
    expect(main().dataset['question']).toBe('rf_body');
    broken = false;
    await press('try-again');
    await waitFor(() => expect(document.querySelector('[role="alert"]')).toBeNull());
    expect(calls.at(-1)).toEqual({ command: 'step', args: { answers: { rf_nerve: options('none') }, at: null } });
  });

  test.each([
    ['a missing answer', { kind: 'not_answered', missing: ['daily_life'] }, 'Daily life'],
    ['a question that is not asked', { kind: 'not_asked', question: 'location' }, 'Where it hurts'],
    ['a refusal of the shell', 'invalid args `at` for command `step`', 'did not get a reply'],
    ['a fault', new Error('gone'), 'did not get a reply'],
  ])('it names %s', async (_, error, text) => {
    open(opened(() => Promise.reject(error)));
    await press('start');
    await waitFor(() => expect(find('[role="alert"]').textContent).toContain(text));
    expect(main().dataset['screen']).toBe('start');
  });
});

test('answers go to the core as it wants them', async () => {
  const calls = await start(at(without('pain_worst_24h')));
  await key('7');
  await press('continue');
  expect(calls.at(-1)).toMatchObject({ command: 'answer', args: { question: 'pain_worst_24h', answer: number(7) } });
});
