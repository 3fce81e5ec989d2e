import type { CalendarDate } from '../calendar';
import type { LetterBlock } from '../letter/blocks';
import { proofOf, type Service } from '../letter/proof';
import type { Addressee } from '../letter/addressee';
import type { ReportFindings } from '../report/findings';
import { dateWithoutWeekday, inGroups, quantity } from '../wording';
import { enclosureTable, type EnclosureKey } from './enclosures';

/** What the forms around a report say. Days are calendar dates; texts are '' where nothing is known. */
export interface FormFacts {
  readonly physician: { readonly name: string; readonly credentials: string; readonly specialty: string; readonly licenceNumber: string; readonly qmeNumber: string };
  readonly practice: { readonly name: string; readonly address: string; readonly phone: string };
  readonly claimant: { readonly name: string; readonly bornOn: CalendarDate | null; readonly address: string };
  readonly employer: string;
  readonly administrator: string;
  readonly claimNumbers: readonly string[];
  readonly adjNumbers: readonly string[];
  readonly panelNumber: string;
  readonly injuries: readonly string[];
  readonly requestedOn: CalendarDate;
  readonly examinedOn: CalendarDate | null;
  readonly report: { readonly title: string; readonly signedOn: CalendarDate; readonly pages: number; readonly sha256: string };
  readonly findings: ReportFindings;
  /** The physician's words of a section, for what the forms ask in words. */
  readonly words: { readonly disability: string; readonly treatment: string };
  /** Null while it is not served: the form is a draft then. */
  readonly service: Service | null;
  readonly served: readonly Addressee[];
}

export interface FormPaper {
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
}

const day = (on: CalendarDate | null): string => (on ? dateWithoutWeekday(on) : 'Not stated');
const said = (text: string): string => text.trim() || 'Not stated';
const facts = (...rows: readonly (readonly [string, string])[]): LetterBlock => ({ kind: 'facts', rows });
const heading = (text: string): LetterBlock => ({ kind: 'heading', text });
const words = (...lines: readonly string[]): LetterBlock => ({ kind: 'paragraph', lines });
const list = (items: readonly string[]): LetterBlock => ({ kind: 'list', items });

/**
 * A paper with the content that an official form asks for, to go with a report. It names the form and says that it is not the form. Null for
 * what is no such paper: the report itself, and the questionnaire that the worker fills in.
 */
export function formPaper(key: EnclosureKey, form: FormFacts): FormPaper | null {
  switch (key) {
    case 'form_122':
      return paper(key, [...people(form), ...reportRows(form), ...service(form)]);
    case 'form_111':
      return paper(key, [...people(form), ...reportRows(form), ...summary(form), signature(form), ...service(form)]);
    case 'deu_101':
      return paper(key, [...people(form), ...reportRows(form, false), words('A summary rating of the report named above is asked for. The worker has no lawyer (8 CCR 10160).'), heading('What is rated'), impairments(form.findings), signature(form)]);
    case 'voucher':
      return paper(key, voucher(form));
    case 'form_121':
      return paper(key, [...people(form), ...reportRows(form), words('The report is on a claim of psychiatric injury. The evaluator finds that reading the record could harm the worker, and serves it on the provider named below instead (8 CCR 36(a)(2), 36.5).'), signature(form), ...service(form)]);
    case 'affidavit':
      return affidavit(form);
    case 'report':
    case 'deu_100':
      return null;
    default: {
      const unhandled: never = key;
      return unhandled;
    }
  }
}

function paper(key: EnclosureKey, blocks: readonly LetterBlock[]): FormPaper {
  const { form, label, section } = enclosureTable[key];
  return { title: label, blocks: [words(`This paper carries the content of ${form} (${section}); it is not the official form itself.`), ...blocks] };
}

function people(form: FormFacts): LetterBlock[] {
  const { physician, claimant } = form;
  return [
    facts(
      ['Employee', claimant.name], ['Date of birth', day(claimant.bornOn)], ['Employer', said(form.employer)], ['Claims administrator', said(form.administrator)],
      ['Claim number', said(form.claimNumbers.join(', '))], ['ADJ number', said(form.adjNumbers.join(', '))], ...(form.panelNumber ? ([['Panel number', form.panelNumber]] as const) : []), ['Injury', said(form.injuries.join('; '))],
    ),
    facts(['Evaluator', [physician.name, physician.credentials].filter(Boolean).join(', ')], ['Specialty', said(physician.specialty)], ['License', `${said(physician.licenceNumber)}${physician.qmeNumber ? `, QME number ${physician.qmeNumber}` : ''}`], ['Address', [form.practice.address, form.practice.phone].filter(Boolean).join(', ')]),
  ];
}

