import { fireEvent, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import type { AnswerView, PlanView, TrainingView } from '../core/bindings';
import { options, reply, result as decided, SORE } from './core';
import { FULL, HIP_THRUST, IN_POUNDS, NOTHING, PLAN, PLAN_QUESTIONS, WITH_A_KETTLEBELL } from './plan';
import { expectScreen, faults, field, find, key, main, open, press, select, settle, type, type Call } from './setup';

afterEach(() => expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/));

type Answers = Record<string, AnswerView>;

const ADJUST: Answers = { ...SORE, onset: options('sudden_in_lift') };
const CHECKED: Answers = { ...SORE, confidence: options('guessing') };
const SAME_DAY: Answers = { ...SORE, rf_nerve: options('leg_weak'), heel_toe_walk: options('one_hard') };

/** A core that has these answers already, and that makes this plan of them once there are numbers. */
const at = (answers: Answers, made?: PlanView) => (command: string, args: unknown) => {
  const training = (args as { training?: TrainingView }).training;
  if (made !== undefined && command === 'plan' && training?.load !== '') return made;
  return reply(command, { ...(args as object), answers });
};

async function result(answers = ADJUST, core = at(answers)): Promise<Call[]> {
  const calls = open(core);
  await press('start');
  await expectScreen('review');
  await press('result');
  await expectScreen('result');
  return calls;
}

async function form(answers = ADJUST, made?: PlanView): Promise<Call[]> {
  const calls = await result(answers, at(answers, made));
  await press('plan');
  await expectScreen('plan-form');
  return calls;
}

async function typeAll(more: Record<string, string> = {}) {
  const numbers = { load: '180', reps: '5', sets: '5', rpe: '8', ...more };
  for (const [name, value] of Object.entries(numbers)) await type(name, value);
}

async function plan(answers = ADJUST, made?: PlanView): Promise<Call[]> {
  const calls = await form(answers, made);
  await typeAll();
  await press('make-plan');
  await expectScreen('plan');
  return calls;
}

const row = (part: string) => find(`[data-part="${part}"]`);
const now = (part: string) => find(`[data-part="${part}"] [data-now]`);
const training = (calls: Call[]) => (calls.at(-1)!.args as { training: TrainingView }).training;

describe('who gets a plan', () => {
  test.each([['adjust', ADJUST], ['get checked', CHECKED], ['normal', SORE]])('%s has the button', async (_, answers) => {
    await result(answers);
    expect(find('[data-action="plan"]').textContent).toContain('Make my plan');
    expect(await faults()).toEqual([]);
  });

  test('the button says so where the plan goes on already', async () => {
    const usual = at(ADJUST);
    await result(ADJUST, (command, args) => (command === 'finish' ? { ...decided(ADJUST), is_planned: true } : usual(command, args)));
    expect(find('[data-action="plan"]').textContent).toContain('See my plan');
  });

  test.each([true, false])('the line of the result that says here is one stands next to it once it is made: %s', async (is_planned) => {
    const usual = at(CHECKED);
    await result(CHECKED, (command, args) => (command === 'finish' ? { ...decided(CHECKED), is_planned } : usual(command, args)));
    expect(main().textContent.includes('Until then, here is a plan.')).toBe(is_planned);
  });

  test('be seen today has none', async () => {
    await result(SAME_DAY);
    expect(document.querySelector('[data-action="plan"]')).toBeNull();
  });

  test('an emergency has none', async () => {
    open(at({ rf_nerve: options('saddle_numb') }));
    await press('start');
    await expectScreen('emergency');
    expect(document.querySelector('[data-action="plan"]')).toBeNull();
  });
});

