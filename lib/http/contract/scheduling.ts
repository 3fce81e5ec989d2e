import { addAvailability } from '../../features/availability/add-availability';
import { amendAvailability } from '../../features/availability/amend-availability';
import { exceptAvailability } from '../../features/availability/except-availability';
import { listAvailability } from '../../features/availability/queries';
import { removeAvailability } from '../../features/availability/remove-availability';
import { removeException } from '../../features/availability/remove-exception';
import { readCalendar } from '../../features/calendar/queries';
import { setRemote } from '../../features/evaluations/set-remote';
import { createFeed } from '../../features/feeds/create-feed';
import { exportAppointment, listFeeds, readFeed } from '../../features/feeds/queries';
import { revokeFeed } from '../../features/feeds/revoke-feed';
import { arrangeInterpreter } from '../../features/interpreters/arrange-interpreter';
import { confirmInterpreter } from '../../features/interpreters/confirm-interpreter';
import { setListing } from '../../features/listings/set-listing';
import { previewMove } from '../../features/moves/queries';
import { findSlots } from '../../features/slots/queries';
import { amendUnavailability } from '../../features/unavailability/amend-unavailability';
import { recordUnavailability } from '../../features/unavailability/record-unavailability';
import { withdrawUnavailability } from '../../features/unavailability/withdraw-unavailability';
import { recordWaiver } from '../../features/waivers/record-waiver';
import { withdrawWaiver } from '../../features/waivers/withdraw-waiver';
import { at, type ContractRow } from './row';

/** The calendar, free times, clinics, absences, consents, interpreters and calendar addresses. */
export const schedulingContract: readonly ContractRow[] = [
  ...at('/availability/{availabilityId}/remove', { POST: removeAvailability }),
  ...at('/availability/{availabilityId}', { PATCH: amendAvailability }),
  ...at('/availability/exceptions/{exceptionId}/remove', { POST: removeException }),
  ...at('/availability/exceptions', { POST: exceptAvailability }),
  ...at('/availability', { POST: addAvailability, GET: listAvailability }),
  ...at('/calendar', { GET: readCalendar }),
  ...at('/evaluations/{evaluationId}/appointment.ics', { GET: exportAppointment }, 'text/calendar'),
  ...at('/evaluations/{evaluationId}/interpreter/confirm', { POST: confirmInterpreter }),
  ...at('/evaluations/{evaluationId}/interpreter', { POST: arrangeInterpreter }),
  ...at('/evaluations/{evaluationId}/move-preview', { GET: previewMove }),
  ...at('/evaluations/{evaluationId}/remote', { POST: setRemote }),
  ...at('/evaluations/{evaluationId}/slots', { GET: findSlots }),
  ...at('/evaluations/{evaluationId}/waivers', { POST: recordWaiver }),
  ...at('/feeds/{feedId}', { DELETE: revokeFeed }),
  ...at('/feeds', { POST: createFeed, GET: listFeeds }),
  ...at('/ics/{token}', { GET: readFeed }, 'text/calendar'),
  ...at('/listings', { POST: setListing }),
  ...at('/unavailability/{unavailabilityId}/withdraw', { POST: withdrawUnavailability }),
  ...at('/unavailability/{unavailabilityId}', { PATCH: amendUnavailability }),
  ...at('/unavailability', { POST: recordUnavailability }),
  ...at('/waivers/{waiverId}/withdraw', { POST: withdrawWaiver }),
];
