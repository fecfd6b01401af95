import { fireEvent, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { options, result, sitting, SORE } from './core';
import { DRAFT, DUE, EMPTY, fails, keeping, LATE, LATER, locked, LOCKED_OUT, openWith, text, trouble } from './kept';
import { argsOf, commands, expectQuestion, expectScreen, faults, field, find, main, open, point, press, settle, type } from './setup';

afterEach(() => {
  vi.useRealTimers();
  expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/);
});

describe('the first start', () => {
  test('is one press where the key store keeps the key', async () => {
    const calls = open(keeping(EMPTY, { opening: { kind: 'new' }, begin_keeping: openWith(EMPTY) }));
    await press('start');
    await expectQuestion('rf_nerve');
    expect(argsOf(calls, 'begin_keeping')).toEqual({ protection: { kind: 'device' } });
  });

  const withoutKeyStore = (more = {}) => {
    const begin_keeping = ({ protection }: { protection: { kind: string } }) => {
      if (protection.kind === 'device') throw trouble('trouble-no-key-store');
      return openWith(EMPTY);
    };
    return open(keeping(EMPTY, { opening: { kind: 'new' }, begin_keeping, new_recovery_code: 'ABCD-EFGH', ...more }));
  };

  test('asks how to keep things where there is no key store, and then goes on', async () => {
    const calls = withoutKeyStore();
    await press('start');
    await expectScreen('keep');
    expect(main().textContent).toContain('no key store that can be used now');
    expect(main().textContent).not.toContain('Nothing was changed');
    expect(document.querySelector('[data-action="keep-device"]')).toBeNull();
    expect(await faults()).toEqual([]);
    await type('passphrase', 'three old plates');
    await press('keep-passphrase');
    await expectScreen('code');
    expect(find('[data-code]').textContent).toContain('ABCD');
    await press('code-done');
    await expectQuestion('rf_nerve');
    expect(calls.filter(({ command }) => command === 'begin_keeping').at(-1)?.args).toEqual({
      protection: { kind: 'passphrase', passphrase: 'three old plates' },
    });
  });

  test('keeps things without a lock only with consent', async () => {
    const calls = withoutKeyStore();
    await press('start');
    await expectScreen('keep');
    await press('keep-unprotected');
    await settle();
    expect(find('#needs-consent').textContent).toContain('Tick the box first');
    expect(main().dataset['screen']).toBe('keep');
    await fireEvent.click(field('consent'));
    await press('keep-unprotected');
    await expectQuestion('rf_nerve');
    expect(calls.filter(({ command }) => command === 'begin_keeping').at(-1)?.args).toEqual({
      protection: { kind: 'unprotected', consent: true },
    });
  });

  test('can be for this time only, and says so on the start screen', async () => {
    withoutKeyStore({ unsaved: { kind: 'unsaved' } });
    await press('to-settings');
    await press('keep');
    await expectScreen('keep');
    await press('unsaved');
    await expectScreen('start');
    expect(main().textContent).toContain('This time nothing is saved');
  });

  test('an empty passphrase is refused at its field', async () => {
    withoutKeyStore({ begin_keeping: fails(trouble('trouble-empty-passphrase')) });
    await press('to-settings');
    await press('keep');
    await press('keep-passphrase');
    await waitFor(() => expect(field('passphrase').getAttribute('aria-invalid')).toBe('true'));
    expect(document.activeElement).toBe(field('passphrase'));
  });
});

