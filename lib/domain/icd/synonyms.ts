/** What people type, and the words of the classification for it. Each is tried beside what was typed. */
const sayings: readonly (readonly [said: string, meant: string])[] = [
  ['ptsd', 'post traumatic stress disorder'], ['mdd', 'major depressive disorder'], ['gad', 'generalized anxiety disorder'], ['adhd', 'attention deficit hyperactivity'], ['ocd', 'obsessive compulsive disorder'],
  ['tbi', 'traumatic brain injury'], ['mtbi', 'concussion'], ['post concussion', 'postconcussional'], ['postconcussive', 'postconcussional'], ['crps', 'complex regional pain'], ['rsd', 'complex regional pain'],
  ['cts', 'carpal tunnel'], ['acl', 'anterior cruciate ligament'], ['pcl', 'posterior cruciate ligament'], ['mcl', 'medial collateral ligament'], ['lcl', 'lateral collateral ligament'], ['slap', 'superior glenoid labrum'],
  ['labral tear', 'glenoid labrum'], ['oa', 'osteoarthritis'], ['djd', 'osteoarthritis'], ['arthritis', 'osteoarthritis'], ['ra', 'rheumatoid arthritis'], ['ddd', 'disc degeneration'], ['degenerative disc', 'disc degeneration'],
  ['hnp', 'disc displacement'], ['herniated disc', 'disc displacement'], ['disc herniation', 'disc displacement'], ['disc bulge', 'disc displacement'], ['bulging disc', 'disc displacement'], ['slipped disc', 'disc displacement'], ['disk', 'disc'],
  ['sciatic', 'sciatica'], ['pinched nerve', 'radiculopathy'], ['neck pain', 'cervicalgia'], ['neck strain', 'strain neck level'], ['neck sprain', 'sprain cervical spine'], ['whiplash', 'sprain cervical spine'], ['back pain', 'low back pain'],
  ['mid back pain', 'pain in thoracic spine'], ['thoracic pain', 'pain in thoracic spine'], ['back strain', 'strain lower back'], ['lumbar strain', 'strain lower back'], ['lumbar sprain', 'sprain lumbar spine'], ['lumbosacral strain', 'strain lower back'], ['back sprain', 'sprain lumbar spine'],
  ['cervical strain', 'strain neck level'], ['frozen shoulder', 'adhesive capsulitis'], ['tennis elbow', 'lateral epicondylitis'], ['golfers elbow', 'medial epicondylitis'], ['golfer s elbow', 'medial epicondylitis'], ['cubital tunnel', 'ulnar nerve upper limb'],
  ['de quervain s', 'de quervain'], ['dequervain', 'de quervain'], ['plantar fasciitis', 'plantar fascial'], ['jumpers knee', 'patellar tendinitis'], ['runners knee', 'patellofemoral'], ['chondromalacia patella', 'chondromalacia patellae'], ['shin', 'lower leg'],
  ['spondylosis', 'spondylosis without'], ['si joint', 'sacroiliac joint'], ['tailbone', 'coccyx'], ['failed back', 'postlaminectomy'], ['fx', 'fracture'], ['broken', 'fracture'], ['bruise', 'contusion'], ['cut', 'laceration'], ['pulled muscle', 'strain'],
  ['rib fracture', 'fracture rib'], ['ringing', 'tinnitus'], ['dizzy', 'dizziness'], ['numbness', 'anesthesia of skin'], ['tingling', 'paresthesia'], ['weakness', 'muscle weakness'],
  ['htn', 'hypertension'], ['high blood pressure', 'hypertension'], ['hypertension', 'essential hypertension'], ['cad', 'atherosclerotic heart disease'], ['chf', 'heart failure'], ['afib', 'atrial fibrillation'], ['heart attack', 'myocardial infarction'], ['mi', 'myocardial infarction'],
  ['stroke', 'cerebral infarction'], ['dvt', 'thrombosis deep veins'], ['pe', 'pulmonary embolism'], ['copd', 'chronic obstructive pulmonary'], ['osa', 'obstructive sleep apnea'], ['sob', 'shortness of breath'], ['gerd', 'gastro esophageal reflux'], ['acid reflux', 'gastro esophageal reflux'],
  ['ibs', 'irritable bowel'], ['dm', 'diabetes mellitus'], ['diabetes', 'diabetes mellitus without'], ['ckd', 'chronic kidney disease'], ['valley fever', 'coccidioidomycosis'], ['covid', 'covid 19'], ['long covid', 'post covid'], ['depression', 'depressive disorder'],
  ['anxiety', 'anxiety disorder'], ['panic attack', 'panic disorder'], ['sleep trouble', 'insomnia'], ['low testosterone', 'testicular hypofunction'], ['bppv', 'benign paroxysmal vertigo'], ['ed', 'erectile'], ['tos', 'brachial plexus'], ['thoracic outlet', 'brachial plexus'],
  ['lumbar radiculitis', 'radiculopathy lumbar'], ['radiculitis', 'radiculopathy'], ['cervical radiculitis', 'radiculopathy cervical'], ['stenosis', 'spinal stenosis'], ['avn', 'aseptic necrosis'], ['avascular necrosis', 'aseptic necrosis'], ['knee replacement', 'artificial knee'], ['hip replacement', 'artificial hip'], ['total knee', 'artificial knee'],
];

/** Words as they were typed and with each saying replaced by what it means: 'right acl tear' → also 'right anterior cruciate ligament tear'. */
export function readingsOf(typed: string): string[] {
  const padded = ` ${typed} `;
  const readings = new Set([typed]);
  for (const [said, meant] of sayings) if (padded.includes(` ${said} `)) readings.add(padded.replace(` ${said} `, ` ${meant} `).trim());
  return [...readings];
}
