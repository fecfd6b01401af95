// The bar of a plan settles into its bend once, when the plan comes up. The picture is the core's; here its parts are only
// moved on their way to where they are drawn, and without motion they are there at once.

type Part = { element: Element; attribute: 'd' | 'transform'; at: (bent: number) => string };

/** Also as a built style sheet writes it, `.2`. */
const NUMBER = /-?(?:\d+(?:\.\d+)?|\.\d+)/g;
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

/** How far it is at a share of the time, by a curve as CSS writes it, such as `cubic-bezier(0.2, 1.4, 0.4, 1)`. */
export function eased(curve: string, share: number): number {
  const [x1 = 0, y1 = 0, x2 = 1, y2 = 1] = numbers(curve);
  const at = (one: number, two: number, s: number) => 3 * (1 - s) * (1 - s) * s * one + 3 * (1 - s) * s * s * two + s * s * s;
  let [low, high] = [0, 1];
  for (let halved = 0; halved < 20; halved += 1) {
    const middle = (low + high) / 2;
    if (at(x1, x2, middle) < share) low = middle;
    else high = middle;
  }
  return at(y1, y2, high);
}

/** How many milliseconds a time of CSS is: `320ms`, or `.32s` in a built style sheet. */
export const milliseconds = (time: string): number => parseFloat(time) * (/\ds\s*$/.test(time) ? 1000 : 1);

/** Lets the bar in this element settle, in the time and the way of the design; where motion is off, in none. */
export function settle(holder: HTMLElement): (() => void) | undefined {
  const style = getComputedStyle(document.documentElement);
  const duration = milliseconds(style.getPropertyValue('--t-3'));
  const moving = parts(holder);
  if (!(duration > 0) || moving.length === 0) return undefined;
  const curve = style.getPropertyValue('--ease-whip');
  /** The first frame: what it takes to put the page up is no part of the motion. */
  let began: number | null = null;
  const draw = (now: number) => {
    began ??= now;
    const share = Math.min((now - began) / duration, 1);
    bend(moving, share < 1 ? eased(curve, share) : 1);
    if (share < 1) frame = requestAnimationFrame(draw);
  };
  let frame = requestAnimationFrame(draw);
  bend(moving, 0);
  return () => cancelAnimationFrame(frame);
}