function reportRows({ report, requestedOn, examinedOn }: FormFacts, withHash = true): LetterBlock[] {
  return [facts(['Report', report.title], ['Evaluation asked for', day(requestedOn)], ['Examined', day(examinedOn)], ['Signed', day(report.signedOn)], ['Length', quantity(report.pages, 'page')], ...(withHash ? ([['SHA-256 of the PDF', inGroups(report.sha256)]] as const) : []))];
}

/** What Form 111 asks to be summed up. Percentages are recorded as the physician wrote them; nothing is rated. */
function summary({ findings, words: text }: FormFacts): LetterBlock[] {
  const { stationary, stationaryOn, diagnoses } = findings;
  return [
    heading('Findings in short'),
    facts(['Permanent and stationary', stationary === null ? 'Not stated' : stationary ? `Yes${stationaryOn ? `, since ${stationaryOn}` : ''}` : 'Not yet'], ['Permanent disability', findings.impairments.some(({ wpiPercent }) => (wpiPercent ?? 0) > 0) ? 'Yes' : stationary === true ? 'No' : 'Not stated'], ['Apportionment', findings.apportionment.length > 0 ? 'Yes, see the report' : 'None stated']),
    heading('Diagnoses'),
    diagnoses.length > 0 ? list(diagnoses.map(({ label, code, industrial }) => [label, code && `(${code})`, industrial === null ? '' : industrial ? 'industrial' : 'not industrial'].filter(Boolean).join(' '))) : words('Not stated'),
    heading('Disability and work limitations'),
    words(said(text.disability)),
    heading('Treatment'),
    words(said(text.treatment)),
  ];
}

function impairments({ impairments: rows }: ReportFindings): LetterBlock {
  if (rows.length === 0) return words('The report states no impairment.');
  return list(rows.map(({ bodyPart, side, wpiPercent, painPercent, method }) => [side === 'none' ? bodyPart : `${bodyPart}, ${side}`, wpiPercent === null ? 'percent not stated' : `${wpiPercent} % of the whole person${painPercent > 0 ? `, ${painPercent} % for pain added` : ''}`, method].filter(Boolean).join(': ')));
}

function voucher(form: FormFacts): LetterBlock[] {
  const { findings } = form;
  return [
    ...people(form),
    facts(['Permanent and stationary', findings.stationary === true ? `Yes${findings.stationaryOn ? `, since ${findings.stationaryOn}` : ''}` : 'Not stated'], ['Examined', day(form.examinedOn)], ['Report', form.report.title]),
    heading('Permanent partial disability'),
    impairments(findings),
    heading('Work capacity and restrictions'),
    words(said(form.words.disability)),
    words('The claims administrator gives this to the employer, who says whether regular, modified or alternative work is offered (8 CCR 35.5(c)(2), verify).'),
    signature(form),
  ];
}

/** Where the evaluator signs by hand what is theirs to sign. */
function signature({ physician }: FormFacts): LetterBlock {
  return words('Signature of the evaluator: ______________________________   Date: ________________', [physician.name, physician.credentials].filter(Boolean).join(', '));
}

/** The declaration of service that Forms 111, 121 and 122 hold: the same oath and rows as any proof of service of ours. */
function service({ service: how, served, report }: FormFacts): LetterBlock[] {
  if (!how) return [heading('Service'), words('Not served yet.')];
  const proof = proofOf(report.title, served, how);
  return [heading('Declaration of service'), list(proof.rows.map(({ name, lines, by, on }) => [name, ...lines, by, on].join(', '))), ...proof.statements.map((statement) => words(statement)), words(`Signed: ${proof.signature.join(', ')}`)];
}

/** What 8 CCR 36.7(d) asks of whoever serves electronically. The hour at which it went is to be verified there. */
function affidavit({ service: how, served, report }: FormFacts): FormPaper {
  const title = enclosureTable.affidavit.label;
  const byEmail = served.filter(({ method }) => method === 'email');
  if (!how || byEmail.length === 0) return { title, blocks: [words('Nothing was served electronically yet.')] };
  const on = dateWithoutWeekday(how.on);
  return {
    title,
    blocks: [
      facts(['Title of the document', report.title], ['Server', how.byName], ['Business address', how.address], ['County', how.county], ['Served on', on]),
      words(`I, ${how.byName}, am over the age of 18 and not a party to this matter. I am employed in the county of ${how.county}, and my business address is ${how.address}.`),
      words('I know how this office serves documents electronically. The document named above was served that way on that same day, in the ordinary course of business, on each of those named below, who agreed in writing to be served at the address shown (8 CCR 36.7). The original with its signature stays with the evaluator.'),
      list(byEmail.map(({ name, email }) => `${name}, ${email}`)),
      words(`I declare under penalty of perjury under the laws of the State of ${how.state === 'CA' ? 'California' : how.state} that the foregoing is true and correct. Executed on ${on}${how.city ? ` at ${how.city}` : ''}.`),
      words(`Signed: ${how.byName}`),
    ],
  };
}
