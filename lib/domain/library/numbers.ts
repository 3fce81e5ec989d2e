import { calendarDate } from '../calendar';
import { entry, type LibraryEntry } from './entry';

const market = (id: string, title: string, figure: string, says: string, source: string, sourceDate: string): LibraryEntry => entry({ id: `market.${id}`, kind: 'market', title, figure, says, section: 'Market', confidence: 'S', source, sourceDate });

const CWCI = 'CWCI study of medical-legal costs; medlegalnews.com, workcompacademy.com';
const POLL = 'Poll of physicians, sermo.com/resources/ime-vs-qme; the page gives no day';

/** What others earn and ask, to compare with. None of it is a rule. */
export const MARKET_ENTRIES: readonly LibraryEntry[] = [
  market('ml201', 'ML201, average paid with page fees', '$3,832', 'Page fees were on 43.3% of the bills.', CWCI, '2024'),
  market('ml202-pages', 'ML202, bills with page fees', '24.9%', 'Share of follow-up evaluations on which pages were billed.', CWCI, '2024'),
  market('ml203-pages', 'ML203, bills with page fees', '30.8%', 'Share of supplemental reports on which pages were billed.', CWCI, '2024'),
  market('qmes', 'Certified QMEs', '2,712', 'In California.', 'CWCI; medlegalnews.com', '2023'),
  market('ime-fee', 'IME fee for a standard evaluation and report', '$1,000 to $2,000', 'Under $1,000: 20%. $1,000 to $2,000: 17%. $2,001 to $3,500: 9%.', POLL, ''),
  market('qme-income', 'QME income estimate, full-time', '$272,341 a year', 'One part-timer reports $20,000 a month.', 'A salary site and one physician’s account; neither gives a day', ''),
  market('ime-share', 'Physicians who do IMEs', '27% occasionally', 'Another 35% are interested.', POLL, ''),
  market('case-types', 'Case types that physicians feel most able to do', '19% long-term disability', 'Personal injury 19%, return to work 19%, workers’ compensation 18%, fitness for duty 17%.', POLL, ''),
  market('panels-replaced', 'Panels replaced because no date was to be had', '24,995 and 10,267', 'In 2019 and in 2021.', 'jdsupra.com; paralleledu.com', '2021'),
  market('expert-rate', 'Physician experts', '$500 to $1,000 an hour', 'For review, report and testimony.', 'testifyingtraining.com; the page gives no day', ''),
  market('duplicate', 'Second reviews denied as “duplicate”', '67%', 'Of the denials of second reviews by one large payer.', 'blog.daisybill.com', '2024'),
];

const differ = (id: string, title: string, figure: string, says: string, section: string, source: string): LibraryEntry => entry({ id: `disagreement.${id}`, kind: 'disagreement', title, figure, says, section, confidence: 'S', source });

/** Where sources say different things, and what is counted with here. */
export const DISAGREEMENT_ENTRIES: readonly LibraryEntry[] = [
  differ('combinations', 'Codes and combinations of modifiers', 'increments add', 'One vendor’s page is wrong and inconsistent with itself; law firms and a billing service agree with each other and are followed.', '8 CCR 9795(d)', 'mindbill.org against gmslawllp.com, blog.daisybill.com'),
  differ('six-days', 'Late cancellation: six days', 'business days', '“Six days” in one source, “six business days” in two. Business days are counted, as 8 CCR 34 does.', '8 CCR 9795, ML200', 'srtklaw.com against athensadmin.com, synergysticsinc.com'),
  differ('ml203-pages', 'Pages included in ML203', '50', 'Law firms and a billing service say 50, a vendor 200.', '8 CCR 9795, ML203', 'blog.daisybill.com against mindbill.org'),
  differ('ibr-fee', 'Filing fee of an independent bill review', '$195, $180 or $335', '$195 from 2025 in one source, $180 on an older page of the Division, $335 on the print of the form. The practice sets it under Settings.', '8 CCR 9792.5.7', 'blog.daisybill.com; dir.ca.gov/DWC/IBR.htm'),
  differ('sbr-from', 'Second review: 90 days from what', 'service', 'The statute counts from service of the explanation of review, a billing service says receipt. Service is counted, the earlier day.', 'LC 4622(b)(1)', 'jurris.com against blog.daisybill.com'),
  differ('strike', 'Last day to strike', 'day 10 or day 15', 'And whether the requester has five more days for mail.', 'LC 4062.2', 'ieatraining.org and others'),
  differ('phy', 'Specialty code of psychology', 'PSY or PHY', 'Verify on the live Form 106.', '8 CCR 13', 'Division lists of different years'),
  differ('thanksgiving', 'Day after Thanksgiving', 'disputed', 'Not a holiday of Gov. Code 6700 in one reading, but courts and state offices are closed.', 'Gov. Code 6700', 'wcdefenseca.com'),
  differ('course-hours', 'Report-writing course', '16 hours', '12 hours in old answers of the Division, 16 in the current text.', '8 CCR 11.5', 'workcompacademy.com'),
  differ('window', 'Window for an appointment', '90 and 120 days', '60 and 90 days still stand in questions and answers from before February 2023; exam-preparation sites carry other stale numbers.', '8 CCR 31.3', 'dir.ca.gov/DIRNews/2023/2023-13.html'),
  differ('psych-ame', 'Psychiatric AME', '× 2.35', 'A careless reading gives × 1.35 in total; two sources read doubling and 35% on top as 2.35.', '8 CCR 9795(d)', 'gmslawllp.com; constantcontact legal update'),
];