describe('the lock', () => {
  test('opens with the passphrase', async () => {
    const calls = open(keeping(LATER, { opening: locked(), unlock: openWith(LATER) }));
    await expectScreen('unlock');
    expect(await faults()).toEqual([]);
    await type('passphrase', 'three old plates');
    await press('unlock');
    await expectScreen('home');
    expect(argsOf(calls, 'unlock')).toEqual({ way: { kind: 'passphrase', passphrase: 'three old plates' } });
    expect(commands(calls)).toContain('settle');
  });

  test('opens with the recovery code', async () => {
    const calls = open(keeping(LATER, { opening: locked(), unlock: openWith(LATER) }));
    await press('with-code');
    await type('code', 'abcd');
    await press('unlock');
    await expectScreen('home');
    expect(argsOf(calls, 'unlock')).toEqual({ way: { kind: 'recovery', code: 'abcd' } });
  });

  test('shows and hides what is typed', async () => {
    open(keeping(LATER, { opening: locked() }));
    await expectScreen('unlock');
    expect(field('passphrase').type).toBe('password');
    await press('show');
    expect(field('passphrase').type).toBe('text');
    await press('show');
    expect(field('passphrase').type).toBe('password');
  });

  test('says what is wrong at the field', async () => {
    open(keeping(LATER, { opening: locked(), unlock: fails(trouble('trouble-wrong-passphrase')) }));
    await press('unlock');
    await waitFor(() => expect(find('#passphrase-wrong').textContent).toContain('does not fit'));
    expect(await faults()).toEqual([]);
  });

  test('is not asked again before the wait is over, and then at once', async () => {
    const calls = open(keeping(LATER, { opening: locked({ wait_seconds: 2 }), unlock: openWith(LATER) }));
    await expectScreen('unlock');
    expect(find('#left').textContent).toContain('next try: 2');
    await press('unlock');
    expect(commands(calls)).not.toContain('unlock');
    await waitFor(() => expect(find('#left').textContent).toBe(''), { timeout: 4000 });
    await press('unlock');
    await expectScreen('home');
  });

  test('leads to the signs to read first, and back', async () => {
    open(keeping(LATER, { opening: locked() }));
    await expectScreen('unlock');
    await press('safety');
    await expectScreen('safety');
    await press('back');
    await expectScreen('unlock');
  });

  test('can be left shut for this time', async () => {
    open(keeping(LATER, { opening: locked({ passphrase: false, recovery: false, device_is_missing: true }), unsaved: { kind: 'unsaved' } }));
    await expectScreen('unlock');
    expect(await faults()).toEqual([]);
    await press('unsaved');
    await expectScreen('start');
  });
});

describe('data that can not be opened', () => {
  const shut = (id: string, can_start_anew: boolean) => ({ kind: 'shut', trouble: text(id), can_start_anew });

  test('says why, and can be tried again', async () => {
    let tries = 0;
    open(keeping(LATER, { opening: () => (tries++ === 0 ? shut('trouble-in-use', false) : openWith(LATER)) }));
    await expectScreen('shut');
    expect(main().textContent).toContain('open already');
    expect(document.querySelector('[data-action="start-anew"]')).toBeNull();
    expect(find('[data-action="safety"]')).toBeTruthy();
    expect(await faults()).toEqual([]);
    await press('look-again');
    await expectScreen('home');
  });

  test('can be put aside, after a question', async () => {
    open(keeping(EMPTY, { opening: shut('trouble-damaged', true), start_anew: { kind: 'new' } }));
    await press('start-anew');
    await press('start-anew-yes');
    await expectScreen('start');
  });
});

test('what was put back after damage is told, with what is missing', async () => {
  const restored = { from: '2026-03-12T08:00:00+01:00', missing: 2, unusable: 1 };
  open(keeping(LATER, { settle: { restored, hurt: null } }));
  await expectScreen('restored');
  expect(main().textContent).toContain('missing now: 2');
  expect(await faults()).toEqual([]);
  await press('home');
  await expectScreen('home');
});

