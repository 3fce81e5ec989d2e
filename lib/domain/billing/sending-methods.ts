import { addDays, type CalendarDate } from '../calendar';

/** A way by which a bill goes. `presumedDays` after it the payer is taken to have it; null where only a proof tells. */
export type SendingMethod = { label: string; presumedDays: number | null; proofWords: string; trackingWords: string };

export const sendingMethods = {
  mail: { label: 'Mail', presumedDays: 5, proofWords: 'Declaration of mailing', trackingWords: '' },
  certified_mail: { label: 'Certified mail', presumedDays: 5, proofWords: 'Return receipt', trackingWords: 'Article number' },
  courier: { label: 'Courier', presumedDays: null, proofWords: 'Delivery confirmation', trackingWords: 'Tracking number' },
  fax: { label: 'Fax', presumedDays: null, proofWords: 'Transmission report', trackingWords: 'Fax number' },
  email: { label: 'E-mail', presumedDays: null, proofWords: 'Answer that it came', trackingWords: '' },
  portal: { label: 'Payer’s portal', presumedDays: null, proofWords: 'Confirmation of the portal', trackingWords: 'Confirmation number' },
  hand: { label: 'By hand', presumedDays: 0, proofWords: 'Who took it', trackingWords: 'Name of who took it' },
  electronic: { label: 'Electronic claim (837P)', presumedDays: null, proofWords: '277CA', trackingWords: '' },
} as const satisfies Record<string, SendingMethod>;

export type SendingMethodKey = keyof typeof sendingMethods;
export const sendingMethodKeys = Object.keys(sendingMethods) as SendingMethodKey[];
/** Ways that a person records; electronic claims are recorded by writing their file. */
export const recordedMethods = sendingMethodKeys.filter((key) => key !== 'electronic');

/** The day from which the payer is taken to have a bill by the way it went alone; null where only a proof tells. */
export function presumedReceipt(method: SendingMethodKey, sentOn: CalendarDate): CalendarDate | null {
  const { presumedDays } = sendingMethods[method];
  return presumedDays === null ? null : addDays(sentOn, presumedDays);
}

export type Receipt = { on: CalendarDate; basis: 'proven' | 'presumed' };

/** When the payer has a bill: the earliest day that is proven, else the earliest that is presumed; null where nothing tells. */
export function receiptOf(sendings: readonly { receivedOn: CalendarDate | null; receiptBasis: string; isVoid: boolean }[]): Receipt | null {
  const days = (basis: Receipt['basis']): CalendarDate[] => sendings.flatMap((one) => (!one.isVoid && one.receivedOn !== null && one.receiptBasis === basis ? [one.receivedOn] : [])).sort();
  const [proven] = days('proven');
  const [presumed] = days('presumed');
  return proven ? { on: proven, basis: 'proven' } : presumed ? { on: presumed, basis: 'presumed' } : null;
}
