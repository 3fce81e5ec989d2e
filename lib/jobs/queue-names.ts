/** Every queue there is; the migration creates them, for the app role may not. */
export const queueNames = ['anchor-audit', 'refresh-clocks'] as const;

export type QueueName = (typeof queueNames)[number];
