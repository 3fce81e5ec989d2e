/** Every queue there is; the migration creates them, for the app role may not. */
export const queueNames = ['anchor-audit', 'count-words', 'picture-pages', 'read-eor', 'read-file', 'read-pages', 'send-mail', 'tidy-up', 'train-classifier', 'understand-packet'] as const;

export type QueueName = (typeof queueNames)[number];

/**
 * How every queue treats its jobs. A worker sends a sign of life each 5 s; a job whose worker is silent for 10 s goes
 * to another. A failing job is tried five more times with growing pauses, then waits for the owner as failed.
 */
export const queueOptions = {
  heartbeatSeconds: 10,
  retryLimit: 5,
  retryDelay: 3,
  retryBackoff: true,
  expireInSeconds: 900,
  notify: true,
} as const;
