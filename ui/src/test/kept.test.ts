import { fireEvent, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { options, result, sitting, SORE } from './core';
import { DRAFT, DUE, EMPTY, fails, keeping, LATE, LATER, locked, LOCKED_OUT, openWith, PROTECTED, text, trouble } from './kept';
import { expectQuestion, expectScreen, faults, find, main, open, point, press, settle, type Call } from './setup';

afterEach(() => {
  vi.useRealTimers();
  expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/);
});

const field = (name: string) => find<HTMLInputElement>(`[data-field="${name}"]`);
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const commands = (calls: Call[]) => calls.map(({ command }) => command);
const argsOf = (calls: Call[], command: string) => calls.find((call) => call.command === command)?.args;

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
    return open(keeping(EMPTY, { opening: { kind: 'new' }, begin_keeping, ...more }));
  };

  test('asks how to keep things where there is no key store, and then goes on', async () => {
    const calls = withoutKeyStore();
    await press('start');
    await expectScreen('keep');
    expect(main().textContent).toContain('no safe place for the key');
    expect(await faults()).toEqual([]);
    await type('passphrase', 'three old plates');
    await press('keep-passphrase');
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
    expect(find('#left').textContent).toContain('2 seconds');
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

describe('"Your data"', () => {
  const data = async (more = {}) => {
    const calls = open(keeping(LATER, more));
    await press('to-settings');
    await expectScreen('settings');
    return calls;
  };

  test('says what opens it, and when the last backup was', async () => {
    await data();
    expect(find('[data-way="passphrase"]').textContent).toContain('Since Thursday, March 12');
    expect(find('[data-way="recovery"]').textContent).toContain('opens nothing');
    expect(main().textContent).toContain('Friday, March 13');
    expect(await faults()).toEqual([]);
  });

  test('shows a new recovery code once', async () => {
    await data({ new_recovery_code: 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345' });
    await press('new-code');
    await expectScreen('code');
    expect(find('[data-code]').textContent).toBe('ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345');
    expect(await faults()).toEqual([]);
    await press('code-done');
    await expectScreen('settings');
    await waitFor(() => expect(document.activeElement).toBe(find('#heading-privacy')));
    expect(document.body.textContent).not.toContain('ABCD');
  });

  test('sets a passphrase', async () => {
    const calls = await data({ set_passphrase: PROTECTED });
    await press('passphrase');
    await type('passphrase', 'chalk and iron');
    await press('set-passphrase');
    await waitFor(() => expect(argsOf(calls, 'set_passphrase')).toEqual({ passphrase: 'chalk and iron' }));
  });

  test('takes a way in away after a question, and says where it may not', async () => {
    const calls = await data({ remove_way: fails(trouble('trouble-last-way-in')) });
    await press('remove-way');
    await press('remove-yes');
    await waitFor(() => expect(find('[role="alert"]').textContent).toContain('last way to open'));
    expect(argsOf(calls, 'remove_way')).toEqual({ id: 'a1' });
  });

  test('an empty passphrase is refused at its field', async () => {
    await data({ set_passphrase: fails(trouble('trouble-empty-passphrase')) });
    await press('passphrase');
    await press('set-passphrase');
    await waitFor(() => expect(field('passphrase').getAttribute('aria-invalid')).toBe('true'));
    expect(document.activeElement).toBe(field('passphrase'));
    expect(await faults()).toEqual([]);
  });

  test('locks now, and shows nothing of it any more', async () => {
    const calls = await data({ lock: locked() });
    await press('lock');
    await expectScreen('unlock');
    expect(commands(calls)).toContain('lock');
    expect(document.body.textContent).not.toContain('/data/setback');
  });

  test('says why a lock would keep nobody out', async () => {
    await data({ protection: { ...PROTECTED, why_no_lock: text('trouble-no-passphrase') } });
    expect(find('[data-no-lock]').textContent).toContain('Set one first');
    expect(document.querySelector('[data-action="lock"]')).toBeNull();
  });

  test('lists the backups, looks at one, and puts one back after a question', async () => {
    const calls = await data({ prove_backup: false, restore: { from: '2026-03-12T18:30:00+01:00', missing: 2, unusable: 0 } });
    await press('backups');
    const [, older] = await waitFor(() => document.querySelectorAll<HTMLElement>('[data-backup]'));
    await fireEvent.click(older!.querySelector('[data-action="prove"]')!);
    await waitFor(() => expect(older!.textContent).toContain('not whole'));
    expect(await faults()).toEqual([]);
    await fireEvent.click(older!.querySelector('[data-action="restore"]')!);
    expect(find('dialog').textContent).toContain('Thursday, March 12');
    await press('restore-yes');
    await expectScreen('restored');
    expect(argsOf(calls, 'prove_backup')).toEqual({ id: 'setback-1' });
    expect(argsOf(calls, 'restore')).toEqual({ id: 'setback-1' });
  });

  test('a backup that fails stands out, with why', async () => {
    await data({ protection: { ...PROTECTED, backup_failed: text('trouble-disk-full') } });
    expect(find('[data-backup-failed]').textContent).toContain('The last backup did not work');
    expect(find('[data-backup-failed]').classList.contains('err')).toBe(true);
  });

  test('erases everything only after what goes was typed, with the passphrase', async () => {
    let refuses = true;
    const erase_everything = () => {
      if (refuses) throw trouble('erase-not-typed');
      return { kind: 'new' };
    };
    const calls = await data({ erase_everything });
    await press('erase');
    const dialog = find('dialog');
    expect(dialog.textContent).toContain('/data/setback');
    expect(await faults()).toEqual([]);
    await press('erase-yes');
    await waitFor(() => expect(find('#erase-wrong').textContent).not.toBe(''));
    refuses = false;
    await type('erase', 'erase everything');
    await type('erase-passphrase', 'three old plates');
    await press('erase-yes');
    await expectScreen('start');
    expect(calls.filter(({ command }) => command === 'erase_everything').at(-1)?.args).toEqual({
      typed: 'erase everything', passphrase: 'three old plates',
    });
  });

  test.each([
    ['erase-not-typed', 'erase'], ['trouble-wrong-passphrase', 'erase-passphrase'], ['trouble-disk-full', null],
  ])('a refusal to erase, %s, stands at its field or under both', async (id, field) => {
    await data({ erase_everything: fails(trouble(id)) });
    await press('erase');
    await press('erase-yes');
    const where = field === null ? '[data-refused="erase"]' : `#${field}-wrong`;
    await waitFor(() => expect(find(`dialog ${where}`).textContent).not.toBe(''));
    const wrong = [...document.querySelectorAll<HTMLElement>('dialog [aria-invalid="true"]')].map((input) => input.dataset['field']);
    expect(wrong).toEqual(field === null ? [] : [field]);
  });

  test('erases one person after their name was typed', async () => {
    let people = [{ id: 'p2', name: 'Ida' }];
    const calls = await data({ people: () => people, erase_person: () => ((people = []), 0) });
    await press('erase-person');
    await type('erase', 'Ida');
    await press('erase-yes');
    await waitFor(() => expect(document.querySelector('[data-action="erase-person"]')).toBeNull());
    expect(argsOf(calls, 'erase_person')).toEqual({ id: 'p2', typed: 'Ida' });
  });

  test('a failing backup is told', async () => {
    await data({ back_up: fails(trouble('trouble-disk-full')) });
    await press('back-up');
    await waitFor(() => expect(main().textContent).toContain('The last backup did not work'));
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
