/**
 * Specialty codes of the DWC Medical Unit's panel request forms (QME Forms 100, 105 and 106). The codes of
 * acupuncture to psychology were read at dir.ca.gov/dwc/MedicalUnit/SOP-Non-MD.html; those of physicians (MD, DO)
 * are from memory of the forms and should be verified against a current Form 106.
 */
export const specialties = [
  { code: 'ACA', name: 'Acupuncture', verified: true },
  { code: 'DCH', name: 'Chiropractic', verified: true },
  { code: 'DEN', name: 'Dentistry', verified: true },
  { code: 'OPT', name: 'Optometry', verified: true },
  { code: 'POD', name: 'Podiatry', verified: true },
  { code: 'PSY', name: 'Psychology', verified: true },
  { code: 'MAI', name: 'Allergy and immunology', verified: false },
  { code: 'MAA', name: 'Anesthesiology', verified: false },
  { code: 'MMV', name: 'Cardiovascular disease', verified: false },
  { code: 'MRS', name: 'Colon and rectal surgery', verified: false },
  { code: 'MDE', name: 'Dermatology', verified: false },
  { code: 'MEM', name: 'Emergency medicine', verified: false },
  { code: 'MME', name: 'Endocrinology, diabetes, metabolism', verified: false },
  { code: 'MFP', name: 'Family practice', verified: false },
  { code: 'MMG', name: 'Gastroenterology', verified: false },
  { code: 'MPM', name: 'General preventive medicine', verified: false },
  { code: 'MSG', name: 'General vascular surgery', verified: false },
  { code: 'MHH', name: 'Hand', verified: false },
  { code: 'MMH', name: 'Hematology', verified: false },
  { code: 'MMI', name: 'Infectious disease', verified: false },
  { code: 'MMM', name: 'Internal medicine', verified: false },
  { code: 'MMO', name: 'Medical oncology', verified: false },
  { code: 'MMN', name: 'Nephrology', verified: false },
  { code: 'MNS', name: 'Neurological surgery (other than spine)', verified: false },
  { code: 'MPN', name: 'Neurology', verified: false },
  { code: 'MOG', name: 'Obstetrics and gynecology', verified: false },
  { code: 'MPO', name: 'Occupational medicine', verified: false },
  { code: 'MOP', name: 'Ophthalmology', verified: false },
  { code: 'MOS', name: 'Orthopaedic surgery (other than spine or hand)', verified: false },
  { code: 'MTO', name: 'Otolaryngology', verified: false },
  { code: 'MPA', name: 'Pain medicine', verified: false },
  { code: 'MHA', name: 'Pathology', verified: false },
  { code: 'MPR', name: 'Physical medicine and rehabilitation', verified: false },
  { code: 'MPS', name: 'Plastic surgery (other than hand)', verified: false },
  { code: 'MPD', name: 'Psychiatry (other than pain)', verified: false },
  { code: 'MMP', name: 'Pulmonary disease', verified: false },
  { code: 'MMR', name: 'Rheumatology', verified: false },
  { code: 'MNB', name: 'Spine', verified: false },
  { code: 'MSY', name: 'Surgery (other than spine or hand)', verified: false },
  { code: 'MTS', name: 'Thoracic surgery', verified: false },
  { code: 'MTT', name: 'Toxicology', verified: false },
  { code: 'MUU', name: 'Urology', verified: false },
] as const;

/** The name behind a specialty code; the code itself when it is not on the list. */
export function specialtyName(code: string): string {
  return specialties.find((specialty) => specialty.code === specialtyCode(code))?.name ?? code;
}

/** Older spellings of a code, as the Medical Unit's own pages print them: psychology is PSY on the forms, PHY on its list. */
const olderCodes: Readonly<Record<string, string>> = { PHY: 'PSY' };

/** A specialty code as the forms print it: capitals, PHY as PSY. What is on no list comes back as it was typed, in capitals. */
export function specialtyCode(typed: string): string {
  const code = typed.trim().toUpperCase();
  return olderCodes[code] ?? code;
}

/** Whether two codes name one specialty. */
export function sameSpecialty(a: string, b: string): boolean {
  return specialtyCode(a) === specialtyCode(b);
}

/** Whether the code is on the list. */
export function isSpecialty(code: string): boolean {
  return specialties.some((specialty) => specialty.code === code);
}

/** Whether the code was read on the Medical Unit's own page; the others are shown with “verify”. */
export function isVerifiedSpecialty(code: string): boolean {
  return specialties.some((specialty) => specialty.code === code && specialty.verified);
}