describe('the way through', () => {
  test('by keyboard alone: result, form, plan, and back', async () => {
    const calls = await result();
    await press('plan');
    await expectScreen('plan-form');
    expect(document.activeElement).toBe(find('h1'));
    field('load').focus();
    await typeAll();
    await fireEvent.submit(find('form'));
    await expectScreen('plan');
    expect(document.activeElement).toBe(find('h1'));
    expect(main().dataset).toMatchObject({ step: 'Y2', rung: '3' });
    await key('Backspace');
    await expectScreen('result');
    expect(document.activeElement).toBe(find('h1'));
    expect(calls.filter(({ command }) => command === 'plan_questions')).toHaveLength(1);
  });

  test('Backspace deletes while one types, and Enter on a tick is not the end of the form', async () => {
    await form();
    field('load').focus();
    await key('Backspace');
    find<HTMLInputElement>('[data-option="blocks"] input').focus();
    expect(await key('Enter')).toBe(false);
    await settle();
    expect(main().dataset['screen']).toBe('plan-form');
    await key('Backspace');
    await expectScreen('result');
  });

  test('all that was typed and ticked is kept, and the questions are asked for once', async () => {
    const calls = await plan();
    await press('change');
    await expectScreen('plan-form');
    expect(field('load').value).toBe('180');
    await select('hex_bar');
    await select('mid');
    await type('bar', '15');
    await press('plan-back');
    await expectScreen('result');
    await press('plan');
    await expectScreen('plan-form');
    expect(field('bar').value).toBe('15');
    expect(find<HTMLInputElement>('[data-option="mid"] input').checked).toBe(true);
    await press('make-plan');
    await expectScreen('plan');
    expect(training(calls)).toEqual({ ...NOTHING, load: '180', reps: '5', sets: '5', rpe: '8', bar: '15', equipment: ['hex_bar'], phase: 'mid' });
    expect(calls.filter(({ command }) => command === 'plan_questions')).toHaveLength(1);
    await press('plan-back');
    await expectScreen('result');
  });

  test('starting over forgets the numbers too', async () => {
    await form();
    await typeAll();
    await press('start-over');
    await press('stop-yes');
    await expectScreen('start');
    await press('start');
    await expectScreen('review');
    await press('result');
    await expectScreen('result');
    await press('plan');
    await expectScreen('plan-form');
    expect(field('load').value).toBe('');
  });
});

describe('the form', () => {
  test('axe finds nothing, also with an error', async () => {
    await form();
    expect(await faults()).toEqual([]);
    await typeAll({ reps: '40' });
    await press('make-plan');
    await waitFor(() => find('.err'));
    expect(await faults()).toEqual([]);
  });

  test('shows every option of the three questions, and nothing but the unit is chosen', async () => {
    await form();
    for (const { id, options } of PLAN_QUESTIONS) {
      const shown = [...document.querySelectorAll<HTMLElement>(`[data-question="${id}"] [data-option]`)];
      expect(shown.map((one) => one.dataset['option'])).toEqual(options.map((option) => option.id));
    }
    expect([...document.querySelectorAll<HTMLInputElement>('input:checked')].map((one) => one.value)).toEqual(['kg']);
  });

  test('factors go to the core in the order ticked; none of these clears them', async () => {
    const calls = await form();
    for (const factor of ['stiff_hips_ankles', 'poor_sleep', 'time_off']) await select(factor);
    await select('poor_sleep');
    await select('poor_sleep');
    await press('skip-log');
    await expectScreen('plan');
    expect(training(calls).factors).toEqual(['stiff_hips_ankles', 'time_off', 'poor_sleep']);
    await press('change');
    await expectScreen('plan-form');
    await select('none');
    await press('skip-log');
    await expectScreen('plan');
    expect(training(calls).factors).toEqual(['none']);
  });

  test('a number that can not be right is told at its field, which takes the focus; nothing is lost', async () => {
    await form();
    await typeAll({ reps: '40', mean: '170' });
    await select('late_session');
    await press('make-plan');
    await waitFor(() => expect(document.activeElement).toBe(field('reps')));
    expect(main().dataset['screen']).toBe('plan-form');
    expect(field('reps').getAttribute('aria-invalid')).toBe('true');
    const wrong = find(`#${field('reps').getAttribute('aria-describedby')!.split(' ')[0]}`);
    expect(wrong.textContent).toContain('Allowed: 1 to 30');
    expect(wrong.querySelector('svg')).not.toBeNull();
    expect(document.querySelectorAll('.err, [role="alert"]')).toHaveLength(1);
    expect(field('mean').value).toBe('170');
    expect(find<HTMLInputElement>('[data-option="late_session"] input').checked).toBe(true);
    find('h1').focus();
    await press('make-plan');
    await waitFor(() => expect(document.activeElement).toBe(field('reps')));   // again, though it is the same error
    await type('reps', '5');
    expect(document.querySelector('.err')).toBeNull();
    await press('make-plan');
    await expectScreen('plan');
  });

  test('an error at no field that is here, or no reply, is a trouble; trying again makes the plan', async () => {
    let wrong: object | null = { kind: 'bad_training', field: 'unit', message: 'stone is not a unit' };
    await result(ADJUST, (command, args) => {
      if (command === 'plan' && wrong !== null && (args as { training: TrainingView }).training.load !== '') throw wrong;
      return at(ADJUST)(command, args);
    });
    await press('plan');
    await expectScreen('plan-form');
    await typeAll();
    await press('make-plan');
    await waitFor(() => expect(find('[role="alert"]').textContent).toContain('stone is not a unit'));
    expect(field('load').value).toBe('180');
    wrong = null;
    await press('try-again');
    await expectScreen('plan');
  });

  test('without numbers the plan is in shares; the numbers stay on the form', async () => {
    const calls = await form();
    await typeAll();
    await select('bench');
    await press('skip-log');
    await expectScreen('plan');
    expect(training(calls)).toEqual({ ...NOTHING, equipment: ['bench'] });
    expect(now('load').dataset['now']).toBe('65');
    expect(now('load').textContent).toContain('65% of the usual load');
    expect(now('sets').textContent).toContain('Not known yet');
    expect(find('[data-note="no_log"]').textContent).toContain('in shares');
    expect(document.querySelector('[data-picture]')).toBeNull();
    expect(await faults()).toEqual([]);
    await press('change');
    await expectScreen('plan-form');
    expect(field('load').value).toBe('180');
  });
});

