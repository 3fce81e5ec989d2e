/** Codes of what no schedule names: fees of an agreement, time, and what lateness adds. */
const words: Readonly<Record<string, string>> = {
  EXAM: 'Exam', FLAT: 'Agreed fee', NO_SHOW: 'No-show', LATE_CANCEL: 'Late cancellation', RUSH: 'Rush', PAGES: 'Pages', INCHES: 'Inches', MILES: 'Miles', HOURS: 'Time', TRAVEL: 'Travel', MINIMUM: 'Minimum', MINIMUM_TIME: 'Least time', FEE: 'Fee', PENALTY: 'Penalty', INTEREST: 'Interest',
};

/** What a bill's line is called where a person reads it: a code of a schedule as it is, a code of this house's own in words. */
export const lineWords = (code: string): string => words[code] ?? code;