const verify = (id: string, title: string, says: string, section: string): LibraryEntry => entry({ id: `verify.${id}`, kind: 'verify', title, figure: 'read the text', says, section, confidence: 'M', source: 'Not read yet' });

/** What a person is to read before relying on it. */
export const VERIFY_ENTRIES: readonly LibraryEntry[] = [
  verify('9795', 'The fee schedule in full', 'Relative values, conditions of ML200 and its 30-day report, rounding and the 8-day wording of ML204, ML205, MLPRR, the combinations, whether -93 and -94 go with ML200 and ML204, the wording of -97 and -98.', '8 CCR 9795(c) to (f)'),
  verify('9793', 'Definitions', 'Of a supplemental, of a page, and of condensed pages.', '8 CCR 9793(m), (n)'),
  verify('38', 'Time frames of reports', 'Current lettering, dates and forms after 2024.', '8 CCR 38(c) to (i)'),
  verify('31.5', 'Grounds of replacement', 'The later ones.', '8 CCR 31.5(a)(8) to (16)'),
  verify('34', 'Cancelling and rescheduling', 'All of it.', '8 CCR 34(d) to (h)'),
  verify('33', 'Unavailability and compliance', 'As amended in 2024: anti-bias declaration, electronic service, encryption.', '8 CCR 33, 35.5'),
  verify('36', 'Service on the Disability Evaluation Unit', 'And e-mail service.', '8 CCR 36(b)(2), 36.7(a)(5)'),
  verify('49', 'Face-to-face minima', 'Of neurology, internal medicine and others.', '8 CCR 49.2, 49.6, 49.9'),
  verify('ibr-fee', 'Filing fee of an independent bill review', 'The one in force.', '8 CCR 9792.5.7'),
  verify('specialties', 'Specialty codes', 'Of physicians, on the live Form 106.', '8 CCR 13'),
  verify('4622', 'Objection, and the disclosure of helpers', 'The words of both.', 'LC 4622(c), 4628(d) to (j)'),
  verify('10600', 'Counting of time', 'At the Appeals Board.', '8 CCR 10600'),
  verify('33-51', 'The 2024 text', 'Of unavailability and of reappointment.', '8 CCR 33, 51'),
  verify('ab1293', 'Forms that are to come', 'Of AB 1293, and where the 2026 draft of the QME rules stands.', 'AB 1293 (Stats. 2025 ch. 298)'),
  verify('elsewhere', 'Rules of other states', 'Texas 127.220, Florida 440.13(5), Oregon, Nevada.', '28 TAC 127.220 and others'),
];

const change = (id: string, on: string | null, title: string, says: string, section: string, confidence: LibraryEntry['confidence'], source: string): LibraryEntry => entry({ id: `change.${id}`, kind: 'change', title, says, section, confidence, source, since: on === null ? null : calendarDate(on) });

/** When the law changed, as far as it touches what is counted here. */
export const CHANGE_ENTRIES: readonly LibraryEntry[] = [
  change('2020-wcab', '2020-01-01', 'Rules of the Appeals Board were renumbered', '10507 is 10605, 10606 is 10682, 10451.1 is 10786.', '8 CCR 10605, 10682, 10786', 'V', 'law.cornell.edu; mulfil.com'),
  change('2021-mlfs', '2021-04-01', 'The fee schedule ML200 to ML205 and MLPRR', 'Exams and testimony from that day; supplementals by the day they were asked for. No change of its rates was found up to May 28, 2026.', '8 CCR 9793 to 9795', 'S2', 'calawyers.org; hannabrophy.com'),
  change('2023-scheduling', '2023-02-02', 'Scheduling and remote evaluations', '90 and 120 days, 60 days for a new date, remote evaluations, another listed office by written agreement.', '8 CCR 31.3, 31.5, 34, 46.3', 'V', 'dir.ca.gov/DIRNews/2023/2023-13.html'),
  change('2024-process', '2024-04-01', 'QME process', '16 hours of report writing, “Agreed Panel QME” deleted, encryption, new rules of reappointment.', '8 CCR 1, 11, 11.5, 14, 33, 35, 35.5, 50 to 57', 'S', 'workcompacademy.com'),
  change('2025-ibr', '2025-01-01', 'Filing fee of an independent bill review', '$180 became $195, by one source.', '8 CCR 9792.5.7', 'S', 'blog.daisybill.com'),
  change('2026-diwali', '2026-01-01', 'Diwali is a state holiday', 'Of Gov. Code 6700; not a judicial holiday.', 'Gov. Code 6700 (AB 268)', 'S2', 'opencalaccess.org; calmatters.org'),
  change('2026-education', '2026-04-01', 'Continuing education', '12 became 16 hours in 24 months, for applications received from that day.', '8 CCR 55.1', 'V', 'casetext.com, 8 CCR 55.1'),
  change('2026-draft', '2026-05-06', 'Draft of new QME rules', 'Informal: declarations of eligibility, remote-only offices, a certificate of report writing for three years.', 'DWC forum', 'S', 'workcompcentral.com'),
  change('2027-ab1293', '2027-01-01', 'Evaluation request form and report template', 'Due by then. Using the template is no proof that a report is complete.', 'AB 1293 (Stats. 2025 ch. 298)', 'S2', 'open.pluralpolicy.com'),
];