describe('a plan', () => {
  test.each([['adjust', ADJUST, PLAN], ['pounds', ADJUST, IN_POUNDS], ['kettlebell', ADJUST, WITH_A_KETTLEBELL], ['hip thrust', ADJUST, HIP_THRUST], ['full', SORE, FULL]])(
    'axe finds nothing: %s',
    async (_, answers, made) => {
      await plan(answers, made);
      expect(await faults()).toEqual([]);
    },
  );

  test('says before, now, why and where from, part by part, in the order of the core', async () => {
    await plan();
    const rows = [...document.querySelectorAll<HTMLElement>('[data-part]')];
    expect(rows.map((one) => one.dataset['part'])).toEqual(PLAN.prescription!.deltas.map(({ part }) => part));
    expect(rows.map((one) => one.querySelector<HTMLElement>('[data-now]')!.dataset['now'])).toEqual(['115', '3', '6', '6', '10', 'slow', 'hex_high_handles']);
    expect(row('load').textContent).toMatch(/180 kg.*115 kg.*65% of the usual load.*Source: our design choice, B20.*Rounded down/s);
    expect(row('effort').textContent).toMatch(/RPE 8.*RPE up to 6.*could not do one more rep/s);
    expect(row('height').textContent).toMatch(/From the floor.*10\u00a0cm higher/s);
    expect(row('tempo').textContent).toMatch(/Usual tempo.*3 seconds down, 1 second pause, 1 second up.*Source: L8/s);
    expect(row('lift').textContent).toMatch(/Usual deadlift.*Hex bar, high handles/s);
  });

  test('says where nothing changed', async () => {
    await plan(SORE, FULL);
    for (const { part } of FULL.prescription!.deltas) expect(now(part).textContent).toContain('No change');
    expect(now('load').dataset['now']).toBe('180');
    expect(main().dataset).toMatchObject({ step: 'G0', rung: '10' });
    expect(find('.lead').textContent).toContain('Your usual training');
  });

  test('a lower value without a reason is never said to be the same', async () => {
    const deltas = PLAN.prescription!.deltas.map((delta) => ({ ...delta, why: [] }));
    await plan(ADJUST, { ...PLAN, prescription: { ...PLAN.prescription!, deltas } });
    expect(main().textContent).not.toContain('No change');
  });

  test('shows the bar with its plates, in a picture and in words', async () => {
    await plan();
    expect(find('[data-picture="before"] svg')).toBeTruthy();
    expect(find('[data-picture="now"] svg').textContent).toContain('A bar with 115 kg');
    expect(find('.before').textContent).toMatch(/Before.*180 kg.*5 sets of 5/s);
    expect(find('[data-plates]').textContent).toContain('Each side: 25, 20, 2.5');
    expect(find('.load').textContent).toMatch(/Hex bar, high handles.*115 kg.*3 sets of 6.*RPE up to 6/s);
  });

  test('in pounds shows both as the core gives them', async () => {
    const calls = await form();
    await select('lb');
    await typeAll({ load: '405' });
    await press('make-plan');
    await expectScreen('plan');
    expect(training(calls).unit).toBe('lb');
    expect(find('.load').textContent).toMatch(/255 lb.*115\.6 kg/s);
    expect(find('[data-plates]').textContent).toContain('Each side: 45, 45, 10, 5');
  });

  test('a lift that is kept easy has an upper limit, and no bar where there is none', async () => {
    await plan(ADJUST, WITH_A_KETTLEBELL);
    expect(find('.load').textContent).toContain('Up to 17.5 kg');
    expect(now('load').textContent).toContain('Up to 17.5 kg');
    expect(find('[data-note="upper_limit"]').textContent).toContain('keep pain at 2 or less');
    expect(find('.load').textContent).toContain('10\u00a0cm higher');
    expect(document.querySelector('[data-picture], [data-plates], [data-note="light_implement"]')).toBeNull();
  });

  test('a load below the bar says what to use', async () => {
    await plan(ADJUST, { ...PLAN, prescription: { ...PLAN.prescription!, light_implement: true, bars: null } });
    expect(find('[data-note="light_implement"]').textContent).toContain('less than the empty bar');
    expect(document.querySelector('[data-picture]')).toBeNull();
  });

  test('how the lift is set up stands under it', async () => {
    const deltas = PLAN.prescription!.deltas.map((delta) =>
      delta.part === 'lift' ? { ...delta, now: { kind: 'lift' as const, id: 'block_pull' } } : delta,
    );
    await plan(ADJUST, { ...PLAN, prescription: { ...PLAN.prescription!, deltas } });
    expect(find('.load').textContent).toContain('Set the bar on blocks or pins, 10\u00a0cm higher');
  });

  test('a lift that no height fits says so', async () => {
    await plan(ADJUST, HIP_THRUST);
    expect(now('height').textContent).toContain('Does not apply');
    expect(now('height').dataset['now']).toBe('');
  });

  test('shows every section of the core, the signs to stop before the table', async () => {
    await plan();
    await press('gates');
    for (const { lines } of PLAN.sections) for (const { id } of lines) expect(find(`[data-line="${id}"]`)).toBeTruthy();
    const stop = find('[data-section="lift-stop-title"]');
    expect(stop.compareDocumentPosition(find('table')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(find('[data-line="lift-stop-4"]').textContent).toContain('gives way');
    expect(find('[data-tip="dial-F1.tip"]').textContent).toMatch(/Sleep and stress.*lift a bit less/s);
    expect(find('[data-tip="phase-mid.tip"]').textContent).toContain('blocks');
  });

  test('shows the way back, full training on top: done, here with its part, later', async () => {
    await plan();
    const stages = [...document.querySelectorAll<HTMLElement>('[data-stage]')];
    expect(stages.map((one) => one.dataset['state'])).toEqual(['later', 'later', 'later', 'here', 'done']);
    expect(stages[0]?.textContent).toContain('Full training');
    expect(stages[3]?.textContent).toMatch(/Light and raised.*You are here.*part 3 of 3.*What opens the next part/s);
    expect(stages[3]?.getAttribute('aria-current')).toBe('step');
    expect(stages[0]?.textContent).toContain('From 180 kg');
    expect(stages[4]?.textContent).toMatch(/Easy movement.*done/s);
    expect(stages[4]?.querySelector('svg')).not.toBeNull();
  });
});

test('without a loaded hinge no number is asked for and none is shown', async () => {
  await result(CHECKED);
  await press('plan');
  await expectScreen('plan');
  expect(main().dataset['step']).toBe('R2');
  expect(main().dataset['rung']).toBeUndefined();
  expect(main().textContent).toContain('Walk, do easy moves');
  expect(find('[data-stage="easy_movement"]').dataset['state']).toBe('here');
  expect(document.querySelector('table, [data-picture], [data-section]')).toBeNull();
  expect(await faults()).toEqual([]);
  await press('plan-back');
  await expectScreen('result');
});

test('where someone has to be seen first there is not even a way back', async () => {
  await result(ADJUST, (command, args) => (command === 'plan' ? { ...PLAN, step: 'X', level: 'same_day', prescription: null, sections: [], tips: [] } : at(ADJUST)(command, args)));
  await press('plan');
  await expectScreen('plan');
  expect(main().textContent).toContain('Do not train until someone has seen you.');
  expect(main().textContent).not.toMatch(/[0-9]/);
  expect(document.querySelector('[data-stage]')).toBeNull();
});
