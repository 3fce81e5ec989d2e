import type { AdditionalGroundKey } from '@/lib/domain/panel/additional-grounds';
import type { Service } from '@/lib/domain/deadlines/service';
import type { Panel, PanelRow, PanelSide, RecordPanel } from '@/lib/features/panels/schema';

export interface MemberDraft {
  readonly physicianId: string;
  readonly name: string;
  readonly city: string;
}

/** What stands in the fields of a panel, as text. */
export interface PanelDraft {
  readonly number: string;
  readonly specialtyCode: string;
  readonly issuedOn: string;
  readonly reason: 'initial' | 'additional' | 'replacement';
  readonly additionalGround: AdditionalGroundKey | '';
  readonly requestedBy: PanelSide | '';
  readonly servedOn: string;
  readonly servedBy: Service;
  readonly members: readonly MemberDraft[];
  readonly note: string;
}

const nobody: MemberDraft = { physicianId: '', name: '', city: '' };

/** A panel that nobody has told us about yet. The case's number and physician stand in it already. */
export function emptyPanel(known: { readonly number?: string; readonly specialtyCode?: string; readonly physicianId?: string; readonly city?: string; readonly today: string; readonly reason?: PanelDraft['reason'] }): PanelDraft {
  const { number = '', specialtyCode = '', physicianId = '', city = '', today, reason = 'initial' } = known;
  return { number, specialtyCode, issuedOn: today, reason, additionalGround: '', requestedBy: '', servedOn: '', servedBy: 'mail_ca', members: [{ ...nobody, physicianId, city }, nobody, nobody], note: '' };
}

/** A recorded panel as its fields show it. */
export function draftOf(panel: PanelRow | Panel): PanelDraft {
  return {
    ...panel,
    additionalGround: (panel.additionalGround?.key ?? '') as PanelDraft['additionalGround'],
    requestedBy: panel.requestedBy ?? '',
    servedOn: panel.servedOn ?? '',
    members: panel.members.map(({ physicianId, name, city }) => ({ physicianId: physicianId ?? '', name: physicianId ? '' : name, city })),
  };
}

/** What the fields say, as the server takes it: the facts of the issue, without reason and ground. */
export function issuedOf(draft: PanelDraft): Omit<RecordPanel, 'caseId' | 'reason' | 'additionalGround'> {
  return {
    number: draft.number,
    specialtyCode: draft.specialtyCode,
    issuedOn: draft.issuedOn,
    requestedBy: draft.requestedBy || null,
    servedOn: draft.servedOn || null,
    servedBy: draft.servedBy,
    members: draft.members.map(({ physicianId, name, city }) => ({ physicianId: physicianId ? (physicianId as never) : null, name, city })),
    note: draft.note,
  };
}

/** Why it is a panel of this case. */
export function reasonOf({ reason, additionalGround }: PanelDraft): Pick<RecordPanel, 'reason' | 'additionalGround'> {
  return { reason, additionalGround: reason === 'additional' ? additionalGround : '' };
}
