/**
 * Who may do what, one row a capability. The name is also the audit action, the log line and the OpenAPI
 * operationId. `anyone` needs no sign-in; `signed_in` needs a person but no practice; else the listed roles.
 * `jobs` names the background jobs that may do it as the system.
 */
export type RoleName = 'owner' | 'physician' | 'assistant' | 'reviewer' | 'biller' | 'viewer';

export const roleNames = ['owner', 'physician', 'assistant', 'reviewer', 'biller', 'viewer'] as const satisfies readonly RoleName[];

export const roleLabels = {
  owner: 'Owner',
  physician: 'Physician',
  assistant: 'Assistant',
  reviewer: 'Reviewer',
  biller: 'Biller',
  viewer: 'Viewer',
} as const satisfies Record<RoleName, string>;

const owner = ['owner'] as const;
const clinical = ['owner', 'physician', 'assistant', 'reviewer', 'biller'] as const;
const readers = ['owner', 'physician', 'assistant', 'reviewer'] as const;
const office = ['owner', 'physician', 'assistant'] as const;
const frontDesk = ['owner', 'physician', 'assistant', 'biller'] as const;
const billing = ['owner', 'biller'] as const;
const money = ['owner', 'physician', 'biller', 'viewer'] as const;
const moneyAtWork = ['owner', 'physician', 'assistant', 'biller', 'viewer'] as const;
const everyone = ['owner', 'physician', 'assistant', 'reviewer', 'biller', 'viewer'] as const;

interface Row {
  readonly roles: 'anyone' | 'signed_in' | readonly RoleName[];
  readonly says: string;
  readonly jobs?: readonly string[];
  /** What a person may do before the second factor was shown (`due`), or before one was set up where it must be (`enrolment`). */
  readonly before?: readonly ('due' | 'enrolment')[];
}

