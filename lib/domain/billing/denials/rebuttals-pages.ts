import type { Rebuttal } from './rebuttal';

const BPK = 'bpkfirm.com, quote of 8 CCR 9793(n)';

/** Denials of record review beyond the included pages, MLPRR. */
export const PAGE_REBUTTALS: readonly Rebuttal[] = [
  {
    key: 'no_declaration', title: 'No declaration of pages with the records', class: 'fixable', about: 'amount', carcs: ['252', '16', '226', '251'], rarcs: ['N29', 'N705', 'M127', 'N710'], words: 'declaration|attest(ation)?|4062\\.3|9793\\(n\\)', codes: ['MLPRR'], unless: ['undeclared_pages'],
    section: '8 CCR 9793(n)', confidence: 'S2', source: BPK,
    why: 'Pages may be billed only with the sender’s declaration under penalty of perjury. It lies with each packet here; send it along.',
    text: 'The records came with a declaration under penalty of perjury that attests the page count, 8 CCR 9793(n). It is enclosed again, packet by packet, together with the physician’s verification. Pay {expected} for {code}; {short} is open.',
    evidence: ['declaration', 'page_schedule', 'verification'],
  },
  {
    key: 'no_verification', title: 'The report does not verify the pages', class: 'fixable', about: 'amount', carcs: ['252', '251', '16'], rarcs: ['N706', 'N712', 'N29'], words: 'verif(y|ication)|penalty of perjury', codes: ['MLPRR'],
    section: '8 CCR 9795(c), MLPRR', confidence: 'S2', source: 'srtklaw.com; hannabrophy.com',
    why: 'Where pages are billed the report must hold the physician’s verification under penalty of perjury of the total reviewed. Point to its page, or serve it.',
    text: 'The report holds the physician’s verification under penalty of perjury of the total number of pages reviewed. The page with it is enclosed. Pay {expected} for {code}; {short} is open.',
    evidence: ['verification', 'report'],
  },
  {
    key: 'page_count', title: 'Fewer pages counted than billed', class: 'disputed', about: 'amount', carcs: ['150', '151', '154', '152'], rarcs: ['N362', 'M53', 'N10', 'N640'], words: 'page ?count|number of pages|pages? (reviewed|billed|received|exceed|in excess|allowed|over)|record review', codes: ['MLPRR'], unless: ['undeclared_pages', 'above_schedule'],
    section: '8 CCR 9793(n), 9795(c)', confidence: 'S2', source: 'srtklaw.com; pbw-law.com',
    why: 'Units are the pages declared and reviewed less those included, at $3.00 each; modifiers do not touch them.',
    text: 'The units of {code} are the pages that the senders declared under penalty of perjury and the physician verified as reviewed, less the pages included in the evaluation, at $3.00 each. The schedule of pages is enclosed. The review names no count of its own. Pay {expected}; {short} is open.',
    evidence: ['declaration', 'verification', 'page_schedule'],
  },
  {
    key: 'duplicate_pages', title: 'Duplicate pages taken off', class: 'disputed', about: 'amount', carcs: ['18', '151', '97'], rarcs: ['N522', 'M86'], words: 'duplicat\\w* (page|record|document)s?|repeat(ed)? pages', codes: ['MLPRR'],
    section: '8 CCR 9793(n)', confidence: 'S', source: 'inquery.ai; no text that takes duplicates off was found',
    why: 'No text was found that takes duplicate pages off a comprehensive evaluation. For a follow-up or supplemental only pages not reviewed before count.',
    text: 'The declaration attests the pages that were sent, and each was reviewed. 8 CCR 9793(n) counts pages sent for review and does not take off those that the sender sent more than once. Pay {expected} for {code}; {short} is open.',
    evidence: ['declaration', 'page_schedule'],
  },
  {
    key: 'included_pages', title: '200 pages taken as included where 50 are', class: 'disputed', about: 'amount', carcs: ['97', '150'], rarcs: ['N390', 'N19'], words: '(first|initial) (200|two hundred|50|fifty)|200 pages|included pages|pages (are )?included', codes: ['MLPRR'],
    section: '8 CCR 9795(c), ML203', confidence: 'S', source: 'blog.daisybill.com/mlprr-record-review-ca-med-legal',
    why: 'A supplemental includes 50 pages, an evaluation 200. The included pages count once, not for each sender.',
    text: 'ML203 includes 50 pages, ML201 and ML202 include 200; the included pages are taken off once from the sum. {code} was billed on that count. Pay {expected}; {short} is open.',
    evidence: ['declaration', 'page_schedule', 'verification'],
  },
  {
    key: 'reviewed_before', title: 'Pages said to be reviewed before', class: 'disputed', about: 'amount', carcs: ['18', '97', 'B13', '151'], rarcs: ['N522', 'N20'], words: 'previously reviewed|reviewed (before|previously|in the prior)|already reviewed', codes: ['MLPRR'],
    section: '8 CCR 9795(c), ML202', confidence: 'S2', source: 'srtklaw.com; bpkfirm.com',
    why: 'For a follow-up and a supplemental only pages not reviewed before count, and only those were billed: the page ledger compares each page with what the physician saw before.',
    text: 'Only pages that were not part of the earlier evaluation were counted; pages sent again were left out. The comparison page by page is enclosed. Pay {expected} for {code}; {short} is open.',
    evidence: ['page_schedule', 'prior_report', 'declaration'],
  },
  {
    key: 'pages_with_factor', title: 'Record review not payable with this code', class: 'not_applicable', about: 'amount', carcs: ['97', '96', '204', '4', '107'], rarcs: ['N56', 'N390', 'M20', 'N122'], words: 'not separately (payable|reimbursable)|no separate (payment|reimbursement)|primary (procedure|code)', codes: ['MLPRR'],
    section: '8 CCR 9795(c), MLPRR', confidence: 'S', source: 'blog.daisybill.com/mlprr-record-review-ca-med-legal',
    why: 'MLPRR is paid beside ML200, ML201, ML202 and ML203.',
    text: '{code} is the code of the medical-legal fee schedule for pages beyond the included ones and is paid beside ML200, ML201, ML202 and ML203 by its own text. Pay {expected}; {short} is open.',
    evidence: ['bill', 'declaration', 'verification'],
  },
];
