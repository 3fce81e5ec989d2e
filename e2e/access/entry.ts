import type { Method } from '../../lib/http/contract/row';
import type { World } from '../../lib/test/world';
import type { AppealsObjects } from './make-appeals';
import type { ClassifiersObjects } from './make-classifiers';
import type { ContactsObjects } from './make-contacts';
import type { DocumentsObjects } from './make-documents';
import type { EorsObjects } from './make-eors';
import type { ExamDayObjects } from './make-exam-day';
import type { ExcerptsObjects } from './make-excerpts';
import type { ExtensionsObjects } from './make-extensions';
import type { FilesObjects } from './make-files';
import type { IncomeObjects } from './make-income';
import type { LedgerObjects } from './make-ledger';
import type { LettersObjects } from './make-letters';
import type { PagePicturesObjects } from './make-page-pictures';
import type { PanelsObjects } from './make-panels';
import type { PrivateObjects } from './make-private';
import type { RecordsCountObjects } from './make-records-count';
import type { ReferralsObjects } from './make-referrals';
import type { ReportPapersObjects } from './make-report-papers';
import type { ReportsObjects } from './make-reports';
import type { ReportWordingsObjects } from './make-report-wordings';
import type { ReportServicesObjects } from './make-report-services';
import type { SendingObjects } from './make-sending';
import type { SchedulingObjects } from './make-scheduling';
import type { UploadsObjects } from './make-uploads';

/** One of everything that a request can name, in one practice. */
export interface Objects extends LedgerObjects, SendingObjects, AppealsObjects, ClassifiersObjects, ContactsObjects, DocumentsObjects, EorsObjects, ReferralsObjects, PanelsObjects, SchedulingObjects, ReportPapersObjects, ReportsObjects, ReportWordingsObjects, LettersObjects, FilesObjects, IncomeObjects, ExamDayObjects, ExcerptsObjects, ExtensionsObjects, ReportServicesObjects, PagePicturesObjects, PrivateObjects, RecordsCountObjects, UploadsObjects {
  readonly practiceId: string;
  readonly caseId: string;
  readonly evaluationId: string;
  readonly packetId: string;
  readonly clockId: string;
  readonly claimantId: string;
  readonly payerId: string;
  readonly physicianId: string;
  readonly locationId: string;
  readonly taxIdentityId: string;
  readonly agreementId: string;
  readonly draftId: string;
  readonly invoiceId: string;
  readonly lineId: string;
  readonly paymentId: string;
  readonly userId: string;
  readonly memberId: string;
  readonly invitationId: string;
  readonly invitationToken: string;
  readonly sessionId: string;
  readonly jobId: string;
  readonly tokenId: string;
  readonly viewId: string;
}

export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** In the place of a JSON body: a file's bytes. */
  readonly bytes?: string;
}

/** How a route is asked about the objects of a practice. */
export interface Entry {
  readonly ask: (objects: Objects) => Asked;
  /** The objects that the request names; each is asked about as foreign, as missing and as malformed. */
  readonly names: readonly (keyof Objects)[];
  /** New objects for each caller, where the operation uses them up or they belong to a person. */
  readonly fresh?: (world: World, userId: string) => Promise<Partial<Objects>>;
  /** The answer to an id in the body that is not ours, where it is not 404. */
  readonly refusals?: Readonly<Partial<Record<keyof Objects, 422>>>;
  /** Why nobody succeeds here: what it takes is proved in a journey or beside the operation. */
  readonly succeedsElsewhere?: string;
}

/** By method and path, as the contract writes them: 'PATCH /cases/{caseId}'. */
export type Entries = Readonly<Record<`${Method} /${string}`, Entry>>;
