import { mockIPC } from '@tauri-apps/api/mocks';
import { fireEvent, render, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ClinicView, DetailView, FrontView, KioskStageView, KioskView, TurnView } from '../core/bindings';
import Desk from '../desk/Desk.svelte';
import { GLANCE } from '../desk/front.svelte';
import Kiosk from '../kiosk/Kiosk.svelte';
import { faults, find, press, settle, type Call } from './setup';

const CLINIC = { name: 'Riverside Sports Clinic', phones: [{ label: 'Front desk', number: '555 010' }] };

const kiosk = (stage: KioskStageView, presence: KioskView['presence'] = { kind: 'here' }): KioskView => ({
  clinic: CLINIC,
  languages: ['en'],
  presence,
  stage,
});

const NERVE: KioskStageView = {
  kind: 'ask',
  question: {
    id: 'rf_nerve',
    kind: 'many',
    options: ['saddle_numb', 'leg_weak', 'not_sure', 'none'].map((id) => ({ id, lone: id === 'none', unsure: id === 'not_sure' })),
  },
  answer: null,
  suggested: null,
  back: null,
  progress: { n: 1, sections: [{ id: 'safety', asked: 2, answered: 0, current: true }] },
};

/** Opens a window over a core that always answers the same to the same command. */
function open(page: typeof Kiosk | typeof Desk, answers: Record<string, unknown>): Call[] {
  const calls: Call[] = [];
  mockIPC((command, args) => {
    calls.push({ command, args });
    if (command === 'kiosk_logo') return null;
    return answers[command] ?? answers[command.startsWith('kiosk') ? 'kiosk_page' : 'front_page'];
  });
  document.documentElement.lang = 'en';
  render(page as typeof Kiosk);
  return calls;
}

const named = (calls: Call[], command: string): Call[] => calls.filter((call) => call.command === command);

describe('the kiosk', () => {
  beforeEach(() => document.body.replaceChildren());

  const stages: [string, KioskStageView][] = [
    ['welcome', { kind: 'welcome' }],
    ['code', { kind: 'entering', walk_ins: true, closed: false, digits: 6 }],
    ['consent', { kind: 'consent' }],
    ['question', NERVE],
    ['review', { kind: 'review', review: [{ question: 'rf_nerve', answer: { kind: 'options', ids: ['none'] } }] }],
    ['done', { kind: 'done', number: 27, seconds_left: 25 }],
    ['tell-staff', { kind: 'tell_staff', number: 27 }],
    ['not-sent', { kind: 'not_sent', number: 27 }],
  ];

  test.each(stages)('%s: axe finds nothing, and help is there', async (screen, stage) => {
    open(Kiosk, { kiosk_page: kiosk(stage), kiosk_body_map: '<svg></svg>' });
    await waitFor(() => find(`[data-screen="${screen}"]`));
    expect(await faults()).toEqual([]);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    if (!['tell-staff', 'not-sent'].includes(screen)) find('[data-action="help"]');
  });

  test('an answer moves on by Continue alone, and not before there is one', async () => {
    const calls = open(Kiosk, { kiosk_page: kiosk(NERVE) });
    await press('continue');
    await settle();
    expect(named(calls, 'kiosk_answer')).toEqual([]);
    await fireEvent.click(find('[data-option="none"] input'));
    await settle();
    expect(named(calls, 'kiosk_answer')).toEqual([]);
    await press('continue');
    await waitFor(() => expect(named(calls, 'kiosk_answer')).toHaveLength(1));
    expect(named(calls, 'kiosk_answer')[0]?.args).toEqual({ question: 'rf_nerve', answer: { kind: 'options', ids: ['none'] } });
  });

  test('a code is sent with its last digit', async () => {
    const calls = open(Kiosk, { kiosk_page: kiosk({ kind: 'entering', walk_ins: true, closed: false, digits: 4 }) });
    await waitFor(() => find('[data-key="1"]'));
    for (const key of ['1', '0', '3']) await fireEvent.click(find(`[data-key="${key}"]`));
    expect(named(calls, 'kiosk_code')).toEqual([]);
    await fireEvent.click(find('[data-key="7"]'));
    await waitFor(() => expect(named(calls, 'kiosk_code')[0]?.args).toEqual({ code: '1037' }));
  });

  test('what is asked when nobody moves lies over the page, is announced, and is answered by its own button', async () => {
    const calls = open(Kiosk, { kiosk_page: kiosk(NERVE, { kind: 'asked', seconds_left: 20 }) });
    const dialog = await waitFor(() => find('[data-dialog="idle"]'));
    expect(dialog.getAttribute('role')).toBe('alertdialog');
    expect(dialog.querySelector('[role="status"]')?.textContent).toContain('20');
    await fireEvent.pointerDown(document.body);
    await settle();
    expect(named(calls, 'kiosk_heard')).toEqual([]);
    await press('more-time');
    await waitFor(() => expect(named(calls, 'kiosk_heard')).toHaveLength(1));
  });

  test('two presses in a row agree once, and neither agrees nor sends for who was still on the page before', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    for (const [stage, action, command] of [
      [{ kind: 'consent' }, 'agree', 'kiosk_agree'],
      [{ kind: 'review', review: [] }, 'send', 'kiosk_send'],
      [{ kind: 'done', number: 27, seconds_left: 25 }, 'finish', 'kiosk_over'],
    ] as const) {
      document.body.replaceChildren();
      const calls = open(Kiosk, { kiosk_page: kiosk(stage as KioskStageView) });
      await press(action);
      expect(named(calls, command), action).toEqual([]);
      await vi.advanceTimersByTimeAsync(600);
      await fireEvent.click(find(`[data-action="${action}"]`));
      if (action !== 'finish') await fireEvent.click(find(`[data-action="${action}"]`));
      await settle();
      expect(named(calls, command), action).toHaveLength(1);
      expect(document.querySelector('[data-wrong]')).toBeNull();
    }
    vi.useRealTimers();
  });

  test('a page for staff that nobody touches closes', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    open(Kiosk, { kiosk_page: kiosk({ kind: 'welcome' }), kiosk_self_test: [{ id: 'keys', state: 'open' }] });
    await press('corner');
    await press('pin-test');
    await vi.advanceTimersByTimeAsync(50_000);
    for (const key of '402871') await fireEvent.keyDown(window, { key });
    await waitFor(() => find('[data-way="keys"]'));
    await vi.advanceTimersByTimeAsync(50_000);
    find('[data-way="keys"]');
    await vi.advanceTimersByTimeAsync(11_000);
    expect(document.querySelector('[data-dialog="pin"]')).toBeNull();
    vi.useRealTimers();
  });

  test('the last pages tell a number and nothing of the answers', async () => {
    for (const stage of [{ kind: 'done', number: 27, seconds_left: 9 }, { kind: 'tell_staff', number: 27 }] as const) {
      document.body.replaceChildren();
      open(Kiosk, { kiosk_page: kiosk(stage) });
      await waitFor(() => find('[data-number="27"]'));
      expect(document.body.textContent).not.toMatch(/\bnumb\b|bladder|back pain|emergency|urgent/i);
    }
  });
});

