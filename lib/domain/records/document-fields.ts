import { facilityOf, letterheadsOf, type Letterheads } from './facility-of';
import { labelledDates, type LabelledDate } from './labelled-dates';
import { providerOf, rosterOf, type Roster } from './provider-of';
import type { TypedDocument } from './senses';
import { mostSaid, serviceDates, type PersonDates } from './service-date';
import type { DocumentFields } from './suggestion';
import { titleOf } from './title-of';

/** What all documents of a packet say together: whose records they are, and how the names in them are written. */
interface PacketFacts {
  readonly person: PersonDates;
  readonly roster: Roster;
  readonly letterheads: Letterheads;
  /** The last names of the person whose records these are, as the fields for patients give them, in lower case. */
  readonly claimant: ReadonlySet<string>;
}

const PATIENT = /\b(?:patient|employee|applicant|claimant|injured worker)(?:['’]s)?(?: name)?\s?[:#]\s*([A-Z][A-Za-z'’ -]{1,30}?)(?:,|\s+[A-Z][a-z.]*\s+[A-Z][A-Za-z'’-]+)/gi;
const known = new WeakMap<readonly TypedDocument[], PacketFacts>();

function claimantNames(documents: readonly TypedDocument[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { pages } of documents) for (const { text } of pages) for (const [, name = ''] of text.matchAll(PATIENT)) counts.set(name.trim().toLowerCase(), (counts.get(name.trim().toLowerCase()) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3).map(([name]) => name));
}

/** The facts of a packet; found once for a list of documents, which is not changed. */
function factsOf(documents: readonly TypedDocument[]): PacketFacts {
  for (const steps = knowPacket(documents); !steps.next().done; );
  return known.get(documents)!;
}

/** Learns what the documents of a packet say together, in steps of one document, for a process that has other things to answer. */
export function* knowPacket(documents: readonly TypedDocument[]): Generator<void, void> {
  if (known.has(documents)) return;
  const dates: LabelledDate[] = [];
  const letterheads = new Map<string, number>();
  for (const { pages } of documents) {
    for (const date of labelledDates(pages)) dates.push(date);
    for (const [name, count] of letterheadsOf(pages)) letterheads.set(name, (letterheads.get(name) ?? 0) + count);
    yield;
  }
  const roster = rosterOf(documents.flatMap(({ pages }) => pages));
  yield;
  known.set(documents, { person: { bornOn: mostSaid(dates, 'birth'), injuredOn: mostSaid(dates, 'injury') }, roster, letterheads, claimant: claimantNames(documents) });
}

/** Title, date of service, provider and facility of a document, each with how sure it is and the words it came from. `others` are all documents of the packet, for names and dates that it says elsewhere. */
export function readFields(document: TypedDocument, others: readonly TypedDocument[]): DocumentFields {
  const { person, roster, letterheads, claimant } = factsOf(others);
  const { type, pages } = document;
  const { on, endOn } = serviceDates(type, labelledDates(pages), person);
  const facility = facilityOf(type, pages, letterheads);
  return { title: titleOf(type, pages, facility.value), serviceOn: on, serviceEndOn: endOn, provider: providerOf(type, pages, roster, (last) => claimant.has(last.toLowerCase())), facility };
}
