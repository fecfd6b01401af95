// The first screen over the days, in every state it can be in.
import { waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import type { CourseView, HomeView, LatelyView, OpenView } from '../core/bindings';
import { result, sitting, SORE } from './core';
import { DRAFT, EMPTY, fails, keeping, LATE, LATELY, LATER, LOCKED_OUT, openEpisode, text } from './kept';
import { expectQuestion, expectScreen, faults, find, main, open, press } from './setup';
import { SETTINGS } from './settings';
import { homeWith, next, underWay } from './training';

afterEach(() => expect(document.body.textContent).not.toMatch(/⟦|\{\s*\$/));

const DRAWN = '<svg class="picture" viewBox="0 0 10 10" role="img" aria-label="The course of your pain"><path d="M0 0H10"/></svg>';
const COURSE: CourseView = {
  episode: 'episode-1', since: '2026-03-12T18:00:00+01:00', sentence: text('course-down', { first: '5', last: '3' }), narrow: null,
  picture: DRAWN, glance: DRAWN, checks: [], beside: null, has_planned: false, from_lifting: true, height: [24, 48], episodes: [],
};

const lately = (more: Partial<LatelyView>): Partial<OpenView> => ({ lately: { ...LATELY, ...more } });
const home = (more: Partial<OpenView>): HomeView => ({ ...LATER, open: [openEpisode(more)] });
const none = (selector: string) => document.querySelector(selector) === null;

async function see(view: HomeView, more = {}) {
  const calls = open(keeping(view, { course: COURSE, plan_under_way: underWay(), ...more }));
  await expectScreen('home');
  return calls;
}

describe('how it goes', () => {
  test('is a number with the one before it, where it hurts and which day it is', async () => {
    await see(LATER);
    expect(find('[data-pain]').textContent).toMatch(/^3 of 10 at your check-in on Saturday, March 14, down from 5$/);
    expect(find('.home-where').textContent).toContain('Lower back, mostly one side. Day 2.');
  });

  test('is a picture, and never without a sentence', async () => {
    await see(LATER);
    await waitFor(() => expect(find('[data-picture] svg')).toBeTruthy());
    expect(find('.home-said').textContent).toContain('Pain has come down from 5 to 3 of 10.');
    expect(find('.home-said').textContent).toContain('It eases when you move.');
    expect(await faults()).toEqual([]);
  });

  test('without the picture says so, and the rest of the screen stands', async () => {
    await see(LATER, { course: fails('broken') });
    await waitFor(() => expect(find('.home-said').textContent).toContain('could not be loaded'));
    expect(none('[data-picture]')).toBe(true);
    expect(none('.trouble')).toBe(true);
    await press('next');
    await expectQuestion('rf_nerve');
  });

  test.each([
    ['easing', {}, 'Easing since Thursday’s deadlifts'],
    ['same', { from_lifting: false }, 'About the same since Thursday'],
    ['worse', { day: 0 }, 'Getting worse since today’s deadlifts'],
    ['worse', { day: 9 }, 'Getting worse since your deadlifts of March 12'],
    ['not_sure', {}, 'Hard to tell yet how it goes'],
    [null, {}, 'Here is where it stands'],
  ])('%s, %o: "%s"', async (trend, more, title) => {
    await see(home({ trend, ...lately(more) }));
    expect(find('h1').textContent).toBe(title);
  });

  test.each([
    [{ pain: 6, before: 4 }, 'up from 4'],
    [{ pain: 4, before: 4 }, 'as at the check-in before'],
    [{ pain: 4, before: null }, 'of 10 at your check-in'],
  ])('%o says "%s"', async (more, said) => {
    await see(home(lately(more)));
    expect(find('[data-pain]').textContent).toContain(said);
    expect(find('[data-pain]').textContent).not.toContain('down');
  });

  test('without a score says so, and draws nothing', async () => {
    await see(home(lately({ pain: null, at: null, before: null, place: null, moving: null, day: 0 })));
    expect(main().textContent).toContain('No pain score yet.');
    expect(main().textContent).toContain('It began today.');
    expect(none('[data-picture]')).toBe(true);
  });
});

describe('where someone has to look first', () => {
  const emergency = home({ level: 'emergency', window: 'now', trend: 'easing', needs_full: true });

  test.each([['emergency', 'Get emergency care now'], ['same_day', 'Be seen today']])('%s stands alone above everything', async (level, title) => {
    const calls = await see({ ...homeWith(), open: [openEpisode({ level, trend: 'easing' })] });
    expect(find('h1').textContent).toBe(title);
    for (const cheer of ['[data-pain]', '[data-picture]', '[data-home-plan]', '.mini-steps']) expect(none(cheer)).toBe(true);
    expect(calls.map(({ command }) => command)).not.toContain('course');
    expect(await faults()).toEqual([]);
  });

  test('an emergency has the number on it', async () => {
    await see(emergency);
    await waitFor(() => expect(find('[data-number]').textContent).toContain('911'));
    expect(await faults()).toEqual([]);
  });

  test('within 3 days is a box with its level, its window and what to do first', async () => {
    await see({ ...home({ level: 'get_checked', window: '3 days', has_plan: false }), asks_clearance: true, lock: text('lock-limited') });
    expect(find('h1').textContent).toBe('Someone should look at your back soon');
    const box = find('.first-care');
    for (const said of ['Book an evaluation', 'Within 3 days', 'Book a check within 3 days', 'Saturday, March 14']) expect(box.textContent).toContain(said);
    expect(none('[data-home-plan]')).toBe(true);
    expect(main().querySelectorAll('.btn-primary')).toHaveLength(1);
    expect(await faults()).toEqual([]);
  });

  test('whose time is over says so', async () => {
    await see(home({ level: 'get_checked', window: '3 days', is_overdue: true }));
    expect(find('[data-overdue]').textContent).toContain('do not wait any longer');
  });

  test('within 14 days keeps how it goes, and offers a plan within limits', async () => {
    const calls = await see({ ...home({ level: 'get_checked', window: '14 days' }), asks_clearance: true, lock: text('lock-limited') });
    expect(find('h1').textContent).toBe('Easing since Thursday’s deadlifts');
    expect(find('.first-care').textContent).toContain('Within 14 days');
    expect(find('[data-home-plan="none"]').textContent).toContain('within limits');
    expect(await faults()).toEqual([]);
    await press('get-plan');
    await waitFor(() => expect(calls.map(({ command }) => command)).toContain('plan_asked'));
  });

  test('the first press is to what to do, and there is one such press', async () => {
    await see(emergency);
    expect(main().querySelectorAll('.btn-primary')).toHaveLength(1);
    expect(find('.btn-primary').dataset['action']).toBe('look');
  });

  test('a lock on training asks for a word from whoever looked', async () => {
    await see({ ...homeWith({ next: null, waits: text('lock-locked') }), lock: text('lock-locked'), asks_clearance: true });
    expect(find('[data-clearance]')).toBeTruthy();
    expect(find('[data-waits]')).toBeTruthy();
    expect(none('[data-picture="now"]')).toBe(true);
    expect(await faults()).toEqual([]);
  });

  test('another whose check-in is late has no result of now either', async () => {
    const late = openEpisode({ episode: 'episode-2', level: 'normal_soreness', due: { at: '2026-03-14T09:00:00+01:00', state: 'late' } });
    await see({ ...LATER, open: [openEpisode({ level: 'modify_monitor' }), late] });
    expect(find('[data-open="normal_soreness"]').textContent).toContain('No current result');
    expect(none('[data-tone="normal_soreness"]')).toBe(true);
  });

  test('others that are open stand below', async () => {
    await see(LOCKED_OUT);
    expect(main().querySelectorAll('[data-open]')).toHaveLength(1);
  });
});

describe('check-ins', () => {
  test('a late one says what waits for it, with the signs', async () => {
    await see({ ...LATE, plan: homeWith().plan });
    expect(find('.when').textContent).toContain('can not move up until it is done');
    expect(find('.warnings')).toBeTruthy();
  });

  test('a late one without a plan says nothing of one', async () => {
    await see(LATE);
    expect(find('.when').textContent).not.toContain('plan');
  });

  test.each(['normal_soreness', 'modify_monitor'])('a late one leaves no result of now: %s', async (level) => {
    await see(home({ level, due: { at: '2026-03-14T09:00:00+01:00', state: 'late' }, trend: 'easing' }));
    expect(find('h1').textContent).toBe('Your check-in is late, so we can not tell');
    expect(find('[data-stale]').textContent).toContain('No current result');
    expect(none('.lv[data-tone]')).toBe(true);
    expect(await faults()).toEqual([]);
  });

  test('a late one does not hide that it was getting worse', async () => {
    await see(LATE);
    expect(find('h1').textContent).toMatch(/^Getting worse since /);
  });

  test('a late one does not hide that someone should look', async () => {
    await see(home({ level: 'get_checked', window: '14 days', due: { at: '2026-03-14T09:00:00+01:00', state: 'late' } }));
    expect(none('[data-stale]')).toBe(true);
    expect(find('.first-care').textContent).toContain('Book an evaluation');
  });

  test('one to come says that it is reminded of, where that is on', async () => {
    await see(LATER, { settings: { ...SETTINGS, reminders: true } });
    await waitFor(() => expect(find('[data-reminded]').textContent).toBe('We will remind you.'));
  });

  test('a full one says that it is', async () => {
    await see(home({ needs_full: true }));
    expect(find('.when').textContent).toContain('all the questions again');
  });

  test('the signs are one press away', async () => {
    const calls = await see(LATER);
    await press('safety');
    await waitFor(() => expect(calls.map(({ command }) => command)).toContain('safety'));
  });
});

describe('the plan beside it', () => {
  test('is the bar, what changes, and how far the way back is', async () => {
    await see(homeWith());
    await waitFor(() => expect(find('[data-picture="now"] svg')).toBeTruthy());
    expect(find('[data-picture="now"]').textContent).toContain('A bar with 115 kg');
    expect(find('[data-pair="load"]').textContent).toMatch(/kg.*kg/);
    expect(find('.mini-steps').getAttribute('aria-label')).toBe('Step 2 of 5');
    expect(find('[data-step]').textContent).toBe('Step 2 of 5: Light and raised. Part 3 of 3.');
    expect(await faults()).toEqual([]);
  });

  test('stands without its details until they are there', async () => {
    await see(homeWith({ next: next({ part: 1, of: 1 }) }), { plan_under_way: fails('broken') });
    expect(find('[data-next-session]').textContent).toContain('Light and raised');
    expect(none('.mini-steps')).toBe(true);
  });

  test('that is over stays only with its own time of pain', async () => {
    await see(homeWith({ episode: 'episode-0', is_over: true, next: null, waits: text('plan-over') }));
    expect(find('[data-home-plan="none"]')).toBeTruthy();
  });

  test('is offered where there may be one', async () => {
    const calls = await see(LATER);
    await press('get-plan');
    await waitFor(() => expect(calls.map(({ command }) => command)).toContain('plan_asked'));
  });
});

describe('once no more is asked', () => {
  const past = { episode: 'episode-9', since: '2026-02-01T18:00:00+01:00', last: '2026-02-09T09:00:00+01:00' };

  test('says so, and keeps the course within reach', async () => {
    const calls = await see({ ...EMPTY, past });
    expect(find('h1').textContent).toBe('No pain is being followed now');
    expect(find('.lead').textContent).toContain('Sunday, February 1');
    expect(await faults()).toEqual([]);
    await press('course');
    await expectScreen('course');
    expect(calls.find(({ command }) => command === 'course')?.args).toEqual({ episode: 'episode-9' });
  });

  test('a failed backup is told at the top', async () => {
    const failed = fails({ kind: 'trouble', text: text('trouble-disk-full') });
    const finish = () => ({ ...result(SORE), saved: { episode: 'episode-1', check: 'check-1' } });
    open(keeping(DRAFT, { home: LATER, resume: () => sitting(SORE), course: COURSE, back_up_if_due: failed, finish }));
    await press('next');
    await press('result');
    await expectScreen('result');
    await press('to-today');
    await waitFor(() => expect(find('.alert').textContent).toContain('backup did not work'));
    expect(await faults()).toEqual([]);
  });
});