/** A speech synthesizer with these voices; what it was told to say. */
function voices(...there: { lang: string; localService: boolean }[]): SpeechSynthesisUtterance[] {
  const said: SpeechSynthesisUtterance[] = [];
  const speech = Object.assign(new EventTarget(), { getVoices: () => there, speak: (one: SpeechSynthesisUtterance) => said.push(one), cancel: () => undefined });
  vi.stubGlobal('speechSynthesis', speech);
  vi.stubGlobal('SpeechSynthesisUtterance', class { constructor(public text: string) {} });
  return said;
}

describe('reading aloud', () => {
  beforeEach(() => document.body.replaceChildren());
  afterEach(() => {
    vi.unstubAllGlobals();
    delete window.setbackVoicesAreHere;
  });

  const read = () => document.querySelector('[data-action="read"]');
  const opened = async (stage: KioskStageView, presence?: KioskView['presence']) => {
    open(Kiosk, { kiosk_page: kiosk(stage, presence) });
    await waitFor(() => find('[data-screen="consent"]'));
  };

  test('is not offered by a voice that sends the words away, nor by one of another language', async () => {
    voices({ lang: 'en-US', localService: false }, { lang: 'de-DE', localService: true });
    await opened({ kind: 'consent' });
    expect(read()).toBeNull();
  });

  test('is done by the voice of this computer, whichever the system would take', async () => {
    const here = { lang: 'en-GB', localService: true };
    const said = voices({ lang: 'en-US', localService: false }, here);
    await opened({ kind: 'consent' });
    await press('read');
    expect(said.map(({ voice }) => voice)).toEqual([here]);
    expect(said[0]?.text).toContain(document.querySelector('h1')?.textContent);
    expect(read()?.getAttribute('aria-pressed')).toBe('true');
    await press('read');
    expect(read()?.getAttribute('aria-pressed')).toBe('false');
  });

  test('is offered where all voices are of this computer, and asks whether somebody is there', async () => {
    window.setbackVoicesAreHere = true;
    const said = voices({ lang: 'en-US', localService: false });
    await opened({ kind: 'consent' }, { kind: 'asked', seconds_left: 30 });
    expect(read()).not.toBeNull();
    expect(said.map(({ text }) => text)).toEqual([expect.stringContaining('30')]);
  });
});

const TURN: TurnView = {
  id: '018f', number: 27, label: 'R. Alvarez', arrived: '2026-03-02T10:12:00+01:00', minutes: 12, level: 'emergency',
  counts_as: 'emergency', need: 'emergency', standing: { kind: 'waiting' }, cries: true,
  signs: [{ question: 'rf_nerve', answer: { kind: 'options', ids: ['saddle_numb'] } }],
};

