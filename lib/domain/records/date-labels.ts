import { editsWithin } from './page-tokens';

/** What the words beside a date say that it is. */
export type DateKind =
  | 'birth' | 'injury' | 'service' | 'exam' | 'surgery' | 'admitted' | 'discharged' | 'collected' | 'study' | 'decision' | 'executed' | 'issued' | 'prepared' | 'deposed' | 'sent'
  | 'today' | 'signed' | 'dictated' | 'printed' | 'received' | 'reported' | 'next' | 'requested' | 'other' | 'dated';

/** The labels of each kind, in words; a label that ends nearer to the date wins, then the longer one. */
const LABELS: Readonly<Record<DateKind, string>> = {
  birth: 'dob|d.o.b|date of birth|birth date|birthdate|born|born on|d/o/b|bdate|birth dt|patient dob|geb',
  injury: 'doi|d.o.i|date of injury|injury date|date of accident|accident date|date of loss|loss date|d/i|d/a|d/l|date of incident|incident date|date of onset|onset date|onset|injured on|injured|dol|doa|date injured|injury dt|industrial injury|industrial injury of|injury on|accident on|injury of|date/hour of injury|date and hour of injury|symptom onset|current illness|cumulative trauma|ct|fecha de la lesion',
  service: 'dos|d.o.s|date of service|service date|svc date|service dt|dt of service|visit date|date of visit|visit dt|visit|date of encounter|encounter date|encounter dt|encounter|enc date|date of treatment|treatment date|tx date|date of session|session date|appointment date|appt date|appointment|date of appointment|date of appt|date seen|seen on|seen|date of care|contact date|date of contact|date of this visit|visited on|todays visit|this visit|clinic date|note date|date of note|chart date|service|date(s) of service|dates of service|service from|from date of service|visit on|encounter on|date rendered|date of therapy|therapy date|rx date|date treated|treated on|patient seen on|patient seen|seen in clinic on|office visit|follow-up visit on|date of follow-up|consult date|date of consultation|consultation date|date of consult|consulted on|consultation|date of initial visit|initial visit|first visit|date and time of visit|shift date|date of shift|flowsheet date|care date|assessed on|start of care',
  exam: 'date of exam|date of examination|exam date|examination date|examined on|examined|date examined|date of evaluation|evaluation date|evaluated on|evaluated|date of eval|eval date|date of assessment|assessment date|date of interview|interview date|date of testing|date of qme|qme date|date of ame|date and hour of first examination or treatment|date and hour of first examination|date of first examination|first examination|date of first treatment|first examination or treatment|first treated|date of this examination|date of current examination|current exam|date of last examination|face-to-face on|medical-legal examination on|evaluation on|examination on|date of present examination',
  surgery: 'date of surgery|surgery date|date of operation|operation date|date of procedure|procedure date|operative date|date of op|op date|surgical date|surgery|operation|procedure|proc date|procedure performed on|operated on',
  admitted: 'admitted|admission|admission date|admit date|date of admission|adm date|date admitted|admit|adm|arrival|arrival date|date of arrival|arrived|arrival time|arrival date/time|ed arrival|triage date|triage|date/time of arrival|presented on|admit dt|admit date/time|date of presentation|date in|registration date|registered|check-in',
  discharged: 'discharged|discharge date|date of discharge|discharge|disch date|d/c date|date discharged|departure|dismissed|date out|discharge dt|to',
  collected: 'collected|collection date|date collected|date of collection|collected on|collection|coll date|collect date|specimen collected|specimen date|date of specimen|drawn|date drawn|draw date|date/time collected|collection date/time|sample date|sample taken|specimen taken|date taken|drawn on|collected at|sample collected|collection time|time collected|coll|obtained|date obtained',
  study: 'study date|date of study|date of test|test date|date of scan|scan date|date performed|performed|performed on|exam performed|imaging date|date of imaging|study performed|test performed|date of mri|mri date|date of x-ray|exam dt|study dt|acquired|acquisition date|recorded|recording date|date recorded|date of recording|date of x-rays|scanned on|exam time|date of exam/procedure|date tested|tested on|date of testing|sleep study date|date of ultrasound|radiology date|completed on',
  decision: 'decision date|date of decision|determination date|date of determination|review date|date of review|notice date|date of notice|determined on|date of this notice|decision issued|date of decision letter|determination issued|date issued|review completed|date review completed|letter date|date of letter|date of correspondence|decision made|decision rendered|date decided|decided|date of denial|denied on|certified on|completion date|review completed on|decision',
  executed: 'executed|executed on|executed this|executed this date|sworn|subscribed and sworn|sworn to|dated this|signed this|declared on|date executed|date of execution|date of declaration|declaration date|affirmed',
  issued: 'issued|issue date|date issued|date of issue|dated|issuance date|date of issuance|issued on|date of subpoena|date served|given under my hand|witness my hand',
  prepared: 'prepared|prepared on|date prepared|date of preparation|preparation date|compiled|compiled on|index date|date of index|created on|date created|completed|date completed|completed on|form completed|date of completion|date form completed|statement date|date compiled|assembled|report prepared|analysis date|date of analysis|date of job analysis|revised|effective',
  deposed: 'date of deposition|deposition date|date taken|taken on|deposition of|commencing|held on|taken|proceedings of|date of proceedings|hearing date|deposition taken on|on|date/time|date and time',
  sent: 'date sent|sent|transmitted|transmission date|fax date|date faxed|date/time|sent on|date of fax|faxed on|time/date',
  today: "today's date|todays date|date of today|fecha de hoy|current date|date of request|request date|date of rfa|date of claim|signature date|date signed by employee|employee signature date",
  signed: 'signed|signature|signed on|date signed|signature date|e-signed|esigned|electronically signed|electronically signed on|authenticated|attested|cosigned|co-signed|signed by|sign date|verified|verified by|finalized|approved|approved on|approved by|authenticated by|authenticated on|signed off|signoff date|sign-off|reviewed|reviewed by|signed electronically|physician signature|signature of physician|completed by|digitally signed|closed|locked|author date',
  dictated: 'dictated|d|dd|dict|dictation date|date dictated|date of dictation|transcribed|t|dt|td|trans|transcription date|date transcribed|date of transcription|typed|date typed|dict date|trans date|tr|rev|rv|dictated on|transcribed on|dic|d/t',
  printed: 'printed|print date|date printed|printed on|run date|generated|generated on|report generated|exported|date of printing|downloaded|as of|faxed|print time|printed at|last updated|updated|released|date released|accessed|produced|copied|reprinted|retrieved|page|report run|report date/time|date of copy|time printed',
  received: "received|received on|date received|rec'd|recd|rcvd|receipt date|date of receipt|received date|stamped|filed|scanned|entered|accessioned|login|logged|received in lab|lab received|request received|date of receipt of request|rfa received|date rfa received|received by|posted|post date|accession date|date entered",
  reported: 'reported|report date|date of report|date reported|reported on|resulted|result date|final|final report|results reported|date of final report|report issued|reporting date|report dt|date of this report|final date|report|read on|interpreted on|interpreted|date interpreted|read|date read|date of interpretation|verified on|result status|completed report|report signed|served|service of report',
  next: 'next visit|next appointment|next appt|follow up|follow-up|followup|follow up on|return|return visit|return to clinic|rtc|recheck|scheduled for|scheduled on|scheduled|until|through|thru|expires|expiration|valid until|due|due date|next exam|re-evaluation|return to work|rtw|off work from|off work until|return to full duty|estimated|anticipated|on or before|beginning|effective until|effective from|next evaluation|next office visit|follow-up appointment|follow up appointment|before|no later than|by|end date|exp|date of next visit|deadline|appear on|exam scheduled|refill|next refill|re-check|projected|modified duty from|modified duty until|off work through|from',
  requested: 'requested|appointment made|appt made|scheduled by|date made|requested on|referral date|date of referral|referred on|ordered|order date|date ordered|ordered on|authorized|authorization date|request|rfa date|rfa dated|date of rfa|submitted|date submitted|referral|request dated|prescription date|written|date written|prescribed|request for authorization dated|subpoena date|date requested|order dt|ordered date',
  other: 'last worked|last day worked|date last worked|hire date|date of hire|hired|date hired|start date|last seen|last visit|prior|previous|previous visit|last exam|comparison|compared to|comparison study|compared with|since|lmp|last menstrual period|first knew|employer knew|date employer first knew of injury|date claim form was provided to employee|date employer received claim form|provided to employee|employer received|claim form was provided|mmi|p&s|permanent and stationary|license|expires on|policy|insured since|deceased|dated report|radiographs dated|report dated|dated from|noted on|started|began|stopped|last|surgery on|status post|s/p|authorization|initial evaluation|initial eval|plan of care|poc|certification period|cert period|last filled|filled|date of last visit|date of prior exam|proof of service|revision|rev|form|version|approved omb|last treated|date last treated|date first consulted|termination date|terminated|pay period|period ending|statement period|previous exam|prior exam|prior study|old study|adopted',
  dated: 'date|dt|date:|fecha|on this date|date of|as of date',
};

