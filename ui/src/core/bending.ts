// The bar of a plan settles into its bend once, when the plan comes up. The picture is the core's; here its parts are only
// moved on their way to where they are drawn, and without motion they are there at once.

type Part = { element: Element; attribute: 'd' | 'transform'; at: (bent: number) => string };

const NUMBER = /-?\d+(?:\.\d+)?/g;
const LINES = '.bar-shaft, .bar-sleeve';
const HUNG = '.bar-collar, g:has(> .bar-plate)';

/** Ten thousandths, as the core writes a lean. */
const FINE = 10_000;

const numbers = (text: string): number[] => (text.match(NUMBER) ?? []).map(Number);

/** Puts other numbers in the places of those of a text. */
function refilled(text: string, values: number[]): string {
  let at = 0;
  return text.replace(NUMBER, () => String(Math.round((values[at++] ?? 0) * FINE) / FINE || 0));
}

/** A line of points: each height is as far from `level` as it is bent. */
const bentLine = (line: string, level: number, bent: number): string =>
  refilled(line, numbers(line).map((value, at) => (at % 2 === 1 ? level + bent * (value - level) : value)));

/** What hangs on the bar: its lean, as small as it is, and its place, in a matrix as SVG has it. */
function bentPlace(place: string, level: number, bent: number): string {
  const [cosine = 1, sine = 0, , , x = 0, y = 0] = numbers(place);
  return refilled(place, [cosine, bent * sine, -bent * sine, cosine, x, level + bent * (y - level)]);
}

/** The parts of a bar that move, about the height at which the plates hang. */
export function parts(bar: Element): Part[] {
  const collar = bar.querySelector('.bar-collar')?.getAttribute('transform') ?? '';
  const level = numbers(collar).at(-1);
  if (level === undefined) return [];
  const of = (selector: string, attribute: Part['attribute'], bend: typeof bentLine): Part[] =>
    [...bar.querySelectorAll(selector)].flatMap((element) => {
      const drawn = element.getAttribute(attribute);
      return drawn === null ? [] : [{ element, attribute, at: (bent) => (bent === 1 ? drawn : bend(drawn, level, bent)) }];
    });
  return [...of(LINES, 'd', bentLine), ...of(HUNG, 'transform', bentPlace)];
}

/** Draws a bar bent so far: 0 is straight, 1 as it is drawn. */
export function bend(moving: Part[], bent: number): void {
  for (const { element, attribute, at } of moving) element.setAttribute(attribute, at(bent));
}

/** Lets the bar in this element settle, in the time and the way of the design; where motion is off, in none. */
export function settle(holder: HTMLElement): (() => void) | undefined {
  const style = getComputedStyle(document.documentElement);
  const duration = parseFloat(style.getPropertyValue('--t-3'));
  const easing = style.getPropertyValue('--ease-whip').trim();
  const moving = parts(holder);
  if (!(duration > 0) || moving.length === 0 || typeof holder.animate !== 'function') return undefined;
  const clock = holder.animate([], { duration, easing });
  const draw = () => {
    const progress = clock.effect?.getComputedTiming().progress ?? 1;
    bend(moving, clock.playState === 'finished' ? 1 : progress);
    if (clock.playState === 'running') frame = requestAnimationFrame(draw);
  };
  let frame = requestAnimationFrame(draw);
  bend(moving, 0);
  return () => {
    cancelAnimationFrame(frame);
    clock.cancel();
    bend(moving, 1);
  };
}
