import { dateWithoutWeekday } from '../../wording';
import type { ReportDoc } from '../doc';
import { isMedicalLegal } from '../elements/reading';
import type { Contribution, Contributor, ReportFacts } from '../facts';
import { isWithExam } from '../kinds';
import { docOf, inSeries, list } from './nodes';
import { outsideScope } from './time';

const deeds = {
  took_history: 'outlined the history',
  excerpted: 'excerpted records',
  measured: 'took measurements',
  interpreted: 'interpreted',
  drafted: 'drafted parts of the text',
  transcribed: 'transcribed the report',
  diagnostics: 'performed diagnostic tests',
  other: 'assisted otherwise',
} as const satisfies Record<Contribution, string>;

/** Each person who did other than clerical work, with qualifications and what they did; that nobody did, where nobody did (LC 4628(b)). */
export function disclosure(facts: ReportFacts): ReportDoc {
  const named = facts.contributors.filter(({ clericalReason }) => clericalReason.trim() === '');
  const { performedBySigner } = facts.statements;
  const byMe = isWithExam(facts.report.kind) && performedBySigner ? 'I examined the claimant myself, reviewed the information listed in this report and formed its conclusions.' : 'I reviewed the information listed in this report and formed its conclusions myself.';
  if (named.length === 0) return docOf(`${byMe} No other person performed any service in connection with this report, other than clerical preparation.`);
  return docOf(`${byMe} These persons performed services in connection with it, other than clerical preparation:`, list(named.map(lineOf)), reviewed(named));
}

/** What another outlined or excerpted the physician reviews, and asks further (LC 4628(c)). */
function reviewed(named: readonly Contributor[]): string {
  const what = [named.some(({ did }) => did.includes('took_history')) && 'the history that was outlined', named.some(({ did }) => did.includes('excerpted')) && 'the excerpts of records'].filter((words) => typeof words === 'string');
  return what.length === 0 ? '' : `I reviewed ${inSeries(what)} and made such further inquiry as was necessary.`;
}

/** 'Marcus Bell, registered nurse: excerpted records.' What was described by hand stands for “otherwise”. */
function lineOf({ key, name, qualifications, did, evidence }: Contributor): string {
  const what = did.map((deed) => (deed === 'other' && key.startsWith('named:') && evidence.trim() ? evidence.trim().replace(/\.$/, '') : deeds[deed]));
  return `${[name.trim() || 'A person not yet named', qualifications.trim() || 'qualifications not yet stated'].join(', ')}: ${what.length === 0 ? deeds.other : what.join('; ')}.`;
}

/** What the physician swears to, as far as it is said: LC 4628(j), LC 139.3, LC 5703(a)(2), no discrimination; with day and county. The line to sign on is the paper's own. */
export function declarations(facts: ReportFacts): ReportDoc {
  const { statements, today } = facts;
  const medicalLegal = isMedicalLegal(facts);
  const sworn = [
    statements.trueAndCorrect && (medicalLegal ? truth : 'I declare under penalty of perjury that the information in this report is true and correct to the best of my knowledge and belief.'),
    statements.noUnlawfulReferral && medicalLegal && referral,
    statements.noBias && medicalLegal && bias,
  ].filter((sentence) => typeof sentence === 'string');
  const where = statements.county.trim() ? `in the county of ${statements.county.trim().replace(/\s+county$/i, '')}` : 'in the county of ________________';
  return docOf(
    statements.allIssuesAddressed && medicalLegal && 'I have addressed all contested medical issues within the scope of my practice that arise from the injuries on claim forms filed before the appointment, and have tried to answer each question that the parties asked.',
    ...outsideScope(facts),
    ...sworn,
    sworn.length > 0 && `Executed on ${dateWithoutWeekday(today)}, ${where}${medicalLegal ? ', California' : ''}.`,
  );
}

const truth =
  'I declare under penalty of perjury that the information contained in this report and its attachments, if any, is true and correct to the best of my knowledge and belief, except as to information that I have indicated I received from others. As to that information, I declare under penalty of perjury that the information accurately describes the information provided to me and, except as noted herein, that I believe it to be true. The contents of the report and the bill are true and correct to the best of my knowledge.';
const referral = 'I declare under penalty of perjury that I have not violated Labor Code section 139.3, and that I have not offered, delivered, received or accepted any rebate, refund, commission, preference, patronage dividend, discount or other consideration, whether in the form of money or otherwise, as compensation or inducement for any referred examination or evaluation.';
const bias = 'I declare under penalty of perjury that I have not discriminated against or in favor of any person in this evaluation on the basis of race, color, national origin, religion, sex, gender, age, disability, or any other protected ground.';

