import type { LetterKind } from './kinds';
import { appointmentLetter, appointmentNotice, rescheduleNotice } from './wordings/appointment';
import { conflictDisclosure, unavailabilityNotice } from './wordings/duties';
import { cancellationNotice, lateCancelNotice, noShowNotice, notSeenNotice } from './wordings/missed';
import { deficiency, interpreterRequest, recordsRequest } from './wordings/records';
import { paymentDemand, paymentFinal, paymentReminder } from './wordings/payment';
import { informationRequest, referralAcceptance, referralDecline } from './wordings/referral';
import { extensionRequest, reportService } from './wordings/report';
import type { Wording } from './wordings/wording';

/** The wording of each kind that is there before the practice keeps one of its own. */
export const builtInWordings = {
  appointment_notice: appointmentNotice,
  appointment_letter: appointmentLetter,
  reschedule_notice: rescheduleNotice,
  cancellation_notice: cancellationNotice,
  no_show_notice: noShowNotice,
  late_cancel_notice: lateCancelNotice,
  not_seen_notice: notSeenNotice,
  records_request: recordsRequest,
  deficiency,
  interpreter_request: interpreterRequest,
  conflict_disclosure: conflictDisclosure,
  unavailability_notice: unavailabilityNotice,
  referral_acceptance: referralAcceptance,
  referral_decline: referralDecline,
  information_request: informationRequest,
  report_service: reportService,
  extension_request: extensionRequest,
  payment_reminder: paymentReminder,
  payment_demand: paymentDemand,
  payment_final: paymentFinal,
} as const satisfies Record<LetterKind, Wording>;
