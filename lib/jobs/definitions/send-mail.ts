import type { JobDefinition } from '../definition';

/** Each minute, and after each letter: e-mail that waits is handed to the mail server. */
export const sendMail: JobDefinition = {
  queue: 'send-mail',
  cron: '* * * * *',
  run: async () => undefined,
};