describe('home', () => {
  test.each([['later', LATER], ['due', DUE], ['late', LATE], ['a draft', DRAFT], ['locked', LOCKED_OUT]])('axe finds nothing: %s', async (_, home) => {
    open(keeping(home));
    await expectScreen('home');
    expect(await faults()).toEqual([]);
  });

  test('says how it stands by mark and words, and when the next check is due', async () => {
    open(keeping(LATER));
    await expectScreen('home');
    expect(find('h1').textContent).toMatch(/^Easing since Thursday’s deadlifts$/);
    expect(find('.lv').textContent).toContain('Adjust training');
    expect(find('[data-due]').textContent).toMatch(/Next check-in: Saturday, March 14, \d/);
  });

  test('never stands cheerful above an emergency, and asks for clearance', async () => {
    open(keeping(LOCKED_OUT, { clear: LATER }));
    await expectScreen('home');
    expect(find('h1').textContent).toBe('Get emergency care now');
    expect(document.querySelectorAll('[data-open]')).toHaveLength(1);
    await press('clear-open');
    await type('day', '2026-03-14');
    await type('by', 'Dr. Okafor');
    await press('clear');
    await waitFor(() => expect(document.querySelector('[data-clearance]')).toBeNull());
  });

  test('a day that is none is told at its field', async () => {
    open(keeping(LOCKED_OUT, { clear: fails(trouble('trouble-not-a-day')) }));
    await press('clear-open');
    await press('clear');
    await waitFor(() => expect(find('#day-wrong').textContent).toContain('not a day'));
  });

  test('shows the warning list where a check is late', async () => {
    open(keeping(LATE));
    await expectScreen('home');
    expect(find('.warnings').textContent).toContain('Numb between the legs');
    expect(find('h1').textContent).toMatch(/^Getting worse since /);
  });

  test('the one press does the check that is due', async () => {
    const calls = open(keeping(DUE));
    await press('next');
    await expectScreen('question');
    expect(argsOf(calls, 'begin')).toEqual({ begin: { kind: 'follow_up', episode: 'episode-1' } });
  });

  test('the one press goes on with a draft, at its question', async () => {
    open(keeping(DRAFT));
    await expectScreen('home');
    expect(find('[data-draft]').textContent).toContain('Answers so far: 3');
    await press('next');
    await expectQuestion('age_band');
  });

  test('a draft is dropped only after a question', async () => {
    let home = DRAFT;
    const calls = open(keeping(DRAFT, { home: () => home, drop_draft: () => ((home = EMPTY), null), resume: () => sitting(SORE) }));
    await press('next');
    await expectScreen('review');
    await press('save-close');
    await expectScreen('home');
    expect(commands(calls)).not.toContain('drop_draft');
    await press('start-over');
    await press('stop-yes');
    await expectScreen('start');
    expect(commands(calls)).toContain('drop_draft');
  });

  test('what is chosen is answered before the check is left', async () => {
    const calls = open(keeping(DRAFT, { resume: () => sitting({}, 'rf_nerve') }));
    await press('next');
    await expectQuestion('rf_nerve');
    await point('saddle_numb');
    await press('save-close');
    await expectScreen('emergency');
    expect(argsOf(calls, 'answer')).toMatchObject({ question: 'rf_nerve', answer: options('saddle_numb') });
  });

  test('new pain is the second choice', async () => {
    const calls = open(keeping(DUE));
    await press('new-pain');
    await expectQuestion('rf_nerve');
    expect(argsOf(calls, 'begin')).toEqual({ begin: { kind: 'new', began: null } });
  });

  test('shows the result that stands, and comes back', async () => {
    open(keeping(LATER));
    await press('look');
    await expectScreen('result');
    expect(find('[data-due="later"]')).toBeTruthy();
    await press('to-today');
    await expectScreen('home');
  });

  test('stops asking about an episode after a question', async () => {
    const calls = open(keeping(LATER, { leave: EMPTY }));
    await press('leave');
    await press('leave-yes');
    await expectScreen('start');
    expect(argsOf(calls, 'leave')).toEqual({ episode: 'episode-1' });
  });
});

