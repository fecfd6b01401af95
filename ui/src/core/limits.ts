// Numbers that fixed sentences of the form and the plan name. They decide nothing; a test holds them to the rules.

/** What `field-….help` names. */
export const HELP = {
  load: { days: '28', percent: '90' },
  reps: { min: '1', max: '30' },
  sets: { min: '1', max: '30' },
  rpe: { min: '1', max: '10' },
  mean: { weeks: '4' },
  bar: {},
};

/** The slow tempo, in seconds. */
export const SLOW = { down: '3', pause: '1', up: '1' };

/** The most pain in a lift that is kept easy. */
export const EASY_LIFT = { pain: '2' };
