import { fireEvent, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import type { HomeView, ResultView, UnderWayView } from '../core/bindings';
import { ADJUST, options } from './core';
import { fails, keeping, LATER, text, trouble } from './kept';
import { NOTHING } from './plan';
import { argsOf, expectScreen, faults, field, find, main, open, press, settle, type Call } from './setup';
import { done, homeWith, logged, morning, next, nothingNext, underWay } from './training';

afterEach(() => expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/));

const SAVED: ResultView = { ...ADJUST, saved: { episode: 'episode-1', check: 'check-1' } };
const KNOWN = { ...NOTHING, load: '180', reps: '5', sets: '5', rpe: '8', equipment: ['bench'] };

const choose = (question: string, option: string) =>
  fireEvent.click(find(`[data-question="${question}"] [data-option="${option}"] input`));

async function planPage(training: UnderWayView, home: HomeView = homeWith(), more = {}): Promise<Call[]> {
  const calls = open(keeping(home, { plan_under_way: training, ...more }));
  await press('open-plan');
  await expectScreen('under-way');
  return calls;
}

describe('a plan of kept answers', () => {
  async function fromResult(more: Record<string, unknown>): Promise<Call[]> {
    const core = { result: SAVED, plan_under_way: null, plan_asked: { kind: 'form', training: KNOWN }, give_plan: underWay(), ...more };
    const calls = open(keeping(LATER, core));
    await press('look');
    await press('plan');
    return calls;
  }

  test('is asked with what is known, given for its episode, and shown under way', async () => {
    const calls = await fromResult({});
    await expectScreen('plan-form');
    expect([field('load').value, field('rpe').value]).toEqual(['180', '8']);
    expect(find<HTMLInputElement>('[data-option="bench"] input').checked).toBe(true);
    await press('make-plan');
    await expectScreen('under-way');
    expect(argsOf(calls, 'give_plan')).toEqual({ episode: 'episode-1', training: KNOWN });
    expect(calls.some(({ command }) => command === 'plan')).toBe(false);
  });

  test('keeps what was typed when a person looks at the result and comes back', async () => {
    await fromResult({});
    await expectScreen('plan-form');
    await fireEvent.input(field('load'), { target: { value: '150' } });
    await press('plan-back');
    await press('plan');
    await expectScreen('plan-form');
    expect(field('load').value).toBe('150');
  });

  test('that goes on is shown, not asked again', async () => {
    const calls = await fromResult({ plan_under_way: underWay() });
    await expectScreen('under-way');
    expect(calls.some(({ command }) => command === 'plan_asked')).toBe(false);
  });

  test.each(['lock-locked', 'plan-none-R2', 'response-locked.say', 'response-exit.say'])('that can not be says why: %s', async (id) => {
    await fromResult({ plan_asked: { kind: 'none', why: text(id) } });
    await expectScreen('no-plan');
    expect(main().dataset['why']).toBe(id);
    expect(await faults()).toEqual([]);
    await press('plan-back');
    await expectScreen('result');
  });

  test('refuses a number at its field', async () => {
    await fromResult({ give_plan: fails({ kind: 'bad_training', field: 'reps', message: '40 reps' }) });
    await press('make-plan');
    await waitFor(() => expect(find('#reps-wrong').textContent).toContain('40 reps'));
  });

  test('tells what else goes wrong', async () => {
    await fromResult({ give_plan: fails(trouble('trouble-disk-full')) });
    await press('make-plan');
    await waitFor(() => expect(document.body.textContent).toContain('no room left'));
  });
});

describe('a session that was stopped', () => {
  const waits = text('plan-waits-full-check');
  const stopped = underWay({ ...nothingNext('waiting', waits.id), sessions: [done('stop_recheck', { next: null }), done('progress', { next: null })] });

  test('is what the plan says first, in place of a result that is older', async () => {
    await planPage(stopped);
    expect(main().querySelector('h1')?.textContent).toBe('Stop and check again');
    expect(main().querySelector('.page-head .lv')).toBeNull();
    expect(find('[data-session="stop_recheck"]').textContent).toContain('Do no more deadlifts');
    expect(find('[data-session="progress"]').textContent).not.toContain('You can go up');
  });

  test('is what home says first, unless someone has to look first', async () => {
    const home = homeWith({ next: null, waits });
    open(keeping(home));
    await expectScreen('home');
    expect(main().querySelector('h1')?.textContent).toBe('Stop and check again');
    expect(main().querySelector('.page-head .lvlink')).toBeNull();
    expect(main().textContent).toContain('Do no more deadlifts');
  });
});