const DETAIL: DetailView = {
  row: TURN, text: 'result-emergency', sha256: 'ab', edition: 'cd', device: 'kiosk', finished: true, steps: ['Go to them.'],
  signs: [
    { question: 'rf_nerve', option: 'saddle_numb', said: 'yes' },
    { question: 'rf_nerve', option: 'leg_weak', said: 'no' },
    { question: 'rf_body', option: 'fever_ill', said: 'not_asked' },
  ],
  answers: [{ question: 'pain_worst_24h', answer: { kind: 'number', value: 7 } }],
  open: 12, body: '<svg></svg>', zones: ['low_left'], overridden: null,
};

const queue = (rows: TurnView[]): FrontView => ({
  kind: 'open',
  queue: { clinic: CLINIC, now: '2026-03-02T10:24:00+01:00', rows, filed: [], filed_count: 0, unreadable: 0, closes: { kind: 'end_of_day' } },
});

const LOCKED: FrontView = { kind: 'locked', clinic: CLINIC, wait_seconds: 0, crying: 1 };

const SET_UP: ClinicView = {
  name: 'Riverside Sports Clinic', logo: null, phones: [], steps: [], languages: ['en', 'de'], unwritten: ['de'], idle_seconds: 60,
  retention: { kind: 'end_of_day' }, walk_ins: true, code_digits: 6,
};

describe('the desk', () => {
  beforeEach(() => document.body.replaceChildren());

  test.each<[string, FrontView]>([
    ['set-up', { kind: 'new' }],
    ['shut', { kind: 'shut', passphrase: true, recovery: true, device_is_missing: false, wait_seconds: 0 }],
    ['pin', LOCKED],
    ['queue', queue([TURN])],
  ])('%s: axe finds nothing', async (screen, view) => {
    open(Desk, { front_page: view });
    await waitFor(() => find(`[data-screen="${screen}"]`));
    expect(await faults()).toEqual([]);
  });

  test('every warning sign stands with what was said to it, "no" and "not asked" apart', async () => {
    open(Desk, { front_page: queue([TURN]), front_detail: DETAIL });
    await press('open');
    await waitFor(() => find('[data-screen="detail"]'));
    const said = [...document.querySelectorAll<HTMLElement>('[data-said]')].map((one) => one.dataset['said']);
    expect(said).toEqual(['yes', 'not_asked', 'no']);
    expect(document.body.textContent).toContain('Go to them.');
    expect(await faults()).toEqual([]);
  });

  test('behind the lock the page keeps nothing of anybody, and tells that somebody needs staff', async () => {
    const answers: Record<string, unknown> = { front_page: queue([TURN]), front_detail: DETAIL };
    open(Desk, answers);
    await press('open');
    await waitFor(() => find('[data-screen="detail"]'));
    answers['front_page'] = LOCKED;
    await waitFor(() => find('[data-screen="pin"]'), { timeout: 3000 });
    expect(document.body.textContent).not.toContain('Alvarez');
    find('[data-crying="1"]');
  });

  test('a language that nobody has written yet is told', async () => {
    open(Desk, { front_page: queue([]), front_clinic: SET_UP });
    await press('to-clinic');
    await waitFor(() => find('[data-unwritten]'));
    expect(find('[data-unwritten]').textContent).toContain('de');
  });

  test('an emergency is on top at the next look, and one comes twice a second', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const mild = { ...TURN, id: '018e', number: 26, level: 'get_checked', counts_as: 'get_checked', need: 'get_checked', cries: false, signs: [] };
    const answers: Record<string, unknown> = { front_page: queue([mild]) };
    const calls = open(Desk, answers);
    await waitFor(() => find('[data-row="26"]'));
    answers['front_page'] = queue([TURN, mild]);
    const before = named(calls, 'front_page').length;
    await vi.advanceTimersByTimeAsync(GLANCE);
    expect(named(calls, 'front_page')).toHaveLength(before + 1);
    const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row']);
    expect(rows).toEqual(['27', '26']);
    expect(GLANCE).toBeLessThanOrEqual(500);
    vi.useRealTimers();
  });

  test('what comes when the desk was locked meanwhile is not kept for the next to unlock', async () => {
    let come: (detail: DetailView) => void = () => undefined;
    const answers: Record<string, unknown> = { front_page: queue([TURN]), front_detail: new Promise<DetailView>((gone) => (come = gone)) };
    open(Desk, answers);
    await press('open');
    answers['front_page'] = LOCKED;
    await waitFor(() => find('[data-screen="pin"]'), { timeout: 3000 });
    come(DETAIL);
    await settle();
    answers['front_page'] = queue([TURN]);
    await waitFor(() => find('[data-screen="queue"]'), { timeout: 3000 });
  });

  test('somebody who needs staff is told on every other page too', async () => {
    open(Desk, { front_page: queue([TURN]), front_clinic: undefined });
    await press('to-filed');
    await waitFor(() => find('[data-action="to-crying"]'));
    await press('to-crying');
    await waitFor(() => find('[data-screen="queue"]'));
  });
});
