import type { JobDefinition } from './definition';
import { anchorAudit } from './definitions/anchor-audit';
import { countNewWords } from './definitions/count-words';
import { sendMail } from './definitions/send-mail';
import { tidyUp } from './definitions/tidy-up';
import type { QueueName } from './queue-names';

const byQueue = { 'anchor-audit': anchorAudit, 'count-words': countNewWords, 'send-mail': sendMail, 'tidy-up': tidyUp } satisfies Record<QueueName, JobDefinition>;

/** Every job there is; a queue without one does not compile. */
export const jobDefinitions: readonly JobDefinition[] = Object.values(byQueue);
