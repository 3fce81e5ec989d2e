import { speakerLabels, type SpeakerRole } from '@/lib/domain/communication/said';

const parties: Record<string, string> = { ...speakerLabels, payer: 'Payer', claims_administrator: 'Administrator', dwc: 'DWC', other: 'Other' };

/** A party's role as it stands on the brief. */
export function partyWords(role: SpeakerRole | string): string {
  return parties[role] ?? role;
}