describe('the plan under way', () => {
  test('shows the step, the load, the signs to stop and what opens the next part', async () => {
    await planPage(underWay());
    expect(main().dataset['rung']).toBe('3');
    expect(main().textContent).toContain('part 3 of 3');
    expect(main().querySelectorAll('[data-part], [data-section="lift-stop-title"], [data-line="gate-progress"]')).toHaveLength(9);
    const conditions = [...find('[data-line="gate-progress"]').querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(conditions).toEqual(['Pain of 2 or less while lifting', 'A morning no worse than usual', 'Back to usual after a day']);
    expect(await faults()).toEqual([]);
  });

  test.each([['waiting', 'response-locked.say'], ['over', 'response-exit.say'], ['going', 'lock-locked']])(
    'has no session to tell of while it is %s by %s',
    async (stage, note) => {
      await planPage(nothingNext(stage, note));
      expect(main().querySelector(`[data-note="${note}"]`)).not.toBeNull();
      expect(main().querySelector('[data-tell], [data-action="tell-session"]')).toBeNull();
      expect(await faults()).toEqual([]);
    },
  );

  test('says that a check is late, with the warning signs, that the load is far over the best, and which rule fired', async () => {
    await planPage(underWay({ notes: [text('due-late-plan'), text('load-over-best', { percent: '110' })], rules: ['L9'] }));
    expect(main().textContent).toContain('more than 110%');
    expect(main().querySelector('[data-rule="L9"]')).not.toBeNull();
    expect(await faults()).toEqual([]);
  });

  test('tells what each session came to, and that one waits for its morning', async () => {
    const all = ['progress', 'hold', 'regress', 'stop_recheck', 'exit', 'locked'];
    const last = done('hold', { session: 'last', next: next({ load: { kind: 'share', percent: 65 } }) });
    await planPage(underWay({ sessions: [done(null), ...all.map((one) => done(one)), last] }));
    expect([...main().querySelectorAll<HTMLElement>('[data-session]')].map((one) => one.dataset['session'])).toEqual(['open', ...all, 'hold']);
    expect(main().textContent).toContain('65% of the usual load');
    expect(await faults()).toEqual([]);
  });

  test('can be made of other numbers', async () => {
    await planPage(underWay(), homeWith(), { result: SAVED, plan_asked: { kind: 'form', training: KNOWN } });
    await press('change');
    await expectScreen('plan-form');
    expect(field('load').value).toBe('180');
  });
});

describe('what is told', () => {
  const tells = { after_session: underWay({ asks: [morning('later')], sessions: [done(null)] }), next_morning: underWay({ sessions: [done('progress')] }) };

  test('after a session goes once every question is answered; the usual morning may be left out', async () => {
    const calls = await planPage(underWay(), homeWith(), tells);
    await press('tell-session');
    await choose('pain_during', '2');
    await press('save-session');
    await settle();
    expect(argsOf(calls, 'after_session')).toBeUndefined();
    expect(await faults()).toEqual([]);
    await choose('stop_reason', 'none');
    await press('save-session');
    await waitFor(() => expect(main().querySelector('[data-ask="later"]')).not.toBeNull());
    const answers = { pain_during: { kind: 'number', value: 2 }, stop_reason: options('none') };
    expect(argsOf(calls, 'after_session')).toEqual({ plan: 'plan-1', answers, usualMorning: null });
    expect(main().querySelector('[data-tell]')).toBeNull();
  });

  test('after a session can hold the usual morning', async () => {
    const calls = await planPage(underWay({ asks: [logged] }), homeWith(), tells);
    await choose('pain_during', '0');
    await choose('stop_reason', 'too_sore');
    await choose('usual_morning', '1');
    await press('save-session');
    await waitFor(() => expect(argsOf(calls, 'after_session')).toMatchObject({ usualMorning: 1 }));
  });

  test.each(['now', 'late'])('on a morning that is %s', async (state) => {
    const calls = await planPage(underWay({ asks: [morning(state)], sessions: [done(null)] }), homeWith(), tells);
    expect(await faults()).toEqual([]);
    await choose('pain_morning', '1');
    await choose('settled_24h', 'yes');
    await press('save-morning');
    await waitFor(() => expect(main().querySelector('[data-session="progress"]')).not.toBeNull());
    const answers = { pain_morning: { kind: 'number', value: 1 }, settled_24h: options('yes') };
    expect(argsOf(calls, 'next_morning')).toEqual({ session: 'response-1', answers });
  });

  test('stays on the form when it could not be kept', async () => {
    await planPage(underWay({ asks: [morning('now')] }), homeWith(), { next_morning: fails(trouble('trouble-disk-full')) });
    await choose('pain_morning', '1');
    await choose('settled_24h', 'no');
    await press('save-morning');
    await waitFor(() => expect(document.body.textContent).toContain('no room left'));
    expect(find<HTMLInputElement>('[data-option="no"] input').checked).toBe(true);
  });
});

describe('home', () => {
  test('shows the next session and is one press from telling one', async () => {
    let plan: unknown = fails('broken');
    open(keeping(homeWith(), { plan_under_way: () => (typeof plan === 'function' ? plan() : plan) }));
    await expectScreen('home');
    expect(find('[data-next-session]').textContent).toBe('Next session: Light and raised, part 3 of 3. 115 kg');
    plan = underWay();
    expect(await faults()).toEqual([]);
    await press('tell-session');
    await expectScreen('under-way');
    expect(main().querySelector('[data-tell="session"]')).not.toBeNull();
  });

  test('asks for the morning that is due', async () => {
    open(keeping(homeWith({ asks: [morning('now')] }), { plan_under_way: underWay({ asks: [morning('now')] }) }));
    await press('tell-morning');
    await expectScreen('under-way');
    expect(main().querySelector('[data-tell="morning"]')).not.toBeNull();
  });

  test('says why a plan waits, and keeps its place when no pain is left open', async () => {
    open(keeping({ ...homeWith({ next: null, waits: text('response-exit.say') }), open: [], next: { kind: 'new', begin: { kind: 'new', began: null } } }));
    await expectScreen('home');
    expect(find('[data-waits]').textContent).toContain('You trained in full');
    expect(document.querySelector('[data-action="tell-session"]')).toBeNull();
    expect(await faults()).toEqual([]);
  });
});
