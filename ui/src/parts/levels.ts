// The five levels in their one order, most urgent first: the rail is never reordered or shortened.
export const LEVELS = ['emergency', 'same_day', 'get_checked', 'modify_monitor', 'normal_soreness'];

/** Those that may go on with training: never where someone has to be seen first. */
export const LEVELS_WITH_A_PLAN = ['get_checked', 'modify_monitor', 'normal_soreness'];

/** Those that call for someone to look, each with a box of its own at home. */
export const LEVELS_TO_BE_SEEN = ['emergency', 'same_day', 'get_checked'];

type Stands = { level: string; window: string };

/** Someone comes first: no plan, and no word on how the pain goes in the title. */
export const isSeenFirst = ({ level, window }: Stands): boolean =>
  level === 'emergency' || level === 'same_day' || (level === 'get_checked' && window === '3 days');

/** Care comes now or today: nothing else stands on the screen beside it, no number, no picture. */
export const isCareAlone = ({ level }: Stands): boolean => level === 'emergency' || level === 'same_day';