interface Label {
  readonly kind: DateKind;
  readonly words: string;
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[’‘`]/g, "'").replaceAll(/[^a-z0-9'/&.-]+/g, ' ').replaceAll(/\.(?= |$)|(?<=[a-z])\.(?=[a-z]\b)/g, '').trim();

const KNOWN: ReadonlyMap<string, DateKind> = new Map(
  Object.entries(LABELS).flatMap(([kind, words]) => words.split('|').map((label) => [plain(label), kind as DateKind] as const)),
);
const LONG = [...KNOWN.keys()].filter((label) => label.length >= 8);
const MOST_WORDS = 8;
/** Words that sentences use too: a label only before a mark, or behind a bracket. */
const NEEDS_MARK: ReadonlySet<string> = new Set(['visit', 'seen', 'surgery', 'operation', 'procedure', 'appointment', 'service', 'admission', 'consultation', 'evaluated', 'examined', 'arrived', 'performed', 'taken', 'on', 'to', 'from', 'by', 'report', 'read', 'final', 'page', 'closed', 'return', 'request', 'written', 'last', 'form', 'revision', 'started']);

/** The label that a text ends with, the longest; one letter in eight may be read wrong. Short labels only where they begin the text or follow a mark. */
export function labelAtEnd(text: string): Label | null {
  const marked = /[:=#)\]]\s*$/.test(text) || text.trim().split(/\s+/).length <= 4;
  const words = plain(text.slice(-90)).split(' ').filter(Boolean);
  for (const skip of [0, 1]) {
    if (skip === 1 && !/^(?:on|at|is|was|of|the|time|and|am|pm|day|mon|tue|wed|thu|fri|sat|sun|date|\d{1,2})[a-z]*$/.test(words.at(-1) ?? '')) break;
    const left = skip === 0 ? words : words.slice(0, -1);
    for (let count = Math.min(MOST_WORDS, left.length); count >= 1; count -= 1) {
      const label = left.slice(-count).join(' ');
      const kind = KNOWN.get(label);
      if (kind && (NEEDS_MARK.has(label) ? /[:=#]\s*$|[([]\s*[A-Za-z ]{2,20}$/.test(text) : label.length > 3 || marked)) return { kind, words: label };
    }
  }
  for (let count = Math.min(4, words.length); count >= 1; count -= 1) {
    const label = words.slice(-count).join(' ');
    if (label.length < 7) continue;
    const near = LONG.find((known) => Math.abs(known.length - label.length) <= 2 && editsWithin(known, label, Math.floor(label.length / 7)));
    if (near) return { kind: KNOWN.get(near) ?? 'other', words: label };
  }
  return null;
}

/** The labels of dates that a line holds, in its order: the heads of columns whose dates stand on the line below. */
export function labelsIn(line: string): Label[] {
  const words = plain(line).split(' ').filter(Boolean);
  const found: Label[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (let count = Math.min(MOST_WORDS, words.length - at); count >= 1; count -= 1) {
      const label = words.slice(at, at + count).join(' ');
      const kind = label.length >= 3 ? KNOWN.get(label) : undefined;
      if (!kind || !/date|dob|dos|doi|collect|admi|discharg|receiv|report|exam|service|birth|injur|born|seen|signed|printed/.test(label)) continue;
      found.push({ kind, words: label });
      at += count - 1;
      break;
    }
  }
  return found;
}
