import type { JobDefinition } from './definition';
import { anchorAudit } from './definitions/anchor-audit';
import { countNewWords } from './definitions/count-words';
import { picturePages } from './definitions/picture-pages';
import { readEor } from './definitions/read-eor';
import { readFile } from './definitions/read-file';
import { readPages } from './definitions/read-pages';
import { sendMail } from './definitions/send-mail';
import { tidyUp } from './definitions/tidy-up';
import { trainOffice } from './definitions/train-classifier';
import { understandPackets } from './definitions/understand-packet';
import type { QueueName } from './queue-names';

const byQueue = { 'anchor-audit': anchorAudit, 'count-words': countNewWords, 'picture-pages': picturePages, 'read-eor': readEor, 'read-file': readFile, 'read-pages': readPages, 'send-mail': sendMail, 'tidy-up': tidyUp, 'train-classifier': trainOffice, 'understand-packet': understandPackets } satisfies Record<QueueName, JobDefinition>;

/** Every job there is; a queue without one does not compile. */
export const jobDefinitions: readonly JobDefinition[] = Object.values(byQueue);
