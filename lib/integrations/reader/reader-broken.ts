const reasons = {
  time: 'It takes too long to read, as files do that were made to stop a computer. Reading was stopped.',
  memory: 'It needs more memory than records may take, as files do that were made to stop a computer. Reading was stopped.',
  trap: 'It is damaged in a way that cannot be read.',
} as const;

/** The child had to be ended, or ended itself, over what it was asked. The fault is the file's, not the machine's. */
export class ReaderBroken extends Error {
  /** In words for the office. */
  readonly reason: string;

  constructor(readonly by: keyof typeof reasons) {
    super(`The reader was ended: ${by}`);
    this.reason = reasons[by];
  }
}
