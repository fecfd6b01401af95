import { describe, expect, test } from 'vitest';
import { say, sayOptional } from '../core/words';
import { EASY_LIFT, HELP, SLOW } from '../core/limits';
import { LEVELS } from '../parts/levels';
import { QUESTIONS } from './core';

const files = import.meta.glob<string>('../../../src-tauri/crates/words/en/*.ftl', { query: '?raw', eager: true, import: 'default' });
const sources = import.meta.glob<string>(['../**/*.svelte', '../core/*.ts', '../parts/*.ts'], { query: '?raw', eager: true, import: 'default' });

const range = (letter: string, last: number): string[] => Array.from({ length: last }, (_, n) => `${letter}${n + 1}`);
const RULES = [...range('E', 12), ...range('D', 10), ...range('C', 20), ...range('M', 13), 'MX', ...range('N', 3)];
const WINDOWS = ['now', 'today', '3_days', '14_days', '24_h', '48_h', '7_d'];
const RESULTS = ['emergency', 'same_day', 'get_checked-3_days', 'get_checked-14_days', 'modify_monitor', 'normal_soreness', 'settled', 'doubt_only'];
const rust = import.meta.glob<string>('../../../src-tauri/crates/plan/src/*.rs', { query: '?raw', eager: true, import: 'default' });
const LOCATIONS = ['both_sides', 'one_side', 'spine_bone', 'upper_back', 'not_sure'];
const STEPS = ['X', 'R2', 'R1', 'Y3', 'Y2', 'Y1', 'G1', 'G0'];
const STAGES = ['easy_movement', 'light_and_raised', 'back_to_the_floor', 'nearly_there', 'full_training'];
const LIFTS = ['hex_high_handles_on_blocks', 'hex_high_handles', 'kettlebell_from_blocks', 'kettlebell_deadlift', 'hip_thrust', 'block_pull', 'romanian_to_height', 'usual'];
const PARTS = ['load', 'sets', 'reps', 'effort', 'height', 'tempo', 'lift'];
const PHASES = ['off_floor', 'mid', 'lockout', 'lowering', 'late_reps', 'any', 'no_pain_lift'];

const missing = (ids: string[]): string[] => ids.filter((id) => sayOptional(id) === undefined);

describe('every id of the core has its words', () => {
  test('questions: stem, why we ask, short name', () => {
    expect(missing(Object.keys(QUESTIONS).flatMap((id) => [id, `${id}.why`, `${id}.short`]))).toEqual([]);
  });

  test('options: label and the answer said back', () => {
    const listed = Object.entries(QUESTIONS).filter(([, { kind }]) => kind !== 'zones');
    const ids = listed.flatMap(([id, { options }]) => options.map((option) => `${id}-${option}`));
    const places = LOCATIONS.map((option) => `location-${option}`);
    expect(missing([...ids, ...places].flatMap((id) => [id, `${id}.fact`]))).toEqual([]);
  });

  test('places on the body map: a row, a key and a name', () => {
    const ids = QUESTIONS['location']!.options;
    expect(missing(ids.flatMap((id) => [`map-row-${id.split('_')[0]}`, `map-key-${id}`, `zone-${id}`]))).toEqual([]);
  });

  test('the pain scale: words at 0, 5 and 10, and the number said back', () => {
    expect(missing(['words-0', 'words-5', 'words-10', 'fact'].map((part) => `pain_worst_24h-${part}`))).toEqual([]);
  });

  test('rules: reason and label', () => {
    expect(missing(RULES.flatMap((id) => [id, `${id}.name`]))).toEqual([]);
  });

  test('levels, windows and results', () => {
    expect(missing(LEVELS.flatMap((level) => [`level-${level}`, `level-${level}.short`]))).toEqual([]);
    expect(missing(WINDOWS.map((window) => `window-${window}`))).toEqual([]);
    expect(missing(RESULTS.flatMap((id) => ['lead', 'do1', 'again'].map((part) => `result-${id}.${part}`)))).toEqual([]);
  });

  test('plan: steps, stages, lifts, parts, fields, units, tips', () => {
    const plain = {
      step: STEPS, stage: STAGES, variation: LIFTS, part: PARTS, field: ['load', 'unit', 'reps', 'sets', 'effort', 'mean', 'bar'],
      column: ['part', 'before', 'now', 'why'], dial: range('F', 6), unit: ['kg', 'lb', 'kg-short', 'lb-short'], tempo: ['normal', 'slow'],
      'value-load': ['kg', 'lb'], 'plan-none': ['X', 'R2'], 'plan-lead': ['adjust', 'evaluated', 'normal'],
    };
    const parts = { 'step .say': STEPS, 'variation .how': LIFTS, 'field .help': plain.field, 'dial .tip': plain.dial, 'phase .tip': PHASES };
    expect(missing(Object.entries(plain).flatMap(([start, ids]) => ids.map((id) => `${start}-${id}`)))).toEqual([]);
    expect(missing(Object.entries(parts).flatMap(([name, ids]) => ids.map((id) => name.replace(' ', `-${id}`))))).toEqual([]);
  });
});

test('numbers in fixed sentences of the plan are those of the rules', () => {
  const among = (file: string) => Object.entries(rust).find(([path]) => path.endsWith(file))?.[1] ?? '';
  const constant = (file: string, name: string) => new RegExp(`const ${name}: \\w+ = (?:\\w+::whole\\()?(\\d+)`).exec(among(file))?.[1];
  expect(HELP.reps.max).toBe(constant('strength.rs', 'MOST_REPS'));
  expect(HELP.sets.max).toBe(constant('strength.rs', 'MOST_SETS'));
  expect(EASY_LIFT.pain).toBe(constant('session.rs', 'EASY_PAIN'));
  expect(among('ladder.rs')).toContain(`"${SLOW.down}-${SLOW.pause}-${SLOW.up}-`);
});

test('every fixed id that the window says is there', () => {
  const ids = Object.values(sources).flatMap((source) => [...source.matchAll(/say\('([^'$]+)'/g)].map((found) => found[1]!));
  expect(ids.length).toBeGreaterThan(40);
  expect(missing(ids)).toEqual([]);
});

test('a missing id shows itself', () => {
  expect(say('no-such-id')).toBe('⟦no-such-id⟧');
  expect(say('rf_nerve.no_such_part')).toBe('⟦rf_nerve.no_such_part⟧');
});

test('arguments are filled in, with no marks around them', () => {
  expect(say('pain-value', { pain: '3' })).toBe('3 of 10');
});

test('no text is made of another one: each is read alone', () => {
  const entries = Object.values(files).flatMap((text) => text.split(/\n(?=[a-zA-Z-])/));
  const named = (entry: string) => [...entry.matchAll(/\{\s*(-?[a-zA-Z][\w-]*)/g)].map((found) => found[1]);
  expect(entries.filter((entry) => named(entry).some((id) => id !== entry.split(' ')[0]))).toEqual([]);
});

test('no id stands twice', () => {
  const ids = Object.values(files).flatMap((text) => [...text.matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map((found) => found[1]!));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});
