import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';

const screens = import.meta.glob<string>('../**/*.svelte', { query: '?raw', eager: true, import: 'default' });
const scripts = import.meta.glob<string>('../**/*.ts', { query: '?raw', eager: true, import: 'default' });

/** Read from the disk: to a test, a style sheet that is imported is empty. */
const STYLES = `${import.meta.dirname}/../styles/`;
const styles = Object.fromEntries(readdirSync(STYLES).filter((name) => name.endsWith('.css')).map((name) => [name, readFileSync(STYLES + name, 'utf8')]));

const SPOKEN = ['aria-label', 'aria-description', 'aria-roledescription', 'alt', 'title', 'placeholder'];

type Node = { type: string; name?: string; data?: string; value?: unknown };

/** Every node of a template, wherever it hangs. */
function* nodes(from: unknown): Generator<Node> {
  if (Array.isArray(from)) for (const one of from) yield* nodes(one);
  else if (typeof from === 'object' && from !== null) {
    if ('type' in from) yield from as Node;
    yield* nodes(Object.values(from));
  }
}

const template = (source: string): Node[] => [...nodes(parse(source, { modern: true }).fragment)];
const texts = (of: unknown): string[] =>
  [...nodes(of)].filter(({ type }) => type === 'Text').map(({ data }) => data?.trim() ?? '').filter((text) => text !== '');

describe.each(Object.entries(screens))('%s', (_, source) => {
  const attributes = template(source).filter(({ type }) => type === 'Attribute');

  test('words nothing itself', () => {
    const inAttributes = new Set(attributes.flatMap(({ value }) => texts(value)));
    expect(texts(template(source)).filter((text) => !inAttributes.has(text))).toEqual([]);
    expect(attributes.filter(({ name }) => SPOKEN.includes(name ?? '')).flatMap(({ value }) => texts(value))).toEqual([]);
  });

  test('has no inline style, which the CSP refuses', () => {
    expect(attributes.filter(({ name }) => name === 'style')).toEqual([]);
  });
});

test('only the door of each window speaks to the shell', () => {
  const reaches = Object.entries({ ...screens, ...scripts }).filter(
    ([path, source]) => !path.includes('/test/') && !path.startsWith('./') && /@tauri-apps|import \{[^}]*\bcommands\b/.test(source),
  );
  expect(reaches.map(([path]) => path).sort()).toEqual(['../core/ask.ts', '../core/bindings.ts', '../desk/ask.ts', '../kiosk/ask.ts']);
});

test('styles know no left and right', () => {
  const physical = /(?<![\w-])(((margin|padding|border|inset)-)?(left|right|top|bottom)(-[a-z]+)*|((min|max)-)?(width|height))\s*:|(?<![\w-])(text-align|float|clear)\s*:\s*(left|right)/g;
  const found = Object.entries(styles).flatMap(([path, css]) =>
    [...css.replaceAll(/\/\*[\s\S]*?\*\/|\([^)]*\)/g, '').matchAll(physical)].map(([text]) => `${path} ${text}`),
  );
  expect(found).toEqual([]);
});

test('the letters of nearly every text are the last that a rule of a font names', () => {
  const ranges = [...styles['tokens.css']!.matchAll(/unicode-range: ([^,;]+)/g)].map(([, first]) => first);
  expect([ranges.length, ranges.at(-1)]).toEqual([2, 'U+0000-00FF']);
});
