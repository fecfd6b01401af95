// The five levels in their one order, most urgent first: the rail is never reordered or shortened.
export const LEVELS = ['emergency', 'same_day', 'get_checked', 'modify_monitor', 'normal_soreness'];

/** Those that may go on with training: never where someone has to be seen first. */
export const LEVELS_WITH_A_PLAN = ['get_checked', 'modify_monitor', 'normal_soreness'];

/** Those that a health worker comes first for: no word on how the pain goes stands above them. */
export const LEVELS_TO_BE_SEEN = ['emergency', 'same_day'];