export const permissions = {
  'fee.quote': { roles: 'anyone', says: 'Calculate a fee under the state schedule' },
  'deadline.quote': { roles: 'anyone', says: 'Calculate a legal deadline' },
  'practice.found': { roles: 'anyone', says: 'Create the first practice and its owner on an empty installation' },
  'practice.installed': { roles: 'anyone', says: 'See whether this installation has its first practice' },
  'session.count_attempt': { roles: 'anyone', says: 'Count a try to sign in before anything is checked' },
  'session.open': { roles: 'anyone', says: 'Sign in' },
  'invitation.read': { roles: 'anyone', says: 'See what a one-time link invites to' },
  'invitation.accept': { roles: 'anyone', says: 'Join a practice by a one-time link' },

  'session.close': { roles: 'signed_in', says: 'Sign out', before: ['due', 'enrolment'] },
  'session.list': { roles: 'signed_in', says: 'See where one is signed in' },
  'session.revoke': { roles: 'signed_in', says: 'End one of one’s own sessions' },
  'session.confirm_second_factor': { roles: 'signed_in', says: 'Show the second factor', before: ['due'] },
  'session.switch_practice': { roles: 'signed_in', says: 'Work in another practice one belongs to', before: ['enrolment'] },
  'practice.list_own': { roles: 'signed_in', says: 'See which practices one belongs to', before: ['enrolment'] },
  'account.read': { roles: 'signed_in', says: 'See one’s own account' },
  'account.change_password': { roles: 'signed_in', says: 'Change one’s own password' },
  'account.begin_second_factor': { roles: 'signed_in', says: 'Start to set up the second factor', before: ['enrolment'] },
  'account.enable_second_factor': { roles: 'signed_in', says: 'Turn the second factor on', before: ['enrolment'] },
  'account.disable_second_factor': { roles: 'signed_in', says: 'Turn the second factor off' },
  'account.renew_recovery_codes': { roles: 'signed_in', says: 'Make new recovery codes' },

  'practice.read': { roles: everyone, says: 'See the practice, its physicians and its locations' },
  'practice.amend': { roles: owner, says: 'Change the practice’s name, time zone, holidays, goal and rules' },
  'physician.add': { roles: owner, says: 'Add a physician' },
  'physician.amend': { roles: owner, says: 'Change a physician' },
  'location.add': { roles: owner, says: 'Add a location' },
  'location.amend': { roles: owner, says: 'Change a location' },
  'tax_identity.add': { roles: owner, says: 'Add a tax identity' },
  'tax_identity.amend': { roles: owner, says: 'Change a tax identity' },
  'tax_identity.list': { roles: billing, says: 'See tax identities' },
  'agreement.add': { roles: ['owner', 'biller'], says: 'Write a fee agreement' },
  'agreement.amend': { roles: ['owner', 'biller'], says: 'Change a fee agreement' },
  'agreement.list': { roles: everyone, says: 'See fee agreements' },

  'member.list': { roles: owner, says: 'See who belongs to the practice and who is invited' },
  'member.invite': { roles: owner, says: 'Invite a person' },
  'member.change_role': { roles: owner, says: 'Change a person’s role' },
  'member.remove': { roles: owner, says: 'Remove a person' },
  'invitation.revoke': { roles: owner, says: 'Take an invitation back' },
  'api_token.create': { roles: everyone, says: 'Create a personal API token' },
  'api_token.list': { roles: everyone, says: 'See one’s own API tokens' },
  'api_token.revoke': { roles: everyone, says: 'Revoke one’s own API token' },

  'contact.add': { roles: frontDesk, says: 'Add a payer or another contact' },
  'contact.find': { roles: frontDesk, says: 'Find a payer or another contact by name' },
  'contact.list': { roles: frontDesk, says: 'See the list of contacts' },
  'contact.read': { roles: frontDesk, says: 'Open a contact' },
  'contact.amend': { roles: frontDesk, says: 'Change a contact' },
  'contact.merge': { roles: ['owner', 'assistant'], says: 'Merge a duplicate contact into another' },
  'contact.find_duplicates': { roles: frontDesk, says: 'See contacts that may be the same' },
  'contact.tell_apart': { roles: ['owner', 'assistant'], says: 'Say that two contacts are not the same' },
  'contact.preview_import': { roles: ['owner', 'assistant'], says: 'See what a file of contacts would add, row by row' },
  'contact.import': { roles: ['owner', 'assistant'], says: 'Add the contacts of a file' },

  'referral.list': { roles: clinical, says: 'See the inbox of referrals' },
  'referral.read': { roles: clinical, says: 'Open a referral' },
  'referral.receive': { roles: office, says: 'Log a referral or panel that arrived' },
  'referral.amend': { roles: office, says: 'Complete a referral' },
  'referral.request_information': { roles: office, says: 'Ask for what a referral lacks' },
  'referral.accept': { roles: office, says: 'Accept a referral: it becomes a case' },
  'referral.decline': { roles: office, says: 'Decline a referral, with the reason' },
  'referral.reopen': { roles: office, says: 'Take a referral up again that was declined, or that waited for information' },
  'conflict.check': { roles: office, says: 'Search all parties, treaters and earlier cases for a conflict of interest' },
  'conflict.decide': { roles: office, says: 'Record what was decided about a conflict of interest' },
  'interest.list': { roles: office, says: 'See with whom physicians have ties' },
  'interest.add': { roles: ['owner', 'physician'], says: 'Declare a tie of a physician' },
  'interest.end': { roles: ['owner', 'physician'], says: 'End a declared tie' },
  'file.list': { roles: clinical, says: 'See the files of a referral, letter or appointment' },
  'file.prepare': { roles: office, says: 'Ask whether a file may be attached, before it is sent' },
  'file.attach': { roles: office, says: 'Attach a file' },
  'file.read': { roles: clinical, says: 'Download an attached file' },
  'file.remove': { roles: office, says: 'Remove an attached file' },
  'file.restore': { roles: office, says: 'Bring a removed file back' },
  'file.list_needed': { roles: owner, jobs: ['tidy-up'], says: 'Tell stored bytes that are needed from those that nobody needs' },

  'panel.list': { roles: clinical, says: 'See the board of panels' },
  'panel.read': { roles: clinical, says: 'Open a panel' },
  'panel.record': { roles: office, says: 'Record a panel that the Medical Unit issued' },
  'panel.amend': { roles: office, says: 'Correct a panel' },
  'panel.strike': { roles: office, says: 'Record which evaluator a side struck' },
  'panel.select': { roles: office, says: 'Record which evaluator was selected' },
  'panel.request_replacement': { roles: office, says: 'Record a request to replace a panel' },
  'panel.decide_replacement': { roles: office, says: 'Record what became of a replacement request' },
  'panel.end': { roles: office, says: 'End a panel that leads nowhere' },
  'panel.reopen': { roles: office, says: 'Open an ended panel again' },
  'eligibility.check': { roles: office, says: 'Check whether a physician may take a panel case on a day at a place' },

  'calendar.read': { roles: clinical, says: 'See the calendar' },
  'slot.find': { roles: office, says: 'Find open times for an evaluation, and what can be done when there are none' },
  'availability.list': { roles: clinical, says: 'See when and where physicians examine' },
  'availability.add': { roles: office, says: 'Add a weekly clinic' },
  'availability.amend': { roles: office, says: 'Change a weekly clinic' },
  'availability.remove': { roles: office, says: 'End a weekly clinic' },
  'availability.except': { roles: office, says: 'Close a day, or add an extra clinic' },
  'availability.remove_exception': { roles: office, says: 'Take a closed day or an extra clinic back' },
  'listing.set': { roles: office, says: 'Set whether an office is listed, how far it is and what it costs' },
  'unavailability.record': { roles: office, says: 'Record an absence and its Form 109' },
  'unavailability.amend': { roles: office, says: 'Change a recorded absence' },
  'unavailability.withdraw': { roles: office, says: 'Withdraw a recorded absence' },
  'waiver.record': { roles: office, says: 'Record a party’s written consent' },
  'waiver.withdraw': { roles: office, says: 'Withdraw a recorded consent' },
  'interpreter.arrange': { roles: office, says: 'Arrange an interpreter' },
  'interpreter.confirm': { roles: office, says: 'Record that the interpreter will come' },
  'feed.list': { roles: office, says: 'See a physician’s calendar feeds' },
  'feed.create': { roles: office, says: 'Create a secret calendar address' },
  'feed.revoke': { roles: office, says: 'Revoke a calendar address' },
  'feed.read': { roles: 'anyone', says: 'Read a calendar by its secret address, without clinical content' },
  'feed.note_read': { roles: 'anyone', says: 'Note that a calendar was read by its secret address, once an hour' },
  'appointment.export': { roles: clinical, says: 'Download an appointment for a calendar program' },

  'template.list': { roles: clinical, says: 'See the wording of letters' },
  'template.read': { roles: clinical, says: 'Open the wording of a letter with its versions' },
  'template.add': { roles: office, says: 'Add a wording' },
  'template.revise': { roles: office, says: 'Change a wording: a new version' },
  'template.retire': { roles: office, says: 'Retire a wording, or take it up again' },
  'template.preview': { roles: office, says: 'See a wording filled in' },
  'letter.list': { roles: clinical, says: 'See letters: drafts, sent, failed' },
  'letter.read': { roles: clinical, says: 'Open a letter' },
  'letter.print': { roles: clinical, says: 'Download a letter as PDF or DOCX' },
  'letter.recipients': { roles: office, says: 'See to whom a letter must go, and why' },
  'letter.draft': { roles: office, says: 'Draft a letter from a wording' },
  'letter.revise': { roles: office, says: 'Change a drafted letter or its recipients' },
  'letter.refill': { roles: office, says: 'Fill a drafted letter anew with what the case knows now' },
  'letter.discard': { roles: office, says: 'Discard a drafted letter' },
  'letter.send': { roles: office, says: 'Send a letter to all its recipients' },
  'letter.prove': { roles: office, says: 'Record the proof that a letter went' },
  'letter.void': { roles: office, says: 'Void a letter that went out by mistake' },
  'mail.list': { roles: office, says: 'See e-mail that is on its way, sent or failed' },
  'mail.retry': { roles: office, says: 'Send a failed e-mail again' },
  'mail.due': { roles: owner, jobs: ['send-mail'], says: 'See which e-mail is due to be tried' },
  'mail.claim': { roles: owner, jobs: ['send-mail'], says: 'Take an e-mail to the mail server' },
  'mail.settle': { roles: owner, jobs: ['send-mail'], says: 'Record that an e-mail went, or why not' },
  'electronic_service.list': { roles: clinical, says: 'See who agreed to e-mail service' },
  'electronic_service.agree': { roles: office, says: 'Record a party’s written agreement to e-mail service' },
  'electronic_service.end': { roles: office, says: 'End an agreement to e-mail service' },

  'call_list.read': { roles: clinical, says: 'See whom to call about a day’s appointments' },
  'communication.record': { roles: office, says: 'Record who said what about an appointment' },
  'communication.take_back': { roles: office, says: 'Take back what one recorded as said by a slip, on the same day' },
  'communication.list': { roles: clinical, says: 'See who said what on a case' },
  'brief.read': { roles: clinical, says: 'Open the brief of an exam' },
  'exam.read': { roles: clinical, says: 'Open an exam with its face-to-face time' },
  'exam.record_time': { roles: office, says: 'Keep the face-to-face time of an exam' },
  'exam.note': { roles: office, says: 'Keep the notes of an exam: interpreter there, tests ordered' },
  'missed.preview': { roles: office, says: 'See how a missed appointment counts before it is recorded' },
  'claimant.find': { roles: clinical, says: 'Find a claimant by name' },

  'case.log': { roles: office, says: 'Log a case' },
  'case.amend': { roles: office, says: 'Change the facts of a case' },
  'case.close': { roles: office, says: 'Close a case' },
  'case.reopen': { roles: office, says: 'Open a closed case again' },
  'case.list': { roles: clinical, says: 'See the list of cases' },
  'case.read': { roles: clinical, says: 'Open a case' },
  'case.find_duplicates': { roles: office, says: 'See whether a claimant is already known' },
  'case.search': { roles: clinical, says: 'Search cases and invoices from the command palette' },
  'case.history': { roles: clinical, says: 'See what happened to a case, and who opened it' },
  'view.save': { roles: clinical, says: 'Keep a filter under a name' },
  'view.remove': { roles: clinical, says: 'Remove a kept filter' },
  'view.list': { roles: clinical, says: 'See one’s kept filters' },

  'evaluation.schedule': { roles: office, says: 'Add an evaluation to a case' },
  'evaluation.preview_move': { roles: office, says: 'See what moving an appointment would mean' },
  'evaluation.set_remote': { roles: office, says: 'Make an exam remote, with the four conditions, or in person again' },
  'evaluation.reschedule': { roles: office, says: 'Move an evaluation to another day, time or place' },
  'evaluation.notify': { roles: office, says: 'Record that the appointment notice was sent' },
  'evaluation.mark_examined': { roles: office, says: 'Mark an exam done' },
  'evaluation.mark_missed': { roles: office, says: 'Record a no-show, late cancellation or claimant not seen' },
  'evaluation.cancel': { roles: office, says: 'Cancel an evaluation in time' },
  'evaluation.reopen': { roles: office, says: 'Take back what an evaluation came to, while nothing was billed or sent' },
  'evaluation.extend': { roles: office, says: 'Record an extension of the report clock' },
  'evaluation.serve_report': { roles: office, says: 'Record that the report was served' },
  'packet.receive': { roles: readers, says: 'Log a packet of records' },
  'packet.open': { roles: readers, says: 'Open a packet of records whose files are to come' },
  'packet.list': { roles: clinical, says: 'See the packets of a case' },
  'packet.read': { roles: clinical, says: 'See a packet of records, its files and its counts' },
  'record_file.remove': { roles: readers, says: 'Take a file out of a packet of records' },
  'record_file.restore': { roles: readers, says: 'Bring a removed file of records back' },
  'upload.read': { roles: clinical, says: 'See how far an upload of records is' },
  'upload.prepare_file': { roles: readers, says: 'See whether a packet takes a file, before its bytes are taken' },
  'upload.prepare_part': { roles: readers, says: 'See whether an upload takes a part, before its bytes are taken' },
  'upload.open': { roles: readers, says: 'Hash what has arrived of an upload, in this process only' },
  'upload.begin': { roles: readers, says: 'Announce a file of records that will come in parts' },
  'upload.keep_part': { roles: readers, says: 'Send a part of a file of records' },
  'upload.complete': { roles: readers, says: 'End an upload of records' },
  'upload.cancel': { roles: readers, says: 'Give up an upload of records' },
  'upload.keep_file': { roles: readers, says: 'Send a whole file of records' },
  'upload.forget': { roles: owner, jobs: ['tidy-up'], says: 'Give up uploads of which nothing came for a week' },
  'upload.list_needed': { roles: owner, jobs: ['tidy-up'], says: 'See which stored bytes of records are still needed' },
  'reading.find_file': { roles: owner, jobs: ['read-file', 'read-pages', 'picture-pages'], says: 'See a file of records that is being read' },
  'reading.find_stalled': { roles: owner, jobs: ['read-file'], says: 'See which files of records nobody reads any more' },
  'reading.admit_file': { roles: owner, jobs: ['read-file'], says: 'Keep the pages of a file of records that was opened, or why it has none' },
  'reading.resume_file': { roles: owner, jobs: ['read-file'], says: 'Ask again for what of a file of records is still to be read' },
  'reading.keep_text': { roles: owner, jobs: ['read-pages'], says: 'Keep the words of pages' },
  'reading.keep_pictures': { roles: owner, jobs: ['picture-pages'], says: 'Keep the pictures of pages and what was recognized on them' },
  'reading.find_worded': { roles: owner, jobs: ['picture-pages'], says: 'See which pages have words of their own, so that they need no recognition' },
  'reading.finish_pages': { roles: owner, jobs: ['picture-pages'], says: 'End the reading of pages with the words that they have' },
  'record_file.prepare_unlock': { roles: readers, says: 'See whether a file of records waits for its password' },
  'record_file.unlock': { roles: readers, says: 'Open a file of records with its password' },
  'packet.amend': { roles: readers, says: 'Correct a packet of records' },
  'packet.see_page': { roles: clinical, says: 'See the pages of a packet of records' },

  'excerpt.page': { roles: readers, says: 'See the excerpts of a page and what a new one begins with' },
  'excerpt.list': { roles: readers, says: 'See the chronology of a case' },
  'excerpt.coverage': { roles: readers, says: 'See which documents have no excerpt and which pages one has not seen' },
  'excerpt.disclosure': { roles: readers, says: 'See who did what to the excerpts, for LC 4628(b)' },
  'excerpt.propose': { roles: readers, says: 'Write an excerpt of a page; a physician’s own is confirmed by that' },
  'excerpt.amend': { roles: readers, says: 'Change an excerpt; unless a physician does, a confirmed one is proposed again' },
  'excerpt.confirm': { roles: ['owner', 'physician'], says: 'Confirm an excerpt, as a physician' },
  'excerpt.confirm_many': { roles: ['owner', 'physician'], says: 'Confirm several excerpts at once, as a physician' },
  'excerpt.reject': { roles: ['owner', 'physician'], says: 'Reject an excerpt with the reason, as a physician' },
  'excerpt.reopen': { roles: ['owner', 'physician'], says: 'Take a confirmation or a rejection back' },
  'excerpt.remove': { roles: readers, says: 'Remove an excerpt' },
  'excerpt.restore': { roles: readers, says: 'Bring a removed excerpt back' },
  'paper.chronology': { roles: readers, says: 'Download the chronology of a case' },
  'paper.index': { roles: readers, says: 'Download the index of a case’s documents' },
  'paper.stamp': { roles: readers, says: 'Download a packet with page stamps and bookmarks' },
  'gap.list': { roles: readers, says: 'See what the records of a case speak of and do not hold' },
  'gap.list_open': { roles: readers, says: 'See what is missing in all cases, by the day it is due' },
  'gap.find': { roles: readers, says: 'Look for gaps in the records of a case', jobs: ['understand-packet'] },
  'gap.add': { roles: readers, says: 'Add a gap by hand' },
  'gap.assign': { roles: readers, says: 'Give a gap to a person as a task' },
  'gap.receive': { roles: readers, says: 'Record that what was missing came' },
  'gap.dismiss': { roles: readers, says: 'Dismiss a gap, with the reason' },
  'gap.reopen': { roles: readers, says: 'Take a settled gap up again' },
  'gap.ask': { roles: office, says: 'Draft the letter that asks for what is missing' },

  'document.list': { roles: clinical, says: 'See the documents of a packet with what the reading suggests' },
  'document.export': { roles: clinical, says: 'Take the index of a packet out, with the text of its pages' },
  'document.accept': { roles: readers, says: 'Accept suggested documents, one or all above a confidence' },
  'document.split': { roles: readers, says: 'Split a document at a page' },
  'document.merge': { roles: readers, says: 'Merge a document with the one before it' },
  'document.move': { roles: readers, says: 'Put a document elsewhere in the order of its packet' },
  'document.amend': { roles: readers, says: 'Correct the type, title, dates, provider or facility of a document' },
  'page.list': { roles: clinical, says: 'See the pages of a packet, without their text' },
  'page.read': { roles: clinical, says: 'Read a page of a packet' },
  'page.find': { roles: clinical, says: 'Search the text of a packet' },
  'page.move': { roles: readers, says: 'Move pages to another document' },
  'page.decide': { roles: readers, says: 'Decide whether a page is blank or a duplicate, and how it is turned' },
  'index.undo': { roles: readers, says: 'Undo one’s last change of a packet’s index' },
  'index.redo': { roles: readers, says: 'Do again what one undid' },
  'page_view.record': { roles: clinical, says: 'Keep which pages one looked at, and for how long' },
  'page_view.read': { roles: clinical, says: 'See who looked at how much of a packet' },

  'packet.plan_understanding': { roles: owner, jobs: ['understand-packet'], says: 'See whether a packet can be sorted into documents' },
  'packet.list_readings': { roles: owner, jobs: ['understand-packet'], says: 'Read the pages of a packet to sort it into documents' },
  'packet.list_elsewhere': { roles: owner, jobs: ['understand-packet'], says: 'Read the pages of earlier packets that a packet may repeat' },
  'packet.list_unsorted': { roles: owner, jobs: ['understand-packet'], says: 'See which packets are read and not sorted' },
  'packet.understand': { roles: owner, jobs: ['understand-packet'], says: 'Propose the documents of a packet' },
  'classifier.list': { roles: ['owner', 'physician'], says: 'See what the office taught the sorting of records' },
  'classifier.restore': { roles: ['owner', 'physician'], says: 'Bring an earlier version of the sorting of records back' },
  'classifier.ask_training': { roles: owner, jobs: ['train-classifier'], says: 'See whether there is enough new to learn from' },
  'classifier.list_lessons': { roles: owner, jobs: ['train-classifier'], says: 'Read the documents that people decided, to learn from them' },
  'classifier.keep': { roles: owner, jobs: ['train-classifier'], says: 'Take a trained version of the sorting of records into force' },

  'record.search': { roles: clinical, says: 'Search the text of records' },
  'record_word.list_uncounted': { roles: owner, jobs: ['count-words'], says: 'See whether there are words of records that are not counted yet' },
  'record_word.count': { roles: owner, jobs: ['count-words'], says: 'Count the words of records, so that misread ones are found' },
  'page_ledger.read': { roles: clinical, says: 'See the count of the pages of an evaluation' },
  'page_ledger.list_pages': { roles: clinical, says: 'See which pages are unseen, blank, duplicates or reviewed before' },
  'page_ledger.choose': { roles: ['owner', 'physician'], says: 'Choose whether duplicates and blank pages are counted, with the reason' },
  'page_verification.sign': { roles: ['owner', 'physician'], says: 'Verify the pages reviewed under penalty of perjury, as the physician of the evaluation' },
  'page_verification.withdraw': { roles: ['owner', 'physician'], says: 'Withdraw a verification of pages reviewed' },
  'video.list': { roles: clinical, says: 'See the sub rosa videos of an evaluation and the time spent on them' },
  'video.log': { roles: office, says: 'Log a sub rosa video' },
  'video.amend': { roles: office, says: 'Correct a sub rosa video' },
  'video.remove': { roles: office, says: 'Remove a sub rosa video, or bring it back' },
  'video.record_time': { roles: office, says: 'Keep the time spent on a sub rosa video' },
  'record_work.list': { roles: clinical, says: 'See the records to be reviewed, by the day of the exam' },
  'record_work.pace': { roles: clinical, says: 'See how many pages an hour one reviews; owners and physicians see it of everybody' },
  'record_work.assign': { roles: office, says: 'Assign a packet of records to a reviewer' },
  'record_work.amend': { roles: office, says: 'Give assigned records to somebody else, or change the day and the note' },
  'record_work.finish': { roles: readers, says: 'Mark assigned records reviewed; one’s own, or anybody’s for the office' },
  'record_work.reopen': { roles: readers, says: 'Take “reviewed” back' },
  'record_work.withdraw': { roles: office, says: 'Take an assignment of records back, or give it again' },

  'clock.list': { roles: clinical, says: 'See every clock of the practice' },
  'clock.meet': { roles: frontDesk, says: 'Mark a clock met' },
  'clock.reopen': { roles: frontDesk, says: 'Take “met” back' },

  'invoice.draft': { roles: frontDesk, says: 'Draft an invoice from a case' },
  'invoice.revise': { roles: frontDesk, says: 'Change the lines of a draft' },
  'invoice.discard': { roles: frontDesk, says: 'Discard a draft' },
  'invoice.issue': { roles: ['owner', 'physician', 'biller'], says: 'Issue an invoice' },
  'invoice.void': { roles: billing, says: 'Void an invoice' },
  'invoice.credit': { roles: billing, says: 'Issue a credit note' },
  'invoice.list': { roles: moneyAtWork, says: 'See invoices' },
  'invoice.ready': { roles: moneyAtWork, says: 'See what is ready to bill' },
  'invoice.read': { roles: moneyAtWork, says: 'Open an invoice' },
  'invoice.print': { roles: moneyAtWork, says: 'Download an invoice as PDF; the whole tax number only for those who see tax identities' },
  'payment.post': { roles: billing, says: 'Post a payment' },
  'payment.reverse': { roles: billing, says: 'Reverse a payment' },
  'income.read': { roles: money, says: 'See the income of the practice' },
  'income.rows': { roles: money, says: 'Open the rows behind a figure of the income' },

  'today.read': { roles: everyone, says: 'See the day: exams, clocks, money' },
  'job.list': { roles: owner, says: 'See background jobs' },
  'job.retry': { roles: owner, says: 'Run a failed job again' },
  'job.forget_answers': { roles: owner, jobs: ['tidy-up'], says: 'Remove stored answers of repeated requests after 30 days' },
  'audit.list': { roles: owner, says: 'See the audit log of the practice' },
  'audit.anchor': { roles: owner, jobs: ['anchor-audit'], says: 'Write the end of the audit chain to a second place' },
} as const satisfies Record<string, Row>;

export type Permissions = typeof permissions;
export type OperationName = keyof Permissions;

/**
 * Whether a role may do an operation; the same answer for the server and for the button.
 * `null` is a person without a practice.
 */
export function can(role: RoleName | null, operation: OperationName): boolean {
  const row: Row = permissions[operation];
  if (row.roles === 'anyone' || row.roles === 'signed_in') return true;
  return role !== null && row.roles.includes(role);
}

/** Whether a person may do an operation although the second factor is still missing. */
export function mayBefore(assurance: 'second_factor_due' | 'enrolment_due', operation: OperationName): boolean {
  const row: Row = permissions[operation];
  return row.before?.includes(assurance === 'second_factor_due' ? 'due' : 'enrolment') ?? false;
}

/** Whether a background job may do an operation as the system. */
export function jobMay(job: string, operation: OperationName): boolean {
  const row: Row = permissions[operation];
  return row.jobs?.includes(job) ?? false;
}
