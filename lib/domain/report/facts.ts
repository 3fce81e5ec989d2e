import type { CalendarDate } from '../calendar';
import type { CaseKind, EvaluationKind } from '../evaluation/lifecycle';
import type { ReportDoc } from './doc';
import type { ReportFindings } from './findings';
import type { ReportKind, ReportSpecialty } from './kinds';
import type { WrittenSection } from './sections';

/** What a helper can have done that is other than clerical (LC 4628(a), (b)). */
export const contributions = ['took_history', 'excerpted', 'measured', 'interpreted', 'drafted', 'transcribed', 'diagnostics', 'other'] as const;
export type Contribution = (typeof contributions)[number];

/** Somebody who helped with a report, from the trail or named by hand. */
export interface Contributor {
  /** A user's id, or 'interpreter', 'handoff:<id>', 'named:<id>'. */
  readonly key: string;
  readonly name: string;
  readonly qualifications: string;
  readonly did: readonly Contribution[];
  /** What shows it: '214 excerpts, March 3 to 9'; empty for who was named by hand. */
  readonly evidence: string;
  /** Why what they did was clerical, so that they are not named; empty for whoever is. */
  readonly clericalReason: string;
}

/** What the physician says beside the text. Empty text and false are not said yet. */
export interface ReportStatements {
  /** The signer examined the claimant himself (LC 4628(b)). */
  readonly performedBySigner: boolean;
  /** LC 139.3: no unlawful referral or consideration. */
  readonly noUnlawfulReferral: boolean;
  /** No discrimination in the evaluation; wording to be verified. */
  readonly noBias: boolean;
  /** That report, bill and attachments are true (LC 4628(j), LC 5703(a)(2)). */
  readonly trueAndCorrect: boolean;
  /** Why the face-to-face time lies below the minimum, where it does (8 CCR 49.2 to 49.9). */
  readonly timeVariance: string;
  /** Why the evaluation was remote, in the four conditions' words (8 CCR 46.3); empty in person. */
  readonly remoteAttestation: string;
  /** All contested issues addressed within scope (8 CCR 35.5(c)(1)). */
  readonly allIssuesAddressed: boolean;
  /** Issues outside the evaluator's scope and the specialty that is recommended (8 CCR 35.5(d)). */
  readonly outsideScope: string;
  readonly county: string;
}

export const nothingStated: ReportStatements = { performedBySigner: false, noUnlawfulReferral: false, noBias: false, trueAndCorrect: false, timeVariance: '', remoteAttestation: '', allIssuesAddressed: false, outsideScope: '', county: '' };

export interface SectionFacts {
  readonly id: string;
  readonly key: WrittenSection;
  readonly title: string;
  readonly doc: ReportDoc;
  /** Plain words; findings and chronology blocks named in braces. */
  readonly text: string;
}

export interface PacketStanding {
  readonly id: string;
  readonly sender: string;
  readonly receivedOn: CalendarDate;
  readonly declaredPages: number | null;
  readonly declarationSignedOn: CalendarDate | null;
  readonly countedPages: number;
  /** In quarantine: not reviewed, not billed, and the report says so (8 CCR 9793(n)). */
  readonly held: boolean;
  readonly documents: readonly { readonly title: string; readonly type: string; readonly datedOn: CalendarDate | null; readonly provider: string; readonly pages: readonly [from: number, to: number] }[];
}

/** All that the check, the comparison and the composed sections know of a report. One query builds it; nothing else is asked. */
export interface ReportFacts {
  readonly report: { readonly id: string; readonly kind: ReportKind; readonly specialty: ReportSpecialty | ''; readonly isAmendment: boolean; readonly dueOn: CalendarDate | null };
  readonly case: {
    readonly kind: CaseKind;
    readonly jurisdiction: string;
    readonly represented: boolean | null;
    readonly claimantName: string;
    readonly bornOn: CalendarDate | null;
    readonly employer: string;
    readonly claimNumbers: readonly string[];
    readonly adjNumbers: readonly string[];
    readonly panelNumber: string;
    readonly injuries: readonly { readonly injuredOn: CalendarDate | null; readonly throughOn: CalendarDate | null; readonly bodyParts: string }[];
  };
  readonly evaluation: {
    readonly kind: EvaluationKind;
    readonly requestedOn: CalendarDate;
    readonly examinedOn: CalendarDate | null;
    /** Street, city, state as one line; empty where no place is known. */
    readonly address: string;
    readonly remote: boolean;
    readonly faceToFaceMinutes: number | null;
    readonly minimum: { readonly minutes: number; readonly section: string; readonly confidence: 'V' | 'S' | 'M' } | null;
    readonly interpreter: { readonly language: string; readonly used: boolean; readonly name: string; readonly certification: string } | null;
  };
  readonly physician: { readonly name: string; readonly credentials: string; readonly licenceNumber: string; readonly qmeNumber: string; readonly specialty: string };
  readonly sections: readonly SectionFacts[];
  readonly findings: ReportFindings;
  readonly statements: ReportStatements;
  readonly questions: readonly { readonly id: string; readonly text: string; readonly askedBy: string; readonly sectionId: string | null; readonly outOfScope: string }[];
  readonly packets: readonly PacketStanding[];
  /** The ledger's number of pages reviewed; and what the physician verified, null while not or withdrawn. Null without records. */
  readonly pages: { readonly counted: number; readonly verified: number | null; readonly verificationText: string } | null;
  readonly excerpts: { readonly confirmed: number; readonly proposed: number };
  readonly contributors: readonly Contributor[];
  readonly today: CalendarDate;
}