describe('a check that is kept', () => {
  const saved = { episode: 'episode-1', check: 'check-1' };

  test('a level that stays says why', async () => {
    open(keeping(LATER, { result: { ...result(SORE), kept: true, saved } }));
    await press('look');
    await expectScreen('result');
    expect(find('[data-kept]').textContent).toContain('Only a full check-in can lower');
  });

  test('the wrong answer of a saved emergency begins its correction at that question', async () => {
    const EMERGENCY = { rf_nerve: options('saddle_numb') };
    const begin = ({ begin }: { begin: { kind: string; at: string | null } }) => sitting(begin.kind === 'correct' ? EMERGENCY : {}, begin.at ?? null);
    const answer = () => ({ ...sitting(EMERGENCY), step: { kind: 'stop_here', result: { ...result(EMERGENCY), saved } } });
    const calls = open(keeping(EMPTY, { begin, answer }));
    await press('start');
    await expectQuestion('rf_nerve');
    await point('saddle_numb');
    await press('continue');
    await expectScreen('emergency');
    await press('wrong-answer');
    await press('wrong-answer-yes');
    await expectQuestion('rf_nerve');
    expect(calls.at(-1)?.args).toEqual({ begin: { kind: 'correct', ...saved, at: 'rf_nerve' } });
  });

  test('what can not be saved counts all the same, and is told until it is', async () => {
    let full = true;
    const answer = ({ answers, question, answer }: { answers: object; question: string; answer: never }) => ({
      ...sitting({ ...answers, [question]: answer }), unsaved: full ? text('trouble-disk-full') : null,
    });
    open(keeping(EMPTY, { answer }));
    await press('start');
    await expectQuestion('rf_nerve');
    await point('none');
    await expectQuestion('rf_body');
    expect(find('[data-unsaved="trouble-disk-full"]').textContent).toContain('no room left');
    expect(await faults()).toEqual([]);
    full = false;
    await point('none');
    await expectQuestion('age_band');
    expect(document.querySelector('[data-unsaved]')).toBeNull();
  });

  test('a result that could not be saved can be saved again', async () => {
    let full = true;
    const finish = () => ({ ...result(SORE), unsaved: full ? text('trouble-read-only') : null, saved: full ? null : saved });
    open(keeping(DRAFT, { resume: () => sitting(SORE), finish }));
    await press('next');
    await press('result');
    await expectScreen('result');
    expect(find('[data-unsaved]').textContent).toContain('The result counts');
    full = false;
    await press('save-again');
    await waitFor(() => expect(document.querySelector('[data-unsaved]')).toBeNull());
    expect(main().dataset['screen']).toBe('result');
  });
});

describe('the review of a follow-up', () => {
  test('also shows what is carried over, with a way to change it', async () => {
    const carried = [{ question: 'quality', answer: options('dull_tight') }];
    const step = ({ at }: { at: string | null }) =>
      at === null ? { ...sitting({}), step: { kind: 'ready', review: [], carried } } : sitting(SORE, at);
    open(keeping(DUE, { begin: () => step({ at: null }), step }));
    await press('next');
    await expectScreen('review');
    expect(main().querySelector('h2')?.textContent).toBe('Has anything else changed?');
    expect(await faults()).toEqual([]);
    await fireEvent.click(find('[data-review="quality"] [data-action="change"]'));
    await expectQuestion('quality');
  });
});

test('data that can only be read says so on every screen, and can be put aside to start anew', async () => {
  const calls = open(keeping(LATER, {
    settle: { restored: null, hurt: text('trouble-only-to-read') }, start_anew: { kind: 'new' },
  }));
  await expectScreen('home');
  await settle();
  expect(find('[data-hurt="trouble-only-to-read"]').textContent).toContain('Nothing new is saved');
  expect(await faults()).toEqual([]);
  await press('start-anew');
  await press('start-anew-yes');
  await expectScreen('start');
  expect(commands(calls)).toContain('start_anew');
  expect(document.querySelector('[data-hurt]')).toBeNull();
});
